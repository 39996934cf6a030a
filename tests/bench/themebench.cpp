// Prints what a change between light and dark costs over a whole window with every page made: pulse_bench_theme. Offscreen.
#include "tests/ui/walk.h"
#include <QApplication>
#include <algorithm>
#include <cstdio>

using namespace pulse;
using namespace pulse::test;

namespace {

constexpr int rounds = 60;
constexpr double wantedMs = 10;

struct Costs {
    std::vector<double> all{};
    void add(std::chrono::steady_clock::time_point from) { all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count()); }
    double middle() const { return all[all.size() / 2]; }
    /// Beside its goal; without one it is only told.
    void print(const char* what, double goalMs = 0)
    {
        std::ranges::sort(all);
        printf("%-44s p50 %6.2f ms   max %6.2f ms", what, middle(), all.back());
        if (goalMs > 0)
            printf("   (goal <= %g: %s)", goalMs, middle() <= goalMs ? "ok" : "over");
        printf("\n");
    }
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Desk desk;
    const auto made = furnish(desk);
    ui::MainWindow window(desk.context());
    window.resize(1280, 800);
    window.show();
    const auto visit = [&](const char* id) {
        window.go(QLatin1String(id), QLatin1String(id) == QLatin1String("project") ? qt(made.project.id.text()) : QString{});
        QTest::qWait(150);
    };
    for (const auto& info : ui::allPages())
        visit(info.id);
    visit("projects");
    Costs change, painted, palettes;
    for (int i = 0; i < rounds / 2; ++i) {
        const auto& colors = i % 2 ? ui::Colors::light() : ui::Colors::dark();
        const auto from = std::chrono::steady_clock::now();
        QApplication::setPalette(colors.palette());
        palettes.add(from);
        QCoreApplication::processEvents();
    }
    for (int i = 0; i < rounds; ++i) {
        const auto from = std::chrono::steady_clock::now();
        desk.theme.toggle();
        change.add(from);
        window.repaint();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        painted.add(from);
    }
    printf("theme, %lld widgets, %d changes:\n", static_cast<long long>(QApplication::allWidgets().size()), rounds);
    palettes.print("  the palette alone");
    change.print("  light or dark: the call", wantedMs);
    painted.print("  light or dark: until it is painted");
    return change.middle() <= wantedMs ? 0 : 1;
}
