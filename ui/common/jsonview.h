#pragma once
#include "ui/common/codeblock.h"
#include <QTimer>

namespace pulse::ui {

class JsonHighlighter;

/// JSON to read: one line a member, coloured, to select and to copy. Of large bodies the first 64 KiB; "Show all" brings
/// the rest in pieces, so that the window stays quick. Copying always takes all of it.
class JsonView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int shownAtFirst = 64 * 1024;

    explicit JsonView(const QString& name, QWidget* parent = nullptr);
    /// Any text: what is no JSON is shown as it is.
    void setJson(const QString& text);
    CodeBlock* block() const { return m_block; }
    Button* allButton() const { return m_all; }
    bool isWhole() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showAll();
    void addPiece();
    void recolor();

    CodeBlock* m_block;
    Button* m_all;
    JsonHighlighter* m_highlighter;
    QString m_text;       ///< as it came
    QString m_rest;       ///< indented, while it is being brought in
    qsizetype m_at = 0;
    QTimer m_pieces;
    bool m_isOtherTheme = false;
};

} // namespace pulse::ui
