<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AlreadyRunning</name>
    <message>
        <source>Vitascope is running already</source>
        <translation>Vitascope уже запущен</translation>
    </message>
    <message>
        <source>The program is running already, but it does not answer.</source>
        <translation>Программа уже запущена, но не отвечает.</translation>
    </message>
    <message>
        <source>Wait a moment and start it again. If it stays so, end it with the tools of your system.</source>
        <translation>Подождите немного и запустите её снова. Если не поможет, завершите её средствами системы.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Server claimed</source>
        <translation>Сервер получил администратора</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Вход отклонён</translation>
    </message>
    <message>
        <source>Old sign-in used again</source>
        <translation>Повторно использован старый вход</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Выход выполнен</translation>
    </message>
    <message>
        <source>Device signed out</source>
        <translation>Устройство отключено</translation>
    </message>
    <message>
        <source>All devices signed out</source>
        <translation>Все устройства отключены</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Учётная запись создана</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Роль изменена</translation>
    </message>
    <message>
        <source>User blocked</source>
        <translation>Пользователь заблокирован</translation>
    </message>
    <message>
        <source>User unblocked</source>
        <translation>Пользователь разблокирован</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Пароль изменён</translation>
    </message>
    <message>
        <source>Change of password refused</source>
        <translation>Смена пароля отклонена</translation>
    </message>
    <message>
        <source>Password reset allowed</source>
        <translation>Сброс пароля разрешён</translation>
    </message>
    <message>
        <source>Invitation made</source>
        <translation>Приглашение создано</translation>
    </message>
    <message>
        <source>Invitation revoked</source>
        <translation>Приглашение отозвано</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Настройка изменена</translation>
    </message>
    <message>
        <source>Setting put back</source>
        <translation>Настройка возвращена</translation>
    </message>
    <message>
        <source>Signing key replaced</source>
        <translation>Ключ подписи сменён</translation>
    </message>
    <message>
        <source>Backup begun</source>
        <translation>Резервное копирование начато</translation>
    </message>
    <message>
        <source>Backup finished</source>
        <translation>Резервное копирование завершено</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Резервное копирование не удалось</translation>
    </message>
    <message>
        <source>Film created</source>
        <translation>Фильм создан</translation>
    </message>
    <message>
        <source>Film edited</source>
        <translation>Фильм изменён</translation>
    </message>
    <message>
        <source>Picture of a film changed</source>
        <translation>Картинка фильма изменена</translation>
    </message>
    <message>
        <source>Film published</source>
        <translation>Фильм опубликован</translation>
    </message>
    <message>
        <source>Film withdrawn</source>
        <translation>Фильм снят с показа</translation>
    </message>
    <message>
        <source>Film moved to the trash</source>
        <translation>Фильм перемещён в корзину</translation>
    </message>
    <message>
        <source>Film restored</source>
        <translation>Фильм восстановлен</translation>
    </message>
    <message>
        <source>Film deleted for good</source>
        <translation>Фильм удалён навсегда</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Задание отменено</translation>
    </message>
    <message>
        <source>Job started again</source>
        <translation>Задание начато заново</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Ключ подписи</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Films imported</source>
        <translation>Фильмы импортированы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
</context>
<context>
    <name>CancelFilm</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Отменить «%1»?</translation>
    </message>
    <message>
        <source>What has been packaged of it on this computer is thrown away. To go on with it later, pause it instead.</source>
        <translation>Всё, что уже упаковано на этом компьютере, будет удалено. Чтобы продолжить позже, поставьте на паузу.</translation>
    </message>
    <message>
        <source>Stop and throw away</source>
        <translation>Остановить и удалить</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>%1 vouches for itself: anybody could claim to be it. Its administrator has to get a certificate that others vouch for, or you add it to those that this computer trusts.</source>
        <translation>%1 ручается сам за себя: выдать себя за него мог бы кто угодно. Администратору нужен сертификат, за который ручаются другие, либо добавьте этот к тем, которым доверяет компьютер.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for %1. If its network has an authority of its own, add that to those that this computer trusts.</source>
        <translation>За %1 не ручается никто, кому доверяет этот компьютер. Если у его сети есть свой удостоверяющий центр, добавьте его к доверенным.</translation>
    </message>
    <message>
        <source>The certificate is that of another server, not of %1. Check the address.</source>
        <translation>Это сертификат другого сервера, а не %1. Проверьте адрес.</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn: it may be in wrong hands. Do not sign in there.</source>
        <translation>Сертификат %1 отозван: он мог попасть в чужие руки. Не входите туда.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Сертификату %1 нельзя доверять.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Its administrator has to renew it.</source>
        <translation>Срок действия сертификата %1 истёк %2. Администратор сервера должен его продлить.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this computer.</source>
        <translation>Сертификат %1 действует с %2. Проверьте часы этого компьютера.</translation>
    </message>
    <message>
        <source>Issued to: %1
Issued by: %2
Valid until: %3
SHA-256: %4</source>
        <translation>Кому выдан: %1
Кем выдан: %2
Действует до: %3
SHA-256: %4</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>CreditRole</name>
    <message>
        <source>Director</source>
        <translation>Режиссёр</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Сценарист</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>В ролях</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Композитор</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Продюсер</translation>
    </message>
    <message>
        <source>Cinematographer</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Монтажёр</translation>
    </message>
</context>
<context>
    <name>DiagnosticsFacts</name>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Сборка</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Sign-ins are kept in</source>
        <translation>Входы хранятся</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Кеш</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>FFmpeg</source>
        <translation>FFmpeg</translation>
    </message>
    <message>
        <source>Packager</source>
        <translation>Упаковщик</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
</context>
<context>
    <name>DropReview</name>
    <message>
        <source>about %1 to upload</source>
        <translation>отправить около %1</translation>
    </message>
    <message>
        <source>This file could not be looked at. Try to drop it again.</source>
        <translation>Этот файл не удалось просмотреть. Перетащите его ещё раз.</translation>
    </message>
</context>
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
    <name>FilmCardTexts</name>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1% watched</source>
        <translation>просмотрено %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>FilmRefusal</name>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>Файла «%1» больше нет.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check its permissions and the disk.</source>
        <translation>Файл «%1» не читается. Проверьте права доступа и диск.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>«%1» — не файл.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>Файл «%1» пуст.</translation>
    </message>
    <message>
        <source>“%1” is a text or a web page, not a film.</source>
        <translation>«%1» — текст или веб-страница, а не фильм.</translation>
    </message>
    <message>
        <source>“%1” is a picture, not a film. Pictures belong on the title&apos;s page.</source>
        <translation>«%1» — картинка, а не фильм. Картинкам место на странице фильма.</translation>
    </message>
    <message>
        <source>“%1” is a playlist that names other files. Drop the film itself.</source>
        <translation>«%1» — список воспроизведения со ссылками на другие файлы. Перетащите сам фильм.</translation>
    </message>
    <message>
        <source>“%1” is an archive. Unpack it and drop the film.</source>
        <translation>«%1» — архив. Распакуйте его и перетащите фильм.</translation>
    </message>
    <message>
        <source>“%1” is the image of a disc. Drop the film that is on it.</source>
        <translation>«%1» — образ диска. Перетащите фильм, который на нём записан.</translation>
    </message>
    <message>
        <source>“%1” is not a film that Vitascope can read.</source>
        <translation>«%1» — не фильм, который Vitascope умеет читать.</translation>
    </message>
    <message>
        <source>“%1” is protected against copying (DRM) and cannot be read.</source>
        <translation>«%1» защищён от копирования (DRM) и не читается.</translation>
    </message>
    <message>
        <source>“%1” has sound but no picture.</source>
        <translation>В файле «%1» есть звук, но нет изображения.</translation>
    </message>
    <message>
        <source>“%1” is cut short: its end is missing. Copy it again.</source>
        <translation>Файл «%1» обрезан: не хватает конца. Скопируйте его ещё раз.</translation>
    </message>
    <message>
        <source>“%1” is of a kind that Vitascope cannot decode.</source>
        <translation>Vitascope не умеет декодировать «%1».</translation>
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
        <source>A file or folder could not be opened.</source>
        <translation>Не удалось открыть файл или папку.</translation>
    </message>
    <message>
        <source>This file cannot be packaged as a film.</source>
        <translation>Из этого файла нельзя сделать пакет фильма.</translation>
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
        <source>Packaging ended unexpectedly.</source>
        <translation>Упаковка неожиданно прервалась.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Сеанс завершён.</translation>
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
        <source>The bytes of the package changed on their way or on disk.</source>
        <translation>Данные пакета изменились при передаче или на диске.</translation>
    </message>
    <message>
        <source>Package the film again. If it happens again, check this computer&apos;s disk.</source>
        <translation>Упакуйте фильм заново. Если это повторится, проверьте диск компьютера.</translation>
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
        <source>The server refused the track %1.</source>
        <translation>Сервер отклонил дорожку %1.</translation>
    </message>
    <message>
        <source>The other tracks that it has proved are kept.</source>
        <translation>Остальные проверенные дорожки сохранены.</translation>
    </message>
    <message>
        <source>The title cannot be published yet.</source>
        <translation>Фильм пока нельзя опубликовать.</translation>
    </message>
    <message>
        <source>The film is complete on the server.</source>
        <translation>Фильм полностью на сервере.</translation>
    </message>
    <message>
        <source>Open the title and publish it there.</source>
        <translation>Откройте карточку фильма и опубликуйте его там.</translation>
    </message>
    <message>
        <source>Make room on the disk of the packages, then try again.</source>
        <translation>Освободите место на диске с пакетами и повторите.</translation>
    </message>
    <message>
        <source>Make room on the disk of the packages: about %1 more are needed. Then try again.</source>
        <translation>Освободите место на диске с пакетами: нужно ещё около %1. Затем повторите.</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was.</source>
        <translation>Файла «%1» больше нет на прежнем месте.</translation>
    </message>
    <message>
        <source>Put the file back, or connect its disk, then try again.</source>
        <translation>Верните файл или подключите его диск и повторите.</translation>
    </message>
    <message>
        <source>“%1” has changed since it was put into the queue.</source>
        <translation>Файл «%1» изменился с тех пор, как попал в очередь.</translation>
    </message>
    <message>
        <source>Nothing of the changed file was taken.</source>
        <translation>Из изменённого файла ничего не взято.</translation>
    </message>
    <message>
        <source>Try again to package the film as it is now.</source>
        <translation>Повторите, чтобы упаковать фильм таким, какой он сейчас.</translation>
    </message>
    <message>
        <source>“%1” cannot be read to its end: its disk fails.</source>
        <translation>Файл «%1» не читается до конца: его диск сбоит.</translation>
    </message>
    <message>
        <source>Copy the film to another disk and drop that copy. Making room does not help here.</source>
        <translation>Скопируйте фильм на другой диск и перетащите копию. Свободное место здесь не поможет.</translation>
    </message>
    <message>
        <source>Check that you may read the film and write to the folder of packages, then try again.</source>
        <translation>Проверьте, что вам разрешено читать фильм и писать в папку пакетов, и повторите.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заполнен.</translation>
    </message>
    <message>
        <source>The program vitascope-package was not found.</source>
        <translation>Программа vitascope-package не найдена.</translation>
    </message>
    <message>
        <source>Install Vitascope again, then try again.</source>
        <translation>Установите Vitascope заново и повторите.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the log.</source>
        <translation>Повторите. Если случится снова, сообщите об этом и приложите журнал.</translation>
    </message>
    <message>
        <source>Sign in: the upload goes on where it stopped.</source>
        <translation>Войдите: отправка продолжится с того же места.</translation>
    </message>
    <message>
        <source>Check that the title still exists, then try again.</source>
        <translation>Проверьте, что фильм ещё есть в каталоге, и повторите.</translation>
    </message>
    <message>
        <source>You have as much on the server as you may.</source>
        <translation>На сервере занято всё отведённое вам место.</translation>
    </message>
    <message>
        <source>End other uploads or ask an administrator for more room, then try again.</source>
        <translation>Завершите другие отправки или попросите у администратора больше места и повторите.</translation>
    </message>
    <message>
        <source>Package the film again. If it happens again, report it with the log.</source>
        <translation>Упакуйте фильм заново. Если случится снова, сообщите об этом и приложите журнал.</translation>
    </message>
    <message>
        <source>Read the log, then try again.</source>
        <translation>Прочтите журнал и повторите.</translation>
    </message>
    <message>
        <source>The queue could not be written to this computer&apos;s disk.</source>
        <translation>Очередь не удалось записать на диск этого компьютера.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Освободите место на диске и повторите.</translation>
    </message>
    <message>
        <source>The server could not package “%1”.</source>
        <translation>Сервер не смог упаковать «%1».</translation>
    </message>
    <message>
        <source>The server keeps the uploaded film for a week.</source>
        <translation>Отправленный фильм хранится на сервере неделю.</translation>
    </message>
    <message>
        <source>Read why, then try again, or let this computer package the film.</source>
        <translation>Прочтите причину и повторите или упакуйте фильм на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Итальянский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португальский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Японский</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Корейский</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Китайский</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Хинди</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Шведский</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Чешский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Нидерландский</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Датский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Турецкий</translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Оригинальное название</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Жанры</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Язык оригинала</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Слоган</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Язык текстов</translation>
    </message>
    <message>
        <source>Texts: %1</source>
        <translation>Тексты: %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Возрастное ограничение</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>с %1 до %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Внешний ID</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>today, %1</source>
        <translation>сегодня, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>вчера, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 д %2 ч</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
