// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "departures.h"

#include "demo/api/router.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Drydock::Demo;

namespace
{

/// Field place ("data[].vmid") to the JSON types met there.
using Shape = QMap<QString, QSet<QString>>;

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return value.toDouble() == double(qint64(value.toDouble())) ? u"int"_s : u"float"_s;
    case QJsonValue::String:
        return u"str"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"obj"_s;
    default:
        return u"null"_s;
    }
}

/// Names that are values (VMIDs, nodes, SIDs, MAC-like keys) become "*".
QString fieldName(const QString &name)
{
    static const QRegularExpression value(u"^((pve-node\\d)|(vm|ct):\\d+|\\d+|tap\\d+i\\d+|/.*|[A-Za-z0-9+/]{22})$"_s);
    return value.match(name).hasMatch() ? u"*"_s : name;
}

void collect(const QJsonValue &value, const QString &place, Shape &shape)
{
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray()) {
            if (one.isObject() || one.isArray())
                collect(one, place + u"[]"_s, shape);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString inner = place + u'.' + fieldName(member.key());
            shape[inner].insert(typeOf(member.value()));
            collect(member.value(), inner, shape);
        }
    }
}

QString sharedFile(const QString &name)
{
    const QString folder = qEnvironmentVariable("DRYDOCK_SHARED");
    return folder.isEmpty() || !QFile::exists(folder + name) ? QString() : folder + name;
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// What a schema's type name allows on the wire: integers come as numbers that are whole, booleans as 0 and 1.
bool fits(const QString &declared, const QString &seen)
{
    static const QMap<QString, QStringList> allowed{
        {u"integer"_s, {u"int"_s}}, {u"number"_s, {u"int"_s, u"float"_s}},
        {u"string"_s, {u"str"_s}},  {u"boolean"_s, {u"int"_s, u"bool"_s}},
        {u"array"_s, {u"list"_s}},  {u"object"_s, {u"obj"_s}},
    };
    return !allowed.contains(declared) || allowed[declared].contains(seen);
}

} // namespace

/// Every GET the demo serves, against the types a real 9.2 answered with and the returns of both schemas. Where the
/// real server departs from its schema the demo does the same, and departures.h keeps that list.
class TestDemoApiShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyGetIsAsked();
    void likeTheRealServer_data();
    void likeTheRealServer();
    void likeTheSchema_data();
    void likeTheSchema();
    void parametersAreThoseOfTheSchema_data();
    void parametersAreThoseOfTheSchema();
    void listedDeparturesExist();

private:
    struct Version {
        DemoClient client;
        QMap<QString, Shape> shapes;            ///< by path template
        QMap<QString, QList<QJsonObject>> rows; ///< objects of the answer, by path template
        QJsonObject schema;
    };
    void ask(int pve);
    QString concrete(const QString &path) const;
    Version &version(int pve) { return m_versions[pve]; }

    std::map<int, Version> m_versions;
    QJsonObject m_observed;
    QString m_upid;
    QSet<QString> m_used; ///< departures that were met
};

void TestDemoApiShapes::initTestCase()
{
    if (sharedFile(u"/data/pve-observed/field-types.json"_s).isEmpty())
        QSKIP("DRYDOCK_SHARED does not lead to the recorded answers of a real cluster");
    m_observed = readObject(sharedFile(u"/data/pve-observed/field-types.json"_s));
    QVERIFY(m_observed.size() > 100);
    for (const int pve : {8, 9}) {
        version(pve).schema = readObject(sharedFile(u"/data/pve-schema-%1.json"_s.arg(pve)));
        QVERIFY(version(pve).schema.size() > 500);
        ask(pve);
    }
}

QString TestDemoApiShapes::concrete(const QString &path) const
{
    static const QMap<QString, QString> values{
        {u"userid"_s, u"root@pam"_s}, {u"tokenid"_s, u"drydock"_s},   {u"roleid"_s, u"PVEAdmin"_s},
        {u"node"_s, u"pve-node1"_s},  {u"zone"_s, u"localnetwork"_s}, {u"iface"_s, u"vmbr0"_s},
        {u"sid"_s, u"vm:102"_s},      {u"group"_s, u"homelab"_s},     {u"rule"_s, u"homelab"_s},
    };
    QString filled = path;
    for (auto value = values.begin(); value != values.end(); ++value)
        filled.replace(u'{' + value.key() + u'}', value.value());
    filled.replace(u"{upid}"_s, m_upid);
    filled.replace(u"{vmid}"_s, path.contains(u"/lxc/") ? u"240"_s : u"102"_s);
    filled.replace(u"{storage}"_s, u"local-zfs"_s);
    if (path.startsWith(u"/cluster/backup/"))
        filled.replace(u"{id}"_s, u"backup-vms"_s);
    filled.replace(u"{id}"_s, u"102-0"_s);
    return filled;
}

