<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>DroppedFile</name>
        <message>
            <source>“%1” is not there or cannot be read.</source>
            <translation>Файла «%1» нет, или его нельзя прочесть.</translation>
        </message>
        <message>
            <source>“%1” is a folder. Drop one video file.</source>
            <translation>«%1» — папка. Перетащите один видеофайл.</translation>
        </message>
        <message>
            <source>“%1” is empty.</source>
            <translation>Файл «%1» пуст.</translation>
        </message>
        <message>
            <source>“%1” is not a video. Drop an MP4, MKV, MOV, WebM or AVI file.</source>
            <translation>«%1» — не видео. Перетащите файл MP4, MKV, MOV, WebM или AVI.</translation>
        </message>
        <message>
            <source>“%1” is not a picture that can be a poster. Choose a JPEG, PNG or WebP file.</source>
            <translation>«%1» не подходит для афиши. Выберите файл JPEG, PNG или WebP.</translation>
        </message>
        <message>
            <source>“%1” is larger than 20 MB. Choose a smaller picture.</source>
            <translation>«%1» больше 20 МБ. Выберите картинку поменьше.</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Видео</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Картинки</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Все файлы</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>The server did not accept these details. Check them and try again.</source>
            <translation>Сервер не принял эти данные. Проверьте их и попробуйте снова.</translation>
        </message>
        <message>
            <source>Your sign-in has ended. Sign in again to go on.</source>
            <translation>Сеанс завершён. Войдите снова, чтобы продолжить.</translation>
        </message>
        <message>
            <source>Your account may not do this. Ask an administrator of the server.</source>
            <translation>Вашей учётной записи это не разрешено. Обратитесь к администратору сервера.</translation>
        </message>
        <message>
            <source>This is no longer on the server.</source>
            <translation>Этого больше нет на сервере.</translation>
        </message>
        <message>
            <source>This exists already. Choose another name.</source>
            <translation>Такое уже есть. Выберите другое имя.</translation>
        </message>
        <message>
            <source>Somebody changed this meanwhile. Reload it and try again.</source>
            <translation>За это время кто-то внёс изменения. Откройте заново и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>The server cannot be reached. Check the address and your connection.</source>
            <translation>Сервер недоступен. Проверьте адрес и подключение к сети.</translation>
        </message>
        <message>
            <source>The server takes too long to answer. Try again in a moment.</source>
            <translation>Сервер слишком долго не отвечает. Попробуйте чуть позже.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Отменено.</translation>
        </message>
        <message>
            <source>What arrived was damaged. Try again; if it stays so, tell an administrator.</source>
            <translation>Полученные данные повреждены. Попробуйте снова; если не поможет, сообщите администратору.</translation>
        </message>
        <message>
            <source>Something went wrong in the program. The log says what.</source>
            <translation>В программе произошла ошибка. Подробности в журнале.</translation>
        </message>
        <message>
            <source>This login and password do not fit. Check them and try again.</source>
            <translation>Логин и пароль не подходят. Проверьте их и попробуйте снова.</translation>
        </message>
        <message>
            <source>This server takes no new accounts, or the token is not its own.</source>
            <translation>Этот сервер не принимает новые учётные записи, или код не от него.</translation>
        </message>
        <message>
            <source>This login is taken. Choose another one.</source>
            <translation>Этот логин занят. Выберите другой.</translation>
        </message>
    </context>
    <context>
        <name>FormatText</name>
        <message>
            <source>%1 s</source>
            <translation>%1 с</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 мин</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 ч %2 мин</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <translation>%1 КБ</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 МБ</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 ГБ</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/с</translation>
        </message>
        <message>
            <source>%1 kbit/s</source>
            <translation>%1 кбит/с</translation>
        </message>
        <message>
            <source>%1 Mbit/s</source>
            <translation>%1 Мбит/с</translation>
        </message>
    </context>
    <context>
        <name>JobFailureTexts</name>
        <message>
            <source>The package on this computer is complete as far as it was made, and the server keeps what has arrived.</source>
            <translation>Готовая часть пакета сохранена на этом компьютере, а сервер хранит всё, что уже получил.</translation>
        </message>
        <message>
            <source>The film itself is untouched. Tracks that were complete are kept.</source>
            <translation>Сам фильм не тронут. Готовые дорожки сохранены.</translation>
        </message>
        <message>
            <source>A file that packaging needs was not found.</source>
            <translation>Не найден файл, нужный для подготовки.</translation>
        </message>
        <message>
            <source>Check that the film is still where it was, then try again.</source>
            <translation>Проверьте, что фильм на прежнем месте, и попробуйте снова.</translation>
        </message>
        <message>
            <source>A file or folder could not be opened.</source>
            <translation>Не удалось открыть файл или папку.</translation>
        </message>
        <message>
            <source>Check that you may read the film and write to the work folder, then try again.</source>
            <translation>Проверьте права на чтение фильма и на запись в рабочую папку и попробуйте снова.</translation>
        </message>
        <message>
            <source>This file cannot be packaged as a film.</source>
            <translation>Из этого файла нельзя подготовить фильм.</translation>
        </message>
        <message>
            <source>Choose a video file that plays to its end on this computer.</source>
            <translation>Выберите видеофайл, который на этом компьютере воспроизводится до конца.</translation>
        </message>
        <message>
            <source>The film is damaged or cut off.</source>
            <translation>Фильм повреждён или обрезан.</translation>
        </message>
        <message>
            <source>Copy the film again from where it came from, then try again.</source>
            <translation>Скопируйте фильм заново из источника и попробуйте снова.</translation>
        </message>
        <message>
            <source>The disk is full or failed.</source>
            <translation>Диск заполнен или неисправен.</translation>
        </message>
        <message>
            <source>Make room in the work folder, then try again.</source>
            <translation>Освободите место в рабочей папке и попробуйте снова.</translation>
        </message>
        <message>
            <source>Packaging ended unexpectedly.</source>
            <translation>Подготовка неожиданно прервалась.</translation>
        </message>
        <message>
            <source>Try again. If it happens again, report it with the details.</source>
            <translation>Попробуйте снова. Если это повторится, сообщите нам, приложив подробности.</translation>
        </message>
        <message>
            <source>Your sign-in has ended.</source>
            <translation>Сеанс завершён.</translation>
        </message>
        <message>
            <source>Sign in, then try again: the upload goes on where it stopped.</source>
            <translation>Войдите и попробуйте снова: отправка продолжится с места остановки.</translation>
        </message>
        <message>
            <source>Your account may not upload films.</source>
            <translation>Вашей учётной записи нельзя отправлять фильмы.</translation>
        </message>
        <message>
            <source>Ask an administrator for the role of an editor, then try again.</source>
            <translation>Попросите у администратора роль редактора и попробуйте снова.</translation>
        </message>
        <message>
            <source>The title, or a file of the package, is no longer there.</source>
            <translation>Карточки фильма или файла пакета больше нет.</translation>
        </message>
        <message>
            <source>Check that the title still exists and that the work folder was not changed.</source>
            <translation>Проверьте, что карточка существует и рабочая папка не изменилась.</translation>
        </message>
        <message>
            <source>The bytes of the package changed on their way or on disk.</source>
            <translation>Данные пакета изменились при передаче или на диске.</translation>
        </message>
        <message>
            <source>Package the film again. If it happens again, check this computer's disk.</source>
            <translation>Подготовьте фильм заново. Если это повторится, проверьте диск компьютера.</translation>
        </message>
        <message>
            <source>The server or a disk could not be reached.</source>
            <translation>Сервер или диск недоступен.</translation>
        </message>
        <message>
            <source>Try again later: the upload goes on where it stopped.</source>
            <translation>Попробуйте позже: отправка продолжится с места остановки.</translation>
        </message>
        <message>
            <source>The server refused the upload.</source>
            <translation>Сервер отклонил отправку.</translation>
        </message>
        <message>
            <source>Read the details, then try again.</source>
            <translation>Прочтите подробности и попробуйте снова.</translation>
        </message>
        <message>
            <source>The server refused the track %1.</source>
            <translation>Сервер отклонил дорожку %1.</translation>
        </message>
        <message>
            <source>The other tracks that it has proved are kept.</source>
            <translation>Остальные проверенные дорожки сохранены.</translation>
        </message>
        <message>
            <source>Package the film again. If it happens again, report it with the details.</source>
            <translation>Подготовьте фильм заново. Если это повторится, сообщите нам, приложив подробности.</translation>
        </message>
        <message>
            <source>The title cannot be published yet.</source>
            <translation>Фильм пока нельзя опубликовать.</translation>
        </message>
        <message>
            <source>The title could not be published.</source>
            <translation>Не удалось опубликовать фильм.</translation>
        </message>
        <message>
            <source>The film is complete on the server.</source>
            <translation>Фильм полностью на сервере.</translation>
        </message>
        <message>
            <source>Open the title and publish it there.</source>
            <translation>Откройте карточку фильма и опубликуйте его там.</translation>
        </message>
    </context>
    <context>
        <name>PlaybackStatistics</name>
        <message>
            <source>Picture</source>
            <translation>Картинка</translation>
        </message>
        <message>
            <source>Rate of the film</source>
            <translation>Поток фильма</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Соединение</translation>
        </message>
        <message>
            <source>Buffered ahead</source>
            <translation>Загружено вперёд</translation>
        </message>
        <message>
            <source>Pictures shown / late</source>
            <translation>Кадров показано / опоздало</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Запуск</translation>
        </message>
        <message>
            <source>Interruptions</source>
            <translation>Остановки</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Получено</translation>
        </message>
        <message>
            <source>Sound to picture</source>
            <translation>Звук к картинке</translation>
        </message>
        <message>
            <source>Changes of quality</source>
            <translation>Смены качества</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 с</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 мс</translation>
        </message>
    </context>
    <context>
        <name>QueueModel</name>
        <message>
            <source>Waiting for its turn</source>
            <translation>Ждёт очереди</translation>
        </message>
        <message>
            <source>Packaging and uploading</source>
            <translation>Подготовка и отправка</translation>
        </message>
        <message>
            <source>Uploading</source>
            <translation>Отправка</translation>
        </message>
        <message>
            <source>Publishing</source>
            <translation>Публикация</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>На сервере</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Остановлено</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <source>Packaging</source>
            <translation>Подготовка</translation>
        </message>
        <message>
            <source>Upload</source>
            <translation>Отправка</translation>
        </message>
        <message>
            <source>%1 × real time</source>
            <translation>%1 × скорости показа</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>осталось %1</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>готово за %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>the server is away; it goes on by itself</source>
            <translation>сервер недоступен; отправка продолжится сама</translation>
        </message>
        <message>
            <source>waiting for the next track</source>
            <translation>ждёт следующую дорожку</translation>
        </message>
        <message>
            <source>the server checks the tracks: %1 of %2</source>
            <translation>сервер проверяет дорожки: %1 из %2</translation>
        </message>
        <message>
            <source>looking at the film</source>
            <translation>изучает фильм</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Server</source>
            <translation>Сервер</translation>
        </message>
        <message>
            <source>films.example.org</source>
            <translation>films.example.org</translation>
        </message>
        <message>
            <source>One-time token</source>
            <translation>Одноразовый код</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ваше имя</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>Логин</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Не выходить</translation>
        </message>
        <message>
            <source>Kept in a file of your account that only you can read.</source>
            <translation>Хранится в файле, доступном только вам.</translation>
        </message>
    </context>
    <context>
        <name>TitleFormCheck</name>
        <message>
            <source>Enter the title of the film.</source>
            <translation>Введите название фильма.</translation>
        </message>
        <message numerus="yes">
            <source>Use at most %n characters.</source>
            <translation>
                <numerusform>Не больше %n символа.</numerusform>
                <numerusform>Не больше %n символов.</numerusform>
                <numerusform>Не больше %n символов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter a year from %1 to %2.</source>
            <translation>Введите год от %1 до %2.</translation>
        </message>
        <message numerus="yes">
            <source>Use at most %n genres.</source>
            <translation>
                <numerusform>Не больше %n жанра.</numerusform>
                <numerusform>Не больше %n жанров.</numerusform>
                <numerusform>Не больше %n жанров.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TitleFormPanel</name>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Original title</source>
            <translation>Название в оригинале</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>Original language</source>
            <translation>Язык оригинала</translation>
        </message>
        <message>
            <source>Genres</source>
            <translation>Жанры</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
    </context>
    <context>
        <name>TitleList</name>
        <message>
            <source>Published</source>
            <translation>Опубликован</translation>
        </message>
        <message>
            <source>Ready to publish</source>
            <translation>Готов к публикации</translation>
        </message>
        <message>
            <source>Draft, no film yet</source>
            <translation>Черновик без фильма</translation>
        </message>
    </context>
    <context>
        <name>TrackChoices</name>
        <message>
            <source>Auto</source>
            <translation>Авто</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Выключены</translation>
        </message>
        <message>
            <source>only foreign parts</source>
            <translation>только иноязычные места</translation>
        </message>
        <message>
            <source>Track %1</source>
            <translation>Дорожка %1</translation>
        </message>
        <message>
            <source>Mono</source>
            <translation>Моно</translation>
        </message>
        <message>
            <source>Stereo</source>
            <translation>Стерео</translation>
        </message>
        <message numerus="yes">
            <source>%n channels</source>
            <translation>
                <numerusform>%n канал</numerusform>
                <numerusform>%n канала</numerusform>
                <numerusform>%n каналов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vitascope::desktop::AccountMenu</name>
        <message>
            <source>Account</source>
            <translation>Учётная запись</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Оформление</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлое</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмное</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>The language changes when you next start Vitascope.</source>
            <translation>Язык сменится при следующем запуске Vitascope.</translation>
        </message>
    </context>
    <context>
        <name>vitascope::desktop::SignInModel</name>
        <message>
            <source>Enter the address of your server, for example films.example.org.</source>
            <translation>Введите адрес вашего сервера, например films.example.org.</translation>
        </message>
        <message>
            <source>Enter the one-time token. The server printed it when it started for the first time.</source>
            <translation>Введите одноразовый код. Сервер напечатал его при первом запуске.</translation>
        </message>
        <message>
            <source>Enter your login.</source>
            <translation>Введите логин.</translation>
        </message>
        <message>
            <source>Enter your password.</source>
            <translation>Введите пароль.</translation>
        </message>
        <message numerus="yes">
            <source>Choose a password of at least %n characters.</source>
            <translation>
                <numerusform>Придумайте пароль не короче %n символа.</numerusform>
                <numerusform>Придумайте пароль не короче %n символов.</numerusform>
                <numerusform>Придумайте пароль не короче %n символов.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vitascope::desktop::SignInPage</name>
        <message>
            <source>Show the password</source>
            <translation>Показать пароль</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>Скрыть пароль</translation>
        </message>
        <message>
            <source>Looking for the server…</source>
            <translation>Ищем сервер…</translation>
        </message>
        <message>
            <source>%1 is there.</source>
            <translation>«%1» на связи.</translation>
        </message>
        <message>
            <source>No server answers at this address.</source>
            <translation>По этому адресу сервер не отвечает.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Войти</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Входим…</translation>
        </message>
        <message>
            <source>New here? Create an account</source>
            <translation>Впервые здесь? Создать учётную запись</translation>
        </message>
        <message>
            <source>Create an account</source>
            <translation>Новая учётная запись</translation>
        </message>
        <message>
            <source>You can watch at once.</source>
            <translation>Смотреть можно сразу.</translation>
        </message>
        <message>
            <source>Creating the account…</source>
            <translation>Создаём учётную запись…</translation>
        </message>
        <message>
            <source>Create the account</source>
            <translation>Создать учётную запись</translation>
        </message>
        <message>
            <source>I have an account: sign in</source>
            <translation>У меня есть учётная запись: войти</translation>
        </message>
        <message>
            <source>Claim this server</source>
            <translation>Принять сервер</translation>
        </message>
        <message>
            <source>It is new and belongs to nobody yet. Whoever has the token from its log becomes its administrator.</source>
            <translation>Он новый и пока ничей. Тот, у кого есть код из его журнала, станет администратором.</translation>
        </message>
        <message>
            <source>Claiming…</source>
            <translation>Принимаем…</translation>
        </message>
        <message>
            <source>Claim the server</source>
            <translation>Принять сервер</translation>
        </message>
    </context>
    <context>
        <name>vitascope::desktop::Spinner</name>
        <message>
            <source>Loading</source>
            <translation>Загрузка</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::Capture</name>
        <message>
            <source>the program did not get there in a minute</source>
            <translation>программа не успела за минуту</translation>
        </message>
        <message>
            <source>there is no such film in the list</source>
            <translation>такого фильма нет в списке</translation>
        </message>
        <message>
            <source>%1 could not be written</source>
            <translation>не удалось записать %1</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::ControlBar</name>
        <message>
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <source>10 seconds back</source>
            <translation>На 10 секунд назад</translation>
        </message>
        <message>
            <source>10 seconds on</source>
            <translation>На 10 секунд вперёд</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Без звука</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык звука</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Субтитры</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>Статистика</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Во весь экран</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Авто</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Качество</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Громкость</translation>
        </message>
        <message>
            <source>Leave full screen</source>
            <translation>Выйти из полноэкранного режима</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Сначала</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Воспроизвести</translation>
        </message>
        <message>
            <source>Sound on</source>
            <translation>Включить звук</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::FilmPage</name>
        <message>
            <source>Play</source>
            <translation>Смотреть</translation>
        </message>
        <message>
            <source>This film is not ready to be played yet.</source>
            <translation>Этот фильм ещё не готов к просмотру.</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::HomePage</name>
        <message>
            <source>Films</source>
            <translation>Фильмы</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>The films are out of reach</source>
            <translation>Фильмы недоступны</translation>
        </message>
        <message>
            <source>No films yet</source>
            <translation>Фильмов пока нет</translation>
        </message>
        <message>
            <source>As soon as an editor of this server publishes a film, it is here.</source>
            <translation>Как только редактор этого сервера опубликует фильм, он появится здесь.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Проверить ещё раз</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::MessagePanel</name>
        <message>
            <source>Back to the film</source>
            <translation>К фильму</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::PlaybackPage</name>
        <message>
            <source>The film cannot go on</source>
            <translation>Фильм не может продолжаться</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>The end</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>Watch again</source>
            <translation>Смотреть снова</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Качество</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык звука</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>Субтитры</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::PosterGrid</name>
        <message>
            <source>Films</source>
            <translation>Фильмы</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::SeekBar</name>
        <message>
            <source>Position in the film</source>
            <translation>Место в фильме</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::ShadedHeader</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>vitascope::player::TopBar</name>
        <message>
            <source>All films</source>
            <translation>Все фильмы</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::Capture</name>
        <message>
            <source>the program did not get there in time</source>
            <translation>программа не успела</translation>
        </message>
        <message>
            <source>%1 could not be written</source>
            <translation>не удалось записать %1</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::FilmPanel</name>
        <message>
            <source>Replace the film…</source>
            <translation>Заменить фильм…</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Фильм</translation>
        </message>
        <message>
            <source>Choose the film</source>
            <translation>Выберите фильм</translation>
        </message>
        <message>
            <source>Drop a video file here</source>
            <translation>Перетащите сюда видеофайл</translation>
        </message>
        <message>
            <source>or click to choose one. It is packaged on this computer, then uploaded.</source>
            <translation>или нажмите, чтобы выбрать. Он будет подготовлен на этом компьютере и отправлен.</translation>
        </message>
        <message>
            <source>Save the title first</source>
            <translation>Сначала сохраните карточку</translation>
        </message>
        <message>
            <source>Then drop its video file here.</source>
            <translation>Затем перетащите сюда видеофайл.</translation>
        </message>
        <message>
            <source>On the server, %1.</source>
            <translation>На сервере, %1.</translation>
        </message>
        <message>
            <source>On the server.</source>
            <translation>На сервере.</translation>
        </message>
        <message>
            <source>On its way to the server.</source>
            <translation>На пути к серверу.</translation>
        </message>
        <message>
            <source>No film yet.</source>
            <translation>Фильма пока нет.</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::GenreField</name>
        <message>
            <source>Action</source>
            <translation>Боевик</translation>
        </message>
        <message>
            <source>Adventure</source>
            <translation>Приключения</translation>
        </message>
        <message>
            <source>Animation</source>
            <translation>Анимация</translation>
        </message>
        <message>
            <source>Biography</source>
            <translation>Биография</translation>
        </message>
        <message>
            <source>Comedy</source>
            <translation>Комедия</translation>
        </message>
        <message>
            <source>Crime</source>
            <translation>Криминал</translation>
        </message>
        <message>
            <source>Documentary</source>
            <translation>Документальный</translation>
        </message>
        <message>
            <source>Drama</source>
            <translation>Драма</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Семейный</translation>
        </message>
        <message>
            <source>Fantasy</source>
            <translation>Фэнтези</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Horror</source>
            <translation>Ужасы</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Музыка</translation>
        </message>
        <message>
            <source>Mystery</source>
            <translation>Детектив</translation>
        </message>
        <message>
            <source>Romance</source>
            <translation>Мелодрама</translation>
        </message>
        <message>
            <source>Science fiction</source>
            <translation>Фантастика</translation>
        </message>
        <message>
            <source>Thriller</source>
            <translation>Триллер</translation>
        </message>
        <message>
            <source>War</source>
            <translation>Военный</translation>
        </message>
        <message>
            <source>Western</source>
            <translation>Вестерн</translation>
        </message>
        <message>
            <source>Add a genre</source>
            <translation>Добавить жанр</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Убрать: %1</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::JobCard</name>
        <message>
            <source>Cancel</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Убрать из списка</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::MainWindow</name>
        <message>
            <source>Studio</source>
            <translation>Студия</translation>
        </message>
        <message>
            <source>Vitascope Studio</source>
            <translation>Vitascope Студия</translation>
        </message>
        <message>
            <source>Films are on their way</source>
            <translation>Фильмы ещё отправляются</translation>
        </message>
        <message numerus="yes">
            <source>%n films are being packaged or uploaded. Stop and quit? What is finished is kept.</source>
            <translation>
                <numerusform>%n фильм готовится или отправляется. Остановить и выйти? Готовое сохранится.</numerusform>
                <numerusform>%n фильма готовятся или отправляются. Остановить и выйти? Готовое сохранится.</numerusform>
                <numerusform>%n фильмов готовятся или отправляются. Остановить и выйти? Готовое сохранится.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::PosterField</name>
        <message>
            <source>Replace the poster…</source>
            <translation>Заменить афишу…</translation>
        </message>
        <message>
            <source>Poster</source>
            <translation>Афиша</translation>
        </message>
        <message>
            <source>Drop a picture here or click to choose one. Upright, 2 : 3.</source>
            <translation>Перетащите сюда картинку или нажмите, чтобы выбрать. Вертикальная, 2 : 3.</translation>
        </message>
        <message>
            <source>Choose a poster</source>
            <translation>Выберите афишу</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::QueuePage</name>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Nothing is on its way</source>
            <translation>Сейчас ничего не отправляется</translation>
        </message>
        <message>
            <source>Drop a video file on a title: its packaging and its upload are shown here.</source>
            <translation>Перетащите видеофайл на карточку фильма: здесь будет видно, как он готовится и отправляется.</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::SideBar</name>
        <message>
            <source>Films</source>
            <translation>Фильмы</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Студия</translation>
        </message>
        <message>
            <source>Queue (%1)</source>
            <translation>Очередь (%1)</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::TitleFormPanel</name>
        <message>
            <source>Not said</source>
            <translation>Не указан</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::TitlePage</name>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Опубликовать</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Снять с показа</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Films</source>
            <translation>Фильмы</translation>
        </message>
        <message>
            <source>New film</source>
            <translation>Новый фильм</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохраняем…</translation>
        </message>
        <message>
            <source>Save the title</source>
            <translation>Сохранить карточку</translation>
        </message>
        <message>
            <source>Save the changes first.</source>
            <translation>Сначала сохраните изменения.</translation>
        </message>
        <message>
            <source>Once the film is on the server it can be published.</source>
            <translation>Опубликовать можно, когда фильм будет на сервере.</translation>
        </message>
        <message>
            <source>Changes are not saved</source>
            <translation>Изменения не сохранены</translation>
        </message>
        <message>
            <source>Leave this title without saving the changes?</source>
            <translation>Уйти без сохранения изменений?</translation>
        </message>
        <message>
            <source>Delete the title</source>
            <translation>Удаление карточки</translation>
        </message>
        <message>
            <source>Delete “%1” with its poster and its film from the server?</source>
            <translation>Удалить «%1» с афишей и фильмом с сервера?</translation>
        </message>
    </context>
    <context>
        <name>vitascope::studio::TitlesPage</name>
        <message>
            <source>New film</source>
            <translation>Новый фильм</translation>
        </message>
        <message>
            <source>As a table</source>
            <translation>Таблицей</translation>
        </message>
        <message>
            <source>As posters</source>
            <translation>Афишами</translation>
        </message>
        <message>
            <source>Films</source>
            <translation>Фильмы</translation>
        </message>
        <message>
            <source>Find by title</source>
            <translation>Найти по названию</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>No title has “%1” in its name.</source>
            <translation>Нет фильма с «%1» в названии.</translation>
        </message>
        <message>
            <source>Show all films</source>
            <translation>Показать все фильмы</translation>
        </message>
        <message>
            <source>The films are out of reach</source>
            <translation>Фильмы недоступны</translation>
        </message>
        <message>
            <source>Your first film</source>
            <translation>Ваш первый фильм</translation>
        </message>
        <message>
            <source>Make a title, drop a video file on it and publish it. The film is packaged on this computer, so nothing but the finished streams travels to the server.</source>
            <translation>Создайте карточку, перетащите на неё видеофайл и опубликуйте. Фильм готовится на этом компьютере, и на сервер отправляются только готовые потоки.</translation>
        </message>
    </context>
</TS>
