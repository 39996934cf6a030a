#include "ui/readonly.h"
#include <QEvent>
#include <QWidget>
#include <algorithm>

namespace pulse::ui {

namespace {
constexpr const char* mark = "mutates";
}

void setMutating(QWidget& widget) { widget.setProperty(mark, true); }

void ReadOnlyMode::set(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    for (auto& watched : m_watched)
        apply(watched);
    Q_EMIT changed();
}

void ReadOnlyMode::watch(QWidget& root)
{
    std::erase_if(m_watched, [](const Watched& watched) { return watched.widget.isNull(); });
    for (auto* widget : root.findChildren<QWidget*>()) {
        if (!widget->property(mark).toBool() || std::ranges::any_of(m_watched, [widget](const Watched& watched) { return watched.widget == widget; }))
            continue;
        widget->installEventFilter(this);
        m_watched.push_back({widget});
        apply(m_watched.back());
    }
}

void ReadOnlyMode::apply(Watched& watched)
{
    if (!watched.widget)
        return;
    m_isApplying = true;
    if (m_isOn && watched.widget->isEnabledTo(watched.widget->parentWidget())) {
        watched.isHeld = true;
        watched.widget->setEnabled(false);
    } else if (!m_isOn && watched.isHeld) {
        watched.isHeld = false;
        watched.widget->setEnabled(true);
    }
    m_isApplying = false;
}

bool ReadOnlyMode::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::EnabledChange && m_isOn && !m_isApplying)
        for (auto& watched : m_watched)
            if (watched.widget == object)
                apply(watched);
    return QObject::eventFilter(object, event);
}

} // namespace pulse::ui
