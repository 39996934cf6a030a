<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Its clock is %1 s ahead of this machine&apos;s.</source>
        <translation>Seine Uhr geht der dieses Rechners %1 s vor.</translation>
    </message>
    <message>
        <source>Its clock is %1 s behind this machine&apos;s.</source>
        <translation>Seine Uhr geht der dieses Rechners %1 s nach.</translation>
    </message>
    <message>
        <source>LiveKit answers</source>
        <translation>LiveKit antwortet</translation>
    </message>
    <message>
        <source>%1 took the key pair, in %2 ms.</source>
        <translation>%1 hat das Schlüsselpaar angenommen, in %2 ms.</translation>
    </message>
    <message>
        <source>There is no address</source>
        <translation>Es gibt keine Adresse</translation>
    </message>
    <message>
        <source>Enter where LiveKit is, such as wss://livekit.example.com.</source>
        <translation>Eingeben, wo LiveKit ist, etwa wss://livekit.example.com.</translation>
    </message>
    <message>
        <source>The address cannot be used</source>
        <translation>Die Adresse ist nicht brauchbar</translation>
    </message>
    <message>
        <source>It begins with ws://, wss://, http:// or https:// and names a host, such as wss://livekit.example.com.</source>
        <translation>Sie beginnt mit ws://, wss://, http:// oder https:// und nennt einen Rechner, etwa wss://livekit.example.com.</translation>
    </message>
    <message>
        <source>The key pair is not complete</source>
        <translation>Das Schlüsselpaar ist nicht vollständig</translation>
    </message>
    <message>
        <source>Enter both the API key and the API secret from LiveKit&apos;s configuration.</source>
        <translation>API-Schlüssel und API-Geheimnis aus LiveKits Konfiguration eingeben.</translation>
    </message>
    <message>
        <source>No machine has this name</source>
        <translation>Kein Rechner hat diesen Namen</translation>
    </message>
    <message>
        <source>%1 could not be looked up. Check the spelling and this machine&apos;s DNS.</source>
        <translation>%1 ließ sich nicht auflösen. Die Schreibweise und das DNS dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>Nothing answers there</source>
        <translation>Dort antwortet nichts</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the port (LiveKit&apos;s is 7880), a firewall, and that LiveKit runs.</source>
        <translation>%1 hat die Verbindung abgelehnt. Den Port prüfen (der von LiveKit ist 7880), eine Firewall, und ob LiveKit läuft.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s. Check a firewall between here and there.</source>
        <translation>%1 hat nicht innerhalb von %2 s geantwortet. Eine Firewall dazwischen prüfen.</translation>
    </message>
    <message>
        <source>The certificate is not accepted</source>
        <translation>Das Zertifikat wird nicht angenommen</translation>
    </message>
    <message>
        <source>%1 did not prove who it is. Renew its certificate, or use ws:// for a server without TLS.</source>
        <translation>%1 hat nicht bewiesen, wer es ist. Sein Zertifikat erneuern oder ws:// für einen Server ohne TLS verwenden.</translation>
    </message>
    <message>
        <source>LiveKit does not know this API key</source>
        <translation>LiveKit kennt diesen API-Schlüssel nicht</translation>
    </message>
    <message>
        <source>Copy the key from the section “keys” of its configuration; LiveKit reads it at its start.</source>
        <translation>Den Schlüssel aus dem Abschnitt „keys“ seiner Konfiguration kopieren; LiveKit liest sie beim Start.</translation>
    </message>
    <message>
        <source>The API secret is wrong</source>
        <translation>Das API-Geheimnis ist falsch</translation>
    </message>
    <message>
        <source>LiveKit knows the key, but the secret beside it there is another one. Copy it again.</source>
        <translation>LiveKit kennt den Schlüssel, hat dazu aber ein anderes Geheimnis. Es neu kopieren.</translation>
    </message>
    <message>
        <source>The clocks differ too much</source>
        <translation>Die Uhren gehen zu weit auseinander</translation>
    </message>
    <message>
        <source>LiveKit takes tokens for a minute before and after their time. Set both clocks by NTP.</source>
        <translation>LiveKit nimmt Tokens eine Minute vor und nach ihrer Zeit. Beide Uhren mit NTP stellen.</translation>
    </message>
    <message>
        <source>LiveKit refused the call</source>
        <translation>LiveKit hat den Aufruf abgelehnt</translation>
    </message>
    <message>
        <source>It took the key pair and did not allow to list rooms.</source>
        <translation>Es hat das Schlüsselpaar angenommen und nicht erlaubt, Räume zu listen.</translation>
    </message>
    <message>
        <source>The address leads elsewhere</source>
        <translation>Die Adresse führt woandershin</translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2), which LiveKit&apos;s clients do not follow. Enter the address it leads to.</source>
        <translation>%1 hat mit einer Umleitung (%2) geantwortet, der LiveKits Clients nicht folgen. Die Adresse eingeben, zu der sie führt.</translation>
    </message>
    <message>
        <source>LiveKit is not ready</source>
        <translation>LiveKit ist nicht bereit</translation>
    </message>
    <message>
        <source>%1 answered with status %2. Try again in a moment; look into its log if it stays so.</source>
        <translation>%1 hat mit Status %2 geantwortet. Gleich erneut versuchen; bleibt es dabei, in sein Protokoll sehen.</translation>
    </message>
    <message>
        <source>This is no LiveKit</source>
        <translation>Das ist kein LiveKit</translation>
    </message>
    <message>
        <source>%1 answered with status %2, as LiveKit never does. Check the address and the port.</source>
        <translation>%1 hat mit Status %2 geantwortet, wie LiveKit es nie tut. Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>%1 did not answer as a web server does. Check the address and the port.</source>
        <translation>%1 hat nicht wie ein Webserver geantwortet. Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Es sagte: %1</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>admin token %1</source>
        <translation>Admin-Token %1</translation>
    </message>
    <message>
        <source>Parsing</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Host check</source>
        <translation>Host-Prüfung</translation>
    </message>
    <message>
        <source>Origin check</source>
        <translation>Ursprungsprüfung</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Limit by address</source>
        <translation>Grenze je Adresse</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Limit by project</source>
        <translation>Grenze je Projekt</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Idempotency</source>
        <translation>Idempotenz</translation>
    </message>
    <message>
        <source>It passed every check, and its handler answered.</source>
        <translation>Sie bestand jede Prüfung und wurde beantwortet.</translation>
    </message>
    <message>
        <source>The request could not be read as HTTP, or was too large.</source>
        <translation>Die Anfrage war nicht als HTTP lesbar oder zu groß.</translation>
    </message>
    <message>
        <source>The Host header names none of this listener&apos;s hosts. Add it to ALLOWED_HOSTS.</source>
        <translation>Der Host-Header nennt keinen Namen dieser API. Ihn in ALLOWED_HOSTS eintragen.</translation>
    </message>
    <message>
        <source>A web page from elsewhere asked. Add its origin to CORS_ORIGINS.</source>
        <translation>Eine fremde Webseite hat gefragt. Ihren Ursprung in CORS_ORIGINS eintragen.</translation>
    </message>
    <message>
        <source>There is no such path, or not with this method. The reference lists all.</source>
        <translation>Diesen Pfad gibt es nicht, oder nicht mit dieser Methode. Die Referenz nennt alle.</translation>
    </message>
    <message>
        <source>Too many requests without valid credentials came from this address.</source>
        <translation>Von dieser Adresse kamen zu viele Anfragen ohne gültige Zugangsdaten.</translation>
    </message>
    <message>
        <source>The key does not hold the scope that this route asks for.</source>
        <translation>Dem Schlüssel fehlt das Recht, das diese Route verlangt.</translation>
    </message>
    <message>
        <source>The credentials were missing or not accepted.</source>
        <translation>Die Zugangsdaten fehlten oder wurden nicht angenommen.</translation>
    </message>
    <message>
        <source>The project used up its requests of this minute.</source>
        <translation>Das Projekt hat seine Anfragen für diese Minute aufgebraucht.</translation>
    </message>
    <message>
        <source>A body must come as application/json, without a Content-Encoding.</source>
        <translation>Ein Inhalt muss als application/json kommen, ohne Content-Encoding.</translation>
    </message>
    <message>
        <source>All workers were busy and their queue was full.</source>
        <translation>Alle Arbeiter waren beschäftigt und ihre Warteschlange voll.</translation>
    </message>
    <message>
        <source>The handler took too long.</source>
        <translation>Die Bearbeitung dauerte zu lang.</translation>
    </message>
    <message>
        <source>The Idempotency-Key was used for another request, or that one still runs.</source>
        <translation>Der Idempotency-Key gehörte zu einer anderen Anfrage, oder jene läuft noch.</translation>
    </message>
    <message>
        <source>It passed every check, and its handler refused it.</source>
        <translation>Sie bestand jede Prüfung, die Bearbeitung lehnte sie ab.</translation>
    </message>
    <message>
        <source>second %1</source>
        <translation>zweites %1</translation>
    </message>
    <message>
        <source>There is no token</source>
        <translation>Es gibt kein Token</translation>
    </message>
    <message>
        <source>This is too long for a token</source>
        <translation>Das ist zu lang für ein Token</translation>
    </message>
    <message>
        <source>This is not a token</source>
        <translation>Das ist kein Token</translation>
    </message>
    <message>
        <source>Its header cannot be read</source>
        <translation>Sein Kopf ist nicht lesbar</translation>
    </message>
    <message>
        <source>Its claims cannot be read</source>
        <translation>Seine Angaben sind nicht lesbar</translation>
    </message>
    <message>
        <source>Its signature cannot be read</source>
        <translation>Seine Signatur ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is not signed</source>
        <translation>Es ist nicht signiert</translation>
    </message>
    <message>
        <source>Its header names no algorithm</source>
        <translation>Sein Kopf nennt kein Verfahren</translation>
    </message>
    <message>
        <source>It is signed with %1</source>
        <translation>Es ist mit %1 signiert</translation>
    </message>
    <message>
        <source>It names no API key</source>
        <translation>Es nennt keinen API-Schlüssel</translation>
    </message>
    <message>
        <source>Nobody here has the API key %1</source>
        <translation>Niemand hier hat den API-Schlüssel %1</translation>
    </message>
    <message>
        <source>It was not signed with the secret of %1</source>
        <translation>Es wurde nicht mit dem Geheimnis von %1 signiert</translation>
    </message>
    <message>
        <source>It ran out %1 ago</source>
        <translation>Es ist abgelaufen (%1 her)</translation>
    </message>
    <message>
        <source>It is valid only in %1</source>
        <translation>Noch %1, bis es gilt</translation>
    </message>
    <message>
        <source>The claim %1 is of the wrong kind</source>
        <translation>Die Angabe %1 ist von der falschen Art</translation>
    </message>
    <message>
        <source>It allows nothing</source>
        <translation>Es erlaubt nichts</translation>
    </message>
    <message>
        <source>It does not allow to join</source>
        <translation>Es erlaubt nicht beizutreten</translation>
    </message>
    <message>
        <source>It names no room</source>
        <translation>Es nennt keinen Raum</translation>
    </message>
    <message>
        <source>It does not say who joins</source>
        <translation>Es sagt nicht, wer beitritt</translation>
    </message>
    <message>
        <source>The identity is too long</source>
        <translation>Die Kennung ist zu lang</translation>
    </message>
    <message>
        <source>The room&apos;s name is too long</source>
        <translation>Der Name des Raums ist zu lang</translation>
    </message>
    <message>
        <source>The signature was not checked</source>
        <translation>Die Signatur wurde nicht geprüft</translation>
    </message>
    <message>
        <source>It never runs out</source>
        <translation>Es läuft nie ab</translation>
    </message>
    <message>
        <source>It is valid for %1</source>
        <translation>Es gilt %1</translation>
    </message>
    <message>
        <source>LiveKit knows no grant %1</source>
        <translation>LiveKit kennt kein Recht %1</translation>
    </message>
    <message>
        <source>LiveKit knows no source %1</source>
        <translation>LiveKit kennt keine Quelle %1</translation>
    </message>
    <message>
        <source>The identity stands in jti</source>
        <translation>Die Kennung steht in jti</translation>
    </message>
    <message>
        <source>LiveKit does not read the claim %1</source>
        <translation>LiveKit liest die Angabe %1 nicht</translation>
    </message>
    <message>
        <source>Paste one: three parts of letters and digits with two dots between them.</source>
        <translation>Eines einfügen: drei Teile aus Buchstaben und Ziffern mit zwei Punkten dazwischen.</translation>
    </message>
    <message>
        <source>More than 64 KiB are not looked at; most tokens have less than one.</source>
        <translation>Mehr als 64 KiB werden nicht angesehen; die meisten Tokens haben weniger als eines.</translation>
    </message>
    <message>
        <source>A token has three parts with two dots between them, and nothing else. Copy the whole of it.</source>
        <translation>Ein Token hat drei Teile mit zwei Punkten dazwischen und sonst nichts. Das ganze kopieren.</translation>
    </message>
    <message>
        <source>That part is not base64url without padding. Was the token cut off or changed?</source>
        <translation>Dieser Teil ist kein base64url ohne Auffüllung. Wurde das Token abgeschnitten oder geändert?</translation>
    </message>
    <message>
        <source>That part is not a JSON object, or says something twice. Was the token cut off or changed?</source>
        <translation>Dieser Teil ist kein JSON-Objekt oder sagt etwas doppelt. Wurde das Token abgeschnitten oder geändert?</translation>
    </message>
    <message>
        <source>Its header says “none”: anybody could have written it. LiveKit takes HS256 alone.</source>
        <translation>Sein Kopf sagt „none“: jeder könnte es geschrieben haben. LiveKit nimmt nur HS256.</translation>
    </message>
    <message>
        <source>LiveKit takes HS256 alone, with the API secret as the key.</source>
        <translation>LiveKit nimmt nur HS256, mit dem API-Geheimnis als Schlüssel.</translation>
    </message>
    <message>
        <source>The claim iss must be the API key, so that LiveKit knows which secret to check it with.</source>
        <translation>Die Angabe iss muss der API-Schlüssel sein, damit LiveKit weiß, mit welchem Geheimnis es prüft.</translation>
    </message>
    <message>
        <source>It is neither that of the LiveKit in the settings nor a project&apos;s own. A LiveKit without this key answers “invalid API key”.</source>
        <translation>Er ist weder der des LiveKit in den Einstellungen noch der eines Projekts. Ein LiveKit ohne diesen Schlüssel antwortet „invalid API key“.</translation>
    </message>
    <message>
        <source>Another secret was used, or the token was changed afterwards. Make it again with the right API secret.</source>
        <translation>Ein anderes Geheimnis wurde verwendet oder das Token danach geändert. Mit dem richtigen API-Geheimnis neu machen.</translation>
    </message>
    <message>
        <source>LiveKit lets a minute pass after exp, no more. Make a new token; who has joined already stays.</source>
        <translation>LiveKit lässt nach exp eine Minute zu, nicht mehr. Ein neues Token machen; wer schon beigetreten ist, bleibt.</translation>
    </message>
    <message>
        <source>Its nbf lies more than a minute ahead. Compare the clock of the machine that made it with LiveKit&apos;s.</source>
        <translation>Sein nbf liegt mehr als eine Minute voraus. Die Uhr des Rechners, der es machte, mit der von LiveKit vergleichen.</translation>
    </message>
    <message>
        <source>LiveKit expects %1 there and refuses the whole token.</source>
        <translation>LiveKit erwartet dort %1 und lehnt das ganze Token ab.</translation>
    </message>
    <message>
        <source>Without the claim video nobody may join. Add video.roomJoin and video.room.</source>
        <translation>Ohne die Angabe video darf niemand beitreten. video.roomJoin und video.room ergänzen.</translation>
    </message>
    <message>
        <source>video.roomJoin must be true. LiveKit answers “permissions denied”.</source>
        <translation>video.roomJoin muss true sein. LiveKit antwortet „permissions denied“.</translation>
    </message>
    <message>
        <source>video.room must be the room&apos;s name. LiveKit answers “no room name”.</source>
        <translation>video.room muss der Name des Raums sein. LiveKit antwortet „no room name“.</translation>
    </message>
    <message>
        <source>The claim sub must be the participant&apos;s identity. LiveKit answers “identity cannot be empty”.</source>
        <translation>Die Angabe sub muss die Kennung sein. LiveKit antwortet „identity cannot be empty“.</translation>
    </message>
    <message>
        <source>It has %1 bytes; LiveKit takes 256.</source>
        <translation>Er hat %1 Bytes; LiveKit nimmt 256.</translation>
    </message>
    <message>
        <source>The key pair of %1 cannot be read while Pulse is sealed. Give it the master key.</source>
        <translation>Das Schlüsselpaar von %1 ist nicht lesbar, solange Pulse versiegelt ist. Ihm den Hauptschlüssel geben.</translation>
    </message>
    <message>
        <source>LiveKit 1.13 takes a token without exp; newer ones do not. Whoever has it can join for ever.</source>
        <translation>LiveKit 1.13 nimmt ein Token ohne exp, neuere nicht. Wer es hat, kann für immer beitreten.</translation>
    </message>
    <message>
        <source>A token cannot be taken back. Ten minutes are enough to join, since who has joined gets new ones.</source>
        <translation>Ein Token lässt sich nicht zurücknehmen. Zehn Minuten genügen zum Beitreten, denn wer beigetreten ist, bekommt neue.</translation>
    </message>
    <message>
        <source>It is ignored.</source>
        <translation>Es wird übergangen.</translation>
    </message>
    <message>
        <source>It is ignored. %1 was perhaps meant.</source>
        <translation>Es wird übergangen. Vielleicht war %1 gemeint.</translation>
    </message>
    <message>
        <source>There are camera, microphone, screen_share and screen_share_audio.</source>
        <translation>Es gibt camera, microphone, screen_share und screen_share_audio.</translation>
    </message>
    <message>
        <source>LiveKit reads it there when sub is missing; its own libraries no longer write it.</source>
        <translation>LiveKit liest sie dort, wenn sub fehlt; seine eigenen Bibliotheken schreiben sie nicht mehr.</translation>
    </message>
    <message>
        <source>Its spelling is %1; this one is ignored.</source>
        <translation>Es schreibt sich %1; dieses wird übergangen.</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>sound of the screen</source>
        <translation>Ton des Bildschirms</translation>
    </message>
    <message>
        <source>May publish camera, microphone and screen</source>
        <translation>Darf Kamera, Mikrofon und Bildschirm senden</translation>
    </message>
    <message>
        <source>May publish %1</source>
        <translation>Darf senden: %1</translation>
    </message>
    <message>
        <source>May moderate the room</source>
        <translation>Darf den Raum moderieren</translation>
    </message>
    <message>
        <source>Mute, remove and change others; holds for the named room alone.</source>
        <translation>Andere stummschalten, entfernen und ändern; gilt nur für den genannten Raum.</translation>
    </message>
    <message>
        <source>Is invisible to others</source>
        <translation>Ist für andere unsichtbar</translation>
    </message>
    <message>
        <source>May change its own name, metadata and attributes</source>
        <translation>Darf eigenen Namen, Metadaten und Attribute ändern</translation>
    </message>
    <message>
        <source>May read metrics</source>
        <translation>Darf Metriken lesen</translation>
    </message>
    <message>
        <source>May create and delete any room</source>
        <translation>Darf jeden Raum anlegen und löschen</translation>
    </message>
    <message>
        <source>On the whole LiveKit, whoever&apos;s rooms they are.</source>
        <translation>Im ganzen LiveKit, wessen Räume es auch sind.</translation>
    </message>
    <message>
        <source>May list all rooms</source>
        <translation>Darf alle Räume listen</translation>
    </message>
    <message>
        <source>May record and stream any room</source>
        <translation>Darf jeden Raum aufzeichnen und streamen</translation>
    </message>
    <message>
        <source>May manage ingress</source>
        <translation>Darf Ingress verwalten</translation>
    </message>
    <message>
        <source>And read the stream keys of all.</source>
        <translation>Und die Stream-Schlüssel aller lesen.</translation>
    </message>
    <message>
        <source>Is a recorder</source>
        <translation>Ist eine Aufzeichnung</translation>
    </message>
    <message>
        <source>Hidden from others, and not counted as a participant.</source>
        <translation>Für andere unsichtbar und nicht mitgezählt.</translation>
    </message>
    <message>
        <source>Is an agent</source>
        <translation>Ist ein Agent</translation>
    </message>
    <message>
        <source>May manage agent sessions</source>
        <translation>Darf Agenten verwalten</translation>
    </message>
    <message>
        <source>Lets %1 join</source>
        <translation>Lässt %1 beitreten</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Is for the room %1</source>
        <translation>Ist für den Raum %1</translation>
    </message>
    <message>
        <source>Lets %1 join the room %2</source>
        <translation>Lässt %1 dem Raum %2 beitreten</translation>
    </message>
    <message>
        <source>Of the project %1; LiveKit knows the room as %2.</source>
        <translation>Vom Projekt %1; LiveKit kennt den Raum als %2.</translation>
    </message>
    <message>
        <source>Signs a webhook</source>
        <translation>Signiert einen Webhook</translation>
    </message>
    <message>
        <source>sha256 is that of the body that came with it. Nobody can join with this.</source>
        <translation>sha256 gehört zum Inhalt, der damit kam. Niemand kann damit beitreten.</translation>
    </message>
    <message>
        <source>Is for a server&apos;s calls to LiveKit</source>
        <translation>Ist für Aufrufe eines Servers an LiveKit</translation>
    </message>
    <message>
        <source>It does not let anybody join a room.</source>
        <translation>Es lässt niemanden einem Raum beitreten.</translation>
    </message>
    <message>
        <source>Shown to others as %1</source>
        <translation>Für andere heißt sie %1</translation>
    </message>
    <message>
        <source>Joins as: %1</source>
        <translation>Tritt bei als: %1</translation>
    </message>
    <message>
        <source>May be moved to the room %1</source>
        <translation>Darf in den Raum %1 wechseln</translation>
    </message>
    <message>
        <source>May not publish</source>
        <translation>Darf nicht senden</translation>
    </message>
    <message>
        <source>canPublish is false.</source>
        <translation>canPublish ist false.</translation>
    </message>
    <message>
        <source>May see and hear others</source>
        <translation>Darf andere sehen und hören</translation>
    </message>
    <message>
        <source>May not see or hear others</source>
        <translation>Darf andere weder sehen noch hören</translation>
    </message>
    <message>
        <source>canSubscribe is false.</source>
        <translation>canSubscribe ist false.</translation>
    </message>
    <message>
        <source>May send data messages</source>
        <translation>Darf Datennachrichten senden</translation>
    </message>
    <message>
        <source>May not send data messages</source>
        <translation>Darf keine Datennachrichten senden</translation>
    </message>
    <message>
        <source>Holds the grant %1</source>
        <translation>Hat das Recht %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gilt bis %1</translation>
    </message>
    <message>
        <source>Valid for ever</source>
        <translation>Gilt für immer</translation>
    </message>
    <message>
        <source>Valid from %1</source>
        <translation>Gilt ab %1</translation>
    </message>
    <message>
        <source>Made at %1</source>
        <translation>Gemacht am %1</translation>
    </message>
    <message>
        <source>The signature is right: the LiveKit in the settings knows it.</source>
        <translation>Die Signatur stimmt: das LiveKit der Einstellungen kennt sie.</translation>
    </message>
    <message>
        <source>The signature is right: it is the own LiveKit of the project %1.</source>
        <translation>Die Signatur stimmt: es ist das eigene LiveKit des Projekts %1.</translation>
    </message>
    <message>
        <source>The signature is wrong.</source>
        <translation>Die Signatur ist falsch.</translation>
    </message>
    <message>
        <source>The signature was not checked.</source>
        <translation>Die Signatur wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>For %1 more</source>
        <translation>Noch %1</translation>
    </message>
    <message>
        <source>Ran out %1 ago</source>
        <translation>Abgelaufen (%1 her)</translation>
    </message>
    <message>
        <source>This cannot be read as a token</source>
        <translation>Das ist nicht als Token lesbar</translation>
    </message>
    <message>
        <source>LiveKit would refuse this token</source>
        <translation>LiveKit würde dieses Token ablehnen</translation>
    </message>
    <message>
        <source>LiveKit would take this token if its signature is right</source>
        <translation>LiveKit würde dieses Token nehmen, wenn seine Signatur stimmt</translation>
    </message>
    <message>
        <source>LiveKit takes this token</source>
        <translation>LiveKit nimmt dieses Token</translation>
    </message>
    <message>
        <source>Carries metadata that all participants can read</source>
        <translation>Trägt Metadaten, die alle Teilnehmenden lesen können</translation>
    </message>
    <message numerus="yes">
        <source>Carries %n attribute(s) that all participants can read</source>
        <translation>
            <numerusform>Trägt %n Attribut, das alle Teilnehmenden lesen können</numerusform>
            <numerusform>Trägt %n Attribute, die alle Teilnehmenden lesen können</numerusform>
        </translation>
    </message>
    <message>
        <source>Sets up the room when it makes it</source>
        <translation>Richtet den Raum ein, wenn er entsteht</translation>
    </message>
    <message>
        <source>See roomConfig in the claims.</source>
        <translation>Siehe roomConfig in den Angaben.</translation>
    </message>
    <message>
        <source>Made with the API key %1</source>
        <translation>Gemacht mit dem API-Schlüssel %1</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Start or stop the local API</source>
        <translation>Lokale API starten oder anhalten</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Als Ansicht sichern…</translation>
    </message>
    <message>
        <source>Table or cards</source>
        <translation>Tabelle oder Karten</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Narrow or wide sidebar</source>
        <translation>Schmale oder breite Seitenleiste</translation>
    </message>
    <message>
        <source>Read-only window</source>
        <translation>Fenster nur zum Lesen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
