#include "ui/common/label.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QEvent>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

namespace pulse::ui {

namespace {

struct Role {
    const char* name;
    int pixels;
    QFont::Weight weight;
    QPalette::ColorRole ink;
};
/// Where Colors::palette() keeps secondary text.
constexpr auto secondaryInk = QPalette::LinkVisited;
constexpr Role roles[] = {
    {"title", type::title, QFont::DemiBold, QPalette::WindowText}, {"heading", type::heading, QFont::DemiBold, QPalette::WindowText},
    {"strong", type::body, QFont::DemiBold, QPalette::WindowText}, {"label", type::small, QFont::Medium, QPalette::WindowText},
    {"body", type::body, QFont::Normal, QPalette::WindowText}, {"secondary", type::body, QFont::Normal, secondaryInk},
    {"small", type::small, QFont::Normal, secondaryInk}, {"muted", type::small, QFont::Normal, QPalette::PlaceholderText},
    {"section", type::caption, QFont::Medium, QPalette::PlaceholderText}, {"error", type::small, QFont::Normal, QPalette::BrightText}};

/// Takes font and ink from its property "role", now and when that changes. The ink is a role of the palette, not a rule of a
/// style sheet: labels are the most numerous widgets, and a change of theme costs them nothing this way.
class RoleLabel final : public QLabel {
public:
    using QLabel::QLabel;

    /// A layout asks for it many times over, and each answer breaks the text into lines.
    int heightForWidth(int width) const override
    {
        if (!wordWrap())
            return QLabel::heightForWidth(width);
        if (m_measured.width != width || m_measured.text != text() || m_measured.font != font())
            m_measured = {width, QLabel::heightForWidth(width), text(), font()};
        return m_measured.height;
    }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::DynamicPropertyChange && static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName() == "role")
            takeRole();
        return QLabel::event(event);
    }

private:
    struct Measured {
        int width = -1;
        int height = 0;
        QString text{};
        QFont font{};
    };
    mutable Measured m_measured;

    void takeRole()
    {
        const auto name = property("role").toString();
        for (const auto& role : roles)
            if (name == QLatin1String(role.name)) {
                setFont(uiFont(role.pixels, role.weight));
                setForegroundRole(role.ink);
            }
    }
};

} // namespace

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new RoleLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLabel* makeParagraph(const QString& text, const char* role, QWidget* parent)
{
    auto* label = makeLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

void prepareRoles()
{
    // Letters are kept for each size in pixels of the screen.
    QImage picture(1, 1, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(qGuiApp->devicePixelRatio());
    QPainter painter(&picture);
    for (const auto& role : roles) {
        painter.setFont(uiFont(role.pixels, role.weight));
        painter.drawText(0, 0, QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:…·"));
    }
}

} // namespace pulse::ui
