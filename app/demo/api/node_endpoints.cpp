// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

const Node &nodeOf(const Call &call)
{
    return *call.site.cluster->state().node(call.via);
}

Answer listNodes(Call &call)
{
    const Cluster &cluster = *call.site.cluster;
    QJsonArray rows;
    for (const Node &node : cluster.state().nodes) {
        const NodeRow facts = cluster.nodeRow(node.name, call.via);
        const SiteNode *place = call.site.node(node.name);
        QJsonObject row{{u"node"_s, node.name},
                        {u"id"_s, u"node/"_s + node.name},
                        {u"type"_s, u"node"_s},
                        {u"status"_s, facts.status},
                        {u"ssl_fingerprint"_s, place ? place->certificate.fingerprint : QString()}};
        if (call.allows(u"/nodes/"_s + node.name, u"Sys.Audit"_s)) {
            row.insert(u"level"_s, u""_s);
            row.insert(u"maxcpu"_s, node.maxCpu);
            row.insert(u"maxmem"_s, node.maxMemory);
            row.insert(u"maxdisk"_s, node.rootSize);
            if (facts.cpu)
                row.insert(u"cpu"_s, *facts.cpu);
            if (facts.memory)
                row.insert(u"mem"_s, *facts.memory);
            if (facts.rootUsed)
                row.insert(u"disk"_s, *facts.rootUsed);
            if (facts.uptime)
                row.insert(u"uptime"_s, *facts.uptime);
        }
        rows.append(row);
    }
    return call.site.shuffled(rows);
}

/// "#1 SMP PREEMPT_DYNAMIC PMX 6.17.2-1" of "6.17.2-1-pve".
QString kernelBuild(const Node &node)
{
    return u"#1 SMP PREEMPT_DYNAMIC PMX %1"_s.arg(node.kernel.section(u'-', 0, 1));
}

Answer nodeStatus(Call &call)
{
    const Node &node = nodeOf(call);
    const NodeStatus facts = call.site.cluster->nodeStatus(node.name);
    QJsonObject memory{
        {u"total"_s, node.maxMemory}, {u"used"_s, facts.memoryUsed}, {u"free"_s, node.maxMemory - facts.memoryUsed}};
    if (call.site.pve >= 9)
        memory.insert(u"available"_s, node.maxMemory - facts.memoryUsed);
    const qint64 free = node.rootSize - node.rootUsed;
    QJsonArray load;
    for (const double value : facts.load)
        load.append(QString::number(value, 'f', 2));
    return QJsonObject{
        {u"uptime"_s, facts.uptime},
        {u"idle"_s, 0},
        {u"cpu"_s, facts.cpu},
        {u"wait"_s, facts.wait},
        {u"loadavg"_s, load},
        {u"cpuinfo"_s,
         QJsonObject{{u"cpus"_s, node.maxCpu},
                     {u"cores"_s, std::max(1, node.maxCpu / 2)},
                     {u"sockets"_s, node.sockets},
                     {u"model"_s, node.cpuModel},
                     {u"vendor"_s, node.cpuModel.contains(u"AMD") ? u"AuthenticAMD"_s : u"GenuineIntel"_s},
                     {u"family"_s, u"6"_s},
                     {u"mhz"_s, QString::number(node.mhz, 'f', 3)},
                     {u"flags"_s, u"fpu vme de pse tsc msr pae mce cx8 apic sep mtrr vmx aes avx avx2"_s},
                     {u"hvm"_s, u"1"_s},
                     {u"user_hz"_s, 100}}},
        {u"memory"_s, memory},
        {u"swap"_s, QJsonObject{{u"total"_s, node.maxSwap},
                                {u"used"_s, facts.swapUsed},
                                {u"free"_s, node.maxSwap - facts.swapUsed}}},
        {u"rootfs"_s,
         QJsonObject{{u"total"_s, node.rootSize}, {u"used"_s, node.rootUsed}, {u"free"_s, free}, {u"avail"_s, free}}},
        {u"ksm"_s, QJsonObject{{u"shared"_s, 0}}},
        {u"kversion"_s, u"Linux %1 %2"_s.arg(node.kernel, kernelBuild(node))},
        {u"current-kernel"_s, QJsonObject{{u"sysname"_s, u"Linux"_s},
                                          {u"release"_s, node.kernel},
                                          {u"version"_s, kernelBuild(node)},
                                          {u"machine"_s, u"x86_64"_s}}},
        {u"boot-info"_s, QJsonObject{{u"mode"_s, u"efi"_s}, {u"secureboot"_s, 0}}},
        {u"pveversion"_s,
         u"pve-manager/%1/%2"_s.arg(node.pveVersion, call.site.versionOf(node.name).value(u"repoid"_s).toString())},
    };
}

