#include "ui/common/focusorder.h"
#include <QVariant>
#include <QWidget>
#include <algorithm>
#include <vector>

namespace pulse::ui {

namespace {

constexpr const char* firstProperty = "pulseFocusFirst";
constexpr int aboveAll = -1'000'000;

struct Stop {
    QWidget* widget;
    QRect place;
};

/// Where a stop stands in the order; one that comes first stands on a line of its own above all.
QRect placeOf(QWidget& widget, QWidget& root)
{
    const QRect place(widget.mapTo(&root, QPoint{}), widget.size());
    return widget.property(firstProperty).toBool() ? QRect(place.left(), place.top() + aboveAll, place.width(), 1) : place;
}

std::vector<Stop> stopsOf(QWidget& root)
{
    std::vector<Stop> stops;
    for (auto* w = root.nextInFocusChain(); w != &root; w = w->nextInFocusChain())
        if (root.isAncestorOf(w) && (w->focusPolicy() & Qt::TabFocus) && w->isVisibleTo(&root) && !w->focusProxy())
            stops.push_back({w, placeOf(*w, root)});
    return stops;
}

} // namespace

void beginFocusHere(QWidget& widget) { widget.setProperty(firstProperty, true); }

void orderFocus(QWidget& root)
{
    auto stops = stopsOf(root);
    if (stops.size() < 2)
        return;
    const auto* first = stops.front().widget;
    std::ranges::stable_sort(stops, {}, [](const Stop& stop) { return stop.place.top(); });
    const bool isMirrored = root.layoutDirection() == Qt::RightToLeft;
    for (auto line = stops.begin(); line != stops.end();) {
        // A line is as high as what begins it: what has its middle in there stands on it.
        const auto end = std::find_if(line, stops.end(), [bottom = line->place.bottom()](const Stop& stop) { return stop.place.center().y() > bottom; });
        const auto next = end == line ? line + 1 : end;
        std::stable_sort(line, next, [isMirrored](const Stop& a, const Stop& b) {
            return isMirrored ? a.place.right() > b.place.right() : a.place.left() < b.place.left();
        });
        line = next;
    }
    // The page keeps its place among the window's other parts.
    auto* before = const_cast<QWidget*>(first)->previousInFocusChain();
    while (before->focusPolicy() == Qt::NoFocus && before != first)
        before = before->previousInFocusChain();
    if (before != first && !root.isAncestorOf(before))
        QWidget::setTabOrder(before, stops.front().widget);
    for (size_t i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1].widget, stops[i].widget);
}

} // namespace pulse::ui
