#pragma once
#include <QObject>
#include <QPointer>
#include <vector>

class QWidget;

namespace pulse::ui {

/// Marks a widget that changes something: a button, a switch, a field that saves. The read-only mode turns these off.
void setMutating(QWidget& widget);

/// The read-only mode of a window: what was marked is off, whatever its page says meanwhile, and comes back as the page last
/// wanted it. The registry's actions are the window's to turn off. GUI thread.
class ReadOnlyMode final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool isOn() const { return m_isOn; }
    void set(bool isOn);
    /// Takes in what is marked below `root`; again when it may have got more.
    void watch(QWidget& root);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Watched {
        QPointer<QWidget> widget;
        bool isHeld = false;   ///< off because of this mode alone
    };
    void apply(Watched& watched);

    bool m_isOn = false;
    bool m_isApplying = false;
    std::vector<Watched> m_watched;
};

} // namespace pulse::ui
