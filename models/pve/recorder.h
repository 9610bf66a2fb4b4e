// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpreader.h"

#include "cluster/ids.h"

#include <QFile>

namespace Drydock
{

/// Writes the answers of GETs to a raw snapshot file, one JSON object a line: {path, status, json | body, at, member}.
/// A line {"poll": "complete"} ends each poll; readRawSnapshot() trusts nothing after the last of them, except details.
class Recorder
{
public:
    /// Empty = off. A file that cannot be opened is left alone; isOpen() tells.
    void setPath(const QString &path);
    bool isOpen() const { return m_file.isOpen(); }
    void add(const QByteArray &path, const HttpAnswer &answer, const NodeName &member);
    void endPoll();

private:
    void write(const QJsonObject &line);

    QFile m_file;
};

} // namespace Drydock
