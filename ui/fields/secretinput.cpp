#include "ui/fields/secretinput.h"
#include "ui/common/button.h"
#include "ui/common/tokens.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

namespace pulse::ui {

SecretInput::SecretInput(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(name), m_edit(new QLineEdit), m_remove(new Button(tr("Remove")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_edit, 1);
    row->addWidget(m_remove);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(4096);
    m_edit->setAccessibleName(name);
    m_remove->keepRoomFor(tr("Keep"));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty())
            m_isCleared = false;
        showWords();
        Q_EMIT edited();
    });
    connect(m_remove, &Button::clicked, this, [this] { setCleared(!m_isCleared); });
    showWords();
}

void SecretInput::setStored(const QString& hint)
{
    m_stored = hint;
    m_isCleared = false;
    m_edit->clear();
    showWords();
}

QString SecretInput::typed() const { return m_edit->text().trimmed(); }

void SecretInput::setCleared(bool isCleared)
{
    m_isCleared = isCleared && !m_stored.isEmpty();
    if (isCleared)
        m_edit->clear();
    showWords();
    Q_EMIT edited();
}

void SecretInput::showWords()
{
    m_edit->setPlaceholderText(m_stored.isEmpty() ? QString{} : m_isCleared ? tr("Will be removed") : tr("Stored: %1. Type to replace it.").arg(m_stored));
    m_remove->setVisible(!m_stored.isEmpty());
    m_remove->setText(m_isCleared ? tr("Keep") : tr("Remove"));
    m_remove->setAccessibleName(m_isCleared ? tr("Keep: %1").arg(m_name) : tr("Remove: %1").arg(m_name));
}

bool SecretInput::event(QEvent* event)
{
    if (event->type() == QEvent::DynamicPropertyChange) {
        m_edit->setAccessibleDescription(accessibleDescription());
        m_edit->setProperty("invalid", property("invalid"));
        m_edit->style()->unpolish(m_edit);
        m_edit->style()->polish(m_edit);
    }
    return QWidget::event(event);
}

} // namespace pulse::ui
