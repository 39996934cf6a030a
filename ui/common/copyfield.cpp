#include "ui/common/copyfield.h"
#include "ui/common/button.h"
#include "ui/common/fonts.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace pulse::ui {

CopyField::CopyField(QString name, const QString& text, QWidget* parent)
    : QFrame(parent), m_name(std::move(name)), m_label(makeParagraph({}, "code")), m_copy(iconButton(QStringLiteral("copy"), tr("Copy %1").arg(m_name)))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, 2, 2, 2);
    row->setSpacing(space::s);
    m_label->setFont(monoFont(type::small));
    m_label->setContentsMargins(0, 7, 0, 7);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_label, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &Button::clicked, this, [this] {
        copyPlain(m_text);
        m_copy->setIconName(QStringLiteral("check"));
        QTimer::singleShot(1500, m_copy, [button = m_copy] { button->setIconName(QStringLiteral("copy")); });
    });
    setText(text);
}

void CopyField::setText(const QString& text)
{
    m_text = text;
    m_label->setText(text);
    m_label->setAccessibleName(m_name);
    m_copy->setEnabled(!text.isEmpty());
}

void CopyField::setCompact()
{
    layout()->setContentsMargins(space::m, 0, 0, 0);
    setFixedHeight(size::control);
}

void CopyField::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::control, {colors.window, colors.border});
}

} // namespace pulse::ui
