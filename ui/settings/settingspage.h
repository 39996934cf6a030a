#pragma once
#include "ui/deskcontext.h"
#include "ui/page.h"
#include <vector>

class QScrollArea;

namespace pulse::ui {

class DataCard;
class RegionsCard;
class SecretsCard;
class SectionList;

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
    void scrollTo(int section);
    QWidget* firstControl(int section) const;
    /// Lights the section that is read.
    void followScroll();
    int topOf(int section) const;

    DataCard* m_data;
    SecretsCard* m_secrets;
    RegionsCard* m_regions;
    SectionList* m_list;
    QScrollArea* m_area;
    std::vector<QWidget*> m_cards;   ///< by section
    int m_sought = -1;               ///< was asked for, and nobody scrolled since
    bool m_isScrolling = false;      ///< by the page itself
};

} // namespace pulse::ui