void TestDemoApiShapes::ask(int pve)
{
    Version &of = version(pve);
    QCOMPARE(of.client.start(pve), QString());
    of.client.post(u"/nodes/pve-node1/lxc/240/snapshot"_s, {{u"snapname"_s, u"before"_s}});
    m_upid = of.client.post(u"/nodes/pve-node1/lxc/210/status/shutdown"_s).data().toString();
    of.client.advance(1200); // replication runs, tasks end, history exists
    of.client.post(u"/nodes/pve-node1/lxc/210/status/start"_s);
    of.client.advance(2);
    Router router(pve);
    addAccessEndpoints(router);
    addClusterEndpoints(router);
    addHaEndpoints(router);
    addNodeEndpoints(router);
    addStorageEndpoints(router);
    addGuestEndpoints(router);
    addGuestConfigEndpoints(router);
    addTaskEndpoints(router);
    for (const Endpoint &endpoint : router.endpoints()) {
        if (endpoint.method != "GET")
            continue;
        DemoClient::Params params;
        if (endpoint.path.endsWith(u"/rrddata"))
            params.insert(u"timeframe"_s, u"hour"_s);
        const DemoClient::Reply reply = of.client.get(concrete(endpoint.path), params);
        const bool groups = pve >= 9 && endpoint.path.startsWith(u"/cluster/ha/groups");
        const bool absent = groups || endpoint.path == u"/cluster/ceph/flags"; // this cluster has no Ceph
        QVERIFY2(reply.status == (absent ? 500 : 200),
                 qPrintable(endpoint.path + u": "_s + QString::fromUtf8(reply.reason)));
        Shape &shape = of.shapes[endpoint.path];
        collect(reply.data(), u"data"_s, shape);
        QList<QJsonObject> &rows = of.rows[endpoint.path];
        if (reply.data().isObject())
            rows += reply.data().toObject();
        for (const QJsonValue &row : reply.data().toArray())
            rows += row.toObject();
    }
}

void TestDemoApiShapes::everyGetIsAsked()
{
    QVERIFY(version(9).shapes.size() > 60);
    QVERIFY(version(9).shapes.size() > version(8).shapes.size());
    // An answer without a single field would be compared with nothing.
    QStringList empty;
    for (auto shape = version(9).shapes.begin(); shape != version(9).shapes.end(); ++shape) {
        if (shape->isEmpty() && !Departures::mayBeEmpty().contains(shape.key()))
            empty += shape.key();
    }
    QVERIFY2(empty.isEmpty(), qPrintable(empty.join(u'\n')));
}

void TestDemoApiShapes::likeTheRealServer_data()
{
    QTest::addColumn<QString>("path");
    for (auto shape = version(9).shapes.begin(); shape != version(9).shapes.end(); ++shape) {
        if (m_observed.contains(shape.key()))
            QTest::newRow(qPrintable(u"GET "_s + shape.key())) << shape.key();
    }
}