Answer nodePower(Call &call)
{
    return call.site.cluster->nodePower(call.via, call.text(u"command"_s), call.who.caller());
}

// --- network ---

bool isOfType(const Interface &interface, const QString &type)
{
    if (type.isEmpty() || type == u"include_sdn")
        return true;
    if (type == u"any_bridge" || type == u"any_local_bridge")
        return interface.type == u"bridge" || interface.type == u"OVSBridge";
    return interface.type == type;
}

QJsonObject interfaceRow(const Interface &interface, qsizetype place)
{
    static const QStringList flags{u"bridge_vlan_aware"_s};
    QJsonObject row{{u"type"_s, interface.type},
                    {u"priority"_s, place + 3},
                    {u"method"_s, u"manual"_s},
                    {u"method6"_s, u"manual"_s},
                    {u"families"_s, QJsonArray{u"inet"_s}}};
    for (auto field = interface.fields.begin(); field != interface.fields.end(); ++field)
        row.insert(field.key(), flags.contains(field.key()) ? integerOrText(field.value()) : QJsonValue(field.value()));
    if (interface.autostart)
        row.insert(u"autostart"_s, 1);
    if (interface.active)
        row.insert(u"active"_s, 1);
    if (interface.exists)
        row.insert(u"exists"_s, 1);
    return row;
}

bool maySee(const Call &call, const Interface &interface)
{
    if (interface.type != u"bridge" && interface.type != u"OVSBridge")
        return true;
    const QString wanted = u"SDN.Audit|SDN.Use"_s;
    return call.allows(u"/sdn/zones/localnetwork"_s, wanted)
           || call.allows(u"/sdn/zones/localnetwork/"_s + interface.name, wanted);
}

Answer listNetwork(Call &call)
{
    QJsonArray rows;
    const QList<Interface> &interfaces = nodeOf(call).interfaces;
    for (qsizetype i = 0; i < interfaces.size(); ++i) {
        if (!isOfType(interfaces[i], call.text(u"type"_s)) || !maySee(call, interfaces[i]))
            continue;
        QJsonObject row = interfaceRow(interfaces[i], i);
        row.insert(u"iface"_s, interfaces[i].name);
        rows.append(row);
    }
    Answer answer = call.site.shuffled(rows);
    answer.changes = nodeOf(call).pendingNetwork;
    return answer;
}

Answer readInterface(Call &call)
{
    const QList<Interface> &interfaces = nodeOf(call).interfaces;
    for (qsizetype i = 0; i < interfaces.size(); ++i) {
        if (interfaces[i].name == call.text(u"iface"_s))
            return interfaceRow(interfaces[i], i);
    }
    return Answer::badParameter(u"iface"_s, u"interface does not exist"_s);
}

