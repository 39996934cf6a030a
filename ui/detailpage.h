#pragma once
#include "backend/core/error.h"
#include "ui/page.h"
#include <optional>

namespace pulse::ui {

class CopyField;
class FieldsCard;
class StatePanel;

/// A page of one thing, made of cards: its id to copy beside the title, a panel in place of the cards while there is nothing
/// to show, and a question before what is not saved is left.
class DetailPage : public ScrollPage {
    Q_OBJECT
public:
    bool mayLeave(const std::function<void()>& goOn) override;
    /// What it was opened with is still read.
    bool isLoading() const { return m_isLoading; }

protected:
    struct Texts {
        QString title;        ///< until its name is known
        QString idName;       ///< what a screen reader calls the id
        QString unreadable;   ///< "This project could not be read"
        QString gone;         ///< "This project was deleted"
        QString trash;        ///< what the trash is opened with then
    };
    explicit DetailPage(Texts texts, QWidget* parent = nullptr);

    /// Below those that are there. `goesGrey`: it does not show by itself that it is stale.
    void addCard(QWidget* card, bool goesGrey = false);
    void addCard(FieldsCard* card);
    struct Danger {
        QString title;
        QString text;
        QString button;
    };
    void addDanger(const Danger& words, const std::function<void()>& asked);

    struct State {
        QString id;
        bool isThere = false;
        bool isStale = false;
        std::optional<Error> error{};
    };
    /// Shows the cards, or why there is nothing to show.
    void showState(const State& state);
    /// Nobody is asked about what is not saved.
    void discard();
    /// Asks for it again.
    virtual void reload() = 0;

private:
    Texts m_texts;
    CopyField* m_id;
    StatePanel* m_panel;
    QWidget* m_cards;
    std::vector<FieldsCard*> m_fields;
    std::vector<QWidget*> m_grey;
    QString m_seen;            ///< the id of what was shown last
    bool m_isLoading = false;
    bool m_isAbsent = false;   ///< neither here nor still to come: it may be in the trash
};

} // namespace pulse::ui
