#include "backend/core/metrics.h"
#include <gtest/gtest.h>
#include <thread>
#include <vector>

using namespace pulse;

namespace {

bool has(const std::string& text, std::string_view line) { return ("\n" + text).find("\n" + std::string(line) + "\n") != std::string::npos; }

TEST(MetricsTest, scrapesEveryFigure)
{
    Metrics metrics;
    Counter issued;
    issued.add();
    issued.add(2);
    metrics.add({.name = "pulse_tokens_issued_total", .help = "h", .isTotal = true, .read = [&] { return static_cast<double>(issued.value()); }});
    metrics.storeCommitMicros().observe(100);
    metrics.storeCommitMicros().observe(101);
    metrics.storeCommitMicros().observe(900'000'000);
    metrics.storeBatchRows().observe(3);
    double dropped = 5;
    metrics.add({.name = "pulse_log_dropped_total", .help = "h", .isTotal = true, .read = [&] { return dropped; }});
    metrics.add({.name = "pulse_pool_queue", .help = "h", .label = "pool=store", .read = [] { return 1.0; }});
    metrics.add({.name = "pulse_pool_queue", .help = "h", .label = "pool=outbound", .read = [] { return 2.0; }});
    const auto text = metrics.scrape();
    EXPECT_TRUE(has(text, "pulse_tokens_issued_total 3")) << text;
    EXPECT_TRUE(has(text, "pulse_build_info{version=\"" PULSE_VERSION "\"} 1")) << text;
    EXPECT_TRUE(has(text, "pulse_store_commit_seconds_count 3")) << text;
    EXPECT_TRUE(has(text, "pulse_store_commit_seconds_bucket{le=\"0.0001\"} 1")) << text;
    EXPECT_TRUE(has(text, "pulse_store_commit_seconds_bucket{le=\"+Inf\"} 3")) << text;
    EXPECT_TRUE(has(text, "pulse_store_batch_rows_sum 3")) << text;
    EXPECT_TRUE(has(text, "pulse_store_batch_rows_bucket{le=\"4\"} 1")) << text;
    EXPECT_TRUE(has(text, "# TYPE pulse_log_dropped_total counter")) << text;
    EXPECT_TRUE(has(text, "pulse_log_dropped_total 5")) << text;
    EXPECT_TRUE(has(text, "pulse_pool_queue{pool=\"store\"} 1")) << text;
    EXPECT_TRUE(has(text, "pulse_pool_queue{pool=\"outbound\"} 2")) << text;
    EXPECT_EQ(text.find("# TYPE pulse_pool_queue"), text.rfind("# TYPE pulse_pool_queue")) << "one family, two labels";
    dropped = 6;
    EXPECT_TRUE(has(metrics.scrape(), "pulse_log_dropped_total 6"));
}

TEST(MetricsTest, noCountIsLostOverThreads)
{
    Metrics metrics;
    Counter counter;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 50'000; ++i) {
                    counter.add();
                    metrics.storeBatchRows().observe(i % 10);
                }
            });
    }
    EXPECT_EQ(counter.value(), 200'000u);
    EXPECT_TRUE(has(metrics.scrape(), "pulse_store_batch_rows_count 200000"));
}

} // namespace
