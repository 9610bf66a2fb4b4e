// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int rowHeight = 36;

/// Icon, what it is, and at the right where it is, its shortcut or why not.
class EntryDelegate : public QStyledItemDelegate
{
public:
    EntryDelegate(const PaletteModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = Tokens::current();
        const PaletteModel::Entry &entry = m_model->entry(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? t.accentSoft : t.window);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(6, 1, -6, -1), 6, 6);
        }
        const QRect r = option.rect.adjusted(16, 0, -18, 0);
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(r.left(), r.center().y() - 8,
                            iconPixmap(entry.iconName, 18, entry.enabled ? t.muted : t.faint, ratio));
        const QFontMetrics body(option.font);
        const QFont smallFont = Fonts::small();
        const QFontMetrics small(smallFont);
        const int textWidth = qMin(body.horizontalAdvance(entry.text), (r.width() - 30) * 2 / 3);
        const int room = r.width() - 30 - textWidth - 16;
        painter->setPen(entry.enabled ? t.text : t.muted);
        painter->drawText(r.adjusted(30, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          body.elidedText(entry.text, Qt::ElideRight, textWidth + 2));
        painter->setFont(smallFont);
        painter->setPen(entry.enabled ? t.muted : t.warn);
        painter->drawText(r, Qt::AlignVCenter | Qt::AlignRight, small.elidedText(entry.detail, Qt::ElideRight, room));
        painter->restore();
    }

private:
    const PaletteModel *m_model;
};

} // namespace

Palette::Palette(AppContext &context, ClusterSession *session, const QList<PageEntry> &pages, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setWindowTitle(tr("Search"));
    setAccessibleName(windowTitle());
    m_model = new PaletteModel(context, session, pages, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(4);
    m_field = new QLineEdit(this);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Guest, node, page or command"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setFont(Fonts::section());
    m_field->setFixedHeight(48);
    m_field->setTextMargins(14, 0, 14, 0);
    column->addWidget(m_field);
    m_list = new QListView(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_list);
    auto *nothing =
        mutedLabel(tr("Nothing fits. Try the name or number of a guest, a node, or what you want to do."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setContentsMargins(16, 24, 16, 24);
    m_nothing = nothing;
    column->addWidget(nothing, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::typed);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    resize(620, 440);
    typed({});
    setFocusProxy(m_field);
}

void Palette::placeOver(const QWidget *window)
{
    const int width = qMin(620, window->width() - 48);
    resize(width, qMin(440, window->height() - 120));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 10)));
}

void Palette::typed(const QString &text)
{
    m_model->setQuery(text);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
        row = rows > 0 ? (row + 1) % rows : -1;
        break;
    case Qt::Key_Up:
        row = rows > 0 ? (row + rows - 1) % rows : -1;
        break;
    case Qt::Key_PageDown:
        row = qMin(rows - 1, row + 8);
        break;
    case Qt::Key_PageUp:
        row = qMax(0, row - 8);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    return true;
}

void Palette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PaletteModel::Entry entry = m_model->entry(index.row());
    if (!entry.enabled)
        return; // its line says why
    m_model->remember(entry);
    accept();
    if (entry.action.isEmpty())
        Q_EMIT objectChosen(entry.arguments.value(0));
    else
        Q_EMIT actionChosen(entry.action, entry.arguments);
}

void Palette::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 49, width(), 1), t.line);
    painter.setPen(t.dark ? t.faint : t.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Drydock
