#include "ui/logs/logpage.h"
#include "models/logmodel.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/fonts.h"
#include "ui/common/rowview.h"
#include "ui/common/searchfield.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include "ui/enginebanner.h"
#include "ui/logs/logdelegate.h"
#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pulse::ui {

LogPage::LogPage(const DeskContext& desk, QWidget* parent)
    : Page(tr("Log"), tr("What Pulse did in this session, the newest last. Secrets are masked."), parent), m_desk(desk), m_model(new LogModel(desk.log, this)),
      m_level(new QComboBox), m_search(new SearchField(tr("Search, or a request id"))), m_copy(new Button(tr("Copy as bug report"))),
      m_view(new RowView(LogDelegate::rowHeight)), m_panel(new StatePanel), m_stack(new QStackedLayout), m_line(new CopyField(tr("log line"), {}))
{
    for (const auto& text : {tr("Everything"), tr("Info and above"), tr("Warnings and errors"), tr("Errors")})
        m_level->addItem(text);
    m_level->setCurrentIndex(1);
    m_level->setAccessibleName(tr("Level"));
    m_model->setLevel(LogLevel::Info);
    addTool(m_copy->withIcon(QStringLiteral("copy")));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_search, 1);
    row->addWidget(m_level);
    row->addStretch();
    body()->addLayout(row);
    setUpView();
    auto* card = new Card;
    card->setFlush();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    card->body()->addLayout(m_stack);
    body()->addWidget(card, 1);
    body()->addWidget(m_line);
    m_line->hide();
    setFocusProxy(m_view);
    connect(m_copy, &Button::clicked, this, &LogPage::copyReport);
    connect(m_level, &QComboBox::currentIndexChanged, m_model, [this](int index) { m_model->setLevel(static_cast<LogLevel>(index)); });
    connect(m_search, &SearchField::searched, m_model, &LogModel::setText);
    connect(m_panel, &StatePanel::clicked, this, [this] {
        m_search->clear();
        m_level->setCurrentIndex(0);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LogPage::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &LogPage::showState);
    showState();
}

void LogPage::setUpView()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LogDelegate(m_view));
    m_view->setAccessibleName(tr("Log lines"));
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setColumnWidth(LogModel::TimeColumn, 120);
    m_view->setColumnWidth(LogModel::LevelColumn, 90);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        m_line->setVisible(now.isValid());
        m_line->setText(now.siblingAtColumn(LogModel::TextColumn).data(Qt::ToolTipRole).toString());
        Q_EMIT actionsChanged();
    });
}

void LogPage::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_view) : m_panel);
    const bool isReading = m_view->selectionModel()->hasSelection();
    m_line->setVisible(isReading);
    if (hasRows && !isReading)
        m_view->scrollToBottom();
    else if (hasRows)
        return;
    else if (m_model->isNarrowed())
        m_panel->set({QStringLiteral("search-x"), tr("No line found"), tr("Nothing matches the level and the text."), tr("Show everything")});
    else
        m_panel->set({QStringLiteral("list"), tr("Nothing was logged yet"), tr("Requests, warnings and errors of this session are listed here.")});
    Q_EMIT actionsChanged();
}

void LogPage::open(const QString& argument)
{
    if (!argument.isEmpty())
        m_search->setText(argument);
}

bool LogPage::can(ActionId id) const { return id == ActionId::Search || id == ActionId::Refresh; }

void LogPage::perform(ActionId id)
{
    if (id == ActionId::Search)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else if (id == ActionId::Refresh)
        m_model->read();
}

void LogPage::copyReport()
{
    m_model->read();
    copyPlain(m_model->bugReport(engineText(m_desk.engine)));
    Q_EMIT toast(Tone::Success, tr("The report is copied; read it before you send it"));
}

void LogPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_model->setWatched(true);
}

void LogPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_model->setWatched(false);
}

} // namespace pulse::ui
