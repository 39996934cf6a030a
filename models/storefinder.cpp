#include "models/storefinder.h"
#include "backend/controlplane.h"
#include "backend/core/id.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/backend.h"
#include "models/text.h"
#include <map>

namespace pulse {

namespace {

constexpr int againMs = 2'000;
constexpr qsizetype shownOfKey = 14;   // "pulse_key_" and four digits
using Of = FoundRow::Kind;

template <class T>
FoundRow toFound(Of kind, const T& entity) { return {kind, qt(entity.id.text()), qt(entity.name)}; }

Result<FoundRow> toFound(ControlPlane& plane, const Actor& actor, const ApiKey& key, std::map<std::string, QString>& projects)
{
    auto& project = projects[key.projectId.text()];
    if (project.isEmpty()) {
        PULSE_TRY(const auto owner, plane.projects().get(actor, key.projectId));
        project = qt(owner.name);
    }
    return FoundRow{Of::Key, qt(key.projectId.text() + "/" + key.id.text()), qt(key.name),
                    project + QStringLiteral(" · ") + qt(key.key).left(shownOfKey) + QChar(0x2026)};
}

/// A key by what `FoundRow::id` says of it.
Result<FoundRow> findKey(ControlPlane& plane, const Actor& actor, const std::string& place)
{
    const auto slash = place.find('/');
    const auto own = slash == std::string::npos ? std::string{} : place.substr(slash + 1);
    PULSE_TRY(const auto key, plane.keys().get(actor, {Id<Project>::trusted(place.substr(0, slash)), Id<ApiKey>::trusted(own)}));
    std::map<std::string, QString> projects;
    return toFound(plane, actor, key, projects);
}

/// The row with this id into `rows`; one that is not there is no error.
Result<void> addById(ControlPlane& plane, const Actor& actor, const FoundRow& wanted, std::vector<FoundRow>& rows)
{
    const auto id = utf8(wanted.id);
    const auto keep = [&](const Result<FoundRow>& found) -> Result<void> {
        if (found)
            rows.push_back(*found);
        else if (found.error().code != ErrorCode::NotFound)
            return fail(found.error());
        return {};
    };
    const auto named = [&](const auto& entity) { return toFound(wanted.kind, entity); };
    switch (wanted.kind) {
    case Of::Organization: return keep(plane.organizations().get(actor, Id<Organization>::trusted(id)).map(named));
    case Of::Project: return keep(plane.projects().get(actor, Id<Project>::trusted(id)).map(named));
    case Of::Key: return keep(findKey(plane, actor, id));
    }
    return {};
}

} // namespace

StoreFinder::StoreFinder(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StoreFinder::send);
    // What is under way is answered anyhow.
    connect(&backend, &Backend::engineTurned, this, [this] {
        if (m_state != State::Ready && m_state != State::Failed)
            return;
        m_timer.stop();
        send();
    });
}

StoreFinder::~StoreFinder() { m_stop.request_stop(); }

void StoreFinder::ask(Question question)
{
    const bool isSearch = !question.text.isEmpty();
    m_question = std::move(question);
    m_stop.request_stop();
    ++m_generation;
    if (!isSearch && m_question.known.empty()) {
        end();
        return;
    }
    m_state = State::Loading;
    m_timer.start(isSearch ? debounceMs : 0);
    Q_EMIT changed();
}

void StoreFinder::end()
{
    m_timer.stop();
    m_stop.request_stop();
    ++m_generation;
    m_question = {};
    m_answer = {};
    m_error.reset();
    m_state = State::Idle;
    Q_EMIT changed();
}

void StoreFinder::send()
{
    m_stop.request_stop();
    m_stop = {};
    m_refusal.reset();
    m_awaited = 0;
    const auto generation = ++m_generation;
    const auto call = [&](Part part, auto reader) {
        ++m_awaited;
        m_backend.call(this, [reader, question = m_question, stop = m_stop.get_token()](ControlPlane& plane, const Actor& actor) { return reader(plane, actor, question, stop); },
                       [this, part, generation](Result<Answer> answer) {
                           if (generation == m_generation)
                               take(part, std::move(answer));
                       });
    };
    call(Part::Named, &StoreFinder::read);
    if (!m_question.text.isEmpty())
        call(Part::Keys, &StoreFinder::readKeys);
}

Result<StoreFinder::Answer> StoreFinder::read(ControlPlane& plane, const Actor& actor, const Question& question, std::stop_token stop)
{
    Answer answer;
    for (const auto& row : question.known)
        PULSE_CHECK(addById(plane, actor, row, answer.known));
    if (question.text.isEmpty())
        return answer;
    if (const auto text = question.text.toLower(); Id<Organization>::parse(utf8(text))) {
        PULSE_CHECK(addById(plane, actor, {Of::Organization, text, {}}, answer.found));
        PULSE_CHECK(addById(plane, actor, {Of::Project, text, {}}, answer.found));
    }
    const ListRequest request{.limit = perKind, .search = utf8(question.text)};
    PULSE_TRY(const auto organizations, plane.organizations().list(actor, request, stop));
    for (const auto& organization : organizations.items)
        answer.found.push_back(toFound(Of::Organization, organization));
    PULSE_TRY(const auto projects, plane.projects().list(actor, request, stop));
    for (const auto& project : projects.items)
        answer.found.push_back(toFound(Of::Project, project));
    return answer;
}

Result<StoreFinder::Answer> StoreFinder::readKeys(ControlPlane& plane, const Actor& actor, const Question& question, std::stop_token stop)
{
    PULSE_TRY(const auto keys, plane.keys().list(actor, {.limit = perKind, .search = utf8(question.text), .part = ListPart::Rows}, stop));
    Answer answer;
    std::map<std::string, QString> projects;
    for (const auto& key : keys.items) {
        auto found = toFound(plane, actor, key, projects);
        if (found)
            answer.found.push_back(std::move(*found));
        else if (found.error().code != ErrorCode::NotFound)   // its project went meanwhile
            return fail(std::move(found).error());
    }
    return answer;
}

void StoreFinder::take(Part part, Result<Answer> answer)
{
    std::erase_if(m_answer.found, [part](const FoundRow& row) { return (row.kind == FoundRow::Kind::Key) == (part == Part::Keys); });
    if (!answer)
        m_refusal = std::move(answer).error();
    else {
        m_answer.found.insert(m_answer.found.end(), answer->found.begin(), answer->found.end());
        if (part == Part::Named)
            m_answer.known = std::move(answer->known);
    }
    if (m_question.text.isEmpty())
        m_answer.found.clear();
    if (--m_awaited == 0) {
        m_error = std::exchange(m_refusal, {});
        if (m_error && m_error->code == ErrorCode::StoreUnavailable)
            m_timer.start(againMs);
        m_state = m_error ? State::Failed : State::Ready;
    } else if (answer)
        m_state = State::Loading;   // the store is back
    Q_EMIT changed();
}

} // namespace pulse
