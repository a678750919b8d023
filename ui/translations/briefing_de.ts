<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <location filename="../shell/actions.py" />
      <source>Confidence</source>
      <translation>Sicherheit der Bewertung</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move to another section</source>
      <translation>In einen anderen Abschnitt</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add the chosen words</source>
      <translation>Die gewählten Worte hinzufügen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;New note</source>
      <translation>&amp;Neue Notiz</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Ne&amp;xt note from this one</source>
      <translation>&amp;Folgenotiz aus dieser</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Open a dossier…</source>
      <translation>Ein &amp;Dossier öffnen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Open recent</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Open a bac&amp;kup…</source>
      <translation>Eine Si&amp;cherung öffnen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Sa&amp;ve</source>
      <translation>&amp;Speichern</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Save as…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Duplicate</source>
      <translation>Du&amp;plizieren</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Save a &amp;clean copy…</source>
      <translation>Bereini&amp;gte Kopie speichern…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>C&amp;lose the note</source>
      <translation>Notiz schl&amp;ießen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Add articles…</source>
      <translation>&amp;Artikel hinzufügen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add a &amp;folder…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add from a &amp;web address…</source>
      <translation>Von einer &amp;Webadresse…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Paste as an article</source>
      <translation>Als Artikel &amp;einfügen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Open the &amp;samples</source>
      <translation>&amp;Beispiele öffnen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Export…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Export a&amp;gain</source>
      <translation>Erne&amp;ut exportieren</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Open the folder of the export</source>
      <translation>Ordner der exportierten Datei öffnen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Copy for an e-&amp;mail</source>
      <translation>Für eine E-&amp;Mail kopieren</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>P&amp;rint…</source>
      <translation>D&amp;rucken…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>S&amp;top what is running</source>
      <translation>Laufendes an&amp;halten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Use or leave out</source>
      <translation>&amp;Verwenden oder weglassen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Use &amp;all</source>
      <translation>&amp;Alle verwenden</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Use &amp;none</source>
      <translation>&amp;Keinen verwenden</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Set its &amp;date…</source>
      <translation>&amp;Datum festlegen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Correct its title, outlet, authors…</source>
      <translation>Titel, Medium, Autoren &amp;berichtigen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Outlets, dates and titles…</source>
      <translation>Medien, Daten und Titel…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>What was &amp;set aside…</source>
      <translation>&amp;Was beiseitegelegt wurde…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Remove from the list</source>
      <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Mark it as a draft</source>
      <translation>Als Entwurf kennzeichnen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Next draft version</source>
      <translation>Nächste Entwurfsfassung</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Not said</source>
      <translation>Ohne Angabe</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Moderate</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Low</source>
      <translation>Gering</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show its &amp;source</source>
      <translation>&amp;Quelle zeigen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Next source</source>
      <translation>&amp;Nächste Quelle</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Previous source</source>
      <translation>&amp;Vorige Quelle</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Whole article</source>
      <translation>Ganzer Artikel</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Reword…</source>
      <translation>&amp;Umformulieren …</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>S&amp;horten…</source>
      <translation>&amp;Kürzen …</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Other sentences…</source>
      <translation>&amp;Andere Sätze …</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Correct…</source>
      <translation>Be&amp;richtigen …</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show or hide the ori&amp;ginal</source>
      <translation>Ori&amp;ginal zeigen oder verbergen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Put the original &amp;back</source>
      <translation>Original &amp;zurückholen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>P&amp;in or unpin</source>
      <translation>An&amp;heften oder lösen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Drop or bring back</source>
      <translation>&amp;Streichen oder zurückholen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Drop only from this section</source>
      <translation>Nur aus diesem Abschnitt nehmen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move &amp;up</source>
      <translation>Nach &amp;oben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move do&amp;wn</source>
      <translation>Nach un&amp;ten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move to the bottom line</source>
      <translation>Zum Wesentlichen verschieben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move to what happened</source>
      <translation>Zu „Was geschehen ist“ verschieben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move to the assessment</source>
      <translation>Zur Bewertung verschieben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move to the next steps</source>
      <translation>Zu den nächsten Schritten verschieben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Move back to its section</source>
      <translation>In den eigenen Abschnitt zurück verschieben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Write a new &amp;line…</source>
      <translation>Neue Zei&amp;le schreiben …</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add the chosen words as a point</source>
      <translation>Ausgewählte Wörter als Punkt aufnehmen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add the chosen words as a &amp;quote</source>
      <translation>Ausgewählte Wörter als Zitat aufnehmen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add the chosen words as a &amp;figure</source>
      <translation>Ausgewählte Wörter als Zahl aufnehmen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add the chosen words as a da&amp;te</source>
      <translation>Ausgewählte Wörter als Datum aufnehmen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Add the chosen words as a p&amp;erson</source>
      <translation>Ausgewählte Wörter als P&amp;erson aufnehmen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Choose the whole sentence</source>
      <translation>Ganzen Satz auswählen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show or hide set-aside text</source>
      <translation>Ausgesonderten Text zeigen oder verbergen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show the &amp;history</source>
      <translation>&amp;Verlauf zeigen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Cut</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Find in this part…</source>
      <translation>In diesem &amp;Bereich suchen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Find in &amp;all articles…</source>
      <translation>In &amp;allen Artikeln suchen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Settings…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Go to the &amp;articles</source>
      <translation>Zu den &amp;Artikeln</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Go to the &amp;source</source>
      <translation>Zur &amp;Quelle</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Go to the list of lines</source>
      <translation>Zur Liste der Zeilen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Go to the pages</source>
      <translation>Zu den Seiten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Go to the &amp;checks</source>
      <translation>Zu den &amp;Prüfungen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Go to the &amp;title and details</source>
      <translation>Zu &amp;Titel und Angaben</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Ne&amp;xt part of the window</source>
      <translation>&amp;Nächster Bereich des Fensters</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Next check</source>
      <translation>Nächste Prüfung</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Previous check</source>
      <translation>Vorige Prüfung</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show the articles</source>
      <translation>Artikel zeigen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show the source</source>
      <translation>Quelle zeigen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Change the &amp;house style…</source>
      <translation>&amp;Hausstil ändern…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Make the pages again</source>
      <translation>Seiten neu &amp;machen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Pre&amp;vious page</source>
      <translation>V&amp;orige Seite</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Next page</source>
      <translation>Nä&amp;chste Seite</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Zoom &amp;in</source>
      <translation>Ver&amp;größern</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Zoom &amp;out</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Fit the width</source>
      <translation>Auf die &amp;Breite einpassen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Next line of the pages</source>
      <translation>Nächste Zeile der Seiten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Previous line of the pa&amp;ges</source>
      <translation>Vo&amp;rige Zeile der Seiten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Show the source of this line</source>
      <translation>Quelle dieser Zeile zeigen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Find a command…</source>
      <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>Take the &amp;tour</source>
      <translation>&amp;Rundgang machen</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Keyboard shortcuts</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;About Briefing Desk</source>
      <translation>&amp;Über Briefing Desk</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Articles</source>
      <translation>&amp;Artikel</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Note</source>
      <translation>N&amp;otiz</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;View</source>
      <translation>A&amp;nsicht</translation>
    </message>
    <message>
      <location filename="../shell/actions.py" />
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;New style from this one…</source>
      <translation>&amp;Neuer Stil aus diesem…</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Duplicate…</source>
      <translation>&amp;Duplizieren…</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Rename…</source>
      <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>De&amp;lete</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Bring back what was deleted</source>
      <translation>Gelöschtes &amp;zurückholen</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Import…</source>
      <translation>&amp;Importieren…</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Use for the note</source>
      <translation>Für die Notiz &amp;verwenden</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Save, mistakes included</source>
      <translation>&amp;Speichern, auch mit Fehlern</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Close the studio</source>
      <translation>Studio s&amp;chließen</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Find in this file…</source>
      <translation>In dieser Datei &amp;suchen…</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Find the n&amp;ext</source>
      <translation>&amp;Nächste Stelle</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Find the &amp;previous</source>
      <translation>&amp;Vorige Stelle</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Offer what may be written here</source>
      <translation>&amp;Anbieten, was hier stehen darf</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Go to what is wrong</source>
      <translation>Zum &amp;Fehler gehen</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;What this style changes</source>
      <translation>&amp;Was dieser Stil ändert</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Check before sharing</source>
      <translation>Vor dem Weitergeben &amp;prüfen</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Go to the fil&amp;es</source>
      <translation>Zu den &amp;Dateien</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Go to the fo&amp;rm</source>
      <translation>Zum F&amp;ormular</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Go to the &amp;code</source>
      <translation>Zum &amp;Code</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Go to the &amp;preview</source>
      <translation>Zur &amp;Vorschau</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>Next &amp;line of the pages</source>
      <translation>Nächste &amp;Zeile der Seiten</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Show the code of its section</source>
      <translation>Den Code ihres Abschnitts &amp;zeigen</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Names for templates and files</source>
      <translation>&amp;Namen für Vorlagen und Dateien</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Style</source>
      <translation>&amp;Stil</translation>
    </message>
    <message>
      <location filename="../studio/actions.py" />
      <source>&amp;Check</source>
      <translation>&amp;Prüfen</translation>
    </message>
  </context>
  <context>
    <name>Activity</name>
    <message>
      <location filename="../shell/activity.py" />
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <location filename="../shell/activity.py" />
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="../shell/activity.py" />
      <source>Stop what is running</source>
      <translation>Laufendes anhalten</translation>
    </message>
  </context>
  <context>
    <name>AddressBar</name>
    <message>
      <location filename="../articles/address_bar.py" />
      <source>Web address of an article</source>
      <translation>Webadresse eines Artikels</translation>
    </message>
    <message>
      <location filename="../articles/address_bar.py" />
      <source>Fetch</source>
      <translation>Holen</translation>
    </message>
    <message>
      <location filename="../articles/address_bar.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../articles/address_bar.py" />
      <source>This one page is fetched, and nothing that it refers to.</source>
      <translation>Nur diese eine Seite wird geholt, nichts, worauf sie verweist.</translation>
    </message>
  </context>
  <context>
    <name>AlternativesPanel</name>
    <message>
      <location filename="../note/alternatives.py" />
      <source>Other sentences that say this</source>
      <translation>Andere Sätze, die dies sagen</translation>
    </message>
  </context>
  <context>
    <name>Arrivals</name>
    <message>
      <location filename="../studio/arrivals.py" />
      <source>There is unfinished text from last time in {}.</source>
      <translation>In {} liegt unfertiger Text vom letzten Mal.</translation>
    </message>
    <message>
      <location filename="../studio/arrivals.py" />
      <source>{} was changed by another program too. What stands here is kept.</source>
      <translation>{} wurde auch von einem anderen Programm geändert. Was hier steht, bleibt.</translation>
    </message>
  </context>
  <context>
    <name>ArticleCommands</name>
    <message>
      <location filename="../articles/commands.py" />
      <source>correct a title</source>
      <translation>einen Titel berichtigen</translation>
    </message>
    <message>
      <location filename="../articles/commands.py" />
      <source>correct an outlet</source>
      <translation>ein Medium berichtigen</translation>
    </message>
    <message>
      <location filename="../articles/commands.py" />
      <source>correct the authors</source>
      <translation>die Autoren berichtigen</translation>
    </message>
    <message>
      <location filename="../articles/commands.py" />
      <source>correct a date</source>
      <translation>Datum berichtigen</translation>
    </message>
    <message>
      <location filename="../articles/commands.py" />
      <source>put text back</source>
      <translation>Text zurücknehmen</translation>
    </message>
    <message>
      <location filename="../articles/commands.py" />
      <source>set text aside</source>
      <translation>Text beiseitelegen</translation>
    </message>
  </context>
  <context>
    <name>Articles</name>
    <message>
      <location filename="../articles/model.py" />
      <source>no date</source>
      <translation>ohne Datum</translation>
    </message>
    <message>
      <location filename="../articles/model.py" />
      <source> (assumed)</source>
      <translation> (angenommen)</translation>
    </message>
    <message>
      <location filename="../articles/model.py" />
      <source>{} articles, one report: {}</source>
      <translation>{} Artikel, ein Bericht: {}</translation>
    </message>
  </context>
  <context>
    <name>ArticlesRoom</name>
    <message>
      <location filename="../articles/room.py" />
      <source>{} of {} used</source>
      <translation>{} von {}</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation>Artikel mit Strg+O hinzufügen, Dateien hierher ziehen oder Text mit Strg+V einfügen.</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>1 outlet</source>
      <translation>1 Medium</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>{} outlets</source>
      <translation>{} Medien</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>1 independent report</source>
      <translation>1 unabhängiger Bericht</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>{} independent reports</source>
      <translation>{} unabhängige Berichte</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>Reprints of one report count once.</source>
      <translation>Nachdrucke eines Berichts zählen einmal.</translation>
    </message>
  </context>
  <context>
    <name>ArticlesView</name>
    <message>
      <location filename="../articles/view.py" />
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
  </context>
  <context>
    <name>Checks</name>
    <message>
      <location filename="../checks/model.py" />
      <source>To confirm</source>
      <translation>Zu bestätigen</translation>
    </message>
    <message>
      <location filename="../checks/model.py" />
      <source>To look at</source>
      <translation>Anzusehen</translation>
    </message>
    <message>
      <location filename="../checks/model.py" />
      <source>Note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <location filename="../checks/model.py" />
      <source>unfolded</source>
      <translation>aufgeklappt</translation>
    </message>
    <message>
      <location filename="../checks/model.py" />
      <source>folded</source>
      <translation>zugeklappt</translation>
    </message>
    <message>
      <location filename="../checks/model.py" />
      <source>ticked off</source>
      <translation>abgehakt</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>{count} character is in no font here and prints as a box: {named}. Add a font to the house style, or write it otherwise.|{count} characters are in no font here and print as boxes: {named}. Add a font to the house style, or write them otherwise.</source>
      <translation>{count} Zeichen ist in keiner Schrift hier und wird als Kästchen gedruckt: {named}. Fügen Sie dem Hausstil eine Schrift hinzu, oder schreiben Sie es anders.|{count} Zeichen sind in keiner Schrift hier und werden als Kästchen gedruckt: {named}. Fügen Sie dem Hausstil eine Schrift hinzu, oder schreiben Sie sie anders.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>The note takes {count} page, more than the limit. Allow more, or drop lines.|The note takes {count} pages, more than the limit. Allow more, or drop lines.</source>
      <translation>Die Notiz braucht {count} Seite, mehr als erlaubt. Erlauben Sie mehr, oder streichen Sie Zeilen.|Die Notiz braucht {count} Seiten, mehr als erlaubt. Erlauben Sie mehr, oder streichen Sie Zeilen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>No room on the pages: {words} Pin it to keep it, or allow more pages.|{count} lines have no room on the pages. Pin those that must stay, or allow more pages.</source>
      <translation>Kein Platz auf den Seiten: {words} Heften Sie die Zeile an, damit sie bleibt, oder erlauben Sie mehr Seiten.|{count} Zeilen haben keinen Platz auf den Seiten. Heften Sie an, was bleiben muss, oder erlauben Sie mehr Seiten.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>No source is given for: {words} Say where it is from, or move it to the assessment.|{count} lines give no source. Say where they are from, or move them to the assessment.</source>
      <translation>Keine Quelle angegeben für: {words} Sagen Sie, woher es ist, oder stellen Sie es in die Bewertung.|{count} Zeilen geben keine Quelle an. Sagen Sie, woher sie sind, oder stellen Sie sie in die Bewertung.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>A quotation was changed: {words} Quote what was said, or take the quotation marks away.|{count} quotations were changed. Quote what was said.</source>
      <translation>Ein Zitat wurde geändert: {words} Zitieren Sie, was gesagt wurde, oder nehmen Sie die Anführungszeichen weg.|{count} Zitate wurden geändert. Zitieren Sie, was gesagt wurde.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>The sources differ: {words} Look at what each says.|The sources differ on {count} things that nobody has looked at yet.</source>
      <translation>Die Quellen sagen Verschiedenes: {words} Sehen Sie nach, was jede sagt.|Die Quellen sagen Verschiedenes zu {count} Dingen, die noch niemand angesehen hat.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Another source gives another number than {words}. Compare the two.|Of {count} figures another source gives another number. Compare them.</source>
      <translation>Eine andere Quelle nennt eine andere Zahl als {words}. Vergleichen Sie die beiden.|Zu {count} Zahlen nennt eine andere Quelle eine andere. Vergleichen Sie sie.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Over by the date of the note: {words} Move it, correct it, or drop it.|{count} dates ahead are over by the date of the note. Move, correct or drop them.</source>
      <translation>Am Datum der Notiz schon vorbei: {words} Verschieben, berichtigen oder streichen Sie es.|{count} Termine sind am Datum der Notiz schon vorbei. Verschieben, berichtigen oder streichen Sie sie.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Withdrawn by its publisher: {words}. Nothing of it is printed; look at what rested on it.|{count} reports were withdrawn. Nothing of them is printed; look at what rested on them.</source>
      <translation>Vom Herausgeber zurückgezogen: {words}. Nichts davon wird gedruckt; prüfen, was darauf beruhte.|{count} Berichte wurden zurückgezogen. Nichts davon wird gedruckt; prüfen, was darauf beruhte.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Corrected since: {words}. Only the corrected version is used.|{count} reports were corrected since. Only the corrected versions are used.</source>
      <translation>Seither berichtigt: {words}. Nur die berichtigte Fassung wird verwendet.|{count} Berichte wurden seither berichtigt. Nur die berichtigten Fassungen werden verwendet.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Dated after the note: {words}. Give the note a later date, or take the article out.|{count} articles are dated after the note. Give it a later date, or take them out.</source>
      <translation>Nach der Notiz datiert: {words}. Der Notiz ein späteres Datum geben oder den Artikel herausnehmen.|{count} Artikel sind nach der Notiz datiert. Ihr ein späteres Datum geben oder sie herausnehmen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>The number has changed since: {words} Print the new one, or say of what day it is.|{count} figures have changed over the days. Look at the newest report of each.</source>
      <translation>Die Zahl hat sich seither geändert: {words} Die neue drucken oder sagen, von welchem Tag sie ist.|{count} Zahlen haben sich über die Tage geändert. Jeweils den neuesten Bericht ansehen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>No day is known for: {words} Correct the date.|{count} dates have no known day. Correct them.</source>
      <translation>Kein Tag bekannt für: {words} Berichtigen Sie das Datum.|{count} Termine haben keinen bekannten Tag. Berichtigen Sie sie.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>The figures, dates and people of {words} could not be read, because of an error of this program. Read it yourself.|The figures, dates and people of {count} articles could not be read, because of errors of this program. Read them yourself.</source>
      <translation>Zahlen, Daten und Personen aus {words} konnten wegen eines Fehlers dieses Programms nicht gelesen werden. Lesen Sie selbst nach.|Zahlen, Daten und Personen aus {count} Artikeln konnten wegen Fehlern dieses Programms nicht gelesen werden. Lesen Sie selbst nach.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>An outlet's name mixes letters of several alphabets, and may pose as another: {words}.|The names of {count} outlets mix letters of several alphabets, and may pose as others.</source>
      <translation>Der Name eines Mediums mischt Buchstaben mehrerer Alphabete und kann sich als ein anderes ausgeben: {words}.|Die Namen von {count} Medien mischen Buchstaben mehrerer Alphabete und können sich als andere ausgeben.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Under embargo: {words}. Do not send the note out before.|{count} sources are under embargo. Do not send the note out before.</source>
      <translation>Mit Sperrfrist: {words}. Geben Sie die Notiz nicht vorher heraus.|{count} Quellen haben eine Sperrfrist. Geben Sie die Notiz nicht vorher heraus.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>A notice says that a report was withdrawn: {words}. Let nothing rest on it.|{count} notices say that reports were withdrawn. Let nothing rest on them.</source>
      <translation>Ein Hinweis zieht einen Bericht zurück: {words}. Lassen Sie nichts darauf beruhen.|{count} Hinweise ziehen Berichte zurück. Lassen Sie nichts darauf beruhen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Seems cut off: {words}. Get the whole text, or say that you had a part.|{count} sources seem cut off. Get the whole texts, or say that you had parts.</source>
      <translation>Scheint abgeschnitten: {words}. Besorgen Sie den ganzen Text, oder sagen Sie, dass Ihnen ein Teil vorlag.|{count} Quellen scheinen abgeschnitten. Besorgen Sie die ganzen Texte, oder sagen Sie, dass Ihnen Teile vorlagen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Most of a text was set aside: {words}. Look at what was, and put back what is its own.|Most of the text of {count} sources was set aside. Look at what was.</source>
      <translation>Das meiste eines Textes wurde beiseitegelegt: {words}. Sehen Sie nach und nehmen Sie zurück, was dazugehört.|Von {count} Quellen wurde das meiste beiseitegelegt. Sehen Sie nach.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>No line is from this source: {words}. Look whether it was read whole, or leave it out.|No line is from {count} of the sources. Look whether they were read whole.</source>
      <translation>Aus dieser Quelle ist keine Zeile: {words}. Prüfen Sie, ob sie ganz gelesen wurde, oder lassen Sie sie weg.|Aus {count} der Quellen ist keine Zeile. Prüfen Sie, ob sie ganz gelesen wurden.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>No date: {words}. Give it one; words such as “today” rest on it.|{count} articles have no date. Give them one; words such as “today” rest on it.</source>
      <translation>Kein Datum: {words}. Geben Sie eines an; Wörter wie „heute“ hängen davon ab.|{count} Artikel haben kein Datum. Geben Sie es an; Wörter wie „heute“ hängen davon ab.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Day first or month first? {words} It is printed under no date until that is known.|{count} dates may be read day first or month first. They are printed under no date until that is known.</source>
      <translation>Erst der Tag oder erst der Monat? {words} Bis das feststeht, steht es unter keinem Datum.|{count} Daten lassen sich mit dem Tag oder mit dem Monat zuerst lesen. Bis das feststeht, stehen sie unter keinem Datum.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Told by an opinion piece only: {words} Say whose view it is, or drop it.|{count} lines are told by opinion pieces only. Say whose view they are, or drop them.</source>
      <translation>Nur von einem Meinungsbeitrag berichtet: {words} Sagen Sie, wessen Ansicht es ist, oder streichen Sie es.|{count} Zeilen berichten nur Meinungsbeiträge. Sagen Sie, wessen Ansicht es ist, oder streichen Sie sie.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Several outlets, but one report: {words} It is no better supported for that.|{count} lines name several outlets that print one report. They are no better supported for it.</source>
      <translation>Mehrere Medien, aber ein Bericht: {words} Besser belegt ist es dadurch nicht.|{count} Zeilen nennen mehrere Medien, die denselben Bericht drucken. Besser belegt sind sie dadurch nicht.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>One report alone tells this: {words} Find another, or say who says so.|{count} claims are told by one report alone. Find another, or say who says so.</source>
      <translation>Nur ein Bericht sagt das: {words} Suchen Sie einen zweiten, oder sagen Sie, wer es sagt.|{count} Angaben stammen aus nur einem Bericht. Suchen Sie einen zweiten, oder sagen Sie, wer es sagt.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Its own sentence doubts or denies this number: {words} Say who says so, or drop it.|{count} numbers are doubted or denied by their own sentences. Say who says so, or drop them.</source>
      <translation>Der eigene Satz bezweifelt oder verneint diese Zahl: {words} Sagen Sie, wer es sagt, oder streichen Sie sie.|{count} Zahlen werden vom eigenen Satz bezweifelt oder verneint. Sagen Sie, wer es sagt, oder streichen Sie sie.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>This house style prints a marking, and the note has none. Choose one.</source>
      <translation>Dieser Hausstil druckt eine Einstufung, und die Notiz hat keine. Wählen Sie eine.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>Edited: {words} Check that it still says what the source says.|{count} lines were edited. Check that they still say what the sources say.</source>
      <translation>Bearbeitet: {words} Prüfen Sie, ob es noch sagt, was die Quelle sagt.|{count} Zeilen wurden bearbeitet. Prüfen Sie, ob sie noch sagen, was die Quellen sagen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>The sources differ, and you have looked: {words}|The sources differ on {count} things that you have looked at.</source>
      <translation>Die Quellen sagen Verschiedenes, und Sie haben nachgesehen: {words}|Die Quellen sagen Verschiedenes zu {count} Dingen, die Sie angesehen haben.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>It corrects an earlier report: {words}. See that nothing rests on what was wrong.|{count} sources correct earlier reports. See that nothing rests on what was wrong.</source>
      <translation>Berichtigt einen früheren Bericht: {words}. Achten Sie darauf, dass nichts auf dem Falschen beruht.|{count} Quellen berichtigen frühere Berichte. Achten Sie darauf, dass nichts auf dem Falschen beruht.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>A live blog: {words}. Its entries are of different hours or days.|{count} sources are live blogs. Their entries are of different hours or days.</source>
      <translation>Ein Liveblog: {words}. Seine Einträge sind von verschiedenen Stunden oder Tagen.|{count} Quellen sind Liveblogs. Ihre Einträge sind von verschiedenen Stunden oder Tagen.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>{count} change of yours waits for a line or an article that is not in the note now.|{count} changes of yours wait for lines or articles that are not in the note now.</source>
      <translation>{count} Änderung von Ihnen wartet auf eine Zeile oder einen Artikel, der jetzt nicht in der Notiz ist.|{count} Änderungen von Ihnen warten auf Zeilen oder Artikel, die jetzt nicht in der Notiz sind.</translation>
    </message>
    <message>
      <location filename="../../briefing/checks/words.py" />
      <source>The note is marked “{words}”. Take the mark away (menu Note) when it is final.</source>
      <translation>Die Notiz ist als „{words}“ gekennzeichnet. Nehmen Sie das Kennzeichen weg (Menü Notiz), wenn sie endgültig ist.</translation>
    </message>
  </context>
  <context>
    <name>ChecksRoom</name>
    <message>
      <location filename="../checks/room.py" />
      <source>Close the checks</source>
      <translation>Die Prüfungen schließen</translation>
    </message>
    <message>
      <location filename="../checks/room.py" />
      <source>Nothing to look at: the note may go out.</source>
      <translation>Nichts anzusehen: die Notiz kann hinaus.</translation>
    </message>
    <message>
      <location filename="../checks/room.py" />
      <source>{} to look at</source>
      <translation>{} anzusehen</translation>
    </message>
    <message>
      <location filename="../checks/room.py" />
      <source>1 note</source>
      <translation>1 Hinweis</translation>
    </message>
    <message>
      <location filename="../checks/room.py" />
      <source>{} notes</source>
      <translation>{} Hinweise</translation>
    </message>
  </context>
  <context>
    <name>ChecksView</name>
    <message>
      <location filename="../checks/view.py" />
      <source>Checks</source>
      <translation>Prüfungen</translation>
    </message>
  </context>
  <context>
    <name>CodeRoom</name>
    <message>
      <location filename="../studio/code_room.py" />
      <source>Find in this file</source>
      <translation>In dieser Datei suchen</translation>
    </message>
    <message>
      <location filename="../studio/code_room.py" />
      <source>This style comes with the program and stays as it is.</source>
      <translation>Dieser Stil gehört zum Programm und bleibt, wie er ist.</translation>
    </message>
    <message>
      <location filename="../studio/code_room.py" />
      <source>Make your own from it…</source>
      <translation>Einen eigenen daraus machen…</translation>
    </message>
  </context>
  <context>
    <name>ColorField</name>
    <message>
      <location filename="../studio/fields.py" />
      <source>Choose the colour “{}”</source>
      <translation>Farbe „{}“ wählen</translation>
    </message>
    <message>
      <location filename="../studio/fields.py" />
      <source>Choose a colour</source>
      <translation>Eine Farbe wählen</translation>
    </message>
    <message>
      <location filename="../studio/fields.py" />
      <source>The colour “{}” in CSS</source>
      <translation>Die Farbe „{}“ in CSS</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <location filename="../work/commands.py" />
      <source>use an article</source>
      <translation>einen Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>leave an article out</source>
      <translation>einen Artikel weglassen</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>use articles</source>
      <translation>Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>leave articles out</source>
      <translation>Artikel weglassen</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>use all articles</source>
      <translation>alle Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>use no articles</source>
      <translation>keinen Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>remove {} article(s)</source>
      <translation>{} Artikel entfernen</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>date an article</source>
      <translation>einen Artikel datieren</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>change the {}</source>
      <translation>{} ändern</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>change the length</source>
      <translation>die Länge ändern</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>choose a house style</source>
      <translation>einen Hausstil wählen</translation>
    </message>
    <message>
      <location filename="../work/commands.py" />
      <source>change the number of points</source>
      <translation>die Zahl der Punkte ändern</translation>
    </message>
  </context>
  <context>
    <name>CorrectPanel</name>
    <message>
      <location filename="../note/correcting.py" />
      <source>In the source: “{}”</source>
      <translation>In der Quelle: „{}“</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Figure</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>What it measures</source>
      <translation>Was sie misst</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Correct the figure</source>
      <translation>Zahl berichtigen</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Correct the date</source>
      <translation>Datum berichtigen</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Who said it</source>
      <translation>Wer es gesagt hat</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Role</source>
      <translation>Funktion</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Correct the speaker</source>
      <translation>Sprecher berichtigen</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Correct the person</source>
      <translation>Person berichtigen</translation>
    </message>
  </context>
  <context>
    <name>DateBar</name>
    <message>
      <location filename="../articles/undated.py" />
      <source>Date of an article</source>
      <translation>Datum eines Artikels</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Date of the article</source>
      <translation>Datum des Artikels</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>day month year</source>
      <translation>Tag Monat Jahr</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Use this date</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>The note says that the date is assumed, wherever it rests on it.</source>
      <translation>Überall, wo sie darauf beruht, sagt die Notiz, dass das Datum angenommen ist.</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>No date</source>
      <translation>Ohne Datum</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Words like “yesterday” in this article cannot be placed without a date.</source>
      <translation>Wörter wie „gestern“ in diesem Artikel lassen sich ohne Datum nicht einordnen.</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>No date found in “{}”.</source>
      <translation>Kein Datum in „{}“ gefunden.</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>({} more after this)</source>
      <translation>(danach noch {})</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Assume {}</source>
      <translation>{} annehmen</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>One relative date in it cannot be resolved.</source>
      <translation>Eine relative Zeitangabe darin lässt sich nicht bestimmen.</translation>
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>{} relative dates in it cannot be resolved.</source>
      <translation>{} relative Zeitangaben darin lassen sich nicht bestimmen.</translation>
    </message>
  </context>
  <context>
    <name>DatesDialog</name>
    <message>
      <location filename="../articles/dating.py" />
      <source>Outlet</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="../articles/dating.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../articles/dating.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../articles/dating.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../articles/dating.py" />
      <source>Outlets, dates and titles</source>
      <translation>Medien, Daten und Titel</translation>
    </message>
    <message>
      <location filename="../articles/dating.py" />
      <source>Write days as you like: 9 June 2025, 10.6.2025, 2025-06-10.</source>
      <translation>Tage wie Sie mögen: 9. Juni 2025, 10.6.2025, 2025-06-10.</translation>
    </message>
    <message>
      <location filename="../articles/dating.py" />
      <source>“{}” is no date. Write it like {}.</source>
      <translation>„{}“ ist kein Datum. Schreiben Sie es wie {}.</translation>
    </message>
  </context>
  <context>
    <name>DayEdit</name>
    <message>
      <location filename="../look/day_edit.py" />
      <source>day month year</source>
      <translation>Tag Monat Jahr</translation>
    </message>
    <message>
      <location filename="../look/day_edit.py" />
      <source>Choose in a calendar</source>
      <translation>Im Kalender wählen</translation>
    </message>
    <message>
      <location filename="../look/day_edit.py" />
      <source>Choose in a calendar (Alt+Down)</source>
      <translation>Im Kalender wählen (Alt+Unten)</translation>
    </message>
    <message>
      <location filename="../look/day_edit.py" />
      <source>“{}” is no date. Write it like {}.</source>
      <translation>„{}“ ist kein Datum. Schreiben Sie es wie {}.</translation>
    </message>
    <message>
      <location filename="../look/day_edit.py" />
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
  </context>
  <context>
    <name>DayField</name>
    <message>
      <location filename="../note/correcting.py" />
      <source>How exact the date is</source>
      <translation>Wie genau das Datum ist</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Month</source>
      <translation>Monat</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <location filename="../note/correcting.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
  </context>
  <context>
    <name>Details</name>
    <message>
      <location filename="../note/details.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>Date of the note</source>
      <translation>Datum der Notiz</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>Marking</source>
      <translation>Einstufung</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>To</source>
      <translation>An</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>T&amp;itle</source>
      <translation>T&amp;itel</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>Da&amp;te</source>
      <translation>Da&amp;tum</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>F&amp;rom</source>
      <translation>V&amp;on</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>T&amp;o</source>
      <translation>&amp;An</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>&amp;Marking</source>
      <translation>Ein&amp;stufung</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>Less</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>More…</source>
      <translation>Mehr…</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>Hide author, addressee and marking</source>
      <translation>Verfasser, Empfänger und Einstufung verbergen</translation>
    </message>
    <message>
      <location filename="../note/details.py" />
      <source>Show author, addressee and marking</source>
      <translation>Verfasser, Empfänger und Einstufung zeigen</translation>
    </message>
  </context>
  <context>
    <name>DetailsForm</name>
    <message>
      <location filename="../articles/details.py" />
      <source>Details of the article</source>
      <translation>Angaben zum Artikel</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Outlet</source>
      <translation>Medium</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Authors</source>
      <translation>Autoren</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>names, with commas between them</source>
      <translation>Namen, durch Kommas getrennt</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>day month year</source>
      <translation>Tag Monat Jahr</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Details of this article</source>
      <translation>Angaben zu diesem Artikel</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>As read</source>
      <translation>Wie gelesen</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>As read: {}</source>
      <translation>Wie gelesen: {}</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>What was set aside ({})…</source>
      <translation>Was beiseitegelegt wurde ({})…</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>Choose what counts…</source>
      <translation>Wählen, was zählt…</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>“{}” is no date. Write it like {}.</source>
      <translation>„{}“ ist kein Datum. Schreiben Sie es wie {}.</translation>
    </message>
    <message>
      <location filename="../articles/details.py" />
      <source>An article keeps the date that was read. Write another one.</source>
      <translation>Ein Artikel behält das gelesene Datum. Schreiben Sie ein anderes.</translation>
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Add articles</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Articles ({})</source>
      <translation>Artikel ({})</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Add a folder of articles</source>
      <translation>Einen Ordner mit Artikeln hinzufügen</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Print the note</source>
      <translation>Notiz drucken</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Open a dossier</source>
      <translation>Ein Dossier öffnen</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Dossiers, and notes that carry theirs (*.dossier *.pdf)</source>
      <translation>Dossiers und Notizen, die ihres mitbringen (*.dossier *.pdf)</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Dossiers (*.dossier)</source>
      <translation>Dossiers (*.dossier)</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>The dossier is open elsewhere</source>
      <translation>Das Dossier ist anderswo geöffnet</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>“{}” cannot be changed now: {}.</source>
      <translation>„{}“ lässt sich jetzt nicht ändern: {}.</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Open for reading</source>
      <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>If that window is gone (the computer crashed), the dossier can be taken over.</source>
      <translation>Gibt es jenes Fenster nicht mehr (der Rechner ist abgestürzt), lässt sich das Dossier übernehmen.</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Take it over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Action</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>About Briefing Desk</source>
      <translation>Über Briefing Desk</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>&lt;h3&gt;Briefing Desk {}&lt;/h3&gt;&lt;p&gt;Turns news articles into a short, correct, traceable briefing note.&lt;br&gt;Everything happens on this machine; nothing is sent anywhere.&lt;/p&gt;&lt;p&gt;MIT licence. The icons are its own, under the same licence.&lt;br&gt;Made with Qt for Python (LGPL). The letters are IBM Plex, Source Sans and&lt;br&gt;Source Serif (SIL Open Font Licence).&lt;/p&gt;</source>
      <translation>&lt;h3&gt;Briefing Desk {}&lt;/h3&gt;&lt;p&gt;Macht aus Nachrichten eine kurze, richtige, belegte Notiz.&lt;br&gt;Alles geschieht auf diesem Rechner; nichts wird irgendwohin gesendet.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Die Symbole sind eigene, unter derselben Lizenz.&lt;br&gt;Gemacht mit Qt for Python (LGPL). Die Schriften sind IBM Plex, Source Sans und&lt;br&gt;Source Serif (SIL Open Font License).&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Something went wrong</source>
      <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>{}

