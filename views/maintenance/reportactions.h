// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportfile.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QMenu;
class QWidget;

namespace Drydock
{

class ClusterSession;

/// What can be done with the reports of chosen operations: save one, save many, copy a summary, look at it. Journals
/// are read and files written away from the GUI thread.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    ReportActions(const ClusterSession &session, QWidget *window);

    /// Open, save (in the format chosen here for many), copy. Nothing for no operation.
    void fill(QMenu *menu, const QStringList &operations);

    /// Asks for a file, whose ending says the format.
    void askAndSave(const QString &operation);
    /// Asks for a folder; one file for each operation.
    void askAndSaveAll(const QStringList &operations, ReportFormat format);
    void copySummary(const QStringList &operations);
    /// In the user's browser.
    void open(const QString &operation);

    void save(const QString &operation, const QString &fileName, ReportFormat format);
    void saveAll(const QStringList &operations, const QString &folder, ReportFormat format);

Q_SIGNALS:
    /// Files were written, or a text copied.
    void done(const QString &text);
    void failed(const QString &title, const QString &text);

private:
    using Report = std::function<OperationReport(const QString &operation)>;
    /// How to make reports in another thread.
    Report reporter() const;
    /// `work` runs elsewhere and returns an error or nothing; then `then` here.
    void away(std::function<QString()> work, std::function<void(const QString &error)> then);

    const ClusterSession &m_session;
    QWidget *m_window;
};

} // namespace Drydock
