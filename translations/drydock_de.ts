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
        <source>Write an HTML report to FILE when the operation ends.</source>
        <translation>Am Ende des Vorgangs einen HTML-Bericht nach FILE schreiben.</translation>
    </message>
    <message>
        <source>After the drain: none, reboot or shutdown.</source>
        <translation>Nach dem Leeren: none, reboot oder shutdown.</translation>
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
</context>
<context>
    <name>Drydock::DrainPlanPage</name>
    <message>
        <source>Show commands</source>
        <translation>Befehle zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Als Markdown speichern…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
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
        <source>Empty it</source>
        <translation>Leeren</translation>
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
    <name>Drydock::GuestPlanModel</name>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>Let Drydock choose</source>
        <translation>Drydock wählen lassen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, to %3, interruption %4, %n finding(s)</source>
        <translation>
            <numerusform>%1, %2, nach %3, Unterbrechung %4, %n Befund</numerusform>
            <numerusform>%1, %2, nach %3, Unterbrechung %4, %n Befunde</numerusform>
        </translation>
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
        <source>Users notice</source>
        <translation>Nutzer merken</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
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
        <source>Moved</source>
        <translation>Verschoben</translation>
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
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of operations</source>
        <translation>Verlauf der Vorgänge</translation>
    </message>
    <message>
        <source>Nothing was carried out on this cluster yet. Drain a node to begin.</source>
        <translation>Auf diesem Cluster wurde noch nichts ausgeführt. Leeren Sie einen Knoten, um zu beginnen.</translation>
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
    <name>Drydock::MigrateDialog</name>
    <message>
        <source>Target node</source>
        <translation>Zielknoten</translation>
    </message>
    <message>
        <source>Let Drydock choose</source>
        <translation>Drydock wählen lassen</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 frei</translation>
    </message>
    <message>
        <source>Moves at a time</source>
        <translation>Gleichzeitig verschieben</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Moves at a &amp;time</source>
        <translation>Gleich&amp;zeitig verschieben</translation>
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
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Nothing moves: the guests are where they should go already.</source>
        <translation>Nichts wird verschoben: Die Gäste sind schon, wo sie hinsollen.</translation>
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
</context>
<context>
    <name>Drydock::OperationView</name>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Show commands</source>
        <translation>Befehle zeigen</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
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
        <source>Cancel and return guests…</source>
        <translation>Abbrechen und Gäste zurückholen…</translation>
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
        <source>%1 is empty and switched off.</source>
        <translation>%1 ist leer und ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 is back from its reboot.</source>
        <translation>%1 ist nach dem Neustart zurück.</translation>
    </message>
    <message>
        <source>%1 is empty. Safe to work on.</source>
        <translation>%1 ist leer. Sie können sicher daran arbeiten.</translation>
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
        <source>Stop and return guests</source>
        <translation>Anhalten und Gäste zurückholen</translation>
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
        <source>report-%1.html</source>
        <translation>bericht-%1.html</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>It goes on by itself once that is over.</source>
        <translation>Es geht von selbst weiter, sobald das vorbei ist.</translation>
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
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message>
        <source>Memory on the other nodes</source>
        <translation>Arbeitsspeicher der anderen Knoten</translation>
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
        <source>Quorate now</source>
        <translation>Quorum jetzt vorhanden</translation>
    </message>
    <message>
        <source>Not quorate now</source>
        <translation>Jetzt kein Quorum</translation>
    </message>
    <message>
        <source>%1 votes present, %2 needed.</source>
        <translation>%1 Stimmen vorhanden, %2 nötig.</translation>
    </message>
    <message>
        <source>%1 of %2 needed votes.</source>
        <translation>%1 von %2 nötigen Stimmen.</translation>
    </message>
    <message>
        <source>The others keep running and can be changed.</source>
        <translation>Die anderen laufen weiter und lassen sich ändern.</translation>
    </message>
    <message>
        <source>The cluster becomes read-only: nothing can be started or moved, and HA stops.</source>
        <translation>Der Cluster wird schreibgeschützt: Nichts lässt sich starten oder verschieben, und HA steht still.</translation>
    </message>
    <message>
        <source>It stays up in this drain; do not switch it off afterwards.</source>
        <translation>Er bleibt bei diesem Leeren an; schalten Sie ihn danach nicht aus.</translation>
    </message>
    <message>
        <source>Quorate with %1 down</source>
        <translation>Quorum auch ohne %1</translation>
    </message>
    <message>
        <source>No quorum with %1 down</source>
        <translation>Kein Quorum ohne %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n guest(s) afterwards</source>
        <translation>
            <numerusform>%1: danach %n Gast</numerusform>
            <numerusform>%1: danach %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 now, %2 at most, %3 afterwards, of %4</source>
        <translation>jetzt %1, höchstens %2, danach %3, von %4</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>plan-%1.md</source>
        <translation>plan-%1.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
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
    <name>Drydock::UsageBar</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
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
        <source>%1 cannot run on %2: its storage %3 is not available there.</source>
        <translation>%1 kann auf %2 nicht laufen: Der Speicher %3 ist dort nicht verfügbar.</translation>
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
        <source>Eject the CD image in Proxmox VE</source>
        <translation>CD-Image in Proxmox VE auswerfen</translation>
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
        <source>A move makes no progress. Wait, or abort it.</source>
        <translation>Ein Verschieben kommt nicht voran. Warten Sie oder brechen Sie es ab.</translation>
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
</context>
</TS>
