#pragma once
#include "tests/ui/desk.h"
#include "ui/common/dialog.h"
#include "ui/common/entitytable.h"
#include "ui/detailpage.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/palette/palette.h"
#include "ui/startwindow.h"
#include <QRegularExpression>
#include <QTableView>
#include <functional>

namespace pulse::test {

/// Where a walk is, for the message of what fails.
using Visit = std::function<void(const QString& where, QWidget& shown)>;

/// An organization with projects, one of them with everything on.
inline IssuedProject furnish(Desk& desk)
{
    const auto acme = desk.makeOrganization("Acme Robotics and Sons", "ada@acme.example", Plan::Enterprise);
    auto first = desk.makeProject(acme, "Telepresence");
    desk.makeProject(acme, "Warehouse Vision", Region::EuWest);
    return first;
}

/// Opens every dialog that an action of the page opens now, and closes it again.
inline void visitDialogs(ui::MainWindow& window, const QString& page, const Visit& visit)
{
    for (const auto& info : ui::allActions()) {
        if (info.id == ui::ActionId::Quit || !window.actions()[info.id]->isEnabled())
            continue;
        if (info.scope == ui::ActionScope::Page && !info.mutates)
            continue;
        if (info.scope == ui::ActionScope::Window && info.id != ui::ActionId::Shortcuts)
            continue;
        window.actions()[info.id]->trigger();
        QTest::qWait(30);
        for (auto* dialog : window.findChildren<ui::Dialog*>()) {
            if (!dialog->isVisible())
                continue;
            visit(page + QStringLiteral(" > ") + QLatin1String(info.name), *dialog);
            dialog->close();
            dialog->close(); // those that ask once more
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// For looking: with PULSE_PICTURES=FOLDER what is visited is painted there too, by the test that visits it.
inline Visit withPictures(const Visit& visit)
{
    const auto folder = qEnvironmentVariable("PULSE_PICTURES");
    if (folder.isEmpty())
        return visit;
    return [visit, folder](const QString& where, QWidget& shown) {
        auto name = QStringLiteral("%1-%2-%3").arg(QLatin1String(QTest::currentTestFunction()), QLatin1String(QTest::currentDataTag()), where);
        shown.grab().save(folder + QLatin1Char('/') + name.replace(QRegularExpression(QStringLiteral("[^\\w-]+")), QStringLiteral("_")) + QStringLiteral(".png"));
        visit(where, shown);
    };
}

/// Every page with a row selected, every dialog that opens from it, the palette, the start and the first run.
inline void walk(Desk& desk, QSize size, const Visit& visited)
{
    const auto visit = withPictures(visited);
    const auto made = furnish(desk);
    {
        ui::MainWindow window(desk.context());
        window.resize(size);
        window.show();
        for (const auto& info : ui::allPages()) {
            const QString id = QLatin1String(info.id);
            window.go(id, argumentFor(id, made.project));
            for (auto* table : window.page()->findChildren<ui::EntityTable*>()) {
                (void)QTest::qWaitFor([&] { return table->view()->model()->rowCount() > 0; }, 500);
                table->view()->selectRow(0);
            }
            if (const auto* detail = qobject_cast<ui::DetailPage*>(window.page()))
                (void)QTest::qWaitFor([&] { return !detail->isLoading(); }, 2000);
            QTest::qWait(60);
            visit(id, window);
            visitDialogs(window, id, visit);
        }
        window.actions()[ui::ActionId::Palette]->trigger();
        QTest::qWait(30);
        visit(QStringLiteral("palette"), *window.commandPalette());
    }
    ui::StartWindow start;
    start.resize(size);
    start.showError(QStringLiteral("The data folder is in use by pid 1."));
    visit(QStringLiteral("start"), start);
    auto* first = new ui::FirstRunPage(desk.context());
    start.showPage(first);
    QTest::qWait(30);
    visit(QStringLiteral("first run"), start);
}

} // namespace pulse::test
