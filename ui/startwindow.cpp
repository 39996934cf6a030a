#include "ui/startwindow.h"
#include "ui/common/button.h"
#include "ui/common/statepanel.h"
#include "ui/common/windowsize.h"
#include <QStackedLayout>

namespace pulse::ui {

StartWindow::StartWindow(QWidget* parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    setWindowTitle(QStringLiteral("Pulse"));
    setMinimumSize(1024, 640);
    resize(firstSize(*this));
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &StartWindow::show);
}

StatePanel* StartWindow::panel()
{
    if (!m_panel) {
        m_panel = new StatePanel;
        m_stack->addWidget(m_panel);
        connect(m_panel, &StatePanel::clicked, this, &StartWindow::retried);
    }
    return m_panel;
}

void StartWindow::waitFor(const QString& text)
{
    m_waited = text;
    if (isVisible())
        showWaiting();
    else
        m_patience.start();
}

void StartWindow::showWaiting()
{
    panel()->set({QStringLiteral("loader-circle"), m_waited});
    m_stack->setCurrentWidget(m_panel);
}

void StartWindow::showEvent(QShowEvent* event)
{
    if (!m_stack->currentWidget())
        showWaiting();
    QWidget::showEvent(event);
}

void StartWindow::showError(const QString& text)
{
    panel()->set({QStringLiteral("circle-alert"), tr("Pulse could not open its data"), text, tr("Try again")});
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
