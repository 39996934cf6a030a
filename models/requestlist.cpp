#include "models/requestlist.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "models/backend.h"
#include "models/column.h"
#include "models/requestwords.h"
#include "models/text.h"
#include <QCoreApplication>
#include <QDateTime>

namespace pulse {

namespace {

struct RequestWords {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};
using Words = RequestWords;

constexpr int quickMs = 100, calmMs = 400, quietRounds = 20;

int toneOf(int status)
{
    constexpr int neutral = 0, success = 2, warning = 3, danger = 4;
    if (status >= 500)
        return danger;
    if (status >= 400)
        return warning;
    return status >= 300 ? neutral : success;
}

CellStyle styleOf(int column)
{
    switch (static_cast<RequestListModel::Column>(column)) {
    case RequestListModel::PathColumn:
    case RequestListModel::MethodColumn: return CellStyle::Mono;
    case RequestListModel::StatusColumn: return CellStyle::Pill;
    case RequestListModel::LatencyColumn: return CellStyle::Number;
    case RequestListModel::TimeColumn:
    case RequestListModel::StageColumn:
    case RequestListModel::WhoColumn:
    case RequestListModel::columns: break;
    }
    return CellStyle::Text;
}

QString timeOf(const SeenRequest& request)
{
    return QDateTime::fromMSecsSinceEpoch(request.millis).toLocalTime().time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

bool passes(RequestListModel::Only only, int status)
{
    switch (only) {
    case RequestListModel::Only::All: return true;
    case RequestListModel::Only::Succeeded: return status < 400;
    case RequestListModel::Only::Refused: return status >= 400 && status < 500;
    case RequestListModel::Only::Failed: return status >= 500;
    }
    return true;
}

} // namespace

RequestListModel::RequestListModel(Backend& backend, QObject* parent) : QAbstractTableModel(parent), m_backend(backend)
{
    m_timer.setInterval(quickMs);
    connect(&m_timer, &QTimer::timeout, this, &RequestListModel::ask);
}

int RequestListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

QVariant RequestListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& request = at(index.row());
    switch (role) {
    case StyleRole: return static_cast<int>(styleOf(index.column()));
    case IsLoadedRole: return true;
    case IdRole: return qt(request.requestId);
    case ToneRole: return index.column() == StatusColumn ? toneOf(request.status) : 0;
    case Qt::DisplayRole: break;
    case Qt::AccessibleTextRole: break;
    default: return {};
    }
    switch (static_cast<Column>(index.column())) {
    case TimeColumn: return timeOf(request);
    case MethodColumn: return qt(request.method);
    case PathColumn: return qt(request.target.empty() ? request.route : request.target);
    case StatusColumn: return QString::number(request.status);
    case StageColumn: return stageTitle(request);
    case LatencyColumn: return requestLatency(request);
    case WhoColumn: return requestWho(request);
    case columns: break;
    }
    return {};
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == LatencyColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return Words::tr("Time");
    case MethodColumn: return Words::tr("Method");
    case PathColumn: return Words::tr("Path");
    case StatusColumn: return Words::tr("Status");
    case StageColumn: return Words::tr("Answered by");
    case LatencyColumn: return Words::tr("Time taken");
    case WhoColumn: return Words::tr("Caller");
    case columns: break;
    }
    return {};
}

void RequestListModel::setLive(bool isLive)
{
    if (isLive == m_timer.isActive())
        return;
    if (!isLive)
        return m_timer.stop();
    pace(true);
    m_timer.start();
    ask();
}

void RequestListModel::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (!isPaused)
        pace(true);
    Q_EMIT stateChanged();
}

void RequestListModel::pace(bool hasNews)
{
    m_quietRounds = hasNews ? 0 : m_quietRounds + 1;
    const int wanted = m_quietRounds < quietRounds ? quickMs : calmMs;
    if (m_timer.interval() != wanted)
        m_timer.setInterval(wanted);
}

void RequestListModel::ask()
{
    if (m_isPaused || m_isAsking)
        return;
    m_isAsking = true;
    m_backend.call(this, [last = m_last](ControlPlane& plane, const Actor&) { return plane.api().requestsSince(last); },
                   [this](std::vector<SeenRequest> fresh) {
                       m_isAsking = false;
                       pace(!fresh.empty());
                       if (!fresh.empty() && !m_isPaused)
                           take(std::move(fresh));
                   });
}

bool RequestListModel::matches(const SeenRequest& request) const
{
    if (!passes(m_filter.only, request.status) || (!m_filter.method.isEmpty() && qt(request.method) != m_filter.method))
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const auto has = [this](const QString& text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    return has(qt(request.target)) || has(qt(request.route)) || has(qt(request.requestId)) || has(QString::number(request.status)) || has(requestWho(request))
        || has(stageTitle(request)) || has(qt(request.actorId));
}

void RequestListModel::dropOldest(size_t count)
{
    for (; count > 0 && !m_all.empty(); --count) {
        if (!m_shown.empty() && m_shown.back() == &m_all.back()) {
            const int row = rowCount() - 1;
            beginRemoveRows({}, row, row);
            m_shown.pop_back();
            endRemoveRows();
        }
        m_all.pop_back();
    }
}

void RequestListModel::take(std::vector<SeenRequest> fresh)
{
    std::erase_if(fresh, [this](const SeenRequest& request) { return request.number <= m_last; });
    if (fresh.empty())
        return;
    m_last = fresh.back().number;
    if (fresh.size() >= kept) {
        beginResetModel();
        m_shown.clear();
        m_all.clear();
        endResetModel();
    } else if (m_all.size() + fresh.size() > kept) {
        dropOldest(m_all.size() + fresh.size() - kept);
    }
    std::vector<const SeenRequest*> matching;
    for (auto& request : fresh) {
        m_all.push_front(std::move(request));
        if (matches(m_all.front()))
            matching.push_back(&m_all.front());
    }
    if (!matching.empty()) {
        beginInsertRows({}, 0, static_cast<int>(matching.size()) - 1);
        for (const auto* request : matching)
            m_shown.push_front(request);
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

void RequestListModel::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (const auto& request : m_all)
        if (matches(request))
            m_shown.push_back(&request);
    endResetModel();
    Q_EMIT stateChanged();
}

void RequestListModel::clear()
{
    beginResetModel();
    m_shown.clear();
    m_all.clear();
    endResetModel();
    Q_EMIT stateChanged();
}

} // namespace pulse
