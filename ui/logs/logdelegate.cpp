#include "ui/logs/logdelegate.h"
#include "models/logmodel.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QPainter>

namespace pulse::ui {

namespace {

QColor inkOf(const Colors& colors, LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return colors.muted;
    case LogLevel::Info: return colors.secondary;
    case LogLevel::Warn: return colors.warning;
    case LogLevel::Error: return colors.danger;
    }
    return colors.text;
}

} // namespace

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colors = Colors::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selected);
    const auto font = index.column() == LogModel::LevelColumn ? uiFont(type::small, QFont::Medium) : monoFont(type::small);
    const auto rect = option.rect.adjusted(index.column() == 0 ? space::l : space::m, 0, -space::s, 0);
    painter->setFont(font);
    const auto level = static_cast<LogLevel>(index.data(LogModel::LevelRole).toInt());
    painter->setPen(index.column() == LogModel::LevelColumn ? inkOf(colors, level) : index.column() == LogModel::TimeColumn ? colors.muted : colors.text);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace pulse::ui
