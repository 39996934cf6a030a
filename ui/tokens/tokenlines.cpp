#include "ui/tokens/tokenlines.h"
#include "ui/common/iconview.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QVBoxLayout>

namespace pulse::ui {

TokenLines::TokenLines(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
}

void TokenLines::addRow()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    auto* icon = new IconView(QStringLiteral("info"));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = makeParagraph({}, "strong");
    auto* text = makeParagraph({}, "small");
    for (auto* label : {title, text}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    m_column->addWidget(widget);
    m_rows.push_back({widget, icon, title, text});
}

void TokenLines::set(const std::vector<TokenLine>& lines)
{
    while (m_rows.size() < lines.size())
        addRow();
    while (m_rows.size() > lines.size()) {
        delete m_rows.back().widget;
        m_rows.pop_back();
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto& row = m_rows[i];
        const auto tone = static_cast<Tone>(line.tone);
        row.icon->set(line.icon, tone == Tone::Neutral ? Ink::Secondary : inkOf(tone));
        if (row.title->text() != line.title)
            row.title->setText(line.title);
        if (row.text->text() != line.text)
            row.text->setText(line.text);
        row.text->setVisible(!line.text.isEmpty());
    }
    setVisible(!lines.empty());
}

QStringList TokenLines::titles() const
{
    QStringList titles;
    for (const auto& row : m_rows)
        titles << row.title->text();
    return titles;
}

} // namespace pulse::ui