</context>
<context>
    <name>ActivityCard</name>
    <message>
        <source>Recent activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>What people and programs change here is listed with who did it and when.</source>
        <translation>Was Menschen und Programme hier ändern, steht hier: wer und wann.</translation>
    </message>
</context>
<context>
    <name>Backend</name>
    <message>
        <source>The body is not valid JSON{offset|| at byte }: {why|it cannot be read}.</source>
        <translation>Der Inhalt ist kein gültiges JSON{offset|| bei Byte }: {why|er ist nicht lesbar}.</translation>
    </message>
    <message>
        <source>Send one JSON value in UTF-8, without duplicate names, at most 1 MiB and 64 levels deep.</source>
        <translation>Einen JSON-Wert in UTF-8 senden, ohne doppelte Namen, höchstens 1 MiB und 64 Ebenen tief.</translation>
    </message>
    <message>
        <source>The body must be {expected|a JSON object}.</source>
        <translation>Der Inhalt muss {expected|ein JSON-Objekt} sein.</translation>
    </message>
    <message>
        <source>Send {expected|a JSON object} with the fields of this route; /openapi.json lists them.</source>
        <translation>{expected|Ein JSON-Objekt} mit den Feldern dieser Route senden; /openapi.json nennt sie.</translation>
    </message>
    <message>
        <source>{count|Some} field(s) are not right.</source>
        <translation>{count|Einige} Felder stimmen nicht.</translation>
    </message>
    <message>
        <source>Correct the fields listed in errors[] and send the request again.</source>
        <translation>Die Felder in errors[] berichtigen und die Anfrage erneut senden.</translation>
    </message>
    <message>
        <source>{field|A field} is required.</source>
        <translation>{field|Ein Feld} wird gebraucht.</translation>
    </message>
    <message>
        <source>Give {field|the field} a value.</source>
        <translation>{field|Dem Feld} einen Wert geben.</translation>
    </message>
    <message>
        <source>{field|The field} must be {expected|of another type}.</source>
        <translation>{field|Das Feld} verlangt {expected|einen anderen Typ}.</translation>
    </message>
    <message>
        <source>Send {field|the field} as {expected|the type that /openapi.json names}.</source>
        <translation>{field|Das Feld} so senden: {expected|mit dem Typ, den /openapi.json nennt}.</translation>
    </message>
    <message>
        <source>{field|The text} must have at least {min|more} characters.</source>
        <translation>{field|Der Text} braucht mindestens {min|mehr} Zeichen.</translation>
    </message>
    <message>
        <source>Use at least {min|more} characters.</source>
        <translation>Mindestens {min|mehr} Zeichen verwenden.</translation>
    </message>
    <message>
        <source>{field|The text} must have at most {max|fewer} characters.</source>
        <translation>{field|Der Text} darf höchstens {max|weniger} Zeichen haben.</translation>
    </message>
    <message>
        <source>Shorten it to {max|fewer} characters.</source>
        <translation>Auf {max|weniger} Zeichen kürzen.</translation>
    </message>
    <message>
        <source>{field|The number} must be between {min|the least} and {max|the greatest value}.</source>
        <translation>{field|Die Zahl} muss zwischen {min|dem kleinsten} und {max|dem größten Wert} liegen.</translation>
    </message>
    <message>
        <source>Use a number between {min|the least} and {max|the greatest value}.</source>
        <translation>Eine Zahl zwischen {min|dem kleinsten} und {max|dem größten Wert} verwenden.</translation>
    </message>
    <message>
        <source>{field|The field} must be {expected|in another format}.</source>
        <translation>{field|Das Feld} verlangt {expected|eine andere Form}.</translation>
    </message>
    <message>
        <source>Write {field|the field} as {expected|its description says}.</source>
        <translation>{field|Das Feld} so schreiben: {expected|wie seine Beschreibung sagt}.</translation>
    </message>
    <message>
        <source>{field|The field} must be one of {choices|the listed values}.</source>
        <translation>{field|Das Feld} muss einer dieser Werte sein: {choices|die genannten}.</translation>
    </message>
    <message>
        <source>Use one of {choices|the listed values}, in exactly this spelling.</source>
        <translation>Einen davon verwenden, genau so geschrieben: {choices|die genannten}.</translation>
    </message>
    <message>
        <source>{field|The field} is not a field here.</source>
        <translation>{field|Das Feld} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Remove it{nearest|, or look its name up in /openapi.json|, or did you mean }.</source>
        <translation>Weglassen{nearest| oder den Namen in /openapi.json nachsehen|, oder gemeint ist }.</translation>
    </message>
    <message>
        <source>{field|The field} cannot be set {when|by a caller}.</source>
        <translation>{field|Das Feld} lässt sich nicht setzen ({when|von außen}).</translation>
    </message>
    <message>
        <source>Leave {field|it} out, or send it back unchanged.</source>
        <translation>{field|Es} weglassen oder unverändert zurücksenden.</translation>
    </message>
    <message>
        <source>The parameter{field|| } is not right: {why|its value cannot be used}.</source>
        <translation>Der Parameter{field|| } stimmt nicht: {why|sein Wert ist nicht brauchbar}.</translation>
    </message>
    <message>
        <source>Correct the parameter{field|| }; /openapi.json lists what this route takes.</source>
        <translation>Den Parameter{field|| } berichtigen; /openapi.json nennt, was diese Route nimmt.</translation>
    </message>
    <message>
        <source>The cursor is not one of this list with this sort and these filters.</source>
        <translation>Der Cursor gehört nicht zu dieser Liste mit dieser Sortierung und diesen Filtern.</translation>
    </message>
    <message>
        <source>Start again without a cursor, and pass meta.next_cursor on unchanged with the same sort and filters.</source>
        <translation>Ohne Cursor neu beginnen und meta.next_cursor unverändert weitergeben, mit gleicher Sortierung und gleichen Filtern.</translation>
    </message>
    <message>
        <source>cursor and page cannot be used together.</source>
        <translation>cursor und page gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>Leave out page when you pass a cursor.</source>
        <translation>Mit einem Cursor page weglassen.</translation>
    </message>
    <message>
        <source>The request carries more than one different key or secret.</source>
        <translation>Die Anfrage trägt mehrere verschiedene Schlüssel oder Geheimnisse.</translation>
    </message>
    <message>
        <source>Send each credential once: X-Pulse-Key with X-Pulse-Secret, or Authorization.</source>
        <translation>Jeden Ausweis einmal senden: X-Pulse-Key mit X-Pulse-Secret oder Authorization.</translation>
    </message>
    <message>
        <source>The request is not right: {why|it cannot be read}.</source>
        <translation>Die Anfrage stimmt nicht: {why|sie ist nicht lesbar}.</translation>
    </message>
    <message>
        <source>Correct the request and send it again.</source>
        <translation>Die Anfrage berichtigen und erneut senden.</translation>
    </message>
    <message>
        <source>This needs an admin token or a session.</source>
        <translation>Das braucht ein Admin-Token oder eine Sitzung.</translation>
    </message>
    <message>
        <source>Send Authorization: Bearer pulse_admin_…; the first one is in the file first-admin-token of the data folder.</source>
        <translation>Authorization: Bearer pulse_admin_… senden; das erste Token steht in der Datei first-admin-token im Datenordner.</translation>
    </message>
    <message>
        <source>This needs a project key.</source>
        <translation>Das braucht einen Projektschlüssel.</translation>
    </message>
    <message>
        <source>Send X-Pulse-Key: pulse_key_… with X-Pulse-Secret: pulse_secret_…</source>
        <translation>X-Pulse-Key: pulse_key_… mit X-Pulse-Secret: pulse_secret_… senden.</translation>
    </message>
    <message>
        <source>No living project has this key.</source>
        <translation>Kein bestehendes Projekt hat diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Check the key, or make a new one for the project.</source>
        <translation>Den Schlüssel prüfen oder für das Projekt einen neuen anlegen.</translation>
    </message>
    <message>
        <source>This admin token or session is not known; it may have been revoked.</source>
        <translation>Dieses Admin-Token oder diese Sitzung ist nicht bekannt; vielleicht wurde es widerrufen.</translation>
    </message>
    <message>
        <source>Use a token that is still valid, or have a new one issued.</source>
        <translation>Ein noch gültiges Token verwenden oder ein neues ausstellen lassen.</translation>
    </message>
    <message>
        <source>The key alone is not enough here.</source>
        <translation>Der Schlüssel allein genügt hier nicht.</translation>
    </message>
    <message>
        <source>Send the key&apos;s secret too: X-Pulse-Secret: pulse_secret_…</source>
        <translation>Auch das Geheimnis senden: X-Pulse-Secret: pulse_secret_…</translation>
    </message>
    <message>
        <source>The secret does not belong to this key.</source>
        <translation>Das Geheimnis gehört nicht zu diesem Schlüssel.</translation>
    </message>
    <message>
        <source>Check the secret; if it is lost, rotate the key.</source>
        <translation>Das Geheimnis prüfen; ist es verloren, den Schlüssel erneuern.</translation>
    </message>
    <message>
        <source>The key has expired.</source>
        <translation>Der Schlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>Use a newer key of the project, or make one.</source>
        <translation>Einen neueren Schlüssel des Projekts verwenden oder einen anlegen.</translation>
    </message>
    <message>
        <source>The key is disabled.</source>
        <translation>Der Schlüssel ist gesperrt.</translation>
    </message>
    <message>
        <source>Enable the key again, or use another key of the project.</source>
        <translation>Den Schlüssel wieder freigeben oder einen anderen des Projekts verwenden.</translation>
    </message>
    <message>
        <source>The key may not be used from this address.</source>
        <translation>Der Schlüssel darf von dieser Adresse nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Call from an allowed address, or add this one to the key&apos;s ip_allowlist.</source>
        <translation>Von einer erlaubten Adresse aufrufen oder diese in ip_allowlist des Schlüssels eintragen.</translation>
    </message>
    <message>
        <source>The token has expired.</source>
        <translation>Das Token ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again, or have a new token issued.</source>
        <translation>Neu anmelden oder ein neues Token ausstellen lassen.</translation>
    </message>
    <message>
        <source>The {quota|quota} of this plan is used up.</source>
        <translation>Das Kontingent dieses Tarifs ist aufgebraucht: {quota|alles}.</translation>
    </message>
    <message>
        <source>Wait for the next period, or change the organization&apos;s plan.</source>
        <translation>Auf den nächsten Zeitraum warten oder den Tarif der Organisation ändern.</translation>
    </message>
    <message>
        <source>You are not allowed to do this{why||: }.</source>
        <translation>Das ist nicht erlaubt{why||: }.</translation>
    </message>
    <message>
        <source>Ask an owner or administrator of the organization.</source>
        <translation>Jemanden fragen, dem die Organisation gehört oder der sie verwaltet.</translation>
    </message>
    <message>
        <source>The key does not have the scope {scope|that this needs}.</source>
        <translation>Dem Schlüssel fehlt das Recht {scope|dafür}.</translation>
    </message>
    <message>
        <source>Use a key with the scope {scope|that this needs}, or add it to the key.</source>
        <translation>Einen Schlüssel mit dem Recht {scope|dafür} verwenden oder es diesem geben.</translation>
    </message>
    <message>
        <source>The feature{feature|| } is switched off for this project.</source>
        <translation>Die Funktion{feature|| } ist für dieses Projekt ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch {feature|the feature} on in the project&apos;s features.</source>
        <translation>{feature|Die Funktion} bei den Funktionen des Projekts einschalten.</translation>
    </message>
    <message>
        <source>The grant{grant|| } reaches beyond one room and so into other tenants.</source>
        <translation>Das Recht{grant|| } reicht über einen Raum hinaus und damit zu anderen Mandanten.</translation>
    </message>
    <message>
        <source>Leave {grant|the grant} out, or give the project a dedicated LiveKit.</source>
        <translation>{grant|Das Recht} weglassen oder dem Projekt ein eigenes LiveKit geben.</translation>
    </message>
    <message>
        <source>Web pages of this origin may not change anything here.</source>
        <translation>Webseiten dieses Ursprungs dürfen hier nichts ändern.</translation>
    </message>
    <message>
        <source>Add the origin to CORS_ORIGINS, exactly as the browser sends it.</source>
        <translation>Den Ursprung in CORS_ORIGINS eintragen, genau wie der Browser ihn sendet.</translation>
    </message>
    <message>
        <source>There is no such {what|object}.</source>
        <translation>Nicht vorhanden: {what|das Objekt}.</translation>
    </message>
    <message>
        <source>Check the id; deleted objects are listed with deleted=true.</source>
        <translation>Die ID prüfen; Gelöschtes listet deleted=true.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>An dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>Check the path; /openapi.json lists every route.</source>
        <translation>Den Pfad prüfen; /openapi.json nennt jede Route.</translation>
    </message>
    <message>
        <source>This address does not take this method.</source>
        <translation>Diese Adresse nimmt diese Methode nicht an.</translation>
    </message>
    <message>
        <source>Use one of the methods in the Allow header.</source>
        <translation>Eine der Methoden aus dem Allow-Header verwenden.</translation>
    </message>
    <message>
        <source>Another {what|object} has this {field|value} already.</source>
        <translation>Das hat schon ein anderes Objekt ({what|Objekt}): {field|Wert}.</translation>
    </message>
    <message>
        <source>Use another {field|value}, or change the one that has it.</source>
        <translation>{field|Den Wert} anders wählen oder dort ändern, wo es vergeben ist.</translation>
    </message>
    <message>
        <source>This cannot be done now: {why|something else is in the way}.</source>
        <translation>Das geht jetzt nicht: {why|etwas anderes steht im Weg}.</translation>
    </message>
    <message>
        <source>Read the object again, then decide anew.</source>
        <translation>Das Objekt neu lesen, dann neu entscheiden.</translation>
    </message>
    <message>
        <source>The first request with this Idempotency-Key is still running.</source>
        <translation>Die erste Anfrage mit diesem Idempotency-Key läuft noch.</translation>
    </message>
    <message>
        <source>Wait a moment and send the same request again.</source>
        <translation>Einen Augenblick warten und dieselbe Anfrage erneut senden.</translation>
    </message>
    <message>
        <source>The object has changed since you read it{version||; its version is now }.</source>
        <translation>Das Objekt hat sich geändert, seit es gelesen wurde{version||; seine Version ist jetzt }.</translation>
    </message>
    <message>
        <source>Read it again and repeat your change on the new version.</source>
        <translation>Neu lesen und die Änderung an der neuen Version wiederholen.</translation>
    </message>
    <message>
        <source>The body is larger than {max|1 MiB}.</source>
        <translation>Der Inhalt ist größer als {max|1 MiB}.</translation>
    </message>
    <message>
        <source>Send at most {max|1 MiB}.</source>
        <translation>Höchstens {max|1 MiB} senden.</translation>
    </message>
    <message>
        <source>The address is longer than {max|8 KiB}.</source>
        <translation>Die Adresse ist länger als {max|8 KiB}.</translation>
    </message>
    <message>
        <source>Shorten the query; send long values in a body.</source>
        <translation>Die Abfrage kürzen; lange Werte im Inhalt senden.</translation>
    </message>
    <message>
        <source>The body must be {expected|application/json}.</source>
        <translation>Der Inhalt muss {expected|application/json} sein.</translation>
    </message>
    <message>
        <source>Send Content-Type: {expected|application/json}.</source>
        <translation>Content-Type: {expected|application/json} senden.</translation>
    </message>
    <message>
        <source>Only Expect: 100-continue is understood.</source>
        <translation>Nur Expect: 100-continue wird verstanden.</translation>
    </message>
    <message>
        <source>Leave the Expect header out.</source>
        <translation>Den Expect-Header weglassen.</translation>
    </message>
    <message>
        <source>This server does not answer for the host in the Host header.</source>
        <translation>Dieser Server antwortet nicht für den Namen im Host-Header.</translation>
    </message>
    <message>
        <source>Add the host to ALLOWED_HOSTS, or call it by a name that is listed there.</source>
        <translation>Den Namen in ALLOWED_HOSTS eintragen oder einen verwenden, der dort steht.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used with another body within the last 24 hours.</source>
        <translation>Dieser Idempotency-Key wurde in den letzten 24 Stunden mit anderem Inhalt verwendet.</translation>
    </message>
    <message>
        <source>Use a new Idempotency-Key for a new request.</source>
        <translation>Für eine neue Anfrage einen neuen Idempotency-Key verwenden.</translation>
    </message>
    <message>
        <source>This is understood, but cannot be done: {why|it is not possible}.</source>
        <translation>Das ist verständlich, geht aber nicht: {why|es ist nicht möglich}.</translation>
    </message>
    <message>
        <source>Ask for something that is possible; the detail says why this is not.</source>
        <translation>Etwas Mögliches verlangen; die Einzelheiten sagen, warum dies nicht geht.</translation>
    </message>
    <message>
        <source>There were too many requests{by|| from this }.</source>
        <translation>Es waren zu viele Anfragen{by|| von }.</translation>
    </message>
    <message>
        <source>Wait {retry_after|as many} seconds as Retry-After says, then go on more slowly.</source>
        <translation>{retry_after|So viele} Sekunden warten, wie Retry-After sagt, dann langsamer weiter.</translation>
    </message>
    <message>
        <source>The headers are larger than {max|16 KiB or 100 lines}.</source>
        <translation>Die Header sind größer als {max|16 KiB oder 100 Zeilen}.</translation>
    </message>
    <message>
        <source>Send fewer or shorter headers.</source>
        <translation>Weniger oder kürzere Header senden.</translation>
    </message>
    <message>
        <source>Something went wrong on this side; it is in the log.</source>
        <translation>Hier ist etwas schiefgegangen; es steht im Protokoll.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the request id.</source>
        <translation>Erneut versuchen; bleibt es dabei, mit der Anfrage-ID melden.</translation>
    </message>
    <message>
        <source>Only chunked transfer coding and Content-Length are supported.</source>
        <translation>Nur Transfer in Stücken und Content-Length werden unterstützt.</translation>
    </message>
    <message>
        <source>Send the body with Content-Length.</source>
        <translation>Den Inhalt mit Content-Length senden.</translation>
    </message>
    <message>
        <source>The store does not answer at the moment; nothing was changed.</source>
        <translation>Die Datenbank antwortet gerade nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again in a few seconds; /health/ready says when it is back.</source>
        <translation>In einigen Sekunden erneut versuchen; /health/ready sagt, wann sie wieder da ist.</translation>
    </message>
    <message>
        <source>The master key is missing or another one, so secrets can be neither made nor opened.</source>
        <translation>Der Hauptschlüssel fehlt oder ist ein anderer; Geheimnisse lassen sich weder machen noch öffnen.</translation>
    </message>
    <message>
        <source>Give the server its key with PULSE_MASTER_KEY_FILE, or unlock the keychain, and start again.</source>
        <translation>Dem Server den Schlüssel mit PULSE_MASTER_KEY_FILE geben oder den Schlüsselbund entsperren und neu starten.</translation>
    </message>
    <message>
        <source>There is too much to do at the moment.</source>
        <translation>Gerade gibt es zu viel zu tun.</translation>
    </message>
    <message>
        <source>Try again after the seconds that Retry-After says.</source>
        <translation>Nach den Sekunden, die Retry-After nennt, erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer took longer than it may; the work may still have been done.</source>
        <translation>Die Antwort dauerte länger als erlaubt; die Arbeit kann trotzdem getan sein.</translation>
    </message>
    <message>
        <source>Read the state first, then try again; a POST with an Idempotency-Key may be sent again safely.</source>
        <translation>Erst den Zustand lesen, dann erneut versuchen; ein POST mit Idempotency-Key darf wiederholt werden.</translation>
    </message>
    <message>
        <source>The disk of the data folder is full; nothing was changed.</source>
        <translation>Der Datenträger des Datenordners ist voll; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Make room on the disk; reading still works meanwhile.</source>
        <translation>Platz schaffen; Lesen geht inzwischen weiter.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actor type</source>
        <translation>Art der handelnden Person</translation>
    </message>
    <message>
        <source>Actor id</source>
        <translation>ID der handelnden Person</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Art des Objekts</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>ID des Objekts</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>valid UTF-8 without NUL</source>
        <translation>gültiges UTF-8 ohne NUL</translation>
    </message>
    <message>
        <source>one line without control characters</source>
        <translation>eine Zeile ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>an e-mail address such as name@example.com</source>
        <translation>eine E-Mail-Adresse wie name@example.com</translation>
    </message>
    <message>
        <source>a URL that starts with http, https, ws or wss and holds no user name or password</source>
        <translation>eine Adresse, die mit http, https, ws oder wss beginnt und weder Benutzer noch Passwort enthält</translation>
    </message>
    <message>
        <source>an id of 24 hex digits</source>
        <translation>eine ID aus 24 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of texts, none of them empty</source>
        <translation>eine Liste von Texten, keiner davon leer</translation>
    </message>
    <message>
        <source>a time such as 2026-01-31T12:00:00Z</source>
        <translation>eine Zeit wie 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>Works until</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Hauptschlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>the key was rotated before; rotate the key that replaced it</source>
        <translation>der Schlüssel wurde schon erneuert; den erneuern, der ihn ersetzt hat</translation>
    </message>
    <message>
        <source>the key has expired, and its successor would too; set expires_at first</source>
        <translation>der Schlüssel ist abgelaufen, und sein Nachfolger wäre es auch; zuerst expires_at setzen</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>a time to come, or null</source>
        <translation>eine künftige Zeit oder null</translation>
    </message>
    <message>
        <source>a project keeps its primary key; rotate it, or disable it</source>
        <translation>ein Projekt behält seinen Hauptschlüssel; erneuern oder sperren</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Admin e-mail</source>
        <translation>E-Mail der Verwaltung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>the organization is not deleted</source>
        <translation>die Organisation ist nicht gelöscht</translation>
    </message>
    <message>
        <source>Whether there is one</source>
        <translation>Ob es eines gibt</translation>
    </message>
    <message>
        <source>Its last characters</source>
        <translation>Seine letzten Zeichen</translation>
    </message>
    <message>
        <source>text, or null to clear it</source>
        <translation>Text, oder null zum Leeren</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>LiveKit address</source>
        <translation>LiveKit-Adresse</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Webhook-Adresse</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Key without secret</source>
        <translation>Schlüssel ohne Geheimnis</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Abschottung</translation>
    </message>
    <message>
        <source>LiveKit key</source>
        <translation>LiveKit-Schlüssel</translation>
    </message>
    <message>
        <source>LiveKit secret</source>
        <translation>LiveKit-Geheimnis</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Project in tokens</source>
        <translation>Projekt in Tokens</translation>
    </message>
    <message>
        <source>Longest token</source>
        <translation>Längstes Token</translation>
    </message>
    <message>
        <source>LiveKit secret, sealed</source>
        <translation>LiveKit-Geheimnis, versiegelt</translation>
    </message>
    <message>
        <source>Storage secret, sealed</source>
        <translation>Speichergeheimnis, versiegelt</translation>
    </message>
    <message>
        <source>Webhook user, sealed</source>
        <translation>Webhook-Benutzer, versiegelt</translation>
    </message>
    <message>
        <source>Secret, as it was</source>
        <translation>Geheimnis, wie es war</translation>
    </message>
    <message>
        <source>an http or https address</source>
        <translation>eine http- oder https-Adresse</translation>
    </message>
    <message>
        <source>a ws, wss, http or https address without user, query and fragment</source>
        <translation>eine ws-, wss-, http- oder https-Adresse ohne Benutzer, Abfrage und Fragment</translation>
    </message>
    <message>
        <source>the name of a bucket: letters, digits, hyphens, dots</source>
        <translation>der Name eines Buckets: Buchstaben, Ziffern, Bindestriche, Punkte</translation>
    </message>
    <message>
        <source>query and body name different organizations</source>
        <translation>Abfrage und Inhalt nennen verschiedene Organisationen</translation>
    </message>
    <message>
        <source>storage secret</source>
        <translation>Speichergeheimnis</translation>
    </message>
    <message>
        <source>the project is not deleted</source>
        <translation>das Projekt ist nicht gelöscht</translation>
    </message>
    <message>
        <source>its organization is deleted; restore that first</source>
        <translation>seine Organisation ist gelöscht; zuerst diese wiederherstellen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Activity feeds</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an object of the features to switch</source>
        <translation>ein Objekt mit den Funktionen, die umzuschalten sind</translation>
    </message>
    <message>
        <source>an object, or null to clear it</source>
        <translation>ein Objekt, oder null zum Leeren</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>a text, as it would stand in .env: &quot;8082&quot;, &quot;true&quot;, &quot;a.example, b.example&quot;</source>
        <translation>ein Text, wie er in .env stünde: &quot;8082&quot;, &quot;true&quot;, &quot;a.example, b.example&quot;</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sealed value</source>
        <translation>Versiegelter Wert</translation>
    </message>
    <message>
        <source>text without control characters</source>
        <translation>Text ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>an object without empty names</source>
        <translation>ein Objekt ohne leere Namen</translation>
    </message>
    <message>
        <source>text that is not only blanks</source>
        <translation>Text, der nicht nur aus Leerzeichen besteht</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>LiveKit is not configured: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET, or the project&apos;s own</source>
        <translation>LiveKit ist nicht eingerichtet: LIVEKIT_API_KEY und LIVEKIT_API_SECRET setzen oder die des Projekts</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>an organization of theirs is deleted; restore that first</source>
        <translation>eine Organisation davon ist gelöscht; zuerst diese wiederherstellen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Features that are on</source>
        <translation>Eingeschaltete Funktionen</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Endgültig weg</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Deleting %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 widerrufen?</translation>
    </message>
    <message>
        <source>They and everything below them are hidden and stop working.</source>
        <translation>Sie und alles darunter werden ausgeblendet und hören auf zu arbeiten.</translation>
    </message>
    <message>
        <source>Programs that use them are refused at once. This cannot be undone.</source>
        <translation>Programme, die sie nutzen, werden sofort abgewiesen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>%1 of %2 revoked. %3</source>
        <translation>%1 von %2 widerrufen. %3</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>%1 of %2 deleted. %3</source>
        <translation>%1 von %2 gelöscht. %3</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Nothing was restored. %1</source>
        <translation>Nichts wurde wiederhergestellt. %1</translation>
    </message>
    <message>
        <source>%1 of %2 restored. %3</source>
        <translation>%1 von %2 wiederhergestellt. %3</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation>Nichts wurde widerrufen.</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>This is what will be different.</source>
        <translation>Das wird anders sein.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen sichern</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: aus %2 wird %3</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Hide the first steps</source>
        <translation>Erste Schritte ausblenden</translation>
    </message>
    <message>
        <source>Create an organization</source>
        <translation>Eine Organisation anlegen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>Ein Projekt anlegen</translation>
    </message>
    <message>
        <source>Connect your LiveKit</source>
        <translation>Ihr LiveKit verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Create a token</source>
        <translation>Ein Token anlegen</translation>
    </message>
    <message>
        <source>Start the local API</source>
        <translation>Die lokale API starten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Use an API key in a program</source>
        <translation>Einen API-Schlüssel in einem Programm benutzen</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>Zeigen, wie</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Press Delete to take it away</source>
        <translation>Entf entfernt ihn</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Copied as cURL</source>
        <translation>Als cURL kopiert</translation>
    </message>
    <message>
        <source>Copied as cURL; start the local API before you run it</source>
        <translation>Als cURL kopiert; vor dem Ausführen die lokale API starten</translation>
    </message>
    <message>
        <source>That is no link that Pulse knows</source>
        <translation>Diesen Link kennt Pulse nicht</translation>
    </message>
    <message>
        <source>What the link names is not there: %1</source>
        <translation>Was der Link nennt, gibt es nicht: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zur Bestätigung „%1“ eingeben</translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Welcome, %1</source>
        <translation>Willkommen, %1</translation>
    </message>
    <message>
        <source>What happened lately, and what to do next.</source>
        <translation>Was zuletzt geschah und was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API requests</source>
        <translation>API-Anfragen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>API-Referenz</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>Token anlegen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>The line: changes on each of the last 30 days.</source>
        <translation>Die Linie: Änderungen an jedem der letzten 30 Tage.</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>Die Zahlen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unbenutzt</numerusform>
            <numerusform>%n unbenutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retiring</source>
        <translation>
            <numerusform>%n läuft aus</numerusform>
            <numerusform>%n laufen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys that work; unused: nobody used them for 90 days.</source>
        <translation>Gültige Schlüssel; unbenutzt: seit 90 Tagen von niemandem.</translation>
    </message>
    <message>
        <source>API is off</source>
        <translation>API ist aus</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>You are looking at sample data</source>
        <translation>Das sind Beispieldaten</translation>
    </message>
    <message>
        <source>Three organizations with made-up projects, keys and history. Their keys and secrets work like your own.</source>
        <translation>Drei Organisationen mit erfundenen Projekten, Schlüsseln und erfundener Geschichte. Ihre Schlüssel und Geheimnisse arbeiten wie eigene.</translation>
    </message>
    <message>
        <source>Remove sample data…</source>
        <translation>Beispieldaten entfernen…</translation>
    </message>
    <message>
        <source>Remove the sample data?</source>
        <translation>Die Beispieldaten entfernen?</translation>
    </message>
    <message>
        <source>The sample organizations go with their projects and keys, and their made-up history with them. What you made elsewhere stays.</source>
        <translation>Die Beispielorganisationen gehen mit ihren Projekten und Schlüsseln, und ihre erfundene Geschichte mit ihnen. Was Sie sonst angelegt haben, bleibt.</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>Beispieldaten entfernen</translation>
    </message>
    <message>
        <source>The sample data are gone</source>
        <translation>Die Beispieldaten sind weg</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Answered since Pulse was started: %1. The line: those in each minute of the last hour.</source>
        <translation>Beantwortet, seit Pulse gestartet wurde: %1. Die Linie: die in jeder Minute der letzten Stunde.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Back up to…</source>
        <translation>Sichern nach…</translation>
    </message>
    <message>
        <source>Restore a file…</source>
        <translation>Datei wiederherstellen…</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Daten und Sicherung</translation>
    </message>
    <message>
        <source>Everything Pulse keeps lies in this folder. A backup is one file with all of it, except the master key.</source>
        <translation>Alles, was Pulse behält, liegt in diesem Ordner. Eine Sicherung ist eine Datei mit allem, außer dem Hauptschlüssel.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>In memory: nothing is kept</source>
        <translation>Im Speicher: nichts wird behalten</translation>
    </message>
    <message>
        <source>The next start restores a backup</source>
        <translation>Der nächste Start stellt eine Sicherung wieder her</translation>
    </message>
    <message>
        <source>%1 takes the place of what is there; that is kept beside it. Quit Pulse and start it again.</source>
        <translation>%1 tritt an die Stelle der heutigen Daten; die bleiben daneben liegen. Pulse beenden und neu starten.</translation>
    </message>
    <message>
        <source>Keep the data instead</source>
        <translation>Doch die Daten behalten</translation>
    </message>
    <message>
        <source>The data stays as it is</source>
        <translation>Die Daten bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>It takes the place of everything at the next start: organizations, projects, keys and settings made since are gone from Pulse. The data of today is kept in the folder, beside it.</source>
        <translation>Sie tritt beim nächsten Start an die Stelle von allem: Organisationen, Projekte, Schlüssel und Einstellungen, die seither entstanden, sind in Pulse nicht mehr da. Die Daten von heute bleiben daneben im Ordner.</translation>
    </message>
    <message>
        <source>Restore at the next start</source>
        <translation>Beim nächsten Start wiederherstellen</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>Quit and start Pulse again to restore it</source>
        <translation>Pulse beenden und neu starten, um sie wiederherzustellen</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>Closing %1…</source>
        <translation>%1 wird geschlossen…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>For 30 days it can be restored from the trash.</source>
        <translation>30 Tage lang lässt es sich aus dem Papierkorb wiederherstellen.</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>Papierkorb öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you changed here is not saved:</source>
        <translation>Was Sie hier geändert haben, ist nicht gespeichert:</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>There is none with this id. What was deleted within 30 days is in the trash.</source>
        <translation>Unter dieser ID gibt es nichts. Was in den letzten 30 Tagen gelöscht wurde, liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Sections of this page</source>
        <translation>Abschnitte dieser Seite</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EngineBanner</name>
    <message>
        <source>The database is away</source>
        <translation>Die Datenbank ist nicht erreichbar</translation>
    </message>
    <message>
        <source>What is shown was read before; nothing is changed until it is back. Pulse keeps trying.</source>
        <translation>Was zu sehen ist, wurde vorher gelesen; bis sie wieder da ist, wird nichts geändert. Pulse versucht es weiter.</translation>
    </message>
    <message>
        <source>%1 · away</source>
        <translation>%1 · nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
