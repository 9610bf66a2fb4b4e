// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustersession.h"
#include "widgets/messagebar.h"

namespace Drydock
{

/// Tells of an operation that was interrupted (crash, power cut, killed) and offers the ways on. Shows the newest
/// one and how many more there are; hidden when there is none.
class OperationBanner : public MessageBar
{
    Q_OBJECT

public:
    explicit OperationBanner(QWidget *parent = nullptr);

    void setSession(ClusterSession *session);

Q_SIGNALS:
    void reviewRequested(const QString &operation);

private:
    void refresh();
    void resume(const QString &operation);
    void closeOperation(const OperationState &state);
    void showError(const Error &error);

    ClusterSession *m_session = nullptr;
    QString m_shown;
};

} // namespace Drydock
