// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/studio_stage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableView>
#include <QTimer>

namespace vitascope::test {
namespace {

constexpr int kLook = 20; // milliseconds between two looks at what is shown

QString textOf(const QWidget& widget) {
    for (const char* property : {"text", "plainText", "currentText"})
        if (const auto value = widget.property(property); value.isValid())
            return value.toString();
    return {};
}

// The first one that is shown.
int columnOf(const QAbstractItemView& view) {
    const auto* table = qobject_cast<const QTableView*>(&view);
    int column = 0;
    while (table != nullptr && table->isColumnHidden(column))
        ++column;
    return column;
}

} // namespace

void StudioStage::addRows() {
    QTest::addColumn<Hands::With>("with");
    QTest::newRow("keyboard") << Hands::With::Keyboard;
    QTest::newRow("mouse") << Hands::With::Mouse;
}

std::unique_ptr<StudioStage> StudioStage::open(Hands::With with, Begin begin,
                                               const std::function<void(EditorDesk&)>& prepare) {
    std::unique_ptr<StudioStage> stage(new StudioStage(with));
    return stage->start(begin, prepare) ? std::move(stage) : nullptr;
}

StudioStage::~StudioStage() {
    if (QTest::currentTestFailed() && app_)
        qWarning().noquote() << "shown at the end:" << words();
}

bool StudioStage::start(Begin begin, const std::function<void(EditorDesk&)>& prepare) {
    for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, folder_.filePath(QString::fromLatin1(name)).toUtf8());
    qputenv("PATH", QByteArray(VITASCOPE_BINARY_DIR "/bin:") + qgetenv("PATH"));
    QCoreApplication::setApplicationName(QStringLiteral("vitascope-studio"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    if (!QDir(folder_.path()).mkdir(QStringLiteral("server")))
        return false;
    server_ = ServerProcess::start(folder_.filePath(QStringLiteral("server")), "[auth]\nregistration = \"open\"\n");
    auto desk = server_ ? EditorDesk::open(server_->url()) : Result<std::unique_ptr<EditorDesk>>();
    if (!server_ || !desk)
        return false;
    desk_ = std::move(*desk);
    studio::StudioOptions options;
    if (begin == Begin::SignedIn) {
        if (!desk_->claim(server_->claimToken()))
            return false;
        if (prepare)
            prepare(*desk_);
        options.server = QUrl(server_->url());
        options.signIn = desktop::SignInFile{EditorDesk::kLogin, Secret(EditorDesk::kPassword)};
    }
    settings_ = std::make_unique<desktop::Settings>(folder_.filePath(QStringLiteral("studio.ini")));
    languages_ = std::make_unique<desktop::Languages>(QStringLiteral("en"));
    auto app = studio::StudioApp::open(*settings_, *languages_, options);
    if (!app)
        return false;
    app_ = std::move(*app);
    app_->start();
    turned_ = &app_->window();
    hands_ = std::make_unique<Hands>(with_, *turned_);
    if (begin == Begin::FirstRun)
        return wait([this] { return find(QStringLiteral("server")) != nullptr; });
    return wait([this] { return find(QStringLiteral("titles")) || find(QStringLiteral("emptyAction")); });
}

wire::TitleInput StudioStage::named(const char* title) {
    wire::TitleInput input;
    input.name = title;
    return input;
}

wire::Title StudioStage::title(const char* name) {
    const auto all = api().titles({.filter = wire::TitleFilter::All, .limit = 100});
    if (all)
        for (const auto& one : all->items)
            if (one.details.name == name)
                return api().title(one.id).value_or(one);
    if (!QTest::currentTestFailed())
        QTest::qFail(qPrintable(QStringLiteral("the server has no title “%1”").arg(QString::fromUtf8(name))), __FILE__,
                     __LINE__);
    return {};
}

QWidget* StudioStage::root() {
    if (auto* popup = QApplication::activePopupWidget())
        return popup;
    if (auto* modal = QApplication::activeModalWidget())
        return modal;
    return &app_->window();
}

QWidget* StudioStage::findWidget(const QString& name, const std::function<bool(QWidget&)>& fits) {
    auto* top = root();
    const auto way = name.split(QLatin1Char('/'));
    for (qsizetype step = 0; step + 1 < way.size() && top != nullptr; ++step)
        top = top->findChild<QWidget*>(way[step]);
    if (top == nullptr || (top->objectName() == name && fits(*top)))
        return top;
    for (auto* one : top->findChildren<QWidget*>(way.back()))
        if (one->isVisible() && fits(*one))
            return one;
    return nullptr;
}

QString StudioStage::nameOf(const QString& pattern, int index) {
    const auto fits = QRegularExpression(QRegularExpression::wildcardToRegularExpression(pattern));
    QStringList names;
    for (const auto* one : root()->findChildren<QWidget*>(fits))
        if (one->isVisible())
            names << one->objectName();
    if (index >= names.size())
        lack(pattern);
    return names.value(index);
}

void StudioStage::lack(const QString& name) {
    if (QTest::currentTestFailed())
        return;
    QTest::qFail(qPrintable(QStringLiteral("“%1” is not shown, but: %2").arg(name, words())), __FILE__, __LINE__);
}

QString StudioStage::text(const QString& name) {
    const auto* widget = findWidget(name, [](QWidget&) { return true; });
    return widget ? textOf(*widget) : QString();
}

QString StudioStage::cell(const QString& view, int row, int column) {
    const auto* shown = find<QAbstractItemView>(view);
    return shown ? shown->model()->index(row, column).data().toString() : QString();
}

int StudioStage::rows(const QString& view) {
    const auto* shown = find<QAbstractItemView>(view);
    return shown ? shown->model()->rowCount() : -1;
}

QString StudioStage::words() {
    QStringList texts;
    for (const auto* one : root()->findChildren<QWidget*>())
        if (one->isVisible() && (qobject_cast<const QLabel*>(one) || qobject_cast<const QAbstractButton*>(one)))
            if (const auto said = textOf(*one).simplified(); !said.isEmpty())
                texts << said;
    return texts.join(QStringLiteral(" / "));
}

// The window is made anew in another language.
Hands& StudioStage::hands() {
    if (turned_ != &app_->window()) {
        turned_ = &app_->window();
        hands_->turnTo(*turned_);
    } else if (QApplication::activeWindow() == nullptr && QApplication::activeModalWidget() == nullptr) {
        hands_->turnTo(*turned_); // after a dialog, where no window manager turns to what is behind it
    }
    return *hands_;
}

void StudioStage::check(bool isDone) {
    if (!isDone && !QTest::currentTestFailed())
        QTest::qFail(qPrintable(hands_->trouble()), __FILE__, __LINE__);
}

// Offers to complete what was typed give way to what is done next.
QWidget* StudioStage::ready(const QString& name) {
    if (qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget()) && find(name) == nullptr)
        hands().key(Qt::Key_Escape);
    if (see(name) == nullptr || QTest::currentTestFailed())
        return nullptr;
    const auto isReady = [&] { return find(name) && find(name)->isEnabled(); };
    if (!wait(isReady) && !QTest::currentTestFailed())
        QTest::qFail(qPrintable(QStringLiteral("“%1” stays disabled: %2").arg(name, words())), __FILE__, __LINE__);
    return QTest::currentTestFailed() ? nullptr : find(name);
}

void StudioStage::press(const QString& control) {
    if (auto* const widget = ready(control))
        check(hands().press(widget));
}

void StudioStage::reach(const QString& control) {
    if (auto* const widget = ready(control))
        check(hands().reach(widget));
}

void StudioStage::type(const QString& field, const QString& text) {
    if (auto* const widget = ready(field))
        check(hands().type(widget, text));
}

void StudioStage::choose(const QString& boxOrMenu, const QString& entry) {
    auto* const widget = ready(boxOrMenu);
    if (widget == nullptr)
        return;
    if (auto* const box = qobject_cast<QComboBox*>(widget))
        check(hands().choose(box, entry));
    else
        check(hands().choose(widget, QStringList{entry}));
}

void StudioStage::select(const QString& name, int row) {
    if (auto* const widget = qobject_cast<QAbstractItemView*>(ready(name)))
        check(hands().select(widget, row, columnOf(*widget)));
    // Where a person may choose many, the row that is gone to is not yet one of them.
    const auto* view = find<QAbstractItemView>(name);
    if (view && view->selectionMode() == QAbstractItemView::ExtendedSelection &&
        !view->selectionModel()->hasSelection())
        key(Qt::Key_Space);
}

void StudioStage::open(const QString& view, int row) {
    if (auto* const widget = qobject_cast<QAbstractItemView*>(ready(view)))
        check(hands().open(widget, row, columnOf(*widget)));
}

void StudioStage::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (!QTest::currentTestFailed())
        hands().key(key, modifiers);
}

