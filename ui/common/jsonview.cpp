#include "ui/common/jsonview.h"
#include "ui/common/button.h"
#include "ui/common/jsontext.h"
#include "ui/common/tokens.h"
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr qsizetype piece = 16 * 1024;
}

JsonView::JsonView(const QString& name, QWidget* parent)
    : QWidget(parent), m_block(new CodeBlock(name)), m_all(new Button({}, ButtonKind::Ghost)), m_highlighter(new JsonHighlighter(m_block->edit()->document(), *this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_block);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    m_all->hide();
    m_block->setLines(1, 24);
    m_block->edit()->setUndoRedoEnabled(false);
    m_pieces.setInterval(0);
    connect(m_all, &Button::clicked, this, &JsonView::showAll);
    connect(&m_pieces, &QTimer::timeout, this, &JsonView::addPiece);
}

void JsonView::setJson(const QString& text)
{
    m_pieces.stop();
    m_rest.clear();
    m_text = text;
    auto shown = indentedJson(text, shownAtFirst);
    const bool isCut = shown.size() > shownAtFirst || (text.size() > shownAtFirst && shown.size() == shownAtFirst);
    shown.truncate(shownAtFirst);
    m_block->setText(shown);
    // The copy keeps the sender's bytes when there are too many to show.
    m_block->setCopied(isCut ? text : QString{});
    m_all->setText(tr("Show all (%1)").arg(locale().formattedDataSize(text.toUtf8().size())));
    m_all->setVisible(isCut);
}

bool JsonView::isWhole() const { return m_all->isHidden(); }

void JsonView::showAll()
{
    m_rest = indentedJson(m_text);
    m_at = m_block->text().size();
    m_all->setBusy(true);
    m_pieces.start();
}

void JsonView::addPiece()
{
    QTextCursor cursor(m_block->edit()->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_rest.mid(m_at, piece));
    m_at += piece;
    if (m_at < m_rest.size())
        return;
    m_pieces.stop();
    m_rest.clear();
    m_all->setBusy(false);
    m_all->hide();
    m_block->setLines(1, 24);
}

void JsonView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    // A change of theme is felt: colours of text that nobody sees wait until it is shown.
    m_isOtherTheme = true;
    if (isVisible())
        QTimer::singleShot(0, this, &JsonView::recolor);
}

void JsonView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    recolor();
}

void JsonView::recolor()
{
    if (std::exchange(m_isOtherTheme, false))
        m_highlighter->rehighlight();
}

} // namespace pulse::ui
