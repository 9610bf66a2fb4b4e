<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Drydock::ActivityModel</name>
    <message>
        <source>Drydock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: migrate pve-node1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drydock&apos;s operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations of Drydock and tasks of the cluster appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to read its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>tasks could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster&apos;s tasks could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first answer of the cluster is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in the journal</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A recording has no task logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, followed live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::AddressPage</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the cluster?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of any node is enough: Drydock learns the others from it, and moves to another one when that node goes down. Several addresses help while one is down now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>192.168.1.11 or pve-node1.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I compared it: both are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it really your cluster?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of its certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with what the node itself says, on its console or by SSH, or in the web interface under Node → System → Certificates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s certificate authorities vouch for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare. A certificate that is renewed later is accepted too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialling %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Cli</name>
    <message>
        <source>list the saved clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes and guests with their state, addresses and bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what draining a node would do; changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty a node; asks before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the guests of a drain back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move guests to a node, or where they fit best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list operations of the past and unfinished ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on with an operation that was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start no further step of an operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file an unfinished operation as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serve a simulated cluster on loopback addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved cluster&apos;s name, https://HOST:PORT, file:FILE or demo[:SCENARIO].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the entry node&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust certificates that the system&apos;s authorities signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON object: declared address[:port] to the address:port to dial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of journals and history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append the raw answers of each poll to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the equivalent qm, pct, ha-manager and pvesh lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an HTML report to FILE when the operation ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the drain: none, reboot or shutdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide a guest: VMID=STRATEGY[:NODE]; live, restart, stop-start, stop-return, stop, leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many guests move at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory to keep free on each target, in percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a finding by its code (repeatable).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target node, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>homelab, homelab-as-written, smb or large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxmox VE version the demo speaks: 8 or 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of every demo node; 0 picks a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated seconds per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of everything random in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopback port to inject faults and to steer the clock; 0 picks one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each request and simulated event to FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the ready line to FILE too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render every page to PNG files in DIR, then quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: drydock [OPTIONS] [COMMAND]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens. Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a number from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--then is none, reboot or shutdown, not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--decide needs VMID=STRATEGY[:NODE], not &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: drydock %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not take --%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;drydock --help&apos; lists commands and options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo-server needs --scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>migrate needs --to NODE or --to auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a cluster with --cluster; &apos;drydock clusters&apos; lists the saved ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no saved cluster is called &apos;%1&apos;; &apos;drydock clusters&apos; lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of the form https://HOST:PORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read an address map from &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRYDOCK_TOKEN must have the form user@realm!id=secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no credentials: set DRYDOCK_TOKEN to user@realm!id=secret, or run this on a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User (user@realm, or user@realm!tokenid):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or token secret for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the login needs more than the saved credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the second factor (a recovery key has dashes):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  expected   %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  presented  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with &apos;pvenode cert info&apos; on that node; then pass it with --fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cluster did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recorded snapshot is for reading and planning only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the in-process demo ends with this command, so nothing can be carried out on it: start &apos;drydock demo-server&apos; and name its address with --cluster https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT HAPPENS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INTERRUPTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note   </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLOCKER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum now %1 of %2 needed votes, with the node down %3 of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is saved yet. Add one in the window, or name an address with --cluster https://HOST:8006.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDRESSES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: the cluster has no node called &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started: decide each blocker above with --decide or --accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started: nobody to ask here; --yes starts without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1? Type yes to start:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started: the cluster changed while you read; the new plan is above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: &apos;%1&apos; is not a VMID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: the cluster has no guest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: no drain to return from; &apos;drydock operations&apos; lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: cannot read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPERATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLUSTER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: no unfinished operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: no operation %1; &apos;drydock operations&apos; lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: operation %1 is closed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPTIME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BRIDGES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOCK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. Nothing is lost: &apos;drydock resume %1&apos; goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, interruption %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydock: cannot write the report to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::CloseQuestion</name>
    <message>
        <source>An operation is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is carried out by this program. Whatever you choose, the journal keeps what was done, and the next start shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes, the work goes on; a notification tells when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves that are under way end by themselves, no new ones start. Resume it at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves that are under way end by themselves, the rest is not done. Guests stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::CommandPreview</name>
    <message>
        <source>Equivalent commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ConfigTab</name>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1, without snapshots</source>
        <extracomment>When the configuration was read; its snapshots are not part of the text</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ConnectPage</name>
    <message>
        <source>Your clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the demo cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated cluster inside this program: nothing is installed, nothing real can break. Drain a node, pull its power, watch what happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homelab: 2 nodes, 9 guests, QDevice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homelab as it was first written: no QDevice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small company: 5 nodes, 120 guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large: 32 nodes, 10 000 guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Drydock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It empties a node, keeps the journal while it does, and brings everything back. Look around on the demo cluster first, or add your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance of Proxmox VE clusters, planned, carried out and proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo cluster could not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address, pinned certificates and secret are removed from this computer. The cluster itself is not touched; journals of its operations stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ConnectingView</name>
    <message>
        <source>&amp;Code of your authenticator, or a recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of your authenticator, or a recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I compared it with “pvenode cert info” on the node: both are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Secret of the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is %1 really your cluster?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stopped. Either the certificate was renewed, or something stands between you and the cluster. Compare it on the node before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the node itself says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::DrainConfirmPage</name>
    <message>
        <source>A risk for the whole cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the node, to accept the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to accept a cluster without quorum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum would be lost with %1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 votes with %2 down, %3 needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step is written down before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window or losing power loses nothing: the next start offers to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None given. It can be added in the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The risk above is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::DrainPlanPage</name>
    <message>
        <source>Show commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the guests of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at every guest, disk and bridge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::DrainScopePage</name>
    <message>
        <source>Which node is to be emptied?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node stays up. Guests come back when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update and reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it is empty the node is rebooted; the operation waits until it is back and quorate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it is empty the node is switched off, for work on its hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the journal and the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves at a &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep free on targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory to keep free on targets, percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two drains at once share memory and votes. Finish that one first if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: it cannot be drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node is online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nodes are known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::DrainWizard</name>
    <message>
        <source>Drain a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking once more before anything happens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The plan now has %n step(s). Look at it again, then start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::FactList</name>
    <message>
        <source>Copy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Filter</name>
    <message>
        <source>“%1” is not a size: write 512M or 4G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a duration: write 30m, 6h or 2d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a load: write 50%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address or a network: write 192.168.1.10, 192.168.1.0/24 or 192.168.*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be compared with “%2”: write %1:value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”. Fields: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a comparison: use : &lt; &gt; &lt;= &gt;=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::FilterField</name>
    <message>
        <source>Filter guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and fields such as node:, type:, tag:, ha:, ip:192.168.1.0/24, mem&gt;4G, cpu&gt;50%, uptime&lt;1d. A minus before a term excludes, a comma means “or”, * stands for anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::FindingRow</name>
    <message>
        <source>%1: %2</source>
        <comment>button: what it is about</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::FingerprintView</name>
    <message>
        <source>SHA-256 fingerprint shown by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known until now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint known until now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Formatting</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A size: number and unit
