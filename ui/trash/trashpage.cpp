#include "ui/trash/trashpage.h"
#include "ui/common/segmented.h"
#include <QHBoxLayout>

namespace pulse::ui {

namespace {

ListPage::Texts texts()
{
    return {.id = QStringLiteral("trash"), .title = TrashPage::tr("Trash"),
            .text = TrashPage::tr("What was deleted is kept for 30 days. Until then it can be restored with everything that its deletion took along."),
            .create = {}, .search = TrashPage::tr("Search by name"),
            .table = {.name = TrashPage::tr("Deleted"), .empty = {QStringLiteral("trash-2"), TrashPage::tr("Nothing was deleted"), TrashPage::tr("What you delete is kept here for 30 days.")},
                      .filteredTitle = TrashPage::tr("Nothing found in the trash")}};
}

} // namespace

TrashPage::TrashPage(const DeskContext& desk, QWidget* parent) : TrashPage(new TrashModel(desk.backend), desk, parent) {}

TrashPage::TrashPage(TrashModel* model, const DeskContext& desk, QWidget* parent)
    : ListPage(desk, *model, texts(), parent), m_model(model), m_kinds(new Segmented(tr("What was deleted")))
{
    m_model->setParent(this);
    m_kinds->addChoice(tr("Projects"));
    m_kinds->addChoice(tr("Organizations"));
    filters()->addWidget(m_kinds);
    connect(m_kinds, &Segmented::chosen, this, &TrashPage::showKind);
    offerBulk(m_model->inBulk());
}

void TrashPage::open(const QString& argument)
{
    if (argument == QLatin1String("projects") || argument == QLatin1String("organizations"))
        showKind(argument == QLatin1String("organizations") ? 1 : 0);
}

void TrashPage::showKind(int kind)
{
    m_kinds->setCurrentIndex(kind);
    m_model->setKind(kind == 1 ? TrashKind::Organizations : TrashKind::Projects);
}

} // namespace pulse::ui
