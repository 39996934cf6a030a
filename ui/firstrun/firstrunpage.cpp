#include "ui/firstrun/firstrunpage.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/form.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/secretfield.h"
#include "ui/common/tokens.h"
#include "ui/keys/keepsecret.h"
#include "ui/keys/secretview.h"
#include "ui/projects/projectdialog.h"
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

/// A step: logo, title and text above a card, in the middle of the window.
QVBoxLayout* makeStep(QWidget* step, const QString& title, const QString& text)
{
    auto* column = new QVBoxLayout(step);
    column->setSpacing(space::s);
    column->addStretch();
    auto* mark = new QLabel;
    mark->setPixmap(appIcon().pixmap({52, 52}, step->devicePixelRatioF()));
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    column->addWidget(makeLabel(title, "title"), 0, Qt::AlignHCenter);
    column->addWidget(makeLabel(text, "secondary"), 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    auto* card = new Card;
    card->setFixedWidth(size::form + 80);
    // An aligned item would not be asked for its height at this width, and wrapped lines would be cut.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    card->body()->setSpacing(space::l);
    return card->body();
}

} // namespace

FirstRunPage::FirstRunPage(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new FirstRun(desk.backend, this)), m_sampleData(new SampleData(desk.backend, this)), m_steps(new QStackedLayout(this)), m_form(new Form),
      m_organization(makeLineEdit(tr("Acme Robotics"), 120)), m_email(makeLineEdit(tr("admin@acme.example"), 254)),
      m_project(makeLineEdit(tr("Telepresence"), 120)), m_region(makeRegionBox()), m_create(new Button(tr("Create project"), ButtonKind::Primary)),
      m_sample(new Button(tr("Start with sample data"))), m_skip(new Button(tr("Skip"), ButtonKind::Ghost)),
      m_secret(new SecretView(desk, tr("Go on without it, or keep it now; you can rotate the key later for a new one."))), m_done(new Button(tr("Open the project"), ButtonKind::Secondary))
{
    m_steps->addWidget(makeFormStep());
    m_steps->addWidget(makeSecretStep());
    setFocusProxy(m_organization);
}

QWidget* FirstRunPage::makeFormStep()
{
    auto* step = new QWidget;
    auto* body = makeStep(step, tr("Welcome to Pulse"), tr("Name your first organization and project. Everything stays on this computer."));
    m_form->add(QStringLiteral("organization"), tr("Organization"), m_organization);
    m_form->add(QStringLiteral("admin_email"), tr("Admin e-mail"), m_email);
    m_form->add(QStringLiteral("project"), tr("Project"), m_project);
    m_form->add(QStringLiteral("region"), tr("Region"), m_region);
    body->addWidget(m_form);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_sample->withIcon(QStringLiteral("inbox")));
    row->addWidget(m_create);
    m_create->setObjectName(QStringLiteral("create"));
    m_sample->setObjectName(QStringLiteral("sample"));
    m_sample->setToolTip(tr("Three organizations with twenty projects, their keys and three months of history. One click takes them out again."));
    body->addLayout(row);
    connect(m_skip, &Button::clicked, this, [this] { Q_EMIT finished({}); });
    connect(m_create, &Button::clicked, this, &FirstRunPage::run);
    connect(m_sample, &Button::clicked, this, &FirstRunPage::addSample);
    for (auto* edit : {m_organization, m_email, m_project})
        connect(edit, &QLineEdit::returnPressed, m_create, &Button::click);
    return step;
}

QWidget* FirstRunPage::makeSecretStep()
{
    auto* step = new QWidget;
    auto* body = makeStep(step, tr("Your project is ready"), tr("Your servers authenticate with this key and its secret."));
    body->addWidget(m_secret);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_done);
    m_done->setObjectName(QStringLiteral("done"));
    body->addLayout(row);
    connect(m_done, &Button::clicked, this, &FirstRunPage::leave);
    connect(m_secret, &SecretView::kept, this, [this] { m_done->setText(tr("Open the project")); });
    connect(m_secret, &SecretView::warned, this, [this] { m_done->setText(tr("Go on without it")); });
    return step;
}

SecretField* FirstRunPage::secret() const { return m_secret->field(); }

KeepSecret* FirstRunPage::keep() const { return m_secret->keep(); }

void FirstRunPage::leave()
{
    if (m_secret->mayGo())
        Q_EMIT finished(m_projectId);
}

bool FirstRunPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Close || m_secret->mayGo())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void FirstRunPage::setBusy(bool isBusy)
{
    for (auto* button : {m_create, m_sample, m_skip})
        button->setBusy(isBusy);
}

void FirstRunPage::run()
{
    m_form->clearErrors();
    setBusy(true);
    m_model->run({m_organization->text().trimmed(), m_email->text().trimmed(), m_project->text().trimmed(), static_cast<Region>(m_region->currentIndex())},
                 [this](const Result<IssuedSecret>& issued) {
                     setBusy(false);
                     issued ? showSecret(*issued) : m_form->showError(issued.error());
                 });
}

void FirstRunPage::addSample()
{
    m_form->clearErrors();
    setBusy(true);
    m_sampleData->add([this](const Result<qint64>& made) {
        setBusy(false);
        if (!made)
            return m_form->showError(made.error());
        Q_EMIT finished({});
    });
}

void FirstRunPage::showSecret(const IssuedSecret& issued)
{
    m_projectId = issued.projectId;
    m_secret->setIssued(issued);
    m_steps->setCurrentIndex(1);
    secret()->copyButton()->setFocus();
    window()->installEventFilter(this);
}

} // namespace pulse::ui
