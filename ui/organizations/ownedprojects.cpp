#include "ui/organizations/ownedprojects.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/entitytable.h"
#include "ui/common/label.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tokens.h"
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr int fewestRows = 2, mostRows = 5;
}

OwnedProjects::OwnedProjects(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_model(new ProjectsModel(desk.backend, this, "id")),
      m_table(new EntityTable(*m_model, {.name = tr("Projects of the organization"),
                                         .empty = {QStringLiteral("folder-kanban"), tr("No projects"), tr("A project has its own keys and rooms."), tr("Open the list")},
                                         .filteredTitle = tr("No projects")}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Projects"), "heading"), 1);
    auto* list = new Button(tr("Open the list"));
    list->setObjectName(QStringLiteral("list"));
    head->addWidget(list->withIcon(QStringLiteral("folder-kanban")));
    column->addLayout(head);
    column->addWidget(m_table);
    connect(list, &Button::clicked, this, &OwnedProjects::listAsked);
    for (const auto leads : {&EntityTable::emptyClicked, &EntityTable::clearClicked})
        connect(m_table, leads, this, &OwnedProjects::listAsked);
    connect(m_table, &EntityTable::opened, this, [this](int row) {
        if (const auto project = m_model->at(row))
            Q_EMIT opened(qt(project->id.text()));
    });
    connect(m_model, &EntityTableModel::stateChanged, this, &OwnedProjects::fit);
    connect(m_table, &EntityTable::rowsFitted, this, &OwnedProjects::fit);
    fit();
}

void OwnedProjects::setOrganization(const QString& id) { m_model->setOrganization(id); }

void OwnedProjects::fit()
{
    const bool isEmpty = m_model->state() == EntityTableModel::State::Ready && m_model->rowCount() == 0;
    m_table->setFixedHeight(EntityTable::heightOf(isEmpty ? mostRows - 1 : qBound(fewestRows, m_model->rowCount(), mostRows)));
}

} // namespace pulse::ui
