// The panes of what a page is written in: colours, type, buttons, inputs.
#include "models/entitytablemodel.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/entitypicker.h"
#include "ui/common/fonts.h"
#include "ui/common/form.h"
#include "ui/common/iconview.h"
#include "ui/common/label.h"
#include "ui/common/pill.h"
#include "ui/common/searchfield.h"
#include "ui/common/sectionlist.h"
#include "ui/common/segmented.h"
#include "ui/common/toggle.h"
#include "ui/common/tokens.h"
#include "ui/gallery/gallerywindow.h"
#include "ui/gallery/samplerows.h"
#include "ui/gallery/swatches.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

QHBoxLayout* rowIn(Card* card)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    card->body()->addLayout(row);
    return row;
}

void fill(SectionList& list)
{
    list.add(QStringLiteral("Appearance"), QStringLiteral("sun"));
    list.add(QStringLiteral("Language"), QStringLiteral("globe"));
    list.add(QStringLiteral("About Pulse"), QStringLiteral("info"));
}

} // namespace

void GalleryWindow::fillColors(QVBoxLayout& column)
{
    cardIn(column, QStringLiteral("Colors of this theme"))->body()->addWidget(new Swatches);
    cardIn(column, QStringLiteral("Contrast: 4.5 for text, 3 for marks"))->body()->addWidget(new ContrastTable);
}

void GalleryWindow::fillType(QVBoxLayout& column)
{
    auto* card = cardIn(column, QStringLiteral("Type"));
    for (const char* role : {"title", "heading", "strong", "label", "secondary", "small", "muted", "section", "error"})
        card->body()->addWidget(makeLabel(QLatin1String(role) + QStringLiteral(" – ") + QStringLiteral("Everything stays on this computer"), role));
    auto* figure = new QLabel(QStringLiteral("1,840,221"));
    figure->setFont(uiFont(type::figure, QFont::DemiBold));
    card->body()->addWidget(figure);
    auto* code = new QLabel(QStringLiteral("pulse_key_4b9e01c7a83d52f6"));
    code->setFont(monoFont(type::small));
    card->body()->addWidget(code);
    cardIn(column, QStringLiteral("Spacing and radii"))->body()->addWidget(new Measures);
    auto* icons = rowIn(cardIn(column, QStringLiteral("Icons, by ink")));
    for (const auto ink : {Ink::Text, Ink::Secondary, Ink::Muted, Ink::Accent, Ink::Success, Ink::Warning, Ink::Danger})
        icons->addWidget(new IconView(QStringLiteral("shield-check"), ink, 20));
    icons->addStretch();
}

void GalleryWindow::fillButtons(QVBoxLayout& column)
{
    for (const bool isOn : {true, false}) {
        auto* row = rowIn(cardIn(column, isOn ? QStringLiteral("Buttons") : QStringLiteral("Buttons that cannot be used now")));
        const std::pair<QString, ButtonKind> kinds[] = {{QStringLiteral("Primary"), ButtonKind::Primary}, {QStringLiteral("Secondary"), ButtonKind::Secondary}, {QStringLiteral("Danger"), ButtonKind::Danger}, {QStringLiteral("Ghost"), ButtonKind::Ghost}};
        for (const auto& [text, kind] : kinds) {
            auto* plain = new Button(text, kind);
            plain->setEnabled(isOn);
            row->addWidget(plain);
            auto* withIcon = (new Button(text, kind))->withIcon(QStringLiteral("plus"));
            withIcon->setEnabled(isOn);
            row->addWidget(withIcon);
        }
        auto* square = iconButton(QStringLiteral("refresh-cw"), QStringLiteral("Refresh"));
        square->setEnabled(isOn);
        row->addWidget(square);
        row->addStretch();
    }
    auto* states = cardIn(column, QStringLiteral("Segmented, switches, chips, pills"));
    auto* row = rowIn(states);
    auto* range = new Segmented(QStringLiteral("Range"));
    for (const auto& text : {QStringLiteral("24 hours"), QStringLiteral("7 days"), QStringLiteral("30 days")})
        range->addChoice(text);
    row->addWidget(range);
    auto* view = new Segmented(QStringLiteral("View"));
    view->addChoice(QStringLiteral("Table"), QStringLiteral("list"), true);
    view->addChoice(QStringLiteral("Cards"), QStringLiteral("layout-grid"), true);
    row->addWidget(view);
    for (const bool isOn : {false, true}) {
        auto* toggle = new Toggle(isOn ? QStringLiteral("On") : QStringLiteral("Off"));
        toggle->setChecked(isOn);
        row->addWidget(toggle);
    }
    auto* off = new Toggle(QStringLiteral("Cannot be changed"));
    off->setEnabled(false);
    row->addWidget(off);
    row->addStretch();
    row = rowIn(states);
    row->addWidget(new Chip(QStringLiteral("Region: %1").arg(QStringLiteral("eu-west"))));
    row->addWidget(new Chip(QStringLiteral("Name contains %1").arg(QStringLiteral("a rather long text that has no room in a chip"))));
    const std::pair<QString, Tone> pills[] = {{QStringLiteral("Neutral"), Tone::Neutral}, {QStringLiteral("New"), Tone::Accent}, {QStringLiteral("Active"), Tone::Success}, {QStringLiteral("Expiring"), Tone::Warning}, {QStringLiteral("Failed"), Tone::Danger}};
    for (const auto& [text, tone] : pills)
        row->addWidget(new Pill(text, tone));
    row->addStretch();
    fillSections(column);
}

