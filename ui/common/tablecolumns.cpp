#include "ui/common/tablecolumns.h"
#include "models/entitytablemodel.h"
#include "models/preferences.h"
#include "models/text.h"
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QTableView>
#include <algorithm>
#include <functional>

namespace pulse::ui {

namespace {

/// Raised when what is written changes its meaning.
constexpr int stateVersion = 1;
constexpr int nameRoom = 210, leastCode = 120, least = 88, minimum = 64, maximum = 1'200;

QString nameOf(const EntityTableModel& model, int column) { return qt(model.columnAt(column).field); }

int columnNamed(const EntityTableModel& model, const QString& name)
{
    for (int i = 0; i < model.columnCount(); ++i)
        if (nameOf(model, i) == name)
            return i;
    return -1;
}

} // namespace

TableColumns::TableColumns(EntityTableModel& model, QTableView* view) : QObject(view), m_model(model), m_view(view), m_firstSort(model.request().sort)
{
    auto* header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(minimum);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int i = 0; i < model.columnCount(); ++i)
        if (model.columnAt(i).width == 0)
            header->setSectionResizeMode(i, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionClicked, this, &TableColumns::sortBy);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { onResized(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::save);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        auto* menu = new QMenu(m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(header->mapToGlobal(at));
    });
    connect(&model, &EntityTableModel::stateChanged, this, &TableColumns::markSorted);
    markSorted();
}

void TableColumns::sortBy(int column)
{
    const auto name = std::string(m_model.columnAt(column).field);
    m_model.sort(column, m_model.request().sort == name ? Qt::DescendingOrder : Qt::AscendingOrder);
    save();
}

void TableColumns::markSorted()
{
    const auto sort = qt(m_model.request().sort);
    const bool isDescending = sort.startsWith(QLatin1Char('-'));
    const int column = columnNamed(m_model, isDescending ? sort.mid(1) : sort);
    auto* header = m_view->horizontalHeader();
    const auto order = isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    header->setSortIndicatorShown(column >= 0);
    if (column >= 0 && (header->sortIndicatorSection() != column || header->sortIndicatorOrder() != order))
        header->setSortIndicator(column, order);
}

void TableColumns::remember(Preferences& preferences, const QString& key)
{
    if (const auto state = preferences.value(key, QJsonObject{}).toObject(); !state.isEmpty())
        setState(state);
    m_preferences = &preferences;
    m_key = key;
}

QJsonObject TableColumns::state() const
{
    QJsonArray columns;
    const auto* header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QJsonObject one{{QStringLiteral("name"), nameOf(m_model, column)}};
        if (!isShown(column))
            one[QStringLiteral("hidden")] = true;
        if (const auto width = m_widths.find(column); width != m_widths.end())
            one[QStringLiteral("width")] = width->second;
        columns.append(one);
    }
    return {{QStringLiteral("version"), stateVersion}, {QStringLiteral("columns"), columns}, {QStringLiteral("sort"), qt(m_model.request().sort)}};
}

void TableColumns::setState(const QJsonObject& state)
{
    if (state[QStringLiteral("version")].toInt() != stateVersion)
        return;
    auto* header = m_view->horizontalHeader();
    m_widths.clear();
    std::vector<bool> isHidden(static_cast<size_t>(m_model.columnCount()), false);
    int visual = 0;
    for (const auto& value : state[QStringLiteral("columns")].toArray()) {
        const auto one = value.toObject();
        const int column = columnNamed(m_model, one[QStringLiteral("name")].toString());
        if (column < 0 || header->visualIndex(column) < visual)
            continue;
        header->moveSection(header->visualIndex(column), visual++);
        isHidden[static_cast<size_t>(column)] = one[QStringLiteral("hidden")].toBool();
        if (const int width = one[QStringLiteral("width")].toInt(); width > 0 && m_model.columnAt(column).width > 0)
            m_widths[column] = std::clamp(width, minimum, maximum);
    }
    // What hides everything was not made here.
    if (std::ranges::find(isHidden, false) != isHidden.end())
        for (int i = 0; i < m_model.columnCount(); ++i)
            m_view->setColumnHidden(i, isHidden[static_cast<size_t>(i)]);
    const auto sort = utf8(state[QStringLiteral("sort")].toString());
    const auto* field = m_model.origin().source->schema().find(sort.starts_with('-') ? std::string_view(sort).substr(1) : std::string_view(sort));
    if (field && field->is(Sortable) && sort != m_model.request().sort) {
        auto request = m_model.request();
        request.sort = sort;
        m_model.setRequest(std::move(request));
    }
    fit();
    save();
}

void TableColumns::reset()
{
    m_widths.clear();
    auto* header = m_view->horizontalHeader();
    for (int i = 0; i < m_model.columnCount(); ++i) {
        header->moveSection(header->visualIndex(i), i);
        m_view->setColumnHidden(i, false);
    }
    if (m_model.request().sort != m_firstSort) {
        auto request = m_model.request();
        request.sort = m_firstSort;
        m_model.setRequest(std::move(request));
    }
    fit();
    save();
}

bool TableColumns::isShown(int column) const { return !m_view->isColumnHidden(column); }

int TableColumns::shownCount() const
{
    int count = 0;
    for (int i = 0; i < m_model.columnCount(); ++i)
        count += isShown(i) ? 1 : 0;
    return count;
}

void TableColumns::setShown(int column, bool isShown_)
{
    if (!isShown_ && (shownCount() == 1 || !isShown(column)))
        return;
    m_view->setColumnHidden(column, !isShown_);
    fit();
    save();
}

void TableColumns::fillMenu(QMenu* menu)
{
    const auto* header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        auto* action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isShown(column));
        action->setEnabled(!isShown(column) || shownCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool isOn) { setShown(column, isOn); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableColumns::reset);
}

int TableColumns::widthOf(int column) const
{
    const auto chosen = m_widths.find(column);
    return chosen == m_widths.end() ? m_model.columnAt(column).width : chosen->second;
}

/// Where there is little room, codes give of theirs first (they are elided in the middle), then the other columns,
/// the widest first; a tip shows whole what is cut. What was widened by hand keeps its width.
void TableColumns::fit()
{
    int lack = -m_view->viewport()->width();
    std::vector<int> order;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        if (!isShown(i))
            continue;
        lack += m_model.columnAt(i).width == 0 ? nameRoom : widthOf(i);
        if (m_model.columnAt(i).width > 0)
            order.push_back(i);
    }
    std::ranges::sort(order, std::greater(), [this](int i) { return std::pair(m_model.columnAt(i).style == CellStyle::Mono, m_model.columnAt(i).width); });
    m_isFitting = true;
    for (const int i : order) {
        const auto& column = m_model.columnAt(i);
        const int wanted = widthOf(i);
        const int floor = m_widths.contains(i) ? wanted : column.style == CellStyle::Mono ? leastCode : qMax(least, column.width * 2 / 3);
        const int width = qBound(qMin(wanted, floor), wanted - lack, wanted);
        lack -= wanted - width;
        m_view->setColumnWidth(i, width);
    }
    m_isFitting = false;
}

void TableColumns::onResized(int column, int width)
{
    if (m_isFitting || width == 0 || m_model.columnAt(column).width == 0 || !m_view->horizontalHeader()->isVisible())
        return;
    // Only a hand on the header's edge sets a width that is kept.
    if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
        return;
    m_widths[column] = width;
    save();
}

void TableColumns::save()
{
    if (m_preferences)
        m_preferences->set(m_key, state());
}

} // namespace pulse::ui
