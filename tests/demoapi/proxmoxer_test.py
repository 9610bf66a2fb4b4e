#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a public client library of Proxmox VE's API (proxmoxer) log in to the demo server, list guests, move one and
follow the task: what it takes for the real thing, it takes for the demo.

Usage: proxmoxer_test.py PATH-OF-DRYDOCK
"""
import json
import subprocess
import sys
import time
import warnings

try:
    from proxmoxer import ProxmoxAPI, ResourceException
except ImportError:
    print("proxmoxer is not installed: skipped")
    sys.exit(77)

PATIENCE_SECONDS = 120


def expect(what, condition):
    if not condition:
        raise AssertionError(what)
    print("ok:", what)


def follow(api, node, upid):
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        status = api.nodes(node).tasks(upid).status.get()
        if status["status"] == "stopped":
            return status
        time.sleep(0.2)
    raise AssertionError(f"{upid} did not end")


def check(ready):
    url = ready["nodes"][0]["url"].removeprefix("https://")
    name, other = ready["nodes"][0]["name"], ready["nodes"][1]["name"]
    host, port = url.split(":")
    api = ProxmoxAPI(host, port=int(port), user=ready["user"], password=ready["password"], verify_ssl=False, timeout=30)
    expect("the version is a 9", api.version.get()["release"].startswith("9."))
    guests = {row["vmid"]: row for row in api.cluster.resources.get(type="vm")}
    expect("nine guests are listed", len(guests) == 9)
    expect("a container runs on the first node", guests[212]["node"] == name)
    expect("its address is declared", "192.168.1.194" in api.nodes(name).lxc(212).config.get()["net0"])

    upid = api.nodes(name).lxc(212).migrate.post(target=other, restart=1)
    expect("the answer is a task", upid.startswith(f"UPID:{name}:") and ":vzmigrate:212:" in upid)
    expect("the task ends well", follow(api, name, upid)["exitstatus"] == "OK")
    log = [line["t"] for line in api.nodes(name).tasks(upid).log.get(limit=0)]
    expect("its log ends with TASK OK", log[-1] == "TASK OK")
    moved = {row["vmid"]: row for row in api.cluster.resources.get(type="vm")}
    expect("the container is on the other node", moved[212]["node"] == other)

    user, secret = ready["token"].split("=", 1)
    user, token = user.split("!", 1)
    by_token = ProxmoxAPI(host, port=int(port), user=user, token_name=token, token_value=secret, verify_ssl=False)
    expect("the token sees the nodes", {row["node"] for row in by_token.nodes.get()} == {name, other})
    try:
        by_token.nodes(name).lxc(212).config.get()
    except ResourceException as refusal:
        expect("a guest that left has no configuration here", "does not exist" in str(refusal))
    else:
        raise AssertionError("the old node still has the configuration")


def main():
    warnings.simplefilter("ignore")  # the certificate is self-signed
    server = subprocess.Popen(
        [sys.argv[1], "demo-server", "--scenario", "homelab", "--port", "0", "--speed", "20"],
        stdout=subprocess.PIPE, text=True)
    try:
        check(json.loads(server.stdout.readline()))
    finally:
        server.terminate()
        code = server.wait(10)
    expect("the server ends with 0 when told to", code == 0)


if __name__ == "__main__":
    main()
