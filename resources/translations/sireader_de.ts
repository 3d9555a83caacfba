<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>sireader</name>
    <message>
        <location filename="../../sireader/archives/arrivals.py"/>
        <source>The archive {0} did not send an image that it had listed</source>
        <translation>Das Archiv {0} hat ein Bild nicht geschickt, das es aufgeführt hatte</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/arrivals.py"/>
        <source>ask for it again, or ask its administrator</source>
        <translation>fragen Sie erneut danach, oder fragen Sie die Administration</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>The archive {0} {1}, which was left out</source>
        <translation>Das Archiv {0} {1:t}; das wurde ausgelassen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>tell its administrator</source>
        <translation>sagen Sie der Administration Bescheid</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>What was sent is no DICOM file, or deflated</source>
        <translation>Was geschickt wurde, ist keine DICOM-Datei oder komprimiert (deflated)</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>send it in another syntax</source>
        <translation>schicken Sie es in einer anderen Syntax</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>sent something that is no DICOM file, or deflated</source>
        <translation>hat etwas geschickt, was keine DICOM-Datei oder komprimiert (deflated) ist</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>sent an image that was not asked for</source>
        <translation>hat ein Bild geschickt, nach dem nicht gefragt war</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>sent an image under the UID of another study's</source>
        <translation>hat ein Bild unter der UID einer anderen Untersuchung geschickt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/checking.py"/>
        <source>sent an image of another patient than it had said</source>
        <translation>hat ein Bild eines anderen Patienten geschickt als angegeben</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/classes.py"/>
        <source>{0} is no DICOM file, so nothing was sent</source>
        <translation>{0} ist keine DICOM-Datei, also wurde nichts geschickt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/classes.py"/>
        <source>name DICOM files</source>
        <translation>nennen Sie DICOM-Dateien</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>The archive {0} lists something that cannot be read, so nothing tells what is missing</source>
        <translation>Das Archiv {0} nennt etwas, das nicht zu lesen ist; was fehlt, ist damit nicht zu erkennen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>ask its administrator</source>
        <translation>fragen Sie die Administration</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>The archive {0} does not {1}: status {2:04X}</source>
        <translation>Das Archiv {0} kann nicht {1:t}: Status {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>The archive {0} does not give images by C-GET</source>
        <translation>Das Archiv {0} gibt keine Bilder per C-GET heraus</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>The archive {0} does not take files of the kind of {1}</source>
        <translation>Das Archiv {0} nimmt keine Dateien von der Art von {1} an</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>a file could not be kept</source>
        <translation>eine Datei konnte nicht behalten werden</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>The archive {0} does not give images by C-MOVE</source>
        <translation>Das Archiv {0} gibt keine Bilder per C-MOVE heraus</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>enter a port of ours that it may send to</source>
        <translation>tragen Sie einen Port dieses Programms ein, an den es senden darf</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>take {0}</source>
        <translation>{0} annehmen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>too many</source>
        <translation>zu viele</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <location filename="../../sireader/archives/web.py"/>
        <source>The archive {0} found more than {1:,}</source>
        <translation>Das Archiv {0} hat mehr als {1} gefunden</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <location filename="../../sireader/archives/web.py"/>
        <source>ask for fewer</source>
        <translation>fragen Sie nach weniger</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/dimse.py"/>
        <source>take away the port that it is to send to</source>
        <translation>nehmen Sie den Port weg, an den es senden soll</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>it answered what it was not asked</source>
        <translation>es antwortete auf etwas, das nicht gefragt war</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>it closed the connection in the middle</source>
        <translation>es hat die Verbindung mittendrin geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>The connection to the archive {0} was lost: {1}</source>
        <translation>Die Verbindung zum Archiv {0} ging verloren: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <location filename="../../sireader/archives/web.py"/>
        <location filename="../../sireader/archives/web_answers.py"/>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>try again</source>
        <translation>versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>The archive {0} does not accept {1} calling {2}</source>
        <translation>Das Archiv {0} akzeptiert nicht, dass {1} {2} ruft</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>What answers at {0} does not speak DICOM, or none of what is needed</source>
        <translation>Was unter {0} antwortet, spricht kein DICOM oder nichts von dem, was gebraucht wird</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>The connection to the archive {0} could not be made</source>
        <translation>Die Verbindung zum Archiv {0} kam nicht zustande</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>The archive {0} has no time for another connection</source>
        <translation>Das Archiv {0} hat für eine weitere Verbindung keine Zeit</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>try again later</source>
        <translation>versuchen Sie es später erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>ask its administrator to enter our AE title, host and port</source>
        <translation>bitten Sie die Administration, unseren AE-Titel, Host und Port einzutragen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>The connection to the archive {0} was broken off</source>
        <translation>Die Verbindung zum Archiv {0} wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>check host, port and TLS of the archive</source>
        <translation>prüfen Sie Host, Port und TLS des Archivs</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>The certificate of the archive {0} is not to be trusted ({1})</source>
        <translation>Dem Zertifikat des Archivs {0} ist nicht zu trauen ({1})</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>No encrypted connection to {0} can be made</source>
        <translation>Zu {0} kommt keine verschlüsselte Verbindung zustande</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>it sent more than any radiograph has</source>
        <translation>es hat mehr geschickt, als irgendein Röntgenbild hat</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>There is no computer {0}</source>
        <translation>Es gibt keinen Computer {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>check the host of the archive</source>
        <translation>prüfen Sie den Host des Archivs</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>name the certificate that vouches for it</source>
        <translation>nennen Sie das Zertifikat, das für es bürgt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>check whether the archive wants TLS, and a certificate of ours</source>
        <translation>prüfen Sie, ob das Archiv TLS verlangt und ein Zertifikat von uns</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>Nothing answers at {0} within {1} s</source>
        <translation>Unter {0} antwortet innerhalb von {1} s nichts</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>The archive {0} cannot be reached at {1}: {2}</source>
        <translation>Das Archiv {0} ist unter {1} nicht zu erreichen: {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>it was broken off</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/line.py"/>
        <source>it said nothing for {0:g} s</source>
        <translation>es hat {0} s lang nichts gesagt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/listener.py"/>
        <source>Nothing can be received at port {0}: {1}</source>
        <translation>An Port {0} kann nichts empfangen werden: {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/listener.py"/>
        <source>choose another port</source>
        <translation>wählen Sie einen anderen Port</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/listing.py"/>
        <source>Listing images: {0:,}</source>
        <translation>Bilder werden aufgelistet: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/patience.py"/>
        <source>{0}; trying again</source>
        <translation>{0:t}; ein neuer Versuch</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/tls.py"/>
        <source>What is sent here is to be encrypted, and there is no certificate of ours</source>
        <translation>Was hierher geschickt wird, soll verschlüsselt sein, und es gibt kein Zertifikat von uns</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/tls.py"/>
        <source>the key has a passphrase</source>
        <translation>der Schlüssel hat eine Passphrase</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/tls.py"/>
        <source>The certificates for the encrypted connection cannot be read</source>
        <translation>Die Zertifikate für die verschlüsselte Verbindung sind nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/tls.py"/>
        <source>name PEM files with certificates, and a key without a passphrase</source>
        <translation>nennen Sie PEM-Dateien mit Zertifikaten und einen Schlüssel ohne Passphrase</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/tls.py"/>
        <source>name a certificate and its key</source>
        <translation>nennen Sie ein Zertifikat und seinen Schlüssel</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>The archive {0} answers what is no DICOM</source>
        <translation>Das Archiv {0} antwortet mit etwas, was kein DICOM ist</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>check its URL</source>
        <translation>prüfen Sie seine URL</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>No encrypted connection to the archive {0} can be trusted</source>
        <translation>Keiner verschlüsselten Verbindung zum Archiv {0} ist zu trauen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>The archive {0} said nothing for {1} s</source>
        <translation>Das Archiv {0} hat {1} s lang nichts gesagt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>The connection to the archive {0} at {1} failed</source>
        <translation>Die Verbindung zum Archiv {0} unter {1} ist gescheitert</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>check its certificate, and name the one that vouches for it</source>
        <translation>prüfen Sie sein Zertifikat, und nennen Sie das, das für es bürgt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>check its URL, or try again</source>
        <translation>prüfen Sie seine URL, oder versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>The archive {0} does not take {1}</source>
        <translation>Das Archiv {0} nimmt {1} nicht an</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web.py"/>
        <source>ask why there</source>
        <translation>fragen Sie dort nach dem Grund</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>multipart/related; type="application/dicom"; transfer-syntax=*</source>
        <translation>multipart/related; type="application/dicom"; transfer-syntax=*</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>a web page</source>
        <translation>einer Webseite</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>something unknown</source>
        <translation>etwas Unbekanntem</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>The archive {0} does not let us in (HTTP {1})</source>
        <translation>Das Archiv {0} lässt uns nicht ein (HTTP {1})</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>The archive {0} refused with HTTP {1}</source>
        <translation>Das Archiv {0} hat mit HTTP {1} abgelehnt</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>check its URL, or try again later</source>
        <translation>prüfen Sie seine URL, oder versuchen Sie es später erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>The archive {0} answered with {1} instead of DICOM</source>
        <translation>Das Archiv {0} hat mit {1:t} statt DICOM geantwortet</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>The archive {0} sent more than any radiograph has</source>
        <translation>Das Archiv {0} hat mehr geschickt, als irgendein Röntgenbild hat</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>The archive {0} sends us to another URL</source>
        <translation>Das Archiv {0} schickt uns zu einer anderen URL</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>give that one, if you trust it</source>
        <translation>geben Sie jene an, wenn Sie ihr trauen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>check the user's name and password</source>
        <translation>prüfen Sie Benutzername und Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>check its URL, and whether somebody has to sign in there</source>
        <translation>prüfen Sie seine URL, und ob man sich dort anmelden muss</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>it closed the connection {0} bytes too early</source>
        <translation>es hat die Verbindung {0} Bytes zu früh geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/archives/web_answers.py"/>
        <source>it sends too slowly</source>
        <translation>es schickt zu langsam</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>study made</source>
        <translation>Studie angelegt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>protocol changed</source>
        <translation>Protokoll geändert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>reader added</source>
        <translation>Leser hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>password set</source>
        <translation>Passwort gesetzt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>signed off</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>radiographs imported</source>
        <translation>Röntgenbilder importiert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>reads imported</source>
        <translation>Befunde importiert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinions imported</source>
        <translation>Zweitmeinungen importiert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinions recorded</source>
        <translation>Zweitmeinungen aufgezeichnet</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>case excluded</source>
        <translation>Fall ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>calibration added</source>
        <translation>Kalibrierfall hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>cases assigned</source>
        <translation>Fälle zugeteilt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>read committed</source>
        <translation>Befund abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>read amended</source>
        <translation>Befund berichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinion revealed</source>
        <translation>Zweitmeinung aufgedeckt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinion hidden</source>
        <translation>Zweitmeinung verborgen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>opinion insisted on</source>
        <translation>Zweitmeinung trotzdem angezeigt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>joint boxes moved</source>
        <translation>Gelenkrahmen verschoben</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>consensus recorded</source>
        <translation>Konsens aufgezeichnet</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>study closed</source>
        <translation>Studie geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>study reopened</source>
        <translation>Studie wieder geöffnet</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>parcel packed</source>
        <translation>Paket gepackt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>parcel merged</source>
        <translation>Paket zusammengeführt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/acts.py"/>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>The URL of the archive {0} is none</source>
        <translation>Die URL des Archivs {0} ist keine</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>A password for the archive {0} would travel in the clear</source>
        <translation>Ein Passwort für das Archiv {0} würde unverschlüsselt übertragen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>{0} is no AE title</source>
        <translation>{0} ist kein AE-Titel</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give 1 to 16 letters, digits and signs</source>
        <translation>geben Sie 1 bis 16 Buchstaben, Ziffern und Zeichen an</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>A time of {0} s is none to wait for</source>
        <translation>{0} s sind keine Zeit, die man warten kann</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give 1 to 3600 seconds</source>
        <translation>geben Sie 1 bis 3600 Sekunden an</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>The archive {0} has no host</source>
        <translation>Das Archiv {0} hat keinen Host</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give its name or address</source>
        <translation>geben Sie seinen Namen oder seine Adresse an</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>A port of the archive {0} is not one</source>
        <translation>Ein Port des Archivs {0} ist keiner</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give a number from 1 to 65535</source>
        <translation>geben Sie eine Zahl von 1 bis 65535 an</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give it as https://host/dicom-web, without a name or a password in it</source>
        <translation>geben Sie sie als https://host/dicom-web an, ohne Namen oder Passwort darin</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give a URL that begins with https</source>
        <translation>geben Sie eine URL an, die mit https beginnt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>The first day is after the last one</source>
        <translation>Der erste Tag liegt nach dem letzten</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>exchange the two</source>
        <translation>vertauschen Sie die beiden</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>A patient ID with * or ? would match others too</source>
        <translation>Eine Patienten-ID mit * oder ? würde auch andere treffen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give whole patient IDs</source>
        <translation>geben Sie ganze Patienten-IDs an</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>{0} is no modality</source>
        <translation>{0} ist keine Modalität</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>give one of {0}</source>
        <translation>geben Sie eine von {0} an</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>A field of the query cannot be asked for</source>
        <translation>Nach einem Feld der Anfrage kann nicht gefragt werden</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/archives.py"/>
        <source>leave out backslashes and long texts</source>
        <translation>lassen Sie umgekehrte Schrägstriche und lange Texte weg</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/assignments.py"/>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/assignments.py"/>
        <source>assigned</source>
        <translation>Zugeteiltes</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>{0} cannot name a reader</source>
        <translation>{0} kann kein Name eines Lesers sein</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>that is what the audit trail calls the coordinator</source>
        <translation>so nennt der Audit-Trail die Studienleitung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>{0} cannot name a {1}</source>
        <translation>{0} ist als Name nicht erlaubt ({1:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/cases.py"/>
        <source>use up to 64 letters, digits, dots, hyphens, underscores</source>
        <translation>verwenden Sie bis zu 64 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>{0} is not the only beginning of its chain.</source>
        <translation>{0:t} ist nicht der einzige Anfang seiner Kette.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>{0} is dated before the record that it follows: the computer's clock was set back.</source>
        <translation>{0:t} trägt ein früheres Datum als der Eintrag davor: Die Uhr des Computers wurde zurückgestellt.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>After {0}, the record goes on in two copies of the study.</source>
        <translation>Nach {0:t} geht die Aufzeichnung in zwei Kopien der Studie weiter.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} was altered.</source>
        <translation>{0:t} wurde verändert.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>Before {0}, a record is missing or was moved.</source>
        <translation>Vor {0:t} fehlt ein Eintrag oder wurde verschoben.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/chains.py"/>
        <source>{0} was moved: it stands before the record that it follows.</source>
        <translation>{0:t} wurde verschoben: Der Eintrag steht vor dem, auf den er folgt.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>A consensus needs at least two roles</source>
        <translation>Ein Konsens braucht mindestens zwei Rollen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>name the roles that attended</source>
        <translation>nennen Sie die Rollen, die teilgenommen haben</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>A consensus needs a note</source>
        <translation>Ein Konsens braucht eine Notiz</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/consensus.py"/>
        <source>say in a few words how it was reached</source>
        <translation>sagen Sie in wenigen Worten, wie er zustande kam</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/crops.py"/>
        <source>no such crop: {0}</source>
        <translation>unmöglicher Ausschnitt: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/crops.py"/>
        <source>a crop is four whole numbers: r0,c0,r1,c1</source>
        <translation>ein Ausschnitt besteht aus vier ganzen Zahlen: r0,c0,r1,c1</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/drafts.py"/>
        <source>the draft is not complete</source>
        <translation>der Entwurf ist nicht vollständig</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>minimal abnormality</source>
        <translation>minimale Veränderung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>unequivocal abnormality</source>
        <translation>eindeutige Veränderung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>severe abnormality</source>
        <translation>schwere Veränderung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>clean parallel joint margins</source>
        <translation>glatte, parallele Gelenkränder</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>suspicious changes</source>
        <translation>verdächtige Veränderungen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>small localised erosion or sclerosis, joint width unaltered</source>
        <translation>kleine umschriebene Erosion oder Sklerose, Gelenkspaltweite unverändert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>erosions, sclerosis, widening, narrowing or partial ankylosis</source>
        <translation>Erosionen, Sklerose, Erweiterung, Verschmälerung oder partielle Ankylose</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/grading.py"/>
        <source>total ankylosis</source>
        <translation>vollständige Ankylose</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/joint_boxes.py"/>
        <source>right {0}; left {1}</source>
        <translation>rechts {0}; links {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/joint_boxes.py"/>
        <source>the box of the right joint does not lie left of the other one in the image</source>
        <translation>der Rahmen des rechten Gelenks liegt im Bild nicht links vom anderen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/joint_boxes.py"/>
        <source>two boxes are written as `right r0,c0,r1,c1; left r0,c0,r1,c1`</source>
        <translation>zwei Rahmen schreibt man als `right r0,c0,r1,c1; left r0,c0,r1,c1`</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>an answer has other fields</source>
        <translation>eine Antwort hat andere Felder</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a distribution of grades is five probabilities that add up to 1</source>
        <translation>eine Verteilung der Grade besteht aus fünf Wahrscheinlichkeiten, die sich zu 1 addieren</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a set of grades is some of 0 to 4, ascending</source>
        <translation>eine Menge von Graden enthält Werte von 0 bis 4 in aufsteigender Folge</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a notice is text, and in_domain and mirrored_too are true or false</source>
        <translation>ein Hinweis ist Text, und in_domain und mirrored_too sind wahr oder falsch</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>the reasons not to ask the model are sentences</source>
        <translation>die Gründe, das Modell nicht zu fragen, sind Sätze</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a share or cut-off outside 0 to 1</source>
        <translation>ein Anteil oder Schwellenwert außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a distance is a number of 0 or more</source>
        <translation>ein Abstand ist eine Zahl ab 0</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>an answer makes no sense: {0}</source>
        <translation>eine Antwort ist widersinnig: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a probability lies between 0 and 1, not at {0}</source>
        <translation>eine Wahrscheinlichkeit liegt zwischen 0 und 1, nicht bei {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/opinions.py"/>
        <source>a package is told by its SHA-256, not by {0}</source>
        <translation>ein Modellpaket wird durch seinen SHA-256 benannt, nicht durch {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>The protocol {0} has no role {1}</source>
        <translation>Das Protokoll {0} hat keine Rolle {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol.py"/>
        <source>its roles are {0}</source>
        <translation>seine Rollen sind {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>each role is a [[roles]] table</source>
        <translation>jede Rolle ist eine [[roles]]-Tabelle</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} is a list of role names</source>
        <translation>{0} ist eine Liste von Rollennamen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} must be given as a number</source>
        <translation>{0} muss als Zahl angegeben werden</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} must be given as {1}</source>
        <translation>{0} muss angegeben werden als {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>unknown key {0}</source>
        <translation>unbekannter Schlüssel {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>each role needs a name of its own</source>
        <translation>jede Rolle braucht einen eigenen Namen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>agreeing_reads must be more than half of {0} roles, and no more than all</source>
        <translation>agreeing_reads muss mehr als die Hälfte der {0} Rollen sein und höchstens alle</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>agreeing_reads must be 1 to {0}, the number of roles</source>
        <translation>agreeing_reads muss 1 bis {0} sein, die Anzahl der Rollen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>a share lies between 0 and 1</source>
        <translation>ein Anteil liegt zwischen 0 und 1</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>washout_days lies between 0 and 3650</source>
        <translation>washout_days liegt zwischen 0 und 3650</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>idle_s lies between 1 and 3600 seconds</source>
        <translation>idle_s liegt zwischen 1 und 3600 Sekunden</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0} can only come after, and see, roles listed before it</source>
        <translation>die Rolle {0} kann nur auf Rollen folgen und Rollen sehen, die vor ihr stehen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0}: due = "unsettled" and a list `after` go together</source>
        <translation>Rolle {0}: due = "unsettled" und eine Liste `after` gehören zusammen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0}: differences and decoys need due = "unsettled"</source>
        <translation>Rolle {0}: Unterschiede und Köderfälle brauchen due = "unsettled"</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>role {0}: grade_difference lies between 0 (never) and 4</source>
        <translation>Rolle {0}: grade_difference liegt zwischen 0 (nie) und 4</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} is not a reading protocol: {1}</source>
        <translation>{0} ist kein Leseprotokoll: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>see the protocols page of the docs</source>
        <translation>siehe die Seite über Protokolle in der Anleitung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/protocol_files.py"/>
        <source>{0} is one of </source>
        <translation>{0} ist eines von </translation>
    </message>
    <message>
        <location filename="../../sireader/domain/pseudonyms.py"/>
        <source>a study key has {0} bytes</source>
        <translation>ein Studienschlüssel hat {0} Bytes</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>A not-evaluable read needs a comment</source>
        <translation>Ein Befund „nicht beurteilbar“ braucht einen Kommentar</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>say in a few words what is wrong with the radiograph</source>
        <translation>sagen Sie in wenigen Worten, was mit dem Röntgenbild nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>The aided read of case {0} amends nothing</source>
        <translation>Der unterstützte Befund zu Fall {0} berichtigt nichts</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>read the case unaided first</source>
        <translation>befunden Sie den Fall zuerst ohne Zweitmeinung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>{0} has already read case {1}</source>
        <translation>{0} hat Fall {1} bereits befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>amend that read with a reason instead</source>
        <translation>berichtigen Sie stattdessen jenen Befund mit einer Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>Case {0} has already been read in the role {1}</source>
        <translation>Fall {0} wurde in der Rolle {1} bereits befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Case {0} has no current read of yours to amend</source>
        <translation>Fall {0} hat keinen gültigen Befund von Ihnen, der berichtigt werden könnte</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>An amendment needs a reason</source>
        <translation>Eine Berichtigung braucht eine Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reads.py"/>
        <source>say why the earlier read is superseded</source>
        <translation>sagen Sie, warum der frühere Befund ersetzt wird</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>unresolved</source>
        <translation>ungelöst</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reference.py"/>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>The protocol reveals opinions once the study is closed</source>
        <translation>Das Protokoll deckt Zweitmeinungen erst auf, wenn die Studie geschlossen ist</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>wait until the coordinator closes it</source>
        <translation>warten Sie, bis die Studienleitung sie schließt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>There is no such opinion on this case</source>
        <translation>Zu diesem Fall gibt es keine solche Zweitmeinung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>ask another model</source>
        <translation>fragen Sie ein anderes Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>The protocol of this study never reveals an opinion</source>
        <translation>Das Protokoll dieser Studie deckt nie eine Zweitmeinung auf</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>go on without one</source>
        <translation>fahren Sie ohne sie fort</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <source>An opinion is revealed after your own read of the case alone</source>
        <translation>Eine Zweitmeinung wird nur nach Ihrem eigenen Befund des Falls aufgedeckt</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/reveals.py"/>
        <location filename="../../sireader/workflow/findings.py"/>
        <source>commit your read first</source>
        <translation>schließen Sie zuerst Ihren Befund ab</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <location filename="../../sireader/storage/read_store.py"/>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Read {0} by {1} on case {2}</source>
        <translation>Befund {0} von {1} zu Fall {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} amends a read that its reader never gave</source>
        <translation>{0:t} berichtigt einen Befund, den der Leser nie abgegeben hat</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>Case {0} is excluded: its reads stay on record and count for nothing.</source>
        <translation>Fall {0} ist ausgeschlossen: Seine Befunde bleiben aufgezeichnet und zählen nicht.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was altered</source>
        <translation>{0:t} wurde verändert</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} says something else than the read of that name on record here</source>
        <translation>{0:t} besagt etwas anderes als der hier aufgezeichnete Befund dieses Namens</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>Before {0}{1}, a record is missing</source>
        <translation>Vor {0}{1} fehlt ein Eintrag</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} amends a read of another case</source>
        <translation>{0:t} berichtigt den Befund eines anderen Falls</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} amends without a reason</source>
        <translation>{0:t} berichtigt ohne Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} read case {1} in two copies of the study: the earlier read counts.</source>
        <translation>{0} hat Fall {1} in zwei Kopien der Studie befundet: Der frühere Befund zählt.</translation>
    </message>
    <message>
        <location filename="../../sireader/domain/unions.py"/>
        <source>{0} and {1} both read case {2} as {3}: {4}'s counts.</source>
        <translation>{0} und {1} haben beide Fall {2} als {3} befundet: Der Befund von {4} zählt.</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>The disk is full: {0} could not be written</source>
        <translation>Der Datenträger ist voll: {0} konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>free some space and try again</source>
        <translation>schaffen Sie Platz und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>Your disk quota is used up: {0} could not be written</source>
        <translation>Ihr Speicherkontingent ist aufgebraucht: {0} konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} would be larger than this system allows</source>
        <translation>{0} wäre größer, als dieses System erlaubt</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>free some space or ask for more</source>
        <translation>schaffen Sie Platz oder bitten Sie um mehr</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>There is no permission for {0}</source>
        <translation>Für {0} fehlt die Berechtigung</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>ask for access or choose another place</source>
        <translation>bitten Sie um Zugriff oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>The disk is read-only: {0} could not be written</source>
        <translation>Der Datenträger ist schreibgeschützt: {0} konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>choose another place</source>
        <translation>wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} does not exist</source>
        <translation>{0} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/workflow/archives.py"/>
        <source>check the path</source>
        <translation>prüfen Sie den Pfad</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>Part of the path to {0} is a file, not a folder</source>
        <translation>Ein Teil des Pfads zu {0} ist eine Datei und kein Ordner</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} is a folder, not a file</source>
        <translation>{0} ist ein Ordner und keine Datei</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>name a file</source>
        <translation>nennen Sie eine Datei</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} is already there</source>
        <translation>{0} gibt es bereits</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>choose another name or place</source>
        <translation>wählen Sie einen anderen Namen oder Ort</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} cannot be used: </source>
        <translation>{0} ist nicht verwendbar: </translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>The folder {0} does not exist</source>
        <translation>Den Ordner {0} gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>make it, or choose another one</source>
        <translation>legen Sie ihn an oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} is already in use</source>
        <translation>{0} wird bereits verwendet</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>name a new or an empty folder for the {0}</source>
        <translation>nennen Sie einen neuen oder leeren Ordner ({0:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>{0} is the folder you are in</source>
        <translation>{0} ist der Ordner, in dem Sie sich befinden</translation>
    </message>
    <message>
        <location filename="../../sireader/files.py"/>
        <source>name a new folder for the {0}</source>
        <translation>nennen Sie einen neuen Ordner ({0:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/blacking_out.py"/>
        <source>the area {0} to black out lies outside the picture, which has {1} rows </source>
        <translation>der zu schwärzende Bereich {0} liegt außerhalb des Bildes mit {1} Zeilen </translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/blacking_out.py"/>
        <source>{0}and {1} columns</source>
        <translation>{0}und {1} Spalten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/blacking_out.py"/>
        <source>give r0,c0,r1,c1 in its pixels</source>
        <translation>geben Sie r0,c0,r1,c1 in seinen Pixeln an</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} has colour pixels ({1})</source>
        <translation>{0} hat farbige Pixel ({1:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} claims {1} × {2} pixels and holds {3} bytes for them</source>
        <translation>{0} gibt {1} × {2} Pixel an und enthält dafür {3} Bytes</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} stores {1} bits in {2}, a radiograph 6 to 16 in whole bytes</source>
        <translation>{0} speichert {1} Bit in {2}, ein Röntgenbild 6 bis 16 in ganzen Bytes</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} breaks off: {1} of {2} bytes of pixels</source>
        <translation>{0} bricht ab: {1} von {2} Bytes der Pixel</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} is the directory of a DICOM medium</source>
        <translation>{0} ist das Verzeichnis eines DICOM-Datenträgers</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>open the images beside it</source>
        <translation>öffnen Sie die Bilder daneben</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>modality {0}</source>
        <translation>Modalität {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>no modality</source>
        <translation>keine Modalität</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} has {1}, a radiograph has CR, DX, RF, XA, SC or RG</source>
        <translation>{0} hat {1:t}, ein Röntgenbild hat CR, DX, RF, XA, SC oder RG</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <source>export it in greyscale</source>
        <translation>exportieren Sie es in Graustufen</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} does not say whether black or white is low ({1})</source>
        <translation>{0} sagt nicht, ob niedrige Werte schwarz oder weiß sind ({1:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} holds {1} frames, a radiograph has one</source>
        <translation>{0} enthält {1} Einzelbilder, ein Röntgenbild hat eines</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} does not say how many rows and columns it has</source>
        <translation>{0} sagt nicht, wie viele Zeilen und Spalten es hat</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} claims {1} × {2} pixels in cells wider than any radiograph's</source>
        <translation>{0} gibt {1} × {2} Pixel an, in breiteren Zellen als jedes Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} claims {1} × {2} pixels, more than any radiograph</source>
        <translation>{0} gibt {1} × {2} Pixel an, mehr als jedes Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} is encoded as {1}, which is not supported</source>
        <translation>{0} ist als {1} kodiert, was nicht unterstützt wird</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/imaging/files.py"/>
        <location filename="../../sireader/imaging/film.py"/>
        <location filename="../../sireader/workflow/one_radiograph.py"/>
        <source>copy it again from its source</source>
        <translation>kopieren Sie die Datei erneut von ihrer Quelle</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} holds no picture</source>
        <translation>{0} enthält kein Bild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source> (modality {0})</source>
        <translation> (Modalität {0})</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <source>{0} samples</source>
        <translation>{0} Farbwerte je Pixel</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/checks.py"/>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codecs.py"/>
        <source>{0} × {1}, {2} × {3} bits</source>
        <translation>{0} × {1}, {2} × {3} Bit</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codecs.py"/>
        <source>{0} picture</source>
        <translation>{0}-Bild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG picture without a scan</source>
        <translation>ein JPEG-Bild ohne Bilddaten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>not a JPEG picture</source>
        <translation>kein JPEG-Bild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG picture with {0} frame headers</source>
        <translation>ein JPEG-Bild mit {0} Bildköpfen</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG 2000 file without a codestream</source>
        <translation>eine JPEG-2000-Datei ohne Codestream</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>the picture ends inside its header</source>
        <translation>das Bild endet in seinem Kopf</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/codestream.py"/>
        <source>a JPEG marker is missing</source>
        <translation>eine JPEG-Marke fehlt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/cropping.py"/>
        <source>crop {0} leaves a radiograph of {1} × {2}</source>
        <translation>der Ausschnitt {0} verlässt ein Röntgenbild von {1} × {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/decoding.py"/>
        <source>The decoder stopped while it worked on this radiograph</source>
        <translation>Der Dekoder hat bei diesem Röntgenbild angehalten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/decoding.py"/>
        <source>open the case again, and tell the coordinator if that does not help</source>
        <translation>öffnen Sie den Fall erneut, und sagen Sie der Studienleitung Bescheid, wenn das nicht hilft</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/decoding.py"/>
        <source>in the decoding process: {0}</source>
        <translation>im Dekodierprozess: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>some pixel cells hold bits beyond the {0} declared ones; those are left out</source>
        <translation>manche Pixelzellen enthalten mehr als die angegebenen {0} Bit; diese bleiben unberücksichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the {0} picture in {1} is not the one its header describes: {2}</source>
        <translation>das {0}-Bild in {1} ist nicht das, was sein Kopf beschreibt: {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the pixels of {0} cannot be decoded ({1})</source>
        <translation>die Pixel von {0} lassen sich nicht dekodieren ({1})</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the file is meant for processing, not for reading (Presentation Intent Type)</source>
        <translation>die Datei ist zur Weiterverarbeitung bestimmt, nicht zum Befunden (Presentation Intent Type)</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>there is not enough memory free for the picture in {0}</source>
        <translation>für das Bild in {0} ist nicht genug Arbeitsspeicher frei</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>the grey scale of {0} is damaged: {1}</source>
        <translation>die Grauskala von {0} ist beschädigt: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>copy the file again from its source</source>
        <translation>kopieren Sie die Datei erneut von ihrer Quelle</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/dicom.py"/>
        <source>close other programs, or other radiographs</source>
        <translation>schließen Sie andere Programme oder andere Röntgenbilder</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/directory.py"/>
        <source>{0} is named in the medium's directory and is not there</source>
        <translation>{0} steht im Verzeichnis des Datenträgers und ist nicht da</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/directory.py"/>
        <source>{0} is named in the medium's directory and lies outside the medium</source>
        <translation>{0} steht im Verzeichnis des Datenträgers und liegt außerhalb von ihm</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/directory.py"/>
        <source>copy the whole medium</source>
        <translation>kopieren Sie den ganzen Datenträger</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/directory.py"/>
        <source>do not trust this medium</source>
        <translation>trauen Sie diesem Datenträger nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/directory.py"/>
        <source>{0} is not a whole directory of a DICOM medium</source>
        <translation>{0} ist kein vollständiges Verzeichnis eines DICOM-Datenträgers</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/directory.py"/>
        <source>copy the medium again, or name the folders with its images</source>
        <translation>kopieren Sie den Datenträger erneut, oder nennen Sie die Ordner mit seinen Bildern</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} is empty</source>
        <translation>{0} ist leer</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} has {1:.0f} MB, more than any radiograph</source>
        <translation>{0} hat {1} MB, mehr als jedes Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} begins as DICOM but is damaged or cut off</source>
        <translation>{0} beginnt als DICOM, ist aber beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} is neither DICOM nor a PNG or TIFF picture</source>
        <translation>{0} ist weder DICOM noch ein PNG- oder TIFF-Bild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>there is no file {0}</source>
        <translation>es gibt keine Datei {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} kann nicht gelesen werden: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>too many elements</source>
        <translation>zu viele Elemente</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>{0} unpacks to more than any radiograph</source>
        <translation>{0} wird entpackt größer als jedes Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/files.py"/>
        <source>not a file name</source>
        <translation>kein Dateiname</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} is not a greyscale picture ({1})</source>
        <translation>{0} ist kein Graustufenbild ({1})</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} has black and white only, a film needs 8 or 16 bits</source>
        <translation>{0} hat nur Schwarz und Weiß, ein Film braucht 8 oder 16 Bit</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} is not a greyscale picture</source>
        <translation>{0} ist kein Graustufenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} has {1} bits, a film needs 8 or 16 whole ones</source>
        <translation>{0} hat {1} Bit, ein Film braucht 8 oder 16 ganze</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} has more pixels than any radiograph</source>
        <translation>{0} hat mehr Pixel als jedes Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} is a damaged picture</source>
        <translation>{0} ist ein beschädigtes Bild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} holds several pictures</source>
        <translation>{0} enthält mehrere Bilder</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/film.py"/>
        <source>{0} holds {1} pages, a film has one</source>
        <translation>{0} enthält {1} Seiten, ein Film hat eine</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>LUT Descriptor has not three values</source>
        <translation>LUT Descriptor hat nicht drei Werte</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>LUT entries of {0} bits</source>
        <translation>LUT-Einträge mit {0} Bit</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>LUT Data holds {0} of {1} entries</source>
        <translation>LUT Data enthält {0} von {1} Einträgen</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>Rescale Slope is 0</source>
        <translation>Rescale Slope ist 0</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/greyscale.py"/>
        <source>{0} is no number</source>
        <translation>{0} ist keine Zahl</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>the file gives no millimetres to be believed</source>
        <translation>die Datei gibt keine glaubwürdigen Millimeter an</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>calibrated from the geometry of the exposure</source>
        <translation>aus der Geometrie der Aufnahme kalibriert</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>calibrated with an object of known size</source>
        <translation>mit einem Objekt bekannter Größe kalibriert</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>corrected for magnification, the file does not say how</source>
        <translation>Vergrößerung korrigiert, die Datei sagt nicht, wie</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>at the detector, divided by the magnification that the file estimates</source>
        <translation>am Detektor, geteilt durch die in der Datei geschätzte Vergrößerung</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>at the detector, magnification not corrected</source>
        <translation>am Detektor, Vergrößerung nicht korrigiert</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>on the scanned film, magnification not corrected</source>
        <translation>auf dem gescannten Film, Vergrößerung nicht korrigiert</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>as the file says, what its millimetres rest on is not stated</source>
        <translation>nach Angabe der Datei, die nicht sagt, worauf ihre Millimeter beruhen</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>{0:.1f} mm</source>
        <translation>{0} mm</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source>{0:.0f} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/measuring.py"/>
        <source> (about × {0:.2f} by the distances in the file)</source>
        <translation> (etwa × {0} nach den Abständen in der Datei)</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/orientation.py"/>
        <source>the file shows the patient's left on the left (Patient Orientation); its columns are mirrored here</source>
        <translation>die Datei zeigt die linke Seite des Patienten links (Patient Orientation); ihre Spalten sind hier gespiegelt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/orientation.py"/>
        <source>the file's rows or columns run in an unusual direction (Patient Orientation {0}): R and L may not hold</source>
        <translation>die Zeilen oder Spalten der Datei verlaufen in ungewöhnlicher Richtung (Patient Orientation {0}): R und L könnten nicht stimmen</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>an overlay without rows or columns</source>
        <translation>ein Overlay ohne Zeilen oder Spalten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>Overlay Data breaks off</source>
        <translation>Overlay Data bricht ab</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>an overlay inside the sample, or outside the cell</source>
        <translation>ein Overlay innerhalb des Pixelwerts oder außerhalb der Zelle</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>a number of the overlay is missing</source>
        <translation>eine Zahl des Overlays fehlt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>Overlay {0}</source>
        <translation>Overlay {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/overlays.py"/>
        <source>overlay {0} of the file is damaged and left out</source>
        <translation>Overlay {0} der Datei ist beschädigt und bleibt unberücksichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/picture.py"/>
        <source>a greyscale PNG takes uint8 or uint16 in rows and columns</source>
        <translation>ein Graustufen-PNG hat uint8 oder uint16 in Zeilen und Spalten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/planes.py"/>
        <source>an overlay is a bool mask in rows and columns</source>
        <translation>ein Overlay ist eine Wahrheitsmaske in Zeilen und Spalten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/planes.py"/>
        <source>a display shutter has shapes and a grey from 0 to 255</source>
        <translation>eine Blende hat Formen und ein Grau von 0 bis 255</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Calibrated from the known geometry of the exposure.</source>
        <translation>Aus der bekannten Geometrie der Aufnahme kalibriert.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Calibrated with an object of known size in the radiograph.</source>
        <translation>Mit einem Objekt bekannter Größe im Röntgenbild kalibriert.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Corrected for magnification; the file does not say how.</source>
        <translation>Vergrößerung korrigiert; die Datei sagt nicht, wie.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Detector spacing divided by the estimated magnification that the file states.</source>
        <translation>Pixelabstand am Detektor, geteilt durch die in der Datei geschätzte Vergrößerung.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Measured at the detector: magnification is not corrected, true lengths are shorter.</source>
        <translation>Am Detektor gemessen: Die Vergrößerung ist nicht korrigiert, wahre Längen sind kürzer.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>Measured on the scanned film: magnification is not corrected.</source>
        <translation>Auf dem gescannten Film gemessen: Die Vergrößerung ist nicht korrigiert.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>The file gives millimetres but not what they rest on: take lengths as approximate.</source>
        <translation>Die Datei gibt Millimeter an, aber nicht, worauf sie beruhen: Längen gelten nur ungefähr.</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no such spacing: {0} × {1} mm</source>
        <translation>unmöglicher Pixelabstand: {0} × {1} mm</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no such grey scale: {0} + {1} · pixel</source>
        <translation>unmögliche Grauskala: {0} + {1} · Pixel</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>grey scale too fine for its offset: {0} + {1} · pixel</source>
        <translation>Grauskala zu fein für ihren Versatz: {0} + {1} · Pixel</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no such window: center {0}, width {1}, {2}</source>
        <translation>unmögliche Fensterung: Zentrum {0}, Weite {1}, {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>a VOI table is one row of entries of 1 to 16 bits</source>
        <translation>eine VOI-Tabelle ist eine Zeile von Einträgen mit 1 bis 16 Bit</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>a VOI table of {0} bits holds greater entries</source>
        <translation>eine VOI-Tabelle mit {0} Bit enthält größere Einträge</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>a radiograph has uint16 pixels in rows and columns</source>
        <translation>ein Röntgenbild hat uint16-Pixel in Zeilen und Spalten</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>an overlay has as many rows and columns as its radiograph</source>
        <translation>ein Overlay hat so viele Zeilen und Spalten wie sein Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/radiograph.py"/>
        <source>no pixel is {0} times as high as wide</source>
        <translation>kein Pixel ist {0}-mal so hoch wie breit</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a shutter that shows nothing</source>
        <translation>eine Blende, die nichts zeigt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>an edge of the shutter is missing</source>
        <translation>ein Rand der Blende fehlt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a circle of no size</source>
        <translation>ein Kreis ohne Größe</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a polygon of fewer than three vertices</source>
        <translation>ein Polygon mit weniger als drei Ecken</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a point far outside</source>
        <translation>ein Punkt weit außerhalb</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/shutters.py"/>
        <source>a shape of the file's display shutter is damaged and left out</source>
        <translation>eine Form der Blende in der Datei ist beschädigt und bleibt unberücksichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Spacing</source>
        <translation>Pixel Spacing</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Imager Pixel Spacing</source>
        <translation>Imager Pixel Spacing</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Nominal Scanned Pixel Spacing</source>
        <translation>Nominal Scanned Pixel Spacing</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Spacing is larger than at the detector or film, which no correction gives; perhaps resized</source>
        <translation>Pixel Spacing ist größer als am Detektor oder Film, was keine Korrektur ergibt; vielleicht wurde das Bild verkleinert</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Estimated Radiographic Magnification Factor {0:g} is not believed</source>
        <translation>Estimated Radiographic Magnification Factor {0} ist nicht glaubwürdig</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>{0} {1} mm is not believed</source>
        <translation>{0} {1:n} mm ist nicht glaubwürdig</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Aspect Ratio {0} is not believed</source>
        <translation>Pixel Aspect Ratio {0:n} ist nicht glaubwürdig</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/spacing.py"/>
        <source>Pixel Spacing of exactly 1 mm with nothing to support it is a placeholder and not believed</source>
        <translation>Pixel Spacing von genau 1 mm ohne weitere Angaben ist ein Platzhalter und nicht glaubwürdig</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/vois.py"/>
        <source>window {0:g}/{1:t} of the file is none and left out</source>
        <translation>die Fensterung {0}/{1} der Datei ist keine und bleibt unberücksichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/vois.py"/>
        <source>VOI table {0} of the file is damaged and left out</source>
        <translation>VOI-Tabelle {0} der Datei ist beschädigt und bleibt unberücksichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/imaging/windowing.py"/>
        <source>File {0}</source>
        <translation>Datei {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>balanced cut-off</source>
        <translation>ausgewogenen Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>cut-off that favours sensitivity</source>
        <translation>auf Sensitivität ausgelegten Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>cut-off that favours specificity</source>
        <translation>auf Spezifität ausgelegten Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>The model sees {0} sacroiliitis, {1} its {2} ({3}).</source>
        <translation>Das Modell sieht: Sakroiliitis {0:t}, {1:t} seinem {2:t} ({3:n}).</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>Outside what the model knows, so not to be relied on: {0}</source>
        <translation>Außerhalb dessen, was das Modell kennt, also nicht verlässlich: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>no grades</source>
        <translation>keine Grade</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>any grade</source>
        <translation>jeder Grad</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>grade {0} to {1}</source>
        <translation>Grad {0} bis {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/answer.py"/>
        <source>no definite</source>
        <translation>nicht definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/asking.py"/>
        <source>The model stopped while it was asked</source>
        <translation>Das Modell hat angehalten, während es gefragt wurde</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/asking.py"/>
        <source>ask again, and restart the program if that does not help</source>
        <translation>fragen Sie erneut, und starten Sie das Programm neu, wenn das nicht hilft</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/asking.py"/>
        <source>in the models' process: {0}</source>
        <translation>im Prozess der Modelle: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>Trained on synthetic phantoms. Not for clinical use.</source>
        <translation>An synthetischen Phantomen trainiert. Nicht für den klinischen Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>Research model. Not a diagnosis.</source>
        <translation>Forschungsmodell. Keine Diagnose.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>Models of joints and of definite alone have no mean</source>
        <translation>Modelle der Gelenke und Modelle nur für „definitiv“ haben keinen Mittelwert</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>choose models of one kind</source>
        <translation>wählen Sie Modelle einer Art</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0} is larger than any model card</source>
        <translation>{0} ist größer als jede Modellkarte</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>it is not an object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0:t} field {1}</source>
        <translation>{0:t}: Feld {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>there is no version {0} of cards</source>
        <translation>es gibt keine Version {0} von Modellkarten</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>phantoms_only is neither true nor false</source>
        <translation>phantoms_only ist weder wahr noch falsch</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>an odd number of columns cannot be halved</source>
        <translation>eine ungerade Anzahl von Spalten lässt sich nicht halbieren</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>a cut-off or grade set outside 0 to 1</source>
        <translation>ein Schwellenwert oder eine Gradmenge außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>a temperature outside 0.01 to 100</source>
        <translation>eine Temperatur außerhalb von 0,01 bis 100</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>steps between grades that are not four rising numbers</source>
        <translation>Stufen zwischen den Graden, die nicht vier aufsteigende Zahlen sind</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} was made by a newer SI Reader</source>
        <translation>{0} stammt von einem neueren SI Reader</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>update the program</source>
        <translation>aktualisieren Sie das Programm</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0} is not a model card: {1}</source>
        <translation>{0} ist keine Modellkarte: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <location filename="../../sireader/inference/contents.py"/>
        <location filename="../../sireader/inference/package.py"/>
        <location filename="../../sireader/inference/running.py"/>
        <source>get the model from its maker again</source>
        <translation>beziehen Sie das Modell erneut von seinem Hersteller</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>{0} is not text</source>
        <translation>{0} ist kein Text</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>an input of {0} × {1} px</source>
        <translation>eine Eingabe von {0} × {1} px</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/card.py"/>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>The file says that it shows another part of the body ({0}).</source>
        <translation>Die Datei sagt, dass sie eine andere Körperregion zeigt ({0}).</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>The file says that it is not a frontal view ({0}).</source>
        <translation>Die Datei sagt, dass sie keine frontale Aufnahme ist ({0}).</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>{0} × {1} px are too few: the model takes {2} × {3}.</source>
        <translation>{0} × {1} px sind zu wenige: Das Modell nimmt {2} × {3}.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>{0} × {1} px are too {2:t} for both joints.</source>
        <translation>{0} × {1} px sind für beide Gelenke zu {2:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>There is nothing to be seen in the picture.</source>
        <translation>In dem Bild ist nichts zu sehen.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>The two halves do not look like each other's mirror image, as those of a frontal pelvis do.</source>
        <translation>Die beiden Hälften sind nicht annähernd spiegelbildlich, wie es die eines frontal aufgenommenen Beckens sind.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>narrow</source>
        <translation>schmal</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/checks.py"/>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>{0} of {1} is not the one that was packed</source>
        <translation>{0} von {1} ist nicht die Datei, die gepackt wurde</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>There is no model at {0}</source>
        <translation>Unter {0} liegt kein Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>name the folder of a model package</source>
        <translation>nennen Sie den Ordner eines Modellpakets</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>it does not name the package's three parts</source>
        <translation>es nennt die drei Teile des Pakets nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>{0} is not a model package: {1} is missing</source>
        <translation>{0} ist kein Modellpaket: {1} fehlt</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>{0} of {1} is not to be understood: {2}</source>
        <translation>{0} von {1} ist nicht zu verstehen: {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/contents.py"/>
        <source>{0} is a link, or larger than any model</source>
        <translation>{0} ist eine Verknüpfung oder größer als jedes Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/maps.py"/>
        <source>against: -{0:g} ... 0 ... +{1:g}: for, in logits a cell</source>
        <translation>dagegen: -{0} ... 0 ... +{1}: dafür, in Logits je Zelle</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/network.py"/>
        <source>kinds {0}; backbones {1}</source>
        <translation>Arten {0}; Backbones {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/network.py"/>
        <source>There is no network {0} on {1}</source>
        <translation>Es gibt kein Netz {0} auf {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} belongs to another network: {1} is {2}, not {3}</source>
        <translation>{0} gehört zu einem anderen Netz: {1} ist {2}, nicht {3}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>The same model is named twice</source>
        <translation>Dasselbe Modell ist zweimal genannt</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>name it once</source>
        <translation>nennen Sie es einmal</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} does not fit the network</source>
        <translation>{0} passt nicht zum Netz</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} holds numbers that are none</source>
        <translation>{0} enthält Zahlen, die keine sind</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/package.py"/>
        <source>{0} does not hold weights in the safetensors form</source>
        <translation>{0} enthält keine Gewichte im Format safetensors</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The picture is unlike those that the model was trained on.</source>
        <translation>Das Bild gleicht denen nicht, an denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>{0} rows and {1} columns</source>
        <translation>{0} Zeilen und {1} Spalten</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The picture is in colour, a radiograph is grey</source>
        <translation>Das Bild ist farbig, ein Röntgenbild ist grau</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>open the radiograph itself</source>
        <translation>öffnen Sie das Röntgenbild selbst</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>The crop {0} leaves the radiograph</source>
        <translation>Der Ausschnitt {0} verlässt das Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/predictor.py"/>
        <source>it has {0}</source>
        <translation>es hat {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/preprocess.py"/>
        <source>no grey between {0} and {1}</source>
        <translation>kein Grau zwischen {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/inference/running.py"/>
        <source>The model {0} is unsound: its activation map does not add up to its answer</source>
        <translation>Das Modell {0} ist fehlerhaft: Seine Aktivierungskarte ergibt in der Summe nicht seine Antwort</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <source>Act {0} ({1} by {2}{3})</source>
        <translation>Vorgang {0} ({1:t} von {2}{3:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <source>Act {0} of the audit trail was altered and makes no sense</source>
        <translation>Vorgang {0} des Audit-Trails wurde verändert und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/act_store.py"/>
        <location filename="../../sireader/storage/credential_store.py"/>
        <location filename="../../sireader/storage/opinion_store.py"/>
        <location filename="../../sireader/storage/read_store.py"/>
        <location filename="../../sireader/storage/reveal_store.py"/>
        <location filename="../../sireader/storage/sign_off_store.py"/>
        <source>restore the study from a copy</source>
        <translation>stellen Sie die Studie aus einer Kopie wieder her</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/credential_store.py"/>
        <source>Password {0} of {1} was altered and makes no sense</source>
        <translation>Passwort {0} von {1} wurde verändert und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>disk is full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The disk is full: nothing was written to {0}</source>
        <translation>Der Datenträger ist voll: In {0} wurde nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>free some space; all committed reads are safe</source>
        <translation>schaffen Sie Platz; alle abgeschlossenen Befunde sind sicher</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>Another program keeps {0} to itself</source>
        <translation>Ein anderes Programm hält {0} für sich</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>close it and try again</source>
        <translation>schließen Sie es und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} cannot be written to here, so nothing was written</source>
        <translation>{0} kann hier nicht beschrieben werden, also wurde nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>copy the study to where you may write, or ask for permission</source>
        <translation>kopieren Sie die Studie dorthin, wo Sie schreiben dürfen, oder bitten Sie um die Berechtigung</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>unable to open</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} cannot be opened</source>
        <translation>{0} kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>check the path and the permissions of the study folder</source>
        <translation>prüfen Sie den Pfad und die Berechtigungen des Studienordners</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>disk I/O error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The disk reports an error on {0}</source>
        <translation>Der Datenträger meldet einen Fehler bei {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>check the disk; copy the study to a sound one</source>
        <translation>prüfen Sie den Datenträger; kopieren Sie die Studie auf einen einwandfreien</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>not a database</source>
        <translation>keine Datenbank</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} is not a study</source>
        <translation>{0} ist keine Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>open the folder that `sireader new` made</source>
        <translation>öffnen Sie den Ordner, den `sireader new` angelegt hat</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/archive_settings.py"/>
        <source>{0} is damaged</source>
        <translation>{0} ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>restore the study from a copy; nothing was changed</source>
        <translation>stellen Sie die Studie aus einer Kopie wieder her; nichts wurde verändert</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} has lost the guard {1} of its append-only record</source>
        <translation>{0} hat den Wächter {1} seiner nur wachsenden Aufzeichnung verloren</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} was moved or deleted while it was open, so nothing was written</source>
        <translation>{0} wurde verschoben oder gelöscht, während die Studie offen war, also wurde nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>There is already a study at</source>
        <translation>Es gibt bereits eine Studie unter</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>There is no study at</source>
        <translation>Es gibt keine Studie unter</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} lies on a disk without write-ahead logging</source>
        <translation>{0} liegt auf einem Datenträger ohne Write-Ahead-Logging</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>copy it to a local disk</source>
        <translation>kopieren Sie die Studie auf einen lokalen Datenträger</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>{0} was made by an older SI Reader and cannot be brought up to date where it lies</source>
        <translation>{0} stammt von einem älteren SI Reader und kann dort, wo die Studie liegt, nicht aktualisiert werden</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>copy the study to where you may write</source>
        <translation>kopieren Sie die Studie dorthin, wo Sie schreiben dürfen</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>update the program; nothing was changed</source>
        <translation>aktualisieren Sie das Programm; nichts wurde verändert</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <location filename="../../sireader/storage/study_store.py"/>
        <source>someone changed the file by hand; restore the study from a copy</source>
        <translation>jemand hat die Datei von Hand verändert; stellen Sie die Studie aus einer Kopie wieder her</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>put the study back, or open it where it is now</source>
        <translation>legen Sie die Studie zurück oder öffnen Sie sie dort, wo sie jetzt ist</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The {0} of the study's file is missing.</source>
        <translation>{0} der Studiendatei fehlt.</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The {0} of the study's file is not of this program.</source>
        <translation>{0} der Studiendatei stammt nicht von diesem Programm.</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/database.py"/>
        <source>The {0} of the study's file was changed.</source>
        <translation>{0} der Studiendatei wurde verändert.</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} holds something that no study has ({1} {2})</source>
        <translation>{0} enthält etwas, was keine Studie hat ({1} {2})</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} lacks the {1} {2} that every study has</source>
        <translation>In {0} fehlt {1} {2}, was jede Studie hat</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} holds no study</source>
        <translation>{0} enthält keine Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>have it sent again</source>
        <translation>lassen Sie es sich erneut schicken</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>it was changed; have it sent again</source>
        <translation>es wurde verändert; lassen Sie es sich erneut schicken</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/inspection.py"/>
        <source>{0} holds no study that can be read</source>
        <translation>{0} enthält keine lesbare Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/opinion_store.py"/>
        <source>The opinion of {0} on case {1} was altered and makes no sense</source>
        <translation>Die Zweitmeinung von {0} zu Fall {1} wurde verändert und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/read_store.py"/>
        <source>{0} was altered and makes no sense</source>
        <translation>{0:t} wurde verändert und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Place {0} in the order of {1} (case {2})</source>
        <translation>Platz {0} in der Reihenfolge von {1} (Fall {2})</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Calibration case {0}</source>
        <translation>Kalibrierfall {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Case {0}</source>
        <translation>Fall {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Consensus {0} on case {1}</source>
        <translation>Konsens {0} zu Fall {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Password {0} of {1}</source>
        <translation>Passwort {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Exclusion {0} of case {1}</source>
        <translation>Ausschluss {0} von Fall {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>The opinion of {0} on case {1}</source>
        <translation>Die Zweitmeinung von {0} zu Fall {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Version {0} of the protocol</source>
        <translation>Version {0} des Protokolls</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Reader {0}</source>
        <translation>Leser {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Reveal {0} of {1} to {2} on case {3}</source>
        <translation>Aufdeckung {0} von {1} für {2} zu Fall {3}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>Sign-off {0} of {1}</source>
        <translation>Unterschrift {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/record_store.py"/>
        <source>What the study says of its {0}</source>
        <translation>Was die Studie über sich sagt ({0})</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/reveal_store.py"/>
        <source>A reveal to {0} on case {1} was altered and makes no sense</source>
        <translation>Eine Aufdeckung für {0} zu Fall {1} wurde verändert und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/sign_off_store.py"/>
        <source>Sign-off {0} of {1} was altered and makes no sense</source>
        <translation>Unterschrift {0} von {1} wurde verändert und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/storage/study_store.py"/>
        <source>The study has lost what it says of itself ({0})</source>
        <translation>Die Studie hat verloren, was sie über sich sagt ({0})</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>Line {0} of {1} is not CSV: {2}</source>
        <translation>Zeile {0} von {1} ist kein CSV: {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} has an unknown column {1}</source>
        <translation>{0} hat eine unbekannte Spalte {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>remove it or rename it</source>
        <translation>entfernen Sie sie oder benennen Sie sie um</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} lacks the column {1}</source>
        <translation>In {0} fehlt die Spalte {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>its header is: {0}</source>
        <translation>die Kopfzeile lautet: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} has the column {1} twice</source>
        <translation>{0} hat die Spalte {1} zweimal</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>remove or rename one of them</source>
        <translation>entfernen Sie eine davon oder benennen Sie sie um</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>{0} is not a UTF-8 text file</source>
        <translation>{0} ist keine Textdatei in UTF-8</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>save it as CSV in UTF-8</source>
        <translation>speichern Sie sie als CSV in UTF-8</translation>
    </message>
    <message>
        <location filename="../../sireader/tables.py"/>
        <source>Line {0} of {1} has not as many cells as the header</source>
        <translation>Zeile {0} von {1} hat nicht so viele Zellen wie die Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Grade</source>
        <translation>Grad</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Greys</source>
        <translation>Grauwerte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Take back the last grade.</source>
        <translation>Nimmt den letzten Grad zurück.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Not evaluable</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Mark the radiograph not evaluable; needs a comment.</source>
        <translation>Bezeichnet das Röntgenbild als nicht beurteilbar; braucht einen Kommentar.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Type a comment; Enter or Escape returns to the image.</source>
        <translation>Einen Kommentar eingeben; Enter oder Escape kehrt zum Bild zurück.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Commit</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Commit the grades for good and open the next case; while placing by keys, keep what is placed.</source>
        <translation>Schließt den Befund endgültig ab und öffnet den nächsten Fall; beim Platzieren mit Tasten wird das Platzierte übernommen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Amend…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Supersede your committed read of this case, with a reason.</source>
        <translation>Ersetzt Ihren abgeschlossenen Befund dieses Falls, mit einer Begründung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Give up</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Put away what is being placed, else a length; else leave a committed read as it is instead of amending it.</source>
        <translation>Entfernt, was gerade platziert wird, sonst eine Länge; sonst bleibt ein abgeschlossener Befund, wie er ist, statt berichtigt zu werden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next case</source>
        <translation>Nächster Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the next case of the worklist.</source>
        <translation>Öffnet den nächsten Fall der Arbeitsliste.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Previous case</source>
        <translation>Voriger Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the previous case of the worklist.</source>
        <translation>Öffnet den vorigen Fall der Arbeitsliste.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next to read</source>
        <translation>Nächster unbefundeter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the next case that waits for you.</source>
        <translation>Öffnet den nächsten Fall, der auf Sie wartet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Go to case…</source>
        <translation>Gehe zu Fall…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the case of a number that you type.</source>
        <translation>Öffnet den Fall mit der Nummer, die Sie eingeben.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>Prior</source>
        <translation>Voraufnahme</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show another radiograph of the subject beside, if the protocol allows.</source>
        <translation>Zeigt ein weiteres Röntgenbild derselben Person daneben, wenn das Protokoll es erlaubt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Link prior</source>
        <translation>Voraufnahme koppeln</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the prior follow zoom and place, or not.</source>
        <translation>Die Voraufnahme folgt Vergrößerung und Ausschnitt, oder nicht.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next view</source>
        <translation>Nächste Ansicht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Give the keys to the next view, framed: radiograph, prior, joints; while placing by keys, take the next end.</source>
        <translation>Gibt die Tasten an die nächste Ansicht (umrahmt): Röntgenbild, Voraufnahme, Gelenke; beim Platzieren mit Tasten an das nächste Ende.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Previous view</source>
        <translation>Vorige Ansicht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>The same the other way round.</source>
        <translation>Dasselbe in umgekehrter Richtung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Fit the whole radiograph into the view.</source>
        <translation>Passt das ganze Röntgenbild in die Ansicht ein.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>One to one</source>
        <translation>Eins zu eins</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show one image pixel per screen pixel.</source>
        <translation>Zeigt ein Bildpixel je Bildschirmpixel.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enlarge; the mouse wheel does so at the pointer.</source>
        <translation>Vergrößert; das Mausrad tut es am Mauszeiger.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Make smaller.</source>
        <translation>Verkleinert.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn by 90° clockwise; the marks R and L move along.</source>
        <translation>Dreht um 90° im Uhrzeigersinn; die Marken R und L wandern mit.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Turn by 90° anticlockwise.</source>
        <translation>Dreht um 90° gegen den Uhrzeigersinn.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Exchange left and right; the marks R and L move along.</source>
        <translation>Vertauscht links und rechts; die Marken R und L wandern mit.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Reset view</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>First window, not inverted, not turned, fitted.</source>
        <translation>Erste Fensterung, nicht invertiert, nicht gedreht, eingepasst.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Overlays</source>
        <translation>Overlays</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show the overlays that the file carries.</source>
        <translation>Zeigt die Overlays, die in der Datei liegen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Display shutter</source>
        <translation>Blende</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Lift or lay the file's display shutter.</source>
        <translation>Nimmt die Blende der Datei weg oder legt sie auf.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Joints in a window</source>
        <translation>Gelenke in eigenem Fenster</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>The enlarged joints in a window for a second screen.</source>
        <translation>Die vergrößerten Gelenke in einem Fenster für einen zweiten Bildschirm.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Full screen, and back.</source>
        <translation>Vollbild und zurück.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enlarge all text, up to 200 %.</source>
        <translation>Vergrößert allen Text, bis 200 %.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Make all text smaller, down to 100 %.</source>
        <translation>Verkleinert allen Text, bis 100 %.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>White on black, with stronger colours.</source>
        <translation>Weiß auf Schwarz, mit kräftigeren Farben.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Less contrast</source>
        <translation>Weniger Kontrast</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Widen the window; so does dragging to the right on the image, finely with Shift.</source>
        <translation>Weitet die Fensterung; ebenso Ziehen nach rechts auf dem Bild, mit Umschalt fein.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>More contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Narrow the window.</source>
        <translation>Verengt die Fensterung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Brighter</source>
        <translation>Heller</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Brighten; so does dragging upwards on the image.</source>
        <translation>Hellt auf; ebenso Ziehen nach oben auf dem Bild.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Darker</source>
        <translation>Dunkler</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Darken.</source>
        <translation>Dunkelt ab.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window on the view</source>
        <translation>Fensterung auf die Ansicht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the greys in view fill the window.</source>
        <translation>Passt die Fensterung den Grauwerten in der Ansicht an.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window on the joints</source>
        <translation>Fensterung auf die Gelenke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the joints' greys fill the window.</source>
        <translation>Passt die Fensterung den Grauwerten der Gelenke an.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next window preset</source>
        <translation>Nächste Fensterung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Step through the window presets.</source>
        <translation>Geht durch die voreingestellten Fensterungen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keep window as preset</source>
        <translation>Fensterung merken</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Add this window to the presets.</source>
        <translation>Fügt diese Fensterung den Voreinstellungen hinzu.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Own presets…</source>
        <translation>Eigene Fensterungen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Rename, order and remove your own presets.</source>
        <translation>Eigene Fensterungen umbenennen, ordnen und entfernen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show dense bone dark, or bright again.</source>
        <translation>Zeigt dichten Knochen dunkel, oder wieder hell.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Local contrast</source>
        <translation>Lokaler Kontrast</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Raise local contrast; the status line says so.</source>
        <translation>Verstärkt den lokalen Kontrast; die Statuszeile sagt es.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the left button measure; lengths say what they rest on.</source>
        <translation>Mit der linken Maustaste messen; Längen sagen, worauf sie beruhen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Caliper</source>
        <translation>Messschieber</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Let the left button measure a width from margin to margin.</source>
        <translation>Mit der linken Maustaste eine Weite von Rand zu Rand messen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Enlarge what is under the pointer three times.</source>
        <translation>Vergrößert dreifach, was unter dem Mauszeiger liegt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Crop box</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show or hide the crop box; drag its handles.</source>
        <translation>Zeigt oder verbirgt den Ausschnitt; an seinen Griffen ziehen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Remove crop</source>
        <translation>Ausschnitt entfernen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keep the whole radiograph again.</source>
        <translation>Behält wieder das ganze Röntgenbild.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Propose crop</source>
        <translation>Ausschnitt vorschlagen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Suggest a crop around both joints, again one around the pelvis; Enter takes it, Escape puts it away.</source>
        <translation>Schlägt einen Ausschnitt um beide Gelenke vor, noch einmal einen um das Becken; Enter übernimmt ihn, Escape verwirft ihn.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Ruler by keys</source>
        <translation>Lineal mit Tasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the ruler's ends with the arrows.</source>
        <translation>Verschiebt die Enden des Lineals mit den Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Caliper by keys</source>
        <translation>Messschieber mit Tasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the caliper's ends with the arrows.</source>
        <translation>Verschiebt die Enden des Messschiebers mit den Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Loupe by keys</source>
        <translation>Lupe mit Tasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the loupe with the arrows.</source>
        <translation>Verschiebt die Lupe mit den Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Crop box by keys</source>
        <translation>Ausschnitt mit Tasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the crop box's corners with the arrows.</source>
        <translation>Verschiebt die Ecken des Ausschnitts mit den Pfeiltasten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window on an area by keys</source>
        <translation>Fensterung auf einen Bereich mit Tasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move an area's corners with the arrows; Enter lets its greys fill the window, as Ctrl and dragging do.</source>
        <translation>Verschiebt die Ecken eines Bereichs mit den Pfeiltasten; Enter passt die Fensterung seinen Grauwerten an, wie Strg und Ziehen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Second opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Reveal what a model sees, after your own commit and on record, or hide it; if the protocol allows.</source>
        <translation>Deckt auf, was ein Modell sieht, nach Ihrem eigenen Abschluss und aufgezeichnet, oder verbirgt es; wenn das Protokoll es erlaubt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show anyway</source>
        <translation>Trotzdem anzeigen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show, on record, the numbers on a radiograph that is outside what the model knows.</source>
        <translation>Zeigt, aufgezeichnet, die Zahlen zu einem Röntgenbild außerhalb dessen, was das Modell kennt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Lay the map of a revealed opinion on the radiograph, or not.</source>
        <translation>Legt die Karte einer aufgedeckten Zweitmeinung auf das Röntgenbild, oder nicht.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map as lines</source>
        <translation>Karte als Linien</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Draw the map as lines, or as areas.</source>
        <translation>Zeichnet die Karte als Linien oder als Flächen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next map</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>The map of definite, of the right, of the left.</source>
        <translation>Die Karte für definitiv, für rechts, für links.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map stronger</source>
        <translation>Karte stärker</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show more of the map.</source>
        <translation>Zeigt mehr von der Karte.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Map weaker</source>
        <translation>Karte schwächer</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show more of the radiograph below.</source>
        <translation>Zeigt mehr vom Röntgenbild darunter.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Joint boxes</source>
        <translation>Gelenkrahmen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show the boxes of the joints in which a revealed map is measured, to be moved by the mouse, or hide them.</source>
        <translation>Zeigt die Rahmen der Gelenke, in denen eine aufgedeckte Karte gemessen wird, zum Verschieben mit der Maus, oder verbirgt sie.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move joint boxes by keys</source>
        <translation>Gelenkrahmen mit Tasten verschieben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the boxes of the joints with the arrows, the next corner with Tab; Enter keeps them, Escape does not.</source>
        <translation>Verschiebt die Rahmen der Gelenke mit den Pfeilen, die nächste Ecke mit Tab; Enter behält sie, Escape nicht.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Joint boxes as proposed</source>
        <translation>Gelenkrahmen wie vorgeschlagen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Measure the map in the boxes of the joints as they were proposed.</source>
        <translation>Misst die Karte in den Rahmen der Gelenke, wie sie vorgeschlagen wurden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Next cut-off</source>
        <translation>Nächster Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Tell opinions by the balanced cut-off, by the one that favours sensitivity, or specificity.</source>
        <translation>Teilt Zweitmeinungen nach dem ausgewogenen, dem auf Sensitivität oder dem auf Spezifität ausgelegten Schwellenwert mit.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>See, compare, install and remove models; say which are asked.</source>
        <translation>Modelle ansehen, vergleichen, installieren und entfernen; sagen, welche gefragt werden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Open radiograph…</source>
        <translation>Röntgenbild öffnen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open one radiograph by itself; nothing of it is kept unless you ask.</source>
        <translation>Öffnet ein einzelnes Röntgenbild; nichts davon wird behalten, wenn Sie es nicht wünschen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Page as PDF…</source>
        <translation>Seite als PDF…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Write one page about a radiograph that was opened by itself: pictures, your grades, the opinion you saw.</source>
        <translation>Eine Seite über ein einzeln geöffnetes Röntgenbild schreiben: Bilder, Ihre Grade, die aufgedeckte Zweitmeinung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keep as a study…</source>
        <translation>Als Studie behalten…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Keep a radiograph that was opened by itself, and your read of it, in a study folder.</source>
        <translation>Behält ein einzeln geöffnetes Röntgenbild und Ihren Befund dazu in einem Studienordner.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Open study…</source>
        <translation>Studie öffnen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open another study folder.</source>
        <translation>Öffnet einen anderen Studienordner.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Open parcel…</source>
        <translation>Paket öffnen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Open the file that a coordinator sent you; opened again, it goes on where it was.</source>
        <translation>Öffnet die Datei, die Ihnen die Studienleitung geschickt hat; erneut geöffnet, geht es weiter, wo Sie waren.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Send reads back…</source>
        <translation>Befunde zurückschicken…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Write your reads of an opened parcel into a file for the coordinator.</source>
        <translation>Schreibt Ihre Befunde eines geöffneten Pakets in eine Datei für die Studienleitung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Change reader…</source>
        <translation>Leser wechseln…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Sign in as another reader.</source>
        <translation>Als anderer Leser anmelden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Sign off…</source>
        <translation>Unterschreiben…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Sign with your password for the reads you have given.</source>
        <translation>Unterschreibt mit Ihrem Passwort für die Befunde, die Sie abgegeben haben.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Change password…</source>
        <translation>Passwort ändern…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Set a password, or another one.</source>
        <translation>Setzt ein Passwort oder ein anderes.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Close the program; drafts are kept.</source>
        <translation>Schließt das Programm; Entwürfe bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/guide.py"/>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Read the guides: the window, grading by the criteria, protocols.</source>
        <translation>Die Anleitungen lesen: das Fenster, Gradeinteilung nach den Kriterien, Protokolle.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Show or hide this sheet.</source>
        <translation>Zeigt oder verbirgt diese Übersicht.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Assign other keys to actions.</source>
        <translation>Weist Befehlen andere Tasten zu.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>About SI Reader</source>
        <translation>Über SI Reader</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Version, licence and what the program is not.</source>
        <translation>Version, Lizenz und was das Programm nicht ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Grade {0:d}</source>
        <translation>Grad {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Grade {0}: the right joint first, then the left; a third digit starts again at the right.</source>
        <translation>Grad {0}: zuerst das rechte Gelenk, dann das linke; eine dritte Ziffer beginnt wieder rechts.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Pan {0}</source>
        <translation>Nach {0:t} schieben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the view, or what is being placed by keys, {0}; so does dragging with the right button.</source>
        <translation>Verschiebt die Ansicht, oder was mit Tasten platziert wird, {0:t}; ebenso Ziehen mit der rechten Maustaste.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Pan finely {0}</source>
        <translation>Fein nach {0:t} schieben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Move the view, or what is being placed by keys, {0} by a little.</source>
        <translation>Verschiebt die Ansicht, oder was mit Tasten platziert wird, ein wenig {0:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Window preset {0}</source>
        <translation>Fensterung {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Take the {0} of the window presets.</source>
        <translation>Nimmt die {0:t} der voreingestellten Fensterungen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>to the left</source>
        <translation>nach links</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>to the right</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/actions.py"/>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>SI Reader speaks English from its next start.</source>
        <translation>SI Reader speaks English from its next start.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>SI Reader spricht ab dem nächsten Start Deutsch.</source>
        <translation>SI Reader spricht ab dem nächsten Start Deutsch.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>Text at {0} %</source>
        <translation>Text auf {0} %</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/appearance.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>SI Reader {0}, Python {1}, {2}</source>
        <translation>SI Reader {0}, Python {1}, {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>There is no display to open a window on</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>`sireader demo --no-window` works without one</source>
        <translation>`sireader demo --no-window` kommt ohne aus</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/application.py"/>
        <source>The last study could not be opened. {0}</source>
        <translation>Die letzte Studie konnte nicht geöffnet werden. {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <source>No model is installed.</source>
        <translation>Kein Modell ist installiert.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Name and version</source>
        <translation>Name und Version</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Trained on</source>
        <translation>Trainiert an</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Meant for</source>
        <translation>Bestimmt für</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Not for, and limits</source>
        <translation>Nicht für, und Grenzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/card_view.py"/>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>The same numbers as in a report of this moment: intervals by 1000 resamples of the subjects. Unaided reads alone; calibration and excluded cases are not counted. κ is low where one answer is rare though readers agree: read it beside agreement, PABAK and bias.</source>
        <translation>Dieselben Zahlen wie in einem Bericht von diesem Augenblick: Intervalle aus 1000 Stichproben der Probanden. Nur Befunde ohne Hilfe; Kalibrierfälle und ausgeschlossene zählen nicht. κ ist niedrig, wo eine Antwort selten ist, auch wenn die Leser übereinstimmen: daneben gehören Übereinstimmung, PABAK und Bias.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>There is nothing to compare yet.</source>
        <translation>Noch gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>No case has been read a second time.</source>
        <translation>Kein Fall wurde ein zweites Mal befundet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Sensitivity (95 %)</source>
        <translation>Sensitivität (95 %)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Specificity (95 %)</source>
        <translation>Spezifität (95 %)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Agreement (95 %)</source>
        <translation>Übereinstimmung (95 %)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Overturned (95 %)</source>
        <translation>Überstimmt (95 %)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Quadratic κ (95 %)</source>
        <translation>Quadratisches κ (95 %)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Readers against the reference</source>
        <translation>Leser gegen die Referenz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Between readers</source>
        <translation>Zwischen Lesern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Within readers</source>
        <translation>Innerhalb der Leser</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>not estimable</source>
        <translation>nicht schätzbar</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Write rep&amp;ort…</source>
        <translation>&amp;Bericht schreiben…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>Working out …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <source>New folder for the report</source>
        <translation>Neuer Ordner für den Bericht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/agreement.py"/>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Wrote {0}.</source>
        <translation>{0} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Studies found</source>
        <translation>Gefundene Untersuchungen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Radiographs from an archive</source>
        <translation>Röntgenbilder aus einem Archiv</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>a part of it</source>
        <translation>ein Teil davon</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>one, or several with commas</source>
        <translation>eine, oder mehrere mit Kommas</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Loo&amp;k at {0:,} that wait</source>
        <translation>{0} Wartende a&amp;nsehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>{0} is no day</source>
        <translation>{0} ist kein Tag</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>write it as {0}</source>
        <translation>schreiben Sie ihn wie {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Archives…</source>
        <translation>&amp;Archive…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Get</source>
        <translation>&amp;Holen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>No archive has a name yet: enter one by the button Archives.</source>
        <translation>Noch ist kein Archiv eingetragen: Tragen Sie eines über die Schaltfläche Archive ein.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>{0:,} studies match.</source>
        <translation>{0} Untersuchungen passen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Get {0:,}</source>
        <translation>{0} &amp;holen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Since</source>
        <translation>S&amp;eit</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Until</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Descri&amp;ption</source>
        <translation>Beschreib&amp;ung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>&amp;Modality</source>
        <translation>&amp;Modalität</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_query.py"/>
        <source>Pat&amp;ient ID</source>
        <translation>&amp;Patienten-ID</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Archives are kept on this computer for you alone, their passwords too. Ask their administrators to enter our AE title, and, where the archive sends to a port of ours, this computer and that port.</source>
        <translation>Archive werden auf diesem Computer nur für Sie aufbewahrt, auch ihre Passwörter. Bitten Sie ihre Administration, unseren AE-Titel einzutragen und, wo das Archiv an einen unserer Ports schickt, diesen Computer und den Port.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>DIMSE (host, port, AE titles)</source>
        <translation>DIMSE (Host, Port, AE-Titel)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>DICOMweb (URL)</source>
        <translation>DICOMweb (URL)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>those that the system trusts</source>
        <translation>die, denen das System traut</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>PEM file, if asked for</source>
        <translation>PEM-Datei, falls verlangt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Kept the archive {0} at {1}.</source>
        <translation>Das Archiv {0} unter {1} ist eingetragen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <location filename="../../sireader/ui/coordinator/archives.py"/>
        <source>Asking {0} …</source>
        <translation>{0} wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Encrypted (TLS)</source>
        <translation>&amp;Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Speaks</source>
        <translation>Sp&amp;richt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>AE &amp;title</source>
        <translation>AE-&amp;Titel</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Our AE title</source>
        <translation>&amp;Unser AE-Titel</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>It sends to our port</source>
        <translation>Es schickt an unseren Port</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;URL</source>
        <translation>UR&amp;L</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Use&amp;r</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Certificates that vouch for it</source>
        <translation>Zertifikate, die für es bürgen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Our certificate</source>
        <translation>Unser Zertifikat</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Given up after seconds</source>
        <translation>Aufgegeben nach Sekunden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>A&amp;dd</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>Tes&amp;t</source>
        <translation>Te&amp;sten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>&amp;Keep</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/archive_settings.py"/>
        <source>The archive {0} answers at {1}.</source>
        <translation>Das Archiv {0} antwortet unter {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/black_out.py"/>
        <source>Radiograph: drag over what is to be blacked out</source>
        <translation>Röntgenbild: Ziehen Sie über das, was geschwärzt werden soll</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/black_out.py"/>
        <source>Black out – {0}</source>
        <translation>Schwärzen – {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/black_out.py"/>
        <source>&amp;Take last back</source>
        <translation>Letztes &amp;zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/black_out.py"/>
        <source>Black out</source>
        <translation>Schwärzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/black_out.py"/>
        <source>Drag over text that identifies somebody. What is blacked out never enters the study.</source>
        <translation>Ziehen Sie über Text, der jemanden identifiziert. Was geschwärzt ist, kommt nie in die Studie.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Anybody's turn</source>
        <translation>Wer auch immer am Zug ist</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Differing or not</source>
        <translation>Verschieden oder gleich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Differ</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Excluded because</source>
        <translation>Ausgeschlossen, weil</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Differ on definite</source>
        <translation>Verschieden bei „definitiv“</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Agree on definite</source>
        <translation>Gleich bei „definitiv“</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Take {0} out of the study? Reads of it stay on record.</source>
        <translation>{0:t} aus der Studie nehmen? Befunde dazu bleiben aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>for example: very poor quality</source>
        <translation>zum Beispiel: sehr schlechte Qualität</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Calibration case</source>
        <translation>Kalibrierfall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Make it one</source>
        <translation>Dazu machen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Case {0} opens every reader's order and never counts towards the reference.</source>
        <translation>Fall {0} eröffnet die Reihenfolge jedes Lesers und zählt nie zur Referenz.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>what a reader should have seen</source>
        <translation>was ein Leser hätte sehen sollen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Case or reason</source>
        <translation>Fall oder Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>&amp;Opinions of models…</source>
        <translation>Zweitmein&amp;ungen von Modellen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>{0:,} of {1:,}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>case {0}</source>
        <translation>Fall {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>{0} cases</source>
        <translation>{0} Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>E&amp;xclude…</source>
        <translation>A&amp;usschließen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Ma&amp;ke a calibration case…</source>
        <translation>&amp;Kalibrierfall anlegen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Whose turn</source>
        <translation>Wer am Zug ist</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Differing</source>
        <translation>Verschieden oder gleich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/cases.py"/>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>No case is unresolved.</source>
        <translation>Kein Fall ist ungelöst.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Cases for a consensus</source>
        <translation>Fälle für einen Konsens</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Reads of the case by role</source>
        <translation>Befunde des Falls nach Rollen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Attended</source>
        <translation>Teilgenommen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>How it was reached</source>
        <translation>Wie es zustande kam</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Right/left</source>
        <translation>Rechts/links</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>Definite</source>
        <translation>Definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>how the outcome was reached</source>
        <translation>wie das Ergebnis zustande kam</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Consensus</source>
        <translation>Konsens</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Right &amp;joint</source>
        <translation>&amp;Gelenk rechts</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>&amp;Left joint</source>
        <translation>Gelenk &amp;links</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Roles present</source>
        <translation>Anwesende Rollen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Outcome of the meeting</source>
        <translation>Ergebnis der Besprechung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>{0:,} without an outcome, {1:,} with one</source>
        <translation>{0} ohne Ergebnis, {1} mit Ergebnis</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>no outcome yet</source>
        <translation>noch kein Ergebnis</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>&amp;Not evaluable</source>
        <translation>&amp;Nicht beurteilbar</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <source>Record cons&amp;ensus</source>
        <translation>&amp;Konsens aufzeichnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Right joint</source>
        <translation>Gelenk rechts</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/consensus.py"/>
        <location filename="../../sireader/ui/joints_view.py"/>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Left joint</source>
        <translation>Gelenk links</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>reads, in the order of commitment</source>
        <translation>Befunde in der Reihenfolge des Abschlusses</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>Definite rate along the batch</source>
        <translation>Anteil „definitiv“ im Verlauf der Serie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>Time a case along the batch</source>
        <translation>Zeit je Fall im Verlauf der Serie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>definite, %</source>
        <translation>definitiv, %</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/drift_plot.py"/>
        <source>seconds a case</source>
        <translation>Sekunden je Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <source>The coordinator of {0} signs in with a password.</source>
        <translation>Die Studienleitung von {0} meldet sich mit einem Passwort an.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>Coordinator</source>
        <translation>Studienleitung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/entering.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Flow as a table</source>
        <translation>Fluss als Tabelle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Flow chart</source>
        <translation>Flussdiagramm</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Of the box before</source>
        <translation>Vom vorigen Kasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Flow of the cases</source>
        <translation>Fluss der Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Save the flow chart</source>
        <translation>Flussdiagramm speichern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Save &amp;picture…</source>
        <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Save ta&amp;ble…</source>
        <translation>&amp;Tabelle speichern…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <source>Pictures (*.svg *.png)</source>
        <translation>Bilder (*.svg *.png)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/flow_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Tables (*.csv *.json)</source>
        <translation>Tabellen (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>I &amp;looked already: no radiograph shows identifying text in its pixels</source>
        <translation>Ich habe schon &amp;nachgesehen: Kein Röntgenbild zeigt identifizierenden Text in seinen Pixeln</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Keep which &amp;machine it was: serial number and station</source>
        <translation>&amp;Gerät behalten: Seriennummer und Station</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>&amp;Drop all dates instead of moving them</source>
        <translation>Alle &amp;Daten weglassen, statt sie zu verschieben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Another long work is under way</source>
        <translation>Eine andere längere Arbeit läuft gerade</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>wait until it is done</source>
        <translation>warten Sie, bis sie fertig ist</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Those whose header does not say that no text is burned into their pixels are shown first, to be looked at.</source>
        <translation>Diejenigen, deren Kopf nicht sagt, dass kein Text in ihre Pixel eingebrannt ist, werden zuerst zum Ansehen gezeigt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>All radiographs in {0:,} files and folders come into the study, de-identified. {1}</source>
        <translation>Alle Röntgenbilder in {0} Dateien und Ordnern kommen de-identifiziert in die Studie. {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>All radiographs below {0} come into the study, de-identified. {1}</source>
        <translation>Alle Röntgenbilder unter {0} kommen de-identifiziert in die Studie. {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Refused files by reason</source>
        <translation>Abgelehnte Dateien nach Grund</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Import radiographs</source>
        <translation>Röntgenbilder importieren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>{0:,} accepted, {1:,} already in the study, {2:,} refused.</source>
        <translation>{0} angenommen, {1} bereits in der Studie, {2} abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/intake.py"/>
        <source>Import radiographs from</source>
        <translation>Röntgenbilder importieren aus</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>&amp;Keep a map from pseudonym to original, sealed, outside the study</source>
        <translation>Eine &amp;Zuordnung von Pseudonym zu Original behalten, versiegelt, außerhalb der Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>Keyed maps (*.map);;All files (*)</source>
        <translation>Zuordnungen (*.map);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>File of the keyed map</source>
        <translation>Datei der Zuordnung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>Keyed map</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <location filename="../../sireader/ui/parcels.py"/>
        <location filename="../../sireader/ui/signing.py"/>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/keyed_map.py"/>
        <source>Give the passphrase of this map.</source>
        <translation>Geben Sie die Passphrase dieser Zuordnung an.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/live.py"/>
        <source>The work was broken off, because the coordinator's page was closed</source>
        <translation>Die Arbeit wurde abgebrochen, weil die Seite der Studienleitung geschlossen wurde</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Models with a tick are asked about every case that has a radiograph and no opinion of theirs; with several, the mean of their answers is recorded. What was stopped goes on where it was. No reader is handed an opinion before its reveal.</source>
        <translation>Modelle mit Häkchen werden zu jedem Fall gefragt, der ein Röntgenbild und noch keine Zweitmeinung von ihnen hat; bei mehreren wird der Mittelwert ihrer Antworten aufgezeichnet. Was angehalten wurde, geht dort weiter. Kein Leser bekommt eine Zweitmeinung vor ihrer Aufdeckung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>No model is chosen.</source>
        <translation>Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Another long work is under way: wait until it is done.</source>
        <translation>Eine andere lange Arbeit läuft: Warten Sie, bis sie fertig ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>New opinions: {0:,}; outside what the model knows: {1:,}.</source>
        <translation>Neue Zweitmeinungen: {0}; außerhalb dessen, was das Modell kennt: {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Opinions of models</source>
        <translation>Zweitmeinungen von Modellen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Installed models; those with a tick are asked</source>
        <translation>Installierte Modelle; die mit Haken werden gefragt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Cases asked about</source>
        <translation>Gefragte Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>It was stopped; it goes on where it was.</source>
        <translation>Es wurde angehalten; es geht dort weiter.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Cases that could not be answered: {0:,}.</source>
        <translation>Fälle ohne mögliche Antwort: {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Ask the &amp;mirror image, too</source>
        <translation>Auch das &amp;Spiegelbild fragen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Stopping after this case …</source>
        <translation>Wird nach diesem Fall angehalten …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/opinions.py"/>
        <source>Cases without an opinion of theirs: {0:,}.</source>
        <translation>Fälle ohne Zweitmeinung von ihnen: {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Readers</source>
        <translation>Leser</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>waiting for a read</source>
        <translation>warten auf einen Befund</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>by the protocol or a consensus</source>
        <translation>durch das Protokoll oder einen Konsens</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>nobody is left to read</source>
        <translation>niemand ist mehr da, der befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>taken out, with a reason</source>
        <translation>herausgenommen, mit Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>for training readers</source>
        <translation>zum Einüben der Leser</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Without a password: {0}.</source>
        <translation>Ohne Passwort: {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Latest acts</source>
        <translation>Letzte Vorgänge</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0} against {1} on definite: {2}</source>
        <translation>{0} gegen {1} bei „definitiv“: {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Nobody has a password: neither the coordinator nor a reader.</source>
        <translation>Niemand hat ein Passwort: weder die Studienleitung noch ein Leser.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Discordance</source>
        <translation>Diskordanz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>Latest</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0:,} of {1:,} cases</source>
        <translation>{0} von {1} Fällen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>of the settled</source>
        <translation>der entschiedenen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0}: {1}, see Readers.</source>
        <translation>{0}: {1:t}, siehe Leser.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0} against {1}: {2}</source>
        <translation>{0} gegen {1}: {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>waiting: {0}</source>
        <translation>wartend: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>{0:,} read, {1:,} waiting</source>
        <translation>{0} befundet, {1} wartend</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>only one role reads every case</source>
        <translation>nur eine Rolle befundet jeden Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/overview.py"/>
        <source>the coordinator</source>
        <translation>die Studienleitung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>From a&amp;n archive…</source>
        <translation>Aus einem Archi&amp;v…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>{0}, version {1}  ·  reading {2}  ·  {3:,} cases  ·  as of {4} UTC</source>
        <translation>{0}, Version {1}  ·  Lesung {2:t}  ·  {3} Fälle  ·  Stand {4} UTC</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>New folder for the training set</source>
        <translation>Neuer Ordner für den Trainingsdatensatz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Reading the study …</source>
        <translation>Die Studie wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>&amp;Import radiographs…</source>
        <translation>Röntgenbilder &amp;importieren…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/page.py"/>
        <source>Export t&amp;raining set…</source>
        <translation>T&amp;rainingsdatensatz exportieren…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Its passphrase was not given, so it was left out</source>
        <translation>Die Passphrase wurde nicht angegeben, also wurde es ausgelassen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>merge it again when you have it</source>
        <translation>führen Sie es erneut zusammen, wenn Sie sie haben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Merge parcels</source>
        <translation>Pakete zusammenführen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>{0:,} reads new, {1:,} already there.</source>
        <translation>{0} neue Befunde, {1} bereits vorhanden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>1 read new, {0:,} already there.</source>
        <translation>1 neuer Befund, {0} bereits vorhanden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>1 of {0} parcels was not merged.</source>
        <translation>1 von {0} Paketen wurde nicht zusammengeführt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>{0} of {1} parcels were not merged.</source>
        <translation>{0} von {1} Paketen wurden nicht zusammengeführt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Pack a parcel for {0}</source>
        <translation>Paket für {0} packen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Pack parcel</source>
        <translation>Paket packen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>What became of each parcel</source>
        <translation>Was aus jedem Paket wurde</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>The others were taken all the same.</source>
        <translation>Die anderen wurden trotzdem übernommen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/parcels.py"/>
        <source>Not merged: {0}</source>
        <translation>Nicht zusammengeführt: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>The headers of these radiographs do not rule out that text in their pixels names somebody. Look at the corners; black out what identifies, or leave a radiograph out. The others are imported as looked at. The greys are spread, so that faint text shows.</source>
        <translation>Die Köpfe dieser Röntgenbilder schließen nicht aus, dass Text in ihren Pixeln jemanden nennt. Sehen Sie die Ecken an; schwärzen Sie, was identifiziert, oder lassen Sie ein Röntgenbild aus. Die anderen werden als angesehen importiert. Die Grauwerte sind gespreizt, damit auch schwacher Text zu sehen ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Leave {0} out</source>
        <translation>{0} auslassen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Black out…</source>
        <translation>Schwärzen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Black areas of {0} out</source>
        <translation>Bereiche von {0} schwärzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>The four corners of {0}</source>
        <translation>Die vier Ecken von {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Text in the pixels?</source>
        <translation>Text in den Pixeln?</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Page {0}: radiographs {1} to {2}</source>
        <translation>Seite {0}: Röntgenbilder {1} bis {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>{0} {1:t} blacked out</source>
        <translation>{0} {1:t} geschwärzt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Its header says there is text</source>
        <translation>Der Kopf sagt, dass Text da ist</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>&amp;Confirm this page</source>
        <translation>Diese Seite &amp;bestätigen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/pixel_text.py"/>
        <source>areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/preview.py"/>
        <source>Radiograph of case {0}</source>
        <translation>Röntgenbild von Fall {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reopen reading</source>
        <translation>Lesung wieder öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Close reading</source>
        <translation>Lesung schließen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Takes</source>
        <translation>Erhält</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Given</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Read</source>
        <translation>Befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Versions of the protocol</source>
        <translation>Versionen des Protokolls</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>What each reader is given</source>
        <translation>Was jeder Leser erhält</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Calibration cases</source>
        <translation>Kalibrierfälle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Change protocol</source>
        <translation>Protokoll ändern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Put in force</source>
        <translation>In Kraft setzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>A shipped protocol's name, or the path of a .toml file. The earlier ones stay on record.</source>
        <translation>Der Name eines mitgelieferten Protokolls oder der Pfad einer .toml-Datei. Die früheren bleiben aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>why it is changed</source>
        <translation>warum es geändert wird</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>stays on record</source>
        <translation>bleibt aufgezeichnet</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Assign cases</source>
        <translation>Fälle zuteilen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Assign</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>{0} is given these cases, and from then on none by itself. A text file with names is taken too.</source>
        <translation>{0} erhält diese Fälle und von da an keine von selbst. Auch eine Textdatei mit Namen wird angenommen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>names with blanks or commas between, or a .txt file</source>
        <translation>Namen mit Leerzeichen oder Kommas dazwischen, oder eine .txt-Datei</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Share out a role</source>
        <translation>Rolle aufteilen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Share out</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>The cases that no reader of the role has yet are shared out evenly, at random.</source>
        <translation>Die Fälle, die noch kein Leser dieser Rolle hat, werden gleichmäßig und zufällig aufgeteilt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Since (UTC)</source>
        <translation>Seit (UTC)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Assignment</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>The order of each reader is drawn at random and fixed for good when cases are given.</source>
        <translation>Die Reihenfolge jedes Lesers wird ausgelost und steht fest, sobald Fälle zugeteilt sind.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Chosen among the cases, before the reading begins: see Cases.</source>
        <translation>Unter den Fällen ausgewählt, bevor die Lesung beginnt: siehe Fälle.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Protocol {0}, version {1}</source>
        <translation>Protokoll {0}, Version {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>frozen with the first read; a change needs a reason</source>
        <translation>mit dem ersten Befund eingefroren; eine Änderung braucht eine Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>no read yet, not frozen</source>
        <translation>noch kein Befund, nicht eingefroren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reading {0:t}  ·  {1}</source>
        <translation>Lesung {0:t}  ·  {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Change &amp;protocol…</source>
        <translation>&amp;Protokoll ändern…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Close rea&amp;ding…</source>
        <translation>&amp;Lesung schließen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>&amp;Assign cases…</source>
        <translation>Fälle &amp;zuteilen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Share &amp;out a role…</source>
        <translation>Rolle au&amp;fteilen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>Reopen rea&amp;ding…</source>
        <translation>&amp;Lesung wieder öffnen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/protocol_tab.py"/>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>every case as it comes</source>
        <translation>jeden Fall, wie er kommt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>what is assigned</source>
        <translation>was zugeteilt ist</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Along the batch</source>
        <translation>Im Verlauf der Serie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Amended</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Not eval.</source>
        <translation>Nicht beurt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Definite % (95 %)</source>
        <translation>Definitiv % (95 %)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Median s (quartiles)</source>
        <translation>Median s (Quartile)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Last read (UTC)</source>
        <translation>Letzter Befund (UTC)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Repeats agree</source>
        <translation>Wiederholungen gleich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Calibration agrees</source>
        <translation>Kalibrierung gleich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>A–Z, digits, hyphens, no spaces</source>
        <translation>A–Z, Ziffern, Bindestriche, keine Leerzeichen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>&amp;Add reader…</source>
        <translation>Leser &amp;hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>&amp;Pack parcel…</source>
        <translation>Paket &amp;packen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>&amp;Merge parcels…</source>
        <translation>Pakete &amp;zusammenführen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>E&amp;xport figures…</source>
        <translation>Zahlen e&amp;xportieren…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>The coordinator has no password.</source>
        <translation>Die Studienleitung hat kein Passwort.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Export figures</source>
        <translation>Zahlen exportieren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>{0} along the batch: {1}</source>
        <translation>{0} im Verlauf der Serie: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Add reader</source>
        <translation>Leser hinzufügen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/readers.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>All acts</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>The study is sound: nothing was altered, taken out or put in outside the program.</source>
        <translation>Die Studie ist unversehrt: Außerhalb des Programms wurde nichts verändert, entfernt oder hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Audit trail</source>
        <translation>Audit-Trail</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Who, about what, or why</source>
        <translation>Wer, worüber oder warum</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Kind of act</source>
        <translation>Art des Vorgangs</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Verify the st&amp;udy</source>
        <translation>St&amp;udie prüfen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Looking through every record and radiograph …</source>
        <translation>Alle Einträge und Röntgenbilder werden geprüft …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>And {0} more.</source>
        <translation>Und {0} weitere.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/coordinator/record.py"/>
        <source>Seal of the record: {0}</source>
        <translation>Siegel der Aufzeichnung: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>The pelvis fills the radiograph: there is nothing to crop.</source>
        <translation>Das Becken füllt das Röntgenbild aus: Es gibt nichts zuzuschneiden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Suggested crop around both joints</source>
        <translation>Vorgeschlagener Ausschnitt um beide Gelenke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Suggested crop around the pelvis</source>
        <translation>Vorgeschlagener Ausschnitt um das Becken</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Use it  Enter</source>
        <translation>Übernehmen  Enter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/crops.py"/>
        <source>Put away  Esc</source>
        <translation>Verwerfen  Esc</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>For reading plain radiographs of the sacroiliac joints by the modified New York criteria, in studies and for training.</source>
        <translation>Zum Befunden von Röntgenbildern der Sakroiliakalgelenke nach den modifizierten New-York-Kriterien, in Studien und zur Übung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>It is not a medical device and gives no diagnosis.</source>
        <translation>Es ist kein Medizinprodukt und stellt keine Diagnose.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>This is a fault of the program, not yours. Committed reads are safe. Please send this report to its makers.</source>
        <translation>Dies ist ein Fehler des Programms, nicht Ihrer. Abgeschlossene Befunde sind sicher. Bitte schicken Sie diesen Bericht an seine Hersteller.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>I am new here</source>
        <translation>Ich bin neu hier</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Version {0}  ·  Apache License 2.0</source>
        <translation>Version {0}  ·  Apache-Lizenz 2.0</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>SI Reader has a fault</source>
        <translation>SI Reader hat einen Fehler</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Start reading</source>
        <translation>Lesung beginnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Amend</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Reason, for example: right and left were exchanged</source>
        <translation>Begründung, zum Beispiel: rechts und links waren vertauscht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Commit amendment</source>
        <translation>Berichtigung abschließen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Go to case</source>
        <translation>Gehe zu Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Number of the case</source>
        <translation>Nummer des Falls</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Case, 1 to {0}</source>
        <translation>Fall, 1 bis {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Licences…</source>
        <translation>Lizenzen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>SI Reader</source>
        <translation>SI Reader</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/dialogs.py"/>
        <source>Who reads in {0}?</source>
        <translation>Wer befundet in {0}?</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/display.py"/>
        <source>This window is kept as {0}, behind the other presets.</source>
        <translation>Diese Fensterung ist als {0} gemerkt, hinter den anderen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/display.py"/>
        <source>INVERTED</source>
        <translation>INVERTIERT</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/display.py"/>
        <source>LOCAL CONTRAST</source>
        <translation>LOKALER KONTRAST</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/display.py"/>
        <source>window</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Calibration case: compare, then Enter opens the next case.</source>
        <translation>Kalibrierfall: Vergleichen Sie, dann öffnet Enter den nächsten Fall.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Committed. Enter opens the next case to read.</source>
        <translation>Abgeschlossen. Enter öffnet den nächsten zu befundenden Fall.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Amending: the committed read stays on record.</source>
        <translation>Berichtigung: Der abgeschlossene Befund bleibt aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Definite sacroiliitis by these grades</source>
        <translation>Definitive Sakroiliitis nach diesen Graden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Not definite by these grades</source>
        <translation>Nicht definitiv nach diesen Graden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Not evaluable  N</source>
        <translation>Nicht beurteilbar  N</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Amend…  A</source>
        <translation>Berichtigen…  A</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Give up  Esc</source>
        <translation>Abbrechen  Esc</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Commit  Enter</source>
        <translation>Abschließen  Enter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Calibration case. Experts read {0}.</source>
        <translation>Kalibrierfall. Experten befunden {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Commit amendment  Enter</source>
        <translation>Berichtigung abschließen  Enter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Comment  C</source>
        <translation>Kommentar  C</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Why is it not evaluable?</source>
        <translation>Warum ist es nicht beurteilbar?</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>Grade {0}: {1}</source>
        <translation>Grad {0}: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/grade_panel.py"/>
        <source>{0} joint grade {1}, {2}</source>
        <translation>Gelenk {0:t} Grad {1}, {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/guide.py"/>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/image_view.py"/>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>Radiograph</source>
        <translation>Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/joint_boxes.py"/>
        <source>There are no joint boxes: reveal the second opinion first.</source>
        <translation>Es gibt keine Gelenkrahmen: Decken Sie zuerst die Zweitmeinung auf.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/joint_boxes.py"/>
        <source>The box R belongs to the patient's right joint: it stays left of the box L.</source>
        <translation>Der Rahmen R gehört zum rechten Gelenk des Patienten: Er bleibt links vom Rahmen L.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>window; Shift: finely</source>
        <translation>Fensterung; Umschalt: fein</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Ctrl + drag</source>
        <translation>Strg + Ziehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>window on an area</source>
        <translation>Fensterung auf einen Bereich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Drag, with a ruler</source>
        <translation>Ziehen, mit Lineal</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Drag a handle</source>
        <translation>Griff ziehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>crop box</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>zoom at the pointer</source>
        <translation>am Mauszeiger vergrößern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Right drag</source>
        <translation>Rechts ziehen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Go to the field of the key and press the new one; Tab leaves it.</source>
        <translation>Gehen Sie in das Feld der Taste und drücken Sie die neue; Tab verlässt es.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Every action has its own keys back.</source>
        <translation>Jeder Befehl hat wieder seine eigenen Tasten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>{0} is now {1}.</source>
        <translation>{0} liegt jetzt auf {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/key_dialogs.py"/>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>{0} is not a key</source>
        <translation>{0} ist keine Taste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source>press another one</source>
        <translation>drücken Sie eine andere</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source>{0} already means: {1}</source>
        <translation>{0} bedeutet bereits: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source>give that another key first</source>
        <translation>geben Sie jenem zuerst eine andere Taste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/keymap.py"/>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <location filename="../../sireader/ui/licences.py"/>
        <source>The package brings no text of its licence.</source>
        <translation>Das Paket bringt keinen Text seiner Lizenz mit.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/licences.py"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/licences.py"/>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/licences.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>Nothing is kept unless you ask</source>
        <translation>Nichts wird behalten, wenn Sie es nicht wünschen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>{0} – Coordinator – {1}</source>
        <translation>{0} – Studienleitung – {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>reading closed</source>
        <translation>Lesung geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/main_window.py"/>
        <source>One radiograph – {0}</source>
        <translation>Ein Röntgenbild – {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>definite sacroiliitis</source>
        <translation>definitive Sakroiliitis</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>right joint: grade 2 or more</source>
        <translation>Gelenk rechts: Grad 2 oder höher</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>left joint: grade 2 or more</source>
        <translation>Gelenk links: Grad 2 oder höher</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>{0:.0f} % opaque</source>
        <translation>{0} % deckend</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>Map of {0}</source>
        <translation>Karte: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>blue against, red for; {0}</source>
        <translation>blau dagegen, rot dafür; {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>a line each {0:g} logits</source>
        <translation>eine Linie je {0} Logits</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/map_overlay.py"/>
        <source>in logits</source>
        <translation>in Logits</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/menus.py"/>
        <source>Window presets</source>
        <translation>Fensterungen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Asked: the mean of {0}.</source>
        <translation>Gefragt: der Mittelwert von {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>comes with the program</source>
        <translation>kommt mit dem Programm</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>installed by you</source>
        <translation>von Ihnen installiert</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Ask the mirror image, too</source>
        <translation>Auch das Spiegelbild fragen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>&amp;Install…</source>
        <translation>&amp;Installieren…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Verifying {0} …</source>
        <translation>{0} wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>The mean of the radiograph's answer and its mirror image's is given.</source>
        <translation>Angegeben wird der Mittelwert der Antworten zum Röntgenbild und zu seinem Spiegelbild.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>No model is installed that could be asked.</source>
        <translation>Es ist kein Modell installiert, das gefragt werden könnte.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Asked: {0}.</source>
        <translation>Gefragt: {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Folder of a model package</source>
        <translation>Ordner eines Modellpakets</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/models_dialog.py"/>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>Radiographs (*.dcm *.dicom *.png *.tif *.tiff);;All files (*)</source>
        <translation>Röntgenbilder (*.dcm *.dicom *.png *.tif *.tiff);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>Does the picture show a name, a birth date or a number of the patient?</source>
        <translation>Zeigt das Bild einen Namen, ein Geburtsdatum oder eine Nummer des Patienten?</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>It shows none: open</source>
        <translation>Nichts davon: öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>If it does, cancel and have it covered first: SI Reader lets no name into a file or onto a page unasked.</source>
        <translation>Wenn ja, brechen Sie ab und lassen Sie es zuerst abdecken: SI Reader lässt ungefragt keinen Namen in eine Datei oder auf eine Seite.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>The file says that text is burned into the picture.</source>
        <translation>Die Datei sagt, dass Text in das Bild eingebrannt ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>The file does not rule out that text is burned into the picture.</source>
        <translation>Die Datei schließt nicht aus, dass Text in das Bild eingebrannt ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>New folder for the study</source>
        <translation>Neuer Ordner für die Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>Open radiograph</source>
        <translation>Röntgenbild öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>Opening {0} …</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_radiograph.py"/>
        <source>Keeping the radiograph and your read in {0} …</source>
        <translation>Das Röntgenbild und Ihr Befund werden in {0} behalten …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/one_window.py"/>
        <source>{0} already reads this study in another window; both work, but a draft is kept as it was typed last, and a case committed in one is refused in the other</source>
        <translation>{0} befundet diese Studie bereits in einem anderen Fenster; beide funktionieren, aber ein Entwurf bleibt, wie er zuletzt eingegeben wurde, und ein in dem einen abgeschlossener Fall wird im anderen abgelehnt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/openings.py"/>
        <source>New folder for the sample study</source>
        <translation>Neuer Ordner für die Beispielstudie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/openings.py"/>
        <source>Open study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/openings.py"/>
        <source>Making a sample study in {0} …</source>
        <translation>Eine Beispielstudie wird in {0} angelegt …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/openings.py"/>
        <source>Several files were dropped</source>
        <translation>Mehrere Dateien wurden abgelegt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/openings.py"/>
        <source>drop one radiograph, or import them all into a study</source>
        <translation>legen Sie ein Röntgenbild ab, oder importieren Sie alle in eine Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>Probability of definite {0:.2f}: {1}</source>
        <translation>Wahrscheinlichkeit für definitiv {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>you gave no grade</source>
        <translation>Sie haben keinen Grad vergeben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>you graded {0}</source>
        <translation>Sie haben Grad {0} vergeben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>Tell opinions by the next cut-off: click, or Ctrl+Shift+D</source>
        <translation>Zweitmeinungen nach dem nächsten Schwellenwert mitteilen: Klick oder Strg+Umschalt+D</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>{0:t} its {1}, {2:.2f}</source>
        <translation>{0:t} seinem {1:t}, {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>grade {0} {1}</source>
        <translation>Grad {0} {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>The triangle points at your grade.</source>
        <translation>Das Dreieck zeigt auf Ihren Grad.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>P(definite) {0:.2f}</source>
        <translation>P(definitiv) {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <source>Chosen: its {0}</source>
        <translation>Gewählt: nach seinem {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>at or above</source>
        <translation>auf oder über</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_drawing.py"/>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>This radiograph is outside what the model knows, so its answer is not to be relied on.</source>
        <translation>Dieses Röntgenbild liegt außerhalb dessen, was das Modell kennt; seine Antwort ist nicht verlässlich.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Shown although this radiograph is outside what the model knows: not to be relied on.</source>
        <translation>Angezeigt, obwohl dieses Röntgenbild außerhalb dessen liegt, was das Modell kennt: nicht verlässlich.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Outside what the model knows</source>
        <translation>Außerhalb dessen, was das Modell kennt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>The map looks elsewhere: less of it lies in the two joints than of an even map.</source>
        <translation>Die Karte schaut woandershin: In den beiden Gelenken liegt weniger von ihr als bei einer gleichmäßigen Karte.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Nothing in the map speaks for it.</source>
        <translation>Nichts in der Karte spricht dafür.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Show the boxes of the joints, to be moved by the mouse: J; by keys: Shift+J</source>
        <translation>Zeigt die Rahmen der Gelenke, zum Verschieben mit der Maus: J; mit Tasten: Umschalt+J</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>The boxes of the joints as they were proposed: Ctrl+J</source>
        <translation>Die Rahmen der Gelenke, wie sie vorgeschlagen wurden: Strg+J</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Show anyway  Shift+I</source>
        <translation>Trotzdem anzeigen  Umschalt+I</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>{0} in words</source>
        <translation>{0} in Worten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Joint boxes  J</source>
        <translation>Gelenkrahmen  J</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>As proposed</source>
        <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Map  D</source>
        <translation>Karte  D</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Map on the radiograph</source>
        <translation>Karte auf dem Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Show the map, or not: D</source>
        <translation>Karte zeigen oder nicht: D</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Which map</source>
        <translation>Welche Karte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Definite, right joint, left joint: Ctrl+D</source>
        <translation>Definitiv, Gelenk rechts, Gelenk links: Strg+D</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Lines instead of areas</source>
        <translation>Linien statt Flächen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Lines instead of areas: Shift+D</source>
        <translation>Linien statt Flächen: Umschalt+D</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Opacity of the map</source>
        <translation>Deckkraft der Karte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Opacity of the map: Ctrl+Up and Ctrl+Down</source>
        <translation>Deckkraft der Karte: Strg+Auf und Strg+Ab</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Where the map looks</source>
        <translation>Wohin die Karte schaut</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_panel.py"/>
        <source>Map in the joints</source>
        <translation>Karte in den Gelenken</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>Measured in the boxes of the joints as the reader moved them.</source>
        <translation>Gemessen in den Rahmen der Gelenke, wie der Leser sie verschoben hat.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>{0:.0f} % of what speaks for it lies in the joints (evenly: {1:.0f} %).</source>
        <translation>{0} % dessen, was dafür spricht, liegt in den Gelenken (gleichmäßig: {1} %).</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>{0} ({1:.0f} % coverage).</source>
        <translation>{0:t} ({1} % Abdeckung).</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>{0} Yours, {1}, {2:t}.</source>
        <translation>{0:t} Ihrer, {1}, {2:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>You read {0}, {1:t}</source>
        <translation>Sie haben {0} befundet, {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>{0}: the model disagrees. Look again; either of you may be wrong.</source>
        <translation>{0:t}: Das Modell widerspricht. Sehen Sie noch einmal hin; jeder von beiden kann sich irren.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>You read this radiograph as not evaluable: there is nothing to compare.</source>
        <translation>Sie haben dieses Röntgenbild als nicht beurteilbar befundet: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>{0}: the model agrees.</source>
        <translation>{0:t}: Das Modell stimmt zu.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>You graded {0}.</source>
        <translation>Sie haben Grad {0} vergeben.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <source>definite</source>
        <translation>definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinion_words.py"/>
        <location filename="../../sireader/workflow/case_table.py"/>
        <source>not definite</source>
        <translation>nicht definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>The model is being asked …</source>
        <translation>Das Modell wird gefragt …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>Second opinions are given in an open study.</source>
        <translation>Zweitmeinungen gibt es in einer geöffneten Studie.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>There is no map: reveal the second opinion first.</source>
        <translation>Es gibt keine Karte: Decken Sie zuerst die Zweitmeinung auf.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>An opinion was revealed to you: the changed read will be marked aided.</source>
        <translation>Ihnen wurde eine Zweitmeinung aufgedeckt: Der geänderte Befund wird als unterstützt gekennzeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>A second opinion may be seen: Shift+O.</source>
        <translation>Eine Zweitmeinung kann angesehen werden: Umschalt+O.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>Opinions are told by the {0}.</source>
        <translation>Zweitmeinungen werden nach dem {0:t} mitgeteilt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>No opinion is held back on this case.</source>
        <translation>Zu diesem Fall wird keine Zweitmeinung zurückgehalten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <source>After an opinion you read {0}: aided, beside your own read.</source>
        <translation>Nach einer Zweitmeinung haben Sie {0:t} befundet: unterstützt, neben Ihrem eigenen Befund.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/opinions.py"/>
        <location filename="../../sireader/ui/reading_page.py"/>
        <location filename="../../sireader/ui/session.py"/>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <location filename="../../sireader/workflow/case_table.py"/>
        <source>not evaluable</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>turned {0}°</source>
        <translation>gedreht {0}°</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/orientation.py"/>
        <source>FLIPPED</source>
        <translation>GESPIEGELT</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>A name has 1 to {0} letters</source>
        <translation>Ein Name hat 1 bis {0} Buchstaben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>type another one</source>
        <translation>geben Sie einen anderen ein</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>Another preset is called {0}</source>
        <translation>Eine andere Fensterung heißt {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>type another name</source>
        <translation>geben Sie einen anderen Namen ein</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/own_presets.py"/>
        <source>Own {0}</source>
        <translation>Eigene {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Radiograph of the sacroiliac joints</source>
        <translation>Röntgenbild der Iliosakralgelenke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Definite: grade 2 or more on both sides, or grade 3 or more on at least one (modified New York criteria).</source>
        <translation>Definitiv: Grad 2 oder mehr auf beiden Seiten, oder Grad 3 oder mehr auf mindestens einer (modifizierte New-York-Kriterien).</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Definite radiographic sacroiliitis by these grades.</source>
        <translation>Nach diesen Graden definitive radiographische Sakroiliitis.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>No definite radiographic sacroiliitis by these grades.</source>
        <translation>Nach diesen Graden keine definitive radiographische Sakroiliitis.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Not a medical device. This page is no diagnosis.</source>
        <translation>Kein Medizinprodukt. Diese Seite ist keine Diagnose.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>No second opinion was revealed.</source>
        <translation>Es wurde keine Zweitmeinung aufgedeckt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>This radiograph is like those that the model knows.</source>
        <translation>Dieses Röntgenbild gleicht denen, die das Modell kennt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>Patient or reference</source>
        <translation>Patient oder Zeichen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>Read by</source>
        <translation>Befundet von</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Date and signature</source>
        <translation>Datum und Unterschrift</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>cut-off in balance</source>
        <translation>Schwellenwert im Gleichgewicht</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>cut-off favouring sensitivity</source>
        <translation>Schwellenwert für Sensitivität</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>cut-off favouring specificity</source>
        <translation>Schwellenwert für Spezifität</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Committed on {0}, before a second opinion was revealed.</source>
        <translation>Abgeschlossen am {0}, bevor eine Zweitmeinung aufgedeckt wurde.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>The model looked at rows {0} to {1}, columns {2} to {3}.</source>
        <translation>Das Modell sah die Zeilen {0} bis {1}, Spalten {2} bis {3}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Committed on {0}, without a second opinion.</source>
        <translation>Abgeschlossen am {0}, ohne Zweitmeinung.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Dense bone is bright; window C {0:.0f}, W {1:.0f}.</source>
        <translation>Dichter Knochen ist hell; Fenster C {0}, W {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>R and L are the patient's sides.</source>
        <translation>R und L sind die Seiten des Patienten.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Reading</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Second opinion of a model</source>
        <translation>Zweitmeinung eines Modells</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Framed: the crop of the reading.</source>
        <translation>Umrahmt: der Ausschnitt des Befunds.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Dashed: what the model looked at.</source>
        <translation>Gestrichelt: was das Modell ansah.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>P(definite) {0:.2f}; {1}.</source>
        <translation>P(definitiv) {0}; {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Not evaluable.</source>
        <translation>Nicht beurteilbar.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>grade {0:d}</source>
        <translation>Grad {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Changed after the second opinion (aided)</source>
        <translation>Nach der Zweitmeinung geändert (unterstützt)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Written by SI Reader {0}.</source>
        <translation>Geschrieben von SI Reader {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Package SHA-256 {0}</source>
        <translation>Paket SHA-256 {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Revealed on {0}.</source>
        <translation>Aufgedeckt am {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_text.py"/>
        <source>Trained on {0}.</source>
        <translation>Trainiert mit: {0:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>Commit your read first: the page says what is committed.</source>
        <translation>Schließen Sie Ihren Befund zuerst ab: Die Seite sagt, was abgeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>Left blank: a line to write on</source>
        <translation>Leer: eine Linie zum Beschreiben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>What you type here is printed on the page and kept nowhere else.</source>
        <translation>Was Sie hier eintragen, steht auf der Seite und wird sonst nirgends aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>Page as PDF</source>
        <translation>Seite als PDF</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>The page is written to {0}.</source>
        <translation>Die Seite steht in {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/page_writing.py"/>
        <source>Write the page…</source>
        <translation>Seite schreiben…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Parcels (*.sirp);;All files (*)</source>
        <translation>Pakete (*.sirp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Open parcel</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Send reads back</source>
        <translation>Befunde zurückschicken</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Unpacking {0} …</source>
        <translation>{0} wird ausgepackt …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Seal {0} with a passphrase of {1} characters or more? Without one, whoever has the file can open it.</source>
        <translation>{0} mit einer Passphrase von mindestens {1} Zeichen versiegeln? Ohne sie kann die Datei öffnen, wer sie hat.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/parcels.py"/>
        <source>{0} is sealed with a passphrase.</source>
        <translation>{0} ist mit einer Passphrase versiegelt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>JOINT BOXES</source>
        <translation>GELENKRAHMEN</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>first end</source>
        <translation>erstes Ende</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>second end</source>
        <translation>zweites Ende</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>both ends</source>
        <translation>beide Enden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>first corner</source>
        <translation>erste Ecke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>opposite corner</source>
        <translation>gegenüberliegende Ecke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>the whole box</source>
        <translation>der ganze Rahmen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>SUGGESTED CROP</source>
        <translation>VORGESCHLAGENER AUSSCHNITT</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>CROP BOX</source>
        <translation>AUSSCHNITT</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>right joint, first corner</source>
        <translation>rechtes Gelenk, erste Ecke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>right joint, opposite corner</source>
        <translation>rechtes Gelenk, gegenüberliegende Ecke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>right joint, the whole box</source>
        <translation>rechtes Gelenk, ganzer Rahmen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>left joint, first corner</source>
        <translation>linkes Gelenk, erste Ecke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>left joint, opposite corner</source>
        <translation>linkes Gelenk, gegenüberliegende Ecke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/placing.py"/>
        <source>left joint, the whole box</source>
        <translation>linkes Gelenk, ganzer Rahmen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Double-click or press F2 to rename. Own presets follow the radiograph's presets when you step through them.</source>
        <translation>Doppelklick oder F2 zum Umbenennen. Eigene Fensterungen folgen beim Durchgehen auf die des Röntgenbilds.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>You have kept no preset of your own yet: “Keep window as preset” adds the window on the screen.</source>
        <translation>Sie haben noch keine eigene Fensterung: „Fensterung merken“ fügt die auf dem Bildschirm hinzu.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Move &amp;down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/presets_dialog.py"/>
        <source>Own presets</source>
        <translation>Eigene Fensterungen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>Looking for other radiographs of this subject …</source>
        <translation>Weitere Röntgenbilder dieser Person werden gesucht …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>NOT THE CASE BEING READ  ·  {0}</source>
        <translation>NICHT DER ZU BEFUNDENDE FALL  ·  {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/prior_view.py"/>
        <source>The study has no other radiograph of this subject, or its protocol shows none.</source>
        <translation>Die Studie hat kein weiteres Röntgenbild dieser Person, oder ihr Protokoll zeigt keines.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Committed. What you change after a second opinion is kept beside it, marked aided.</source>
        <translation>Abgeschlossen. Was Sie nach einer Zweitmeinung ändern, bleibt daneben, als unterstützt gekennzeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Opening the worklist …</source>
        <translation>Die Arbeitsliste wird geöffnet …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>{0} read {1}</source>
        <translation>{0} befundete {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>There is no window preset {0}.</source>
        <translation>Es gibt keine Fensterung {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Your worklist has no case {0}.</source>
        <translation>Ihre Arbeitsliste hat keinen Fall {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>The prior follows.</source>
        <translation>Die Voraufnahme folgt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>The prior stays where it is.</source>
        <translation>Die Voraufnahme bleibt, wo sie ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Supersede your read by {0}. Both stay on record.</source>
        <translation>Ihren Befund durch {0:t} ersetzen. Beide bleiben aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/reading_page.py"/>
        <source>Opening case {0} …</source>
        <translation>Fall {0} wird geöffnet …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>The reading is closed</source>
        <translation>Die Lesung ist geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>nothing can be graded or amended unless the coordinator opens it again</source>
        <translation>nichts kann befundet oder berichtigt werden, solange die Studienleitung sie nicht wieder öffnet</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>Grade the {0} joint first.</source>
        <translation>Befunden Sie zuerst das Gelenk {0:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>At least {0} characters.</source>
        <translation>Mindestens {0} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>The two do not match.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>A not-evaluable read needs a comment: press C and say what is wrong with the radiograph.</source>
        <translation>Ein Befund „nicht beurteilbar“ braucht einen Kommentar: Drücken Sie C und sagen Sie, was mit dem Röntgenbild nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>You have read everything that waits for you.</source>
        <translation>Sie haben alles befundet, was auf Sie wartet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/sentences.py"/>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>Case {0} committed: {1}</source>
        <translation>Fall {0} abgeschlossen: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>This read is committed. Press A to amend it with a reason.</source>
        <translation>Dieser Befund ist abgeschlossen. Drücken Sie A, um ihn mit einer Begründung zu berichtigen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>Only a committed read can be amended.</source>
        <translation>Nur ein abgeschlossener Befund kann berichtigt werden.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>Nothing else waits for you.</source>
        <translation>Sonst wartet nichts auf Sie.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>This is the last case of the worklist.</source>
        <translation>Dies ist der letzte Fall der Arbeitsliste.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/session.py"/>
        <source>This is the first case.</source>
        <translation>Dies ist der erste Fall.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>set one first: Study, Change password</source>
        <translation>setzen Sie zuerst eines: Studie, Passwort ändern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>A parcel takes no password home: do this in the study itself.</source>
        <translation>Ein Paket nimmt kein Passwort mit nach Hause: Tun Sie dies in der Studie selbst.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>This study can only be looked at here: it is read-only</source>
        <translation>Diese Studie kann hier nur angesehen werden: Sie ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>To sign off you need a password</source>
        <translation>Zum Unterschreiben brauchen Sie ein Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>There is nothing to sign</source>
        <translation>Es gibt nichts zu unterschreiben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Password of {0}</source>
        <translation>Passwort von {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>{0} is signed in.</source>
        <translation>{0} ist angemeldet.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Another password for {0}</source>
        <translation>Ein anderes Passwort für {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>A first password for {0}</source>
        <translation>Ein erstes Passwort für {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>The password of {0} is set.</source>
        <translation>Das Passwort von {0} ist gesetzt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Sign off</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Sign off as {0}</source>
        <translation>Unterschreiben als {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>What you declare</source>
        <translation>Was Sie erklären</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>I declare</source>
        <translation>Ich erkläre</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>{0} signed off; {1}.</source>
        <translation>{0} hat unterschrieben; {1:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>no read is committed yet</source>
        <translation>noch ist kein Befund abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>At least {0} characters. Nobody can read it back, the coordinator can only take it away. It is asked for when you sign in and when you sign off.</source>
        <translation>Mindestens {0} Zeichen. Niemand kann es auslesen, die Studienleitung kann es nur wegnehmen. Es wird beim Anmelden und beim Unterschreiben verlangt.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>Password so far</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/signing.py"/>
        <source>From then on, a change of what you signed shows at once; you may still amend.</source>
        <translation>Von da an zeigt sich jede Änderung an dem, was Sie unterschrieben haben, sofort; berichtigen können Sie weiterhin.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Read plain radiographs of the sacroiliac joints. A radiograph or a study can also be dropped on this window.</source>
        <translation>Röntgenbilder der Sakroiliakalgelenke befunden. Ein Röntgenbild oder eine Studie lässt sich auch auf diesem Fenster ablegen.</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/start_page.py"/>
        <source>Make a sample study…</source>
        <translation>Beispielstudie anlegen…</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} move it, finely with Shift</source>
        <translation>{0} verschieben, fein mit Umschalt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>the keys of Pan</source>
        <translation>die Tasten zum Schieben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} takes the next</source>
        <translation>{0} nimmt das nächste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} keeps</source>
        <translation>{0} übernimmt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>{0} puts away</source>
        <translation>{0} verwirft</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>PRIOR  </source>
        <translation>VORAUFNAHME  </translation>
    </message>
    <message>
        <location filename="../../sireader/ui/status_line.py"/>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <location filename="../../sireader/workflow/entries.py"/>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Case {0}, {1}</source>
        <translation>Fall {0}, {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>{0} of {1} read</source>
        <translation>{0} von {1} befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>Nothing to read</source>
        <translation>Nichts zu befunden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/worklist_view.py"/>
        <location filename="../../sireader/workflow/entries.py"/>
        <source>amending</source>
        <translation>in Berichtigung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/anchor.py"/>
        <source>the audit trail</source>
        <translation>der Audit-Trail</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/anchor.py"/>
        <source>The end of {0} that this computer saw on {1} UTC is missing: the record was cut short, or an older copy of the study was put in its place (if you did so yourself, delete {2}).</source>
        <translation>Das Ende, das dieser Computer am {1:d} UTC gesehen hat, fehlt ({0:t}): Die Aufzeichnung wurde gekürzt, oder eine ältere Kopie der Studie wurde an ihre Stelle gesetzt (wenn Sie das selbst waren, löschen Sie {2}).</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/anchor.py"/>
        <source>the reads by {0}</source>
        <translation>die Befunde von {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archive_settings.py"/>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archive_settings.py"/>
        <source>There is no archive {0}</source>
        <translation>Es gibt kein Archiv {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archive_settings.py"/>
        <source>name one of these: {0}; or add it</source>
        <translation>nennen Sie eines von diesen: {0}; oder fügen Sie es hinzu</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archive_settings.py"/>
        <source>delete it, and enter the archives again</source>
        <translation>löschen Sie es, und tragen Sie die Archive erneut ein</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archives.py"/>
        <source>{0:,} of {1:,}: {2}</source>
        <translation>{0} von {1}: {2:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archives.py"/>
        <source>It was broken off</source>
        <translation>Es wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archives.py"/>
        <source>ask for the same again to get the rest</source>
        <translation>fragen Sie noch einmal nach demselben, um den Rest zu holen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/archives.py"/>
        <source>There is no file {0}, so nothing was sent</source>
        <translation>Es gibt keine Datei {0}, also wurde nichts geschickt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>1 new case</source>
        <translation>1 neuer Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>{0} new cases</source>
        <translation>{0} neue Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>shared out by the seed {0}</source>
        <translation>aufgeteilt mit dem Startwert {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>From now on {0} is given only what is assigned.</source>
        <translation>Von jetzt an erhält {0} nur noch, was zugeteilt wird.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>, for {0} has them all already</source>
        <translation>, denn {0} hat sie bereits alle</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>, for there are fewer than readers</source>
        <translation>, denn es sind weniger als Leser</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>, for each is given in this role already</source>
        <translation>, denn jeder ist in dieser Rolle bereits zugeteilt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>from now on only what is assigned</source>
        <translation>von jetzt an nur Zugeteiltes</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>Nobody reads as {0} yet</source>
        <translation>Niemand befundet bisher als {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>`sireader readers add` adds readers</source>
        <translation>`sireader readers add` fügt Leser hinzu</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} cannot be read: it has no radiograph or is excluded</source>
        <translation>Fall {0} kann nicht befundet werden: Er hat kein Röntgenbild oder ist ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/assigning.py"/>
        <source>Shared out by the seed {0}.</source>
        <translation>Aufgeteilt mit dem Startwert {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/choices.py"/>
        <source>pixels looked at</source>
        <translation>Pixel angesehen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/choices.py"/>
        <source>blacked out {0}</source>
        <translation>geschwärzt {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/computing.py"/>
        <source>Asking about case {0} of {1}</source>
        <translation>Frage zu Fall {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>{0:.0f} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Excluded case {0}.</source>
        <translation>Fall {0} ist ausgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>{0} reads as {1}.</source>
        <translation>{0} befundet als {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>The protocol is in force as version {0}.</source>
        <translation>Das Protokoll ist als Version {0} in Kraft.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Case {0} is a calibration case.</source>
        <translation>Fall {0} ist ein Kalibrierfall.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Recorded the consensus on case {0}.</source>
        <translation>Der Konsens zu Fall {0} ist aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>The reading is closed.</source>
        <translation>Die Lesung ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>The reading is open again.</source>
        <translation>Die Lesung ist wieder offen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Exported {0} training and {1} validation cases to {2}.</source>
        <translation>{0} Trainings- und {1} Validierungsfälle nach {2} exportiert.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>{0}; the file has {1}.</source>
        <translation>{0:t}; die Datei hat {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Case {0} has no radiograph</source>
        <translation>Fall {0} hat kein Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>readers' figures</source>
        <translation>Zahlen der Leser</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>flow chart</source>
        <translation>Flussdiagramm</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Merging {0} …</source>
        <translation>{0} wird zusammengeführt …</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordinating.py"/>
        <source>Packing for {0}: {1}</source>
        <translation>Packen für {0}: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>The study was not {0}: that needs a reason</source>
        <translation>Die Studie wurde nicht {0:t}: Das braucht eine Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <location filename="../../sireader/workflow/passwords.py"/>
        <location filename="../../sireader/workflow/study.py"/>
        <source>say why in a few words</source>
        <translation>sagen Sie in wenigen Worten, warum</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>That protocol is in force already</source>
        <translation>Dieses Protokoll ist bereits in Kraft</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>The protocol is frozen: the first read is in</source>
        <translation>Das Protokoll ist eingefroren: Der erste Befund liegt vor</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>a change needs a reason, which stays on record</source>
        <translation>eine Änderung braucht eine Begründung, die aufgezeichnet bleibt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>{0} reads as {1}, a role that the new protocol does not have</source>
        <translation>{0} befundet als {1}, eine Rolle, die das neue Protokoll nicht hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} is a calibration case already</source>
        <translation>Fall {0} ist bereits ein Kalibrierfall</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} was given to a reader already</source>
        <translation>Fall {0} wurde bereits einem Leser zugeteilt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>choose calibration cases before the reading begins</source>
        <translation>wählen Sie Kalibrierfälle, bevor die Lesung beginnt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>Case {0} is {1}: only an unresolved case goes to a consensus meeting</source>
        <translation>Fall {0} ist {1:t}: Nur ein ungelöster Fall geht in eine Konsensbesprechung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/coordination.py"/>
        <source>The study is {0} already</source>
        <translation>Die Studie ist bereits {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>Windows of at most {0} reads in the order of commitment, each half over the one before. The band is what chance brings a reader whose rate stays the same: of 20 such readers at most one leaves it. Slow is a median time above double the reader's own, hurried one below half of it.</source>
        <translation>Fenster von höchstens {0} Befunden in der Reihenfolge des Abschlusses, jedes zur Hälfte über dem vorigen. Das Band ist, was der Zufall einem Leser bringt, dessen Anteil gleich bleibt: Von 20 solchen Lesern verlässt es höchstens einer. Langsam ist eine mediane Zeit über dem Doppelten der eigenen, hastig eine unter der Hälfte.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>Drifting: reads {0} to {1}, {2} of {3} definite; {4} to {5} is what chance brings at this reader's {6:.0f} %.</source>
        <translation>Abweichend: Befunde {0} bis {1}, {2} von {3} definitiv; {4} bis {5} bringt der Zufall bei den {6} % dieses Lesers.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>cannot be told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>median {0:.0f} s; {1:.0f} s over all of this reader's reads.</source>
        <translation>Median {0} s; {1} s über alle Befunde dieses Lesers.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>Too few reads to tell: {0} of {1}.</source>
        <translation>Zu wenige Befunde für eine Aussage: {0} von {1}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>The reads carry no times of their own, so their order is not known.</source>
        <translation>Die Befunde tragen keine eigenen Zeiten, also ist ihre Reihenfolge nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/drift.py"/>
        <source>{0}: reads {1} to {2}, {3}</source>
        <translation>{0:t}: Befunde {1} bis {2}, {3:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/entries.py"/>
        <source>drafted</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/entries.py"/>
        <source>read</source>
        <translation>befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/file_opinions.py"/>
        <source>an answer without maps</source>
        <translation>eine Antwort ohne Karten</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/file_opinions.py"/>
        <source>  The patient's {0} joint: {1} ({2})</source>
        <translation>  Gelenk {0:t} des Patienten: {1:t} ({2})</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/findings.py"/>
        <source>There is no committed read of this radiograph</source>
        <translation>Zu diesem Röntgenbild gibt es keinen abgeschlossenen Befund</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Flow of the study {0}</source>
        <translation>Fluss der Studie {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Cases received</source>
        <translation>Erhaltene Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Cases to read</source>
        <translation>Zu befundende Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Not yet read by all first readers</source>
        <translation>Noch nicht von allen Erstlesern befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Read by {0}</source>
        <translation>Befundet von {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Concordant on definite</source>
        <translation>Konkordant bei „definitiv“</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Discordant on definite</source>
        <translation>Diskordant bei „definitiv“</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Not evaluable for at least one</source>
        <translation>Für mindestens einen nicht beurteilbar</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Adjudicated by {0}</source>
        <translation>Adjudiziert von {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>To be read by {0}</source>
        <translation>Zu befunden von {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>By consensus</source>
        <translation>Durch Konsens</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Definite sacroiliitis</source>
        <translation>Definitive Sakroiliitis</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Not definite</source>
        <translation>Nicht definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>Without a radiograph</source>
        <translation>Ohne Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow.py"/>
        <source>not read as {0}</source>
        <translation>nicht befundet als {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/flow_chart.py"/>
        <source>{0} further reasons: {1:,}</source>
        <translation>{0} weitere Gründe: {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>look at it, and confirm with --burned-in-checked that no identifying text is visible</source>
        <translation>sehen Sie es an, und bestätigen Sie mit --burned-in-checked, dass kein identifizierender Text zu sehen ist</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} says that text is burned into its pixels</source>
        <translation>{0} sagt, dass Text in die Pixel eingebrannt ist</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} may show text in its pixels</source>
        <translation>{0} zeigt vielleicht Text in den Pixeln</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>A waiting case is named by the patient ID of {0}, which must not be in a study</source>
        <translation>Ein wartender Fall trägt als Namen die Patienten-ID von {0}, die nicht in einer Studie stehen darf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} is not the only file of this import that is named like the waiting case {1}</source>
        <translation>{0} ist nicht die einzige Datei dieses Imports, die wie der wartende Fall {1} heißt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>{0} would be case {1}, which has another radiograph</source>
        <translation>{0} wäre Fall {1}, der ein anderes Röntgenbild hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>name cases by pseudonyms</source>
        <translation>benennen Sie Fälle mit Pseudonymen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>import the right one alone</source>
        <translation>importieren Sie nur die richtige</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>find out which of the two is right</source>
        <translation>finden Sie heraus, welches der beiden richtig ist</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>The program failed on {0} ({1})</source>
        <translation>Das Programm ist an {0} gescheitert ({1})</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <source>report this; no other file is affected</source>
        <translation>melden Sie dies; keine andere Datei ist betroffen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake.py"/>
        <location filename="../../sireader/workflow/preparing.py"/>
        <source>{0} cannot be read</source>
        <translation>{0} kann nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>duplicate {0} is already case {1}</source>
        <translation>doppelt: {0} ist bereits Fall {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>attached to waiting case</source>
        <translation>dem wartenden Fall zugeordnet</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>as case</source>
        <translation>als Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/intake_report.py"/>
        <source>Accepted {0}, refused {1}, duplicates {2}.</source>
        <translation>Angenommen {0}, abgelehnt {1}, doppelt {2}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/joint_boxes.py"/>
        <source>as proposed</source>
        <translation>wie vorgeschlagen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/joint_boxes.py"/>
        <source>reveal {0}</source>
        <translation>Aufdeckung {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keyed_map.py"/>
        <source>name the file that `import --keyed-map` wrote</source>
        <translation>nennen Sie die Datei, die `import --keyed-map` geschrieben hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keyed_map.py"/>
        <source>{0} is not a keyed map, or one of a newer program</source>
        <translation>{0} ist keine Zuordnung oder stammt von einem neueren Programm</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keyed_map.py"/>
        <source>{0} lies within the study, which may be passed on</source>
        <translation>{0} liegt in der Studie, die weitergegeben werden darf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keyed_map.py"/>
        <source>keep the map elsewhere</source>
        <translation>bewahren Sie die Zuordnung anderswo auf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keyed_map.py"/>
        <source>{0} is not a keyed map</source>
        <translation>{0} ist keine Zuordnung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>copy it from the computer on which the study was made, to {0}</source>
        <translation>kopieren Sie ihn von dem Computer, auf dem die Studie angelegt wurde, nach {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>copy it again from where the study was made</source>
        <translation>kopieren Sie ihn erneut von dort, wo die Studie angelegt wurde</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/keys.py"/>
        <source>The key of this study is not on this computer, so nothing can be imported</source>
        <translation>Der Schlüssel dieser Studie ist nicht auf diesem Computer, also kann nichts importiert werden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>no interval given</source>
        <translation>kein Intervall angegeben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>AUROC of definite</source>
        <translation>AUROC für definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>AUPRC of definite</source>
        <translation>AUPRC für definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>quadratic weighted κ of the grades</source>
        <translation>quadratisch gewichtetes κ der Grade</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>share of exact grades</source>
        <translation>Anteil exakter Grade</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>share of grades within one</source>
        <translation>Anteil der Grade mit höchstens einem Grad Abstand</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>favours sensitivity</source>
        <translation>auf Sensitivität ausgelegt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>favours specificity</source>
        <translation>auf Spezifität ausgelegt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>grades both joints, definite by the rule</source>
        <translation>graduiert beide Gelenke, definitiv nach der Regel</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>definite alone</source>
        <translation>nur definitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>nothing is said</source>
        <translation>nichts angegeben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>On the validation split</source>
        <translation>Auf dem Validierungsteil</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>On other cases</source>
        <translation>An anderen Fällen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Cut-offs on P(definite)</source>
        <translation>Schwellenwerte für P(definitiv)</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>{0}, {1} × {2} px, {3}</source>
        <translation>{0}, {1} × {2} px, {3:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Training set, SHA-256</source>
        <translation>Trainingsdatensatz, SHA-256</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>Package, SHA-256</source>
        <translation>Paket, SHA-256</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>95 % interval {0:.3f} to {1:.3f}</source>
        <translation>95-%-Intervall {0} bis {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>with the program</source>
        <translation>mit dem Programm</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>from {0}</source>
        <translation>aus {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/model_cards.py"/>
        <source>{0} cannot be asked</source>
        <translation>{0} kann nicht gefragt werden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/models.py"/>
        <source>No model can be asked: {0} is not installed</source>
        <translation>Kein Modell kann gefragt werden: {0} ist nicht installiert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/models.py"/>
        <source>{0} comes with the program and stays</source>
        <translation>{0} kommt mit dem Programm und bleibt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/models.py"/>
        <source>Another model with the name {0} is installed</source>
        <translation>Ein anderes Modell mit dem Namen {0} ist installiert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/models.py"/>
        <source>install the program with its part `opinion`</source>
        <translation>installieren Sie das Programm mit seinem Teil `opinion`</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/models.py"/>
        <source>The model {0} is installed already</source>
        <translation>Das Modell {0} ist bereits installiert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/models.py"/>
        <source>remove that one first, or give the new one a name of its own</source>
        <translation>entfernen Sie zuerst jenes, oder geben Sie dem neuen einen eigenen Namen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/notices.py"/>
        <source>see the text</source>
        <translation>siehe Text</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/one_radiograph.py"/>
        <source>{0} is damaged: the decoder stopped while it worked on it</source>
        <translation>{0} ist beschädigt: Der Dekoder hat dabei angehalten</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/one_radiograph.py"/>
        <source>{0} is no radiograph</source>
        <translation>{0} ist kein Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>The study has opinions of {0} that another package gave</source>
        <translation>Die Studie hat Zweitmeinungen von {0}, die ein anderes Modellpaket gegeben hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>An opinion on case {0} does not say which model package gave it</source>
        <translation>Eine Zweitmeinung zu Fall {0} sagt nicht, welches Modellpaket sie gegeben hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>give a new version of the model a name of its own</source>
        <translation>geben Sie einer neuen Version des Modells einen eigenen Namen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1} names no model, or a split other than train, validation, test</source>
        <translation>Zeile {0} von {1} nennt kein Modell oder eine andere Aufteilung als train, validation, test</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1}: the study has no case {2}</source>
        <translation>Zeile {0} von {1}: Die Studie hat keinen Fall {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1}: the score {2} is not from 0 to 1</source>
        <translation>Zeile {0} von {1}: Der Wert {2} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>An opinion of {0} came among those of {1}</source>
        <translation>Eine Zweitmeinung von {0} kam unter denen von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>bring all scores of the model into that range, by one rule for all cases</source>
        <translation>bringen Sie alle Werte des Modells in diesen Bereich, nach einer Regel für alle Fälle</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/opinions.py"/>
        <source>Line {0} of {1} contradicts the recorded opinion of {2} on {3}</source>
        <translation>Zeile {0} von {1} widerspricht der aufgezeichneten Zweitmeinung von {2} zu {3}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>its protocol</source>
        <translation>sein Protokoll</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>{0} is labelled as another parcel</source>
        <translation>{0} ist als ein anderes Paket beschriftet</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>it does not say what it is</source>
        <translation>es sagt nicht, was es ist</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>it has no protocol</source>
        <translation>es hat kein Protokoll</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_carried.py"/>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} ist nicht verwendbar: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>{0} is damaged or was changed</source>
        <translation>{0} ist beschädigt oder wurde verändert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} is sealed with a passphrase</source>
        <translation>{0} ist mit einer Passphrase versiegelt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>give its passphrase</source>
        <translation>geben Sie die Passphrase an</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} holds something that no parcel holds ({1})</source>
        <translation>{0} enthält etwas, was kein Paket enthält ({1})</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>do not use it</source>
        <translation>verwenden Sie es nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} was not written by SI Reader, or was changed</source>
        <translation>{0} wurde nicht von SI Reader geschrieben oder wurde verändert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>The radiograph {0} was changed, so nothing was packed</source>
        <translation>Das Röntgenbild {0} wurde verändert, also wurde nichts gepackt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>The file {0} is gone, so nothing was packed</source>
        <translation>Die Datei {0} ist verschwunden, also wurde nichts gepackt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>`sireader verify`</source>
        <translation>`sireader verify`</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>{0} is no parcel, or is damaged</source>
        <translation>{0} ist kein Paket oder ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>name a file that `sireader pack` wrote</source>
        <translation>nennen Sie eine Datei, die `sireader pack` geschrieben hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_file.py"/>
        <source>`sireader verify` tells which are</source>
        <translation>`sireader verify` sagt, welche es sind</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>act {0} of the audit trail ({1} by {2})</source>
        <translation>Vorgang {0} des Audit-Trails ({1:t} von {2})</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} {1} new, {2} already there</source>
        <translation>{0}: {1} neu, {2} bereits vorhanden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} belongs to another study than {1}</source>
        <translation>{0} gehört zu einer anderen Studie als {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>merge it into its own</source>
        <translation>führen Sie es in seine eigene zusammen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was not merged: it holds a record that no study holds</source>
        <translation>{0} wurde nicht zusammengeführt: Es enthält einen Eintrag, den keine Studie enthält</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>The study is closed; these reads count all the same.</source>
        <translation>Die Studie ist geschlossen; diese Befunde zählen trotzdem.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} does not read in this study</source>
        <translation>{0} befundet nicht in dieser Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} reads as {1} here, not as {2}</source>
        <translation>{0} befundet hier als {1}, nicht als {2}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds records of another reader than {0}</source>
        <translation>es enthält Einträge eines anderen Lesers als {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds what only a coordinator records</source>
        <translation>es enthält, was nur die Studienleitung aufzeichnet</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds a password of {0} that the study does not know</source>
        <translation>es enthält ein Passwort von {0}, das die Studie nicht kennt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>it holds another password of {0} than the study</source>
        <translation>es enthält ein anderes Passwort von {0} als die Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>the {0} {1} says something else than the one on record here</source>
        <translation>{0} {1} besagt etwas anderes als der Eintrag hier</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>the study has no case {0}</source>
        <translation>die Studie hat keinen Fall {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>import its radiograph into the study first</source>
        <translation>importieren Sie zuerst sein Röntgenbild in die Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>parcel {0} sha256:{1}</source>
        <translation>Paket {0} sha256:{1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>copy {0}</source>
        <translation>Kopie {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>nothing of it was taken; ask where it comes from</source>
        <translation>nichts davon wurde übernommen; fragen Sie nach, woher es kommt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was not merged: {1}</source>
        <translation>{0} wurde nicht zusammengeführt: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} does not belong into a parcel of {1}</source>
        <translation>{0:t} gehört nicht in ein Paket von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>before {0}, a record is missing</source>
        <translation>vor {0:t} fehlt ein Eintrag</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} is nothing that is done in a parcel of {1}</source>
        <translation>{0:t} wird in einem Paket von {1} nicht getan</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} is of a case that the study does not have</source>
        <translation>{0:t} betrifft einen Fall, den die Studie nicht hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} was given as {1}, but {2} reads as {3}</source>
        <translation>{0:t} wurde als {1} abgegeben, aber {2} befundet als {3}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} is of a case that was given to {1} in another way</source>
        <translation>{0:t} betrifft einen Fall, der {1} auf andere Weise zugeteilt wurde</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>no reads</source>
        <translation>keine Befunde</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>{0} by {1}</source>
        <translation>{0:t} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <source>the audit trail ({0}) speaks of {1}, which is not here or says otherwise</source>
        <translation>der Audit-Trail ({0:t}) spricht von {1}, was hier fehlt oder anderes besagt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_merge.py"/>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source> on {0}</source>
        <translation> zu {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>{0} does not hold the radiographs of its cases</source>
        <translation>{0} enthält die Röntgenbilder seiner Fälle nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>{0} is no opened parcel</source>
        <translation>{0} ist kein geöffnetes Paket</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>move it away and open the parcel again</source>
        <translation>schieben Sie es beiseite und öffnen Sie das Paket erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>{0} carries reads back and nothing to read</source>
        <translation>{0} bringt Befunde zurück und enthält nichts zu befunden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>merge it into its study</source>
        <translation>führen Sie es in seine Studie zusammen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_open.py"/>
        <source>The radiograph {0} in {1} was changed</source>
        <translation>Das Röntgenbild {0} in {1} wurde verändert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} has no password: set one at home first, or {1} cannot sign off away.</source>
        <translation>{0} hat kein Passwort: Setzen Sie zuerst hier eines, sonst kann {1} auswärts nicht unterschreiben.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>Packed {0} of {1} into {2} ({3}).</source>
        <translation>{0:t} von {1} in {2} gepackt ({3:t}).</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} is read-only here, and a parcel must go on record: nothing was packed</source>
        <translation>{0} ist hier schreibgeschützt, und ein Paket muss aufgezeichnet werden: Nichts wurde gepackt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>sealed with the passphrase</source>
        <translation>mit der Passphrase versiegelt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>not sealed: whoever has the file can open it</source>
        <translation>nicht versiegelt: wer die Datei hat, kann sie öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>parcel {0}</source>
        <translation>Paket {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>pack where the study may be written</source>
        <translation>packen Sie dort, wo die Studie beschrieben werden darf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>Nothing waits for {0}, and {1} has read nothing: there is nothing to pack</source>
        <translation>Nichts wartet auf {0}, und {1} hat nichts befundet: Es gibt nichts zu packen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} radiographs</source>
        <translation>{0} Röntgenbilder</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>{0} is the study itself</source>
        <translation>{0} ist die Studie selbst</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>reads go back from an opened parcel</source>
        <translation>Befunde gehen aus einem geöffneten Paket zurück</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>The study {0} is closed, so nothing was packed</source>
        <translation>Die Studie {0} ist geschlossen, also wurde nichts gepackt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <source>open it again first</source>
        <translation>öffnen Sie sie zuerst wieder</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_pack.py"/>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} reads</source>
        <translation>{0} Befunde</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>The passphrase is too short: it needs {0} characters or more</source>
        <translation>Die Passphrase ist zu kurz: Sie braucht mindestens {0} Zeichen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>four or five words make a good one</source>
        <translation>vier oder fünf Wörter ergeben eine gute</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>{0} is cut off</source>
        <translation>{0} ist abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/parcels_seal.py"/>
        <source>This is not the passphrase of {0}, or its first bytes are damaged</source>
        <translation>Dies ist nicht die Passphrase von {0}, oder die ersten Bytes sind beschädigt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>argon2id m=65536 t=3 p=4</source>
        <translation>argon2id m=65536 t=3 p=4</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>with the password</source>
        <translation>mit dem Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>without a password: none is set</source>
        <translation>ohne Passwort: keines ist gesetzt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>set a password first</source>
        <translation>setzen Sie zuerst ein Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>This is {0}'s parcel, in which no password is set or changed</source>
        <translation>Dies ist das Paket von {0}, in dem kein Passwort gesetzt oder geändert wird</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>taken away: {0}</source>
        <translation>weggenommen: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>set one in the study itself, and sign there once the reads are merged</source>
        <translation>setzen Sie eines in der Studie selbst, und unterschreiben Sie dort, sobald die Befunde zusammengeführt sind</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>do it in the study itself</source>
        <translation>tun Sie es in der Studie selbst</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>A password has at least {0} characters</source>
        <translation>Ein Passwort hat mindestens {0} Zeichen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>a sentence is easily remembered</source>
        <translation>ein Satz ist leicht zu merken</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>The password of {0} was not taken away: that needs a reason</source>
        <translation>Das Passwort von {0} wurde nicht weggenommen: Das braucht eine Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>{0} has no password</source>
        <translation>{0} hat kein Passwort</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>The study keeps a password in a way that this program does not know</source>
        <translation>Die Studie bewahrt ein Passwort auf eine Weise auf, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>{0} has no password to sign with</source>
        <translation>{0} hat kein Passwort zum Unterschreiben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>Too many wrong passwords for {0} in a row</source>
        <translation>Zu viele falsche Passwörter für {0} nacheinander</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>try again in {0} seconds</source>
        <translation>versuchen Sie es in {0} Sekunden erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>That is not the password of {0}</source>
        <translation>Das ist nicht das Passwort von {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>type it again, or ask the coordinator to reset it</source>
        <translation>geben Sie es erneut ein, oder bitten Sie die Studienleitung, es zurückzusetzen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>The password of {0} was changed meanwhile</source>
        <translation>Das Passwort von {0} wurde inzwischen geändert</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/passwords.py"/>
        <source>begin again</source>
        <translation>beginnen Sie von vorn</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/pixel_text.py"/>
        <source>Looking for text in {0}</source>
        <translation>In {0} wird nach Text gesucht</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress.py"/>
        <source>no radiograph</source>
        <translation>kein Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} of {1} ({2:.1f} %; {3})</source>
        <translation>{0} von {1} ({2} %; {3:n})</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} against {1} on definite: {2}{3}</source>
        <translation>{0} gegen {1} bei „definitiv“: {2:t}{3:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} read, {1} waiting, {2} amended, {3} not evaluable</source>
        <translation>{0} befundet, {1} wartend, {2} berichtigt, {3} nicht beurteilbar</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>; {0} not comparable</source>
        <translation>; {0} nicht vergleichbar</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>Study {0}, protocol {1} (version {2}){3}; 95 % intervals by Wilson.</source>
        <translation>Studie {0}, Protokoll {1} (Version {2}){3}; 95-%-Intervalle nach Wilson.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>Definite among the settled: {0}.</source>
        <translation>Definitiv unter den entschiedenen: {0:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  definite {0}</source>
        <translation>  definitiv {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  time {0} (quartiles {1}); {2} a day; last {3}</source>
        <translation>  Zeit {0} (Quartile {1}); {2} je Tag; zuletzt {3:d}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  along the batch: {0}</source>
        <translation>  im Verlauf der Serie: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>{0} ({1}): {2} read, {3} waiting</source>
        <translation>{0} ({1}): {2} befundet, {3} wartend</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  definite {0}; not evaluable {1}</source>
        <translation>  definitiv {0:t}; nicht beurteilbar {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  overturned {0}</source>
        <translation>  überstimmt {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  hidden repeats agreeing on definite: {0}</source>
        <translation>  verdeckte Wiederholungen, gleich bei „definitiv“: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>  calibration cases agreeing on definite: {0}</source>
        <translation>  Kalibrierfälle, gleich bei „definitiv“: {0:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/progress_report.py"/>
        <source>Open cases wait for: {0}.</source>
        <translation>Offene Fälle warten auf: {0}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>A case is settled when {0} evaluable reads agree on definite, whatever the others say.</source>
        <translation>Ein Fall ist entschieden, wenn {0} beurteilbare Befunde bei „definitiv“ übereinstimmen, gleich was die anderen sagen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>A case is settled when at least {0} evaluable reads are there and all agree on definite.</source>
        <translation>Ein Fall ist entschieden, wenn mindestens {0} beurteilbare Befunde vorliegen und alle bei „definitiv“ übereinstimmen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>At least {0} agreeing reads settle a case; once the last role has read, its read decides.</source>
        <translation>Mindestens {0} übereinstimmende Befunde entscheiden einen Fall; hat die letzte Rolle befundet, entscheidet ihr Befund.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>At least {0} evaluable reads settle a case: definite is what follows from their median grades.</source>
        <translation>Mindestens {0} beurteilbare Befunde entscheiden einen Fall: Definitiv ist, was aus ihren medianen Graden folgt.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers never see a model's opinion.</source>
        <translation>Leser sehen nie die Zweitmeinung eines Modells.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers see a model's opinion once their own read is committed.</source>
        <translation>Leser sehen die Zweitmeinung eines Modells, sobald ihr eigener Befund abgeschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers see a model's opinion once the study is closed.</source>
        <translation>Leser sehen die Zweitmeinung eines Modells, sobald die Studie geschlossen ist.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>at least {0:g} days after the first read</source>
        <translation>mindestens {0} Tage nach dem ersten Befund</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>A reader counts as away after {0:g} s without a key or the mouse.</source>
        <translation>Ein Leser gilt nach {0} s ohne Taste oder Maus als abwesend.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>reads every case</source>
        <translation>befundet jeden Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>reads what {0} have read and not settled</source>
        <translation>befundet, was {0:t} befundet und nicht entschieden haben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>, and where they are {0} grades apart on a joint</source>
        <translation>, und wo sie an einem Gelenk {0} Grade auseinanderliegen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>, and where they differ on a joint</source>
        <translation>, und wo sie an einem Gelenk verschieden sind</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>, and {0:g} % of the settled cases as decoys</source>
        <translation>, und {0} % der entschiedenen Fälle als Köderfälle</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>sees the reads of {0}</source>
        <translation>sieht die Befunde von {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>blind to all others</source>
        <translation>blind für alle anderen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>{0:g} % of a reader's cases come again unannounced, {1}.</source>
        <translation>{0} % der Fälle eines Lesers kommen unangekündigt wieder, {1:t}.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>Readers may look at the subject's other radiographs.</source>
        <translation>Leser dürfen die anderen Röntgenbilder der Person ansehen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocol_words.py"/>
        <source>The worklist shows small pictures.</source>
        <translation>Die Arbeitsliste zeigt kleine Bilder.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>There is no protocol {0}</source>
        <translation>Es gibt kein Protokoll {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>choose one of {0}, or name a .toml file</source>
        <translation>wählen Sie eines von {0}, oder nennen Sie eine .toml-Datei</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>{0} is not a text file</source>
        <translation>{0} ist keine Textdatei</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/protocols.py"/>
        <source>write protocols in UTF-8</source>
        <translation>schreiben Sie Protokolle in UTF-8</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Radiograph of {0} days {1}</source>
        <translation>Röntgenbild {0} Tage {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Other radiograph, date unknown</source>
        <translation>Anderes Röntgenbild, Datum unbekannt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>The radiograph of this case is missing or damaged in the study folder</source>
        <translation>Das Röntgenbild dieses Falls fehlt im Studienordner oder ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>Case {0} has no radiograph yet</source>
        <translation>Fall {0} hat noch kein Röntgenbild</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>import it first</source>
        <translation>importieren Sie es zuerst</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>tell the coordinator, and go on with the next case</source>
        <translation>sagen Sie der Studienleitung Bescheid, und fahren Sie mit dem nächsten Fall fort</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>You have already read this case</source>
        <translation>Sie haben diesen Fall bereits befundet</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>This case does not wait for you any more</source>
        <translation>Dieser Fall wartet nicht mehr auf Sie</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>go on with the next one of your worklist</source>
        <translation>fahren Sie mit dem nächsten Ihrer Arbeitsliste fort</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>The study is closed</source>
        <translation>Die Studie ist geschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/reading.py"/>
        <source>ask the coordinator to open it again</source>
        <translation>bitten Sie die Studienleitung, sie wieder zu öffnen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/references.py"/>
        <source>reference standard</source>
        <translation>Referenzstandard</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/revealing.py"/>
        <source>nobody looks for {0} seconds</source>
        <translation>niemand schaut {0} Sekunden lang</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/revealing.py"/>
        <source>Nothing was revealed that could be hidden</source>
        <translation>Es wurde nichts aufgedeckt, was verborgen werden könnte</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/seals.py"/>
        <source>{0} is no seal</source>
        <translation>{0} ist kein Siegel</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/seals.py"/>
        <source>copy it again from where `sireader verify` told it</source>
        <translation>kopieren Sie es erneut von dort, wo `sireader verify` es genannt hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>Your read of this case is gone</source>
        <translation>Ihr Befund dieses Falls ist verschwunden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>open the case again</source>
        <translation>öffnen Sie den Fall erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>No model is installed that could be asked</source>
        <translation>Es ist kein Modell installiert, das gefragt werden könnte</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/second_opinion.py"/>
        <source>install a model first</source>
        <translation>installieren Sie zuerst ein Modell</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>I gave {0} what I saw on the radiographs{1}</source>
        <translation>Ich habe {0:t}, was ich auf den Röntgenbildern gesehen habe{1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} {1:t} not signed off yet</source>
        <translation>{0:t} {1:t} noch nicht unterschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>these {0} reads myself, and they say</source>
        <translation>diese {0} Befunde selbst abgegeben, und sie besagen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>this read myself, and it says</source>
        <translation>diesen Befund selbst abgegeben, und er besagt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>; {0} of them since my last sign-off.</source>
        <translation>; {0} davon seit meiner letzten Unterschrift.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>the sign-off of {0} of {1}</source>
        <translation>die Unterschrift von {0} vom {1:d}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0}, none signed off yet</source>
        <translation>{0:t}, noch keiner unterschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} since the last sign-off</source>
        <translation>{0:t} seit der letzten Unterschrift</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>every read is signed off</source>
        <translation>jeder Befund ist unterschrieben</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>Of the {0} reads under {1}, {2} are on record as they were signed.</source>
        <translation>Von den {0} Befunden unter {1:t} sind {2} so aufgezeichnet, wie sie unterschrieben wurden.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>The signature of {0} does not fit what it says.</source>
        <translation>Die Unterschrift passt nicht zu dem, was sie besagt ({0:t}).</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} lies under {1} and was altered.</source>
        <translation>{0:t} liegt unter {1:t} und wurde verändert.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>are</source>
        <translation>sind</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>{0} has nothing to sign: {1}</source>
        <translation>{0} hat nichts zu unterschreiben: {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/signing.py"/>
        <source>There is no read yet</source>
        <translation>Es gibt noch keinen Befund</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/snapshot.py"/>
        <location filename="../../sireader/workflow/study.py"/>
        <source>the study's protocol</source>
        <translation>das Protokoll der Studie</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/snapshot.py"/>
        <source>The study has no version {0} of its protocol</source>
        <translation>Die Studie hat keine Version {0} ihres Protokolls</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/snapshot.py"/>
        <source>take the study it came from</source>
        <translation>nehmen Sie die Studie, aus der es stammt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>{0} is not a file</source>
        <translation>{0} ist keine Datei</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/sources.py"/>
        <source>name files, folders and zip archives</source>
        <translation>nennen Sie Dateien, Ordner und Zip-Archive</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>This is {0}'s parcel and not the study itself</source>
        <translation>Dies ist das Paket von {0} und nicht die Studie selbst</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>The reader {0} differs from {1} by upper and lower case alone</source>
        <translation>Der Leser {0} unterscheidet sich von {1} nur durch Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>do it in the study; a parcel takes its reader's reads alone</source>
        <translation>tun Sie es in der Studie; ein Paket nimmt nur die Befunde seines Lesers auf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>The study {0} has no case {1}</source>
        <translation>Die Studie {0} hat keinen Fall {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>`sireader reference` lists its cases</source>
        <translation>`sireader reference` listet ihre Fälle auf</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>The study {0} has no reader {1}</source>
        <translation>Die Studie {0} hat keinen Leser {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>its readers are: {0}</source>
        <translation>ihre Leser sind: {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>if it is the same person, write {0}</source>
        <translation>wenn es dieselbe Person ist, schreiben Sie {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>Case {0} was not excluded: an exclusion needs a reason</source>
        <translation>Fall {0} wurde nicht ausgeschlossen: Ein Ausschluss braucht eine Begründung</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>Case {0} is already excluded</source>
        <translation>Fall {0} ist bereits ausgeschlossen</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/study.py"/>
        <source>{0} reads as {1} and cannot also read as {2}</source>
        <translation>{0} befundet als {1} und kann nicht auch als {2} befunden</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The radiograph of case {0} is missing.</source>
        <translation>Das Röntgenbild von Fall {0} fehlt.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The file {0} among the radiographs belongs to no case.</source>
        <translation>Die Datei {0} unter den Röntgenbildern gehört zu keinem Fall.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The file {0} was left by an import that was stopped; the next one removes it.</source>
        <translation>Die Datei {0} stammt von einem angehaltenen Import; der nächste entfernt sie.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The record does not contain the state of the seal {0}.</source>
        <translation>Die Aufzeichnung enthält den Stand des Siegels {0} nicht.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>What the study keeps in short of case {0} is not what its reads say.</source>
        <translation>Was die Studie in Kurzform zu Fall {0} aufbewahrt, ist nicht, was seine Befunde besagen.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source> and makes no sense</source>
        <translation> und ist widersinnig</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/verification.py"/>
        <source>The radiograph of case {0} was changed.</source>
        <translation>Das Röntgenbild von Fall {0} wurde verändert.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} by {1}{2}, {3} UTC</source>
        <translation>{0:t} von {1}{2}, {3:d} UTC</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>The row {0} of {1} is missing, which the audit trail knows ({2}).</source>
        <translation>Die Zeile {0} von {1} fehlt, die der Audit-Trail kennt ({2:t}).</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} was slipped in: no act of the audit trail wrote it.</source>
        <translation>{0:t} wurde untergeschoben: Kein Vorgang des Audit-Trails hat es geschrieben.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/vouching.py"/>
        <source>{0} was moved: it stands behind what was recorded later.</source>
        <translation>{0:t} wurde verschoben: Es steht hinter dem, was später aufgezeichnet wurde.</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/waiting.py"/>
        <source>{0} may show text in its pixels, and waits on this computer until somebody has looked</source>
        <translation>{0} zeigt vielleicht Text in seinen Pixeln und wartet auf diesem Rechner, bis jemand hingesehen hat</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/waiting.py"/>
        <source>the coordinator's window shows it, from an archive</source>
        <translation>das Fenster der Koordination zeigt es, unter Aus einem Archiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>{0} would unpack to far more than it can hold, and nothing of it was</source>
        <translation>{0} würde zu weit mehr entpackt, als es enthalten kann, und nichts davon wurde entpackt</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>do not trust this archive</source>
        <translation>trauen Sie diesem Archiv nicht</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>{0} cannot be unpacked: {1}</source>
        <translation>{0} kann nicht entpackt werden: {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>unpack the archive yourself</source>
        <translation>entpacken Sie das Archiv selbst</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>{0} unpacks to more than 1 GiB</source>
        <translation>{0} wird entpackt größer als 1 GiB</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>{0} is an archive within an archive</source>
        <translation>{0} ist ein Archiv in einem Archiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>unpack the outer one yourself</source>
        <translation>entpacken Sie das äußere selbst</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>{0} is not a whole zip archive</source>
        <translation>{0} ist kein vollständiges Zip-Archiv</translation>
    </message>
    <message>
        <location filename="../../sireader/workflow/zips.py"/>
        <source>copy it again</source>
        <translation>kopieren Sie es erneut</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>up</source>
        <translation>oben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>down</source>
        <translation>unten</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>third</source>
        <translation>dritte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>fourth</source>
        <translation>vierte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>fifth</source>
        <translation>fünfte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>sixth</source>
        <translation>sechste</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>seventh</source>
        <translation>siebte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>eighth</source>
        <translation>achte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>ninth</source>
        <translation>neunte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>spot</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>suspicious</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>minimal</source>
        <translation>minimal</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>unequivocal</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>differ</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>agree</source>
        <translation>gleich</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Soft</source>
        <translation>Weichteil</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>RULER</source>
        <translation>LINEAL</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>CALIPER</source>
        <translation>MESSSCHIEBER</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>LOUPE</source>
        <translation>LUPE</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>AREA</source>
        <translation>BEREICH</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>sensitive</source>
        <translation>sensitiv</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>specific</source>
        <translation>spezifisch</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>drifting</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>hurried</source>
        <translation>hastig</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>steady</source>
        <translation>stetig</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>training set</source>
        <translation>Trainingsdatensatz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>1 read</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>A day</source>
        <translation>Je Tag</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>measure</source>
        <translation>messen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>coordinator</source>
        <translation>Studienleitung</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Made</source>
        <translation>Hergestellt</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Comes</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0} {1:.3f} ({2})</source>
        <translation>{0:t} {1} ({2:t})</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0:.3f}  {1}</source>
        <translation>{0}  {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>grade {0}</source>
        <translation>Grad {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>grade {0} or {1}</source>
        <translation>Grad {0} oder {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0} and {1}</source>
        <translation>{0} und {1:t}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0}, {1:g}/{2:g}</source>
        <translation>{0:t}, {1}/{2}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Exporting {0} of {1}</source>
        <translation>{0} von {1} werden exportiert</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0} is a study, but not the sample study</source>
        <translation>{0} ist eine Studie, aber nicht die Beispielstudie</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>name a new folder</source>
        <translation>nennen Sie einen neuen Ordner</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>There is no study at {0}</source>
        <translation>Es gibt keine Studie unter {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>There is already a study at {0}</source>
        <translation>Es gibt bereits eine Studie unter {0}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Counting cases and reads …</source>
        <translation>Fälle und Befunde werden gezählt …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Reading headers: {0} of {1}</source>
        <translation>Kopfdaten werden gelesen: {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Working out figures: {0} of {1}</source>
        <translation>Zahlen werden berechnet: {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Drawing figures: {0} of {1}</source>
        <translation>Abbildungen werden gezeichnet: {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Drawing examples: {0} of {1}</source>
        <translation>Beispiele werden gezeichnet: {0} von {1}</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>Writing the page …</source>
        <translation>Die Seite wird geschrieben …</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>right joint</source>
        <translation>rechtes Gelenk</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>left joint</source>
        <translation>linkes Gelenk</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>both joints</source>
        <translation>beide Gelenke</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>This package of the program works out no reports</source>
        <translation>Dieses Paket des Programms berechnet keine Berichte</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>take the larger package, the one with second opinions</source>
        <translation>nehmen Sie das größere Paket, das mit Zweitmeinungen</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0} reads every case</source>
        <translation>{0} befundet jeden Fall</translation>
    </message>
    <message>
        <location filename="../../sireader/ui/language/extraction.py"/>
        <source>{0} reads what {1} have read and not settled</source>
        <translation>{0} befundet, was {1:t} befundet und nicht entschieden haben</translation>
    </message>
    <message>
        <location filename="../../resources/protocols/gespic.toml"/>
        <source>Two independent central readers; settled where both agree</source>
        <translation>Zwei unabhängige zentrale Leser; entschieden, wo beide übereinstimmen</translation>
    </message>
    <message>
        <location filename="../../resources/protocols/proof-opinion.toml"/>
        <source>As proof; a model's opinion may be seen after the reader's own grade is committed</source>
        <translation>Wie proof; die Zweitmeinung eines Modells darf nach dem Abschluss des eigenen Grads angesehen werden</translation>
    </message>
    <message>
        <location filename="../../resources/protocols/proof.toml"/>
        <source>Local reader, blinded central reader, adjudication by a second central reader: 2 of 3</source>
        <translation>Lokaler Leser, verblindeter zentraler Leser, Adjudikation durch einen zweiten zentralen Leser: 2 von 3</translation>
    </message>
    <message>
        <location filename="../../resources/protocols/second-opinion.toml"/>
        <source>One reader; a model's opinion may be seen after the grade is committed</source>
        <translation>Ein Leser; die Zweitmeinung eines Modells darf nach dem Abschluss angesehen werden</translation>
    </message>
    <message>
        <location filename="../../resources/protocols/trial.toml"/>
        <source>Two blinded central readers, adjudication among decoys, hidden repeats: 2 of 3</source>
        <translation>Zwei verblindete zentrale Leser, Adjudikation unter Köderfällen, verdeckte Wiederholungen: 2 von 3</translation>
    </message>
    <message>
        <location filename="../../resources/models/phantom/card.json"/>
        <source>680 synthetic phantoms, chosen and calibrated on 120 others</source>
        <translation>680 synthetische Phantome, ausgewählt und kalibriert an 120 weiteren</translation>
    </message>
    <message>
        <location filename="../../resources/models/phantom/card.json"/>
        <source>Research on grading the sacroiliac joints on plain radiographs; a second opinion beside a reader's own grade.</source>
        <translation>Forschung zur Gradeinteilung der Sakroiliakalgelenke auf Röntgenbildern; eine Zweitmeinung neben dem eigenen Grad des Lesers.</translation>
    </message>
    <message>
        <location filename="../../resources/models/phantom/card.json"/>
        <source>Trained on synthetic phantoms. Not for clinical use. Knows only radiographs like those it was trained on. Not validated for clinical decisions. Its probability is no diagnosis; it does not see other causes of sacroiliac change, clinical findings or MRI.</source>
        <translation>An synthetischen Phantomen trainiert. Nicht für den klinischen Gebrauch. Kennt nur Röntgenbilder wie die, an denen es trainiert wurde. Nicht für klinische Entscheidungen validiert. Seine Wahrscheinlichkeit ist keine Diagnose; andere Ursachen sakroiliakaler Veränderungen, klinische Befunde oder MRT sieht es nicht.</translation>
    </message>
</context>
</TS>
