#pragma once
#include <QKeySequence>
#include <QString>
#include <span>

namespace pulse::ui {

class Page;
struct DeskContext;

inline constexpr const char* footSection = "foot";

/// A page as the sidebar lists it.
struct PageInfo {
    const char* id;
    const char* section;    ///< heading above it in the sidebar; empty: none; `footSection`: at the sidebar's end
    const char* title;      ///< translated in the context "Pages"
    const char* icon;       ///< empty: not in the sidebar, reached from another page
    const char* parent;     ///< which entry of the sidebar is lit for it; empty: its own
    Page* (*make)(const DeskContext&);
};

/// The one list of pages. A new page is one line in pages.cpp.
std::span<const PageInfo> allPages();
const PageInfo* findPage(const QString& id);
/// What a page is called, in the language of the window.
QString pageTitle(const PageInfo& info);
/// Ctrl and the page's place in the sidebar; empty for pages that are not in it, and from the tenth on.
QKeySequence pageShortcut(const PageInfo& info);

} // namespace pulse::ui
