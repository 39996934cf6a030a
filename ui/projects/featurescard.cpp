#include "ui/projects/featurescard.h"
#include "models/projectmodel.h"
#include "models/projectwords.h"
#include "models/text.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/toggle.h"
#include "ui/common/tokens.h"
#include "ui/readonly.h"
#include <QGridLayout>
#include <QPointer>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace pulse::ui {

FeaturesCard::FeaturesCard(ProjectModel& model, QWidget* parent) : QWidget(parent), m_model(model)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->addHeading(tr("Features"), tr("What this project's keys may use. A feature that is off answers 403 feature_disabled."));
    outer->addWidget(card);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::l);
    const auto features = allFeatures();
    for (size_t i = 0; i < features.size(); ++i) {
        auto* toggle = new Toggle(features[i].title);
        m_toggles.push_back(toggle);
        setMutating(*toggle);
        auto* row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(toggle, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(makeLabel(features[i].title, "strong"));
        words->addWidget(makeParagraph(features[i].text, "small"));
        words->addStretch();
        row->addLayout(words, 1);
        grid->addLayout(row, static_cast<int>(i / 2), static_cast<int>(i % 2));
        connect(toggle, &Toggle::toggled, this, [this, i](bool isOn) { save(i, isOn); });
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
}

void FeaturesCard::showProject()
{
    if (m_saving > 0)
        return;
    const auto features = allFeatures();
    for (size_t i = 0; i < features.size(); ++i) {
        const QSignalBlocker quiet(m_toggles[i]);
        m_toggles[i]->setChecked(m_model.project()->features.*features[i].member);
    }
}

void FeaturesCard::save(size_t index, bool isOn)
{
    const auto feature = allFeatures()[index];
    ++m_saving;
    // No version: one switch says all that was decided, whatever else changed meanwhile.
    m_model.save({{"features", json::object{{feature.name, isOn}}}}, {}, [self = QPointer(this), isOn, title = feature.title](const Result<Project>& saved) {
        if (!self)
            return;
        --self->m_saving;
        if (self->m_model.project())
            self->showProject();
        if (saved)
            return Q_EMIT self->toast(Tone::Success, isOn ? tr("%1 is on").arg(title) : tr("%1 is off").arg(title));
        Q_EMIT self->toast(Tone::Danger, describeError(saved.error()));
    });
}

} // namespace pulse::ui
