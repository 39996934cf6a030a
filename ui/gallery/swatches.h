#pragma once
#include <QWidget>

namespace pulse::ui {

/// The colours of the theme it is painted in, each with its value.
class Swatches final : public QWidget {
    Q_OBJECT
public:
    explicit Swatches(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The pairs of ink and ground that are used, with their contrast; those that miss what they need are marked.
class ContrastTable final : public QWidget {
    Q_OBJECT
public:
    explicit ContrastTable(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The distances and radii of the tokens, true to size.
class Measures final : public QWidget {
    Q_OBJECT
public:
    explicit Measures(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pulse::ui
