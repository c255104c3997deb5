<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>DroppedFile</name>
    <message>
        <source>“%1” is not there or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Drop one video file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a video. Drop an MP4, MKV, MOV, WebM or AVI file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be a poster. Choose a JPEG, PNG or WebP file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than 20 MB. Choose a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The server did not accept these details. Check them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not do this. Ask an administrator of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Reload it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes too long to answer. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived was damaged. Try again; if it stays so, tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program. The log says what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login and password do not fit. Check them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server takes no new accounts, or the token is not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login is taken. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobFailureTexts</name>
    <message>
        <source>The package on this computer is complete as far as it was made, and the server keeps what has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film itself is untouched. Tracks that were complete are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that packaging needs was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the film is still where it was, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or folder could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read the film and write to the work folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be packaged as a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a video file that plays to its end on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the film again from where it came from, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room in the work folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging ended unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, then try again: the upload goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not upload films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the role of an editor, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title, or a file of the package, is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the title still exists and that the work folder was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of the package changed on their way or on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package the film again. If it happens again, check this computer&apos;s disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server or a disk could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later: the upload goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the details, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the track %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other tracks that it has proved are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package the film again. If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title cannot be published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title could not be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film is complete on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the title and publish it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybackStatistics</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffered ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures shown / late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound to picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging and uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is away; it goes on by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the next track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server checks the tracks: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in a file of your account that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleFormCheck</name>
    <message>
        <source>Enter the title of the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a year from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n genres.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleFormPanel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleList</name>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, no film yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackChoices</name>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only foreign parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::AccountMenu</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::SignInModel</name>
    <message>
        <source>Enter the address of your server, for example films.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the one-time token. The server printed it when it started for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::SignInPage</name>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here? Create an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can watch at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have an account: sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is new and belongs to nobody yet. Whoever has the token from its log becomes its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::Spinner</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::Capture</name>
    <message>
        <source>the program did not get there in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such film in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::ControlBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmPage</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film is not ready to be played yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::HomePage</name>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films are out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as an editor of this server publishes a film, it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::MessagePanel</name>
    <message>
        <source>Back to the film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackPage</name>
    <message>
        <source>The film cannot go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::PosterGrid</name>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::SeekBar</name>
    <message>
        <source>Position in the film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::ShadedHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::player::TopBar</name>
    <message>
        <source>All films</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::Capture</name>
    <message>
        <source>the program did not get there in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FilmPanel</name>
    <message>
        <source>Replace the film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a video file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or click to choose one. It is packaged on this computer, then uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the title first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then drop its video file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::GenreField</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adventure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fantasy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Science fiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thriller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>War</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a genre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::MainWindow</name>
    <message>
        <source>Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vitascope Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films are on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n films are being packaged or uploaded. Stop and quit? What is finished is kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PosterField</name>
    <message>
        <source>Replace the poster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose one. Upright, 2 : 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a poster</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a video file on a title: its packaging and its upload are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SideBar</name>
    <message>
        <source>Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleFormPanel</name>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitlePage</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the film is on the server it can be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this title without saving the changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1” with its poster and its film from the server?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitlesPage</name>
    <message>
        <source>New film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As posters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title has “%1” in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The films are out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a title, drop a video file on it and publish it. The film is packaged on this computer, so nothing but the finished streams travels to the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
