#pragma once
#include "models/projectmodel.h"
#include "ui/deskcontext.h"
#include "ui/page.h"

class QStackedLayout;

namespace pulse::ui {

class FeaturesCard;
class KeysCard;
class SettingsCard;
class StatePanel;

/// One project: keys, features, region and LiveKit address, deletion.
class ProjectPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit ProjectPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is the project's id.
    void open(const QString& argument) override;
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;
    QString link() const override;
    bool mayLeave(const std::function<void()>& goOn) override;
    ProjectModel& model() { return *m_model; }
    KeysCard* keys() const { return m_keys; }

private:
    QWidget* makeDangerCard();
    void showProject();
    void remove();

    DeskContext m_desk;
    ProjectModel* m_model;
    class CopyField* m_id;
    StatePanel* m_panel;
    QWidget* m_cards;
    KeysCard* m_keys;
    FeaturesCard* m_features;
    SettingsCard* m_settings;
};

} // namespace pulse::ui
