#pragma once
#include "backend/core/error.h"
#include "backend/core/result.h"
#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>
#include <stop_token>
#include <vector>

namespace pulse {

class Backend;

/// An organization, a project or an API key that was found in the store.
struct FoundRow {
    enum class Kind : uint8_t { Organization, Project, Key };
    Kind kind = Kind::Organization;
    QString id;         ///< of a key: its project's, a slash, its own
    QString name;
    QString about{};    ///< of a key: its project's name and how the key begins
    bool operator==(const FoundRow&) const = default;
};

/// Finds organizations, projects and keys for somebody who types: the store is asked 120 ms after the last change, every
/// question has a number, and answers to older ones are dropped. Keys are asked for apart, since many of them take longer: the
/// rest is there before. While the database is away it is asked again every two seconds. What the actor may not see is not
/// found. GUI thread.
class StoreFinder final : public QObject {
    Q_OBJECT
public:
    static constexpr int debounceMs = 120;
    static constexpr int perKind = 64;   ///< so many of each kind are read at most

    struct Question {
        QString text;                   ///< a part of the name (or of the administrator's address), the start of a key, or a whole id; empty: nothing is searched
        std::vector<FoundRow> known;    ///< rows whose names are wanted; those that are gone are left out
    };
    enum class State : uint8_t { Idle, Loading, Ready, Failed };

    explicit StoreFinder(Backend& backend, QObject* parent = nullptr);
    ~StoreFinder() override;

    /// Without a text the store is asked at once.
    void ask(Question question);
    /// Drops the question, the answer that is under way, and what was found.
    void end();

    State state() const { return m_state; }
    const std::optional<Error>& error() const { return m_error; }
    /// The last answer: while the next is under way, still that to the question before.
    const std::vector<FoundRow>& found() const { return m_answer.found; }
    const std::vector<FoundRow>& known() const { return m_answer.known; }

Q_SIGNALS:
    void changed();

private:
    struct Answer {
        std::vector<FoundRow> found;
        std::vector<FoundRow> known;
    };
    enum class Part : uint8_t { Named, Keys };
    static Result<Answer> read(class ControlPlane& plane, const struct Actor& actor, const Question& question, std::stop_token stop);
    static Result<Answer> readKeys(ControlPlane& plane, const Actor& actor, const Question& question, std::stop_token stop);
    void send();
    void take(Part part, Result<Answer> answer);

    Backend& m_backend;
    Question m_question;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    Answer m_answer;
    quint64 m_generation = 0;
    int m_awaited = 0;                ///< answers to the last question that are still to come
    std::optional<Error> m_refusal;   ///< what one of them was
    std::stop_source m_stop;
    QTimer m_timer;
};

} // namespace pulse
