#pragma once
#include "ui/common/secretclipboard.h"
#include <QThreadPool>
#include <QWidget>
#include <memory>
#include <vector>

class QVBoxLayout;

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

class Card;
class Tabs;
class Theme;
enum class SampleState : uint8_t;

/// Every component of ui/common in every state, to be looked at and tried: pulse-desktop --gallery. Opens no data folder, no
/// network and no keychain; its rows are made up. A tool for developers: its own texts are not translated.
class GalleryWindow final : public QWidget {
    Q_OBJECT
public:
    explicit GalleryWindow(Theme& theme, QWidget* parent = nullptr);
    ~GalleryWindow() override;
    Tabs* tabs() const { return m_tabs; }

private:
    QWidget* makeHead();
    /// A pane that scrolls; `fill` gets its column.
    void addPane(const QString& title, void (GalleryWindow::*fill)(QVBoxLayout&));
    /// A card with this heading, below those of the column.
    static Card* cardIn(QVBoxLayout& column, const QString& heading);
    EntityTableModel& sample(SampleState state);
    void fillColors(QVBoxLayout& column);
    void fillType(QVBoxLayout& column);
    void fillButtons(QVBoxLayout& column);
    void fillSections(QVBoxLayout& column);
    void fillInputs(QVBoxLayout& column);
    void fillFeedback(QVBoxLayout& column);
    void fillData(QVBoxLayout& column);
    void fillTables(QVBoxLayout& column);
    void fillOver(QVBoxLayout& column);

    Theme& m_theme;
    SecretClipboard m_clipboard;
    QThreadPool m_pool;
    std::vector<std::unique_ptr<EntityTableModel>> m_models;
    Tabs* m_tabs;
};

} // namespace pulse::ui
