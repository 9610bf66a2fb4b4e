// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/guestconfig.h"

#include <QJsonArray>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

/// The lines of a guest's configuration, in all the syntax that Proxmox VE writes.
class GuestConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nics_data();
    void nics();
    void disks_data();
    void disks();
    void devices_data();
    void devices();
    void aWholeVm();
    void aWholeContainer();
};

void GuestConfigTest::nics_data()
{
    QTest::addColumn<bool>("vm");
    QTest::addColumn<QString>("line");
    QTest::addColumn<GuestNic>("nic");

    const auto row = [](const char *name, bool vm, const QString &line, GuestNic nic) {
        nic.key = u"net0"_s;
        QTest::newRow(name) << vm << line << nic;
    };
    row("a VM's model with address", true, u"virtio=bc:24:11:00:01:01,bridge=vmbr0,firewall=1"_s,
        {.key = {}, .name = {}, .mac = u"BC:24:11:00:01:01"_s, .bridge = u"vmbr0"_s, .address = {}, .gateway = {}});
    row("a VM's model and address apart", true, u"model=e1000,macaddr=AA:BB:CC:00:11:22,bridge=vmbr1,tag=20,mtu=9000"_s,
        {.key = {},
         .name = {},
         .mac = u"AA:BB:CC:00:11:22"_s,
         .bridge = u"vmbr1"_s,
         .vlan = 20,
         .mtu = 9000,
         .address = {},
         .gateway = {}});
    row("a VM behind user-mode NAT with its link down", true, u"rtl8139=AA:BB:CC:00:11:23,link_down=1"_s,
        {.key = {},
         .name = {},
         .mac = u"AA:BB:CC:00:11:23"_s,
         .bridge = {},
         .linkDown = true,
         .address = {},
         .gateway = {}});
    row("a container with a fixed address", false,
        u"name=eth0,bridge=vmbr1,gw=192.168.10.1,hwaddr=BC:24:11:00:02:28,ip=192.168.10.240/24,type=veth"_s,
        {.key = {},
         .name = u"eth0"_s,
         .mac = u"BC:24:11:00:02:28"_s,
         .bridge = u"vmbr1"_s,
         .address = u"192.168.10.240/24"_s,
         .gateway = u"192.168.10.1"_s});
    row("a container with IPv6 alone", false, u"name=eth0,bridge=v,ip=manual,ip6=fd00::5/64,gw6=fd00::1,trunks=1;2"_s,
        {.key = {},
         .name = u"eth0"_s,
         .mac = {},
         .bridge = u"v"_s,
         .address = u"fd00::5/64"_s,
         .gateway = u"fd00::1"_s});
    row("a container with DHCP", false, u"name=eth1,bridge=v,ip=dhcp"_s,
        {.key = {}, .name = u"eth1"_s, .mac = {}, .bridge = u"v"_s, .address = u"dhcp"_s, .gateway = {}});
}

void GuestConfigTest::nics()
{
    QFETCH(bool, vm);
    QFETCH(QString, line);
    QFETCH(GuestNic, nic);
    const GuestNic read = parseNic(vm ? GuestKind::Vm : GuestKind::Ct, u"net0"_s, line);
    QCOMPARE(read.mac, nic.mac);
    QCOMPARE(read.bridge, nic.bridge);
    QCOMPARE(read.address, nic.address);
    QVERIFY(read == nic);
}

void GuestConfigTest::disks_data()
{
    QTest::addColumn<bool>("vm");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("storage");
    QTest::addColumn<QString>("volume");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("marks");

    constexpr qint64 gib = 1024LL * 1024 * 1024;
    QTest::newRow("a VM disk") << true << u"local-zfs:vm-101-disk-0,discard=on,size=64G,ssd=1"_s << u"local-zfs"_s
                               << u"local-zfs:vm-101-disk-0"_s << 64 * gib << u"replicate"_s;
    QTest::newRow("an empty drive") << true << u"none,media=cdrom"_s << QString() << u"none"_s << 0LL
                                    << u"cdrom replicate"_s;
    QTest::newRow("a mounted image") << true << u"shared-nas:iso/d.iso,media=cdrom,size=650M"_s << u"shared-nas"_s
                                     << u"shared-nas:iso/d.iso"_s << 650 * gib / 1024 << u"cdrom replicate"_s;
    QTest::newRow("cloud-init") << true << u"local-zfs:vm-102-cloudinit,media=cdrom"_s << u"local-zfs"_s
                                << u"local-zfs:vm-102-cloudinit"_s << 0LL << u"cdrom cloudinit replicate"_s;
    QTest::newRow("with its key spelt out")
        << true << u"file=nas:1/a.qcow2,replicate=0,shared=1"_s << u"nas"_s << u"nas:1/a.qcow2"_s << 0LL << u"shared"_s;
    QTest::newRow("a root file system") << false << u"local-zfs:subvol-240-disk-0,size=16G"_s << u"local-zfs"_s
                                        << u"local-zfs:subvol-240-disk-0"_s << 16 * gib << u"replicate"_s;
    QTest::newRow("a bind mount") << false << u"/tank/media,mp=/media"_s << QString() << u"/tank/media"_s << 0LL
                                  << u"bind replicate"_s;
    QTest::newRow("a bind mount that is everywhere")
        << false << u"/mnt/nas,mp=/m,shared=1"_s << QString() << u"/mnt/nas"_s << 0LL << u"bind shared replicate"_s;
}