/// What the kernel's bridges have plugged in now (9.1 and newer).
Answer runtimeBridges(Call &call)
{
    if (call.text(u"zone"_s) != u"localnetwork")
        return Answer::failure(500, u"zone '%1' does not exist"_s.arg(call.text(u"zone"_s)));
    static const QRegularExpression bridgeKey(u"(?:^|,)bridge=([^,]+)"_s);
    QJsonArray rows;
    for (const Interface &interface : nodeOf(call).interfaces) {
        if (interface.type != u"bridge" || !maySee(call, interface))
            continue;
        QJsonArray ports;
        for (const auto names = interface.fields.value(u"bridge_ports"_s).split(u' ', Qt::SkipEmptyParts);
             const QString &port : names)
            ports.append(QJsonObject{{u"name"_s, port}});
        for (const auto &[vmid, guest] : call.site.cluster->state().guests) {
            if (guest.node != call.via || !guest.running)
                continue;
            for (auto line = guest.config.begin(); line != guest.config.end(); ++line) {
                if (!line.key().startsWith(u"net") || bridgeKey.match(line.value()).captured(1) != interface.name)
                    continue;
                const QString prefix = guest.isVm() ? u"tap"_s : u"veth"_s;
                ports.append(QJsonObject{{u"name"_s, prefix + u"%1i%2"_s.arg(vmid).arg(line.key().mid(3))},
                                         {u"vmid"_s, QString::number(vmid)},
                                         {u"index"_s, line.key()}});
            }
        }
        rows.append(QJsonObject{{u"name"_s, interface.name},
                                {u"ports"_s, ports},
                                {u"vlan_filtering"_s, interface.fields.value(u"bridge_vlan_aware"_s) == u"1" ? 1 : 0}});
    }
    return rows;
}

// --- figures, time, packages, services ---

Answer history(Call &call)
{
    const QString node = call.text(u"node"_s);
    QJsonArray rows;
    for (const auto samples = call.site.cluster->nodeHistory(node, call.text(u"timeframe"_s));
         const HistorySample &sample : samples) {
        QJsonObject row{{u"time"_s, sample.time}};
        for (auto value = sample.values.begin(); value != sample.values.end(); ++value)
            row.insert(value.key(), value.value());
        rows.append(row);
    }
    return rows;
}

Answer nodeTime(Call &call)
{
    const qint64 now = call.site.timeOn(call.via);
    return QJsonObject{{u"time"_s, now}, {u"localtime"_s, now}, {u"timezone"_s, u"Etc/UTC"_s}};
}

Answer updates(Call &call)
{
    QJsonArray rows;
    for (const AptUpdate &update : nodeOf(call).updates) {
        rows.append(QJsonObject{{u"Package"_s, update.package},
                                {u"Title"_s, update.title},
                                {u"Description"_s, update.description},
                                {u"OldVersion"_s, update.oldVersion},
                                {u"Version"_s, update.version},
                                {u"Origin"_s, update.origin},
                                {u"Section"_s, update.section},
                                {u"Priority"_s, update.priority},
                                {u"Arch"_s, u"amd64"_s}});
    }
    return rows;
}

Answer versions(Call &call)
{
    const Node &node = nodeOf(call);
    const auto package = [](const QString &name, const QString &version, const QString &title) {
        return QJsonObject{{u"Package"_s, name},        {u"Version"_s, version},
                           {u"OldVersion"_s, version},  {u"Title"_s, title},
                           {u"Description"_s, title},   {u"CurrentState"_s, u"Installed"_s},
                           {u"Section"_s, u"admin"_s},  {u"Priority"_s, u"optional"_s},
                           {u"Origin"_s, u"Proxmox"_s}, {u"Arch"_s, u"amd64"_s}};
    };
    const bool nine = call.site.pve >= 9;
    QJsonObject meta = package(u"proxmox-ve"_s, nine ? u"9.2.0"_s : u"8.4.0"_s, u"Proxmox Virtual Environment"_s);
    meta.insert(u"RunningKernel"_s, node.kernel);
    QJsonObject manager = package(u"pve-manager"_s, node.pveVersion, u"Proxmox VE web interface and API"_s);
    manager.insert(u"ManagerVersion"_s,
                   node.pveVersion + u'/' + call.site.versionOf(node.name).value(u"repoid"_s).toString());
    QJsonArray rows{
        meta,
        manager,
        package(u"qemu-server"_s, nine ? u"9.2.6"_s : u"8.4.10"_s, u"Qemu Server Tools"_s),
        package(u"pve-container"_s, nine ? u"6.1.10"_s : u"5.3.5"_s, u"Proxmox VE Container management tool"_s),
        package(u"pve-ha-manager"_s, nine ? u"5.2.0"_s : u"4.0.7"_s, u"Proxmox VE HA Manager"_s),
        package(u"corosync"_s, u"3.1.9-pve2"_s, u"cluster engine daemon and utilities"_s)};
    QStringList kernels{node.installedKernel};
    if (node.kernel != node.installedKernel)
        kernels.append(node.kernel);
    for (const QString &kernel : std::as_const(kernels))
        rows.append(package(u"proxmox-kernel-%1-signed"_s.arg(kernel), kernel.section(u'-', 0, 1),
                            u"Proxmox Kernel Image (signed)"_s));
    return rows;
}

