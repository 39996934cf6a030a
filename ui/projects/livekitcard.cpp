#include "ui/projects/livekitcard.h"
#include "models/projectmodel.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/form.h"
#include "ui/common/label.h"
#include "ui/fields/secretinput.h"
#include "ui/projects/projectfields.h"
#include "ui/keychain/livekittrial.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <array>

namespace pulse::ui {

namespace {

constexpr const char* isolation = "isolation";
constexpr const char* url = "livekit_url";
constexpr const char* key = "livekit_api_key";
constexpr const char* secret = "livekit_api_secret";
constexpr std::array ownFields{url, key, secret};
const auto dedicated = QStringLiteral("dedicated");

} // namespace

LiveKitCard::LiveKitCard(Backend& backend, ProjectModel& model, QWidget* parent)
    : FieldsCard(tr("LiveKit"), tr("The server that carries this project's rooms. Its key pair signs the tokens."), fieldsOf(model), parent), m_model(model),
      m_meaning(makeParagraph({}, "small")), m_address(new CopyField(tr("LiveKit address"), {})), m_test(new Button(tr("Test")))
{
    addFields();
    auto* said = new Banner;
    said->setObjectName(QStringLiteral("livekit-tested"));
    card()->body()->insertWidget(card()->body()->count() - 1, said);
    m_test->setObjectName(QStringLiteral("livekit-test"));
    m_test->setAccessibleName(tr("Test this project's LiveKit"));
    foot()->insertWidget(0, m_test);
    m_trial = new LiveKitTrial(backend, *m_test, *said);
    connect(m_test, &Button::clicked, this, &LiveKitCard::test);
    fit();
}

void LiveKitCard::addFields()
{
    auto* server = makeChoices({{tr("Shared by all projects, with a prefix for rooms"), QStringLiteral("namespaced")}, {tr("Its own"), dedicated}});
    add(isolation, tr("Server"), server);
    form()->addWidget(m_meaning);
    add(url, tr("Address"), makeLineEdit(tr("wss://livekit.example.com"), 2048));
    add(key, tr("API key"), makeLineEdit(tr("APIxxxxxxxxxxxx"), 256));
    add(secret, tr("API secret"), new SecretInput(tr("API secret")), tr("Kept sealed and never shown again. A new key needs its own secret."));
    form()->add(QStringLiteral("server_url"), tr("Participants connect to"), m_address, tr("As saved: every new token names this address."));
    connect(server, &QComboBox::activated, this, &LiveKitCard::onIsolationChosen);
}

/// Whoever shares a server wants no address and key pair to be left that would go before the shared ones.
void LiveKitCard::onIsolationChosen()
{
    const bool isDedicated = input(isolation).value() == dedicated;
    for (const auto* field : ownFields)
        if (!isDedicated)
            input(field).empty();
        else if (input(field).isEmpty())
            input(field).reset();
    fit();
}

/// A server is a project's own also when rooms have a prefix there, as the API allows.
bool LiveKitCard::isOwn() const
{
    return input(isolation).value() == dedicated || std::ranges::any_of(ownFields, [this](const char* field) { return !input(field).isEmpty(); });
}

void LiveKitCard::fit()
{
    const auto* project = m_model.project();
    if (!project)
        return;
    m_address->setText(m_model.serverUrl());
    const bool isDedicated = input(isolation).value() == dedicated;
    for (const auto* field : ownFields)
        setSensible(field, isOwn());
    auto meaning = isDedicated ? tr("Rooms have no prefix, and no other project's rooms are there.")
                               : tr("Each room of this project begins with “%1~” there, so that projects do not meet.").arg(qt(project->tag));
    if (input(isolation).isEdited() || input(url).isEdited())
        meaning += QLatin1Char(' ') + tr("Participants need new tokens: those that are out lead to the server of today, and whoever is connected stays there.");
    m_meaning->setText(meaning);
    m_test->setEnabled(!isOwn() || !input(url).isEmpty());
}

void LiveKitCard::test()
{
    form()->clearErrors();
    if (!isOwn())
        return m_trial->run({.host = m_model.project()->isolation == Isolation::Namespaced && !input(url).isEdited() ? m_model.serverUrl() : QString{}});
    const auto& pair = input(secret);
    if (pair.value().isEmpty() && !pair.isEmpty() && input(key).isEdited()) {
        m_trial->forget();
        form()->find(QLatin1String(secret))->setError(tr("The stored secret belongs to the stored key. Type the secret of this key to test it."));
        return;
    }
    m_trial->run({.host = input(url).value(), .apiKey = input(key).value(), .apiSecret = pair.value(), .projectId = m_model.id()});
}

} // namespace pulse::ui
