// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// CPU time of the calling thread so far, in milliseconds.
double threadCpuMs();

/// Empties a node of the `large` demo cluster (32 nodes, 10 000 guests, some 300 on the node) in the real window, with
/// the demo server in a process of its own, and prints how long the window's thread was busy at a stretch.
/// False, with a reason on standard error: the drain did not end as it should.
bool measureDrain();
