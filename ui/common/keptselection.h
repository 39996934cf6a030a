#pragma once
#include "models/entitytablemodel.h"
#include <QSet>

class QAbstractItemView;

namespace pulse::ui {

/// The selection of the rows of an EntityTableModel, kept by id while they are read again: rows that are not loaded are selected
/// when they come, unless somebody chose others meanwhile; one that was just made is waited for; the list stays where it is scrolled to,
/// and the keys go on from where they were. GUI thread.
class KeptSelection final : public QObject {
    Q_OBJECT
public:
    /// `view` shows the model, and is the parent.
    KeptSelection(EntityTableModel& model, QAbstractItemView& view);
    /// Another view of the same rows with the same selection.
    void share(QAbstractItemView& other);

    /// Selects one row and goes to it; one that is not there yet, when it comes. Empty: none.
    void select(const QString& id);
    void clear();
    /// The one selected row; -1 when there is none or there are several.
    int row() const;
    int count() const;
    std::vector<RowRange> ranges() const;

Q_SIGNALS:
    void changed();

private:
    void keep();
    void restore();
    void restoreRows();
    void restoreCurrent();
    void selectWanted(int first, int last);
    bool isAll() const;
    bool isSameList() const;
    void scrollToSelected(bool isOn);

    EntityTableModel& m_model;
    QAbstractItemView& m_view;
    QAbstractItemView* m_other = nullptr;
    ListRequest m_keptOf;              ///< what the rows answered whose selection is kept
    QString m_currentId;               ///< the row that keys start from
    int m_currentRow = -1;
    QString m_wantedId;                ///< the one selected row
    QSet<QString> m_wantedIds;         ///< selected before a refresh and not seen again yet
    bool m_wasAll = false;             ///< everything was selected
    bool m_isAwaited = false;          ///< a wish that is newer than the rows
    bool m_isRestoring = false;        ///< the selection is changed by nobody's hand
};

} // namespace pulse::ui
