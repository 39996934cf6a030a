#pragma once

namespace pulse {
class Backend;
class EngineWatch;
class LocalApi;
class Log;
class Preferences;
class Tasks;
}

namespace pulse::ui {

class Keychain;
class SecretClipboard;
class Theme;

/// What pages are made with. Everything lives as long as the window.
struct DeskContext {
    Backend& backend;
    EngineWatch& engine;
    LocalApi& api;
    SecretClipboard& clipboard;
    Keychain& keychain;
    Theme& theme;
    Preferences& preferences;
    Tasks& tasks;
    const Log& log;
};

} // namespace pulse::ui
