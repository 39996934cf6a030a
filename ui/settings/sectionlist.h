#pragma once
#include <QAbstractButton>
#include <vector>

namespace pulse::ui {

/// One entry of a SectionList.
class SectionButton final : public QAbstractButton {
    Q_OBJECT
public:
    SectionButton(const QString& text, QString iconName, QWidget* parent);
    /// The icon alone; the name is the tool tip then.
    void setNarrow(bool isNarrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    /// The list says which one is lit.
    void nextCheckState() override {}

private:
    QString m_icon;
    bool m_isNarrow = false;
    bool m_hasRing = false;
};

/// The parts of a long page at its side, the one that is read lit. One stop of Tab; the arrows, Home and End walk and the page
/// follows; a click, Enter or Space goes into the part. Narrow: icons alone.
class SectionList final : public QWidget {
    Q_OBJECT
public:
    explicit SectionList(const QString& name, QWidget* parent = nullptr);
    void add(const QString& text, const QString& iconName);
    int current() const { return m_current; }
    /// Lights it; says nothing.
    void setCurrent(int index);
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

private:
    bool onKey(int key);
    void fitWidth();

    std::vector<SectionButton*> m_buttons;
    int m_current = 0;
    bool m_isNarrow = false;
};

} // namespace pulse::ui
