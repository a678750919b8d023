<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Add articles…</source>
      <translation>&amp;Artikel hinzufügen…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Add a &amp;folder…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Paste as an article</source>
      <translation>Als Artikel &amp;einfügen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Open the &amp;samples</source>
      <translation>&amp;Beispiele öffnen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Export…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Export a&amp;gain</source>
      <translation>Er&amp;neut exportieren</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>S&amp;top what is running</source>
      <translation>Laufendes an&amp;halten</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Use or leave out</source>
      <translation>&amp;Verwenden oder weglassen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Use &amp;all</source>
      <translation>&amp;Alle verwenden</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Use &amp;none</source>
      <translation>&amp;Keinen verwenden</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Set its &amp;date…</source>
      <translation>&amp;Datum festlegen…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Remove from the list</source>
      <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Show its &amp;source</source>
      <translation>&amp;Quelle zeigen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Next source</source>
      <translation>&amp;Nächste Quelle</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Previous source</source>
      <translation>&amp;Vorige Quelle</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>P&amp;in or unpin</source>
      <translation>An&amp;heften oder lösen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Drop or bring back</source>
      <translation>&amp;Streichen oder zurückholen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Find in this part…</source>
      <translation>In diesem &amp;Bereich suchen…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Settings…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;articles</source>
      <translation>Zu den &amp;Artikeln</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;source</source>
      <translation>Zur &amp;Quelle</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;draft</source>
      <translation>Zum &amp;Entwurf</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;preview</source>
      <translation>Zur &amp;Vorschau</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;title and details</source>
      <translation>Zu &amp;Titel und Angaben</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Ne&amp;xt part of the window</source>
      <translation>&amp;Nächster Bereich des Fensters</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Make the pages again</source>
      <translation>Seiten neu &amp;machen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Pre&amp;vious page</source>
      <translation>V&amp;orige Seite</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Next page</source>
      <translation>Nä&amp;chste Seite</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Zoom &amp;in</source>
      <translation>Ver&amp;größern</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Zoom &amp;out</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Fit the width</source>
      <translation>Auf die &amp;Breite einpassen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Find a command…</source>
      <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Take the &amp;tour</source>
      <translation>&amp;Rundgang machen</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Keyboard shortcuts</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;About Briefing Desk</source>
      <translation>&amp;Über Briefing Desk</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Articles</source>
      <translation>&amp;Artikel</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Draft</source>
      <translation>&amp;Entwurf</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;View</source>
      <translation>A&amp;nsicht</translation>
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
  </context>
  <context>
    <name>Activity</name>
    <message>
      <location filename="../activity.py" />
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <location filename="../activity.py" />
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="../activity.py" />
      <source>Stop what is running</source>
      <translation>Laufendes anhalten</translation>
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
  </context>
  <context>
    <name>ArticlesRoom</name>
    <message>
      <location filename="../articles/room.py" />
      <source>{} of {} used</source>
      <translation>{} von {} verwendet</translation>
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation>Artikel mit Strg+O hinzufügen, Dateien hierher ziehen oder Text mit Strg+V einfügen.</translation>
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
    <name>Commands</name>
    <message>
      <location filename="../commands.py" />
      <source>use an article</source>
      <translation>einen Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>leave an article out</source>
      <translation>einen Artikel weglassen</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>leave articles out</source>
      <translation>Artikel weglassen</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>use articles</source>
      <translation>Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>use all articles</source>
      <translation>alle Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>use no articles</source>
      <translation>keinen Artikel verwenden</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>remove {} article(s)</source>
      <translation>{} Artikel entfernen</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>date an article</source>
      <translation>einen Artikel datieren</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>unpin a line</source>
      <translation>eine Zeile lösen</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>pin a line</source>
      <translation>eine Zeile anheften</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>bring a line back</source>
      <translation>eine Zeile zurückholen</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>drop a line</source>
      <translation>eine Zeile streichen</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>change the {}</source>
      <translation>{} ändern</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>change the length</source>
      <translation>die Länge ändern</translation>
    </message>
    <message>
      <location filename="../commands.py" />
      <source>change the number of points</source>
      <translation>die Zahl der Punkte ändern</translation>
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
      <source>Use this date</source>
      <translation>Dieses Datum verwenden</translation>
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
      <source>Date of “{}”</source>
      <translation>Datum von „{}“</translation>
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
  </context>
  <context>
    <name>Details</name>
    <message>
      <location filename="../draft/details.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>Date of the brief</source>
      <translation>Datum der Notiz</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>Marking</source>
      <translation>Einstufung</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>To</source>
      <translation>An</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>T&amp;itle</source>
      <translation>T&amp;itel</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>Da&amp;te</source>
      <translation>Da&amp;tum</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>&amp;Marking</source>
      <translation>Ein&amp;stufung</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>F&amp;rom</source>
      <translation>V&amp;on</translation>
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>T&amp;o</source>
      <translation>&amp;An</translation>
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <location filename="../dialogs.py" />
      <source>Add articles</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Articles (*.txt *.md *.html *.htm)</source>
      <translation>Artikel (*.txt *.md *.html *.htm)</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Add a folder of articles</source>
      <translation>Einen Ordner mit Artikeln hinzufügen</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Export the brief</source>
      <translation>Notiz exportieren</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Web page (*.html)</source>
      <translation>Webseite (*.html)</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Markdown (*.md)</source>
      <translation>Markdown (*.md)</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Data (*.json)</source>
      <translation>Daten (*.json)</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Action</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>About Briefing Desk</source>
      <translation>Über Briefing Desk</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>&lt;h3&gt;Briefing Desk {}&lt;/h3&gt;&lt;p&gt;Turns news articles into a short, correct, traceable briefing note.&lt;br&gt;Everything happens on this machine; nothing is sent anywhere.&lt;/p&gt;&lt;p&gt;MIT licence. The icons are its own, under the same licence.&lt;br&gt;Made with Qt for Python (LGPL). The letters are IBM Plex, Source Sans and&lt;br&gt;Source Serif (SIL Open Font Licence).&lt;/p&gt;</source>
      <translation>&lt;h3&gt;Briefing Desk {}&lt;/h3&gt;&lt;p&gt;Macht aus Nachrichten eine kurze, richtige, belegte Notiz.&lt;br&gt;Alles geschieht auf diesem Rechner; nichts wird irgendwohin gesendet.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Die Symbole sind eigene, unter derselben Lizenz.&lt;br&gt;Gemacht mit Qt for Python (LGPL). Die Schriften sind IBM Plex, Source Sans und&lt;br&gt;Source Serif (SIL Open Font License).&lt;/p&gt;</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Something went wrong</source>
      <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>{}

