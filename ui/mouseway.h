#pragma once
#include <QObject>

class QWidget;

namespace pulse::ui {

/// The mouse's buttons for back and forward, wherever in the window the pointer is.
class MouseWay final : public QObject {
    Q_OBJECT
public:
    explicit MouseWay(QWidget* window);

Q_SIGNALS:
    void back();
    void forward();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace pulse::ui
