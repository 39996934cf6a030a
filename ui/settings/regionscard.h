#pragma once
#include "models/livekitregions.h"
#include "models/livekittest.h"
#include "ui/common/colors.h"
#include "ui/deskcontext.h"
#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QGridLayout;

namespace pulse::ui {

class Banner;
class Button;
class Card;
class Pill;

/// The regions with the LiveKit that their tokens name, each to be tried by itself or all in turn, and the setting behind them.
class RegionsCard final : public QWidget {
    Q_OBJECT
public:
    explicit RegionsCard(const DeskContext& desk, QWidget* parent = nullptr);
    /// Asks again.
    void refresh();

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    struct Line {
        QLabel* address = nullptr;
        Pill* result = nullptr;
        QLabel* said = nullptr;
        Button* test = nullptr;
        bool isWaiting = false;   ///< to be tried
    };
    void addHead(Card& card);
    void addLines(Card& card);
    void showState(const Result<LiveKitRegions::State>& state);
    QString sourceText() const;
    void ask(size_t line);
    void tryNext();
    void tell(const QString& address, const Result<LiveKitTestResult>& tried);
    void showButtons();
    void change();

    LiveKitRegions* m_model;
    LiveKitTest* m_test;
    std::optional<LiveKitRegions::State> m_state;
    std::vector<Line> m_lines;
    bool m_isTrying = false;
    QLabel* m_source;
    Banner* m_banner;
    Button* m_all;
    Button* m_change;
};

} // namespace pulse::ui
