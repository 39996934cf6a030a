#pragma once
#include "backend/core/error.h"
#include "ui/common/formfield.h"
#include <QWidget>

class QVBoxLayout;

namespace pulse::ui {

class Banner;

/// A column of fields that shows the errors of a service where they belong: those that name a field under it, the rest
/// in a banner above all.
class Form final : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);
    FormField* add(const QString& field, const QString& title, QWidget* input, const QString& help = {});
    void addWidget(QWidget* widget);
    void clearErrors();
    /// Puts every cause in its place and the focus into the first offending field.
    void showError(const Error& error);
    FormField* find(const QString& field) const;

private:
    bool place(const Error& error);

    QVBoxLayout* m_column;
    Banner* m_banner;
    std::vector<FormField*> m_fields;
};

} // namespace pulse::ui