The desk goes on working. If this happens again, the details below help whoever looks into it. Nothing is sent anywhere.</source>
      <translation>{}

Das Programm arbeitet weiter. Geschieht das wieder, helfen die Einzelheiten unten dabei, der Sache nachzugehen. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <location filename="../shell/dialogs.py" />
      <source>Copy the details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
  </context>
  <context>
    <name>Dossiers</name>
    <message>
      <location filename="../dossiers/room.py" />
      <source>“{}” is open already.</source>
      <translation>„{}“ ist schon geöffnet.</translation>
    </message>
    <message>
      <location filename="../dossiers/room.py" />
      <source>Opening {}…</source>
      <translation>{} wird geöffnet…</translation>
    </message>
    <message>
      <location filename="../dossiers/room.py" />
      <source>“{}” cannot be opened: {}.</source>
      <translation>„{}“ lässt sich nicht öffnen: {}.</translation>
    </message>
  </context>
  <context>
    <name>Draft</name>
    <message>
      <location filename="../note/rows.py" />
      <source>Taken out</source>
      <translation>Gestrichen</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>No longer chosen</source>
      <translation>Nicht mehr ausgewählt</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>Write another line…</source>
      <translation>Weitere Zeile schreiben …</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>Write the assessment…</source>
      <translation>Bewertung schreiben …</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>Write the next steps…</source>
      <translation>Nächste Schritte schreiben …</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>{} without room</source>
      <translation>{} ohne Platz</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>your words</source>
      <translation>Ihre Worte</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>edited</source>
      <translation>bearbeitet</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>shortened</source>
      <translation>gekürzt</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>another sentence</source>
      <translation>anderer Satz</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>chosen by you</source>
      <translation>von Ihnen ausgewählt</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>moved here</source>
      <translation>hierher verschoben</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>a word explained in brackets</source>
      <translation>ein Wort in Klammern erklärt</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>not in the earlier note</source>
      <translation>nicht im früheren Vermerk</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>Notes at the end</source>
      <translation>Hinweise am Ende</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>not printed</source>
      <translation>nicht gedruckt</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>deadline</source>
      <translation>Frist</translation>
    </message>
    <message>
      <location filename="../note/rows.py" />
      <source>rests on an assumed date</source>
      <translation>beruht auf einem angenommenen Datum</translation>
    </message>
  </context>
  <context>
    <name>DraftCommands</name>
    <message>
      <location filename="../note/commands.py" />
      <source>unpin a line</source>
      <translation>eine Zeile lösen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>pin a line</source>
      <translation>eine Zeile anheften</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>bring a line back</source>
      <translation>eine Zeile zurückholen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>drop a line</source>
      <translation>eine Zeile streichen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>drop a line from its section</source>
      <translation>eine Zeile aus ihrem Abschnitt nehmen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>move a line</source>
      <translation>Zeile verschieben</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>move a line to another section</source>
      <translation>eine Zeile in einen anderen Abschnitt verschieben</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>put the original back</source>
      <translation>Original zurückholen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>choose another sentence</source>
      <translation>anderen Satz wählen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>correct a figure</source>
      <translation>Zahl berichtigen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>correct a person</source>
      <translation>Person berichtigen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>correct a speaker</source>
      <translation>Sprecher berichtigen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>correct a date</source>
      <translation>Datum berichtigen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>change the confidence</source>
      <translation>Sicherheit ändern</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>add a quote</source>
      <translation>Zitat aufnehmen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>add a figure</source>
      <translation>Zahl aufnehmen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>add a date</source>
      <translation>Datum aufnehmen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>add a person</source>
      <translation>Person aufnehmen</translation>
    </message>
    <message>
      <location filename="../note/commands.py" />
      <source>add a point</source>
      <translation>Punkt aufnehmen</translation>
    </message>
  </context>
  <context>
    <name>DraftDelegate</name>
    <message>
      <location filename="../note/delegate.py" />
      <source>Put the original back</source>
      <translation>Original zurückholen</translation>
    </message>
    <message>
      <location filename="../note/delegate.py" />
      <source>Hide the original</source>
      <translation>Original verbergen</translation>
    </message>
    <message>
      <location filename="../note/delegate.py" />
      <source>Show the original</source>
      <translation>Original zeigen</translation>
    </message>
  </context>
  <context>
    <name>DraftMark</name>
    <message>
      <location filename="../note/marking.py" />
      <source>mark as a draft</source>
      <translation>als Entwurf kennzeichnen</translation>
    </message>
    <message>
      <location filename="../note/marking.py" />
      <source>mark as finished</source>
      <translation>als fertig kennzeichnen</translation>
    </message>
    <message>
      <location filename="../note/marking.py" />
      <source>count the draft up</source>
      <translation>die Entwurfsfassung hochzählen</translation>
    </message>
  </context>
  <context>
    <name>DraftModel</name>
    <message>
      <location filename="../note/model.py" />
      <source>New since you looked last</source>
      <translation>Neu, seit Sie zuletzt nachgesehen haben</translation>
    </message>
  </context>
  <context>
    <name>DraftRoom</name>
    <message>
      <location filename="../note/room.py" />
      <source>Find in the note</source>
      <translation>In der Notiz finden</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>Confidence: not said</source>
      <translation>Sicherheit: ohne Angabe</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>High confidence</source>
      <translation>Hohe Sicherheit</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>Moderate confidence</source>
      <translation>Mittlere Sicherheit</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>Low confidence</source>
      <translation>Geringe Sicherheit</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>Confidence in the assessment</source>
      <translation>Sicherheit der Bewertung</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>{} lines, {} more have no room</source>
      <translation>{} Zeilen, {} weitere haben keinen Platz</translation>
    </message>
    <message>
      <location filename="../note/room.py" />
      <source>{} lines</source>
      <translation>{} Zeilen</translation>
    </message>
  </context>
  <context>
    <name>DraftView</name>
    <message>
      <location filename="../note/view.py" />
      <source>Lines of the note</source>
      <translation>Zeilen der Notiz</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <location filename="../studio/editor.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../studio/editor.py" />
      <source>What may be written here</source>
      <translation>Was hier stehen darf</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <location filename="../export/dialog.py" />
      <source>Export the note</source>
      <translation>Notiz exportieren</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Quote the passages of the sources after the note</source>
      <translation>Die Stellen der Quellen nach der Notiz zitieren</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Let the PDF carry the note as data</source>
      <translation>Das PDF die Notiz als Daten mitführen lassen</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>…and the articles it rests on</source>
      <translation>…und die Artikel, auf denen sie beruht</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>&amp;Format</source>
      <translation>&amp;Format</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>F&amp;older</source>
      <translation>&amp;Ordner</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Print a box for 1 letter that no font here has</source>
      <translation>Ein Kästchen für 1 Zeichen drucken, das hier keine Schrift hat</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Print boxes for {} letters that no font here has</source>
      <translation>Kästchen für {} Zeichen drucken, die hier keine Schrift hat</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>1 check is open:</source>
      <translation>1 Prüfung ist offen:</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>{} checks are open:</source>
      <translation>{} Prüfungen sind offen:</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>… and {} more (F8 steps through them)</source>
      <translation>… und {} weitere (F8 geht sie durch)</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Exporting {}…</source>
      <translation>{} wird exportiert…</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The note was not exported. {}</source>
      <translation>Die Notiz wurde nicht exportiert. {}</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>There is no folder “{}”.</source>
      <translation>Es gibt keinen Ordner „{}“.</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Some letters would be missing on the pages: agree to boxes to go on.</source>
      <translation>Auf den Seiten würden Zeichen fehlen: Kästchen zustimmen, um fortzufahren.</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>There is a “{}” already that this dossier did not write. It stays; the note becomes “{}”.</source>
      <translation>Es gibt schon ein „{}“, das dieses Dossier nicht geschrieben hat. Es bleibt; die Notiz wird „{}“.</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Replaces “{}”, which this dossier wrote.</source>
      <translation>Ersetzt „{}“, das dieses Dossier geschrieben hat.</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>PDF for the archive (PDF/A-3)</source>
      <translation>PDF fürs Archiv (PDF/A-3)</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>PDF for the archive (PDF/A-2)</source>
      <translation>PDF fürs Archiv (PDF/A-2)</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Word document</source>
      <translation>Word-Dokument</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Slide (PowerPoint)</source>
      <translation>Folie (PowerPoint)</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>E-mail to send</source>
      <translation>E-Mail zum Senden</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Web page</source>
      <translation>Webseite</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Markdown text</source>
      <translation>Markdown-Text</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Markdown text with footnotes</source>
      <translation>Markdown-Text mit Fußnoten</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>Data (JSON)</source>
      <translation>Daten (JSON)</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The sources: CSL JSON</source>
      <translation>Die Quellen: CSL-JSON</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The sources: RIS</source>
      <translation>Die Quellen: RIS</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The sources: BibTeX</source>
      <translation>Die Quellen: BibTeX</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The dates ahead: calendar</source>
      <translation>Die Termine: Kalender</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The key figures: Excel table</source>
      <translation>Die Kennzahlen: Excel-Tabelle</translation>
    </message>
    <message>
      <location filename="../export/dialog.py" />
      <source>The key figures: CSV table</source>
      <translation>Die Kennzahlen: CSV-Tabelle</translation>
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <location filename="../export/exports.py" />
      <source>Exporting {}…</source>
      <translation>{} wird exportiert…</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Saved “{}”.</source>
      <translation>„{}“ gespeichert.</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Saved {}</source>
      <translation>{} gespeichert</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Stopped. {} was not written.</source>
      <translation>Angehalten. {} wurde nicht geschrieben.</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>The note was not exported. {}</source>
      <translation>Die Notiz wurde nicht exportiert. {}</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Copying for an e-mail…</source>
      <translation>Für eine E-Mail wird kopiert…</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Copied: paste it into an e-mail with Ctrl+V.</source>
      <translation>Kopiert: mit Strg+V in eine E-Mail einfügen.</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>The note was not copied. {}</source>
      <translation>Die Notiz wurde nicht kopiert. {}</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>“{}” was changed by somebody else, or is not from this dossier. It stays as it is.</source>
      <translation>„{}“ wurde von anderen geändert oder stammt nicht aus diesem Dossier. Es bleibt, wie es ist.</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Write “{}”</source>
      <translation>„{}“ schreiben</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Not exported: no font here has the letters {}.</source>
      <translation>Nicht exportiert: keine Schrift hier hat die Zeichen {}.</translation>
    </message>
    <message>
      <location filename="../export/exports.py" />
      <source>Print boxes for them</source>
      <translation>Kästchen dafür drucken</translation>
    </message>
  </context>
  <context>
    <name>Files</name>
    <message>
      <location filename="../studio/files.py" />
      <source>page, sections and words</source>
      <translation>Seite, Abschnitte und Wörter</translation>
    </message>
    <message>
      <location filename="../studio/files.py" />
      <source>names, logo, colours and fonts</source>
      <translation>Namen, Logo, Farben und Schriften</translation>
    </message>
    <message>
      <location filename="../studio/files.py" />
      <source>the look in detail</source>
      <translation>das Aussehen im Einzelnen</translation>
    </message>
    <message>
      <location filename="../studio/files.py" />
      <source>the layout of each section</source>
      <translation>die Gestalt jedes Abschnitts</translation>
    </message>
    <message>
      <location filename="../studio/files.py" />
      <source>not used yet; open to begin it</source>
      <translation>noch nicht benutzt; öffnen, um damit anzufangen</translation>
    </message>
    <message>
      <location filename="../studio/files.py" />
      <source>a font</source>
      <translation>eine Schrift</translation>
    </message>
    <message>
      <location filename="../studio/files.py" />
      <source>a picture</source>
      <translation>ein Bild</translation>
    </message>
  </context>
  <context>
    <name>FilesView</name>
    <message>
      <location filename="../studio/files.py" />
      <source>Files of the style</source>
      <translation>Dateien des Stils</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>Find articles</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>Find articles by outlet, title or words of the text</source>
      <translation>Artikel nach Medium, Titel oder Wörtern des Textes suchen</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>Outlet, title or words of the text (Ctrl+F)</source>
      <translation>Medium, Titel oder Wörter des Textes (Strg+F)</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>Sort the articles</source>
      <translation>Artikel sortieren</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>As added</source>
      <translation>Wie hinzugefügt</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>By outlet</source>
      <translation>Nach Medium</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>By title</source>
      <translation>Nach Titel</translation>
    </message>
    <message>
      <location filename="../articles/filter_bar.py" />
      <source>Longest first</source>
      <translation>Längste zuerst</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <location filename="../shell/find_bar.py" />
      <source>Previous place (Shift+Enter)</source>
      <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
      <location filename="../shell/find_bar.py" />
      <source>Next place (Enter)</source>
      <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
      <location filename="../shell/find_bar.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../shell/find_bar.py" />
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
    <message>
      <location filename="../shell/find_bar.py" />
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
  </context>
  <context>
    <name>FoundView</name>
    <message>
      <location filename="../search/view.py" />
      <source>Places found</source>
      <translation>Fundstellen</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <location filename="../shell/frame.py" />
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation>Artikel mit Strg+O hinzufügen, Dateien hierher ziehen oder Text mit Strg+V einfügen.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Choose a line of the note to see the words it comes from.</source>
      <translation>Wählen Sie eine Zeile, um die Worte zu sehen, aus denen sie stammt.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Tick the articles that the note is to rest on.</source>
      <translation>Die Artikel anhaken, auf denen die Notiz beruhen soll.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>The finished pages appear here.</source>
      <translation>Hier erscheinen die fertigen Seiten.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Checks</source>
      <translation>Prüfungen</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>What to look at before the note goes out.</source>
      <translation>Worauf zu sehen ist, bevor die Notiz hinausgeht.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
  </context>
  <context>
    <name>FromWeb</name>
    <message>
      <location filename="../articles/from_web.py" />
      <source>Fetching {}…</source>
      <translation>{} wird geholt…</translation>
    </message>
  </context>
  <context>
    <name>Heading</name>
    <message>
      <location filename="../source/heading.py" />
      <source>Show 1 set-aside line</source>
      <translation>1 ausgesonderte Zeile zeigen</translation>
    </message>
    <message>
      <location filename="../source/heading.py" />
      <source>Hide 1 set-aside line</source>
      <translation>1 ausgesonderte Zeile verbergen</translation>
    </message>
    <message>
      <location filename="../source/heading.py" />
      <source>Show {} set-aside lines</source>
      <translation>{} ausgesonderte Zeilen zeigen</translation>
    </message>
    <message>
      <location filename="../source/heading.py" />
      <source>Hide {} set-aside lines</source>
      <translation>{} ausgesonderte Zeilen verbergen</translation>
    </message>
    <message>
      <location filename="../source/heading.py" />
      <source>Parts of the page that are no part of the article, shown in grey</source>
      <translation>Teile der Seite, die nicht zum Artikel gehören, in Grau</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <location filename="../history/model.py" />
      <source>, the present step</source>
      <translation>, der jetzige Schritt</translation>
    </message>
    <message>
      <location filename="../history/model.py" />
      <source>, undone</source>
      <translation>, zurückgenommen</translation>
    </message>
    <message>
      <location filename="../history/model.py" />
      <source>the beginning</source>
      <translation>der Anfang</translation>
    </message>
    <message>
      <location filename="../history/model.py" />
      <source>a change</source>
      <translation>eine Änderung</translation>
    </message>
  </context>
  <context>
    <name>HistoryRoom</name>
    <message>
      <location filename="../history/room.py" />
      <source>Close the history</source>
      <translation>Verlauf schließen</translation>
    </message>
    <message>
      <location filename="../history/room.py" />
      <source>1 step</source>
      <translation>1 Schritt</translation>
    </message>
    <message>
      <location filename="../history/room.py" />
      <source>{} steps</source>
      <translation>{} Schritte</translation>
    </message>
  </context>
  <context>
    <name>HistoryView</name>
    <message>
      <location filename="../history/view.py" />
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
  </context>
  <context>
    <name>HouseForm</name>
    <message>
      <location filename="../studio/house_form.py" />
      <source>House</source>
      <translation>Haus</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>The house</source>
      <translation>Das Haus</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Short name</source>
      <translation>Kurzname</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Choose a logo</source>
      <translation>Ein Logo wählen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Remove the logo</source>
      <translation>Logo entfernen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Description</source>
      <translation>Beschreibung</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Read aloud in place of the picture to those who cannot see it</source>
      <translation>Wird denen, die das Bild nicht sehen, statt seiner vorgelesen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Colours of the house</source>
      <translation>Farben des Hauses</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Where they are used</source>
      <translation>Wo sie stehen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Main colour</source>
      <translation>Hauptfarbe</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Quiet text</source>
      <translation>Leiser Text</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Source marks</source>
      <translation>Quellenzeichen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Lines</source>
      <translation>Linien</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Light ground</source>
      <translation>Heller Grund</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Dark ground</source>
      <translation>Dunkler Grund</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Fonts</source>
      <translation>Schriften</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Headings</source>
      <translation>Überschriften</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Labels and marks</source>
      <translation>Beschriftungen und Zeichen</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>{} points</source>
      <translation>{} Punkt</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Add a font file…</source>
      <translation>Schriftdatei hinzufügen…</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Fonts print from the style, not from this machine.</source>
      <translation>Schriften kommen aus dem Stil, nicht von diesem Rechner.</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source> points</source>
      <translation> Punkt</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>This style names no colours of its own.</source>
      <translation>Dieser Stil nennt keine eigenen Farben.</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>as the text</source>
      <translation>wie der Text</translation>
    </message>
    <message>
      <location filename="../studio/house_form.py" />
      <source>Another colour…</source>
      <translation>Eine andere Farbe…</translation>
    </message>
  </context>
  <context>
    <name>Keeping</name>
    <message>
      <location filename="../studio/keeping.py" />
      <source>New style</source>
      <translation>Neuer Stil</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>It prints as “{}” does until you change it, and is yours. What is it called?</source>
      <translation>Er druckt wie „{}“, bis Sie ihn ändern, und gehört Ihnen. Wie heißt er?</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Our {}</source>
      <translation>Unser {}</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Make it</source>
      <translation>Anlegen</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Duplicate the style</source>
      <translation>Stil duplizieren</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>What is the copy called?</source>
      <translation>Wie heißt die Kopie?</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>{} (2)</source>
      <translation>{} (2)</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Rename the style</source>
      <translation>Stil umbenennen</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Styles that are based on this one follow.</source>
      <translation>Stile, die auf diesem beruhen, folgen.</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Put right what is wrong first: a style with a mistake is not shared.</source>
      <translation>Zuerst den Fehler beheben: ein Stil mit einem Fehler wird nicht weitergegeben.</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>The font “{}” can be chosen now.</source>
      <translation>Die Schrift „{}“ lässt sich jetzt wählen.</translation>
    </message>
    <message>
      <location filename="../studio/keeping.py" />
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
  </context>
  <context>
    <name>LengthSlider</name>
    <message>
      <location filename="../shell/length.py" />
      <source>From half a page to three; far left: as the articles ask</source>
      <translation>Von einer halben Seite bis drei; ganz links: wie es die Artikel verlangen</translation>
    </message>
    <message>
      <location filename="../shell/length.py" />
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <location filename="../shell/length.py" />
      <source>½ page</source>
      <translation>½ Seite</translation>
    </message>
    <message>
      <location filename="../shell/length.py" />
      <source>1 page</source>
      <translation>1 Seite</translation>
    </message>
    <message>
      <location filename="../shell/length.py" />
      <source>{} pages</source>
      <translation>{} Seiten</translation>
    </message>
  </context>
  <context>
    <name>LineEditor</name>
    <message>
      <location filename="../note/editor.py" />
      <source>Enter saves, Esc cancels</source>
      <translation>Enter speichert, Esc bricht ab</translation>
    </message>
    <message>
      <location filename="../note/editor.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../note/editor.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
  </context>
  <context>
    <name>LineTools</name>
    <message>
      <location filename="../note/line_tools.py" />
      <source>New line</source>
      <translation>Neue Zeile</translation>
    </message>
  </context>
  <context>
    <name>LinesView</name>
    <message>
      <location filename="../page/view.py" />
      <source>Pages of the note</source>
      <translation>Seiten der Notiz</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <location filename="../shell/tools.py" />
      <source>App&amp;earance</source>
      <translation>A&amp;ussehen</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>As the &amp;desktop</source>
      <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Da&amp;rk</source>
      <translation>D&amp;unkel</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Checks</source>
      <translation>Prüfungen</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Export the note</source>
      <translation>Notiz exportieren</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation>Artikel mit Strg+O hinzufügen, Dateien hierher ziehen oder Text mit Strg+V einfügen.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Choose a line of the note to see the words it comes from.</source>
      <translation>Wählen Sie eine Zeile, um die Worte zu sehen, aus denen sie stammt.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Tick the articles that the note is to rest on.</source>
      <translation>Die Artikel anhaken, auf denen die Notiz beruhen soll.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>The finished pages appear here.</source>
      <translation>Hier erscheinen die fertigen Seiten.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>What to look at before the note goes out.</source>
      <translation>Worauf zu sehen ist, bevor die Notiz hinausgeht.</translation>
    </message>
    <message>
      <location filename="../shell/frame.py" />
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
  </context>
  <context>
    <name>Millimetres</name>
    <message>
      <location filename="../studio/fields.py" />
      <source> mm</source>
      <translation> mm</translation>
    </message>
  </context>
  <context>
    <name>Naming</name>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>“{}” is saved. Every change is saved at once.</source>
      <translation>„{}“ ist gespeichert. Jede Änderung wird sofort gespeichert.</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>Save as</source>
      <translation>Speichern unter</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>Saved as “{}”.</source>
      <translation>Gespeichert als „{}“.</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>{} copy</source>
      <translation>{} Kopie</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>You go on in “{}”.</source>
      <translation>Weiter geht es in „{}“.</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>Save a clean copy</source>
      <translation>Bereinigte Kopie speichern</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source> (clean)</source>
      <translation> (bereinigt)</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>Choose another name: this is the dossier itself.</source>
      <translation>Einen anderen Namen wählen: das ist das Dossier selbst.</translation>
    </message>
    <message>
      <location filename="../dossiers/naming.py" />
      <source>Saved {}</source>
      <translation>{} gespeichert</translation>
    </message>
  </context>
  <context>
    <name>NewsBar</name>
    <message>
      <location filename="../note/news.py" />
      <source>Next new</source>
      <translation>Nächste neue</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>Show gone</source>
      <translation>Entfallene zeigen</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>Put this message away</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>1 new line</source>
      <translation>1 neue Zeile</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>{} new lines</source>
      <translation>{} neue Zeilen</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>{} gone</source>
      <translation>{} entfallen</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>1 line gone</source>
      <translation>1 Zeile entfallen</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>{} lines gone</source>
      <translation>{} Zeilen entfallen</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you added 1 article</source>
      <translation>seit Sie 1 Artikel hinzugefügt haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you added {} articles</source>
      <translation>seit Sie {} Artikel hinzugefügt haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you removed 1 article</source>
      <translation>seit Sie 1 Artikel entfernt haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you removed {} articles</source>
      <translation>seit Sie {} Artikel entfernt haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you changed the articles</source>
      <translation>seit Sie die Artikel geändert haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you corrected 1 article</source>
      <translation>seit Sie 1 Artikel berichtigt haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you corrected {} articles</source>
      <translation>seit Sie {} Artikel berichtigt haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you changed length, points or style</source>
      <translation>seit Sie Länge, Punkte oder Stil geändert haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you looked last</source>
      <translation>seit Sie zuletzt nachgesehen haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>since you edited the note</source>
      <translation>seit Sie die Notiz bearbeitet haben</translation>
    </message>
    <message>
      <location filename="../note/news.py" />
      <source>Hide gone</source>
      <translation>Entfallene verbergen</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <location filename="../shell/notices.py" />
      <source>Put this message away</source>
      <translation>Diese Meldung schließen</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <location filename="../shell/notices.py" />
      <source>Messages</source>
      <translation>Meldungen</translation>
    </message>
  </context>
  <context>
    <name>OptionsBar</name>
    <message>
      <location filename="../shell/options_bar.py" />
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <location filename="../shell/options_bar.py" />
      <source>Most points</source>
      <translation>Höchstzahl der Punkte</translation>
    </message>
    <message>
      <location filename="../shell/options_bar.py" />
      <source>&amp;Length</source>
      <translation>&amp;Länge</translation>
    </message>
    <message>
      <location filename="../shell/options_bar.py" />
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <location filename="../shell/options_bar.py" />
      <source>House st&amp;yle</source>
      <translation>Hauss&amp;til</translation>
    </message>
    <message>
      <location filename="../shell/options_bar.py" />
      <source>{} (has a mistake)</source>
      <translation>{} (hat einen Fehler)</translation>
    </message>
  </context>
  <context>
    <name>PageField</name>
    <message>
      <location filename="../page/page_field.py" />
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="../page/page_field.py" />
      <source>Type a number to go to that page</source>
      <translation>Eine Zahl führt zu dieser Seite</translation>
    </message>
    <message>
      <location filename="../page/page_field.py" />
      <source>Page {} of {}</source>
      <translation>Seite {} von {}</translation>
    </message>
  </context>
  <context>
    <name>PageFoot</name>
    <message>
      <location filename="../page/foot.py" />
      <source>+ Assessment</source>
      <translation>+ Bewertung</translation>
    </message>
    <message>
      <location filename="../page/foot.py" />
      <source>+ Next steps</source>
      <translation>+ Nächste Schritte</translation>
    </message>
    <message>
      <location filename="../page/foot.py" />
      <source>No room: {}</source>
      <translation>Kein Platz: {}</translation>
    </message>
    <message>
      <location filename="../page/foot.py" />
      <source>Taken out: {}</source>
      <translation>Herausgenommen: {}</translation>
    </message>
  </context>
  <context>
    <name>PageForm</name>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>This style</source>
      <translation>Dieser Stil</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Called</source>
      <translation>Heißt</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>In a sentence</source>
      <translation>In einem Satz</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>US letter</source>
      <translation>US Letter</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>US legal</source>
      <translation>US Legal</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>A4, on its side</source>
      <translation>A4 quer</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>US letter, on its side</source>
      <translation>US Letter quer</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Margins</source>
      <translation>Ränder</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>1 page</source>
      <translation>1 Seite</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>{} pages</source>
      <translation>{} Seiten</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Most pages</source>
      <translation>Höchstens Seiten</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Top</source>
      <translation>Oben</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Right</source>
      <translation>Rechts</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Bottom</source>
      <translation>Unten</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Left</source>
      <translation>Links</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Margin: {}</source>
      <translation>Rand: {}</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Words and dates</source>
      <translation>Wörter und Daten</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>English (Britain)</source>
      <translation>Englisch (Großbritannien)</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>English (America)</source>
      <translation>Englisch (USA)</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>English</source>
      <translation>Englisch</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>German</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>French</source>
      <translation>Französisch</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Spanish</source>
      <translation>Spanisch</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>in a list at the end</source>
      <translation>in einer Liste am Ende</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>at the foot of each page</source>
      <translation>am Fuß jeder Seite</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>not printed</source>
      <translation>nicht gedruckt</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>printed after the note</source>
      <translation>nach der Notiz gedruckt</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Dates as</source>
      <translation>Daten als</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Sources stand</source>
      <translation>Quellen stehen</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Their passages</source>
      <translation>Ihre Stellen</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Marking</source>
      <translation>Einstufung</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Printed on every page</source>
      <translation>Auf jede Seite gedruckt</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>Files are called</source>
      <translation>Dateien heißen</translation>
    </message>
    <message>
      <location filename="../studio/page_form.py" />
      <source>{date}, {title}, {marking} and {style} are filled in.</source>
      <translation>{date}, {title}, {marking} und {style} werden ersetzt.</translation>
    </message>
  </context>
  <context>
    <name>PageTools</name>
    <message>
      <location filename="../page/editing.py" />
      <source>Tools of the line</source>
      <translation>Werkzeuge der Zeile</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <location filename="../palette/dialog.py" />
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <location filename="../palette/dialog.py" />
      <source>What do you want to do?</source>
      <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
      <location filename="../palette/dialog.py" />
      <source>Commands found</source>
      <translation>Gefundene Befehle</translation>
    </message>
    <message>
      <location filename="../palette/dialog.py" />
      <source>Nothing is called like this.</source>
      <translation>Nichts heißt so.</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>delete remove line cross out</source>
      <translation>löschen entfernen streichen Zeile</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>edit change text write</source>
      <translation>bearbeiten ändern Text schreiben</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>cut words strike</source>
      <translation>Wörter streichen kürzen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>add line next step assessment recommendation comment</source>
      <translation>Zeile hinzufügen nächster Schritt Bewertung Empfehlung Kommentar</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>alternative replace swap sentence</source>
      <translation>Alternative ersetzen tauschen Satz</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>fix figure date speaker role</source>
      <translation>Zahl Datum Sprecher Funktion richtigstellen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>pdf word docx save file</source>
      <translation>pdf word docx speichern Datei</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>show file location</source>
      <translation>Datei Speicherort zeigen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>email outlook send</source>
      <translation>E-Mail Outlook senden</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>day published when</source>
      <translation>Tag erschienen wann</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>published publisher day source name</source>
      <translation>erschienen Verlag Tag Quelle Name</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>publisher newspaper author headline</source>
      <translation>Verlag Zeitung Autor Überschrift</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>author addressee marking classification</source>
      <translation>Verfasser Empfänger Einstufung</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>warnings problems review</source>
      <translation>Warnungen Probleme durchsehen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>keep always</source>
      <translation>immer behalten</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>include exclude article</source>
      <translation>Artikel aufnehmen weglassen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>example demo try</source>
      <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>template layout font colour logo</source>
      <translation>Vorlage Layout Schrift Farbe Logo</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>evidence where from citation</source>
      <translation>Beleg woher Zitat</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>summary top headline move section</source>
      <translation>Zusammenfassung oben Kernaussage verschieben Abschnitt</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>version watermark</source>
      <translation>Fassung Wasserzeichen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>certainty sure likelihood</source>
      <translation>Gewissheit sicher Wahrscheinlichkeit</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>certainty sure likelihood medium</source>
      <translation>Gewissheit sicher Wahrscheinlichkeit mäßig</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>move section</source>
      <translation>verschieben Abschnitt</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>back revert</source>
      <translation>zurück</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>again forward</source>
      <translation>nochmals vor</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>copy</source>
      <translation>Kopie</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>search look for</source>
      <translation>suchen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>open file import report source</source>
      <translation>öffnen Datei einlesen Bericht Quelle</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>rows lines text view screen reader</source>
      <translation>Zeilen Text Ansicht Bildschirmleser</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>preview paper view</source>
      <translation>Vorschau Papier Ansicht</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>hide panel column sidebar</source>
      <translation>ausblenden Bereich Spalte</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>preferences language dark light options</source>
      <translation>Vorlieben Sprache dunkel hell Optionen</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>keys help</source>
      <translation>Tasten Hilfe</translation>
    </message>
    <message>
      <location filename="../palette/opening.py" />
      <source>tomorrow follow up update</source>
      <translation>morgen folgen fortschreiben</translation>
    </message>
  </context>
  <context>
    <name>Parts</name>
    <message>
      <location filename="../work/parts.py" />
      <source>Poi&amp;nts</source>
      <translation>Pun&amp;kte</translation>
    </message>
  </context>
  <context>
    <name>PassagesView</name>
    <message>
      <location filename="../source/passages.py" />
      <source>Sources of the line</source>
      <translation>Quellen der Zeile</translation>
    </message>
    <message>
      <location filename="../source/passages.py" />
      <source>Says the same</source>
      <translation>Sagt dasselbe</translation>
    </message>
  </context>
  <context>
    <name>PreviewRoom</name>
    <message>
      <location filename="../page/room.py" />
      <source>Find on the pages</source>
      <translation>Auf den Seiten suchen</translation>
    </message>
    <message>
      <location filename="../page/room.py" />
      <source>These pages cannot be shown; exporting them may still work.</source>
      <translation>Diese Seiten lassen sich nicht zeigen; exportieren lassen sie sich vielleicht trotzdem.</translation>
    </message>
    <message>
      <location filename="../page/room.py" />
      <source>being updated…</source>
      <translation>wird erneuert…</translation>
    </message>
    <message>
      <location filename="../page/room.py" />
      <source>The pages below are the last good ones.</source>
      <translation>Die Seiten unten sind die letzten guten.</translation>
    </message>
    <message>
      <location filename="../page/room.py" />
      <source>not up to date</source>
      <translation>nicht auf dem neuesten Stand</translation>
    </message>
  </context>
  <context>
    <name>PreviewView</name>
    <message>
      <location filename="../page/view.py" />
      <source>Pages of the note</source>
      <translation>Seiten der Notiz</translation>
    </message>
  </context>
  <context>
    <name>Printer</name>
    <message>
      <location filename="../page/printing.py" />
      <source>the printer cannot be reached; choose another one, or export the PDF</source>
      <translation>der Drucker ist nicht erreichbar; wählen Sie einen anderen oder geben Sie das PDF aus</translation>
    </message>
  </context>
  <context>
    <name>ProblemsBar</name>
    <message>
      <location filename="../studio/problems.py" />
      <source>What is wrong</source>
      <translation>Was falsch ist</translation>
    </message>
    <message>
      <location filename="../studio/problems.py" />
      <source>and {} more</source>
      <translation>und {} weitere</translation>
    </message>
  </context>
  <context>
    <name>RailButton</name>
    <message>
      <location filename="../shell/rail.py" />
      <source>{} without a date</source>
      <translation>{} ohne Datum</translation>
    </message>
  </context>
  <context>
    <name>ReadingOut</name>
    <message>
      <location filename="../page/reading_out.py" />
      <source>Your own words, no source</source>
      <translation>Ihre eigenen Worte, keine Quelle</translation>
    </message>
    <message>
      <location filename="../page/reading_out.py" />
      <source>Source {}</source>
      <translation>Quelle {}</translation>
    </message>
    <message>
      <location filename="../page/reading_out.py" />
      <source>Also in source {}</source>
      <translation>Auch in Quelle {}</translation>
    </message>
    <message>
      <location filename="../page/reading_out.py" />
      <source>To look at: {}</source>
      <translation>Anzusehen: {}</translation>
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <location filename="../articles/reasons.py" />
      <source>front matter</source>
      <translation>Kopfdaten</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>duplicated headline</source>
      <translation>wiederholte Überschrift</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>other headline</source>
      <translation>andere Überschrift</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>byline</source>
      <translation>Autorenzeile</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>date line</source>
      <translation>Datumszeile</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>dateline</source>
      <translation>Ortsmarke</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>section label</source>
      <translation>Ressort</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>source line</source>
      <translation>Quellenzeile</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>page foot</source>
      <translation>Seitenfuß</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>page furniture</source>
      <translation>Beiwerk der Seite</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>page navigation</source>
      <translation>Navigation der Seite</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>page remark</source>
      <translation>Hinweis der Seite</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>page number</source>
      <translation>Seitenzahl</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>running head or foot</source>
      <translation>Kopf- oder Fußzeile</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>comment form</source>
      <translation>Kommentarformular</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>share bar</source>
      <translation>Leiste zum Teilen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>follow us</source>
      <translation>Aufruf zum Folgen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>newsletter</source>
      <translation>Newsletter</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>cookie notice</source>
      <translation>Cookie-Hinweis</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>also read</source>
      <translation>Lesen Sie auch</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>advertisement</source>
      <translation>Werbung</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>copyright notice</source>
      <translation>Urheberrechtshinweis</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>caption or credit</source>
      <translation>Bildunterschrift oder Bildnachweis</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>no words</source>
      <translation>keine Wörter</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>letterhead</source>
      <translation>Briefkopf</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>message header</source>
      <translation>Kopf der Nachricht</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>covering note</source>
      <translation>Begleitzeilen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>earlier message</source>
      <translation>frühere Nachricht</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>signature</source>
      <translation>Signatur</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>attachment, not read</source>
      <translation>Anhang, nicht gelesen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>about the issuer</source>
      <translation>über den Herausgeber</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>background note</source>
      <translation>Hintergrund</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>press release label</source>
      <translation>Kennung der Pressemitteilung</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>after the end mark</source>
      <translation>nach dem Schlusszeichen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>forward-looking statements</source>
      <translation>zukunftsgerichtete Aussagen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>claim that is checked</source>
      <translation>geprüfte Behauptung</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>footnote</source>
      <translation>Fußnote</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>footnote mark</source>
      <translation>Fußnotenzeichen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>label in a figure</source>
      <translation>Beschriftung einer Abbildung</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>caption of a figure or table</source>
      <translation>Unterschrift einer Abbildung oder Tabelle</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>source line of a figure or table</source>
      <translation>Quelle einer Abbildung oder Tabelle</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>entry of a list of contents or a form</source>
      <translation>Eintrag eines Verzeichnisses oder Formulars</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>symbols or figures by themselves</source>
      <translation>Zeichen oder Ziffern für sich</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>text in the margin</source>
      <translation>Text am Rand</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>text that runs up or down the page</source>
      <translation>Text quer zur Seite</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>hidden text</source>
      <translation>verborgener Text</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>no reader sees it</source>
      <translation>für niemanden zu sehen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>struck out</source>
      <translation>durchgestrichen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>too small to be read</source>
      <translation>zu klein zum Lesen</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>outside the page</source>
      <translation>außerhalb der Seite</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>drawn so that nobody sees it</source>
      <translation>unsichtbar gezeichnet</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>in the colour of what lies behind it</source>
      <translation>in der Farbe dessen, was dahinter liegt</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>covered, clipped away or in the colour of the paper</source>
      <translation>verdeckt, abgeschnitten oder in der Farbe des Papiers</translation>
    </message>
    <message>
      <location filename="../articles/reasons.py" />
      <source>other words than are drawn there</source>
      <translation>andere Worte, als dort gezeichnet sind</translation>
    </message>
  </context>
  <context>
    <name>Receiving</name>
    <message>
      <location filename="../work/receiving.py" />
      <source>There is no text and no file to paste.</source>
      <translation>Es gibt keinen Text und keine Datei zum Einfügen.</translation>
    </message>
    <message>
      <location filename="../work/receiving.py" />
      <source>pasted text {}</source>
      <translation>eingefügter Text {}</translation>
    </message>
  </context>
  <context>
    <name>RecentMenu</name>
    <message>
      <location filename="../dossiers/recent.py" />
      <source>Untitled</source>
      <translation>Ohne Namen</translation>
    </message>
  </context>
  <context>
    <name>Reports</name>
    <message>
      <location filename="../studio/reports.py" />
      <source>Against “{}”, which it is based on. A double click leads there.</source>
      <translation>Gegen „{}“, worauf er beruht. Ein Doppelklick führt dorthin.</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Nothing: it prints as “{}” does, which it is based on.</source>
      <translation>Nichts: er druckt wie „{}“, worauf er beruht.</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>What this style changes</source>
      <translation>Was dieser Stil ändert</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Was</source>
      <translation>War</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Is</source>
      <translation>Ist</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Checking…</source>
      <translation>Wird geprüft…</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>to put right</source>
      <translation>zu beheben</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>to look at</source>
      <translation>anzusehen</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Contrast, letters, footnotes and accessibility were looked at. A double click leads to the place.</source>
      <translation>Kontrast, Zeichen, Fußnoten und Barrierefreiheit wurden geprüft. Ein Doppelklick führt zur Stelle.</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>All is well: contrast, letters, footnotes and accessibility were looked at.</source>
      <translation>Alles ist gut: Kontrast, Zeichen, Fußnoten und Barrierefreiheit wurden geprüft.</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Before sharing</source>
      <translation>Vor dem Weitergeben</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Matter</source>
      <translation>Sache</translation>
    </message>
    <message>
      <location filename="../studio/reports.py" />
      <source>Names for templates and files</source>
      <translation>Namen für Vorlagen und Dateien</translation>
    </message>
  </context>
  <context>
    <name>Residue</name>
    <message>
      <location filename="../articles/stretches.py" />
      <source>set aside ({})</source>
      <translation>beiseitegelegt ({})</translation>
    </message>
  </context>
  <context>
    <name>ResidueDialog</name>
    <message>
      <location filename="../articles/residue.py" />
      <source>What counts, and what was set aside</source>
      <translation>Was zählt und was beiseitegelegt wurde</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>&amp;Only what was set aside</source>
      <translation>&amp;Nur Beiseitegelegtes</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>&amp;Put back</source>
      <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>&amp;Set aside</source>
      <translation>&amp;Beiseitelegen</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>&amp;Close</source>
      <translation>&amp;Schließen</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>What counts in “{}”</source>
      <translation>Was in „{}“ zählt</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>Set aside: {} of {} parts. Nothing is lost: put back what counts.</source>
      <translation>Beiseitegelegt: {} von {} Teilen. Nichts ist verloren: Nehmen Sie zurück, was zählt.</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>All of the text counts. Set aside what is no part of the article.</source>
      <translation>Der ganze Text zählt. Legen Sie beiseite, was nicht zum Artikel gehört.</translation>
    </message>
  </context>
  <context>
    <name>Resuming</name>
    <message>
      <location filename="../dossiers/resuming.py" />
      <source>“{}” carries its note, but not the articles it rests on, so it cannot be changed here. A note that follows it has been begun: add articles, and what that note did not tell is marked as new.</source>
      <translation>„{}“ bringt die Notiz mit, aber nicht die Artikel, auf denen sie beruht; hier kann sie daher nicht geändert werden. Eine Folgenotiz ist begonnen: Fügen Sie Artikel hinzu; was jene Notiz nicht enthielt, wird als neu markiert.</translation>
    </message>
    <message>
      <location filename="../dossiers/resuming.py" />
      <source>“{}” is open as a new note, its lines pinned.</source>
      <translation>„{}“ ist als neue Notiz offen, ihre Zeilen sind angeheftet.</translation>
    </message>
    <message>
      <location filename="../dossiers/resuming.py" />
      <source>Articles that it does not carry: {}.</source>
      <translation>Artikel, die sie nicht mitbringt: {}.</translation>
    </message>
    <message>
      <location filename="../dossiers/resuming.py" />
      <source>Lines that are missing or read otherwise now: {}.</source>
      <translation>Zeilen, die fehlen oder nun anders lauten: {}.</translation>
    </message>
    <message>
      <location filename="../dossiers/resuming.py" />
      <source>What it marked as new is not marked any more.</source>
      <translation>Was in ihr als neu markiert war, ist es nicht mehr.</translation>
    </message>
    <message>
      <location filename="../dossiers/resuming.py" />
      <source>Its house style, {}, is not here; choose another.</source>
      <translation>Ihr Hausstil {} ist hier nicht vorhanden; wählen Sie einen anderen.</translation>
    </message>
  </context>
  <context>
    <name>RowEditor</name>
    <message>
      <location filename="../note/editor.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../note/editor.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
  </context>
  <context>
    <name>Running</name>
    <message>
      <location filename="../shell/progress.py" />
      <source>Reading articles…</source>
      <translation>Artikel werden gelesen…</translation>
    </message>
    <message>
      <location filename="../shell/progress.py" />
      <source>Drafting…</source>
      <translation>Wird entworfen…</translation>
    </message>
    <message>
      <location filename="../shell/progress.py" />
      <source>Printing…</source>
      <translation>Wird gedruckt…</translation>
    </message>
  </context>
  <context>
    <name>Search</name>
    <message>
      <location filename="../search/model.py" />
      <source>{}: {} places</source>
      <translation>{}: {} Stellen</translation>
    </message>
  </context>
  <context>
    <name>SearchRoom</name>
    <message>
      <location filename="../search/room.py" />
      <source>Type words to find them in all articles and in the note.</source>
      <translation>Tippen Sie Wörter, um sie in allen Artikeln und in der Notiz zu finden.</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>Search everywhere</source>
      <translation>Überall suchen</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>Words in all articles and in the note</source>
      <translation>Wörter in allen Artikeln und in der Notiz</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>Words to find in all articles and in the note</source>
      <translation>Wörter, die in allen Artikeln und in der Notiz zu finden sind</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>In the note</source>
      <translation>In der Notiz</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>“{}” was not found.</source>
      <translation>„{}“ wurde nicht gefunden.</translation>
    </message>
    <message>
      <location filename="../search/room.py" />
      <source>{} places</source>
      <translation>{} Stellen</translation>
    </message>
  </context>
  <context>
    <name>SectionsForm</name>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Sections</source>
      <translation>Abschnitte</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Ticked sections print in this order. Drag them, or use Alt+Up and Down.</source>
      <translation>Angehakte Abschnitte werden in dieser Folge gedruckt. Ziehen oder Alt+Auf und Ab.</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Further up (Alt+Up)</source>
      <translation>Weiter nach oben (Alt+Auf)</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Further down (Alt+Down)</source>
      <translation>Weiter nach unten (Alt+Ab)</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>The chosen section</source>
      <translation>Der gewählte Abschnitt</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>as many as matter</source>
      <translation>so viele, wie zählen</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Most lines</source>
      <translation>Höchstens Zeilen</translation>
    </message>
  </context>
  <context>
    <name>SectionsModel</name>
    <message>
      <location filename="../studio/sections_model.py" />
      <source>Every note prints this section; it can be moved and named.</source>
      <translation>Jede Notiz druckt diesen Abschnitt; er lässt sich verschieben und benennen.</translation>
    </message>
  </context>
  <context>
    <name>SectionsView</name>
    <message>
      <location filename="../studio/sections_form.py" />
      <source>Sections</source>
      <translation>Abschnitte</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <location filename="../source/selecting.py" />
      <source>Add to the note as</source>
      <translation>In die Notiz als</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <location filename="../work/session.py" />
      <source>{} (for reading only)</source>
      <translation>{} (nur zum Lesen)</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>add articles</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>tick off a check</source>
      <translation>eine Prüfung abhaken</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>open a check again</source>
      <translation>eine Prüfung wieder öffnen</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>quote the sources</source>
      <translation>die Quellen zitieren</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>quote no sources</source>
      <translation>keine Quellen zitieren</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>Tick the articles that the note is to rest on.</source>
      <translation>Die Artikel anhaken, auf denen die Notiz beruhen soll.</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>Add articles, and the note is drafted here.</source>
      <translation>Artikel hinzufügen, und hier entsteht die Notiz.</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>What to look at before the note goes out.</source>
      <translation>Worauf zu sehen ist, bevor die Notiz hinausgeht.</translation>
    </message>
    <message>
      <location filename="../work/session.py" />
      <source>Your own words, no source.</source>
      <translation>Ihre eigenen Worte, keine Quelle.</translation>
    </message>
    <message>
      <location filename="../work/parts.py" />
      <source>Poi&amp;nts</source>
      <translation>Pun&amp;kte</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;Appearance</source>
      <translation>&amp;Aussehen</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>As the desktop</source>
      <translation>Wie der Desktop</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>The language changes when the program is opened again.</source>
      <translation>Die Sprache wechselt beim nächsten Öffnen des Programms.</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>New notes</source>
      <translation>Neue Notizen</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;House style</source>
      <translation>&amp;Hausstil</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;From</source>
      <translation>&amp;Von</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;To</source>
      <translation>A&amp;n</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;Marking</source>
      <translation>Ein&amp;stufung</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>A new note begins with these. Notes that are there keep their own.</source>
      <translation>Damit beginnt eine neue Notiz. Vorhandene Notizen behalten, was sie haben.</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>Spelling</source>
      <translation>Rechtschreibung</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;Check what I write myself</source>
      <translation>Selbst Geschriebenes &amp;prüfen</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>&amp;Dictionary</source>
      <translation>&amp;Wörterbuch</translation>
    </message>
    <message>
      <location filename="../shell/settings_page.py" />
      <source>As the house style</source>
      <translation>Wie der Hausstil</translation>
    </message>
  </context>
  <context>
    <name>Shelf</name>
    <message>
      <location filename="../studio/shelf.py" />
      <source>“{}” is yours to change.</source>
      <translation>„{}“ gehört Ihnen und lässt sich ändern.</translation>
    </message>
    <message>
      <location filename="../studio/shelf.py" />
      <source>“{}” is a copy of its own.</source>
      <translation>„{}“ ist eine eigene Kopie.</translation>
    </message>
    <message>
      <location filename="../studio/shelf.py" />
      <source>“{}” was deleted.</source>
      <translation>„{}“ wurde gelöscht.</translation>
    </message>
    <message>
      <location filename="../studio/shelf.py" />
      <source>there is no deleted style to bring back</source>
      <translation>es gibt keinen gelöschten Stil zum Zurückholen</translation>
    </message>
    <message>
      <location filename="../studio/shelf.py" />
      <source>Imported: {}</source>
      <translation>Importiert: {}</translation>
    </message>
    <message>
      <location filename="../studio/shelf.py" />
      <source>Written: {}</source>
      <translation>Geschrieben: {}</translation>
    </message>
  </context>
  <context>
    <name>Shell</name>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>House style</source>
      <translation>Hausstil</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>Drop files here, paste text with Ctrl+V, or add a whole folder. What is ticked goes into the note.</source>
      <translation>Dateien hierher ziehen, Text mit Strg+V einfügen oder einen ganzen Ordner hinzufügen. Was angehakt ist, kommt in die Notiz.</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>These are samples to try things on.</source>
      <translation>Dies sind Beispiele zum Ausprobieren.</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>1. Bring in the articles</source>
      <translation>1. Die Artikel hereinholen</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>2. Check the note</source>
      <translation>2. Die Notiz prüfen</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>These are the finished pages. Every line carries the numbers of its sources. Choose a line, and the exact words it came from are shown. Pin, drop, reword: Ctrl+Z takes everything back.</source>
      <translation>Das sind die fertigen Seiten. Jede Zeile trägt die Nummern ihrer Quellen. Eine Zeile wählen, und es zeigen sich die Worte, aus denen sie stammt. Anheften, streichen, umformulieren: Strg+Z nimmt alles zurück.</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>3. Export what you see</source>
      <translation>3. Exportieren, was Sie sehen</translation>
    </message>
    <message>
      <location filename="../shell/surroundings.py" />
      <source>Choose the length and your house's style. Ctrl+E writes the very pages to a file. Ctrl+K finds every command by its name.</source>
      <translation>Länge und Hausstil wählen. Strg+E schreibt eben diese Seiten in eine Datei. Strg+K findet jeden Befehl nach seinem Namen.</translation>
    </message>
  </context>
  <context>
    <name>SourceRoom</name>
    <message>
      <location filename="../source/room.py" />
      <source>Find in the article</source>
      <translation>Im Artikel suchen</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Point</source>
      <translation>Punkt</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Figure</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Whole sentence</source>
      <translation>Ganzer Satz</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Your own words, no source.</source>
      <translation>Ihre eigenen Worte, keine Quelle.</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>The articles of this line are not on the desk.</source>
      <translation>Die Artikel dieser Zeile liegen nicht vor.</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Passages</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>Choose a line of the note to see the words it comes from.</source>
      <translation>Wählen Sie eine Zeile, um die Worte zu sehen, aus denen sie stammt.</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>found here</source>
      <translation>hier gefunden</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
  </context>
  <context>
    <name>SourceView</name>
    <message>
      <location filename="../source/view.py" />
      <source>Text of the article</source>
      <translation>Text des Artikels</translation>
    </message>
    <message>
      <location filename="../source/view.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../source/view.py" />
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
  </context>
  <context>
    <name>SpellMarks</name>
    <message>
      <location filename="../spelling/marks.py" />
      <source>No word is close</source>
      <translation>Kein Wort ist ähnlich</translation>
    </message>
    <message>
      <location filename="../spelling/marks.py" />
      <source>“{}” is right</source>
      <translation>„{}“ ist richtig</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <location filename="../shell/start.py" />
      <source>Begin a note</source>
      <translation>Eine Notiz beginnen</translation>
    </message>
    <message>
      <location filename="../shell/start.py" />
      <source>Latest notes</source>
      <translation>Letzte Notizen</translation>
    </message>
    <message>
      <location filename="../shell/start.py" />
      <source>Try it on sample articles</source>
      <translation>Mit Beispielartikeln ausprobieren</translation>
    </message>
  </context>
  <context>
    <name>StretchesView</name>
    <message>
      <location filename="../articles/residue.py" />
      <source>The article, part by part</source>
      <translation>Der Artikel, Teil für Teil</translation>
    </message>
  </context>
  <context>
    <name>StrikeEdit</name>
    <message>
      <location filename="../note/striking.py" />
      <source>struck</source>
      <translation>gestrichen</translation>
    </message>
    <message>
      <location filename="../note/striking.py" />
      <source>kept</source>
      <translation>behalten</translation>
    </message>
  </context>
  <context>
    <name>StrikeEditor</name>
    <message>
      <location filename="../note/striking.py" />
      <source>Words to strike</source>
      <translation>Wörter zum Streichen</translation>
    </message>
    <message>
      <location filename="../note/striking.py" />
      <source>Click words, or use ← → and Space</source>
      <translation>Wörter anklicken, oder ← → und Leertaste</translation>
    </message>
    <message>
      <location filename="../note/striking.py" />
      <source>At least one word must stay</source>
      <translation>Mindestens ein Wort muss bleiben</translation>
    </message>
    <message>
      <location filename="../note/editor.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../note/editor.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
  </context>
  <context>
    <name>Studio</name>
    <message>
      <location filename="../studio/studio.py" />
      <source>A hard sample</source>
      <translation>Ein schweres Beispiel</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>Note in the preview</source>
      <translation>Notiz in der Vorschau</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>The pages in this style appear here.</source>
      <translation>Hier erscheinen die Seiten in diesem Stil.</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>comes with the program</source>
      <translation>gehört zum Programm</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>The form cannot change this while the code has a mistake: {}</source>
      <translation>Das Formular kann das nicht ändern, solange der Code einen Fehler hat: {}</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>Not saved yet</source>
      <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>Not saved: put the mistake right, or save it with Ctrl+S</source>
      <translation>Nicht gespeichert: den Fehler beheben oder mit Strg+S speichern</translation>
    </message>
    <message>
      <location filename="../studio/studio.py" />
      <source>This note</source>
      <translation>Diese Notiz</translation>
    </message>
  </context>
  <context>
    <name>StudioDialogs</name>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Name of the style</source>
      <translation>Name des Stils</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Choose a colour</source>
      <translation>Eine Farbe wählen</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Pictures (*.svg *.png *.jpg *.jpeg *.webp *.gif)</source>
      <translation>Bilder (*.svg *.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Choose a logo</source>
      <translation>Ein Logo wählen</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Fonts (*.ttf *.otf *.woff *.woff2)</source>
      <translation>Schriften (*.ttf *.otf *.woff *.woff2)</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Add a font</source>
      <translation>Eine Schrift hinzufügen</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Import a style</source>
      <translation>Einen Stil importieren</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>House styles (*.zip)</source>
      <translation>Hausstile (*.zip)</translation>
    </message>
    <message>
      <location filename="../studio/dialogs.py" />
      <source>Export the style</source>
      <translation>Stil exportieren</translation>
    </message>
  </context>
  <context>
    <name>StudioOpener</name>
    <message>
      <location filename="../studio/opening.py" />
      <source>Change the house style</source>
      <translation>Hausstil ändern</translation>
    </message>
  </context>
  <context>
    <name>StudioWindow</name>
    <message>
      <location filename="../studio/window.py" />
      <source>Style studio – Briefing Desk</source>
      <translation>Stilstudio – Briefing Desk</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>The files of the style.</source>
      <translation>Die Dateien des Stils.</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Style</source>
      <translation>Stil</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>One moment…</source>
      <translation>Einen Augenblick…</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Open a file to see its code.</source>
      <translation>Eine Datei öffnen, um ihren Code zu sehen.</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>The pages in this style appear here.</source>
      <translation>Hier erscheinen die Seiten in diesem Stil.</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Show it</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>St&amp;yle</source>
      <translation>St&amp;il</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>New style from this one</source>
      <translation>Neuer Stil aus diesem</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Check before sharing</source>
      <translation>Vor dem Weitergeben prüfen</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Use for the note</source>
      <translation>Für die Notiz verwenden</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Bring it back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Put it back in</source>
      <translation>Wieder einsetzen</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>Discard it</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>{} (has a mistake)</source>
      <translation>{} (hat einen Fehler)</translation>
    </message>
    <message>
      <location filename="../studio/window.py" />
      <source>{} (comes with the program)</source>
      <translation>{} (gehört zum Programm)</translation>
    </message>
  </context>
  <context>
    <name>StyleNames</name>
    <message>
      <location filename="../look/style_names.py" />
      <source>Intelligence note</source>
      <translation>Lagebericht</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>Large print</source>
      <translation>Großdruck</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>US memorandum</source>
      <translation>US-Memorandum</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>Ministry note</source>
      <translation>Ministeriumsvermerk</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>Newsroom digest</source>
      <translation>Redaktionsüberblick</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>Policy brief</source>
      <translation>Entscheidungsvorlage</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>An analyst's note with numbered paragraphs, support for each, and described sources</source>
      <translation>Bericht für Auswertende mit nummerierten Absätzen, dem Beleg für jeden und beschriebenen Quellen</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>Plain large print in 16 pt, one column and strong contrast, for low sight or reading aloud</source>
      <translation>Schlichter Großdruck in 16 pt, eine Spalte und starker Kontrast, für schwache Augen oder zum Vorlesen</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>A memorandum on US letter paper, with TO, FROM, DATE and SUBJECT and American dates</source>
      <translation>Ein Memorandum auf US-Letter-Papier mit TO, FROM, DATE und SUBJECT und amerikanischen Daten</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>A minister's one-pager, serif and restrained, with section titles at the side</source>
      <translation>Eine Seite für die Ministerin oder den Minister, zurückhaltend in Serifen, Abschnittstitel am Rand</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>A newsroom's morning digest, sans serif, with figures as cards and strong colour</source>
      <translation>Der Morgenüberblick einer Redaktion, serifenlos, Zahlen als Karten und kräftige Farbe</translation>
    </message>
    <message>
      <location filename="../look/style_names.py" />
      <source>A two-page policy brief, roomy and sober, from the evidence to the recommendation</source>
      <translation>Zwei Seiten für Entscheidungen, luftig und nüchtern, vom Befund zur Empfehlung</translation>
    </message>
  </context>
  <context>
    <name>Telling</name>
    <message>
      <location filename="../dossiers/telling.py" />
      <source>Your latest changes are not saved yet: {}. They are kept here and tried again; “Save as” puts the note elsewhere.</source>
      <translation>Ihre letzten Änderungen sind noch nicht gespeichert: {}. Sie bleiben hier, und es wird wieder versucht; „Speichern unter“ legt die Notiz anderswo ab.</translation>
    </message>
    <message>
      <location filename="../dossiers/telling.py" />
      <source>“{}” is open for reading only. To work on it, make a duplicate.</source>
      <translation>„{}“ ist nur zum Lesen geöffnet. Zum Bearbeiten ein Duplikat machen.</translation>
    </message>
    <message>
      <location filename="../dossiers/telling.py" />
      <source>Not everything is saved. Close again to leave without it.</source>
      <translation>Nicht alles ist gespeichert. Noch einmal schließen, um ohne das zu gehen.</translation>
    </message>
    <message>
      <location filename="../dossiers/telling.py" />
      <source>This note is not saved yet. Save it elsewhere first (Save as).</source>
      <translation>Diese Notiz ist noch nicht gespeichert. Zuerst anderswo speichern (Speichern unter).</translation>
    </message>
  </context>
  <context>
    <name>Tools</name>
    <message>
      <location filename="../shell/tools.py" />
      <source>{} to look at</source>
      <translation>{} anzusehen</translation>
    </message>
    <message>
      <location filename="../shell/tools.py" />
      <source>Nothing to look at</source>
      <translation>Nichts anzusehen</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <location filename="../shell/tour.py" />
      <source>Tour</source>
      <translation>Rundgang</translation>
    </message>
    <message>
      <location filename="../shell/tour.py" />
      <source>Skip the tour</source>
      <translation>Rundgang überspringen</translation>
    </message>
    <message>
      <location filename="../shell/tour.py" />
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
    <message>
      <location filename="../shell/tour.py" />
      <source>Begin</source>
      <translation>Anfangen</translation>
    </message>
    <message>
      <location filename="../shell/tour.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
  </context>
  <context>
    <name>Troubles</name>
    <message>
      <location filename="../shell/troubles.py" />
      <source>Composing was stopped: the note is not up to date (F5 tries again)</source>
      <translation>Das Zusammenstellen wurde angehalten: die Notiz ist nicht auf dem neuesten Stand (F5 versucht es erneut)</translation>
    </message>
    <message>
      <location filename="../shell/troubles.py" />
      <source>The note could not be brought up to date: {} (F5 tries again)</source>
      <translation>Die Notiz konnte nicht auf den neuesten Stand gebracht werden: {} (F5 versucht es erneut)</translation>
    </message>
    <message>
      <location filename="../shell/troubles.py" />
      <source>The pages could not be made: {} (F5 tries again)</source>
      <translation>Die Seiten konnten nicht gemacht werden: {} (F5 versucht es noch einmal)</translation>
    </message>
  </context>
  <context>
    <name>UnreadFiles</name>
    <message>
      <location filename="../shell/unread.py" />
      <source>Show which</source>
      <translation>Zeigen, welche</translation>
    </message>
    <message>
      <location filename="../shell/unread.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../shell/unread.py" />
      <source>Copy the list of files and reasons</source>
      <translation>Die Liste der Dateien und Gründe kopieren</translation>
    </message>
    <message>
      <location filename="../shell/unread.py" />
      <source>Files that could not be read</source>
      <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
      <location filename="../shell/unread.py" />
      <source>{} files could not be read</source>
      <translation>{} Dateien konnten nicht gelesen werden</translation>
    </message>
    <message>
      <location filename="../shell/unread.py" />
      <source>Hide</source>
      <translation>Verbergen</translation>
    </message>
    <message>
      <location filename="../shell/unread.py" />
      <source>{}, line {}</source>
      <translation>{}, Zeile {}</translation>
    </message>
  </context>
  <context>
    <name>UnreadNotice</name>
    <message>
      <location filename="../shell/notices.py" />
      <source>Put this message away</source>
      <translation>Diese Meldung schließen</translation>
    </message>
  </context>
  <context>
    <name>Verdicts</name>
    <message>
      <location filename="../studio/verdicts.py" />
      <source>The form shows how the style was before the mistake.</source>
      <translation>Das Formular zeigt den Stil, wie er vor dem Fehler war.</translation>
    </message>
  </context>
  <context>
    <name>WorkerProcess</name>
    <message>
      <location filename="../work/jobs.py" />
      <source>it took longer than {:.0f} seconds and was stopped</source>
      <translation>es dauerte länger als {:.0f} Sekunden und wurde angehalten</translation>
    </message>
    <message>
      <location filename="../work/jobs.py" />
      <source>the worker process could not be started</source>
      <translation>der Arbeitsprozess konnte nicht gestartet werden</translation>
    </message>
    <message>
      <location filename="../work/jobs.py" />
      <source>the worker process ended before it answered</source>
      <translation>der Arbeitsprozess endete, bevor er antwortete</translation>
    </message>
  </context>
  <context>
    <name>Workers</name>
    <message>
      <location filename="../work/jobs.py" />
      <source>the worker process cannot be started</source>
      <translation>der Arbeitsprozess lässt sich nicht starten</translation>
    </message>
  </context>
  <context>
    <name>Writing</name>
    <message>
      <location filename="../note/writing.py" />
      <source>Words of the line</source>
      <translation>Wörter der Zeile</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>reword a line</source>
      <translation>Zeile umformulieren</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>shorten a line</source>
      <translation>Zeile kürzen</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>Your own words</source>
      <translation>Ihre eigenen Worte</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>change a line</source>
      <translation>Zeile ändern</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>write a line</source>
      <translation>Zeile schreiben</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>What do you make of it?</source>
      <translation>Was halten Sie davon?</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>What should be done, by whom, by when?</source>
      <translation>Was ist zu tun, von wem, bis wann?</translation>
    </message>
    <message>
      <location filename="../note/writing.py" />
      <source>A line in your own words</source>
      <translation>Eine Zeile in eigenen Worten</translation>
    </message>
  </context>
  <context>
    <name>_Delegate</name>
    <message>
      <location filename="../articles/residue.py" />
      <source>set aside: {}</source>
      <translation>beiseitegelegt: {}</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>Set aside</source>
      <translation>Beiseitelegen</translation>
    </message>
    <message>
      <location filename="../articles/residue.py" />
      <source>Put back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <location filename="../note/alternatives.py" />
      <source>in the note now</source>
      <translation>jetzt in der Notiz</translation>
    </message>
  </context>
  <context>
    <name>_Model</name>
    <message>
      <location filename="../note/alternatives.py" />
      <source>chosen</source>
      <translation>gewählt</translation>
    </message>
  </context>
</TS>
