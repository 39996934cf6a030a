#pragma once
#include "ui/deskcontext.h"
#include "ui/page.h"

namespace pulse::ui {

class DataCard;
class RegionsCard;
class SecretsCard;

/// What a person may choose, where the data lies, and what Pulse is.
class SettingsPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit SettingsPage(const DeskContext& desk, QWidget* parent = nullptr);
    void open(const QString& argument) override;
    bool can(ActionId id) const override { return id == ActionId::Refresh; }
    void perform(ActionId id) override;

private:
    QWidget* makeAbout();
    DataCard* m_data;
    SecretsCard* m_secrets;
    RegionsCard* m_regions;
};

} // namespace pulse::ui
