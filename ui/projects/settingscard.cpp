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
    const auto touched = [this] {
        m_isTouched = true;
        showSaveable();
    };
    connect(m_name, &QLineEdit::textEdited, this, touched);
    connect(m_webhook, &QLineEdit::textEdited, this, touched);
    connect(m_region, &QComboBox::activated, this, touched);
    connect(m_save, &Button::clicked, this, &SettingsCard::save);
    connect(m_name, &QLineEdit::returnPressed, m_save, &Button::click);
    connect(m_webhook, &QLineEdit::returnPressed, m_save, &Button::click);
}

void SettingsCard::showProject()
{
    const auto& project = *m_model.project();
    m_livekit->setText(qt(project.livekitUrl));
    // What is being typed is not taken away by somebody else's commit.
    if (!m_isTouched || m_shownId != project.id.text()) {
        m_shownId = project.id.text();
        m_isTouched = false;
        m_form->clearErrors();
        m_name->setText(qt(project.name));
        m_webhook->setText(qt(project.webhookUrl));
        m_region->setCurrentIndex(static_cast<int>(project.region));
    }
    showSaveable();
}

void SettingsCard::showSaveable()
{
    const auto& project = m_model.project();
    m_save->setEnabled(project && (m_name->text() != qt(project->name) || m_webhook->text() != qt(project->webhookUrl)
                                   || m_region->currentIndex() != static_cast<int>(project->region)));
}

void SettingsCard::save()
{
    const auto& project = m_model.project();
    if (!project)
        return;
    json::object members;
    if (m_name->text() != qt(project->name))
        members["name"] = utf8(m_name->text().trimmed());
    if (m_webhook->text() != qt(project->webhookUrl))
        members["webhook_url"] = utf8(m_webhook->text().trimmed());
    if (m_region->currentIndex() != static_cast<int>(project->region))
        members["region"] = utf8(m_region->currentData().toString());
    m_form->clearErrors();
    m_save->setBusy(true);
    m_model.save(std::move(members), [self = QPointer(this)](const Result<Project>& saved) {
        if (!self)
            return;
        self->m_save->setBusy(false);
        self->m_isTouched = !saved;
        self->showSaveable();
        if (saved)
            return Q_EMIT self->toast(Tone::Success, tr("Saved"));
        self->m_form->showError(saved.error());
    });
}

} // namespace pulse::ui
