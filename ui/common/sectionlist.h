#pragma once
#include <QAbstractButton>
#include <vector>

class QBoxLayout;

namespace pulse::ui {

/// One entry of a SectionList; a screen reader hears a tab.
class SectionButton final : public QAbstractButton {
    Q_OBJECT
public:
    SectionButton(const QString& text, QString iconName, Qt::Orientation list, QWidget* parent);
    /// The icon alone; the name is the tool tip then.
    void setNarrow(bool isNarrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    /// The list says which one is lit.
    void nextCheckState() override {}

private:
    void paintRow(QPainter& painter);
    void paintTab(QPainter& painter);

    QString m_icon;
    Qt::Orientation m_list;
    bool m_isNarrow = false;
    bool m_hasRing = false;
};

/// The parts of a long page, the one that is read lit: at its side, with icons, or as a strip above it, words over a line that
/// goes from edge to edge. One stop of Tab; the arrows, Home and End walk and the page follows; a click, Enter or Space goes into the
/// part. A SectionScroll ties it to the page.
class SectionList final : public QWidget {
    Q_OBJECT
public:
    explicit SectionList(const QString& name, Qt::Orientation orientation = Qt::Vertical, QWidget* parent = nullptr);
    /// A strip shows no icon.
    void add(const QString& text, const QString& iconName = {});
    int current() const { return m_current; }
    /// Lights it; says nothing.
    void setCurrent(int index);
    /// Icons alone, at the side.
    void setNarrow(bool isNarrow);
    bool isNarrow() const { return m_isNarrow; }
    const std::vector<SectionButton*>& buttons() const { return m_buttons; }

Q_SIGNALS:
    /// Somebody walks by: it is to be seen.
    void walked(int index);
    /// Somebody goes into it: it is to have the focus, for this reason.
    void entered(int index, Qt::FocusReason reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool onKey(int key);
    /// Which one a key walks to; -1: it does not walk.
    int stepOf(int key) const;
    void fitWidth();

    Qt::Orientation m_orientation;
    QBoxLayout* m_line;
    std::vector<SectionButton*> m_buttons;
    int m_current = 0;
    bool m_isNarrow = false;
};

} // namespace pulse::ui
