#pragma once
#include "ui/common/dressing.h"
#include "ui/common/systemscheme.h"
#include "ui/common/wheelway.h"
#include <QObject>

namespace pulse::ui {

enum class ThemeChoice : uint8_t { System, Light, Dark };
enum class MotionChoice : uint8_t { System, Reduced, Full };

/// Puts the tokens on the application: Fusion, one palette, one style sheet, one way of the wheel. GUI thread; one per program, made by it.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    /// Applies at once (a few milliseconds) and is remembered by whoever listens to `choiceChanged`.
    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const;
    /// Light to dark and back; leaves "follow the system".
    void toggle();
    /// Whether things may slide, pulse and spin (motion.h); System: as the desktop's settings say.
    void chooseMotion(MotionChoice choice);
    MotionChoice motion() const { return m_motion; }

Q_SIGNALS:
    void changed();

private:
    void apply();
    void applyMotion();

    SystemScheme m_system;
    Dressing m_dressing;
    WheelWay m_wheelWay;
    ThemeChoice m_choice = ThemeChoice::System;
    MotionChoice m_motion = MotionChoice::System;
    int m_applied = -1;   ///< what stands on the application: -1 nothing, 0 light, 1 dark
};

} // namespace pulse::ui
