#pragma once
#include "models/installation.h"
#include "ui/common/colors.h"
#include "ui/deskcontext.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace pulse::ui {

class Banner;
class Button;
class CopyField;

/// Where the data lies, how much it is, backups of it and their return.
class DataCard final : public QWidget {
    Q_OBJECT
public:
    explicit DataCard(const DeskContext& desk, QWidget* parent = nullptr);
    /// Reads folder and backups again.
    void refresh();

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    void showState(const Installation::State& state);
    void addBackup(const Installation::Backup& backup);
    void backUpElsewhere();
    void askRestore(const QString& file);
    void answerRestore(const Result<void>& done, const QString& text);

    Installation* m_installation;
    CopyField* m_folder;
    QLabel* m_size;
    Banner* m_waiting;
    Button* m_open;
    Button* m_backUp;
    Button* m_elsewhere;
    Button* m_other;
    QVBoxLayout* m_backups;
    QString m_path;
};

} // namespace pulse::ui