void GuestConfigTest::disks()
{
    QFETCH(bool, vm);
    QFETCH(QString, line);
    const GuestDisk disk = parseDisk(vm ? GuestKind::Vm : GuestKind::Ct, u"scsi0"_s, line);
    QTEST(disk.storage.text(), "storage");
    QTEST(disk.volume, "volume");
    QTEST(disk.size, "size");
    QStringList marks;
    if (disk.isBindMount)
        marks.append(u"bind"_s);
    if (disk.isCdrom)
        marks.append(u"cdrom"_s);
    if (disk.isCloudInit)
        marks.append(u"cloudinit"_s);
    if (disk.shared)
        marks.append(u"shared"_s);
    if (disk.replicate)
        marks.append(u"replicate"_s);
    QTEST(marks.join(u' '), "marks");
}

void GuestConfigTest::devices_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<bool>("ties");

    QTest::newRow("a raw PCI address") << u"hostpci0"_s << u"0000:00:02.0,pcie=1"_s << u"0000:00:02.0"_s << QString()
                                       << true;
    QTest::newRow("a PCI mapping") << u"hostpci1"_s << u"mapping=igpu,mdev=x"_s << QString() << u"igpu"_s << true;
    QTest::newRow("a raw USB device") << u"usb0"_s << u"host=0658:0200,usb3=1"_s << u"0658:0200"_s << QString() << true;
    QTest::newRow("a SPICE channel") << u"usb1"_s << u"spice,usb3=1"_s << QString() << QString() << false;
    QTest::newRow("a container's device")
        << u"dev0"_s << u"/dev/dri/renderD128,gid=104"_s << u"/dev/dri/renderD128"_s << QString() << true;
}

void GuestConfigTest::devices()
{
    QFETCH(QString, key);
    QFETCH(QString, line);
    QFETCH(bool, ties);
    const std::optional<GuestDevice> device = parseDevice(key, line);
    QCOMPARE(device.has_value(), ties);
    if (device) {
        QTEST(device->host, "host");
        QTEST(device->mapping, "mapping");
    }
}

void GuestConfigTest::aWholeVm()
{
    GuestDetails details;
    details.guest = {GuestKind::Vm, VmId{101}};
    readGuestConfig({{u"net10"_s, u"virtio=A,bridge=b"_s},
                     {u"net2"_s, u"virtio=B,bridge=b"_s},
                     {u"scsihw"_s, u"virtio-scsi-single"_s},
                     {u"scsi0"_s, u"s:v,size=1G"_s},
                     {u"efidisk0"_s, u"s:e"_s},
                     {u"hostpci0"_s, u"0000:00:02.0"_s},
                     {u"memory"_s, u"current=4096"_s},
                     {u"cpu"_s, u"host,flags=+aes"_s},
                     {u"agent"_s, u"1,fstrim_cloned_disks=1"_s},
                     {u"startup"_s, u"order=3,up=30"_s},
                     {u"sockets"_s, 2},
                     {u"digest"_s, u"x"_s}},
                    details);
    QCOMPARE(details.nics.size(), 2);
    QCOMPARE(details.nics.first().key, u"net2"_s);
    QCOMPARE(details.disks.size(), 2);
    QCOMPARE(details.devices.size(), 1);
    QCOMPARE(details.memory, 4096LL * 1024 * 1024);
    QCOMPARE(details.cpuType, u"host"_s);
    QVERIFY(details.agentEnabled);
    QCOMPARE(details.startOrder, 3);
    QCOMPARE(details.config.value(u"sockets"_s), u"2"_s);
    QVERIFY(!details.config.contains(u"digest"_s));
}

void GuestConfigTest::aWholeContainer()
{
    GuestDetails details;
    details.guest = {GuestKind::Ct, VmId{240}};
    const QJsonArray raw{QJsonArray{u"lxc.net.0.type"_s, u"macvlan"_s}, QJsonArray{u"lxc.net.0.link"_s, u"eno1"_s}};
    readGuestConfig({{u"rootfs"_s, u"s:v,size=8G"_s},
                     {u"mp0"_s, u"/tank,mp=/t"_s},
                     {u"memory"_s, 2048},
                     {u"lxc"_s, raw},
                     {u"startup"_s, u"5"_s},
                     {u"cpulimit"_s, 1.5}},
                    details);
    QCOMPARE(details.rawLxc.size(), 2);
    QCOMPARE(details.rawLxc.last().second, u"eno1"_s);
    QVERIFY(details.nics.isEmpty());
    QCOMPARE(details.disks.size(), 2);
    QCOMPARE(details.memory, 2048LL * 1024 * 1024);
    QCOMPARE(details.startOrder, 5);
    QCOMPARE(details.config.value(u"cpulimit"_s), u"1.5"_s);
    QVERIFY(!details.agentEnabled);
}

QTEST_GUILESS_MAIN(GuestConfigTest)
#include "guestconfigtest.moc"
