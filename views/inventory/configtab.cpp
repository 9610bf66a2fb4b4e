// SPDX-License-Identifier: GPL-3.0-or-later
#include "configtab.h"

#include "items/configtext.h"
#include "items/formatting.h"
#include "items/guestcells.h"
#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

ConfigTab::ConfigTab(ClusterSession &session, QWidget *parent)
    : InspectorTab(session, parent)
    , m_path(new ElidedLabel)
    , m_age(new ElidedLabel({}, ElidedLabel::Level::Muted))
    , m_text(new QPlainTextEdit)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget(this))
{
    m_path->setFont(Fonts::monospace());
    m_path->setElideMode(Qt::ElideMiddle);
    m_age->setFont(Fonts::small());
    m_text->setReadOnly(true);
    m_text->setFont(Fonts::monospace());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Configuration"));
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy"));
    setButtonRole(copy, ButtonRole::Quiet);
    copy->setAccessibleName(tr("Copy the configuration"));
    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, Metrics::gapSmall, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    auto *top = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_path);
    titles->addWidget(m_age);
    top->addLayout(titles, 1);
    top->addWidget(copy);
    column->addLayout(top);
    column->addWidget(m_text, 1);
    m_stack->addWidget(shown);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
}

void ConfigTab::refresh()
{
    if (!m_subject.isGuest())
        return;
    const GuestDetails *details = guestDetails();
    m_stack->setCurrentIndex(1);
    if (!isRead(details)) {
        m_empty->setTexts(u"document"_s, tr("Not read yet."),
                          m_session.connection() ? tr("The configuration is being read.")
                                                 : tr("The recording does not have it."));
        return;
    }
    if (details->config.isEmpty()) {
        m_empty->setTexts(u"lock"_s, tr("The configuration could not be read."),
                          details->error ? errorText(*details->error) : tr("The server sent an empty one."));
        return;
    }
    m_stack->setCurrentIndex(0);
    m_path->setText(configPath(m_subject.guest, m_subject.node));
    const qint64 age = details->readAt.secsTo(m_session.store()->snapshot()->serverTime);
    //: When the configuration was read; its snapshots are not part of the text
    m_age->setText(tr("read %1, without snapshots").arg(Formatting::ago(age)));
    m_age->setExplanation(Formatting::dateTime(details->readAt));
    const QString text = configText(*details);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

} // namespace Drydock
