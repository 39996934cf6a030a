#include "ui/keys/secretdialog.h"
#include "ui/common/button.h"
#include "ui/common/secretfield.h"
#include <QVBoxLayout>

namespace pulse::ui {

SecretDialog::SecretDialog(const QString& title, const IssuedSecret& issued, SecretPlaces places, QWidget* parent)
    : Dialog(title, {}, parent), m_view(new SecretView(places, tr("Close again to go without it; you can rotate the key later for a new one.")))
{
    setMinimumWidth(620);
    body()->addWidget(m_view);
    auto* done = addAccept(tr("Done"));
    connect(m_view, &SecretView::kept, done, [done] { done->setText(tr("Done")); });
    connect(m_view, &SecretView::warned, done, [done] { done->setText(tr("Close without it")); });
    connect(this, &Dialog::pressed, this, [this] {
        if (mayClose())
            accept();
    });
    m_view->setIssued(issued);
    field()->copyButton()->setFocus();
}

} // namespace pulse::ui
