// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

template <auto release>
struct Release {
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

constexpr long secondsPerYear = 365L * 24 * 3600;

QByteArray textOf(BIO *memory)
{
    char *start = nullptr;
    const long length = BIO_get_mem_data(memory, &start);
    return QByteArray(start, length);
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

void addName(X509_NAME *name, const char *field, const QByteArray &value)
{
    X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(value.constData()),
                               int(value.size()), -1, 0);
}

Certificate build(EVP_PKEY *key, const QString &node, const QString &address, const QStringList &more)
{
    Certificate certificate(X509_new());
    if (!certificate)
        return certificate;
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    unsigned char serial[8]{};
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, Release<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x));
    X509_gmtime_adj(X509_getm_notBefore(x), -24L * 3600);
    X509_gmtime_adj(X509_getm_notAfter(x), 2 * secondsPerYear);
    X509_NAME *name = X509_get_subject_name(x);
    addName(name, "OU", "PVE Cluster Node");
    addName(name, "O", "Proxmox Virtual Environment");
    addName(name, "CN", node.toUtf8() + ".homelab.lan");
    X509_set_issuer_name(x, name);
    X509_set_pubkey(x, key);
    QByteArray names = "IP:" + address.toLatin1() + ",IP:127.0.0.1,DNS:localhost,DNS:" + node.toUtf8();
    for (const QString &further : more)
        names += ",DNS:" + further.toUtf8();
    if (!addExtension(x, NID_subject_alt_name, names) || !addExtension(x, NID_basic_constraints, "CA:FALSE")
        || X509_sign(x, key, EVP_sha256()) == 0)
        certificate.reset();
    return certificate;
}

} // namespace

QSslConfiguration NodeCertificate::configuration() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificatePem, QSsl::Pem));
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec, QSsl::Pem));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

NodeCertificate makeCertificate(const QString &node, const QString &address, const QStringList &names)
{
    NodeCertificate made;
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return made;
    const Certificate certificate = build(key.get(), node, address, names);
    const Memory certificateText(BIO_new(BIO_s_mem()));
    const Memory keyText(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey_traditional(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return made;
    made.certificatePem = textOf(certificateText.get());
    made.keyPem = textOf(keyText.get());
    const QSslCertificate read(made.certificatePem, QSsl::Pem);
    made.fingerprint = QString::fromLatin1(read.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    made.subject = u"/OU=PVE Cluster Node/O=Proxmox Virtual Environment/CN=%1.homelab.lan"_s.arg(node);
    made.notBefore = read.effectiveDate();
    made.notAfter = read.expiryDate();
    return made;
}

} // namespace Drydock::Demo
