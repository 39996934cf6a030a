#include "ui/fields/fieldscard.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/form.h"
#include "ui/common/tokens.h"
#include "ui/fields/secretinput.h"
#include "ui/readonly.h"
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

FieldsCard::FieldsCard(const QString& heading, const QString& text, Source source, QWidget* parent)
    : QWidget(parent), m_source(std::move(source)), m_card(new Card), m_form(new Form), m_foot(new QHBoxLayout),
      m_save(new Button(tr("Save changes"), ButtonKind::Primary)), m_discard(new Button(tr("Discard")))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_card->addHeading(heading, text);
    outer->addWidget(m_card);
    m_card->addForm(m_form);
    m_foot->setSpacing(space::s);
    m_foot->addStretch();
    m_foot->addWidget(m_discard);
    m_foot->addWidget(m_save);
    m_card->body()->addLayout(m_foot);
    setMutating(*m_save);
    m_discard->setObjectName(QStringLiteral("discard"));
    // Several cards of a page have them.
    m_save->setAccessibleName(tr("%1: save changes").arg(heading));
    m_discard->setAccessibleName(tr("%1: discard changes").arg(heading));
    connect(m_discard, &Button::clicked, this, &FieldsCard::discard);
    connect(m_save, &Button::clicked, this, &FieldsCard::review);
}

FieldInput& FieldsCard::add(const char* path, const QString& title, QWidget* widget, const QString& help)
{
    auto* field = m_form->add(QLatin1String(path), title, widget, help);
    const auto& made = m_inputs.emplace_back(path, title, widget);
    made.watch([this, field, isSecret = qobject_cast<SecretInput*>(widget) != nullptr] {
        if (isSecret)
            field->setError({});
        showSaveable();
    }, [this] { m_save->click(); });
    return m_inputs.back();
}

FieldInput& FieldsCard::input(std::string_view path) { return *std::ranges::find(m_inputs, path, &FieldInput::path); }

const FieldInput& FieldsCard::input(std::string_view path) const { return *std::ranges::find(m_inputs, path, &FieldInput::path); }

void FieldsCard::setSensible(std::string_view path, bool isSensible)
{
    auto* field = m_form->find(qt(path));
    field->setVisible(isSensible || !field->error().isEmpty());
}

void FieldsCard::showRecord()
{
    const auto record = m_source.record();
    if (!record)
        return;
    if (m_shownId != record->id) {
        m_shownId = record->id;
        m_version = record->version;
        m_form->clearErrors();
        for (auto& input : m_inputs)
            input.show(record->fields);
    } else if (!m_isSaving) {
        follow(*record);
    }
    showSaveable();
}

/// Fields that nobody touched show what was stored meanwhile. The others say what they would replace, so that whoever saves
/// then knows.
void FieldsCard::follow(const Record& fresh)
{
    if (fresh.version <= m_version)
        return;
    m_version = fresh.version;
    for (auto& input : m_inputs) {
        if (!input.follow(fresh.fields))
            continue;
        const auto now = input.storedWords();
        m_form->find(qt(input.path()))->setError(now.isEmpty() ? tr("Somebody else removed this meanwhile. Saving puts yours in.")
                                                                : tr("Somebody else changed this to “%1” meanwhile. Saving replaces that.").arg(now));
    }
}

std::vector<FieldChange> FieldsCard::changes() const
{
    std::vector<FieldChange> changes;
    const auto record = m_source.record();
    if (record && record->id == m_shownId)
        for (const auto& input : m_inputs)
            if (input.isEdited())
                changes.push_back({input.title(), input.storedWords(), input.typedWords()});
    return changes;
}

void FieldsCard::discard()
{
    m_form->clearErrors();
    for (auto& input : m_inputs)
        input.reset();
    showSaveable();
}

void FieldsCard::showSaveable()
{
    fit();
    if (m_isSaving)
        return;
    const bool isEdited = !changes().empty();
    m_save->setEnabled(isEdited);
    m_discard->setEnabled(isEdited);
}

void FieldsCard::showError(const Error& error)
{
    m_form->showError(error);
    fit();
}

void FieldsCard::review()
{
    const auto wanted = changes();
    if (wanted.empty() || m_isSaving)
        return;
    if (const auto wrong = problem())
        return showError(*wrong);
    auto* dialog = new ChangesDialog(tr("Save these changes?"), wanted, window());
    connect(dialog, &QDialog::accepted, this, &FieldsCard::save);
    dialog->open();
}

json::object FieldsCard::members() const
{
    json::object members;
    for (const auto& input : m_inputs)
        if (input.isEdited())
            input.addTo(members);
    return members;
}

void FieldsCard::save()
{
    if (m_isSaving || changes().empty())
        return;
    std::vector<FieldInput::Draft> sent;
    for (const auto& input : m_inputs)
        sent.push_back(input.draft());
    m_form->clearErrors();
    m_isSaving = true;
    m_save->setBusy(true);
    m_discard->setEnabled(false);
    m_source.save(members(), m_version, [self = QPointer(this), id = m_shownId, sent](const Result<Record>& saved) {
        if (self)
            self->answered(saved, id, sent);
    });
}

void FieldsCard::answered(const Result<Record>& saved, const std::string& id, const std::vector<FieldInput::Draft>& sent)
{
    m_isSaving = false;
    m_save->setBusy(false);
    if (m_shownId != id)
        return showSaveable();
    if (saved) {
        settle(*saved, sent);
        Q_EMIT toast(Tone::Success, tr("Saved"));
    } else {
        showError(saved.error());
    }
    if (const auto record = m_source.record(); record && record->id == id)
        follow(*record);
    showSaveable();
}

/// What was sent is stored now; what was typed since stays.
void FieldsCard::settle(const Record& saved, const std::vector<FieldInput::Draft>& sent)
{
    m_version = std::max(m_version, saved.version);
    for (size_t i = 0; i < m_inputs.size(); ++i)
        if (m_inputs[i].draft() == sent[i])
            m_inputs[i].show(saved.fields);
        else
            m_inputs[i].follow(saved.fields);
}

} // namespace pulse::ui
