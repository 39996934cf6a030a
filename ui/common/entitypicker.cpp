#include "ui/common/entitypicker.h"
#include "models/entitytablemodel.h"

namespace pulse::ui {

namespace {
constexpr int usualWidth = 200;
}

EntityPicker::EntityPicker(EntityTableModel& model, QString all, QWidget* parent) : QComboBox(parent), m_model(model), m_all(std::move(all))
{
    setMinimumWidth(usualWidth);
    setPlaceholderText(tr("There is none yet"));
    connect(&m_model, &EntityTableModel::refreshed, this, &EntityPicker::fill);
    connect(this, &QComboBox::activated, this, [this] {
        m_wanted = currentId();
        Q_EMIT chosen(m_wanted);
    });
    fill();
}

QSize EntityPicker::sizeHint() const { return {usualWidth, QComboBox::sizeHint().height()}; }

void EntityPicker::choose(const QString& id)
{
    m_wanted = id;
    fill();
}

void EntityPicker::fill()
{
    const auto before = currentId();
    clear();
    if (!m_all.isEmpty())
        addItem(m_all, QString{});
    const int rows = qMin(m_model.rowCount(), static_cast<int>(EntityTableModel::blockRows));
    for (int row = 0; row < rows; ++row)
        addItem(m_model.index(row, 0).data().toString(), m_model.idAt(row));
    setCurrentIndex(qMax(0, findData(m_wanted)));
    if (currentId() != before)
        Q_EMIT chosen(currentId());
}

} // namespace pulse::ui
