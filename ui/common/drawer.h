#pragma once
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPropertyAnimation;
class QVBoxLayout;

namespace pulse::ui {

class Button;

/// A panel at the window's end over a veil, for details beside a list. Esc, its button or a click beside it close it. The
/// focus stays inside while it is open and goes back where it was. It slides in, unless motion is reduced. Lies hidden until `open`.
class Drawer : public QWidget {
    Q_OBJECT
public:
    /// Covers `window`, most often the main window's central widget.
    Drawer(const QString& title, QWidget* window);
    void setTitle(const QString& title);
    /// A column that scrolls.
    QVBoxLayout* body() const { return m_body; }
    /// The row below it, hidden while it is empty.
    void addButton(Button* button);
    void open();
    void dismiss();
    bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead(const QString& title);
    void place();
    QList<QWidget*> stops() const;

    QWidget* m_panel;
    QLabel* m_title;
    Button* m_close;
    QVBoxLayout* m_body;
    QWidget* m_foot;
    QHBoxLayout* m_buttons;
    QPropertyAnimation* m_slide;
    QPointer<QWidget> m_before;   ///< who had the focus
    bool m_isOpen = false;
};

} // namespace pulse::ui
