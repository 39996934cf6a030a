#pragma once
#include "models/apicall.h"
#include "models/keysmodel.h"
#include "ui/actions.h"
#include "ui/common/colors.h"
#include "ui/deskcontext.h"
#include <QObject>
#include <optional>

class QWidget;

namespace pulse::ui {

/// What can be done to keys, with the dialogs that it takes; for the keys of a project and those of all.
class KeyActions final : public QObject {
    Q_OBJECT
public:
    /// The model outlives it.
    KeyActions(const DeskContext& desk, KeysModel& model, QWidget* page);

    static bool canRotate(const KeyRow& key);
    static bool canRevoke(const KeyRow& key);
    /// Whether it can be disabled or enabled.
    static bool canTurn(const KeyRow& key);

    /// The requests of New, RotateKey and Remove; the last two need a key.
    static std::optional<ApiCall> call(ActionId id, const std::string& project, const std::optional<KeyRow>& key);

    /// `projects`: to choose one of, at first `projectId`; null: the model's project.
    void create(EntityTableModel* projects = nullptr, const QString& projectId = {});
    void rotate(const KeyRow& key);
    void revoke(const KeyRow& key);
    /// Disables a key that works, enables one that is disabled.
    void turn(const KeyRow& key);

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    void showSecret(const QString& title, const IssuedSecret& issued);

    DeskContext m_desk;
    KeysModel& m_model;
    QWidget* m_page;
};

} // namespace pulse::ui
