<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>PackagePreview</name>
    <message numerus="yes">
        <source>%n bits a colour: reduced to 8.</source>
        <translation>
            <numerusform>%n bit a colour: reduced to 8.</numerusform>
            <numerusform>%n bits a colour: reduced to 8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the server</source>
        <translation>
            <numerusform>%n on the server</numerusform>
            <numerusform>%n on the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of the queue could not be read and were set aside: %1. Drop them again.</source>
        <translation>
            <numerusform>%n film of the queue could not be read and was set aside: %1. Drop it again.</numerusform>
            <numerusform>%n films of the queue could not be read and were set aside: %1. Drop them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleNames</name>
    <message numerus="yes">
        <source>Director(s)</source>
        <translation>
            <numerusform>Director</numerusform>
            <numerusform>Directors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writer(s)</source>
        <translation>
            <numerusform>Writer</numerusform>
            <numerusform>Writers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Producer(s)</source>
        <translation>
            <numerusform>Producer</numerusform>
            <numerusform>Producers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleAction</name>
    <message numerus="yes">
        <source>Rename %n film(s)</source>
        <translation>
            <numerusform>Rename %n film</numerusform>
            <numerusform>Rename %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the year of %n film(s)</source>
        <translation>
            <numerusform>Change the year of %n film</numerusform>
            <numerusform>Change the year of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the age rating of %n film(s)</source>
        <translation>
            <numerusform>Change the age rating of %n film</numerusform>
            <numerusform>Change the age rating of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the language of %n film(s)</source>
        <translation>
            <numerusform>Change the language of %n film</numerusform>
            <numerusform>Change the language of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the genres of %n film(s)</source>
        <translation>
            <numerusform>Change the genres of %n film</numerusform>
            <numerusform>Change the genres of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n film(s)</source>
        <translation>
            <numerusform>Publish %n film</numerusform>
            <numerusform>Publish %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n film(s)</source>
        <translation>
            <numerusform>Withdraw %n film</numerusform>
            <numerusform>Withdraw %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n film(s) to the trash</source>
        <translation>
            <numerusform>Move %n film to the trash</numerusform>
            <numerusform>Move %n films to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n film(s)</source>
        <translation>
            <numerusform>Restore %n film</numerusform>
            <numerusform>Restore %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n film(s) for good</source>
        <translation>
            <numerusform>Delete %n film for good</numerusform>
            <numerusform>Delete %n films for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) published</source>
        <translation>
            <numerusform>%n film published</numerusform>
            <numerusform>%n films published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) withdrawn</source>
        <translation>
            <numerusform>%n film withdrawn</numerusform>
            <numerusform>%n films withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) moved to the trash</source>
        <translation>
            <numerusform>%n film moved to the trash</numerusform>
            <numerusform>%n films moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) restored as drafts</source>
        <translation>
            <numerusform>%n film restored as a draft</numerusform>
            <numerusform>%n films restored as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) deleted for good</source>
        <translation>
            <numerusform>%n film deleted for good</numerusform>
            <numerusform>%n films deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) changed</source>
        <translation>
            <numerusform>%n film changed</numerusform>
            <numerusform>%n films changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleFormCheck</name>
    <message numerus="yes">
        <source>Use at most %n character(s).</source>
        <translation>
            <numerusform>Use at most %n character.</numerusform>
            <numerusform>Use at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n genre(s).</source>
        <translation>
            <numerusform>Use at most %n genre.</numerusform>
            <numerusform>Use at most %n genres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A genre has at most %n character(s).</source>
        <translation>
            <numerusform>A genre has at most %n character.</numerusform>
            <numerusform>A genre has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n language(s).</source>
        <translation>
            <numerusform>Use at most %n language.</numerusform>
            <numerusform>Use at most %n languages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name at most %n person(s).</source>
        <translation>
            <numerusform>Name at most %n person.</numerusform>
            <numerusform>Name at most %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackChoices</name>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::DiagnosticsDialog</name>
    <message numerus="yes">
        <source>The program crashed and left %n report(s).</source>
        <translation>
            <numerusform>The program crashed and left %n report.</numerusform>
            <numerusform>The program crashed and left %n reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::OwnAccountModel</name>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation>
            <numerusform>Choose a password of at least %n character.</numerusform>
            <numerusform>Choose a password of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::SignInModel</name>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation>
            <numerusform>Choose a password of at least %n character.</numerusform>
            <numerusform>Choose a password of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmActions</name>
    <message numerus="yes">
        <source>All viewers: %1 of 5 (%n rating(s))</source>
        <translation>
            <numerusform>All viewers: %1 of 5 (%n rating)</numerusform>
            <numerusform>All viewers: %1 of 5 (%n ratings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmsPage</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n film(s)</source>
        <translation>
            <numerusform>more than %n film</numerusform>
            <numerusform>more than %n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AuditPanel</name>
    <message numerus="yes">
        <source>%n entry(s) exported.</source>
        <translation>
            <numerusform>%n entry exported.</numerusform>
            <numerusform>%n entries exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::BackupsPanel</name>
    <message numerus="yes">
        <source>%n file(s), %1 copied</source>
        <translation>
            <numerusform>%n file, %1 copied</numerusform>
            <numerusform>%n files, %1 copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1; the newest %n are kept.</source>
        <translation>
            <numerusform>In %1; the newest one is kept.</numerusform>
            <numerusform>In %1; the newest %n are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::DropReviewDialog</name>
    <message numerus="yes">
        <source>Add %n film(s)</source>
        <translation>
            <numerusform>Add %n film</numerusform>
            <numerusform>Add %n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::HistoryNotices</name>
    <message numerus="yes">
        <source>Undone: %1, but for %n film(s)</source>
        <translation>
            <numerusform>Undone: %1, but for %n film</numerusform>
            <numerusform>Undone: %1, but for %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone: %1, but for %n film(s)</source>
        <translation>
            <numerusform>Redone: %1, but for %n film</numerusform>
            <numerusform>Redone: %1, but for %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n film(s) could not be changed.</source>
        <translation>
            <numerusform>%1. %n film could not be changed.</numerusform>
            <numerusform>%1. %n films could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) were not tried.</source>
        <translation>
            <numerusform>%n film was not tried.</numerusform>
            <numerusform>%n films were not tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportDonePanel</name>
    <message numerus="yes">
        <source>%Ln new film(s)</source>
        <translation>
            <numerusform>%Ln new film</numerusform>
            <numerusform>%Ln new films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln to be changed</numerusform>
            <numerusform>%Ln to be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln there already</numerusform>
            <numerusform>%Ln there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s) added</source>
        <translation>
            <numerusform>%Ln film added</numerusform>
            <numerusform>%Ln films added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportPreviewPanel</name>
    <message numerus="yes">
        <source>“%1”, %Ln line(s). The first 1,000 that are refused are shown.</source>
        <translation>
            <numerusform>“%1”, %Ln line. The first 1,000 that are refused are shown.</numerusform>
            <numerusform>“%1”, %Ln lines. The first 1,000 that are refused are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln line(s). Nothing is kept yet.</source>
        <translation>
            <numerusform>“%1”, %Ln line. Nothing is kept yet.</numerusform>
            <numerusform>“%1”, %Ln lines. Nothing is kept yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln film(s)</source>
        <translation>
            <numerusform>Import %Ln film</numerusform>
            <numerusform>Import %Ln films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::InvitationsPanel</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::LiveWorkers</name>
    <message numerus="yes">
        <source>%n job(s) failed; the queue shows why.</source>
        <translation>
            <numerusform>%n job failed; the queue shows why.</numerusform>
            <numerusform>%n jobs failed; the queue shows why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::MainWindow</name>
    <message numerus="yes">
        <source>%n film(s) are being packaged or uploaded. They go on where they are when the studio starts again.</source>
        <translation>
            <numerusform>%n film is being packaged or uploaded. It goes on where it is when the studio starts again.</numerusform>
            <numerusform>%n films are being packaged or uploaded. They go on where they are when the studio starts again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::OverviewPanel</name>
    <message numerus="yes">
        <source>%n request(s) wait</source>
        <translation>
            <numerusform>%n request waits</numerusform>
            <numerusform>%n requests wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PurgeDialog</name>
    <message numerus="yes">
        <source>Delete %n film(s) for good?</source>
        <translation>
            <numerusform>Delete %n film for good?</numerusform>
            <numerusform>Delete %n films for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was written about it, its pictures and its packages are removed from the server. This cannot be undone.</source>
        <translation>
            <numerusform>What was written about it, its pictures and its packages are removed from the server. This cannot be undone.</numerusform>
            <numerusform>What was written about them, their pictures and their packages are removed from the server. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::QueuePage</name>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SaveBar</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleActionDialog</name>
    <message numerus="yes">
        <source>Year of %n film(s)</source>
        <translation>
            <numerusform>Year of %n film</numerusform>
            <numerusform>Year of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Age rating of %n film(s)</source>
        <translation>
            <numerusform>Age rating of %n film</numerusform>
            <numerusform>Age rating of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original language of %n film(s)</source>
        <translation>
            <numerusform>Original language of %n film</numerusform>
            <numerusform>Original language of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Genres of %n film(s)</source>
        <translation>
            <numerusform>Genres of %n film</numerusform>
            <numerusform>Genres of %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add genres to %n film(s)</source>
        <translation>
            <numerusform>Add genres to %n film</numerusform>
            <numerusform>Add genres to %n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove genres from %n film(s)</source>
        <translation>
            <numerusform>Remove genres from %n film</numerusform>
            <numerusform>Remove genres from %n films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleTableModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitlesPage</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln film</numerusform>
            <numerusform>%Ln films</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TrashPage</name>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln film</numerusform>
            <numerusform>%Ln films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you delete waits here for %n days and can be restored.</source>
        <translation>
            <numerusform>What you delete waits here for %n day and can be restored.</numerusform>
            <numerusform>What you delete waits here for %n days and can be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UserCard</name>
    <message numerus="yes">
        <source>Signed in on %n device(s)</source>
        <translation>
            <numerusform>Signed in on %n device</numerusform>
            <numerusform>Signed in on %n devices</numerusform>
        </translation>
    </message>
</context>
</TS>
