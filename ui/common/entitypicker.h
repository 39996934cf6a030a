#pragma once
#include <QComboBox>

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

/// Chooses one row of a list by its name: the first block of the model, which should be sorted by name. Keeps its choice by
/// id while the list changes.
class EntityPicker final : public QComboBox {
    Q_OBJECT
public:
    /// `all` is the text of "no choice"; empty: something is always chosen.
    EntityPicker(EntityTableModel& model, QString all, QWidget* parent = nullptr);
    QString currentId() const { return currentData().toString(); }
    /// Chosen now, or as soon as it is listed.
    void choose(const QString& id);
    /// The same whatever is listed: Qt's policy for that makes the list that opens out of it at once.
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& id);

private:
    void fill();

    EntityTableModel& m_model;
    QString m_all;
    QString m_wanted;
};

} // namespace pulse::ui
