// SPDX-License-Identifier: GPL-3.0-or-later
// drydock-ha-cases [--predict] FILE|-: predicts every case of a file and compares with what the real manager did.
// Exits 0 when all match, 1 on any mismatch, 2 on bad input.
#include "casejudge.h"
#include "casewriter.h"
#include "ha/predictor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Drydock::HaCases;

namespace
{

int complain(const QString &text)
{
    std::fprintf(stderr, "drydock-ha-cases: %s\n", qPrintable(text));
    return 2;
}

void print(const QJsonObject &object, QJsonDocument::JsonFormat format)
{
    const QByteArray text = QJsonDocument(object).toJson(format);
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    if (format == QJsonDocument::Compact)
        std::fputc('\n', stdout);
}

int run(QFile &file, const QString &name, bool predictOnly)
{
    CaseJudge judge;
    // Not line by line: a zero byte ends a line of standard input for QFile.
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (int number = 1; number <= lines.size(); ++number) {
        const QByteArray line = lines.at(number - 1).trimmed();
        if (line.isEmpty())
            continue;
        Case asked;
        if (const QString wrong = readCase(line, asked); !wrong.isEmpty())
            return complain(u"%1, line %2: %3"_s.arg(name).arg(number).arg(wrong));
        if (!predictOnly && asked.expect.isEmpty())
            return complain(
                u"%1, line %2: \"expect\" is missing; with --predict it is not needed"_s.arg(name).arg(number));
        const QJsonObject predicted = asExpect(Drydock::Prediction::predict(asked.input));
        if (predictOnly)
            print({{"id"_L1, asked.id}, {"expect"_L1, predicted}}, QJsonDocument::Compact);
        else
            judge.judge(asked, predicted);
    }
    if (predictOnly)
        return 0;
    print(judge.summary(), QJsonDocument::Indented);
    return judge.allMatch() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"drydock-ha-cases"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Predicts what the HA manager does in each case of a file of JSON lines, and "
                                     "compares with what the real one did."_s);
    parser.addPositionalArgument(u"FILE"_s, u"JSON lines, - for standard input"_s);
    parser.addOption({u"predict"_s, u"Only predict: one line a case, {\"id\":…,\"expect\":{…}}."_s});
    parser.addHelpOption();
    parser.process(app);
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return complain(u"one FILE is needed, or - for standard input"_s);
    QFile file(files.first());
    const bool standardInput = files.first() == "-"_L1;
    const bool open = standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return complain(u"cannot read %1: %2"_s.arg(files.first(), file.errorString()));
    return run(file, standardInput ? u"standard input"_s : files.first(), parser.isSet(u"predict"_s));
}
