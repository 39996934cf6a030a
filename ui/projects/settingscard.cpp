#include "ui/projects/settingscard.h"
#include "models/projectmodel.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/form.h"
#include "ui/common/tokens.h"
#include "ui/projects/projectdialog.h"
#include "ui/readonly.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>
#include <variant>

namespace pulse::ui {

namespace {

QComboBox* makeBox(std::initializer_list<std::pair<QString, QString>> choices)
{
    auto* box = new QComboBox;
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    return box;
}

} // namespace

SettingsCard::SettingsCard(ProjectModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_form(new Form), m_livekit(new CopyField(tr("LiveKit address"), {})),
      m_save(new Button(tr("Save changes"), ButtonKind::Primary)), m_discard(new Button(tr("Discard")))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->addHeading(tr("Settings"));
    outer->addWidget(card);
    addInputs();
    card->body()->addWidget(m_form);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    card->body()->addLayout(row);
    setMutating(*m_save);
    m_discard->setObjectName(QStringLiteral("discard"));
    connect(m_discard, &Button::clicked, this, &SettingsCard::discard);
    connect(m_save, &Button::clicked, this, &SettingsCard::review);
}

void SettingsCard::addInputs()
{
    add("name", tr("Name"), makeLineEdit({}, 120));
    add("region", tr("Region"), makeRegionBox());
    m_form->add(QStringLiteral("livekit_url"), tr("LiveKit address"), m_livekit,
                tr("Where participants connect: the LiveKit that is connected for all projects, else that of the region."));
    add("webhook_url", tr("Webhook address"), makeLineEdit(tr("https://example.com/hooks/pulse"), 2048), tr("Where events of this project are sent."));
    add("max_token_ttl", tr("Longest token"),
        makeBox({{tr("10 minutes"), QStringLiteral("600")}, {tr("1 hour"), QStringLiteral("3600")}, {tr("2 hours"), QStringLiteral("7200")},
                 {tr("4 hours"), QStringLiteral("14400")}, {tr("8 hours"), QStringLiteral("28800")}, {tr("24 hours"), QStringLiteral("86400")}}),
        tr("A token that asks for more is refused."));
    add("key_only_auth", tr("A key without its secret"),
        makeBox({{tr("is refused"), QStringLiteral("deny")}, {tr("may create tokens"), QStringLiteral("tokens")}, {tr("may do all that the key may"), QStringLiteral("all")}}),
        tr("Programs in a browser cannot keep a secret; everything else should."));
    add("metadata_injection", tr("Project in tokens"),
        makeBox({{tr("in the metadata"), QStringLiteral("metadata")}, {tr("in the attributes"), QStringLiteral("attributes")}, {tr("nowhere"), QStringLiteral("off")}}),
        tr("Where your rooms read which project and organization a participant belongs to."));
}

void SettingsCard::add(const char* field, const QString& title, QWidget* widget, const QString& help)
{
    m_form->add(QLatin1String(field), title, widget, help);
    m_inputs.push_back({.field = field, .title = title, .widget = widget});
    if (auto* edit = qobject_cast<QLineEdit*>(widget)) {
        connect(edit, &QLineEdit::textChanged, this, &SettingsCard::showSaveable);
        connect(edit, &QLineEdit::returnPressed, m_save, &Button::click);
    } else if (auto* box = qobject_cast<QComboBox*>(widget)) {
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsCard::showSaveable);
    }
}

QString SettingsCard::stored(const Project& project, const std::string& field)
{
    const auto value = Project::describe().toRow(project)[schemaOf<Project>().indexOf(field)];
    if (const auto* number = std::get_if<int64_t>(&value))
        return QString::number(*number);
    const auto* text = std::get_if<std::string>(&value);
    return text ? qt(*text) : QString{};
}

QString SettingsCard::valueOf(const Input& input)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(input.widget))
        return edit->text();
    return qobject_cast<const QComboBox*>(input.widget)->currentData().toString();
}

void SettingsCard::setValue(const Input& input, const QString& value)
{
    if (auto* edit = qobject_cast<QLineEdit*>(input.widget))
        return edit->setText(value);
    auto* box = qobject_cast<QComboBox*>(input.widget);
    // The API allows more than a list offers.
    if (box->findData(value) < 0)
        box->addItem(input.field == "max_token_ttl" ? tr("%n second(s)", nullptr, value.toInt()) : value, value);
    box->setCurrentIndex(box->findData(value));
}