</context>
<context>
    <name>EntityPicker</name>
    <message>
        <source>There is none yet</source>
        <translation>Noch keine vorhanden</translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message>
        <source>This list could not be read</source>
        <translation>Diese Liste konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing matches what you are looking for.</source>
        <translation>Nichts passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>FeaturesCard</name>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>What this project&apos;s keys may use. A feature that is off answers 403 feature_disabled.</source>
        <translation>Was die Schlüssel dieses Projekts nutzen dürfen. Eine ausgeschaltete Funktion antwortet mit 403 feature_disabled.</translation>
    </message>
    <message>
        <source>%1 is on</source>
        <translation>%1 ist eingeschaltet</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1: save changes</source>
        <translation>%1: Änderungen speichern</translation>
    </message>
    <message>
        <source>%1: discard changes</source>
        <translation>%1: Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Somebody else removed this meanwhile. Saving puts yours in.</source>
        <translation>Jemand anderes hat dies inzwischen entfernt. Beim Speichern wird Ihre Angabe eingesetzt.</translation>
    </message>
    <message>
        <source>Somebody else changed this to “%1” meanwhile. Saving replaces that.</source>
        <translation>Jemand anderes hat dies inzwischen in „%1“ geändert. Beim Speichern wird das ersetzt.</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>Diese Änderungen speichern?</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Press Delete or click the cross to remove this filter</source>
        <translation>Entf oder ein Klick auf das Kreuz entfernt diesen Filter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Acme Robotics</source>
        <translation>Acme Robotics</translation>
    </message>
    <message>
        <source>admin@acme.example</source>
        <translation>admin@acme.example</translation>
    </message>
    <message>
        <source>Telepresence</source>
        <translation>Telepräsenz</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Welcome to Pulse</source>
        <translation>Willkommen bei Pulse</translation>
    </message>
    <message>
        <source>Name your first organization and project. Everything stays on this computer.</source>
        <translation>Geben Sie Ihrer ersten Organisation und Ihrem ersten Projekt einen Namen. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Admin e-mail</source>
        <translation>E-Mail der Verwaltung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Your project is ready</source>
        <translation>Ihr Projekt ist bereit</translation>
    </message>
    <message>
        <source>Your servers authenticate with this key and its secret.</source>
        <translation>Ihre Server weisen sich mit diesem Schlüssel und seinem Geheimnis aus.</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Start with sample data</source>
        <translation>Mit Beispieldaten beginnen</translation>
    </message>
    <message>
        <source>Three organizations with twenty projects, their keys and three months of history. One click takes them out again.</source>
        <translation>Drei Organisationen mit zwanzig Projekten, ihren Schlüsseln und drei Monaten Geschichte. Ein Klick entfernt sie wieder.</translation>
    </message>
    <message>
        <source>Go on without it, or keep it now; you can rotate the key later for a new one.</source>
        <translation>Ohne weitermachen oder jetzt sichern; der Schlüssel lässt sich später erneuern.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne weitermachen</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This is in use already: choose another one, or change what has it.</source>
        <translation>Das ist schon vergeben: anders wählen oder das ändern, was es hat.</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Header of the token</source>
        <translation>Kopf des Tokens</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Angaben des Tokens</translation>
    </message>
    <message>
        <source>Paste a token to see what it allows</source>
        <translation>Ein Token einfügen, um zu sehen, was es erlaubt</translation>
    </message>
    <message>
        <source>What each claim means, whether the signature is yours, and why LiveKit would refuse it.</source>
        <translation>Was jede Angabe bedeutet, ob die Signatur Ihre ist und warum LiveKit es ablehnen würde.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was es sagt</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>It is looked at on this machine alone, and neither kept nor logged.</source>
        <translation>Es wird nur auf diesem Rechner angesehen und weder behalten noch protokolliert.</translation>
    </message>
    <message>
        <source>Token to inspect</source>
        <translation>Zu prüfendes Token</translation>
    </message>
    <message>
        <source>eyJ… as it came, with or without “Bearer”</source>
        <translation>eyJ… wie es kam, mit oder ohne „Bearer“</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Wie es geschrieben ist</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>The token could not be looked at</source>
        <translation>Das Token ließ sich nicht prüfen</translation>
    </message>
