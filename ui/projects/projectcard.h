#pragma once
#include "ui/common/cardview.h"

namespace pulse::ui {

/// A project as a card: its name over its organization, where it is, its id, and the features that are on.
class ProjectCardDelegate final : public CardDelegate {
    Q_OBJECT
public:
    using CardDelegate::CardDelegate;

protected:
    void paintInside(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    int insideHeight(const QAbstractItemModel& model) const override;
};

} // namespace pulse::ui
