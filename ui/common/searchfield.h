#pragma once
#include <QLineEdit>
#include <QTimer>

namespace pulse::ui {

/// A line to search in: `searched` comes 120 ms after the last key, at once on Enter; Esc empties it.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace pulse::ui
