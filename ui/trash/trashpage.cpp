#include "ui/trash/trashpage.h"
#include "ui/common/card.h"
#include "ui/common/entitytable.h"
#include "ui/common/iconview.h"
#include "ui/common/label.h"
#include "ui/common/segmented.h"
#include "ui/common/tokens.h"
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

namespace {

ListPage::Texts texts()
{
    return {.id = QStringLiteral("trash"), .title = TrashPage::tr("Trash"),
            .text = TrashPage::tr("What was deleted in the last 30 days, with who did it. All of it can be restored."),
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
    addNotes();
    connect(m_model, &EntityTableModel::stateChanged, this, &TrashPage::fitTable);
    connect(table(), &EntityTable::rowsFitted, this, &TrashPage::fitTable);
    fitTable();
}

void TrashPage::addNotes()
{
    struct Note {
        QString icon, title, text;
    };
    const Note notes[] = {
        {QStringLiteral("undo-2"), tr("It comes back whole"), tr("A project with its keys, an organization with its projects: the same ids, the same secrets.")},
        {QStringLiteral("key-round"), tr("Revoked keys stay revoked"), tr("Only what this deletion took along returns.")},
        {QStringLiteral("clock"), tr("After 30 days it is gone"), tr("Then it is removed for good, with everything below it.")},
    };
    auto* card = new Card;
    card->setObjectName(QStringLiteral("notes"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(2);
    for (int column = 0; const auto& note : notes) {
        auto* text = makeParagraph(note.text, "small");
        text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        grid->addWidget(new IconView(note.icon), 0, column, Qt::AlignTop);
        grid->addWidget(makeParagraph(note.title, "strong"), 0, column + 1, Qt::AlignTop);
        grid->addWidget(text, 1, column + 1);
        grid->setColumnStretch(column + 1, 1);
        column += 2;
    }
    card->body()->addLayout(grid);
    body()->addWidget(card);
    body()->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
}

void TrashPage::fitTable()
{
    const bool hasRows = m_model->rowCount() > 0;
    // Beyond what any screen shows there is nothing to end.
    const int rows = std::min(m_model->rowCount(), 200);
    table()->setMaximumHeight(hasRows ? EntityTable::heightOf(rows) : QWIDGETSIZE_MAX);
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
    offerBulk(m_model->inBulk());
}

} // namespace pulse::ui
