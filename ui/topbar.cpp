#include "ui/topbar.h"
#include "models/localapi.h"
#include "ui/actions.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace pulse::ui {

TopBar::TopBar(LocalApi& api, Theme& theme, Actions& actions, QWidget* parent)
    : QFrame(parent), m_api(api), m_theme(theme), m_actions(actions), m_back(iconButton(QStringLiteral("arrow-left"), tr("Back"))),
      m_place(makeLabel({}, "secondary")), m_state(new Button({}, ButtonKind::Ghost)), m_themeButton(iconButton(QStringLiteral("moon"), tr("Light or dark"))),
      m_menu(iconButton(QStringLiteral("menu"), tr("Menu")))
{
    setFixedHeight(size::topBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl - space::s, 0, space::xl - space::s, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_back);
    m_place->setContentsMargins(space::s, 0, 0, 0);
    row->addWidget(m_place);
    row->addStretch();
    auto* jump = iconButton(QStringLiteral("search"), m_actions[ActionId::Palette]->text());
    jump->setObjectName(QStringLiteral("jump"));
    jump->setToolTip(tr("%1 (%2)").arg(jump->accessibleName(), m_actions[ActionId::Palette]->shortcut().toString(QKeySequence::NativeText)));
    connect(jump, &Button::clicked, m_actions[ActionId::Palette], &QAction::trigger);
    row->addWidget(m_state);
    row->addWidget(jump);
    row->addWidget(m_themeButton);
    row->addWidget(m_menu);
    connect(m_back, &Button::clicked, m_actions[ActionId::Back], &QAction::trigger);
    connect(m_themeButton, &Button::clicked, m_actions[ActionId::ToggleTheme], &QAction::trigger);
    connect(m_menu, &Button::clicked, this, &TopBar::showMenu);
    connect(m_state, &Button::clicked, this, &TopBar::apiClicked);
    connect(&m_api, &LocalApi::changed, this, &TopBar::showApi);
    connect(&m_theme, &Theme::changed, this, &TopBar::showTheme);
    showApi();
    showTheme();
    setCanGoBack(false);
}

void TopBar::setPlace(const QString& text) { m_place->setText(text); }

void TopBar::setCanGoBack(bool canGoBack)
{
    m_back->setVisible(canGoBack);
    m_actions[ActionId::Back]->setEnabled(canGoBack);
}

void TopBar::showApi()
{
    const auto port = m_api.port();
    m_state->setTone(port ? Tone::Success : Tone::Neutral);
    m_state->setIconName(QStringLiteral("dot"));
    m_state->setText(port ? tr("Local API on :%1").arg(port) : tr("Local API is off"));
    m_state->setToolTip(tr("Open the Local API page"));
}

void TopBar::showTheme() { m_themeButton->setIconName(m_theme.isDark() ? QStringLiteral("sun") : QStringLiteral("moon")); }

void TopBar::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    using enum ActionId;
    for (const auto id : {New, Edit, Open, Remove, Restore, RotateKey, CopyId})
        if (m_actions[id]->isEnabled())
            menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const auto id : {Palette, Search, Refresh})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const auto id : {StartStopApi, ToggleTheme, Shortcuts, Quit})
        menu->addAction(m_actions[id]);
    menu->popup(m_menu->mapToGlobal(QPoint(m_menu->width() - menu->sizeHint().width(), m_menu->height() + space::xs)));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colors::of(palette()).border);
}

} // namespace pulse::ui
