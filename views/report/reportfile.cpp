// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Drydock
{

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == "html"_L1 || suffix == "htm"_L1)
        return ReportFormat::Html;
    if (suffix == "pdf"_L1)
        return ReportFormat::Pdf;
    if (suffix == "md"_L1 || suffix == "markdown"_L1)
        return ReportFormat::Markdown;
    if (suffix == "json"_L1)
        return ReportFormat::Json;
    return std::nullopt;
}

QString reportSuffix(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return u"html"_s;
    case ReportFormat::Pdf:
        return u"pdf"_s;
    case ReportFormat::Markdown:
        return u"md"_s;
    case ReportFormat::Json:
        return u"json"_s;
    }
    return {};
}

QString reportFileName(const OperationReport &report, ReportFormat format)
{
    static const QRegularExpression other(u"[^A-Za-z0-9.-]+"_s);
    QString node = report.plan.node.text();
    node.replace(other, u"-"_s);
    QStringList parts{operationKindWord(report.plan.kind)};
    if (!node.isEmpty())
        parts.append(node);
    parts.append(report.began.toLocalTime().toString(u"yyyy-MM-dd-HHmm"_s));
    return parts.join(u'-') + u'.' + reportSuffix(format);
}

QByteArray reportBytes(const OperationReport &report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return reportHtml(report).toUtf8();
    case ReportFormat::Pdf:
        return reportPdf(report);
    case ReportFormat::Markdown:
        return reportMarkdown(report).toUtf8();
    case ReportFormat::Json:
        return QJsonDocument(reportDocument(report)).toJson(QJsonDocument::Indented);
    }
    return {};
}

QString writeReport(const QString &fileName, const OperationReport &report, ReportFormat format)
{
    const QByteArray content = reportBytes(report, format);
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(content) != content.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace Drydock
