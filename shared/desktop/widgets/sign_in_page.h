// SPDX-License-Identifier: GPL-3.0-or-later
// The page where a person says which server and who they are. Thread: the GUI thread.
#pragma once

#include "shared/desktop/widgets/surroundings.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class SignInPage;
}

namespace vitascope::desktop {

class SignInModel;

class SignInPage final : public QWidget {
    Q_OBJECT
public:
    // The suffix of the program's name, as Brand takes it. All outlive it.
    SignInPage(SignInModel& model, const Surroundings& surroundings, const QString& suffix, QWidget* parent = nullptr);
    ~SignInPage() override;

    void setServer(const QString& address);
    // Empties the password and puts the cursor where the person goes on typing.
    void reset();
    // Somebody is signed in elsewhere and may go back there.
    void setBackVisible(bool isVisible);

Q_SIGNALS:
    void backChosen();

protected:
private:
    void connectFields();
    void choose(const QUrl& server, const QString& login);
    void addPasswordEye();
    void submit();
    void refresh();
    void showServerState();
    void tellState(const char* role, const QString& words, const char* icon = nullptr);
    void showKeeping();
    void showMode();

    SignInModel& model_;
    const Surroundings surroundings_;
    std::unique_ptr<Ui::SignInPage> ui_;
    QTimer typed_; // asks the server when the typing pauses
};

} // namespace vitascope::desktop
