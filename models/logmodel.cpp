#include "models/logmodel.h"
#include "models/text.h"
#include <QDateTime>
#include <QGuiApplication>
#include <QSysInfo>

namespace pulse {

namespace {

constexpr size_t reportedLines = 200;

const char* nameOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return QT_TRANSLATE_NOOP("pulse::LogModel", "Debug");
    case LogLevel::Info: return QT_TRANSLATE_NOOP("pulse::LogModel", "Info");
    case LogLevel::Warn: return QT_TRANSLATE_NOOP("pulse::LogModel", "Warning");
    case LogLevel::Error: return QT_TRANSLATE_NOOP("pulse::LogModel", "Error");
    }
    return "";
}

/// The line without the time and the level that stand at its beginning, since they have columns of their own.
QString withoutHead(const QString& line)
{
    if (line.startsWith(QLatin1Char('{')))
        return line;
    const auto level = line.indexOf(QLatin1Char(' '));
    const auto rest = line.indexOf(QLatin1Char(' '), level + 1);
    return level < 0 || rest < 0 ? line : line.mid(rest).trimmed();
}

} // namespace

LogModel::LogModel(const Log& log, QObject* parent) : QAbstractTableModel(parent), m_log(log)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::read);
}

void LogModel::setLevel(LogLevel least)
{
    m_least = least;
    filter();
}

void LogModel::setText(const QString& text)
{
    m_text = text.trimmed();
    filter();
}

void LogModel::setWatched(bool isWatched)
{
    if (!isWatched)
        return m_timer.stop();
    read();
    m_timer.start();
}

void LogModel::read()
{
    auto fresh = m_log.recent(m_all.empty() ? 0 : m_all.back().number);
    if (fresh.empty())
        return;
    const bool isFull = m_all.size() + fresh.size() > kept;
    std::vector<const LogEntry*> added;
    for (auto& entry : fresh) {
        m_all.push_back(std::move(entry));
        if (isShown(m_all.back()))
            added.push_back(&m_all.back());
    }
    while (m_all.size() > kept)
        m_all.pop_front();
    if (isFull)
        return filter();
    if (added.empty())
        return;
    // What is selected stays while lines come in.
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_shown.insert(m_shown.end(), added.begin(), added.end());
    endInsertRows();
}

bool LogModel::isShown(const LogEntry& entry) const
{
    return entry.level >= m_least && (m_text.isEmpty() || qt(entry.text).contains(m_text, Qt::CaseInsensitive));
}

void LogModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (const auto& entry : m_all)
        if (isShown(entry))
            m_shown.push_back(&entry);
    endResetModel();
}

int LogModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

int LogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& entry = *m_shown[static_cast<size_t>(index.row())];
    if (role == LevelRole)
        return static_cast<int>(entry.level);
    if (role == Qt::ToolTipRole && index.column() == TextColumn)
        return qt(entry.text);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn: return QDateTime::fromMSecsSinceEpoch(entry.millis).toString(QStringLiteral("HH:mm:ss.zzz"));
    case LevelColumn: return tr(nameOf(entry.level));
    default: return withoutHead(qt(entry.text));
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case LevelColumn: return tr("Level");
    default: return tr("Line");
    }
}

QString LogModel::bugReport(const QString& engine) const
{
    auto text = QStringLiteral("Pulse %1\nQt %2, %3\n%4, %5 %6\nDatabase: %7\n\n")
                    .arg(QStringLiteral(PULSE_VERSION), QString::fromLatin1(qVersion()), QGuiApplication::platformName(), QSysInfo::prettyProductName(),
                         QSysInfo::kernelType(), QSysInfo::kernelVersion(), engine);
    const auto first = m_all.size() > reportedLines ? m_all.size() - reportedLines : 0;
    for (auto i = first; i < m_all.size(); ++i)
        text += qt(redact(m_all[i].text)) + QLatin1Char('\n');
    return text;
}

} // namespace pulse