</context>
<context>
    <name>Installation</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>JsonView</name>
    <message>
        <source>Show all (%1)</source>
        <translation>Alles zeigen (%1)</translation>
    </message>
</context>
<context>
    <name>KeepSecret</name>
    <message>
        <source>Save to keychain</source>
        <translation>In den Schlüsselbund</translation>
    </message>
    <message>
        <source>Export .env…</source>
        <translation>Als .env exportieren…</translation>
    </message>
    <message>
        <source>Saved in your keychain as “%1”, and read back to be sure.</source>
        <translation>Im Schlüsselbund als „%1“ gesichert und zur Sicherheit zurückgelesen.</translation>
    </message>
    <message>
        <source>The keychain did not keep it: %1 Copy the secret or export it to a file.</source>
        <translation>Der Schlüsselbund hat es nicht behalten: %1 Das Geheimnis kopieren oder in eine Datei exportieren.</translation>
    </message>
    <message>
        <source>Export the key and its secret</source>
        <translation>Schlüssel und Geheimnis exportieren</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder of yours, or copy the secret.</source>
        <translation>%1 ließ sich nicht schreiben. Einen eigenen Ordner wählen oder das Geheimnis kopieren.</translation>
    </message>
    <message>
        <source>Written to %1. Only your account may read it; keep it out of version control.</source>
        <translation>Nach %1 geschrieben. Nur Ihr Konto darf sie lesen; nicht in die Versionsverwaltung geben.</translation>
    </message>
    <message>
        <source>Replace this file?</source>
        <translation>Diese Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 is there already. All of it would be replaced by this key and its secret.</source>
        <translation>%1 gibt es schon. Alles darin würde durch diesen Schlüssel und sein Geheimnis ersetzt.</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>Datei ersetzen</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>%1 has a new key</source>
        <translation>%1 hat einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 widerrufen?</translation>
    </message>
    <message>
        <source>Programs that use it are refused at once. This cannot be undone.</source>
        <translation>Programme, die ihn nutzen, werden sofort abgewiesen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>It was last used %1.</source>
        <translation>Zuletzt benutzt: %1.</translation>
    </message>
    <message>
        <source>%1 was revoked</source>
        <translation>%1 wurde widerrufen</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1 gilt wieder</translation>
    </message>
    <message>
        <source>%1 is disabled: programs that use it are refused</source>
        <translation>%1 ist gesperrt: Programme, die ihn nutzen, werden abgewiesen</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Create API key</source>
        <translation>API-Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Give each program its own key, so that you can revoke one without stopping the others.</source>
        <translation>Gib jedem Programm einen eigenen Schlüssel; dann lässt sich einer widerrufen, ohne die anderen anzuhalten.</translation>
    </message>
    <message>
        <source>Production server</source>
        <translation>Produktionsserver</translation>
    </message>
    <message>
        <source>Full access</source>
        <translation>Voller Zugriff</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Was er darf</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>The project&apos;s main key</source>
        <translation>Der Hauptschlüssel des Projekts</translation>
    </message>
    <message>
        <source>Created by %1</source>
        <translation>Erstellt von %1</translation>
    </message>
    <message>
        <source>Full access</source>
        <translation>Voller Zugriff</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The keychain did not keep what was written.</source>
        <translation>Der Schlüsselbund hat nicht behalten, was geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Schlüssel</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Authenticate your servers. Secrets are shown once and never stored in plain text.</source>
        <translation>Weisen Ihre Server aus. Geheimnisse werden einmal gezeigt und nie im Klartext gespeichert.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Disable</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Open its project</source>
        <translation>Sein Projekt öffnen</translation>
    </message>
    <message>
        <source>Rotate key…</source>
        <translation>Schlüssel erneuern…</translation>
    </message>
    <message>
        <source>Revoke key…</source>
        <translation>Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Programs sign in with these. Secrets are shown once and never stored in plain text.</source>
        <translation>Damit melden sich Programme an. Geheimnisse werden einmal gezeigt und nie im Klartext gespeichert.</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Schlüssel suchen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Schlüssel</translation>
    </message>
    <message>
        <source>Each project is made with its first key. Give each program one of its own.</source>
        <translation>Jedes Projekt entsteht mit seinem ersten Schlüssel. Gib jedem Programm einen eigenen.</translation>
    </message>
    <message>
        <source>No key found</source>
        <translation>Kein Schlüssel gefunden</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation: %1</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>What Pulse is made of. Libraries come from your system&apos;s packages, with their texts in /usr/share/doc.</source>
        <translation>Woraus Pulse besteht. Bibliotheken kommen aus den Paketen des Systems, mit ihren Texten in /usr/share/doc.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The embedded database&apos;s engine: public domain. The shared one&apos;s driver: Apache-2.0.</source>
        <translation>Die eingebaute Datenbank: gemeinfrei. Der Treiber der gemeinsamen: Apache-2.0.</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>As CSV…</source>
        <translation>Als CSV…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n Zeile nach %1 exportiert</numerusform>
            <numerusform>%n Zeilen nach %1 exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFilters</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n insgesamt</numerusform>
            <numerusform>%n insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Als Karten zeigen</translation>
    </message>
    <message>
        <source>Copy ids</source>
        <translation>IDs kopieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied</source>
        <translation>
            <numerusform>%n ID kopiert</numerusform>
            <numerusform>%n IDs kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveKitCard</name>
    <message>
        <source>LiveKit</source>
        <translation>LiveKit</translation>
    </message>
    <message>
        <source>The server that carries this project&apos;s rooms. Its key pair signs the tokens.</source>
        <translation>Der Server, auf dem die Räume dieses Projekts laufen. Sein Schlüsselpaar signiert die Tokens.</translation>
    </message>
    <message>
        <source>LiveKit address</source>
        <translation>LiveKit-Adresse</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test this project&apos;s LiveKit</source>
        <translation>LiveKit dieses Projekts testen</translation>
    </message>
    <message>
        <source>Shared by all projects, with a prefix for rooms</source>
        <translation>Gemeinsam mit allen Projekten, mit Präfix für Räume</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Ein eigener</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>wss://livekit.example.com</source>
        <translation>wss://livekit.example.com</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>APIxxxxxxxxxxxx</source>
        <translation>APIxxxxxxxxxxxx</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Geheimnis</translation>
    </message>
    <message>
        <source>Kept sealed and never shown again. A new key needs its own secret.</source>
        <translation>Wird versiegelt aufbewahrt und nie wieder angezeigt. Ein neuer Schlüssel braucht sein eigenes Geheimnis.</translation>
    </message>
    <message>
        <source>Participants connect to</source>
        <translation>Teilnehmer verbinden sich mit</translation>
    </message>
    <message>
        <source>As saved: every new token names this address.</source>
        <translation>Wie gespeichert: Jedes neue Token nennt diese Adresse.</translation>
    </message>
    <message>
        <source>Rooms have no prefix, and no other project&apos;s rooms are there.</source>
        <translation>Räume haben kein Präfix, und dort sind keine Räume anderer Projekte.</translation>
    </message>
    <message>
        <source>Each room of this project begins with “%1~” there, so that projects do not meet.</source>
        <translation>Jeder Raum dieses Projekts beginnt dort mit „%1~“, damit sich Projekte nicht begegnen.</translation>
    </message>
    <message>
        <source>Participants need new tokens: those that are out lead to the server of today, and whoever is connected stays there.</source>
        <translation>Teilnehmer brauchen neue Tokens: Ausgegebene führen zum bisherigen Server, und wer verbunden ist, bleibt dort.</translation>
    </message>
    <message>
        <source>The stored secret belongs to the stored key. Type the secret of this key to test it.</source>
        <translation>Das gespeicherte Geheimnis gehört zum gespeicherten Schlüssel. Geben Sie das Geheimnis dieses Schlüssels ein, um ihn zu testen.</translation>
    </message>