Answer services(Call &call)
{
    struct Service {
        QLatin1StringView name, description;
        bool running;
    };
    static constexpr Service known[]{
        {"corosync"_L1, "Corosync Cluster Engine"_L1, true},
        {"chrony"_L1, "chrony, an NTP client/server"_L1, true},
        {"cron"_L1, "Regular background program processing daemon"_L1, true},
        {"pve-cluster"_L1, "The Proxmox VE cluster filesystem"_L1, true},
        {"pve-firewall"_L1, "Proxmox VE firewall"_L1, true},
        {"pve-ha-crm"_L1, "PVE Cluster HA Resource Manager Daemon"_L1, true},
        {"pve-ha-lrm"_L1, "PVE Local HA Resource Manager Daemon"_L1, true},
        {"pvedaemon"_L1, "PVE API Daemon"_L1, true},
        {"pveproxy"_L1, "PVE API Proxy Server"_L1, true},
        {"pvescheduler"_L1, "Proxmox VE scheduler"_L1, true},
        {"pvestatd"_L1, "PVE Status Daemon"_L1, true},
        {"qmeventd"_L1, "PVE Qemu Event Daemon"_L1, true},
        {"sshd"_L1, "OpenBSD Secure Shell server"_L1, true},
        {"ksmtuned"_L1, "ksmtuned.service"_L1, false},
    };
    QJsonArray rows;
    const Node &node = nodeOf(call);
    const double sinceBoot = call.site.cluster->now() - node.bootedAt;
    for (const Service &service : known) {
        QString active = service.running ? u"active"_s : u"inactive"_s;
        // The HA services start last, once the cluster's file system is mounted.
        if (service.name.startsWith("pve-ha-"_L1) && sinceBoot < 8)
            active = u"activating"_s;
        active = node.unitStates.value(service.name, active);
        const QString state = active == u"active"       ? u"running"_s
                              : active == u"activating" ? u"start"_s
                              : active == u"failed"     ? u"failed"_s
                                                        : u"dead"_s;
        rows.append(QJsonObject{{u"service"_s, service.name},
                                {u"name"_s, service.name},
                                {u"desc"_s, service.description},
                                {u"state"_s, state},
                                {u"active-state"_s, active},
                                {u"unit-state"_s, service.running ? u"enabled"_s : u"not-found"_s}});
    }
    return call.site.shuffled(rows);
}

Answer certificates(Call &call)
{
    const SiteNode *place = call.site.node(call.via);
    if (!place)
        return QJsonArray();
    const NodeCertificate &certificate = place->certificate;
    return QJsonArray{QJsonObject{{u"filename"_s, u"pve-ssl.pem"_s},
                                  {u"fingerprint"_s, certificate.fingerprint},
                                  {u"subject"_s, certificate.subject},
                                  {u"issuer"_s, certificate.subject},
                                  {u"notbefore"_s, certificate.notBefore.toSecsSinceEpoch()},
                                  {u"notafter"_s, certificate.notAfter.toSecsSinceEpoch()},
                                  {u"san"_s, QJsonArray{place->loopback, u"127.0.0.1"_s, u"localhost"_s, place->name}},
                                  {u"public-key-type"_s, u"id-ecPublicKey"_s},
                                  {u"public-key-bits"_s, 256},
                                  {u"pem"_s, QString::fromLatin1(certificate.certificatePem)}}};
}

