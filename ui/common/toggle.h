#pragma once
#include <QAbstractButton>

namespace pulse::ui {

/// A switch. Space turns it; `name` is what a screen reader says.
class Toggle final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Toggle(const QString& name, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {38, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_hasRing = false;
};

} // namespace pulse::ui
