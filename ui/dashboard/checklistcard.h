#pragma once
#include "models/dashboard.h"
#include <QWidget>
#include <functional>
#include <vector>

class QLabel;

namespace pulse::ui {

class Button;

/// The first steps, each checked by what is there, each with the button that leads to it.
class ChecklistCard final : public QWidget {
    Q_OBJECT
public:
    enum class Step : uint8_t { Organization, Project, LiveKit, Token, Api, Key };
    static constexpr int steps = 6;

    explicit ChecklistCard(QWidget* parent = nullptr);
    /// What leaves no trace in the database, so that somebody remembers it.
    struct Seen {
        bool hasToken = false;
        bool hasApi = false;
    };
    void show(const DashboardFigures& figures, Seen seen);
    bool isDone(Step step) const { return m_lines[static_cast<size_t>(step)].isDone; }
    int doneCount() const;
    Button* button(Step step) const { return m_lines[static_cast<size_t>(step)].button; }

Q_SIGNALS:
    void wanted(pulse::ui::ChecklistCard::Step step);
    /// Somebody does not want to see it again.
    void closed();

private:
    struct Line {
        QWidget* mark = nullptr;
        QLabel* text = nullptr;
        Button* button = nullptr;
        bool isDone = false;
    };
    void addLine(Step step, const QString& text, const QString& action);
    void setDone(Step step, bool isDone);

    class Card* m_card;
    QLabel* m_progress;
    std::vector<Line> m_lines;
};

} // namespace pulse::ui