Answer pciDevices(Call &call)
{
    QJsonArray rows;
    for (const PciDevice &device : nodeOf(call).pci) {
        rows.append(QJsonObject{{u"id"_s, device.id},
                                {u"class"_s, device.deviceClass},
                                {u"vendor"_s, device.vendor},
                                {u"device"_s, device.device},
                                {u"vendor_name"_s, device.vendorName},
                                {u"device_name"_s, device.deviceName},
                                {u"iommugroup"_s, device.iommuGroup}});
    }
    return rows;
}

Answer nodeConfig(Call &call)
{
    const Params &config = nodeOf(call).config;
    QJsonObject data;
    QString text;
    for (auto line = config.begin(); line != config.end(); ++line) {
        data.insert(line.key(), line.value());
        text += line.key() + line.value();
    }
    data.insert(u"digest"_s, Site::digestOf(text));
    return data;
}

// --- bulk actions ---

/// The privilege on /, or on every guest named.
std::optional<Answer> bulkRefusal(const Call &call, const QString &privilege)
{
    if (call.allows(u"/"_s, privilege))
        return std::nullopt;
    const QStringList vmids = call.text(u"vms"_s).split(QRegularExpression(u"[,; ]"_s), Qt::SkipEmptyParts);
    if (vmids.isEmpty())
        return Answer::forbidden(u"/"_s, privilege);
    for (const QString &vmid : vmids) {
        if (!call.allows(u"/vms/"_s + vmid, privilege))
            return Answer::forbidden(u"/vms/"_s + vmid, privilege);
    }
    return std::nullopt;
}

void addBulk(Router &router, const char *action, const char *privilege, const char *parameters)
{
    router.add(
        "POST", QByteArray(QByteArray("/nodes/{node}/") + action), "any", parameters,
        [action = QString::fromLatin1(action), privilege = QString::fromLatin1(privilege)](Call &call) -> Answer {
            if (auto refused = bulkRefusal(call, privilege))
                return *refused;
            if (action == u"migrateall" && call.text(u"target"_s) == call.via)
                return Answer::badParameter(u"target"_s, u"target is local node."_s);
            return call.site.cluster->bulk(call.via, action, call.without({u"node"_s}), call.who.caller());
        },
        Endpoint::Proxied);
}

} // namespace

