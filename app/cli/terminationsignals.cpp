// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminationsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Drydock::Cli
{

namespace
{
// A signal handler may only touch what is async-signal-safe: it writes one byte into this pair.
std::array<int, 2> signalPair{-1, -1};

void passOn(int signal)
{
    const char byte = char(signal);
    [[maybe_unused]] const ssize_t written = write(signalPair[0], &byte, 1);
}
} // namespace

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalPair.data()) != 0)
        qFatal("socketpair failed");
    m_notifier = new QSocketNotifier(signalPair[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(signalPair[1], &byte, 1) == 1)
            Q_EMIT received(byte);
    });
    struct sigaction action{};
    action.sa_handler = passOn;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    close(signalPair[0]);
    close(signalPair[1]);
    signalPair = {-1, -1};
}

} // namespace Drydock::Cli
