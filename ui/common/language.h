#pragma once
#include <QString>
#include <span>

namespace pulse::ui {

/// A language the program speaks, called as its speakers call it.
struct Language {
    const char* code;
    const char* name;
};
std::span<const Language> allLanguages();

/// The code of the language that is spoken for this choice: the choice itself, or for an empty or unknown one the first of the
/// system's that there is, else English.
QString languageFor(const QString& choice);

/// Gives the application its words, and numbers and dates their form: the chosen language's, or the system's region when nothing is
/// chosen. Qt's own texts come along where they are installed. May be called again; what stands on the screen keeps its words until it is
/// made anew (the preference "language" does both). After the application object, on its thread.
void loadLanguage(const QString& choice = {});

} // namespace pulse::ui
