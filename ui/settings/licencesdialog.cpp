#include "ui/settings/licencesdialog.h"
#include "ui/common/button.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QFile>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

constexpr int textWidth = 640, textHeight = 420;

struct Part {
    const char* name;
    const char* licence;
};

/// What the program is linked with; docs/DEPENDENCIES.md weighs them.
constexpr Part parts[] = {
    {"Qt 6 (Core, Gui, Widgets, Network, Svg, DBus, Concurrent)", "LGPL-3.0"}, {"QtKeychain", "BSD-3-Clause"}, {"Boost (Asio, Beast, JSON)", "BSL-1.0"},
    {"tl::expected", "CC0-1.0"}, {"OpenSSL", "Apache-2.0"}, {"spdlog, {fmt}", "MIT"}, {"prometheus-cpp", "MIT"}, {"libxcrypt", "LGPL-2.1"}, {"zlib", "Zlib"},
    {"libcurl", "curl"}, {"RapiDoc", "MIT"},
};

QString resource(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString{};
}

} // namespace

LicencesDialog::LicencesDialog(QWidget* parent) : Dialog(tr("Licences"), tr("What Pulse is made of. Libraries come from your system's packages, with their texts in /usr/share/doc."), parent)
{
    auto* edit = new QPlainTextEdit(text());
    edit->setReadOnly(true);
    edit->setFont(monoFont(type::small));
    edit->setMinimumSize(textWidth, textHeight);
    edit->setAccessibleName(tr("Licences"));
    edit->setTabChangesFocus(true);
    body()->addWidget(edit);
    addCancel(tr("Close"))->setFocus();
}

QString LicencesDialog::text()
{
    QString text = QStringLiteral("Pulse\n\n") + resource(QStringLiteral(":/pulse/LICENSE")) + QStringLiteral("\n\n\n");
    for (const auto& [name, licence] : parts)
        text += QString::fromUtf8(name) + QStringLiteral(": ") + QLatin1String(licence) + QLatin1Char('\n');
    text += tr("The embedded database's engine: public domain. The shared one's driver: Apache-2.0.") + QStringLiteral("\n\n\nInter\n\n");
    text += resource(QStringLiteral(":/pulse/fonts/LICENSE")) + QStringLiteral("\n\n\nLucide\n\n") + resource(QStringLiteral(":/pulse/icons/LICENSE")) + QStringLiteral("\n\n\nRapiDoc\n\n")
            + resource(QStringLiteral(":/pulse/docs/LICENSE")) + QLatin1Char('\n');
    return text;
}

} // namespace pulse::ui
