// Walks the real desktop by keyboard alone, from its first start to a token and a running local API, and hands what a person
// would have copied to the test that started it: one line of JSON on standard output, read by nobody else. Then it waits for
// the end of its standard input and quits. Exit 77: there is no keychain here.
#include "app/desktop/desktop.h"
#include "ui/common/button.h"
#include "ui/common/entitypicker.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/secretfield.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/tokens/tokenresult.h"
#include "ui/tokens/tokenspage.h"
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTabBar>
#include <QTest>
#include <cstdio>
#include <unistd.h>

using namespace pulse;

namespace {

constexpr int noKeychain = 77;

/// Ends the program with what did not come true.
void expect(bool isTrue, const char* what)
{
    if (isTrue)
        return;
    fprintf(stderr, "the walk stopped: %s\n", what);
    _exit(1);
}

template <class Holds>
void waitUntil(Holds holds, const char* what) { expect(QTest::qWaitFor(holds, 20'000), what); }

/// The window of this class that is on the screen.
template <class W>
W* windowOf()
{
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<W*>(widget); found && found->isVisible())
            return found;
    return nullptr;
}

template <class W>
W* waitFor(const char* what)
{
    W* window = nullptr;
    waitUntil([&] { return (window = windowOf<W>()) != nullptr; }, what);
    expect(QTest::qWaitForWindowActive(window, 10'000), what);
    return window;
}

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    auto* target = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    expect(target != nullptr, "nothing has the focus");
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
}

void type(const char* text)
{
    expect(QApplication::focusWidget() != nullptr, "nothing has the focus to type into");
    QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
}

/// Whether the button with this accessible name or text has the focus.
bool isAt(const QString& name)
{
    const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    return button && (button->accessibleName() == name || button->text() == name);
}

void tabTo(const QString& name)
{
    for (int i = 0; i < 40; ++i) {
        if (isAt(name))
            return;
        press(Qt::Key_Tab);
    }
    expect(false, qPrintable("Tab does not reach the button " + name));
}

/// What the clipboard has, once it begins with `prefix`.
QString copied(const QString& prefix)
{
    QString text;
    waitUntil([&] { return (text = QGuiApplication::clipboard()->text()).startsWith(prefix); }, qPrintable("the clipboard never had " + prefix + "…"));
    return text;
}

/// Opens a page by its own shortcut.
void goTo(ui::MainWindow* window, const char* page)
{
    const auto keys = ui::pageShortcut(*ui::findPage(QLatin1String(page)));
    expect(keys.count() == 1, "the page has a shortcut");
    press(keys[0].key(), keys[0].keyboardModifiers());
    expect(window->pageId() == QLatin1String(page), "its shortcut opens the page");
}

void walkFirstRun(QJsonObject& taken)
{
    auto* window = waitFor<ui::StartWindow>("the first window");
    ui::FirstRunPage* page = nullptr;
    waitUntil([&] {
        if (windowOf<ui::MainWindow>())
            _exit(noKeychain);
        page = window->findChild<ui::FirstRunPage*>();
        return page && page->isAncestorOf(QApplication::focusWidget());
    }, "the first-run page, ready to be typed into");
    press(Qt::Key_Return);
    waitUntil([] { return QApplication::focusWidget() && !QApplication::focusWidget()->accessibleDescription().isEmpty(); }, "an empty form is refused");
    type("Acme Robotics");
    press(Qt::Key_Tab);
    type("ada@acme.example");
    press(Qt::Key_Tab);
    type("Telepresence");
    press(Qt::Key_Return);
    waitUntil([&] { return page->secret()->isVisible() && page->secret()->copyButton()->hasFocus(); }, "the secret is shown and ready to be copied");
    press(Qt::Key_Return);
    taken[QStringLiteral("secret")] = copied(QStringLiteral("pulse_secret_"));
    tabTo(QStringLiteral("Copy API key"));
    press(Qt::Key_Return);
    taken[QStringLiteral("key")] = copied(QStringLiteral("pulse_key_"));
    tabTo(QStringLiteral("Open the project"));
    press(Qt::Key_Return);
}

void walkTokens(ui::MainWindow* window, QJsonObject& taken)
{
    goTo(window, "tokens");
    auto* page = qobject_cast<ui::TokensPage*>(window->page());
    expect(page != nullptr, "the page of the tokens is shown");
    const auto* picker = page->findChild<ui::EntityPicker*>();
    waitUntil([&] { return !picker->currentId().isEmpty(); }, "a project is chosen");
    type("daily");
    press(Qt::Key_Tab);
    type("ada");
    press(Qt::Key_Tab);
    type("Ada Lovelace");
    press(Qt::Key_Return);
    waitUntil([&] { return page->result()->isVisible() && page->result()->token()->copyButton()->hasFocus(); }, "the token is made and ready to be copied");
    press(Qt::Key_Return);
    taken[QStringLiteral("token")] = copied(QStringLiteral("eyJ"));
    taken[QStringLiteral("server_url")] = page->result()->serverUrl();
}

void walkLocalApi(ui::MainWindow* window, QJsonObject& taken)
{
    goTo(window, "local-api");
    tabTo(QStringLiteral("Start"));
    press(Qt::Key_Return);
    waitUntil([] { return isAt(QStringLiteral("Stop")); }, "the local API runs, and the focus is where it was");
    for (int i = 0; i < 40 && !qobject_cast<QTabBar*>(QApplication::focusWidget()); ++i)
        press(Qt::Key_Tab);
    expect(qobject_cast<QTabBar*>(QApplication::focusWidget()) != nullptr, "Tab reaches the page's tabs");
    press(Qt::Key_Right);
    tabTo(QStringLiteral("Create admin token"));
    press(Qt::Key_Return);
    waitUntil([] { return isAt(QStringLiteral("Copy admin token")); }, "the admin token is made and ready to be copied");
    press(Qt::Key_Return);
    taken[QStringLiteral("admin")] = copied(QStringLiteral("pulse_admin_"));
    tabTo(QStringLiteral("Copy address"));
    press(Qt::Key_Return);
    taken[QStringLiteral("address")] = copied(QStringLiteral("http://127.0.0.1:"));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    std::map<std::string, std::string> environment;
    for (const char* name : {"LIVEKIT_HOST", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET", "MONGO_URI", "MONGO_DB_NAME"})
        if (qEnvironmentVariableIsSet(name))
            environment[name] = qEnvironmentVariable(name).toStdString();
    auto config = Config::load({.arguments = {argv + 1, argv + argc}, .environment = environment});
    expect(config.has_value(), "the settings are right");
    Log log({});
    ui::loadResources();
    ui::loadLanguage();
    Desktop desktop(std::move(*config), log);
    desktop.start();

    QJsonObject taken;
    walkFirstRun(taken);
    auto* window = waitFor<ui::MainWindow>("the main window");
    expect(window->pageId() == QLatin1String("project"), "the first run leads to the project");
    walkTokens(window, taken);
    walkLocalApi(window, taken);
    puts(QJsonDocument(taken).toJson(QJsonDocument::Compact).constData());
    fflush(stdout);
    while (getchar() != EOF)
        continue;
    return 0;
}
