#pragma once
#include "ui/deskcontext.h"
#include "ui/page.h"

namespace pulse::ui {

class DataCard;
class RegionsCard;
class SecretsCard;
class SectionList;
class SectionScroll;

/// What a person may choose, where the data lies, and what Pulse is; its sections are listed at the side.
class SettingsPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit SettingsPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is a section's id: it is shown and has the focus.
    void open(const QString& argument) override;
    bool can(ActionId id) const override { return id == ActionId::Refresh; }
    void perform(ActionId id) override;
    QString link() const override;
    SectionList* sections() const { return m_list; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeAbout();
    void addList();

    DataCard* m_data;
    SecretsCard* m_secrets;
    RegionsCard* m_regions;
    SectionList* m_list;
    SectionScroll* m_scroll;
};

} // namespace pulse::ui