// As the system delivers it: to whatever takes drops under the point.
void StudioStage::drop(const QString& target, const QStringList& files) {
    auto* const widget = see(target);
    if (QTest::currentTestFailed())
        return;
    for (auto* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(parent))
            scroll->ensureWidgetVisible(widget);
    auto* const window = widget->window();
    const auto at = widget->mapTo(window, widget->rect().center());
    auto* under = window->childAt(at);
    if (under == nullptr || (under != widget && !widget->isAncestorOf(under)))
        return QTest::qFail(qPrintable(QStringLiteral("“%1” is covered").arg(target)), __FILE__, __LINE__);
    while (under != nullptr && !under->acceptDrops())
        under = under->parentWidget();
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    const auto place = under ? under->mapFrom(window, at) : QPoint();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    if (under == nullptr || !QCoreApplication::sendEvent(under, &enter) || !enter.isAccepted())
        return QTest::qFail(qPrintable(QStringLiteral("“%1” takes no drop").arg(target)), __FILE__, __LINE__);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(under, &event);
}

void StudioStage::inDialog(const std::function<void()>& opens, const std::function<void(QDialog& dialog)>& act) {
    if (QTest::currentTestFailed())
        return;
    const auto* const before = QApplication::activeModalWidget();
    bool hasActed = false;
    QPointer<QDialog> dialog;
    QTimer watcher;
    QObject::connect(&watcher, &QTimer::timeout, &watcher, [&] {
        auto* shown = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (shown == nullptr || shown == before || !shown->isVisible())
            return;
        watcher.stop();
        dialog = shown;
        act(*shown);
        hasActed = true;
        if (QTest::currentTestFailed() && dialog)
            dialog->reject(); // else whoever opened it waits for ever
    });
    watcher.start(kLook);
    opens();
    if (QTest::currentTestFailed())
        return;
    if (!wait([&] { return hasActed; }))
        return QTest::qFail(qPrintable(QStringLiteral("no dialog came: ") + words()), __FILE__, __LINE__);
    if (!wait([&] { return !dialog || !dialog->isVisible(); }) && !QTest::currentTestFailed())
        QTest::qFail(qPrintable(QStringLiteral("the dialog stays: ") + words()), __FILE__, __LINE__);
}

void StudioStage::chooseFiles(const QString& control, const QStringList& files) {
    const auto name = [](const QString& file) { return QStringLiteral("\"%1\"").arg(file); };
    QStringList names;
    for (const auto& file : files)
        names << name(file);
    inDialog([&] { press(control); },
             [&](QDialog& dialog) {
                 if (qobject_cast<QFileDialog*>(&dialog) == nullptr)
                     return QTest::qFail("this is no dialog of files", __FILE__, __LINE__);
                 type(QStringLiteral("fileNameEdit"), files.size() == 1 ? files.front() : names.join(QLatin1Char(' ')));
                 key(Qt::Key_Return);
             });
}

} // namespace vitascope::test
