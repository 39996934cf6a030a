#include "ui/keychain/sealedbanner.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/keychain/masterkeys.h"
#include <QCoreApplication>

namespace pulse::ui {

namespace {
struct SealedBanner {
    Q_DECLARE_TR_FUNCTIONS(SealedBanner)
};
} // namespace

void showSealed(Banner& banner, MasterKeys& keys, bool isSealed)
{
    if (!isSealed && keys.source() == MasterKeys::Source::Session)
        return banner.say(Tone::Warning, SealedBanner::tr("Secrets last until Pulse closes"),
                          SealedBanner::tr("The master key is kept in memory only: API keys that you make now stop working with this session."));
    if (!isSealed)
        return banner.hide();
    if (keys.source() != MasterKeys::Source::None) {
        banner.say(Tone::Danger, SealedBanner::tr("This installation's secrets were made with another master key"),
                   keys.namedFile().isEmpty()
                       ? SealedBanner::tr("Lists and deletions work; keys and tokens need the key that made them: bring it back as master.key in the data folder.")
                       : SealedBanner::tr("Lists and deletions work; keys and tokens need the key that made them, and %1 (PULSE_MASTER_KEY_FILE) has another one.").arg(keys.namedFile()));
    } else {
        banner.say(Tone::Warning, SealedBanner::tr("Sealed: there is no master key"),
                   SealedBanner::tr("Lists and deletions work; keys and tokens need the key. %1").arg(keys.problem()));
        QObject::connect(banner.addButton(SealedBanner::tr("Use a key file")), &Button::clicked, &keys, &MasterKeys::useFile);
        QObject::connect(banner.addButton(SealedBanner::tr("This session only")), &Button::clicked, &keys, &MasterKeys::useSession);
    }
    QObject::connect(banner.addButton(keys.namedFile().isEmpty() ? SealedBanner::tr("Try the keychain again") : SealedBanner::tr("Try again")), &Button::clicked, &keys, &MasterKeys::find);
}

} // namespace pulse::ui
