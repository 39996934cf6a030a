#pragma once
#include <QString>
#include <QSyntaxHighlighter>

namespace pulse::ui {

/// JSON with a line for each member, its order, numbers and escapes untouched; what is no JSON comes back as it is as far as
/// that can be told without reading it whole. Ends after the line that passes `most` characters; negative: never.
QString indentedJson(const QString& text, qsizetype most = -1);

/// Colours names, texts, numbers and words of JSON, line by line, in the theme of the widget that shows it.
class JsonHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    JsonHighlighter(QTextDocument* document, const QWidget& shown);

protected:
    void highlightBlock(const QString& line) override;

private:
    const QWidget& m_shown;
};

} // namespace pulse::ui
