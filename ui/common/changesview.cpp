#include "ui/common/changesview.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QGridLayout>
#include <QVBoxLayout>

namespace pulse::ui {

ChangesView::ChangesView(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    hide();
}

void ChangesView::set(const std::vector<FieldChange>& changes)
{
    if (changes == m_changes)
        return;
    m_changes = changes;
    while (auto* item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto shown = [](const QString& text) { return text.isEmpty() ? tr("nothing") : text; };
    for (int row = 0; const auto& change : m_changes) {
        auto* to = makeParagraph(shown(change.to), "strong");
        to->setAccessibleName(tr("%1: %2 becomes %3").arg(change.title, shown(change.from), shown(change.to)));
        m_grid->addWidget(makeLabel(change.title, "label"), row, 0, Qt::AlignTop);
        m_grid->addWidget(makeParagraph(shown(change.from), "secondary"), row, 1, Qt::AlignTop);
        m_grid->addWidget(makeLabel(layoutDirection() == Qt::RightToLeft ? QStringLiteral("←") : QStringLiteral("→"), "muted"), row, 2, Qt::AlignTop);
        m_grid->addWidget(to, row, 3, Qt::AlignTop);
        ++row;
    }
    setVisible(!m_changes.empty());
}

ChangesDialog::ChangesDialog(const QString& title, const std::vector<FieldChange>& changes, QWidget* parent)
    : Dialog(title, tr("This is what will be different."), parent), m_view(new ChangesView)
{
    body()->addWidget(m_view);
    m_view->set(changes);
    addCancel(tr("Keep editing"));
    auto* accept = addAccept(tr("Save changes"));
    connect(this, &Dialog::pressed, this, &QDialog::accept);
    accept->setFocus();
}

} // namespace pulse::ui
