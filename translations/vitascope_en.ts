<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>TitleFormCheck</name>
        <message numerus="yes">
            <source>Use at most %n characters.</source>
            <translation>
                <numerusform>Use at most %n character.</numerusform>
                <numerusform>Use at most %n characters.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use at most %n genres.</source>
            <translation>
                <numerusform>Use at most %n genre.</numerusform>
                <numerusform>Use at most %n genres.</numerusform>
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
        <name>vitascope::studio::MainWindow</name>
        <message numerus="yes">
            <source>%n films are being packaged or uploaded. Stop and quit? What is finished is kept.</source>
            <translation>
                <numerusform>%n film is being packaged or uploaded. Stop and quit? What is finished is kept.</numerusform>
                <numerusform>%n films are being packaged or uploaded. Stop and quit? What is finished is kept.</numerusform>
            </translation>
        </message>
    </context>
</TS>
