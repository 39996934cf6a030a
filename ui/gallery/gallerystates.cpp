// The panes of what a page tells: messages, figures, code, tables, and what opens over it.
#include "models/entitytablemodel.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/cardview.h"
#include "ui/common/changesview.h"
#include "ui/common/codeblock.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/drawer.h"
#include "ui/common/entitytable.h"
#include "ui/common/filterchips.h"
#include "ui/common/jsonview.h"
#include "ui/common/label.h"
#include "ui/common/progressbar.h"
#include "ui/common/secretfield.h"
#include "ui/common/selectionbar.h"
#include "ui/common/skeleton.h"
#include "ui/common/sparkline.h"
#include "ui/common/statcard.h"
#include "ui/common/stale.h"
#include "ui/common/statepanel.h"
#include "ui/common/tabs.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"
#include "ui/gallery/gallerywindow.h"
#include "ui/gallery/samplerows.h"
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

constexpr int tableHeight = 260;

} // namespace

void GalleryWindow::fillFeedback(QVBoxLayout& column)
{
    const std::pair<Tone, QString> banners[] = {{Tone::Neutral, QStringLiteral("For your information")}, {Tone::Accent, QStringLiteral("A new version is there")}, {Tone::Success, QStringLiteral("The backup is complete")},
                                                {Tone::Warning, QStringLiteral("Save the secret now — it won't be shown again")}, {Tone::Danger, QStringLiteral("The database does not answer")}};
    for (const auto& [tone, text] : banners) {
        auto* banner = new Banner;
        banner->say(tone, text, tone == Tone::Danger ? QStringLiteral("What you see was read before; Pulse asks again by itself.") : QString{});
        if (tone == Tone::Danger)
            banner->addButton(QStringLiteral("Try again"));
        column.addWidget(banner);
    }
    auto* toast = new Toast(this);
    auto* show = new Button(QStringLiteral("Show a message with undo"));
    connect(show, &Button::clicked, this, [toast] { toast->say(Tone::Neutral, QStringLiteral("Telepresence was deleted"), QStringLiteral("Undo")); });
    column.addWidget(show, 0, Qt::AlignLeft);
    auto* progress = cardIn(column, QStringLiteral("Progress: known, unknown, failed"));
    for (const int kind : {0, 1, 2}) {
        auto* bar = new ProgressBar(QStringLiteral("Export"));
        kind == 1 ? bar->setRange(0, 0) : bar->setValue(62);
        bar->setTone(kind == 2 ? Tone::Danger : Tone::Accent);
        progress->body()->addWidget(bar);
    }
    auto* states = new QHBoxLayout;
    states->setSpacing(space::l);
    const StatePanel::Words words[] = {{QStringLiteral("inbox"), QStringLiteral("No projects yet"), QStringLiteral("A project holds rooms, keys and settings."), QStringLiteral("New project")},
                                       {QStringLiteral("search-x"), QStringLiteral("No project matches"), QStringLiteral("Nothing matches what you are looking for."), QStringLiteral("Clear search")},
                                       {QStringLiteral("circle-alert"), QStringLiteral("This list could not be read"), QStringLiteral("The database is away. Try again in a moment."), QStringLiteral("Try again")}};
    for (const auto& said : words) {
        auto* card = new Card;
        auto* panel = new StatePanel;
        panel->setMinimumHeight(220);
        panel->set(said);
        card->body()->addWidget(panel);
        states->addWidget(card);
    }
    column.addLayout(states);
    auto* loading = cardIn(column, QStringLiteral("Loading: rows, cards, text"));
    for (const auto kind : {SkeletonKind::Rows, SkeletonKind::Cards, SkeletonKind::Text}) {
        auto* skeleton = new Skeleton(kind, 3);
        skeleton->setFixedHeight(skeleton->sizeHint().height());
        loading->body()->addWidget(skeleton);
    }
}

void GalleryWindow::fillData(QVBoxLayout& column)
{
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::m);
    const std::vector<int64_t> points{12, 18, 22, 20, 19, 16, 14, 13, 11, 15, 19, 21, 24, 23, 26, 28, 25, 22, 19, 21, 27, 31};
    struct Sample {
        QString title, figure, change;
        Tone changeTone, tone;
    };
    const Sample samples[] = {{QStringLiteral("Projects"), QStringLiteral("312"), QStringLiteral("+4.1 %"), Tone::Success, Tone::Accent},
                              {QStringLiteral("Refused requests"), QStringLiteral("48,210"), QStringLiteral("+2.8 %"), Tone::Danger, Tone::Warning},
                              {QStringLiteral("Keys"), QStringLiteral("1.84M"), QStringLiteral("no change"), Tone::Neutral, Tone::Success}};
    for (const auto& sample : samples) {
        auto* card = new StatCard(sample.title);
        card->setFigure(sample.figure);
        card->setChange(sample.change, sample.changeTone);
        card->setTone(sample.tone);
        card->setPoints(points);
        cards->addWidget(card);
    }
    auto* loading = new StatCard(QStringLiteral("Loading"));
    loading->setPoints(points);
    cards->addWidget(loading);
    column.addLayout(cards);
    auto* line = new Sparkline(Tone::Success);
    line->setPoints(points);
    line->setAccessibleName(QStringLiteral("Minutes a day"));
    cardIn(column, QStringLiteral("A line alone"))->body()->addWidget(line);
    auto* code = cardIn(column, QStringLiteral("Code"));
    auto* command = new CodeBlock(QStringLiteral("command"));
    command->setText(QStringLiteral("curl -s http://127.0.0.1:8081/v1/projects \\\n  -H 'X-Pulse-Key: pulse_key_…' \\\n  -H \"X-Pulse-Secret: $PULSE_API_SECRET\""));
    code->body()->addWidget(command);
    code->body()->addWidget(new CopyField(QStringLiteral("address"), QStringLiteral("wss://livekit.example.com")));
    auto* json = new JsonView(QStringLiteral("payload"));
    json->setJson(QStringLiteral(R"({"event":"room_started","room":{"sid":"RM_1","name":"standup","num_participants":3,"metadata":null,"active":true}})"));
    code->body()->addWidget(json);
    auto* secret = new SecretField(QStringLiteral("secret"), m_clipboard);
    secret->setSecret(QStringLiteral("pulse_secret_0000000000000000000000000000000000000000000000000000000000004a11"));
    cardIn(column, QStringLiteral("A secret"))->body()->addWidget(secret);
}

