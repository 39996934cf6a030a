#pragma once
#include "app/desktop/unixsignals.h"

namespace pulse {

/// Ends the program when the system says so, by SIGTERM, SIGINT or the session's end: at once and asking nobody, because
/// nobody may be there. What a person closes asks first (ui/mainwindow). One per program, after the application object.
class Ending final : public QObject {
    Q_OBJECT
public:
    explicit Ending(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    UnixSignals m_signals;
    bool m_isSessionOver = false;
};

} // namespace pulse
