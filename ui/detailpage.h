#pragma once
#include "models/onemodel.h"
#include "ui/page.h"

namespace pulse::ui {

class CopyField;
class FieldsCard;
class SectionList;
class SectionScroll;
class StatePanel;

/// A page of one thing, made of cards: its id to copy beside the title, the cards' names in a strip below it, a panel in place of the cards while there is nothing
/// to show, deletion with an undo, and a question before what is not saved is left.
class DetailPage : public ScrollPage {
    Q_OBJECT
public:
    /// `argument` is its id.
    void open(const QString& argument) override { m_model->load(argument); }
    /// Refresh and CopyId; subclasses add theirs.
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    std::optional<ApiCall> call(ActionId id) const override;
    QString link() const override;
    bool mayLeave(const std::function<void()>& goOn) override;
    /// What it was opened with is still read.
    bool isLoading() const { return m_isLoading; }

protected:
    struct Texts {
        QString page;         ///< this page's name, with which its links begin: "project"
        QString list;         ///< the page of all of them, in the trash too: "projects"
        const char* path;     ///< its route
        QString title;        ///< until its name is known
        QString idName;       ///< what a screen reader calls the id
        QString unreadable;   ///< "This project could not be read"
        QString gone;         ///< "This project was deleted"
    };
    /// `model` becomes its own.
    DetailPage(Texts texts, OneModel* model, QWidget* parent);

    /// Below those that are there; `section` is what the strip calls it. `goesGrey`: it does not show by itself that it is stale.
    void addCard(const QString& section, QWidget* card, bool goesGrey = false);
    void addCard(const QString& section, FieldsCard* card);
    struct Danger {
        QString title;
        QString text;
        QString button;
        QString stops;     ///< what the question says of it
        QString confirm;   ///< its button
    };
    void addDanger(Danger words);
    /// It is there, or has changed: the title and the cards that do not show it by themselves.
    virtual void showThing() = 0;
    /// Reads it again.
    virtual void reload() { open(m_model->id()); }
    /// Asks, deletes, and goes to the list; does nothing while it is not there.
    void remove();

private:
    void showModel();
    void discard();

    Texts m_texts;
    OneModel* m_model;
    Danger m_danger;
    CopyField* m_id;
    SectionList* m_sections;
    SectionScroll* m_scroll;
    StatePanel* m_panel;
    QWidget* m_cards;
    std::vector<FieldsCard*> m_fields;
    std::vector<QWidget*> m_grey;
    QString m_seen;            ///< the id of what was shown last
    bool m_isLoading = false;
    bool m_isAbsent = false;   ///< neither here nor still to come: it may be in the trash
};

} // namespace pulse::ui
