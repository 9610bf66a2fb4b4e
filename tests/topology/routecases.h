// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkcase.h"

/// Routes of the reverse proxy and local names: what brings their codes up, and what comes close and does not.
namespace DrydockTest
{

/// A VM on the LAN whose addresses nobody sees.
inline void addSilent(NetworkBuilder &c, const QString &on = u"vmbr0"_s)
{
    c.vm(120, u"silent"_s, one);
    c.nic(120, on);
}

inline QList<Case> routeCases()
{
    const auto lead = [](const QStringList &servers) {
        return [servers](NetworkBuilder &c) { c.proxy.config = routesTo(servers); };
    };
    const QString lost = u"http://192.168.1.77:80"_s;
    const QString plex = u"http://192.168.1.210:7896"_s;
    return {
        {"route-to-nowhere"_L1, "an address of the LAN that nobody has", u"blocker route/web"_s, lead({lost})},
        {"route-to-nowhere"_L1, "one of two servers", u"caution route/web"_s, lead({lost, plex})},
        {"route-to-nowhere"_L1, "it may be a guest without agent", u"info route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({lost});
             addSilent(c);
         }},
        {"route-to-nowhere"_L1, "a guest without agent on another network is not it", u"blocker route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({lost});
             addSilent(c, u"vmbr1"_s);
         }},
        {"route-to-nowhere"_L1, "a name that a record gives such an address", u"blocker route/web"_s,
         [](NetworkBuilder &c) {
             c.proxy.config = routesTo({u"http://films.home"_s});
             c.names.names = {{u"films.home"_s, u"192.168.1.77"_s, {}}};
         }},
        {"route-to-nowhere"_L1, "a template's address", u"blocker route/web"_s,
         [](NetworkBuilder &c) {
             addContainer(c, 900, u"192.168.1.77/24"_s);
             c.guestState(900).isTemplate = true;
             c.proxy.config = routesTo({u"http://192.168.1.77"_s});
         }},
        {"route-to-nowhere"_L1, "an address of a guest", {}, lead({plex})},
        {"route-to-nowhere"_L1, "an address elsewhere", {}, lead({u"http://203.0.113.7"_s})},
        {"route-to-nowhere"_L1, "a client's address", {}, lead({u"http://192.168.1.120"_s})},
        {"route-to-nowhere"_L1, "a name that no record has", {}, lead({u"http://films.home"_s})},
        {"route-to-nowhere"_L1, "the NAS", {}, lead({u"http://192.168.10.5"_s})},
        {"route-to-nowhere"_L1, "the proxy itself", {}, lead({u"http://127.0.0.1:8080"_s})},
        {"route-to-nowhere"_L1,
         "the proxy does not use the route",
         {},
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({lost});
             c.proxy.config.routers.first().used = false;
         }},

        {"route-to-stopped-guest"_L1, "a container that is off", u"blocker route/web"_s,
         [](NetworkBuilder &c) {
             c.proxy.config = routesTo({u"http://192.168.1.193"_s});
             c.guestState(211).state = RunState::Stopped;
         }},
        {"route-to-stopped-guest"_L1, "one of two servers is off", u"caution route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({u"http://192.168.1.193"_s, plex});
             c.guestState(211).state = RunState::Stopped;
         }},
        {"route-to-stopped-guest"_L1, "its NIC is unplugged", u"blocker route/web"_s,
         [](NetworkBuilder &c) {
             c.proxy.config = routesTo({u"http://192.168.1.193"_s});
             nic(c, 211).linkDown = true;
         }},
        {"route-to-stopped-guest"_L1,
         "another has taken over the address",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.193/24"_s);
             c.guestState(213).state = RunState::Stopped;
             c.proxy.config = routesTo({u"http://192.168.1.193"_s});
         }},
        {"route-to-stopped-guest"_L1, "it runs", {}, lead({u"http://192.168.1.193"_s})},

        {"route-to-wrong-port"_L1, "somebody tried it", u"blocker route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({plex});
             c.knownPorts = {{u"192.168.1.210"_s, {32400}, {7896}, false, FactSource::Probe, {}}};
         }},
        {"route-to-wrong-port"_L1, "all its ports are known", u"blocker route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({plex});
             c.knownPorts = {{u"192.168.1.210"_s, {32400}, {}, true, FactSource::Typed, {}}};
         }},
        {"route-to-wrong-port"_L1, "the port that the scheme means", u"caution route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({u"https://192.168.1.210"_s, u"http://192.168.1.213:5000"_s});
             c.knownPorts = {{u"192.168.1.210"_s, {80}, {}, true, FactSource::Typed, {}}};
         }},
        {"route-to-wrong-port"_L1,
         "some of its ports are known",
         {},
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({plex});
             c.knownPorts = {{u"192.168.1.210"_s, {32400}, {80}, false, FactSource::Probe, {}}};
         }},
        {"route-to-wrong-port"_L1,
         "it listens, says another source",
         {},
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({plex});
             c.knownPorts = {{u"192.168.1.210"_s, {32400}, {}, true, FactSource::Typed, {}},
                             {u"192.168.1.210"_s, {7896}, {}, false, FactSource::Probe, {}}};
         }},
        {"route-to-wrong-port"_L1,
         "another guest's port is closed",
         {},
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({plex});
             c.knownPorts = {{u"192.168.1.211"_s, {}, {7896}, true, FactSource::Probe, {}}};
         }},

        {"route-without-backend"_L1, "its service is not defined", u"blocker route/web"_s,
         [=](NetworkBuilder &c) {
             c.proxy.config = routesTo({plex});
             c.proxy.config.services.clear();
         }},
        {"route-without-backend"_L1, "its service has no servers", u"blocker route/web"_s, lead({})},
        {"route-without-backend"_L1,
         "its service is another provider's",
         {},
         [](NetworkBuilder &c) {
             c.proxy.config = routesTo({});
             c.proxy.config.routers.first().service = u"web@docker"_s;
         }},

        {"name-to-nowhere"_L1, "a record with an address that nobody has", u"caution address/192.168.1.77"_s,
         [](NetworkBuilder &c) { c.names.names = {{u"films.home"_s, u"192.168.1.77"_s, {}}}; }},
        {"name-to-nowhere"_L1, "it may be a guest without agent", u"info address/192.168.1.77"_s,
         [](NetworkBuilder &c) {
             c.names.names = {{u"films.home"_s, u"192.168.1.77"_s, {}}, {u"tv.home"_s, u"192.168.1.77"_s, {}}};
             addSilent(c);
         }},
        {"name-to-nowhere"_L1,
         "names of a guest that is off, of the router, of a client and of somewhere else",
         {},
         [](NetworkBuilder &c) {
             c.guestState(211).state = RunState::Stopped;
             c.names.names = {{u"a"_s, u"192.168.1.193"_s, {}}, {u"b"_s, u"192.168.1.1"_s, {}},
                              {u"c"_s, u"192.168.1.130"_s, {}}, {u"d"_s, u"203.0.113.7"_s, {}},
                              {u"e"_s, u"0.0.0.0"_s, {}},       {u"f"_s, {}, u"gone"_s}};
         }},
    };
}

} // namespace DrydockTest
