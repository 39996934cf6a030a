#include "ui/common/codeblock.h"
#include "ui/common/button.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>

namespace pulse::ui {

namespace {
constexpr int saidMs = 1500;
}

CodeBlock::CodeBlock(const QString& name, QWidget* parent)
    : QFrame(parent), m_edit(new QPlainTextEdit), m_copy(iconButton(QStringLiteral("copy"), tr("Copy %1").arg(name)))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::m, 2, 2, 2);
    grid->setHorizontalSpacing(space::xs);
    m_edit->setProperty("plain", true);
    m_edit->setFont(monoFont(type::small));
    m_edit->setReadOnly(true);
    m_edit->setAccessibleName(name);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setTabChangesFocus(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->document()->setDocumentMargin(0);
    m_edit->installEventFilter(this);
    // Code is read from the left in every language.
    m_edit->setLayoutDirection(Qt::LeftToRight);
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(m_copy, 0, 1, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_copy, &Button::clicked, this, &CodeBlock::copy);
    fit();
}

void CodeBlock::setText(const QString& text)
{
    m_edit->setPlainText(text);
    fit();
}

QString CodeBlock::text() const { return m_edit->toPlainText(); }

void CodeBlock::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
}

void CodeBlock::setWrapped(bool isWrapped)
{
    m_edit->setLineWrapMode(isWrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    m_edit->setHorizontalScrollBarPolicy(isWrapped ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_edit->setWordWrapMode(isWrapped ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    fit();
}

void CodeBlock::copy()
{
    copyPlain(m_copied.isNull() ? text() : m_copied);
    m_copy->setIconName(QStringLiteral("check"));
    QTimer::singleShot(saidMs, m_copy, [button = m_copy] { button->setIconName(QStringLiteral("copy")); });
}

void CodeBlock::fit()
{
    // The layout counts wrapped lines too, once it knows the width.
    const int all = static_cast<int>(m_edit->document()->size().height());
    const int lines = qBound(m_least, all, m_most);
    m_edit->setVerticalScrollBarPolicy(all > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const bool isWide = m_edit->lineWrapMode() == QPlainTextEdit::NoWrap && m_edit->document()->idealWidth() > m_edit->viewport()->width();
    const int bar = isWide ? m_edit->horizontalScrollBar()->sizeHint().height() : 0;
    const int wanted = qMax(size::control, lines * m_edit->fontMetrics().lineSpacing() + 2 * space::s + 2 + bar);
    if (wanted != m_edit->height())
        m_edit->setFixedHeight(wanted);
}

bool CodeBlock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fit();
        // The text is laid out at the new width after this.
        QMetaObject::invokeMethod(this, &CodeBlock::fit, Qt::QueuedConnection);
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_hasRing = event->type() == QEvent::FocusIn && isKeyboardFocus(*m_edit, static_cast<QFocusEvent*>(event)->reason());
        update();
    }
    return QFrame::eventFilter(watched, event);
}

void CodeBlock::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::control, {colors.window, colors.border});
    if (m_hasRing)
        paintFocusRing(painter, rect(), radius::control, colors);
}

} // namespace pulse::ui
