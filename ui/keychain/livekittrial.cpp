#include "ui/keychain/livekittrial.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"

namespace pulse::ui {

LiveKitTrial::LiveKitTrial(Backend& backend, Button& button, Banner& said) : QObject(&button), m_test(backend), m_button(button), m_said(said) { m_said.hide(); }

void LiveKitTrial::run(const LiveKitTest::Target& target)
{
    m_button.setBusy(true);
    m_test.run(target, [this](const Result<LiveKitTestResult>& tried) {
        m_button.setBusy(false);
        m_said.show();
        if (!tried)
            return m_said.say(Tone::Danger, tr("LiveKit could not be tested"), describeError(tried.error()));
        m_said.say(static_cast<Tone>(tried->tone), tried->title, tried->text);
    });
}

void LiveKitTrial::forget() { m_said.hide(); }

} // namespace pulse::ui
