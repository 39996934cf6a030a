#include "ui/common/dialog.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <array>

namespace pulse::ui {

Dialog::Dialog(const QString& title, const QString& text, QWidget* parent) : QDialog(parent), m_body(new QVBoxLayout), m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setModal(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(size::form + 2 * space::xl);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl - space::xs, space::xl, space::xl - space::xs);
    column->setSpacing(space::l);
    auto* head = new QVBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(makeLabel(title, "title"));
    if (!text.isEmpty())
        head->addWidget(makeParagraph(text, "secondary"));
    column->addLayout(head);
    m_body->setSpacing(space::l);
    column->addLayout(m_body);
    column->addStretch();
    m_buttons->setSpacing(space::s);
    m_buttons->addStretch();
    column->addLayout(m_buttons);
}

Button* Dialog::addAccept(const QString& text, bool isDangerous)
{
    m_accept = new Button(text, isDangerous ? ButtonKind::Danger : ButtonKind::Primary, this);
    m_buttons->addWidget(m_accept);
    connect(m_accept, &Button::clicked, this, &Dialog::pressed);
    return m_accept;
}

Button* Dialog::addCancel(const QString& text)
{
    m_cancel = new Button(text.isEmpty() ? tr("Cancel") : text, ButtonKind::Secondary, this);
    m_buttons->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &Dialog::reject);
    return m_cancel;
}

void Dialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    // Off in one order and on in the other: the focus goes back the way it went.
    for (auto* button : isBusy ? std::array{m_accept, m_cancel} : std::array{m_cancel, m_accept})
        if (button)
            button->setBusy(isBusy);
}

void Dialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter)
        return QDialog::keyPressEvent(event);
    if (m_accept && m_accept->isEnabled() && !qobject_cast<QPlainTextEdit*>(focusWidget()))
        m_accept->click();
}

void Dialog::closeEvent(QCloseEvent* event)
{
    if (!mayClose())
        return event->ignore();
    QDialog::closeEvent(event);
}

bool Dialog::event(QEvent* event)
{
    const bool isDone = QDialog::event(event);
    // Wrapped lines that come later (errors, impact) need room; the dialog grows and never shrinks under the pointer.
    if (event->type() == QEvent::LayoutRequest && layout() && isVisible()) {
        const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
        if (wanted > height())
            resize(width(), wanted);
    }
    return isDone;
}

void Dialog::reject()
{
    if (mayClose())
        QDialog::reject();
}

} // namespace pulse::ui
