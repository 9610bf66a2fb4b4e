// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Drydock
{

/// What is shown instead of nothing: icon, one sentence, what to do, and at most one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &iconName, const QString &sentence, const QString &detail, QWidget *parent = nullptr);

    void setTexts(const QString &iconName, const QString &sentence, const QString &detail);
    /// An empty text hides the button.
    void setButton(const QString &text);

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showIcon();
    void fitDetail();
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_detail;
    QPushButton *m_button;
};

} // namespace Drydock
