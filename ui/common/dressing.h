#pragma once
#include <QObject>
#include <QPointer>
#include <vector>

class QWidget;

namespace pulse::ui {

/// Puts the style sheet on what is seen. A sheet on the whole application would be applied to every widget of every page that was
/// ever opened, hundreds of them, each time the theme changes. So each page of a stack, each bar beside it and each window
/// has it by itself, from when it is polished or shown as a part of what it belongs to, not before: a sheet is read once for each
/// of them. A change reaches those that are visible at once and the others when they are
/// shown. GUI thread; one per program.
class Dressing final : public QObject {
    Q_OBJECT
public:
    explicit Dressing(QObject* parent = nullptr);
    void change(const QString& sheet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Root {
        QPointer<QWidget> widget;
        bool isOld = false;
    };
    void dress(QWidget& widget);
    void show(QWidget& widget);

    QString m_sheet;
    std::vector<Root> m_roots;
};

} // namespace pulse::ui
