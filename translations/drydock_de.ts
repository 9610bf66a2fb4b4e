<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Drydock::ActivityModel</name>
    <message>
        <source>Drydock</source>
        <translation>Drydock</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>User or reason</source>
        <translation>Benutzer oder Grund</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Drydock::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Filter: migrate pve-node1</source>
        <translation>Filter: migrieren pve-node1</translation>
    </message>
    <message>
        <source>Filter activity</source>
        <translation>Aktivität filtern</translation>
    </message>
    <message>
        <source>Which activity</source>
        <translation>Welche Aktivität</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Drydock&apos;s operations</source>
        <translation>Vorgänge von Drydock</translation>
    </message>
    <message>
        <source>Cluster tasks</source>
        <translation>Tasks des Clusters</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Operations of Drydock and tasks of the cluster appear here.</source>
        <translation>Hier erscheinen die Vorgänge von Drydock und die Tasks des Clusters.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open operation</source>
        <translation>Vorgang öffnen</translation>
    </message>
    <message>
        <source>Log of the selected row</source>
        <translation>Protokoll der gewählten Zeile</translation>
    </message>
    <message>
        <source>Select a row to read its log.</source>
        <translation>Wählen Sie eine Zeile, um ihr Protokoll zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 von %n Eintrag</numerusform>
            <numerusform>%1 von %n Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>tasks could not be read: %1</source>
        <translation>Tasks konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The cluster&apos;s tasks could not be read.</source>
        <translation>Die Tasks des Clusters konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The first answer of the cluster is on its way.</source>
        <translation>Die erste Antwort des Clusters ist unterwegs.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in the journal</source>
        <translation>
            <numerusform>%n Eintrag im Journal</numerusform>
            <numerusform>%n Einträge im Journal</numerusform>
        </translation>
    </message>
    <message>
        <source>A recording has no task logs.</source>
        <translation>Eine Aufzeichnung enthält keine Task-Protokolle.</translation>
    </message>
    <message>
        <source>running, followed live</source>
        <translation>läuft, wird live verfolgt</translation>
    </message>
</context>
<context>
    <name>Drydock::AddressGrid</name>
    <message>
        <source>Kinds of cells: %1</source>
        <translation>Arten von Zellen: %1</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses of %1 on %2</source>
        <translation>Adressen von %1 an %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n belegt</numerusform>
            <numerusform>%n belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>block: how many are used</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A block of addresses: how many are used, how many in conflict</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n im Konflikt</numerusform>
            <numerusform>%n im Konflikt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What an address is kept for: &quot;reserved (switches)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, inside a DHCP pool</source>
        <translation>%1, in einem DHCP-Pool</translation>
    </message>
    <message>
        <source>address of the network</source>
        <translation>Netzadresse</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>An address and what it is used for</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>An address, what it is used for, and who has it</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Drydock::AddressMapView</name>
    <message>
        <source>No subnet is known.</source>
        <translation>Kein Subnetz ist bekannt.</translation>
    </message>
    <message>
        <source>Neither a node nor a guest names an address with its network.</source>
        <translation>Weder ein Knoten noch ein Gast nennt eine Adresse mit ihrem Netz.</translation>
    </message>
    <message>
        <source>Address map</source>
        <translation>Adresskarte</translation>
    </message>
</context>
<context>
    <name>Drydock::AddressPage</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where is the cluster?</source>
        <translation>Wo ist der Cluster?</translation>
    </message>
    <message>
        <source>The address of any node is enough: Drydock learns the others from it, and moves to another one when that node goes down. Several addresses help while one is down now.</source>
        <translation>Die Adresse eines beliebigen Knotens genügt: Drydock erfährt von ihm die anderen und wechselt zu einem anderen, wenn dieser Knoten ausfällt. Mehrere Adressen helfen, wenn gerade einer ausgefallen ist.</translation>
    </message>
    <message>
        <source>192.168.1.11 or pve-node1.example.org</source>
        <translation>192.168.1.11 oder pve-node1.example.org</translation>
    </message>
    <message>
        <source>Addresses of nodes</source>
        <translation>Adressen von Knoten</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>That is no address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
</context>
<context>
    <name>Drydock::Attention</name>
    <message>
        <source>The cluster has no quorum</source>
        <translation>Der Cluster hat kein Quorum</translation>
    </message>
    <message>
        <source>%1 of %2 votes are present, %3 are needed: nothing can be started, moved or changed.</source>
        <translation>%1 von %2 Stimmen sind da, %3 sind nötig: nichts lässt sich starten, verschieben oder ändern.</translation>
    </message>
    <message>
        <source>Proxmox VE makes the configuration read-only and HA restarts nothing until enough nodes are back. Bring the missing nodes or the QDevice back first. Lowering the expected votes by hand risks two halves that both think they are the cluster.</source>
        <translation>Proxmox VE macht die Konfiguration schreibgeschützt, und HA startet nichts neu, bis genügend Knoten zurück sind. Holen Sie zuerst die fehlenden Knoten oder das QDevice zurück. Die erwarteten Stimmen von Hand zu senken riskiert zwei Hälften, die sich beide für den Cluster halten.</translation>
    </message>
    <message>
        <source>%1 of %2 votes are present and %3 are needed: one more loss and HA restarts nothing.</source>
        <translation>%1 von %2 Stimmen sind da und %3 sind nötig: ein weiterer Verlust, und HA startet nichts neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes, %1 votes, no QDevice: without one of them the rest has no quorum, so HA restarts nothing.</source>
        <translation>
            <numerusform>%n Knoten, %1 Stimmen, kein QDevice: ohne ihn gibt es kein Quorum, also startet HA nichts neu.</numerusform>
            <numerusform>%n Knoten, %1 Stimmen, kein QDevice: ohne einen davon hat der Rest kein Quorum, also startet HA nichts neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Losing one node stops the cluster</source>
        <translation>Der Verlust eines Knotens hält den Cluster an</translation>
    </message>
    <message>
        <source>A cluster works only while more than half of its votes are present. With two nodes that is both of them. A QDevice on a third machine, however small, adds the vote that lets either node fail: install corosync-qnetd there and run “pvecm qdevice setup ADDRESS”.</source>
        <translation>Ein Cluster arbeitet nur, solange mehr als die Hälfte seiner Stimmen da ist. Bei zwei Knoten sind das beide. Ein QDevice auf einer dritten Maschine, wie klein auch immer, bringt die Stimme, mit der jeder der Knoten ausfallen darf: installieren Sie dort corosync-qnetd und führen Sie „pvecm qdevice setup ADRESSE“ aus.</translation>
    </message>
    <message>
        <source>The QDevice gives no vote</source>
        <translation>Das QDevice gibt keine Stimme</translation>
    </message>
    <message>
        <source>The nodes do not reach it; a node that fails now may take quorum with it.</source>
        <translation>Die Knoten erreichen es nicht; fällt jetzt ein Knoten aus, kann das Quorum mit ihm gehen.</translation>
    </message>
    <message>
        <source>The nodes do not reach %1; a node that fails now may take quorum with it.</source>
        <translation>Die Knoten erreichen %1 nicht; fällt jetzt ein Knoten aus, kann das Quorum mit ihm gehen.</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation>%1 ist offline</translation>
    </message>
    <message numerus="yes">
        <source>%n guests are configured on it.</source>
        <translation>
            <numerusform>%n Gast ist dort eingerichtet.</numerusform>
            <numerusform>%n Gäste sind dort eingerichtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No guest is configured on it.</source>
        <translation>Dort ist kein Gast eingerichtet.</translation>
    </message>
    <message>
        <source>%1 is short of memory</source>
        <translation>%1 hat wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 is used; the kernel may end guests to free memory.</source>
        <translation>%1 ist belegt; der Kernel kann Gäste beenden, um Speicher frei zu machen.</translation>
    </message>
    <message>
        <source>HA gave up on %1</source>
        <translation>HA hat %1 aufgegeben</translation>
    </message>
    <message>
        <source>It is in the error state: HA neither starts nor moves it.</source>
        <translation>Er ist im Fehlerzustand: HA startet und verschiebt ihn nicht.</translation>
    </message>
    <message>
        <source>The HA manager tried often enough without success and leaves the guest alone, so that a person looks. Find the cause in the tasks of the guest, then set its HA state to “disabled” and back to “started”.</source>
        <translation>Der HA-Manager hat es oft genug ohne Erfolg versucht und lässt den Gast in Ruhe, damit jemand nachsieht. Suchen Sie die Ursache in den Tasks des Gasts, setzen Sie dann seinen HA-Zustand auf „disabled“ und zurück auf „started“.</translation>
    </message>
    <message>
        <source>HA is recovering %1</source>
        <translation>HA stellt %1 wieder her</translation>
    </message>
    <message>
        <source>Its node was lost; it starts elsewhere once that node is surely down.</source>
        <translation>Sein Knoten ging verloren; er startet woanders, sobald dieser Knoten sicher aus ist.</translation>
    </message>
    <message>
        <source>High availability is disarmed</source>
        <translation>Die Hochverfügbarkeit ist entschärft</translation>
    </message>
    <message>
        <source>If a node fails now, nothing is restarted elsewhere.</source>
        <translation>Fällt jetzt ein Knoten aus, wird nirgends etwas neu gestartet.</translation>
    </message>
    <message>
        <source>%1 is locked (%2)</source>
        <translation>%1 ist gesperrt (%2)</translation>
    </message>
    <message>
        <source>No task is working on it: it can neither start nor move until the lock is gone.</source>
        <translation>Kein Task arbeitet an ihm: er kann weder starten noch umziehen, bis die Sperre weg ist.</translation>
    </message>
    <message>
        <source>A lock stays behind when its task was killed. If nothing works on the guest any more, “%1 unlock %2” on its node removes it.</source>
        <translation>Eine Sperre bleibt zurück, wenn ihr Task abgebrochen wurde. Arbeitet nichts mehr an dem Gast, entfernt „%1 unlock %2“ auf seinem Knoten sie.</translation>
    </message>
    <message>
        <source>Replication of %1 to %2 fails</source>
        <translation>Die Replikation von %1 nach %2 schlägt fehl</translation>
    </message>
    <message>
        <source>There is no copy there yet. %1</source>
        <translation>Dort gibt es noch keine Kopie. %1</translation>
    </message>
    <message>
        <source>A failover now would lose the last %1. %2</source>
        <translation>Ein Failover jetzt verlöre die letzten %1. %2</translation>
    </message>
    <message>
        <source>%1 was last replicated %2 ago</source>
        <translation>%1 wurde zuletzt vor %2 repliziert</translation>
    </message>
    <message>
        <source>A failover now would lose up to %1 of its data (schedule: %2).</source>
        <translation>Ein Failover jetzt verlöre bis zu %1 seiner Daten (Zeitplan: %2).</translation>
    </message>
    <message>
        <source>Storage %1 is almost full</source>
        <translation>Speicher %1 ist fast voll</translation>
    </message>
    <message>
        <source>Storage %1 on %2 is almost full</source>
        <translation>Speicher %1 auf %2 ist fast voll</translation>
    </message>
    <message>
        <source>%1 used.</source>
        <translation>%1 belegt.</translation>
    </message>
</context>
<context>
    <name>Drydock::BridgeMatrixView</name>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>down</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Bridges of the nodes</source>
        <translation>Bridges der Knoten</translation>
    </message>
    <message>
        <source>No bridge is known yet.</source>
        <translation>Noch ist keine Bridge bekannt.</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
</context>
<context>
    <name>Drydock::CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>I compared it: both are the same</source>
        <translation>Ich habe ihn verglichen: Beide sind gleich</translation>
    </message>
    <message>
        <source>Is it really your cluster?</source>
        <translation>Ist es wirklich Ihr Cluster?</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of its certificate</source>
        <translation>SHA-256-Fingerabdruck des Zertifikats</translation>
    </message>
    <message>
        <source>Compare it with what the node itself says, on its console or by SSH, or in the web interface under Node → System → Certificates:</source>
        <translation>Vergleichen Sie ihn mit dem, was der Knoten selbst angibt: auf seiner Konsole, per SSH oder in der Weboberfläche unter Knoten → System → Zertifikate:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This computer&apos;s certificate authorities vouch for it.</source>
        <translation>Die Zertifizierungsstellen dieses Computers bürgen dafür.</translation>
    </message>
    <message>
        <source>There is nothing to compare. A certificate that is renewed later is accepted too.</source>
        <translation>Es gibt nichts zu vergleichen. Auch ein später erneuertes Zertifikat wird akzeptiert.</translation>
    </message>
    <message>
        <source>Dialling %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut…</translation>
    </message>
    <message>
        <source>Compare the fingerprint first.</source>
        <translation>Vergleichen Sie zuerst den Fingerabdruck.</translation>
    </message>
</context>
<context>
    <name>Drydock::Cli</name>
    <message>
        <source>list the saved clusters</source>
        <translation>gespeicherte Cluster auflisten</translation>
    </message>
    <message>
        <source>nodes and guests with their state, addresses and bridges</source>
        <translation>Knoten und Gäste mit Zustand, Adressen und Bridges</translation>
    </message>
    <message>
        <source>show what draining a node would do; changes nothing</source>
        <translation>zeigen, was das Leeren eines Knotens bewirken würde; ändert nichts</translation>
    </message>
    <message>
        <source>empty a node; asks before it starts</source>
        <translation>einen Knoten leeren; fragt vor dem Start</translation>
    </message>
    <message>
        <source>bring the guests of a drain back</source>
        <translation>die Gäste eines geleerten Knotens zurückholen</translation>
    </message>
    <message>
        <source>move guests to a node, or where they fit best</source>
        <translation>Gäste auf einen Knoten verschieben oder dorthin, wo sie am besten passen</translation>
    </message>
    <message>
        <source>list operations of the past and unfinished ones</source>
        <translation>frühere und unfertige Vorgänge auflisten</translation>
    </message>
    <message>
        <source>go on with an operation that was interrupted</source>
        <translation>einen unterbrochenen Vorgang fortsetzen</translation>
    </message>
    <message>
        <source>start no further step of an operation</source>
        <translation>keinen weiteren Schritt eines Vorgangs beginnen</translation>
    </message>
    <message>
        <source>file an unfinished operation as done</source>
        <translation>einen unfertigen Vorgang als erledigt ablegen</translation>
    </message>
    <message>
        <source>serve a simulated cluster on loopback addresses</source>
        <translation>einen simulierten Cluster auf Loopback-Adressen bereitstellen</translation>
    </message>
    <message>
        <source>A saved cluster&apos;s name, https://HOST:PORT, file:FILE or demo[:SCENARIO].</source>
        <translation>Name eines gespeicherten Clusters, https://HOST:PORT, file:FILE oder demo[:SCENARIO].</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the entry node&apos;s certificate.</source>
        <translation>SHA-256-Fingerabdruck des Zertifikats des Einstiegsknotens.</translation>
    </message>
    <message>
        <source>Trust certificates that the system&apos;s authorities signed.</source>
        <translation>Zertifikaten vertrauen, die die Zertifizierungsstellen des Systems signiert haben.</translation>
    </message>
    <message>
        <source>JSON object: declared address[:port] to the address:port to dial.</source>
        <translation>JSON-Objekt: angegebene Adresse[:Port] zu anzuwählender Adresse:Port.</translation>
    </message>
    <message>
        <source>Folder of journals and history.</source>
        <translation>Ordner für Journale und Verlauf.</translation>
    </message>
    <message>
        <source>Append the raw answers of each poll to FILE.</source>
        <translation>Rohantworten jeder Abfrage an FILE anhängen.</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>JSON ausgeben.</translation>
    </message>
    <message>
        <source>Print Markdown.</source>
        <translation>Markdown ausgeben.</translation>
    </message>
    <message>
        <source>Print the equivalent qm, pct, ha-manager and pvesh lines.</source>
        <translation>Entsprechende Zeilen für qm, pct, ha-manager und pvesh ausgeben.</translation>
    </message>
    <message>
        <source>Start without asking.</source>
        <translation>Ohne Rückfrage starten.</translation>
    </message>
    <message>
        <source>Decide a guest: VMID=STRATEGY[:NODE]; live, restart, stop-start, stop-return, stop, leave.</source>
        <translation>Über einen Gast entscheiden: VMID=STRATEGY[:NODE]; live, restart, stop-start, stop-return, stop, leave.</translation>
    </message>
    <message>
        <source>How many guests move at once.</source>
        <translation>Wie viele Gäste gleichzeitig verschoben werden.</translation>
    </message>
    <message>
        <source>Memory to keep free on each target, in percent.</source>
        <translation>Arbeitsspeicher, der auf jedem Ziel frei bleibt, in Prozent.</translation>
    </message>
    <message>
        <source>Accept a finding by its code (repeatable).</source>
        <translation>Einen Befund anhand seines Codes akzeptieren (wiederholbar).</translation>
    </message>
    <message>
        <source>Target node, or auto.</source>
        <translation>Zielknoten oder auto.</translation>
    </message>
    <message>
        <source>homelab, homelab-as-written, smb or large.</source>
        <translation>homelab, homelab-as-written, smb oder large.</translation>
    </message>
    <message>
        <source>Proxmox VE version the demo speaks: 8 or 9.</source>
        <translation>Proxmox-VE-Version, die die Demo spricht: 8 oder 9.</translation>
    </message>
    <message>
        <source>Port of every demo node; 0 picks a free one.</source>
        <translation>Port jedes Demo-Knotens; 0 wählt einen freien.</translation>
    </message>
    <message>
        <source>Simulated seconds per second.</source>
        <translation>Simulierte Sekunden pro Sekunde.</translation>
    </message>
    <message>
        <source>Seed of everything random in the demo.</source>
        <translation>Startwert für alles Zufällige in der Demo.</translation>
    </message>
    <message>
        <source>Loopback port to inject faults and to steer the clock; 0 picks one.</source>
        <translation>Loopback-Port, um Fehler einzuspeisen und die Uhr zu steuern; 0 wählt einen.</translation>
    </message>
    <message>
        <source>Write each request and simulated event to FILE.</source>
        <translation>Jede Anfrage und jedes simulierte Ereignis nach FILE schreiben.</translation>
    </message>
    <message>
        <source>Write the ready line to FILE too.</source>
        <translation>Die Bereit-Zeile auch nach FILE schreiben.</translation>
    </message>
    <message>
        <source>Render every page to PNG files in DIR, then quit.</source>
        <translation>Jede Seite als PNG-Datei in DIR ausgeben, dann beenden.</translation>
    </message>
    <message>
        <source>Usage: drydock [OPTIONS] [COMMAND]</source>
        <translation>Aufruf: drydock [OPTIONS] [COMMAND]</translation>
    </message>
    <message>
        <source>Without a command the window opens. Commands:</source>
        <translation>Ohne Befehl öffnet sich das Fenster. Befehle:</translation>
    </message>
    <message>
        <source>--%1 needs a number from %2 to %3</source>
        <translation>--%1 braucht eine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>--then is none, reboot or shutdown, not &apos;%1&apos;</source>
        <translation>--then ist none, reboot oder shutdown, nicht „%1“</translation>
    </message>
    <message>
        <source>--decide needs VMID=STRATEGY[:NODE], not &apos;%1&apos;</source>
        <translation>--decide braucht VMID=STRATEGY[:NODE], nicht „%1“</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>unbekannter Befehl „%1“</translation>
    </message>
    <message>
        <source>usage: drydock %1 %2</source>
        <translation>Aufruf: drydock %1 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not take --%2</source>
        <translation>„%1“ kennt --%2 nicht</translation>
    </message>
    <message>
        <source>&apos;drydock --help&apos; lists commands and options.</source>
        <translation>„drydock --help“ listet Befehle und Optionen auf.</translation>
    </message>
    <message>
        <source>demo-server needs --scenario</source>
        <translation>demo-server braucht --scenario</translation>
    </message>
    <message>
        <source>migrate needs --to NODE or --to auto</source>
        <translation>migrate braucht --to NODE oder --to auto</translation>
    </message>
    <message>
        <source>demo: %1</source>
        <translation>Demo: %1</translation>
    </message>
    <message>
        <source>name a cluster with --cluster; &apos;drydock clusters&apos; lists the saved ones</source>
        <translation>nennen Sie einen Cluster mit --cluster; „drydock clusters“ listet die gespeicherten auf</translation>
    </message>
    <message>
        <source>no saved cluster is called &apos;%1&apos;; &apos;drydock clusters&apos; lists them</source>
        <translation>kein gespeicherter Cluster heißt „%1“; „drydock clusters“ listet sie auf</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of the form https://HOST:PORT</source>
        <translation>„%1“ ist keine Adresse der Form https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read an address map from &apos;%1&apos;</source>
        <translation>aus „%1“ lässt sich keine Adresszuordnung lesen</translation>
    </message>
    <message>
        <source>DRYDOCK_TOKEN must have the form user@realm!id=secret</source>
        <translation>DRYDOCK_TOKEN muss die Form user@realm!id=secret haben</translation>
    </message>
    <message>
        <source>no credentials: set DRYDOCK_TOKEN to user@realm!id=secret, or run this on a terminal</source>
        <translation>keine Anmeldedaten: Setzen Sie DRYDOCK_TOKEN auf user@realm!id=secret oder starten Sie dies in einem Terminal</translation>
    </message>
    <message>
        <source>User (user@realm, or user@realm!tokenid):</source>
        <translation>Benutzer (user@realm oder user@realm!tokenid):</translation>
    </message>
    <message>
        <source>Password or token secret for %1:</source>
        <translation>Passwort oder Token-Geheimnis für %1:</translation>
    </message>
    <message>
        <source>the login needs more than the saved credentials</source>
        <translation>die Anmeldung verlangt mehr als die gespeicherten Anmeldedaten</translation>
    </message>
    <message>
        <source>Code of the second factor (a recovery key has dashes):</source>
        <translation>Code des zweiten Faktors (ein Wiederherstellungsschlüssel enthält Bindestriche):</translation>
    </message>
    <message>
        <source>The certificate of %1 is not known yet.</source>
        <translation>Das Zertifikat von %1 ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed.</source>
        <translation>Das Zertifikat von %1 hat sich geändert.</translation>
    </message>
    <message>
        <source>  expected   %1</source>
        <translation>  erwartet    %1</translation>
    </message>
    <message>
        <source>  presented  %1</source>
        <translation>  vorgelegt   %1</translation>
    </message>
    <message>
        <source>Compare it with &apos;pvenode cert info&apos; on that node; then pass it with --fingerprint.</source>
        <translation>Vergleichen Sie ihn mit „pvenode cert info“ auf diesem Knoten und übergeben Sie ihn dann mit --fingerprint.</translation>
    </message>
    <message>
        <source>the cluster did not answer</source>
        <translation>der Cluster hat nicht geantwortet</translation>
    </message>
    <message>
        <source>a recorded snapshot is for reading and planning only</source>
        <translation>eine aufgezeichnete Momentaufnahme dient nur zum Lesen und Planen</translation>
    </message>
    <message>
        <source>the in-process demo ends with this command, so nothing can be carried out on it: start &apos;drydock demo-server&apos; and name its address with --cluster https://…</source>
        <translation>die Demo im Programm endet mit diesem Befehl, daher lässt sich darauf nichts ausführen: Starten Sie „drydock demo-server“ und nennen Sie seine Adresse mit --cluster https://…</translation>
    </message>
    <message>
        <source>GUEST</source>
        <translation>GAST</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>WHAT HAPPENS</source>
        <translation>WAS GESCHIEHT</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>NACH</translation>
    </message>
    <message>
        <source>INTERRUPTION</source>
        <translation>UNTERBRECHUNG</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>note   </source>
        <translation>Hinweis  </translation>
    </message>
    <message>
        <source>BLOCKER</source>
        <translation>HINDERNIS</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>Warnung  </translation>
    </message>
    <message>
        <source>Quorum now %1 of %2 needed votes, with the node down %3 of %4.</source>
        <translation>Quorum jetzt %1 von %2 nötigen Stimmen, ohne den Knoten %3 von %4.</translation>
    </message>
    <message>
        <source>No cluster is saved yet. Add one in the window, or name an address with --cluster https://HOST:8006.</source>
        <translation>Noch ist kein Cluster gespeichert. Fügen Sie im Fenster einen hinzu oder nennen Sie eine Adresse mit --cluster https://HOST:8006.</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>ADDRESSES</source>
        <translation>ADRESSEN</translation>
    </message>
    <message>
        <source>drydock: the cluster has no node called &apos;%1&apos;</source>
        <translation>drydock: Der Cluster hat keinen Knoten namens „%1“</translation>
    </message>
    <message>
        <source>Not started: decide each blocker above with --decide or --accept.</source>
        <translation>Nicht gestartet: Entscheiden Sie jedes Hindernis oben mit --decide oder --accept.</translation>
    </message>
    <message>
        <source>Not started: nobody to ask here; --yes starts without asking.</source>
        <translation>Nicht gestartet: Hier kann niemand gefragt werden; --yes startet ohne Rückfrage.</translation>
    </message>
    <message>
        <source>%1? Type yes to start:</source>
        <translation>%1? Zum Starten ja eingeben:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Nicht gestartet.</translation>
    </message>
    <message>
        <source>Not started: the cluster changed while you read; the new plan is above.</source>
        <translation>Nicht gestartet: Der Cluster hat sich geändert, während Sie lasen; der neue Plan steht oben.</translation>
    </message>
    <message>
        <source>drydock: &apos;%1&apos; is not a VMID</source>
        <translation>drydock: „%1“ ist keine VMID</translation>
    </message>
    <message>
        <source>drydock: the cluster has no guest %1</source>
        <translation>drydock: Der Cluster hat keinen Gast %1</translation>
    </message>
    <message>
        <source>drydock: no drain to return from; &apos;drydock operations&apos; lists them</source>
        <translation>drydock: kein geleerter Knoten, zu dem Gäste zurückkehren könnten; „drydock operations“ listet die Vorgänge auf</translation>
    </message>
    <message>
        <source>drydock: cannot read %1</source>
        <translation>drydock: %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>OPERATION</source>
        <translation>VORGANG</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>GESTARTET</translation>
    </message>
    <message>
        <source>CLUSTER</source>
        <translation>CLUSTER</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>STEPS</source>
        <translation>SCHRITTE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>drydock: no unfinished operation</source>
        <translation>drydock: kein unfertiger Vorgang</translation>
    </message>
    <message>
        <source>drydock: no operation %1; &apos;drydock operations&apos; lists them</source>
        <translation>drydock: kein Vorgang %1; „drydock operations“ listet sie auf</translation>
    </message>
    <message>
        <source>drydock: operation %1 is closed: %2</source>
        <translation>drydock: Vorgang %1 ist geschlossen: %2</translation>
    </message>
    <message>
        <source>drydock: cannot write %1: %2</source>
        <translation>drydock: %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>NODE</source>
        <translation>KNOTEN</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>UPTIME</source>
        <translation>LAUFZEIT</translation>
    </message>
    <message>
        <source>HA</source>
        <translation>HA</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>BRIDGES</source>
        <translation>BRIDGES</translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation>TAGS</translation>
    </message>
    <message>
        <source>LOCK</source>
        <translation>SPERRE</translation>
    </message>
    <message>
        <source>Interrupted. Nothing is lost: &apos;drydock resume %1&apos; goes on.</source>
        <translation>Unterbrochen. Nichts ist verloren: „drydock resume %1“ macht weiter.</translation>
    </message>
    <message>
        <source>sending the request</source>
        <translation>Anfrage wird gesendet</translation>
    </message>
    <message>
        <source>done, interruption %1</source>
        <translation>erledigt, Unterbrechung %1</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>drydock: cannot write the report to %1: %2</source>
        <translation>drydock: Der Bericht kann nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Operation %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>Say when the first window is painted, then quit.</source>
        <translation>Melden, wenn das erste Fenster gezeichnet ist, dann beenden.</translation>
    </message>
    <message>
        <source>the same for rolling maintenance</source>
        <translation>dasselbe für die rollierende Wartung</translation>
    </message>
    <message>
        <source>the same for evening out the load</source>
        <translation>dasselbe für das Ausgleichen der Last</translation>
    </message>
    <message>
        <source>empty, reboot or hold, and fill nodes, one after the other</source>
        <translation>Knoten nacheinander leeren, neu starten oder halten und wieder füllen</translation>
    </message>
    <message>
        <source>move guests from fuller to emptier nodes</source>
        <translation>Gäste von volleren auf leerere Knoten verschieben</translation>
    </message>
    <message>
        <source>Write a report to FILE (.html, .pdf, .md or .json) when the operation ends.</source>
        <translation>Am Ende des Vorgangs einen Bericht nach FILE schreiben (.html, .pdf, .md oder .json).</translation>
    </message>
    <message>
        <source>After the drain: none, reboot or shutdown; with rolling also hold.</source>
        <translation>Nach dem Leeren: none, reboot oder shutdown; mit rolling auch hold.</translation>
    </message>
    <message>
        <source>Rolling: what becomes of guests that cannot move: stop-return or leave.</source>
        <translation>Rolling: was mit Gästen geschieht, die sich nicht verschieben lassen: stop-return oder leave.</translation>
    </message>
    <message>
        <source>Rolling: seconds a node has to be well before the next one begins.</source>
        <translation>Rolling: wie viele Sekunden ein Knoten gesund sein muss, bevor der nächste beginnt.</translation>
    </message>
    <message>
        <source>Rolling: so many nodes may not end well before it stops.</source>
        <translation>Rolling: wie viele Knoten nicht gut enden dürfen, bevor angehalten wird.</translation>
    </message>
    <message>
        <source>Rolling: begin no node that would not be done by then.</source>
        <translation>Rolling: keinen Knoten beginnen, der bis dahin nicht fertig würde.</translation>
    </message>
    <message>
        <source>Rolling: run what was saved under this name.</source>
        <translation>Rolling: ausführen, was unter diesem Namen gespeichert ist.</translation>
    </message>
    <message>
        <source>Rolling: save nodes and options under this name.</source>
        <translation>Rolling: Knoten und Optionen unter diesem Namen speichern.</translation>
    </message>
    <message>
        <source>Resume: the work on the held node is done.</source>
        <translation>Resume: Die Arbeit am gehaltenen Knoten ist erledigt.</translation>
    </message>
    <message>
        <source>Rebalance by memory, cpu or count.</source>
        <translation>Nach memory, cpu oder count ausgleichen.</translation>
    </message>
    <message>
        <source>Rebalance until the nodes are so close, in percent.</source>
        <translation>Ausgleichen, bis die Knoten so nah beieinander liegen, in Prozent.</translation>
    </message>
    <message>
        <source>Rebalance with at most so many moves.</source>
        <translation>Mit höchstens so vielen Verschiebungen ausgleichen.</translation>
    </message>
    <message>
        <source>Rebalance containers too; each is interrupted for seconds.</source>
        <translation>Auch Container ausgleichen; jeder wird für Sekunden unterbrochen.</translation>
    </message>
    <message>
        <source>Carry out a fix of a guest&apos;s finding: VMID=CODE, e.g. 102=eject-iso (repeatable).</source>
        <translation>Eine Abhilfe für den Befund eines Gasts ausführen: VMID=CODE, z. B. 102=eject-iso (wiederholbar).</translation>
    </message>
    <message>
        <source>When a move fails: continue, pause or turn-back.</source>
        <translation>Wenn eine Verschiebung fehlschlägt: continue, pause oder turn-back.</translation>
    </message>
    <message>
        <source>How many guests move to one node at once; 0 is no limit.</source>
        <translation>Wie viele Gäste gleichzeitig auf einen Knoten verschoben werden; 0 heißt keine Grenze.</translation>
    </message>
    <message>
        <source>Limit of each move in KiB/s; without it the cluster&apos;s own limit holds.</source>
        <translation>Grenze jeder Verschiebung in KiB/s; ohne sie gilt die Grenze des Clusters.</translation>
    </message>
    <message>
        <source>Bring back what had moved.</source>
        <translation>Zurückholen, was verschoben wurde.</translation>
    </message>
    <message>
        <source>Storage for local disks: a name, or FROM:TO,…</source>
        <translation>Speicher für lokale Disks: ein Name oder FROM:TO,…</translation>
    </message>
    <message>
        <source>--then is reboot, hold or nothing, not &apos;%1&apos;</source>
        <translation>--then ist reboot, hold oder nothing, nicht „%1“</translation>
    </message>
    <message>
        <source>--fix needs VMID=CODE with a code that the plan offers, not &apos;%1&apos;</source>
        <translation>--fix braucht VMID=CODE mit einem Code, den der Plan anbietet, nicht „%1“</translation>
    </message>
    <message>
        <source>--on-failure is continue, pause or turn-back, not &apos;%1&apos;</source>
        <translation>--on-failure ist continue, pause oder turn-back, nicht „%1“</translation>
    </message>
    <message>
        <source>--until needs a time of day like 22:30, not &apos;%1&apos;</source>
        <translation>--until braucht eine Uhrzeit wie 22:30, nicht „%1“</translation>
    </message>
    <message>
        <source>--stuck is stop-return or leave, not &apos;%1&apos;</source>
        <translation>--stuck ist stop-return oder leave, nicht „%1“</translation>
    </message>
    <message>
        <source>--by is memory, cpu or count, not &apos;%1&apos;</source>
        <translation>--by ist memory, cpu oder count, nicht „%1“</translation>
    </message>
    <message>
        <source>--report: FILE must end in .html, .pdf, .md or .json</source>
        <translation>--report: FILE muss auf .html, .pdf, .md oder .json enden</translation>
    </message>
    <message>
        <source>rolling needs --then reboot, --then hold or --then nothing, or a --profile</source>
        <translation>rolling braucht --then reboot, --then hold oder --then nothing oder ein --profile</translation>
    </message>
    <message>
        <source>The guests could not be brought back by themselves: &apos;drydock return %1&apos; shows why.</source>
        <translation>Die Gäste ließen sich nicht von selbst zurückholen: „drydock return %1“ zeigt, warum.</translation>
    </message>
    <message>
        <source>drydock: --target-storage needs a storage, or FROM:TO,…, not &apos;%1&apos;</source>
        <translation>drydock: --target-storage braucht einen Speicher oder FROM:TO,…, nicht „%1“</translation>
    </message>
    <message>
        <source>drydock: only a drain can be turned around</source>
        <translation>drydock: Nur ein Leeren lässt sich umkehren</translation>
    </message>
    <message>
        <source>Paused: &apos;drydock resume %1&apos; goes on, &apos;drydock cancel %1 --return&apos; brings back what moved.</source>
        <translation>Pausiert: „drydock resume %1“ macht weiter, „drydock cancel %1 --return“ holt zurück, was verschoben wurde.</translation>
    </message>
    <message>
        <source>%1 joins the drain</source>
        <translation>%1 kommt zum Leeren hinzu</translation>
    </message>
    <message>
        <source>%1 cannot join the drain</source>
        <translation>%1 kann zum Leeren nicht hinzukommen</translation>
    </message>
    <message>
        <source>Type go to bring the guests of %1 back:</source>
        <translation>Zum Zurückholen der Gäste von %1 go eingeben:</translation>
    </message>
    <message>
        <source>Not finished. Nothing is lost: &apos;drydock resume %1&apos; goes on.</source>
        <translation>Nicht abgeschlossen. Nichts ist verloren: „drydock resume %1“ macht weiter.</translation>
    </message>
    <message>
        <source>no rolling maintenance is saved as &apos;%1&apos;</source>
        <translation>keine rollierende Wartung ist als „%1“ gespeichert</translation>
    </message>
    <message>
        <source>the cluster has no node called &apos;%1&apos;</source>
        <translation>der Cluster hat keinen Knoten namens „%1“</translation>
    </message>
    <message>
        <source>%1. %2 (about %3)</source>
        <translation>%1. %2 (etwa %3)</translation>
    </message>
    <message>
        <source>Not started: decide each blocker above with --decide, --stuck or --accept.</source>
        <translation>Nicht gestartet: Entscheiden Sie jedes Hindernis oben mit --decide, --stuck oder --accept.</translation>
    </message>
    <message>
        <source>Start? Type yes:</source>
        <translation>Starten? ja eingeben:</translation>
    </message>
    <message>
        <source>CAMPAIGN</source>
        <translation>KAMPAGNE</translation>
    </message>
    <message>
        <source>NODES</source>
        <translation>KNOTEN</translation>
    </message>
    <message>
        <source>the report of one operation, also while it is unfinished</source>
        <translation>den Bericht eines Vorgangs zeigen, auch eines unfertigen</translation>
    </message>
    <message>
        <source>Which guest goes first: startup (what starts first leaves last), ha-first, smallest or users (what others use leaves last).</source>
        <translation>Welcher Gast zuerst geht: startup (was zuerst startet, geht zuletzt), ha-first, smallest oder users (was andere benutzen, geht zuletzt).</translation>
    </message>
    <message>
        <source>An order by hand: these guests first, one after the other.</source>
        <translation>Eine Reihenfolge von Hand: diese Gäste zuerst, einer nach dem anderen.</translation>
    </message>
    <message>
        <source>What targets are chosen by: memory, cpu or count.</source>
        <translation>Wonach Ziele gewählt werden: memory, cpu oder count.</translation>
    </message>
    <message>
        <source>Why, for the journal and the report.</source>
        <translation>Warum, für Journal und Bericht.</translation>
    </message>
    <message>
        <source>--order is startup, ha-first, smallest or users, not &apos;%1&apos;</source>
        <translation>--order ist startup, ha-first, smallest oder users, nicht „%1“</translation>
    </message>
    <message>
        <source>--balance is memory, cpu or count, not &apos;%1&apos;</source>
        <translation>--balance ist memory, cpu oder count, nicht „%1“</translation>
    </message>
    <message>
        <source>--sequence needs VMIDs, each once, with commas between them, not &apos;%1&apos;</source>
        <translation>--sequence braucht VMIDs, jede einmal, mit Kommas dazwischen, nicht „%1“</translation>
    </message>
    <message>
        <source>NICs, bridges, guests and their addresses, and what is wrong with them</source>
        <translation>NICs, Bridges, Gäste und ihre Adressen, und was daran nicht stimmt</translation>
    </message>
    <message>
        <source>Print only what is wrong; the exit code is 1 if there is anything to do.</source>
        <translation>Nur ausgeben, was nicht stimmt; der Exit-Code ist 1, wenn etwas zu tun ist.</translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>CT %1</source>
        <translation>CT %1</translation>
    </message>
    <message>
        <source>(down)</source>
        <translation>(aus)</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>SUBNET</source>
        <translation>SUBNETZ</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>NETZ</translation>
    </message>
    <message>
        <source>USED</source>
        <translation>BELEGT</translation>
    </message>
    <message>
        <source>CONFLICTS</source>
        <translation>KONFLIKTE</translation>
    </message>
    <message>
        <source>FREE</source>
        <translation>FREI</translation>
    </message>
    <message>
        <source>NEXT FREE</source>
        <translation>NÄCHSTE FREIE</translation>
    </message>
    <message>
        <source>Draw the network map into FILE; text stays text.</source>
        <translation>Die Netzkarte nach FILE zeichnen; Text bleibt Text.</translation>
    </message>
    <message>
        <source>The same as a PNG, at twice the size.</source>
        <translation>Dasselbe als PNG, in doppelter Größe.</translation>
    </message>
    <message>
        <source>How the map is drawn: by-node, by-network or by-route.</source>
        <translation>Wie die Karte gezeichnet wird: by-node, by-network oder by-route.</translation>
    </message>
    <message>
        <source>--svg and --png draw; --json and --findings print: one or the other</source>
        <translation>--svg und --png zeichnen, --json und --findings geben aus: das eine oder das andere</translation>
    </message>
    <message>
        <source>--layout needs by-node, by-network or by-route</source>
        <translation>--layout braucht by-node, by-network oder by-route</translation>
    </message>
    <message>
        <source>To go on without: &apos;drydock resume %1 --accept dns-silent&apos;, once this one has ended.</source>
        <translation>Um ohne weiterzumachen: „drydock resume %1 --accept dns-silent“, sobald dieser Aufruf beendet ist.</translation>
    </message>
    <message>
        <source>drydock: there is nothing to draw, or too much for a picture: %1</source>
        <translation>drydock: Es gibt nichts zu zeichnen, oder zu viel für ein Bild: %1</translation>
    </message>
    <message>
        <source>Topology: dynamic configuration of the reverse proxy (Traefik, YAML).</source>
        <translation>Topology: dynamische Konfiguration des Reverse-Proxys (Traefik, YAML).</translation>
    </message>
    <message>
        <source>Topology: local records of a name server (Pi-hole&apos;s custom.list or pihole.toml).</source>
        <translation>Topology: lokale Einträge eines Nameservers (custom.list oder pihole.toml von Pi-hole).</translation>
    </message>
    <message>
        <source>Topology: what changed since FILE, an earlier output of topology --json.</source>
        <translation>Topology: was sich seit FILE geändert hat, einer früheren Ausgabe von topology --json.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>ROUTE</source>
        <translation>ROUTE</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>SERVER</translation>
    </message>
    <message>
        <source>ANSWERED BY</source>
        <translation>BEANTWORTET VON</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>what happens when nodes fail: who comes back, where and when</source>
        <translation>was geschieht, wenn Knoten ausfallen: wer wiederkommt, wo und wann</translation>
    </message>
    <message>
        <source>What-if: nodes that fail together (repeatable).</source>
        <translation>Was-wäre-wenn: Knoten, die zusammen ausfallen (wiederholbar).</translation>
    </message>
    <message>
        <source>What-if: each of them alone, one after the other; without --lose every node.</source>
        <translation>Was-wäre-wenn: jeder für sich, einer nach dem anderen; ohne --lose alle Knoten.</translation>
    </message>
    <message>
        <source>what-if needs --lose NODE or --each</source>
        <translation>what-if braucht --lose KNOTEN oder --each</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>AUF</translation>
    </message>
    <message>
        <source>RUNS AGAIN AFTER</source>
        <translation>LÄUFT WIEDER NACH</translation>
    </message>
    <message>
        <source>WRITES LOST</source>
        <translation>VERLORENE DATEN</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>up</source>
        <translation>an</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Topology: replace names and addresses in --svg, --png, --json and --findings.</source>
        <translation>Topologie: Namen und Adressen in --svg, --png, --json und --findings ersetzen.</translation>
    </message>
    <message>
        <source>--mask needs --svg, --png, --json or --findings</source>
        <translation>--mask braucht --svg, --png, --json oder --findings</translation>
    </message>
    <message>
        <source>--mask and --compare do not go together</source>
        <translation>--mask und --compare gehen nicht zusammen</translation>
    </message>
    <message>
        <source>AFTERWARDS</source>
        <translation>DANACH</translation>
    </message>
</context>
<context>
    <name>Drydock::CloseQuestion</name>
    <message>
        <source>An operation is running</source>
        <translation>Ein Vorgang läuft</translation>
    </message>
    <message>
        <source>It is carried out by this program. Whatever you choose, the journal keeps what was done, and the next start shows it.</source>
        <translation>Er wird von diesem Programm ausgeführt. Was immer Sie wählen: Das Journal hält fest, was getan wurde, und der nächste Start zeigt es.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weitermachen</translation>
    </message>
    <message>
        <source>The window closes, the work goes on; a notification tells when it ends.</source>
        <translation>Das Fenster schließt sich, die Arbeit geht weiter; eine Benachrichtigung meldet das Ende.</translation>
    </message>
    <message>
        <source>Pause and close</source>
        <translation>Pausieren und schließen</translation>
    </message>
    <message>
        <source>Moves that are under way end by themselves, no new ones start. Resume it at the next start.</source>
        <translation>Laufende Verschiebungen enden von selbst, neue beginnen nicht. Beim nächsten Start können Sie den Vorgang fortsetzen.</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Moves that are under way end by themselves, the rest is not done. Guests stay where they are.</source>
        <translation>Laufende Verschiebungen enden von selbst, der Rest entfällt. Die Gäste bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Fenster offen lassen</translation>
    </message>
</context>
<context>
    <name>Drydock::CommandPreview</name>
    <message>
        <source>Equivalent commands</source>
        <translation>Entsprechende Befehle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Drydock::ConfigFilesDialog</name>
    <message>
        <source>Configuration Files</source>
        <translation>Konfigurationsdateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Zu lesen auf</translation>
    </message>
    <message>
        <source>any node</source>
        <translation>jedem Knoten</translation>
    </message>
    <message>
        <source>Where the cluster&apos;s configuration is written down</source>
        <translation>Wo die Konfiguration des Clusters aufgeschrieben ist</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Reverse proxy</source>
        <translation>Reverse-Proxy</translation>
    </message>
    <message>
        <source>Compare with a File…</source>
        <translation>Mit einer Datei vergleichen…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>The dynamic configuration that serves the routes of the map:</source>
        <translation>Die dynamische Konfiguration, die die Routen der Karte bedient:</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>Dynamic configuration (*.yml *.yaml)</source>
        <translation>Dynamische Konfiguration (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is not understood: %2</source>
        <translation>%1 wird nicht verstanden: %2</translation>
    </message>
    <message>
        <source>The file means the same as the map.</source>
        <translation>Die Datei bedeutet dasselbe wie die Karte.</translation>
    </message>
    <message numerus="yes">
        <source>The map differs in %n thing(s).</source>
        <translation>
            <numerusform>Die Karte weicht in %n Punkt ab.</numerusform>
            <numerusform>Die Karte weicht in %n Punkten ab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ConfigTab</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation>Konfiguration kopieren</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The configuration is being read.</source>
        <translation>Die Konfiguration wird gelesen.</translation>
    </message>
    <message>
        <source>The recording does not have it.</source>
        <translation>Die Aufzeichnung enthält sie nicht.</translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation>Die Konfiguration konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The server sent an empty one.</source>
        <translation>Der Server hat eine leere gesendet.</translation>
    </message>
    <message>
        <source>read %1, without snapshots</source>
        <extracomment>When the configuration was read; its snapshots are not part of the text</extracomment>
        <translation>gelesen %1, ohne Snapshots</translation>
    </message>
</context>
<context>
    <name>Drydock::ConnectPage</name>
    <message>
        <source>Your clusters</source>
        <translation>Ihre Cluster</translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation>Cluster hinzufügen…</translation>
    </message>
    <message>
        <source>Explore the demo cluster</source>
        <translation>Demo-Cluster erkunden</translation>
    </message>
    <message>
        <source>A simulated cluster inside this program: nothing is installed, nothing real can break. Drain a node, pull its power, watch what happens.</source>
        <translation>Ein simulierter Cluster in diesem Programm: Nichts wird installiert, nichts Echtes kann kaputtgehen. Leeren Sie einen Knoten, ziehen Sie ihm den Stecker, sehen Sie, was geschieht.</translation>
    </message>
    <message>
        <source>Demo scenario</source>
        <translation>Demo-Szenario</translation>
    </message>
    <message>
        <source>Homelab: 2 nodes, 9 guests, QDevice</source>
        <translation>Homelab: 2 Knoten, 9 Gäste, QDevice</translation>
    </message>
    <message>
        <source>Homelab as it was first written: no QDevice</source>
        <translation>Homelab in der ersten Fassung: ohne QDevice</translation>
    </message>
    <message>
        <source>Small company: 5 nodes, 120 guests</source>
        <translation>Kleines Unternehmen: 5 Knoten, 120 Gäste</translation>
    </message>
    <message>
        <source>Large: 32 nodes, 10 000 guests</source>
        <translation>Groß: 32 Knoten, 10 000 Gäste</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Forget %1…</source>
        <translation>%1 vergessen…</translation>
    </message>
    <message>
        <source>Forget this cluster…</source>
        <translation>Diesen Cluster vergessen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Welcome to Drydock</source>
        <translation>Willkommen bei Drydock</translation>
    </message>
    <message>
        <source>Open a cluster</source>
        <translation>Cluster öffnen</translation>
    </message>
    <message>
        <source>It empties a node, keeps the journal while it does, and brings everything back. Look around on the demo cluster first, or add your own.</source>
        <translation>Es leert einen Knoten, führt dabei Journal und holt alles wieder zurück. Sehen Sie sich erst auf dem Demo-Cluster um oder fügen Sie Ihren eigenen hinzu.</translation>
    </message>
    <message>
        <source>Maintenance of Proxmox VE clusters, planned, carried out and proven.</source>
        <translation>Wartung von Proxmox-VE-Clustern: geplant, ausgeführt und belegt.</translation>
    </message>
    <message>
        <source>The demo cluster could not start.</source>
        <translation>Der Demo-Cluster konnte nicht starten.</translation>
    </message>
    <message>
        <source>Forget a cluster</source>
        <translation>Cluster vergessen</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 vergessen?</translation>
    </message>
    <message>
        <source>Its address, pinned certificates and secret are removed from this computer. The cluster itself is not touched; journals of its operations stay.</source>
        <translation>Adresse, hinterlegte Zertifikate und Geheimnis werden von diesem Computer entfernt. Der Cluster selbst bleibt unberührt; die Journale seiner Vorgänge bleiben erhalten.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Drydock::ConnectingView</name>
    <message>
        <source>&amp;Code of your authenticator, or a recovery key</source>
        <translation>&amp;Code Ihres Authenticators oder ein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Code of your authenticator, or a recovery key</source>
        <translation>Code Ihres Authenticators oder ein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>I compared it with “pvenode cert info” on the node: both are the same</source>
        <translation>Ich habe ihn mit „pvenode cert info“ auf dem Knoten verglichen: Beide sind gleich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung mit %1…</translation>
    </message>
    <message>
        <source>%1 wants a second factor</source>
        <translation>%1 verlangt einen zweiten Faktor</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>&amp;Secret of the token</source>
        <translation>&amp;Geheimnis des Tokens</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Secret of the token</source>
        <translation>Geheimnis des Tokens</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed</source>
        <translation>Das Zertifikat von %1 hat sich geändert</translation>
    </message>
    <message>
        <source>Is %1 really your cluster?</source>
        <translation>Ist %1 wirklich Ihr Cluster?</translation>
    </message>
    <message>
        <source>Everything stopped. Either the certificate was renewed, or something stands between you and the cluster. Compare it on the node before you go on.</source>
        <translation>Alles wurde angehalten. Entweder wurde das Zertifikat erneuert, oder etwas steht zwischen Ihnen und dem Cluster. Vergleichen Sie es auf dem Knoten, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the node itself says.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, was der Knoten selbst angibt.</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint shown now</source>
        <translation>Jetzt gezeigter SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation>Dem neuen Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>That code was not accepted.</source>
        <translation>Dieser Code wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Codes change every 30 seconds; a recovery code works only once.</source>
        <translation>Codes wechseln alle 30 Sekunden; ein Wiederherstellungscode gilt nur einmal.</translation>
    </message>
</context>
<context>
    <name>Drydock::DecidedCard</name>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alles rückgängig</translation>
    </message>
    <message>
        <source>Undo all decisions</source>
        <translation>Alle Entscheidungen rückgängig machen</translation>
    </message>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message>
        <source>%1, as last time</source>
        <translation>%1, wie beim letzten Mal</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Nothing is left to change for this.</source>
        <translation>Hierfür ist nichts mehr zu ändern.</translation>
    </message>
    <message>
        <source>Put back when the guests return.</source>
        <translation>Wird bei der Rückkehr der Gäste zurückgestellt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, marked in the table.</source>
        <translation>
            <numerusform>Und %n weitere, in der Tabelle markiert.</numerusform>
            <numerusform>Und %n weitere, in der Tabelle markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided (%n)</source>
        <translation>
            <numerusform>Entschieden (%n)</numerusform>
            <numerusform>Entschieden (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::DrainConfirmPage</name>
    <message>
        <source>A risk for the whole cluster</source>
        <translation>Ein Risiko für den ganzen Cluster</translation>
    </message>
    <message>
        <source>Name of the node, to accept the risk</source>
        <translation>Name des Knotens, um das Risiko zu akzeptieren</translation>
    </message>
    <message>
        <source>Type %1 to accept a cluster without quorum.</source>
        <translation>Geben Sie %1 ein, um einen Cluster ohne Quorum zu akzeptieren.</translation>
    </message>
    <message>
        <source>Quorum stays</source>
        <translation>Quorum bleibt erhalten</translation>
    </message>
    <message>
        <source>Quorum would be lost with %1 down</source>
        <translation>Ohne %1 ginge das Quorum verloren</translation>
    </message>
    <message>
        <source>%1 votes with %2 down, %3 needed.</source>
        <translation>%1 Stimmen ohne %2, %3 nötig.</translation>
    </message>
    <message>
        <source>Every step is written down before it is sent</source>
        <translation>Jeder Schritt wird notiert, bevor er gesendet wird</translation>
    </message>
    <message>
        <source>Closing the window or losing power loses nothing: the next start offers to go on.</source>
        <translation>Wenn Sie das Fenster schließen oder der Strom ausfällt, geht nichts verloren: Der nächste Start bietet an, weiterzumachen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>None given. It can be added in the first step.</source>
        <translation>Keiner angegeben. Er lässt sich im ersten Schritt ergänzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>Zuerst ist %n Befund zu entscheiden.</numerusform>
            <numerusform>Zuerst sind %n Befunde zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The risk above is not accepted.</source>
        <translation>Das Risiko oben ist nicht akzeptiert.</translation>
    </message>
    <message>
        <source>This plan cannot be started.</source>
        <translation>Dieser Plan kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Two drains at once</source>
        <translation>Zwei Knoten zugleich leeren</translation>
    </message>
    <message>
        <source>The drain of %1 is not finished. Both take memory and votes from the same nodes, and neither plan counts with the other.</source>
        <translation>Das Leeren von %1 ist nicht abgeschlossen. Beide nehmen Speicher und Stimmen von denselben Knoten, und keiner der Pläne rechnet mit dem anderen.</translation>
    </message>
    <message>
        <source>Drain %1 although the drain of %2 is not finished</source>
        <translation>%1 leeren, obwohl das Leeren von %2 nicht abgeschlossen ist</translation>
    </message>
    <message>
        <source>Two drains at once are not confirmed.</source>
        <translation>Zwei Knoten zugleich zu leeren ist nicht bestätigt.</translation>
    </message>
</context>
<context>
    <name>Drydock::DrainPlanPage</name>
    <message>
        <source>Show commands</source>
        <translation>Befehle zeigen</translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation>Befehle ausblenden</translation>
    </message>
    <message>
        <source>What happens to the guests of %1</source>
        <translation>Was mit den Gästen von %1 geschieht</translation>
    </message>
    <message>
        <source>Looking at every guest, disk and bridge…</source>
        <translation>Jeder Gast, jede Disk und jede Bridge wird betrachtet…</translation>
    </message>
    <message>
        <source>Reading the facts…</source>
        <translation>Fakten werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>Zuerst ist %n Befund zu entscheiden.</numerusform>
            <numerusform>Zuerst sind %n Befunde zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>Drydock::DrainReadinessPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Is the cluster ready?</source>
        <translation>Ist der Cluster bereit?</translation>
    </message>
    <message>
        <source>Checking again…</source>
        <translation>Wird erneut geprüft…</translation>
    </message>
    <message>
        <source>Asking every node about votes, HA, networks and versions…</source>
        <translation>Alle Knoten werden nach Stimmen, HA, Netzen und Versionen gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the way</source>
        <translation>
            <numerusform>%n im Weg</numerusform>
            <numerusform>%n im Weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu beachten</numerusform>
            <numerusform>%n zu beachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing stands in the way</source>
        <translation>nichts steht im Weg</translation>
    </message>
    <message>
        <source>The drain starts only when this is accepted by typing the node&apos;s name in the last step.</source>
        <translation>Das Leeren beginnt erst, wenn dies im letzten Schritt durch Eintippen des Knotennamens angenommen ist.</translation>
    </message>
    <message>
        <source>How to add a QDevice</source>
        <translation>So wird ein QDevice hinzugefügt</translation>
    </message>
    <message>
        <source>Reading the facts…</source>
        <translation>Fakten werden gelesen…</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
</context>
<context>
    <name>Drydock::DrainScopePage</name>
    <message>
        <source>Which node is to be emptied?</source>
        <translation>Welcher Knoten soll geleert werden?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wofür?</translation>
    </message>
    <message>
        <source>The node stays up. Guests come back when you say so.</source>
        <translation>Der Knoten bleibt an. Die Gäste kommen zurück, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Update and reboot</source>
        <translation>Aktualisieren und neu starten</translation>
    </message>
    <message>
        <source>Once it is empty the node is rebooted; the operation waits until it is back and quorate.</source>
        <translation>Sobald er leer ist, wird der Knoten neu gestartet; der Vorgang wartet, bis er zurück ist und zum Quorum gehört.</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>Once it is empty the node is switched off, for work on its hardware.</source>
        <translation>Sobald er leer ist, wird der Knoten ausgeschaltet, für Arbeiten an der Hardware.</translation>
    </message>
    <message>
        <source>for the journal and the report</source>
        <translation>für Journal und Bericht</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Moves at a &amp;time</source>
        <translation>Gleich&amp;zeitig verschieben</translation>
    </message>
    <message>
        <source>&amp;Keep free on targets</source>
        <translation>Auf Zielen &amp;frei lassen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation>Gleichzeitig verschieben</translation>
    </message>
    <message>
        <source>Memory to keep free on targets, percent</source>
        <translation>Auf Zielen frei zu lassender Arbeitsspeicher, Prozent</translation>
    </message>
    <message>
        <source>%1 is not finished.</source>
        <translation>%1 ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Two drains at once share memory and votes. Finish that one first if you can.</source>
        <translation>Werden zwei Knoten zugleich geleert, teilen sie sich Arbeitsspeicher und Stimmen. Schließen Sie den anderen Vorgang möglichst zuerst ab.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Offline: it cannot be drained</source>
        <translation>Offline: kann nicht geleert werden</translation>
    </message>
    <message>
        <source>No other node is online</source>
        <translation>Kein anderer Knoten ist online</translation>
    </message>
    <message>
        <source>No nodes are known yet.</source>
        <translation>Noch sind keine Knoten bekannt.</translation>
    </message>
    <message>
        <source>Choose a node.</source>
        <translation>Wählen Sie einen Knoten.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>the cluster&apos;s own limit</source>
        <translation>das eigene Limit des Clusters</translation>
    </message>
    <message>
        <source> MiB/s</source>
        <translation> MiB/s</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>If a move &amp;fails</source>
        <translation>Wenn eine Verschiebung &amp;fehlschlägt</translation>
    </message>
    <message>
        <source>&amp;Bandwidth of each move</source>
        <translation>&amp;Bandbreite je Verschiebung</translation>
    </message>
    <message>
        <source>The node is &amp;away for</source>
        <translation>Der Knoten ist &amp;weg für</translation>
    </message>
    <message>
        <source>What happens if a move fails</source>
        <translation>Was geschieht, wenn eine Verschiebung fehlschlägt</translation>
    </message>
    <message>
        <source>Bandwidth of each move, MiB per second</source>
        <translation>Bandbreite je Verschiebung, MiB pro Sekunde</translation>
    </message>
    <message>
        <source>How long the node is away, in minutes</source>
        <translation>Wie lange der Knoten weg ist, in Minuten</translation>
    </message>
    <message>
        <source>Put the node into HA maintenance once it is empty (by SSH)</source>
        <translation>Den Knoten in HA-Wartung setzen, sobald er leer ist (über SSH)</translation>
    </message>
    <message>
        <source>Move everything off</source>
        <translation>Alles verschieben</translation>
    </message>
    <message>
        <source>Rolling over several nodes</source>
        <translation>Rollierend über mehrere Knoten</translation>
    </message>
    <message>
        <source>One node after the other, each emptied, rebooted and filled again. Has its own steps.</source>
        <translation>Ein Knoten nach dem anderen: geleert, neu gestartet und wieder gefüllt. Hat eigene Schritte.</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>so viele wie möglich</translation>
    </message>
    <message>
        <source>Of these to &amp;one node</source>
        <translation>Davon auf &amp;einen Knoten</translation>
    </message>
    <message>
        <source>Moves to one node at a time</source>
        <translation>Gleichzeitige Verschiebungen auf einen Knoten</translation>
    </message>
    <message>
        <source>Plan the rolling maintenance…</source>
        <translation>Rollierende Wartung planen…</translation>
    </message>
    <message>
        <source>%1 is drained: its guests are not back yet.</source>
        <translation>%1 ist geleert: Seine Gäste sind noch nicht zurück.</translation>
    </message>
    <message>
        <source>Two empty nodes at once leave less memory and fewer votes. Bring its guests back first if you can.</source>
        <translation>Zwei leere Knoten zugleich lassen weniger Speicher und weniger Stimmen. Hol möglichst zuerst seine Gäste zurück.</translation>
    </message>
</context>
<context>
    <name>Drydock::DrainWizard</name>
    <message>
        <source>Drain a node</source>
        <translation>Knoten leeren</translation>
    </message>
    <message>
        <source>Looking once more before anything happens…</source>
        <translation>Noch ein Blick, bevor etwas geschieht…</translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation>Der Cluster hat sich geändert: Nichts wurde gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>The plan now has %n step(s). Look at it again, then start.</source>
        <translation>
            <numerusform>Der Plan hat jetzt %n Schritt. Sehen Sie ihn noch einmal an, dann starten Sie.</numerusform>
            <numerusform>Der Plan hat jetzt %n Schritte. Sehen Sie ihn noch einmal an, dann starten Sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::ElementPanel</name>
    <message>
        <source>Facts of the selected element</source>
        <translation>Fakten zum gewählten Element</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>In the Inventory</source>
        <translation>Im Inventar</translation>
    </message>
    <message>
        <source>Nothing selected.</source>
        <translation>Nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Select an element to see what is known of it, from where, and since when.</source>
        <translation>Ein Element auswählen, um zu sehen, was darüber bekannt ist, woher und seit wann.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist verschwunden.</translation>
    </message>
    <message>
        <source>The network does not have this element any more.</source>
        <translation>Das Netz hat dieses Element nicht mehr.</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>down</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected</source>
        <translation>
            <numerusform>%n Element ausgewählt</numerusform>
            <numerusform>%n Elemente ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 erneut lesen</translation>
    </message>
    <message>
        <source>What is declared and what was seen differ.</source>
        <translation>Deklariertes und Gesehenes unterscheiden sich.</translation>
    </message>
    <message>
        <source>Somebody changed the address inside the guest, or the change waits for a restart.</source>
        <translation>Jemand hat die Adresse im Gast geändert, oder die Änderung wartet auf einen Neustart.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Where a fact comes from, and how old it is: &quot;declared, 3 min ago&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>How this element is connected to another, and to which: &quot;port of vmbr0 on pve-node1&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::FactList</name>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>Drydock::Filter</name>
    <message>
        <source>“%1” is not a size: write 512M or 4G.</source>
        <translation>„%1“ ist keine Größe: Schreiben Sie 512M oder 4G.</translation>
    </message>
    <message>
        <source>“%1” is not a duration: write 30m, 6h or 2d.</source>
        <translation>„%1“ ist keine Dauer: Schreiben Sie 30m, 6h oder 2d.</translation>
    </message>
    <message>
        <source>“%1” is not a load: write 50%.</source>
        <translation>„%1“ ist keine Last: Schreiben Sie 50%.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not an address or a network: write 192.168.1.10, 192.168.1.0/24 or 192.168.*.</source>
        <translation>„%1“ ist weder Adresse noch Netz: Schreiben Sie 192.168.1.10, 192.168.1.0/24 oder 192.168.*.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with “%2”: write %1:value.</source>
        <translation>„%1“ lässt sich nicht mit „%2“ vergleichen: Schreiben Sie %1:Wert.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>Write a word to look for.</source>
        <translation>Schreiben Sie ein Wort, nach dem gesucht wird.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Fields: %2.</source>
        <translation>Es gibt kein Feld „%1“. Felder: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a comparison: use : &lt; &gt; &lt;= &gt;=</source>
        <translation>„%1“ ist kein Vergleich: Verwenden Sie : &lt; &gt; &lt;= &gt;=</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt ein Wert.</translation>
    </message>
</context>
<context>
    <name>Drydock::FilterChip</name>
    <message>
        <source>%1 (%2)</source>
        <comment>group of guests, their number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Nur zeigen: %1</translation>
    </message>
</context>
<context>
    <name>Drydock::FilterField</name>
    <message>
        <source>Filter guests</source>
        <translation>Gäste filtern</translation>
    </message>
    <message>
        <source>Words, and fields such as node:, type:, tag:, ha:, ip:192.168.1.0/24, mem&gt;4G, cpu&gt;50%, uptime&lt;1d. A minus before a term excludes, a comma means “or”, * stands for anything.</source>
        <translation>Wörter sowie Felder wie node:, type:, tag:, ha:, ip:192.168.1.0/24, mem&gt;4G, cpu&gt;50%, uptime&lt;1d. Ein Minus vor einem Begriff schließt aus, ein Komma heißt „oder“, * steht für alles.</translation>
    </message>
</context>
<context>
    <name>Drydock::FindingRow</name>
    <message>
        <source>%1: %2</source>
        <comment>button: what it is about</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::FingerprintView</name>
    <message>
        <source>SHA-256 fingerprint shown by %1: %2</source>
        <translation>Von %1 gezeigter SHA-256-Fingerabdruck: %2</translation>
    </message>
    <message>
        <source>Known until now:</source>
        <translation>Bisher bekannt:</translation>
    </message>
    <message>
        <source>Fingerprint known until now: %1</source>
        <translation>Bisher bekannter Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Ausgestellt von %1</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>Drydock::FitCard</name>
    <message>
        <source>Let Drydock choose</source>
        <translation>Drydock wählen lassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node, its verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 → %2 of %3</source>
        <comment>memory now, afterwards, in all</comment>
        <translation>%1 → %2 von %3</translation>
    </message>
    <message>
        <source>Memory not known</source>
        <translation>RAM nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Drydock::ForecastCard</name>
    <message>
        <source>Nodes before and after</source>
        <translation>Knoten vorher und nachher</translation>
    </message>
    <message>
        <source>targets by %1</source>
        <translation>Ziele nach %1</translation>
    </message>
    <message>
        <source>What targets are chosen by</source>
        <translation>Wonach Ziele gewählt werden</translation>
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
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <extracomment>Used amount, size and their common unit: &quot;9.4 of 16 GiB&quot;</extracomment>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 of %3 %4</source>
        <extracomment>Used amount with unit, size with unit: &quot;301 MiB of 1 GiB&quot;</extracomment>
        <translation>%1 %2 von %3 %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;61 % of 62.6 GiB&quot;
----------
Load and number of processor cores: &quot;31 % of 4&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage, with the space your language puts before the sign</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days, short</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>hours, short</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes, short</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds, short</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>&quot;9 min ago&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A rate: &quot;1.2 MiB/s&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>virtuelle Maschine</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>wird verschoben</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>being fenced</source>
        <translation>wird gefenct</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>waiting for fencing</source>
        <translation>wartet auf Fencing</translation>
    </message>
    <message>
        <source>recovering</source>
        <translation>wird wiederhergestellt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>suspending</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>being created</source>
        <translation>wird erstellt</translation>
    </message>
</context>
<context>
    <name>Drydock::GateList</name>
    <message>
        <source>Expected: %1. Read: %2.</source>
        <translation>Erwartet: %1. Gelesen: %2.</translation>
    </message>
    <message>
        <source>Expected: %1. Read: %2, since %3.</source>
        <translation>Erwartet: %1. Gelesen: %2, seit %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>gate: its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::GuestArgs</name>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::GuestLossModel</name>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Runs again after at least (s)</source>
        <translation>Läuft wieder nach mindestens (s)</translation>
    </message>
    <message>
        <source>Runs again after</source>
        <translation>Läuft wieder nach</translation>
    </message>
    <message>
        <source>Writes lost (s)</source>
        <translation>Verlorene Schreibvorgänge (s)</translation>
    </message>
    <message>
        <source>Writes lost</source>
        <translation>Verlorene Schreibvorgänge</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Drydock::GuestPlanModel</name>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>Let Drydock choose</source>
        <translation>Drydock wählen lassen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Wie beim letzten Mal</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>first and last wave</comment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, interruption %3, %n blocker(s)</source>
        <translation>
            <numerusform>%1, %2, Unterbrechung %3, %n Hindernis</numerusform>
            <numerusform>%1, %2, Unterbrechung %3, %n Hindernisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, to %3, interruption %4, %n blocker(s)</source>
        <translation>
            <numerusform>%1, %2, nach %3, Unterbrechung %4, %n Hindernis</numerusform>
            <numerusform>%1, %2, nach %3, Unterbrechung %4, %n Hindernisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen by you: the planner keeps to it</source>
        <translation>Von Ihnen gewählt: Der Planer hält sich daran</translation>
    </message>
    <message>
        <source>What happens was chosen as the last time</source>
        <translation>Gewählt wie beim letzten Mal</translation>
    </message>
    <message>
        <source>%1, chosen by you</source>
        <translation>%1, von Ihnen gewählt</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Unterbrechung</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Start order</source>
        <translation>Startreihenfolge</translation>
    </message>
    <message>
        <source>HA rules</source>
        <translation>HA-Regeln</translation>
    </message>
    <message>
        <source>Local disks</source>
        <translation>Lokale Platten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>These storages were not read: %1</source>
        <translation>Diese Speicher wurden nicht gelesen: %1</translation>
    </message>
    <message>
        <source>Backups are listed only with these privileges: %1</source>
        <translation>Sicherungen zeigt der Server nur mit diesen Rechten: %1</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
</context>
<context>
    <name>Drydock::GuestRun</name>
    <message>
        <source>Moving</source>
        <translation>Wird verschoben</translation>
    </message>
    <message>
        <source>Shutting down</source>
        <translation>Fährt herunter</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Setting HA</source>
        <translation>HA wird gesetzt</translation>
    </message>
    <message>
        <source>Suspending</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Resuming</source>
        <translation>Wird fortgesetzt</translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>requested · the HA manager begins within seconds</source>
        <translation>angefordert · der HA-Manager beginnt binnen Sekunden</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>no progress for a while</source>
        <translation>seit einer Weile kein Fortschritt</translation>
    </message>
    <message>
        <source>was not started</source>
        <translation>wurde nicht begonnen</translation>
    </message>
    <message>
        <source>paused · nothing new starts</source>
        <translation>pausiert · nichts Neues beginnt</translation>
    </message>
    <message>
        <source>queued · after %1</source>
        <translation>eingereiht · nach %1</translation>
    </message>
    <message numerus="yes">
        <source>queued · waits for a slot (%n at a time)</source>
        <translation>
            <numerusform>eingereiht · wartet auf einen Platz (%n zugleich)</numerusform>
            <numerusform>eingereiht · wartet auf einen Platz (%n zugleich)</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>interruption %1</source>
        <translation>Unterbrechung %1</translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) looked at</source>
        <translation>
            <numerusform>%n Gast betrachtet</numerusform>
            <numerusform>%n Gäste betrachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken</source>
        <translation>
            <numerusform>%n Entscheidung getroffen</numerusform>
            <numerusform>%n Entscheidungen getroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move guests</source>
        <translation>Gäste verschieben</translation>
    </message>
    <message>
        <source>Bring guests back</source>
        <translation>Gäste zurückholen</translation>
    </message>
    <message>
        <source>Change guests</source>
        <translation>Gäste ändern</translation>
    </message>
    <message>
        <source>Reboot, wait for quorum</source>
        <translation>Neu starten, auf Quorum warten</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>when you say so</source>
        <translation>wenn Sie es sagen</translation>
    </message>
    <message>
        <source>to where they were</source>
        <translation>dorthin, wo sie waren</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Copying disk</source>
        <translation>Disk wird kopiert</translation>
    </message>
    <message>
        <source>Copying memory</source>
        <translation>RAM wird kopiert</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>Schaltet um</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Out of sight</source>
        <translation>Außer Sicht</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Nicht geändert</translation>
    </message>
    <message>
        <source>Changing setting</source>
        <translation>Einstellung wird geändert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>memory is written as fast as it is copied</source>
        <translation>RAM wird so schnell beschrieben, wie er kopiert wird</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Stockt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Changing</source>
        <comment>a setting</comment>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>no guest is touched</source>
        <translation>kein Gast ist betroffen</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>Wake, wait for quorum</source>
        <translation>Aufwecken, auf Quorum warten</translation>
    </message>
    <message>
        <source>Change HA</source>
        <translation>HA ändern</translation>
    </message>
</context>
<context>
    <name>Drydock::GuestRunModel</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Expected; nothing measured yet</source>
        <translation>Erwartet; noch nichts gemessen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, gemessen</translation>
    </message>
    <message>
        <source>%1, expected</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Unterbrechung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Drydock::GuestTag</name>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
</context>
<context>
    <name>Drydock::HaCandidateModel</name>
    <message>
        <source>a device ties it to its node</source>
        <translation>ein Gerät bindet ihn an seinen Knoten</translation>
    </message>
    <message>
        <source>its disks are nowhere else</source>
        <translation>seine Laufwerke gibt es sonst nirgends</translation>
    </message>
    <message>
        <source>its bridge is missing elsewhere</source>
        <translation>seine Bridge fehlt anderswo</translation>
    </message>
    <message>
        <source>one of a redundant pair</source>
        <translation>einer eines redundanten Paars</translation>
    </message>
    <message>
        <source>promised, not listed</source>
        <translation>versprochen, nicht aufgeführt</translation>
    </message>
    <message>
        <source>its settings are not read yet</source>
        <translation>seine Einstellungen sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>under HA</source>
        <translation>unter HA</translation>
    </message>
    <message>
        <source>shared storage</source>
        <translation>gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>replica, %1 old</source>
        <translation>Replikat, %1 alt</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Restarts from</source>
        <translation>Startet von</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Zu wissen</translation>
    </message>
</context>
<context>
    <name>Drydock::HaConfigView</name>
    <message>
        <source>The server says of %1: %2</source>
        <translation>Der Server sagt zu %1: %2</translation>
    </message>
    <message>
        <source>The server leaves it out: %1</source>
        <translation>Der Server lässt sie aus: %1</translation>
    </message>
    <message>
        <source>Set up HA…</source>
        <translation>HA einrichten…</translation>
    </message>
    <message>
        <source>Remove HA…</source>
        <translation>HA entfernen…</translation>
    </message>
    <message>
        <source>Guests under HA</source>
        <translation>Gäste unter HA</translation>
    </message>
    <message>
        <source>New rule: together or apart…</source>
        <translation>Neue Regel: zusammen oder getrennt…</translation>
    </message>
    <message>
        <source>Rules that contradict each other</source>
        <translation>Regeln, die sich widersprechen</translation>
    </message>
    <message>
        <source>What Proxmox VE 9 will make of the groups</source>
        <translation>Was Proxmox VE 9 aus den Gruppen macht</translation>
    </message>
    <message>
        <source>No guest is under HA: nothing is restarted when a node fails.</source>
        <translation>Kein Gast ist unter HA: Fällt ein Knoten aus, wird nichts neu gestartet.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Take Out of HA…</source>
        <translation>Aus HA nehmen…</translation>
    </message>
    <message>
        <source>Edit the HA settings of the guest</source>
        <translation>HA-Einstellungen des Gastes bearbeiten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Edit the group or rule</source>
        <translation>Gruppe oder Regel bearbeiten</translation>
    </message>
    <message>
        <source>Remove the group or rule</source>
        <translation>Gruppe oder Regel entfernen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>No rules: guests may run on every node.</source>
        <translation>Keine Regeln: Gäste dürfen auf jedem Knoten laufen.</translation>
    </message>
    <message>
        <source>No groups: guests may run on every node.</source>
        <translation>Keine Gruppen: Gäste dürfen auf jedem Knoten laufen.</translation>
    </message>
    <message>
        <source>New rule: where guests run…</source>
        <translation>Neue Regel: wo Gäste laufen…</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Neue Gruppe…</translation>
    </message>
    <message>
        <source>This is a recording: it can be looked at and planned with, not changed.</source>
        <translation>Dies ist eine Aufzeichnung: Man kann sie ansehen und mit ihr planen, sie aber nicht ändern.</translation>
    </message>
    <message>
        <source>The HA configuration cannot be read.</source>
        <translation>Die HA-Konfiguration lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Groups become node affinity rules once all nodes run Proxmox VE 9; nothing has to be done for it.</source>
        <translation>Gruppen werden zu Knotenaffinitätsregeln, sobald alle Knoten mit Proxmox VE 9 laufen; dafür ist nichts zu tun.</translation>
    </message>
    <message>
        <source>No guest is in it, so no rule is made.</source>
        <translation>Kein Gast gehört dazu, also entsteht keine Regel.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n guest(s) get(s) “failback 0”: it (they) stay(s) where it is (they are).</source>
        <translation>
            <numerusform>Ihr Gast bekommt „failback 0“: Er bleibt, wo er ist.</numerusform>
            <numerusform>Ihre %n Gäste bekommen „failback 0“: Sie bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>HA is disarmed</source>
        <translation>HA ist entschärft</translation>
    </message>
    <message>
        <source>Disarm HA</source>
        <translation>HA entschärfen</translation>
    </message>
    <message>
        <source>Arm HA again…</source>
        <translation>HA wieder scharf schalten…</translation>
    </message>
    <message>
        <source>Freeze guests as they are…</source>
        <translation>Gäste einfrieren, wie sie sind…</translation>
    </message>
    <message>
        <source>Treat guests as if they were not under HA…</source>
        <translation>Gäste behandeln, als wären sie nicht unter HA…</translation>
    </message>
    <message>
        <source>HA groups and rules</source>
        <translation>HA-Gruppen und -Regeln</translation>
    </message>
</context>
<context>
    <name>Drydock::HaEntryDialog</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>It is written like that.</source>
        <translation>So steht es geschrieben.</translation>
    </message>
</context>
<context>
    <name>Drydock::HaEventModel</name>
    <message>
        <source>%1 is %2, from %3 to %4</source>
        <extracomment>A guest, its HA state, where it was, where it is</extracomment>
        <translation>%1 ist %2, von %3 nach %4</translation>
    </message>
    <message>
        <source>%1 is %2, was %3</source>
        <extracomment>A guest, its HA state, the one before
----------
A node, its state for the HA manager, the one before</extracomment>
        <translation>%1 ist %2, war %3</translation>
    </message>
    <message>
        <source>%1 is the HA manager&apos;s master, was %2</source>
        <translation>%1 ist Master des HA-Managers, vorher %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>What the HA manager was asked to do, by whom, and how that ended. OK means that it was queued</extracomment>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>%1, by %2: %3</source>
        <translation>%1, durch %2: %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
</context>
<context>
    <name>Drydock::HaGroupModel</name>
    <message>
        <source>run on</source>
        <translation>laufen auf</translation>
    </message>
    <message>
        <source>keep away from</source>
        <translation>fernhalten von</translation>
    </message>
    <message>
        <source>keep together</source>
        <translation>zusammenhalten</translation>
    </message>
    <message>
        <source>keep apart</source>
        <translation>getrennt halten</translation>
    </message>
    <message>
        <source>other rule</source>
        <translation>andere Regel</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>beschränkt</translation>
    </message>
    <message>
        <source>no failback</source>
        <translation>kein Failback</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>Drydock::HaNodeModel</name>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>in maintenance</source>
        <translation>in Wartung</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>vermisst</translation>
    </message>
    <message>
        <source>being fenced</source>
        <translation>wird gefenct</translation>
    </message>
    <message>
        <source>no longer a member</source>
        <translation>kein Mitglied mehr</translation>
    </message>
    <message>
        <source>never heard of</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>silent: it counts as dead</source>
        <translation>schweigt: Er gilt als tot</translation>
    </message>
    <message>
        <source>in maintenance: its guests run elsewhere</source>
        <translation>in Wartung: Seine Gäste laufen anderswo</translation>
    </message>
    <message>
        <source>shuts down</source>
        <translation>fährt herunter</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>disarmed</source>
        <translation>entschärft</translation>
    </message>
    <message>
        <source>armed: without quorum it resets its node</source>
        <translation>scharf: Ohne Quorum setzt er seinen Knoten zurück</translation>
    </message>
    <message>
        <source>idle: it resets nothing</source>
        <translation>untätig: Er setzt nichts zurück</translation>
    </message>
    <message>
        <source>has lost its lock: its node is about to be reset</source>
        <translation>hat seine Sperre verloren: Sein Knoten wird gleich zurückgesetzt</translation>
    </message>
    <message>
        <source>mode %1, state %2</source>
        <comment>words of the HA manager</comment>
        <translation>Modus %1, Zustand %2</translation>
    </message>
    <message>
        <source>master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>For the manager</source>
        <translation>Für den Manager</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Local agent (LRM)</source>
        <translation>Lokaler Agent (LRM)</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>HA guests</source>
        <translation>HA-Gäste</translation>
    </message>
</context>
<context>
    <name>Drydock::HaOutlookModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What becomes of a guest, and why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>If its node dies</source>
        <translation>Wenn sein Knoten ausfällt</translation>
    </message>
    <message>
        <source>Runs again after at least (s)</source>
        <translation>Läuft wieder nach mindestens (s)</translation>
    </message>
    <message>
        <source>Runs again after</source>
        <translation>Läuft wieder nach</translation>
    </message>
    <message>
        <source>Writes lost (s)</source>
        <translation>Verlorene Schreibvorgänge (s)</translation>
    </message>
    <message>
        <source>Writes lost</source>
        <translation>Verlorene Schreibvorgänge</translation>
    </message>
</context>
<context>
    <name>Drydock::HaPage</name>
    <message>
        <source>High availability</source>
        <translation>Hochverfügbarkeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 votes present, %4 needed · %5</source>
        <comment>armed or not · votes · guests</comment>
        <translation>%1 · %2 von %3 Stimmen vorhanden, %4 nötig · %5</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) managed</source>
        <translation>
            <numerusform>%n Gast verwaltet</numerusform>
            <numerusform>%n Gäste verwaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>A single node has no high availability.</source>
        <translation>Ein einzelner Knoten hat keine Hochverfügbarkeit.</translation>
    </message>
    <message>
        <source>HA starts guests on other nodes of a cluster when their node is lost.</source>
        <translation>HA startet Gäste auf anderen Knoten eines Clusters, wenn ihr Knoten ausfällt.</translation>
    </message>
    <message>
        <source>This login may not see HA.</source>
        <translation>Diese Anmeldung darf HA nicht sehen.</translation>
    </message>
    <message>
        <source>It needs the privilege Sys.Audit on /. The role PVEAuditor has it.</source>
        <translation>Sie braucht das Recht Sys.Audit auf /. Die Rolle PVEAuditor hat es.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The state of HA is being read.</source>
        <translation>Der Zustand von HA wird gelesen.</translation>
    </message>
</context>
<context>
    <name>Drydock::HaPlaceDialog</name>
    <message>
        <source>Only on these nodes: rather stay down than run elsewhere</source>
        <translation>Nur auf diesen Knoten: lieber aus bleiben als anderswo laufen</translation>
    </message>
    <message>
        <source>Guests go back to the preferred node once it is there again</source>
        <translation>Gäste kehren auf den bevorzugten Knoten zurück, sobald er wieder da ist</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Name of the group or rule</source>
        <translation>Name der Gruppe oder Regel</translation>
    </message>
    <message>
        <source>on different nodes</source>
        <translation>auf verschiedenen Knoten</translation>
    </message>
    <message>
        <source>on the same node</source>
        <translation>auf demselben Knoten</translation>
    </message>
    <message>
        <source>Together or apart</source>
        <translation>Zusammen oder getrennt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Laufen</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>priority </source>
        <translation>Priorität </translation>
    </message>
    <message>
        <source>Priority of %1, higher is preferred</source>
        <translation>Priorität von %1, höher wird bevorzugt</translation>
    </message>
    <message>
        <source>Nodes by preference: drag them, or set their priorities</source>
        <translation>Knoten nach Bevorzugung: Ziehen Sie sie, oder setzen Sie ihre Prioritäten</translation>
    </message>
    <message>
        <source>Drag a node up to prefer it.</source>
        <translation>Ziehen Sie einen Knoten nach oben, um ihn zu bevorzugen.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1, priority %2</source>
        <translation>%1, Priorität %2</translation>
    </message>
    <message>
        <source>Guests of the rule</source>
        <translation>Gäste der Regel</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>&amp;Gäste</translation>
    </message>
    <message>
        <source>New HA group</source>
        <translation>Neue HA-Gruppe</translation>
    </message>
    <message>
        <source>HA group %1</source>
        <translation>HA-Gruppe %1</translation>
    </message>
    <message>
        <source>New HA rule: where guests run</source>
        <translation>Neue HA-Regel: wo Gäste laufen</translation>
    </message>
    <message>
        <source>HA rule %1: where guests run</source>
        <translation>HA-Regel %1: wo Gäste laufen</translation>
    </message>
    <message>
        <source>New HA rule: together or apart</source>
        <translation>Neue HA-Regel: zusammen oder getrennt</translation>
    </message>
    <message>
        <source>HA rule %1: together or apart</source>
        <translation>HA-Regel %1: zusammen oder getrennt</translation>
    </message>
</context>
<context>
    <name>Drydock::HaPlanDialog</name>
    <message>
        <source>Remove HA</source>
        <translation>HA entfernen</translation>
    </message>
    <message>
        <source>Nothing is under HA, and there are no groups or rules.</source>
        <translation>Nichts ist unter HA, und es gibt keine Gruppen oder Regeln.</translation>
    </message>
    <message>
        <source>Every rule, resource and group is removed. Guests go on running where they are. It can be undone from the finished operation.</source>
        <translation>Jede Regel, Ressource und Gruppe wird entfernt. Gäste laufen weiter, wo sie sind. Am beendeten Vorgang lässt es sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>It is as before already.</source>
        <translation>Es ist bereits wie zuvor.</translation>
    </message>
    <message>
        <source>Arm HA</source>
        <translation>HA scharf schalten</translation>
    </message>
    <message>
        <source>Disarm HA</source>
        <translation>HA entschärfen</translation>
    </message>
    <message>
        <source>HA is armed already.</source>
        <translation>HA ist bereits scharf geschaltet.</translation>
    </message>
    <message>
        <source>HA is disarmed like that already.</source>
        <translation>HA ist bereits so entschärft.</translation>
    </message>
    <message>
        <source>Take %1 out of HA</source>
        <translation>%1 aus HA nehmen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Take Out of HA</source>
        <translation>Aus HA nehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>Drydock::HaPromisePage</name>
    <message>
        <source>Guests promised an automatic restart</source>
        <translation>Gäste, denen ein automatischer Neustart versprochen ist</translation>
    </message>
    <message>
        <source>Who was promised an automatic restart?</source>
        <translation>Wem ist ein automatischer Neustart versprochen?</translation>
    </message>
    <message>
        <source>Checked are guests that are under HA, replicated, or started at boot. HA starts them on another node when theirs fails.</source>
        <translation>Angehakt sind Gäste, die unter HA sind, repliziert oder beim Hochfahren gestartet werden. HA startet sie auf einem anderen Knoten, wenn ihrer ausfällt.</translation>
    </message>
    <message>
        <source>As a document has it</source>
        <translation>Wie in einem Dokument</translation>
    </message>
    <message>
        <source>Lines for ha-manager, of Proxmox VE 8 or 9, can be pasted here. The next step can then take exactly the guests they name, and marks who was promised more.</source>
        <translation>Hier lassen sich Zeilen für ha-manager einfügen, von Proxmox VE 8 oder 9. Der nächste Schritt kann dann genau die Gäste nehmen, die sie nennen, und markiert, wem mehr versprochen ist.</translation>
    </message>
    <message>
        <source>ha-manager lines of a document</source>
        <translation>ha-manager-Zeilen eines Dokuments</translation>
    </message>
    <message numerus="yes">
        <source>Read: %n guest(s), no group or rule.</source>
        <translation>
            <numerusform>Gelesen: ein Gast, keine Gruppe oder Regel.</numerusform>
            <numerusform>Gelesen: %n Gäste, keine Gruppe oder Regel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read: %n guest(s) in %1.</source>
        <translation>
            <numerusform>Gelesen: ein Gast in %1.</numerusform>
            <numerusform>Gelesen: %n Gäste in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No line in it names a guest.</source>
        <translation>Keine Zeile darin nennt einen Gast.</translation>
    </message>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation>Einstellungen der Gäste werden gelesen…</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Versprechen</translation>
    </message>
</context>
<context>
    <name>Drydock::HaResourceDialog</name>
    <message>
        <source>Go back to the preferred node once it is there again</source>
        <translation>Auf den bevorzugten Knoten zurückkehren, sobald er wieder da ist</translation>
    </message>
    <message>
        <source>started: HA keeps it running</source>
        <translation>started: HA hält ihn am Laufen</translation>
    </message>
    <message>
        <source>stopped: HA keeps it off, and moves it when its node fails</source>
        <translation>stopped: HA hält ihn aus und verlegt ihn, wenn sein Knoten ausfällt</translation>
    </message>
    <message>
        <source>disabled: off, and left where it is</source>
        <translation>disabled: aus, und bleibt, wo er ist</translation>
    </message>
    <message>
        <source>ignored: as if it were not under HA</source>
        <translation>ignored: als wäre er nicht unter HA</translation>
    </message>
    <message>
        <source>none: on every node</source>
        <translation>keine: auf jedem Knoten</translation>
    </message>
    <message>
        <source>State that HA keeps it in</source>
        <translation>Zustand, in dem HA ihn hält</translation>
    </message>
    <message>
        <source>HA group</source>
        <translation>HA-Gruppe</translation>
    </message>
    <message>
        <source>Tries to restart on one node</source>
        <translation>Startversuche auf einem Knoten</translation>
    </message>
    <message>
        <source>Tries on other nodes</source>
        <translation>Versuche auf anderen Knoten</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Restarts on a node</source>
        <translation>&amp;Neustarts auf einem Knoten</translation>
    </message>
    <message>
        <source>Tries on &amp;other nodes</source>
        <translation>Versuche auf &amp;anderen Knoten</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>HA settings of %1</source>
        <translation>HA-Einstellungen von %1</translation>
    </message>
</context>
<context>
    <name>Drydock::HaResourceModel</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>A guest moves from one node to another</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>Failback</translation>
    </message>
</context>
<context>
    <name>Drydock::HaScopePage</name>
    <message>
        <source>Guests to put under HA</source>
        <translation>Gäste, die unter HA kommen</translation>
    </message>
    <message>
        <source>As in the document</source>
        <translation>Wie im Dokument</translation>
    </message>
    <message>
        <source>Only on these nodes: rather stay down than run elsewhere</source>
        <translation>Nur auf diesen Knoten: lieber aus bleiben als anderswo laufen</translation>
    </message>
    <message>
        <source>Go back to the preferred node once it is there again</source>
        <translation>Auf den bevorzugten Knoten zurückkehren, sobald er wieder da ist</translation>
    </message>
    <message>
        <source>Keep redundant pairs on different nodes</source>
        <translation>Redundante Paare auf verschiedenen Knoten halten</translation>
    </message>
    <message>
        <source>Who comes under HA, and where?</source>
        <translation>Wer kommt unter HA, und wo?</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Rule: where they run</source>
        <translation>Regel: wo sie laufen</translation>
    </message>
    <message>
        <source>Group: where they run</source>
        <translation>Gruppe: wo sie laufen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the group or rule</source>
        <translation>Name der Gruppe oder Regel</translation>
    </message>
    <message>
        <source>priority </source>
        <translation>Priorität </translation>
    </message>
    <message>
        <source>Priority of %1, higher is preferred</source>
        <translation>Priorität von %1, höher wird bevorzugt</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) chosen</source>
        <translation>
            <numerusform>Ein Gast gewählt</numerusform>
            <numerusform>%n Gäste gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one guest.</source>
        <translation>Wählen Sie mindestens einen Gast.</translation>
    </message>
    <message>
        <source>The name begins with a letter; letters, digits, - and _ follow.</source>
        <translation>Der Name beginnt mit einem Buchstaben; Buchstaben, Ziffern, - und _ folgen.</translation>
    </message>
    <message>
        <source>Guests and nodes</source>
        <translation>Gäste und Knoten</translation>
    </message>
</context>
<context>
    <name>Drydock::HaSetUpReviewPage</name>
    <message>
        <source>Show commands</source>
        <translation>Befehle zeigen</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation>Befehle ausblenden</translation>
    </message>
    <message>
        <source>Nothing to do: all this is under HA already.</source>
        <translation>Nichts zu tun: Das alles ist bereits unter HA.</translation>
    </message>
    <message>
        <source>Something stands in the way: see “To decide first”.</source>
        <translation>Etwas steht im Weg: siehe „Zuerst zu entscheiden“.</translation>
    </message>
    <message>
        <source>Set Up HA</source>
        <translation>HA einrichten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>Drydock::HaSetUpWizard</name>
    <message>
        <source>Set up high availability</source>
        <translation>Hochverfügbarkeit einrichten</translation>
    </message>
    <message>
        <source>Looking once more before anything happens…</source>
        <translation>Noch ein Blick, bevor etwas geschieht…</translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation>Der Cluster hat sich geändert: Nichts wurde gestartet.</translation>
    </message>
    <message>
        <source>This is the plan for how it is now. Look at it again, then start.</source>
        <translation>Dies ist der Plan nach jetzigem Stand. Sehen Sie ihn noch einmal an, dann starten Sie.</translation>
    </message>
</context>
<context>
    <name>Drydock::HaStatusView</name>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Fencing</source>
        <translation>Fencing</translation>
    </message>
    <message>
        <source>Can we lose a node?</source>
        <translation>Darf ein Knoten ausfallen?</translation>
    </message>
    <message>
        <source>Local agents</source>
        <translation>Lokale Agenten</translation>
    </message>
    <message>
        <source>Guests that HA looks after</source>
        <translation>Gäste, um die HA sich kümmert</translation>
    </message>
    <message>
        <source>HA looks after no guest: none starts elsewhere when its node is lost.</source>
        <translation>HA kümmert sich um keinen Gast: Fällt ein Knoten aus, startet keiner anderswo.</translation>
    </message>
    <message>
        <source>What HA did and was asked to do</source>
        <translation>Was HA tat und tun sollte</translation>
    </message>
    <message>
        <source>Nothing since this program looks. The cluster keeps no record of it that could be read.</source>
        <translation>Nichts, seit dieses Programm zusieht. Der Cluster führt darüber nichts, was sich lesen ließe.</translation>
    </message>
    <message>
        <source>%1 of %2 votes</source>
        <comment>present, expected</comment>
        <translation>%1 von %2 Stimmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 are needed: %n vote(s) can be lost.</source>
        <translation>
            <numerusform>%1 sind nötig: %n Stimme kann ausfallen.</numerusform>
            <numerusform>%1 sind nötig: %n Stimmen können ausfallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are needed: the cluster has no quorum.</source>
        <translation>%1 sind nötig: Der Cluster hat kein Quorum.</translation>
    </message>
    <message>
        <source>There is no QDevice.</source>
        <translation>Es gibt kein QDevice.</translation>
    </message>
    <message>
        <source>The QDevice gives no vote.</source>
        <translation>Das QDevice gibt keine Stimme.</translation>
    </message>
    <message numerus="yes">
        <source>The QDevice gives %n vote(s).</source>
        <translation>
            <numerusform>Das QDevice gibt %n Stimme.</numerusform>
            <numerusform>Das QDevice gibt %n Stimmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The QDevice on %1 gives %n vote(s).</source>
        <translation>
            <numerusform>Das QDevice auf %1 gibt %n Stimme.</numerusform>
            <numerusform>Das QDevice auf %1 gibt %n Stimmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The HA manager has no master.</source>
        <translation>Der HA-Manager hat keinen Master.</translation>
    </message>
    <message>
        <source>Master of the manager: %1, heard of %2.</source>
        <extracomment>Node and how long ago</extracomment>
        <translation>Master des Managers: %1, gehört %2.</translation>
    </message>
    <message>
        <source>Master of the manager: %1.</source>
        <translation>Master des Managers: %1.</translation>
    </message>
    <message>
        <source>It is being worked out.</source>
        <translation>Wird ermittelt …</translation>
    </message>
</context>
<context>
    <name>Drydock::HaTab</name>
    <message>
        <source>Where it may run</source>
        <translation>Wo er laufen darf</translation>
    </message>
    <message>
        <source>Last states, since this program looks</source>
        <translation>Letzte Zustände, seit dieses Programm zusieht</translation>
    </message>
    <message>
        <source>High availability</source>
        <translation>Hochverfügbarkeit</translation>
    </message>
    <message>
        <source>HA could not be read.</source>
        <translation>HA konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The state of HA is being read.</source>
        <translation>Der Zustand von HA wird gelesen.</translation>
    </message>
    <message>
        <source>Not managed by HA.</source>
        <translation>Nicht von HA verwaltet.</translation>
    </message>
    <message>
        <source>If its node fails, this guest stays down until someone starts it.</source>
        <translation>Fällt sein Knoten aus, bleibt dieser Gast aus, bis ihn jemand startet.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Moves to</source>
        <translation>Zieht um nach</translation>
    </message>
    <message>
        <source>Returns to</source>
        <translation>Kehrt zurück nach</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>at most %1 on a node</source>
        <translation>höchstens %1 auf einem Knoten</translation>
    </message>
    <message>
        <source>Relocations</source>
        <translation>Ortswechsel</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Failback</source>
        <translation>Failback</translation>
    </message>
    <message>
        <source>yes, to the preferred node</source>
        <translation>ja, auf den bevorzugten Knoten</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>A state and the node it was seen on</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>only on %1</source>
        <translation>nur auf %1</translation>
    </message>
    <message>
        <source>preferably on %1</source>
        <translation>bevorzugt auf %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What a rule asks for, and the nodes or guests it names</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (strict)</source>
        <translation>%1 (streng)</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (ausgeschaltet)</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>this node decides for the cluster</source>
        <translation>dieser Knoten entscheidet für den Cluster</translation>
    </message>
    <message>
        <source>Local agent</source>
        <translation>Lokaler Agent</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message numerus="yes">
        <source>%n managed here</source>
        <translation>
            <numerusform>%n hier verwaltet</numerusform>
            <numerusform>%n hier verwaltet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::HaTable</name>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Export as CSV: %1</source>
        <extracomment>%1: name of a table</extracomment>
        <translation>Als CSV exportieren: %1</translation>
    </message>
</context>
<context>
    <name>Drydock::HaWords</name>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Being disarmed</source>
        <translation>Wird entschärft</translation>
    </message>
    <message>
        <source>Disarmed</source>
        <translation>Entschärft</translation>
    </message>
    <message>
        <source>HA looks after no running guest: no node resets itself.</source>
        <translation>HA kümmert sich um keinen laufenden Gast: Kein Knoten setzt sich zurück.</translation>
    </message>
    <message>
        <source>A node that loses quorum resets itself, and its HA guests start elsewhere.</source>
        <translation>Ein Knoten, der das Quorum verliert, setzt sich zurück, und seine HA-Gäste starten anderswo.</translation>
    </message>
    <message>
        <source>The local agents are giving their locks back.</source>
        <translation>Die lokalen Agenten geben ihre Sperren zurück.</translation>
    </message>
    <message>
        <source>If a node fails now, nothing is started elsewhere.</source>
        <translation>Fällt jetzt ein Knoten aus, wird nirgends etwas gestartet.</translation>
    </message>
</context>
<context>
    <name>Drydock::HeaderBar</name>
    <message>
        <source>connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>PVE %1.%2</source>
        <translation>PVE %1.%2</translation>
    </message>
    <message>
        <source>%1 · recording</source>
        <comment>PVE version · …</comment>
        <translation>%1 · Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 · via %2 · %3 ms</source>
        <comment>PVE version · via member · latency</comment>
        <translation>%1 · über %2 · %3 ms</translation>
    </message>
    <message>
        <source>%1 · reconnecting</source>
        <comment>PVE version · …</comment>
        <translation>%1 · verbindet neu</translation>
    </message>
    <message>
        <source>Single node</source>
        <translation>Einzelner Knoten</translation>
    </message>
    <message>
        <source>Not a cluster: there is nothing to vote on.</source>
        <translation>Kein Cluster: Es gibt nichts abzustimmen.</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>votes present / votes expected</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>No quorum %1</source>
        <translation>Kein Quorum %1</translation>
    </message>
    <message>
        <source>Quorate %1</source>
        <translation>Quorum %1</translation>
    </message>
    <message>
        <source>Quorate %1, no spare</source>
        <translation>Quorum %1, ohne Reserve</translation>
    </message>
    <message>
        <source>%1 of %2 votes are present, %3 are needed.</source>
        <translation>%1 von %2 Stimmen sind da, %3 sind nötig.</translation>
    </message>
    <message>
        <source>HA not used</source>
        <translation>HA nicht genutzt</translation>
    </message>
    <message>
        <source>HA disarmed</source>
        <translation>HA entschärft</translation>
    </message>
    <message>
        <source>HA armed</source>
        <translation>HA scharf</translation>
    </message>
    <message>
        <source>HA active</source>
        <translation>HA aktiv</translation>
    </message>
    <message>
        <source>HA idle</source>
        <translation>HA untätig</translation>
    </message>
    <message numerus="yes">
        <source>%n guests are managed by HA.</source>
        <translation>
            <numerusform>%n Gast wird von HA verwaltet.</numerusform>
            <numerusform>%n Gäste werden von HA verwaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 draining</source>
        <translation>%1 wird geleert</translation>
    </message>
    <message>
        <source>%1 in maintenance</source>
        <translation>%1 in Wartung</translation>
    </message>
    <message>
        <source>empty recording</source>
        <translation>leere Aufzeichnung</translation>
    </message>
    <message numerus="yes">
        <source>%n in the network</source>
        <translation>
            <numerusform>%n im Netz</numerusform>
            <numerusform>%n im Netz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network finding(s)</source>
        <translation>
            <numerusform>%n Netzbefund</numerusform>
            <numerusform>%n Netzbefunde</numerusform>
        </translation>
    </message>
    <message>
        <source>What is wrong with addresses, bridges and VLANs</source>
        <translation>Was mit Adressen, Bridges und VLANs nicht stimmt</translation>
    </message>
</context>
<context>
    <name>Drydock::HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing was carried out on this cluster yet.</source>
        <translation>Auf diesem Cluster wurde noch nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Each drain, return and migration stays here with its report.</source>
        <translation>Jedes Leeren, Zurückholen und Verschieben bleibt hier mit seinem Bericht erhalten.</translation>
    </message>
    <message>
        <source>Filter: drain plex failed</source>
        <translation>Filter: leeren plex fehlgeschlagen</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Reports of the selected operations</source>
        <translation>Berichte der gewählten Vorgänge</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>History of operations</source>
        <translation>Verlauf der Vorgänge</translation>
    </message>
    <message>
        <source>No operation matches the filter.</source>
        <translation>Kein Vorgang passt zum Filter.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n operation(s)</source>
        <translation>
            <numerusform>%1 von %n Vorgang</numerusform>
            <numerusform>%1 von %n Vorgängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select operations in the table first.</source>
        <translation>Wählen Sie zuerst Vorgänge in der Tabelle.</translation>
    </message>
</context>
<context>
    <name>Drydock::HoldChecklist</name>
    <message>
        <source>Packages updated</source>
        <translation>Pakete aktualisiert</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disks</translation>
    </message>
    <message>
        <source>Something else, then Enter</source>
        <translation>Etwas anderes, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Another thing to tick off</source>
        <translation>Weiterer Punkt zum Abhaken</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>thing done, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The list could not be saved.</source>
        <translation>Die Liste konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Drydock::HoldView</name>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>CT %1</source>
        <translation>CT %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind and number, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Do not wait any longer</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Open shell</source>
        <translation>Shell öffnen</translation>
    </message>
    <message>
        <source>Show updates</source>
        <translation>Aktualisierungen zeigen</translation>
    </message>
    <message>
        <source>Reboot…</source>
        <translation>Neu starten…</translation>
    </message>
    <message>
        <source>Shut down…</source>
        <translation>Herunterfahren…</translation>
    </message>
    <message>
        <source>Wake…</source>
        <translation>Aufwecken…</translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation>Gäste zurückholen…</translation>
    </message>
    <message>
        <source>Shell in the browser</source>
        <translation>Shell im Browser</translation>
    </message>
    <message>
        <source>Upgrade in the browser (as root@pam)</source>
        <translation>Upgrade im Browser (als root@pam)</translation>
    </message>
    <message>
        <source>ssh in a terminal</source>
        <translation>ssh in einem Terminal</translation>
    </message>
    <message>
        <source>Back in the cluster?</source>
        <translation>Zurück im Cluster?</translation>
    </message>
    <message>
        <source>The node is taken as it is, and the operation goes on. The journal says so.</source>
        <translation>Der Knoten wird genommen, wie er ist, und der Vorgang geht weiter. Das Journal vermerkt es.</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>Von Hand erledigt</translation>
    </message>
    <message>
        <source>%1 is down, and waited for.</source>
        <translation>%1 ist aus und wird erwartet.</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1 ist aus.</translation>
    </message>
    <message>
        <source>%1 is being worked on.</source>
        <translation>An %1 wird gearbeitet.</translation>
    </message>
    <message>
        <source>%1 is empty. Safe to update or reboot.</source>
        <translation>%1 ist leer. Aktualisieren oder neu starten ist sicher.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) still run(s) on %1.</source>
        <translation>
            <numerusform>%n Gast läuft noch auf %1.</numerusform>
            <numerusform>%n Gäste laufen noch auf %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left there: %1.</source>
        <translation>Dort belassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) appeared on %1 while it is held.</source>
        <translation>
            <numerusform>%n Gast ist auf %1 aufgetaucht, während der Knoten gehalten wird.</numerusform>
            <numerusform>%n Gäste sind auf %1 aufgetaucht, während der Knoten gehalten wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: moved or started there by HA or by somebody. Nothing was done about it; rebooting the node now would take it down.</source>
        <translation>%1: von HA oder von jemandem dorthin verschoben oder dort gestartet. Es wurde nichts unternommen; ein Neustart des Knotens würde jetzt mit ausschalten, was dort läuft.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node: what to do with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is offline.</source>
        <translation>%1 ist offline.</translation>
    </message>
    <message>
        <source>A recording does not change.</source>
        <translation>Eine Aufzeichnung ändert sich nicht.</translation>
    </message>
    <message>
        <source>An operation on %1 is under way.</source>
        <translation>Auf %1 läuft ein Vorgang.</translation>
    </message>
    <message>
        <source>Hide updates</source>
        <translation>Aktualisierungen ausblenden</translation>
    </message>
    <message>
        <source>No terminal could be opened.</source>
        <translation>Es konnte kein Terminal geöffnet werden.</translation>
    </message>
    <message>
        <source>Run it yourself: ssh %1@%2</source>
        <translation>Führen Sie es selbst aus: ssh %1@%2</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) started with %1; the others are still away.</source>
        <translation>
            <numerusform>%n Gast ist mit %1 gestartet; die anderen sind noch anderswo.</numerusform>
            <numerusform>%n Gäste sind mit %1 gestartet; die anderen sind noch anderswo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Return guests to %1…</source>
        <translation>Gäste nach %1 zurückholen…</translation>
    </message>
</context>
<context>
    <name>Drydock::InspectorPanel</name>
    <message>
        <source>Facts of the selected object</source>
        <translation>Fakten zum gewählten Objekt</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>HA</source>
        <translation>HA</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfig</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Nothing selected.</source>
        <translation>Nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Select a node or a guest to see its load, network, configuration and tasks.</source>
        <translation>Wählen Sie einen Knoten oder Gast, um Last, Netzwerk, Konfiguration und Tasks zu sehen.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist verschwunden.</translation>
    </message>
    <message>
        <source>The cluster does not know this object any more.</source>
        <translation>Der Cluster kennt dieses Objekt nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) selected</source>
        <translation>
            <numerusform>%n Gast ausgewählt</numerusform>
            <numerusform>%n Gäste ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them run. Together they have %2 of memory and %3 of disks.</source>
        <translation>%1 davon laufen. Zusammen haben sie %2 Arbeitsspeicher und %3 Disks.</translation>
    </message>
    <message>
        <source>HA rule %1</source>
        <translation>HA-Regel %1</translation>
    </message>
    <message>
        <source>HA group %1</source>
        <translation>HA-Gruppe %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <extracomment>How long a guest or node has been running</extracomment>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>answers this program</source>
        <translation>antwortet diesem Programm</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryModel</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>An address and the interface it is on</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>The addresses of this guest were not read yet.</source>
        <translation>Die Adressen dieses Gasts wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <extracomment>First address of a guest and how many more it has</extracomment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>node %1, %n guest(s)</source>
        <translation>
            <numerusform>Knoten %1, %n Gast</numerusform>
            <numerusform>Knoten %1, %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>CPU (0–1)</source>
        <translation>CPU (0–1)</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory (bytes)</source>
        <translation>RAM (Bytes)</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Uptime (seconds)</source>
        <translation>Laufzeit (Sekunden)</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>HA</source>
        <translation>HA</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Disk (bytes)</source>
        <translation>Disk (Bytes)</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Ohne Tag</translation>
    </message>
    <message>
        <source>No pool</source>
        <translation>Ohne Pool</translation>
    </message>
    <message>
        <source>HA without a rule</source>
        <translation>HA ohne Regel</translation>
    </message>
    <message>
        <source>HA without a group</source>
        <translation>HA ohne Gruppe</translation>
    </message>
    <message>
        <source>Not managed by HA</source>
        <translation>Nicht von HA verwaltet</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n guest(s)</source>
        <translation>
            <numerusform>%1, %n Gast</numerusform>
            <numerusform>%1, %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the table as CSV</source>
        <translation>Tabelle als CSV exportieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show or hide the details beside the table (F9)</source>
        <translation>Details neben der Tabelle ein- oder ausblenden (F9)</translation>
    </message>
    <message>
        <source>By node</source>
        <translation>Nach Knoten</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By pool</source>
        <translation>Nach Pool</translation>
    </message>
    <message>
        <source>By HA group or rule</source>
        <translation>Nach HA-Gruppe oder -Regel</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group: node</source>
        <translation>Gruppe: Knoten</translation>
    </message>
    <message>
        <source>Group: tag</source>
        <translation>Gruppe: Tag</translation>
    </message>
    <message>
        <source>Group: pool</source>
        <translation>Gruppe: Pool</translation>
    </message>
    <message>
        <source>Group: HA</source>
        <translation>Gruppe: HA</translation>
    </message>
    <message>
        <source>Group the guests</source>
        <translation>Gäste gruppieren</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s)</source>
        <translation>
            <numerusform>%1 von %n Gast</numerusform>
            <numerusform>%1 von %n Gästen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reading addresses of %n more</source>
        <translation>
            <numerusform>Adressen von %n weiteren werden gelesen</numerusform>
            <numerusform>Adressen von %n weiteren werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1: %2</source>
        <translation>Stand %1: %2</translation>
    </message>
    <message>
        <source>This login may not see the guests.</source>
        <translation>Diese Anmeldung darf die Gäste nicht sehen.</translation>
    </message>
    <message>
        <source>The cluster could not be read.</source>
        <translation>Der Cluster konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the cluster…</source>
        <translation>Cluster wird gelesen…</translation>
    </message>
    <message>
        <source>The first answer is on its way.</source>
        <translation>Die erste Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>Nothing to see.</source>
        <translation>Nichts zu sehen.</translation>
    </message>
    <message>
        <source>The cluster showed no node and no guest. The login probably lacks Sys.Audit and VM.Audit.</source>
        <translation>Der Cluster hat weder Knoten noch Gäste gezeigt. Der Anmeldung fehlen vermutlich Sys.Audit und VM.Audit.</translation>
    </message>
    <message>
        <source>No guest matches the filter.</source>
        <translation>Kein Gast passt zum Filter.</translation>
    </message>
    <message>
        <source>Addresses are still being read.</source>
        <translation>Adressen werden noch gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are hidden by it.</source>
        <translation>
            <numerusform>%n Gast ist dadurch ausgeblendet.</numerusform>
            <numerusform>%n Gäste sind dadurch ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No guests.</source>
        <translation>Keine Gäste.</translation>
    </message>
    <message>
        <source>The cluster has nodes, but no guest yet.</source>
        <translation>Der Cluster hat Knoten, aber noch keinen Gast.</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach…</translation>
    </message>
</context>
<context>
    <name>Drydock::InventoryView</name>
    <message>
        <source>Nodes and guests</source>
        <translation>Knoten und Gäste</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node, whether it can take the guests</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::LastOperations</name>
    <message>
        <source>Last operations</source>
        <translation>Letzte Vorgänge</translation>
    </message>
    <message>
        <source>Nothing has been done to this cluster with Drydock yet. Each drain, move or return appears here with its report.</source>
        <translation>Mit Drydock wurde an diesem Cluster noch nichts getan. Jedes Leeren, Verschieben oder Zurückholen erscheint hier mit seinem Bericht.</translation>
    </message>
</context>
<context>
    <name>Drydock::LoadCard</name>
    <message>
        <source>Reading the last hour…</source>
        <translation>Die letzte Stunde wird gelesen …</translation>
    </message>
    <message>
        <source>CPU over the last hour</source>
        <translation>CPU der letzten Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · up %2</source>
        <comment>6 guests · up 41 d</comment>
        <translation>%1 · läuft %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>offline · 6 guests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, facts</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message numerus="yes">
        <source>%n updates</source>
        <translation>
            <numerusform>%n Update</numerusform>
            <numerusform>%n Updates</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Offline: nothing is recorded</source>
        <translation>Offline: nichts wird aufgezeichnet</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
</context>
<context>
    <name>Drydock::LossCard</name>
    <message>
        <source>Can we lose a node?</source>
        <translation>Darf ein Knoten ausfallen?</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>verdict, reason</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>it is the only node online</source>
        <translation>es ist der einzige Knoten online</translation>
    </message>
    <message>
        <source>quorum is lost first</source>
        <translation>zuerst geht das Quorum verloren</translation>
    </message>
    <message>
        <source>the rest has too little memory</source>
        <translation>der Rest hat zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Meist</translation>
    </message>
    <message>
        <source>guests without HA stay down</source>
        <translation>Gäste ohne HA bleiben aus</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>any one of them</source>
        <translation>jeder von ihnen</translation>
    </message>
    <message>
        <source>If %1 fails: memory of the rest</source>
        <translation>Fällt %1 aus: Speicher des Rests</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>71 % of 62.6 GiB</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n votes, %1 needed</source>
        <translation>
            <numerusform>%n Stimme, %1 nötig</numerusform>
            <numerusform>%n Stimmen, %1 nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests restart</source>
        <translation>
            <numerusform>%n Gast startet neu</numerusform>
            <numerusform>%n Gäste starten neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>votes · restarting · staying down</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n stay down</source>
        <translation>
            <numerusform>%n bleibt aus</numerusform>
            <numerusform>%n bleiben aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>votes · restarting</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>HA does not bring every guest back</source>
        <translation>HA bringt nicht jeden Gast zurück</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Was wäre, wenn…</translation>
    </message>
    <message>
        <source>What if a node is lost</source>
        <translation>Was wäre, wenn ein Knoten ausfällt</translation>
    </message>
</context>
<context>
    <name>Drydock::LossEventModel</name>
    <message>
        <source>After at least (s)</source>
        <translation>Nach mindestens (s)</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>Drydock::LossLanes</name>
    <message>
        <source>When guests run again</source>
        <translation>Wann Gäste wieder laufen</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <extracomment>What becomes of a guest, and after how long</extracomment>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A guest and what becomes of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::LossPicker</name>
    <message>
        <source>What is lost</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>Each node in turn</source>
        <translation>Jeder Knoten für sich</translation>
    </message>
    <message>
        <source>One table: what the loss of each node alone would mean</source>
        <translation>Eine Tabelle: was der Ausfall jedes einzelnen Knotens bedeuten würde</translation>
    </message>
    <message>
        <source>These nodes</source>
        <translation>Diese Knoten</translation>
    </message>
    <message>
        <source>When they are lost</source>
        <translation>Wann sie ausfallen</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle zugleich</translation>
    </message>
    <message>
        <source>10 minutes apart</source>
        <translation>im Abstand von 10 Minuten</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1 (offline)</source>
        <comment>node</comment>
        <translation>%1 (offline)</translation>
    </message>
    <message>
        <source>%1 · no. %2</source>
        <extracomment>A node and its place in the order of losses</extracomment>
        <translation>%1 · Nr. %2</translation>
    </message>
</context>
<context>
    <name>Drydock::LossSummaryModel</name>
    <message>
        <source>%1 without HA, %2 that HA does not bring back</source>
        <translation>%1 ohne HA, %2, die HA nicht zurückbringt</translation>
    </message>
    <message>
        <source>Memory of %1, the fullest node afterwards</source>
        <translation>Speicher von %1, dem dann vollsten Knoten</translation>
    </message>
    <message>
        <source>goes on, %1 of %2 votes</source>
        <comment>present, needed</comment>
        <translation>läuft weiter, %1 von %2 Stimmen</translation>
    </message>
    <message>
        <source>stops, %1 of %2 votes</source>
        <comment>present, needed</comment>
        <translation>steht still, %1 von %2 Stimmen</translation>
    </message>
    <message>
        <source>not known of all</source>
        <translation>nicht von allen bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>the last %1</source>
        <translation>die letzten %1</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Votes to spare</source>
        <translation>Entbehrliche Stimmen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Kommen wieder</translation>
    </message>
    <message>
        <source>Stay down</source>
        <translation>Bleiben aus</translation>
    </message>
    <message>
        <source>The last runs after at least (s)</source>
        <translation>Der letzte läuft nach mindestens (s)</translation>
    </message>
    <message>
        <source>The last runs after</source>
        <translation>Der letzte läuft nach</translation>
    </message>
    <message>
        <source>Fullest node</source>
        <translation>Vollster Knoten</translation>
    </message>
    <message>
        <source>Writes lost (s)</source>
        <translation>Verlorene Schreibvorgänge (s)</translation>
    </message>
    <message>
        <source>Writes lost</source>
        <translation>Verlorene Schreibvorgänge</translation>
    </message>
</context>
<context>
    <name>Drydock::MainWindow</name>
    <message>
        <source>%1 – Drydock</source>
        <comment>cluster – program</comment>
        <translation>%1 – Drydock</translation>
    </message>
    <message>
        <source>What is shown is as of %1; reconnecting</source>
        <translation>Die Anzeige hat den Stand %1; Verbindung wird neu aufgebaut</translation>
    </message>
    <message>
        <source>high availability</source>
        <translation>Hochverfügbarkeit</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Not everything could be read: %1</source>
        <translation>Nicht alles konnte gelesen werden: %1</translation>
    </message>
    <message>
        <source>Search or &amp;Run a Command…</source>
        <translation>Suchen oder &amp;Befehl ausführen…</translation>
    </message>
    <message>
        <source>&amp;Filter This Page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Drain a Node…</source>
        <translation>Knoten &amp;leeren…</translation>
    </message>
    <message>
        <source>&amp;Read the Cluster Now</source>
        <translation>Cluster jetzt le&amp;sen</translation>
    </message>
    <message>
        <source>Open in the &amp;Web Interface</source>
        <translation>In der &amp;Weboberfläche öffnen</translation>
    </message>
    <message>
        <source>&amp;Close the Cluster</source>
        <translation>&amp;Cluster schließen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Show the &amp;Menu Bar</source>
        <translation>&amp;Menüleiste anzeigen</translation>
    </message>
    <message>
        <source>&amp;About Drydock</source>
        <translation>Ü&amp;ber Drydock</translation>
    </message>
    <message>
        <source>About Drydock</source>
        <translation>Über Drydock</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Drydock %1&lt;/h3&gt;&lt;p&gt;Plans, carries out and proves maintenance of Proxmox VE clusters.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Drydock %1&lt;/h3&gt;&lt;p&gt;Plant, erledigt und belegt die Wartung von Proxmox-VE-Clustern.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>Kein Cluster ist geöffnet.</translation>
    </message>
    <message>
        <source>A recording does not change.</source>
        <translation>Eine Aufzeichnung ändert sich nicht.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>%1 needs a decision</source>
        <translation>%1: Entscheidung nötig</translation>
    </message>
    <message>
        <source>R&amp;olling Maintenance…</source>
        <translation>R&amp;ollierende Wartung…</translation>
    </message>
    <message>
        <source>Re&amp;balance…</source>
        <translation>Last &amp;ausgleichen…</translation>
    </message>
    <message>
        <source>Move Back…</source>
        <translation>Zurückverschieben…</translation>
    </message>
    <message>
        <source>Set Up &amp;HA…</source>
        <translation>&amp;HA einrichten…</translation>
    </message>
    <message>
        <source>Remo&amp;ve HA…</source>
        <translation>HA &amp;entfernen…</translation>
    </message>
    <message>
        <source>&amp;What If a Node Is Lost</source>
        <translation>&amp;Was wäre, wenn ein Knoten ausfällt</translation>
    </message>
</context>
<context>
    <name>Drydock::MaintenancePage</name>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Drain a node…</source>
        <translation>Knoten leeren…</translation>
    </message>
    <message>
        <source>No nodes yet.</source>
        <translation>Noch keine Knoten.</translation>
    </message>
    <message>
        <source>They appear with the first answer of the cluster.</source>
        <translation>Sie erscheinen mit der ersten Antwort des Clusters.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) in service</source>
        <translation>
            <numerusform>%1 von %n Knoten in Betrieb</numerusform>
            <numerusform>%1 von %n Knoten in Betrieb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) under way or unfinished</source>
        <translation>
            <numerusform>%n Vorgang läuft oder ist unfertig</numerusform>
            <numerusform>%n Vorgänge laufen oder sind unfertig</numerusform>
        </translation>
    </message>
    <message>
        <source>no operation under way</source>
        <translation>kein Vorgang läuft</translation>
    </message>
    <message>
        <source>%1 is offline.</source>
        <translation>%1 ist offline.</translation>
    </message>
    <message>
        <source>No other node is online.</source>
        <translation>Kein anderer Knoten ist online.</translation>
    </message>
    <message>
        <source>%1 stopped before its end. It began %2 ago.</source>
        <translation>„%1“ hat vor dem Ende angehalten. Beginn vor %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done</source>
        <translation>
            <numerusform>%n Schritt erledigt</numerusform>
            <numerusform>%n Schritte erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown outcome</source>
        <translation>
            <numerusform>%n mit unbekanntem Ausgang</numerusform>
            <numerusform>%n mit unbekanntem Ausgang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation>
            <numerusform>%n nicht begonnen</numerusform>
            <numerusform>%n nicht begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation>Gäste zurückholen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rolling maintenance…</source>
        <translation>Rollierende Wartung…</translation>
    </message>
    <message>
        <source>Rebalance…</source>
        <translation>Last ausgleichen…</translation>
    </message>
    <message>
        <source>Rolling maintenance</source>
        <translation>Rollierende Wartung</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) done</source>
        <translation>
            <numerusform>%1 von %n Knoten erledigt</numerusform>
            <numerusform>%1 von %n Knoten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
    <message>
        <source>%1 was turned around.</source>
        <translation>„%1“ wurde umgekehrt.</translation>
    </message>
    <message>
        <source>What had moved by then is not back yet.</source>
        <translation>Was bis dahin verschoben wurde, ist noch nicht zurück.</translation>
    </message>
</context>
<context>
    <name>Drydock::MapPicture</name>
    <message>
        <source>Solid: traffic from the router. Dashed: routes of the reverse proxy.</source>
        <translation>Durchgezogen: Verkehr vom Router. Gestrichelt: Routen des Reverse-Proxys.</translation>
    </message>
    <message>
        <source>Solid: traffic from the router.</source>
        <translation>Durchgezogen: Verkehr vom Router.</translation>
    </message>
    <message>
        <source>Dashed: routes of the reverse proxy.</source>
        <translation>Gestrichelt: Routen des Reverse-Proxys.</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>Netzkarte</translation>
    </message>
</context>
<context>
    <name>Drydock::MapTooltip</name>
    <message>
        <source>VLANs: %1</source>
        <translation>VLANs: %1</translation>
    </message>
    <message>
        <source>MTU: %1</source>
        <translation>MTU: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>where a fact is from, and when it was read</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Drydock::MapWords</name>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>no guests</source>
        <translation>keine Gäste</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>VLAN aware</source>
        <translation>VLAN-fähig</translation>
    </message>
    <message>
        <source>MTU %1</source>
        <translation>MTU %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>Not on a bridge</source>
        <translation>An keiner Bridge</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außen</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Reverse proxy</source>
        <translation>Reverse-Proxy</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>declared ≠ observed</source>
        <translation>deklariert ≠ gesehen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>aufklappen</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>hat niemand</translation>
    </message>
    <message>
        <source>address used twice</source>
        <translation>Adresse doppelt benutzt</translation>
    </message>
    <message>
        <source>MAC used twice</source>
        <translation>MAC doppelt benutzt</translation>
    </message>
    <message>
        <source>outside the subnet</source>
        <translation>außerhalb des Subnetzes</translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation>kein Gateway</translation>
    </message>
    <message>
        <source>another gateway</source>
        <translation>anderes Gateway</translation>
    </message>
    <message>
        <source>missing on a node</source>
        <translation>fehlt auf einem Knoten</translation>
    </message>
    <message>
        <source>VLAN not carried</source>
        <translation>VLAN nicht geführt</translation>
    </message>
    <message>
        <source>MTU does not fit</source>
        <translation>MTU passt nicht</translation>
    </message>
    <message>
        <source>under two bridges</source>
        <translation>unter zwei Bridges</translation>
    </message>
    <message>
        <source>no uplink</source>
        <translation>kein Uplink</translation>
    </message>
    <message>
        <source>bypasses bridges</source>
        <translation>an Bridges vorbei</translation>
    </message>
    <message>
        <source>both DNS on one node</source>
        <translation>beide DNS auf einem Knoten</translation>
    </message>
    <message>
        <source>corosync and guests</source>
        <translation>Corosync und Gäste</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>not allowed to see it</source>
        <translation>keine Leserechte</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>benötigt %1</translation>
    </message>
    <message>
        <source>IP unknown – no agent</source>
        <translation>IP unbekannt – kein Agent</translation>
    </message>
    <message>
        <source>IP unknown – off</source>
        <translation>IP unbekannt – aus</translation>
    </message>
    <message>
        <source>node does not answer</source>
        <translation>Knoten antwortet nicht</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht aufgeführt</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommt zurück</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>impaired</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>a guest starts on that node</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>→ %1 · ≤ %2</source>
        <extracomment>node, longest time until the guest is back there</extracomment>
        <translation>→ %1 · ≤ %2</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n Route</numerusform>
            <numerusform>%n Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>VLANs</source>
        <translation>VLANs</translation>
    </message>
    <message>
        <source>VLANs allowed</source>
        <translation>erlaubte VLANs</translation>
    </message>
    <message>
        <source>VLANs tagged</source>
        <translation>VLANs mit Tag</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>bond mode</source>
        <translation>Bond-Modus</translation>
    </message>
    <message>
        <source>stands on</source>
        <translation>steht auf</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>andere Namen</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>unplugged</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>bypasses bridges by</source>
        <translation>an Bridges vorbei durch</translation>
    </message>
    <message>
        <source>interface of the node</source>
        <translation>Interface des Knotens</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>angelegt von</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>port forward</source>
        <translation>Portweiterleitung</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>an element and its node</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>uplink %1</source>
        <translation>Uplink %1</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from one element of the network to another</extracomment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>VLAN %1: %2</source>
        <translation>VLAN %1: %2</translation>
    </message>
    <message>
        <source>Port forward %1</source>
        <translation>Portweiterleitung %1</translation>
    </message>
    <message>
        <source>leads to nobody</source>
        <translation>führt zu niemandem</translation>
    </message>
    <message>
        <source>leads to a guest that is off</source>
        <translation>führt zu einem Gast, der aus ist</translation>
    </message>
    <message>
        <source>nobody listens there</source>
        <translation>dort hört niemand zu</translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation>führt ins Leere</translation>
    </message>
    <message>
        <source>name without a holder</source>
        <translation>Name ohne Inhaber</translation>
    </message>
    <message>
        <source>name not known</source>
        <translation>Name nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Drydock::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Drydock::MetricChart</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>series, number, unit</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is drawn, its unit</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateDraft</name>
    <message>
        <source>Proxmox VE takes these only from root@pam itself, never from a token. This login is the token %1.</source>
        <translation>Proxmox VE nimmt dies nur von root@pam selbst an, nie von einem Token. Diese Anmeldung ist das Token %1.</translation>
    </message>
    <message>
        <source>Proxmox VE takes these only from root@pam. This login is %1.</source>
        <translation>Proxmox VE nimmt dies nur von root@pam an. Diese Anmeldung ist %1.</translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateGuestsPage</name>
    <message>
        <source>No guest would move.</source>
        <translation>Kein Gast würde verschoben.</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateHowPage</name>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disks</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Only for root@pam</source>
        <translation>Nur für root@pam</translation>
    </message>
    <message>
        <source> MiB/s</source>
        <translation> MiB/s</translation>
    </message>
    <message>
        <source>no limit of its own</source>
        <translation>keine eigene Grenze</translation>
    </message>
    <message>
        <source>Bandwidth limit of each move</source>
        <translation>Bandbreitengrenze jeder Verschiebung</translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation>Gleichzeitig verschieben</translation>
    </message>
    <message>
        <source>&amp;Bandwidth limit</source>
        <translation>&amp;Bandbreitengrenze</translation>
    </message>
    <message>
        <source>Moves at a &amp;time</source>
        <translation>Gleich&amp;zeitig verschieben</translation>
    </message>
    <message>
        <source>Take the firewall&apos;s open &amp;connections along</source>
        <translation>Offene &amp;Verbindungen der Firewall mitnehmen</translation>
    </message>
    <message>
        <source>as the cluster is set</source>
        <translation>wie im Cluster eingestellt</translation>
    </message>
    <message>
        <source>through SSH, encrypted</source>
        <translation>durch SSH, verschlüsselt</translation>
    </message>
    <message>
        <source>in clear text, faster</source>
        <translation>im Klartext, schneller</translation>
    </message>
    <message>
        <source>Migration type</source>
        <translation>Migrationstyp</translation>
    </message>
    <message>
        <source>Migration network</source>
        <translation>Migrationsnetz</translation>
    </message>
    <message>
        <source>Move although local devices are used</source>
        <translation>Trotz verwendeter lokaler Geräte verschieben</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Erzwingen</translation>
    </message>
    <message>
        <source>Migration t&amp;ype</source>
        <translation>Migrationst&amp;yp</translation>
    </message>
    <message>
        <source>Migration net&amp;work</source>
        <translation>Migrations&amp;netz</translation>
    </message>
    <message>
        <source>&amp;Force</source>
        <translation>&amp;Erzwingen</translation>
    </message>
    <message>
        <source>The cluster or the node</source>
        <translation>Der Cluster oder der Knoten</translation>
    </message>
    <message>
        <source>Proxmox VE hands the request to the HA manager: it begins within about 20 seconds, and only the target counts. Storage, bandwidth and the other options are not passed on.</source>
        <translation>Proxmox VE übergibt die Anfrage an den HA-Manager: Er beginnt binnen etwa 20 Sekunden, und nur das Ziel zählt. Speicher, Bandbreite und die anderen Optionen werden nicht weitergegeben.</translation>
    </message>
    <message>
        <source>Expected interruption: %1. %2</source>
        <translation>Erwartete Unterbrechung: %1. %2</translation>
    </message>
    <message>
        <source>VM – off, moves while it is off</source>
        <translation>VM – aus, wird ausgeschaltet verschoben</translation>
    </message>
    <message>
        <source>CT – off, moves while it is off</source>
        <translation>CT – aus, wird ausgeschaltet verschoben</translation>
    </message>
    <message>
        <source>VM – will move live</source>
        <translation>VM – wird live verschoben</translation>
    </message>
    <message>
        <source>CT – will restart</source>
        <translation>CT – wird neu gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n guest(s)</source>
        <translation>
            <numerusform>%1: %n Gast</numerusform>
            <numerusform>%1: %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>Each guest in its own way</source>
        <translation>Jeder Gast auf seine Weise</translation>
    </message>
    <message>
        <source>The HA manager carries it out</source>
        <translation>Der HA-Manager führt es aus</translation>
    </message>
    <message>
        <source>No disk is copied</source>
        <translation>Keine Disk wird kopiert</translation>
    </message>
    <message>
        <source>Every disk is on a storage that both nodes share, or there is none.</source>
        <translation>Jede Disk liegt auf einem Speicher, den beide Knoten teilen, oder es gibt keine.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>disks, a storage</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>A replica is on the target: only what changed since is sent.</source>
        <translation>Auf dem Ziel gibt es ein Replikat: Nur seither Geändertes wird gesendet.</translation>
    </message>
    <message>
        <source>Local: %1 are copied as a whole and then removed here.</source>
        <translation>Lokal: %1 werden vollständig kopiert und danach hier entfernt.</translation>
    </message>
    <message>
        <source>Target storage of disks on %1</source>
        <translation>Zielspeicher der Disks auf %1</translation>
    </message>
    <message>
        <source>%1 (does not fit there)</source>
        <translation>%1 (passt dort nicht hinein)</translation>
    </message>
    <message>
        <source>%1 (the same name)</source>
        <translation>%1 (derselbe Name)</translation>
    </message>
    <message>
        <source>The HA manager moves disks to the same storage.</source>
        <translation>Der HA-Manager verschiebt Disks auf denselben Speicher.</translation>
    </message>
    <message>
        <source>Target storage</source>
        <translation>Zielspeicher</translation>
    </message>
    <message>
        <source>%1 on %2, VLAN %3</source>
        <translation>%1 auf %2, VLAN %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a guest, its card</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has the same network.</source>
        <translation>%1 hat dasselbe Netzwerk.</translation>
    </message>
    <message>
        <source>The network of %1 was not read.</source>
        <translation>Das Netzwerk von %1 wurde nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n network card(s) find their network</source>
        <translation>
            <numerusform>%n Netzwerkkarte findet ihr Netzwerk</numerusform>
            <numerusform>%n Netzwerkkarten finden ihr Netzwerk</numerusform>
        </translation>
    </message>
    <message>
        <source>The same bridge and VLAN are on the target.</source>
        <translation>Dieselbe Bridge und dasselbe VLAN gibt es auf dem Ziel.</translation>
    </message>
    <message>
        <source>Migration network: the nodes&apos; own addresses</source>
        <translation>Migrationsnetz: die eigenen Adressen der Knoten</translation>
    </message>
    <message>
        <source>Migration network: %1</source>
        <translation>Migrationsnetz: %1</translation>
    </message>
    <message>
        <source>No other network is set in the datacenter&apos;s options.</source>
        <translation>In den Optionen des Rechenzentrums ist kein anderes Netz eingestellt.</translation>
    </message>
    <message>
        <source>Set in the datacenter&apos;s options.</source>
        <translation>In den Optionen des Rechenzentrums eingestellt.</translation>
    </message>
    <message>
        <source>The HA manager takes the target and nothing else.</source>
        <translation>Der HA-Manager übernimmt das Ziel und sonst nichts.</translation>
    </message>
    <message>
        <source>Proxmox VE 9 and later can do this. Without it, connections through the guest&apos;s firewall may be dropped.</source>
        <translation>Proxmox VE 9 und neuer kann dies. Sonst können Verbindungen durch die Firewall des Gasts abreißen.</translation>
    </message>
    <message>
        <source>Only for VMs that move live and are not managed by HA. A guest that restarts loses its connections anyway.</source>
        <translation>Nur für VMs, die live verschoben und nicht von HA verwaltet werden. Ein Gast, der neu startet, verliert seine Verbindungen ohnehin.</translation>
    </message>
    <message>
        <source>Without it, connections that pass the guest&apos;s Proxmox VE firewall may be dropped after the switch and have to be made again.</source>
        <translation>Sonst können Verbindungen durch die Proxmox-VE-Firewall des Gasts nach dem Umschalten abreißen und müssen neu aufgebaut werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>Zuerst ist %n Befund zu entscheiden.</numerusform>
            <numerusform>Zuerst sind %n Befunde zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No guest would move.</source>
        <translation>Kein Gast würde verschoben.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateLive</name>
    <message>
        <source>Closing this does not stop the move: it goes on under Maintenance.</source>
        <translation>Schließen hält die Verschiebung nicht an: Sie läuft unter Wartung weiter.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Guests of the migration</source>
        <translation>Gäste der Verschiebung</translation>
    </message>
    <message>
        <source>Log of the failed task</source>
        <translation>Protokoll des fehlgeschlagenen Tasks</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry without live local disks</source>
        <translation>Erneut versuchen, lokale Disks nicht live</translation>
    </message>
    <message>
        <source>Shuts the guest down first: its local disks are sent while it is off, then it starts on the target.</source>
        <translation>Fährt den Gast zuerst herunter: Seine lokalen Disks werden gesendet, während er aus ist, dann startet er auf dem Ziel.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Only root on the node can take a lock away; Proxmox VE offers no request for it. Make sure that no task works on the guest any more, then run this on the node:</source>
        <translation>Nur root auf dem Knoten kann eine Sperre entfernen; Proxmox VE bietet dafür keine Anfrage. Stellen Sie sicher, dass kein Task mehr an dem Gast arbeitet, und führen Sie dann dies auf dem Knoten aus:</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Start there</source>
        <translation>Dort starten</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>It can be moved back behind a plan of its own.</source>
        <translation>Zurückverschieben ist möglich, mit einem eigenen Plan davor.</translation>
    </message>
    <message>
        <source>Below is why, what is left, and what can be done.</source>
        <translation>Unten steht, warum, was übrig ist und was sich tun lässt.</translation>
    </message>
    <message>
        <source>Move back…</source>
        <translation>Zurückverschieben…</translation>
    </message>
    <message>
        <source>%1 could not be moved</source>
        <translation>%1 konnte nicht verschoben werden</translation>
    </message>
    <message>
        <source>Line %1 matters: %2</source>
        <translation>Auf Zeile %1 kommt es an: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::MigratePreviewPage</name>
    <message>
        <source>Look at this first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>How it will pass</source>
        <translation>Wie es ablaufen wird</translation>
    </message>
    <message>
        <source>The same by hand</source>
        <translation>Dasselbe von Hand</translation>
    </message>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation>Einstellungen der Gäste werden gelesen…</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · etwa %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>About %1 in all at the limit of %2. Hatched: the guest does not answer.</source>
        <translation>Insgesamt etwa %1 bei der Grenze von %2. Schraffiert: Der Gast antwortet nicht.</translation>
    </message>
    <message>
        <source>About %1 in all if the link between the nodes does 1 Gbit/s (%2). Hatched: the guest does not answer.</source>
        <translation>Insgesamt etwa %1, wenn die Verbindung zwischen den Knoten 1 Gbit/s schafft (%2). Schraffiert: Der Gast antwortet nicht.</translation>
    </message>
    <message>
        <source>Interruption: %1</source>
        <translation>Unterbrechung: %1</translation>
    </message>
    <message>
        <source>Longest interruption: %1 (%2)</source>
        <translation>Längste Unterbrechung: %1 (%2)</translation>
    </message>
    <message>
        <source>What clients notice</source>
        <translation>Was Clients merken</translation>
    </message>
    <message>
        <source>Undo: Move back</source>
        <translation>Rückgängig: Zurückverschieben</translation>
    </message>
    <message>
        <source>Prepared: each guest goes back to where it was, behind a plan of its own.</source>
        <translation>Vorbereitet: Jeder Gast geht dorthin zurück, wo er war, mit einem eigenen Plan davor.</translation>
    </message>
    <message>
        <source>Prepared: back to %1, behind a plan of its own.</source>
        <translation>Vorbereitet: zurück nach %1, mit einem eigenen Plan davor.</translation>
    </message>
    <message>
        <source>Every step is written down before it is sent</source>
        <translation>Jeder Schritt wird notiert, bevor er gesendet wird</translation>
    </message>
    <message>
        <source>Closing the window or losing power loses nothing: the next start offers to go on.</source>
        <translation>Wenn Sie das Fenster schließen oder der Strom ausfällt, geht nichts verloren: Der nächste Start bietet an, weiterzumachen.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>Zuerst ist %n Befund zu entscheiden.</numerusform>
            <numerusform>Zuerst sind %n Befunde zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing moves: the guests are where they should go already.</source>
        <translation>Nichts wird verschoben: Die Gäste sind schon, wo sie hinsollen.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateWherePage</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation>
            <numerusform>%n Gast verschieben</numerusform>
            <numerusform>%n Gäste verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Where should %1 go?</source>
        <translation>Wohin soll %1?</translation>
    </message>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation>Einstellungen der Gäste werden gelesen…</translation>
    </message>
    <message>
        <source>The best fitting node comes first. Nodes that cannot take it say why.</source>
        <translation>Der am besten passende Knoten steht zuerst. Knoten, die den Gast nicht aufnehmen können, sagen, warum.</translation>
    </message>
    <message>
        <source>This node cannot take it.</source>
        <translation>Dieser Knoten kann den Gast nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Choose a node.</source>
        <translation>Wählen Sie einen Knoten.</translation>
    </message>
</context>
<context>
    <name>Drydock::MigrateWizard</name>
    <message>
        <source>Looking once more before anything happens…</source>
        <translation>Noch ein Blick, bevor etwas geschieht…</translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation>Der Cluster hat sich geändert: Nichts wurde gestartet.</translation>
    </message>
    <message>
        <source>This is the plan for how it is now. Look at it again, then start.</source>
        <translation>Dies ist der Plan nach jetzigem Stand. Sehen Sie ihn noch einmal an, dann starten Sie.</translation>
    </message>
    <message>
        <source>Not started at once.</source>
        <translation>Nicht sofort gestartet.</translation>
    </message>
    <message>
        <source>Something calls for a second look. Start it here, or go back and change it.</source>
        <translation>Etwas verlangt einen zweiten Blick. Starten Sie hier oder gehen Sie zurück und ändern Sie es.</translation>
    </message>
</context>
<context>
    <name>Drydock::NamePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>Wie nennen Sie ihn?</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>Name des Clusters</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>Another cluster has this name.</source>
        <translation>Ein anderer Cluster trägt diesen Namen.</translation>
    </message>
</context>
<context>
    <name>Drydock::Network</name>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>router %1</source>
        <translation>Router %1</translation>
    </message>
    <message>
        <source>%1 is the address of %2.</source>
        <translation>%1 ist die Adresse von %2.</translation>
    </message>
    <message>
        <source>Clients reach now one, now the other, and connections break.</source>
        <translation>Clients erreichen mal den einen, mal den anderen, und Verbindungen reißen ab.</translation>
    </message>
    <message>
        <source>Only one of them is connected; once the other is too, clients reach now one, now the other.</source>
        <translation>Nur einer davon ist verbunden; sobald es der andere auch ist, erreichen Clients mal den einen, mal den anderen.</translation>
    </message>
    <message>
        <source>Give all but one of them another address: the address map of %1 shows free ones.</source>
        <translation>Geben Sie allen bis auf einen eine andere Adresse: Die Adresskarte von %1 zeigt freie.</translation>
    </message>
    <message>
        <source>NICs on %1 have the same MAC %2: %3.</source>
        <translation>NICs an %1 haben dieselbe MAC %2: %3.</translation>
    </message>
    <message>
        <source>Switches send frames for the one to the other: both lose connections, also when their addresses differ.</source>
        <translation>Switches senden Frames für den einen an den anderen: Beide verlieren Verbindungen, auch wenn ihre Adressen verschieden sind.</translation>
    </message>
    <message>
        <source>Remove the MAC from one of the NICs: Proxmox VE makes up a new one.</source>
        <translation>Entfernen Sie die MAC aus einer der NICs: Proxmox VE vergibt eine neue.</translation>
    </message>
    <message>
        <source>The address %1 of %2 fits no subnet of %3 (%4).</source>
        <translation>Die Adresse %1 von %2 passt in kein Subnetz von %3 (%4).</translation>
    </message>
    <message>
        <source>Nobody on that network reaches it directly, and it reaches no gateway there.</source>
        <translation>Niemand in diesem Netz erreicht ihn direkt, und er erreicht dort kein Gateway.</translation>
    </message>
    <message>
        <source>Plug the NIC into the right bridge or VLAN, or give it an address of this network.</source>
        <translation>Stecken Sie die NIC an die richtige Bridge oder in das richtige VLAN, oder geben Sie ihr eine Adresse dieses Netzes.</translation>
    </message>
    <message>
        <source>%1 has the address %2 in %3 and no gateway.</source>
        <translation>%1 hat die Adresse %2 in %3 und kein Gateway.</translation>
    </message>
    <message>
        <source>It reaches its own network only: no updates, and no answers to clients elsewhere.</source>
        <translation>Nur das eigene Netz ist erreichbar: keine Updates, und keine Antworten an Clients anderswo.</translation>
    </message>
    <message>
        <source>Set the gateway of its network.</source>
        <translation>Tragen Sie das Gateway des Netzes ein.</translation>
    </message>
    <message>
        <source>Set the gateway, as others there have it: %1.</source>
        <translation>Tragen Sie das Gateway ein, das andere dort haben: %1.</translation>
    </message>
    <message>
        <source>The gateway %1 of %2 is outside its subnet %3.</source>
        <translation>Das Gateway %1 von %2 liegt außerhalb des Subnetzes %3.</translation>
    </message>
    <message>
        <source>%1 has the gateway %2, others in %3 have %4.</source>
        <translation>%1 hat das Gateway %2, andere in %3 haben %4.</translation>
    </message>
    <message>
        <source>It cannot reach the gateway, so it reaches its own network only.</source>
        <translation>Das Gateway ist nicht erreichbar, also nur das eigene Netz.</translation>
    </message>
    <message>
        <source>Its way out may be another one, or none: others can be fine while it is not.</source>
        <translation>Der Weg nach außen ist ein anderer oder keiner: Bei anderen kann alles gut sein, hier nicht.</translation>
    </message>
    <message>
        <source>Check which gateway is right, and set it in the guest&apos;s or node&apos;s configuration.</source>
        <translation>Prüfen Sie, welches Gateway richtig ist, und tragen Sie es in der Konfiguration des Gasts oder Knotens ein.</translation>
    </message>
    <message>
        <source>%1 has no bridge %2; %3 has.</source>
        <translation>%1 hat keine Bridge %2, im Unterschied zu %3.</translation>
    </message>
    <message>
        <source>The bridge %2 of %1 is down.</source>
        <translation>Die Bridge %2 von %1 ist aus.</translation>
    </message>
    <message>
        <source>Guests on this bridge cannot move to that node, nor be recovered there by HA.</source>
        <translation>Gäste an dieser Bridge können nicht auf diesen Knoten verschoben und dort nicht von HA wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Create the bridge on %1, as the other nodes have it.</source>
        <translation>Legen Sie die Bridge auf %1 an, wie die anderen Knoten sie haben.</translation>
    </message>
    <message>
        <source>Look at its ports on %1, and bring it up.</source>
        <translation>Sehen Sie auf %1 nach ihren Ports, und schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>The bridge %1 of %2 does not carry VLAN %3 that %4 uses.</source>
        <translation>Die Bridge %1 von %2 führt VLAN %3 nicht, das %4 benutzt.</translation>
    </message>
    <message>
        <source>It is cut off: frames with this tag do not leave the node.</source>
        <translation>Abgeschnitten: Frames mit diesem Tag verlassen den Knoten nicht.</translation>
    </message>
    <message>
        <source>It works where it is, and is cut off once it moves there.</source>
        <translation>Am jetzigen Ort geht es; dorthin verschoben ist der Gast abgeschnitten.</translation>
    </message>
    <message>
        <source>Add the VLAN to bridge-vids of %1, and to the switch&apos;s port.</source>
        <translation>Nehmen Sie das VLAN in bridge-vids von %1 und in den Port des Switches auf.</translation>
    </message>
    <message>
        <source>%1 on %2 has MTU %3, but stands on %4 with MTU %5.</source>
        <translation>%1 auf %2 hat MTU %3, steht aber auf %4 mit MTU %5.</translation>
    </message>
    <message>
        <source>A NIC of %1 has MTU %2, its bridge %3 only %4.</source>
        <translation>Eine NIC von %1 hat MTU %2, ihre Bridge %3 nur %4.</translation>
    </message>
    <message>
        <source>The bridge %1 has different MTUs (%2): the smallest on %3.</source>
        <translation>Die Bridge %1 hat verschiedene MTUs (%2): die kleinste auf %3.</translation>
    </message>
    <message>
        <source>Large packets are lost on the way: small requests work, and transfers hang.</source>
        <translation>Große Pakete gehen unterwegs verloren: Kleine Anfragen gelingen, Übertragungen bleiben hängen.</translation>
    </message>
    <message>
        <source>Set the same MTU on NICs, bonds, VLANs and bridges of all nodes, and on the switch.</source>
        <translation>Stellen Sie auf NICs, Bonds, VLANs und Bridges aller Knoten und auf dem Switch dieselbe MTU ein.</translation>
    </message>
    <message>
        <source>%1 on %2 is a port of %3.</source>
        <translation>%1 auf %2 ist Port von %3.</translation>
    </message>
    <message>
        <source>A NIC can be in one bridge only: the other one has no uplink, and its guests are cut off.</source>
        <translation>Eine NIC kann nur in einer Bridge sein: Die andere hat keinen Uplink, und ihre Gäste sind abgeschnitten.</translation>
    </message>
    <message>
        <source>Put a VLAN interface into the second bridge (%1.10), or use one VLAN-aware bridge with tags.</source>
        <translation>Nehmen Sie in die zweite Bridge ein VLAN-Interface auf (%1.10), oder verwenden Sie eine VLAN-fähige Bridge mit Tags.</translation>
    </message>
    <message>
        <source>The bridge %1 of %2 has no uplink, and %3 is on it.</source>
        <translation>Die Bridge %1 von %2 hat keinen Uplink, und an ihr ist: %3.</translation>
    </message>
    <message>
        <source>Guests there reach only each other on the same node: a guest that moves is cut off from the rest.</source>
        <translation>Gäste dort erreichen nur einander auf demselben Knoten: Ein Gast, der verschoben wird, ist von den übrigen abgeschnitten.</translation>
    </message>
    <message>
        <source>Give the bridge a NIC or a VLAN interface as its port, on every node.</source>
        <translation>Geben Sie der Bridge auf jedem Knoten eine NIC oder ein VLAN-Interface als Port.</translation>
    </message>
    <message>
        <source>%1 uses %2, past the bridges.</source>
        <translation>%1 benutzt %2, an den Bridges vorbei.</translation>
    </message>
    <message>
        <source>%1 uses %2 on %3, past the bridges.</source>
        <translation>%1 benutzt %2 auf %3, an den Bridges vorbei.</translation>
    </message>
    <message>
        <source>It is tied to this node&apos;s NIC: it does not move live, HA cannot start it where the NIC has another name, and node and guest do not reach each other.</source>
        <translation>An die NIC dieses Knotens gebunden: kein Live-Verschieben, HA kann dort nicht starten, wo die NIC anders heißt, und Knoten und Gast erreichen einander nicht.</translation>
    </message>
    <message>
        <source>Replace it by a NIC on a bridge (net0: bridge=…).</source>
        <translation>Ersetzen Sie dies durch eine NIC an einer Bridge (net0: bridge=…).</translation>
    </message>
    <message>
        <source>All name servers are on %1: %2.</source>
        <translation>Alle Nameserver sind auf %1: %2.</translation>
    </message>
    <message>
        <source>If this node fails or reboots, no name is resolved anywhere.</source>
        <translation>Fällt dieser Knoten aus oder startet er neu, wird nirgends mehr ein Name aufgelöst.</translation>
    </message>
    <message>
        <source>Move one of them to another node, and keep them apart by an HA rule or a pair- tag.</source>
        <translation>Verschieben Sie einen davon auf einen anderen Knoten, und halten Sie sie durch eine HA-Regel oder ein pair-Tag auseinander.</translation>
    </message>
    <message>
        <source>Corosync on %1 uses only NICs that guests use too: %2.</source>
        <translation>Corosync benutzt auf %1 nur NICs, die auch Gäste benutzen: %2.</translation>
    </message>
    <message>
        <source>When guests, backups or migrations fill the line, the node loses the cluster, and HA resets it.</source>
        <translation>Füllen Gäste, Backups oder Migrationen die Leitung, verliert der Knoten den Cluster, und HA setzt ihn zurück.</translation>
    </message>
    <message>
        <source>Give corosync a second link on a NIC of its own.</source>
        <translation>Geben Sie Corosync einen zweiten Link auf einer eigenen NIC.</translation>
    </message>
    <message>
        <source>Its interfaces are not all known</source>
        <translation>Nicht alle Interfaces sind bekannt</translation>
    </message>
    <message>
        <source>Its configuration is not known</source>
        <translation>Die Konfiguration ist nicht bekannt</translation>
    </message>
    <message>
        <source>Addresses inside it are not known</source>
        <translation>Adressen darin sind nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing more is known of it</source>
        <translation>Mehr ist nicht bekannt</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>this login may not see it (%1)</source>
        <translation>diese Anmeldung darf es nicht sehen (%1)</translation>
    </message>
    <message>
        <source>needs %1 on %2</source>
        <translation>benötigt %1 auf %2</translation>
    </message>
    <message>
        <source>no guest agent answers: install it, or read the address from DHCP</source>
        <translation>kein Gast-Agent antwortet: Installieren Sie ihn, oder lesen Sie die Adresse aus DHCP</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>its node does not answer</source>
        <translation>der Knoten antwortet nicht</translation>
    </message>
    <message>
        <source>others name it, but it is not listed</source>
        <translation>andere nennen es, aber es ist nicht aufgeführt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What is wrong, and what it means</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>What is not known, and why</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>NIC</source>
        <translation>NIC</translation>
    </message>
    <message>
        <source>bond</source>
        <translation>Bond</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>OVS bridge</source>
        <translation>OVS-Bridge</translation>
    </message>
    <message>
        <source>OVS port</source>
        <translation>OVS-Port</translation>
    </message>
    <message>
        <source>SDN zone</source>
        <translation>SDN-Zone</translation>
    </message>
    <message>
        <source>VNet</source>
        <translation>VNet</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>inner network</source>
        <translation>inneres Netz</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>deklariert</translation>
    </message>
    <message>
        <source>seen by the agent</source>
        <translation>vom Agent gesehen</translation>
    </message>
    <message>
        <source>seen in the container</source>
        <translation>im Container gesehen</translation>
    </message>
    <message>
        <source>from the cluster</source>
        <translation>vom Cluster</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>von Hand eingetragen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Bond mode</source>
        <translation>Bond-Modus</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>Past the bridges</source>
        <translation>An den Bridges vorbei</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Corosync link</source>
        <translation>Corosync-Link</translation>
    </message>
    <message>
        <source>Port forward</source>
        <translation>Portweiterleitung</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>Beansprucht von</translation>
    </message>
    <message>
        <source>Node&apos;s NIC</source>
        <translation>NIC des Knotens</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>On device</source>
        <translation>Auf Gerät</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Trunks</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>VLANs carried</source>
        <translation>Geführte VLANs</translation>
    </message>
    <message>
        <source>VLAN-aware</source>
        <translation>VLAN-fähig</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>trägt</translation>
    </message>
    <message>
        <source>carried by</source>
        <translation>getragen von</translation>
    </message>
    <message>
        <source>port of</source>
        <translation>Port von</translation>
    </message>
    <message>
        <source>has the port</source>
        <translation>hat den Port</translation>
    </message>
    <message>
        <source>tagged to</source>
        <translation>mit Tag an</translation>
    </message>
    <message>
        <source>tagged from</source>
        <translation>mit Tag von</translation>
    </message>
    <message>
        <source>uses, past the bridges,</source>
        <translation>benutzt, an den Bridges vorbei,</translation>
    </message>
    <message>
        <source>used, past the bridges, by</source>
        <translation>benutzt, an den Bridges vorbei, von</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>betreibt</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>läuft auf</translation>
    </message>
    <message>
        <source>has</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>gehört zu</translation>
    </message>
    <message>
        <source>has the address</source>
        <translation>hat die Adresse</translation>
    </message>
    <message>
        <source>address of</source>
        <translation>Adresse von</translation>
    </message>
    <message>
        <source>has the gateway</source>
        <translation>hat das Gateway</translation>
    </message>
    <message>
        <source>gateway of</source>
        <translation>Gateway von</translation>
    </message>
    <message>
        <source>forwards to</source>
        <translation>leitet weiter an</translation>
    </message>
    <message>
        <source>gets forwards of</source>
        <translation>erhält Weiterleitungen von</translation>
    </message>
    <message>
        <source>serves the route</source>
        <translation>bedient die Route</translation>
    </message>
    <message>
        <source>route of</source>
        <translation>Route von</translation>
    </message>
    <message>
        <source>leads to</source>
        <translation>führt zu</translation>
    </message>
    <message>
        <source>gets requests of</source>
        <translation>erhält Anfragen von</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>An interface or bridge, and the node it is on</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message>
        <source>What HA manages</source>
        <translation>Was HA verwaltet</translation>
    </message>
    <message>
        <source>HA groups: where guests may run</source>
        <translation>HA-Gruppen: wo Gäste laufen dürfen</translation>
    </message>
    <message>
        <source>HA rules: where guests may run, and with whom</source>
        <translation>HA-Regeln: wo Gäste laufen dürfen, und mit wem</translation>
    </message>
    <message>
        <source>Replication jobs</source>
        <translation>Replikationsaufträge</translation>
    </message>
    <message>
        <source>Options of the cluster: migration, HA scheduling</source>
        <translation>Optionen des Clusters: Migration, HA-Verteilung</translation>
    </message>
    <message>
        <source>Storages</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Members of the cluster, their votes and links</source>
        <translation>Mitglieder des Clusters, ihre Stimmen und Links</translation>
    </message>
    <message>
        <source>SDN zones</source>
        <translation>SDN-Zonen</translation>
    </message>
    <message>
        <source>VNets</source>
        <translation>VNets</translation>
    </message>
    <message>
        <source>Subnets of VNets</source>
        <translation>Subnetze von VNets</translation>
    </message>
    <message>
        <source>NICs, bonds, VLANs and bridges of %1</source>
        <translation>NICs, Bonds, VLANs und Bridges von %1</translation>
    </message>
    <message>
        <source>Network of %1 as it will be after the next reload</source>
        <translation>Netz von %1, wie es nach dem nächsten Neuladen sein wird</translation>
    </message>
    <message>
        <source>Routes of the reverse proxy, inside %1</source>
        <translation>Routen des Reverse-Proxys, in %1</translation>
    </message>
    <message>
        <source>Routes of the reverse proxy</source>
        <translation>Routen des Reverse-Proxys</translation>
    </message>
    <message>
        <source>Whoever opens it gets an error (502 or 504) from the proxy.</source>
        <translation>Wer sie öffnet, bekommt vom Proxy einen Fehler (502 oder 504).</translation>
    </message>
    <message>
        <source>The proxy has other servers for it; requests that go to this one fail or wait.</source>
        <translation>Der Proxy hat andere Server dafür; Anfragen an diesen schlagen fehl oder warten.</translation>
    </message>
    <message>
        <source>The route %1 leads to %2, and nobody has the address %3.</source>
        <translation>Die Route %1 führt zu %2, und niemand hat die Adresse %3.</translation>
    </message>
    <message>
        <source>It may be the address of %1, whose addresses are not known.</source>
        <translation>Es kann die Adresse von %1 sein, denn Adressen darin sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Correct the server in the proxy&apos;s configuration, or give the guest that it means this address.</source>
        <translation>Den Server in der Konfiguration des Proxys berichtigen, oder dem gemeinten Gast diese Adresse geben.</translation>
    </message>
    <message>
        <source>Install the guest agent there, or declare the address.</source>
        <translation>Dort den Gast-Agent installieren, oder die Adresse deklarieren.</translation>
    </message>
    <message>
        <source>The route %1 leads to %2 of %3, which is unplugged.</source>
        <translation>Die Route %1 führt zu %2 von %3, und die NIC ist getrennt.</translation>
    </message>
    <message>
        <source>The route %1 leads to %2 of %3, which does not run.</source>
        <translation>Die Route %1 führt zu %2 von %3, und der Gast läuft nicht.</translation>
    </message>
    <message>
        <source>Connect the guest&apos;s NIC again, or remove the route.</source>
        <translation>Die NIC des Gasts wieder anschließen, oder die Route entfernen.</translation>
    </message>
    <message>
        <source>Start the guest, or remove the route.</source>
        <translation>Den Gast starten, oder die Route entfernen.</translation>
    </message>
    <message>
        <source>The route %1 leads to port %2 of %3 (%4), where nothing listens.</source>
        <translation>Die Route %1 führt zu Port %2 von %3 (%4), wo niemand zuhört.</translation>
    </message>
    <message>
        <source>Start the service there, or correct the port in the proxy&apos;s configuration.</source>
        <translation>Den Dienst dort starten, oder den Port in der Konfiguration des Proxys berichtigen.</translation>
    </message>
    <message>
        <source>Known to listen there: %1. Correct the port in the proxy&apos;s configuration.</source>
        <translation>Bekannte offene Ports dort: %1. Den Port in der Konfiguration des Proxys berichtigen.</translation>
    </message>
    <message>
        <source>The route %1 names the service %2, which is not defined.</source>
        <translation>Die Route %1 nennt den Dienst %2, der nicht definiert ist.</translation>
    </message>
    <message>
        <source>The route %1 names the service %2, which has no servers.</source>
        <translation>Die Route %1 nennt den Dienst %2, der keine Server hat.</translation>
    </message>
    <message>
        <source>Whoever opens it gets an error (404 or 503) from the proxy.</source>
        <translation>Wer sie öffnet, bekommt vom Proxy einen Fehler (404 oder 503).</translation>
    </message>
    <message>
        <source>Define the service with its servers in the proxy&apos;s configuration.</source>
        <translation>Den Dienst mit seinen Servern in der Konfiguration des Proxys definieren.</translation>
    </message>
    <message>
        <source>Local name records give %1 for %2, and nobody has this address.</source>
        <translation>Lokale Namenseinträge nennen %1 für %2, und niemand hat diese Adresse.</translation>
    </message>
    <message>
        <source>Who uses the name gets no answer, and waits for it.</source>
        <translation>Wer den Namen benutzt, wartet vergeblich auf Antwort.</translation>
    </message>
    <message>
        <source>Correct the record on each name server, or remove it.</source>
        <translation>Den Eintrag auf jedem Nameserver berichtigen, oder ihn entfernen.</translation>
    </message>
    <message>
        <source>Its routes are not known</source>
        <translation>Die Routen sind nicht bekannt</translation>
    </message>
    <message>
        <source>Where it leads is not known</source>
        <translation>Wohin es führt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>no name record that was read has the address of %1</source>
        <translation>kein gelesener Namenseintrag hat die Adresse von %1</translation>
    </message>
    <message>
        <source>seen by the node</source>
        <translation>vom Knoten gesehen</translation>
    </message>
    <message>
        <source>from the proxy&apos;s file</source>
        <translation>aus der Datei des Proxys</translation>
    </message>
    <message>
        <source>told by the proxy</source>
        <translation>vom Proxy genannt</translation>
    </message>
    <message>
        <source>from the name server</source>
        <translation>vom Nameserver</translation>
    </message>
    <message>
        <source>tried from this computer</source>
        <translation>von diesem Computer aus probiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>A part of a guest: &quot;net0 of VM 101 plex&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An address with its names</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind and name</comment>
        <extracomment>Kind and name of an element: &quot;router edge&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <extracomment>Kind and name of an element, and its node: &quot;bridge vmbr0 on pve1&quot;</extracomment>
        <translation>%1 %2 auf %3</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation>%1 wird gestoppt.</translation>
    </message>
    <message>
        <source>%1 stops and does not come back by itself.</source>
        <translation>%1 hält an und kommt nicht von selbst zurück.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist weg.</translation>
    </message>
    <message>
        <source>%1 moves to %2.</source>
        <translation>%1 wird auf %2 verschoben.</translation>
    </message>
    <message>
        <source>%1 is started again on %2 within %3; what it loses is not known.</source>
        <translation>%1 startet binnen %3 auf %2 neu; was dabei verloren geht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is started again on %2 within %3 and loses nothing that was written.</source>
        <translation>%1 startet binnen %3 auf %2 neu und verliert nichts Geschriebenes.</translation>
    </message>
    <message>
        <source>%1 is started again on %2 within %3 and loses what it wrote in the last %4.</source>
        <translation>%1 startet binnen %3 auf %2 neu und verliert das in den letzten %4 Geschriebene.</translation>
    </message>
    <message>
        <source>%1 cannot be opened any more: %2 is missing.</source>
        <translation>%1 lässt sich nicht mehr öffnen: Es fehlt %2.</translation>
    </message>
    <message>
        <source>%1 runs, but nobody reaches it: %2 is missing.</source>
        <translation>%1 läuft, ist aber für niemanden erreichbar: Es fehlt %2.</translation>
    </message>
    <message>
        <source>%1 runs, but the cluster does not reach it: %2 is missing.</source>
        <translation>%1 läuft, ist aber für den Cluster nicht erreichbar: Es fehlt %2.</translation>
    </message>
    <message>
        <source>%1 is not reached any more: %2 is missing.</source>
        <translation>%1 ist nicht mehr erreichbar: Es fehlt %2.</translation>
    </message>
    <message>
        <source>%1 is alone for %2 and longer, until %3 is back.</source>
        <translation>%1 ist für %2 und länger allein, bis %3 zurück ist.</translation>
    </message>
    <message>
        <source>%1 is away for %2 and longer, until %3 is back.</source>
        <translation>%1 ist für %2 und länger weg, bis %3 zurück ist.</translation>
    </message>
    <message>
        <source>%1 is alone: %2 is missing.</source>
        <translation>%1 ist allein: Es fehlt %2.</translation>
    </message>
    <message>
        <source>%1 has less than before: %2 is missing.</source>
        <translation>%1 hat weniger als vorher: Es fehlt %2.</translation>
    </message>
    <message>
        <source>If %1 fails</source>
        <translation>Wenn %1 ausfällt</translation>
    </message>
    <message>
        <source>While %1 is drained and down</source>
        <translation>Solange %1 geleert und aus ist</translation>
    </message>
    <message>
        <source>If %1 carries nothing</source>
        <translation>Wenn %1 nichts überträgt</translation>
    </message>
    <message>
        <source>If %1 stops</source>
        <translation>Wenn %1 anhält</translation>
    </message>
    <message>
        <source>If %1 is gone</source>
        <translation>Wenn %1 weg ist</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 ist neu.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is not as it was.</source>
        <translation>%1 ist nicht mehr wie vorher.</translation>
    </message>
    <message>
        <source>%1 of %2 votes remain, and %3 are needed: the cluster stops, and HA starts nothing.</source>
        <translation>%1 von %2 Stimmen bleiben, und %3 sind nötig: Der Cluster hält an, und HA startet nichts.</translation>
    </message>
    <message>
        <source>%1 of %2 votes remain, and %3 are needed: one more loss stops the cluster.</source>
        <translation>%1 von %2 Stimmen bleiben, und %3 sind nötig: Ein weiterer Verlust hält den Cluster an.</translation>
    </message>
    <message>
        <source>%1 of %2 votes remain, and %3 are needed.</source>
        <translation>%1 von %2 Stimmen bleiben, und %3 sind nötig.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 (%2) would be removed.</source>
        <translation>%1 (%2) würde entfernt.</translation>
    </message>
    <message>
        <source>%1 (%2) would be added.</source>
        <translation>%1 (%2) würde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <extracomment>An element, what of it changed, and how: &quot;bridge vmbr0 on pve1: ports eno1 → eno2&quot;</extracomment>
        <translation>%1: %2 %3 → %4</translation>
    </message>
</context>
<context>
    <name>Drydock::NetworkCheckDialog</name>
    <message>
        <source>HTTPS through %1</source>
        <translation>HTTPS über %1</translation>
    </message>
    <message>
        <source>HTTP through %1</source>
        <translation>HTTP über %1</translation>
    </message>
    <message numerus="yes">
        <source>%n name server(s)</source>
        <translation>
            <numerusform>%n Nameserver</numerusform>
            <numerusform>%n Nameserver</numerusform>
        </translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Es antwortet.</translation>
    </message>
    <message>
        <source>The proxy answers, but knows no such page (404).</source>
        <translation>Der Proxy antwortet, kennt aber keine solche Seite (404).</translation>
    </message>
    <message>
        <source>The proxy answers, the service behind it does not.</source>
        <translation>Der Proxy antwortet, der Dienst dahinter nicht.</translation>
    </message>
    <message>
        <source>Browsers refuse it: the certificate is for other names.</source>
        <translation>Browser lehnen es ab: Das Zertifikat gilt für andere Namen.</translation>
    </message>
    <message>
        <source>Browsers refuse it: the certificate has expired.</source>
        <translation>Browser lehnen es ab: Das Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>Nobody answers there.</source>
        <translation>Dort antwortet niemand.</translation>
    </message>
    <message>
        <source>All name servers lead to the proxy.</source>
        <translation>Alle Nameserver führen zum Proxy.</translation>
    </message>
    <message>
        <source>The name does not lead to %1.</source>
        <translation>Der Name führt nicht zu %1.</translation>
    </message>
    <message>
        <source>Not every name server knows it: now it works, now it does not.</source>
        <translation>Nicht jeder Nameserver kennt ihn: Mal geht es, mal nicht.</translation>
    </message>
    <message>
        <source>No name server knows it.</source>
        <translation>Kein Nameserver kennt ihn.</translation>
    </message>
    <message>
        <source>The name servers lead to different machines.</source>
        <translation>Die Nameserver führen zu verschiedenen Rechnern.</translation>
    </message>
    <message>
        <source>No name server answers.</source>
        <translation>Kein Nameserver antwortet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who was asked: what it said</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>certificate until %1</source>
        <translation>Zertifikat bis %1</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Check Routes and Names</source>
        <translation>Routen und Namen prüfen</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Rechnername</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>What a client finds</source>
        <translation>Was ein Client vorfindet</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>There is nothing to ask: no route is known, or not which guest is the proxy. Give the map the proxy&apos;s file, and tag its guest “proxy” or type the router&apos;s port forward (Sources).</source>
        <translation>Es gibt nichts zu fragen: Keine Route ist bekannt oder nicht, welcher Gast der Proxy ist. Der Karte die Datei des Proxys geben und seinen Gast mit „proxy“ taggen oder die Portweiterleitung des Routers eintragen (Quellen).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Every route answers, and every name leads to the proxy.</source>
        <translation>Jede Route antwortet, und jeder Name führt zum Proxy.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the answers are not as the map promises.</source>
        <translation>
            <numerusform>%n Antwort ist nicht so, wie die Karte es verspricht.</numerusform>
            <numerusform>%n Antworten sind nicht so, wie die Karte es verspricht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Port %1 of %2</source>
        <comment>number, address</comment>
        <translation>Port %1 von %2</translation>
    </message>
    <message>
        <source>Something listens there.</source>
        <translation>Dort lauscht jemand.</translation>
    </message>
    <message>
        <source>Nothing listens on this port.</source>
        <translation>Auf diesem Port lauscht niemand.</translation>
    </message>
    <message>
        <source>No answer: it is off, or a firewall stands between.</source>
        <translation>Keine Antwort: Er ist aus, oder eine Firewall steht dazwischen.</translation>
    </message>
    <message>
        <source>Each route is opened once through the proxy, as a browser would, each port it leads to is tried, and each name server is asked once for each name. Nothing is changed.</source>
        <translation>Jede Route wird einmal durch den Proxy geöffnet wie von einem Browser, jeder Port, zu dem sie führt, wird versucht, und jeder Nameserver wird nach jedem Namen einmal gefragt. Nichts wird geändert.</translation>
    </message>
</context>
<context>
    <name>Drydock::NetworkFindingsPanel</name>
    <message>
        <source>What is wrong with the network</source>
        <translation>Was mit dem Netz nicht stimmt</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>No address is used twice, and bridges, VLANs and gateways fit each other.</source>
        <translation>Keine Adresse ist doppelt benutzt, und Bridges, VLANs und Gateways passen zueinander.</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>Bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>The network is not read completely yet.</source>
        <translation>Das Netz ist noch nicht vollständig gelesen.</translation>
    </message>
    <message>
        <source>Show Both</source>
        <translation>Beide anzeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
</context>
<context>
    <name>Drydock::NetworkTab</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Addresses and bridges are being read.</source>
        <translation>Adressen und Bridges werden gelesen.</translation>
    </message>
    <message>
        <source>The recording does not have them.</source>
        <translation>Die Aufzeichnung enthält sie nicht.</translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation>Die Konfiguration konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The node&apos;s interfaces are being read.</source>
        <translation>Die Schnittstellen des Knotens werden gelesen.</translation>
    </message>
    <message>
        <source>The interfaces could not be read.</source>
        <translation>Die Schnittstellen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Addresses inside the guest are not known.</source>
        <translation>Die Adressen im Gast sind nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, VLAN %2</source>
        <extracomment>A bridge and the VLAN on it</extracomment>
        <translation>%1, VLAN %2</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>by DHCP</source>
        <translation>per DHCP</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>Link getrennt</translation>
    </message>
    <message>
        <source>no address known</source>
        <translation>keine Adresse bekannt</translation>
    </message>
    <message>
        <source>inner network</source>
        <translation>inneres Netz</translation>
    </message>
    <message>
        <source>No network.</source>
        <translation>Kein Netzwerk.</translation>
    </message>
    <message>
        <source>This guest has no network device.</source>
        <translation>Dieser Gast hat kein Netzwerkgerät.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>down</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>No interfaces.</source>
        <translation>Keine Schnittstellen.</translation>
    </message>
    <message>
        <source>The node did not name any.</source>
        <translation>Der Knoten hat keine genannt.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
</context>
<context>
    <name>Drydock::NicDialog</name>
    <message>
        <source>NIC of the guest</source>
        <translation>NIC des Gasts</translation>
    </message>
    <message>
        <source>Bridge or VNet to connect it to</source>
        <translation>Bridge oder VNet, wo sie angeschlossen wird</translation>
    </message>
    <message>
        <source>VLAN, 0 for untagged</source>
        <translation>VLAN, 0 heißt ohne Tag</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>&amp;NIC</source>
        <translation>&amp;NIC</translation>
    </message>
    <message>
        <source>&amp;Bridge</source>
        <translation>&amp;Bridge</translation>
    </message>
    <message>
        <source>&amp;VLAN</source>
        <translation>&amp;VLAN</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>NIC, bridge</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>bridge, its address</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Anschließen</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>An %1 anschließen</translation>
    </message>
    <message>
        <source>Network of %1</source>
        <translation>Netzwerk von %1</translation>
    </message>
    <message>
        <source>It is connected like that. Choose another bridge or VLAN.</source>
        <translation>So ist die NIC bereits angeschlossen. Eine andere Bridge oder ein anderes VLAN wählen.</translation>
    </message>
</context>
<context>
    <name>Drydock::NicUndoDialog</name>
    <message>
        <source>Connect as before</source>
        <translation>Wie vorher anschließen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>It is connected as before already.</source>
        <translation>Alles ist bereits wie vorher angeschlossen.</translation>
    </message>
</context>
<context>
    <name>Drydock::NodeCard</name>
    <message>
        <source>Drain…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation>Gäste zurückholen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Return guests to %1</source>
        <translation>Gäste nach %1 zurückholen</translation>
    </message>
    <message>
        <source>Open the operation on %1</source>
        <translation>Vorgang auf %1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the last drain are away or stopped.</source>
        <translation>
            <numerusform>%n Gast der letzten Leerung ist anderswo oder gestoppt.</numerusform>
            <numerusform>%n Gäste der letzten Leerung sind anderswo oder gestoppt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is offline.</source>
        <translation>%1 ist offline.</translation>
    </message>
    <message>
        <source>Work on it…</source>
        <translation>Daran arbeiten…</translation>
    </message>
    <message>
        <source>Updates, reboot and checklist of %1</source>
        <translation>Aktualisierungen, Neustart und Checkliste von %1</translation>
    </message>
    <message>
        <source>Updates, shell, reboot, and a list to tick off</source>
        <translation>Aktualisierungen, Shell, Neustart und eine Liste zum Abhaken</translation>
    </message>
</context>
<context>
    <name>Drydock::NodeChoice</name>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::NodeForecastBars</name>
    <message>
        <source>Peak %1 of %2 during wave %3</source>
        <translation>Höchststand %1 von %2 in Welle %3</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n guest(s)</source>
        <translation>
            <numerusform>%1, %n Gast</numerusform>
            <numerusform>%1, %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory of %1</source>
        <translation>Speicher von %1</translation>
    </message>
    <message>
        <source>%1. Now: %2. Afterwards: %3.</source>
        <translation>%1. Jetzt: %2. Danach: %3.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2 of %n core(s)</source>
        <comment>in use before and after</comment>
        <translation>
            <numerusform>%1 → %2 von %n Kern</numerusform>
            <numerusform>%1 → %2 von %n Kernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Now: %2. Afterwards: %3. Processors: %4.</source>
        <translation>%1. Jetzt: %2. Danach: %3. Prozessoren: %4.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>Drydock::NodeModel</name>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
</context>
<context>
    <name>Drydock::NodePowerDialog</name>
    <message>
        <source>A risk for the whole cluster</source>
        <translation>Ein Risiko für den ganzen Cluster</translation>
    </message>
    <message>
        <source>Type %1 to go on without quorum. The safe ways are a QDevice, or another node.</source>
        <translation>Geben Sie %1 ein, um ohne Quorum fortzufahren. Die sicheren Wege sind ein QDevice oder ein weiterer Knoten.</translation>
    </message>
    <message>
        <source>Name of the node, to accept the risk</source>
        <translation>Name des Knotens, um das Risiko zu akzeptieren</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>%1 herunterfahren</translation>
    </message>
    <message>
        <source>Wake %1</source>
        <translation>%1 aufwecken</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>%1 is on already.</source>
        <translation>%1 ist bereits an.</translation>
    </message>
</context>
<context>
    <name>Drydock::NodeService</name>
    <message>
        <source>in service</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>wird geleert</translation>
    </message>
    <message>
        <source>drained</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>rebooting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>guests returning</source>
        <translation>Gäste kehren zurück</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>drained, off</source>
        <translation>geleert, aus</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>Drydock::Notifier</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Drydock::ObjectActions</name>
    <message>
        <source>Drain…</source>
        <translation>Leeren…</translation>
    </message>
    <message>
        <source>Open in Web Interface</source>
        <translation>In Weboberfläche öffnen</translation>
    </message>
    <message>
        <source>Migrate…</source>
        <translation>Migrieren…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Shut Down…</source>
        <translation>Herunterfahren…</translation>
    </message>
    <message>
        <source>Reboot…</source>
        <translation>Neu starten…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Stop at Once…</source>
        <translation>Sofort stoppen…</translation>
    </message>
    <message>
        <source>Network Connection…</source>
        <translation>Netzwerkverbindung…</translation>
    </message>
</context>
<context>
    <name>Drydock::OperationBanner</name>
    <message numerus="yes">
        <source>%1 of %n steps were done. Nothing is repeated: Drydock first looks where the guests are.</source>
        <translation>
            <numerusform>%1 von %n Schritt war erledigt. Nichts wird wiederholt: Drydock sieht zuerst nach, wo die Gäste sind.</numerusform>
            <numerusform>%1 von %n Schritten waren erledigt. Nichts wird wiederholt: Drydock sieht zuerst nach, wo die Gäste sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more operations were interrupted; see Maintenance.</source>
        <translation>
            <numerusform>%n weiterer Vorgang wurde unterbrochen; siehe Wartung.</numerusform>
            <numerusform>%n weitere Vorgänge wurden unterbrochen; siehe Wartung.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was interrupted</source>
        <translation>„%1“ wurde unterbrochen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>Close the operation</source>
        <translation>Vorgang schließen</translation>
    </message>
    <message>
        <source>Close “%1” without finishing it?</source>
        <translation>„%1“ schließen, ohne den Vorgang abzuschließen?</translation>
    </message>
    <message>
        <source>Nothing is sent to the cluster. Guests that were moved stay where they are; Maintenance can still return them.</source>
        <translation>An den Cluster wird nichts gesendet. Verschobene Gäste bleiben, wo sie sind; unter Wartung lassen sie sich weiterhin zurückholen.</translation>
    </message>
</context>
<context>
    <name>Drydock::OperationModel</name>
    <message>
        <source>running elsewhere</source>
        <translation>läuft anderswo</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Longest interruption</source>
        <translation>Längste Unterbrechung</translation>
    </message>
</context>
<context>
    <name>Drydock::OperationSide</name>
    <message>
        <source>What users notice</source>
        <translation>Was Nutzer merken</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>%1 after the drain</source>
        <translation>%1 nach dem Leeren</translation>
    </message>
    <message>
        <source>%1 afterwards</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>Targets after the drain</source>
        <translation>Ziele nach dem Leeren</translation>
    </message>
    <message>
        <source>Targets afterwards</source>
        <translation>Ziele danach</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 now, %2 at most while guests move; %n guest(s) afterwards</source>
        <translation>
            <numerusform>jetzt %1, höchstens %2 während des Verschiebens; danach %n Gast</numerusform>
            <numerusform>jetzt %1, höchstens %2 während des Verschiebens; danach %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation>%1, erwartet %2</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest interruption so far: %1 (%2). The tick marks what was expected.</source>
        <translation>Längste Unterbrechung bisher: %1 (%2). Der Strich markiert die Erwartung.</translation>
    </message>
    <message>
        <source>Nothing measured yet. The tick marks what is expected.</source>
        <translation>Noch nichts gemessen. Der Strich markiert die Erwartung.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, what happened</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Bytes per second of all moves</source>
        <translation>Bytes pro Sekunde aller Verschiebungen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Steps at a time</source>
        <translation>Gleichzeitige Schritte</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Moves to one node at a time</source>
        <translation>Gleichzeitige Verschiebungen auf einen Knoten</translation>
    </message>
    <message>
        <source>If a move fails</source>
        <translation>Wenn eine Verschiebung fehlschlägt</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>To one node</source>
        <translation>Auf einen Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%1/s over %n move(s)</source>
        <translation>
            <numerusform>%1/s über %n Verschiebung</numerusform>
            <numerusform>%1/s über %n Verschiebungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::OperationView</name>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Show commands</source>
        <translation>Befehle zeigen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Close as done</source>
        <translation>Als erledigt schließen</translation>
    </message>
    <message>
        <source>Return guests…</source>
        <translation>Gäste zurückholen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Guests of the operation</source>
        <translation>Gäste des Vorgangs</translation>
    </message>
    <message>
        <source>‹ Maintenance</source>
        <translation>‹ Wartung</translation>
    </message>
    <message>
        <source>Back to Maintenance</source>
        <translation>Zurück zur Wartung</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Entscheidung nötig</translation>
    </message>
    <message>
        <source>The same by hand</source>
        <translation>Dasselbe von Hand</translation>
    </message>
    <message>
        <source>Guests on %1</source>
        <translation>Gäste auf %1</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s) done</source>
        <translation>
            <numerusform>%1 von %n Gast erledigt</numerusform>
            <numerusform>%1 von %n Gästen erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>journal saved, safe to close</source>
        <translation>Journal gespeichert, Schließen ist sicher</translation>
    </message>
    <message>
        <source>from its journal</source>
        <translation>aus seinem Journal</translation>
    </message>
    <message>
        <source>Stages of %1</source>
        <translation>Abschnitte von %1</translation>
    </message>
    <message>
        <source>Return guests to %1…</source>
        <translation>Gäste nach %1 zurückholen…</translation>
    </message>
    <message>
        <source>A newer Drydock wrote this journal.</source>
        <translation>Ein neueres Drydock hat dieses Journal geschrieben.</translation>
    </message>
    <message>
        <source>It is shown as far as it is understood, and left alone.</source>
        <translation>Es wird gezeigt, soweit es verstanden wird, und nicht angetastet.</translation>
    </message>
    <message>
        <source>Its guests come back when you say so.</source>
        <translation>Die Gäste kommen zurück, wenn Sie es sagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are not where the plan wanted them. The table says why.</source>
        <translation>
            <numerusform>%n Gast ist nicht dort, wo der Plan ihn haben wollte. Die Tabelle sagt, warum.</numerusform>
            <numerusform>%n Gäste sind nicht dort, wo der Plan sie haben wollte. Die Tabelle sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing new was started.</source>
        <translation>Abgebrochen: Nichts Neues wurde begonnen.</translation>
    </message>
    <message>
        <source>What had moved by then can be brought back.</source>
        <translation>Was bis dahin verschoben war, lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Another Drydock carries this out.</source>
        <translation>Ein anderes Drydock führt dies aus.</translation>
    </message>
    <message>
        <source>You see its journal, a moment late. Pause and cancel are done there.</source>
        <translation>Sie sehen sein Journal mit etwas Verzögerung. Pausieren und abbrechen lässt es sich dort.</translation>
    </message>
    <message>
        <source>This operation was interrupted.</source>
        <translation>Dieser Vorgang wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Resume goes on where it stopped, without repeating a step. Close as done leaves everything as it is.</source>
        <translation>„Fortsetzen“ macht dort weiter, wo er stehen blieb, ohne einen Schritt zu wiederholen. „Als erledigt schließen“ lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Moves under way end by themselves; nothing new starts.</source>
        <translation>Laufende Verschiebungen enden von selbst; nichts Neues beginnt.</translation>
    </message>
    <message>
        <source>Cancelling.</source>
        <translation>Wird abgebrochen.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The task ended without a reason.</source>
        <translation>Der Task endete ohne Angabe eines Grundes.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Abort this step</source>
        <translation>Schritt abbrechen</translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation>Befehle ausblenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>„%1“ anhalten?</translation>
    </message>
    <message>
        <source>Nothing new starts; moves under way end by themselves.</source>
        <translation>Nichts Neues beginnt; laufende Verschiebungen enden von selbst.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>It goes on by itself once that is over.</source>
        <translation>Es geht von selbst weiter, sobald das vorbei ist.</translation>
    </message>
    <message>
        <source>Pause after current</source>
        <translation>Nach Laufendem pausieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Settings changed for a while</source>
        <translation>Vorübergehend geänderte Einstellungen</translation>
    </message>
    <message>
        <source>Turn around…</source>
        <translation>Umkehren…</translation>
    </message>
    <message>
        <source>Turned around: nothing new was started.</source>
        <translation>Umgekehrt: Nichts Neues wurde begonnen.</translation>
    </message>
    <message>
        <source>The way back is being planned.</source>
        <translation>Der Rückweg wird geplant.</translation>
    </message>
    <message>
        <source>Turning around.</source>
        <translation>Wird umgekehrt.</translation>
    </message>
    <message>
        <source>Moves under way end by themselves; then what moved comes back.</source>
        <translation>Laufende Verschiebungen enden von selbst; dann kommt zurück, was verschoben wurde.</translation>
    </message>
    <message>
        <source>Somebody else is moving guests.</source>
        <translation>Jemand anders verschiebt Gäste.</translation>
    </message>
    <message>
        <source>Restart instead</source>
        <translation>Stattdessen neu starten</translation>
    </message>
    <message>
        <source>Nothing new starts; moves under way end by themselves. Turn around brings what has moved home again; stop here leaves it where it is then.</source>
        <translation>Nichts Neues beginnt; laufende Verschiebungen enden von selbst. „Umkehren“ holt zurück, was verschoben wurde; hier anzuhalten lässt es, wo es dann ist.</translation>
    </message>
    <message>
        <source>Turn around</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what failed, and why</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It writes its memory as fast as the network carries it away.</source>
        <translation>Er beschreibt seinen RAM so schnell, wie das Netzwerk ihn überträgt.</translation>
    </message>
    <message>
        <source>Nothing has been copied for a while.</source>
        <translation>Seit einer Weile wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>The allowed downtime of a move under way cannot be raised through the API.</source>
        <translation>Die erlaubte Ausfallzeit einer laufenden Verschiebung lässt sich über die API nicht erhöhen.</translation>
    </message>
    <message>
        <source>%1 makes no progress</source>
        <translation>%1 macht keinen Fortschritt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why it stalls; what cannot be done</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Cancel this one</source>
        <translation>Diese abbrechen</translation>
    </message>
    <message>
        <source>Ends the move, shuts the guest down, moves it and starts it on the target.</source>
        <translation>Beendet die Verschiebung, fährt den Gast herunter, verschiebt ihn und startet ihn auf dem Ziel.</translation>
    </message>
    <message>
        <source>New on %1: %2</source>
        <translation>Neu auf %1: %2</translation>
    </message>
    <message>
        <source>No plan takes it away as it is. Move it by hand, or leave it there.</source>
        <translation>Kein Plan verschiebt ihn, wie er ist. Verschieben Sie ihn von Hand oder lassen Sie ihn dort.</translation>
    </message>
    <message>
        <source>It was not there when the drain was planned. The node does not go down before you decide.</source>
        <translation>Er war nicht da, als das Leeren geplant wurde. Der Knoten geht nicht aus, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>Add to the drain</source>
        <translation>Zum Leeren hinzunehmen</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Settings put back</source>
        <translation>Einstellungen zurückgesetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, the server&apos;s words</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n still run(s) on %1</source>
        <translation>
            <numerusform>%n läuft noch auf %1</numerusform>
            <numerusform>%n laufen noch auf %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>%1 to %2 left</source>
        <translation>noch %1 bis %2</translation>
    </message>
    <message>
        <source>It goes on by itself if the cluster answers within 5 minutes, else after you say so.</source>
        <translation>Es geht von selbst weiter, wenn der Cluster binnen 5 Minuten antwortet, sonst, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>The last facts are from %1. It goes on by itself if the cluster answers within 5 minutes, else after you say so.</source>
        <translation>Die letzten Fakten sind von %1. Es geht von selbst weiter, wenn der Cluster binnen 5 Minuten antwortet, sonst, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>Its guests were returned.</source>
        <translation>Die Gäste sind zurückgeholt.</translation>
    </message>
    <message>
        <source>Nothing of this drain is left to do.</source>
        <translation>Von dieser Leerung ist nichts mehr offen.</translation>
    </message>
    <message>
        <source>Its guests are on their way back.</source>
        <translation>Die Gäste sind auf dem Rückweg.</translation>
    </message>
    <message>
        <source>%1 was emptied and switched off.</source>
        <translation>%1 wurde geleert und ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 came back from its reboot.</source>
        <translation>%1 ist nach dem Neustart zurückgekommen.</translation>
    </message>
    <message>
        <source>%1 was emptied.</source>
        <translation>%1 wurde geleert.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Entries of the HA configuration</source>
        <translation>Einträge der HA-Konfiguration</translation>
    </message>
</context>
<context>
    <name>Drydock::OverlayPanel</name>
    <message>
        <source>Back to how it is</source>
        <translation>Zurück zum jetzigen Stand</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Was dann geschieht</translation>
    </message>
</context>
<context>
    <name>Drydock::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Drain a node…</source>
        <translation>Knoten leeren…</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Reading the cluster…</source>
        <translation>Cluster wird gelesen…</translation>
    </message>
    <message>
        <source>Nodes and guests appear with the first answer.</source>
        <translation>Knoten und Gäste erscheinen mit der ersten Antwort.</translation>
    </message>
    <message>
        <source>This login may see no node</source>
        <translation>Diese Anmeldung darf keinen Knoten sehen</translation>
    </message>
    <message>
        <source>It needs the privilege Sys.Audit on / to see nodes, and VM.Audit on /vms to see guests. The role PVEAuditor has both.</source>
        <translation>Sie braucht das Recht Sys.Audit auf /, um Knoten zu sehen, und VM.Audit auf /vms für Gäste. Die Rolle PVEAuditor hat beide.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · Proxmox VE %4</source>
        <comment>2 nodes · 5 VMs · 5 containers · version</comment>
        <translation>%1 · %2 · %3 · Proxmox VE %4</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
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
            <numerusform>%n Container</numerusform>
            <numerusform>%n Container</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Quorum, nodes, HA, locks, replication and storage were looked at.</source>
        <translation>Quorum, Knoten, HA, Sperren, Replikation und Speicher wurden geprüft.</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A recording has no history</source>
        <translation>Eine Aufzeichnung hat keinen Verlauf</translation>
    </message>
</context>
<context>
    <name>Drydock::Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventar</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>High availability</source>
        <translation>Hochverfügbarkeit</translation>
    </message>
</context>
<context>
    <name>Drydock::Palette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Guest, node, page or command</source>
        <translation>Gast, Knoten, Seite oder Befehl</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits. Try the name or number of a guest, a node, or what you want to do.</source>
        <translation>Nichts passt. Versuchen Sie Name oder Nummer eines Gasts, einen Knoten oder was Sie tun möchten.</translation>
    </message>
</context>
<context>
    <name>Drydock::PaletteModel</name>
    <message>
        <source>No cluster is open</source>
        <translation>Kein Cluster ist geöffnet</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Drain %1…</source>
        <translation>%1 leeren…</translation>
    </message>
    <message>
        <source>Migrate %1…</source>
        <translation>%1 migrieren…</translation>
    </message>
    <message>
        <source>Start %1…</source>
        <translation>%1 starten…</translation>
    </message>
    <message>
        <source>Shut down %1…</source>
        <translation>%1 herunterfahren…</translation>
    </message>
    <message>
        <source>Reboot %1…</source>
        <translation>%1 neu starten…</translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation>%1 stoppen…</translation>
    </message>
    <message>
        <source>Suspend %1…</source>
        <translation>%1 anhalten…</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>Open %1 in the web interface</source>
        <translation>%1 in der Weboberfläche öffnen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>entry, detail</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Drydock::PlanMap</name>
    <message numerus="yes">
        <source>%n shut down</source>
        <translation>
            <numerusform>%n heruntergefahren</numerusform>
            <numerusform>%n heruntergefahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s)</source>
        <translation>
            <numerusform>%n bleibt</numerusform>
            <numerusform>%n bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing stays</source>
        <translation>nichts bleibt</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) arrive</source>
        <translation>
            <numerusform>%n Gast kommt an</numerusform>
            <numerusform>%n Gäste kommen an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) from %1 to %2</source>
        <translation>
            <numerusform>%n Gast von %1 nach %2</numerusform>
            <numerusform>%n Gäste von %1 nach %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node: what becomes of its guests</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more node(s)</source>
        <translation>
            <numerusform>%n weiterer Knoten</numerusform>
            <numerusform>%n weitere Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes where</source>
        <translation>Was wohin geht</translation>
    </message>
    <message>
        <source>Map of the moves</source>
        <translation>Karte der Umzüge</translation>
    </message>
</context>
<context>
    <name>Drydock::PlanMenuButton</name>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern…</translation>
    </message>
    <message>
        <source>As Markdown…</source>
        <translation>Als Markdown…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>As CSV, one line per guest…</source>
        <translation>Als CSV, eine Zeile je Gast…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>As SVG, memory of the nodes…</source>
        <translation>Als SVG, Speicher der Knoten…</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the Commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>plan-%1</source>
        <comment>file name</comment>
        <translation>plan-%1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Show on the Map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
</context>
<context>
    <name>Drydock::PlanReview</name>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation>Einstellungen der Gäste werden gelesen…</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>The same by hand</source>
        <translation>Dasselbe von Hand</translation>
    </message>
    <message>
        <source>Guests of the plan</source>
        <translation>Gäste des Plans</translation>
    </message>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Way out: %1. Then check again.</source>
        <translation>Ausweg: %1. Dann erneut prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>To decide first (%n)</source>
        <translation>
            <numerusform>Zuerst zu entscheiden (%n)</numerusform>
            <numerusform>Zuerst zu entscheiden (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>A risk to accept</source>
        <translation>Ein Risiko, das anzunehmen ist</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteren zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Do so in Every Drain (a Tag in Proxmox VE)…</source>
        <translation>Bei jedem Leeren so (ein Tag in Proxmox VE) …</translation>
    </message>
    <message>
        <source>Remove the Tag %1…</source>
        <translation>Tag %1 entfernen …</translation>
    </message>
</context>
<context>
    <name>Drydock::PlanStart</name>
    <message>
        <source>This cluster is a recording.</source>
        <translation>Dieser Cluster ist eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>It can be planned on, not acted on. Open the cluster itself to start this.</source>
        <translation>Auf ihm lässt sich planen, nicht handeln. Öffnen Sie den Cluster selbst, um dies zu starten.</translation>
    </message>
    <message>
        <source>Something still stands in the way.</source>
        <translation>Noch steht etwas im Weg.</translation>
    </message>
    <message>
        <source>Decide every finding marked in red first.</source>
        <translation>Entscheiden Sie zuerst jeden rot markierten Befund.</translation>
    </message>
</context>
<context>
    <name>Drydock::PowerDialog</name>
    <message numerus="yes">
        <source>Start %n guest(s)</source>
        <translation>
            <numerusform>%n Gast starten</numerusform>
            <numerusform>%n Gäste starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shut down %n guest(s)</source>
        <translation>
            <numerusform>%n Gast herunterfahren</numerusform>
            <numerusform>%n Gäste herunterfahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n guest(s) hard</source>
        <translation>
            <numerusform>%n Gast hart stoppen</numerusform>
            <numerusform>%n Gäste hart stoppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reboot %n guest(s)</source>
        <translation>
            <numerusform>%n Gast neu starten</numerusform>
            <numerusform>%n Gäste neu starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n guest(s)</source>
        <translation>
            <numerusform>%n Gast anhalten</numerusform>
            <numerusform>%n Gäste anhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n guest(s)</source>
        <translation>
            <numerusform>%n Gast fortsetzen</numerusform>
            <numerusform>%n Gäste fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>%1 herunterfahren</translation>
    </message>
    <message>
        <source>Stop %1 hard, like pulling the plug</source>
        <translation>%1 hart stoppen, wie Stecker ziehen</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Nothing changes: the guests are in that state already.</source>
        <translation>Nichts ändert sich: Die Gäste sind bereits in diesem Zustand.</translation>
    </message>
</context>
<context>
    <name>Drydock::ProxyReader</name>
    <message>
        <source>nobody listens there: correct the port, or switch on Traefik&apos;s API</source>
        <translation>dort hört niemand zu: Port berichtigen oder die API von Traefik einschalten</translation>
    </message>
    <message>
        <source>it asks for a password, which is not sent: name an entry point that this computer may read without one, or give the proxy&apos;s file instead</source>
        <translation>sie verlangt ein Passwort, das nicht gesendet wird: einen Zugang nennen, den dieser Rechner ohne Passwort lesen darf, oder stattdessen die Datei des Proxys angeben</translation>
    </message>
    <message>
        <source>a server answers, but Traefik&apos;s API is not there: correct the address, or switch the API on</source>
        <translation>ein Server antwortet, aber die API von Traefik ist dort nicht: Adresse berichtigen oder die API einschalten</translation>
    </message>
    <message>
        <source>it leads to another page (%1), presumably to sign in: name an entry point that this computer may read without that, or give the proxy&apos;s file instead</source>
        <translation>sie führt zu einer anderen Seite (%1), vermutlich zur Anmeldung: einen Zugang nennen, den dieser Rechner ohne sie lesen darf, oder stattdessen die Datei des Proxys angeben</translation>
    </message>
    <message>
        <source>its lists have no end</source>
        <translation>ihre Listen haben kein Ende</translation>
    </message>
    <message>
        <source>its answer is too long</source>
        <translation>ihre Antwort ist zu lang</translation>
    </message>
    <message>
        <source>the demo cluster has no such machine</source>
        <translation>der Demo-Cluster hat keine solche Maschine</translation>
    </message>
    <message numerus="yes">
        <source>it does not answer within %n second(s): its machine is off, or a firewall stands between it and this computer</source>
        <translation>
            <numerusform>sie antwortet binnen %n Sekunde nicht: Ihre Maschine ist aus, oder eine Firewall steht zwischen ihr und diesem Rechner</numerusform>
            <numerusform>sie antwortet binnen %n Sekunden nicht: Ihre Maschine ist aus, oder eine Firewall steht zwischen ihr und diesem Rechner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Drydock::RailButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention</source>
        <translation>
            <numerusform>%n Sache braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Sachen brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drydock::RawSnapshot</name>
    <message>
        <source>%1 has no complete poll of a cluster.</source>
        <translation>%1 enthält keine vollständige Abfrage eines Clusters.</translation>
    </message>
</context>
<context>
    <name>Drydock::ReadinessList</name>
    <message>
        <source>Readiness of the cluster</source>
        <translation>Bereitschaft des Clusters</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::ReadinessRow</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Open in PVE</source>
        <translation>In PVE öffnen</translation>
    </message>
    <message>
        <source>Why it matters: %1</source>
        <translation>Warum es wichtig ist: %1</translation>
    </message>
    <message>
        <source>Open in Proxmox VE: %1</source>
        <translation>In Proxmox VE öffnen: %1</translation>
    </message>
    <message>
        <source>Open in Proxmox VE</source>
        <translation>In Proxmox VE öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::RebalanceDialog</name>
    <message>
        <source>Containers too (each is away for seconds)</source>
        <translation>Auch Container (jeder ist für Sekunden weg)</translation>
    </message>
    <message>
        <source>What the load is measured by</source>
        <translation>Woran die Last gemessen wird</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How far apart the nodes may stay, percent</source>
        <translation>Wie weit die Knoten auseinanderliegen dürfen, Prozent</translation>
    </message>
    <message>
        <source>At most so many moves</source>
        <translation>Höchstens so viele Verschiebungen</translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation>Gleichzeitig verschieben</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Until &amp;within</source>
        <translation>Bis au&amp;f</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>At a &amp;time</source>
        <translation>Gleich&amp;zeitig</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Last ausgleichen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation>
            <numerusform>%n Gast verschieben</numerusform>
            <numerusform>%n Gäste verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebalance the cluster</source>
        <translation>Last des Clusters ausgleichen</translation>
    </message>
    <message>
        <source>Nothing has to move.</source>
        <translation>Nichts muss verschoben werden.</translation>
    </message>
</context>
<context>
    <name>Drydock::Refusal</name>
    <message>
        <source>Needs the privilege %1 on %2.</source>
        <translation>Erfordert das Recht %1 auf %2.</translation>
    </message>
    <message>
        <source>This guest no longer exists.</source>
        <translation>Diesen Gast gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A template cannot be started or stopped.</source>
        <translation>Eine Vorlage lässt sich nicht starten oder stoppen.</translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation>Er läuft bereits.</translation>
    </message>
    <message>
        <source>It is not suspended.</source>
        <translation>Er ist nicht angehalten.</translation>
    </message>
    <message>
        <source>It is suspended already.</source>
        <translation>Er ist bereits angehalten.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Er läuft nicht.</translation>
    </message>
    <message>
        <source>This is a recording: it can be looked at and planned with, not changed.</source>
        <translation>Dies ist eine Aufzeichnung: Man kann sie ansehen und mit ihr planen, sie aber nicht ändern.</translation>
    </message>
    <message>
        <source>A recording has no web interface.</source>
        <translation>Eine Aufzeichnung hat keine Weboberfläche.</translation>
    </message>
    <message>
        <source>The cluster has not been read yet.</source>
        <translation>Der Cluster wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no other node that could take the guests.</source>
        <translation>Es gibt keinen anderen Knoten, der die Gäste aufnehmen könnte.</translation>
    </message>
</context>
<context>
    <name>Drydock::ReportActions</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Save %n report(s)</source>
        <translation>
            <numerusform>%n Bericht speichern</numerusform>
            <numerusform>%n Berichte speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a file format</comment>
        <translation>%1…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n summary(ies)</source>
        <translation>
            <numerusform>%n Zusammenfassung kopieren</numerusform>
            <numerusform>%n Zusammenfassungen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the reports in</source>
        <translation>Berichte speichern in</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are in %1.</source>
        <translation>
            <numerusform>%n Bericht liegt in %1.</numerusform>
            <numerusform>%n Berichte liegen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every report could be written.</source>
        <translation>Nicht jeder Bericht konnte geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n summary(ies) copied.</source>
        <translation>
            <numerusform>%n Zusammenfassung kopiert.</numerusform>
            <numerusform>%n Zusammenfassungen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>Drydock::ReturnDialog</name>
    <message numerus="yes">
        <source>Return %n guest(s)</source>
        <translation>
            <numerusform>%n Gast zurückholen</numerusform>
            <numerusform>%n Gäste zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Return guests</source>
        <translation>Gäste zurückholen</translation>
    </message>
    <message>
        <source>Return guests to %1</source>
        <translation>Gäste nach %1 zurückholen</translation>
    </message>
    <message>
        <source>Every guest of this drain is back where it was.</source>
        <translation>Jeder Gast dieser Leerung ist zurück, wo er war.</translation>
    </message>
    <message>
        <source>&amp;Everything home</source>
        <translation>&amp;Alles zurückholen</translation>
    </message>
    <message>
        <source>&amp;Only these</source>
        <translation>&amp;Nur diese</translation>
    </message>
    <message>
        <source>&amp;Leave as is</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>&amp;Rebalance instead</source>
        <translation>Stattdessen &amp;Last ausgleichen</translation>
    </message>
    <message>
        <source>Guests to bring home</source>
        <translation>Zurückzuholende Gäste</translation>
    </message>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Move %n guest(s)</source>
        <translation>
            <numerusform>%n Gast verschieben</numerusform>
            <numerusform>%n Gäste verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Last ausgleichen</translation>
    </message>
    <message>
        <source>The guests stay where they are.</source>
        <translation>Die Gäste bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>None of these has to move.</source>
        <translation>Keiner davon muss verschoben werden.</translation>
    </message>
    <message>
        <source>The nodes are evenly loaded: nothing has to move.</source>
        <translation>Die Knoten sind gleichmäßig ausgelastet: Nichts muss verschoben werden.</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>Drydock::ReviewDialog</name>
    <message>
        <source>Show commands</source>
        <translation>Befehle zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hide commands</source>
        <translation>Befehle ausblenden</translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation>Der Cluster hat sich geändert: Nichts wurde gestartet.</translation>
    </message>
    <message>
        <source>This is the plan for how it is now. Look at it again, then start.</source>
        <translation>Dies ist der Plan nach jetzigem Stand. Sehen Sie ihn noch einmal an, dann starten Sie.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation>Einstellungen der Gäste werden gelesen…</translation>
    </message>
    <message>
        <source>Something stands in the way: see “To decide first”.</source>
        <translation>Etwas steht im Weg: siehe „Zuerst zu entscheiden“.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Drydock::RollingNodesPage</name>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Which nodes, and in which order?</source>
        <translation>Welche Knoten, und in welcher Reihenfolge?</translation>
    </message>
    <message>
        <source>Saved rolling maintenance</source>
        <translation>Gespeicherte rollierende Wartung</translation>
    </message>
    <message>
        <source>Run again:</source>
        <translation>Erneut ausführen:</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen…</translation>
    </message>
    <message>
        <source>In this order, from top to bottom.</source>
        <translation>In dieser Reihenfolge, von oben nach unten.</translation>
    </message>
    <message>
        <source>From top to bottom; the node that manages HA comes last, and before it what others lean on. Move a node to set the order by hand.</source>
        <translation>Von oben nach unten; der Knoten, der HA verwaltet, kommt zuletzt, und vor ihm, worauf andere angewiesen sind. Verschieben Sie einen Knoten, um die Reihenfolge von Hand festzulegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) running</source>
        <translation>
            <numerusform>%n Gast läuft</numerusform>
            <numerusform>%n Gäste laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>offline: it cannot be drained</source>
        <translation>offline: kann nicht geleert werden</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Choose at least one node.</source>
        <translation>Wählen Sie mindestens einen Knoten.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
</context>
<context>
    <name>Drydock::RollingProfilePage</name>
    <message>
        <source>begin no node that would not be done by</source>
        <translation>keinen Knoten beginnen, der nicht fertig wäre bis</translation>
    </message>
    <message>
        <source>What happens to each node?</source>
        <translation>Was geschieht mit jedem Knoten?</translation>
    </message>
    <message>
        <source>Reboot it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Once it is empty it is rebooted; when it is back and well, its guests return.</source>
        <translation>Sobald er leer ist, wird er neu gestartet; ist er gesund zurück, kehren seine Gäste zurück.</translation>
    </message>
    <message>
        <source>Hold it for me</source>
        <translation>Für mich halten</translation>
    </message>
    <message>
        <source>Once it is empty you update it or work on it; its guests return when you say go on.</source>
        <translation>Sobald er leer ist, aktualisieren Sie ihn oder arbeiten an ihm; seine Gäste kehren zurück, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>It is emptied, and its guests return at once: a rehearsal.</source>
        <translation>Er wird geleert, und seine Gäste kehren sofort zurück: eine Probe.</translation>
    </message>
    <message>
        <source>Ask me, each one</source>
        <translation>Bei jedem fragen</translation>
    </message>
    <message>
        <source>Leave running (goes down at a reboot)</source>
        <translation>Laufen lassen (geht bei einem Neustart aus)</translation>
    </message>
    <message>
        <source>Nodes that may fail</source>
        <translation>Knoten, die fehlschlagen dürfen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds to watch a node before the next one</source>
        <translation>Sekunden, die ein Knoten vor dem nächsten beobachtet wird</translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation>Gleichzeitig verschieben</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Memory to keep free on targets, percent</source>
        <translation>Auf Zielen frei zu lassender Arbeitsspeicher, Prozent</translation>
    </message>
    <message>
        <source>Guests that cannot move</source>
        <translation>Gäste, die sich nicht verschieben lassen</translation>
    </message>
    <message>
        <source>If a move fails</source>
        <translation>Wenn eine Verschiebung fehlschlägt</translation>
    </message>
    <message>
        <source>Latest end time</source>
        <translation>Spätestes Ende, Uhrzeit</translation>
    </message>
    <message>
        <source>for the journal and the report</source>
        <translation>für Journal und Bericht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Guests that cannot move</source>
        <translation>Gäste, die sich nicht &amp;verschieben lassen</translation>
    </message>
    <message>
        <source>If a &amp;move fails</source>
        <translation>Wenn eine Verschiebung fehl&amp;schlägt</translation>
    </message>
    <message>
        <source>Nodes that may &amp;fail</source>
        <translation>&amp;Knoten, die fehlschlagen dürfen</translation>
    </message>
    <message>
        <source>Latest &amp;end</source>
        <translation>Spätestes &amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Watch a node for</source>
        <translation>Knoten &amp;beobachten für</translation>
    </message>
    <message>
        <source>Moves at a &amp;time</source>
        <translation>Gleich&amp;zeitig verschieben</translation>
    </message>
    <message>
        <source>&amp;Keep free on targets</source>
        <translation>Auf Zielen &amp;frei lassen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>Drydock::RollingReviewPage</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>VM %1 %2</source>
        <translation>VM %1 %2</translation>
    </message>
    <message>
        <source>CT %1 %2</source>
        <translation>CT %1 %2</translation>
    </message>
    <message>
        <source>Reading the guests&apos; settings…</source>
        <translation>Einstellungen der Gäste werden gelesen…</translation>
    </message>
    <message>
        <source>A risk for the whole cluster</source>
        <translation>Ein Risiko für den ganzen Cluster</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Node by node</source>
        <translation>Knoten für Knoten</translation>
    </message>
    <message>
        <source>Name of the first node, to accept the risk</source>
        <translation>Name des ersten Knotens, um das Risiko zu akzeptieren</translation>
    </message>
    <message>
        <source>a name, to run it again</source>
        <translation>ein Name, um es wieder auszuführen</translation>
    </message>
    <message>
        <source>Save under this name</source>
        <translation>Unter diesem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>&amp;Speichern als</translation>
    </message>
    <message>
        <source>Type %1 to accept a cluster without quorum.</source>
        <translation>Geben Sie %1 ein, um einen Cluster ohne Quorum zu akzeptieren.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Carries %1.</source>
        <translation>Trägt %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to decide first.</source>
        <translation>
            <numerusform>%n Befund ist zuerst zu entscheiden.</numerusform>
            <numerusform>%n Befunde sind zuerst zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The risk above is not accepted.</source>
        <translation>Das Risiko oben ist nicht akzeptiert.</translation>
    </message>
    <message>
        <source>This plan cannot be started.</source>
        <translation>Dieser Plan kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>Drydock::RollingView</name>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>‹ Maintenance</source>
        <translation>‹ Wartung</translation>
    </message>
    <message>
        <source>Back to Maintenance</source>
        <translation>Zurück zur Wartung</translation>
    </message>
    <message>
        <source>Nodes of the rolling maintenance</source>
        <translation>Knoten der rollierenden Wartung</translation>
    </message>
    <message>
        <source>Before it goes on</source>
        <translation>Bevor es weitergeht</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop after this node</source>
        <translation>Nach diesem Knoten aufhören</translation>
    </message>
    <message>
        <source>Close as done</source>
        <translation>Als erledigt schließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) done</source>
        <translation>
            <numerusform>%1 von %n Knoten erledigt</numerusform>
            <numerusform>%1 von %n Knoten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>ends by %1</source>
        <translation>endet bis %1</translation>
    </message>
    <message>
        <source>journal saved, safe to close</source>
        <translation>Journal gespeichert, Schließen ist sicher</translation>
    </message>
    <message>
        <source>Every node is done.</source>
        <translation>Alle Knoten sind erledigt.</translation>
    </message>
    <message>
        <source>It ended before every node was done.</source>
        <translation>Sie endete, bevor alle Knoten erledigt waren.</translation>
    </message>
    <message>
        <source>Another Drydock carries this out.</source>
        <translation>Ein anderes Drydock führt dies aus.</translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation>Sie wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Nothing is repeated: Drydock first looks how far each node is.</source>
        <translation>Nichts wird wiederholt: Drydock sieht zuerst nach, wie weit jeder Knoten ist.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node: what is opened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open its drain</source>
        <translation>Sein Leeren öffnen</translation>
    </message>
    <message>
        <source>Open its return</source>
        <translation>Seine Rückkehr öffnen</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne ihn weitermachen</translation>
    </message>
    <message>
        <source>Go on although %1 does not answer</source>
        <translation>Weitermachen, obwohl %1 nicht antwortet</translation>
    </message>
</context>
<context>
    <name>Drydock::RollingWizard</name>
    <message>
        <source>Rolling maintenance</source>
        <translation>Rollierende Wartung</translation>
    </message>
    <message>
        <source>This cluster is a recording.</source>
        <translation>Dieser Cluster ist eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>It can be planned on, not acted on. Open the cluster itself to start this.</source>
        <translation>Auf ihm lässt sich planen, nicht handeln. Öffnen Sie den Cluster selbst, um dies zu starten.</translation>
    </message>
    <message>
        <source>Looking once more before anything happens…</source>
        <translation>Noch ein Blick, bevor etwas geschieht…</translation>
    </message>
    <message>
        <source>The cluster has changed: nothing was started.</source>
        <translation>Der Cluster hat sich geändert: Nichts wurde gestartet.</translation>
    </message>
    <message>
        <source>This is the plan for how it is now. Look at it again, then start.</source>
        <translation>Dies ist der Plan nach jetzigem Stand. Sehen Sie ihn noch einmal an, dann starten Sie.</translation>
    </message>
</context>
<context>
    <name>Drydock::SearchButton</name>
    <message>
        <source>Search or run a command…</source>
        <translation>Suchen oder Befehl ausführen…</translation>
    </message>
</context>
<context>
    <name>Drydock::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) selected</source>
        <translation>
            <numerusform>%n Gast ausgewählt</numerusform>
            <numerusform>%n Gäste ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More actions for the selected guests</source>
        <translation>Weitere Aktionen für die ausgewählten Gäste</translation>
    </message>
</context>
<context>
    <name>Drydock::ServiceSettingsForm</name>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>DNS servers have to answer between the nodes of a rolling maintenance. Probes ask a guest&apos;s service while it is moved, so that the report tells what users noticed.</source>
        <translation>Zwischen den Knoten einer rollierenden Wartung müssen die DNS-Server antworten. Sonden fragen den Dienst eines Gasts ab, während er verschoben wird, damit der Bericht sagt, was Benutzer bemerkt haben.</translation>
    </message>
    <message>
        <source>guests that are for DNS, by tag or name</source>
        <translation>Gäste, die für DNS da sind, nach Tag oder Name</translation>
    </message>
    <message>
        <source>101 http 192.168.1.210:32400
104 https 192.168.1.213 dashboard.example.com</source>
        <translation>101 http 192.168.1.210:32400
104 https 192.168.1.213 dashboard.example.com</translation>
    </message>
    <message>
        <source>Of clu&amp;ster</source>
        <translation>Von Cl&amp;uster</translation>
    </message>
    <message>
        <source>&amp;DNS servers</source>
        <translation>&amp;DNS-Server</translation>
    </message>
    <message>
        <source>P&amp;robes</source>
        <translation>So&amp;nden</translation>
    </message>
    <message>
        <source>Services: cluster</source>
        <translation>Dienste: Cluster</translation>
    </message>
    <message>
        <source>Services: addresses of the DNS servers</source>
        <translation>Dienste: Adressen der DNS-Server</translation>
    </message>
    <message>
        <source>Services: probes, one a line</source>
        <translation>Dienste: Sonden, eine je Zeile</translation>
    </message>
    <message>
        <source>VMID, then dns, tcp, http or https, then address and port, then a name</source>
        <translation>VMID, dann dns, tcp, http oder https, dann Adresse und Port, dann ein Name</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>Line %1 is not a probe: VMID, then dns, tcp, http or https, then an address with its port.</source>
        <translation>Zeile %1 ist keine Sonde: VMID, dann dns, tcp, http oder https, dann eine Adresse mit ihrem Port.</translation>
    </message>
</context>
<context>
    <name>Drydock::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Takes effect when Drydock starts again.</source>
        <translation>Wird beim nächsten Start von Drydock wirksam.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Read the cluster &amp;every</source>
        <translation>Cluster lesen &amp;alle</translation>
    </message>
    <message>
        <source>&amp;Tell me when a long operation ends or needs a decision</source>
        <translation>&amp;Melden, wenn ein langer Vorgang endet oder eine Entscheidung braucht</translation>
    </message>
    <message>
        <source>No keychain service answers on this desktop: passwords and token secrets are kept until Drydock ends and are asked for again next time.</source>
        <translation>Auf diesem Desktop antwortet kein Schlüsselbunddienst: Passwörter und Token-Geheimnisse werden bis zum Ende von Drydock behalten und beim nächsten Mal neu erfragt.</translation>
    </message>
</context>
<context>
    <name>Drydock::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>How do you sign in?</source>
        <translation>Wie melden Sie sich an?</translation>
    </message>
    <message>
        <source>only if this user has a second factor</source>
        <translation>nur, wenn dieser Benutzer einen zweiten Faktor hat</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Realm</source>
        <translation>&amp;Realm</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Code or recovery key</source>
        <translation>&amp;Code oder Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>Realm</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Second factor: code or recovery key</source>
        <translation>Zweiter Faktor: Code oder Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Secret of the token</source>
        <translation>Geheimnis des Tokens</translation>
    </message>
    <message>
        <source>A token that may do what Drydock does and nothing else is made by these commands on a node. On Proxmox VE 8 write VM.Monitor in place of VM.GuestAgent.Audit.</source>
        <translation>Ein Token, das nur darf, was Drydock tut, und sonst nichts, legen diese Befehle auf einem Knoten an. Unter Proxmox VE 8 schreiben Sie VM.Monitor statt VM.GuestAgent.Audit.</translation>
    </message>
    <message>
        <source>It goes to the desktop&apos;s keychain and nowhere else.</source>
        <translation>Es kommt in den Schlüsselbund des Desktops und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>No keychain service answers here: it is kept until Drydock ends, and asked for again then.</source>
        <translation>Hier antwortet kein Schlüsselbunddienst: Es wird bis zum Ende von Drydock behalten und danach neu erfragt.</translation>
    </message>
    <message>
        <source>Linux accounts of the nodes</source>
        <translation>Linux-Konten der Knoten</translation>
    </message>
    <message>
        <source>Accounts of Proxmox VE</source>
        <translation>Konten von Proxmox VE</translation>
    </message>
    <message>
        <source>The list of realms could not be read.</source>
        <translation>Die Liste der Realms konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A token is written user@realm!name.</source>
        <translation>Ein Token schreibt sich user@realm!name.</translation>
    </message>
    <message>
        <source>Name the user and its realm.</source>
        <translation>Nennen Sie den Benutzer und seinen Realm.</translation>
    </message>
</context>
<context>
    <name>Drydock::Sparkline</name>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · value</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Drydock::SshSettings</name>
    <message>
        <source>&amp;Put nodes into HA maintenance over SSH</source>
        <translation>Knoten über SSH in &amp;HA-Wartung setzen</translation>
    </message>
    <message>
        <source>HA maintenance mode</source>
        <translation>HA-Wartungsmodus</translation>
    </message>
    <message>
        <source>Proxmox VE&apos;s interface cannot set it: ha-manager is run on a member by the system&apos;s ssh, with your keys. Host keys must be known, passwords are never asked for.</source>
        <translation>Die Schnittstelle von Proxmox VE kann ihn nicht setzen: ha-manager wird auf einem Mitglied über das ssh des Systems ausgeführt, mit den eigenen Schlüsseln. Host-Schlüssel müssen bekannt sein, nach Passwörtern wird nie gefragt.</translation>
    </message>
    <message>
        <source>as ssh is configured</source>
        <translation>wie ssh eingerichtet ist</translation>
    </message>
    <message>
        <source>C&amp;luster</source>
        <translation>C&amp;luster</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>&amp;Schlüsseldatei</translation>
    </message>
    <message>
        <source>SSH: %1</source>
        <translation>SSH: %1</translation>
    </message>
</context>
<context>
    <name>Drydock::StatusLine</name>
    <message>
        <source>%1 · %2</source>
        <comment>2 nodes · 10 guests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation>Kein Cluster ist geöffnet</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Empty recording</source>
        <translation>Leere Aufzeichnung</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>Aufzeichnung vom %1</translation>
    </message>
    <message>
        <source>As of %1, reconnecting</source>
        <translation>Stand %1, verbindet neu</translation>
    </message>
    <message>
        <source>As of %1, not connected</source>
        <translation>Stand %1, nicht verbunden</translation>
    </message>
    <message>
        <source>As of %1, waiting for an answer</source>
        <translation>Stand %1, wartet auf Antwort</translation>
    </message>
    <message>
        <source>Live · updated now</source>
        <translation>Live · gerade aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>Live · updated %n s ago</source>
        <translation>
            <numerusform>Live · vor %n s aktualisiert</numerusform>
            <numerusform>Live · vor %n s aktualisiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No operation running</source>
        <translation>Kein Vorgang läuft</translation>
    </message>
    <message>
        <source>%1 · %2/%3</source>
        <comment>operation · steps done / all</comment>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>operation · why it waits</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open this operation</source>
        <translation>Diesen Vorgang öffnen</translation>
    </message>
</context>
<context>
    <name>Drydock::StepListModel</name>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, present step</source>
        <translation>%1, aktueller Schritt</translation>
    </message>
    <message>
        <source>%1, to come</source>
        <translation>%1, steht bevor</translation>
    </message>
</context>
<context>
    <name>Drydock::StepStrip</name>
    <message>
        <source>Stages</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>done/now/next: title, detail</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>Drydock::Stepper</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
</context>
<context>
    <name>Drydock::StrategyTagDialog</name>
    <message>
        <source>Set Tag</source>
        <translation>Tag setzen</translation>
    </message>
    <message>
        <source>Remove Tag</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>%1: %2 in every drain</source>
        <comment>guest, what happens</comment>
        <translation>%1: bei jedem Leeren „%2“</translation>
    </message>
    <message>
        <source>%1: let each drain choose</source>
        <translation>%1: bei jedem Leeren neu wählen</translation>
    </message>
    <message>
        <source>Nothing changes: the tags are so already.</source>
        <translation>Nichts ändert sich: Die Tags sind schon so.</translation>
    </message>
</context>
<context>
    <name>Drydock::SubnetView</name>
    <message>
        <source>IPv6: too large to draw as cells.</source>
        <translation>IPv6: zu groß, um es in Zellen zu zeichnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n belegt</numerusform>
            <numerusform>%n belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 kept or DHCP</source>
        <translation>%1 reserviert oder DHCP</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Subnet %1</source>
        <translation>Subnetz %1</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>Next free: %1</source>
        <translation>Nächste freie: %1</translation>
    </message>
    <message>
        <source>Copy the next free address of %1: %2</source>
        <translation>Nächste freie Adresse von %1 kopieren: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>Back to the larger subnet that a block of addresses is a part of</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>Drydock::SummaryTab</name>
    <message>
        <source>Load, last</source>
        <translation>Last, letzte</translation>
    </message>
    <message>
        <source>Time span of the charts</source>
        <translation>Zeitraum der Diagramme</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Replicated</source>
        <translation>Repliziert</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <extracomment>How old the copy is, its node, and the schedule as the server writes it</extracomment>
        <translation>%1 nach %2, %3</translation>
    </message>
    <message>
        <source>never yet to %1, %2</source>
        <translation>noch nie nach %1, %2</translation>
    </message>
    <message>
        <source>switched off (to %1)</source>
        <translation>ausgeschaltet (nach %1)</translation>
    </message>
    <message>
        <source>%1, replica on %2</source>
        <extracomment>Size of the disks, and the nodes that hold a copy</extracomment>
        <translation>%1, Replikat auf %2</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disks</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>Root disk</source>
        <translation>Root-Disk</translation>
    </message>
    <message>
        <source>HA</source>
        <translation>HA</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>A recording has no history.</source>
        <translation>Eine Aufzeichnung hat keinen Verlauf.</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>Noch kein Verlauf.</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
</context>
<context>
    <name>Drydock::TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The table could not be written to %1: %2.</source>
        <translation>Die Tabelle konnte nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Drydock::TaskModel</name>
    <message>
        <source>Started (seconds since 1970)</source>
        <translation>Gestartet (Sekunden seit 1970)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Duration (seconds)</source>
        <translation>Dauer (Sekunden)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Start VM %1</source>
        <translation>VM %1 starten</translation>
    </message>
    <message>
        <source>Stop VM %1</source>
        <translation>VM %1 stoppen</translation>
    </message>
    <message>
        <source>Shut down VM %1</source>
        <translation>VM %1 herunterfahren</translation>
    </message>
    <message>
        <source>Reboot VM %1</source>
        <translation>VM %1 neu starten</translation>
    </message>
    <message>
        <source>Reset VM %1</source>
        <translation>VM %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Pause VM %1</source>
        <translation>VM %1 pausieren</translation>
    </message>
    <message>
        <source>Suspend VM %1</source>
        <translation>VM %1 anhalten</translation>
    </message>
    <message>
        <source>Resume VM %1</source>
        <translation>VM %1 fortsetzen</translation>
    </message>
    <message>
        <source>Migrate VM %1</source>
        <translation>VM %1 migrieren</translation>
    </message>
    <message>
        <source>Take over VM %1</source>
        <translation>VM %1 übernehmen</translation>
    </message>
    <message>
        <source>Create VM %1</source>
        <translation>VM %1 erstellen</translation>
    </message>
    <message>
        <source>Destroy VM %1</source>
        <translation>VM %1 vernichten</translation>
    </message>
    <message>
        <source>Clone VM %1</source>
        <translation>VM %1 klonen</translation>
    </message>
    <message>
        <source>Configure VM %1</source>
        <translation>VM %1 konfigurieren</translation>
    </message>
    <message>
        <source>Move a disk of VM %1</source>
        <translation>Disk von VM %1 verschieben</translation>
    </message>
    <message>
        <source>Restore VM %1</source>
        <translation>VM %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Snapshot VM %1</source>
        <translation>Snapshot von VM %1 erstellen</translation>
    </message>
    <message>
        <source>Roll back VM %1</source>
        <translation>VM %1 auf Snapshot zurücksetzen</translation>
    </message>
    <message>
        <source>Delete a snapshot of VM %1</source>
        <translation>Snapshot von VM %1 löschen</translation>
    </message>
    <message>
        <source>Make VM %1 a template</source>
        <translation>VM %1 in Vorlage umwandeln</translation>
    </message>
    <message>
        <source>Start container %1</source>
        <translation>Container %1 starten</translation>
    </message>
    <message>
        <source>Stop container %1</source>
        <translation>Container %1 stoppen</translation>
    </message>
    <message>
        <source>Shut down container %1</source>
        <translation>Container %1 herunterfahren</translation>
    </message>
    <message>
        <source>Reboot container %1</source>
        <translation>Container %1 neu starten</translation>
    </message>
    <message>
        <source>Suspend container %1</source>
        <translation>Container %1 anhalten</translation>
    </message>
    <message>
        <source>Resume container %1</source>
        <translation>Container %1 fortsetzen</translation>
    </message>
    <message>
        <source>Migrate container %1</source>
        <translation>Container %1 migrieren</translation>
    </message>
    <message>
        <source>Create container %1</source>
        <translation>Container %1 erstellen</translation>
    </message>
    <message>
        <source>Destroy container %1</source>
        <translation>Container %1 vernichten</translation>
    </message>
    <message>
        <source>Clone container %1</source>
        <translation>Container %1 klonen</translation>
    </message>
    <message>
        <source>Restore container %1</source>
        <translation>Container %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Snapshot container %1</source>
        <translation>Snapshot von Container %1 erstellen</translation>
    </message>
    <message>
        <source>Roll back container %1</source>
        <translation>Container %1 auf Snapshot zurücksetzen</translation>
    </message>
    <message>
        <source>Delete a snapshot of container %1</source>
        <translation>Snapshot von Container %1 löschen</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Ask HA to migrate %1</source>
        <translation>HA bitten, %1 zu migrieren</translation>
    </message>
    <message>
        <source>Ask HA to relocate %1</source>
        <translation>HA bitten, %1 umzusiedeln</translation>
    </message>
    <message>
        <source>Ask HA to start %1</source>
        <translation>HA bitten, %1 zu starten</translation>
    </message>
    <message>
        <source>Ask HA to stop %1</source>
        <translation>HA bitten, %1 zu stoppen</translation>
    </message>
    <message>
        <source>Ask HA to shut down %1</source>
        <translation>HA bitten, %1 herunterzufahren</translation>
    </message>
    <message>
        <source>Start all guests of the node</source>
        <translation>Alle Gäste des Knotens starten</translation>
    </message>
    <message>
        <source>Shut down all guests of the node</source>
        <translation>Alle Gäste des Knotens herunterfahren</translation>
    </message>
    <message>
        <source>Suspend all guests of the node</source>
        <translation>Alle Gäste des Knotens anhalten</translation>
    </message>
    <message>
        <source>Migrate all guests of the node</source>
        <translation>Alle Gäste des Knotens migrieren</translation>
    </message>
    <message>
        <source>Update the package database</source>
        <translation>Paketdatenbank aktualisieren</translation>
    </message>
    <message>
        <source>Reload service %1</source>
        <translation>Dienst %1 neu laden</translation>
    </message>
    <message>
        <source>Restart service %1</source>
        <translation>Dienst %1 neu starten</translation>
    </message>
    <message>
        <source>Start service %1</source>
        <translation>Dienst %1 starten</translation>
    </message>
    <message>
        <source>Stop service %1</source>
        <translation>Dienst %1 stoppen</translation>
    </message>
    <message>
        <source>Console of %1</source>
        <translation>Konsole von %1</translation>
    </message>
    <message>
        <source>Shell of the node</source>
        <translation>Shell des Knotens</translation>
    </message>
    <message>
        <source>Terminal of %1</source>
        <translation>Terminal von %1</translation>
    </message>
    <message>
        <source>SPICE console of %1</source>
        <translation>SPICE-Konsole von %1</translation>
    </message>
    <message>
        <source>Copy an image</source>
        <translation>Image kopieren</translation>
    </message>
    <message>
        <source>Delete image %1</source>
        <translation>Image %1 löschen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Pull a file from container %1</source>
        <translation>Datei aus Container %1 holen</translation>
    </message>
    <message>
        <source>Push a file to container %1</source>
        <translation>Datei in Container %1 übertragen</translation>
    </message>
    <message>
        <source>Back up guests</source>
        <translation>Gäste sichern</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Drydock::TasksTab</name>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Select a task to read its log.</source>
        <translation>Wählen Sie einen Task, um sein Protokoll zu lesen.</translation>
    </message>
    <message>
        <source>Log of the selected task</source>
        <translation>Protokoll des gewählten Tasks</translation>
    </message>
    <message>
        <source>The tasks could not be read.</source>
        <translation>Die Tasks konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No tasks.</source>
        <translation>Keine Tasks.</translation>
    </message>
    <message>
        <source>Nothing was done here as far as the node remembers.</source>
        <translation>Soweit sich der Knoten erinnert, wurde hier nichts getan.</translation>
    </message>
</context>
<context>
    <name>Drydock::TimelineBar</name>
    <message>
        <source>%1 · %2</source>
        <comment>how many bytes, how long</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of a move, its length</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitverlauf von %1</translation>
    </message>
</context>
<context>
    <name>Drydock::Topology</name>
    <message>
        <source>%1 %2</source>
        <extracomment>VM or CT, and its number</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Ask an administrator for a role that may read it.</source>
        <translation>Einen Administrator um eine Rolle bitten, die es lesen darf.</translation>
    </message>
    <message>
        <source>Give this login a role with %1 on %2, and read again.</source>
        <translation>Dieser Anmeldung eine Rolle mit %1 auf %2 geben und erneut lesen.</translation>
    </message>
    <message>
        <source>Install qemu-guest-agent inside it and turn the option on; or type its address by hand.</source>
        <translation>Darin qemu-guest-agent installieren und die Option einschalten; oder die Adresse von Hand eintragen.</translation>
    </message>
    <message>
        <source>What its configuration declares is shown.</source>
        <translation>Gezeigt wird, was die Konfiguration deklariert.</translation>
    </message>
    <message>
        <source>It is read once the node answers.</source>
        <translation>Wird gelesen, sobald der Knoten antwortet.</translation>
    </message>
    <message>
        <source>Check the name where it is used, or create it.</source>
        <translation>Den Namen dort prüfen, wo er benutzt wird, oder das Fehlende anlegen.</translation>
    </message>
    <message>
        <source>Read again; if it stays, look at the node&apos;s log.</source>
        <translation>Erneut lesen; bleibt es dabei, im Protokoll des Knotens nachsehen.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>by DHCP</source>
        <translation>per DHCP</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>VLANs allowed: %1</source>
        <translation>Erlaubte VLANs: %1</translation>
    </message>
    <message>
        <source>MTU %1</source>
        <translation>MTU %1</translation>
    </message>
    <message>
        <source>Give the map the name server&apos;s records (Sources).</source>
        <translation>Der Karte die Einträge des Nameservers geben (Quellen).</translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyFilter</name>
    <message>
        <source>“%1” is not a VLAN: write a number up to 4094, or 0 for untagged.</source>
        <translation>„%1“ ist kein VLAN: Schreiben Sie eine Zahl bis 4094, oder 0 für ohne Tag.</translation>
    </message>
    <message>
        <source>“%1” is not an address or a network: write 192.168.1.10, 192.168.1.0/24 or 192.168.*.</source>
        <translation>„%1“ ist weder Adresse noch Netz: Schreiben Sie 192.168.1.10, 192.168.1.0/24 oder 192.168.*.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>Write a word to look for.</source>
        <translation>Schreiben Sie ein Wort, nach dem gesucht wird.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Fields: %2.</source>
        <translation>Es gibt kein Feld „%1“. Felder: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with “%2”: write %1:value.</source>
        <translation>„%1“ lässt sich nicht mit „%2“ vergleichen: Schreiben Sie %1:Wert.</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt ein Wert.</translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyMapView</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Tidy the map</source>
        <translation>Karte aufräumen</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>Netzkarte</translation>
    </message>
    <message numerus="yes">
        <source>%n more guest(s), folded</source>
        <translation>
            <numerusform>%n weiterer Gast, eingeklappt</numerusform>
            <numerusform>%n weitere Gäste, eingeklappt</numerusform>
        </translation>
    </message>
    <message>
        <source>declared and observed addresses differ</source>
        <translation>deklarierte und gesehene Adressen unterscheiden sich</translation>
    </message>
    <message>
        <source>Nothing is known of the network yet.</source>
        <translation>Über das Netz ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>No routes are known. Name the router and its port forwards, and the reverse proxy&apos;s configuration.</source>
        <translation>Keine Routen sind bekannt. Den Router und seine Portweiterleitungen angeben, und die Konfiguration des Reverse-Proxys.</translation>
    </message>
    <message>
        <source>Nothing is left with this filter.</source>
        <translation>Mit diesem Filter bleibt nichts übrig.</translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyPage</name>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Typed by Hand…</source>
        <translation>Von Hand eintragen…</translation>
    </message>
    <message>
        <source>Router, port forwards, hosts outside and ranges of addresses, which no API tells</source>
        <translation>Router, Portweiterleitungen, Hosts außerhalb und Adressbereiche, die keine API nennt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Map as SVG…</source>
        <translation>Karte als SVG…</translation>
    </message>
    <message>
        <source>Map as PNG…</source>
        <translation>Karte als PNG…</translation>
    </message>
    <message>
        <source>Map as PDF…</source>
        <translation>Karte als PDF…</translation>
    </message>
    <message>
        <source>Print the Map…</source>
        <translation>Karte drucken…</translation>
    </message>
    <message>
        <source>Elements as CSV…</source>
        <translation>Elemente als CSV…</translation>
    </message>
    <message>
        <source>Elements, connections and findings as JSON…</source>
        <translation>Elemente, Verbindungen und Befunde als JSON…</translation>
    </message>
    <message>
        <source>Drawing for draw.io…</source>
        <translation>Zeichnung für draw.io…</translation>
    </message>
    <message>
        <source>Mask names and addresses</source>
        <translation>Namen und Adressen unkenntlich machen</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>By node</source>
        <translation>Nach Knoten</translation>
    </message>
    <message>
        <source>By network</source>
        <translation>Nach Netz</translation>
    </message>
    <message>
        <source>By route</source>
        <translation>Nach Route</translation>
    </message>
    <message>
        <source>Address map</source>
        <translation>Adresskarte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <extracomment>A switch that is on</extracomment>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Show the routes of the reverse proxy</source>
        <translation>Routen des Reverse-Proxys zeigen</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Show networks inside guests</source>
        <translation>Netze innerhalb von Gästen zeigen</translation>
    </message>
    <message>
        <source>Show one VLAN</source>
        <translation>Ein VLAN zeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show or hide the details at the side (F9)</source>
        <translation>Details an der Seite ein- oder ausblenden (F9)</translation>
    </message>
    <message>
        <source>Details of the network</source>
        <translation>Details zum Netz</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Bridges</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>What becomes of the network when something fails</source>
        <translation>Was aus dem Netz wird, wenn etwas ausfällt</translation>
    </message>
    <message>
        <source>Select a NIC, a bridge or a guest to see what happens without it</source>
        <translation>NIC, Bridge oder Gast auswählen, um zu sehen, was bei einem Ausfall geschieht</translation>
    </message>
    <message>
        <source>Compare with a Saved State…</source>
        <translation>Mit gespeichertem Stand vergleichen…</translation>
    </message>
    <message>
        <source>Back to How It Is</source>
        <translation>Zurück zum jetzigen Stand</translation>
    </message>
    <message>
        <source>Compare with a saved state</source>
        <translation>Mit gespeichertem Stand vergleichen</translation>
    </message>
    <message>
        <source>Saved networks (*.json)</source>
        <translation>Gespeicherte Netze (*.json)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Nothing has changed since then.</source>
        <translation>Seither hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Nobody notices anything.</source>
        <translation>Niemand bemerkt etwas.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Zoom and arrange the map</source>
        <translation>Karte zoomen und anordnen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show All of It</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Undo Tidying</source>
        <translation>Aufräumen rückgängig machen</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s)</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s) read</source>
        <translation>
            <numerusform>%1 von %n Gast gelesen</numerusform>
            <numerusform>%1 von %n Gästen gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subnet(s)</source>
        <translation>
            <numerusform>%n Subnetz</numerusform>
            <numerusform>%n Subnetze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) lit</source>
        <translation>
            <numerusform>%n Element hervorgehoben</numerusform>
            <numerusform>%n Elemente hervorgehoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network finding(s)</source>
        <translation>
            <numerusform>%n Netzbefund</numerusform>
            <numerusform>%n Netzbefunde</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is wrong</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>as of %1: %2</source>
        <translation>Stand %1: %2</translation>
    </message>
    <message>
        <source>The cluster could not be read.</source>
        <translation>Der Cluster konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the network…</source>
        <translation>Netz wird gelesen…</translation>
    </message>
    <message>
        <source>The first answer is on its way.</source>
        <translation>Die erste Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>Nothing to see.</source>
        <translation>Nichts zu sehen.</translation>
    </message>
    <message>
        <source>The cluster showed no node and no guest. The login probably lacks Sys.Audit and VM.Audit.</source>
        <translation>Der Cluster hat weder Knoten noch Gäste gezeigt. Der Anmeldung fehlen vermutlich Sys.Audit und VM.Audit.</translation>
    </message>
    <message>
        <source>Not everything is shown: needs %1.</source>
        <translation>Nicht alles wird gezeigt: benötigt %1.</translation>
    </message>
    <message>
        <source>VLAN: all</source>
        <translation>VLAN: alle</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Ohne VLAN-Tag</translation>
    </message>
    <message>
        <source>VLAN: %1</source>
        <translation>VLAN: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>there is nothing to draw, or too much for a picture</source>
        <translation>es gibt nichts zu zeichnen, oder zu viel für ein Bild</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>The network could not be written to %1: %2.</source>
        <translation>Das Netz konnte nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Reverse Proxy&apos;s File…</source>
        <translation>Datei des Reverse-Proxys…</translation>
    </message>
    <message>
        <source>Traefik&apos;s dynamic configuration: its routes on the map</source>
        <translation>Dynamische Konfiguration von Traefik: seine Routen auf der Karte</translation>
    </message>
    <message>
        <source>Dynamic configuration (*.yml *.yaml)</source>
        <translation>Dynamische Konfiguration (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Name Server&apos;s Records…</source>
        <translation>Einträge des Nameservers…</translation>
    </message>
    <message>
        <source>Pi-hole&apos;s custom.list or pihole.toml: its names on the map</source>
        <translation>custom.list oder pihole.toml von Pi-hole: seine Namen auf der Karte</translation>
    </message>
    <message>
        <source>Local records (*.list *.toml hosts)</source>
        <translation>Lokale Einträge (*.list *.toml hosts)</translation>
    </message>
    <message>
        <source>Configuration Files…</source>
        <translation>Konfigurationsdateien…</translation>
    </message>
    <message>
        <source>Where all of this is written down</source>
        <translation>Wo all dies aufgeschrieben ist</translation>
    </message>
    <message>
        <source>Sources of the map</source>
        <translation>Quellen der Karte</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The reverse proxy&apos;s file cannot be used, its routes are not shown.</source>
        <translation>Die Datei des Reverse-Proxys ist nicht verwendbar, seine Routen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The name server&apos;s records cannot be used.</source>
        <translation>Die Einträge des Nameservers sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>The saved state cannot be compared with.</source>
        <translation>Mit dem gespeicherten Stand lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Check Routes and Names…</source>
        <translation>Routen und Namen prüfen…</translation>
    </message>
    <message>
        <source>Opens each route and asks the name servers, as a client would</source>
        <translation>Öffnet jede Route und fragt die Nameserver, wie ein Client es täte</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>Reverse Proxy&apos;s API…</source>
        <translation>API des Reverse Proxys…</translation>
    </message>
    <message>
        <source>Where Traefik says itself what it does: its routes on the map</source>
        <translation>Wo Traefik selbst sagt, was es tut: seine Routen auf der Karte</translation>
    </message>
    <message>
        <source>Forget These Sources</source>
        <translation>Diese Quellen vergessen</translation>
    </message>
    <message>
        <source>Reverse Proxy&apos;s API</source>
        <translation>API des Reverse Proxys</translation>
    </message>
    <message>
        <source>Where Traefik&apos;s API answers without a password:</source>
        <translation>Wo die API von Traefik ohne Passwort antwortet:</translation>
    </message>
    <message>
        <source>Ask It</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>The reverse proxy&apos;s API cannot be read, its routes are not shown.</source>
        <translation>Die API des Reverse Proxys ist nicht lesbar, ihre Routen werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>Drydock::TopologySearch</name>
    <message>
        <source>Search the network</source>
        <translation>Netz durchsuchen</translation>
    </message>
    <message>
        <source>Words, and fields: bridge:, vlan:, ip:192.168.1.0/24, node:, route:, kind:, network:, finding:, or “conflict”. A minus before a term excludes, a comma means “or”, * stands for anything.</source>
        <translation>Wörter sowie Felder: bridge:, vlan:, ip:192.168.1.0/24, node:, route:, kind:, network:, finding:, oder „conflict“. Ein Minus vor einem Begriff schließt aus, ein Komma heißt „oder“, * steht für alles.</translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyTable</name>
    <message>
        <source>Elements of the network</source>
        <translation>Elemente des Netzes</translation>
    </message>
    <message>
        <source>No element matches the search.</source>
        <translation>Kein Element passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>Drydock::TopologyTableModel</name>
    <message>
        <source>What is declared and what was seen differ: %1</source>
        <translation>Deklariertes und Gesehenes unterscheiden sich: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>Age (s)</source>
        <translation>Alter (s)</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>Drydock::TypedFactsDialog</name>
    <message>
        <source>“%1” has no name: write name: address.</source>
        <translation>„%1“ hat keinen Namen: Die Form ist Name: Adresse.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address with its name: write NAS: 192.168.10.5.</source>
        <translation>„%1“ ist keine IPv4-Adresse mit ihrem Namen: Die Form ist NAS: 192.168.10.5.</translation>
    </message>
    <message>
        <source>“%1” is not a range: write name: 192.168.1.100-192.168.1.199.</source>
        <translation>„%1“ ist kein Bereich: Die Form ist Name: 192.168.1.100-192.168.1.199.</translation>
    </message>
    <message>
        <source>“%1” is not a port forward: write 443/tcp → 192.168.1.194:443.</source>
        <translation>„%1“ ist keine Portweiterleitung: Die Form ist 443/tcp → 192.168.1.194:443.</translation>
    </message>
    <message>
        <source>“%1” names no router of the list above: write router: 443/tcp → 192.168.1.194:443.</source>
        <translation>„%1“ nennt keinen Router aus der Liste oben: Die Form ist Router: 443/tcp → 192.168.1.194:443.</translation>
    </message>
    <message>
        <source>Typed by Hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
    <message>
        <source>What no API tells: it completes the map, keeps addresses from being called free, and is judged with the rest. One a line.</source>
        <translation>Was keine API nennt: Es vervollständigt die Karte, lässt Adressen nicht als frei gelten und wird mit dem Übrigen beurteilt. Je Zeile eins.</translation>
    </message>
    <message>
        <source>&amp;Routers</source>
        <translation>&amp;Router</translation>
    </message>
    <message>
        <source>&amp;Port forwards</source>
        <translation>&amp;Portweiterleitungen</translation>
    </message>
    <message>
        <source>&amp;Hosts outside</source>
        <translation>&amp;Hosts außerhalb</translation>
    </message>
    <message>
        <source>&amp;Clients</source>
        <translation>&amp;Clients</translation>
    </message>
    <message>
        <source>&amp;DHCP pools</source>
        <translation>&amp;DHCP-Pools</translation>
    </message>
    <message>
        <source>R&amp;eserved</source>
        <translation>R&amp;eserviert</translation>
    </message>
    <message>
        <source>&amp;Name servers</source>
        <translation>&amp;Nameserver</translation>
    </message>
    <message>
        <source>Name servers that DHCP hands out</source>
        <translation>Nameserver, die DHCP verteilt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>One a line, as in: %1</source>
        <translation>Je Zeile eins, zum Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>Drydock::UpdateList</name>
    <message>
        <source>Pending updates</source>
        <translation>Anstehende Aktualisierungen</translation>
    </message>
    <message>
        <source>Kernel %1 is installed and waits for a reboot (%2 runs).</source>
        <translation>Kernel %1 ist installiert und wartet auf einen Neustart (%2 läuft).</translation>
    </message>
    <message>
        <source>No update is pending.</source>
        <translation>Keine Aktualisierung steht an.</translation>
    </message>
    <message>
        <source>No update is pending; kernel %1 runs.</source>
        <translation>Keine Aktualisierung steht an; Kernel %1 läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) pending, a new kernel among them: a reboot is needed afterwards.</source>
        <translation>
            <numerusform>%n Aktualisierung steht an, ein neuer Kernel: danach ist ein Neustart nötig.</numerusform>
            <numerusform>%n Aktualisierungen stehen an, darunter ein neuer Kernel: danach ist ein Neustart nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) pending, no kernel among them.</source>
        <translation>
            <numerusform>%n Aktualisierung steht an, kein Kernel.</numerusform>
            <numerusform>%n Aktualisierungen stehen an, kein Kernel darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The node has not been asked yet.</source>
        <translation>Der Knoten wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The list could not be read: %1</source>
        <translation>Die Liste konnte nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Drydock::UpdateModel</name>
    <message>
        <source>%1. It runs only after a reboot.</source>
        <translation>%1. Er läuft erst nach einem Neustart.</translation>
    </message>
    <message>
        <source>new</source>
        <comment>package that is not installed yet</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>Drydock::UsageBar</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Drydock::WaveCard</name>
    <message>
        <source>In this order</source>
        <translation>In dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Undo the order by hand</source>
        <translation>Reihenfolge von Hand verwerfen</translation>
    </message>
    <message>
        <source>Which guest goes first</source>
        <translation>Welcher Gast zuerst geht</translation>
    </message>
    <message>
        <source>Steps of the plan in their order</source>
        <translation>Schritte des Plans in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>First of all</source>
        <translation>Als Erster</translation>
    </message>
    <message>
        <source>Last of all</source>
        <translation>Als Letzter</translation>
    </message>
</context>
<context>
    <name>Drydock::WaveModel</name>
    <message>
        <source>Wave %1</source>
        <translation>Welle %1</translation>
    </message>
    <message>
        <source>Wave %1: %2</source>
        <translation>Welle %1: %2</translation>
    </message>
    <message>
        <source>Drag it, or press Alt+Up and Alt+Down, to change the order</source>
        <translation>Ziehen oder mit Alt+Auf und Alt+Ab die Reihenfolge ändern</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>Drydock::WhatIfView</name>
    <message>
        <source>Can we lose a node?</source>
        <translation>Darf ein Knoten ausfallen?</translation>
    </message>
    <message>
        <source>Each node in turn</source>
        <translation>Jeder Knoten für sich</translation>
    </message>
    <message>
        <source>It is being worked out.</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>In der Karte zeigen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>What becomes of guests</source>
        <translation>Was aus Gästen wird</translation>
    </message>
    <message>
        <source>No guest is touched.</source>
        <translation>Kein Gast ist betroffen.</translation>
    </message>
    <message>
        <source>When guests run again</source>
        <translation>Wann Gäste wieder laufen</translation>
    </message>
    <message>
        <source>Memory afterwards</source>
        <translation>Speicher danach</translation>
    </message>
    <message>
        <source>What happens, in its order</source>
        <translation>Was geschieht, der Reihe nach</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) run(s) on</source>
        <translation>
            <numerusform>%n Gast läuft weiter</numerusform>
            <numerusform>%n Gäste laufen weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Configurations of guests are still being read: whether their disks are elsewhere may change the answer.</source>
        <translation>Konfigurationen von Gästen werden noch gelesen: Ob ihre Platten anderswo liegen, kann die Antwort ändern.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What this loss means for networks, addresses and routes</source>
        <translation>Was dieser Ausfall für Netze, Adressen und Routen bedeutet</translation>
    </message>
    <message>
        <source>The map shows the loss of one node.</source>
        <translation>Die Karte zeigt den Ausfall eines Knotens.</translation>
    </message>
    <message>
        <source>Memory not known</source>
        <translation>Speicher nicht bekannt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 → %2 of %3</source>
        <comment>memory now, afterwards at most, in all</comment>
        <translation>%1 → %2 von %3</translation>
    </message>
</context>
<context>
    <name>Drydock::Wording</name>
    <message>
        <source>Give this login the privilege %1 on %2 (Datacenter → Permissions), then try again.</source>
        <translation>Geben Sie dieser Anmeldung das Recht %1 auf %2 (Rechenzentrum → Rechte) und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Another task is working on this guest. Wait until it has ended, then try again.</source>
        <translation>Ein anderer Task arbeitet an diesem Gast. Warten Sie, bis er beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The guest is locked (%1). Wait until that ends; if nothing is running any more, unlock it on its node with qm unlock or pct unlock.</source>
        <translation>Der Gast ist gesperrt (%1). Warten Sie, bis das endet; läuft nichts mehr, entsperren Sie ihn auf seinem Knoten mit qm unlock oder pct unlock.</translation>
    </message>
    <message>
        <source>Bring enough nodes or the QDevice back; the cluster then accepts changes by itself.</source>
        <translation>Bringen Sie genügend Knoten oder das QDevice zurück; der Cluster nimmt Änderungen dann von selbst wieder an.</translation>
    </message>
    <message>
        <source>Move it to the node that has its replica, or remove the replication job first.</source>
        <translation>Verschieben Sie ihn auf den Knoten mit seinem Replikat oder entfernen Sie zuerst den Replikationsauftrag.</translation>
    </message>
    <message>
        <source>Shut the guest down and start it here again afterwards, or give it a mapped device that the target has too.</source>
        <translation>Fahren Sie den Gast herunter und starten Sie ihn danach hier wieder, oder geben Sie ihm ein zugeordnetes Gerät, das auch das Ziel hat.</translation>
    </message>
    <message>
        <source>Eject the CD image, then try again.</source>
        <translation>Werfen Sie das CD-Image aus und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Allow its local disks to be copied, or shut it down and start it here again afterwards.</source>
        <translation>Erlauben Sie, dass seine lokalen Disks kopiert werden, oder fahren Sie ihn herunter und starten Sie ihn danach hier wieder.</translation>
    </message>
    <message>
        <source>Mark the mount point as shared if the target has it too, or shut the container down and start it here again afterwards.</source>
        <translation>Markieren Sie den Mountpoint als gemeinsam genutzt, wenn auch das Ziel ihn hat, oder fahren Sie den Container herunter und starten Sie ihn danach hier wieder.</translation>
    </message>
    <message>
        <source>Choose another node, or move the guest it must be kept apart from first.</source>
        <translation>Wählen Sie einen anderen Knoten oder verschieben Sie zuerst den Gast, von dem er getrennt bleiben muss.</translation>
    </message>
    <message>
        <source>Find out why it failed, set its HA state to disabled, then to started.</source>
        <translation>Finden Sie heraus, warum er fehlschlug, setzen Sie seinen HA-Zustand auf disabled und dann auf started.</translation>
    </message>
    <message>
        <source>It was started meanwhile. Plan the move again.</source>
        <translation>Er wurde inzwischen gestartet. Planen Sie das Verschieben neu.</translation>
    </message>
    <message>
        <source>Free some space on the target storage, or choose another node.</source>
        <translation>Schaffen Sie Platz auf dem Zielspeicher oder wählen Sie einen anderen Knoten.</translation>
    </message>
    <message>
        <source>Make the storage available on the target, or choose another node.</source>
        <translation>Machen Sie den Speicher auf dem Ziel verfügbar oder wählen Sie einen anderen Knoten.</translation>
    </message>
    <message>
        <source>Look at the guest&apos;s console: it did not shut down in time. Then try again, or stop it.</source>
        <translation>Sehen Sie in die Konsole des Gasts: Er ist nicht rechtzeitig heruntergefahren. Versuchen Sie es dann erneut oder stoppen Sie ihn.</translation>
    </message>
    <message>
        <source>The guest is on another node by now, or was removed. Look at its current place, then plan again.</source>
        <translation>Der Gast ist inzwischen auf einem anderen Knoten oder wurde entfernt. Sehen Sie nach, wo er jetzt ist, und planen Sie dann neu.</translation>
    </message>
    <message>
        <source>This cluster uses HA rules instead of groups. Refresh, then try again.</source>
        <translation>Dieser Cluster verwendet HA-Regeln statt Gruppen. Aktualisieren Sie und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Only root@pam itself may do this, no token and no other user. Use the node&apos;s shell.</source>
        <translation>Nur root@pam selbst darf dies tun, kein Token und kein anderer Benutzer. Verwenden Sie die Shell des Knotens.</translation>
    </message>
    <message>
        <source>Check that the node is up and reachable from the others, then try again.</source>
        <translation>Prüfen Sie, ob der Knoten läuft und von den anderen erreichbar ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The node does not answer.</source>
        <translation>Der Knoten antwortet nicht.</translation>
    </message>
    <message>
        <source>The certificate is not the one that is trusted for this node.</source>
        <translation>Das Zertifikat ist nicht das, dem für diesen Knoten vertraut wird.</translation>
    </message>
    <message>
        <source>The login was refused.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The login needs a second factor.</source>
        <translation>Die Anmeldung braucht einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>This login is not allowed to do that.</source>
        <translation>Diese Anmeldung darf das nicht.</translation>
    </message>
    <message>
        <source>That does not exist any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This version of Proxmox VE cannot do that.</source>
        <translation>Diese Version von Proxmox VE kann das nicht.</translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation>Der Server hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>The cluster has no quorum and refuses changes.</source>
        <translation>Der Cluster hat kein Quorum und lehnt Änderungen ab.</translation>
    </message>
    <message>
        <source>It is locked by something else.</source>
        <translation>Es ist durch etwas anderes gesperrt.</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>Der Server hat abgelehnt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>Die Antwort des Servers ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The request was given up.</source>
        <translation>Die Anfrage wurde aufgegeben.</translation>
    </message>
    <message>
        <source>A file of this program could not be read or written.</source>
        <translation>Eine Datei dieses Programms konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the network and that the node is up. It is tried again by itself.</source>
        <translation>Prüfen Sie das Netzwerk und ob der Knoten läuft. Der nächste Versuch folgt von selbst.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the output of &quot;pvenode cert info&quot; on the node. Trust the new one only if it is the same.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit der Ausgabe von „pvenode cert info“ auf dem Knoten. Vertrauen Sie dem neuen nur, wenn er gleich ist.</translation>
    </message>
    <message>
        <source>Check user, realm and password, or the token and its secret, then log in again.</source>
        <translation>Prüfen Sie Benutzer, Realm und Passwort oder das Token und sein Geheimnis und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Enter the code of your authenticator, or a recovery code.</source>
        <translation>Geben Sie den Code Ihres Authenticators oder einen Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>Ask for the missing privilege (Datacenter → Permissions), then try again.</source>
        <translation>Bitten Sie um das fehlende Recht (Rechenzentrum → Rechte) und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Refresh and look for its current place, then plan again.</source>
        <translation>Aktualisieren Sie und sehen Sie nach, wo es jetzt ist; planen Sie dann neu.</translation>
    </message>
    <message>
        <source>Do it in the node&apos;s shell, or update the node.</source>
        <translation>Tun Sie es in der Shell des Knotens oder aktualisieren Sie den Knoten.</translation>
    </message>
    <message>
        <source>Check the named values, then try again.</source>
        <translation>Prüfen Sie die genannten Werte und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Wait until the other work has ended, then try again.</source>
        <translation>Warten Sie, bis die andere Arbeit beendet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Read the server&apos;s words and the log of the task, then try again.</source>
        <translation>Lesen Sie die Worte des Servers und das Protokoll des Tasks und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check that the address is a Proxmox VE node and no proxy is in between.</source>
        <translation>Prüfen Sie, ob die Adresse ein Proxmox-VE-Knoten ist und kein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>Try again if it is still wanted.</source>
        <translation>Versuchen Sie es erneut, falls es noch gewünscht ist.</translation>
    </message>
    <message>
        <source>Check the rights and the free space of the state folder, then try again.</source>
        <translation>Prüfen Sie Rechte und freien Platz des Zustandsordners und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Meldung: %2</translation>
    </message>
    <message>
        <source>The configuration of %1 was not read, so what ties it to its node is not known.</source>
        <translation>Die Konfiguration von %1 wurde nicht gelesen; was den Gast an seinen Knoten bindet, ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>Proxmox VE was not asked whether %1 can move: local resources may still refuse it.</source>
        <translation>Proxmox VE wurde nicht gefragt, ob sich %1 verschieben lässt: Lokale Ressourcen können es noch verhindern.</translation>
    </message>
    <message>
        <source>No node lists the network %1 of %2, so whether %3 has it is not known.</source>
        <translation>Kein Knoten führt das Netzwerk %1 von %2 auf; ob %3 es hat, ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>The network of %1 was not read, so missing bridges and VLANs would not be seen.</source>
        <translation>Das Netzwerk von %1 wurde nicht gelesen; fehlende Bridges und VLANs fielen daher nicht auf.</translation>
    </message>
    <message>
        <source>The votes of the cluster were not read: each node is counted as one vote.</source>
        <translation>Die Stimmen des Clusters wurden nicht gelesen: Jeder Knoten zählt als eine Stimme.</translation>
    </message>
    <message>
        <source>The HA configuration was not read, so its rules and groups are not taken into account.</source>
        <translation>Die HA-Konfiguration wurde nicht gelesen; ihre Regeln und Gruppen bleiben daher unberücksichtigt.</translation>
    </message>
    <message>
        <source>The replication jobs were not read, so replicas on the targets are not known.</source>
        <translation>Die Replikationsaufträge wurden nicht gelesen; Replikate auf den Zielen sind daher nicht bekannt.</translation>
    </message>
    <message>
        <source>The privileges of this login were not read: requests may be refused on the way.</source>
        <translation>Die Rechte dieser Anmeldung wurden nicht gelesen: Anfragen können unterwegs abgelehnt werden.</translation>
    </message>
    <message>
        <source>%1 of %2 votes</source>
        <translation>%1 von %2 Stimmen</translation>
    </message>
    <message>
        <source>The node stays up during this drain. Should it go down, %1 are left and the cluster becomes read-only.</source>
        <translation>Der Knoten bleibt bei diesem Leeren an. Fiele er aus, blieben %1 und der Cluster würde schreibgeschützt.</translation>
    </message>
    <message>
        <source>Taking %1 down leaves %2. The cluster becomes read-only: no guest can be started or migrated, and HA stops.</source>
        <translation>Wird %1 heruntergefahren, bleiben %2. Der Cluster wird schreibgeschützt: Kein Gast lässt sich starten oder migrieren, und HA steht still.</translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down with it. HA freezes it: it starts again when the node is back.</source>
        <translation>%1 bleibt auf %2 und geht mit ihm aus. HA friert den Gast ein: Er startet wieder, wenn der Knoten zurück ist.</translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down with it. HA starts it on another node about a minute later.</source>
        <translation>%1 bleibt auf %2 und geht mit ihm aus. HA startet den Gast etwa eine Minute später auf einem anderen Knoten.</translation>
    </message>
    <message>
        <source>%1 stays on %2 until the node goes down; then HA moves it, or holds up the shutdown if it cannot.</source>
        <translation>%1 bleibt auf %2, bis der Knoten herunterfährt; dann verschiebt HA den Gast oder hält das Herunterfahren auf, wenn es das nicht kann.</translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down when the node reboots.</source>
        <translation>%1 bleibt auf %2 und geht aus, wenn der Knoten neu startet.</translation>
    </message>
    <message>
        <source>%1 stays on %2 and goes down when the node is shut down.</source>
        <translation>%1 bleibt auf %2 und geht aus, wenn der Knoten heruntergefahren wird.</translation>
    </message>
    <message>
        <source>The cluster has no node called %1.</source>
        <translation>Der Cluster hat keinen Knoten namens %1.</translation>
    </message>
    <message>
        <source>%1 is offline: nothing can be moved or started there.</source>
        <translation>%1 ist offline: Dort lässt sich nichts verschieben oder starten.</translation>
    </message>
    <message>
        <source>The cluster has no quorum now: it refuses every change until enough nodes are back.</source>
        <translation>Der Cluster hat jetzt kein Quorum: Er lehnt jede Änderung ab, bis genügend Knoten zurück sind.</translation>
    </message>
    <message>
        <source>With HA active and no quorum, the watchdog resets what is left (%1) after about a minute.</source>
        <translation>Bei aktivem HA und ohne Quorum setzt der Watchdog nach etwa einer Minute zurück, was noch übrig ist (%1).</translation>
    </message>
    <message>
        <source>The QDevice is not connected, so its vote is missing.</source>
        <translation>Das QDevice ist nicht verbunden, daher fehlt seine Stimme.</translation>
    </message>
    <message>
        <source>The QDevice on %1 is not connected, so its vote is missing.</source>
        <translation>Das QDevice auf %1 ist nicht verbunden, daher fehlt seine Stimme.</translation>
    </message>
    <message>
        <source>%1 is offline already: there is less room and one failure less to spare.</source>
        <translation>%1 ist bereits offline: Es ist weniger Platz da, und ein Ausfall weniger ist zu verkraften.</translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no guests.</source>
        <translation>%1 ist in Wartung und nimmt keine Gäste auf.</translation>
    </message>
    <message>
        <source>A task (%1) is running on %2: guests it works on are locked until it ends.</source>
        <translation>Ein Task (%1) läuft auf %2: Gäste, an denen er arbeitet, sind bis zu seinem Ende gesperrt.</translation>
    </message>
    <message>
        <source>A task (%1 for %2) is running on %3: guests it works on are locked until it ends.</source>
        <translation>Ein Task (%1 für %2) läuft auf %3: Gäste, an denen er arbeitet, sind bis zu seinem Ende gesperrt.</translation>
    </message>
    <message>
        <source>The HA scheduler balances guests by itself and may move some back meanwhile.</source>
        <translation>Der HA-Scheduler verteilt Gäste von sich aus und kann einige zwischenzeitlich zurückverschieben.</translation>
    </message>
    <message>
        <source>HA is disarmed: it carries out no move and recovers nothing until it is armed again.</source>
        <translation>HA ist entschärft: Es führt kein Verschieben aus und stellt nichts wieder her, bis es wieder scharf ist.</translation>
    </message>
    <message>
        <source>This login lacks the privilege %1 on %2, so the plan would be refused.</source>
        <translation>Dieser Anmeldung fehlt das Recht %1 auf %2, daher würde der Plan abgelehnt.</translation>
    </message>
    <message>
        <source>%1 uses %2 of this node and cannot move.</source>
        <translation>%1 nutzt %2 dieses Knotens und lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>%1 uses a device of this node (%2: %3) and cannot move.</source>
        <translation>%1 nutzt ein Gerät dieses Knotens (%2: %3) und lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>%1 needs the device %2 (%3), which does not exist on %4.</source>
        <translation>%1 braucht das Gerät %2 (%3), das es auf %4 nicht gibt.</translation>
    </message>
    <message>
        <source>%1 cannot move while it runs: its device %2 does not support that.</source>
        <translation>%1 lässt sich nicht im laufenden Betrieb verschieben: Das Gerät %2 unterstützt das nicht.</translation>
    </message>
    <message>
        <source>%1 cannot move while a CD image of this node is inserted (%2: %3).</source>
        <translation>%1 lässt sich nicht verschieben, solange ein CD-Image dieses Knotens eingelegt ist (%2: %3).</translation>
    </message>
    <message>
        <source>%1 cannot move: it mounts %3 of this node (%2).</source>
        <translation>%1 lässt sich nicht verschieben: %3 dieses Knotens ist eingehängt (%2).</translation>
    </message>
    <message>
        <source>%1 has a local disk without a replica on %2: %3 would be copied (%4).</source>
        <translation>%1 hat eine lokale Disk ohne Replikat auf %2: %3 würden kopiert (%4).</translation>
    </message>
    <message>
        <source>Moving %1 copies %2 of local disks to %3 (%4).</source>
        <translation>Das Verschieben von %1 kopiert %2 lokaler Disks nach %3 (%4).</translation>
    </message>
    <message>
        <source>%1 cannot move while it runs: its local disk has snapshots and no replica on %2 (%3).</source>
        <translation>%1 lässt sich nicht im laufenden Betrieb verschieben: Die lokale Disk hat Snapshots und kein Replikat auf %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is locked (%2) and refuses every change until that ends.</source>
        <translation>%1 ist gesperrt (%2) und lehnt jede Änderung ab, bis das endet.</translation>
    </message>
    <message>
        <source>HA has given %1 up after an error. It does nothing until the guest is set to disabled and then to started.</source>
        <translation>HA hat %1 nach einem Fehler aufgegeben. Es unternimmt nichts, bis der Gast auf disabled und dann auf started gesetzt wird.</translation>
    </message>
    <message>
        <source>HA is already acting on %1 (%2): the request waits for that.</source>
        <translation>HA ist bereits mit %1 beschäftigt (%2): Die Anfrage wartet darauf.</translation>
    </message>
    <message>
        <source>%1 has nowhere to go: no other node is online.</source>
        <translation>%1 kann nirgendwohin: Kein anderer Knoten ist online.</translation>
    </message>
    <message>
        <source>%1 takes no guests now: it is not online, in maintenance, or where the guest already is.</source>
        <translation>%1 nimmt jetzt keine Gäste auf: nicht online, in Wartung, oder der Gast ist bereits dort.</translation>
    </message>
    <message>
        <source>%1 can only move to %2, where its replica is, not to %3.</source>
        <translation>%1 lässt sich nur auf %2 verschieben, wo das Replikat liegt, nicht auf %3.</translation>
    </message>
    <message>
        <source>The replica of %1 is on %2. Moving it to %3 copies everything and leaves a broken replication job.</source>
        <translation>Das Replikat von %1 liegt auf %2. Ein Verschieben auf %3 kopiert alles und hinterlässt einen defekten Replikationsauftrag.</translation>
    </message>
    <message>
        <source>%1 cannot move to %2: the storage %3 does not take &quot;%4&quot; there.</source>
        <translation>%1 lässt sich nicht auf %2 verschieben: Der Speicher %3 nimmt dort kein „%4“ auf.</translation>
    </message>
    <message>
        <source>%1 does not fit on %2 of %3: it needs %4, %5 are free.</source>
        <translation>%1 passt nicht auf %2 von %3: nötig sind %4, frei sind %5.</translation>
    </message>
    <message>
        <source>%1 would lose its network: %2 does not exist on %3.</source>
        <translation>%1 verlöre das Netzwerk: %2 gibt es auf %3 nicht.</translation>
    </message>
    <message>
        <source>%1 would lose its network: %2 on %3 does not carry VLAN %4.</source>
        <translation>%1 verlöre das Netzwerk: %2 auf %3 führt VLAN %4 nicht.</translation>
    </message>
    <message>
        <source>Large packets of %1 may be lost on %3: %2 has an MTU of %4 there instead of %5.</source>
        <translation>Große Pakete von %1 können auf %3 verloren gehen: %2 hat dort eine MTU von %4 statt %5.</translation>
    </message>
    <message>
        <source>%1 may crash after the move: its CPU type is &quot;host&quot;, and %2 has another processor (%3).</source>
        <translation>%1 kann nach dem Verschieben abstürzen: Der CPU-Typ ist „host“, und %2 hat einen anderen Prozessor (%3).</translation>
    </message>
    <message>
        <source>%1 needs %2, but at most %3 may still be used on %4 (%5 % are kept free).</source>
        <translation>%1 braucht %2, auf %4 dürfen aber höchstens noch %3 belegt werden (%5 % bleiben frei).</translation>
    </message>
    <message>
        <source>HA does not let %1 run on %2: its group or rule allows only other nodes.</source>
        <translation>HA lässt %1 nicht auf %2 laufen: Gruppe oder Regel erlauben nur andere Knoten.</translation>
    </message>
    <message>
        <source>%1 must not share a node with %2, which is on %3.</source>
        <translation>%1 darf nicht auf demselben Knoten laufen wie %2 (derzeit auf %3).</translation>
    </message>
    <message>
        <source>Proxmox VE does not list %2 as a possible node for %1, without saying why.</source>
        <translation>Proxmox VE führt %2 nicht als möglichen Knoten für %1 auf und nennt keinen Grund.</translation>
    </message>
    <message>
        <source>A running container cannot move live: %1 has to stop for it.</source>
        <translation>Ein laufender Container lässt sich nicht live verschieben: %1 muss dafür anhalten.</translation>
    </message>
    <message>
        <source>%1 stops until it can return: it must not share a node with %2.</source>
        <translation>%1 ist bis zur Rückkehr aus: Der Knoten darf nicht mit %2 geteilt werden.</translation>
    </message>
    <message>
        <source>%1 stops until it can return: it must not share a node with %2, which is on %3.</source>
        <translation>%1 ist bis zur Rückkehr aus: Der Knoten darf nicht mit %2 geteilt werden, derzeit auf %3.</translation>
    </message>
    <message>
        <source>The service fails while %1 is down: its partner %2 is not running.</source>
        <translation>Der Dienst fällt aus, solange %1 aus ist: Der Partner %2 läuft nicht.</translation>
    </message>
    <message>
        <source>HA will move %1 straight back: %2 has a higher priority for it than %3, and failback is on.</source>
        <translation>HA verschiebt %1 sofort zurück: %2 hat dafür eine höhere Priorität als %3, und Failback ist an.</translation>
    </message>
    <message>
        <source>HA moves %2 to %3 as well: they are kept together with %1.</source>
        <translation>HA verschiebt auch %2 auf %3: Sie werden mit %1 zusammengehalten.</translation>
    </message>
    <message>
        <source>HA shuts %1 down; if it is not off after 60 seconds, it is stopped hard.</source>
        <translation>HA fährt %1 herunter; ist der Gast nach 60 Sekunden nicht aus, wird er hart gestoppt.</translation>
    </message>
    <message>
        <source>The HA state of %1 changes from %2 to %3 and stays so.</source>
        <translation>Der HA-Zustand von %1 wechselt von %2 zu %3 und bleibt so.</translation>
    </message>
    <message>
        <source>HA takes a suspended %1 for a failed one and may start it again.</source>
        <translation>HA hält %1 im angehaltenen Zustand für ausgefallen und startet den Gast womöglich wieder.</translation>
    </message>
    <message>
        <source>The shutdown of %1 may time out: it has no guest agent.</source>
        <translation>Das Herunterfahren von %1 kann die Zeit überschreiten: Es gibt keinen Gast-Agenten.</translation>
    </message>
    <message numerus="yes">
        <source>The replica of %1 on %2 is out of date: its job %3 failed %n time(s).</source>
        <translation>
            <numerusform>Das Replikat von %1 auf %2 ist veraltet: Der Auftrag %3 ist %n Mal fehlgeschlagen.</numerusform>
            <numerusform>Das Replikat von %1 auf %2 ist veraltet: Der Auftrag %3 ist %n Mal fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes on running on %2, so the node is not empty.</source>
        <translation>%1 läuft auf %2 weiter, der Knoten ist also nicht leer.</translation>
    </message>
    <message>
        <source>The cluster has no guest %1.</source>
        <translation>Der Cluster hat keinen Gast %1.</translation>
    </message>
    <message>
        <source>%1 no longer exists, so there is nothing to bring back.</source>
        <translation>%1 gibt es nicht mehr, also ist nichts zurückzuholen.</translation>
    </message>
    <message>
        <source>%1 was moved to %2 by somebody else, so it is not brought back to %3.</source>
        <translation>%1 wurde von jemand anderem auf %2 verschoben und wird daher nicht auf %3 zurückgeholt.</translation>
    </message>
    <message>
        <source>%1 is no longer managed by HA, so its state &quot;%2&quot; is not restored.</source>
        <translation>%1 wird nicht mehr von HA verwaltet, daher wird der Zustand „%2“ nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>The HA state of %1 was set to %2 by somebody else, so &quot;%3&quot; is not restored.</source>
        <translation>Der HA-Zustand von %1 wurde von jemand anderem auf %2 gesetzt, daher wird „%3“ nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 is already on %2.</source>
        <translation>%1 ist bereits auf %2.</translation>
    </message>
    <message>
        <source>Nothing to do for %1: it is %2 already.</source>
        <translation>Nichts zu tun für %1: Der Zustand ist bereits %2.</translation>
    </message>
    <message>
        <source>%1 is a template: it cannot be started or stopped.</source>
        <translation>%1 ist eine Vorlage: Sie lässt sich nicht starten oder stoppen.</translation>
    </message>
    <message>
        <source>The service fails with %1: its partner %2 does not serve.</source>
        <translation>Der Dienst fällt mit %1 aus: Der Partner %2 leistet ihn nicht.</translation>
    </message>
    <message>
        <source>Stopping %1 is like pulling its plug: unsaved data is lost.</source>
        <translation>%1 zu stoppen ist wie Stecker ziehen: Nicht gespeicherte Daten gehen verloren.</translation>
    </message>
    <message>
        <source>%1 (accepted)</source>
        <translation>%1 (akzeptiert)</translation>
    </message>
    <message>
        <source>Shut down, start here again</source>
        <translation>Herunterfahren, hier wieder starten</translation>
    </message>
    <message>
        <source>Shut down, start on the target</source>
        <translation>Herunterfahren, auf dem Ziel starten</translation>
    </message>
    <message>
        <source>Shut down, leave off</source>
        <translation>Herunterfahren, aus lassen</translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Auf %1 verschieben</translation>
    </message>
    <message>
        <source>Allow copying the disk</source>
        <translation>Kopieren der Disk erlauben</translation>
    </message>
    <message>
        <source>Add a QDevice</source>
        <translation>QDevice hinzufügen</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Akzeptieren und fortfahren</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Ways out: %1</source>
        <translation>Auswege: %1</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Unterbrechung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: move live to %2</source>
        <translation>%1: live auf %2 verschieben</translation>
    </message>
    <message>
        <source>%1: restart on %2</source>
        <translation>%1: Neustart auf %2</translation>
    </message>
    <message>
        <source>%1: move to %2 while it is off</source>
        <translation>%1: ausgeschaltet auf %2 verschieben</translation>
    </message>
    <message>
        <source>%1: let HA shut it down (state stopped)</source>
        <translation>%1: durch HA herunterfahren lassen (Zustand stopped)</translation>
    </message>
    <message>
        <source>%1: let HA start it (state started)</source>
        <translation>%1: durch HA starten lassen (Zustand started)</translation>
    </message>
    <message>
        <source>%1: set its HA state to %2</source>
        <translation>%1: HA-Zustand auf %2 setzen</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) move live</source>
        <translation>
            <numerusform>%n Gast wird live verschoben</numerusform>
            <numerusform>%n Gäste werden live verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s) for up to %1</source>
        <translation>
            <numerusform>%n startet neu (bis zu %1)</numerusform>
            <numerusform>%n starten neu (bis zu %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) while off</source>
        <translation>
            <numerusform>%n wird ausgeschaltet verschoben</numerusform>
            <numerusform>%n werden ausgeschaltet verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down until %1 is back</source>
        <translation>
            <numerusform>%n ist aus, bis %1 zurück ist</numerusform>
            <numerusform>%n sind aus, bis %1 zurück ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) off</source>
        <translation>
            <numerusform>%n bleibt aus</numerusform>
            <numerusform>%n bleiben aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) on the node</source>
        <translation>
            <numerusform>%n bleibt auf dem Knoten</numerusform>
            <numerusform>%n bleiben auf dem Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down with the node</source>
        <translation>
            <numerusform>%n geht mit dem Knoten aus</numerusform>
            <numerusform>%n gehen mit dem Knoten aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a decision</source>
        <translation>
            <numerusform>%n wartet auf eine Entscheidung</numerusform>
            <numerusform>%n warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 votes of %2 needed</source>
        <translation>%1 Stimmen von %2 nötigen</translation>
    </message>
    <message>
        <source>The node stays up.</source>
        <translation>Der Knoten bleibt an.</translation>
    </message>
    <message>
        <source>Quorum stays: %1.</source>
        <translation>Quorum bleibt: %1.</translation>
    </message>
    <message>
        <source>Quorum is lost: %1.</source>
        <translation>Quorum geht verloren: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer Schritt</numerusform>
            <numerusform>%1 und %n weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>CT %1</source>
        <translation>CT %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind and number, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Live move</source>
        <translation>Live verschieben</translation>
    </message>
    <message>
        <source>Restart on target</source>
        <translation>Neustart auf dem Ziel</translation>
    </message>
    <message>
        <source>Shut down, start on target</source>
        <translation>Herunterfahren, auf dem Ziel starten</translation>
    </message>
    <message>
        <source>Shut down until return</source>
        <translation>Aus bis zur Rückkehr</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>Nicht antasten</translation>
    </message>
    <message>
        <source>none for the service</source>
        <translation>keine für den Dienst</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>until it is resumed</source>
        <translation>bis er fortgesetzt wird</translation>
    </message>
    <message>
        <source>stays off</source>
        <translation>bleibt aus</translation>
    </message>
    <message>
        <source>until the return</source>
        <translation>bis zur Rückkehr</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>≈ %1–%2 s</source>
        <translation>≈ %1–%2 s</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The guest pauses while the last memory pages cross over.</source>
        <translation>Der Gast pausiert, während die letzten Speicherseiten übertragen werden.</translation>
    </message>
    <message>
        <source>A container shuts down, moves and starts again.</source>
        <translation>Ein Container fährt herunter, wird verschoben und startet wieder.</translation>
    </message>
    <message>
        <source>A container shuts down, moves and starts again; HA adds its own rounds of 10 seconds.</source>
        <translation>Ein Container fährt herunter, wird verschoben und startet wieder; HA fügt eigene Runden von 10 Sekunden hinzu.</translation>
    </message>
    <message>
        <source>The container is down while its local volumes are copied.</source>
        <translation>Der Container ist aus, während seine lokalen Volumes kopiert werden.</translation>
    </message>
    <message>
        <source>Shut down, moved while off, started again.</source>
        <translation>Heruntergefahren, ausgeschaltet verschoben, wieder gestartet.</translation>
    </message>
    <message>
        <source>It is off until its node is back and it is returned.</source>
        <translation>Er ist aus, bis sein Knoten zurück ist und er zurückgeholt wird.</translation>
    </message>
    <message>
        <source>The other one of the pair keeps serving while this one is off.</source>
        <translation>Der andere des Paares leistet den Dienst weiter, während dieser aus ist.</translation>
    </message>
    <message>
        <source>It is shut down and not started again.</source>
        <translation>Er wird heruntergefahren und nicht wieder gestartet.</translation>
    </message>
    <message>
        <source>It is not touched.</source>
        <translation>Er wird nicht angetastet.</translation>
    </message>
    <message>
        <source>It goes down together with its node.</source>
        <translation>Er geht zusammen mit seinem Knoten aus.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Er läuft nicht.</translation>
    </message>
    <message>
        <source>From the request until the node is back in the cluster.</source>
        <translation>Von der Anfrage, bis der Knoten wieder im Cluster ist.</translation>
    </message>
    <message>
        <source>It comes back.</source>
        <translation>Er kommt zurück.</translation>
    </message>
    <message>
        <source>Its operating system shuts down and starts.</source>
        <translation>Sein Betriebssystem fährt herunter und startet.</translation>
    </message>
    <message>
        <source>It stands still until somebody resumes it.</source>
        <translation>Er steht still, bis ihn jemand fortsetzt.</translation>
    </message>
    <message>
        <source>Depends on the decision.</source>
        <translation>Hängt von der Entscheidung ab.</translation>
    </message>
    <message>
        <source>Template, stays where it is</source>
        <translation>Vorlage, bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Not running, stays where it is</source>
        <translation>Läuft nicht, bleibt, wo er ist</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Entscheidung nötig</translation>
    </message>
    <message>
        <source>Tied to this node by %1</source>
        <translation>Durch %1 an diesen Knoten gebunden</translation>
    </message>
    <message>
        <source>%1 keeps serving</source>
        <translation>%1 leistet den Dienst weiter</translation>
    </message>
    <message>
        <source>Moves while it is off</source>
        <translation>Wird ausgeschaltet verschoben</translation>
    </message>
    <message>
        <source>HA brings it along</source>
        <translation>HA bringt ihn mit</translation>
    </message>
    <message>
        <source>HA carries it out</source>
        <translation>HA führt es aus</translation>
    </message>
    <message>
        <source>Already home</source>
        <translation>Bereits zu Hause</translation>
    </message>
    <message>
        <source>Cannot return to %1 now</source>
        <translation>Kann jetzt nicht auf %1 zurück</translation>
    </message>
    <message>
        <source>Was moved to %1 by somebody else</source>
        <translation>Wurde von jemand anderem auf %1 verschoben</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Stays off as decided</source>
        <translation>Bleibt aus wie entschieden</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>copying disk</source>
        <translation>Disk wird kopiert</translation>
    </message>
    <message>
        <source>copying memory</source>
        <translation>RAM wird kopiert</translation>
    </message>
    <message>
        <source>switching</source>
        <translation>schaltet um</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cannot be seen</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>finished with leftovers</source>
        <translation>mit Resten beendet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Drain and reboot %1</source>
        <translation>%1 leeren und neu starten</translation>
    </message>
    <message>
        <source>Drain and shut down %1</source>
        <translation>%1 leeren und herunterfahren</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Return guests to %1</source>
        <translation>Gäste nach %1 zurückholen</translation>
    </message>
    <message>
        <source>Migrate %1</source>
        <translation>%1 migrieren</translation>
    </message>
    <message numerus="yes">
        <source>Migrate %n guest(s)</source>
        <translation>
            <numerusform>%n Gast migrieren</numerusform>
            <numerusform>%n Gäste migrieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start or stop %n guest(s)</source>
        <translation>
            <numerusform>%n Gast starten oder stoppen</numerusform>
            <numerusform>%n Gäste starten oder stoppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: shut down</source>
        <translation>%1: herunterfahren</translation>
    </message>
    <message>
        <source>%1: start on %2</source>
        <translation>%1: auf %2 starten</translation>
    </message>
    <message>
        <source>%1: suspend</source>
        <translation>%1: anhalten</translation>
    </message>
    <message>
        <source>%1: resume</source>
        <translation>%1: fortsetzen</translation>
    </message>
    <message>
        <source>%1: reboot</source>
        <translation>%1: neu starten</translation>
    </message>
    <message>
        <source>%1: stop at once</source>
        <translation>%1: sofort stoppen</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>%1 herunterfahren</translation>
    </message>
    <message>
        <source>Wait until %1 is back</source>
        <translation>Warten, bis %1 zurück ist</translation>
    </message>
    <message>
        <source>Paused: running steps end, no new one starts.</source>
        <translation>Pausiert: Laufende Schritte enden, neue beginnen nicht.</translation>
    </message>
    <message>
        <source>The cluster cannot be seen. It goes on by itself once it answers.</source>
        <translation>Der Cluster ist nicht zu sehen. Es geht von selbst weiter, sobald er antwortet.</translation>
    </message>
    <message>
        <source>A node that is needed is offline. Nothing is sent until it is back.</source>
        <translation>Ein benötigter Knoten ist offline. Bis er zurück ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The cluster has no quorum. Nothing is sent until it is back.</source>
        <translation>Der Cluster hat kein Quorum. Bis es zurück ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal cannot be written. Nothing is sent that could not be remembered.</source>
        <translation>Das Journal kann nicht geschrieben werden. Nichts wird gesendet, was sich nicht festhalten ließe.</translation>
    </message>
    <message>
        <source>A step failed. Try it again, skip it, or return the guests.</source>
        <translation>Ein Schritt ist fehlgeschlagen. Versuchen Sie ihn erneut, überspringen Sie ihn oder holen Sie die Gäste zurück.</translation>
    </message>
    <message>
        <source>A guest appeared on the node that is being drained. It is not part of the plan.</source>
        <translation>Auf dem Knoten, der geleert wird, ist ein Gast aufgetaucht. Er gehört nicht zum Plan.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) move(s) back to %1</source>
        <translation>
            <numerusform>%n Gast kehrt auf %1 zurück</numerusform>
            <numerusform>%n Gäste kehren auf %1 zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n start(s) again</source>
        <translation>
            <numerusform>%n startet wieder</numerusform>
            <numerusform>%n starten wieder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: no guest runs there.</source>
        <translation>%1: Dort läuft kein Gast.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>This login lacks the privilege %1 on %2.</source>
        <translation>Diesem Zugang fehlt das Recht %1 auf %2.</translation>
    </message>
    <message>
        <source>Guests cannot be seen: the node may run some that no plan moves.</source>
        <translation>Gäste sind nicht zu sehen: Auf dem Knoten können welche laufen, die kein Plan verschiebt.</translation>
    </message>
    <message>
        <source>Votes, HA, replication and the nodes&apos; memory cannot be read, so they are not judged.</source>
        <translation>Stimmen, HA, Replikation und der Speicher der Knoten sind nicht lesbar und werden nicht beurteilt.</translation>
    </message>
    <message>
        <source>Storages cannot be seen: neither their space nor whether a target has them is judged.</source>
        <translation>Speicher sind nicht zu sehen: Weder ihr Platz noch ihr Vorhandensein auf dem Ziel wird beurteilt.</translation>
    </message>
    <message>
        <source>Bridges and VNets may be missing from the lists, so they are not judged on the targets.</source>
        <translation>Bridges und VNets können in den Listen fehlen und werden auf den Zielen nicht beurteilt.</translation>
    </message>
    <message>
        <source>Mapped devices cannot be seen: a device that exists on a target is not recognised.</source>
        <translation>Zugeordnete Geräte sind nicht zu sehen: Ein Gerät, das es auf dem Ziel gibt, wird nicht erkannt.</translation>
    </message>
    <message>
        <source>Guest agents are not asked: addresses inside guests are not known.</source>
        <translation>Gast-Agenten werden nicht gefragt: Adressen innerhalb von Gästen sind unbekannt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence, and what it means</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Move back, start</source>
        <translation>Zurück, starten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Stop, move, start</source>
        <translation>Stopp, Umzug, Start</translation>
    </message>
    <message>
        <source>Stop, return</source>
        <translation>Stopp, Rückkehr</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Will be interrupted</source>
        <translation>Wird unterbrochen</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Einzige Instanz</translation>
    </message>
    <message>
        <source>HA</source>
        <comment>guests under high availability</comment>
        <translation>HA</translation>
    </message>
    <message>
        <source>CT</source>
        <comment>containers</comment>
        <translation>CT</translation>
    </message>
    <message>
        <source>The certificate of this node has changed.</source>
        <translation>Das Zertifikat dieses Knotens hat sich geändert.</translation>
    </message>
    <message>
        <source>It was renewed, the node was set up anew, or somebody else answers in its place.</source>
        <translation>Es wurde erneuert, der Knoten wurde neu aufgesetzt, oder jemand anderes antwortet an seiner Stelle.</translation>
    </message>
    <message>
        <source>Trusted is %1, but it shows %2. It was renewed, the node was set up anew, or somebody else answers in its place.</source>
        <translation>Vertraut wird %1, gezeigt wird %2. Es wurde erneuert, der Knoten wurde neu aufgesetzt, oder jemand anderes antwortet an seiner Stelle.</translation>
    </message>
    <message>
        <source>The login is not accepted any more.</source>
        <translation>Die Anmeldung wird nicht mehr angenommen.</translation>
    </message>
    <message>
        <source>The token has expired or was removed, or its secret was changed.</source>
        <translation>Das Token ist abgelaufen oder wurde entfernt, oder sein Geheimnis wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the token&apos;s expiry date (Datacenter → Permissions → API Tokens). Give it a later one, or make a new secret, then log in again.</source>
        <translation>Das Ablaufdatum des Tokens ansehen (Datacenter → Permissions → API Tokens), ein späteres setzen oder ein neues Geheimnis erzeugen, dann neu anmelden.</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <comment>HTTP status, privilege, path</comment>
        <translation>%1 %2 auf %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>HTTP status, the server&apos;s words</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The memory and load of %1 cannot be read: what its guests may use is taken for its use.</source>
        <translation>RAM und Last von %1 sind nicht lesbar: Als Verbrauch gilt, was seine Gäste belegen dürfen.</translation>
    </message>
    <message>
        <source>The processor of %1 was not read, so whether VMs with the CPU type &quot;host&quot; can move live is not known.</source>
        <translation>Der Prozessor von %1 wurde nicht gelesen; ob VMs mit dem CPU-Typ „host“ live verschoben werden können, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether %1 has a wake-on-LAN address is not known: it can be read only while the node is on.</source>
        <translation>Ob %1 eine Wake-on-LAN-Adresse hat, ist nicht bekannt: Sie ist nur lesbar, solange der Knoten an ist.</translation>
    </message>
    <message>
        <source>%1 is locked (%2) and refuses every change. No running task is seen that holds the lock: it may be left over.</source>
        <translation>%1 ist gesperrt (%2) und lehnt jede Änderung ab. Kein laufender Task ist zu sehen, der die Sperre hält: Sie ist vielleicht übrig geblieben.</translation>
    </message>
    <message>
        <source>%1 is locked (%2) and refuses every change until that ends: the task %3 has been running for %4.</source>
        <translation>%1 ist gesperrt (%2) und lehnt jede Änderung ab, bis das endet: Der Task %3 läuft seit %4.</translation>
    </message>
    <message>
        <source>%1 has the CPU type &quot;host&quot;, and %2 has another processor (%3), which can all that this one can.</source>
        <translation>%1 hat den CPU-Typ „host“, und %2 hat einen anderen Prozessor (%3), der alles kann, was dieser kann.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may crash after the move: its CPU type is &quot;host&quot;, and the processor of %2 lacks %n feature(s), such as %3.</source>
        <translation>
            <numerusform>%1 kann nach der Verschiebung abstürzen: Der CPU-Typ ist „host“, und dem Prozessor von %2 fehlt %n Merkmal, nämlich %3.</numerusform>
            <numerusform>%1 kann nach der Verschiebung abstürzen: Der CPU-Typ ist „host“, und dem Prozessor von %2 fehlen %n Merkmale, etwa %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>by its tag %1</source>
        <comment>recognised</comment>
        <translation>am Tag %1</translation>
    </message>
    <message>
        <source>by its address %1</source>
        <comment>recognised</comment>
        <translation>an der Adresse %1</translation>
    </message>
    <message>
        <source>Drydock itself runs on %1 (%2): it stops with the guest and goes on from its journal once it is started again.</source>
        <translation>Drydock selbst läuft auf %1 (%2): Es hält mit dem Gast an und macht nach dem nächsten Start aus dem Journal weiter.</translation>
    </message>
    <message>
        <source>%1 holds the QDevice (%2): its vote is missing while it is away.</source>
        <translation>%1 trägt das QDevice (%2): Dessen Stimme fehlt, solange er weg ist.</translation>
    </message>
    <message>
        <source>%1 is a name server (%2): names may not be resolved while it is away, here as well.</source>
        <translation>%1 ist ein Nameserver (%2): Namen lassen sich vielleicht nicht auflösen, solange er weg ist, auch hier.</translation>
    </message>
    <message>
        <source>%1 is a reverse proxy (%2): what is behind it cannot be reached while it is away.</source>
        <translation>%1 ist ein Reverse-Proxy (%2): Was dahinter liegt, ist nicht erreichbar, solange er weg ist.</translation>
    </message>
    <message>
        <source>%1 is a backup server (%2): backups and restores fail while it is away.</source>
        <translation>%1 ist ein Sicherungsserver (%2): Sicherungen und Wiederherstellungen schlagen fehl, solange er weg ist.</translation>
    </message>
    <message>
        <source>%1 is a router (%2): what is behind it is cut off while it is away, perhaps this desktop too.</source>
        <translation>%1 ist ein Router (%2): Was dahinter liegt, ist abgeschnitten, solange er weg ist, vielleicht auch dieser Rechner.</translation>
    </message>
    <message>
        <source>HA stops and freezes %1 until the node is back, however long that takes: nothing is recovered elsewhere.</source>
        <translation>HA hält %1 an und friert sie ein, bis der Knoten zurück ist, so lange das auch dauert: Nichts wird anderswo wiederhergestellt.</translation>
    </message>
    <message>
        <source>HA stops %1; other nodes start what was stopped, unless this one is back within a minute.</source>
        <translation>HA hält %1 an; andere Knoten starten, was angehalten wurde, wenn dieser nicht binnen einer Minute zurück ist.</translation>
    </message>
    <message>
        <source>HA stops %1; a minute after the node is off, other nodes start what was stopped.</source>
        <translation>HA hält %1 an; eine Minute nachdem der Knoten aus ist, starten andere Knoten, was angehalten wurde.</translation>
    </message>
    <message>
        <source>HA first moves %1 to other nodes, then the node goes down; the way back follows once it is on again.</source>
        <translation>HA verschiebt zuerst %1 auf andere Knoten, dann geht der Knoten aus; der Rückweg folgt, wenn er wieder an ist.</translation>
    </message>
    <message>
        <source>Shutdown policy &quot;conditional&quot;, for a reboot:</source>
        <translation>Richtlinie für das Herunterfahren „conditional“, bei einem Neustart:</translation>
    </message>
    <message>
        <source>Shutdown policy &quot;conditional&quot;, for a shutdown:</source>
        <translation>Richtlinie für das Herunterfahren „conditional“, beim Herunterfahren:</translation>
    </message>
    <message>
        <source>Shutdown policy &quot;%1&quot;:</source>
        <translation>Richtlinie für das Herunterfahren „%1“:</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>the policy, and what it means</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The node does not go down while %1 is on it, and no other node can take it.</source>
        <translation>Der Knoten geht nicht aus, solange %1 darauf ist, und kein anderer Knoten kann das aufnehmen.</translation>
    </message>
    <message>
        <source>Kernel %1 is installed and runs after the reboot (%2 runs now).</source>
        <translation>Kernel %1 ist installiert und läuft nach dem Neustart (jetzt läuft %2).</translation>
    </message>
    <message>
        <source>%1 is on already: there is nothing to wake.</source>
        <translation>%1 ist schon an: Es gibt nichts aufzuwecken.</translation>
    </message>
    <message>
        <source>%1 has no wake-on-LAN address. Set it in Proxmox VE: node, System, Options.</source>
        <translation>%1 hat keine Wake-on-LAN-Adresse. Sie wird in Proxmox VE gesetzt: Knoten, System, Optionen.</translation>
    </message>
    <message>
        <source>%1 runs the HA manager now. When the node goes down, another one takes over; until then HA moves and recovers nothing.</source>
        <translation>Auf %1 läuft jetzt der HA-Manager. Geht der Knoten aus, übernimmt ein anderer; bis dahin verschiebt HA nichts und stellt nichts wieder her.</translation>
    </message>
    <message>
        <source>The HA agent of %1 has not reported for %2: HA may count the node as dead.</source>
        <translation>Der HA-Agent von %1 hat sich seit %2 nicht gemeldet: HA könnte den Knoten für tot halten.</translation>
    </message>
    <message>
        <source>The clock of %1 is ahead of the others by %2: tickets and HA depend on equal clocks.</source>
        <translation>Die Uhr von %1 geht den anderen um %2 vor: Tickets und HA brauchen gleiche Uhren.</translation>
    </message>
    <message>
        <source>%1 cannot run on %2: its storage %3 is not set up for that node.</source>
        <translation>%1 kann auf %2 nicht laufen: Der Speicher %3 ist für diesen Knoten nicht eingerichtet.</translation>
    </message>
    <message>
        <source>%1 cannot run on %2: its storage %3 is disabled for the whole cluster.</source>
        <translation>%1 kann auf %2 nicht laufen: Der Speicher %3 ist im ganzen Cluster deaktiviert.</translation>
    </message>
    <message>
        <source>%1 cannot run on %2: its storage %3 is set up there, but not active.</source>
        <translation>%1 kann auf %2 nicht laufen: Der Speicher %3 ist dort eingerichtet, aber nicht aktiv.</translation>
    </message>
    <message>
        <source>The processors of %1 would be %2 % busy with what arrives (now %3 %): guests there may become slow.</source>
        <translation>Die Prozessoren von %1 wären mit dem, was ankommt, zu %2 % ausgelastet (jetzt %3 %): Gäste dort könnten langsam werden.</translation>
    </message>
    <message>
        <source>%1 runs Proxmox VE %2, older than %3 (%4): running VMs may not be able to move there.</source>
        <translation>Auf %1 läuft Proxmox VE %2, älter als auf %3 (%4): Laufende VMs können vielleicht nicht dorthin.</translation>
    </message>
    <message>
        <source>A tag pins %1 to %2: ProxLB would move it away from %3.</source>
        <translation>Ein Tag bindet %1 an %2: ProxLB würde ihn von %3 wegholen.</translation>
    </message>
    <message>
        <source>%1; a return puts it back.</source>
        <translation>%1; eine Rückkehr setzt es zurück.</translation>
    </message>
    <message>
        <source>Not put back, because somebody else has changed it meanwhile: %1.</source>
        <translation>Nicht zurückgesetzt, weil jemand anderes es inzwischen geändert hat: %1.</translation>
    </message>
    <message>
        <source>%1 is the HA master and does not come last: the others elect a new one in the middle of the campaign.</source>
        <translation>%1 ist der HA-Master und kommt nicht zuletzt: Die anderen wählen mitten in der Kampagne einen neuen.</translation>
    </message>
    <message>
        <source>%1 is the HA master and comes last.</source>
        <translation>%1 ist der HA-Master und kommt zuletzt.</translation>
    </message>
    <message>
        <source>%1 carries %2: expect to notice it.</source>
        <translation>%1 trägt %2: Das wird zu spüren sein.</translation>
    </message>
    <message>
        <source>All nodes take about %1, and only %2 are left: the last ones will not begin.</source>
        <translation>Alle Knoten brauchen etwa %1, und nur %2 sind übrig: Die letzten werden nicht beginnen.</translation>
    </message>
    <message>
        <source>The fullest and the emptiest node are %1 % apart: within the %2 % asked for.</source>
        <translation>Der vollste und der leerste Knoten liegen %1 % auseinander: innerhalb der verlangten %2 %.</translation>
    </message>
    <message>
        <source>The nodes stay %1 % apart (asked for: %2 %): no further move is permitted or would help.</source>
        <translation>Die Knoten bleiben %1 % auseinander (verlangt: %2 %): Keine weitere Verschiebung ist erlaubt oder würde helfen.</translation>
    </message>
    <message>
        <source>Eject the CD image, insert it again on return</source>
        <translation>CD-Image auswerfen, bei der Rückkehr wieder einlegen</translation>
    </message>
    <message>
        <source>Disable the HA rule until the return</source>
        <translation>HA-Regel bis zur Rückkehr deaktivieren</translation>
    </message>
    <message>
        <source>Disarm HA for the time</source>
        <translation>HA so lange entschärfen</translation>
    </message>
    <message>
        <source>Open in Proxmox VE</source>
        <translation>In Proxmox VE öffnen</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>jetzt hier</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>with interruption</source>
        <translation>mit Unterbrechung</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n can go</source>
        <translation>
            <numerusform>%1 von %n kann umziehen</numerusform>
            <numerusform>%1 von %n können umziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>needs another storage</source>
        <translation>braucht einen anderen Speicher</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) are here already.</source>
        <translation>
            <numerusform>%n Gast ist schon hier.</numerusform>
            <numerusform>%n Gäste sind schon hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Away for %1. %2</source>
        <comment>how long, and why</comment>
        <translation>%1 weg. %2</translation>
    </message>
    <message>
        <source>HA gives it the priority %1.</source>
        <translation>HA gibt ihm die Priorität %1.</translation>
    </message>
    <message>
        <source>HA allows it.</source>
        <translation>HA erlaubt es.</translation>
    </message>
    <message>
        <source>Replica there: only what changed is sent</source>
        <translation>Replikat vorhanden: Nur Änderungen werden gesendet</translation>
    </message>
    <message>
        <source>Replica there, %1 old: only what changed since is sent</source>
        <translation>Replikat vorhanden, %1 alt: Nur Änderungen seither werden gesendet</translation>
    </message>
    <message>
        <source>Copies %1 to %2</source>
        <translation>Kopiert %1 nach %2</translation>
    </message>
    <message>
        <source>Shared storage: no disk is copied</source>
        <translation>Gemeinsamer Speicher: Keine Disk wird kopiert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a node, a number of guests</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No node can take them now; each says why.</source>
        <translation>Kein Knoten kann sie jetzt aufnehmen; jeder sagt, warum.</translation>
    </message>
    <message>
        <source>%1: the only node that can take this.</source>
        <translation>%1: der einzige Knoten, der das aufnehmen kann.</translation>
    </message>
    <message>
        <source>%1: HA prefers it to the other nodes.</source>
        <translation>%1: HA bevorzugt ihn vor den anderen Knoten.</translation>
    </message>
    <message>
        <source>%1: a replica is there, so only what changed is sent.</source>
        <translation>%1: Dort liegt ein Replikat, also wird nur gesendet, was sich geändert hat.</translation>
    </message>
    <message>
        <source>%1: it has the most memory left of those that fit.</source>
        <translation>%1: hat von den passenden den meisten RAM übrig.</translation>
    </message>
    <message>
        <source>Spread by memory, and apart what must be kept apart: %1.</source>
        <translation>Nach RAM verteilt, und getrennt, was getrennt bleiben muss: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) fit(s) nowhere.</source>
        <translation>
            <numerusform>%n Gast passt nirgends hin.</numerusform>
            <numerusform>%n Gäste passen nirgends hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Nothing: it stays where it is.</source>
        <translation>Nichts: Er bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>A pause of less than a second. Connections stay up; a ping may be lost.</source>
        <translation>Eine Pause von weniger als einer Sekunde. Verbindungen bleiben bestehen; ein Ping kann verloren gehen.</translation>
    </message>
    <message>
        <source>Nothing: it is off.</source>
        <translation>Nichts: Er ist aus.</translation>
    </message>
    <message>
        <source>It does not answer for %1. Every connection breaks and has to be made again.</source>
        <translation>Er antwortet %1 lang nicht. Jede Verbindung bricht ab und muss neu aufgebaut werden.</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>has failed</source>
        <translation>ist ausgefallen</translation>
    </message>
    <message>
        <source>is starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>is not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>reads &quot;%1&quot;</source>
        <translation>meldet „%1“</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a service, and its state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>HA is not in use</source>
        <translation>HA wird nicht benutzt</translation>
    </message>
    <message>
        <source>the agent is silent</source>
        <translation>der Agent schweigt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>in maintenance</source>
        <translation>in Wartung</translation>
    </message>
    <message>
        <source>shutting down</source>
        <translation>fährt herunter</translation>
    </message>
    <message>
        <source>about to be fenced</source>
        <translation>wird gleich gefenct</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>%1 now; how it was before is not known</source>
        <translation>jetzt %1; wie es vorher war, ist nicht bekannt</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>in the cluster, but it has not reported yet</source>
        <translation>im Cluster, hat sich aber noch nicht gemeldet</translation>
    </message>
    <message>
        <source>it has not restarted yet</source>
        <translation>noch nicht neu gestartet</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>seit %1 an</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>The node answers</source>
        <translation>Der Knoten antwortet</translation>
    </message>
    <message>
        <source>Member of the cluster</source>
        <translation>Mitglied des Clusters</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>HA agent</source>
        <translation>HA-Agent</translation>
    </message>
    <message>
        <source>Storages</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Same bridges as before</source>
        <translation>Dieselben Bridges wie vorher</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Clock in step</source>
        <translation>Uhr im Takt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Beruhigt</translation>
    </message>
    <message>
        <source>its figures arrive, from after the restart</source>
        <translation>seine Zahlen treffen ein, von nach dem Neustart</translation>
    </message>
    <message>
        <source>online for corosync</source>
        <translation>online für corosync</translation>
    </message>
    <message numerus="yes">
        <source>at least %n vote(s)</source>
        <translation>
            <numerusform>mindestens %n Stimme</numerusform>
            <numerusform>mindestens %n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>alive, still in the maintenance asked for</source>
        <translation>lebt, noch in der verlangten Wartung</translation>
    </message>
    <message>
        <source>active, not in maintenance</source>
        <translation>aktiv, nicht in Wartung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) have run since the restart</source>
        <translation>
            <numerusform>%n Auftrag lief seit dem Neustart</numerusform>
            <numerusform>%n Aufträge liefen seit dem Neustart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n second(s) apart</source>
        <translation>
            <numerusform>höchstens %n Sekunde auseinander</numerusform>
            <numerusform>höchstens %n Sekunden auseinander</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without relapse</source>
        <translation>%1 ohne Rückfall</translation>
    </message>
    <message>
        <source>could not be read: %1</source>
        <translation>konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>no longer part of the cluster</source>
        <translation>nicht mehr Teil des Clusters</translation>
    </message>
    <message>
        <source>all active</source>
        <translation>alle aktiv</translation>
    </message>
    <message>
        <source>%1 inactive; how it was before is not known</source>
        <translation>%1 nicht aktiv; wie es vorher war, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 not active</source>
        <translation>%1 nicht aktiv</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>still open: %1</source>
        <translation>noch offen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is open, the server&apos;s words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>the same second</source>
        <translation>dieselbe Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ahead</source>
        <translation>
            <numerusform>%n Sekunde vor</numerusform>
            <numerusform>%n Sekunden vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) behind</source>
        <translation>
            <numerusform>%n Sekunde nach</numerusform>
            <numerusform>%n Sekunden nach</numerusform>
        </translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>nicht wie erwartet</translation>
    </message>
    <message>
        <source>%1 is woken through another member, and watched until it is back.</source>
        <translation>%1 wird über ein anderes Mitglied aufgeweckt und beobachtet, bis er zurück ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) go(es) down with it and start(s) again with it</source>
        <translation>
            <numerusform>%n Gast geht mit ihm aus und startet wieder mit ihm</numerusform>
            <numerusform>%n Gäste gehen mit ihm aus und starten wieder mit ihm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) go(es) down with it until it is back</source>
        <translation>
            <numerusform>%n Gast geht mit ihm aus, bis er zurück ist</numerusform>
            <numerusform>%n Gäste gehen mit ihm aus, bis er zurück ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) is/are taken to other nodes by HA</source>
        <translation>
            <numerusform>%n Gast wird von HA auf andere Knoten gebracht</numerusform>
            <numerusform>%n Gäste werden von HA auf andere Knoten gebracht</numerusform>
        </translation>
    </message>
    <message>
        <source>no guest runs there</source>
        <translation>kein Gast läuft dort</translation>
    </message>
    <message>
        <source>quorum afterwards: %1 of %2 needed votes</source>
        <translation>Quorum danach: %1 von %2 nötigen Stimmen</translation>
    </message>
    <message>
        <source>%1 reboots and is watched until it is back</source>
        <translation>%1 startet neu und wird beobachtet, bis er zurück ist</translation>
    </message>
    <message>
        <source>%1 is shut down</source>
        <translation>%1 wird heruntergefahren</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n past move(s), p95 %2)</source>
        <translation>
            <numerusform>%1 (%n frühere Verschiebung, p95 %2)</numerusform>
            <numerusform>%1 (%n frühere Verschiebungen, p95 %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (restart, %n past)</source>
        <translation>
            <numerusform>%1 (Neustart, %n früherer)</numerusform>
            <numerusform>%1 (Neustart, %n frühere)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (estimate, never measured)</source>
        <translation>%1 (geschätzt, nie gemessen)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (CT restart, %n past)</source>
        <translation>
            <numerusform>%1 (CT-Neustart, %n früherer)</numerusform>
            <numerusform>%1 (CT-Neustart, %n frühere)</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1 is back</source>
        <translation>bis %1 zurück ist</translation>
    </message>
    <message>
        <source>%1, you said %2</source>
        <translation>%1, angegeben: %2</translation>
    </message>
    <message numerus="yes">
        <source>Measured in %n past live move(s): half of them took no longer than %1, 95 % no longer than %2.</source>
        <translation>
            <numerusform>Gemessen bei %n früheren Live-Verschiebung: die Hälfte dauerte höchstens %1, 95 % höchstens %2.</numerusform>
            <numerusform>Gemessen bei %n früheren Live-Verschiebungen: die Hälfte dauerte höchstens %1, 95 % höchstens %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured in %n past restart(s): half of them took no longer than %1, 95 % no longer than %2.</source>
        <translation>
            <numerusform>Gemessen bei %n früheren Neustart: die Hälfte dauerte höchstens %1, 95 % höchstens %2.</numerusform>
            <numerusform>Gemessen bei %n früheren Neustarts: die Hälfte dauerte höchstens %1, 95 % höchstens %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes down with its node; HA starts it elsewhere about a minute later.</source>
        <translation>Er geht mit seinem Knoten aus; HA startet ihn etwa eine Minute später anderswo.</translation>
    </message>
    <message>
        <source>The privilege %1 on %2 is missing.</source>
        <translation>Das Recht %1 auf %2 fehlt.</translation>
    </message>
    <message>
        <source>Only root@pam itself may do that.</source>
        <translation>Das darf nur root@pam selbst.</translation>
    </message>
    <message>
        <source>No token and no other user is let through.</source>
        <translation>Kein Token und kein anderer Benutzer wird durchgelassen.</translation>
    </message>
    <message>
        <source>Fewer than half of the votes are present, so /etc/pve is read-only.</source>
        <translation>Weniger als die Hälfte der Stimmen ist da, deshalb ist /etc/pve nur lesbar.</translation>
    </message>
    <message>
        <source>The other node cannot be reached.</source>
        <translation>Der andere Knoten ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>It is off, or its network to the others is down.</source>
        <translation>Er ist aus, oder sein Netz zu den anderen ist unterbrochen.</translation>
    </message>
    <message>
        <source>The other node did not answer in time.</source>
        <translation>Der andere Knoten hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Proxmox VE waits 30 seconds for a node. The request may have been carried out all the same.</source>
        <translation>Proxmox VE wartet 30 Sekunden auf einen Knoten. Die Anfrage kann trotzdem ausgeführt worden sein.</translation>
    </message>
    <message>
        <source>Look at where the guest is and at the node&apos;s tasks before it is tried again.</source>
        <translation>Nachsehen, wo der Gast ist und was die Tasks des Knotens sagen, bevor es noch einmal versucht wird.</translation>
    </message>
    <message>
        <source>This cluster has no HA groups any more.</source>
        <translation>Dieser Cluster hat keine HA-Gruppen mehr.</translation>
    </message>
    <message>
        <source>They were turned into rules when it was updated to version 9.</source>
        <translation>Sie wurden beim Umstieg auf Version 9 in Regeln umgewandelt.</translation>
    </message>
    <message>
        <source>The guest cannot move there.</source>
        <translation>Der Gast kann nicht dorthin.</translation>
    </message>
    <message>
        <source>The guest cannot move to %1.</source>
        <translation>Der Gast kann nicht nach %1.</translation>
    </message>
    <message>
        <source>It is replicated, and its replica is on another node.</source>
        <translation>Er wird repliziert, und seine Kopie liegt auf einem anderen Knoten.</translation>
    </message>
    <message>
        <source>The guest cannot move while it runs.</source>
        <translation>Der Gast kann im laufenden Betrieb nicht verschoben werden.</translation>
    </message>
    <message>
        <source>It uses mapped devices that cannot move live (%1).</source>
        <translation>Er benutzt zugeordnete Geräte, die nicht im Betrieb umziehen können (%1).</translation>
    </message>
    <message>
        <source>Shut the guest down, move it while it is off, and start it on the target.</source>
        <translation>Den Gast herunterfahren, ausgeschaltet verschieben und auf dem Ziel starten.</translation>
    </message>
    <message>
        <source>The guest cannot move.</source>
        <translation>Der Gast kann nicht verschoben werden.</translation>
    </message>
    <message>
        <source>It uses something that only this node has.</source>
        <translation>Er benutzt etwas, das nur dieser Knoten hat.</translation>
    </message>
    <message>
        <source>It uses devices of this node (%1).</source>
        <translation>Er benutzt Geräte dieses Knotens (%1).</translation>
    </message>
    <message>
        <source>A CD image of this node is inserted.</source>
        <translation>Ein CD-Abbild dieses Knotens ist eingelegt.</translation>
    </message>
    <message>
        <source>The guest cannot move without its disks.</source>
        <translation>Der Gast kann nicht ohne seine Platten verschoben werden.</translation>
    </message>
    <message>
        <source>They are on local storage, and copying them was not allowed.</source>
        <translation>Sie liegen auf lokalem Speicher, und das Kopieren wurde nicht erlaubt.</translation>
    </message>
    <message>
        <source>The container cannot move.</source>
        <translation>Der Container kann nicht verschoben werden.</translation>
    </message>
    <message>
        <source>It mounts a directory of this node.</source>
        <translation>Er bindet ein Verzeichnis dieses Knotens ein.</translation>
    </message>
    <message>
        <source>It mounts a directory of this node (%1).</source>
        <translation>Er bindet ein Verzeichnis dieses Knotens ein (%1).</translation>
    </message>
    <message>
        <source>The HA manager refused the move.</source>
        <translation>Der HA-Manager hat die Verschiebung abgelehnt.</translation>
    </message>
    <message>
        <source>A rule keeps the guest apart from one that runs there.</source>
        <translation>Eine Regel hält den Gast von einem fern, der dort läuft.</translation>
    </message>
    <message>
        <source>A rule keeps the guest apart from %1, which is on %2.</source>
        <translation>Eine Regel hält den Gast von %1 fern, der auf %2 ist.</translation>
    </message>
    <message>
        <source>The disk could not be copied.</source>
        <translation>Die Platte konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The storage on the target is full.</source>
        <translation>Der Speicher auf dem Ziel ist voll.</translation>
    </message>
    <message>
        <source>The guest cannot run there.</source>
        <translation>Der Gast kann dort nicht laufen.</translation>
    </message>
    <message>
        <source>The storage %1 is not available.</source>
        <translation>Der Speicher %1 ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>The guest is busy.</source>
        <translation>Der Gast ist beschäftigt.</translation>
    </message>
    <message>
        <source>Another task holds its configuration file.</source>
        <translation>Ein anderer Task hält seine Konfigurationsdatei.</translation>
    </message>
    <message>
        <source>The guest is locked (%1).</source>
        <translation>Der Gast ist gesperrt (%1).</translation>
    </message>
    <message>
        <source>A backup of it is running, or one broke off and left the lock.</source>
        <translation>Eine Sicherung läuft, oder eine ist abgebrochen und hat die Sperre hinterlassen.</translation>
    </message>
    <message>
        <source>Another task works on it, or one broke off and left the lock.</source>
        <translation>Ein anderer Task arbeitet an ihm, oder einer ist abgebrochen und hat die Sperre hinterlassen.</translation>
    </message>
    <message>
        <source>The HA manager does nothing with this guest.</source>
        <translation>Der HA-Manager tut mit diesem Gast nichts.</translation>
    </message>
    <message>
        <source>Its HA state is &quot;error&quot;.</source>
        <translation>Sein HA-Zustand ist „error“.</translation>
    </message>
    <message>
        <source>The guest did not move.</source>
        <translation>Der Gast wurde nicht verschoben.</translation>
    </message>
    <message>
        <source>It was planned as switched off, but it runs.</source>
        <translation>Er war als ausgeschaltet geplant, läuft aber.</translation>
    </message>
    <message>
        <source>The container did not shut down in time.</source>
        <translation>Der Container ist nicht rechtzeitig heruntergefahren.</translation>
    </message>
    <message>
        <source>It is given 180 seconds. A move by restart kills it then; a shutdown gives up, and it runs on where it was.</source>
        <translation>Er bekommt 180 Sekunden. Eine Verschiebung mit Neustart beendet ihn dann hart; ein Herunterfahren gibt auf, und er läuft weiter, wo er war.</translation>
    </message>
    <message>
        <source>Look at the container&apos;s console for what holds it up. Then try again, or stop it.</source>
        <translation>Auf der Konsole des Containers nachsehen, was ihn aufhält. Dann noch einmal versuchen oder ihn hart stoppen.</translation>
    </message>
    <message>
        <source>The container did not move.</source>
        <translation>Der Container wurde nicht verschoben.</translation>
    </message>
    <message>
        <source>The move broke off, and Proxmox VE started it again on the node it came from.</source>
        <translation>Die Verschiebung brach ab, und Proxmox VE hat ihn auf seinem bisherigen Knoten wieder gestartet.</translation>
    </message>
    <message>
        <source>Read the task&apos;s log for what broke off. Then try again, or choose another node.</source>
        <translation>Im Protokoll des Tasks nachlesen, was abbrach. Dann noch einmal versuchen oder einen anderen Knoten wählen.</translation>
    </message>
    <message>
        <source>The guest did not start on the target.</source>
        <translation>Der Gast ist auf dem Ziel nicht gestartet.</translation>
    </message>
    <message>
        <source>A VM runs on where it was. A container is started again where it was if its move broke off; if it has moved already, it is off on the target.</source>
        <translation>Eine VM läuft weiter, wo sie war. Ein Container wird dort wieder gestartet, wenn seine Verschiebung abbrach; ist er schon umgezogen, ist er auf dem Ziel aus.</translation>
    </message>
    <message>
        <source>Look at where the guest is now and start it there. Then read the task&apos;s log, or choose another node.</source>
        <translation>Nachsehen, wo der Gast jetzt ist, und ihn dort starten. Dann das Protokoll des Tasks lesen oder einen anderen Knoten wählen.</translation>
    </message>
    <message>
        <source>The guest did not shut down in time.</source>
        <translation>Der Gast ist nicht rechtzeitig heruntergefahren.</translation>
    </message>
    <message>
        <source>Its operating system did not answer the request, or took longer than the time allowed.</source>
        <translation>Sein Betriebssystem hat nicht auf die Anfrage reagiert oder länger gebraucht als erlaubt.</translation>
    </message>
    <message>
        <source>The guest is not on this node any more.</source>
        <translation>Der Gast ist nicht mehr auf diesem Knoten.</translation>
    </message>
    <message>
        <source>It was moved or removed by somebody else.</source>
        <translation>Jemand anderes hat ihn verschoben oder entfernt.</translation>
    </message>
    <message>
        <source>Proxmox VE gave up; its own words are marked in the log.</source>
        <translation>Proxmox VE hat aufgegeben; seine eigenen Worte sind im Protokoll markiert.</translation>
    </message>
    <message>
        <source>A local disk could not come along. Shut the guest down first, or move the disk to a storage that both nodes have.</source>
        <translation>Eine lokale Disk konnte nicht mitkommen. Den Gast zuerst herunterfahren oder die Disk auf einen Speicher legen, den beide Knoten haben.</translation>
    </message>
    <message>
        <source>A local disk with snapshots cannot be copied while the guest runs. Shut it down first, or delete the snapshots.</source>
        <translation>Eine lokale Disk mit Snapshots kann nicht kopiert werden, solange der Gast läuft. Ihn zuerst herunterfahren oder die Snapshots löschen.</translation>
    </message>
    <message>
        <source>A CD image of the old node is inserted. Eject it and try again.</source>
        <translation>Ein CD-Image des alten Knotens ist eingelegt. Es auswerfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The guest uses a device that is not on the target.</source>
        <translation>Der Gast benutzt ein Gerät, das es auf dem Ziel nicht gibt.</translation>
    </message>
    <message>
        <source>The target storage is full. Choose another storage or another node.</source>
        <translation>Der Zielspeicher ist voll. Einen anderen Speicher oder Knoten wählen.</translation>
    </message>
    <message>
        <source>A storage of the guest does not exist on the target. Choose another storage for its disks.</source>
        <translation>Ein Speicher des Gasts ist auf dem Ziel nicht vorhanden. Für seine Disks einen anderen Speicher wählen.</translation>
    </message>
    <message>
        <source>The guest is replicated to another node: only that one can take it.</source>
        <translation>Der Gast wird auf einen anderen Knoten repliziert: Nur dieser kann ihn aufnehmen.</translation>
    </message>
    <message>
        <source>The last replication run before the move failed. Look at the replication job first.</source>
        <translation>Der letzte Replikationslauf vor der Verschiebung ist fehlgeschlagen. Zuerst den Replikationsauftrag ansehen.</translation>
    </message>
    <message>
        <source>A disk of an earlier try lies on the target and is in the way. Remove it there by hand.</source>
        <translation>Eine Disk eines früheren Versuchs liegt auf dem Ziel und ist im Weg. Sie dort von Hand entfernen.</translation>
    </message>
    <message>
        <source>The target lacks a bridge of the guest.</source>
        <translation>Dem Ziel fehlt eine Bridge des Gasts.</translation>
    </message>
    <message>
        <source>The target&apos;s processor lacks something the running guest uses. Shut it down first, or give it a common CPU type.</source>
        <translation>Dem Prozessor des Ziels fehlt etwas, das der laufende Gast benutzt. Ihn zuerst herunterfahren oder ihm einen gemeinsamen CPU-Typ geben.</translation>
    </message>
    <message>
        <source>Something else holds the guest&apos;s lock. Try again when that has ended.</source>
        <translation>Etwas anderes hält die Sperre des Gasts. Erneut versuchen, wenn das zu Ende ist.</translation>
    </message>
    <message>
        <source>The old node could not reach the target over SSH or the migration network.</source>
        <translation>Der alte Knoten konnte das Ziel über SSH oder das Migrationsnetz nicht erreichen.</translation>
    </message>
    <message>
        <source>The cluster lost its quorum on the way.</source>
        <translation>Der Cluster hat unterwegs sein Quorum verloren.</translation>
    </message>
    <message>
        <source>The HA manager refuses this node: one of its rules forbids it, or a guest that must be kept apart is there.</source>
        <translation>Der HA-Manager lehnt diesen Knoten ab: Eine Regel verbietet ihn, oder ein Gast, der getrennt bleiben muss, ist dort.</translation>
    </message>
    <message>
        <source>Somebody stopped the task.</source>
        <translation>Jemand hat den Task angehalten.</translation>
    </message>
    <message>
        <source>The guest did not start on the target; the reason is in the lines above the marked one.</source>
        <translation>Der Gast ist auf dem Ziel nicht gestartet; der Grund steht in den Zeilen über der markierten.</translation>
    </message>
    <message>
        <source>The copy broke off: mostly the network between the nodes, or memory that changes faster than it can be sent.</source>
        <translation>Das Kopieren brach ab: meist das Netz zwischen den Knoten, oder RAM, der sich schneller ändert, als er gesendet werden kann.</translation>
    </message>
    <message>
        <source>%1 is not listed any more.</source>
        <translation>%1 wird nicht mehr aufgeführt.</translation>
    </message>
    <message>
        <source>%1 runs on %2.</source>
        <translation>%1 läuft auf %2.</translation>
    </message>
    <message>
        <source>%1 is on %2 and is off.</source>
        <translation>%1 ist auf %2 und aus.</translation>
    </message>
    <message>
        <source>%1 is on %2; whether it runs is not certain.</source>
        <translation>%1 ist auf %2; ob er läuft, ist nicht sicher.</translation>
    </message>
    <message>
        <source>No lock is left on it.</source>
        <translation>Keine Sperre ist darauf geblieben.</translation>
    </message>
    <message>
        <source>The lock “%1” is left: nothing can be changed until it is taken away.</source>
        <translation>Die Sperre „%1“ ist geblieben: Nichts lässt sich ändern, bis sie entfernt ist.</translation>
    </message>
    <message>
        <source>HA has set it to “error”: it does nothing until the guest is disabled and started.</source>
        <translation>HA hat ihn auf „error“ gesetzt: Es tut nichts, bis der Gast deaktiviert und gestartet wird.</translation>
    </message>
    <message>
        <source>Disks begun on %1 are normally removed by Proxmox VE; look for volumes of %2 there.</source>
        <translation>Auf %1 begonnene Disks entfernt Proxmox VE in der Regel; dort nach Volumes von %2 suchen.</translation>
    </message>
    <message>
        <source>Nothing moved.</source>
        <translation>Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>%1 is on %2, interruption %3</source>
        <translation>%1 ist auf %2, Unterbrechung %3</translation>
    </message>
    <message>
        <source>%1 is on %2</source>
        <translation>%1 ist auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n guest(s) moved</source>
        <translation>
            <numerusform>%1 von %n Gast verschoben</numerusform>
            <numerusform>%1 von %n Gästen verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, longest interruption %2</source>
        <translation>%1, längste Unterbrechung %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1 now, %2 at most, %3 afterwards, of %4</source>
        <translation>%1 jetzt, %2 höchstens, %3 danach, von %4</translation>
    </message>
    <message>
        <source>Votes: %1, needed: %2</source>
        <translation>Stimmen: %1, nötig: %2</translation>
    </message>
    <message>
        <source>The cluster is quorate</source>
        <translation>Der Cluster ist beschlussfähig</translation>
    </message>
    <message>
        <source>The cluster is not quorate</source>
        <translation>Der Cluster ist nicht beschlussfähig</translation>
    </message>
    <message>
        <source>Whether the cluster is quorate is not known</source>
        <translation>Ob der Cluster beschlussfähig ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Without quorum nothing can be started, moved or changed.</source>
        <translation>Ohne Quorum kann nichts gestartet, verschoben oder geändert werden.</translation>
    </message>
    <message>
        <source>Quorum stays while %1 is down</source>
        <translation>Das Quorum bleibt, während %1 aus ist</translation>
    </message>
    <message>
        <source>No quorum while %1 is down</source>
        <translation>Kein Quorum, während %1 aus ist</translation>
    </message>
    <message>
        <source>The votes without %1 are not known</source>
        <translation>Die Stimmen ohne %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>Without quorum the remaining nodes become read-only, and HA stops.</source>
        <translation>Ohne Quorum sind die übrigen Knoten nur noch lesbar, und HA steht still.</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The QDevice votes</source>
        <translation>Das QDevice stimmt ab</translation>
    </message>
    <message>
        <source>The QDevice does not vote</source>
        <translation>Das QDevice stimmt nicht ab</translation>
    </message>
    <message>
        <source>No QDevice</source>
        <translation>Kein QDevice</translation>
    </message>
    <message>
        <source>Whether a QDevice votes is not known</source>
        <translation>Ob ein QDevice abstimmt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Two nodes have two votes and need both</source>
        <translation>Zwei Knoten haben zwei Stimmen und brauchen beide</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>votes, host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>With two nodes its vote keeps one of them quorate alone.</source>
        <translation>Bei zwei Knoten bleibt durch seine Stimme auch einer allein beschlussfähig.</translation>
    </message>
    <message>
        <source>HA guests left on it are frozen: they start again when it is back.</source>
        <translation>HA-Gäste, die darauf bleiben, werden eingefroren: Sie starten wieder, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>HA guests left on it are moved away first; the node waits for them.</source>
        <translation>HA-Gäste, die darauf bleiben, werden vorher verschoben; der Knoten wartet auf sie.</translation>
    </message>
    <message>
        <source>HA guests left on it are started on other nodes after about a minute.</source>
        <translation>HA-Gäste, die darauf bleiben, werden nach etwa einer Minute auf anderen Knoten gestartet.</translation>
    </message>
    <message>
        <source>The HA manager works</source>
        <translation>Der HA-Manager arbeitet</translation>
    </message>
    <message>
        <source>The HA manager needs a look</source>
        <translation>Der HA-Manager braucht einen Blick</translation>
    </message>
    <message>
        <source>The state of the HA manager is not known</source>
        <translation>Der Zustand des HA-Managers ist nicht bekannt</translation>
    </message>
    <message>
        <source>Master on %1; %2</source>
        <comment>node, agents</comment>
        <translation>Master auf %1; %2</translation>
    </message>
    <message>
        <source>HA guests are moved by the manager, not by the request.</source>
        <translation>HA-Gäste verschiebt der Manager, nicht die Anfrage.</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>Die Uhren stimmen überein</translation>
    </message>
    <message>
        <source>A clock is off</source>
        <translation>Eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>Whether the clocks agree is not known</source>
        <translation>Ob die Uhren übereinstimmen, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reported to HA in time</source>
        <translation>
            <numerusform>%n Knoten hat sich rechtzeitig bei HA gemeldet</numerusform>
            <numerusform>%n Knoten haben sich rechtzeitig bei HA gemeldet</numerusform>
        </translation>
    </message>
    <message>
        <source>HA and tickets judge by the clock.</source>
        <translation>HA und Tickets richten sich nach der Uhr.</translation>
    </message>
    <message>
        <source>Nothing moves guests back by itself</source>
        <translation>Nichts holt Gäste von selbst zurück</translation>
    </message>
    <message>
        <source>HA would move guests by itself</source>
        <translation>HA würde Gäste von selbst verschieben</translation>
    </message>
    <message>
        <source>Whether HA would move guests back is not known</source>
        <translation>Ob HA Gäste zurückholen würde, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n HA guest(s) on the node</source>
        <translation>
            <numerusform>%n HA-Gast auf dem Knoten</numerusform>
            <numerusform>%n HA-Gäste auf dem Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>A guest that comes back while the node is being emptied would go down with it.</source>
        <translation>Ein Gast, der zurückkommt, während der Knoten geleert wird, ginge mit ihm aus.</translation>
    </message>
    <message>
        <source>What HA does when the node goes down</source>
        <translation>Was HA tut, wenn der Knoten ausgeht</translation>
    </message>
    <message>
        <source>The HA shutdown policy is not known</source>
        <translation>Die HA-Richtlinie für das Herunterfahren ist nicht bekannt</translation>
    </message>
    <message>
        <source>Shutdown policy: %1</source>
        <comment>a word of Proxmox VE</comment>
        <translation>Richtlinie für das Herunterfahren: %1</translation>
    </message>
    <message>
        <source>The other nodes are up</source>
        <translation>Die anderen Knoten laufen</translation>
    </message>
    <message>
        <source>Another node is missing</source>
        <translation>Ein anderer Knoten fehlt</translation>
    </message>
    <message>
        <source>The state of the other nodes is not known</source>
        <translation>Der Zustand der anderen Knoten ist nicht bekannt</translation>
    </message>
    <message>
        <source>Guests need somewhere to go, and votes to be counted.</source>
        <translation>Gäste brauchen einen Platz, und Stimmen müssen zählen.</translation>
    </message>
    <message>
        <source>No task is in the way</source>
        <translation>Kein Task ist im Weg</translation>
    </message>
    <message>
        <source>Tasks are running</source>
        <translation>Tasks laufen</translation>
    </message>
    <message>
        <source>Running tasks are not known</source>
        <translation>Laufende Tasks sind nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing that locks guests runs on %1</source>
        <translation>Auf %1 läuft nichts, das Gäste sperrt</translation>
    </message>
    <message>
        <source>A backup or another move locks its guest until it ends.</source>
        <translation>Eine Sicherung oder eine andere Verschiebung sperrt ihren Gast, bis sie endet.</translation>
    </message>
    <message>
        <source>Replication is in order</source>
        <translation>Die Replikation ist in Ordnung</translation>
    </message>
    <message>
        <source>Replication fails</source>
        <translation>Die Replikation schlägt fehl</translation>
    </message>
    <message>
        <source>The replication jobs are not known</source>
        <translation>Die Replikationsaufträge sind nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) from this node</source>
        <translation>
            <numerusform>%n Auftrag von diesem Knoten</numerusform>
            <numerusform>%n Aufträge von diesem Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>A fresh replica makes a move short; an old one has to be caught up.</source>
        <translation>Eine frische Kopie macht eine Verschiebung kurz; eine alte muss erst aufholen.</translation>
    </message>
    <message>
        <source>The others have room</source>
        <translation>Die anderen haben Platz</translation>
    </message>
    <message>
        <source>Memory gets short</source>
        <translation>Der RAM wird knapp</translation>
    </message>
    <message>
        <source>The free memory of the others is not known</source>
        <translation>Der freie RAM der anderen ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 needed, %2 free on the others</source>
        <comment>amounts of memory</comment>
        <translation>%1 nötig, %2 frei auf den anderen</translation>
    </message>
    <message>
        <source>What finds no room stays, or has to be shut down.</source>
        <translation>Was keinen Platz findet, bleibt oder muss heruntergefahren werden.</translation>
    </message>
    <message>
        <source>No target is older than this node</source>
        <translation>Kein Ziel ist älter als dieser Knoten</translation>
    </message>
    <message>
        <source>A target runs an older version</source>
        <translation>Ein Ziel hat eine ältere Version</translation>
    </message>
    <message>
        <source>The versions of the nodes are not known</source>
        <translation>Die Versionen der Knoten sind nicht bekannt</translation>
    </message>
    <message>
        <source>A running VM may not start again on an older version.</source>
        <translation>Eine laufende VM startet auf einer älteren Version vielleicht nicht wieder.</translation>
    </message>
    <message>
        <source>The nodes&apos; networks were read</source>
        <translation>Die Netze der Knoten wurden gelesen</translation>
    </message>
    <message>
        <source>A network needs a look</source>
        <translation>Ein Netz braucht einen Blick</translation>
    </message>
    <message>
        <source>Networks of some nodes are not known</source>
        <translation>Die Netze einiger Knoten sind nicht bekannt</translation>
    </message>
    <message>
        <source>A bridge or VLAN that is missing on the target cuts the guest off.</source>
        <translation>Eine Bridge oder ein VLAN, das auf dem Ziel fehlt, schneidet den Gast ab.</translation>
    </message>
    <message>
        <source>The login may do all of this</source>
        <translation>Die Anmeldung darf das alles</translation>
    </message>
    <message>
        <source>The login lacks privileges</source>
        <translation>Der Anmeldung fehlen Rechte</translation>
    </message>
    <message>
        <source>What this login may do is not known</source>
        <translation>Was diese Anmeldung darf, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Read from the cluster&apos;s permissions</source>
        <translation>Aus den Rechten des Clusters gelesen</translation>
    </message>
    <message>
        <source>A refusal halfway leaves the node half empty.</source>
        <translation>Eine Ablehnung mittendrin lässt den Knoten halb leer.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>could not read: %1</source>
        <translation>konnte nicht gelesen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Drain of %1</source>
        <translation>Leeren von %1</translation>
    </message>
    <message>
        <source>Return to %1</source>
        <translation>Rückkehr nach %1</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation>Wartung von %1</translation>
    </message>
    <message numerus="yes">
        <source>Rolling maintenance of %n node(s)</source>
        <translation>
            <numerusform>Rollierende Wartung von %n Knoten</numerusform>
            <numerusform>Rollierende Wartung von %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>empty it and bring its guests back</source>
        <translation>leeren und seine Gäste zurückholen</translation>
    </message>
    <message>
        <source>hold it empty until you say go on</source>
        <translation>leer halten, bis es weitergehen soll</translation>
    </message>
    <message>
        <source>reboot it and wait until it is back</source>
        <translation>neu starten und warten, bis er zurück ist</translation>
    </message>
    <message>
        <source>guests move away</source>
        <translation>Gäste ziehen aus</translation>
    </message>
    <message>
        <source>empty, in your hands</source>
        <translation>leer, zu Ihrer Verfügung</translation>
    </message>
    <message>
        <source>guests come back</source>
        <translation>Gäste kommen zurück</translation>
    </message>
    <message>
        <source>being watched</source>
        <translation>wird beobachtet</translation>
    </message>
    <message>
        <source>not all went well</source>
        <translation>nicht alles ging gut</translation>
    </message>
    <message>
        <source>the HA master</source>
        <translation>den HA-Master</translation>
    </message>
    <message>
        <source>the QDevice</source>
        <translation>das QDevice</translation>
    </message>
    <message>
        <source>a DNS server</source>
        <translation>einen DNS-Server</translation>
    </message>
    <message>
        <source>the backup server</source>
        <translation>den Sicherungsserver</translation>
    </message>
    <message>
        <source>this desktop</source>
        <translation>diesen Rechner</translation>
    </message>
    <message>
        <source>No node is chosen.</source>
        <translation>Kein Knoten ist gewählt.</translation>
    </message>
    <message>
        <source>%1, one after the other: each is emptied, and its guests come back.</source>
        <translation>%1, einer nach dem anderen: Jeder wird geleert, und seine Gäste kommen zurück.</translation>
    </message>
    <message>
        <source>%1, one after the other: each is emptied and held until you say go on; then its guests come back.</source>
        <translation>%1, einer nach dem anderen: Jeder wird geleert und gehalten, bis es weitergehen soll; dann kommen seine Gäste zurück.</translation>
    </message>
    <message>
        <source>%1, one after the other: each is emptied and rebooted; once it is back, so are its guests.</source>
        <translation>%1, einer nach dem anderen: Jeder wird geleert und neu gestartet; ist er zurück, kommen auch seine Gäste zurück.</translation>
    </message>
    <message>
        <source>It takes about %1, and the time you need.</source>
        <translation>Es dauert etwa %1, und die Zeit, die Sie brauchen.</translation>
    </message>
    <message>
        <source>It takes about %1.</source>
        <translation>Es dauert etwa %1.</translation>
    </message>
    <message>
        <source>If one node does not end well, no further one begins.</source>
        <translation>Wenn ein Knoten nicht gut endet, beginnt kein weiterer.</translation>
    </message>
    <message numerus="yes">
        <source>If more than %n node(s) do not end well, no further one begins.</source>
        <translation>
            <numerusform>Wenn mehr als %n Knoten nicht gut endet, beginnt kein weiterer.</numerusform>
            <numerusform>Wenn mehr als %n Knoten nicht gut enden, beginnt kein weiterer.</numerusform>
        </translation>
    </message>
    <message>
        <source>None begins that would not be done by %1.</source>
        <translation>Keiner beginnt, der nicht bis %1 fertig wäre.</translation>
    </message>
    <message>
        <source>%1 needs a decision before anything of it begins.</source>
        <translation>%1 braucht eine Entscheidung, bevor etwas davon beginnt.</translation>
    </message>
    <message>
        <source>%1 is empty. Work on it; then say go on, and its guests come back.</source>
        <translation>%1 ist leer. Nach der Arbeit daran weitermachen, und seine Gäste kommen zurück.</translation>
    </message>
    <message>
        <source>Waiting until %1 is well.</source>
        <translation>Warten, bis es %1 gut geht.</translation>
    </message>
    <message>
        <source>Paused: what runs ends, nothing new begins.</source>
        <translation>Pausiert: Was läuft, endet; nichts Neues beginnt.</translation>
    </message>
    <message>
        <source>The cluster has no quorum. Nothing begins until it is back.</source>
        <translation>Der Cluster hat kein Quorum. Nichts beginnt, bis es zurück ist.</translation>
    </message>
    <message>
        <source>Another Drydock carries out the present part.</source>
        <translation>Ein anderes Drydock führt den gegenwärtigen Teil aus.</translation>
    </message>
    <message>
        <source>The next part for %1 could not be begun; it is tried again.</source>
        <translation>Der nächste Teil für %1 konnte nicht begonnen werden; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The journal cannot be written. Nothing is begun that could not be remembered.</source>
        <translation>Das Journal kann nicht geschrieben werden. Nichts wird begonnen, was sich nicht festhalten ließe.</translation>
    </message>
    <message>
        <source>Looking at the cluster before the next part begins.</source>
        <translation>Der Cluster wird angesehen, bevor der nächste Teil beginnt.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Online: the cluster shows it offline</source>
        <translation>Online: Der Cluster zeigt ihn als offline</translation>
    </message>
    <message>
        <source>HA is not used here</source>
        <translation>HA wird hier nicht benutzt</translation>
    </message>
    <message>
        <source>Its HA agent is active</source>
        <translation>Sein HA-Agent ist aktiv</translation>
    </message>
    <message>
        <source>Its HA agent is to be active, and is: %1</source>
        <translation>Sein HA-Agent soll aktiv sein und ist: %1</translation>
    </message>
    <message>
        <source>Well for %1</source>
        <translation>Seit %1 in Ordnung</translation>
    </message>
    <message>
        <source>Well for %1 of %2</source>
        <translation>Seit %1 von %2 in Ordnung</translation>
    </message>
    <message>
        <source>Too many nodes did not end well; no further one was begun.</source>
        <translation>Zu viele Knoten endeten nicht gut; kein weiterer wurde begonnen.</translation>
    </message>
    <message>
        <source>The next node would not have been done by the latest end time.</source>
        <translation>Der nächste Knoten wäre bis zur spätesten Endzeit nicht fertig geworden.</translation>
    </message>
    <message>
        <source>It was ended by hand after a node.</source>
        <translation>Sie wurde nach einem Knoten von Hand beendet.</translation>
    </message>
    <message>
        <source>It was filed without being finished.</source>
        <translation>Sie wurde abgelegt, ohne fertig zu sein.</translation>
    </message>
    <message>
        <source>Its drain was cancelled.</source>
        <translation>Sein Leeren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Its drain left something undone.</source>
        <translation>Sein Leeren ließ etwas unerledigt.</translation>
    </message>
    <message>
        <source>Its return was cancelled.</source>
        <translation>Seine Rückkehr wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Not every guest came back.</source>
        <translation>Nicht jeder Gast kam zurück.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>Es geht weiter.</translation>
    </message>
    <message>
        <source>No further node begins.</source>
        <translation>Kein weiterer Knoten beginnt.</translation>
    </message>
    <message>
        <source>%1 begins.</source>
        <translation>%1 beginnt.</translation>
    </message>
    <message>
        <source>Work on %1 is finished, it goes on.</source>
        <translation>Die Arbeit an %1 ist fertig, es geht weiter.</translation>
    </message>
    <message>
        <source>%1 is finished.</source>
        <translation>%1 ist fertig.</translation>
    </message>
    <message>
        <source>A decision was taken.</source>
        <translation>Eine Entscheidung wurde getroffen.</translation>
    </message>
    <message>
        <source>It was taken over by another run of the program.</source>
        <translation>Sie wurde von einem anderen Lauf des Programms übernommen.</translation>
    </message>
    <message>
        <source>%1: let HA bring it back to its preferred node again</source>
        <translation>%1: HA ihn wieder auf seinen bevorzugten Knoten zurückholen lassen</translation>
    </message>
    <message>
        <source>%1: keep HA from bringing it back to its preferred node</source>
        <translation>%1: HA davon abhalten, ihn auf seinen bevorzugten Knoten zurückzuholen</translation>
    </message>
    <message>
        <source>Enable the HA rule %1 again</source>
        <translation>Die HA-Regel %1 wieder aktivieren</translation>
    </message>
    <message>
        <source>Disable the HA rule %1</source>
        <translation>Die HA-Regel %1 deaktivieren</translation>
    </message>
    <message>
        <source>HA group %1: bring guests back to preferred nodes again</source>
        <translation>HA-Gruppe %1: Gäste wieder auf bevorzugte Knoten zurückholen</translation>
    </message>
    <message>
        <source>HA group %1: leave guests where they are</source>
        <translation>HA-Gruppe %1: Gäste lassen, wo sie sind</translation>
    </message>
    <message>
        <source>HA scheduler: back to its default settings</source>
        <translation>HA-Scheduler: zurück zu den Voreinstellungen</translation>
    </message>
    <message>
        <source>HA scheduler: set %1</source>
        <translation>HA-Scheduler: %1 setzen</translation>
    </message>
    <message>
        <source>%1: eject %2 from %3</source>
        <translation>%1: %2 aus %3 auswerfen</translation>
    </message>
    <message>
        <source>%1: insert %2 into %3</source>
        <translation>%1: %2 in %3 einlegen</translation>
    </message>
    <message>
        <source>Put %1 into HA maintenance</source>
        <translation>%1 in HA-Wartung setzen</translation>
    </message>
    <message>
        <source>Take %1 out of HA maintenance</source>
        <translation>%1 aus der HA-Wartung nehmen</translation>
    </message>
    <message>
        <source>go on with the others</source>
        <translation>mit den anderen weitermachen</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausieren</translation>
    </message>
    <message>
        <source>stop and bring everything back</source>
        <translation>aufhören und alles zurückholen</translation>
    </message>
    <message>
        <source>Rebalance the cluster</source>
        <translation>Last im Cluster ausgleichen</translation>
    </message>
    <message>
        <source>Wake %1</source>
        <translation>%1 aufwecken</translation>
    </message>
    <message>
        <source>%1 is offline. Nothing is sent meanwhile.</source>
        <translation>%1 ist offline. Solange wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The HA manager recovers from a loss. Nothing is sent meanwhile.</source>
        <translation>Der HA-Manager stellt nach einem Ausfall wieder her. Solange wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The HA manager recovers %1. Nothing is sent meanwhile.</source>
        <translation>Der HA-Manager stellt %1 wieder her. Solange wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The HA manager fences %1. Nothing is sent meanwhile.</source>
        <translation>Der HA-Manager fenct %1. Solange wird nichts gesendet.</translation>
    </message>
    <message>
        <source>A move makes no progress. Wait, cancel it, or restart the guest instead.</source>
        <translation>Eine Verschiebung kommt nicht voran. Warten, sie abbrechen oder den Gast stattdessen neu starten.</translation>
    </message>
    <message>
        <source>A step failed: nothing new starts, and what moved comes back.</source>
        <translation>Ein Schritt ist fehlgeschlagen: Nichts Neues beginnt, und was verschoben wurde, kommt zurück.</translation>
    </message>
    <message>
        <source>Somebody else is moving guests of this node.</source>
        <translation>Jemand anderes verschiebt Gäste dieses Knotens.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) is (are) put back</source>
        <translation>
            <numerusform>%n Einstellung wird zurückgesetzt</numerusform>
            <numerusform>%n Einstellungen werden zurückgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why, and what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The flags of Ceph were not read: whether it may heal while a node is down is not known.</source>
        <translation>Die Flags von Ceph wurden nicht gelesen: Ob es sich heilen darf, während ein Knoten aus ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Ceph has flags set that keep it from healing by itself: %1.</source>
        <translation>In Ceph sind Flags gesetzt, die es daran hindern, sich selbst zu heilen: %1.</translation>
    </message>
    <message>
        <source>If %1 holds OSDs, Ceph begins to copy their data to others after it was down for about ten minutes. The flag noout prevents that.</source>
        <translation>Falls %1 OSDs trägt, beginnt Ceph nach etwa zehn Minuten Ausfall, deren Daten auf andere zu kopieren. Das Flag noout verhindert das.</translation>
    </message>
    <message>
        <source>%1 and %2 are tagged as a pair, but a HA rule keeps them on one node: both fail with it.</source>
        <translation>%1 und %2 sind als Paar markiert, aber eine HA-Regel hält sie auf einem Knoten: Beide fallen mit ihm aus.</translation>
    </message>
    <message>
        <source>Ceph may heal</source>
        <translation>Ceph darf heilen</translation>
    </message>
    <message>
        <source>Ceph needs a look</source>
        <translation>Ceph braucht einen Blick</translation>
    </message>
    <message>
        <source>The flags of Ceph are not known</source>
        <translation>Die Flags von Ceph sind nicht bekannt</translation>
    </message>
    <message>
        <source>While a node is down, its OSDs are missing from every copy.</source>
        <translation>Während ein Knoten aus ist, fehlen seine OSDs in jeder Kopie.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>so many settings, which</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Let it go down</source>
        <translation>Mit herunterfahren lassen</translation>
    </message>
    <message>
        <source>what starts first leaves last</source>
        <translation>was zuerst startet, geht zuletzt</translation>
    </message>
    <message>
        <source>HA resources first</source>
        <translation>HA-Ressourcen zuerst</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>kleinste zuerst</translation>
    </message>
    <message>
        <source>what others use leaves last</source>
        <translation>was andere benutzen, geht zuletzt</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>number of guests</source>
        <translation>Zahl der Gäste</translation>
    </message>
    <message>
        <source>%1 has no NIC %2.</source>
        <translation>%1 hat keine NIC %2.</translation>
    </message>
    <message>
        <source>%1 is cut off for a moment while %2 is plugged into %3; open connections may break.</source>
        <translation>%1 ist für einen Moment abgeschnitten, während %2 an %3 angeschlossen wird; offene Verbindungen können abreißen.</translation>
    </message>
    <message>
        <source>Nobody will reach %1 at its address %2: %3 has the network %4.</source>
        <translation>Niemand wird %1 unter der Adresse %2 erreichen: %3 hat das Netz %4.</translation>
    </message>
    <message>
        <source>HA could not start %1 elsewhere with its network: %2 is missing on %3.</source>
        <translation>HA könnte %1 anderswo nicht mit dem eigenen Netzwerk starten: %2 fehlt auf %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a guest, and its address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>refuses: the machine is up, its DNS service is not</source>
        <translation>lehnt ab: Die Maschine läuft, ihr DNS-Dienst nicht</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>cannot be reached: %1</source>
        <translation>ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>answers, but not as a DNS server does</source>
        <translation>antwortet, aber nicht wie ein DNS-Server</translation>
    </message>
    <message>
        <source>answers %1: it cannot resolve names</source>
        <translation>antwortet %1: kann keine Namen auflösen</translation>
    </message>
    <message>
        <source>was not asked yet</source>
        <translation>wurde noch nicht gefragt</translation>
    </message>
    <message>
        <source>%1 begins; no DNS server is known that could be asked.</source>
        <translation>%1 beginnt; es ist kein DNS-Server bekannt, der gefragt werden könnte.</translation>
    </message>
    <message>
        <source>%1 begins; DNS answers: %2.</source>
        <translation>%1 beginnt; DNS antwortet: %2.</translation>
    </message>
    <message>
        <source>%1 begins, although DNS does not answer: %2.</source>
        <translation>%1 beginnt, obwohl DNS nicht antwortet: %2.</translation>
    </message>
    <message>
        <source>No DNS server of the cluster is known, so none is asked between nodes.</source>
        <translation>Es ist kein DNS-Server des Clusters bekannt, daher wird zwischen Knoten keiner gefragt.</translation>
    </message>
    <message>
        <source>Before the next one begins, DNS has to answer: %1.</source>
        <translation>Bevor der nächste beginnt, muss DNS antworten: %1.</translation>
    </message>
    <message>
        <source>The next node begins once DNS answers.</source>
        <translation>Der nächste Knoten beginnt, sobald DNS antwortet.</translation>
    </message>
    <message>
        <source>DNS: no server is known, so none is asked</source>
        <translation>DNS: kein Server ist bekannt, daher wird keiner gefragt</translation>
    </message>
    <message>
        <source>DNS: %1 %2; it goes on without it</source>
        <translation>DNS: %1 %2; es geht ohne ihn weiter</translation>
    </message>
    <message>
        <source>DNS: %1 %2</source>
        <comment>a server, and what it does</comment>
        <translation>DNS: %1 %2</translation>
    </message>
    <message>
        <source>expected: an answer · so since %1</source>
        <translation>erwartet: eine Antwort · so seit %1</translation>
    </message>
    <message>
        <source>%1: no gap seen from here (one under %2 would not show)</source>
        <translation>%1: von hier aus keine Lücke gesehen (eine unter %2 fiele nicht auf)</translation>
    </message>
    <message>
        <source>%1: silent for at least %2 and not back yet, seen from here</source>
        <translation>%1: mindestens %2 lang stumm und noch nicht zurück, von hier aus gesehen</translation>
    </message>
    <message>
        <source>%1: silent for at least %2, seen from here</source>
        <translation>%1: mindestens %2 lang stumm, von hier aus gesehen</translation>
    </message>
    <message>
        <source>%1: silent for up to %2, seen from here</source>
        <translation>%1: bis zu %2 lang stumm, von hier aus gesehen</translation>
    </message>
    <message>
        <source>%1: silent for %2 to %3, seen from here</source>
        <translation>%1: %2 bis %3 lang stumm, von hier aus gesehen</translation>
    </message>
    <message>
        <source>%1; for %2 nothing is known, because this desktop&apos;s own network was away</source>
        <translation>%1; für %2 ist nichts bekannt, weil das eigene Netz dieses Rechners weg war</translation>
    </message>
    <message>
        <source>no bridge</source>
        <translation>keine Bridge</translation>
    </message>
    <message>
        <source>%1, VLAN %2</source>
        <comment>bridge</comment>
        <translation>%1, VLAN %2</translation>
    </message>
    <message>
        <source>%1: connect %2 to %3</source>
        <comment>guest, NIC, bridge</comment>
        <translation>%1: %2 an %3 anschließen</translation>
    </message>
    <message>
        <source>Connect anew</source>
        <translation>Neu anschließen</translation>
    </message>
    <message>
        <source>Change a network connection</source>
        <translation>Netzwerkverbindung ändern</translation>
    </message>
    <message>
        <source>a moment, on this NIC</source>
        <translation>ein Augenblick, auf dieser NIC</translation>
    </message>
    <message>
        <source>It runs on; its link goes down and comes up elsewhere.</source>
        <translation>Er läuft weiter; seine Verbindung bricht ab und kommt anderswo wieder.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>durations</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 loses its power</source>
        <translation>%1 verliert den Strom</translation>
    </message>
    <message>
        <source>the watchdog of %1 resets it: it has no quorum</source>
        <translation>der Watchdog von %1 startet ihn neu: Er hat kein Quorum</translation>
    </message>
    <message>
        <source>%1 shuts down</source>
        <translation>%1 fährt herunter</translation>
    </message>
    <message>
        <source>%1 reboots</source>
        <translation>%1 startet neu</translation>
    </message>
    <message>
        <source>%1 is on again</source>
        <translation>%1 ist wieder an</translation>
    </message>
    <message>
        <source>%1 is cut off the network</source>
        <translation>%1 ist vom Netz getrennt</translation>
    </message>
    <message>
        <source>%1 is on the network again</source>
        <translation>%1 ist wieder am Netz</translation>
    </message>
    <message>
        <source>the cluster loses its quorum: %1 of %2 needed votes</source>
        <translation>der Cluster verliert sein Quorum: %1 von %2 nötigen Stimmen</translation>
    </message>
    <message>
        <source>the cluster has its quorum again: %1 votes, %2 needed</source>
        <translation>der Cluster hat wieder ein Quorum: %1 Stimmen, %2 nötig</translation>
    </message>
    <message>
        <source>the HA manager fences %1: it waits for its lock to run out</source>
        <translation>der HA-Manager grenzt %1 aus: Er wartet, bis dessen Sperre abläuft</translation>
    </message>
    <message>
        <source>%1 counts as fenced: its guests may start elsewhere</source>
        <translation>%1 gilt als ausgegrenzt: Seine Gäste dürfen anderswo starten</translation>
    </message>
    <message>
        <source>%1 becomes the HA manager&apos;s master</source>
        <translation>%1 wird Master des HA-Managers</translation>
    </message>
    <message>
        <source>the HA manager has no master</source>
        <translation>der HA-Manager hat keinen Master</translation>
    </message>
    <message>
        <source>%1 is to start on %2</source>
        <comment>guest, node</comment>
        <translation>%1 soll auf %2 starten</translation>
    </message>
    <message>
        <source>the HA manager finds no node for %1</source>
        <translation>der HA-Manager findet keinen Knoten für %1</translation>
    </message>
    <message>
        <source>%1 is to move to %2</source>
        <comment>guest, node</comment>
        <translation>%1 soll auf %2 umziehen</translation>
    </message>
    <message>
        <source>%1 cannot move to %2</source>
        <comment>guest, node</comment>
        <translation>%1 kann nicht auf %2 umziehen</translation>
    </message>
    <message>
        <source>%1 runs on %2</source>
        <comment>guest, node</comment>
        <translation>%1 läuft auf %2</translation>
    </message>
    <message>
        <source>%1 cannot start on %2</source>
        <comment>guest, node</comment>
        <translation>%1 kann auf %2 nicht starten</translation>
    </message>
    <message>
        <source>%1 goes down with %2</source>
        <comment>guest, node</comment>
        <translation>%1 fällt mit %2 aus</translation>
    </message>
    <message>
        <source>%1 is stopped on %2</source>
        <comment>guest, node</comment>
        <translation>%1 wird auf %2 angehalten</translation>
    </message>
    <message>
        <source>runs on</source>
        <translation>läuft weiter</translation>
    </message>
    <message>
        <source>restarts where it is</source>
        <translation>startet neu, wo er ist</translation>
    </message>
    <message>
        <source>restarts on %1</source>
        <comment>node</comment>
        <translation>startet auf %1 neu</translation>
    </message>
    <message>
        <source>moves to %1 while it runs</source>
        <comment>node</comment>
        <translation>zieht laufend auf %1 um</translation>
    </message>
    <message>
        <source>stays down</source>
        <translation>bleibt aus</translation>
    </message>
    <message>
        <source>waits for a node</source>
        <translation>wartet auf einen Knoten</translation>
    </message>
    <message>
        <source>fails to start</source>
        <translation>startet nicht</translation>
    </message>
    <message>
        <source>fails to start on %1</source>
        <comment>node</comment>
        <translation>startet auf %1 nicht</translation>
    </message>
    <message>
        <source>Whether its disks are there was not read.</source>
        <translation>Ob seine Platten dort sind, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>HA does not look after it: it starts with its node.</source>
        <translation>HA kümmert sich nicht um ihn: Er startet mit seinem Knoten.</translation>
    </message>
    <message>
        <source>HA is asked to keep it off.</source>
        <translation>HA soll ihn ausgeschaltet lassen.</translation>
    </message>
    <message>
        <source>Without quorum nothing starts, and nodes that ran HA guests reset themselves.</source>
        <translation>Ohne Quorum startet nichts, und Knoten mit HA-Gästen starten sich selbst neu.</translation>
    </message>
    <message>
        <source>No node is left that could run it.</source>
        <translation>Es bleibt kein Knoten, auf dem er laufen könnte.</translation>
    </message>
    <message>
        <source>Its HA group or rule allows only nodes that are gone.</source>
        <translation>Seine HA-Gruppe oder -Regel erlaubt nur Knoten, die weg sind.</translation>
    </message>
    <message>
        <source>An HA rule keeps it apart from guests on every node that is left.</source>
        <translation>Eine HA-Regel hält ihn von Gästen auf allen übrigen Knoten fern.</translation>
    </message>
    <message>
        <source>The HA manager does not look for its disks: they are neither shared nor replicated there.</source>
        <translation>Der HA-Manager achtet nicht auf seine Platten: Sie sind weder geteilt noch dorthin repliziert.</translation>
    </message>
    <message>
        <source>The HA manager does not look for its devices: the other node lacks one.</source>
        <translation>Der HA-Manager achtet nicht auf seine Geräte: Dem anderen Knoten fehlt eines.</translation>
    </message>
    <message>
        <source>the last %1</source>
        <comment>duration</comment>
        <translation>die letzten %1</translation>
    </message>
    <message>
        <source>at once: %1</source>
        <comment>something that happens</comment>
        <translation>sofort: %1</translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <comment>duration or range, something that happens</comment>
        <translation>nach %1: %2</translation>
    </message>
    <message>
        <source>The HA manager&apos;s state was not read: guests are taken to be as HA is asked to have them.</source>
        <translation>Der Zustand des HA-Managers wurde nicht gelesen: Gäste gelten als so, wie HA sie haben soll.</translation>
    </message>
    <message>
        <source>The votes were not read: one for each node is assumed.</source>
        <translation>Die Stimmen wurden nicht gelesen: Angenommen wird eine je Knoten.</translation>
    </message>
    <message>
        <source>The cluster&apos;s options were not read: the defaults are assumed.</source>
        <translation>Die Optionen des Clusters wurden nicht gelesen: Angenommen werden die Vorgaben.</translation>
    </message>
    <message>
        <source>No HA master is named: the first node is assumed.</source>
        <translation>Kein HA-Master ist genannt: Angenommen wird der erste Knoten.</translation>
    </message>
    <message>
        <source>Size of %1 not known: guests are counted instead of weighed.</source>
        <translation>Größe von %1 unbekannt: Gäste werden gezählt statt gewogen.</translation>
    </message>
    <message>
        <source>Whether %1 would reset itself is guessed from what runs there.</source>
        <translation>Ob %1 sich selbst neu starten würde, ist aus dem geschlossen, was dort läuft.</translation>
    </message>
    <message>
        <source>%1 runs no HA guest; for ten minutes after the last one it may still reset itself.</source>
        <translation>Auf %1 läuft kein HA-Gast; bis zehn Minuten nach dem letzten kann er sich noch selbst neu starten.</translation>
    </message>
    <message>
        <source>HA knows %1, but no such guest is seen.</source>
        <translation>HA kennt %1, aber diesen Gast sieht man nicht.</translation>
    </message>
    <message>
        <source>The HA rule %1 is of an unknown kind and left out.</source>
        <translation>Die HA-Regel %1 ist von unbekannter Art und bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>The HA manager may also move guests by itself to even out the load.</source>
        <translation>Der HA-Manager kann Gäste auch von sich aus verschieben, um die Last zu verteilen.</translation>
    </message>
    <message>
        <source>HA is disarmed: nothing is started until it is armed again.</source>
        <translation>HA ist entschärft: Nichts startet, bis es wieder scharf ist.</translation>
    </message>
    <message>
        <source>Nodes and guests were not read lately.</source>
        <translation>Knoten und Gäste wurden länger nicht gelesen.</translation>
    </message>
    <message>
        <source>Without %1 the cluster has %2 of %3 needed votes: it stops, and nodes with HA guests reset themselves.</source>
        <translation>Ohne %1 hat der Cluster %2 von %3 nötigen Stimmen: Er steht still, und Knoten mit HA-Gästen starten sich selbst neu.</translation>
    </message>
    <message>
        <source>Without %1 the cluster goes on: %2 of %3 needed votes.</source>
        <translation>Ohne %1 läuft der Cluster weiter: %2 von %3 nötigen Stimmen.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>three sentences</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come(s) back elsewhere.</source>
        <translation>
            <numerusform>%n Gast kommt anderswo wieder.</numerusform>
            <numerusform>%n Gäste kommen anderswo wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) stay(s) down.</source>
        <translation>
            <numerusform>%n Gast bleibt aus.</numerusform>
            <numerusform>%n Gäste bleiben aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: remove all tags</source>
        <translation>%1: alle Tags entfernen</translation>
    </message>
    <message>
        <source>%1: set the tags %2</source>
        <translation>%1: die Tags %2 setzen</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Tags ändern</translation>
    </message>
    <message>
        <source>As its tag in Proxmox VE says</source>
        <translation>Wie sein Tag in Proxmox VE sagt</translation>
    </message>
    <message>
        <source>Change the tags of a guest</source>
        <translation>Die Tags eines Gastes ändern</translation>
    </message>
    <message>
        <source>%1 runs on %2 as well: twice at once, its disks are in danger</source>
        <comment>guest, node</comment>
        <translation>%1 läuft auch auf %2: doppelt, seine Platten sind in Gefahr</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>duration</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Put the HA configuration back</source>
        <translation>HA-Konfiguration zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>Remove HA from %n guest(s)</source>
        <translation>
            <numerusform>Einen Gast aus HA nehmen</numerusform>
            <numerusform>%n Gäste aus HA nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up HA for %n guest(s)</source>
        <translation>
            <numerusform>HA für einen Gast einrichten</numerusform>
            <numerusform>HA für %n Gäste einrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the HA configuration</source>
        <translation>HA-Konfiguration ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) come(s) under HA</source>
        <translation>
            <numerusform>ein Gast kommt unter HA</numerusform>
            <numerusform>%n Gäste kommen unter HA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the HA settings of %n guest(s) change</source>
        <translation>
            <numerusform>die HA-Einstellungen eines Gastes ändern sich</numerusform>
            <numerusform>die HA-Einstellungen von %n Gästen ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) leave(s) HA and go(es) on running</source>
        <translation>
            <numerusform>ein Gast verlässt HA und läuft weiter</numerusform>
            <numerusform>%n Gäste verlassen HA und laufen weiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) is (are) created</source>
        <translation>
            <numerusform>eine Gruppe entsteht</numerusform>
            <numerusform>%n Gruppen entstehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) is (are) created</source>
        <translation>
            <numerusform>eine Regel entsteht</numerusform>
            <numerusform>%n Regeln entstehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) change(s)</source>
        <translation>
            <numerusform>eine Gruppe ändert sich</numerusform>
            <numerusform>%n Gruppen ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) change(s)</source>
        <translation>
            <numerusform>eine Regel ändert sich</numerusform>
            <numerusform>%n Regeln ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) is (are) removed</source>
        <translation>
            <numerusform>eine Gruppe wird entfernt</numerusform>
            <numerusform>%n Gruppen werden entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) is (are) removed</source>
        <translation>
            <numerusform>eine Regel wird entfernt</numerusform>
            <numerusform>%n Regeln werden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>A guest may follow one node affinity rule only, but is named in more than one of these: %1.</source>
        <translation>Ein Gast darf nur einer Knotenaffinitätsregel folgen, steht aber in mehr als einer von diesen: %1.</translation>
    </message>
    <message>
        <source>Together or apart needs at least two guests, and apart a node for each: %1.</source>
        <translation>Zusammen oder getrennt braucht mindestens zwei Gäste, und getrennt für jeden einen Knoten: %1.</translation>
    </message>
    <message>
        <source>The same guests are to be kept together and apart: %1.</source>
        <translation>Dieselben Gäste sollen zusammen und getrennt gehalten werden: %1.</translation>
    </message>
    <message>
        <source>A rule with several priorities cannot be combined with one that keeps its guests together or apart: %1.</source>
        <translation>Eine Regel mit mehreren Prioritäten lässt sich nicht mit einer verbinden, die ihre Gäste zusammen oder getrennt hält: %1.</translation>
    </message>
    <message>
        <source>Guests that are kept together follow more than one node affinity rule: %1.</source>
        <translation>Gäste, die zusammen gehalten werden, folgen mehr als einer Knotenaffinitätsregel: %1.</translation>
    </message>
    <message>
        <source>More guests are to be kept apart than their rules name nodes: %1.</source>
        <translation>Es sollen mehr Gäste getrennt gehalten werden, als ihre Regeln Knoten nennen: %1.</translation>
    </message>
    <message>
        <source>%1 The HA manager leaves all of them out.</source>
        <comment>why rules contradict</comment>
        <translation>%1 Der HA-Manager lässt sie alle aus.</translation>
    </message>
    <message>
        <source>The HA manager then moves %1 live from %2 to %3 by itself.</source>
        <translation>Der HA-Manager verschiebt %1 dann von selbst live von %2 nach %3.</translation>
    </message>
    <message>
        <source>The HA manager then stops %1 on %2 and starts it on %3 by itself.</source>
        <translation>Der HA-Manager stoppt %1 dann von selbst auf %2 und startet ihn auf %3.</translation>
    </message>
    <message>
        <source>The HA configuration could not be read, so nothing of it can be changed safely.</source>
        <translation>Die HA-Konfiguration ließ sich nicht lesen, darum lässt sich daran nichts sicher ändern.</translation>
    </message>
    <message>
        <source>There is no third vote: when one of %1 fails, the rest has less than the %2 of %3 votes that are needed. HA then restarts nothing, and its watchdog resets what is left.</source>
        <translation>Es gibt keine dritte Stimme: Fällt von %1 einer aus, hat der Rest weniger als die nötigen %2 von %3 Stimmen. HA startet dann nichts neu, und der Watchdog setzt zurück, was noch übrig ist.</translation>
    </message>
    <message>
        <source>%1 uses a device that is not offered on %2: HA would put it there, and it would not start.</source>
        <translation>%1 nutzt ein Gerät, das es auf %2 nicht gibt: HA würde ihn dorthin legen, und er würde nicht starten.</translation>
    </message>
    <message>
        <source>%1 could not start on %2: its disks are neither on shared storage nor replicated there.</source>
        <translation>%1 könnte auf %2 nicht starten: Seine Laufwerke liegen weder auf gemeinsamem Speicher noch sind sie dorthin repliziert.</translation>
    </message>
    <message>
        <source>%1 would be started from its replica: what was written since the last replication is lost.</source>
        <translation>%1 würde von seinem Replikat gestartet: Was seit der letzten Replikation geschrieben wurde, ist verloren.</translation>
    </message>
    <message>
        <source>%1 and %2 do one job so that one may fail: better left out of HA, or kept apart by a rule (Proxmox VE 9).</source>
        <translation>%1 und %2 tun dieselbe Arbeit, damit einer ausfallen darf: besser nicht unter HA, oder durch eine Regel getrennt gehalten (Proxmox VE 9).</translation>
    </message>
    <message>
        <source>%1 was promised an automatic restart, but is not listed.</source>
        <translation>%1 ist ein automatischer Neustart versprochen, steht aber nicht auf der Liste.</translation>
    </message>
    <message>
        <source>%1 was promised an automatic restart, but stays outside HA: nothing restarts it.</source>
        <translation>%1 ist ein automatischer Neustart versprochen, bleibt aber außerhalb von HA: Nichts startet ihn neu.</translation>
    </message>
    <message>
        <source>The rule %1 names what is not under HA: %2.</source>
        <translation>Die Regel %1 nennt, was nicht unter HA ist: %2.</translation>
    </message>
    <message>
        <source>The group %1 is still used by %2.</source>
        <translation>Die Gruppe %1 wird noch von %2 benutzt.</translation>
    </message>
    <message>
        <source>“%1” is no name for a group or rule: a letter first, then letters, digits, “-” and “_”.</source>
        <translation>„%1“ ist kein Name für eine Gruppe oder Regel: erst ein Buchstabe, dann Buchstaben, Ziffern, „-“ und „_“.</translation>
    </message>
    <message>
        <source>There is a group or rule %1 already.</source>
        <translation>Eine Gruppe oder Regel %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The group or rule %1 names no node.</source>
        <translation>Die Gruppe oder Regel %1 nennt keinen Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) go(es) on running, but nothing restarts it (them) any more when its (their) node fails.</source>
        <translation>
            <numerusform>Ein Gast läuft weiter, aber nichts startet ihn mehr neu, wenn sein Knoten ausfällt.</numerusform>
            <numerusform>%n Gäste laufen weiter, aber nichts startet sie mehr neu, wenn ihr Knoten ausfällt.</numerusform>
        </translation>
    </message>
    <message>
        <source>While HA is disarmed, nothing is restarted when a node fails. Guests are treated as if they were not under HA: they can be started, stopped and moved by hand.</source>
        <translation>Solange HA entschärft ist, wird nichts neu gestartet, wenn ein Knoten ausfällt. Gäste werden behandelt, als wären sie nicht unter HA: Sie lassen sich von Hand starten, stoppen und verschieben.</translation>
    </message>
    <message>
        <source>While HA is disarmed, nothing is restarted when a node fails. Guests stay frozen as they are: HA neither starts, stops nor moves them.</source>
        <translation>Solange HA entschärft ist, wird nichts neu gestartet, wenn ein Knoten ausfällt. Gäste bleiben eingefroren, wie sie sind: HA startet, stoppt und verschiebt sie nicht.</translation>
    </message>
    <message>
        <source>The HA manager does not look for its bridges: the other node lacks one.</source>
        <translation>Der HA-Manager achtet nicht auf seine Bridges: Dem anderen Knoten fehlt eine.</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>No: only one node is online.</source>
        <translation>Nein: Nur ein Knoten ist online.</translation>
    </message>
    <message>
        <source>No: with one node less the cluster may have no quorum, and then HA starts nothing.</source>
        <translation>Nein: Mit einem Knoten weniger kann dem Cluster das Quorum fehlen, und dann startet HA nichts.</translation>
    </message>
    <message>
        <source>No: the nodes that are left may have too little memory.</source>
        <translation>Nein: Die übrigen Knoten könnten zu wenig Speicher haben.</translation>
    </message>
    <message>
        <source>Not without a loss: HA does not bring every guest back that it looks after.</source>
        <translation>Nicht ohne Verlust: HA bringt nicht jeden Gast zurück, um den es sich kümmert.</translation>
    </message>
    <message>
        <source>Yes, for what HA looks after: guests without HA stay down until their node is back.</source>
        <translation>Ja, für alles, worum HA sich kümmert: Gäste ohne HA bleiben aus, bis ihr Knoten zurück ist.</translation>
    </message>
    <message>
        <source>Yes: any one of them.</source>
        <translation>Ja: jeder einzelne.</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>properties</comment>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>%1: take it out of HA; it goes on running</source>
        <translation>%1: aus HA nehmen; er läuft weiter</translation>
    </message>
    <message>
        <source>%1: change its HA settings (%2)</source>
        <translation>%1: HA-Einstellungen ändern (%2)</translation>
    </message>
    <message>
        <source>%1: put it under HA</source>
        <translation>%1: unter HA stellen</translation>
    </message>
    <message>
        <source>%1: put it under HA, in the group %2</source>
        <translation>%1: unter HA stellen, in der Gruppe %2</translation>
    </message>
    <message>
        <source>Remove the HA group %1</source>
        <translation>HA-Gruppe %1 entfernen</translation>
    </message>
    <message>
        <source>Change the HA group %1 (%2)</source>
        <translation>HA-Gruppe %1 ändern (%2)</translation>
    </message>
    <message>
        <source>Create the HA group %1 (%2)</source>
        <translation>HA-Gruppe %1 anlegen (%2)</translation>
    </message>
    <message>
        <source>Remove the HA rule %1</source>
        <translation>HA-Regel %1 entfernen</translation>
    </message>
    <message>
        <source>Change the HA rule %1 (%2)</source>
        <translation>HA-Regel %1 ändern (%2)</translation>
    </message>
    <message>
        <source>Create the HA rule %1: where guests run (%2)</source>
        <translation>HA-Regel %1 anlegen: wo Gäste laufen (%2)</translation>
    </message>
    <message>
        <source>Create the HA rule %1: together or apart (%2)</source>
        <translation>HA-Regel %1 anlegen: zusammen oder getrennt (%2)</translation>
    </message>
    <message>
        <source>Arm HA again</source>
        <translation>HA wieder scharf schalten</translation>
    </message>
    <message>
        <source>Disarm HA; its guests are treated as if they were not under HA</source>
        <translation>HA entschärfen; seine Gäste werden behandelt, als wären sie nicht unter HA</translation>
    </message>
    <message>
        <source>Disarm HA; its guests stay frozen as they are</source>
        <translation>HA entschärfen; seine Gäste bleiben eingefroren, wie sie sind</translation>
    </message>
</context>
<context>
    <name>JournalWording</name>
    <message>
        <source>The cluster shows no trace of the request: it is sent again</source>
        <translation>Der Cluster zeigt keine Spur der Anfrage: Sie wird erneut gesendet</translation>
    </message>
    <message>
        <source>Refused for now (%1): it is tried again</source>
        <translation>Vorerst abgelehnt (%1): Es wird erneut versucht</translation>
    </message>
    <message>
        <source>Tried again by the operator</source>
        <translation>Vom Bediener erneut versucht</translation>
    </message>
    <message>
        <source>%1 went offline: nothing was sent from then on</source>
        <translation>%1 ging offline: Von da an wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The cluster lost its quorum: nothing was sent from then on</source>
        <translation>Der Cluster verlor sein Quorum: Von da an wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The cluster could not be seen: nothing was sent from then on</source>
        <translation>Der Cluster war nicht zu sehen: Von da an wurde nichts gesendet</translation>
    </message>
    <message>
        <source>That was over after %1</source>
        <translation>Das war nach %1 vorbei</translation>
    </message>
    <message>
        <source>%1 (%2) appeared on the node that is being drained</source>
        <translation>%1 (%2) tauchte auf dem Knoten auf, der geleert wird</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>Kein Fortschritt seit %1</translation>
    </message>
    <message>
        <source>No answer to the request (%1): the cluster is asked what became of it</source>
        <translation>Keine Antwort auf die Anfrage (%1): Der Cluster wird gefragt, was daraus wurde</translation>
    </message>
    <message>
        <source>The HA manager began the move</source>
        <translation>Der HA-Manager begann mit dem Verschieben</translation>
    </message>
    <message>
        <source>The operator asked to abort the task</source>
        <translation>Der Bediener wollte den Task abbrechen</translation>
    </message>
    <message>
        <source>The task could not be aborted: %1</source>
        <translation>Der Task ließ sich nicht abbrechen: %1</translation>
    </message>
    <message>
        <source>Taken up again after an interruption of the program</source>
        <translation>Nach einer Unterbrechung des Programms wieder aufgenommen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Skipped, because what it depends on was not carried out</source>
        <translation>Übersprungen, weil die Voraussetzung nicht ausgeführt wurde</translation>
    </message>
    <message>
        <source>Skipped by the operator</source>
        <translation>Vom Bediener übersprungen</translation>
    </message>
    <message>
        <source>Done; it was so already, nothing was sent</source>
        <translation>Erledigt; es war bereits so, nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Done, although the task reported: %1</source>
        <translation>Erledigt, obwohl der Task meldete: %1</translation>
    </message>
    <message>
        <source>Done; how its task ended is not known</source>
        <translation>Erledigt; wie der Task endete, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Done, as the cluster shows</source>
        <translation>Erledigt, wie der Cluster zeigt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>Wird gleich gesendet</translation>
    </message>
    <message>
        <source>Found under way</source>
        <translation>Laufend vorgefunden</translation>
    </message>
    <message>
        <source>Accepted by the cluster</source>
        <translation>Vom Cluster angenommen</translation>
    </message>
    <message>
        <source>Paused by the operator</source>
        <translation>Vom Bediener pausiert</translation>
    </message>
    <message>
        <source>Paused, because it was held up for too long</source>
        <translation>Pausiert, weil es zu lange aufgehalten wurde</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Cancelled by the operator: no further step starts</source>
        <translation>Vom Bediener abgebrochen: Kein weiterer Schritt beginnt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Somebody else works on guests: %1 runs %2 on %3</source>
        <translation>Jemand anderes arbeitet an Gästen: %1 führt %2 auf %3 aus</translation>
    </message>
    <message>
        <source>Somebody else works on guests: %1 runs %2 for %3 on %4</source>
        <translation>Jemand anderes arbeitet an Gästen: %1 führt %2 für %3 auf %4 aus</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>guest&apos;s id, name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The HA manager fences %1: nothing was sent from then on</source>
        <translation>Der HA-Manager fenct %1: Von da an wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The HA manager recovers %1: nothing was sent from then on</source>
        <translation>Der HA-Manager stellt %1 wieder her: Von da an wurde nichts gesendet</translation>
    </message>
    <message>
        <source>For %1 memory was written as fast as it was copied</source>
        <translation>Seit %1 wird RAM so schnell beschrieben, wie er kopiert wird</translation>
    </message>
    <message>
        <source>%1 (%2) is left on the node</source>
        <translation>%1 (%2) bleibt auf dem Knoten</translation>
    </message>
    <message>
        <source>The operator wants a restart instead of the live move</source>
        <translation>Ein Neustart statt der Live-Verschiebung ist verlangt</translation>
    </message>
    <message>
        <source>Turned around, because a step failed: what moved comes back</source>
        <translation>Umgekehrt, weil ein Schritt fehlgeschlagen ist: Was verschoben wurde, kommt zurück</translation>
    </message>
    <message>
        <source>Paused, because a step failed</source>
        <translation>Pausiert, weil ein Schritt fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Bridges, storages and kernel were written down, to be compared afterwards</source>
        <translation>Bridges, Speicher und Kernel wurden notiert, um sie danach zu vergleichen</translation>
    </message>
    <message>
        <source>Taken as done by the operator, without waiting any longer</source>
        <translation>Von Hand als erledigt genommen, ohne länger zu warten</translation>
    </message>
    <message numerus="yes">
        <source>At most %n step(s) at a time from now on</source>
        <translation>
            <numerusform>Von jetzt an höchstens %n Schritt gleichzeitig</numerusform>
            <numerusform>Von jetzt an höchstens %n Schritte gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit per target from now on</source>
        <translation>Von jetzt an keine Grenze je Ziel</translation>
    </message>
    <message numerus="yes">
        <source>At most %n move(s) to one node at a time from now on</source>
        <translation>
            <numerusform>Von jetzt an höchstens %n Verschiebung gleichzeitig auf einen Knoten</numerusform>
            <numerusform>Von jetzt an höchstens %n Verschiebungen gleichzeitig auf einen Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>If a move fails from now on: %1</source>
        <translation>Wenn von jetzt an eine Verschiebung fehlschlägt: %1</translation>
    </message>
    <message>
        <source>Limits changed</source>
        <translation>Grenzen geändert</translation>
    </message>
    <message>
        <source>Turned around by the operator: what moved comes back</source>
        <translation>Von Hand umgekehrt: Was verschoben wurde, kommt zurück</translation>
    </message>
    <message>
        <source>Shut down, move and start take the place of the live move</source>
        <translation>Herunterfahren, Verschieben und Starten treten an die Stelle der Live-Verschiebung</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) joined the plan</source>
        <translation>
            <numerusform>%n Schritt kam zum Plan hinzu</numerusform>
            <numerusform>%n Schritte kamen zum Plan hinzu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaintenanceBySsh</name>
    <message>
        <source>SSH is not set up for this cluster</source>
        <translation>SSH ist für diesen Cluster nicht eingerichtet</translation>
    </message>
    <message>
        <source>no online member with a known address</source>
        <translation>kein laufendes Mitglied mit bekannter Adresse</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>ssh did not end in time</source>
        <translation>ssh endete nicht rechtzeitig</translation>
    </message>
</context>
<context>
    <name>OperationRunner</name>
    <message>
        <source>the request did not reach the cluster</source>
        <translation>die Anfrage hat den Cluster nicht erreicht</translation>
    </message>
    <message>
        <source>%1 is on %2 now</source>
        <translation>%1 ist jetzt auf %2</translation>
    </message>
    <message>
        <source>%1 does not exist any more</source>
        <translation>%1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>somebody else changed this entry of the HA configuration meanwhile</source>
        <translation>inzwischen hat jemand anderes diesen Eintrag der HA-Konfiguration geändert</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>CT %1</source>
        <translation>CT %1</translation>
    </message>
    <message>
        <source>off since %1</source>
        <translation>aus seit %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done, with a remark: %1</source>
        <translation>erledigt, mit einer Anmerkung: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>not touched</source>
        <translation>nicht angetastet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Proxmox VE</source>
        <translation>Proxmox VE</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>%1 of %2 needed; %3 with the node down</source>
        <translation>%1 von %2 nötigen; %3 ohne den Knoten</translation>
    </message>
    <message>
        <source>Guests: plan and outcome</source>
        <translation>Gäste: Plan und Ergebnis</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Interruption expected</source>
        <translation>Unterbrechung erwartet</translation>
    </message>
    <message>
        <source>Interruption measured</source>
        <translation>Unterbrechung gemessen</translation>
    </message>
    <message>
        <source>Known and accepted before the start</source>
        <translation>Vor dem Start bekannt und akzeptiert</translation>
    </message>
    <message>
        <source>Out of the ordinary</source>
        <translation>Ungewöhnliches</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>The same as commands</source>
        <translation>Dasselbe als Befehle</translation>
    </message>
    <message>
        <source>Drydock %1 · operation %2</source>
        <translation>Drydock %1 · Vorgang %2</translation>
    </message>
    <message>
        <source>SHA-256 of the journal: %1</source>
        <translation>SHA-256 des Journals: %1</translation>
    </message>
    <message>
        <source>%1, is on %2</source>
        <translation>%1, ist auf %2</translation>
    </message>
    <message>
        <source>%1 (joined on the way)</source>
        <translation>%1 (kam unterwegs hinzu)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Nothing was found that had to be known.</source>
        <translation>Nichts wurde gefunden, das man wissen müsste.</translation>
    </message>
    <message>
        <source>changed for the drain, not put back yet</source>
        <translation>für das Leeren geändert, noch nicht zurückgesetzt</translation>
    </message>
    <message>
        <source>changed for the drain</source>
        <translation>für das Leeren geändert</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Settings changed and put back</source>
        <translation>Geänderte und zurückgesetzte Einstellungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 by the return</source>
        <translation>%1 durch die Rückkehr</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) at a time</source>
        <translation>
            <numerusform>%n Schritt gleichzeitig</numerusform>
            <numerusform>%n Schritte gleichzeitig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n to one node</source>
        <translation>
            <numerusform>%1, %n auf einen Knoten</numerusform>
            <numerusform>%1, %n auf einen Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; if a move fails: %2</source>
        <translation>%1; wenn eine Verschiebung fehlschlägt: %2</translation>
    </message>
    <message>
        <source>Longest interruption</source>
        <translation>Längste Unterbrechung</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>Nimmt zurück</translation>
    </message>
    <message>
        <source>operation %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The journal has records this version does not understand.</source>
        <translation>Das Journal hat Einträge, die diese Version nicht versteht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Cluster %1, %2</source>
        <translation>Cluster %1, %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) done</source>
        <translation>
            <numerusform>%n Gast erledigt</numerusform>
            <numerusform>%n Gäste erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not touched</source>
        <translation>
            <numerusform>%n unberührt</numerusform>
            <numerusform>%n unberührt</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest interruption: %1</source>
        <translation>Längste Unterbrechung: %1</translation>
    </message>
    <message>
        <source>Left over: %1, %2</source>
        <translation>Übrig: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) not put back yet</source>
        <translation>
            <numerusform>%n Einstellung noch nicht zurückgesetzt</numerusform>
            <numerusform>%n Einstellungen noch nicht zurückgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen from this desktop</source>
        <translation>Von diesem Rechner aus gesehen</translation>
    </message>
</context>
<context>
    <name>StepKinds</name>
    <message>
        <source>%1 arrived on %2, but its HA state is &quot;error&quot;</source>
        <translation>%1 ist auf %2 angekommen, aber der HA-Zustand ist „error“</translation>
    </message>
    <message>
        <source>the HA manager moved %1 back to %2</source>
        <translation>der HA-Manager hat %1 auf %2 zurückverschoben</translation>
    </message>
    <message>
        <source>the HA manager did not act on the request</source>
        <translation>der HA-Manager hat auf die Anfrage nicht reagiert</translation>
    </message>
    <message>
        <source>%1 is on %2 now</source>
        <translation>%1 ist jetzt auf %2</translation>
    </message>
    <message>
        <source>the HA state of %1 is &quot;error&quot;</source>
        <translation>der HA-Zustand von %1 ist „error“</translation>
    </message>
    <message>
        <source>the setting still reads &quot;%1&quot;</source>
        <translation>die Einstellung lautet noch „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not come up within %n minute(s)</source>
        <translation>
            <numerusform>%1 war nach %n Minute nicht zurück</numerusform>
            <numerusform>%1 war nach %n Minuten nicht zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>the move of %1 was broken off and left it locked (migrate)</source>
        <translation>die Verschiebung von %1 brach ab und ließ den Gast gesperrt zurück (migrate)</translation>
    </message>
    <message>
        <source>%1 arrived on %2, but does not run</source>
        <translation>%1 kam auf %2 an, läuft aber nicht</translation>
    </message>
    <message>
        <source>the HA manager does not start %1: its state is &quot;%2&quot;</source>
        <translation>der HA-Manager startet %1 nicht: Zustand „%2“</translation>
    </message>
    <message numerus="yes">
        <source>the HA manager did not bring %1 to &quot;%2&quot; within %n minute(s)</source>
        <translation>
            <numerusform>der HA-Manager brachte %1 nicht innerhalb einer Minute auf „%2“</numerusform>
            <numerusform>der HA-Manager brachte %1 nicht innerhalb von %n Minuten auf „%2“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its task ended well, but %1 is still not as asked %n minute(s) later</source>
        <translation>
            <numerusform>die Aufgabe endete gut, aber %1 ist eine Minute später noch nicht wie verlangt</numerusform>
            <numerusform>die Aufgabe endete gut, aber %1 ist %n Minuten später noch nicht wie verlangt</numerusform>
        </translation>
    </message>
</context>
</TS>