</context>
<context>
    <name>LiveKitDialog</name>
    <message>
        <source>Connect LiveKit</source>
        <translation>LiveKit verbinden</translation>
    </message>
    <message>
        <source>The key pair of your LiveKit server. It signs tokens and is kept in this computer&apos;s keychain.</source>
        <translation>Das Schlüsselpaar Ihres LiveKit-Servers. Es signiert Tokens und liegt im Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>wss://livekit.example.com</source>
        <translation>wss://livekit.example.com</translation>
    </message>
    <message>
        <source>APIxxxxxxxxxxxx</source>
        <translation>APIxxxxxxxxxxxx</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Geheimnis</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>LiveKit is connected; its key pair is in the keychain</source>
        <translation>LiveKit ist verbunden; sein Schlüsselpaar liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>LiveKit is connected until Pulse closes: the keychain did not keep its key pair</source>
        <translation>LiveKit ist verbunden, bis Pulse beendet wird: Der Schlüsselbund hat das Schlüsselpaar nicht behalten</translation>
    </message>
</context>
<context>
    <name>LiveKitTrial</name>
    <message>
        <source>LiveKit could not be tested</source>
        <translation>LiveKit konnte nicht getestet werden</translation>
    </message>
</context>
<context>
    <name>LocalApiPage</name>
    <message>
        <source>Local API</source>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>The same control plane over HTTP, for your own programs on this machine.</source>
        <translation>Dieselbe Steuerung über HTTP, für eigene Programme auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Create admin token</source>
        <translation>Admin-Token anlegen</translation>
    </message>
    <message>
        <source>admin token</source>
        <translation>Admin-Token</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>How programs on this machine reach it.</source>
        <translation>So erreichen sie Programme auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>Admin-Token</translation>
    </message>
    <message>
        <source>Manages all organizations and projects. Send it as Authorization: Bearer.</source>
        <translation>Verwaltet alle Organisationen und Projekte. Als Authorization: Bearer senden.</translation>
    </message>
    <message>
        <source>A first request</source>
        <translation>Eine erste Anfrage</translation>
    </message>
    <message>
        <source>Put the token into PULSE_ADMIN_TOKEN, then run this in a shell.</source>
        <translation>Das Token in PULSE_ADMIN_TOKEN legen und dies in einer Shell ausführen.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running on port %1</source>
        <translation>Läuft auf Port %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The local API did not stop</source>
        <translation>Die lokale API hat nicht angehalten</translation>
    </message>
    <message>
        <source>The local API did not start</source>
        <translation>Die lokale API ist nicht gestartet</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>Freien Port nehmen</translation>
    </message>
    <message>
        <source>Other machines can reach this API</source>
        <translation>Andere Rechner erreichen diese API</translation>
    </message>
    <message>
        <source>Other machines can reach this API once it is started</source>
        <translation>Andere Rechner erreichen diese API, sobald sie läuft</translation>
    </message>
    <message>
        <source>It listens on %1 without encryption: tokens and secrets can be read on the way. Start Pulse without --bind to keep it to this machine.</source>
        <translation>Sie lauscht unverschlüsselt auf %1: Tokens und Geheimnisse lassen sich unterwegs mitlesen. Pulse ohne --bind starten, damit sie auf diesem Rechner bleibt.</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>No token was made</source>
        <translation>Es wurde kein Token angelegt</translation>
    </message>
    <message>
        <source>Save the token now — it won&apos;t be shown again</source>
        <translation>Token jetzt sichern – es wird nicht noch einmal gezeigt</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>API-Referenz</translation>
    </message>
    <message>
        <source>Start it together with Pulse</source>
        <translation>Zusammen mit Pulse starten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>1 to 65535. Empty: the one in the settings, 8081 unless they say otherwise.</source>
        <translation>1 bis 65535. Leer: der aus den Einstellungen, sonst 8081.</translation>
    </message>
    <message>
        <source>Enter a number from 1 to 65535, or nothing.</source>
        <translation>Eine Zahl von 1 bis 65535 eingeben oder nichts.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What Pulse did in this session, the newest last. Secrets are masked.</source>
        <translation>Was Pulse in dieser Sitzung tat, das Neueste zuletzt. Geheimnisse sind verdeckt.</translation>
    </message>
    <message>
        <source>Search, or a request id</source>
        <translation>Suche oder Anfrage-ID</translation>
    </message>
    <message>
        <source>Copy as bug report</source>
        <translation>Als Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>log line</source>
        <translation>Protokollzeile</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Ab Hinweis</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>No line found</source>
        <translation>Keine Zeile gefunden</translation>
    </message>
    <message>
        <source>Nothing matches the level and the text.</source>
        <translation>Nichts passt zu Stufe und Text.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Nothing was logged yet</source>
        <translation>Noch wurde nichts protokolliert</translation>
    </message>
    <message>
        <source>Requests, warnings and errors of this session are listed here.</source>
        <translation>Anfragen, Warnungen und Fehler dieser Sitzung stehen hier.</translation>
    </message>
    <message>
        <source>The report is copied; read it before you send it</source>
        <translation>Der Bericht ist kopiert; vor dem Senden lesen</translation>
    </message>
