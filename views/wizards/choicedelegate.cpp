// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicedelegate.h"

#include "guestplanmodel.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace Drydock
{

namespace
{

constexpr auto chosenProperty = "chosen";

QList<QStringList> choicesOf(const QModelIndex &index)
{
    return index.data(GuestPlanModel::ChoicesRole).value<QList<QStringList>>();
}

} // namespace

ChoiceDelegate::ChoiceDelegate(int rowHeight, QObject *parent) : QStyledItemDelegate(parent), m_rowHeight(rowHeight) {}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::current();
    const auto state = StateClass(index.data(StateRole).toInt());
    const bool choice = !choicesOf(index).isEmpty();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF text = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const QColor colour = state == StateClass::Quiet ? tokens.text : tokens.colour(state);
    if (choice) {
        const QRectF frame = QRectF(option.rect).adjusted(2.5, 4.5, -4.5, -4.5);
        painter->setPen(QPen(state == StateClass::Quiet ? tokens.line : colour, 1));
        painter->setBrush(state == StateClass::Error ? tokens.errorSoft : tokens.surface);
        painter->drawRoundedRect(frame, 6, 6);
        const QPointF tip(frame.right() - 12, frame.center().y() + 2);
        painter->setPen(QPen(tokens.muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)});
        text = frame.adjusted(8, 0, -22, 0);
    }
    if (index.data(GuestPlanModel::LockedRole).toBool()) {
        constexpr int lock = 14;
        painter->drawPixmap(
            QPointF(text.left(), text.center().y() - lock / 2.0),
            iconPixmap(QStringLiteral("lock"), lock, tokens.muted, painter->device()->devicePixelRatioF()));
        text.adjust(lock + 4, 0, 0, 0);
    }
    QFont font = Fonts::body();
    if (state == StateClass::Error)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 3.5, -3.5, -3.5), 6, 6);
    }
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {QFontMetrics(Fonts::body()).horizontalAdvance(index.data().toString()) + 44, m_rowHeight};
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QList<QStringList> choices = choicesOf(index);
    if (choices.isEmpty())
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    for (const QStringList &choice : choices)
        box->addItem(choice.value(1), choice.value(0));
    auto *self = const_cast<ChoiceDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        box->setProperty(chosenProperty, true);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // The list opens at once: a click on the cell is a click on the combo box.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box)
        return;
    // An undecided guest has nothing chosen yet, whatever the planner filled in.
    const bool undecided = StateClass(index.data(StateRole).toInt()) == StateClass::Error;
    box->setCurrentIndex(undecided ? -1 : box->findData(index.data(Qt::EditRole)));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    // Leaving the cell commits too; only a real choice counts as the operator's decision.
    if (box && box->property(chosenProperty).toBool() && box->currentIndex() >= 0)
        model->setData(index, box->currentData(), Qt::EditRole);
}

void ChoiceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(2, 2, -4, -2));
}

} // namespace Drydock
