#pragma once
#include <QWidget>
#include <initializer_list>
#include <utility>

class QComboBox;
class QLabel;
class QLineEdit;

namespace pulse::ui {

/// One input of a form: label above, the input, help below, and in its place what is wrong with it. The label is the input's
/// buddy and its accessible name; the error becomes its accessible description.
class FormField final : public QWidget {
    Q_OBJECT
public:
    /// `field` is the wire name that errors of services carry.
    FormField(QString field, const QString& title, QWidget* input, const QString& help = {});
    const QString& field() const { return m_field; }
    QWidget* input() const { return m_input; }
    /// Empty: nothing is wrong.
    void setError(const QString& text);
    QString error() const;
    const QString& title() const { return m_title; }

private:
    QString m_field;
    QString m_title;
    QWidget* m_input;
    QLabel* m_help;
    QLabel* m_error;
};

QLineEdit* makeLineEdit(const QString& placeholder = {}, int maxLength = 0);
/// A list of texts, each with the value it stands for.
QComboBox* makeChoices(std::initializer_list<std::pair<QString, QString>> choices);

} // namespace pulse::ui
