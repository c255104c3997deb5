// SPDX-License-Identifier: GPL-3.0-or-later
// The real studio before a real server, and the hands of a person at its controls. The controls are known by the names
// of their widgets, "row/name" within another one; what is asked for is waited for. A step that fails tells why in the
// test's log, fails the test, and makes all later steps do nothing, so that a task can be read from the top to the
// bottom. Thread: the GUI thread.
#pragma once

#include "app-studio/app/studio_app.h"
#include "tests/support/desktop/hands.h"
#include "tests/support/editor_desk.h"
#include "tests/support/server_process.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace vitascope::test {

class StudioStage {
public:
    enum class Begin { SignedIn, FirstRun };

    // The rows "keyboard" and "mouse" with the column "with".
    static void addRows();
    // Null, with a warning in the test's log, if the server or the program does not start. Signed in, the window shows
    // the films that `prepare` made.
    [[nodiscard]] static std::unique_ptr<StudioStage> open(Hands::With with, Begin begin = Begin::SignedIn,
                                                           const std::function<void(EditorDesk&)>& prepare = {});
    ~StudioStage();

    [[nodiscard]] ServerProcess& server() { return *server_; }
    [[nodiscard]] studio::StudioApp& app() { return *app_; }
    // Another way to the same server: what it has, and what others do there.
    [[nodiscard]] EditorDesk& desk() { return *desk_; }
    [[nodiscard]] client::ApiClient& api() { return desk_->api(); }
    [[nodiscard]] Hands& hands();
    [[nodiscard]] bool byMouse() const { return with_ == Hands::With::Mouse; }
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] static wire::TitleInput named(const char* title);
    // A title of the server by its name; fails the test if there is none.
    [[nodiscard]] wire::Title title(const char* name);

    // What is shown: of the dialog on top, or else of the window. Null if it is not.
    template<class T = QWidget>
    [[nodiscard]] T* find(const QString& name) {
        return qobject_cast<T*>(findWidget(name, [](QWidget& one) { return qobject_cast<T*>(&one) != nullptr; }));
    }
    template<class T = QWidget>
    [[nodiscard]] T* see(const QString& name, int milliseconds = 20'000) {
        if (!QTest::currentTestFailed() && !wait([&] { return find<T>(name) != nullptr; }, milliseconds))
            lack(name);
        return find<T>(name);
    }
    // Of what is shown the one whose name fits "track-a*", in the order of their making.
    [[nodiscard]] QString nameOf(const QString& pattern, int index);
    // The text of a label, button or field; empty if it is not shown.
    [[nodiscard]] QString text(const QString& name);
    // Of a table or list.
    [[nodiscard]] QString cell(const QString& view, int row, int column);
    [[nodiscard]] int rows(const QString& view); // -1: not shown
    [[nodiscard]] static bool wait(const std::function<bool()>& isSo, int milliseconds = 20'000) {
        return QTest::qWaitFor(isSo, milliseconds);
    }
    // All that is written on what is shown, for the log of a failure.
    [[nodiscard]] QString words();

    // --- what a person does
    void press(const QString& control); // waits until it is enabled
    void reach(const QString& control);
    void type(const QString& field, const QString& text);
    void choose(const QString& boxOrMenu, const QString& entry);
    void select(const QString& view, int row);
    void open(const QString& view, int row);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    // Files from another program, dropped on what is visible of the widget.
    void drop(const QString& target, const QStringList& files);
    // What opens a dialog, and what is done in it; returns when the dialog is gone.
    void inDialog(const std::function<void()>& opens, const std::function<void(QDialog& dialog)>& act);
    // The same with a dialog of files; the names are typed.
    void chooseFiles(const QString& control, const QStringList& files);

private:
    explicit StudioStage(Hands::With with) : with_(with) {}
    [[nodiscard]] bool start(Begin begin, const std::function<void(EditorDesk&)>& prepare);
    [[nodiscard]] QWidget* root();
    [[nodiscard]] QWidget* findWidget(const QString& name, const std::function<bool(QWidget&)>& fits);
    [[nodiscard]] QWidget* ready(const QString& name); // shown and enabled
    void lack(const QString& name);
    void check(bool isDone);

    const Hands::With with_;
    QTemporaryDir folder_;
    std::unique_ptr<ServerProcess> server_;
    std::unique_ptr<EditorDesk> desk_;
    std::unique_ptr<desktop::Settings> settings_;
    std::unique_ptr<desktop::Languages> languages_;
    std::unique_ptr<studio::StudioApp> app_;
    std::unique_ptr<Hands> hands_;
    QPointer<QWidget> turned_; // the window before the hands
};

} // namespace vitascope::test
