// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace Drydock
{

/// Stages of a long piece of work as a row of cards: done, now, next. Shows only; every card has its word.
class StepStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Stage { Done, Now, Next, Attention, Skipped };
    struct Entry {
        Stage stage = Stage::Next;
        QString caption; ///< "Done", "Now", "Then"; drawn in capitals; empty = the stage's word
        QString title;
        QString detail;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    explicit StepStrip(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    const QList<Entry> &entries() const { return m_entries; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF cardRect(int index) const;
    QString captionOf(const Entry &entry) const;
    QList<Entry> m_entries;
};

} // namespace Drydock
