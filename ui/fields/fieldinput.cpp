#include "ui/fields/fieldinput.h"
#include "models/text.h"
#include "ui/fields/secretinput.h"
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace pulse::ui {

namespace {

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};
using Words = FieldWords;

const json::value* find(const json::object& record, std::string_view path)
{
    const auto dot = path.find('.');
    const auto* value = record.if_contains(path.substr(0, dot));
    if (!value || dot == std::string_view::npos)
        return value;
    const auto* inner = value->if_object();
    return inner ? find(*inner, path.substr(dot + 1)) : nullptr;
}

json::value& place(json::object& members, std::string_view path)
{
    const auto dot = path.find('.');
    if (dot == std::string_view::npos)
        return members[path];
    auto& inner = members[path.substr(0, dot)];
    if (!inner.is_object())
        inner = json::object{};
    return place(inner.get_object(), path.substr(dot + 1));
}

/// A secret that is shown as {"set":true,"hint":"…abcd"} has its hint for a text.
QString textOf(const json::value& value)
{
    if (const auto* secret = value.if_object()) {
        const auto* set = secret->if_contains("set");
        const auto* hint = secret->if_contains("hint");
        return set && set->is_bool() && set->get_bool() ? (hint && hint->is_string() && !hint->get_string().empty() ? qt(hint->get_string()) : QStringLiteral("…")) : QString{};
    }
    if (value.is_string())
        return qt(value.get_string());
    return value.is_null() ? QString{} : qt(json::serialize(value));
}

const SecretInput* secretIn(const QWidget* widget) { return qobject_cast<const SecretInput*>(widget); }

} // namespace

void FieldInput::show(const json::object& record)
{
    const auto* value = find(record, m_path);
    m_isNumber = value && value->is_number();
    m_stored = value ? textOf(*value) : QString{};
    reset();
}

void FieldInput::reset() { setValue(m_stored); }

bool FieldInput::follow(const json::object& record)
{
    const auto* value = find(record, m_path);
    const auto now = value ? textOf(*value) : QString{};
    if (now == m_stored)
        return false;
    const bool wasEdited = isEdited();
    m_stored = now;
    if (!wasEdited)
        setValue(now);
    return wasEdited && isEdited();
}

bool FieldInput::isEdited() const
{
    if (const auto* secret = secretIn(m_widget))
        return secret->isCleared() || !secret->typed().isEmpty();
    return value() != m_stored;
}

void FieldInput::empty()
{
    if (auto* secret = qobject_cast<SecretInput*>(m_widget))
        return secret->setCleared(true);
    setValue({});
}

bool FieldInput::isEmpty() const
{
    const auto* secret = secretIn(m_widget);
    return value().trimmed().isEmpty() && (!secret || secret->isCleared() || m_stored.isEmpty());
}

QString FieldInput::value() const
{
    if (const auto* secret = secretIn(m_widget))
        return secret->typed();
    if (const auto* edit = qobject_cast<const QLineEdit*>(m_widget))
        return edit->text();
    return qobject_cast<const QComboBox*>(m_widget)->currentData().toString();
}

FieldInput::Draft FieldInput::draft() const
{
    const auto* secret = secretIn(m_widget);
    return {.text = value(), .isCleared = secret && secret->isCleared()};
}

void FieldInput::setValue(const QString& value) const
{
    if (auto* secret = qobject_cast<SecretInput*>(m_widget))
        return secret->setStored(m_stored);
    if (auto* edit = qobject_cast<QLineEdit*>(m_widget))
        return edit->setText(value);
    auto* box = qobject_cast<QComboBox*>(m_widget);
    // The API allows more than a list offers.
    if (box->findData(value) < 0)
        box->addItem(otherWords ? otherWords(value) : value, value);
    box->setCurrentIndex(box->findData(value));
}

QString FieldInput::wordsOf(const QString& value) const
{
    const auto* box = qobject_cast<const QComboBox*>(m_widget);
    const int index = box ? box->findData(value) : -1;
    return index < 0 ? value : box->itemText(index);
}

QString FieldInput::storedWords() const { return wordsOf(m_stored); }

QString FieldInput::typedWords() const
{
    const auto* secret = secretIn(m_widget);
    if (!secret)
        return wordsOf(value().trimmed());
    if (secret->isCleared())
        return Words::tr("removed");
    return m_stored.isEmpty() ? Words::tr("set") : Words::tr("replaced");
}

void FieldInput::addTo(json::object& members) const
{
    auto& to = place(members, m_path);
    const auto* secret = secretIn(m_widget);
    if (secret && secret->isCleared())
        to = nullptr;
    else if (m_isNumber)
        to = static_cast<int64_t>(value().toLongLong());
    else
        to = utf8(value().trimmed());
}

void FieldInput::watch(std::function<void()> edited, std::function<void()> entered) const
{
    auto* line = qobject_cast<QLineEdit*>(m_widget);
    if (auto* secret = qobject_cast<SecretInput*>(m_widget)) {
        QObject::connect(secret, &SecretInput::edited, secret, std::move(edited));
        line = secret->edit();
    } else if (line) {
        QObject::connect(line, &QLineEdit::textChanged, line, std::move(edited));
    } else if (auto* box = qobject_cast<QComboBox*>(m_widget)) {
        QObject::connect(box, &QComboBox::currentIndexChanged, box, std::move(edited));
    }
    if (line)
        QObject::connect(line, &QLineEdit::returnPressed, line, std::move(entered));
}

} // namespace pulse::ui