void GalleryWindow::fillSections(QVBoxLayout& column)
{
    auto* card = cardIn(column, QStringLiteral("Sections of a page: above it, at its side, in a narrow window"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xl);
    for (const bool isNarrow : {false, true}) {
        auto* list = new SectionList(isNarrow ? QStringLiteral("Narrow sections") : QStringLiteral("Sections at the side"));
        fill(*list);
        list->setNarrow(isNarrow);
        list->setCurrent(1);
        row->addWidget(list, 0, Qt::AlignTop);
    }
    row->addStretch();
    auto* strip = new SectionList(QStringLiteral("Sections above"), Qt::Horizontal);
    fill(*strip);
    card->body()->addWidget(strip);
    card->body()->addLayout(row);
}

void GalleryWindow::fillInputs(QVBoxLayout& column)
{
    auto* card = cardIn(column, QStringLiteral("A form"));
    auto* form = new Form;
    form->setMaximumWidth(size::form);
    auto* name = makeLineEdit(QStringLiteral("Acme Robotics"));
    form->add(QStringLiteral("name"), QStringLiteral("Name"), name, QStringLiteral("Shown to everybody."));
    auto* wrong = makeLineEdit({});
    wrong->setText(QStringLiteral("ada@"));
    form->add(QStringLiteral("admin_email"), QStringLiteral("Admin e-mail"), wrong)->setError(QStringLiteral("This is no e-mail address. Write it like ada@example.com."));
    auto* off = makeLineEdit({});
    off->setText(QStringLiteral("Cannot be changed"));
    off->setEnabled(false);
    form->add(QStringLiteral("off"), QStringLiteral("Off"), off);
    form->add(QStringLiteral("organization"), QStringLiteral("Organization"), new EntityPicker(sample(SampleState::Full), QStringLiteral("All organizations")));
    form->add(QStringLiteral("minutes"), QStringLiteral("Minutes"), new QSpinBox);
    auto* notes = new QPlainTextEdit(QStringLiteral("Several lines"));
    notes->setFixedHeight(72);
    form->add(QStringLiteral("notes"), QStringLiteral("Notes"), notes);
    card->body()->addWidget(form);
    auto* others = cardIn(column, QStringLiteral("Search and checks"));
    others->body()->addWidget(new SearchField(QStringLiteral("Search projects")));
    auto* check = new QCheckBox(QStringLiteral("Full access"));
    check->setChecked(true);
    others->body()->addWidget(check);
    auto* checkOff = new QCheckBox(QStringLiteral("Cannot be changed"));
    checkOff->setEnabled(false);
    others->body()->addWidget(checkOff);
}

} // namespace pulse::ui
