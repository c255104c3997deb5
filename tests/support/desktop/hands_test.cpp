// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desktop/hands.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace vitascope::test {

using With = Hands::With;

class HandsTest : public QObject {
    Q_OBJECT

    // A window with one of each.
    struct Room {
        QWidget window;
        QVBoxLayout layout{&window};
        template<class T, class... Arguments>
        T* add(const char* name, Arguments... arguments) {
            auto* widget = new T(arguments...);
            widget->setObjectName(QString::fromLatin1(name));
            layout.addWidget(widget);
            return widget;
        }
        Hands hands() {
            QFETCH_GLOBAL(bool, byKeyboard);
            window.show();
            return Hands(byKeyboard ? With::Keyboard : With::Mouse, window);
        }
    };

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("keyboard") << true;
        QTest::newRow("mouse") << false;
    }

    void pressesWhatIsThere() {
        Room room;
        room.add<QLineEdit>("first");
        auto* button = room.add<QPushButton>("button", "Press");
        auto* box = room.add<QCheckBox>("box", "A box that is wider than its text");
        QSignalSpy clicked(button, &QPushButton::clicked);
        auto hands = room.hands();
        QVERIFY(hands.press(button));
        QCOMPARE(clicked.size(), 1);
        QVERIFY(hands.press(box));
        QVERIFY(box->isChecked());
    }

    void refusesWhatIsHiddenOrDisabled() {
        Room room;
        auto* button = room.add<QPushButton>("button");
        room.add<QPushButton>("another");
        QSignalSpy clicked(button, &QPushButton::clicked);
        auto hands = room.hands();
        button->setEnabled(false);
        QVERIFY(!hands.press(button));
        QVERIFY(hands.trouble().contains("\"button\"") && hands.trouble().contains("disabled"));
        button->setEnabled(true);
        button->hide();
        QVERIFY(!hands.press(button));
        QVERIFY(!hands.press(nullptr));
        QCOMPARE(clicked.size(), 0);
    }

    void refusesWhatIsOutOfSight() {
        Room room;
        room.add<QPushButton>("another");
        auto* button = new QPushButton(&room.window);
        button->move(-500, -500);
        QSignalSpy clicked(button, &QPushButton::clicked);
        auto hands = room.hands();
        QVERIFY(!hands.press(button));
        QVERIFY2(hands.trouble().contains("out of sight"), qPrintable(hands.trouble()));
        QCOMPARE(clicked.size(), 0);
    }

    void refusesWhatIsCoveredOrNoStopOfTab() {
        QFETCH_GLOBAL(bool, byKeyboard);
        Room room;
        room.add<QLineEdit>("first");
        auto* button = room.add<QPushButton>("button");
        room.add<QLineEdit>("last");
        QSignalSpy clicked(button, &QPushButton::clicked);
        auto hands = room.hands();
        auto* cover = new QWidget(&room.window);
        cover->setObjectName("cover");
        cover->setGeometry(room.window.rect());
        cover->show();
        if (byKeyboard)
            button->setFocusPolicy(Qt::ClickFocus);
        QVERIFY(!hands.press(button));
        QVERIFY2(hands.trouble().contains(byKeyboard ? "Tab does not come to" : "covered by \"cover\""),
                 qPrintable(hands.trouble()));
        QCOMPARE(clicked.size(), 0);
    }

    void refusesWhatIsBehindADialog() {
        Room room;
        auto* button = room.add<QPushButton>("button");
        auto hands = room.hands();
        QDialog dialog(&room.window);
        auto* inside = new QPushButton("Inside", &dialog);
        dialog.open();
        QVERIFY(!hands.press(button));
        QVERIFY(hands.trouble().contains("behind"));
        QSignalSpy clicked(inside, &QPushButton::clicked);
        QVERIFY(hands.press(inside));
        QCOMPARE(clicked.size(), 1);
    }

    void typesInPlaceOfWhatWasThere() {
        Room room;
        room.add<QPushButton>("button");
        auto* line = room.add<QLineEdit>("line", "before");
        auto* text = room.add<QPlainTextEdit>("text");
        text->setTabChangesFocus(true);
        text->setPlainText("one\ntwo");
        auto hands = room.hands();
        QVERIFY(hands.type(line, QString::fromUtf8("Жизнь, a@b:8080 & more")));
        QCOMPARE(line->text(), QString::fromUtf8("Жизнь, a@b:8080 & more"));
        QVERIFY(hands.type(text, "after"));
        QCOMPARE(text->toPlainText(), "after");
        line->setReadOnly(true);
        QVERIFY(!hands.type(line, "not taken"));
    }

    void scrollsToWhatIsFarDown() {
        Room room;
        room.add<QLineEdit>("first");
        auto* area = room.add<QScrollArea>("area");
        auto* inside = new QWidget;
        auto* rows = new QVBoxLayout(inside);
        QPushButton* last = nullptr;
        for (int i = 0; i < 50; ++i) {
            last = new QPushButton(QString::number(i));
            rows->addWidget(last);
        }
        area->setWidget(inside);
        room.window.resize(300, 200);
        QSignalSpy clicked(last, &QPushButton::clicked);
        auto hands = room.hands();
        QVERIFY(hands.press(last));
        QCOMPARE(clicked.size(), 1);
        QVERIFY(area->verticalScrollBar()->value() > 0);
    }

    void choosesAmongOptions() {
        Room room;
        auto* one = room.add<QRadioButton>("one", "One");
        room.add<QRadioButton>("two", "Two");
        auto* three = room.add<QRadioButton>("three", "Three");
        one->setChecked(true);
        auto hands = room.hands();
        QVERIFY(hands.press(three));
        QVERIFY(three->isChecked());
    }

    void choosesInAList() {
        Room room;
        room.add<QLineEdit>("first");
        auto* box = room.add<QComboBox>("box");
        for (int i = 0; i < 40; ++i)
            box->addItem(QString::number(i));
        box->setMaxVisibleItems(5);
        auto hands = room.hands();
        QVERIFY(hands.choose(box, "33"));
        QCOMPARE(box->currentText(), "33");
        QVERIFY(hands.choose(box, "2"));
        QVERIFY(!hands.choose(box, "forty"));
    }

    void choosesInMenusThatWait() {
        Room room;
        room.add<QLineEdit>("first");
        auto* button = room.add<QToolButton>("button");
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::StrongFocus);
        auto* menu = new QMenu(button);
        menu->addAction("Nothing");
        menu->addSeparator();
        auto* wanted = menu->addMenu("More")->addAction("&Wanted");
        button->setMenu(menu);
        QSignalSpy triggered(wanted, &QAction::triggered);
        auto hands = room.hands();
        QVERIFY(hands.choose(button, {"More", "Wanted"}));
        QTRY_COMPARE(triggered.size(), 1);
        QVERIFY(!hands.choose(button, {"More", "Unwanted"}));
        auto others = room.hands(); // whose trouble is the cause
        QVERIFY(!others.choose(button, {"Unwanted"}, [] { return true; }));
        QVERIFY2(others.trouble().contains("does not offer"), qPrintable(others.trouble()));
        QVERIFY(!QApplication::activePopupWidget());
    }

    void answersADialogThatWaits() {
        Room room;
        auto* button = room.add<QPushButton>("button");
        bool isAccepted = false;
        connect(button, &QPushButton::clicked, this, [&] {
            QDialog dialog(&room.window);
            auto* yes = new QPushButton("Yes", &dialog);
            yes->setObjectName("yes");
            connect(yes, &QPushButton::clicked, &dialog, &QDialog::accept);
            isAccepted = dialog.exec() == QDialog::Accepted;
        });
        auto hands = room.hands();
        QVERIFY(hands.press(button, [&] { return hands.press(hands.front()->findChild<QPushButton*>("yes")); }));
        QTRY_VERIFY(isAccepted);
    }

    void selectsAndOpensInAView() {
        Room room;
        room.add<QLineEdit>("first");
        auto* view = room.add<QListWidget>("view");
        for (int i = 0; i < 100; ++i)
            view->addItem(QString::number(i));
        QSignalSpy activated(view, &QListWidget::itemActivated);
        auto hands = room.hands();
        QVERIFY(hands.select(view, 70));
        QCOMPARE(view->currentRow(), 70);
        QVERIFY(hands.open(view, 3));
        QCOMPARE(view->currentRow(), 3);
        QCOMPARE(activated.size(), 1);
        QVERIFY(!hands.select(view, 100));
    }

    void pressesKeys() {
        Room room;
        auto* line = room.add<QLineEdit>("line", "some words");
        auto hands = room.hands();
        QVERIFY(hands.reach(line) && hands.press(line));
        hands.key(QKeySequence::SelectAll);
        hands.key(Qt::Key_Backspace);
        QVERIFY(line->text().isEmpty());
    }
};

} // namespace vitascope::test

QTEST_MAIN(vitascope::test::HandsTest)
#include "hands_test.moc"
