#pragma once
#include "models/apicall.h"
#include "models/keysmodel.h"
#include "ui/actions.h"
#include "ui/common/colors.h"
#include "ui/deskcontext.h"

namespace pulse::ui {

class Button;
class EntityTable;
class KeyActions;

/// The API keys of a project: create, rotate, revoke.
class KeysCard final : public QWidget {
    Q_OBJECT
public:
    explicit KeysCard(const DeskContext& desk, QWidget* parent = nullptr);
    void setProject(const QString& id);
    bool can(ActionId id) const;
    void perform(ActionId id);
    std::optional<ApiCall> call(ActionId id) const;
    KeysModel& model() { return *m_model; }
    EntityTable* table() const { return m_table; }

Q_SIGNALS:
    void actionsChanged();
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    void create();
    void rotate();
    void remove();
    void showButtons();
    void resizeTable();

    QString m_project;
    KeysModel* m_model;
    KeyActions* m_actions;
    EntityTable* m_table;
    Button* m_create;
    Button* m_rotate;
    Button* m_revoke;
};

} // namespace pulse::ui
