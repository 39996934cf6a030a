#include "ui/common/searchfield.h"
#include "ui/common/icon.h"
#include <QAction>
#include <QKeyEvent>

namespace pulse::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMinimumWidth(120);
    setMaximumWidth(340);
    // To who listens it is a button, which wants a name.
    addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition)->setText(placeholder);
    // Qt's own button reads a picture, and with it every image plugin from the disk.
    auto* empty = addAction(icon(QStringLiteral("x"), Ink::Muted), QLineEdit::TrailingPosition);
    empty->setText(tr("Clear search"));
    empty->setToolTip(empty->text());
    empty->setVisible(false);
    connect(empty, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, empty, [empty](const QString& text) { empty->setVisible(!text.isEmpty()); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(120);
    connect(this, &QLineEdit::textChanged, this, [this] { m_timer.start(); });
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT searched(text().trimmed()); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        m_timer.stop();
        Q_EMIT searched(text().trimmed());
    });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    QLineEdit::keyPressEvent(event);
}

} // namespace pulse::ui
