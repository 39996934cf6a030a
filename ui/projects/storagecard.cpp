#include "ui/projects/storagecard.h"
#include "ui/common/formfield.h"
#include "ui/fields/secretinput.h"
#include "ui/projects/projectfields.h"
#include <QComboBox>
#include <QLineEdit>
#include <array>

namespace pulse::ui {

namespace {

constexpr const char* storage = "storage_config";
constexpr const char* provider = "storage_config.provider";
constexpr const char* bucket = "storage_config.bucket";
constexpr const char* region = "storage_config.region";
constexpr const char* endpoint = "storage_config.endpoint";
constexpr const char* accessKey = "storage_config.access_key";
constexpr const char* secretKey = "storage_config.secret_key";
constexpr std::array members_{bucket, region, endpoint, accessKey, secretKey};

} // namespace

StorageCard::StorageCard(ProjectModel& model, QWidget* parent)
    : FieldsCard(tr("Storage"), tr("Where this project's recordings go: a bucket of yours."), fieldsOf(model), parent)
{
    auto* kinds = makeChoices({{tr("None"), QString{}}, {tr("Cloudflare R2"), QStringLiteral("r2")}, {tr("Amazon S3, or what speaks like it"), QStringLiteral("s3")}});
    add(provider, tr("Kind"), kinds);
    add(bucket, tr("Bucket"), makeLineEdit(tr("acme-recordings"), 255));
    add(region, tr("Bucket's region"), makeLineEdit(tr("eu-central-1"), 64));
    add(endpoint, tr("Endpoint"), makeLineEdit(tr("https://ACCOUNT.r2.cloudflarestorage.com"), 2048), tr("Amazon S3 needs none."));
    add(accessKey, tr("Access key"), makeLineEdit({}, 256));
    add(secretKey, tr("Secret key"), new SecretInput(tr("Secret key")), tr("Kept sealed and never shown again."));
    connect(kinds, &QComboBox::activated, this, &StorageCard::onProviderChosen);
    fit();
}

void StorageCard::onProviderChosen()
{
    const bool isNone = input(provider).isEmpty();
    for (const auto* field : members_)
        if (isNone)
            input(field).empty();
        else if (input(field).isEmpty())
            input(field).reset();
    fit();
}

void StorageCard::fit()
{
    const auto kind = input(provider).value();
    for (const auto* field : members_)
        setSensible(field, !kind.isEmpty());
    // R2 knows one region only.
    setSensible(region, kind == QLatin1String("s3") || (!kind.isEmpty() && !input(region).isEmpty()));
}

json::object StorageCard::members() const
{
    // An empty text is no kind: without one all of it goes.
    if (input(provider).isEmpty())
        return {{storage, nullptr}};
    return FieldsCard::members();
}

std::optional<Error> StorageCard::problem() const
{
    // For a service, a kind without anything else is no storage at all.
    if (input(provider).isEmpty() || !input(bucket).isEmpty())
        return std::nullopt;
    return validationError({fieldError(ErrorCode::FieldRequired, bucket)});
}

} // namespace pulse::ui