void TestDemoApiShapes::likeTheRealServer()
{
    QFETCH(QString, path);
    QMap<QString, QSet<QString>> observed;
    const QJsonObject recorded = m_observed[path].toObject();
    for (auto field = recorded.begin(); field != recorded.end(); ++field) {
        static const QRegularExpression tap(u"tap\\d+i\\d+"_s);
        for (const QJsonValue &type : field.value().toArray())
            observed[QString(field.key()).replace(tap, u"*"_s)].insert(type.toString());
    }
    QStringList wrong;
    for (auto field = version(9).shapes[path].begin(); field != version(9).shapes[path].end(); ++field) {
        QSet<QString> allowed = observed.value(field.key());
        if (allowed.contains(u"float"_s))
            allowed.insert(u"int"_s);
        if (allowed.contains(field.value()))
            continue;
        const QString line = path + u' ' + field.key();
        if (Departures::fromRecordings().contains(line)) {
            m_used.insert(line);
            continue;
        }
        wrong += line + u": is "_s + QStringList(field->begin(), field->end()).join(u'|') + u", was "_s
                 + QStringList(allowed.begin(), allowed.end()).join(u'|');
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestDemoApiShapes::likeTheSchema_data()
{
    QTest::addColumn<int>("pve");
    QTest::addColumn<QString>("path");
    for (const int pve : {8, 9}) {
        for (auto shape = version(pve).shapes.begin(); shape != version(pve).shapes.end(); ++shape)
            QTest::addRow("%d: GET %s", pve, qPrintable(shape.key())) << pve << shape.key();
    }
}

void TestDemoApiShapes::likeTheSchema()
{
    QFETCH(int, pve);
    QFETCH(QString, path);
    const QJsonObject returns = version(pve).schema[u"GET "_s + path][u"returns"_s].toObject();
    QVERIFY2(version(pve).schema.contains(u"GET "_s + path), "the schema has no such call");
    const QJsonObject items = returns[u"items"_s].toObject();
    const QJsonObject properties = (items.isEmpty() ? returns : items)[u"properties"_s].toObject();
    QStringList wrong;
    const auto note = [&](const QString &key, const QString &text) {
        const QString line = path + u' ' + key;
        if (Departures::fromSchema().contains(line))
            m_used.insert(line);
        else
            wrong += line + u": "_s + text;
    };
    for (const QJsonObject &row : version(pve).rows[path]) {
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QString declared = property.value()[u"type"_s].toString();
            if (!row.contains(property.key())) {
                if (property.value()[u"optional"_s].toVariant().toInt() != 1 && !property.key().contains(u"[n]"))
                    note(property.key(), u"is missing and not optional"_s);
            } else if (!fits(declared, typeOf(row[property.key()]))) {
                note(property.key(), u"is %1, declared %2"_s.arg(typeOf(row[property.key()]), declared));
            }
        }
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestDemoApiShapes::parametersAreThoseOfTheSchema_data()
{
    QTest::addColumn<int>("pve");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("names");
    for (const int pve : {8, 9}) {
        Router router(pve);
        addAccessEndpoints(router);
        addClusterEndpoints(router);
        addHaEndpoints(router);
        addNodeEndpoints(router);
        addStorageEndpoints(router);
        addGuestEndpoints(router);
        addGuestConfigEndpoints(router);
        addTaskEndpoints(router);
        for (const Endpoint &endpoint : router.endpoints()) {
            QTest::addRow("%d: %s %s", pve, endpoint.method.constData(), qPrintable(endpoint.path))
                << pve << endpoint.method << endpoint.path << endpoint.parameters.names();
        }
    }
}

/// All properties a schema knows, also those of its alternatives.
static QSet<QString> propertyNames(const QJsonObject &schema)
{
    QSet<QString> names;
    for (const QString &name : schema[u"properties"_s].toObject().keys())
        names.insert(name);
    for (const QString &choice : {u"allOf"_s, u"oneOf"_s, u"anyOf"_s}) {
        for (const QJsonValue &part : schema[choice].toArray())
            names.unite(propertyNames(part.toObject()));
    }
    return names;
}

void TestDemoApiShapes::parametersAreThoseOfTheSchema()
{
    QFETCH(int, pve);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QStringList, names);
    const QString key = QString::fromLatin1(method) + u' ' + path;
    QVERIFY2(version(pve).schema.contains(key), "the schema has no such call");
    const QSet<QString> known = propertyNames(version(pve).schema[key][u"parameters"_s].toObject());
    QStringList unknown;
    for (const QString &name : names) {
        // The schema files leave out descriptions, and with them the parameters of that name; a rule's type is the
        // key of its alternatives there.
        const bool leftOut = name == u"description" || (path.startsWith(u"/cluster/ha/rules") && name == u"type");
        if (!known.contains(name) && !leftOut)
            unknown += name;
    }
    // The other way round the demo may know less: it then refuses what the real server would take.
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u' ')));
}

void TestDemoApiShapes::listedDeparturesExist()
{
    QStringList idle;
    for (const QString &line : Departures::fromRecordings() + Departures::fromSchema()) {
        if (!m_used.contains(line))
            idle += line;
    }
    QVERIFY2(idle.isEmpty(), qPrintable(idle.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestDemoApiShapes)
#include "test_demoapi_shapes.moc"
