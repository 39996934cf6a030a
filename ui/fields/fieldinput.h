#pragma once
#include "backend/core/json.h"
#include <QString>
#include <functional>
#include <string>

class QWidget;

namespace pulse::ui {

class SecretInput;

/// An input over one field of a record in JSON: a line, a list of choices or a secret. It knows what is stored beside what
/// is typed. GUI thread; the widget lives as long as the input.
class FieldInput {
public:
    /// `path` leads to the field: "name", "storage_config.bucket". `widget`: a QLineEdit, QComboBox or SecretInput.
    FieldInput(std::string path, QString title, QWidget* widget) : m_path(std::move(path)), m_title(std::move(title)), m_widget(widget) {}
    /// What a list calls a value that it does not offer; without it the value itself.
    std::function<QString(const QString& value)> otherWords;

    const std::string& path() const { return m_path; }
    const QString& title() const { return m_title; }
    QWidget* widget() const { return m_widget; }

    /// Shows what is stored and forgets what was typed.
    void show(const json::object& record);
    /// Shows it again.
    void reset();
    /// Takes what is stored by now. True: it is another than before, and something else is typed, which stays.
    bool follow(const json::object& record);
    bool isEdited() const;
    /// Empties it: a stored secret is to go.
    void empty();
    /// Whether saving would leave nothing in it.
    bool isEmpty() const;

    /// What is typed or chosen now; of a secret what was typed, never what is stored.
    QString value() const;
    /// What is typed now, to tell later whether somebody typed on.
    struct Draft {
        QString text{};
        bool isCleared = false;
        bool operator==(const Draft&) const = default;
    };
    Draft draft() const;
    /// In words, for people: what is stored, and what would take its place. Of a secret never its text.
    QString storedWords() const;
    QString typedWords() const;
    /// Puts what is typed where its path leads.
    void addTo(json::object& members) const;

    /// Calls `edited` for each change of what is typed or chosen, `entered` for Enter in a line.
    void watch(std::function<void()> edited, std::function<void()> entered) const;

private:
    void setValue(const QString& value) const;
    QString wordsOf(const QString& value) const;

    std::string m_path;
    QString m_title;
    QWidget* m_widget;
    bool m_isNumber = false;
    QString m_stored;   ///< of a secret its hint
};

} // namespace pulse::ui