The desk goes on working. If this happens again, the details below help whoever looks into it. Nothing is sent anywhere.</source>
      <translation>{}

Das Programm arbeitet weiter. Geschieht das wieder, helfen die Einzelheiten unten dabei, der Sache nachzugehen. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Copy the details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
  </context>
  <context>
    <name>Draft</name>
    <message>
      <location filename="../draft/rows.py" />
      <source>{} without room</source>
      <translation>{} ohne Platz</translation>
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>Remarks</source>
      <translation>Bemerkungen</translation>
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>Taken out</source>
      <translation>Gestrichen</translation>
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>not printed</source>
      <translation>nicht gedruckt</translation>
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>deadline</source>
      <translation>Frist</translation>
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>rests on an assumed date</source>
      <translation>beruht auf einem angenommenen Datum</translation>
    </message>
  </context>
  <context>
    <name>DraftRoom</name>
    <message>
      <location filename="../draft/room.py" />
      <source>{} lines, {} more have no room</source>
      <translation>{} Zeilen, {} weitere haben keinen Platz</translation>
    </message>
    <message>
      <location filename="../draft/room.py" />
      <source>{} lines</source>
      <translation>{} Zeilen</translation>
    </message>
  </context>
  <context>
    <name>DraftView</name>
    <message>
      <location filename="../draft/view.py" />
      <source>Draft</source>
      <translation>Entwurf</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <location filename="../studio/editor.py" />
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../studio/editor.py" />
      <source>What may be written here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <location filename="../exports.py" />
      <source>Exporting {}…</source>
      <translation>{} wird exportiert…</translation>
    </message>
    <message>
      <location filename="../exports.py" />
      <source>Saved {}</source>
      <translation>{} gespeichert</translation>
    </message>
    <message>
      <location filename="../exports.py" />
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../exports.py" />
      <source>Stopped. {} was not written.</source>
      <translation>Angehalten. {} wurde nicht geschrieben.</translation>
    </message>
    <message>
      <location filename="../exports.py" />
      <source>The brief was not exported. {}</source>
      <translation>Die Notiz wurde nicht exportiert. {}</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <location filename="../find_bar.py" />
      <source>Previous place (Shift+Enter)</source>
      <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>Next place (Enter)</source>
      <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <location filename="../main_window.py" />
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation>Artikel mit Strg+O hinzufügen, Dateien hierher ziehen oder Text mit Strg+V einfügen.</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Choose a line of the draft to see the words it comes from.</source>
      <translation>Eine Zeile des Entwurfs wählen, um zu sehen, aus welchen Worten sie stammt.</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Draft</source>
      <translation>Entwurf</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Tick the articles to brief on.</source>
      <translation>Die Artikel anhaken, auf denen die Notiz beruhen soll.</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>The finished pages appear here.</source>
      <translation>Hier erscheinen die fertigen Seiten.</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>App&amp;earance</source>
      <translation>Auss&amp;ehen</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>As the &amp;desktop</source>
      <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Da&amp;rk</source>
      <translation>&amp;Dunkel</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Add articles</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Export the brief</source>
      <translation>Notiz exportieren</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <location filename="../notices.py" />
      <source>Put this message away</source>
      <translation>Diese Meldung schließen</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <location filename="../notices.py" />
      <source>Messages</source>
      <translation>Meldungen</translation>
    </message>
  </context>
  <context>
    <name>OptionsBar</name>
    <message>
      <location filename="../options_bar.py" />
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>1 page</source>
      <translation>1 Seite</translation>
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>{} pages</source>
      <translation>{} Seiten</translation>
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>House st&amp;yle</source>
      <translation>Hauss&amp;til</translation>
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>&amp;Length</source>
      <translation>&amp;Länge</translation>
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>Poi&amp;nts</source>
      <translation>Pun&amp;kte</translation>
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>{} (has a mistake)</source>
      <translation>{} (hat einen Fehler)</translation>
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
  </context>
  <context>
    <name>PreviewRoom</name>
    <message>
      <location filename="../preview/room.py" />
      <source>These pages cannot be shown; exporting them may still work.</source>
      <translation>Diese Seiten lassen sich nicht zeigen; exportieren lassen sie sich vielleicht trotzdem.</translation>
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>being updated…</source>
      <translation>wird erneuert…</translation>
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>The pages below are the last good ones.</source>
      <translation>Die Seiten unten sind die letzten guten.</translation>
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>not up to date</source>
      <translation>nicht auf dem neuesten Stand</translation>
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>Page {} of {}</source>
      <translation>Seite {} von {}</translation>
    </message>
  </context>
  <context>
    <name>PreviewView</name>
    <message>
      <location filename="../preview/view.py" />
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
  </context>
  <context>
    <name>Receiving</name>
    <message>
      <location filename="../receiving.py" />
      <source>There is no text and no file to paste.</source>
      <translation>Es gibt keinen Text und keine Datei zum Einfügen.</translation>
    </message>
    <message>
      <location filename="../receiving.py" />
      <source>Links are not followed. Save the page and add the file: {}</source>
      <translation>Links wird nicht gefolgt. Die Seite speichern und die Datei hinzufügen: {}</translation>
    </message>
    <message>
      <location filename="../receiving.py" />
      <source>pasted text {}</source>
      <translation>eingefügter Text {}</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <location filename="../session.py" />
      <source>Reading articles…</source>
      <translation>Artikel werden gelesen…</translation>
    </message>
    <message>
      <location filename="../session.py" />
      <source>add articles</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <location filename="../session.py" />
      <source>Tick the articles to brief on.</source>
      <translation>Die Artikel anhaken, auf denen die Notiz beruhen soll.</translation>
    </message>
    <message>
      <location filename="../session.py" />
      <source>Add articles, and the brief is drafted here.</source>
      <translation>Artikel hinzufügen, und hier entsteht der Entwurf.</translation>
    </message>
    <message>
      <location filename="../session.py" />
      <source>The finished pages appear here.</source>
      <translation>Hier erscheinen die fertigen Seiten.</translation>
    </message>
    <message>
      <location filename="../session.py" />
      <source>The draft could not be brought up to date: {} (F5 tries again)</source>
      <translation>Der Entwurf konnte nicht erneuert werden: {} (F5 versucht es noch einmal)</translation>
    </message>
    <message>
      <location filename="../session.py" />
      <source>The pages could not be made: {} (F5 tries again)</source>
      <translation>Die Seiten konnten nicht gemacht werden: {} (F5 versucht es noch einmal)</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <location filename="../settings_page.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Appearance</source>
      <translation>&amp;Aussehen</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>As the desktop</source>
      <translation>Wie der Desktop</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>The language changes when the program is opened again.</source>
      <translation>Die Sprache wechselt beim nächsten Öffnen des Programms.</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>New notes</source>
      <translation>Neue Notizen</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;House style</source>
      <translation>&amp;Hausstil</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;From</source>
      <translation>&amp;Von</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;To</source>
      <translation>A&amp;n</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Marking</source>
      <translation>Ein&amp;stufung</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>A new note begins with these. Notes that are there keep their own.</source>
      <translation>Damit beginnt eine neue Notiz. Vorhandene Notizen behalten, was sie haben.</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Spelling</source>
      <translation>Rechtschreibung</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Check what I write myself</source>
      <translation>Selbst Geschriebenes &amp;prüfen</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Dictionary</source>
      <translation>&amp;Wörterbuch</translation>
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>As the house style</source>
      <translation>Wie der Hausstil</translation>
    </message>
  </context>
  <context>
    <name>Shell</name>
    <message>
      <location filename="../shell.py" />
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>House style</source>
      <translation>Hausstil</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>1. Bring in the articles</source>
      <translation>1. Die Artikel hereinholen</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>Drop files here, paste text with Ctrl+V, or add a whole folder. What is ticked goes into the note. These are samples to try things on.</source>
      <translation>Dateien hierher ziehen, Text mit Strg+V einfügen oder einen ganzen Ordner hinzufügen. Was angehakt ist, kommt in die Notiz. Dies sind Beispiele zum Ausprobieren.</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>2. Check the draft</source>
      <translation>2. Den Entwurf prüfen</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>Every line carries the numbers of its sources. Choose a line, and the exact words it came from are shown in the article. Pin, drop, reword: Ctrl+Z takes everything back.</source>
      <translation>Jede Zeile trägt die Nummern ihrer Quellen. Eine Zeile wählen, und im Artikel zeigen sich die Worte, aus denen sie stammt. Anheften, streichen, umformulieren: Strg+Z nimmt alles zurück.</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>3. Export what you see</source>
      <translation>3. Exportieren, was Sie sehen</translation>
    </message>
    <message>
      <location filename="../shell.py" />
      <source>These are the finished pages in your house's style. Ctrl+E writes them to a file. Ctrl+K finds every command by its name.</source>
      <translation>Das sind die fertigen Seiten im Stil Ihres Hauses. Strg+E schreibt sie in eine Datei. Strg+K findet jeden Befehl nach seinem Namen.</translation>
    </message>
  </context>
  <context>
    <name>SourceRoom</name>
    <message>
      <location filename="../source/room.py" />
      <source>Choose a line of the draft to see the words it comes from.</source>
      <translation>Eine Zeile des Entwurfs wählen, um zu sehen, aus welchen Worten sie stammt.</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>[{}] taken from here</source>
      <translation>[{}] von hier</translation>
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>[{}] says the same</source>
      <translation>[{}] sagt dasselbe</translation>
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
    <name>Tour</name>
    <message>
      <location filename="../tour.py" />
      <source>Tour</source>
      <translation>Rundgang</translation>
    </message>
    <message>
      <location filename="../tour.py" />
      <source>Skip the tour</source>
      <translation>Rundgang überspringen</translation>
    </message>
    <message>
      <location filename="../tour.py" />
      <source>{} of {}</source>
      <translation>{} von {}</translation>
    </message>
    <message>
      <location filename="../tour.py" />
      <source>Begin</source>
      <translation>Anfangen</translation>
    </message>
    <message>
      <location filename="../tour.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
  </context>
  <context>
    <name>UnreadFiles</name>
    <message>
      <location filename="../unread.py" />
      <source>Show which</source>
      <translation>Zeigen, welche</translation>
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Copy the list of files and reasons</source>
      <translation>Die Liste der Dateien und Gründe kopieren</translation>
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Files that could not be read</source>
      <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
      <location filename="../unread.py" />
      <source>{} files could not be read</source>
      <translation>{} Dateien konnten nicht gelesen werden</translation>
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Hide</source>
      <translation>Verbergen</translation>
    </message>
    <message>
      <location filename="../unread.py" />
      <source>{}, line {}</source>
      <translation>{}, Zeile {}</translation>
    </message>
  </context>
  <context>
    <name>UnreadNotice</name>
    <message>
      <location filename="../notices.py" />
      <source>Put this message away</source>
      <translation>Diese Meldung schließen</translation>
    </message>
  </context>
  <context>
    <name>WorkerProcess</name>
    <message>
      <location filename="../jobs.py" />
      <source>it took longer than {:.0f} seconds and was stopped</source>
      <translation>es dauerte länger als {:.0f} Sekunden und wurde angehalten</translation>
    </message>
    <message>
      <location filename="../jobs.py" />
      <source>the worker process could not be started</source>
      <translation>der Arbeitsprozess konnte nicht gestartet werden</translation>
    </message>
    <message>
      <location filename="../jobs.py" />
      <source>the worker process ended before it answered</source>
      <translation>der Arbeitsprozess endete, bevor er antwortete</translation>
    </message>
  </context>
  <context>
    <name>Workers</name>
    <message>
      <location filename="../jobs.py" />
      <source>the worker process cannot be started</source>
      <translation>der Arbeitsprozess lässt sich nicht starten</translation>
    </message>
  </context>
</TS>