void addNodeEndpoints(Router &router)
{
    const int proxied = Endpoint::Proxied;
    router.add("GET", "/nodes", "any", "", listNodes);
    router.add(
        "GET", "/nodes/{node}", "any", "",
        [](Call &) -> Answer {
            QJsonArray rows;
            for (const QString &name :
                 {u"apt"_s,      u"certificates"_s, u"config"_s,      u"hardware"_s, u"lxc"_s,        u"migrateall"_s,
                  u"network"_s,  u"qemu"_s,         u"replication"_s, u"rrddata"_s,  u"sdn"_s,        u"services"_s,
                  u"startall"_s, u"status"_s,       u"stopall"_s,     u"storage"_s,  u"suspendall"_s, u"tasks"_s,
                  u"time"_s,     u"version"_s,      u"vzdump"_s,      u"wakeonlan"_s})
                rows.append(QJsonObject{{u"name"_s, name}});
            return rows;
        },
        proxied);
    router.add("GET", "/nodes/{node}/status", "Sys.Audit@/nodes/{node}", "", nodeStatus, proxied);
    router.add("POST", "/nodes/{node}/status", "Sys.PowerMgmt@/nodes/{node}", "command!:enum(reboot|shutdown)",
               nodePower, proxied);
    router.add("POST", "/nodes/{node}/wakeonlan", "Sys.PowerMgmt@/nodes/{node}", "",
               [](Call &call) -> Answer { return call.site.cluster->wakeOnLan(call.via, call.text(u"node"_s)); });
    router.add(
        "GET", "/nodes/{node}/version", "any", "", [](Call &call) -> Answer { return call.site.versionOf(call.via); },
        proxied);
    router.add("GET", "/nodes/{node}/time", "Sys.Audit@/nodes/{node}", "", nodeTime, proxied);
    router.add(
        "GET", "/nodes/{node}/network", "any",
        "8~type:enum(bridge|bond|eth|alias|vlan|OVSBridge|OVSBond|OVSPort|OVSIntPort|vnet|any_bridge|any_local_bridge) "
        "9~type:enum(bridge|bond|eth|alias|vlan|fabric|OVSBridge|OVSBond|OVSPort|OVSIntPort|vnet|any_bridge|"
        "any_local_bridge|include_sdn)",
        listNetwork, proxied);
    router.add("GET", "/nodes/{node}/network/{iface}", "Sys.Audit@/nodes/{node}", "", readInterface, proxied);
    router.add("GET", "/nodes/{node}/sdn/zones/{zone}/bridges", "SDN.Audit@/sdn/zones/{zone}", "", runtimeBridges,
               proxied | Endpoint::Since9);
    router.add("GET", "/nodes/{node}/rrddata", "Sys.Audit@/nodes/{node}",
               "8~timeframe!:enum(hour|day|week|month|year) 9~timeframe!:enum(hour|day|week|month|year|decade) "
               "cf:enum(AVERAGE|MAX)",
               history);
    router.add("GET", "/nodes/{node}/apt/update", "Sys.Modify@/nodes/{node}", "", updates, proxied);
    router.add(
        "POST", "/nodes/{node}/apt/update", "Sys.Modify@/nodes/{node}", "notify:bool quiet:bool",
        [](Call &call) -> Answer { return call.site.cluster->refreshUpdates(call.via, call.who.caller()); }, proxied);
    router.add("GET", "/nodes/{node}/apt/versions", "Sys.Audit@/nodes/{node}", "", versions, proxied);
    router.add("GET", "/nodes/{node}/services", "Sys.Audit@/nodes/{node}", "", services, proxied);
    router.add("GET", "/nodes/{node}/certificates/info", "any", "", certificates, proxied);
    router.add("GET", "/nodes/{node}/hardware/pci", "Sys.Audit|Sys.Modify@/", "pci-class-blacklist verbose:bool",
               pciDevices, proxied);
    router.add("GET", "/nodes/{node}/config", "Sys.Audit@/", "property", nodeConfig, proxied);
    router.add(
        "PUT", "/nodes/{node}/config", "Sys.Modify@/",
        "acme acmedomain[n] ballooning-target:int(0,100) delete description:s(0,65536) digest:s(0,64) "
        "startall-onboot-delay:int(0,300) wakeonlan 9~location",
        [](Call &call) -> Answer {
            return call.site.cluster->setNodeConfig(call.via, call.without({u"node"_s, u"delete"_s, u"digest"_s}),
                                                    call.removed());
        },
        proxied);
    router.add(
        "GET", "/nodes/{node}/capabilities/qemu/migration", "Sys.Audit@/nodes/{node}", "",
        [](Call &) -> Answer { return QJsonObject{{u"has-dbus-vmstate"_s, true}}; }, proxied | Endpoint::Since9);
    addBulk(router, "startall", "VM.PowerMgmt", "force:bool vms:vmids 9~max-workers:int(1,64)");
    addBulk(router, "stopall", "VM.PowerMgmt", "vms:vmids force-stop:bool timeout:int(0,7200) 9~max-workers:int(1,64)");
    addBulk(router, "suspendall", "VM.PowerMgmt", "vms:vmids 9~max-workers:int(1,64)");
    addBulk(router, "migrateall", "VM.Migrate",
            "target!:node vms:vmids with-local-disks:bool maxworkers:int(1,64) 9~max-workers:int(1,64)");
}

} // namespace Drydock::Demo
