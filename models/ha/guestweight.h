// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prediction.h"

namespace Drydock::Prediction
{

/// What a guest weighs in the scheduler's eyes. CPU in cores, memory in bytes.
struct Weight {
    double maxCpu = 0; ///< 0: not limited, so all of a node's
    qint64 maxMemory = 0;
    double cpu = 0; ///< used
    qint64 memory = 0;
};

/// Where nobody measured what a guest uses, its limits stand for it.
inline Weight weightOfService(const Service &service)
{
    return {service.maxCpu, service.maxMemory, service.cpu.value_or(service.maxCpu),
            service.memory.value_or(service.maxMemory)};
}

} // namespace Drydock::Prediction
