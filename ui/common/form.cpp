#include "ui/common/form.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/tokens.h"
#include <QVBoxLayout>

namespace pulse::ui {

Form::Form(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_banner(new Banner(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    m_column->addWidget(m_banner);
    m_banner->hide();
}

FormField* Form::add(const QString& field, const QString& title, QWidget* input, const QString& help)
{
    auto* made = new FormField(field, title, input, help);
    m_fields.push_back(made);
    m_column->addWidget(made);
    return made;
}

void Form::addWidget(QWidget* widget) { m_column->addWidget(widget); }

void Form::clearErrors()
{
    m_banner->hide();
    for (auto* field : m_fields)
        field->setError({});
}

FormField* Form::find(const QString& field) const
{
    for (auto* candidate : m_fields)
        if (candidate->field() == field)
            return candidate;
    return nullptr;
}

bool Form::place(const Error& error)
{
    auto* field = find(qt(error.field));
    if (!field)
        return false;
    // People know the field by what stands above it.
    auto shown = error;
    shown.field = utf8(field->title());
    if (error.code == ErrorCode::AlreadyExists)
        field->setError(tr("This is in use already: choose another one, or change what has it."));
    else
        field->setError(qt(errorText(shown)));
    return true;
}

void Form::showError(const Error& error)
{
    clearErrors();
    bool isPlaced = place(error);
    bool isComplete = isPlaced;
    for (const auto& cause : error.causes) {
        const bool isHere = place(cause);
        isComplete = isHere && (isComplete || !isPlaced);
        isPlaced = isPlaced || isHere;
    }
    if (!isComplete)
        m_banner->say(Tone::Danger, error.causes.size() == 1 ? describeError(error.causes.front()) : describeError(error));
    for (auto* field : m_fields)
        if (!field->error().isEmpty()) {
            field->input()->setFocus(Qt::OtherFocusReason);
            break;
        }
}

} // namespace pulse::ui
