#pragma once
#include <QObject>
#include <vector>

class QScrollArea;
class QWidget;

namespace pulse::ui {

class SectionList;

/// Ties a list of sections to the page that scrolls: whoever walks the list moves the page, whoever goes into a section has its
/// first control, and what is read, or has the focus, is lit. Each section has its turn, the last one at the page's end. Belongs to
/// the list.
class SectionScroll final : public QObject {
    Q_OBJECT
public:
    SectionScroll(SectionList& list, QScrollArea& area);
    /// The next section down the page: what `card` holds.
    void add(const QString& title, QWidget& card, const QString& iconName = {});
    /// It stays in its place while cards above it grow, until somebody scrolls.
    void scrollTo(int section);
    /// To the page's beginning, and follows nothing that was asked for.
    void reset();
    /// What takes the focus when somebody goes there; null: nothing can.
    QWidget* firstControl(int section) const;

private:
    void enter(int section, Qt::FocusReason reason);
    /// Lights the section that is read.
    void followScroll();
    int topOf(int section) const;

    SectionList& m_list;
    QScrollArea& m_area;
    std::vector<QWidget*> m_cards;
    int m_sought = -1;           ///< was asked for, and nobody scrolled since
    bool m_isScrolling = false;  ///< by itself
};

} // namespace pulse::ui
