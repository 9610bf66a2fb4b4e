// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include "style/tokens.h"

#include <QLabel>

namespace Drydock
{

namespace
{

QLabel *plain(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

QLabel *quiet(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = plain(text, font, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

QLabel *pageTitleLabel(const QString &text, QWidget *parent)
{
    return plain(text, Fonts::pageTitle(), parent);
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return plain(text, Fonts::section(), parent);
}

QLabel *strongLabel(const QString &text, QWidget *parent)
{
    QFont font = Fonts::body();
    font.setWeight(QFont::Weight(620));
    return plain(text, font, parent);
}

QLabel *bodyLabel(const QString &text, QWidget *parent)
{
    return plain(text, Fonts::body(), parent);
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    auto *label = quiet(text, Fonts::body(), parent);
    label->setWordWrap(true);
    return label;
}

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    return quiet(text, Fonts::small(), parent);
}

QLabel *monospaceLabel(const QString &text, QWidget *parent)
{
    auto *label = plain(text, Fonts::monospace(), parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace Drydock
