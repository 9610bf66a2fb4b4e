#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program beside an unlocked keyring of its own, on a session bus of its own, in a home of its own.
set -e
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data"
unset XDG_CONFIG_HOME XDG_CACHE_HOME
mkdir -m 700 "$XDG_RUNTIME_DIR"
dbus-run-session -- sh -c '
  eval "$(printf "a password\n" | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
  "$@"' sh "$@"
