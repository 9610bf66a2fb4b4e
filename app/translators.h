// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace Drydock
{

/// The program's and Qt's own words in one language, installed as long as this lives.
class Translators
{
public:
    /// "en", "de", or empty for the desktop's language. English too has a file: it holds the plural forms.
    explicit Translators(const QString &language);
    ~Translators();
    Translators(const Translators &) = delete;
    Translators &operator=(const Translators &) = delete;

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace Drydock
