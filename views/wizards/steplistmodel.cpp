// SPDX-License-Identifier: GPL-3.0-or-later
#include "steplistmodel.h"

#include "style/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace Drydock
{

void StepListModel::addTitle(const QString &title)
{
    beginInsertRows({}, int(m_titles.size()), int(m_titles.size()));
    m_titles.append(title);
    endInsertRows();
}

void StepListModel::setProgress(int present, int reached)
{
    if (present == m_present && reached == m_reached)
        return;
    m_present = present;
    m_reached = reached;
    if (!m_titles.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_titles.size()) - 1));
}

int StepListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant StepListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const Progress progress = row == m_present ? Present : row < m_present ? Done : Ahead;
    switch (role) {
    case Qt::DisplayRole:
        return m_titles.at(row);
    case ProgressRole:
        return progress;
    case Qt::AccessibleTextRole:
        switch (progress) {
        case Done:
            return tr("%1, done").arg(m_titles.at(row));
        case Present:
            return tr("%1, present step").arg(m_titles.at(row));
        case Ahead:
            return tr("%1, to come").arg(m_titles.at(row));
        }
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags StepListModel::flags(const QModelIndex &index) const
{
    if (index.row() > m_reached)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void StepListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Tokens::current();
    const auto progress = StepListModel::Progress(index.data(StepListModel::ProgressRole).toInt());
    const bool present = progress == StepListModel::Present;
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(2, 2, -2, -2);
    if (present || option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(tokens.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(present ? tokens.accentSoft : QColor(Qt::transparent));
        painter->drawRoundedRect(row, Metrics::controlRadius, Metrics::controlRadius);
    }
    const QRectF circle(row.left() + 10, row.center().y() - 10, 20, 20);
    painter->setPen(present ? QPen(tokens.accent, 1.5)
                            : QPen(progress == StepListModel::Done ? tokens.ok : tokens.faint, 1.2));
    painter->setBrush(present                           ? tokens.accent
                      : progress == StepListModel::Done ? tokens.okSoft
                                                        : QColor(Qt::transparent));
    painter->drawEllipse(circle);
    if (progress == StepListModel::Done) {
        QPainterPath tick(circle.topLeft() + QPointF(5.5, 10.5));
        tick.lineTo(circle.topLeft() + QPointF(8.8, 13.8));
        tick.lineTo(circle.topLeft() + QPointF(14.5, 7));
        painter->setPen(QPen(tokens.ok, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(tick);
    } else {
        QFont digits = Fonts::small();
        digits.setBold(true);
        painter->setFont(digits);
        painter->setPen(present ? tokens.onAccent : tokens.muted);
        painter->drawText(circle, Qt::AlignCenter, QLocale().toString(index.row() + 1));
    }
    QFont font = Fonts::body();
    font.setWeight(present ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(present ? tokens.text : enabled ? tokens.text : tokens.muted);
    const QRectF text = row.adjusted(40, 0, -8, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize StepListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, std::max(40, QFontMetrics(Fonts::body()).height() + 20)};
}

} // namespace Drydock
