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
class InspectorPane;
class Tabs;
class TokenResult;

/// Mints a token for a participant by hand, and takes tokens apart.
class TokensPage final : public ScrollPage {
    Q_OBJECT
public:
    explicit TokensPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is the project to mint for, or "inspect".
    void open(const QString& argument) override;
    TokenResult* result() const { return m_result; }
    InspectorPane* inspector() const { return m_inspector; }
    Tabs* tabs() const { return m_tabs; }

private:
    QWidget* makeCreatePane();
    QWidget* makeFormCard();
    void fitTab(int tab);
    void inspectMade();
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
    InspectorPane* m_inspector;
    Tabs* m_tabs;
    QWidget* m_createPane = nullptr;
    QString m_made;   ///< the token that is shown
};

} // namespace pulse::ui
