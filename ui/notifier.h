#pragma once
#include "backend/core/clock.h"
#include "models/notices.h"
#include "ui/deskcontext.h"
#include <QObject>
#include <functional>

class QWidget;

namespace pulse::ui {

/// Notifications of the system, when the preferences ask for them: that the database went away or is back, that the local API
/// ended, that a task ended while nobody looked. GUI thread; as long as its window.
class Notifier final : public QObject {
    Q_OBJECT
public:
    using Send = std::function<void(const QString& title, const QString& text)>;

    /// `send` is the system's, unless a test wants to see what is told.
    Notifier(QWidget& window, const DeskContext& desk, const Clock& clock, Send send = {});

private:
    void observe(const QString& condition, const QString& state, const QString& title);

    QWidget& m_window;
    DeskContext m_desk;
    Notices m_notices;
    Send m_send;
};

} // namespace pulse::ui
