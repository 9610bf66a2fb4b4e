// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordings.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QList<Recording> readRecordings()
{
    QList<Recording> recordings;
    QFile file(qEnvironmentVariable("DRYDOCK_SHARED") + u"/data/pve-observed/recordings.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return recordings;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        // Tagged "format": the other formats of the API (HTML, PNG, gzip), which this program never asks for.
        if (line["method"_L1].toString() != "GET"_L1 || line["tag"_L1].toString() == "format"_L1)
            continue;
        Recording recording{line["path"_L1].toString(), line["status"_L1].toInt(), line["reason"_L1].toString(), {}};
        if (line["json"_L1].isObject())
            recording.body = QJsonDocument(line["json"_L1].toObject()).toJson(QJsonDocument::Compact);
        else
            recording.body = line["body"_L1].toString().toUtf8();
        recordings.append(recording);
    }
    return recordings;
}
