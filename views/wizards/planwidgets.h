// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLayout;
class QScrollArea;
class QVBoxLayout;

namespace Drydock {

// Small pieces that wizards and operation pages share.

/// Wrapping text in the body font.
QLabel *bodyLabel(const QString &text, QWidget *parent);
/// Wrapping text in the muted colour of the present scheme.
QLabel *quietLabel(const QString &text, QWidget *parent);
QLabel *titleLabel(const QString &text, QWidget *parent);
QLabel *sectionLabel(const QString &text, QWidget *parent);

/// Deletes the widgets of a layout and what lies in its sub-layouts.
void clearLayout(QLayout *layout);

/// A separator of one pixel in the line colour.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget *parent, Qt::Orientation orientation = Qt::Horizontal);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Scrolls its content vertically and never sideways; transparent ground. Returns the content's layout.
class ScrollColumn : public QWidget
{
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; }
    void bringIntoView(QWidget *widget);

private:
    QScrollArea *m_area;
    QVBoxLayout *m_column;
};

} // namespace Drydock
