// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace DrydockTest
{

/// The program's own words in German, as long as this lives. For programs with `drydock_speaks_german()`.
class German
{
public:
    German() : m_before(QLocale())
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        m_loaded = m_words.load(QStringLiteral(DRYDOCK_GERMAN)) && QCoreApplication::installTranslator(&m_words);
    }
    ~German()
    {
        QCoreApplication::removeTranslator(&m_words);
        QLocale::setDefault(m_before);
    }
    German(const German &) = delete;
    German &operator=(const German &) = delete;

    bool isLoaded() const { return m_loaded; }

private:
    QTranslator m_words;
    QLocale m_before;
    bool m_loaded = false;
};

} // namespace DrydockTest
