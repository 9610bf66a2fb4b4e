// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/report.h"

#include <memory>

class QTextDocument;

namespace Drydock
{

// A report as a file. For window and command line alike; knows fonts, but no widget.

enum class ReportFormat { Html, Pdf, Markdown, Json };

/// By the ending: .html, .pdf, .md, .json (and .htm, .markdown). nullopt for any other.
std::optional<ReportFormat> reportFormatOf(const QString &fileName);
/// "html", "pdf", "md", "json".
QString reportSuffix(ReportFormat format);
/// A name to suggest: "drain-pve-node1-2026-03-01-1146.html". Plain letters only.
QString reportFileName(const OperationReport &report, ReportFormat format);

/// What the file holds. PDF needs a QGuiApplication; its platform may be offscreen.
QByteArray reportBytes(const OperationReport &report, ReportFormat format);
QByteArray reportPdf(const OperationReport &report);
/// The pages as they are printed.
std::unique_ptr<QTextDocument> reportPaper(const OperationReport &report);

/// Writes it whole or not at all, readable by its owner only. The error to show, empty if there was none.
QString writeReport(const QString &fileName, const OperationReport &report, ReportFormat format);

} // namespace Drydock
