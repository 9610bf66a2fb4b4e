// SPDX-License-Identifier: GPL-3.0-or-later
// Long proofs: drydock_soak [plans|kill|drains|ha] [--seed N] [--count N]. Without a name all of them.
#include "drainsproof.h"
#include "haproof.h"
#include "killproof.h"
#include "plansproof.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace
{

struct Proof {
    QString name;
    int count; ///< clusters, kills or drains of a whole run
    QString (*run)(quint32 seed, int count);
    const char *proven;
};

const QList<Proof> &proofs()
{
    using namespace Drydock::Soak;
    static const QList<Proof> all{
        {u"plans"_s, 2500, provePlans,
         "no node overfilled in any order, no strict rule broken, no quorum lost without consent, no guest forgotten, "
         "no setting left changed, no plan different the second time"},
        {u"kill"_s, 50, [](quint32 seed, int count) { return KillProof(seed, count).run(); },
         "no guest lost, none moved twice, the journal always readable"},
        {u"drains"_s, 100, proveDrains,
         "no guest lost, none moved twice, every parked setting restored, every report as the server's log has it"},
        {u"ha"_s, 10'000, proveHa,
         "no guest placed against a strict rule or on a dead node, none running twice on members, nothing done without "
         "votes, the "
         "same prediction the second time"},
    };
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"name"_s, u"plans, kill, drains or ha; all without one"_s, u"[NAME]"_s);
    parser.addOptions({{u"seed"_s, u"Repeats a run exactly."_s, u"N"_s},
                       {{u"count"_s, u"kills"_s}, u"How many clusters, kills or drains."_s, u"N"_s}});
    parser.addHelpOption();
    parser.process(app);
    const QString wanted = parser.positionalArguments().value(0);
    int ran = 0;
    for (const Proof &proof : proofs()) {
        if (!wanted.isEmpty() && wanted != proof.name)
            continue;
        ++ran;
        const quint32 seed =
            parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt() : QRandomGenerator::system()->generate();
        const int count = parser.isSet(u"count"_s) ? parser.value(u"count"_s).toInt() : proof.count;
        std::printf("%s --seed %u --count %d\n", qPrintable(proof.name), seed, count);
        std::fflush(stdout);
        if (const QString broken = proof.run(seed, count); !broken.isEmpty()) {
            std::fprintf(stderr, "%s broken with --seed %u: %s\n", qPrintable(proof.name), seed, qPrintable(broken));
            return 1;
        }
        std::printf("proven: %s\n", proof.proven);
        std::fflush(stdout);
    }
    if (ran == 0)
        std::fprintf(stderr, "unknown proof '%s': there are plans, kill, drains and ha\n", qPrintable(wanted));
    return ran == 0 ? 2 : 0;
}
