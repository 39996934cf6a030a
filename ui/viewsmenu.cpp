#include "ui/viewsmenu.h"
#include "ui/common/dialog.h"
#include "ui/common/formfield.h"
#include "ui/common/icon.h"
#include "ui/common/menus.h"
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace pulse::ui {

ViewsMenu::ViewsMenu(SavedViews& views, std::function<SavedView()> current, QWidget* page)
    : QObject(page), m_views(views), m_take(std::move(current)), m_page(page), m_button(new Button({}))
{
    m_button->withIcon(QStringLiteral("bookmark"))->setObjectName(QStringLiteral("views"));
    connect(m_button, &Button::clicked, this, [this] { openMenuBelow(*m_button, [this](QMenu* menu) { fillMenu(menu); }); });
    setCurrent({});
}

void ViewsMenu::setCurrent(const QString& name)
{
    m_current = name;
    m_button->setText(name.isEmpty() ? tr("Views") : name);
    m_button->setAccessibleName(name.isEmpty() ? tr("Saved views") : tr("Saved views, now %1").arg(name));
    m_button->updateGeometry();
}

void ViewsMenu::fillMenu(QMenu* menu)
{
    for (const auto& view : m_views.all()) {
        auto* action = menu->addAction(view.isDefault ? tr("%1 (default)").arg(view.name) : view.name);
        action->setCheckable(true);
        action->setChecked(view.name == m_current);
        connect(action, &QAction::triggered, this, [this, name = view.name] { Q_EMIT chosen(name); });
    }
    if (m_views.all().empty())
        menu->addAction(tr("No saved views yet"))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("plus")), tr("Save as a view…")), &QAction::triggered, this, &ViewsMenu::saveAs);
    if (const auto* view = m_views.find(m_current)) {
        connect(menu->addAction(icon(QStringLiteral("check")), tr("Save changes to %1").arg(m_current)), &QAction::triggered, this, [this] {
            auto now = m_take();
            now.name = m_current;
            m_views.save(std::move(now));
        });
        connect(menu->addAction(icon(QStringLiteral("pencil")), tr("Rename…")), &QAction::triggered, this, [this] {
            askName(tr("Rename view"), m_current, [this](const QString& name) {
                m_views.rename(m_current, name);
                setCurrent(name);
            });
        });
        connect(menu->addAction(view->isDefault ? tr("No longer the default") : tr("Make it the default")), &QAction::triggered, this,
                [this, isDefault = view->isDefault] { m_views.setDefault(isDefault ? QString{} : m_current); });
        connect(menu->addAction(icon(QStringLiteral("trash-2")), tr("Delete view")), &QAction::triggered, this, [this] {
            m_views.remove(m_current);
            setCurrent({});
        });
    }
}

void ViewsMenu::saveAs()
{
    askName(tr("Save view"), {}, [this](const QString& name) {
        auto view = m_take();
        view.name = name;
        m_views.save(std::move(view));
        setCurrent(name);
    });
}

void ViewsMenu::askName(const QString& title, const QString& before, std::function<void(const QString&)> accept)
{
    auto* dialog = new Dialog(title, tr("Its search, filters, order and columns are kept on this computer."), m_page->window());
    auto* name = makeLineEdit(tr("Name"), SavedViews::longestName);
    auto* field = new FormField(QStringLiteral("name"), tr("Name"), name);
    name->setText(before);
    name->selectAll();
    dialog->body()->addWidget(field);
    dialog->addCancel();
    dialog->addAccept(tr("Save"));
    connect(dialog, &Dialog::pressed, this, [this, dialog, name, field, before, accept = std::move(accept)] {
        const auto text = name->text().trimmed();
        if (const auto refusal = m_views.refusal(text, before); !refusal.isEmpty())
            return field->setError(refusal);
        accept(text);
        dialog->accept();
    });
    name->setFocus();
    dialog->open();
}

} // namespace pulse::ui
