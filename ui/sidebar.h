#pragma once
#include <QAbstractButton>
#include <QFrame>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace pulse::ui {

/// One entry of the sidebar.
class NavButton final : public QAbstractButton {
    Q_OBJECT
public:
    NavButton(QString id, const QString& text, QString iconName, QWidget* parent = nullptr);
    const QString& id() const { return m_id; }
    bool hasRing() const { return m_hasRing; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_hasRing = false;
    QString m_id;
    QString m_icon;
};

/// The logo and the pages, by section.
class Sidebar final : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);
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

private:
    QWidget* makeBrand();
    void addEntries(QVBoxLayout* column);
    std::vector<NavButton*> m_buttons;
    QLabel* m_engine;
};

} // namespace pulse::ui
