#include "ui/common/confirmdialog.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/formfield.h"
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulse::ui {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : Dialog(question.title, question.text, parent), m_banner(new Banner(this)), m_impact(new Banner(this))
{
    body()->addWidget(m_banner);
    m_banner->hide();
    body()->addWidget(m_impact);
    m_impact->hide();
    QLineEdit* name = nullptr;
    if (!question.typedName.isEmpty()) {
        name = makeLineEdit(question.typedName);
        body()->addWidget(new FormField(QStringLiteral("confirm"), tr("Type “%1” to confirm").arg(question.typedName), name));
    }
    addCancel();
    auto* accept = addAccept(question.accept, true);
    if (name) {
        accept->setEnabled(false);
        connect(name, &QLineEdit::textChanged, accept, [accept, wanted = question.typedName](const QString& text) { accept->setEnabled(text == wanted); });
        name->setFocus();
    } else {
        accept->setFocus();
    }
}

void ConfirmDialog::setImpact(const QString& text, const QString& detail)
{
    if (text.isEmpty())
        return m_impact->hide();
    m_impact->say(Tone::Warning, text, detail);
}

void ConfirmDialog::showError(const QString& text) { m_banner->say(Tone::Danger, text); }

} // namespace pulse::ui
