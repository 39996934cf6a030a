#pragma once
#include "models/backend.h"
#include "models/onerow.h"
#include "models/rowacts.h"
#include "models/text.h"

namespace pulse {

/// One thing for its page: loaded by its id, read again when it changed or the database turned, deleted, brought back. GUI
/// thread; the backend outlives it.
class OneModel : public QObject {
    Q_OBJECT
public:
    /// What is shown is read anew: nothing, until it is there, unless it is what was shown before.
    void load(const QString& id);
    virtual const OneState& state() const = 0;
    const QString& id() const { return state().id; }
    bool isThere() const { return state().isThere; }
    const std::optional<Error>& error() const { return state().error; }
    bool isStale() const { return state().isStale; }
    /// Empty: it is not there.
    virtual QString name() const = 0;

    const RowDeletion& deletion() const { return m_deletion; }

Q_SIGNALS:
    void changed();

protected:
    /// `collection` is where its row is.
    OneModel(Backend& backend, const std::string& collection, RowActs acts, QObject* parent);
    virtual void begin(const QString& id) = 0;
    virtual void read() = 0;
    Backend& backend() const { return m_backend; }

private:
    Backend& m_backend;
    RowDeletion m_deletion;
};

/// The same with what is shown of it, read on a worker. `Shown` is as OneRow wants it.
template <class Shown>
class OneModelOf : public OneModel {
public:
    const OneState& state() const final { return m_shown.state(); }

protected:
    using Read = std::function<Result<Shown>(ControlPlane&, const Actor&, const std::string& id)>;
    struct Source {
        std::string collection;
        RowActs acts;
        Read read;
    };
    OneModelOf(Backend& backend, Source source, QObject* parent)
        : OneModel(backend, source.collection, std::move(source.acts), parent), m_read(std::move(source.read))
    {
    }
    /// Null: it is not there.
    const Shown* shown() const { return m_shown.row() ? &*m_shown.row() : nullptr; }
    void read() final
    {
        backend().call(this, [read = m_read, id = utf8(id())](ControlPlane& plane, const Actor& actor) { return read(plane, actor, id); },
                       [this, asked = id()](Result<Shown> shown) { take(asked, std::move(shown)); });
    }
    /// What it became by a save. A deleted one stays so, whatever was written before.
    void takeSaved(const QString& asked, Shown saved)
    {
        if (asked == id() && shown() && shown()->version() < saved.version())
            take(asked, std::move(saved));
    }

private:
    void begin(const QString& id) final { m_shown.begin(id); }
    void take(const QString& asked, Result<Shown> shown)
    {
        if (m_shown.take(asked, std::move(shown)))
            Q_EMIT changed();
    }

    OneRow<Shown> m_shown;
    Read m_read;
};

} // namespace pulse
