// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprintview.h"

#include "style/tokens.h"
#include "widgets/labels.h"
#include "wizards/planwidgets.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

FingerprintView::FingerprintView(QWidget *parent)
    : QWidget(parent)
    , m_fingerprint(monospaceLabel(QString(), this))
    , m_expectedTitle(mutedLabel(QString(), this))
    , m_expected(monospaceLabel(QString(), this))
    , m_details(mutedLabel(QString(), this))
{
    QFont large = Fonts::monospace();
    large.setPixelSize(18);
    large.setWeight(QFont::DemiBold);
    m_fingerprint->setFont(large);
    QFont old = Fonts::monospace();
    old.setPixelSize(15);
    m_expected->setFont(old);
    for (QLabel *label : {m_fingerprint, m_expected})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gapSmall);
    layout->addWidget(m_fingerprint);
    layout->addWidget(m_expectedTitle);
    layout->addWidget(m_expected);
    layout->addWidget(m_details);
}

QString FingerprintView::grouped(const QString &fingerprint)
{
    const QStringList pairs = fingerprint.split(u':');
    QString text;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (i > 0)
            text += i % 8 == 0 ? u":\n"_s : u":"_s; // as pvenode cert info prints it, eight a line
        text += pairs.at(i);
    }
    return text;
}

void FingerprintView::setCertificate(const ClusterConnection::CertificateQuestion &certificate)
{
    m_fingerprint->setText(grouped(certificate.presented));
    m_fingerprint->setAccessibleName(
        tr("SHA-256 fingerprint shown by %1: %2").arg(certificate.host, certificate.presented));
    const bool changed = !certificate.expected.isEmpty();
    m_expectedTitle->setVisible(changed);
    m_expected->setVisible(changed);
    m_expectedTitle->setText(tr("Known until now:"));
    m_expected->setText(grouped(certificate.expected));
    m_expected->setAccessibleName(tr("Fingerprint known until now: %1").arg(certificate.expected));
    const QLocale locale;
    QStringList lines;
    if (!certificate.subject.isEmpty())
        lines.append(tr("For %1").arg(certificate.subject));
    if (!certificate.issuer.isEmpty())
        lines.append(tr("Issued by %1").arg(certificate.issuer));
    if (certificate.notBefore.isValid() && certificate.notAfter.isValid()) {
        lines.append(tr("Valid from %1 to %2")
                         .arg(locale.toString(certificate.notBefore.toLocalTime().date(), QLocale::ShortFormat),
                              locale.toString(certificate.notAfter.toLocalTime().date(), QLocale::ShortFormat)));
    }
    m_details->setText(lines.join(u'\n'));
    m_details->setVisible(!lines.isEmpty());
}

} // namespace Drydock