</context>
<context>
    <name>PackagePreview</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, its length is not told</source>
        <translation>%1, длительность не указана</translation>
    </message>
    <message>
        <source>The picture is interlaced: its half pictures are joined into whole ones.</source>
        <translation>Изображение чересстрочное: полукадры соединяются в целые кадры.</translation>
    </message>
    <message>
        <source>The film was recorded on its side: it is turned upright.</source>
        <translation>Фильм снят набок: он поворачивается как надо.</translation>
    </message>
    <message>
        <source>Left and right are exchanged in the file: they are put right.</source>
        <translation>Лево и право в файле перепутаны: это исправляется.</translation>
    </message>
    <message>
        <source>Its pixels are not square: the picture is stretched to its true shape.</source>
        <translation>Пиксели не квадратные: изображение растягивается до верных пропорций.</translation>
    </message>
    <message>
        <source>High dynamic range (HDR10): mapped to standard range, which every screen shows.</source>
        <translation>Широкий динамический диапазон (HDR10): переводится в обычный, который показывает любой экран.</translation>
    </message>
    <message>
        <source>High dynamic range (HLG): mapped to standard range, which every screen shows.</source>
        <translation>Широкий динамический диапазон (HLG): переводится в обычный, который показывает любой экран.</translation>
    </message>
    <message numerus="yes">
        <source>%n bits a colour: reduced to 8.</source>
        <translation>
            <numerusform>%n бит на цвет: сокращается до 8.</numerusform>
            <numerusform>%n бита на цвет: сокращается до 8.</numerusform>
            <numerusform>%n бит на цвет: сокращается до 8.</numerusform>
        </translation>
    </message>
    <message>
        <source>Width or height is an odd number of pixels: one row or column is left out.</source>
        <translation>Ширина или высота — нечётное число пикселей: одна строка или один столбец отбрасывается.</translation>
    </message>
    <message>
        <source>Pictures come at uneven times: each keeps its own.</source>
        <translation>Кадры идут неравномерно: каждый остаётся на своём времени.</translation>
    </message>
    <message>
        <source>Subtitles (%1) are pictures, not text (%2): they are left out.</source>
        <translation>Субтитры (%1) — картинки, а не текст (%2): они не берутся.</translation>
    </message>
    <message>
        <source>Subtitles (%1) are left out: there are too many.</source>
        <translation>Субтитры (%1) не берутся: их слишком много.</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>неизвестный язык</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n канал</numerusform>
            <numerusform>%n канала</numerusform>
            <numerusform>%n каналов</numerusform>
        </translation>
    </message>
    <message>
        <source>Film sound</source>
        <translation>Звук фильма</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Диалоги</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Dubbed</source>
        <translation>Дубляж</translation>
    </message>
    <message>
        <source>Described for the blind</source>
        <translation>С описанием для незрячих</translation>
    </message>
    <message>
        <source>For the hard of hearing</source>
        <translation>Для слабослышащих</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Форсированные</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4 frames per second</source>
        <translation>%1, %2 × %3, %4 кадр/с</translation>
    </message>
    <message>
        <source>The file does not tell its frame rate.</source>
        <translation>Частота кадров в файле не указана.</translation>
    </message>
</context>
<context>
    <name>PictureCheck</name>
    <message>
        <source>“%1” cannot be read as a picture.</source>
        <translation>«%1» не читается как картинка.</translation>
    </message>
    <message>
        <source>“%1” has more than 50 million pixels. Choose a smaller picture.</source>
        <translation>В «%1» больше 50 миллионов пикселей. Выберите картинку поменьше.</translation>
    </message>
    <message>
        <source>With %1 × %2 pixels this will look blurred; use at least %3 pixels of width.</source>
        <translation>При %1 × %2 пикселях картинка будет размытой; нужно не меньше %3 пикселей в ширину.</translation>
    </message>
    <message>
        <source>This picture is wide; posters are upright and its sides will be cut off.</source>
        <translation>Картинка широкая, а афиши вертикальные: бока будут обрезаны.</translation>
    </message>
    <message>
        <source>This picture is upright; backdrops are wide and most of it will be cut off.</source>
        <translation>Картинка вертикальная, а фоны широкие: большая часть будет обрезана.</translation>
    </message>
</context>
<context>
    <name>PlaybackFailure</name>
    <message>
        <source>You are signed out</source>
        <translation>Вы вышли из учётной записи</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again to go on where you were.</source>
        <translation>Ваш сеанс закончился. Войдите снова, чтобы продолжить с того же места.</translation>
    </message>
    <message>
        <source>This film was withdrawn</source>
        <translation>Этот фильм снят с показа</translation>
    </message>
    <message>
        <source>It is no longer on offer. An editor may publish it again later.</source>
        <translation>Его больше нет в показе. Редактор может опубликовать его снова позже.</translation>
    </message>
    <message>
        <source>You may not watch this film</source>
        <translation>Вам нельзя смотреть этот фильм</translation>
    </message>
    <message>
        <source>Your account has no right to it. Ask an administrator of the server.</source>
        <translation>У вашей учётной записи нет на него права. Обратитесь к администратору сервера.</translation>
    </message>
    <message>
        <source>The film is damaged here</source>
        <translation>Фильм здесь повреждён</translation>
    </message>
    <message>
        <source>What arrived cannot be decoded. Try again; if it stays so, tell an administrator.</source>
        <translation>Полученное не удаётся декодировать. Повторите; если не поможет, сообщите администратору.</translation>
    </message>
    <message>
        <source>The film cannot go on</source>
        <translation>Фильм не может продолжаться</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Сервер недоступен</translation>
    </message>
    <message>
        <source>It does not answer at the moment. The film goes on from here when you try again.</source>
        <translation>Сейчас он не отвечает. Повторите, и фильм продолжится с этого места.</translation>
    </message>
</context>
<context>
    <name>PlaybackKeys</name>
    <message>
        <source>Play, pause</source>
        <translation>Воспроизведение, пауза</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>В конец</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Медленнее</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Быстрее</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Обычная скорость</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Next subtitles</source>
        <translation>Следующие субтитры</translation>
    </message>
    <message>
        <source>Subtitles earlier</source>
        <translation>Субтитры раньше</translation>
    </message>
    <message>
        <source>Subtitles later</source>
        <translation>Субтитры позже</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Полный экран</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Мини-окно</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Эти клавиши</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Назад на 5 секунд</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Вперёд на 5 секунд</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Назад на 10 секунд</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Вперёд на 10 секунд</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Предыдущий кадр</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Следующий кадр</translation>
    </message>
    <message>
        <source>Jump to 0–90% of the film</source>
        <translation>Перейти к 0–90&#xa0;% фильма</translation>
    </message>
    <message>
        <source>Next audio track</source>
        <translation>Следующая звуковая дорожка</translation>
    </message>
    <message>
        <source>Save screenshot</source>
        <translation>Сохранить кадр</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Выключить или включить звук</translation>
    </message>
    <message>
        <source>Subtitles on or off</source>
        <translation>Включить или выключить субтитры</translation>
    </message>
</context>
<context>
    <name>PlaybackStatistics</name>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Декодер</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>выбрано вручную</translation>
    </message>
    <message>
        <source>the connection is not known yet</source>
        <translation>скорость соединения ещё неизвестна</translation>
    </message>
    <message>
        <source>more is not wanted</source>
        <translation>больше не требуется</translation>
    </message>
    <message>
        <source>the connection does not carry more</source>
        <translation>на большее не хватает скорости соединения</translation>
    </message>
    <message>
        <source>too little is buffered to risk more</source>
        <translation>буфер слишком мал, чтобы рисковать</translation>
    </message>
    <message>
        <source>the connection broke down a moment ago</source>
        <translation>соединение только что прерывалось</translation>
    </message>
    <message>
        <source>chosen by the player</source>
        <translation>выбрано проигрывателем</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Битрейт</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Буфер</translation>
    </message>
    <message>
        <source>Frames shown / dropped</source>
        <translation>Кадров показано / пропущено</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Паузы на загрузку</translation>
    </message>
    <message>
        <source>A/V sync</source>
        <translation>Рассинхронизация</translation>
    </message>
    <message>
        <source>Quality switches</source>
        <translation>Смен качества</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина выбора</translation>
    </message>
    <message>
        <source>FFmpeg (CPU)</source>
        <translation>FFmpeg (CPU)</translation>
    </message>
    <message>
        <source>highest available</source>
        <translation>наивысшее из доступных</translation>
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
        <translation>Упаковка и отправка</translation>
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
        <translation>Упаковка</translation>
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
    <message>
        <source>Waiting for your review</source>
        <translation>Ждёт вашей проверки</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>calculating the time left</source>
        <translation>время оценивается</translation>
    </message>
    <message>
        <source>Waiting for its turn to upload</source>
        <translation>Ждёт очереди на отправку</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>в работе %n</numerusform>
            <numerusform>в работе %n</numerusform>
            <numerusform>в работе %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>ждёт %n</numerusform>
            <numerusform>ждут %n</numerusform>
            <numerusform>ждут %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>на паузе %n</numerusform>
            <numerusform>на паузе %n</numerusform>
            <numerusform>на паузе %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>на проверку %n</numerusform>
            <numerusform>на проверку %n</numerusform>
            <numerusform>на проверку %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>остановлен %n</numerusform>
            <numerusform>остановлено %n</numerusform>
            <numerusform>остановлено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the server</source>
        <translation>
            <numerusform>на сервере %n</numerusform>
            <numerusform>на сервере %n</numerusform>
            <numerusform>на сервере %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the server has no room; it goes on by itself when there is</source>
        <translation>на сервере нет места; продолжится само, когда оно появится</translation>
    </message>
    <message>
        <source>A later version of the studio has written the queue. Use that version to go on with it.</source>
        <translation>Очередь записана более новой версией студии. Продолжите работу с ней в той версии.</translation>
    </message>
    <message>
        <source>The queue could not be opened: %1</source>
        <translation>Очередь не открылась: %1</translation>
    </message>
    <message>
        <source>The queue cannot be kept on this disk. What is under way is lost if the studio ends now: %1</source>
        <translation>Очередь нельзя сохранить на этом диске. Если студия сейчас завершится, начатое пропадёт: %1</translation>
    </message>
    <message>
        <source>Packaging on the server</source>
        <translation>Упаковка на сервере</translation>
    </message>
    <message>
        <source>after the upload</source>
        <translation>после отправки</translation>
    </message>
    <message>
        <source>going on at %1 %</source>
        <translation>продолжается с %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of the queue could not be read and were set aside: %1. Drop them again.</source>
        <translation>
            <numerusform>%n фильм из очереди не удалось прочесть, он отложен: %1. Перетащите его снова.</numerusform>
            <numerusform>%n фильма из очереди не удалось прочесть, они отложены: %1. Перетащите их снова.</numerusform>
            <numerusform>%n фильмов из очереди не удалось прочесть, они отложены: %1. Перетащите их снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is not open. Sign in and try again.</source>
        <translation>Очередь не открыта. Войдите и повторите.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Viewer</source>
        <translation>Зритель</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Редактор</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
</context>
<context>
    <name>RoleNames</name>
    <message numerus="yes">
        <source>Director(s)</source>
        <translation>
            <numerusform>Режиссёр</numerusform>
            <numerusform>Режиссёры</numerusform>
            <numerusform>Режиссёры</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writer(s)</source>
        <translation>
            <numerusform>Сценарист</numerusform>
            <numerusform>Сценаристы</numerusform>
            <numerusform>Сценаристы</numerusform>
        </translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>В ролях</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Музыка</translation>
    </message>
    <message numerus="yes">
        <source>Producer(s)</source>
        <translation>
            <numerusform>Продюсер</numerusform>
            <numerusform>Продюсеры</numerusform>
            <numerusform>Продюсеры</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Монтаж</translation>
    </message>
