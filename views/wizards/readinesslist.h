// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/readiness.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVariantAnimation;
class QVBoxLayout;

namespace Drydock
{

class ElidedLabel;

/// One line of readiness: sign and word, sentence, evidence, age; why it matters on request; a link where something
/// can be done in Proxmox VE.
class ReadinessRow : public QWidget
{
    Q_OBJECT

public:
    explicit ReadinessRow(QWidget *parent = nullptr);

    const ReadinessLine &line() const { return m_line; }
    /// `now` by the server's clock. `linked`: there is a web interface to open.
    void setLine(const ReadinessLine &line, const QDateTime &now, bool linked);
    /// Shows once, and briefly, that this line has changed.
    void flash();
    bool isFlashing() const;
    void setLast(bool last);

    QString word() const;
    QString evidence() const;
    QPushButton *whyButton() const { return m_why; }
    QPushButton *linkButton() const { return m_link; }
    bool reasonShown() const;

Q_SIGNALS:
    /// "node/NAME", "vm:101" or empty for the datacenter.
    void linkRequested(const QString &key);

protected:
    void enterEvent(QEnterEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString linkKey() const;

    ReadinessLine m_line;
    ElidedLabel *m_word;
    QLabel *m_title;
    QLabel *m_evidence;
    QLabel *m_reason;
    QLabel *m_age;
    QPushButton *m_why;
    QPushButton *m_link;
    QVariantAnimation *m_flash;
    bool m_last = false;
};

/// All lines. Rows stay the same widgets while their line exists, so focus and scrolling stay; a line that says
/// something new flashes and is announced.
class ReadinessList : public QWidget
{
    Q_OBJECT

public:
    explicit ReadinessList(QWidget *parent = nullptr);

    /// The first lines are shown quietly. `now` by the server's clock.
    void setLines(const QList<ReadinessLine> &lines, const QDateTime &now, bool linked);
    /// Forgets all lines: the next ones are the first ones.
    void clear();
    ReadinessRow *row(const QString &code) const;
    const QList<ReadinessRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void linkRequested(const QString &key);

private:
    void announce(const ReadinessLine &line);

    QVBoxLayout *m_layout;
    QList<ReadinessRow *> m_rows;
};

} // namespace Drydock
