#pragma once
#include "models/projectmodel.h"
#include "ui/deskcontext.h"
#include "ui/detailpage.h"

namespace pulse::ui {

class FeaturesCard;
class KeysCard;

/// One project: keys, features, settings, its LiveKit and storage, deletion.
class ProjectPage final : public DetailPage {
    Q_OBJECT
public:
    explicit ProjectPage(const DeskContext& desk, QWidget* parent = nullptr);
    void open(const QString& argument) override;
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;
    ProjectModel& model() { return *m_model; }
    KeysCard* keys() const { return m_keys; }

protected:
    void showThing() override;

private:
    ProjectPage(ProjectModel* model, const DeskContext& desk, QWidget* parent);

    ProjectModel* m_model;
    KeysCard* m_keys;
    FeaturesCard* m_features;
};

} // namespace pulse::ui