</context>
<context>
    <name>ServerJob</name>
    <message>
        <source>Waiting on the server</source>
        <translation>Ждёт на сервере</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
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
        <source>Packaging on the server</source>
        <translation>Упаковка на сервере</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
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
        <source>Working on the server</source>
        <translation>Обрабатывается на сервере</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>Name of the server</source>
        <translation>Имя сервера</translation>
    </message>
    <message>
        <source>What people see in the player and the studio.</source>
        <translation>Его видят в проигрывателе и студии.</translation>
    </message>
    <message>
        <source>Who may make an account</source>
        <translation>Кто может завести учётную запись</translation>
    </message>
    <message>
        <source>Somebody with an invitation may also do so on an open server, and gets its role.</source>
        <translation>На открытом сервере приглашённый тоже может её завести и получает роль из приглашения.</translation>
    </message>
    <message>
        <source>Connections at a time</source>
        <translation>Соединений одновременно</translation>
    </message>
    <message>
        <source>Threads that work on requests</source>
        <translation>Потоков для обработки запросов</translation>
    </message>
    <message>
        <source>More help where the disk is slow; films are sent without them.</source>
        <translation>Больше потоков помогает при медленном диске; фильмы раздаются без них.</translation>
    </message>
    <message>
        <source>Passwords checked at a time</source>
        <translation>Паролей проверяется одновременно</translation>
    </message>
    <message>
        <source>Each takes 19 MiB of memory. 0: one for each core.</source>
        <translation>Каждая проверка занимает 19 МиБ памяти. 0: по одной на ядро.</translation>
    </message>
    <message>
        <source>The least that is logged</source>
        <translation>Что записывать в журнал, не меньше</translation>
    </message>
    <message>
        <source>Log each request</source>
        <translation>Записывать каждый запрос</translation>
    </message>
    <message>
        <source>A line for each request: route, status, time, address.</source>
        <translation>По строке на запрос: маршрут, код ответа, время, адрес.</translation>
    </message>
    <message>
        <source>Storage of one user</source>
        <translation>Место одного пользователя</translation>
    </message>
    <message>
        <source>Films and uploads of one person together. 0 sets no limit.</source>
        <translation>Фильмы и загрузки одного человека вместе. 0: без ограничения.</translation>
    </message>
    <message>
        <source>Storage of all users</source>
        <translation>Место всех пользователей</translation>
    </message>
    <message>
        <source>Films and uploads of everybody together. 0 sets no limit.</source>
        <translation>Фильмы и загрузки всех вместе. 0: без ограничения.</translation>
    </message>
    <message>
        <source>Open uploads of one user</source>
        <translation>Незавершённых загрузок у одного пользователя</translation>
    </message>
    <message>
        <source>0 sets no limit.</source>
        <translation>0: без ограничения.</translation>
    </message>
    <message>
        <source>The largest upload</source>
        <translation>Самая большая загрузка</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Сколько резервных копий хранить</translation>
    </message>
    <message>
        <source>Older ones are removed after the next backup.</source>
        <translation>Более старые удаляются после следующей копии.</translation>
    </message>
    <message>
        <source>Jobs at a time</source>
        <translation>Заданий одновременно</translation>
    </message>
    <message>
        <source>Each verifies a film, which takes a core for a while.</source>
        <translation>Каждое проверяет фильм и на время занимает ядро.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Connections and load</source>
        <translation>Соединения и нагрузка</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Квоты</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Исполнители</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Прочее</translation>
    </message>
    <message>
        <source>Anyone, as a viewer</source>
        <translation>Кто угодно, как зритель</translation>
    </message>
    <message>
        <source>Whoever has an invitation</source>
        <translation>У кого есть приглашение</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>Everything (debug)</source>
        <translation>Всё (debug)</translation>
    </message>
    <message>
        <source>What happens (info)</source>
        <translation>Что происходит (info)</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Только ошибки</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>от %1 до %2 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>Здесь нужно целое число.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Ожидается: %1.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Не меньше %n символа.</numerusform>
            <numerusform>Не меньше %n символов.</numerusform>
            <numerusform>Не меньше %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Не больше %n символа.</numerusform>
            <numerusform>Не больше %n символов.</numerusform>
            <numerusform>Не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Не меньше %1.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <comment>1 to 64</comment>
        <translation>Допустимо %1.</translation>
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
        <translation>Оставаться в системе</translation>
    </message>
    <message>
        <source>Stay signed in where I am</source>
        <translation>Остаться в текущей учётной записи</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
</context>
<context>
    <name>TitleAction</name>
    <message>
        <source>Rename to “%1”</source>
        <translation>Переименовать в «%1»</translation>
    </message>
    <message>
        <source>Change the year of “%1”</source>
        <translation>Изменить год фильма «%1»</translation>
    </message>
    <message>
        <source>Change the age rating of “%1”</source>
        <translation>Изменить возрастное ограничение фильма «%1»</translation>
    </message>
    <message>
        <source>Change the language of “%1”</source>
        <translation>Изменить язык фильма «%1»</translation>
    </message>
    <message>
        <source>Change the genres of “%1”</source>
        <translation>Изменить жанры фильма «%1»</translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <translation>Опубликовать «%1»</translation>
    </message>
    <message>
        <source>Withdraw “%1”</source>
        <translation>Снять с показа «%1»</translation>
    </message>
    <message>
        <source>Move “%1” to the trash</source>
        <translation>Переместить «%1» в корзину</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>Восстановить «%1»</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <translation>Удалить «%1» навсегда</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n film(s)</source>
        <translation>
            <numerusform>Переименовать %n фильм</numerusform>
            <numerusform>Переименовать %n фильма</numerusform>
            <numerusform>Переименовать %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the year of %n film(s)</source>
        <translation>
            <numerusform>Изменить год у %n фильма</numerusform>
            <numerusform>Изменить год у %n фильмов</numerusform>
            <numerusform>Изменить год у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the age rating of %n film(s)</source>
        <translation>
            <numerusform>Изменить возрастное ограничение у %n фильма</numerusform>
            <numerusform>Изменить возрастное ограничение у %n фильмов</numerusform>
            <numerusform>Изменить возрастное ограничение у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the language of %n film(s)</source>
        <translation>
            <numerusform>Изменить язык у %n фильма</numerusform>
            <numerusform>Изменить язык у %n фильмов</numerusform>
            <numerusform>Изменить язык у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the genres of %n film(s)</source>
        <translation>
            <numerusform>Изменить жанры у %n фильма</numerusform>
            <numerusform>Изменить жанры у %n фильмов</numerusform>
            <numerusform>Изменить жанры у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n film(s)</source>
        <translation>
            <numerusform>Опубликовать %n фильм</numerusform>
            <numerusform>Опубликовать %n фильма</numerusform>
            <numerusform>Опубликовать %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n film(s)</source>
        <translation>
            <numerusform>Снять с показа %n фильм</numerusform>
            <numerusform>Снять с показа %n фильма</numerusform>
            <numerusform>Снять с показа %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n film(s) to the trash</source>
        <translation>
            <numerusform>Переместить в корзину %n фильм</numerusform>
            <numerusform>Переместить в корзину %n фильма</numerusform>
            <numerusform>Переместить в корзину %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n film(s)</source>
        <translation>
            <numerusform>Восстановить %n фильм</numerusform>
            <numerusform>Восстановить %n фильма</numerusform>
            <numerusform>Восстановить %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n film(s) for good</source>
        <translation>
            <numerusform>Удалить навсегда %n фильм</numerusform>
            <numerusform>Удалить навсегда %n фильма</numerusform>
            <numerusform>Удалить навсегда %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) published</source>
        <translation>
            <numerusform>Опубликован %n фильм</numerusform>
            <numerusform>Опубликовано %n фильма</numerusform>
            <numerusform>Опубликовано %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) withdrawn</source>
        <translation>
            <numerusform>Снят с показа %n фильм</numerusform>
            <numerusform>Снято с показа %n фильма</numerusform>
            <numerusform>Снято с показа %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) moved to the trash</source>
        <translation>
            <numerusform>Перемещён в корзину %n фильм</numerusform>
            <numerusform>Перемещено в корзину %n фильма</numerusform>
            <numerusform>Перемещено в корзину %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) restored as drafts</source>
        <translation>
            <numerusform>Восстановлен как черновик %n фильм</numerusform>
            <numerusform>Восстановлено как черновики %n фильма</numerusform>
            <numerusform>Восстановлено как черновики %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) deleted for good</source>
        <translation>
            <numerusform>Удалён навсегда %n фильм</numerusform>
            <numerusform>Удалено навсегда %n фильма</numerusform>
            <numerusform>Удалено навсегда %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) changed</source>
        <translation>
            <numerusform>Изменён %n фильм</numerusform>
            <numerusform>Изменено %n фильма</numerusform>
            <numerusform>Изменено %n фильмов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleFormCheck</name>
    <message>
        <source>Enter the title of the film.</source>
        <translation>Введите название фильма.</translation>
    </message>
    <message>
        <source>Enter a year from %1 to %2.</source>
        <translation>Введите год от %1 до %2.</translation>
    </message>
    <message>
        <source>Enter the title in this language.</source>
        <translation>Введите название на этом языке.</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n character(s).</source>
        <translation>
            <numerusform>Не больше %n символа.</numerusform>
            <numerusform>Не больше %n символов.</numerusform>
            <numerusform>Не больше %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n genre(s).</source>
        <translation>
            <numerusform>Не больше %n жанра.</numerusform>
            <numerusform>Не больше %n жанров.</numerusform>
            <numerusform>Не больше %n жанров.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A genre has at most %n character(s).</source>
        <translation>
            <numerusform>В жанре не больше %n символа.</numerusform>
            <numerusform>В жанре не больше %n символов.</numerusform>
            <numerusform>В жанре не больше %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n language(s).</source>
        <translation>
            <numerusform>Не больше %n языка.</numerusform>
            <numerusform>Не больше %n языков.</numerusform>
            <numerusform>Не больше %n языков.</numerusform>
        </translation>
    </message>
    <message>
        <source>The title&apos;s own texts are in this language already.</source>
        <translation>Основные тексты фильма уже на этом языке.</translation>
    </message>
    <message numerus="yes">
        <source>Name at most %n person(s).</source>
        <translation>
            <numerusform>Не больше %n человека.</numerusform>
            <numerusform>Не больше %n человек.</numerusform>
            <numerusform>Не больше %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the name of the person.</source>
        <translation>Введите имя.</translation>
    </message>
    <message>
        <source>This person has the same role twice.</source>
        <translation>У этого человека одна и та же роль указана дважды.</translation>
    </message>
    <message>
        <source>Choose an age for this label.</source>
        <translation>Выберите возраст для этой метки.</translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation>Конец должен быть позже начала.</translation>
    </message>
    <message>
        <source>Another film has this number.</source>
        <translation>Этот ID уже есть у другого фильма.</translation>
    </message>
    <message>
        <source>The server refuses this: %1</source>
        <translation>Сервер это не принимает: %1</translation>
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
    <message>
        <source>In the trash</source>
        <translation>В корзине</translation>
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
    <message>
        <source>Normal</source>
        <translation>Обычная</translation>
    </message>
