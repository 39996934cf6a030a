#include "ui/detailpage.h"
#include "backend/core/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/changesview.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/label.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/sectionlist.h"
#include "ui/common/sectionscroll.h"
#include "ui/common/stale.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include "ui/fields/fieldscard.h"
#include "ui/readonly.h"
#include "ui/removal.h"
#include <QPointer>
#include <QVBoxLayout>

namespace pulse::ui {

DetailPage::DetailPage(Texts texts, OneModel* model, QWidget* parent)
    : ScrollPage(texts.title, {}, parent), m_texts(std::move(texts)), m_model(model), m_id(new CopyField(m_texts.idName, {})), m_sections(new SectionList(tr("Sections of this page"), Qt::Horizontal)),
      m_scroll(new SectionScroll(*m_sections, *area())), m_panel(new StatePanel), m_cards(new QWidget)
{
    m_model->setParent(this);
    m_id->setFixedWidth(280);
    m_id->setCompact();
    tools()->addWidget(m_id, 0, Qt::AlignVCenter);
    // The first word stands below the title's first letter.
    m_sections->setContentsMargins(space::xl - space::s, 0, space::xl - space::s, 0);
    addStrip(m_sections);
    column()->setContentsMargins(0, space::l, 0, space::l);
    auto* cards = new QVBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::l);
    column()->addWidget(m_panel);
    column()->addWidget(m_cards);
    connect(m_panel, &StatePanel::clicked, this, [this] {
        if (m_isAbsent)
            Q_EMIT navigate(QStringLiteral("trash"), m_texts.list);
        else
            reload();
    });
    connect(m_model, &OneModel::changed, this, &DetailPage::showModel);
}

void DetailPage::addCard(const QString& section, QWidget* card, bool goesGrey)
{
    m_cards->layout()->addWidget(card);
    m_scroll->add(section, *card);
    if (goesGrey)
        m_grey.push_back(card);
}

void DetailPage::addCard(const QString& section, FieldsCard* card)
{
    addCard(section, card, true);
    m_fields.push_back(card);
    connect(card, &FieldsCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
}

void DetailPage::addDanger(Danger words)
{
    m_danger = std::move(words);
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(makeLabel(m_danger.title, "heading"));
    column->addWidget(makeParagraph(m_danger.text, "small"));
    row->addLayout(column, 1);
    auto* button = new Button(m_danger.button, ButtonKind::Danger);
    button->setObjectName(QStringLiteral("delete"));
    setMutating(*button);
    row->addWidget(button);
    card->body()->addLayout(row);
    connect(button, &Button::clicked, this, &DetailPage::remove);
    addCard(tr("Delete"), card);
}

/// The cards, or why there is nothing to show.
void DetailPage::showModel()
{
    const auto& state = m_model->state();
    if (state.isThere)
        showThing();
    m_id->setText(state.id);
    m_cards->setVisible(state.isThere);
    m_sections->setVisible(state.isThere);
    if (state.isThere && state.id != m_seen)
        m_scroll->reset();
    m_panel->setVisible(!state.isThere);
    const bool wasSeen = !m_seen.isEmpty() && m_seen == state.id;
    m_isAbsent = !state.isThere && state.error && state.error->code == ErrorCode::NotFound;
    m_isLoading = !state.isThere && !state.error;
    if (!state.isThere && !wasSeen)
        setTitle(m_texts.title, {}); // not the one of before
    if (state.isThere) {
        m_seen = state.id;
        for (auto* card : m_fields)
            card->showRecord();
        for (auto* card : m_grey)
            setStale(*card, state.isStale);
    } else if (m_isAbsent && wasSeen) {
        m_panel->set({QStringLiteral("trash-2"), m_texts.gone, tr("For 30 days it can be restored from the trash."), tr("Open the trash")});
    } else if (m_isAbsent) {
        m_panel->set({QStringLiteral("circle-alert"), m_texts.unreadable, tr("There is none with this id. What was deleted within 30 days is in the trash."), tr("Open the trash")});
    } else if (state.error) {
        m_panel->set({QStringLiteral("circle-alert"), m_texts.unreadable, describeError(*state.error), tr("Try again")});
    } else {
        m_panel->set({QStringLiteral("loader-circle"), tr("Loading…")});
    }
    Q_EMIT actionsChanged();
}

bool DetailPage::can(ActionId id) const { return m_model->isThere() && (id == ActionId::Refresh || id == ActionId::CopyId); }

void DetailPage::perform(ActionId id)
{
    if (id == ActionId::Refresh)
        reload();
    else if (id == ActionId::CopyId)
        copyPlain(m_model->id());
}

std::optional<ApiCall> DetailPage::call(ActionId id) const
{
    if (!m_model->isThere() || id != ActionId::Refresh)
        return std::nullopt;
    return ApiCall{"GET", fillPath(m_texts.path, utf8(m_model->id()))};
}

QString DetailPage::link() const { return m_model->isThere() ? m_texts.page + QLatin1Char('/') + m_model->id() : QString{}; }

void DetailPage::remove()
{
    if (!m_model->isThere())
        return;
    const auto id = m_model->id();
    askRemoval({.rows = m_model->deletion(), .id = id, .name = m_model->name(), .stops = m_danger.stops, .accept = m_danger.confirm, .isNameTyped = true,
                .removed = [this] {
                    discard();
                    Q_EMIT navigate(m_texts.list, {});
                },
                .restored = [this, id] { Q_EMIT navigate(m_texts.page, id); }}, *this);
}

/// Nobody is asked about what is not saved.
void DetailPage::discard()
{
    for (auto* card : m_fields)
        card->discard();
}

bool DetailPage::mayLeave(const std::function<void()>& goOn)
{
    std::vector<FieldChange> changes;
    for (const auto* card : m_fields)
        std::ranges::move(card->changes(), std::back_inserter(changes));
    if (changes.empty())
        return true;
    auto* dialog = new ConfirmDialog({tr("Leave without saving?"), tr("What you changed here is not saved:"), tr("Discard changes")}, window());
    auto* view = new ChangesView;
    dialog->body()->insertWidget(0, view);
    view->set(changes);
    connect(dialog, &Dialog::pressed, this, [this, guard = QPointer(dialog), goOn] {
        discard();
        guard->accept();
        goOn();
    });
    dialog->open();
    return false;
}

} // namespace pulse::ui
