#pragma once
#include "models/dashboard.h"
#include "models/sampledata.h"
#include "ui/dashboard/checklistcard.h"
#include "ui/deskcontext.h"
#include "ui/page.h"
#include <QTimer>

class QGridLayout;

namespace pulse::ui {

class ActivityCard;
class Banner;
class ProjectCreation;
class StatCard;
class StatePanel;

/// The first page: figures that lead to their lists, what happened lately, the first steps, and what is done most.
class DashboardPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit DashboardPage(const DeskContext& desk, QWidget* parent = nullptr);
    void open(const QString& argument) override;
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;

    Dashboard& model() { return *m_model; }
    ActivityCard* activity() const { return m_activity; }
    ChecklistCard* checklist() const { return m_checklist; }
    Banner* sampleBanner() const { return m_sampleBanner; }
    StatePanel* panel() const { return m_panel; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTools();
    void addStats();
    void arrange();
    void showFigures();
    void showStats(const DashboardFigures& figures);
    void showChecklist(const DashboardFigures& figures);
    void showSample(bool hasSample);
    void removeSample();
    void createProject();
    void openDocs();
    void take(ChecklistCard::Step step);
    bool remember(const QString& key, bool isNow);

    DeskContext m_desk;
    Dashboard* m_model;
    SampleData* m_sample;
    ProjectCreation* m_creation = nullptr;   ///< made with its models when it is first wanted
    Banner* m_sampleBanner;
    StatePanel* m_panel;
    QWidget* m_content;
    QGridLayout* m_stats;
    StatCard* m_organizations;
    StatCard* m_projects;
    StatCard* m_keys;
    StatCard* m_requests;
    StatCard* m_acts;
    ActivityCard* m_activity;
    ChecklistCard* m_checklist;
    QTimer m_minute;                         ///< "4 minutes ago" goes on
    int m_columns = 0;
};

} // namespace pulse::ui
