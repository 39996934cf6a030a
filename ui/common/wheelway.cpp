#include "ui/common/wheelway.h"
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDial>
#include <QEvent>
#include <QSlider>

namespace pulse::ui {

namespace {
bool holdsAValue(QObject* watched)
{
    return qobject_cast<QComboBox*>(watched) || qobject_cast<QAbstractSpinBox*>(watched) || qobject_cast<QSlider*>(watched) || qobject_cast<QDial*>(watched);
}
} // namespace

WheelWay::WheelWay(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool WheelWay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || !holdsAValue(watched))
        return false;
    // Not taken: the application hands it to what the box lies on.
    event->ignore();
    return true;
}

} // namespace pulse::ui
