#pragma once
#include <QHeaderView>

namespace pulse::ui {

/// The head of a table, painted from the tokens: titles over their cells, the arrow beside the title that sorts. Where it can be
/// clicked is what its owner sets.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    int m_hovered = -1;
};

} // namespace pulse::ui
