// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer in normal builds: feeds the corpus and mutations of it, always the same ones.
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

namespace
{

constexpr int mutationsPerSeed = 2'000;

void feed(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
}

QByteArray mutate(QByteArray input, QRandomGenerator &random)
{
    const int changes = random.bounded(1, 5);
    for (int change = 0; change < changes; ++change) {
        const qsizetype at = input.isEmpty() ? 0 : random.bounded(int(input.size()));
        switch (random.bounded(5)) {
        case 0:
            input.truncate(at);
            break;
        case 1:
            input.insert(at, char(random.bounded(256)));
            break;
        case 2:
            input.remove(at, random.bounded(1, 9));
            break;
        case 3:
            if (!input.isEmpty())
                input[at] = char(random.bounded(256));
            break;
        default:
            input.insert(at, input.mid(random.bounded(int(input.size()) + 1), random.bounded(1, 40)));
        }
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s CORPUS-FOLDER\n", argv[0]);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        std::fprintf(stderr, "no seeds in %s\n", argv[1]);
        return 2;
    }
    QRandomGenerator random(1);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        const QByteArray seed = file.readAll();
        feed(seed);
        for (int i = 0; i < mutationsPerSeed; ++i)
            feed(mutate(seed, random));
    }
    std::printf("%lld seeds, %d mutations each\n", qlonglong(names.size()), mutationsPerSeed);
    return 0;
}
