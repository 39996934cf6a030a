#include "ui/localapi/requestdrawer.h"
#include "models/requestlist.h"
#include "models/requestwords.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/codeblock.h"
#include "ui/common/copyfield.h"
#include "ui/common/label.h"
#include "ui/common/pill.h"
#include "ui/common/tokens.h"
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

Tone toneOf(int status)
{
    if (status >= 500)
        return Tone::Danger;
    return status >= 400 ? Tone::Warning : Tone::Success;
}

} // namespace

RequestDrawer::RequestDrawer(QWidget* window)
    : Drawer(tr("Request"), window), m_status(new Pill({}, Tone::Neutral)), m_stage(makeParagraph({}, "secondary")), m_path(nullptr), m_route(nullptr),
      m_time(nullptr), m_latency(nullptr), m_who(nullptr), m_address(nullptr), m_id(new CopyField(tr("request id"), {})), m_curl(new CodeBlock(tr("command")))
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_status);
    row->addStretch();
    body()->addLayout(row);
    body()->addWidget(m_stage);
    m_path = addLine(tr("Path"));
    m_route = addLine(tr("Route"));
    m_time = addLine(tr("Answered"));
    m_latency = addLine(tr("Time taken"));
    m_who = addLine(tr("Caller"));
    m_address = addLine(tr("From"));
    body()->addWidget(makeLabel(tr("Request id"), "label"));
    body()->addWidget(m_id);
    body()->addWidget(makeLabel(tr("The same in a shell"), "label"));
    m_curl->setWrapped(true);
    body()->addWidget(m_curl);
    auto* log = new Button(tr("Show in the log"));
    log->setObjectName(QStringLiteral("show-log"));
    addButton(log);
    connect(log, &Button::clicked, this, [this] { Q_EMIT logAsked(requestId()); });
}

QLabel* RequestDrawer::addLine(const QString& title)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(title, "label"));
    auto* value = makeParagraph({}, "secondary");
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(value);
    body()->addLayout(words);
    return value;
}

QString RequestDrawer::requestId() const { return m_id->text(); }

void RequestDrawer::showRequest(const SeenRequest& request, const QString& base)
{
    setTitle(tr("%1 request").arg(qt(request.method)));
    m_status->set(QStringLiteral("%1 · %2").arg(request.status).arg(stageTitle(request)), toneOf(request.status));
    m_stage->setText(stageText(request));
    m_path->setText(qt(request.target).isEmpty() ? QStringLiteral("–") : qt(request.target));
    m_route->setText(request.route.empty() ? tr("none of this API's") : qt(request.route));
    m_time->setText(exactTime(fromMillis(request.millis)));
    m_latency->setText(requestLatency(request));
    m_who->setText(request.actorId.empty() ? requestWho(request) : QStringLiteral("%1 (%2)").arg(requestWho(request), qt(request.actorId)));
    m_address->setText(qt(request.ip));
    m_id->setText(qt(request.requestId));
    m_curl->setText(requestCurl(request, base));
    open();
}

} // namespace pulse::ui
