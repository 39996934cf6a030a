#pragma once
#include "backend/tokens/tokenrequest.h"
#include "models/projectsmodel.h"
#include "models/tokenmint.h"
#include "ui/deskcontext.h"
#include "ui/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace pulse::ui {

class Banner;
class Card;
class EntityPicker;
class Form;
class TokenResult;

/// Mints a token for a participant by hand.
class TokensPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit TokensPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is the project to mint for.
    void open(const QString& argument) override;
    TokenResult* result() const { return m_result; }

private:
    QWidget* makeFormCard();
    QWidget* makeGrants();
    TokenRequest request() const;
    void mint();
    /// The error with its fields named as the form names them.
    Error forForm(Error error) const;
    void showLiveKit();
    void connectLiveKit();

    DeskContext m_desk;
    TokenMint* m_mint;
    ProjectsModel* m_projects;
    Banner* m_banner;
    Form* m_form;
    EntityPicker* m_project;
    QLineEdit* m_room;
    QLineEdit* m_identity;
    QLineEdit* m_name;
    QComboBox* m_ttl;
    QCheckBox* m_publish;
    QCheckBox* m_subscribe;
    QCheckBox* m_data;
    QCheckBox* m_admin;
    QCheckBox* m_hidden;
    Button* m_create;
    TokenResult* m_result;
};

} // namespace pulse::ui
