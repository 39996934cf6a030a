#pragma once
#include "ui/common/colors.h"
#include <QFrame>

class QVBoxLayout;

namespace pulse::ui {

/// A rounded box with a one-pixel border that holds a part of a page.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    /// The column inside, with the card's padding.
    QVBoxLayout* body() const { return m_body; }
    /// For tables: content up to the border, only the corners kept free.
    void setFlush();
    /// A flush card without its box, while what it holds brings its own.
    void setFramed(bool isFramed);
    /// Filled and edged by what it says; Neutral: as any card.
    void setTint(Tone tone);
    /// Adds a heading and, below it, an explanation (may be empty).
    void addHeading(const QString& heading, const QString& text = {});
    /// Adds fields, held to a width that is easily read.
    void addForm(QWidget* form);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
    Tone m_tint = Tone::Neutral;
    bool m_isFramed = true;
};

} // namespace pulse::ui
