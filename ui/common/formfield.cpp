#include "ui/common/formfield.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QComboBox>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace pulse::ui {

FormField::FormField(QString field, const QString& title, QWidget* input, const QString& help)
    : m_field(std::move(field)), m_title(title), m_input(input), m_help(makeParagraph(help, "muted")), m_error(makeParagraph({}, "error"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs + 1);
    auto* label = makeLabel(title, "label");
    label->setBuddy(input);
    column->addWidget(label);
    column->addWidget(input);
    column->addWidget(m_help);
    column->addWidget(m_error);
    m_help->setVisible(!help.isEmpty());
    m_error->hide();
    input->setAccessibleName(title);
    input->setObjectName(m_field);
    if (auto* edit = qobject_cast<QLineEdit*>(input))
        connect(edit, &QLineEdit::textEdited, this, [this] { setError({}); });
}

void FormField::setError(const QString& text)
{
    if (text == m_error->text())
        return;
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_help->setVisible(text.isEmpty() && !m_help->text().isEmpty());
    m_input->setAccessibleDescription(text);
    m_input->setProperty("invalid", !text.isEmpty());
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

QString FormField::error() const { return m_error->text(); }

QLineEdit* makeLineEdit(const QString& placeholder, int maxLength)
{
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(placeholder);
    if (maxLength > 0)
        edit->setMaxLength(maxLength);
    return edit;
}

QComboBox* makeChoices(std::initializer_list<std::pair<QString, QString>> choices)
{
    auto* box = new QComboBox;
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    return box;
}

} // namespace pulse::ui
