#pragma once
#include "ui/deskcontext.h"
#include "ui/page.h"

class QCheckBox;
class QLineEdit;

namespace pulse::ui {

class Banner;
class CopyField;
class FormField;
class Pill;
class RequestsPane;
class SecretField;
class Tabs;

/// The HTTP API of this window: on and off, its port and address, its requests as they come, an admin token, a first request.
class LocalApiPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit LocalApiPage(const DeskContext& desk, QWidget* parent = nullptr);
    bool can(ActionId id) const override;
    RequestsPane* requests() const { return m_requests; }
    Tabs* tabs() const { return m_tabs; }

private:
    QWidget* makeStateCard();
    FormField* makePortField();
    QWidget* makeAccessPane();
    QWidget* makeTokenCard();
    QWidget* makeExampleCard();
    void start();
    void showState();
    void mint();

    DeskContext m_desk;
    Pill* m_pill;
    Button* m_reference;
    Button* m_switch;
    Banner* m_reach;
    Banner* m_error;
    CopyField* m_url;
    QLineEdit* m_port;
    QCheckBox* m_starts;
    QWidget* m_address = nullptr;
    FormField* m_portField = nullptr;
    Button* m_mint;
    Banner* m_tokenNote;
    SecretField* m_token;
    CopyField* m_example;
    RequestsPane* m_requests;
    Tabs* m_tabs;
};

} // namespace pulse::ui
