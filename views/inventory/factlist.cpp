// SPDX-License-Identifier: GPL-3.0-or-later
#include "factlist.h"

#include "style/tokens.h"
#include "widgets/elidedlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int nameWidth = 96;
constexpr int rowHeight = 34;

/// One line with its hairline below.
class FactRow : public QWidget
{
public:
    FactRow(const FactList::Fact &fact, bool last, QWidget *parent) : QWidget(parent), m_last(last)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Metrics::gapSmall);
        auto *name = new ElidedLabel(fact.name, ElidedLabel::Level::Muted, this);
        name->setFixedWidth(nameWidth);
        auto *value = new ElidedLabel(fact.value, ElidedLabel::Level::Text, this);
        value->setExplanation(fact.explanation);
        value->setState(fact.state);
        if (fact.monospace)
            value->setFont(Fonts::monospace());
        layout->addWidget(name);
        layout->addWidget(value, 1);
        setFixedHeight(rowHeight);
        setAccessibleName(fact.name);
        setAccessibleDescription(fact.value);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_last)
            QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Tokens::current().line);
    }

private:
    bool m_last;
};

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QList<Fact> shown = facts;
    shown.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    if (shown == m_facts)
        return;
    m_facts = shown;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < m_facts.size(); ++i)
        m_rows->addWidget(new FactRow(m_facts[i], i + 1 == m_facts.size(), this));
    updateGeometry();
}

void FactList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copies = [&](const QString &title, const QString &text) {
        connect(menu->addAction(title), &QAction::triggered, menu,
                [text] { QGuiApplication::clipboard()->setText(text); });
    };
    const int row = event->pos().y() / rowHeight;
    if (row >= 0 && row < m_facts.size())
        copies(tr("Copy “%1”").arg(m_facts[row].name), m_facts[row].value);
    QString all;
    for (const Fact &fact : std::as_const(m_facts))
        all += fact.name + u'\t' + fact.value + u'\n';
    copies(tr("Copy All"), all);
    menu->popup(event->globalPos());
}

} // namespace Drydock
