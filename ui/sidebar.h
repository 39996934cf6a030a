#pragma once
#include <QAbstractButton>
#include <QFrame>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace pulse {
class Preferences;
}

namespace pulse::ui {

/// One entry of the sidebar.
class NavButton final : public QAbstractButton {
    Q_OBJECT
public:
    NavButton(QString id, const QString& text, QString iconName, QWidget* parent = nullptr);
    const QString& id() const { return m_id; }
    bool hasRing() const { return m_hasRing; }
    /// The icon alone; the name is the tool tip then.
    void setNarrow(bool isNarrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_hasRing = false;
    bool m_isNarrow = false;
    QString m_id;
    QString m_icon;
};

/// The edge of the sidebar, to be dragged; a double click makes it narrow or wide.
class SidebarGrip final : public QWidget {
    Q_OBJECT
public:
    explicit SidebarGrip(QWidget* sidebar);

Q_SIGNALS:
    /// The sidebar's wanted width.
    void dragged(int width);
    void doubleClicked();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
};

/// The logo and the pages, by section; those of the foot at its end. As wide as it was dragged, or narrow: icons alone. Both are
/// remembered.
class Sidebar final : public QFrame {
    Q_OBJECT
public:
    static constexpr int leastWidth = 180, mostWidth = 360, narrowWidth = 60;

    explicit Sidebar(Preferences& preferences, QWidget* parent = nullptr);
    bool isNarrow() const { return m_isNarrow; }
    void setNarrow(bool isNarrow);
    /// Within its bounds; so little that no name can be read makes it narrow.
    void setWide(int width);
    void setCurrent(const QString& id);
    /// The database, at the foot; empty: not known yet.
    void setEngine(const QString& text, bool isUp);
    /// Whether somebody walks through it by keyboard.
    bool isWalked() const;
    const std::vector<NavButton*>& buttons() const { return m_buttons; }

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBrand();
    void addEntries(QVBoxLayout* column, bool isFoot);
    void applyWidth();
    Preferences& m_preferences;
    SidebarGrip* m_grip;
    int m_width;
    bool m_isNarrow = false;
    std::vector<QWidget*> m_words;   ///< what there is no room for when it is narrow
    std::vector<NavButton*> m_buttons;
    QLabel* m_engine;
};

} // namespace pulse::ui
