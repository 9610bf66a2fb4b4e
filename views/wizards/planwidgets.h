// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Drydock
{

// Small pieces that wizards and operation pages share.

/// Body text over as many lines as it needs.
QLabel *wrappedLabel(const QString &text, QWidget *parent);

/// A page's or dialog's title, over as many lines as it needs.
QLabel *wrappedTitle(const QString &text, QWidget *parent);

/// As large as wished, but no larger than the window it belongs to (or the screen), so that nothing is cut off.
void resizeWithin(QWidget *dialog, const QSize &wished);

/// Deletes the widgets of a layout and what lies in its sub-layouts.
void clearLayout(QLayout *layout);

/// Lays widgets out in lines like words, as wide as they want to be.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    QList<QLayoutItem *> m_items;
};

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
    /// Runs `change`; what has the keyboard, or else what is at the upper edge, stays where it is on the screen.
    void changeInPlace(const std::function<void()> &change);

private:
    QScrollArea *m_area;
    QVBoxLayout *m_column;
};

} // namespace Drydock
