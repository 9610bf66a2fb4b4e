// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustersession.h"
#include "widgets/card.h"

class QVBoxLayout;

namespace Drydock
{

/// The newest operations as rows that open on a click or Enter; says so when there are none yet.
class LastOperations : public Card
{
    Q_OBJECT

public:
    LastOperations(ClusterSession &session, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void operationChosen(const QString &operation);

private:
    ClusterSession &m_session;
    QVBoxLayout *m_rows;
    QStringList m_shown;
};

} // namespace Drydock
