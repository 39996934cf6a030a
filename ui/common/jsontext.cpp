#include "ui/common/jsontext.h"
#include "ui/common/colors.h"
#include <QWidget>

namespace pulse::ui {

namespace {

/// Where a quoted text that begins at `at` ends, its last quote included.
qsizetype endOfText(const QString& text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('\\'))
            ++i;
        else if (text[i] == QLatin1Char('"'))
            return i + 1;
    }
    return text.size();
}

qsizetype skipBlanks(const QString& text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

bool isOpening(QChar c) { return c == QLatin1Char('{') || c == QLatin1Char('['); }
bool isClosing(QChar c) { return c == QLatin1Char('}') || c == QLatin1Char(']'); }

} // namespace

QString indentedJson(const QString& text, qsizetype most)
{
    auto at = skipBlanks(text, 0);
    if (at == text.size() || !isOpening(text[at]))
        return most < 0 ? text : text.left(most);
    QString out;
    int depth = 0;
    const auto breakLine = [&] {
        out += QLatin1Char('\n');
        out += QString(2 * depth, QLatin1Char(' '));
        return most >= 0 && out.size() > most;
    };
    while ((at = skipBlanks(text, at)) < text.size()) {
        const auto c = text[at];
        if (c == QLatin1Char('"')) {
            const auto end = endOfText(text, at);
            out += QStringView(text).mid(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (isOpening(c)) {
            const auto next = skipBlanks(text, at);
            out += c;
            if (next < text.size() && isClosing(text[next])) {
                out += text[next];
                at = next + 1;
                continue;
            }
            ++depth;
        } else if (isClosing(c)) {
            depth = qMax(0, depth - 1);
            (void)breakLine();
            out += c;
            continue;
        } else if (c == QLatin1Char(':')) {
            out += QLatin1String(": ");
            continue;
        } else {
            out += c;
            if (c != QLatin1Char(','))
                continue;
        }
        if (breakLine())
            break;
    }
    return out;
}

JsonHighlighter::JsonHighlighter(QTextDocument* document, const QWidget& shown) : QSyntaxHighlighter(document), m_shown(shown) {}

void JsonHighlighter::highlightBlock(const QString& line)
{
    const auto& colors = Colors::of(m_shown.palette());
    for (qsizetype at = skipBlanks(line, 0); at < line.size(); at = skipBlanks(line, at)) {
        auto end = at + 1;
        auto color = colors.muted;
        if (line[at] == QLatin1Char('"')) {
            end = endOfText(line, at);
            const auto next = skipBlanks(line, end);
            const bool isName = next < line.size() && line[next] == QLatin1Char(':');
            color = isName ? colors.link : colors.success;
        } else if (line[at].isLetterOrNumber() || line[at] == QLatin1Char('-')) {
            while (end < line.size() && (line[end].isLetterOrNumber() || line[end] == QLatin1Char('.') || line[end] == QLatin1Char('+') || line[end] == QLatin1Char('-')))
                ++end;
            color = line[at].isLetter() ? colors.danger : colors.warning;
        }
        setFormat(static_cast<int>(at), static_cast<int>(end - at), color);
        at = end;
    }
}

} // namespace pulse::ui
