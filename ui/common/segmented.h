#pragma once
#include <QAbstractButton>
#include <QFrame>
#include <vector>

namespace pulse::ui {

/// One choice of a Segmented.
class Segment final : public QAbstractButton {
    Q_OBJECT
public:
    Segment(const QString& text, const QString& iconName, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QString m_icon;
    bool m_hasRing = false;
};

/// Two to five choices side by side, one of them taken. Tab comes to the taken one, arrows take the next; a screen reader
/// hears a group of radio buttons called `name`.
class Segmented final : public QFrame {
    Q_OBJECT
public:
    explicit Segmented(const QString& name, QWidget* parent = nullptr);
    /// `iconName` alone (with `text` as name and tool tip) makes a square one.
    void addChoice(const QString& text, const QString& iconName = {}, bool isIconOnly = false);
    int currentIndex() const;
    /// Takes it without `chosen`.
    void setCurrentIndex(int index);
    int count() const { return static_cast<int>(m_segments.size()); }
    Segment* segment(int index) const { return m_segments.at(static_cast<size_t>(index)); }

Q_SIGNALS:
    /// A person took another one.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Segment*> m_segments;
    int m_current = 0;
};

} // namespace pulse::ui