</context>
<context>
    <name>TroubleTable</name>
    <message>
        <source>It does not answer at the moment. The films come back by themselves as soon as it does; check your connection meanwhile.</source>
        <translation>Сейчас он не отвечает. Фильмы вернутся сами, как только он ответит; проверьте пока соединение.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Вы вышли из учётной записи</translation>
    </message>
    <message>
        <source>The server no longer takes your sign-in. Sign in again to go on.</source>
        <translation>Сервер больше не принимает ваш вход. Войдите снова, чтобы продолжить.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>This film is no longer here</source>
        <translation>Этого фильма здесь больше нет</translation>
    </message>
    <message>
        <source>It was taken out of the catalogue. There may be another one that you like.</source>
        <translation>Его убрали из каталога. Возможно, найдётся другой, который вам понравится.</translation>
    </message>
    <message>
        <source>You may not watch this film</source>
        <translation>Вам нельзя смотреть этот фильм</translation>
    </message>
    <message>
        <source>Your account has no right to it. Ask an administrator of the server for it.</source>
        <translation>У вашей учётной записи нет на него права. Попросите его у администратора сервера.</translation>
    </message>
    <message>
        <source>This film cannot be played here</source>
        <translation>Этот фильм здесь не воспроизводится</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>There is no sound</source>
        <translation>Нет звука</translation>
    </message>
    <message>
        <source>No loudspeaker was found. The film goes on without sound; connect one to hear it.</source>
        <translation>Звуковое устройство не найдено. Фильм идёт без звука; подключите устройство, чтобы слышать.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>What arrived was damaged</source>
        <translation>Данные повреждены</translation>
    </message>
    <message>
        <source>Try again. If it stays so, tell an administrator of the server.</source>
        <translation>Повторите. Если не поможет, сообщите администратору сервера.</translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation>Фильмов пока нет</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No film fits these words and filters. Use fewer of them, or look at all films.</source>
        <translation>Под эти слова и фильтры не подходит ни один фильм. Уберите часть из них или посмотрите все фильмы.</translation>
    </message>
    <message>
        <source>Show all films</source>
        <translation>Показать все фильмы</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Избранного пока нет</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>This should not happen. Try again; the log says more.</source>
        <translation>Так быть не должно. Повторите; подробности в журнале.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Сервер недоступен</translation>
    </message>
    <message>
        <source>Browse films</source>
        <translation>Посмотреть фильмы</translation>
    </message>
    <message>
        <source>Films appear here as soon as an editor of this server publishes them.</source>
        <translation>Фильмы появятся здесь, как только редактор этого сервера их опубликует.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Press the heart on a film&apos;s page and it appears here.</source>
        <translation>Нажмите на сердечко на странице фильма, и он появится здесь.</translation>
    </message>
    <message>
        <source>This computer has no decoder for it. Install the missing codec, then try again.</source>
        <translation>На этом компьютере нет нужного декодера. Установите недостающий кодек и повторите.</translation>
    </message>
    <message>
        <source>The server does not answer at the moment. What you see here may be out of date.</source>
        <translation>Сервер сейчас не отвечает. Показанное здесь могло устареть.</translation>
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
        <source>Your account…</source>
        <translation>Ваша учётная запись…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Диагностика…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Другой сервер…</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a size of text</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::CrashDialog</name>
    <message>
        <source>The program crashed</source>
        <translation>Программа аварийно завершилась</translation>
    </message>
    <message>
        <source>The report of the crash</source>
        <translation>Отчёт об аварии</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>Удалить отчёт</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Vitascope closed unexpectedly</source>
        <translation>Vitascope неожиданно закрылся</translation>
    </message>
    <message>
        <source>The program that was started on %1 crashed and left this report. It helps to mend the fault; it holds no passwords and is sent nowhere unless you send it.</source>
        <translation>Программа, запущенная %1, аварийно завершилась и оставила этот отчёт. Он помогает исправить ошибку; паролей в нём нет, и он никуда не отправляется, если вы сами его не отправите.</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>What helps to find out why something does not work. Passwords, tokens and links to films are left out.</source>
        <translation>Что помогает понять, почему что-то не работает. Паролей, токенов и ссылок на фильмы здесь нет.</translation>
    </message>
    <message>
        <source>The last lines of the log</source>
        <translation>Последние строки журнала</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Открыть папку журнала</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>The program crashed and left %n report(s).</source>
        <translation>
            <numerusform>Программа аварийно завершилась и оставила %n отчёт.</numerusform>
            <numerusform>Программа аварийно завершилась и оставила %n отчёта.</numerusform>
            <numerusform>Программа аварийно завершилась и оставила %n отчётов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>В журнале ничего нет.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::DialogButtons</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::KnownServerList</name>
    <message>
        <source>Your servers</source>
        <translation>Ваши серверы</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>login on host</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, как %2</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Забыть %1</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::OwnAccountDialog</name>
    <message>
        <source>Your account</source>
        <translation>Ваша учётная запись</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Your password is changed. All other devices are signed out.</source>
        <translation>Пароль изменён. Все остальные устройства отключены.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Изменить пароль</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>Ваши устройства</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Устройство без имени</translation>
    </message>
    <message>
        <source>Last used %1 from %2</source>
        <translation>Последний раз %1 с адреса %2</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Это устройство</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>Отключить: %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Текущий пароль</translation>
    </message>
    <message>
        <source>Repeat the new password</source>
        <translation>Повторите новый пароль</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>another device</comment>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>Sign out all other devices</source>
        <translation>Завершить сеансы на всех остальных устройствах</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::OwnAccountModel</name>
    <message>
        <source>Enter the password that you have now.</source>
        <translation>Введите текущий пароль.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation>
            <numerusform>Пароль должен быть не короче %n символа.</numerusform>
            <numerusform>Пароль должен быть не короче %n символов.</numerusform>
            <numerusform>Пароль должен быть не короче %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another password than the one that you have now.</source>
        <translation>Выберите пароль, отличный от нынешнего.</translation>
    </message>
    <message>
        <source>The new password and its repetition differ.</source>
        <translation>Новый пароль и его повтор не совпадают.</translation>
    </message>
    <message>
        <source>The password that you have now is another one.</source>
        <translation>Текущий пароль введён неверно.</translation>
    </message>
    <message>
        <source>The server does not accept this password: it is among the first that attackers try. Choose another one.</source>
        <translation>Сервер не принимает этот пароль: он из тех, что взломщики пробуют первыми. Выберите другой.</translation>
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
    <message>
        <source>There is no connection to this server that can be trusted. Nothing was sent to it.</source>
        <translation>С этим сервером нет соединения, которому можно доверять. Ему ничего не отправлено.</translation>
    </message>
    <message>
        <source>Enter your invitation. An administrator of the server can give you one.</source>
        <translation>Введите приглашение. Его может дать администратор сервера.</translation>
    </message>
    <message>
        <source>A login has 3 to 64 letters from a to z, digits or . _ - @ + and begins with a letter or a digit.</source>
        <translation>Логин — от 3 до 64 латинских букв, цифр или знаков . _ - @ + и начинается с буквы или цифры.</translation>
    </message>
    <message>
        <source>This is not the token that the server printed when it last started.</source>
        <translation>Это не тот код, который сервер вывел при последнем запуске.</translation>
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
        <translation>Стать администратором</translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation>Назначаем администратора…</translation>
    </message>
    <message>
        <source>Claim the server</source>
        <translation>Стать администратором</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>%1. The connection is encrypted.</source>
        <translation>%1. Соединение зашифровано.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is no Vitascope server.</source>
        <translation>По этому адресу что-то отвечает, но это не сервер Vitascope.</translation>
    </message>
    <message>
        <source>This system offers no keychain: kept in a file of your account that only you can read.</source>
        <translation>В этой системе нет связки ключей: хранится в файле вашей учётной записи, который можете читать только вы.</translation>
    </message>
    <message>
        <source>Kept for you alone.</source>
        <translation>Хранится только для вас.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>One-time token</source>
        <translation>Одноразовый код</translation>
    </message>
    <message>
        <source>I have an invitation: create an account</source>
        <translation>У меня есть приглашение</translation>
    </message>
    <message>
        <source>With an invitation from an administrator of the server.</source>
        <translation>По приглашению администратора сервера.</translation>
    </message>
    <message>
        <source>%1. The connection is not encrypted: others on the network can read your password.</source>
        <translation>%1. Соединение не зашифровано: другие в этой сети могут узнать ваш пароль.</translation>
    </message>
    <message>
        <source>No server answers at this address. Check the address and your connection.</source>
        <translation>По этому адресу сервер не отвечает. Проверьте адрес и подключение к сети.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Другой сервер</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>heading</comment>
        <translation>Вход</translation>
    </message>
    <message>
        <source>It is new and belongs to nobody yet. Enter the one-time token from its log to become its administrator.</source>
        <translation>Сервер новый, администратора у него ещё нет. Введите одноразовый код из журнала сервера, чтобы им стать.</translation>
    </message>
    <message>
        <source>%1. The connection stays on this computer.</source>
        <translation>%1. Соединение не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>The sign-in is kept in this system&apos;s keychain.</source>
        <translation>Вход хранится в связке ключей этой системы.</translation>
    </message>
    <message>
        <source>You can start watching right away.</source>
        <translation>Можно сразу начать просмотр.</translation>
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
    <name>vitascope::player::ConditionPill</name>
    <message>
        <source>Connection lost – reconnecting…</source>
        <translation>Связь потеряна — переподключаемся…</translation>
    </message>
    <message>
        <source>Connection lost – the film goes on for %1</source>
        <translation>Связь потеряна — загруженного хватит на %1</translation>
    </message>
    <message>
        <source>No sound device: the film goes on without sound</source>
        <translation>Нет звукового устройства: фильм идёт без звука</translation>
    </message>
</context>
<context>
    <name>vitascope::player::ControlBar</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
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
    <message>
        <source>Mini window</source>
        <translation>Мини-окно</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>Качество: %1</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Скорость: %1</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Назад на 10 секунд</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Вперёд на 10 секунд</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Звуковая дорожка</translation>
    </message>
    <message>
        <source>What is left, or the whole length</source>
        <translation>Оставшееся время или вся длительность</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
</context>
<context>
    <name>vitascope::player::CreditsView</name>
    <message>
        <source>%1 as %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Look for films with %1</source>
        <translation>Фильмы с участием: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
</context>
<context>
    <name>vitascope::player::EndPanel</name>
    <message>
        <source>The end</source>
        <translation>Конец</translation>
    </message>
    <message>
        <source>More films</source>
        <translation>Другие фильмы</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>Смотреть снова</translation>
    </message>
    <message>
        <source>Film page</source>
        <translation>К странице фильма</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmActions</name>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Трейлер</translation>
    </message>
    <message>
        <source>Resume from %1</source>
        <translation>Продолжить с %1</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>С начала</translation>
    </message>
    <message>
        <source>This film is not ready to be played yet.</source>
        <translation>Этот фильм ещё нельзя посмотреть.</translation>
    </message>
    <message>
        <source>Add to my favourites</source>
        <translation>Добавить в избранное</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Просмотрено</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Ваша оценка</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Убрать из избранного</translation>
    </message>
    <message numerus="yes">
        <source>All viewers: %1 of 5 (%n rating(s))</source>
        <translation>
            <numerusform>Все зрители: %1 из 5 (%n оценка)</numerusform>
            <numerusform>Все зрители: %1 из 5 (%n оценки)</numerusform>
            <numerusform>Все зрители: %1 из 5 (%n оценок)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmPage</name>
    <message>
        <source>More like this</source>
        <translation>Похожие фильмы</translation>
    </message>
    <message>
        <source>All films of this genre</source>
        <translation>Все фильмы этого жанра</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmRow</name>
    <message>
        <source>Back in “%1”</source>
        <translation>Назад: «%1»</translation>
    </message>
    <message>
        <source>On in “%1”</source>
        <translation>Вперёд: «%1»</translation>
    </message>
    <message>
        <source>All of “%1”</source>
        <translation>Все: «%1»</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Показать все</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmsPage</name>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Continue watching</source>
        <translation>Продолжить просмотр</translation>
    </message>
    <message>
        <source>Search: “%1”</source>
        <translation>Поиск: «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n фильм</numerusform>
            <numerusform>%n фильма</numerusform>
            <numerusform>%n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n film(s)</source>
        <translation>
            <numerusform>больше %n фильма</numerusform>
            <numerusform>больше %n фильмов</numerusform>
            <numerusform>больше %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilterBar</name>
    <message>
        <source>Genre</source>
        <translation>Жанр</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Годы</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Язык оригинала</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Все годы</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a decade, as 1990s</comment>
        <translation>%1-е</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Любой возраст</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Для всех</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Все языки</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Сначала лучшие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>By year, oldest first</source>
        <translation>По году, сначала старые</translation>
    </message>
    <message>
        <source>By rating</source>
        <translation>По оценке</translation>
    </message>
    <message>
        <source>Most watched first</source>
        <translation>Сначала самые просматриваемые</translation>
    </message>
    <message>
        <source>All genres</source>
        <translation>Все жанры</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Убрать фильтр «%1»</translation>
    </message>
    <message>
        <source>By year, newest first</source>
        <translation>По году, сначала новые</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what is searched for</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Сбросить всё</translation>
    </message>
</context>
<context>
    <name>vitascope::player::HeroPanel</name>
    <message>
        <source>New</source>
        <translation>Новинка</translation>
    </message>
    <message>
        <source>Resume from %1</source>
        <translation>Продолжить с %1</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Просмотрено</translation>
    </message>
</context>
<context>
    <name>vitascope::player::HomePage</name>
    <message>
        <source>Continue watching</source>
        <translation>Продолжить просмотр</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новинки</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
</context>
<context>
    <name>vitascope::player::KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
</context>
<context>
    <name>vitascope::player::LetterBar</name>
    <message>
        <source>Jump to a letter</source>
        <translation>Перейти к букве</translation>
    </message>
    <message>
        <source>Jump to a letter; on the wall, type it</source>
        <translation>Перейти к букве (или просто наберите её)</translation>
    </message>
</context>
<context>
    <name>vitascope::player::MessagePanel</name>
    <message>
        <source>Film page</source>
        <translation>К странице фильма</translation>
    </message>
</context>
<context>
    <name>vitascope::player::MiniControls</name>
    <message>
        <source>Back to the window</source>
        <translation>Вернуться в окно</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Закрыть фильм</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Назад на 10 секунд</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Вперёд на 10 секунд</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Без звука</translation>
    </message>
