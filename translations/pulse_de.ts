<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
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
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
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
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Welcome to Pulse</source>
        <translation>Willkommen bei Pulse</translation>
    </message>
    <message>
        <source>Name your first organization and project. Everything stays on this computer.</source>
        <translation>Gib deiner ersten Organisation und deinem ersten Projekt einen Namen. Alles bleibt auf diesem Rechner.</translation>
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
        <translation>Dein Projekt ist bereit</translation>
    </message>
    <message>
        <source>Your servers authenticate with this key and its secret.</source>
        <translation>Deine Server weisen sich mit diesem Schlüssel und seinem Geheimnis aus.</translation>
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
        <source>Open the project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>The secret was not copied yet</source>
        <translation>Das Geheimnis wurde noch nicht kopiert</translation>
    </message>
    <message>
        <source>Go on without it, or copy it now; you can rotate the key later for a new one.</source>
        <translation>Ohne weitermachen oder jetzt kopieren; der Schlüssel lässt sich später erneuern.</translation>
    </message>
    <message>
        <source>Go on without copying</source>
        <translation>Ohne Kopie weiter</translation>
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
        <translation>Weisen deine Server aus. Geheimnisse werden einmal gezeigt und nie im Klartext gespeichert.</translation>
    </message>
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
        <source>%1 was revoked</source>
        <translation>%1 wurde widerrufen</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Show deleted</source>
        <translation>Gelöschte zeigen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
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
</context>
<context>
    <name>LiveKitDialog</name>
    <message>
        <source>Connect LiveKit</source>
        <translation>LiveKit verbinden</translation>
    </message>
    <message>
        <source>The key pair of your LiveKit server. It signs tokens and is kept in this computer&apos;s keychain.</source>
        <translation>Das Schlüsselpaar deines LiveKit-Servers. Es signiert Tokens und liegt im Schlüsselbund dieses Rechners.</translation>
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
</context>
<context>
    <name>MasterKeys</name>
    <message>
        <source>The keychain has no key for this installation, or it is locked.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für diese Installation, oder er ist gesperrt.</translation>
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
    <name>OrganizationsPage</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>The organization and everything below it is hidden and stops working.</source>
        <translation>Die Organisation und alles darunter wird ausgeblendet und hört auf zu arbeiten.</translation>
    </message>
    <message>
        <source>Delete organization</source>
        <translation>Organisation löschen</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
    </message>
</context>
<context>
    <name>P</name>
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
        <source>Search actions, pages, organizations and projects</source>
        <translation>Aktionen, Seiten, Organisationen und Projekte suchen</translation>
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
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Organizations and projects cannot be searched now</source>
        <translation>Organisationen und Projekte lassen sich gerade nicht durchsuchen</translation>
    </message>
    <message>
        <source>Searching organizations and projects…</source>
        <translation>Organisationen und Projekte werden durchsucht…</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
    <message>
        <source>Try a part of a name, first letters, or a whole id.</source>
        <translation>Einen Teil des Namens, Anfangsbuchstaben oder eine ganze ID versuchen.</translation>
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
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Its keys stop working at once, and no new tokens are minted.</source>
        <translation>Seine Schlüssel gelten sofort nicht mehr, und es gibt keine neuen Tokens.</translation>
    </message>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
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
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
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
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
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
    <name>SecretDialog</name>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
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
        <source>Done</source>
        <translation>Fertig</translation>
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
        <source>The secret was not copied yet</source>
        <translation>Das Geheimnis wurde noch nicht kopiert</translation>
    </message>
    <message>
        <source>Close again to go without it; you can rotate the key later for a new one.</source>
        <translation>Noch einmal schließen, um darauf zu verzichten; der Schlüssel lässt sich später erneuern.</translation>
    </message>
    <message>
        <source>Close without copying</source>
        <translation>Ohne Kopie schließen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Reveal</source>
        <translation>Zeigen</translation>
    </message>
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
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Copied · %1 s</source>
        <translation>Kopiert · %1 s</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>LiveKit address</source>
        <translation>LiveKit-Adresse</translation>
    </message>
    <message>
        <source>https://example.com/hooks/pulse</source>
        <translation>https://example.com/hooks/pulse</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen sichern</translation>
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
        <source>Where participants connect: follows the region. A token for a LiveKit that is connected here names that one.</source>
        <translation>Wohin sich Teilnehmende verbinden: folgt der Region. Ein Token für ein hier verbundenes LiveKit nennt dieses.</translation>
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
        <source>Somebody else removed this meanwhile. Saving puts yours in.</source>
        <translation>Jemand hat das inzwischen entfernt. Sichern setzt deines ein.</translation>
    </message>
    <message>
        <source>Somebody else changed this to “%1” meanwhile. Saving replaces that.</source>
        <translation>Jemand hat das inzwischen in „%1“ geändert. Sichern ersetzt das.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
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
        <translation>Dein Token</translation>
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
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Let one participant into one room. Your server does the same with POST /v1/tokens/create.</source>
        <translation>Lass eine Person in einen Raum. Dein Server tut dasselbe mit POST /v1/tokens/create.</translation>
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
        <translation>Tokens werden mit dem Schlüsselpaar deines LiveKit-Servers signiert. Ein Projekt kann auch ein eigenes haben.</translation>
    </message>
    <message>
        <source>Connect LiveKit…</source>
        <translation>LiveKit verbinden…</translation>
    </message>
    <message>
        <source>LiveKit is connected; its key pair is in the keychain</source>
        <translation>LiveKit ist verbunden; sein Schlüsselpaar liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>LiveKit is connected until Pulse closes: the keychain did not keep its key pair</source>
        <translation>LiveKit ist verbunden, bis Pulse geschlossen wird: der Schlüsselbund hat das Schlüsselpaar nicht behalten</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
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
</context>
<context>
    <name>Words</name>
    <message>
        <source>This stops %1 at once. You can restore it for 30 days.</source>
        <translation>Das hält %1 sofort an. 30 Tage lang lässt es sich wiederherstellen.</translation>
    </message>
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
</context>
</TS>