</context>
<context>
    <name>MasterKeys</name>
    <message>
        <source>The keychain has no key for this installation, or it is locked.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für diese Installation, oder er ist gesperrt.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>The database is back</source>
        <translation>Die Datenbank ist wieder da</translation>
    </message>
    <message>
        <source>The database is away</source>
        <translation>Die Datenbank ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The local API is on</source>
        <translation>Die lokale API läuft</translation>
    </message>
    <message>
        <source>The local API is off</source>
        <translation>Die lokale API ist aus</translation>
    </message>
    <message>
        <source>Open Pulse to see what came out.</source>
        <translation>Pulse öffnen, um das Ergebnis zu sehen.</translation>
    </message>
</context>
<context>
    <name>OrganizationDialog</name>
    <message>
        <source>Edit organization</source>
        <translation>Organisation bearbeiten</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation>Neue Organisation</translation>
    </message>
    <message>
        <source>The tenant that owns projects, keys and members.</source>
        <translation>Der Mandant, dem Projekte, Schlüssel und Mitglieder gehören.</translation>
    </message>
    <message>
        <source>Acme Robotics</source>
        <translation>Acme Robotics</translation>
    </message>
    <message>
        <source>admin@acme.example</source>
        <translation>admin@acme.example</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Admin e-mail</source>
        <translation>E-Mail der Verwaltung</translation>
    </message>
    <message>
        <source>Who administers it. Each address can administer one organization.</source>
        <translation>Wer sie verwaltet. Jede Adresse kann eine Organisation verwalten.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen sichern</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation>Organisation anlegen</translation>
    </message>
</context>
<context>
    <name>OrganizationFields</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Admin e-mail</source>
        <translation>E-Mail der Verwaltung</translation>
    </message>
    <message>
        <source>Who administers it. Each address can administer one organization.</source>
        <translation>Wer sie verwaltet. Jede Adresse kann eine Organisation verwalten.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
</context>
<context>
    <name>OrganizationPage</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>organization id</source>
        <translation>Organisations-ID</translation>
    </message>
    <message>
        <source>This organization could not be read</source>
        <translation>Diese Organisation konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>This organization was deleted</source>
        <translation>Diese Organisation wurde gelöscht</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Delete this organization</source>
        <translation>Diese Organisation löschen</translation>
    </message>
    <message>
        <source>Its projects are hidden and their keys stop working at once. You can restore it for 30 days.</source>
        <translation>Ihre Projekte werden ausgeblendet, und deren Schlüssel gelten sofort nicht mehr. Sie können sie 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>Delete organization…</source>
        <translation>Organisation löschen …</translation>
    </message>
    <message>
        <source>%1 · created %2 · changed %3</source>
        <translation>%1 · angelegt: %2 · geändert: %3</translation>
    </message>
    <message>
        <source>Open its projects</source>
        <translation>Ihre Projekte öffnen</translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation>Organisation bearbeiten</translation>
    </message>
    <message>
        <source>Copy organization id</source>
        <translation>Organisations-ID kopieren</translation>
    </message>
    <message>
        <source>The organization and everything below it is hidden and stops working.</source>
        <translation>Die Organisation und alles darunter wird ausgeblendet und funktioniert nicht mehr.</translation>
    </message>
    <message>
        <source>Delete organization</source>
        <translation>Organisation löschen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>OrganizationsPage</name>
    <message>
        <source>The organization and everything below it is hidden and stops working.</source>
        <translation>Die Organisation und alles darunter wird ausgeblendet und hört auf zu arbeiten.</translation>
    </message>
    <message>
        <source>Delete organization</source>
        <translation>Organisation löschen</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Tarif: %1</translation>
    </message>
    <message>
        <source>New organization…</source>
        <translation>Neue Organisation…</translation>
    </message>
    <message>
        <source>Edit organization…</source>
        <translation>Organisation bearbeiten…</translation>
    </message>
    <message>
        <source>Delete organization…</source>
        <translation>Organisation löschen…</translation>
    </message>
    <message>
        <source>Restore organization</source>
        <translation>Organisation wiederherstellen</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>The tenants of this installation. Each owns its projects and keys.</source>
        <translation>Die Mandanten dieser Installation. Jedem gehören seine Projekte und Schlüssel.</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation>Neue Organisation</translation>
    </message>
    <message>
        <source>Search by name or e-mail</source>
        <translation>Nach Name oder E-Mail suchen</translation>
    </message>
    <message>
        <source>No organizations</source>
        <translation>Keine Organisationen</translation>
    </message>
    <message>
        <source>An organization owns projects and their keys.</source>
        <translation>Einer Organisation gehören Projekte und deren Schlüssel.</translation>
    </message>
    <message>
        <source>No organization found</source>
        <translation>Keine Organisation gefunden</translation>
    </message>
    <message>
        <source>Open organization</source>
        <translation>Organisation öffnen</translation>
    </message>
</context>
<context>
    <name>OwnedProjects</name>
    <message>
        <source>Projects of the organization</source>
        <translation>Projekte der Organisation</translation>
    </message>
    <message>
        <source>No projects</source>
        <translation>Keine Projekte</translation>
    </message>
    <message>
        <source>A project has its own keys and rooms.</source>
        <translation>Ein Projekt hat eigene Schlüssel und Räume.</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>↑ ↓ to choose</source>
        <translation>↑ ↓ wählen</translation>
    </message>
    <message>
        <source>Enter to open</source>
        <translation>Eingabe öffnet</translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Alt+Enter to copy as cURL</source>
        <translation>Alt+Eingabe kopiert als cURL</translation>
    </message>
    <message>
        <source>Search actions, pages, organizations, projects and keys</source>
        <translation>Aktionen, Seiten, Organisationen, Projekte und Schlüssel suchen</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Organizations, projects and keys cannot be searched now</source>
        <translation>Organisationen, Projekte und Schlüssel lassen sich gerade nicht durchsuchen</translation>
    </message>
    <message>
        <source>Searching organizations, projects and keys…</source>
        <translation>Organisationen, Projekte und Schlüssel werden durchsucht…</translation>
    </message>
    <message>
        <source>Try a part of a name, first letters, the start of a key, or a whole id.</source>
        <translation>Versuchen Sie einen Teil eines Namens, Anfangsbuchstaben, den Anfang eines Schlüssels oder eine ganze ID.</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
</context>
<context>
    <name>ProjectCardDelegate</name>
    <message>
        <source>All features</source>
        <translation>Alle Funktionen</translation>
    </message>
    <message>
        <source>No features</source>
        <translation>Keine Funktionen</translation>
    </message>
