#include "ui/keys/keyactions.h"
#include "backend/core/text.h"
#include "backend/keys/keypaths.h"
#include "models/text.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/rotatedialog.h"
#include "ui/keys/secretdialog.h"
#include "ui/removal.h"

namespace pulse::ui {

KeyActions::KeyActions(const DeskContext& desk, KeysModel& model, QWidget* page) : QObject(page), m_desk(desk), m_model(model), m_page(page) {}

bool KeyActions::canRotate(const KeyRow& key) { return canTurn(key); }
bool KeyActions::canRevoke(const KeyRow& key) { return !key.isPrimary && key.state != KeyState::Removed; }
bool KeyActions::canTurn(const KeyRow& key) { return key.state == KeyState::Active || key.state == KeyState::Disabled; }

std::optional<ApiCall> KeyActions::call(ActionId id, const std::string& project, const std::optional<KeyRow>& key)
{
    if (id == ActionId::New)
        return ApiCall{"POST", fillPath(paths::keys, project), json::object{{"name", "Production"}, {"scopes", json::array{"*"}}}};
    if (key && id == ActionId::RotateKey)
        return ApiCall{"POST", fillPath(paths::keyRotate, project, key->id.text()), json::object{{"grace_period", "24h"}}};
    if (key && id == ActionId::Remove)
        return ApiCall{"DELETE", fillPath(paths::key, project, key->id.text())};
    return std::nullopt;
}

void KeyActions::showSecret(const QString& title, const IssuedSecret& issued)
{
    (new SecretDialog(title, issued, m_desk, m_page->window()))->open();
}

void KeyActions::create(EntityTableModel* projects, const QString& projectId)
{
    auto* dialog = new KeyDialog(m_model, projects, m_page->window());
    dialog->chooseProject(projectId);
    connect(dialog, &KeyDialog::created, this, [this](const IssuedSecret& issued) { showSecret(tr("%1 is ready").arg(issued.keyName), issued); });
    dialog->open();
}

void KeyActions::rotate(const KeyRow& key)
{
    auto* dialog = new RotateDialog(m_model, key, m_page->window());
    connect(dialog, &RotateDialog::rotated, this, [this](const IssuedSecret& issued) { showSecret(tr("%1 has a new key").arg(issued.keyName), issued); });
    dialog->open();
}

void KeyActions::revoke(const KeyRow& key)
{
    const auto name = qt(key.name);
    askRemoval({.question = {tr("Revoke %1?").arg(name), tr("Programs that use it are refused at once. This cannot be undone."), tr("Revoke key")},
                .known = key.lastUsedAt != Time{} ? tr("It was last used %1.").arg(relativeTime(key.lastUsedAt, SystemClock().now())) : QString{},
                .remove = [this, key](Answer<void> answer) { m_model.remove(key, std::move(answer)); },
                .removed = [this, name] { Q_EMIT toast(Tone::Neutral, tr("%1 was revoked").arg(name)); }}, m_page->window());
}

void KeyActions::turn(const KeyRow& key)
{
    const bool isEnabled = key.state == KeyState::Disabled;
    m_model.setEnabled(key, isEnabled, [this, isEnabled](const Result<QString>& turned) {
        if (!turned)
            return Q_EMIT toast(Tone::Danger, describeError(turned.error()));
        Q_EMIT toast(Tone::Success, isEnabled ? tr("%1 works again").arg(*turned) : tr("%1 is disabled: programs that use it are refused").arg(*turned));
    });
}

} // namespace pulse::ui