QString SettingsCard::words(const Input& input, const QString& value)
{
    const auto* box = qobject_cast<const QComboBox*>(input.widget);
    const int index = box ? box->findData(value) : -1;
    return index < 0 ? value : box->itemText(index);
}

void SettingsCard::showProject()
{
    const auto& project = *m_model.project();
    m_livekit->setText(qt(project.livekitUrl));
    if (m_shownId != project.id.text()) {
        m_shownId = project.id.text();
        m_form->clearErrors();
        m_version = project.version;
        for (auto& input : m_inputs) {
            input.before = stored(project, input.field);
            setValue(input, input.before);
        }
    } else if (!m_isSaving) {
        follow(project);
    }
    showSaveable();
}

/// Fields that nobody touched show what was stored meanwhile. The others keep what is typed and say what it would replace,
/// so that whoever saves then knows.
void SettingsCard::follow(const Project& fresh)
{
    if (fresh.version <= m_version)
        return;
    m_version = fresh.version;
    for (auto& input : m_inputs) {
        const auto now = stored(fresh, input.field);
        const auto before = std::exchange(input.before, now);
        if (now == before)
            continue;
        if (valueOf(input) == before)
            setValue(input, now);
        else if (valueOf(input) != now)
            note(input, words(input, now));
    }
}

void SettingsCard::note(const Input& input, const QString& fresh)
{
    m_form->find(qt(input.field))->setError(fresh.isEmpty() ? tr("Somebody else removed this meanwhile. Saving puts yours in.")
                                                            : tr("Somebody else changed this to “%1” meanwhile. Saving replaces that.").arg(fresh));
}

std::vector<FieldChange> SettingsCard::changes() const
{
    std::vector<FieldChange> changes;
    if (m_model.project() && m_model.project()->id.text() == m_shownId)
        for (const auto& input : m_inputs)
            if (const auto value = valueOf(input); value != input.before)
                changes.push_back({input.title, words(input, input.before), words(input, value.trimmed())});
    return changes;
}

void SettingsCard::discard()
{
    m_form->clearErrors();
    for (const auto& input : m_inputs)
        setValue(input, input.before);
    showSaveable();
}

void SettingsCard::showSaveable()
{
    if (m_isSaving)
        return;
    const bool isEdited = !changes().empty();
    m_save->setEnabled(isEdited);
    m_discard->setEnabled(isEdited);
    Q_EMIT edited();
}

void SettingsCard::review()
{
    const auto wanted = changes();
    if (wanted.empty() || m_isSaving)
        return;
    auto* dialog = new ChangesDialog(tr("Save these changes?"), wanted, window());
    connect(dialog, &QDialog::accepted, this, &SettingsCard::save);
    dialog->open();
}

json::object SettingsCard::members() const
{
    json::object members;
    for (const auto& input : m_inputs) {
        const auto value = valueOf(input);
        if (value == input.before)
            continue;
        if (schemaOf<Project>().find(input.field)->kind == Kind::Integer)
            members[input.field] = static_cast<int64_t>(value.toLongLong());
        else
            members[input.field] = utf8(value.trimmed());
    }
    return members;
}

void SettingsCard::save()
{
    if (m_isSaving || !m_model.project())
        return;
    std::vector<QString> sent;
    for (const auto& input : m_inputs)
        sent.push_back(valueOf(input));
    m_form->clearErrors();
    m_isSaving = true;
    m_save->setBusy(true);
    m_discard->setEnabled(false);
    m_model.save(members(), m_version, [self = QPointer(this), sent, id = m_shownId](const Result<Project>& saved) {
        if (!self)
            return;
        self->m_isSaving = false;
        self->m_save->setBusy(false);
        if (self->m_shownId != id)
            return self->showSaveable();
        if (saved) {
            for (size_t i = 0; i < sent.size(); ++i)
                self->m_inputs[i].before = sent[i];
            self->follow(*saved);
            Q_EMIT self->toast(Tone::Success, tr("Saved"));
        } else {
            self->m_form->showError(saved.error());
        }
        if (const auto& project = self->m_model.project())
            self->follow(*project);
        self->showSaveable();
    });
}

} // namespace pulse::ui
