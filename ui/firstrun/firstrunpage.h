#pragma once
#include "models/firstrun.h"
#include "models/sampledata.h"
#include "ui/deskcontext.h"
#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace pulse::ui {

class Button;
class Form;
class KeepSecret;
class SecretField;
class SecretView;

/// The first thing that a new installation shows: one form, then the first project's secret; or sample data to look around
/// in. No account, no network. Before the secret was kept or read, going on and closing the window ask once more.
class FirstRunPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(const DeskContext& desk, QWidget* parent = nullptr);
    SecretField* secret() const;
    KeepSecret* keep() const;

Q_SIGNALS:
    /// The project that was made; empty: somebody skipped it, or looks at sample data first.
    void finished(const QString& projectId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFormStep();
    QWidget* makeSecretStep();
    void run();
    void addSample();
    void setBusy(bool isBusy);
    void showSecret(const IssuedSecret& issued);
    void leave();

    DeskContext m_desk;
    FirstRun* m_model;
    SampleData* m_sampleData;
    QStackedLayout* m_steps;
    Form* m_form;
    QLineEdit* m_organization;
    QLineEdit* m_email;
    QLineEdit* m_project;
    QComboBox* m_region;
    Button* m_create;
    Button* m_sample;
    Button* m_skip;
    SecretView* m_secret;
    Button* m_done;
    QString m_projectId;
};

} // namespace pulse::ui
