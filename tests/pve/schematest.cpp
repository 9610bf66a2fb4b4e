// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/requestcatalog.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

/// Every request against the machine-readable API of Proxmox VE 8 and 9: known method, no unknown, missing or
/// ill-typed parameter.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requests_data();
    void requests();

private:
    QHash<int, QJsonObject> m_schemas;
};

namespace
{

/// "/nodes/{node}/qemu/{vmid}/migrate" against the request's segments; fills the path parameters.
bool matches(const QString &pattern, const QStringList &segments, QMap<QString, QString> &found)
{
    const QStringList parts = pattern.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() != segments.size())
        return false;
    found.clear();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].startsWith(u'{'))
            found.insert(parts[i].sliced(1, parts[i].size() - 2), segments[i]);
        else if (parts[i] != segments[i])
            return false;
    }
    return true;
}

QString typeProblem(const QString &value, const QJsonObject &schema)
{
    const QString type = schema["type"_L1].toString();
    bool ok = true;
    if (type == "integer"_L1) {
        const qlonglong number = value.toLongLong(&ok);
        const auto limit = [&](const char *key, qlonglong fallback) {
            return schema.contains(QLatin1StringView(key))
                       ? schema[QLatin1StringView(key)].toVariant().toString().toLongLong()
                       : fallback;
        };
        ok = ok && number >= limit("minimum", LLONG_MIN) && number <= limit("maximum", LLONG_MAX);
    } else if (type == "number"_L1) {
        value.toDouble(&ok);
    } else if (type == "boolean"_L1) {
        ok = value == "0"_L1 || value == "1"_L1;
    } else if (schema.contains("maxLength"_L1)) {
        ok = value.size() <= schema["maxLength"_L1].toVariant().toInt();
    }
    if (!ok)
        return u"%1 is no good %2"_s.arg(value, type);
    const QJsonArray words = schema["enum"_L1].toArray();
    if (!words.isEmpty() && !words.contains(value))
        return u"%1 is none of the known words"_s.arg(value);
    return {};
}

/// All properties of a method: plain ones, and those of the variant that its type property names (HA rules).
QJsonObject propertiesOf(const QJsonObject &parameters, const QMap<QString, QString> &given)
{
    QJsonObject properties = parameters["properties"_L1].toObject();
    for (const auto parts = parameters["allOf"_L1].toArray(); const QJsonValue &part : parts) {
        const QJsonObject own = propertiesOf(part.toObject(), given);
        for (auto it = own.begin(); it != own.end(); ++it)
            properties.insert(it.key(), it.value());
    }
    const QString type = parameters["type-property"_L1].toString();
    if (!type.isEmpty()) {
        properties.insert(type, parameters["type-property-schema"_L1]);
        for (const auto variants = parameters["oneOf"_L1].toArray(); const QJsonValue &variant : variants) {
            if (variant["instance-type"_L1].toString() != given.value(type))
                continue;
            const QJsonObject own = variant["properties"_L1].toObject();
            for (auto it = own.begin(); it != own.end(); ++it)
                properties.insert(it.key(), it.value());
        }
    }
    return properties;
}

/// "ide2" is declared as "ide[n]".
QString declaredName(const QString &key, const QJsonObject &properties)
{
    static const QRegularExpression numbered(u"^([a-z]+)[0-9]+$"_s);
    const QRegularExpressionMatch match = numbered.match(key);
    const QString indexed = match.hasMatch() ? match.captured(1) + u"[n]"_s : QString();
    return !properties.contains(key) && properties.contains(indexed) ? indexed : key;
}

QStringList problemsOf(const Request &request, const QJsonObject &schema)
{
    QMap<QString, QString> parameters;
    QJsonObject method;
    const QString verb = QString::fromLatin1(request.verb()) + u' ';
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        // A literal path wins over one with a placeholder in the same place.
        QMap<QString, QString> found;
        if (it.key().startsWith(verb) && matches(it.key().sliced(verb.size()), request.segments, found)
            && (method.isEmpty() || found.size() < parameters.size())) {
            method = it->toObject();
            parameters = found;
        }
    }
    if (method.isEmpty())
        return {u"no such method"_s};
    for (const auto &[key, value] : request.parameters)
        parameters.insert(key, value);
    QStringList problems;
    const QJsonObject properties = propertiesOf(method["parameters"_L1].toObject(), parameters);
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QString declared = declaredName(it.key(), properties);
        if (!properties.contains(declared)) {
            problems.append(u"unknown parameter "_s + it.key());
            continue;
        }
        const QString problem = typeProblem(it.value(), properties[declared].toObject());
        if (!problem.isEmpty())
            problems.append(it.key() + u": "_s + problem);
    }
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const bool optional = (*it)["optional"_L1].toVariant().toInt() == 1;
        if (!optional && !parameters.contains(it.key()))
            problems.append(u"missing parameter "_s + it.key());
    }
    return problems;
}

} // namespace

void SchemaTest::initTestCase()
{
    const QDir data(qEnvironmentVariable("DRYDOCK_SHARED") + u"/data"_s);
    if (!data.exists(u"pve-schema-9.json"_s))
        QSKIP("the folder with the API's schema is not beside this checkout");
    for (int version : {8, 9}) {
        QFile file(data.filePath(u"pve-schema-%1.json"_s.arg(version)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_schemas.insert(version, QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY(m_schemas.value(version).size() > 500);
    }
}

void SchemaTest::requests_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("version");
    const QList<CatalogEntry> catalog = requestCatalog();
    QVERIFY(catalog.size() > 50);
    for (int i = 0; i < catalog.size(); ++i) {
        for (int version : {8, 9})
            QTest::addRow("%s on %d", qPrintable(catalog[i].name), version) << i << version;
    }
}

void SchemaTest::requests()
{
    QFETCH(int, index);
    QFETCH(int, version);
    const CatalogEntry entry = requestCatalog().at(index);
    const QStringList problems = problemsOf(entry.request, m_schemas.value(version));
    if (version >= entry.since && version <= entry.until)
        QCOMPARE(problems, QStringList());
    else
        QVERIFY2(!problems.isEmpty(), "the gate is not needed: this version knows the request");
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
