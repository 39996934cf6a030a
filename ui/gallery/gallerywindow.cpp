#include "ui/gallery/gallerywindow.h"
#include "models/entitytablemodel.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/motion.h"
#include "ui/common/segmented.h"
#include "ui/common/tabs.h"
#include "ui/common/theme.h"
#include "ui/common/toggle.h"
#include "ui/common/tokens.h"
#include "ui/common/windowsize.h"
#include "ui/gallery/samplerows.h"
#include <QScrollArea>
#include <QVBoxLayout>

namespace pulse::ui {

GalleryWindow::GalleryWindow(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_tabs(new Tabs(QStringLiteral("Components")))
{
    setWindowTitle(QStringLiteral("Pulse components"));
    setWindowIcon(appIcon());
    resize(firstSize(*this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 1);
    addPane(QStringLiteral("Colors"), &GalleryWindow::fillColors);
    addPane(QStringLiteral("Type and space"), &GalleryWindow::fillType);
    addPane(QStringLiteral("Buttons"), &GalleryWindow::fillButtons);
    addPane(QStringLiteral("Inputs"), &GalleryWindow::fillInputs);
    addPane(QStringLiteral("Feedback"), &GalleryWindow::fillFeedback);
    addPane(QStringLiteral("Figures and code"), &GalleryWindow::fillData);
    addPane(QStringLiteral("Tables"), &GalleryWindow::fillTables);
    addPane(QStringLiteral("Dialogs and drawers"), &GalleryWindow::fillOver);
}

GalleryWindow::~GalleryWindow()
{
    // Tables use the models, the models the pool; one of them waits until its model goes.
    delete m_tabs;
    m_models.clear();
    m_pool.waitForDone();
}

EntityTableModel& GalleryWindow::sample(SampleState state)
{
    m_models.push_back(makeSampleModel(m_pool, state));
    return *m_models.back();
}

QWidget* GalleryWindow::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, space::xl, 0);
    row->setSpacing(space::m);
    row->addWidget(makeLabel(QStringLiteral("Components"), "title"));
    row->addStretch();
    const auto addToggle = [row](const QString& text, bool isOn) {
        row->addWidget(makeLabel(text, "small"));
        auto* made = new Toggle(text);
        made->setChecked(isOn);
        row->addWidget(made);
        return made;
    };
    connect(addToggle(QStringLiteral("Reduced motion"), isMotionReduced()), &Toggle::toggled, this, [](bool isOn) { setMotionReduced(isOn); });
    connect(addToggle(QStringLiteral("Right to left"), layoutDirection() == Qt::RightToLeft), &Toggle::toggled, this,
            [this](bool isOn) { setLayoutDirection(isOn ? Qt::RightToLeft : Qt::LeftToRight); });
    auto* theme = new Segmented(QStringLiteral("Theme"));
    theme->addChoice(QStringLiteral("System"), QStringLiteral("monitor"));
    theme->addChoice(QStringLiteral("Light"), QStringLiteral("sun"));
    theme->addChoice(QStringLiteral("Dark"), QStringLiteral("moon"));
    theme->setCurrentIndex(static_cast<int>(m_theme.choice()));
    connect(theme, &Segmented::chosen, this, [this](int index) { m_theme.choose(static_cast<ThemeChoice>(index)); });
    connect(&m_theme, &Theme::changed, theme, [this, theme] { theme->setCurrentIndex(static_cast<int>(m_theme.choice())); });
    row->addWidget(theme);
    return head;
}

Card* GalleryWindow::cardIn(QVBoxLayout& column, const QString& heading)
{
    auto* card = new Card;
    card->addHeading(heading);
    column.addWidget(card);
    return card;
}

void GalleryWindow::addPane(const QString& title, void (GalleryWindow::*fill)(QVBoxLayout&))
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::xl, space::xl);
    column->setSpacing(space::l);
    column->setAlignment(Qt::AlignTop);
    (this->*fill)(*column);
    area->setWidget(inside);
    m_tabs->addTab(area, title);
}

} // namespace pulse::ui
