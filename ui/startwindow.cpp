#include "ui/startwindow.h"
#include "ui/common/button.h"
#include "ui/common/icon.h"
#include "ui/common/statepanel.h"
#include "ui/common/windowsize.h"
#include <QStackedLayout>

namespace pulse::ui {

StartWindow::StartWindow(QWidget* parent) : QWidget(parent), m_stack(new QStackedLayout(this)), m_panel(new StatePanel)
{
    setWindowTitle(QStringLiteral("Pulse"));
    setWindowIcon(appIcon());
    setMinimumSize(1024, 640);
    resize(firstSize(*this));
    m_stack->addWidget(m_panel);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_panel, &StatePanel::clicked, this, &StartWindow::retried);
}

void StartWindow::waitFor(const QString& text)
{
    m_panel->set({QStringLiteral("loader-circle"), text});
    m_stack->setCurrentWidget(m_panel);
    if (!isVisible())
        m_patience.start();
}

void StartWindow::showError(const QString& text)
{
    m_panel->set({QStringLiteral("circle-alert"), tr("Pulse could not open its data"), text, tr("Try again")});
    m_stack->setCurrentWidget(m_panel);
    m_patience.stop();
    show();
    m_panel->button()->setFocus();
}

void StartWindow::showPage(QWidget* page)
{
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    m_patience.stop();
    show();
    page->setFocus(Qt::OtherFocusReason);
}

} // namespace pulse::ui
