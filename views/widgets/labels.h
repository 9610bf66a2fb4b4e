// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace Drydock
{

// Plain labels in the sizes and loudness of the type scale. Colours come from palette roles, so they follow the
// scheme without being told.

QLabel *pageTitleLabel(const QString &text, QWidget *parent = nullptr);
QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr);
/// 13 px, semi-bold: the first line of a row of two.
QLabel *strongLabel(const QString &text, QWidget *parent = nullptr);
QLabel *bodyLabel(const QString &text, QWidget *parent = nullptr);
/// 13 px, muted; wraps.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);
/// 12 px, muted.
QLabel *smallLabel(const QString &text, QWidget *parent = nullptr);
QLabel *monospaceLabel(const QString &text, QWidget *parent = nullptr);

} // namespace Drydock
