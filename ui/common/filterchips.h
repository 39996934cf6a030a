#pragma once
#include <QWidget>
#include <string>
#include <utility>
#include <vector>

class QHBoxLayout;

namespace pulse::ui {

/// The filters that narrow a list, each as a chip with a cross, and "Clear all" behind them. Hidden while there are none.
class FilterChips final : public QWidget {
    Q_OBJECT
public:
    struct Chip {
        std::string field;
        QString text;   ///< "Plan: Pro"
        bool operator==(const Chip&) const = default;
    };
    explicit FilterChips(QWidget* parent = nullptr);
    void set(std::vector<Chip> chips);

Q_SIGNALS:
    void removed(const std::string& field);
    void cleared();

private:
    QHBoxLayout* m_row;
    std::vector<Chip> m_chips;
};

} // namespace pulse::ui
