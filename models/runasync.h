#pragma once
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace pulse {

/// Runs `work` on a thread of `pool` and hands what it returns to `done` on the thread of `context`. When `context` has
/// gone by then, `done` is not called; `work` still runs to its end, so it must own what it touches. `work` must not
/// throw. Call from the thread of `context`.
template <class Work, class Done>
void runAsync(QThreadPool& pool, Work work, QObject* context, Done done)
{
    using Answer = std::invoke_result_t<Work&>;
    // A shared box, so that answers need neither a default constructor nor a copy. The watcher belongs to the context:
    // QFuture::then(context, …) aborts in Qt 6.4 when the context goes first.
    auto box = std::make_shared<std::unique_ptr<Answer>>();
    auto* watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, context, [watcher, box, done = std::move(done)]() mutable {
        watcher->deleteLater();
        if (*box)
            done(std::move(**box));
    });
    watcher->setFuture(QtConcurrent::run(&pool, [box, work = std::move(work)]() mutable { *box = std::make_unique<Answer>(work()); }));
}

} // namespace pulse
