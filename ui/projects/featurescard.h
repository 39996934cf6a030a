#pragma once
#include "ui/common/card.h"
#include "ui/common/colors.h"
#include <vector>

namespace pulse {
class ProjectModel;
}

namespace pulse::ui {

class Toggle;

/// The four products of a project, switched at once.
class FeaturesCard final : public QWidget {
    Q_OBJECT
public:
    explicit FeaturesCard(ProjectModel& model, QWidget* parent = nullptr);
    void showProject();
    const std::vector<Toggle*>& toggles() const { return m_toggles; }

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    void save(size_t index, bool isOn);
    ProjectModel& m_model;
    std::vector<Toggle*> m_toggles;
    int m_saving = 0;   ///< switches whose answer is awaited: what is stored is behind what is shown
};

} // namespace pulse::ui
