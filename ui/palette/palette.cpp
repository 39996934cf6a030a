#include "ui/palette/palette.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include "ui/palette/palettedelegate.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace pulse::ui {

using Kind = PaletteEntry::Kind;

Palette::Palette(const DeskContext& desk, QWidget* window)
    : QWidget(window), m_recents(desk.preferences), m_model(desk.backend, m_recents), m_field(new QLineEdit), m_list(new QListView), m_card(makeCard())
{
    setAccessibleName(tr("Command palette"));
    setAccessibleRole(this, QAccessible::Dialog);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_isMoved = m_isPressed = false;
        m_model.setText(text);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &Palette::showAnswer);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) {
        if (m_model.at(index.row()).canBeChosen()) {
            m_isMoved = true;
            select(index.row());
        }
    });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

QWidget* Palette::makeCard()
{
    auto* card = new QWidget(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, space::xs, 1, 1);
    column->setSpacing(0);
    m_field->setProperty("plain", true);
    m_field->setPlaceholderText(tr("Search or jump to…"));
    m_field->setAccessibleName(tr("Search actions, pages, organizations, projects and keys"));
    m_field->addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition)->setText(m_field->placeholderText());
    auto* top = new QHBoxLayout;
    top->setContentsMargins(space::s, space::xs, space::s, space::xs);
    top->addWidget(m_field);
    column->addLayout(top);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list);
    column->addWidget(makeHints());
    return card;
}

QWidget* Palette::makeHints()
{
    auto* hints = new QWidget;
    auto* row = new QHBoxLayout(hints);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::l);
    for (const auto& text : {tr("↑ ↓ to choose"), tr("Enter to open"), tr("Alt+Enter to copy as cURL"), tr("Esc to close")}) {
        auto* hint = makeLabel(text, "section");
        // Whole in a tip where a language has longer words.
        hint->setToolTip(text);
        hint->setMinimumWidth(1);
        row->addWidget(hint);
    }
    row->addStretch();
    return hints;
}

void Palette::open(std::vector<PaletteEntry> choices)
{
    m_before = QApplication::focusWidget();
    m_isMoved = m_isPressed = false;
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    m_model.start(std::move(choices));
    place();
    raise();
    show();
    m_field->setFocus(Qt::OtherFocusReason);
}

void Palette::dismiss()
{
    if (!isVisible())
        return;
    // Before it hides: Qt would look for another place itself.
    if (m_before && m_before->isVisible() && !isAncestorOf(m_before))
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
    hide();
    m_isPressed = false;
    m_model.end();
}

void Palette::showAnswer()
{
    place();
    const auto kept = m_isMoved ? m_model.rowOf(m_chosen) : -1;
    select(kept >= 0 ? kept : m_model.choosable(0, 1));
    if (kept < 0)
        m_list->scrollToTop();
    if (m_isPressed && !m_model.isSearching()) {
        m_isPressed = false;
        choose(m_list->currentIndex().row());
    }
}

void Palette::select(int row)
{
    const auto index = m_model.index(row, 0);
    m_list->setCurrentIndex(index);
    m_chosen = row >= 0 ? m_model.at(row) : PaletteEntry{};
    // A screen reader follows the field, which keeps the focus.
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void Palette::step(int by)
{
    const int last = m_model.rowCount() - 1;
    const int way = by < 0 ? -1 : 1;
    const int from = m_list->currentIndex().row();
    int row = m_model.choosable(qBound(0, from + by, last), way);
    if (row < 0)
        row = m_model.choosable(way < 0 ? 0 : last, -way);   // at an end: the outermost there is
    if (row < 0)
        return;
    m_isMoved = true;
    m_isPressed = false;
    select(row);
    if (row == m_model.choosable(0, 1))
        m_list->scrollToTop();   // with its heading
}

bool Palette::onKey(int key)
{
    const int page = qMax(1, m_list->viewport()->height() / size::control - 2);
    switch (key) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_PageUp: step(-page); return true;
    case Qt::Key_PageDown: step(page); return true;
    case Qt::Key_Home: step(-m_model.rowCount()); return true;
    case Qt::Key_End: step(m_model.rowCount()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const int row = m_list->currentIndex().row();
        // Who types a name and presses Enter at once means the row that is still being looked for.
        m_isPressed = m_model.isSearching() && !m_isMoved && (row < 0 || !m_model.at(row).isWord) && !m_field->text().trimmed().isEmpty();
        if (!m_isPressed)
            choose(row);
        return true;
    }
    default: return false;
    }
}

void Palette::choose(int row)
{
    if (row < 0 || !m_model.at(row).canBeChosen())
        return;
    const auto entry = m_model.at(row);
    m_recents.add(entry.kind, entry.id);
    dismiss();
    switch (entry.kind) {
    case Kind::Action: Q_EMIT actionChosen(entry.id); return;
    case Kind::Page: Q_EMIT placeChosen(entry.id.section(QLatin1Char('/'), 0, 0), entry.id.section(QLatin1Char('/'), 1)); return;
    case Kind::Organization: Q_EMIT placeChosen(QStringLiteral("organization"), entry.id); return;
    case Kind::Project: Q_EMIT placeChosen(QStringLiteral("project"), entry.id); return;
    case Kind::Key: Q_EMIT placeChosen(QStringLiteral("keys"), entry.id); return;
    case Kind::Heading:
    case Kind::Note: return;
    }
}

void Palette::chooseCurl()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || !m_model.at(row).hasCurl)
        return;
    const auto name = m_model.at(row).id;
    dismiss();
    Q_EMIT curlChosen(name);
}

void Palette::place()
{
    setGeometry(parentWidget()->rect());
    const int width = qMin(size::palette, this->width() - 2 * space::xl);
    const int top = height() / 8;
    const int frame = m_field->sizeHint().height() + 2 * (size::control + space::s);
    const int most = height() - 2 * top - frame;
    int rows = space::s;
    // Whole rows only: half a name looks like a fault.
    for (int row = 0; row < m_model.rowCount() && rows + m_list->sizeHintForRow(row) <= most; ++row)
        rows += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(rows);
    m_card->layout()->activate();
    m_card->setGeometry((this->width() - width) / 2, top, width, m_card->sizeHint().height());
    update();
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->modifiers() == Qt::AltModifier && (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter)) {
            chooseCurl();
            return true;
        }
        if (!(press->modifiers() & ~Qt::KeypadModifier) && onKey(press->key()))
            return true;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

bool Palette::focusNextPrevChild(bool)
{
    return true;   // Tab stays: behind the veil there is nothing to reach
}

void Palette::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->pos()))
        dismiss();
}

void Palette::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    auto veil = colors.shadow;
    veil.setAlphaF(veilOpacity);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, m_card->geometry(), radius::card, {colors.raised, colors.borderStrong});
    const int under = m_card->geometry().top() + m_list->geometry().top();
    for (const int line : {under - 1, under + m_list->height()})
        painter.fillRect(QRect(m_card->geometry().left() + 1, line, m_card->width() - 2, 1), colors.border);
}

} // namespace pulse::ui
