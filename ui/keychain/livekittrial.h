#pragma once
#include "models/livekittest.h"
#include <QObject>

namespace pulse::ui {

class Banner;
class Button;

/// A test of a LiveKit at somebody's wish: busy while it runs, then a banner that says what came of it. Lives with the button.
class LiveKitTrial final : public QObject {
    Q_OBJECT
public:
    LiveKitTrial(Backend& backend, Button& button, Banner& said);
    void run(const LiveKitTest::Target& target);
    /// What was said is about something else by now.
    void forget();

private:
    LiveKitTest m_test;
    Button& m_button;
    Banner& m_said;
};

} // namespace pulse::ui
