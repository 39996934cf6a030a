#include "models/storefinder.h"
#include "backend/controlplane.h"
#include "backend/core/id.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {

constexpr int againMs = 2'000;
using Of = FoundRow::Kind;

template <class T>
FoundRow toFound(Of kind, const T& entity) { return {kind, qt(entity.id.text()), qt(entity.name)}; }

/// The row with this id into `rows`; one that is not there is no error.
Result<void> addById(ControlPlane& plane, const Actor& actor, const FoundRow& wanted, std::vector<FoundRow>& rows)
{
    const auto id = utf8(wanted.id);
    const auto keep = [&](const auto& entity) -> Result<void> {
        if (entity)
            rows.push_back(toFound(wanted.kind, *entity));
        else if (entity.error().code != ErrorCode::NotFound)
            return fail(entity.error());
        return {};
    };
    return wanted.kind == Of::Organization ? keep(plane.organizations().get(actor, Id<Organization>::trusted(id)))
                                             : keep(plane.projects().get(actor, Id<Project>::trusted(id)));
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
    m_backend.call(this, [question = m_question, stop = m_stop.get_token()](ControlPlane& plane, const Actor& actor) { return read(plane, actor, question, stop); },
                   [this, generation = ++m_generation](Result<Answer> answer) { take(generation, std::move(answer)); });
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

void StoreFinder::take(quint64 generation, Result<Answer> answer)
{
    if (generation != m_generation)
        return;
    m_error.reset();
    if (answer)
        m_answer = std::move(*answer);
    else {
        m_answer.found.clear();
        m_error = std::move(answer).error();
    }
    if (m_error && m_error->code == ErrorCode::StoreUnavailable)
        m_timer.start(againMs);
    m_state = m_error ? State::Failed : State::Ready;
    Q_EMIT changed();
}

} // namespace pulse
