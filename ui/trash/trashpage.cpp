#include "ui/trash/trashpage.h"
#include <QComboBox>
#include <QHBoxLayout>

namespace pulse::ui {

namespace {

ListPage::Texts texts()
{
    using P = TrashPage;
    return {.id = QStringLiteral("trash"), .title = P::tr("Trash"),
            .text = P::tr("What was deleted is kept for 30 days. Until then it can be restored with everything that its deletion took along."),
            .create = {}, .search = P::tr("Search by name"),
            .table = {.name = P::tr("Deleted"), .empty = {QStringLiteral("trash-2"), P::tr("Nothing was deleted"), P::tr("What you delete is kept here for 30 days.")},
                      .filteredTitle = P::tr("Nothing found in the trash")}};
}

} // namespace

TrashPage::TrashPage(const DeskContext& desk, QWidget* parent) : TrashPage(new TrashModel(desk.backend), desk, parent) {}

TrashPage::TrashPage(TrashModel* model, const DeskContext& desk, QWidget* parent)
    : ListPage(desk, *model, texts(), parent), m_model(model), m_kinds(new QComboBox)
{
    m_model->setParent(this);
    m_kinds->addItem(tr("Projects"), QStringLiteral("projects"));
    m_kinds->addItem(tr("Organizations"), QStringLiteral("organizations"));
    m_kinds->setAccessibleName(tr("What was deleted"));
    filters()->addWidget(m_kinds);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int index) { m_model->setKind(index == 1 ? TrashKind::Organizations : TrashKind::Projects); });
    offerBulk(m_model->inBulk());
}

void TrashPage::open(const QString& argument)
{
    if (const int index = m_kinds->findData(argument); index >= 0)
        m_kinds->setCurrentIndex(index);
}

} // namespace pulse::ui
