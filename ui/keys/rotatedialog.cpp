#include "ui/keys/rotatedialog.h"
#include "models/keysmodel.h"
#include "models/text.h"
#include "ui/common/form.h"
#include "ui/saving.h"
#include <QComboBox>
#include <QVBoxLayout>

namespace pulse::ui {

RotateDialog::RotateDialog(KeysModel& model, KeyRow key, QWidget* parent)
    : Dialog(tr("Rotate %1").arg(qt(key.name)), tr("A new key and secret take its place, with the same rights."), parent), m_model(model), m_key(std::move(key)),
      m_form(new Form), m_grace(new QComboBox)
{
    m_grace->addItems({tr("Stops at once"), tr("Works for 1 more hour"), tr("Works for 24 more hours"), tr("Works for 7 more days"), tr("Works for 30 more days")});
    m_grace->setCurrentIndex(static_cast<int>(Grace::Day));
    m_form->add(QStringLiteral("grace_period"), tr("The old key"), m_grace, tr("Time to bring the new key to your programs."));
    body()->addWidget(m_form);
    addCancel();
    addAccept(tr("Rotate key"));
    connect(this, &Dialog::pressed, this, &RotateDialog::save);
    m_grace->setFocus();
}

void RotateDialog::save()
{
    m_model.rotate(m_key, static_cast<Grace>(m_grace->currentIndex()),
                   saving<IssuedSecret>(this, m_form, [this](const IssuedSecret& issued) { Q_EMIT rotated(issued); }));
}

} // namespace pulse::ui
