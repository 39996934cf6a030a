#include "ui/common/filterchips.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>

namespace pulse::ui {

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    hide();
}

void FilterChips::set(std::vector<Chip> chips)
{
    if (chips == m_chips)
        return;
    m_chips = std::move(chips);
    // A chip may be taken away by its own click.
    while (auto* item = m_row->takeAt(0)) {
        if (auto* old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const auto& chip : m_chips) {
        auto* shown = new ui::Chip(chip.text);
        shown->setToolTip(tr("Press Delete or click the cross to remove this filter"));
        connect(shown, &ui::Chip::removed, this, [this, field = chip.field] { Q_EMIT removed(field); });
        m_row->addWidget(shown);
    }
    auto* clear = new Button(tr("Clear all"), ButtonKind::Ghost);
    connect(clear, &Button::clicked, this, &FilterChips::cleared);
    m_row->addWidget(clear);
    m_row->addStretch();
    setVisible(!m_chips.empty());
}

} // namespace pulse::ui
