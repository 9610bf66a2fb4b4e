// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpreview.h"

#include "style/icons.h"
#include "style/tokens.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Drydock
{

CommandPreview::CommandPreview(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    m_text = new QPlainTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setFont(Fonts::monospace());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(10);
    m_text->setAccessibleName(tr("Equivalent commands"));
    grid->addWidget(m_text, 0, 0);
    m_copy = new QPushButton(icon(u"copy"_s), tr("Copy"), this);
    m_copy->setAccessibleName(tr("Copy the commands"));
    grid->addWidget(m_copy, 1, 0, Qt::AlignRight);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_lines.join(u'\n') + u'\n');
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(2000, this, [this] { m_copy->setText(tr("Copy")); });
    });
    setLines({});
}

void CommandPreview::setLines(const QStringList &lines)
{
    m_lines = lines;
    m_text->setPlainText(lines.join(u'\n'));
    m_copy->setEnabled(!lines.isEmpty());
    const int rows = qBound(1, int(lines.size()), 14);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * rows + 34);
}

} // namespace Drydock
