// SPDX-License-Identifier: GPL-3.0-or-later
// The page for administrators over fakes, in a window of its own. The look is whoever's who makes it.
#pragma once

#include "app-studio/models/administration/administration_models.h"
#include "app-studio/ui/administration/administration_page.h"
#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_accounts.h"
#include "tests/support/desktop/fake_operations.h"
#include "tests/support/desktop/fake_server_settings.h"
#include "tests/support/desktop/fake_session.h"

#include <QApplication>
#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

struct AdministrationStage {
    desktop::FakeSession session;
    FakeAccounts accounts;
    FakeServerSettings settings;
    FakeOperations operations;
    AdministrationModels models{
        {.session = session, .accounts = accounts, .settings = settings, .operations = operations}};
    QTemporaryDir folder;
    desktop::Settings choices{folder.filePath("studio.ini")};
    AdministrationPage page{models, choices};

    AdministrationStage() {
        page.setProperty("page", true);
        page.setAttribute(Qt::WA_StyledBackground);
        page.resize(1280, 800);
    }
    void show(const char* panel) {
        page.showPanel(QString::fromLatin1(panel));
        page.show();
        page.activateWindow();
    }
    // Of the page or of a dialog over it.
    template<class T = QWidget>
    T* find(const QString& name) {
        for (auto* top : QApplication::topLevelWidgets())
            for (auto* widget : top->findChildren<T*>(name))
                if (widget->isVisible())
                    return widget;
        return nullptr;
    }
    static void choose(QComboBox* box, const QString& text) {
        box->setFocus();
        const int index = box->findText(text);
        QVERIFY(index >= 0);
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    void click(const char* name) { QTest::mouseClick(find<QWidget>(QString::fromLatin1(name)), Qt::LeftButton); }
};

} // namespace vitascope::studio
