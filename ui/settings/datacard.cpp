#include "ui/settings/datacard.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/readonly.h"
#include "ui/removal.h"
#include "ui/settings/settingssections.h"
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr size_t mostShown = 5;
}

DataCard::DataCard(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_installation(new Installation(desk.backend, desk.tasks, this)), m_folder(new CopyField(tr("data folder"), {})),
      m_size(makeLabel({}, "small")), m_waiting(new Banner), m_open(new Button(tr("Open folder"))), m_backUp(new Button(tr("Back up now"), ButtonKind::Primary)),
      m_elsewhere(new Button(tr("Back up to…"))), m_other(new Button(tr("Restore a file…"))), m_backups(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->setObjectName(sectionCard("data"));
    column->addWidget(card);
    card->addHeading(tr("Data and backup"), tr("Everything Pulse keeps lies in this folder. A backup is one file with all of it, except the master key."));
    card->body()->addWidget(m_waiting);
    m_waiting->hide();
    auto* place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(m_size);
    place->addWidget(m_open);
    card->body()->addLayout(place);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    for (auto* button : {m_backUp, m_elsewhere, m_other})
        buttons->addWidget(button);
    buttons->addStretch();
    card->body()->addLayout(buttons);
    m_backups->setSpacing(space::s);
    card->body()->addLayout(m_backups);
    setMutating(*m_other);
    m_backUp->setObjectName(QStringLiteral("back-up"));
    connect(m_open, &Button::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    connect(m_backUp, &Button::clicked, this, [this] { m_installation->backUp({}, [this] { refresh(); }); });
    connect(m_elsewhere, &Button::clicked, this, &DataCard::backUpElsewhere);
    connect(m_other, &Button::clicked, this, [this] {
        auto* dialog = new QFileDialog(window(), tr("Restore a backup"), m_path);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &DataCard::askRestore);
        dialog->open();
    });
    refresh();
}

void DataCard::refresh()
{
    m_installation->read([this](const Installation::State& state) { showState(state); });
}

void DataCard::showState(const Installation::State& state)
{
    m_path = state.folder;
    const bool hasFolder = !state.folder.isEmpty();
    m_folder->setText(hasFolder ? state.folder : tr("In memory: nothing is kept"));
    m_size->setText(hasFolder ? QLocale().formattedDataSize(state.bytes) : QString{});
    for (auto* button : {m_open, m_backUp, m_elsewhere, m_other})
        button->setEnabled(hasFolder);
    while (auto* item = m_backups->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (size_t i = 0; i < state.backups.size() && i < mostShown; ++i)
        addBackup(state.backups[i]);
    m_waiting->setVisible(!state.waiting.isEmpty());
    if (state.waiting.isEmpty())
        return;
    m_waiting->say(Tone::Warning, tr("The next start restores a backup"),
                   tr("%1 takes the place of what is there; that is kept beside it. Quit Pulse and start it again.").arg(QFileInfo(state.waiting).fileName()));
    connect(m_waiting->addButton(tr("Keep the data instead")), &Button::clicked, this, [this] {
        m_installation->keepData([this](const Result<void>& done) { answerRestore(done, tr("The data stays as it is")); });
    });
}

void DataCard::addBackup(const Installation::Backup& backup)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const QFileInfo file(backup.file);
    row->addWidget(makeLabel(file.fileName(), "strong"));
    row->addWidget(makeLabel(tr("%1 · %2").arg(exactTime(fromMillis(backup.millis)), QLocale().formattedDataSize(backup.bytes)), "small"), 1);
    auto* restore = new Button(tr("Restore…"), ButtonKind::Ghost);
    restore->setAccessibleName(tr("Restore %1").arg(file.fileName()));
    setMutating(*restore);
    row->addWidget(restore);
    connect(restore, &Button::clicked, this, [this, path = backup.file] { askRestore(path); });
    m_backups->addWidget(box);
}

void DataCard::backUpElsewhere()
{
    auto* dialog = new QFileDialog(window(), tr("Back up to"), QStringLiteral("pulse.backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // A backup never replaces a file.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { m_installation->backUp(file, [this] { refresh(); }); });
    dialog->open();
}

void DataCard::askRestore(const QString& file)
{
    askRemoval({.question = {tr("Restore this backup?"),
                             tr("It takes the place of everything at the next start: organizations, projects, keys and settings made since are gone from Pulse. The data of today is kept in the folder, beside it."),
                             tr("Restore at the next start"), tr("restore")},
                .known = QFileInfo(file).fileName(),
                .remove = [this, file](Answer<void> answer) { m_installation->restoreAtNextStart(file, std::move(answer)); },
                .removed = [this] { answerRestore({}, tr("Quit and start Pulse again to restore it")); }}, window());
}

void DataCard::answerRestore(const Result<void>& done, const QString& text)
{
    Q_EMIT toast(done ? Tone::Success : Tone::Danger, done ? text : describeError(done.error()));
    refresh();
}

} // namespace pulse::ui
