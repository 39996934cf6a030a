#pragma once
#include "models/activity.h"
#include <QAbstractButton>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace pulse::ui {

class Card;
class StatePanel;

/// One act: an icon on its tone, who did what, what changed, when. A button that leads to what it was done to.
class ActivityButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ActivityButton(QWidget* parent = nullptr);
    void show(const ActivityRow& row, Time now);
    const ActivityRow& row() const { return m_row; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ActivityRow m_row;
    QString m_when;
    bool m_hasRing = false;
};

/// What happened lately, the newest first; a sentence in its place when nothing did.
class ActivityCard final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityCard(QWidget* parent = nullptr);
    void show(const std::vector<ActivityRow>& rows, Time now);
    const std::vector<ActivityButton*>& buttons() const { return m_buttons; }

Q_SIGNALS:
    void opened(const QString& page, const QString& argument);

private:
    Card* m_card;
    QVBoxLayout* m_rows;
    StatePanel* m_empty;
    std::vector<ActivityButton*> m_buttons;   ///< as many as were ever needed; the others are hidden
};

} // namespace pulse::ui