</context>
<context>
    <name>ProjectCreation</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>An application with its own keys and rooms.</source>
        <translation>Eine Anwendung mit eigenen Schlüsseln und Räumen.</translation>
    </message>
    <message>
        <source>Telepresence</source>
        <translation>Telepräsenz</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where participants connect. It can be changed later.</source>
        <translation>Wohin sich Teilnehmende verbinden. Lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>There is no organization yet</source>
        <translation>Noch gibt es keine Organisation</translation>
    </message>
    <message>
        <source>A project belongs to one: create it first.</source>
        <translation>Ein Projekt gehört zu einer: zuerst diese anlegen.</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>project id</source>
        <translation>Projekt-ID</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>Token anlegen</translation>
    </message>
    <message>
        <source>Delete this project</source>
        <translation>Dieses Projekt löschen</translation>
    </message>
    <message>
        <source>Its keys stop working at once. You can restore it for 30 days.</source>
        <translation>Seine Schlüssel gelten sofort nicht mehr. 30 Tage lang lässt es sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Delete project…</source>
        <translation>Projekt löschen…</translation>
    </message>
    <message>
        <source>This project could not be read</source>
        <translation>Dieses Projekt konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Its keys stop working at once, and no new tokens are minted.</source>
        <translation>Seine Schlüssel gelten sofort nicht mehr, und es gibt keine neuen Tokens.</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Rotate key…</source>
        <translation>Schlüssel erneuern…</translation>
    </message>
    <message>
        <source>Revoke key…</source>
        <translation>Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>Copy project id</source>
        <translation>Projekt-ID kopieren</translation>
    </message>
    <message>
        <source>This project was deleted</source>
        <translation>Dieses Projekt wurde gelöscht</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>LiveKit</source>
        <translation>LiveKit</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>All organizations</source>
        <translation>Alle Organisationen</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Its keys stop working at once, and no new tokens are minted.</source>
        <translation>Seine Schlüssel gelten sofort nicht mehr, und es gibt keine neuen Tokens.</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>Region: %1</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Edit project…</source>
        <translation>Projekt bearbeiten…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Delete project…</source>
        <translation>Projekt löschen…</translation>
    </message>
    <message>
        <source>Restore project</source>
        <translation>Projekt wiederherstellen</translation>
    </message>
    <message>
        <source>Programs used its keys lately. They stop working at once, and no new tokens are minted.</source>
        <translation>Programme haben seine Schlüssel kürzlich benutzt. Sie gelten sofort nicht mehr, und es gibt keine neuen Tokens.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>The applications that use Pulse, each with its own keys, rooms and region.</source>
        <translation>Die Anwendungen, die Pulse nutzen, jede mit eigenen Schlüsseln, Räumen und Region.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Name suchen</translation>
    </message>
    <message>
        <source>No projects</source>
        <translation>Keine Projekte</translation>
    </message>
    <message>
        <source>A project has its own keys and rooms.</source>
        <translation>Ein Projekt hat eigene Schlüssel und Räume.</translation>
    </message>
    <message>
        <source>No project found</source>
        <translation>Kein Projekt gefunden</translation>
    </message>
</context>
<context>
    <name>RegionDialog</name>
    <message>
        <source>Addresses of the regions</source>
        <translation>Adressen der Regionen</translation>
    </message>
    <message>
        <source>Which LiveKit the tokens of a region name. It takes effect when Pulse starts the next time.</source>
        <translation>Welches LiveKit die Tokens einer Region nennen. Es gilt ab dem nächsten Start von Pulse.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>{region} stands for the name of the region, such as eu-west. Without it one server serves all. Empty: nothing is stored, and the default counts.</source>
        <translation>{region} steht für den Namen der Region, etwa eu-west. Ohne das bedient ein Server alle. Leer: Es ist nichts gespeichert, und die Vorgabe gilt.</translation>
    </message>
    <message>
        <source>Save for the next start</source>
        <translation>Für den nächsten Start speichern</translation>
    </message>
</context>
<context>
    <name>RegionsCard</name>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Test the LiveKit of every region</source>
        <translation>LiveKit jeder Region testen</translation>
    </message>
    <message>
        <source>Change the addresses of the regions</source>
        <translation>Adressen der Regionen ändern</translation>
    </message>
    <message>
        <source>LiveKit by region</source>
        <translation>LiveKit nach Region</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test the LiveKit of %1</source>
        <translation>LiveKit von %1 testen</translation>
    </message>
    <message>
        <source>The addresses could not be read</source>
        <translation>Die Adressen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Restart Pulse to use the new address</source>
        <translation>Starten Sie Pulse neu, um die neue Adresse zu verwenden</translation>
    </message>
    <message>
        <source>From the next start on tokens name %1.</source>
        <translation>Ab dem nächsten Start nennen Tokens %1.</translation>
    </message>
    <message>
        <source>What the tokens of projects without their own LiveKit name.</source>
        <translation>Was die Tokens von Projekten ohne eigenes LiveKit nennen.</translation>
    </message>
    <message>
        <source>The environment variable LIVEKIT_URL_TEMPLATE says so; change it there and start Pulse anew.</source>
        <translation>Die Umgebungsvariable LIVEKIT_URL_TEMPLATE legt es fest; ändern Sie sie dort, und starten Sie Pulse neu.</translation>
    </message>
    <message>
        <source>LIVEKIT_URL_TEMPLATE in the .env file says so; change it there and start Pulse anew.</source>
        <translation>LIVEKIT_URL_TEMPLATE in der .env-Datei legt es fest; ändern Sie es dort, und starten Sie Pulse neu.</translation>
    </message>
    <message>
        <source>The flag --livekit-url-template says so; change it there and start Pulse anew.</source>
        <translation>Die Option --livekit-url-template legt es fest; ändern Sie sie dort, und starten Sie Pulse neu.</translation>
    </message>
    <message>
        <source>It is stored in the settings.</source>
        <translation>Es ist in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>No address per region is set, so the LiveKit that is connected serves all, if it has one.</source>
        <translation>Es ist keine Adresse je Region gesetzt, daher gilt für alle die des verbundenen LiveKit, sofern es eine hat.</translation>
    </message>
    <message>
        <source>No address is set, so this is the default.</source>
        <translation>Es ist keine Adresse gesetzt, daher gilt diese Vorgabe.</translation>
    </message>
    <message>
        <source>Connect LiveKit above to test them: its key pair is used.</source>
        <translation>Verbinden Sie oben LiveKit, um sie zu testen: Sein Schlüsselpaar wird verwendet.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Answers, %1 ms</source>
        <translation>Antwortet, %1 ms</translation>
    </message>
    <message>
        <source>Saved for the next start</source>
        <translation>Für den nächsten Start gespeichert</translation>
    </message>
</context>
<context>
    <name>RequestDrawer</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>The same in a shell</source>
        <translation>Dasselbe in einer Shell</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>%1 request</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>none of this API&apos;s</source>
        <translation>keine dieser API</translation>
    </message>
</context>
<context>
    <name>RequestsPane</name>
    <message>
        <source>Path, request id, caller</source>
        <translation>Pfad, Anfrage-ID, wer</translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>Welche Antworten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Methoden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Requests of the local API</source>
        <translation>Anfragen an die lokale API</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Keine Anfrage passt</translation>
    </message>
    <message numerus="yes">
        <source>None of the last %n request(s) is like this.</source>
        <translation>
            <numerusform>Die letzte Anfrage ist nicht so.</numerusform>
            <numerusform>Keine der letzten %n Anfragen ist so.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No request has come yet</source>
        <translation>Noch kam keine Anfrage</translation>
    </message>
    <message>
        <source>Run this in a shell, and it appears here:
%1</source>
        <translation>Dies in einer Shell ausführen, und es erscheint hier:
%1</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>The local API is off</source>
        <translation>Die lokale API ist aus</translation>
    </message>
    <message>
        <source>Its requests appear here as they come, once it is started.</source>
        <translation>Ihre Anfragen erscheinen hier, sobald sie läuft.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The command is on the clipboard</source>
        <translation>Der Befehl liegt in der Zwischenablage</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>RotateDialog</name>
    <message>
        <source>Rotate %1</source>
        <translation>%1 erneuern</translation>
    </message>
    <message>
        <source>A new key and secret take its place, with the same rights.</source>
        <translation>Ein neuer Schlüssel mit neuem Geheimnis tritt an seine Stelle, mit denselben Rechten.</translation>
    </message>
    <message>
        <source>Stops at once</source>
        <translation>Gilt sofort nicht mehr</translation>
    </message>
    <message>
        <source>Works for 1 more hour</source>
        <translation>Gilt noch 1 Stunde</translation>
    </message>
    <message>
        <source>Works for 24 more hours</source>
        <translation>Gilt noch 24 Stunden</translation>
    </message>
    <message>
        <source>Works for 7 more days</source>
        <translation>Gilt noch 7 Tage</translation>
    </message>
    <message>
        <source>Works for 30 more days</source>
        <translation>Gilt noch 30 Tage</translation>
    </message>
    <message>
        <source>The old key</source>
        <translation>Der alte Schlüssel</translation>
    </message>
    <message>
        <source>Time to bring the new key to your programs.</source>
        <translation>Zeit, den neuen Schlüssel in die Programme zu bringen.</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel erneuern</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Give the view a name.</source>
        <translation>Gib der Ansicht einen Namen.</translation>
    </message>
    <message>
        <source>There is a view of this name already. Choose another.</source>
        <translation>Eine Ansicht dieses Namens gibt es schon. Anders nennen.</translation>
    </message>
    <message>
        <source>There are %1 views already. Delete one first.</source>
        <translation>Es gibt schon %1 Ansichten. Zuerst eine löschen.</translation>
    </message>
</context>
<context>
    <name>SealedBanner</name>
    <message>
        <source>Secrets last until Pulse closes</source>
        <translation>Geheimnisse gelten, bis Pulse geschlossen wird</translation>
    </message>
    <message>
        <source>The master key is kept in memory only: API keys that you make now stop working with this session.</source>
        <translation>Der Hauptschlüssel liegt nur im Speicher: API-Schlüssel, die jetzt entstehen, gelten nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>This installation&apos;s secrets were made with another master key</source>
        <translation>Die Geheimnisse dieser Installation entstanden mit einem anderen Hauptschlüssel</translation>
    </message>
    <message>
        <source>Lists and deletions work; keys and tokens need the key that made them: bring it back as master.key in the data folder.</source>
        <translation>Listen und Löschen gehen; Schlüssel und Tokens brauchen den Hauptschlüssel, der sie gemacht hat: als master.key in den Datenordner zurücklegen.</translation>
    </message>
    <message>
        <source>Lists and deletions work; keys and tokens need the key that made them, and %1 (PULSE_MASTER_KEY_FILE) has another one.</source>
        <translation>Listen und Löschen gehen; Schlüssel und Tokens brauchen den Hauptschlüssel, der sie gemacht hat, und %1 (PULSE_MASTER_KEY_FILE) hat einen anderen.</translation>
    </message>
    <message>
        <source>Sealed: there is no master key</source>
        <translation>Versiegelt: es gibt keinen Hauptschlüssel</translation>
    </message>
    <message>
        <source>Lists and deletions work; keys and tokens need the key. %1</source>
        <translation>Listen und Löschen gehen; Schlüssel und Tokens brauchen den Hauptschlüssel. %1</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>Schlüsseldatei benutzen</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Schlüsselbund erneut versuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close again to go without it; you can rotate the key later for a new one.</source>
        <translation>Noch einmal schließen, um darauf zu verzichten; der Schlüssel lässt sich später erneuern.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne schließen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, verborgen</translation>
    </message>
    <message>
        <source>Reveal %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied · %1 s</source>
        <translation>Kopiert · %1 s</translation>
    </message>
    <message>
        <source>Hold to reveal</source>
        <translation>Halten zum Zeigen</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Stored: %1. Type to replace it.</source>
        <translation>Gespeichert: %1. Zum Ersetzen hier eingeben.</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>Behalten: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
</context>
<context>
    <name>SecretView</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Geheimnis</translation>
    </message>
    <message>
        <source>Save the secret now — it won&apos;t be shown again</source>
        <translation>Geheimnis jetzt sichern – es wird nicht noch einmal gezeigt</translation>
    </message>
    <message>
        <source>Pulse keeps only a hash of it. A copy leaves the clipboard after %1 seconds.</source>
        <translation>Pulse behält nur einen Hash davon. Eine Kopie verlässt die Zwischenablage nach %1 Sekunden.</translation>
    </message>
    <message>
        <source>The secret was not kept yet</source>
        <translation>Das Geheimnis wurde noch nicht gesichert</translation>
    </message>
