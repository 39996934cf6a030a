#include "ui/topbar.h"
#include "models/localapi.h"
#include "ui/actions.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/jumpbutton.h"
#include "ui/tasks/tasksbutton.h"
#include "ui/tasks/taskspanel.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace pulse::ui {

TopBar::TopBar(const DeskContext& desk, Actions& actions, QWidget* parent)
    : QFrame(parent), m_api(desk.api), m_theme(desk.theme), m_actions(actions), m_back(actionButton(ActionId::Back)), m_forward(actionButton(ActionId::Forward)),
      m_readOnly(new Button(tr("Read-only"), ButtonKind::Ghost)), m_place(makeLabel({}, "secondary")), m_state(new Button({}, ButtonKind::Ghost)),
      m_themeButton(actionButton(ActionId::ToggleTheme)), m_tasks(new TasksButton(desk.tasks)),
      m_panel(new TasksPanel(desk.tasks, this)), m_menu(iconButton(QStringLiteral("menu"), tr("Menu")))
{
    setFixedHeight(size::topBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl - space::s, 0, space::xl - space::s, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    m_place->setContentsMargins(space::s, 0, 0, 0);
    row->addWidget(m_place);
    row->addStretch(1);
    auto* jump = new JumpButton(*m_actions[ActionId::Palette]);
    jump->setObjectName(QStringLiteral("jump"));
    row->addWidget(jump, 2);
    m_readOnly->withIcon(QStringLiteral("lock"))->setTone(Tone::Warning);
    m_readOnly->setToolTip(tr("Nothing can be changed from this window. Click to change that."));
    connect(m_readOnly, &Button::clicked, m_actions[ActionId::ReadOnly], &QAction::trigger);
    for (QWidget* button : {static_cast<QWidget*>(m_readOnly), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_tasks), static_cast<QWidget*>(m_themeButton),
                            static_cast<QWidget*>(m_menu)})
        row->addWidget(button);
    connect(m_tasks, &TasksButton::clicked, m_actions[ActionId::Tasks], &QAction::trigger);
    connect(m_panel, &TasksPanel::logAsked, this, &TopBar::logAsked);
    connect(m_menu, &Button::clicked, this, &TopBar::showMenu);
    connect(m_state, &Button::clicked, this, &TopBar::apiClicked);
    connect(&m_api, &LocalApi::changed, this, &TopBar::showApi);
    connect(&m_theme, &Theme::changed, this, &TopBar::showTheme);
    showApi();
    showTheme();
    showReadOnly(false);
}

Button* TopBar::actionButton(ActionId id)
{
    auto* action = m_actions[id];
    auto* button = iconButton(QLatin1String(actionInfo(id).icon), action->text());
    const auto keys = action->shortcut().toString(QKeySequence::NativeText);
    if (!keys.isEmpty())
        button->setToolTip(tr("%1 (%2)").arg(action->text(), keys));
    button->setEnabled(action->isEnabled());
    connect(button, &Button::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &Button::setEnabled);
    return button;
}

void TopBar::setPlace(const QString& text) { m_place->setText(text); }

void TopBar::toggleTasks() { m_panel->toggleUnder(*m_tasks); }

void TopBar::showReadOnly(bool isOn) { m_readOnly->setVisible(isOn); }

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
    Q_EMIT menuOpened(*menu);
    menu->popup(m_menu->mapToGlobal(QPoint(m_menu->width() - menu->sizeHint().width(), m_menu->height() + space::xs)));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colors::of(palette()).border);
}

} // namespace pulse::ui
