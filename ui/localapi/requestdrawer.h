#pragma once
#include "backend/core/seenrequest.h"
#include "ui/common/drawer.h"
#include <optional>

class QLabel;

namespace pulse::ui {

class CodeBlock;
class CopyField;
class Pill;

/// All that is remembered of one request of the local API, and the command that sends it again.
class RequestDrawer final : public Drawer {
    Q_OBJECT
public:
    explicit RequestDrawer(QWidget* window);
    /// `base` is the address of the API.
    void showRequest(const SeenRequest& request, const QString& base);
    CodeBlock* curl() const { return m_curl; }
    QString requestId() const;

Q_SIGNALS:
    /// The log lines with this request id are wanted.
    void logAsked(const QString& requestId);

private:
    QLabel* addLine(const QString& title);

    Pill* m_status;
    QLabel* m_stage;
    QLabel* m_path;
    QLabel* m_route;
    QLabel* m_time;
    QLabel* m_latency;
    QLabel* m_who;
    QLabel* m_address;
    CopyField* m_id;
    CodeBlock* m_curl;
};

} // namespace pulse::ui
