<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Add articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Add a &amp;folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Paste as an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Open the &amp;samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Export a&amp;gain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>S&amp;top what is running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Use or leave out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Use &amp;all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Use &amp;none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Set its &amp;date…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Remove from the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Show its &amp;source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Next source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Previous source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>P&amp;in or unpin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Drop or bring back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Find in this part…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Go to the &amp;title and details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Ne&amp;xt part of the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Make the pages again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Pre&amp;vious page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Next page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Zoom &amp;in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Zoom &amp;out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Fit the width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Find a command…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>Take the &amp;tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;About Briefing Desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../actions.py" />
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Activity</name>
    <message>
      <location filename="../activity.py" />
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../activity.py" />
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../activity.py" />
      <source>Stop what is running</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Articles</name>
    <message>
      <location filename="../articles/model.py" />
      <source>no date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/model.py" />
      <source> (assumed)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticlesRoom</name>
    <message>
      <location filename="../articles/room.py" />
      <source>{} of {} used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/room.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ArticlesView</name>
    <message>
      <location filename="../articles/view.py" />
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <location filename="../commands.py" />
      <source>use an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>leave an article out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>leave articles out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>use articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>use all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>use no articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>remove {} article(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>date an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>unpin a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>pin a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>bring a line back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>drop a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>change the {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>change the length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../commands.py" />
      <source>change the number of points</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DateBar</name>
    <message>
      <location filename="../articles/undated.py" />
      <source>Date of an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Date of the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Use this date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>The note says that the date is assumed, wherever it rests on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>No date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Words like “yesterday” in this article cannot be placed without a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>No date found in “{}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Date of “{}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>({} more after this)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../articles/undated.py" />
      <source>Assume {}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Details</name>
    <message>
      <location filename="../draft/details.py" />
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>Date of the brief</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>Marking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>T&amp;itle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>Da&amp;te</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>&amp;Marking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>F&amp;rom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/details.py" />
      <source>T&amp;o</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <location filename="../dialogs.py" />
      <source>Add articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Articles (*.txt *.md *.html *.htm)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Add a folder of articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Export the brief</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>PDF (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Web page (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Markdown (*.md)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Data (*.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Menu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>About Briefing Desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>&lt;h3&gt;Briefing Desk {}&lt;/h3&gt;&lt;p&gt;Turns news articles into a short, correct, traceable briefing note.&lt;br&gt;Everything happens on this machine; nothing is sent anywhere.&lt;/p&gt;&lt;p&gt;MIT licence. The icons are its own, under the same licence.&lt;br&gt;Made with Qt for Python (LGPL). The letters are IBM Plex, Source Sans and&lt;br&gt;Source Serif (SIL Open Font Licence).&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Something went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>{}

The desk goes on working. If this happens again, the details below help whoever looks into it. Nothing is sent anywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../dialogs.py" />
      <source>Copy the details</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Draft</name>
    <message>
      <location filename="../draft/rows.py" />
      <source>{} without room</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>Remarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>Taken out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>not printed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>deadline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/rows.py" />
      <source>rests on an assumed date</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DraftRoom</name>
    <message>
      <location filename="../draft/room.py" />
      <source>{} lines, {} more have no room</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../draft/room.py" />
      <source>{} lines</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DraftView</name>
    <message>
      <location filename="../draft/view.py" />
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Exports</name>
    <message>
      <location filename="../exports.py" />
      <source>Exporting {}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../exports.py" />
      <source>Saved {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../exports.py" />
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../exports.py" />
      <source>Stopped. {} was not written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../exports.py" />
      <source>The brief was not exported. {}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <location filename="../find_bar.py" />
      <source>Previous place (Shift+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>Next place (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>Close (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>{} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../find_bar.py" />
      <source>not found</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <location filename="../main_window.py" />
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Choose a line of the draft to see the words it comes from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Tick the articles to brief on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../main_window.py" />
      <source>The finished pages appear here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>&amp;Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>As the &amp;desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>&amp;Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Da&amp;rk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Add articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tools.py" />
      <source>Export the brief</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <location filename="../notices.py" />
      <source>Put this message away</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <location filename="../notices.py" />
      <source>Messages</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OptionsBar</name>
    <message>
      <location filename="../options_bar.py" />
      <source>Automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>1 page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>{} pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>House st&amp;yle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>&amp;Length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>Poi&amp;nts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../options_bar.py" />
      <source>{} (has a mistake)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <location filename="../palette/dialog.py" />
      <source>Find a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../palette/dialog.py" />
      <source>What do you want to do?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../palette/dialog.py" />
      <source>Commands found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../palette/dialog.py" />
      <source>Nothing is called like this.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreviewRoom</name>
    <message>
      <location filename="../preview/room.py" />
      <source>These pages cannot be shown; exporting them may still work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>being updated…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>The pages below are the last good ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>not up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../preview/room.py" />
      <source>Page {} of {}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreviewView</name>
    <message>
      <location filename="../preview/view.py" />
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Receiving</name>
    <message>
      <location filename="../receiving.py" />
      <source>There is no text and no file to paste.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../receiving.py" />
      <source>Links are not followed. Save the page and add the file: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../receiving.py" />
      <source>pasted text {}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <location filename="../session.py" />
      <source>Reading articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../session.py" />
      <source>add articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../session.py" />
      <source>Tick the articles to brief on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../session.py" />
      <source>Add articles, and the brief is drafted here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../session.py" />
      <source>The finished pages appear here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../session.py" />
      <source>The draft could not be brought up to date: {} (F5 tries again)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../session.py" />
      <source>The pages could not be made: {} (F5 tries again)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <location filename="../settings_page.py" />
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>As the desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>The language changes when the program is opened again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>New notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;House style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Marking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>A new note begins with these. Notes that are there keep their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>Spelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Check what I write myself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>&amp;Dictionary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../settings_page.py" />
      <source>As the house style</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Shell</name>
    <message>
      <location filename="../shell.py" />
      <source>Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>House style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>1. Bring in the articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>Drop files here, paste text with Ctrl+V, or add a whole folder. What is ticked goes into the note. These are samples to try things on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>2. Check the draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>Every line carries the numbers of its sources. Choose a line, and the exact words it came from are shown in the article. Pin, drop, reword: Ctrl+Z takes everything back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>3. Export what you see</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../shell.py" />
      <source>These are the finished pages in your house's style. Ctrl+E writes them to a file. Ctrl+K finds every command by its name.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SourceRoom</name>
    <message>
      <location filename="../source/room.py" />
      <source>Choose a line of the draft to see the words it comes from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>[{}] taken from here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>[{}] says the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../source/room.py" />
      <source>{} of {}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SourceView</name>
    <message>
      <location filename="../source/view.py" />
      <source>Text of the article</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SpellMarks</name>
    <message>
      <location filename="../spelling/marks.py" />
      <source>No word is close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../spelling/marks.py" />
      <source>“{}” is right</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <location filename="../tour.py" />
      <source>Tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tour.py" />
      <source>Skip the tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tour.py" />
      <source>{} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tour.py" />
      <source>Begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../tour.py" />
      <source>Next</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnreadFiles</name>
    <message>
      <location filename="../unread.py" />
      <source>Show which</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Copy the list of files and reasons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Files that could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../unread.py" />
      <source>{} files could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../unread.py" />
      <source>Hide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../unread.py" />
      <source>{}, line {}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnreadNotice</name>
    <message>
      <location filename="../notices.py" />
      <source>Put this message away</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WorkerProcess</name>
    <message>
      <location filename="../jobs.py" />
      <source>it took longer than {:.0f} seconds and was stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../jobs.py" />
      <source>the worker process could not be started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../jobs.py" />
      <source>the worker process ended before it answered</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Workers</name>
    <message>
      <location filename="../jobs.py" />
      <source>the worker process cannot be started</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
