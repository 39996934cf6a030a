#pragma once
#include "models/tokeninspector.h"
#include "ui/deskcontext.h"
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTimer>
#include <optional>

class QLabel;

namespace pulse::ui {

class Banner;
class Button;
class Card;
class JsonView;
class StatePanel;
class TokenLines;

/// Where a token is pasted: plain text alone, and not more of it than a token may have.
class TokenInput final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TokenInput(QWidget* parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData* source) override;
};

/// Takes a pasted token apart: whether LiveKit would take it and why not, every claim in words, how long it lasts, the JSON. Nothing
/// is kept beside the input, which forgets it with the page.
class InspectorPane final : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPane(const DeskContext& desk, QWidget* parent = nullptr);
    void inspect(const QString& token);
    TokenInput* input() const { return m_input; }
    TokenLines* faults() const { return m_faults; }
    TokenLines* claims() const { return m_claims; }
    QString verdict() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeInputCard();
    QWidget* makeVerdictCard();
    QWidget* makeJsonCard();
    void ask();
    void take(const Result<TokenInspection>& inspected);
    void showToken();
    void tick();
    /// The plane's time: its clock when it looked, and what has passed since.
    Time now() const;

    TokenInspector* m_inspector;
    TokenInput* m_input;
    Button* m_clear;
    StatePanel* m_empty;
    Banner* m_error;
    QWidget* m_found;
    TokenLines* m_verdict;
    TokenLines* m_faults;
    Card* m_verdictCard = nullptr;
    Card* m_claimsCard;
    TokenLines* m_claims;
    QWidget* m_jsonCard;
    JsonView* m_header;
    JsonView* m_json;
    QTimer m_soon;
    QTimer m_second;
    QElapsedTimer m_since;
    std::optional<TokenInspection> m_token;
};

} // namespace pulse::ui
