#include "ui/projects/settingscard.h"
#include "models/projectmodel.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/form.h"
#include "ui/projects/projectdialog.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace pulse::ui {

SettingsCard::SettingsCard(ProjectModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_form(new Form), m_name(makeLineEdit({}, 120)), m_region(makeRegionBox()), m_livekit(new CopyField(tr("LiveKit address"), {})),
      m_webhook(makeLineEdit(tr("https://example.com/hooks/pulse"), 2048)), m_save(new Button(tr("Save changes"), ButtonKind::Primary))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->addHeading(tr("Settings"));
    outer->addWidget(card);
    m_form->add(QStringLiteral("name"), tr("Name"), m_name);
    m_form->add(QStringLiteral("region"), tr("Region"), m_region);
    m_form->add(QStringLiteral("livekit_url"), tr("LiveKit address"), m_livekit, tr("Where participants connect: follows the region. A token for a LiveKit that is connected here names that one."));
    m_form->add(QStringLiteral("webhook_url"), tr("Webhook address"), m_webhook, tr("Where events of this project are sent."));
    card->body()->addWidget(m_form);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_save);
    card->body()->addLayout(row);
    connect(m_name, &QLineEdit::textChanged, this, &SettingsCard::showSaveable);
    connect(m_webhook, &QLineEdit::textChanged, this, &SettingsCard::showSaveable);
    connect(m_region, &QComboBox::currentIndexChanged, this, &SettingsCard::showSaveable);
    connect(m_save, &Button::clicked, this, &SettingsCard::save);
    connect(m_name, &QLineEdit::returnPressed, m_save, &Button::click);
    connect(m_webhook, &QLineEdit::returnPressed, m_save, &Button::click);
}

SettingsCard::Values SettingsCard::valuesOf(const Project& project)
{
    return {qt(project.name), qt(project.webhookUrl), static_cast<int>(project.region)};
}

SettingsCard::Values SettingsCard::values() const { return {m_name->text(), m_webhook->text(), m_region->currentIndex()}; }

void SettingsCard::showProject()
{
    const auto& project = *m_model.project();
    m_livekit->setText(qt(project.livekitUrl));
    if (m_shownId != project.id.text()) {
        m_shownId = project.id.text();
        m_form->clearErrors();
        m_before = valuesOf(project);
        m_version = project.version;
        m_name->setText(m_before.name);
        m_webhook->setText(m_before.webhook);
        m_region->setCurrentIndex(m_before.region);
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
    const auto now = valuesOf(fresh);
    followLine(*m_name, m_before.name, now.name);
    followLine(*m_webhook, m_before.webhook, now.webhook);
    if (m_region->currentIndex() == m_before.region)
        m_region->setCurrentIndex(now.region);
    else if (now.region != m_before.region && now.region != m_region->currentIndex())
        note(*m_region, m_region->itemText(now.region));
    m_before = now;
    m_version = fresh.version;
}

void SettingsCard::followLine(QLineEdit& edit, const QString& before, const QString& fresh)
{
    if (edit.text() == before)
        return fresh == before ? void() : edit.setText(fresh);
    if (fresh != before && fresh != edit.text())
        note(edit, fresh);
}

void SettingsCard::note(const QWidget& input, const QString& fresh)
{
    m_form->find(input.objectName())->setError(fresh.isEmpty() ? tr("Somebody else removed this meanwhile. Saving puts yours in.")
                                                               : tr("Somebody else changed this to “%1” meanwhile. Saving replaces that.").arg(fresh));
}

void SettingsCard::showSaveable()
{
    if (m_isSaving)
        return;
    const auto now = values();
    m_save->setEnabled(m_model.project() && (now.name != m_before.name || now.webhook != m_before.webhook || now.region != m_before.region));
}

void SettingsCard::save()
{
    if (!m_model.project() || m_isSaving)
        return;
    const auto sent = values();
    json::object members;
    if (sent.name != m_before.name)
        members["name"] = utf8(sent.name.trimmed());
    if (sent.webhook != m_before.webhook)
        members["webhook_url"] = utf8(sent.webhook.trimmed());
    if (sent.region != m_before.region)
        members["region"] = utf8(m_region->currentData().toString());
    m_form->clearErrors();
    m_isSaving = true;
    m_save->setBusy(true);
    m_model.save(std::move(members), m_version, [self = QPointer(this), sent, id = m_shownId](const Result<Project>& saved) {
        if (!self)
            return;
        self->m_isSaving = false;
        self->m_save->setBusy(false);
        if (self->m_shownId != id)
            return self->showSaveable();
        if (saved) {
            self->m_before = sent;
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
