#pragma once
#include "ui/deskcontext.h"
#include "ui/page.h"

namespace pulse::ui {

class Banner;
class CopyField;
class Pill;
class SecretField;

/// The HTTP API of this window: on and off, its address, an admin token, a first request.
class LocalApiPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit LocalApiPage(const DeskContext& desk, QWidget* parent = nullptr);
    bool can(ActionId id) const override;

private:
    QWidget* makeStateCard();
    QWidget* makeTokenCard();
    QWidget* makeExampleCard();
    void showState();
    void mint();

    DeskContext m_desk;
    Pill* m_pill;
    Button* m_switch;
    Banner* m_reach;
    Banner* m_error;
    CopyField* m_url;
    QWidget* m_address;
    Button* m_mint;
    Banner* m_tokenNote;
    SecretField* m_token;
    CopyField* m_example;
};

} // namespace pulse::ui