</context>
<context>
    <name>vitascope::player::NextFilms</name>
    <message>
        <source>More like this</source>
        <translation>Похожие фильмы</translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackActions</name>
    <message>
        <source>Speed %1</source>
        <translation>Скорость %1</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Звук выключен</translation>
    </message>
    <message>
        <source>This film has no subtitles</source>
        <translation>У этого фильма нет субтитров</translation>
    </message>
    <message>
        <source>Subtitles: %1</source>
        <translation>Субтитры: %1</translation>
    </message>
    <message>
        <source>Subtitle delay %1 s</source>
        <translation>Задержка субтитров %1 с</translation>
    </message>
    <message>
        <source>Volume %1%</source>
        <translation>Громкость %1&#xa0;%</translation>
    </message>
    <message>
        <source>Audio: %1</source>
        <translation>Звуковая дорожка: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackMenus</name>
    <message>
        <source>Quality</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Звуковая дорожка</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackPage</name>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The picture could not be saved</source>
        <translation>Не удалось сохранить кадр</translation>
    </message>
</context>
<context>
    <name>vitascope::player::RateGraph</name>
    <message>
        <source>Connection over the last minute</source>
        <translation>Соединение за последнюю минуту</translation>
    </message>
</context>
<context>
    <name>vitascope::player::RatingStars</name>
    <message>
        <source>Your rating, 1 to 10</source>
        <translation>Ваша оценка, от 1 до 10</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Ваша оценка</translation>
    </message>
</context>
<context>
    <name>vitascope::player::ScreenSaverGuard</name>
    <message>
        <source>A film is playing</source>
        <translation>Идёт фильм</translation>
    </message>
</context>
<context>
    <name>vitascope::player::SearchField</name>
    <message>
        <source>Search films and people</source>
        <translation>Поиск фильмов и людей</translation>
    </message>
    <message>
        <source>Search (/ or Ctrl+F)</source>
        <translation>Поиск (/ или Ctrl+F)</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Подсказки</translation>
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
    <name>vitascope::player::SkeletonView</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>vitascope::player::StatisticsPanel</name>
    <message>
        <source>On the screen</source>
        <translation>На экране</translation>
    </message>
    <message>
        <source>Connection over the last minute, at most %1</source>
        <translation>Соединение за последнюю минуту, пик — %1</translation>
    </message>
</context>
<context>
    <name>vitascope::player::StepField</name>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Больше</translation>
    </message>