----------
Larger and smaller part of a duration: &quot;6 h 12 min&quot;
----------
Date and time of day
----------
Kind, id and name of a guest: &quot;VM 101 plex&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <extracomment>Used amount, size and their common unit: &quot;9.4 of 16 GiB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3 %4</source>
        <extracomment>Used amount with unit, size with unit: &quot;301 MiB of 1 GiB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;61 % of 62.6 GiB&quot;
----------
Load and number of processor cores: &quot;31 % of 4&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage, with the space your language puts before the sign</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes, short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds, short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>&quot;9 min ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate: &quot;1.2 MiB/s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being fenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for fencing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::GuestArgs</name>
    <message>
        <source>VM %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::GuestPlanModel</name>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Drydock choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, to %3, interruption %4, %n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::GuestRun</name>
    <message>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutting down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requested · the HA manager begins within seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused · nothing new starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued · after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>queued · waits for a slot (%n at a time)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interruption %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring guests back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot, wait for quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to where they were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::GuestRunModel</name>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected; nothing measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::GuestTag</name>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::HaGroupModel</name>
    <message>
        <source>run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep away from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no failback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::HaResourceModel</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>A guest moves from one node to another</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failback</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::HaTab</name>
    <message>
        <source>Where it may run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last states, since this program looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of HA is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not managed by HA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If its node fails, this guest stays down until someone starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 on a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, to the preferred node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>A state and the node it was seen on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferably on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What a rule asks for, and the nodes or guests it names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (strict)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this node decides for the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n managed here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HeaderBar</name>
    <message>
        <source>connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PVE %1.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · recording</source>
        <comment>PVE version · …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · via %2 · %3 ms</source>
        <comment>PVE version · via member · latency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · reconnecting</source>
        <comment>PVE version · …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a cluster: there is nothing to vote on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>votes present / votes expected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quorum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorate %1, no spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 votes are present, %3 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA disarmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guests are managed by HA.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in maintenance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::InspectorPanel</name>
    <message>
        <source>Facts of the selected object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node or a guest to see its load, network, configuration and tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster does not know this object any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them run. Together they have %2 of memory and %3 of disks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up %1</source>
        <extracomment>How long a guest or node has been running</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryModel</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>An address and the interface it is on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses of this guest were not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <extracomment>First address of a guest and how many more it has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>node %1, %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU (0–1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA without a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA without a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not managed by HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details beside the table (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By HA group or rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reading addresses of %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login may not see the guests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first answer is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster showed no node and no guest. The login probably lacks Sys.Audit and VM.Audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guest matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses are still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are hidden by it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has nodes, but no guest yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryView</name>
    <message>
        <source>Nodes and guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::MainWindow</name>
    <message>
        <source>%1 – Drydock</source>
        <comment>cluster – program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is as of %1; reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or &amp;Run a Command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter This Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drain a Node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the Cluster Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;Web Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Menu Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Drydock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Drydock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Drydock %1&lt;/h3&gt;&lt;p&gt;Plans, carries out and proves maintenance of Proxmox VE clusters.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording does not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::MaintenancePage</name>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain a node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nodes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear with the first answer of the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was carried out on this cluster yet. Drain a node to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) in service</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) under way or unfinished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no operation under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped before its end. It began %2 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown outcome</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::MetricChart</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>series, number, unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is drawn, its unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateDialog</name>
    <message>
        <source>Target node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let Drydock choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves at a &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves: the guests are where they should go already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::NamePage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another cluster has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::NetworkTab</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses and bridges are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording does not have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s interfaces are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interfaces could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses inside the guest are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, VLAN %2</source>
        <extracomment>A bridge and the VLAN on it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guest has no network device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interfaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node did not name any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::NodeCard</name>
    <message>
        <source>Drain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the operation on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the last drain are away or stopped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is offline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::NodeChoice</name>
    <message>
        <source>Node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::NodeModel</name>
    <message>
        <source>%1 of %2 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::NodeService</name>
    <message>
        <source>in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rebooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guests returning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drained, off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Notifier</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ObjectActions</name>
    <message>
        <source>Drain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Web Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut Down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at Once…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::OperationBanner</name>
    <message numerus="yes">
        <source>%1 of %n steps were done. Nothing is repeated: Drydock first looks where the guests are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more operations were interrupted; see Maintenance.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close “%1” without finishing it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to the cluster. Guests that were moved stay where they are; Maintenance can still return them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::OperationModel</name>
    <message>
        <source>running elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::OperationSide</name>
    <message>
        <source>What users notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after the drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets after the drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 now, %2 at most while guests move; %n guest(s) afterwards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Longest interruption so far: %1 (%2). The tick marks what was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet. The tick marks what is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::OperationView</name>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests of the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal saved, safe to close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel and return guests…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Drydock wrote this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown as far as it is understood, and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty and switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back from its reboot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Safe to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its guests come back when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are not where the plan wanted them. The table says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing new was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had moved by then can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Drydock carries this out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see its journal, a moment late. Pause and cancel are done there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operation was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume goes on where it stopped, without repeating a step. Close as done leaves everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves under way end by themselves; nothing new starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile. It goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task ended without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new starts; moves under way end by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and return guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report-%1.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Pages</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Palette</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest, node, page or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try the name or number of a guest, a node, or what you want to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::PaletteModel</name>
    <message>
        <source>No cluster is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 in the web interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>entry, detail</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::PlanReview</name>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory on the other nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way out: %1. Then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To decide first (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quorate now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quorate now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 votes present, %2 needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 needed votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others keep running and can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster becomes read-only: nothing can be started or moved, and HA stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays up in this drain; do not switch it off afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorate with %1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quorum with %1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n guest(s) afterwards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 now, %2 at most, %3 afterwards, of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan-%1.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::PlanStart</name>
    <message>
        <source>This cluster is a recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be planned on, not acted on. Open the cluster itself to start this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something still stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide every finding marked in red first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::PowerDialog</name>
    <message numerus="yes">
        <source>Start %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shut down %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n guest(s) hard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reboot %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1 hard, like pulling the plug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes: the guests are in that state already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::RailButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page (shortcut)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RawSnapshot</name>
    <message>
        <source>%1 has no complete poll of a cluster.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Refusal</name>
    <message>
        <source>Needs the privilege %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guest no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template cannot be started or stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is suspended already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a recording: it can be looked at and planned with, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording has no web interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other node that could take the guests.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ReturnDialog</name>
    <message numerus="yes">
        <source>Return %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Return guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every guest of this drain is back where it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::ReviewDialog</name>
    <message>
        <source>Show commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the plan for how it is now. Look at it again, then start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands in the way: see “To decide first”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::SearchButton</name>
    <message>
        <source>Search or run a command…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions for the selected guests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when Drydock starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the cluster &amp;every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tell me when a long operation ends or needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service answers on this desktop: passwords and token secrets are kept until Drydock ends and are asked for again next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you sign in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if this user has a second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Realm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code or recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Realm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor: code or recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token that may do what Drydock does and nothing else is made by these commands on a node. On Proxmox VE 8 write VM.Monitor in place of VM.GuestAgent.Audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to the desktop&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service answers here: it is kept until Drydock ends, and asked for again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linux accounts of the nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts of Proxmox VE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of realms could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is written user@realm!name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the user and its realm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Sparkline</name>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::StatusLine</name>
    <message>
        <source>%1 · %2</source>
        <comment>2 nodes · 10 guests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, waiting for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live · updated now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Live · updated %n s ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No operation running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2/%3</source>
        <comment>operation · steps done / all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>operation · why it waits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this operation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::StepListModel</name>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, present step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::StepStrip</name>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>done/now/next: title, detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Stepper</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::SummaryTab</name>
    <message>
        <source>Load, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time span of the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <extracomment>How old the copy is, its node, and the schedule as the server writes it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never yet to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off (to %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, replica on %2</source>
        <extracomment>Size of the disks, and the nodes that hold a copy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording has no history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::TableView</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::TaskModel</name>
    <message>
        <source>Started (seconds since 1970)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a disk of VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a snapshot of VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make VM %1 a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a snapshot of container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask HA to migrate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask HA to relocate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask HA to start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask HA to stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask HA to shut down %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start all guests of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down all guests of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend all guests of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate all guests of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the package database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPICE console of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull a file from container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push a file to container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::TasksTab</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a task to read its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the selected task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tasks could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done here as far as the node remembers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::UsageBar</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drydock::Wording</name>
    <message>
        <source>Give this login the privilege %1 on %2 (Datacenter → Permissions), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another task is working on this guest. Wait until it has ended, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest is locked (%1). Wait until that ends; if nothing is running any more, unlock it on its node with qm unlock or pct unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring enough nodes or the QDevice back; the cluster then accepts changes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the node that has its replica, or remove the replication job first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut the guest down and start it here again afterwards, or give it a mapped device that the target has too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject the CD image, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow its local disks to be copied, or shut it down and start it here again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the mount point as shared if the target has it too, or shut the container down and start it here again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another node, or move the guest it must be kept apart from first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out why it failed, set its HA state to disabled, then to started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was started meanwhile. Plan the move again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the target storage, or choose another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the storage available on the target, or choose another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the guest&apos;s console: it did not shut down in time. Then try again, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest is on another node by now, or was removed. Look at its current place, then plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster uses HA rules instead of groups. Refresh, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only root@pam itself may do this, no token and no other user. Use the node&apos;s shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the node is up and reachable from the others, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not the one that is trusted for this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login needs a second factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login is not allowed to do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Proxmox VE cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no quorum and refuses changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked by something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this program could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and that the node is up. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with the output of &quot;pvenode cert info&quot; on the node. Trust the new one only if it is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user, realm and password, or the token and its secret, then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the code of your authenticator, or a recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the missing privilege (Datacenter → Permissions), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh and look for its current place, then plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in the node&apos;s shell, or update the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the named values, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the other work has ended, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the server&apos;s words and the log of the task, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is a Proxmox VE node and no proxy is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights and the free space of the state folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of %1 was not read, so what ties it to its node is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxmox VE was not asked whether %1 can move: local resources may still refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node lists the network %1 of %2, so whether %3 has it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of %1 was not read, so missing bridges and VLANs would not be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The votes of the cluster were not read: each node is counted as one vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HA configuration was not read, so its rules and groups are not taken into account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replication jobs were not read, so replicas on the targets are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The privileges of this login were not read: requests may be refused on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node stays up during this drain. Should it go down, %1 are left and the cluster becomes read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking %1 down leaves %2. The cluster becomes read-only: no guest can be started or migrated, and HA stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down with it. HA freezes it: it starts again when the node is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down with it. HA starts it on another node about a minute later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays on %2 until the node goes down; then HA moves it, or holds up the shutdown if it cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down when the node reboots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down when the node is shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no node called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offline: nothing can be moved or started there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no quorum now: it refuses every change until enough nodes are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With HA active and no quorum, the watchdog resets what is left (%1) after about a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QDevice is not connected, so its vote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QDevice on %1 is not connected, so its vote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offline already: there is less room and one failure less to spare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no guests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task (%1) is running on %2: guests it works on are locked until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task (%1 for %2) is running on %3: guests it works on are locked until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HA scheduler balances guests by itself and may move some back meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA is disarmed: it carries out no move and recovers nothing until it is armed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login lacks the privilege %1 on %2, so the plan would be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses %2 of this node and cannot move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses a device of this node (%2: %3) and cannot move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the device %2 (%3), which does not exist on %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot move while it runs: its device %2 does not support that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot move while a CD image of this node is inserted (%2: %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot move: it mounts %3 of this node (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a local disk without a replica on %2: %3 would be copied (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving %1 copies %2 of local disks to %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot move while it runs: its local disk has snapshots and no replica on %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked (%2) and refuses every change until that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA has given %1 up after an error. It does nothing until the guest is set to disabled and then to started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA is already acting on %1 (%2): the request waits for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nowhere to go: no other node is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no guests now: it is not online, in maintenance, or where the guest already is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only move to %2, where its replica is, not to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica of %1 is on %2. Moving it to %3 copies everything and leaves a broken replication job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot run on %2: its storage %3 is not available there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot move to %2: the storage %3 does not take &quot;%4&quot; there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fit on %2 of %3: it needs %4, %5 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would lose its network: %2 does not exist on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would lose its network: %2 on %3 does not carry VLAN %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large packets of %1 may be lost on %3: %2 has an MTU of %4 there instead of %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may crash after the move: its CPU type is &quot;host&quot;, and %2 has another processor (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2, but at most %3 may still be used on %4 (%5 % are kept free).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA does not let %1 run on %2: its group or rule allows only other nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not share a node with %2, which is on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxmox VE does not list %2 as a possible node for %1, without saying why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running container cannot move live: %1 has to stop for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stops until it can return: it must not share a node with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stops until it can return: it must not share a node with %2, which is on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service fails while %1 is down: its partner %2 is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA will move %1 straight back: %2 has a higher priority for it than %3, and failback is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA moves %2 to %3 as well: they are kept together with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA shuts %1 down; if it is not off after 60 seconds, it is stopped hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HA state of %1 changes from %2 to %3 and stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA takes a suspended %1 for a failed one and may start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shutdown of %1 may time out: it has no guest agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The replica of %1 on %2 is out of date: its job %3 failed %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes on running on %2, so the node is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no guest %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer exists, so there is nothing to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was moved to %2 by somebody else, so it is not brought back to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer managed by HA, so its state &quot;%2&quot; is not restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HA state of %1 was set to %2 by somebody else, so &quot;%3&quot; is not restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do for %1: it is %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a template: it cannot be started or stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service fails with %1: its partner %2 does not serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping %1 is like pulling its plug: unsaved data is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (accepted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, start here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, start on the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, leave off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow copying the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject the CD image in Proxmox VE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a QDevice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: move live to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: restart on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: move to %2 while it is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: let HA shut it down (state stopped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: let HA start it (state started)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: set its HA state to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) move live</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s) for up to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) while off</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down until %1 is back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) off</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) on the node</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down with the node</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 votes of %2 needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node stays up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum stays: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum is lost: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind and number, name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart on target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, start on target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, start here when back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none for the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the node is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1–%2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest pauses while the last memory pages cross over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container shuts down, moves and starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container shuts down, moves and starts again; HA adds its own rounds of 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container is down while its local volumes are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, moved while off, started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is off until its node is back and it is returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one of the pair keeps serving while this one is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shut down and not started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes down together with its node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the request until the node is back in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its operating system shuts down and starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands still until somebody resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template, stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running, stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied to this node by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps serving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves while it is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA brings it along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HA carries it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot return to %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was moved to %1 by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays off as decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished with leftovers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain and reboot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain and shut down %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return guests to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Migrate %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start or stop %n guest(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: start on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stop at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until %1 is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: running steps end, no new one starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster cannot be seen. It goes on by itself once it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node that is needed is offline. Nothing is sent until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no quorum. Nothing is sent until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written. Nothing is sent that could not be remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step failed. Try it again, skip it, or return the guests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move makes no progress. Wait, or abort it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guest appeared on the node that is being drained. It is not part of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) move(s) back to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n start(s) again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no guest runs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalWording</name>
    <message>
        <source>The cluster shows no trace of the request: it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused for now (%1): it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went offline: nothing was sent from then on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster lost its quorum: nothing was sent from then on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster could not be seen: nothing was sent from then on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was over after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) appeared on the node that is being drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to the request (%1): the cluster is asked what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HA manager began the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator asked to abort the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task could not be aborted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again after an interruption of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped, because what it depends on was not carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done; it was so already, nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, although the task reported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done; how its task ended is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, as the cluster shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, because it was held up for too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the operator: no further step starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationRunner</name>
    <message>
        <source>the request did not reach the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CT %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, with a remark: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxmox VE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 needed; %3 with the node down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests: plan and outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruption expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruption measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known and accepted before the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the ordinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drydock %1 · operation %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the journal: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepKinds</name>
    <message>
        <source>%1 arrived on %2, but its HA state is &quot;error&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the HA manager moved %1 back to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the HA manager did not act on the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on %2 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the HA state of %1 is &quot;error&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
