// SPDX-License-Identifier: GPL-3.0-or-later
// Long proofs against a demo server in a process of its own: drydock_soak [NAME] [--seed N] [--kills N]
#include "killproof.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"name"_s, u"kill"_s, u"[NAME]"_s);
    parser.addOptions(
        {{u"seed"_s, u"Repeats a run exactly."_s, u"N"_s}, {u"kills"_s, u"How often to kill."_s, u"N"_s, u"50"_s}});
    parser.addHelpOption();
    parser.process(app);
    const QString name = parser.positionalArguments().value(0, u"kill"_s);
    if (name != "kill"_L1) {
        std::fprintf(stderr, "unknown proof '%s': there is kill\n", qPrintable(name));
        return 2;
    }
    const quint32 seed =
        parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt() : QRandomGenerator::system()->generate();
    std::printf("kill --seed %u\n", seed);
    std::fflush(stdout);
    const QString broken = Drydock::Soak::KillProof(seed, parser.value(u"kills"_s).toInt()).run();
    if (broken.isEmpty()) {
        std::printf("proven: no guest lost, none moved twice, the journal always readable\n");
        return 0;
    }
    std::fprintf(stderr, "broken with seed %u: %s\n", seed, qPrintable(broken));
    return 1;
}
