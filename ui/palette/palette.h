#pragma once
#include "ui/deskcontext.h"
#include "ui/palette/palettemodel.h"
#include "ui/palette/recents.h"
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace pulse::ui {

/// The command palette: a veil over the window with a field and a list, reached and used by keyboard alone. It only says
/// what was chosen; the window does it, the way menu and shortcuts do. When it closes the focus goes back where it was.
class Palette final : public QWidget {
    Q_OBJECT
public:
    Palette(const DeskContext& desk, QWidget* window);

    /// `choices`: the actions and pages of now.
    void open(std::vector<PaletteEntry> choices);
    /// Closes it without a choice; nothing when it is closed.
    void dismiss();
    QLineEdit* field() const { return m_field; }
    QListView* list() const { return m_list; }
    PaletteModel& model() { return m_model; }

Q_SIGNALS:
    void actionChosen(const QString& name);
    /// Alt and Enter: the action as a command for a shell.
    void curlChosen(const QString& name);
    void placeChosen(const QString& page, const QString& argument);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeCard();
    QWidget* makeHints();
    bool onKey(int key);
    void place();
    void showAnswer();
    void select(int row);
    void step(int by);
    void choose(int row);
    void chooseCurl();

    Recents m_recents;
    PaletteModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QWidget* m_card;
    PaletteEntry m_chosen;        ///< the row that is lit
    QPointer<QWidget> m_before;   ///< who had the focus
    bool m_isMoved = false;       ///< a row was picked by hand: it stays while answers come in
    bool m_isPressed = false;     ///< Enter waits for the store's answer
};

} // namespace pulse::ui
