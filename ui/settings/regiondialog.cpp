#include "ui/settings/regiondialog.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/changesview.h"
#include "ui/common/form.h"
#include "ui/saving.h"
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulse::ui {

RegionDialog::RegionDialog(LiveKitRegions& model, const LiveKitRegions::State& state, QWidget* parent)
    : Dialog(tr("Addresses of the regions"), tr("Which LiveKit the tokens of a region name. It takes effect when Pulse starts the next time."), parent), m_model(model),
      m_state(state), m_form(new Form), m_pattern(makeLineEdit(state.fallback, 2048)), m_changes(new ChangesView)
{
    m_pattern->setText(state.stored);
    m_form->add(QStringLiteral("value"), tr("Address"), m_pattern,
                tr("{region} stands for the name of the region, such as eu-west. Without it one server serves all. Empty: nothing is stored, and the default counts."));
    body()->addWidget(m_form);
    body()->addWidget(m_changes);
    addCancel();
    m_accept = addAccept(tr("Save for the next start"));
    connect(m_pattern, &QLineEdit::textChanged, this, &RegionDialog::showChanges);
    connect(this, &Dialog::pressed, this, &RegionDialog::save);
    showChanges();
    m_pattern->setFocus();
}

QString RegionDialog::wanted() const { return m_pattern->text().trimmed(); }

void RegionDialog::showChanges()
{
    const auto counts = [this](const QString& pattern) { return pattern.isEmpty() ? m_state.fallback : pattern; };
    std::vector<FieldChange> changes;
    if (wanted() != m_state.stored)
        changes.push_back({tr("Address"), counts(m_state.stored), counts(wanted())});
    m_changes->set(changes);
    m_accept->setEnabled(!changes.empty());
}

void RegionDialog::save()
{
    m_model.store(wanted(), m_state.version, saving<void>(this, m_form, [this] { Q_EMIT saved(); }));
}

} // namespace pulse::ui
