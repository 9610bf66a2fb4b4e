// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportactions.h"

#include "session/clustersession.h"
#include "style/icons.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFuture>
#include <QGuiApplication>
#include <QMenu>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array reportFormats{ReportFormat::Html, ReportFormat::Pdf, ReportFormat::Markdown, ReportFormat::Json};

QString formatName(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return ReportActions::tr("Web page");
    case ReportFormat::Pdf:
        return ReportActions::tr("PDF");
    case ReportFormat::Markdown:
        return ReportActions::tr("Markdown");
    case ReportFormat::Json:
        return ReportActions::tr("JSON");
    }
    return {};
}

QString formatFilter(ReportFormat format)
{
    return u"%1 (*.%2)"_s.arg(formatName(format), reportSuffix(format));
}

/// Operations that began in the same minute get numbers.
QString freeName(const QDir &folder, const OperationReport &report, ReportFormat format)
{
    const QString name = reportFileName(report, format);
    const QString suffix = u'.' + reportSuffix(format);
    QString result = name;
    for (int number = 2; folder.exists(result); ++number)
        result = name.chopped(suffix.size()) + u"-%1"_s.arg(number) + suffix;
    return folder.filePath(result);
}

} // namespace

ReportActions::ReportActions(const ClusterSession &session, QWidget *window)
    : QObject(window), m_session(session), m_window(window)
{
}

ReportActions::Report ReportActions::reporter() const
{
    return [dir = m_session.stateDir(), all = m_session.operations()](const QString &operation) {
        return buildReport(JournalFile::records(dir, operation), all);
    };
}

void ReportActions::away(std::function<QString()> work, std::function<void(const QString &)> then)
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    // Not called any more once this object is gone.
    promise->future().then(this, [then = std::move(then)](const QString &error) { then(error); });
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

void ReportActions::fill(QMenu *menu, const QStringList &operations)
{
    if (operations.isEmpty())
        return;
    if (operations.size() == 1) {
        const QString &operation = operations.constFirst();
        menu->addAction(icon(u"export"_s), tr("Save report…"), this, [this, operation] { askAndSave(operation); });
        menu->addAction(icon(u"copy"_s), tr("Copy summary"), this, [this, operations] { copySummary(operations); });
        menu->addAction(tr("Open report"), this, [this, operation] { open(operation); });
        return;
    }
    QMenu *formats = menu->addMenu(icon(u"export"_s), tr("Save %n report(s)", nullptr, int(operations.size())));
    for (const ReportFormat format : reportFormats) {
        formats->addAction(tr("%1…", "a file format").arg(formatName(format)), this,
                           [this, operations, format] { askAndSaveAll(operations, format); });
    }
    menu->addAction(icon(u"copy"_s), tr("Copy %n summary(ies)", nullptr, int(operations.size())), this,
                    [this, operations] { copySummary(operations); });
}

void ReportActions::askAndSave(const QString &operation)
{
    const Result<OperationState> state = JournalFile::read(m_session.stateDir(), operation);
    OperationReport about;
    if (state) {
        about.plan = state->plan;
        about.began = state->createdAt;
    }
    QStringList filters;
    for (const ReportFormat format : reportFormats)
        filters.append(formatFilter(format));
    QString chosen = filters.constFirst();
    QString name = QFileDialog::getSaveFileName(
        m_window, tr("Save the report"), reportFileName(about, ReportFormat::Html), filters.join(u";;"_s), &chosen);
    if (name.isEmpty())
        return;
    std::optional<ReportFormat> format = reportFormatOf(name);
    if (!format) {
        format = reportFormats.at(size_t(std::max<qsizetype>(0, filters.indexOf(chosen))));
        name += u'.' + reportSuffix(*format);
    }
    save(operation, name, *format);
}

void ReportActions::askAndSaveAll(const QStringList &operations, ReportFormat format)
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Save the reports in"));
    if (!folder.isEmpty())
        saveAll(operations, folder, format);
}

void ReportActions::save(const QString &operation, const QString &fileName, ReportFormat format)
{
    away([make = reporter(), operation, fileName, format] { return writeReport(fileName, make(operation), format); },
         [this, fileName](const QString &error) {
             if (error.isEmpty())
                 Q_EMIT done(tr("The report is in %1.").arg(fileName));
             else
                 Q_EMIT failed(tr("The report could not be written."), u"%1: %2"_s.arg(fileName, error));
         });
}

void ReportActions::saveAll(const QStringList &operations, const QString &folder, ReportFormat format)
{
    const auto work = [make = reporter(), operations, folder, format] {
        for (const QString &operation : operations) {
            const OperationReport report = make(operation);
            const QString name = freeName(QDir(folder), report, format);
            if (const QString error = writeReport(name, report, format); !error.isEmpty())
                return u"%1: %2"_s.arg(name, error);
        }
        return QString();
    };
    away(work, [this, folder, count = int(operations.size())](const QString &error) {
        if (error.isEmpty())
            Q_EMIT done(tr("%n report(s) are in %1.", nullptr, count).arg(folder));
        else
            Q_EMIT failed(tr("Not every report could be written."), error);
    });
}

void ReportActions::copySummary(const QStringList &operations)
{
    const auto text = std::make_shared<QString>();
    const auto work = [make = reporter(), operations, text] {
        QStringList parts;
        for (const QString &operation : operations)
            parts.append(reportSummary(make(operation)));
        *text = parts.join(u'\n');
        return QString();
    };
    away(work, [this, text, count = int(operations.size())](const QString &) {
        QGuiApplication::clipboard()->setText(*text);
        Q_EMIT done(tr("%n summary(ies) copied.", nullptr, count));
    });
}

void ReportActions::open(const QString &operation)
{
    const QDir dir(m_session.stateDir());
    const QString name = dir.filePath(u"reports/%1.html"_s.arg(operation));
    const auto work = [make = reporter(), operation, dir, name] {
        dir.mkpath(u"reports"_s);
        return writeReport(name, make(operation), ReportFormat::Html);
    };
    away(work, [this, name](const QString &error) {
        if (!error.isEmpty())
            Q_EMIT failed(tr("The report could not be written."), error);
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(name)))
            Q_EMIT failed(tr("No browser could be opened."), tr("The report is in %1.").arg(name));
    });
}

} // namespace Drydock
