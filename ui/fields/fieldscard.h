#pragma once
#include "backend/core/error.h"
#include "backend/core/result.h"
#include "ui/common/changesview.h"
#include "ui/common/colors.h"
#include "ui/fields/fieldinput.h"
#include <QWidget>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;

namespace pulse::ui {

class Button;
class Card;
class Form;

/// Some fields of one record, saved together once somebody has looked at what would change. Fields that nobody touched
/// follow what others save; touched ones keep what is typed and say what it would replace. What a service refuses is said at
/// its field. Subclasses add the fields and say which of them make sense.
class FieldsCard : public QWidget {
    Q_OBJECT
public:
    struct Record {
        std::string id{};
        int64_t version = 0;
        json::object fields{};   ///< as the API shows it: secrets as set and hint
    };
    /// Where it comes from and goes to. Both on the GUI thread.
    struct Source {
        std::function<std::optional<Record>()> record;   ///< as it is known now; none: there is nothing to show
        /// Writes the members, as PUT would; refused when `version` is over.
        std::function<void(json::object members, int64_t version, std::function<void(const Result<Record>&)> saved)> save;
    };
    FieldsCard(const QString& heading, const QString& text, Source source, QWidget* parent = nullptr);

    /// Shows the record as it is known now, or follows it.
    void showRecord();
    /// What is typed and not saved.
    std::vector<FieldChange> changes() const;
    /// Puts back what is stored.
    void discard();
    Form* form() const { return m_form; }

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

protected:
    FieldInput& add(const char* path, const QString& title, QWidget* widget, const QString& help = {});
    /// One of those added.
    FieldInput& input(std::string_view path);
    const FieldInput& input(std::string_view path) const;
    Card* card() const { return m_card; }
    /// The row of buttons below the fields; what is added stands at its beginning.
    QHBoxLayout* foot() const { return m_foot; }
    /// Shows a field, or hides it as long as nothing is wrong with it.
    void setSensible(std::string_view path, bool isSensible);

    /// Something was typed, chosen or stored: subclasses show what makes sense now.
    virtual void fit() {}
    /// What would be sent.
    virtual json::object members() const;
    /// What is wrong already and no service would say; none: nothing.
    virtual std::optional<Error> problem() const { return {}; }

private:
    void follow(const Record& fresh);
    void settle(const Record& saved, const std::vector<FieldInput::Draft>& sent);
    void showError(const Error& error);
    void showSaveable();
    void review();
    void save();
    void answered(const Result<Record>& saved, const std::string& id, const std::vector<FieldInput::Draft>& sent);

    Source m_source;
    std::deque<FieldInput> m_inputs;
    std::string m_shownId;
    int64_t m_version = 0;    ///< of the record that they come from
    bool m_isSaving = false;
    Card* m_card;
    Form* m_form;
    QHBoxLayout* m_foot;
    Button* m_save;
    Button* m_discard;
};

} // namespace pulse::ui