</context>
<context>
    <name>vitascope::player::SubtitlesPanel</name>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Задержка</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Белый</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Голубой</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Цвет: %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Контур</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Плашка</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Сплошной</translation>
    </message>
    <message>
        <source>Background: %1</source>
        <translation>Фон: %1</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Фон</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a size</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>vitascope::player::TopBar</name>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Назад (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ActivityChart</name>
    <message>
        <source>%1: nothing measured yet</source>
        <translation>%1: пока нет измерений</translation>
    </message>
    <message>
        <source>%1: %2 now, at most %3 in the last hour</source>
        <translation>%1: сейчас %2, пик за последний час — %3</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>пик %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AdminPanel</name>
    <message>
        <source>Not for this account</source>
        <translation>Не для этой учётной записи</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The server refused: this would leave it without an administrator, or the same is being done already.</source>
        <translation>Сервер отказал: он остался бы без администратора, или это уже делается.</translation>
    </message>
    <message>
        <source>Only administrators of the server see this.</source>
        <translation>Это видят только администраторы сервера.</translation>
    </message>
    <message>
        <source>Ask one of them for the role.</source>
        <translation>Попросите роль у одного из них.</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Сервер недоступен</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AdministrationPage</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Registration and limits</source>
        <translation>Регистрация и пределы</translation>
    </message>
    <message>
        <source>Who may come in, and how much the server takes on.</source>
        <translation>Кто может войти и сколько сервер на себя берёт.</translation>
    </message>
    <message>
        <source>Storage and quotas</source>
        <translation>Хранилище и квоты</translation>
    </message>
    <message>
        <source>Where everything is kept, and how much of it people may bring.</source>
        <translation>Где всё хранится и сколько этого можно приносить.</translation>
    </message>
    <message>
        <source>What the server does in the background.</source>
        <translation>Что сервер делает в фоне.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Журнал аудита</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Исполнители</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Ключи подписи</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AuditModel</name>
    <message>
        <source>Nobody signed in</source>
        <translation>Никто не входил</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AuditPanel</name>
    <message>
        <source>Audit log</source>
        <translation>Журнал аудита</translation>
    </message>
    <message>
        <source>Who did what, from where. Entries are never changed, and kept for 400 days.</source>
        <translation>Кто, что и откуда сделал. Записи не меняются и хранятся 400 дней.</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Выгрузить в CSV…</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Sign-ins that were refused</source>
        <translation>Отклонённые входы</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Backups that failed</source>
        <translation>Неудавшиеся копии</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>За последние 7 дней</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>За последние 30 дней</translation>
    </message>
    <message>
        <source>To what it was done, as kind:id</source>
        <translation>Объект действия, в виде тип:id</translation>
    </message>
    <message>
        <source>The log has no entries that fit these filters.</source>
        <translation>В журнале нет записей под эти фильтры.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>Кем угодно</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Выгрузка журнала аудита</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) exported.</source>
        <translation>
            <numerusform>Выгружена %n запись.</numerusform>
            <numerusform>Выгружено %n записи.</numerusform>
            <numerusform>Выгружено %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Не удалось записать файл: %1</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Ключи подписи</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>As kind:id, for example setting:server.name</source>
        <translation>В виде тип:id, например setting:server.name</translation>
    </message>
    <message>
        <source>No matching entries</source>
        <translation>Подходящих записей нет</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AvailabilityModel</name>
    <message>
        <source>Over since %1: viewers no longer find this film.</source>
        <translation>Закончилось %1: зрители больше не находят этот фильм.</translation>
    </message>
    <message>
        <source>Viewers will find this film from %1 on.</source>
        <translation>Зрители найдут этот фильм с %1.</translation>
    </message>
    <message>
        <source>Once it is published, viewers find this film at once.</source>
        <translation>Как только он будет опубликован, зрители сразу его найдут.</translation>
    </message>
    <message>
        <source>Viewers can watch this film until %1.</source>
        <translation>Зрители могут смотреть этот фильм до %1.</translation>
    </message>
    <message>
        <source>Viewers can watch this film.</source>
        <translation>Зрители могут смотреть этот фильм.</translation>
    </message>
    <message>
        <source>Viewers can watch this film from %1 until %2.</source>
        <translation>Зрители могут смотреть этот фильм с %1 до %2.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AvailabilityPanel</name>
    <message>
        <source>Not before</source>
        <translation>Не раньше</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Не позже</translation>
    </message>
    <message>
        <source>When viewers can watch it</source>
        <translation>Когда зрители могут его смотреть</translation>
    </message>
    <message>
        <source>Without a limit the film is there as long as it is published. Outside of the time it is in no list of viewers and cannot be played; editors always see it.</source>
        <translation>Без ограничения фильм доступен, пока он опубликован. Вне этого времени его нет в списках зрителей и воспроизвести его нельзя; редакторы видят его всегда.</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>Первый момент</translation>
    </message>
    <message>
        <source>Last moment</source>
        <translation>Последний момент</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::BackupsPanel</name>
    <message numerus="yes">
        <source>%n file(s), %1 copied</source>
        <translation>
            <numerusform>%n файл, скопировано %1</numerusform>
            <numerusform>%n файла, скопировано %1</numerusform>
            <numerusform>%n файлов, скопировано %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>The database and every file it refers to, as they are at one moment. The server goes on serving.</source>
        <translation>База данных и все файлы, на которые она ссылается, на один и тот же момент. Сервер при этом работает.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Ход копирования</translation>
    </message>
    <message>
        <source>A backup is being made already.</source>
        <translation>Резервная копия уже делается.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Резервных копий пока нет</translation>
    </message>
    <message>
        <source>The first one is made in %1. Name a folder on another disk in the server&apos;s configuration, so that it survives the loss of this one.</source>
        <translation>Первая будет сделана в %1. Укажите в настройках сервера папку на другом диске, чтобы копия пережила потерю этого.</translation>
    </message>
    <message>
        <source>A backup is being made: %1 %</source>
        <translation>Делается резервная копия: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>In %1; the newest %n are kept.</source>
        <translation>
            <numerusform>В %1; хранится последняя %n.</numerusform>
            <numerusform>В %1; хранятся последние %n.</numerusform>
            <numerusform>В %1; хранятся последние %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалась</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Удалена</translation>
    </message>
    <message>
        <source>The backup is complete: %1.</source>
        <translation>Резервная копия готова: %1.</translation>
    </message>
    <message>
        <source>The backup failed: %1</source>
        <translation>Резервная копия не удалась: %1</translation>
    </message>
    <message>
        <source>The backup disk is full. Earlier backups are untouched. Make room in %1, then back up again.</source>
        <translation>Диск резервных копий заполнен. Прежние копии не тронуты. Освободите место в %1 и сделайте копию снова.</translation>
    </message>
    <message>
        <source>It could not be written. Earlier backups are untouched. Check %1, then back up again.</source>
        <translation>Не удалось записать копию. Прежние копии не тронуты. Проверьте %1 и сделайте копию снова.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Хранится</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::CreditDelegate</name>
    <message>
        <source>as %1</source>
        <translation>в роли: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::CreditsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nobody yet. Add the people of the film above; the first ones are shown first.</source>
        <translation>Пока никого. Добавьте людей фильма выше; первые показываются первыми.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Вверх</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Вниз</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>People of the film</source>
        <translation>Люди фильма</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Персонаж</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Whom they play</source>
        <translation>Кого играет</translation>
    </message>
    <message>
        <source>For the cast</source>
        <translation>Для актёров</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::DropReviewDialog</name>
    <message>
        <source>Publish each title when its film is on the server</source>
        <translation>Публиковать сразу после отправки</translation>
    </message>
    <message>
        <source>Let me look at each package before it is uploaded</source>
        <translation>Показывать мне каждый пакет перед отправкой</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Add films</source>
        <translation>Добавить фильмы</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Добавить к «%1»</translation>
    </message>
    <message>
        <source>The files are being looked at…</source>
        <translation>Файлы просматриваются…</translation>
    </message>
    <message>
        <source>No films were found in what was dropped.</source>
        <translation>В том, что вы перетащили, фильмов не нашлось.</translation>
    </message>
    <message>
        <source>Say what each file is.</source>
        <translation>Укажите, что это за файлы.</translation>
    </message>
    <message>
        <source>Each film becomes a draft. Correct the names that were guessed.</source>
        <translation>Каждый фильм станет черновиком. Поправьте угаданные названия.</translation>
    </message>
    <message>
        <source>This title has a film already. It stays until the new one is on the server, which then takes its place.</source>
        <translation>У этого фильма уже есть видео. Оно останется, пока новое не окажется на сервере и не займёт его место.</translation>
    </message>
    <message>
        <source>Replace the film</source>
        <translation>Заменить фильм</translation>
    </message>
    <message numerus="yes">
        <source>Add %n film(s)</source>
        <translation>
            <numerusform>Добавить %n фильм</numerusform>
            <numerusform>Добавить %n фильма</numerusform>
            <numerusform>Добавить %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the server package them</source>
        <translation>Упаковать на сервере</translation>
    </message>
    <message>
        <source>The files are uploaded as they are</source>
        <translation>Файлы отправятся как есть</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::DropReviewRow</name>
    <message>
        <source>Add %1</source>
        <translation>Добавить %1</translation>
    </message>
    <message>
        <source>Name of the title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Сам фильм</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Трейлер</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Просматривается…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Не принят</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Добавляется</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Не добавлен</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FailureList</name>
    <message>
        <source>Somebody else changed it, or it has no film yet.</source>
        <translation>Кто-то изменил его, или у него ещё нет видео.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Его больше нет.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FilmIntake</name>
    <message>
        <source>“%1” is not in the queue. %2</source>
        <translation>Файл «%1» не попал в очередь. %2</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FilmNotices</name>
    <message>
        <source>“%1” is on the server.</source>
        <translation>«%1» на сервере.</translation>
    </message>
    <message>
        <source>Show the title</source>
        <translation>Показать фильм</translation>
    </message>
    <message>
        <source>A film is ready</source>
        <translation>Фильм готов</translation>
    </message>
    <message>
        <source>“%1” has stopped: %2</source>
        <translation>«%1» остановлен: %2</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Показать очередь</translation>
    </message>
    <message>
        <source>A film has stopped</source>
        <translation>Фильм остановлен</translation>
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
        <translation>или нажмите, чтобы выбрать. Он будет упакован на этом компьютере и отправлен.</translation>
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
    <message>
        <source>Replace the trailer…</source>
        <translation>Заменить трейлер…</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Трейлер</translation>
    </message>
    <message>
        <source>Choose the trailer</source>
        <translation>Выберите трейлер</translation>
    </message>
    <message>
        <source>No trailer yet. It plays beside the film, never in its stead.</source>
        <translation>Трейлера пока нет. Он показывается рядом с фильмом, а не вместо него.</translation>
    </message>
    <message>
        <source>Then drop its trailer here.</source>
        <translation>Потом перетащите сюда трейлер.</translation>
    </message>
    <message>
        <source>Drop a trailer here</source>
        <translation>Перетащите сюда трейлер</translation>
    </message>
    <message>
        <source>Let the server package it: the file is uploaded as it is</source>
        <translation>Упаковать на сервере: файл отправится как есть</translation>
    </message>
    <message>
        <source>or click to choose one. It is uploaded as it is; the server packages it.</source>
        <translation>или нажмите, чтобы выбрать. Файл отправляется как есть; упаковывает его сервер.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FirstRunPage</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
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
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>A film to begin with</source>
        <translation>Фильм для начала</translation>
    </message>
    <message>
        <source>Do you want to try everything with a sample film? It is made on this computer, is half a minute long, and goes its way to the server like any other. You can delete it again.</source>
        <translation>Попробовать всё на примере? Фильм на полминуты создаётся на этом компьютере и идёт на сервер, как любой другой. Потом его можно удалить.</translation>
    </message>
    <message>
        <source>Both can be changed at any time in the menu behind your initials.</source>
        <translation>И то и другое можно изменить в любой момент в меню под вашими инициалами.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Making the film…</source>
        <translation>Создаём фильм…</translation>
    </message>
    <message>
        <source>Add a sample film</source>
        <translation>Добавить пример фильма</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Язык и оформление</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FormField</name>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo the change of “%1”</source>
        <translation>Отменить изменение поля «%1»</translation>
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
    <name>vitascope::studio::HistoryNotices</name>
    <message>
        <source>There is nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Повторять нечего</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Показать какие</translation>
    </message>
    <message>
        <source>The server is away. Not all was undone; Ctrl+Z tries the rest again.</source>
        <translation>Сервер недоступен. Отменено не всё; Ctrl+Z попробует остальное снова.</translation>
    </message>
    <message>
        <source>The server is away. Not all was redone; Ctrl+Shift+Z tries the rest again.</source>
        <translation>Сервер недоступен. Повторено не всё; Ctrl+Shift+Z попробует остальное снова.</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <translation>Не отменено: %1. %2</translation>
    </message>
    <message>
        <source>Not redone: %1. %2</source>
        <translation>Не повторено: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1, but for %n film(s)</source>
        <translation>
            <numerusform>Отменено: %1, кроме %n фильма</numerusform>
            <numerusform>Отменено: %1, кроме %n фильмов</numerusform>
            <numerusform>Отменено: %1, кроме %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone: %1, but for %n film(s)</source>
        <translation>
            <numerusform>Повторено: %1, кроме %n фильма</numerusform>
            <numerusform>Повторено: %1, кроме %n фильмов</numerusform>
            <numerusform>Повторено: %1, кроме %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>“%1” was not changed. %2</source>
        <translation>«%1» не изменён. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n film(s) could not be changed.</source>
        <translation>
            <numerusform>%1. Не удалось изменить %n фильм.</numerusform>
            <numerusform>%1. Не удалось изменить %n фильма.</numerusform>
            <numerusform>%1. Не удалось изменить %n фильмов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) were not tried.</source>
        <translation>
            <numerusform>До %n фильма дело не дошло.</numerusform>
            <numerusform>До %n фильмов дело не дошло.</numerusform>
            <numerusform>До %n фильмов дело не дошло.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Выполнено: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportChoosePanel</name>
    <message>
        <source>Drop a table of films here</source>
        <translation>Перетащите сюда таблицу фильмов</translation>
    </message>
    <message>
        <source>CSV in UTF-8, or JSON lines</source>
        <translation>CSV в UTF-8 или строки JSON</translation>
    </message>
    <message>
        <source>What the file looks like</source>
        <translation>Как выглядит файл</translation>
    </message>
    <message>
        <source>The first line names the columns, each other line is a film. Only the title is needed. Genres and people are separated by “|”; behind a member of the cast may stand the part: “Ann Lee (as the keeper)”. An age rating is an age, “12”, or an age and a label, “12|FSK 12”. Films with the same number in “externalId” are the same film.</source>
        <translation>Первая строка называет столбцы, каждая следующая — фильм. Обязательно только название. Жанры и люди разделяются знаком «|»; после актёра может стоять роль: “Ann Lee (as the keeper)”. Возрастное ограничение — возраст, “12”, или возраст с меткой, “12|FSK 12”. Фильмы с одинаковым номером в “externalId” — один и тот же фильм.</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Столбцы: %1</translation>
    </message>
    <message>
        <source>Save a file to begin with…</source>
        <translation>Сохранить файл-образец…</translation>
    </message>
    <message>
        <source>Import films</source>
        <translation>Импорт фильмов</translation>
    </message>
    <message>
        <source>Tables of films (*.csv *.txt *.jsonl *.ndjson);;All files (*)</source>
        <translation>Таблицы фильмов (*.csv *.txt *.jsonl *.ndjson);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Save a file to begin with</source>
        <translation>Сохранить файл-образец</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportColumnsPanel</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Оригинальное название</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Язык оригинала</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Слоган</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Язык текстов</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Жанры</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Возрастное ограничение</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>Режиссёры</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Сценаристы</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>В ролях</translation>
    </message>
    <message>
        <source>Composers</source>
        <translation>Композиторы</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Продюсеры</translation>
    </message>
    <message>
        <source>Cinematographers</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Монтажёры</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>What is in the columns?</source>
        <translation>Что в столбцах?</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Не брать</translation>
    </message>
    <message>
        <source>One column must be the title, and no field may be chosen twice.</source>
        <translation>Один столбец должен быть названием, и никакое поле нельзя выбрать дважды.</translation>
    </message>
    <message>
        <source>External ID (externalId)</source>
        <translation>Внешний ID (externalId)</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportDonePanel</name>
    <message numerus="yes">
        <source>%Ln new film(s)</source>
        <translation>
            <numerusform>%Ln новый фильм</numerusform>
            <numerusform>%Ln новых фильма</numerusform>
            <numerusform>%Ln новых фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>Изменён %Ln</numerusform>
            <numerusform>Изменено %Ln</numerusform>
            <numerusform>Изменено %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>Будет изменён %Ln</numerusform>
            <numerusform>Будет изменено %Ln</numerusform>
            <numerusform>Будет изменено %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln уже есть</numerusform>
            <numerusform>%Ln уже есть</numerusform>
            <numerusform>%Ln уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>Отклонён %Ln</numerusform>
            <numerusform>Отклонено %Ln</numerusform>
            <numerusform>Отклонено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the films</source>
        <translation>Показать фильмы</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Импортировать другой файл</translation>
    </message>
    <message>
        <source>The new films are drafts: add the video files and publish them.</source>
        <translation>Новые фильмы — черновики: добавьте видеофайлы и опубликуйте их.</translation>
    </message>
    <message>
        <source>What was refused is not on the server. Fix those lines and import the file again: films with an externalId are not made twice.</source>
        <translation>Отклонённые строки на сервер не попали. Исправьте их и импортируйте файл снова: фильмы с externalId не создаются дважды.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s) added</source>
        <translation>
            <numerusform>Добавлен %Ln фильм</numerusform>
            <numerusform>Добавлено %Ln фильма</numerusform>
            <numerusform>Добавлено %Ln фильмов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportPage</name>
    <message>
        <source>The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.</source>
        <translation>Файл не в UTF-8. Сохраните его как «CSV UTF-8» и выберите снова.</translation>
    </message>
    <message>
        <source>The file has more than 64 MiB. Cut it into several.</source>
        <translation>Файл больше 64 МиБ. Разделите его на несколько.</translation>
    </message>
    <message>
        <source>There is no film in the file: its first line names the columns, each other line is a film.</source>
        <translation>В файле нет фильмов: первая строка называет столбцы, каждая следующая — фильм.</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Import films</source>
        <translation>Импорт фильмов</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportPreviewPanel</name>
    <message>
        <source>Change films that are there already (the same externalId)</source>
        <translation>Изменить фильмы, которые уже есть (с тем же externalId)</translation>
    </message>
    <message>
        <source>Only lines with mistakes</source>
        <translation>Только строки с ошибками</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln line(s). The first 1,000 that are refused are shown.</source>
        <translation>
            <numerusform>«%1», %Ln строка. Показана первая тысяча отклонённых.</numerusform>
            <numerusform>«%1», %Ln строки. Показана первая тысяча отклонённых.</numerusform>
            <numerusform>«%1», %Ln строк. Показана первая тысяча отклонённых.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln line(s). Nothing is kept yet.</source>
        <translation>
            <numerusform>«%1», %Ln строка. Пока ничего не сохранено.</numerusform>
            <numerusform>«%1», %Ln строки. Пока ничего не сохранено.</numerusform>
            <numerusform>«%1», %Ln строк. Пока ничего не сохранено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln film(s)</source>
        <translation>
            <numerusform>Импортировать %Ln фильм</numerusform>
            <numerusform>Импортировать %Ln фильма</numerusform>
            <numerusform>Импортировать %Ln фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Импортировать нечего</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The server looks at “%1”. Nothing is kept yet.</source>
        <translation>Сервер просматривает «%1». Пока ничего не сохранено.</translation>
    </message>
    <message>
        <source>“%1” is imported. What is kept stays, even if you cancel.</source>
        <translation>Импортируется «%1». Сохранённое останется, даже если вы отмените.</translation>
    </message>
    <message>
        <source>The file is read.</source>
        <translation>Файл читается.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportRowsModel</name>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Запись</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::InvitationsModel</name>
    <message>
        <source>Without a note</source>
        <translation>Без пометки</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Использовано</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истекло</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Использовано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::InvitationsPanel</name>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Отозвать…</translation>
    </message>
    <message>
        <source>Ben, from the film club</source>
        <translation>Борис из киноклуба</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 день</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 неделя</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 дней</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n учётная запись</numerusform>
            <numerusform>%n учётные записи</numerusform>
            <numerusform>%n учётных записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Invite an administrator?</source>
        <translation>Пригласить администратора?</translation>
    </message>
    <message>
        <source>Whoever has the code gets all rights on this server, your own among them.</source>
        <translation>Владелец кода получит все права на этом сервере, в том числе ваши.</translation>
    </message>
    <message>
        <source>Invite an administrator</source>
        <translation>Пригласить администратора</translation>
    </message>
    <message>
        <source>Revoke this invitation?</source>
        <translation>Отозвать это приглашение?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation>Ваше приглашение</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>of an invitation</comment>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Its code is no longer valid. Accounts that were made with it stay.</source>
        <translation>Его код больше не действует. Созданные с ним учётные записи останутся.</translation>
    </message>
    <message>
        <source>Give this code to whom you invite: it is asked for where an account is made. It is valid until %1.</source>
        <translation>Передайте этот код тому, кого приглашаете: он понадобится при создании учётной записи. Код действует до %1.</translation>
    </message>
    <message>
        <source>Anyone with the code can create an account with this role.</source>
        <translation>По коду приглашения можно завести учётную запись с этой ролью.</translation>
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
    <message>
        <source>Review…</source>
        <translation>Проверить…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a film</comment>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobDetails</name>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Скопировать журнал</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Verifying of a track</source>
        <translation>Проверка дорожки</translation>
    </message>
    <message>
        <source>Packaging of a film</source>
        <translation>Упаковка фильма</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2&#xa0;%</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Задание</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Фильм</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Исполнитель</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobsPanel</name>
    <message>
        <source>It is tried again %1.</source>
        <translation>Следующая попытка: %1.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>What the server does in the background, one by one.</source>
        <translation>Что сервер делает в фоне, задание за заданием.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Вид задания</translation>
    </message>
    <message>
        <source>Of any kind</source>
        <translation>Любой вид</translation>
    </message>
    <message>
        <source>What the job told</source>
        <translation>Журнал задания</translation>
    </message>
    <message>
        <source>It told nothing.</source>
        <translation>Журнал пуст.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Таких заданий нет</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Заданий нет</translation>
    </message>
    <message>
        <source>No job fits these filters.</source>
        <translation>Под эти фильтры не подходит ни одно задание.</translation>
    </message>
    <message>
        <source>The server has had nothing to do in the last 30 days.</source>
        <translation>За последние 30 дней у сервера не было заданий.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel this job?</source>
        <translation>Отменить это задание?</translation>
    </message>
    <message>
        <source>%1. Nothing of it is kept; it can be started again as long as what it needs is there.</source>
        <translation>%1. Сделанное не сохранится; задание можно начать заново, пока есть всё, что для него нужно.</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Отменить задание</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Показать журнал</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::KeysPanel</name>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Links to films</source>
        <translation>Ссылки на фильмы</translation>
    </message>
    <message>
        <source>Signs the tokens by which programs show who they are. Replaced by itself every 90 days.</source>
        <translation>Подписывает токены, которыми программы подтверждают, кто они. Меняется сам каждые 90 дней.</translation>
    </message>
    <message>
        <source>Signs the links by which players fetch films. Replaced by itself every 180 days.</source>
        <translation>Подписывает ссылки, по которым проигрыватели получают фильмы. Меняется сам каждые 180 дней.</translation>
    </message>
    <message>
        <source>What the server signs with. The keys themselves are shown to nobody.</source>
        <translation>Чем сервер подписывает. Сами ключи никому не показываются.</translation>
    </message>
    <message>
        <source>A new key signs from now on. The one before is accepted until what it signed has expired.</source>
        <translation>С этого момента подписывает новый ключ. Прежний принимается, пока не истечёт то, что он подписал.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Сменить…</translation>
    </message>
    <message>
        <source>Replace the key: %1</source>
        <translation>Сменить ключ: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>accepted until %1</source>
        <translation>принимается до %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменён</translation>
    </message>
    <message>
        <source>Replace the key for “%1”?</source>
        <translation>Сменить ключ «%1»?</translation>
    </message>
    <message>
        <source>A new key signs from now on. What the old one signed is accepted until it expires, so nobody is signed out and no film stops. If a key was stolen, also end the sessions of all users.</source>
        <translation>С этого момента подписывает новый ключ. Подписанное старым принимается до истечения срока, так что никто не выйдет и ни один фильм не остановится. Если ключ украден, завершите и сеансы всех пользователей.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Сменить ключ</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Ключи подписи</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::LiveWorkers</name>
    <message>
        <source>Packaging of raw films</source>
        <translation>Упаковка исходных фильмов</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Исполнители</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>No job has failed.</source>
        <translation>Заданий с ошибками нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed; the queue shows why.</source>
        <translation>
            <numerusform>%n задание завершилось с ошибкой; причина — в очереди.</numerusform>
            <numerusform>%n задания завершились с ошибкой; причины — в очереди.</numerusform>
            <numerusform>%n заданий завершились с ошибкой; причины — в очереди.</numerusform>
        </translation>
    </message>
    <message>
        <source>Film verification</source>
        <translation>Проверка фильмов</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::MainWindow</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Vitascope Studio</source>
        <translation>Vitascope Studio</translation>
    </message>
    <message>
        <source>Films are on their way</source>
        <translation>Фильмы ещё отправляются</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>%1 % – Vitascope Studio</source>
        <translation>%1 % – Vitascope Studio</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are being packaged or uploaded. They go on where they are when the studio starts again.</source>
        <translation>
            <numerusform>%n фильм упаковывается или отправляется. При следующем запуске студии работа продолжится с того же места.</numerusform>
            <numerusform>%n фильма упаковываются или отправляются. При следующем запуске студии работа продолжится с того же места.</numerusform>
            <numerusform>%n фильмов упаковываются или отправляются. При следующем запуске студии работа продолжится с того же места.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Закрыть студию</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::MergeDialog</name>
    <message>
        <source>Somebody else changed this title</source>
        <translation>Кто-то другой изменил этот фильм</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>К правке</translation>
    </message>
    <message>
        <source>Save the merged title</source>
        <translation>Сохранить объединённое</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваше</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чужое</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take yours</source>
        <translation>Взять ваше</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Взять чужое</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Взять оба</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Оставлено как есть</translation>
    </message>
    <message>
        <source>Both of you edited this title. Where you changed the same field, choose what counts; whatever only one of you changed is kept. Nothing is saved before you say so.</source>
        <translation>Вы оба изменили этот фильм. Где изменено одно и то же поле, выберите, что верно; то, что изменил лишь один из вас, сохраняется. Ничего не сохранится, пока вы не подтвердите.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::OverviewPanel</name>
    <message>
        <source>%1/s</source>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 ядра</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>How the server is now, and what it did in the last hour.</source>
        <translation>Как сервер работает сейчас и что делал за последний час.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Watching now</source>
        <translation>Смотрят сейчас</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Задания</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Последняя копия</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Процессор</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Disk in use</source>
        <translation>Занято на диске</translation>
    </message>
    <message>
        <source>What you see is old: %1</source>
        <translation>Показанное устарело: %1</translation>
    </message>
    <message>
        <source>Schema of the database: %1</source>
        <translation>Схема базы данных: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>С %1</translation>
    </message>
    <message>
        <source>Fetched something in the last 30 s</source>
        <translation>Получали что-нибудь за последние 30 с</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait</source>
        <translation>
            <numerusform>%n запрос ждёт</numerusform>
            <numerusform>%n запроса ждут</numerusform>
            <numerusform>%n запросов ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>выполняется %n</numerusform>
            <numerusform>выполняется %n</numerusform>
            <numerusform>выполняется %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wait, %2 failed</source>
        <translation>ждут %1, с ошибкой %2</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>ждут %1</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>The last attempt failed</source>
        <translation>Последняя попытка не удалась</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>Ошибки сервера</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PackageFacts</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>%1 together. At %2 the upload takes about %3.</source>
        <translation>Всего %1. При %2 отправка займёт около %3.</translation>
    </message>
    <message>
        <source>The file is being looked at, or is not there any more.</source>
        <translation>Файл просматривается, или его больше нет.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>В среднем</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Пик</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PackagePreviewPage</name>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Субтитры</translation>
    </message>
    <message>
        <source>The package cannot be read</source>
        <translation>Пакет не читается</translation>
    </message>
    <message>
        <source>The package is being read</source>
        <translation>Пакет читается</translation>
    </message>
    <message>
        <source>Upload</source>
        <comment>the act</comment>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Its folder is gone or damaged. The film itself is untouched: cancel it in the queue and package it again.</source>
        <translation>Папки пакета нет, или она повреждена. Сам фильм не тронут: отмените его в очереди и упакуйте заново.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PictureField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Афиша</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>Фон</translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose one. Upright, 2 : 3.</source>
        <translation>Перетащите сюда картинку или щёлкните, чтобы выбрать. Вертикальная, 2 : 3.</translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose one. Wide, 16 : 9.</source>
        <translation>Перетащите сюда картинку или щёлкните, чтобы выбрать. Широкая, 16 : 9.</translation>
    </message>
    <message>
        <source>A picture or a file from the clipboard (Ctrl+V)</source>
        <translation>Картинка или файл из буфера обмена (Ctrl+V)</translation>
    </message>
    <message>
        <source>Choose a poster</source>
        <translation>Выберите афишу</translation>
    </message>
    <message>
        <source>Choose a backdrop</source>
        <translation>Выберите фон</translation>
    </message>
    <message>
        <source>New; it is uploaded when you save.</source>
        <translation>Новая; загрузится при сохранении.</translation>
    </message>
    <message>
        <source>It is removed when you save.</source>
        <translation>Будет убрана при сохранении.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>No poster yet</source>
        <translation>Афиши пока нет</translation>
    </message>
    <message>
        <source>No backdrop yet</source>
        <translation>Фона пока нет</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PicturesPanel</name>
    <message>
        <source>Out of the film</source>
        <translation>Из фильма</translation>
    </message>
    <message>
        <source>Pictures that the packager found. Click one to use it.</source>
        <translation>Кадры, найденные упаковщиком. Щёлкните, чтобы взять кадр.</translation>
    </message>
    <message>
        <source>Use this picture as poster or backdrop</source>
        <translation>Взять этот кадр как афишу или фон</translation>
    </message>
    <message>
        <source>Picture %1 out of the film</source>
        <translation>Кадр %1 из фильма</translation>
    </message>
    <message>
        <source>As the poster</source>
        <translation>Как афишу</translation>
    </message>
    <message>
        <source>As the backdrop</source>
        <translation>Как фон</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PreviewPlayer</name>
    <message>
        <source>Picture of the film</source>
        <translation>Изображение фильма</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Место в фильме</translation>
    </message>
    <message>
        <source>Sound to listen to</source>
        <translation>Какой звук слушать</translation>
    </message>
    <message>
        <source>Subtitles to read</source>
        <translation>Какие субтитры читать</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Воспроизвести</translation>
    </message>
    <message>
        <source>No subtitles</source>
        <translation>Без субтитров</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PurgeDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>Удалить «%1» навсегда?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n film(s) for good?</source>
        <translation>
            <numerusform>Удалить навсегда %n фильм?</numerusform>
            <numerusform>Удалить навсегда %n фильма?</numerusform>
            <numerusform>Удалить навсегда %n фильмов?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was written about it, its pictures and its packages are removed from the server. This cannot be undone.</source>
        <translation>
            <numerusform>Всё написанное о нём, его картинки и пакеты будут удалены с сервера. Отменить это нельзя.</numerusform>
            <numerusform>Всё написанное о них, их картинки и пакеты будут удалены с сервера. Отменить это нельзя.</numerusform>
            <numerusform>Всё написанное о них, их картинки и пакеты будут удалены с сервера. Отменить это нельзя.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Введите %1 для подтверждения:</translation>
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
        <source>Add films…</source>
        <translation>Добавить фильмы…</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Приостановить все</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Повторить все</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Убрать готовые</translation>
    </message>
    <message>
        <source>Drop video files or a folder here: they are packaged on this computer, then uploaded.</source>
        <translation>Перетащите сюда видеофайлы или папку: они упакуются на этом компьютере и отправятся на сервер.</translation>
    </message>
    <message>
        <source>How many at once</source>
        <translation>Сколько одновременно</translation>
    </message>
    <message>
        <source>Packaged at once</source>
        <translation>Упаковывать одновременно</translation>
    </message>
    <message>
        <source>Uploaded at once</source>
        <translation>Отправлять одновременно</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n фильм</numerusform>
            <numerusform>%n фильма</numerusform>
            <numerusform>%n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose films</source>
        <translation>Выберите фильмы</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Продолжить все</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::QueueView</name>
    <message>
        <source>Films on their way, in their order</source>
        <translation>Фильмы в пути, по порядку</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SampleFilm</name>
    <message>
        <source>Sample film</source>
        <translation>Пример фильма</translation>
    </message>
    <message>
        <source>The film could not be made. The log says why.</source>
        <translation>Фильм создать не удалось. Причина — в журнале.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SaveBar</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>Не сохранено %n изменение</numerusform>
            <numerusform>Не сохранено %n изменения</numerusform>
            <numerusform>Не сохранено %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SectionBar</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, изменено</translation>
    </message>
    <message>
        <source>%1, something is wrong</source>
        <translation>%1, есть ошибка</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SelectionBar</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
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
        <source>Select none (Esc)</source>
        <translation>Снять выделение (Esc)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Выбран %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 из %3</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ServerJobCard</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SettingRow</name>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <translation>Вернуть: %1</translation>
    </message>
    <message>
        <source>Waits for a restart</source>
        <translation>Ждёт перезапуска</translation>
    </message>
    <message>
        <source>Needs a restart</source>
        <translation>Нужен перезапуск</translation>
    </message>
    <message>
        <source>Back to what the configuration file says: %1</source>
        <translation>Вернуть то, что в файле настроек: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SettingsPanel</name>
    <message>
        <source>Saved. Some settings count when the server is started again.</source>
        <translation>Сохранено. Некоторые настройки подействуют после перезапуска сервера.</translation>
    </message>
    <message>
        <source>Saved. The server follows from now on.</source>
        <translation>Сохранено. Сервер уже следует этому.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SideBar</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::StoresCard</name>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Фильмы</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Недоступно</translation>
    </message>
    <message>
        <source>%1 in it</source>
        <translation>занято %1</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>свободно %1 из %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Uploads</source>
        <comment>the folder</comment>
        <translation>Загрузки</translation>
    </message>
    <message>
        <source>Available</source>
        <comment>a disk</comment>
        <translation>Доступно</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::StudioApp</name>
    <message>
        <source>This file was not taken</source>
        <translation>Файл не принят</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TextsPanel</name>
    <message>
        <source>Add a language…</source>
        <translation>Добавить язык…</translation>
    </message>
    <message>
        <source>Only in one language so far</source>
        <translation>Пока только на одном языке</translation>
    </message>
    <message>
        <source>Viewers see the texts of the language that they read best. Add a language to translate them.</source>
        <translation>Зрители видят тексты на том языке, на котором лучше читают. Добавьте язык, чтобы перевести их.</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Добавить язык</translation>
    </message>
    <message>
        <source>Languages with texts</source>
        <translation>Языки с текстами</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Слоган</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>%1 – removed</source>
        <translation>%1 – убран</translation>
    </message>
    <message>
        <source>%1 – incomplete</source>
        <translation>%1 – не полон</translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <translation>%1 – изменён</translation>
    </message>
    <message>
        <source>Save to remove these texts; double-click to keep them.</source>
        <translation>Сохраните, чтобы убрать эти тексты; двойной щелчок их оставит.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleActionDialog</name>
    <message numerus="yes">
        <source>Year of %n film(s)</source>
        <translation>
            <numerusform>Год у %n фильма</numerusform>
            <numerusform>Год у %n фильмов</numerusform>
            <numerusform>Год у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Age rating of %n film(s)</source>
        <translation>
            <numerusform>Возрастное ограничение у %n фильма</numerusform>
            <numerusform>Возрастное ограничение у %n фильмов</numerusform>
            <numerusform>Возрастное ограничение у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original language of %n film(s)</source>
        <translation>
            <numerusform>Язык оригинала у %n фильма</numerusform>
            <numerusform>Язык оригинала у %n фильмов</numerusform>
            <numerusform>Язык оригинала у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Genres of %n film(s)</source>
        <translation>
            <numerusform>Жанры у %n фильма</numerusform>
            <numerusform>Жанры у %n фильмов</numerusform>
            <numerusform>Жанры у %n фильмов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add genres to %n film(s)</source>
        <translation>
            <numerusform>Добавить жанры %n фильму</numerusform>
            <numerusform>Добавить жанры %n фильмам</numerusform>
            <numerusform>Добавить жанры %n фильмам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove genres from %n film(s)</source>
        <translation>
            <numerusform>Убрать жанры у %n фильма</numerusform>
            <numerusform>Убрать жанры у %n фильмов</numerusform>
            <numerusform>Убрать жанры у %n фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Язык оригинала</translation>
    </message>
    <message>
        <source>From 1870 to 2200. Leave it empty to take the year away.</source>
        <translation>От 1870 до 2200. Оставьте пустым, чтобы убрать год.</translation>
    </message>
    <message>
        <source>An age such as 12, or a rating with one such as “FSK 12”. Leave it empty to take the rating away.</source>
        <translation>Возраст, например 12, или обозначение с ним, например «FSK 12». Оставьте пустым, чтобы убрать ограничение.</translation>
    </message>
    <message>
        <source>The language that is spoken in the films.</source>
        <translation>Язык, на котором говорят в фильмах.</translation>
    </message>
    <message>
        <source>They replace all genres that the films have.</source>
        <translation>Они заменят все жанры этих фильмов.</translation>
    </message>
    <message>
        <source>The genres that the films have stay.</source>
        <translation>Имеющиеся жанры фильмов останутся.</translation>
    </message>
    <message>
        <source>All other genres of the films stay.</source>
        <translation>Все остальные жанры фильмов останутся.</translation>
    </message>
    <message>
        <source>Enter a year from 1870 to 2200.</source>
        <translation>Введите год от 1870 до 2200.</translation>
    </message>
    <message>
        <source>There is no age from 0 to 21 in it.</source>
        <translation>Здесь нет возраста от 0 до 21.</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Не указан</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleCellDelegate</name>
    <message>
        <source>Enter a year from 1870 to 2200, or nothing.</source>
        <translation>Введите год от 1870 до 2200 или ничего.</translation>
    </message>
    <message>
        <source>Enter an age from 0 to 21, or a rating with one such as “FSK 12”.</source>
        <translation>Введите возраст от 0 до 21 или обозначение с ним, например «FSK 12».</translation>
    </message>
    <message>
        <source>Enter the title of the film.</source>
        <translation>Введите название фильма.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleCommands</name>
    <message>
        <source>Year…</source>
        <translation>Год…</translation>
    </message>
    <message>
        <source>Age rating…</source>
        <translation>Возрастное ограничение…</translation>
    </message>
    <message>
        <source>Original language…</source>
        <translation>Язык оригинала…</translation>
    </message>
    <message>
        <source>Add genres…</source>
        <translation>Добавить жанры…</translation>
    </message>
    <message>
        <source>Remove genres…</source>
        <translation>Убрать жанры…</translation>
    </message>
    <message>
        <source>Replace genres…</source>
        <translation>Заменить жанры…</translation>
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
        <source>Move to the trash</source>
        <translation>Переместить в корзину</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleEditorModel</name>
    <message>
        <source>Changes of “%1”</source>
        <translation>Изменения в «%1»</translation>
    </message>
    <message>
        <source>Publishing of “%1”</source>
        <translation>Публикация «%1»</translation>
    </message>
    <message>
        <source>Withdrawal of “%1”</source>
        <translation>Снятие «%1» с показа</translation>
    </message>
    <message>
        <source>Removal of “%1”</source>
        <translation>Удаление «%1»</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your changes are kept on this computer; save again when it answers.</source>
        <translation>Сервер недоступен. Ваши изменения хранятся на этом компьютере; сохраните снова, когда он ответит.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleFilterBar</name>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>С %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>Любой год</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
    </message>
    <message>
        <source>Any genre</source>
        <translation>Любой жанр</translation>
    </message>
    <message>
        <source>Other years…</source>
        <translation>Другие годы…</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Любой возраст</translation>
    </message>
    <message>
        <source>For age %1 and younger</source>
        <translation>Для %1 лет и младше</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Любой язык</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Годы</translation>
    </message>
    <message>
        <source>Age %1 and younger</source>
        <translation>%1 лет и младше</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>films</comment>
        <translation>Опубликованные</translation>
    </message>
    <message>
        <source>Title, A–Z</source>
        <translation>По названию, А–Я</translation>
    </message>
    <message>
        <source>Title, Z–A</source>
        <translation>По названию, Я–А</translation>
    </message>
    <message>
        <source>Year, oldest first</source>
        <translation>По году, сначала старые</translation>
    </message>
    <message>
        <source>Year, newest first</source>
        <translation>По году, сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Сначала самые подходящие</translation>
    </message>
    <message>
        <source>Show these years</source>
        <translation>Показать за эти годы</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a year</comment>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a year</comment>
        <translation>По</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Состояние: %1</translation>
    </message>
    <message>
        <source>Genre: %1</source>
        <translation>Жанр: %1</translation>
    </message>
    <message>
        <source>Year: %1</source>
        <translation>Год: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Язык: %1</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>По состоянию</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Сначала короткие</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Сначала длинные</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleFormPanel</name>
    <message>
        <source>Not rated</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Возраст, лет</translation>
    </message>
    <message>
        <source>FSK 12, PG-13 …</source>
        <translation>12+, PG-13 …</translation>
    </message>
    <message>
        <source>Label of the age rating</source>
        <translation>Метка возрастного ограничения</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Слоган</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Оригинальное название</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Язык оригинала</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Возрастное ограничение</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Жанры</translation>
    </message>
    <message>
        <source>Language of the texts above</source>
        <translation>Язык текстов выше</translation>
    </message>
    <message>
        <source>The film&apos;s key in a system of yours, for imports.</source>
        <translation>Ключ фильма в вашей системе, для импорта.</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Не указан</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Внешний ID</translation>
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
        <source>Once the film is on the server it can be published.</source>
        <translation>Опубликовать можно, когда фильм будет на сервере.</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Изменения не сохранены</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Основное</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Film and trailer</source>
        <translation>Фильм и трейлер</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>You typed changes on %1 that were not saved.</source>
        <translation>Правки, которые вы набрали %1, не сохранены.</translation>
    </message>
    <message>
        <source>Saved, together with what somebody else changed meanwhile: %1.</source>
        <translation>Сохранено вместе с тем, что тем временем изменил кто-то другой: %1.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Сохранить ещё раз</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>What you changed in this title since then is lost.</source>
        <translation>Ваши несохранённые изменения в этом фильме пропадут.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Уйти без сохранения</translation>
    </message>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation>Переместить «%1» в корзину?</translation>
    </message>
    <message>
        <source>Its pictures and its film go along. It can be restored there for 30 days.</source>
        <translation>Его картинки и видео переместятся вместе с ним. Восстановить его можно в течение 30 дней.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleTable</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleTableModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Афиша</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Оригинальное название</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Жанры</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Gone in</source>
        <translation>Осталось</translation>
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
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
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
        <translation>Создайте карточку, перетащите на неё видеофайл и опубликуйте. Фильм упаковывается на этом компьютере, и на сервер отправляются только готовые потоки.</translation>
    </message>
    <message>
        <source>Search films and people</source>
        <translation>Поиск фильмов и людей</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Make many films from a table (CSV)</source>
        <translation>Создать много фильмов из таблицы (CSV)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>Найден %Ln</numerusform>
            <numerusform>Найдено %Ln</numerusform>
            <numerusform>Найдено %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln фильм</numerusform>
            <numerusform>%Ln фильма</numerusform>
            <numerusform>%Ln фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>No film passes these filters.</source>
        <translation>Под эти фильтры не подходит ни один фильм.</translation>
    </message>
    <message>
        <source>No film fits “%1” and the filters.</source>
        <translation>Под «%1» и фильтры не подходит ни один фильм.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a film</comment>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ToldOnceDialog</name>
    <message>
        <source>The code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>It is shown now and never again.</source>
        <translation>Он показан сейчас и больше никогда.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TrackRow</name>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>из %1</translation>
    </message>
    <message>
        <source>Give the track a name of at most 200 characters.</source>
        <translation>Дайте дорожке название не длиннее 200 символов.</translation>
    </message>
    <message>
        <source>Choose a language, or type its tag: “en”, “pt-BR”.</source>
        <translation>Выберите язык или введите его код: «en», «pt-BR».</translation>
    </message>
    <message>
        <source>Default</source>
        <comment>a track</comment>
        <translation>По умолчанию</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TrashPage</name>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln фильм</numerusform>
            <numerusform>%Ln фильма</numerusform>
            <numerusform>%Ln фильмов</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The trash is out of reach</source>
        <translation>Корзина недоступна</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message numerus="yes">
        <source>What you delete waits here for %n days and can be restored.</source>
        <translation>
            <numerusform>Удалённое лежит здесь %n день и может быть восстановлено.</numerusform>
            <numerusform>Удалённое лежит здесь %n дня и может быть восстановлено.</numerusform>
            <numerusform>Удалённое лежит здесь %n дней и может быть восстановлено.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UserCard</name>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>End all sessions of this user</source>
        <translation>Завершить все сеансы этого пользователя</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and what they watch stops.</source>
        <translation>Выход произойдёт сразу везде, и просмотр остановится.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (вы)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>You cannot block yourself.</source>
        <translation>Себя заблокировать нельзя.</translation>
    </message>
    <message>
        <source>Signed in nowhere</source>
        <translation>Сеансов нет</translation>
    </message>
    <message numerus="yes">
        <source>Signed in on %n device(s)</source>
        <translation>
            <numerusform>Вход на %n устройстве</numerusform>
            <numerusform>Вход на %n устройствах</numerusform>
            <numerusform>Вход на %n устройствах</numerusform>
        </translation>
    </message>
    <message>
        <source>The sessions could not be loaded</source>
        <translation>Сеансы не удалось загрузить</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Сеансы…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Make %1 a %2?</source>
        <translation>Сделать роль %1: %2?</translation>
    </message>
    <message>
        <source>You lose the rights of your present role and are signed out at once.</source>
        <translation>Вы потеряете права нынешней роли и сразу выйдете из учётной записи.</translation>
    </message>
    <message>
        <source>They lose the rights of the present role and are signed out at once.</source>
        <translation>Права нынешней роли будут потеряны, выход произойдёт сразу.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Сменить роль</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Заблокировать %1?</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once and cannot sign in again until you unblock them. Nothing of theirs is deleted.</source>
        <translation>Выход произойдёт сразу везде, и войти снова нельзя будет, пока вы не разблокируете. Ничего не удаляется.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Создать код</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Сбросить пароль…</translation>
    </message>
    <message>
        <source>Sign all out</source>
        <translation>Завершить все</translation>
    </message>
    <message>
        <source>Sign %1 out everywhere?</source>
        <translation>Завершить все сеансы пользователя %1?</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Завершить все сеансы</translation>
    </message>
    <message>
        <source>%1 (this device)</source>
        <translation>%1 (это устройство)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>another device</comment>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>Завершить сеанс: %1</translation>
    </message>
    <message>
        <source>Reset the password of %1?</source>
        <translation>Сбросить пароль пользователя %1?</translation>
    </message>
    <message>
        <source>You get a code that is valid for 24 hours. Whoever has it sets the password and ends all sessions, so give it to this person alone.</source>
        <translation>Вы получите код, который действует 24 часа. Владелец кода сможет задать новый пароль и завершить все сеансы, поэтому отдайте его только этому человеку.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UsersModel</name>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UsersPanel</name>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Who has an account, what they may do, and where they are signed in.</source>
        <translation>У кого есть учётная запись, что им можно и где они вошли.</translation>
    </message>
    <message>
        <source>Search by login</source>
        <translation>Поиск по логину</translation>
    </message>
    <message>
        <source>Search users by login</source>
        <translation>Поиск пользователей по логину</translation>
    </message>
    <message>
        <source>A new password for %1</source>
        <translation>Новый пароль для %1</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не нашлось</translation>
    </message>
    <message>
        <source>No login has “%1” in it.</source>
        <translation>Ни в одном логине нет «%1».</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Give this code to the person. It is valid until %1, once.</source>
        <translation>Передайте этот код пользователю. Код одноразовый и действует до %1.</translation>
    </message>
</context>
</TS>
