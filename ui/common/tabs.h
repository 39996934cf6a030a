#pragma once
#include <QTabBar>
#include <QWidget>

class QStackedWidget;

namespace pulse::ui {

/// The row of a Tabs, usable alone: words over a line, the current one underlined. Arrows walk.
class TabRow final : public QTabBar {
    Q_OBJECT
public:
    explicit TabRow(const QString& name, QWidget* parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_hasRing = false;
};

/// Several panes in one place, one of them shown. `name` is what a screen reader calls the row.
class Tabs final : public QWidget {
    Q_OBJECT
public:
    explicit Tabs(const QString& name, QWidget* parent = nullptr);
    void addTab(QWidget* pane, const QString& title);
    int currentIndex() const;
    void setCurrentIndex(int index);
    int count() const;
    TabRow* row() const { return m_row; }

Q_SIGNALS:
    void currentChanged(int index);

private:
    TabRow* m_row;
    QStackedWidget* m_panes;
};

} // namespace pulse::ui