void GalleryWindow::fillTables(QVBoxLayout& column)
{
    const std::pair<QString, SampleState> states[] = {{QStringLiteral("With rows"), SampleState::Full}, {QStringLiteral("Loading"), SampleState::Waiting}, {QStringLiteral("Empty"), SampleState::Empty}, {QStringLiteral("Failed"), SampleState::Failing}, {QStringLiteral("Nothing matches"), SampleState::Full}};
    int index = 0;
    for (const auto& [title, state] : states) {
        column.addWidget(makeLabel(title, "heading"));
        auto& model = sample(state);
        if (++index == 5) {
            auto asked = model.request();
            asked.search = "nobody";
            model.setRequest(std::move(asked));
        }
        auto* table = new EntityTable(model, {.name = title, .empty = {QStringLiteral("building-2"), QStringLiteral("No organizations yet"), QStringLiteral("An organization owns projects."), QStringLiteral("New organization")},
                                               .filteredTitle = QStringLiteral("No organization matches")});
        table->setFixedHeight(tableHeight);
        column.addWidget(table);
    }
    auto* bar = new SelectionBar;
    bar->add(QStringLiteral("trash-2"), QStringLiteral("Delete"));
    bar->setCount(12);
    column.addWidget(bar);
    auto* chips = new FilterChips;
    chips->set({{"plan", QStringLiteral("Plan: Pro")}, {"region", QStringLiteral("Region: eu-west")}});
    column.addWidget(chips);
    auto* cards = new CardView;
    cards->setModel(&sample(SampleState::Full));
    cards->setAccessibleName(QStringLiteral("Organizations as cards"));
    cards->setFixedHeight(tableHeight);
    column.addWidget(cards);
    column.addWidget(makeLabel(QStringLiteral("Stale"), "heading"));
    auto* old = new Card;
    old->addHeading(QStringLiteral("Read before the database went away"), QStringLiteral("Grey, and still usable."));
    setStale(*old, true);
    column.addWidget(old);
}

void GalleryWindow::fillOver(QVBoxLayout& column)
{
    auto* tabs = new Tabs(QStringLiteral("Panes"));
    tabs->addTab(makeLabel(QStringLiteral("The first pane"), "secondary"), QStringLiteral("Keys"));
    tabs->addTab(makeLabel(QStringLiteral("The second pane"), "secondary"), QStringLiteral("Configuration"));
    tabs->addTab(makeLabel(QStringLiteral("The third pane"), "secondary"), QStringLiteral("Danger zone"));
    cardIn(column, QStringLiteral("Tabs"))->body()->addWidget(tabs);
    auto* drawer = new Drawer(QStringLiteral("Details"), this);
    drawer->body()->addWidget(makeParagraph(QStringLiteral("A panel beside a list. Esc closes it."), "secondary"));
    drawer->addButton(new Button(QStringLiteral("Save"), ButtonKind::Primary));
    auto* open = new Button(QStringLiteral("Open a drawer"));
    connect(open, &Button::clicked, drawer, &Drawer::open);
    column.addWidget(open, 0, Qt::AlignLeft);
    // As parts of the pane, so that they are seen without being opened.
    auto* plain = new Dialog(QStringLiteral("A dialog"), QStringLiteral("Title, explanation, a body, buttons at the end."), this);
    plain->addCancel();
    plain->addAccept(QStringLiteral("Save"));
    const std::vector<FieldChange> changes{{QStringLiteral("Name"), QStringLiteral("Telepresence"), QStringLiteral("Telepresence EU")},
                                           {QStringLiteral("Region"), QStringLiteral("us-east"), QStringLiteral("eu-west")}};
    auto* compare = new ChangesDialog(QStringLiteral("Save these changes?"), changes, this);
    auto* confirm = new ConfirmDialog({QStringLiteral("Delete Telepresence?"), QStringLiteral("It can be restored for 30 days."), QStringLiteral("Delete project"), QStringLiteral("Telepresence")}, this);
    confirm->setImpact(QStringLiteral("3 keys stop working."));
    for (Dialog* dialog : {plain, static_cast<Dialog*>(compare), static_cast<Dialog*>(confirm)}) {
        auto* card = new Card;
        card->setMaximumWidth(size::form + 2 * space::xl + 2 * space::l);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->setModal(false);
        dialog->setWindowFlags(Qt::Widget);
        // Its buttons show themselves; they close nothing here.
        connect(dialog, &QDialog::finished, dialog, &QWidget::show);
        card->body()->addWidget(dialog);
        column.addWidget(card);
    }
}

} // namespace pulse::ui