</context>
<context>
    <name>SecretsCard</name>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Connect LiveKit…</source>
        <translation>LiveKit verbinden…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>LiveKit</source>
        <translation>LiveKit</translation>
    </message>
    <message>
        <source>The server of all projects without one of their own. Its key pair signs their tokens and is kept in the keychain.</source>
        <translation>Der Server aller Projekte ohne eigenen. Sein Schlüsselpaar signiert ihre Tokens und liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Test LiveKit</source>
        <translation>LiveKit testen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>It keeps what it is given: the master key and LiveKit&apos;s key pair are safe there.</source>
        <translation>Er behält, was er bekommt: der Hauptschlüssel und LiveKits Schlüsselpaar sind dort sicher.</translation>
    </message>
    <message>
        <source>%1 Start or unlock your desktop&apos;s keychain (GNOME Keyring, KWallet or KeePassXC), then check again. Until then secrets are kept in a key file or for this session only.</source>
        <translation>%1 Den Schlüsselbund des Systems starten oder entsperren (GNOME Keyring, KWallet oder KeePassXC), dann erneut prüfen. Bis dahin liegen Geheimnisse in einer Schlüsseldatei oder gelten nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>Ausgewählte Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 ausgewählt</numerusform>
            <numerusform>%1 ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>LiveKit</source>
        <translation>LiveKit</translation>
    </message>
    <message>
        <source>LiveKit by region</source>
        <translation>LiveKit nach Region</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Daten und Sicherung</translation>
    </message>
    <message>
        <source>About Pulse</source>
        <translation>Über Pulse</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>https://example.com/hooks/pulse</source>
        <translation>https://example.com/hooks/pulse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Webhook-Adresse</translation>
    </message>
    <message>
        <source>Where events of this project are sent.</source>
        <translation>Wohin Ereignisse dieses Projekts gesendet werden.</translation>
    </message>
    <message>
        <source>Longest token</source>
        <translation>Längstes Token</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 Stunden</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>A token that asks for more is refused.</source>
        <translation>Ein Token, das mehr verlangt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>A key without its secret</source>
        <translation>Ein Schlüssel ohne Geheimnis</translation>
    </message>
    <message>
        <source>Programs in a browser cannot keep a secret; everything else should.</source>
        <translation>Programme im Browser können kein Geheimnis hüten; alles andere sollte es.</translation>
    </message>
    <message>
        <source>Project in tokens</source>
        <translation>Projekt in Tokens</translation>
    </message>
    <message>
        <source>Where your rooms read which project and organization a participant belongs to.</source>
        <translation>Wo Ihre Räume lesen, zu welchem Projekt und welcher Organisation jemand gehört.</translation>
    </message>
    <message>
        <source>Is refused</source>
        <translation>Wird abgewiesen</translation>
    </message>
    <message>
        <source>May create tokens</source>
        <translation>Darf Tokens anlegen</translation>
    </message>
    <message>
        <source>May do all that the key may</source>
        <translation>Darf alles, was der Schlüssel darf</translation>
    </message>
    <message>
        <source>In the metadata</source>
        <translation>In den Metadaten</translation>
    </message>
    <message>
        <source>In the attributes</source>
        <translation>In den Attributen</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How this window looks and behaves, and where the data lies.</source>
        <translation>Wie dieses Fenster aussieht und sich verhält, und wo die Daten liegen.</translation>
    </message>
    <message>
        <source>About Pulse</source>
        <translation>Über Pulse</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Lizenzen…</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What an action does depends on the page that is shown.</source>
        <translation>Was eine Aktion tut, hängt von der gezeigten Seite ab.</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two shortcuts</comment>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>The database and how fast it answers</source>
        <translation>Die Datenbank und wie schnell sie antwortet</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <translation>Die Datenbank antwortet nicht</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Pulse could not open its data</source>
        <translation>Pulse konnte seine Daten nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>StatCard</name>
    <message>
        <source>%1: loading</source>
        <translation>%1: wird geladen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a figure and its change</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Where this project&apos;s recordings go: a bucket of yours.</source>
        <translation>Wohin Aufnahmen dieses Projekts gehen: in einen Ihrer Buckets.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Cloudflare R2</source>
        <translation>Cloudflare R2</translation>
    </message>
    <message>
        <source>Amazon S3, or what speaks like it</source>
        <translation>Amazon S3 oder was dieselbe Sprache spricht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>acme-recordings</source>
        <translation>acme-aufnahmen</translation>
    </message>
    <message>
        <source>Bucket&apos;s region</source>
        <translation>Region des Buckets</translation>
    </message>
    <message>
        <source>eu-central-1</source>
        <translation>eu-central-1</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>https://ACCOUNT.r2.cloudflarestorage.com</source>
        <translation>https://KONTO.r2.cloudflarestorage.com</translation>
    </message>
    <message>
        <source>Amazon S3 needs none.</source>
        <translation>Amazon S3 braucht keinen.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Kept sealed and never shown again.</source>
        <translation>Wird versiegelt aufbewahrt und nie wieder angezeigt.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>TasksButton</name>
    <message numerus="yes">
        <source>Tasks, %n running</source>
        <translation>
            <numerusform>Aufgaben, %n läuft</numerusform>
            <numerusform>Aufgaben, %n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Exports, backups and other long work are shown here.</source>
        <translation>Exporte, Sicherungen und andere lange Arbeit stehen hier.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>TokenResult</name>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Ihr Token</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>What the client connects to.</source>
        <translation>Womit sich der Client verbindet.</translation>
    </message>
    <message>
        <source>%1 may join %2 until %3.</source>
        <translation>%1 darf %2 bis %3 beitreten.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Let one participant into one room. Your server does the same with POST /v1/tokens/create.</source>
        <translation>Lässt eine Person in einen Raum. Ihr Server tut dasselbe mit POST /v1/tokens/create.</translation>
    </message>
    <message>
        <source>standup</source>
        <translation>standup</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>ada</translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <translation>Ada Lovelace</translation>
    </message>
    <message>
        <source>Publish audio and video</source>
        <translation>Ton und Bild senden</translation>
    </message>
    <message>
        <source>Subscribe to others</source>
        <translation>Andere empfangen</translation>
    </message>
    <message>
        <source>Send data messages</source>
        <translation>Datennachrichten senden</translation>
    </message>
    <message>
        <source>Moderate the room</source>
        <translation>Den Raum moderieren</translation>
    </message>
    <message>
        <source>Invisible to others</source>
        <translation>Für andere unsichtbar</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>Token anlegen</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>The room is made when the first participant joins.</source>
        <translation>Der Raum entsteht, wenn die erste Person beitritt.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Unique in the room: a second one with the same identity replaces the first.</source>
        <translation>Einmalig im Raum: eine zweite Person mit derselben Kennung ersetzt die erste.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Valid for joining</source>
        <translation>Gültig zum Beitreten</translation>
    </message>
    <message>
        <source>Who has joined stays, however long the call is.</source>
        <translation>Wer beigetreten ist, bleibt, wie lang das Gespräch auch dauert.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>No LiveKit is connected</source>
        <translation>Kein LiveKit ist verbunden</translation>
    </message>
    <message>
        <source>Tokens are signed with the key pair of your LiveKit server. A project may also have its own.</source>
        <translation>Tokens werden mit dem Schlüsselpaar Ihres LiveKit-Servers signiert. Ein Projekt kann auch ein eigenes haben.</translation>
    </message>
    <message>
        <source>Connect LiveKit…</source>
        <translation>LiveKit verbinden…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Local API on :%1</source>
        <translation>Lokale API auf :%1</translation>
    </message>
    <message>
        <source>Local API is off</source>
        <translation>Lokale API ist aus</translation>
    </message>
    <message>
        <source>Open the Local API page</source>
        <translation>Seite der lokalen API öffnen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>Nothing can be changed from this window. Click to change that.</source>
        <translation>In diesem Fenster lässt sich nichts ändern. Klicken, um das aufzuheben.</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>What was deleted</source>
        <translation>Was gelöscht wurde</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Name suchen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>What you delete is kept here for 30 days.</source>
        <translation>Was Sie löschen, bleibt hier 30 Tage.</translation>
    </message>
    <message>
        <source>Nothing found in the trash</source>
        <translation>Nichts im Papierkorb gefunden</translation>
    </message>
    <message>
        <source>What was deleted in the last 30 days, with who did it. All of it can be restored.</source>
        <translation>Was in den letzten 30 Tagen gelöscht wurde, und von wem. Alles lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>It comes back whole</source>
        <translation>Es kommt vollständig zurück</translation>
    </message>
    <message>
        <source>A project with its keys, an organization with its projects: the same ids, the same secrets.</source>
        <translation>Ein Projekt mit seinen Schlüsseln, eine Organisation mit ihren Projekten: dieselben IDs, dieselben Geheimnisse.</translation>
    </message>
    <message>
        <source>Revoked keys stay revoked</source>
        <translation>Widerrufene Schlüssel bleiben widerrufen</translation>
    </message>
    <message>
        <source>Only what this deletion took along returns.</source>
        <translation>Nur was diese Löschung mitnahm, kehrt zurück.</translation>
    </message>
    <message>
        <source>After 30 days it is gone</source>
        <translation>Nach 30 Tagen ist es weg</translation>
    </message>
    <message>
        <source>Then it is removed for good, with everything below it.</source>
        <translation>Dann wird es endgültig entfernt, mit allem darunter.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Pulse</source>
        <translation>Pulse öffnen</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved views, now %1</source>
        <translation>Ansichten, jetzt %1</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Noch keine Ansichten</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Als Ansicht sichern…</translation>
    </message>
    <message>
        <source>Save changes to %1</source>
        <translation>Änderungen an %1 sichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>No longer the default</source>
        <translation>Nicht mehr Standard</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>Zum Standard machen</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht sichern</translation>
    </message>
    <message>
        <source>Its search, filters, order and columns are kept on this computer.</source>
        <translation>Suche, Filter, Reihenfolge und Spalten bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
</context>
<context>
    <name>WindowCard</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
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
        <source>Reduced</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is at the moment.</source>
        <translation>Hell, dunkel oder wie das System gerade ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Texts, numbers and dates of this window.</source>
        <translation>Texte, Zahlen und Daten dieses Fensters.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced: nothing slides, turns or pulses.</source>
        <translation>Weniger: nichts gleitet, dreht sich oder pulsiert.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Read-only window</source>
        <translation>Fenster nur zum Lesen</translation>
    </message>
    <message>
        <source>Turns off everything that changes something, until you turn it on again. Programs that use the API are not affected.</source>
        <translation>Schaltet alles ab, was etwas ändert, bis Sie es wieder einschalten. Programme, die die API nutzen, betrifft das nicht.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>When the database goes away or comes back, the local API ends, or long work is done while you are elsewhere. At most one each ten minutes.</source>
        <translation>Wenn die Datenbank ausfällt oder wiederkommt, die lokale API endet oder lange Arbeit fertig ist, während Sie woanders sind. Höchstens eine in zehn Minuten.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol in der Leiste</translation>
    </message>
    <message>
        <source>A closed window stays there, and the local API with it.</source>
        <translation>Ein geschlossenes Fenster bleibt dort, und mit ihm die lokale API.</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keine Symbolleiste.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact: lists show a third more rows, each on one line.</source>
        <translation>Kompakt: Listen zeigen ein Drittel mehr Zeilen, Name und Zusatz nebeneinander.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Rooms, tokens and recordings. Off: no token is minted.</source>
        <translation>Räume, Tokens und Aufzeichnungen. Aus: es gibt keine Tokens.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Messages between participants.</source>
        <translation>Nachrichten zwischen Teilnehmenden.</translation>
    </message>
    <message>
        <source>Activity feeds</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>What happened, for people who were away.</source>
        <translation>Was geschah, für alle, die weg waren.</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Rules about what may be said and shown.</source>
        <translation>Regeln dafür, was gesagt und gezeigt werden darf.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All but %1</source>
        <translation>Alle außer %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
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
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>Läuft aus</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Erneuert</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s)</source>
        <translation>
            <numerusform>%n API-Schlüssel</numerusform>
            <numerusform>%n API-Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>created the organization %1</source>
        <translation>legte die Organisation %1 an</translation>
    </message>
    <message>
        <source>changed the organization %1</source>
        <translation>änderte die Organisation %1</translation>
    </message>
    <message>
        <source>deleted the organization %1</source>
        <translation>löschte die Organisation %1</translation>
    </message>
    <message>
        <source>restored the organization %1</source>
        <translation>stellte die Organisation %1 wieder her</translation>
    </message>
    <message>
        <source>created the project %1</source>
        <translation>legte das Projekt %1 an</translation>
    </message>
    <message>
        <source>changed the project %1</source>
        <translation>änderte das Projekt %1</translation>
    </message>
    <message>
        <source>deleted the project %1</source>
        <translation>löschte das Projekt %1</translation>
    </message>
    <message>
        <source>restored the project %1</source>
        <translation>stellte das Projekt %1 wieder her</translation>
    </message>
    <message>
        <source>took over the project %1 of the original service</source>
        <translation>übernahm das Projekt %1 des ursprünglichen Dienstes</translation>
    </message>
    <message>
        <source>created the key %1</source>
        <translation>legte den Schlüssel %1 an</translation>
    </message>
    <message>
        <source>changed the key %1</source>
        <translation>änderte den Schlüssel %1</translation>
    </message>
    <message>
        <source>rotated the key %1</source>
        <translation>erneuerte den Schlüssel %1</translation>
    </message>
    <message>
        <source>revoked the key %1</source>
        <translation>widerrief den Schlüssel %1</translation>
    </message>
    <message>
        <source>created the admin token %1</source>
        <translation>legte das Admin-Token %1 an</translation>
    </message>
    <message>
        <source>revoked the admin token %1</source>
        <translation>widerrief das Admin-Token %1</translation>
    </message>
    <message>
        <source>created the user %1</source>
        <translation>legte das Konto %1 an</translation>
    </message>
    <message>
        <source>set the setting %1</source>
        <translation>setzte die Einstellung %1</translation>
    </message>
    <message>
        <source>took back the setting %1</source>
        <translation>nahm die Einstellung %1 zurück</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Choose another folder or name</source>
        <translation>%1 lässt sich nicht schreiben (%2). Anderen Ordner oder Namen wählen</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n Organisation</numerusform>
            <numerusform>%n Organisationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>Versuchen Sie es in einigen Sekunden erneut.</translation>
    </message>
    <message>
        <source>This stops %1 at once.</source>
        <translation>Das hält %1 sofort an.</translation>
    </message>
    <message>
        <source>You can restore it for 30 days.</source>
        <translation>30 Tage lang ist eine Wiederherstellung möglich.</translation>
    </message>
    <message>
        <source>You can restore them for 30 days.</source>
        <translation>30 Tage lang lassen sie sich wiederherstellen.</translation>
    </message>
    <message>
        <source>%1 on</source>
        <translation>%1 ein</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>Full access</source>
        <translation>Voller Zugriff</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
</context>
<context>
    <name>pulse::Installation</name>
    <message>
        <source>Backed up to %1. The master key is not in it: keep it apart.</source>
        <translation>Nach %1 gesichert. Der Hauptschlüssel ist nicht darin: getrennt aufbewahren.</translation>
    </message>
</context>
<context>
    <name>pulse::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
</TS>
