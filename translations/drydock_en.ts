<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Drydock::ActivityPage</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in the journal</source>
        <translation>
            <numerusform>%n record in the journal</numerusform>
            <numerusform>%n records in the journal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::AddressGrid</name>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n used</numerusform>
            <numerusform>%n used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::Attention</name>
    <message numerus="yes">
        <source>%n nodes, %1 votes, no QDevice: without one of them the rest has no quorum, so HA restarts nothing.</source>
        <translation>
            <numerusform>%n node, %1 votes, no QDevice: without it there is no quorum, so HA restarts nothing.</numerusform>
            <numerusform>%n nodes, %1 votes, no QDevice: without one of them the rest has no quorum, so HA restarts nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests are configured on it.</source>
        <translation>
            <numerusform>%n guest is configured on it.</numerusform>
            <numerusform>%n guests are configured on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ConfigFilesDialog</name>
    <message numerus="yes">
        <source>The map differs in %n thing(s).</source>
        <translation>
            <numerusform>The map differs in %n thing.</numerusform>
            <numerusform>The map differs in %n things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::DecidedCard</name>
    <message numerus="yes">
        <source>And %n more, marked in the table.</source>
        <translation>
            <numerusform>And one more, marked in the table.</numerusform>
            <numerusform>And %n more, marked in the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided (%n)</source>
        <translation>
            <numerusform>Decided (%n)</numerusform>
            <numerusform>Decided (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::DrainConfirmPage</name>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>%n finding to decide first.</numerusform>
            <numerusform>%n findings to decide first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::DrainPlanPage</name>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>%n finding to decide first.</numerusform>
            <numerusform>%n findings to decide first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::DrainReadinessPage</name>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the way</source>
        <translation>
            <numerusform>%n in the way</numerusform>
            <numerusform>%n in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::DrainWizard</name>
    <message numerus="yes">
        <source>The plan now has %n step(s). Look at it again, then start.</source>
        <translation>
            <numerusform>The plan now has %n step. Look at it again, then start.</numerusform>
            <numerusform>The plan now has %n steps. Look at it again, then start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ElementPanel</name>
    <message numerus="yes">
        <source>%n element(s) selected</source>
        <translation>
            <numerusform>%n element selected</numerusform>
            <numerusform>%n elements selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::GuestArgs</name>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::GuestPlanModel</name>
    <message numerus="yes">
        <source>%1, %2, interruption %3, %n blocker(s)</source>
        <translation>
            <numerusform>%1, %2, interruption %3, %n blocker</numerusform>
            <numerusform>%1, %2, interruption %3, %n blockers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, to %3, interruption %4, %n blocker(s)</source>
        <translation>
            <numerusform>%1, %2, to %3, interruption %4, %n blocker</numerusform>
            <numerusform>%1, %2, to %3, interruption %4, %n blockers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::GuestRun</name>
    <message numerus="yes">
        <source>queued · waits for a slot (%n at a time)</source>
        <translation>
            <numerusform>queued · waits for a slot (%n at a time)</numerusform>
            <numerusform>queued · waits for a slot (%n at a time)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) looked at</source>
        <translation>
            <numerusform>%n guest looked at</numerusform>
            <numerusform>%n guests looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken</source>
        <translation>
            <numerusform>%n decision taken</numerusform>
            <numerusform>%n decisions taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaConfigView</name>
    <message numerus="yes">
        <source>Its %n guest(s) get(s) “failback 0”: it (they) stay(s) where it is (they are).</source>
        <translation>
            <numerusform>Its one guest gets “failback 0”: it stays where it is.</numerusform>
            <numerusform>Its %n guests get “failback 0”: they stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaPage</name>
    <message numerus="yes">
        <source>%n guest(s) managed</source>
        <translation>
            <numerusform>%n guest managed</numerusform>
            <numerusform>%n guests managed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaPromisePage</name>
    <message numerus="yes">
        <source>Read: %n guest(s), no group or rule.</source>
        <translation>
            <numerusform>Read: %n guest, no group or rule.</numerusform>
            <numerusform>Read: %n guests, no group or rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read: %n guest(s) in %1.</source>
        <translation>
            <numerusform>Read: %n guest in %1.</numerusform>
            <numerusform>Read: %n guests in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaScopePage</name>
    <message numerus="yes">
        <source>%n guest(s) chosen</source>
        <translation>
            <numerusform>%n guest chosen</numerusform>
            <numerusform>%n guests chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaStatusView</name>
    <message numerus="yes">
        <source>%1 are needed: %n vote(s) can be lost.</source>
        <translation>
            <numerusform>%1 are needed: %n vote can be lost.</numerusform>
            <numerusform>%1 are needed: %n votes can be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The QDevice gives %n vote(s).</source>
        <translation>
            <numerusform>The QDevice gives %n vote.</numerusform>
            <numerusform>The QDevice gives %n votes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The QDevice on %1 gives %n vote(s).</source>
        <translation>
            <numerusform>The QDevice on %1 gives %n vote.</numerusform>
            <numerusform>The QDevice on %1 gives %n votes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaTab</name>
    <message numerus="yes">
        <source>%n managed here</source>
        <translation>
            <numerusform>%n managed here</numerusform>
            <numerusform>%n managed here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HeaderBar</name>
    <message numerus="yes">
        <source>%n guests are managed by HA.</source>
        <translation>
            <numerusform>%n guest is managed by HA.</numerusform>
            <numerusform>%n guests are managed by HA.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the network</source>
        <translation>
            <numerusform>%n in the network</numerusform>
            <numerusform>%n in the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network finding(s)</source>
        <translation>
            <numerusform>%n network finding</numerusform>
            <numerusform>%n network findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HistoryCard</name>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n operation(s)</source>
        <translation>
            <numerusform>%1 of %n operation</numerusform>
            <numerusform>%1 of %n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HoldView</name>
    <message numerus="yes">
        <source>%n guest(s) still run(s) on %1.</source>
        <translation>
            <numerusform>%n guest still runs on %1.</numerusform>
            <numerusform>%n guests still run on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) appeared on %1 while it is held.</source>
        <translation>
            <numerusform>%n guest appeared on %1 while it is held.</numerusform>
            <numerusform>%n guests appeared on %1 while it is held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) started with %1; the others are still away.</source>
        <translation>
            <numerusform>One guest started with %1; the others are still away.</numerusform>
            <numerusform>%n guests started with %1; the others are still away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::InspectorPanel</name>
    <message numerus="yes">
        <source>%n guest(s) selected</source>
        <translation>
            <numerusform>%n guest selected</numerusform>
            <numerusform>%n guests selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryModel</name>
    <message numerus="yes">
        <source>node %1, %n guest(s)</source>
        <translation>
            <numerusform>node %1, %n guest</numerusform>
            <numerusform>node %1, %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n guest(s)</source>
        <translation>
            <numerusform>%1, %n guest</numerusform>
            <numerusform>%1, %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryPage</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s)</source>
        <translation>
            <numerusform>%1 of %n guest</numerusform>
            <numerusform>%1 of %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reading addresses of %n more</source>
        <translation>
            <numerusform>reading addresses of %n more</numerusform>
            <numerusform>reading addresses of %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are hidden by it.</source>
        <translation>
            <numerusform>%n guest is hidden by it.</numerusform>
            <numerusform>%n guests are hidden by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryView</name>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::LoadCard</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updates</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::LossCard</name>
    <message numerus="yes">
        <source>%n votes, %1 needed</source>
        <translation>
            <numerusform>%n vote, %1 needed</numerusform>
            <numerusform>%n votes, %1 needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests restart</source>
        <translation>
            <numerusform>%n guest restarts</numerusform>
            <numerusform>%n guests restart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay down</source>
        <translation>
            <numerusform>%n stays down</numerusform>
            <numerusform>%n stay down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::LossLanes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::MaintenancePage</name>
    <message numerus="yes">
        <source>%1 of %n node(s) in service</source>
        <translation>
            <numerusform>%1 of %n node in service</numerusform>
            <numerusform>%1 of %n nodes in service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) under way or unfinished</source>
        <translation>
            <numerusform>%n operation under way or unfinished</numerusform>
            <numerusform>%n operations under way or unfinished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done</source>
        <translation>
            <numerusform>%n step done</numerusform>
            <numerusform>%n steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown outcome</source>
        <translation>
            <numerusform>%n of unknown outcome</numerusform>
            <numerusform>%n of unknown outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation>
            <numerusform>%n not started</numerusform>
            <numerusform>%n not started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) done</source>
        <translation>
            <numerusform>%1 of %n node done</numerusform>
            <numerusform>%1 of %n nodes done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::MapWords</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateHowPage</name>
    <message numerus="yes">
        <source>%1: %n guest(s)</source>
        <translation>
            <numerusform>%1: %n guest</numerusform>
            <numerusform>%1: %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network card(s) find their network</source>
        <translation>
            <numerusform>%n network card finds its network</numerusform>
            <numerusform>%n network cards find their network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>%n finding to decide first.</numerusform>
            <numerusform>%n findings to decide first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::MigratePreviewPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>%n finding to decide first.</numerusform>
            <numerusform>%n findings to decide first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateWherePage</name>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation>
            <numerusform>Move %n guest</numerusform>
            <numerusform>Move %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::Network</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::NetworkCheckDialog</name>
    <message numerus="yes">
        <source>%n name server(s)</source>
        <translation>
            <numerusform>%n name server</numerusform>
            <numerusform>%n name servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the answers are not as the map promises.</source>
        <translation>
            <numerusform>%n of the answers is not as the map promises.</numerusform>
            <numerusform>%n of the answers are not as the map promises.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::NodeCard</name>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the last drain are away or stopped.</source>
        <translation>
            <numerusform>%n guest of the last drain is away or stopped.</numerusform>
            <numerusform>%n guests of the last drain are away or stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::NodeChoice</name>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::NodeForecastBars</name>
    <message numerus="yes">
        <source>%1, %n guest(s)</source>
        <translation>
            <numerusform>%1, %n guest</numerusform>
            <numerusform>%1, %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 of %n core(s)</source>
        <comment>in use before and after</comment>
        <translation>
            <numerusform>%1 → %2 of %n core</numerusform>
            <numerusform>%1 → %2 of %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::OperationBanner</name>
    <message numerus="yes">
        <source>%1 of %n steps were done. Nothing is repeated: Drydock first looks where the guests are.</source>
        <translation>
            <numerusform>%1 of %n step was done. Nothing is repeated: Drydock first looks where the guests are.</numerusform>
            <numerusform>%1 of %n steps were done. Nothing is repeated: Drydock first looks where the guests are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more operations were interrupted; see Maintenance.</source>
        <translation>
            <numerusform>%n more operation was interrupted; see Maintenance.</numerusform>
            <numerusform>%n more operations were interrupted; see Maintenance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::OperationSide</name>
    <message numerus="yes">
        <source>%1 now, %2 at most while guests move; %n guest(s) afterwards</source>
        <translation>
            <numerusform>%1 now, %2 at most while guests move; %n guest afterwards</numerusform>
            <numerusform>%1 now, %2 at most while guests move; %n guests afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1/s over %n move(s)</source>
        <translation>
            <numerusform>%1/s over %n move</numerusform>
            <numerusform>%1/s over %n moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::OperationView</name>
    <message numerus="yes">
        <source>%1 of %n guest(s) done</source>
        <translation>
            <numerusform>%1 of %n guest done</numerusform>
            <numerusform>%1 of %n guests done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are not where the plan wanted them. The table says why.</source>
        <translation>
            <numerusform>%n guest is not where the plan wanted it. The table says why.</numerusform>
            <numerusform>%n guests are not where the plan wanted them. The table says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still run(s) on %1</source>
        <translation>
            <numerusform>%n still runs on %1</numerusform>
            <numerusform>%n still run on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::OverviewPage</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VMs</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n containers</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::PlanMap</name>
    <message numerus="yes">
        <source>%n shut down</source>
        <translation>
            <numerusform>%n shut down</numerusform>
            <numerusform>%n shut down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s)</source>
        <translation>
            <numerusform>%n stays</numerusform>
            <numerusform>%n stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) arrive</source>
        <translation>
            <numerusform>%n guest arrives</numerusform>
            <numerusform>%n guests arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) from %1 to %2</source>
        <translation>
            <numerusform>%n guest from %1 to %2</numerusform>
            <numerusform>%n guests from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more node(s)</source>
        <translation>
            <numerusform>%n more node</numerusform>
            <numerusform>%n more nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::PlanReview</name>
    <message numerus="yes">
        <source>To decide first (%n)</source>
        <translation>
            <numerusform>To decide first (%n)</numerusform>
            <numerusform>To decide first (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::PowerDialog</name>
    <message numerus="yes">
        <source>Start %n guest(s)</source>
        <translation>
            <numerusform>Start %n guest</numerusform>
            <numerusform>Start %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shut down %n guest(s)</source>
        <translation>
            <numerusform>Shut down %n guest</numerusform>
            <numerusform>Shut down %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n guest(s) hard</source>
        <translation>
            <numerusform>Stop %n guest hard</numerusform>
            <numerusform>Stop %n guests hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reboot %n guest(s)</source>
        <translation>
            <numerusform>Reboot %n guest</numerusform>
            <numerusform>Reboot %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n guest(s)</source>
        <translation>
            <numerusform>Suspend %n guest</numerusform>
            <numerusform>Suspend %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n guest(s)</source>
        <translation>
            <numerusform>Resume %n guest</numerusform>
            <numerusform>Resume %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ProxyReader</name>
    <message numerus="yes">
        <source>it does not answer within %n second(s): its machine is off, or a firewall stands between it and this computer</source>
        <translation>
            <numerusform>it does not answer within %n second: its machine is off, or a firewall stands between it and this computer</numerusform>
            <numerusform>it does not answer within %n seconds: its machine is off, or a firewall stands between it and this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RailButton</name>
    <message numerus="yes">
        <source>%n things need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RebalanceDialog</name>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation>
            <numerusform>Move %n guest</numerusform>
            <numerusform>Move %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ReportActions</name>
    <message numerus="yes">
        <source>Save %n report(s)</source>
        <translation>
            <numerusform>Save %n report</numerusform>
            <numerusform>Save %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n summary(ies)</source>
        <translation>
            <numerusform>Copy %n summary</numerusform>
            <numerusform>Copy %n summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are in %1.</source>
        <translation>
            <numerusform>%n report is in %1.</numerusform>
            <numerusform>%n reports are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary(ies) copied.</source>
        <translation>
            <numerusform>%n summary copied.</numerusform>
            <numerusform>%n summaries copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ReturnDialog</name>
    <message numerus="yes">
        <source>Return %n guest(s)</source>
        <translation>
            <numerusform>Return %n guest</numerusform>
            <numerusform>Return %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation>
            <numerusform>Move %n guest</numerusform>
            <numerusform>Move %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RollingNodesPage</name>
    <message numerus="yes">
        <source>%n guest(s) running</source>
        <translation>
            <numerusform>%n guest running</numerusform>
            <numerusform>%n guests running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RollingReviewPage</name>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>%n finding to decide first.</numerusform>
            <numerusform>%n findings to decide first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RollingView</name>
    <message numerus="yes">
        <source>%1 of %n node(s) done</source>
        <translation>
            <numerusform>%1 of %n node done</numerusform>
            <numerusform>%1 of %n nodes done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::SelectionBar</name>
    <message numerus="yes">
        <source>%n guest(s) selected</source>
        <translation>
            <numerusform>%n guest selected</numerusform>
            <numerusform>%n guests selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::StatusLine</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Live · updated %n s ago</source>
        <translation>
            <numerusform>Live · updated %n s ago</numerusform>
            <numerusform>Live · updated %n s ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::SubnetView</name>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n used</numerusform>
            <numerusform>%n used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::SummaryTab</name>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::TaskModel</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyMapView</name>
    <message numerus="yes">
        <source>%n more guest(s), folded</source>
        <translation>
            <numerusform>%n more guest, folded</numerusform>
            <numerusform>%n more guests, folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyPage</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s) read</source>
        <translation>
            <numerusform>%1 of %n guest read</numerusform>
            <numerusform>%1 of %n guests read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subnet(s)</source>
        <translation>
            <numerusform>%n subnet</numerusform>
            <numerusform>%n subnets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) lit</source>
        <translation>
            <numerusform>%n element lit</numerusform>
            <numerusform>%n elements lit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network finding(s)</source>
        <translation>
            <numerusform>%n network finding</numerusform>
            <numerusform>%n network findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyTableModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::UpdateList</name>
    <message numerus="yes">
        <source>%n update(s) pending, a new kernel among them: a reboot is needed afterwards.</source>
        <translation>
            <numerusform>%n update pending, a new kernel: a reboot is needed afterwards.</numerusform>
            <numerusform>%n updates pending, a new kernel among them: a reboot is needed afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) pending, no kernel among them.</source>
        <translation>
            <numerusform>%n update pending, not a kernel.</numerusform>
            <numerusform>%n updates pending, no kernel among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::WhatIfView</name>
    <message numerus="yes">
        <source>%n guest(s) run(s) on</source>
        <translation>
            <numerusform>%n guest runs on</numerusform>
            <numerusform>%n guests run on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::Wording</name>
    <message numerus="yes">
        <source>The replica of %1 on %2 is out of date: its job %3 failed %n time(s).</source>
        <translation>
            <numerusform>The replica of %1 on %2 is out of date: its job %3 failed %n time.</numerusform>
            <numerusform>The replica of %1 on %2 is out of date: its job %3 failed %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) move live</source>
        <translation>
            <numerusform>%n guest moves live</numerusform>
            <numerusform>%n guests move live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s) for up to %1</source>
        <translation>
            <numerusform>%n restarts for up to %1</numerusform>
            <numerusform>%n restart for up to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) while off</source>
        <translation>
            <numerusform>%n moves while off</numerusform>
            <numerusform>%n move while off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down until %1 is back</source>
        <translation>
            <numerusform>%n goes down until %1 is back</numerusform>
            <numerusform>%n go down until %1 is back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) off</source>
        <translation>
            <numerusform>%n stays off</numerusform>
            <numerusform>%n stay off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) on the node</source>
        <translation>
            <numerusform>%n stays on the node</numerusform>
            <numerusform>%n stay on the node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down with the node</source>
        <translation>
            <numerusform>%n goes down with the node</numerusform>
            <numerusform>%n go down with the node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n waits for a decision</numerusform>
            <numerusform>%n wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Migrate %n guest(s)</source>
        <translation>
            <numerusform>Migrate %n guest</numerusform>
            <numerusform>Migrate %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start or stop %n guest(s)</source>
        <translation>
            <numerusform>Start or stop %n guest</numerusform>
            <numerusform>Start or stop %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) move(s) back to %1</source>
        <translation>
            <numerusform>%n guest moves back to %1</numerusform>
            <numerusform>%n guests move back to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n start(s) again</source>
        <translation>
            <numerusform>%n starts again</numerusform>
            <numerusform>%n start again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may crash after the move: its CPU type is &quot;host&quot;, and the processor of %2 lacks %n feature(s), such as %3.</source>
        <translation>
            <numerusform>%1 may crash after the move: its CPU type is &quot;host&quot;, and the processor of %2 lacks %n feature: %3.</numerusform>
            <numerusform>%1 may crash after the move: its CPU type is &quot;host&quot;, and the processor of %2 lacks %n features, such as %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n can go</source>
        <translation>
            <numerusform>%1 of %n can go</numerusform>
            <numerusform>%1 of %n can go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are here already.</source>
        <translation>
            <numerusform>%n guest is here already.</numerusform>
            <numerusform>%n guests are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) fit(s) nowhere.</source>
        <translation>
            <numerusform>%n guest fits nowhere.</numerusform>
            <numerusform>%n guests fit nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n vote(s)</source>
        <translation>
            <numerusform>at least %n vote</numerusform>
            <numerusform>at least %n votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) have run since the restart</source>
        <translation>
            <numerusform>%n job has run since the restart</numerusform>
            <numerusform>%n jobs have run since the restart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n second(s) apart</source>
        <translation>
            <numerusform>at most %n second apart</numerusform>
            <numerusform>at most %n seconds apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ahead</source>
        <translation>
            <numerusform>%n second ahead</numerusform>
            <numerusform>%n seconds ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) behind</source>
        <translation>
            <numerusform>%n second behind</numerusform>
            <numerusform>%n seconds behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) go(es) down with it and start(s) again with it</source>
        <translation>
            <numerusform>%n guest goes down with it and starts again with it</numerusform>
            <numerusform>%n guests go down with it and start again with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) go(es) down with it until it is back</source>
        <translation>
            <numerusform>%n guest goes down with it until it is back</numerusform>
            <numerusform>%n guests go down with it until it is back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) is/are taken to other nodes by HA</source>
        <translation>
            <numerusform>%n guest is taken to another node by HA</numerusform>
            <numerusform>%n guests are taken to other nodes by HA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n past move(s), p95 %2)</source>
        <translation>
            <numerusform>%1 (%n past move, p95 %2)</numerusform>
            <numerusform>%1 (%n past moves, p95 %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (restart, %n past)</source>
        <translation>
            <numerusform>%1 (restart, %n past)</numerusform>
            <numerusform>%1 (restart, %n past)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (CT restart, %n past)</source>
        <translation>
            <numerusform>%1 (CT restart, %n past)</numerusform>
            <numerusform>%1 (CT restart, %n past)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured in %n past live move(s): half of them took no longer than %1, 95 % no longer than %2.</source>
        <translation>
            <numerusform>Measured in %n past live move: half of them took no longer than %1, 95 % no longer than %2.</numerusform>
            <numerusform>Measured in %n past live moves: half of them took no longer than %1, 95 % no longer than %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured in %n past restart(s): half of them took no longer than %1, 95 % no longer than %2.</source>
        <translation>
            <numerusform>Measured in %n past restart: half of them took no longer than %1, 95 % no longer than %2.</numerusform>
            <numerusform>Measured in %n past restarts: half of them took no longer than %1, 95 % no longer than %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s) moved</source>
        <translation>
            <numerusform>%1 of %n guest moved</numerusform>
            <numerusform>%1 of %n guests moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reported to HA in time</source>
        <translation>
            <numerusform>%n node reported to HA in time</numerusform>
            <numerusform>%n nodes reported to HA in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n HA guest(s) on the node</source>
        <translation>
            <numerusform>%n HA guest on the node</numerusform>
            <numerusform>%n HA guests on the node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) from this node</source>
        <translation>
            <numerusform>%n job from this node</numerusform>
            <numerusform>%n jobs from this node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rolling maintenance of %n node(s)</source>
        <translation>
            <numerusform>Rolling maintenance of %n node</numerusform>
            <numerusform>Rolling maintenance of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If more than %n node(s) do not end well, no further one begins.</source>
        <translation>
            <numerusform>If more than %n node does not end well, no further one begins.</numerusform>
            <numerusform>If more than %n nodes do not end well, no further one begins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) is (are) put back</source>
        <translation>
            <numerusform>%n setting is put back</numerusform>
            <numerusform>%n settings are put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come(s) back elsewhere.</source>
        <translation>
            <numerusform>%n guest comes back elsewhere.</numerusform>
            <numerusform>%n guests come back elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) stay(s) down.</source>
        <translation>
            <numerusform>%n guest stays down.</numerusform>
            <numerusform>%n guests stay down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove HA from %n guest(s)</source>
        <translation>
            <numerusform>Remove HA from %n guest</numerusform>
            <numerusform>Remove HA from %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up HA for %n guest(s)</source>
        <translation>
            <numerusform>Set up HA for %n guest</numerusform>
            <numerusform>Set up HA for %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come(s) under HA</source>
        <translation>
            <numerusform>%n guest comes under HA</numerusform>
            <numerusform>%n guests come under HA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the HA settings of %n guest(s) change</source>
        <translation>
            <numerusform>the HA settings of %n guest change</numerusform>
            <numerusform>the HA settings of %n guests change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) leave(s) HA and go(es) on running</source>
        <translation>
            <numerusform>%n guest leaves HA and goes on running</numerusform>
            <numerusform>%n guests leave HA and go on running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) is (are) created</source>
        <translation>
            <numerusform>%n group is created</numerusform>
            <numerusform>%n groups are created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) is (are) created</source>
        <translation>
            <numerusform>%n rule is created</numerusform>
            <numerusform>%n rules are created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) change(s)</source>
        <translation>
            <numerusform>%n group changes</numerusform>
            <numerusform>%n groups change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) change(s)</source>
        <translation>
            <numerusform>%n rule changes</numerusform>
            <numerusform>%n rules change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) is (are) removed</source>
        <translation>
            <numerusform>%n group is removed</numerusform>
            <numerusform>%n groups are removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) is (are) removed</source>
        <translation>
            <numerusform>%n rule is removed</numerusform>
            <numerusform>%n rules are removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) go(es) on running, but nothing restarts it (them) any more when its (their) node fails.</source>
        <translation>
            <numerusform>%n guest goes on running, but nothing restarts it any more when its node fails.</numerusform>
            <numerusform>%n guests go on running, but nothing restarts them any more when their nodes fail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalWording</name>
    <message numerus="yes">
        <source>At most %n step(s) at a time from now on</source>
        <translation>
            <numerusform>At most %n step at a time from now on</numerusform>
            <numerusform>At most %n steps at a time from now on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n move(s) to one node at a time from now on</source>
        <translation>
            <numerusform>At most %n move to one node at a time from now on</numerusform>
            <numerusform>At most %n moves to one node at a time from now on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) joined the plan</source>
        <translation>
            <numerusform>%n step joined the plan</numerusform>
            <numerusform>%n steps joined the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>%n step at a time</numerusform>
            <numerusform>%n steps at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n to one node</source>
        <translation>
            <numerusform>%1, %n to one node</numerusform>
            <numerusform>%1, %n to one node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) done</source>
        <translation>
            <numerusform>%n guest done</numerusform>
            <numerusform>%n guests done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not touched</source>
        <translation>
            <numerusform>%n not touched</numerusform>
            <numerusform>%n not touched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) not put back yet</source>
        <translation>
            <numerusform>%n setting not put back yet</numerusform>
            <numerusform>%n settings not put back yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepKinds</name>
    <message numerus="yes">
        <source>%1 did not come up within %n minute(s)</source>
        <translation>
            <numerusform>%1 did not come up within %n minute</numerusform>
            <numerusform>%1 did not come up within %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the HA manager did not bring %1 to &quot;%2&quot; within %n minute(s)</source>
        <translation>
            <numerusform>the HA manager did not bring %1 to &quot;%2&quot; within %n minute</numerusform>
            <numerusform>the HA manager did not bring %1 to &quot;%2&quot; within %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its task ended well, but %1 is still not as asked %n minute(s) later</source>
        <translation>
            <numerusform>its task ended well, but %1 is still not as asked %n minute later</numerusform>
            <numerusform>its task ended well, but %1 is still not as asked %n minutes later</numerusform>
        </translation>
    </message>
</context>
</TS>
