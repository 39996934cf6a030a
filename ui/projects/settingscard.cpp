#include "ui/projects/settingscard.h"
#include "models/text.h"
#include "ui/common/formfield.h"
#include "ui/projects/projectdialog.h"
#include "ui/projects/projectfields.h"
#include <QComboBox>
#include <QLineEdit>

namespace pulse::ui {

SettingsCard::SettingsCard(ProjectModel& model, QWidget* parent) : FieldsCard(tr("Settings"), {}, fieldsOf(model), parent)
{
    add("name", tr("Name"), makeLineEdit({}, 120));
    add("region", tr("Region"), makeRegionBox());
    add("webhook_url", tr("Webhook address"), makeLineEdit(tr("https://example.com/hooks/pulse"), 2048), tr("Where events of this project are sent."));
    auto& ttl = add("max_token_ttl", tr("Longest token"),
                    makeChoices({{tr("10 minutes"), QStringLiteral("600")}, {tr("1 hour"), QStringLiteral("3600")}, {tr("2 hours"), QStringLiteral("7200")},
                                 {tr("4 hours"), QStringLiteral("14400")}, {tr("8 hours"), QStringLiteral("28800")}, {tr("24 hours"), QStringLiteral("86400")}}),
                    tr("A token that asks for more is refused."));
    ttl.otherWords = [](const QString& seconds) { return spanText(seconds.toLongLong()); };
    add("key_only_auth", tr("A key without its secret"),
        makeChoices({{tr("Is refused"), QStringLiteral("deny")}, {tr("May create tokens"), QStringLiteral("tokens")}, {tr("May do all that the key may"), QStringLiteral("all")}}),
        tr("Programs in a browser cannot keep a secret; everything else should."));
    add("metadata_injection", tr("Project in tokens"),
        makeChoices({{tr("In the metadata"), QStringLiteral("metadata")}, {tr("In the attributes"), QStringLiteral("attributes")}, {tr("Nowhere"), QStringLiteral("off")}}),
        tr("Where your rooms read which project and organization a participant belongs to."));
}

} // namespace pulse::ui
