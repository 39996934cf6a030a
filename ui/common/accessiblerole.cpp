#include "ui/common/accessiblerole.h"
#include <QAccessibleWidget>
#include <QVariant>

namespace pulse::ui {

namespace {

constexpr const char* property = "pulseRole";

QAccessibleInterface* withRole(const QString&, QObject* object)
{
    const auto role = object && object->isWidgetType() ? object->property(property) : QVariant{};
    return role.isValid() ? new QAccessibleWidget(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(property, static_cast<int>(role));
    // Installing a factory twice is nothing.
    QAccessible::installFactory(withRole);
    // Somebody may have asked before (setting a name does) and would be answered from memory.
    if (auto* known = QAccessible::queryAccessibleInterface(widget))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

} // namespace pulse::ui
