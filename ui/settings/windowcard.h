#pragma once
#include "ui/common/card.h"
#include "ui/deskcontext.h"
#include <QFrame>

class QComboBox;

namespace pulse::ui {

class Toggle;

/// How the window looks and behaves; every choice takes effect at once and is remembered.
class WindowCard final : public QWidget {
    Q_OBJECT
public:
    explicit WindowCard(const DeskContext& desk, QWidget* parent = nullptr);

private:
    Card* makeAppearance();
    Card* makeLanguage();
    Card* makeManners();
    void setUp(QComboBox& box, const QString& key);
    Toggle* makeToggle(const QString& key, const QString& name);
    void show(const QString& key);

    DeskContext m_desk;
    QComboBox* m_theme;
    QComboBox* m_density;
    QComboBox* m_language;
    QComboBox* m_motion;
};

} // namespace pulse::ui
