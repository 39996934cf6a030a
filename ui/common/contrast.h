#pragma once
#include "ui/common/colors.h"
#include <QString>
#include <vector>

namespace pulse::ui {

/// How far two colours stand apart, 1 to 21, as WCAG 2 counts it.
double contrast(const QColor& a, const QColor& b);

/// An ink on a ground that the program really paints.
struct ColorPair {
    QString name;
    QColor ink;
    QColor ground;
    double least;   ///< what it must reach: 4.5 for text, 3 for marks and frames that carry meaning
};
/// All of them, of one theme: for the gallery and the gate.
std::vector<ColorPair> usedPairs(const Colors& colors);

} // namespace pulse::ui
