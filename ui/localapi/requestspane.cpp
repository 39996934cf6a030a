#include "ui/localapi/requestspane.h"
#include "models/localapi.h"
#include "models/requestwords.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/rowview.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmented.h"
#include "ui/common/statepanel.h"
#include "ui/common/tabledelegate.h"
#include "ui/common/tokens.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <array>

namespace pulse::ui {

namespace {

constexpr int comfortableRow = 40, leastHeight = 380;
constexpr std::array<int, RequestListModel::columns> widths{116, 76, 0, 76, 124, 96, 140};

} // namespace

RequestsPane::RequestsPane(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new RequestListModel(desk.backend, this)), m_search(new SearchField(tr("Path, request id, caller"))),
      m_method(new QComboBox), m_only(new Segmented(tr("Which answers"))), m_count(makeLabel({}, "muted")), m_pause(new Button(tr("Pause"))),
      m_clear(new Button(tr("Clear"), ButtonKind::Ghost)), m_view(new RowView(comfortableRow)), m_panel(new StatePanel), m_stack(new QStackedLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(makeBar());
    column->addWidget(makeTable(), 1);
    setUpView();
    connect(m_model, &RequestListModel::stateChanged, this, &RequestsPane::showState);
    connect(&m_desk.api, &LocalApi::changed, this, &RequestsPane::showState);
    connect(m_panel, &StatePanel::clicked, this, &RequestsPane::onPanel);
    connect(m_search, &SearchField::searched, this, &RequestsPane::filterAgain);
    connect(m_only, &Segmented::chosen, this, &RequestsPane::filterAgain);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RequestsPane::filterAgain);
    connect(m_pause, &Button::clicked, this, [this] { m_model->setPaused(!m_model->isPaused()); });
    connect(m_clear, &Button::clicked, m_model, &RequestListModel::clear);
    showState();
}

QWidget* RequestsPane::makeBar()
{
    auto* bar = new QWidget;
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto* second = new QHBoxLayout;
    second->setSpacing(space::s);
    rows->addLayout(row);
    rows->addLayout(second);
    m_search->setObjectName(QStringLiteral("request-search"));
    m_search->setMinimumWidth(160);
    m_method->setObjectName(QStringLiteral("request-method"));
    m_method->setAccessibleName(tr("Method"));
    m_method->addItem(tr("All methods"));
    for (const char* method : {"GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"})
        m_method->addItem(QLatin1String(method), QLatin1String(method));
    for (const auto& text : {tr("All"), tr("Succeeded"), tr("Refused"), tr("Failed")})
        m_only->addChoice(text);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->keepRoomFor(tr("Go on"));
    m_clear->setObjectName(QStringLiteral("clear"));
    row->addWidget(m_search, 1);
    row->addWidget(m_method);
    row->addStretch(1);
    row->addWidget(m_pause);
    row->addWidget(m_clear);
    second->addWidget(m_only);
    second->addStretch();
    second->addWidget(m_count);
    return bar;
}

QWidget* RequestsPane::makeTable()
{
    auto* card = new Card;
    card->setFlush();
    card->setMinimumHeight(leastHeight);
    card->body()->addLayout(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    return card;
}

void RequestsPane::setUpView()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TableDelegate(m_view));
    m_view->setObjectName(QStringLiteral("requests"));
    m_view->setAccessibleName(tr("Requests of the local API"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    auto* header = m_view->horizontalHeader();
    for (int i = 0; i < RequestListModel::columns; ++i)
        if (const int width = widths[static_cast<size_t>(i)]; width > 0)
            m_view->setColumnWidth(i, width);
        else
            header->setSectionResizeMode(i, QHeaderView::Stretch);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &RequestsPane::showMenu);
}

QString RequestsPane::base() const
{
    if (const auto url = m_desk.api.url(); !url.isEmpty())
        return url;
    constexpr int usualPort = 8081;
    return urlOf(m_desk.api.address().isEmpty() ? QStringLiteral("127.0.0.1") : m_desk.api.address(), usualPort);
}

QString RequestsPane::firstRequest() const { return QStringLiteral("curl -sS '%1/v1/status'").arg(base()); }

void RequestsPane::filterAgain()
{
    m_model->setFilter({.only = static_cast<RequestListModel::Only>(m_only->currentIndex()), .method = m_method->currentData().toString(), .text = m_search->text().trimmed()});
}

void RequestsPane::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool isOn = m_desk.api.port() != 0;
    if (m_model->total() > 0 && !hasRows)
        m_panel->set({QStringLiteral("search-x"), tr("No request matches"), tr("None of the last %n request(s) is like this.", nullptr, static_cast<int>(m_model->total())), tr("Clear filters")});
    else if (isOn)
        m_panel->set({QStringLiteral("terminal"), tr("No request has come yet"), tr("Run this in a shell, and it appears here:\n%1").arg(firstRequest()), tr("Copy command")});
    else
        m_panel->set({QStringLiteral("power"), tr("The local API is off"), tr("Its requests appear here as they come, once it is started."), tr("Start")});
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_view) : m_panel);
    m_count->setText(m_model->isPaused() ? tr("Paused") : tr("%n request(s)", nullptr, m_model->rowCount()));
    m_pause->setText(m_model->isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setIconName(m_model->isPaused() ? QStringLiteral("play") : QStringLiteral("pause"));
    m_clear->setEnabled(m_model->total() > 0);
}

void RequestsPane::onPanel()
{
    if (m_model->total() > 0) {
        m_search->clear();
        m_method->setCurrentIndex(0);
        m_only->setCurrentIndex(0);
        return filterAgain();
    }
    if (m_desk.api.port() == 0)
        return Q_EMIT startAsked();
    QGuiApplication::clipboard()->setText(firstRequest());
    Q_EMIT said(tr("The command is on the clipboard"));
}

void RequestsPane::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (!m_drawer) {
        m_drawer = new RequestDrawer(window());
        connect(m_drawer, &RequestDrawer::logAsked, this, [this](const QString& id) {
            m_drawer->dismiss();
            Q_EMIT logAsked(id);
        });
    }
    m_drawer->showRequest(m_model->at(row), base());
}

void RequestsPane::showMenu(const QPoint& at)
{
    const auto index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    // A copy: rows move on while the menu is open.
    const auto request = m_model->at(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as cURL"), this, [this, request] {
        QGuiApplication::clipboard()->setText(requestCurl(request, base()));
        Q_EMIT said(tr("The command is on the clipboard"));
    });
    menu->addAction(tr("Copy request id"), this, [request] { QGuiApplication::clipboard()->setText(qt(request.requestId)); });
    menu->addAction(tr("Show in the log"), this, [this, request] { Q_EMIT logAsked(qt(request.requestId)); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void RequestsPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setLive(true);
}

void RequestsPane::hideEvent(QHideEvent* event)
{
    m_model->setLive(false);
    QWidget::hideEvent(event);
}

bool RequestsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openRow(m_view->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pulse::ui
