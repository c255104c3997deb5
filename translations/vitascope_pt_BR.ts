<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>AlreadyRunning</name>
    <message>
        <source>Vitascope is running already</source>
        <translation>O Vitascope já está em execução</translation>
    </message>
    <message>
        <source>The program is running already, but it does not answer.</source>
        <translation>O programa já está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>Wait a moment and start it again. If it stays so, end it with the tools of your system.</source>
        <translation>Espere um momento e inicie-o de novo. Se continuar assim, encerre-o com as ferramentas do seu sistema.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Server claimed</source>
        <translation>Servidor assumido</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Login feito</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Login recusado</translation>
    </message>
    <message>
        <source>Old sign-in used again</source>
        <translation>Sessão antiga reutilizada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Device signed out</source>
        <translation>Dispositivo desconectado</translation>
    </message>
    <message>
        <source>All devices signed out</source>
        <translation>Todos os dispositivos desconectados</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Conta criada</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Papel alterado</translation>
    </message>
    <message>
        <source>User blocked</source>
        <translation>Usuário bloqueado</translation>
    </message>
    <message>
        <source>User unblocked</source>
        <translation>Usuário desbloqueado</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Senha alterada</translation>
    </message>
    <message>
        <source>Change of password refused</source>
        <translation>Alteração de senha recusada</translation>
    </message>
    <message>
        <source>Password reset allowed</source>
        <translation>Redefinição de senha autorizada</translation>
    </message>
    <message>
        <source>Invitation made</source>
        <translation>Convite criado</translation>
    </message>
    <message>
        <source>Invitation revoked</source>
        <translation>Convite revogado</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Configuração alterada</translation>
    </message>
    <message>
        <source>Setting put back</source>
        <translation>Configuração de volta ao padrão</translation>
    </message>
    <message>
        <source>Signing key replaced</source>
        <translation>Chave de assinatura trocada</translation>
    </message>
    <message>
        <source>Backup begun</source>
        <translation>Backup iniciado</translation>
    </message>
    <message>
        <source>Backup finished</source>
        <translation>Backup concluído</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Backup com falha</translation>
    </message>
    <message>
        <source>Film created</source>
        <translation>Filme criado</translation>
    </message>
    <message>
        <source>Film edited</source>
        <translation>Filme editado</translation>
    </message>
    <message>
        <source>Picture of a film changed</source>
        <translation>Imagem de um filme alterada</translation>
    </message>
    <message>
        <source>Film published</source>
        <translation>Filme publicado</translation>
    </message>
    <message>
        <source>Film withdrawn</source>
        <translation>Filme retirado</translation>
    </message>
    <message>
        <source>Film moved to the trash</source>
        <translation>Filme movido para a lixeira</translation>
    </message>
    <message>
        <source>Film restored</source>
        <translation>Filme restaurado</translation>
    </message>
    <message>
        <source>Film deleted for good</source>
        <translation>Filme excluído para sempre</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Tarefa cancelada</translation>
    </message>
    <message>
        <source>Job started again</source>
        <translation>Tarefa reiniciada</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Convite</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Chave de assinatura</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Films imported</source>
        <translation>Filmes importados</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importação</translation>
    </message>
</context>
<context>
    <name>CancelFilm</name>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Cancelar “%1”?</translation>
    </message>
    <message>
        <source>What has been packaged of it on this computer is thrown away. To go on with it later, pause it instead.</source>
        <translation>O que já foi empacotado neste computador será descartado. Para continuar depois, pause em vez de cancelar.</translation>
    </message>
    <message>
        <source>Stop and throw away</source>
        <translation>Parar e descartar</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>%1 vouches for itself: anybody could claim to be it. Its administrator has to get a certificate that others vouch for, or you add it to those that this computer trusts.</source>
        <translation>%1 responde por si mesmo: qualquer um poderia se passar por ele. O administrador precisa obter um certificado avalizado por outros, ou você o adiciona aos que este computador aceita.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for %1. If its network has an authority of its own, add that to those that this computer trusts.</source>
        <translation>Ninguém em quem este computador confia avaliza %1. Se a rede dele tem uma autoridade própria, adicione-a às que este computador aceita.</translation>
    </message>
    <message>
        <source>The certificate is that of another server, not of %1. Check the address.</source>
        <translation>O certificado é de outro servidor, não de %1. Confira o endereço.</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn: it may be in wrong hands. Do not sign in there.</source>
        <translation>O certificado de %1 foi revogado: pode estar em mãos erradas. Não entre lá.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Não é possível confiar no certificado de %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Its administrator has to renew it.</source>
        <translation>O certificado de %1 venceu em %2. O administrador precisa renová-lo.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on. Check the clock of this computer.</source>
        <translation>O certificado de %1 só vale a partir de %2. Confira o relógio deste computador.</translation>
    </message>
    <message>
        <source>Issued to: %1
Issued by: %2
Valid until: %3
SHA-256: %4</source>
        <translation>Emitido para: %1
Emitido por: %2
Válido até: %3
SHA-256: %4</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
</context>
<context>
    <name>CreditRole</name>
    <message>
        <source>Director</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>Cinematographer</source>
        <translation>Fotografia</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Montagem</translation>
    </message>
</context>
<context>
    <name>DiagnosticsFacts</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilação</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Sign-ins are kept in</source>
        <translation>As sessões são guardadas em</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Tela</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>FFmpeg</source>
        <translation>FFmpeg</translation>
    </message>
    <message>
        <source>Packager</source>
        <translation>Empacotador</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
</context>
<context>
    <name>DropReview</name>
    <message>
        <source>about %1 to upload</source>
        <translation>cerca de %1 a enviar</translation>
    </message>
    <message>
        <source>This file could not be looked at. Try to drop it again.</source>
        <translation>Não foi possível examinar este arquivo. Tente soltá-lo de novo.</translation>
    </message>
</context>
<context>
    <name>DroppedFile</name>
    <message>
        <source>“%1” is not there or cannot be read.</source>
        <translation>“%1” não está lá ou não pode ser lido.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Drop one video file.</source>
        <translation>“%1” é uma pasta. Solte um arquivo de vídeo.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” está vazio.</translation>
    </message>
    <message>
        <source>“%1” is not a video. Drop an MP4, MKV, MOV, WebM or AVI file.</source>
        <translation>“%1” não é um vídeo. Solte um arquivo MP4, MKV, MOV, WebM ou AVI.</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be a poster. Choose a JPEG, PNG or WebP file.</source>
        <translation>“%1” não é uma imagem que possa ser um pôster. Escolha um arquivo JPEG, PNG ou WebP.</translation>
    </message>
    <message>
        <source>“%1” is larger than 20 MB. Choose a smaller picture.</source>
        <translation>“%1” tem mais de 20 MB. Escolha uma imagem menor.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos os arquivos</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The server did not accept these details. Check them and try again.</source>
        <translation>O servidor não aceitou esses dados. Confira-os e tente de novo.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to go on.</source>
        <translation>Sua sessão terminou. Entre de novo para continuar.</translation>
    </message>
    <message>
        <source>Your account may not do this. Ask an administrator of the server.</source>
        <translation>Sua conta não pode fazer isso. Fale com um administrador do servidor.</translation>
    </message>
    <message>
        <source>This is no longer on the server.</source>
        <translation>Isso não está mais no servidor.</translation>
    </message>
    <message>
        <source>This exists already. Choose another name.</source>
        <translation>Isso já existe. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Reload it and try again.</source>
        <translation>Alguém alterou isso nesse meio-tempo. Recarregue e tente de novo.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address and your connection.</source>
        <translation>Sem conexão com o servidor. Confira o endereço e a sua conexão.</translation>
    </message>
    <message>
        <source>The server takes too long to answer. Try again in a moment.</source>
        <translation>O servidor está demorando demais para responder. Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>What arrived was damaged. Try again; if it stays so, tell an administrator.</source>
        <translation>O que chegou estava danificado. Tente de novo; se continuar assim, avise um administrador.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. The log says what.</source>
        <translation>Algo deu errado no programa. O registro diz o quê.</translation>
    </message>
    <message>
        <source>This login and password do not fit. Check them and try again.</source>
        <translation>Usuário e senha não conferem. Verifique-os e tente de novo.</translation>
    </message>
    <message>
        <source>This server takes no new accounts, or the token is not its own.</source>
        <translation>Este servidor não aceita contas novas, ou o código não é dele.</translation>
    </message>
    <message>
        <source>This login is taken. Choose another one.</source>
        <translation>Este nome de usuário já está em uso. Escolha outro.</translation>
    </message>
</context>
<context>
    <name>FilmCardTexts</name>
    <message>
        <source>%1 left</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>%1% watched</source>
        <translation>%1% assistido</translation>
    </message>
</context>
<context>
    <name>FilmRefusal</name>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>“%1” não está mais lá.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check its permissions and the disk.</source>
        <translation>“%1” não pode ser lido. Confira as permissões e o disco.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>“%1” não é um arquivo.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” está vazio.</translation>
    </message>
    <message>
        <source>“%1” is a text or a web page, not a film.</source>
        <translation>“%1” é um texto ou uma página da web, não um filme.</translation>
    </message>
    <message>
        <source>“%1” is a picture, not a film. Pictures belong on the title&apos;s page.</source>
        <translation>“%1” é uma imagem, não um filme. As imagens ficam na página do título.</translation>
    </message>
    <message>
        <source>“%1” is a playlist that names other files. Drop the film itself.</source>
        <translation>“%1” é uma lista de reprodução que aponta para outros arquivos. Solte o próprio filme.</translation>
    </message>
    <message>
        <source>“%1” is an archive. Unpack it and drop the film.</source>
        <translation>“%1” é um arquivo compactado. Extraia-o e solte o filme.</translation>
    </message>
    <message>
        <source>“%1” is the image of a disc. Drop the film that is on it.</source>
        <translation>“%1” é a imagem de um disco. Solte o filme que está nele.</translation>
    </message>
    <message>
        <source>“%1” is not a film that Vitascope can read.</source>
        <translation>“%1” não é um filme que o Vitascope possa ler.</translation>
    </message>
    <message>
        <source>“%1” is protected against copying (DRM) and cannot be read.</source>
        <translation>“%1” está protegido contra cópia (DRM) e não pode ser lido.</translation>
    </message>
    <message>
        <source>“%1” has sound but no picture.</source>
        <translation>“%1” tem som, mas não tem imagem.</translation>
    </message>
    <message>
        <source>“%1” is cut short: its end is missing. Copy it again.</source>
        <translation>“%1” está incompleto: falta o final. Copie-o de novo.</translation>
    </message>
    <message>
        <source>“%1” is of a kind that Vitascope cannot decode.</source>
        <translation>“%1” é de um tipo que o Vitascope não pode decodificar.</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
</context>
<context>
    <name>JobFailureTexts</name>
    <message>
        <source>The package on this computer is complete as far as it was made, and the server keeps what has arrived.</source>
        <translation>O pacote neste computador está completo até onde foi feito, e o servidor guarda o que já chegou.</translation>
    </message>
    <message>
        <source>The film itself is untouched. Tracks that were complete are kept.</source>
        <translation>O filme em si não foi tocado. As faixas que estavam completas foram mantidas.</translation>
    </message>
    <message>
        <source>A file or folder could not be opened.</source>
        <translation>Não foi possível abrir um arquivo ou uma pasta.</translation>
    </message>
    <message>
        <source>This file cannot be packaged as a film.</source>
        <translation>Este arquivo não pode ser empacotado como filme.</translation>
    </message>
    <message>
        <source>Choose a video file that plays to its end on this computer.</source>
        <translation>Escolha um arquivo de vídeo que toque até o fim neste computador.</translation>
    </message>
    <message>
        <source>The film is damaged or cut off.</source>
        <translation>O filme está danificado ou cortado.</translation>
    </message>
    <message>
        <source>Copy the film again from where it came from, then try again.</source>
        <translation>Copie o filme de novo da origem e tente mais uma vez.</translation>
    </message>
    <message>
        <source>Packaging ended unexpectedly.</source>
        <translation>O empacotamento terminou de forma inesperada.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Sua sessão terminou.</translation>
    </message>
    <message>
        <source>Your account may not upload films.</source>
        <translation>Sua conta não pode enviar filmes.</translation>
    </message>
    <message>
        <source>Ask an administrator for the role of an editor, then try again.</source>
        <translation>Peça a um administrador o papel de editor e tente de novo.</translation>
    </message>
    <message>
        <source>The title, or a file of the package, is no longer there.</source>
        <translation>O título, ou um arquivo do pacote, não está mais lá.</translation>
    </message>
    <message>
        <source>The bytes of the package changed on their way or on disk.</source>
        <translation>Os bytes do pacote mudaram no caminho ou no disco.</translation>
    </message>
    <message>
        <source>Package the film again. If it happens again, check this computer&apos;s disk.</source>
        <translation>Empacote o filme de novo. Se acontecer outra vez, verifique o disco deste computador.</translation>
    </message>
    <message>
        <source>The server or a disk could not be reached.</source>
        <translation>Não foi possível acessar o servidor ou um disco.</translation>
    </message>
    <message>
        <source>Try again later: the upload goes on where it stopped.</source>
        <translation>Tente mais tarde: o envio continua de onde parou.</translation>
    </message>
    <message>
        <source>The server refused the upload.</source>
        <translation>O servidor recusou o envio.</translation>
    </message>
    <message>
        <source>The server refused the track %1.</source>
        <translation>O servidor recusou a faixa %1.</translation>
    </message>
    <message>
        <source>The other tracks that it has proved are kept.</source>
        <translation>As outras faixas que ele já verificou foram mantidas.</translation>
    </message>
    <message>
        <source>The title cannot be published yet.</source>
        <translation>O título ainda não pode ser publicado.</translation>
    </message>
    <message>
        <source>The film is complete on the server.</source>
        <translation>O filme está completo no servidor.</translation>
    </message>
    <message>
        <source>Open the title and publish it there.</source>
        <translation>Abra o título e publique-o lá.</translation>
    </message>
    <message>
        <source>Make room on the disk of the packages, then try again.</source>
        <translation>Libere espaço no disco dos pacotes e tente de novo.</translation>
    </message>
    <message>
        <source>Make room on the disk of the packages: about %1 more are needed. Then try again.</source>
        <translation>Libere espaço no disco dos pacotes: faltam cerca de %1. Depois tente de novo.</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was.</source>
        <translation>“%1” não está mais onde estava.</translation>
    </message>
    <message>
        <source>Put the file back, or connect its disk, then try again.</source>
        <translation>Ponha o arquivo de volta, ou conecte o disco dele, e tente de novo.</translation>
    </message>
    <message>
        <source>“%1” has changed since it was put into the queue.</source>
        <translation>“%1” mudou depois de entrar na fila.</translation>
    </message>
    <message>
        <source>Nothing of the changed file was taken.</source>
        <translation>Nada do arquivo alterado foi usado.</translation>
    </message>
    <message>
        <source>Try again to package the film as it is now.</source>
        <translation>Tente de novo para empacotar o filme como ele está agora.</translation>
    </message>
    <message>
        <source>“%1” cannot be read to its end: its disk fails.</source>
        <translation>“%1” não pode ser lido até o fim: o disco está falhando.</translation>
    </message>
    <message>
        <source>Copy the film to another disk and drop that copy. Making room does not help here.</source>
        <translation>Copie o filme para outro disco e solte essa cópia. Liberar espaço não resolve aqui.</translation>
    </message>
    <message>
        <source>Check that you may read the film and write to the folder of packages, then try again.</source>
        <translation>Confira se você pode ler o filme e gravar na pasta dos pacotes e tente de novo.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <source>The program vitascope-package was not found.</source>
        <translation>O programa vitascope-package não foi encontrado.</translation>
    </message>
    <message>
        <source>Install Vitascope again, then try again.</source>
        <translation>Instale o Vitascope de novo e tente mais uma vez.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the log.</source>
        <translation>Tente de novo. Se acontecer outra vez, avise enviando o registro.</translation>
    </message>
    <message>
        <source>Sign in: the upload goes on where it stopped.</source>
        <translation>Entre: o envio continua de onde parou.</translation>
    </message>
    <message>
        <source>Check that the title still exists, then try again.</source>
        <translation>Confira se o título ainda existe e tente de novo.</translation>
    </message>
    <message>
        <source>You have as much on the server as you may.</source>
        <translation>Você já tem no servidor tudo o que pode ter.</translation>
    </message>
    <message>
        <source>End other uploads or ask an administrator for more room, then try again.</source>
        <translation>Encerre outros envios ou peça mais espaço a um administrador e tente de novo.</translation>
    </message>
    <message>
        <source>Package the film again. If it happens again, report it with the log.</source>
        <translation>Empacote o filme de novo. Se acontecer outra vez, avise enviando o registro.</translation>
    </message>
    <message>
        <source>Read the log, then try again.</source>
        <translation>Leia o registro e tente de novo.</translation>
    </message>
    <message>
        <source>The queue could not be written to this computer&apos;s disk.</source>
        <translation>A fila não pôde ser gravada no disco deste computador.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Libere espaço no disco e tente de novo.</translation>
    </message>
    <message>
        <source>The server could not package “%1”.</source>
        <translation>O servidor não conseguiu empacotar “%1”.</translation>
    </message>
    <message>
        <source>The server keeps the uploaded film for a week.</source>
        <translation>O servidor guarda o filme enviado por uma semana.</translation>
    </message>
    <message>
        <source>Read why, then try again, or let this computer package the film.</source>
        <translation>Veja o motivo e tente de novo, ou deixe este computador empacotar o filme.</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>English</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemão</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francês</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russo</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonês</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinês</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Sueco</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tcheco</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonês</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Holandês</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dinamarquês</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ucraniano</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Título original</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Gêneros</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Idioma original</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Idioma dos textos</translation>
    </message>
    <message>
        <source>Texts: %1</source>
        <translation>Textos: %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Classificação etária</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidade</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>a partir de %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation>de %1 até %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>ID externo</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>today, %1</source>
        <translation>hoje, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ontem, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de um minuto</translation>
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
        <translation>%1, duração não informada</translation>
    </message>
    <message>
        <source>The picture is interlaced: its half pictures are joined into whole ones.</source>
        <translation>A imagem é entrelaçada: as meias imagens são unidas em imagens inteiras.</translation>
    </message>
    <message>
        <source>The film was recorded on its side: it is turned upright.</source>
        <translation>O filme foi gravado de lado: ele é posto em pé.</translation>
    </message>
    <message>
        <source>Left and right are exchanged in the file: they are put right.</source>
        <translation>Esquerda e direita estão trocadas no arquivo: elas são corrigidas.</translation>
    </message>
    <message>
        <source>Its pixels are not square: the picture is stretched to its true shape.</source>
        <translation>Os pixels não são quadrados: a imagem é esticada para a forma verdadeira.</translation>
    </message>
    <message>
        <source>High dynamic range (HDR10): mapped to standard range, which every screen shows.</source>
        <translation>Alto alcance dinâmico (HDR10): convertido para o alcance comum, que toda tela mostra.</translation>
    </message>
    <message>
        <source>High dynamic range (HLG): mapped to standard range, which every screen shows.</source>
        <translation>Alto alcance dinâmico (HLG): convertido para o alcance comum, que toda tela mostra.</translation>
    </message>
    <message numerus="yes">
        <source>%n bits a colour: reduced to 8.</source>
        <translation>
            <numerusform>%n bit por cor: reduzido a 8.</numerusform>
            <numerusform>%n bits por cor: reduzidos a 8.</numerusform>
        </translation>
    </message>
    <message>
        <source>Width or height is an odd number of pixels: one row or column is left out.</source>
        <translation>A largura ou a altura é um número ímpar de pixels: uma linha ou coluna fica de fora.</translation>
    </message>
    <message>
        <source>Pictures come at uneven times: each keeps its own.</source>
        <translation>Os quadros vêm em intervalos irregulares: cada um mantém o seu.</translation>
    </message>
    <message>
        <source>Subtitles (%1) are pictures, not text (%2): they are left out.</source>
        <translation>As legendas (%1) são imagens, não texto (%2): ficam de fora.</translation>
    </message>
    <message>
        <source>Subtitles (%1) are left out: there are too many.</source>
        <translation>As legendas (%1) ficam de fora: são muitas.</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>idioma desconhecido</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canais</numerusform>
        </translation>
    </message>
    <message>
        <source>Film sound</source>
        <translation>Som do filme</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Diálogos</translation>
    </message>
    <message>
        <source>Commentary</source>
        <translation>Comentários</translation>
    </message>
    <message>
        <source>Dubbed</source>
        <translation>Dublado</translation>
    </message>
    <message>
        <source>Described for the blind</source>
        <translation>Com audiodescrição</translation>
    </message>
    <message>
        <source>For the hard of hearing</source>
        <translation>Para surdos e ensurdecidos</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Forçadas</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4 frames per second</source>
        <translation>%1, %2 × %3, %4 quadros por segundo</translation>
    </message>
    <message>
        <source>The file does not tell its frame rate.</source>
        <translation>O arquivo não informa a taxa de quadros.</translation>
    </message>
</context>
<context>
    <name>PictureCheck</name>
    <message>
        <source>“%1” cannot be read as a picture.</source>
        <translation>“%1” não pode ser lido como imagem.</translation>
    </message>
    <message>
        <source>“%1” has more than 50 million pixels. Choose a smaller picture.</source>
        <translation>“%1” tem mais de 50 milhões de pixels. Escolha uma imagem menor.</translation>
    </message>
    <message>
        <source>With %1 × %2 pixels this will look blurred; use at least %3 pixels of width.</source>
        <translation>Com %1 × %2 pixels, isto vai parecer borrado; use pelo menos %3 pixels de largura.</translation>
    </message>
    <message>
        <source>This picture is wide; posters are upright and its sides will be cut off.</source>
        <translation>Esta imagem é larga; pôsteres são verticais, e os lados serão cortados.</translation>
    </message>
    <message>
        <source>This picture is upright; backdrops are wide and most of it will be cut off.</source>
        <translation>Esta imagem é vertical; fundos são largos, e a maior parte dela será cortada.</translation>
    </message>
</context>
<context>
    <name>PlaybackFailure</name>
    <message>
        <source>You are signed out</source>
        <translation>Você saiu da conta</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again to go on where you were.</source>
        <translation>Sua sessão terminou. Entre de novo para continuar de onde estava.</translation>
    </message>
    <message>
        <source>This film was withdrawn</source>
        <translation>Este filme foi retirado</translation>
    </message>
    <message>
        <source>It is no longer on offer. An editor may publish it again later.</source>
        <translation>Ele não está mais disponível. Um editor pode publicá-lo de novo mais tarde.</translation>
    </message>
    <message>
        <source>You may not watch this film</source>
        <translation>Você não pode ver este filme</translation>
    </message>
    <message>
        <source>Your account has no right to it. Ask an administrator of the server.</source>
        <translation>Sua conta não tem direito a ele. Fale com um administrador do servidor.</translation>
    </message>
    <message>
        <source>The film is damaged here</source>
        <translation>O filme está danificado aqui</translation>
    </message>
    <message>
        <source>What arrived cannot be decoded. Try again; if it stays so, tell an administrator.</source>
        <translation>O que chegou não pode ser decodificado. Tente de novo; se continuar assim, avise um administrador.</translation>
    </message>
    <message>
        <source>The film cannot go on</source>
        <translation>O filme não pode continuar</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Sem conexão com o servidor</translation>
    </message>
    <message>
        <source>It does not answer at the moment. The film goes on from here when you try again.</source>
        <translation>Ele não responde no momento. O filme continua daqui quando você tentar de novo.</translation>
    </message>
</context>
<context>
    <name>PlaybackKeys</name>
    <message>
        <source>Play, pause</source>
        <translation>Reproduzir, pausar</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Para o início</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Para o fim</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Mais devagar</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Mais rápido</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Velocidade normal</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Aumentar o volume</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Diminuir o volume</translation>
    </message>
    <message>
        <source>Next subtitles</source>
        <translation>Próximas legendas</translation>
    </message>
    <message>
        <source>Subtitles earlier</source>
        <translation>Adiantar as legendas</translation>
    </message>
    <message>
        <source>Subtitles later</source>
        <translation>Atrasar as legendas</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Janela pequena</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estatísticas</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estes atalhos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
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
        <translation>Voltar 5 segundos</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Avançar 5 segundos</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Voltar 10 segundos</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Avançar 10 segundos</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Quadro anterior</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Próximo quadro</translation>
    </message>
    <message>
        <source>Jump to 0–90% of the film</source>
        <translation>Ir para 0–90% do filme</translation>
    </message>
    <message>
        <source>Next audio track</source>
        <translation>Próxima faixa de áudio</translation>
    </message>
    <message>
        <source>Save screenshot</source>
        <translation>Salvar captura de tela</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ativar ou desativar o som</translation>
    </message>
    <message>
        <source>Subtitles on or off</source>
        <translation>Ativar ou desativar as legendas</translation>
    </message>
</context>
<context>
    <name>PlaybackStatistics</name>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>escolhida à mão</translation>
    </message>
    <message>
        <source>the connection is not known yet</source>
        <translation>a conexão ainda não é conhecida</translation>
    </message>
    <message>
        <source>more is not wanted</source>
        <translation>limite de qualidade atingido</translation>
    </message>
    <message>
        <source>the connection does not carry more</source>
        <translation>a conexão não permite mais</translation>
    </message>
    <message>
        <source>too little is buffered to risk more</source>
        <translation>há pouco carregado para arriscar mais</translation>
    </message>
    <message>
        <source>the connection broke down a moment ago</source>
        <translation>a conexão caiu há pouco</translation>
    </message>
    <message>
        <source>chosen by the player</source>
        <translation>escolhida pelo player</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Taxa de bits</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Buffer</translation>
    </message>
    <message>
        <source>Frames shown / dropped</source>
        <translation>Quadros exibidos / perdidos</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Pausas de carregamento</translation>
    </message>
    <message>
        <source>A/V sync</source>
        <translation>Sincronia A/V</translation>
    </message>
    <message>
        <source>Quality switches</source>
        <translation>Trocas de qualidade</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>FFmpeg (CPU)</source>
        <translation>FFmpeg (CPU)</translation>
    </message>
    <message>
        <source>highest available</source>
        <translation>a mais alta disponível</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando a vez</translation>
    </message>
    <message>
        <source>Packaging and uploading</source>
        <translation>Empacotando e enviando</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publicando</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>No servidor</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Empacotamento</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envio</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1 × tempo real</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>pronto em %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>the server is away; it goes on by itself</source>
        <translation>o servidor está fora do ar; continua sozinho</translation>
    </message>
    <message>
        <source>waiting for the next track</source>
        <translation>esperando a próxima faixa</translation>
    </message>
    <message>
        <source>the server checks the tracks: %1 of %2</source>
        <translation>o servidor verifica as faixas: %1 de %2</translation>
    </message>
    <message>
        <source>looking at the film</source>
        <translation>examinando o filme</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>Esperando a sua revisão</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>calculating the time left</source>
        <translation>calculando o tempo restante</translation>
    </message>
    <message>
        <source>Waiting for its turn to upload</source>
        <translation>Esperando a vez de enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n em andamento</numerusform>
            <numerusform>%n em andamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n em espera</numerusform>
            <numerusform>%n em espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n pausado</numerusform>
            <numerusform>%n pausados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n para revisar</numerusform>
            <numerusform>%n para revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n parado</numerusform>
            <numerusform>%n parados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the server</source>
        <translation>
            <numerusform>%n no servidor</numerusform>
            <numerusform>%n no servidor</numerusform>
        </translation>
    </message>
    <message>
        <source>the server has no room; it goes on by itself when there is</source>
        <translation>o servidor está sem espaço; continua sozinho quando houver</translation>
    </message>
    <message>
        <source>A later version of the studio has written the queue. Use that version to go on with it.</source>
        <translation>A fila foi gravada por uma versão mais nova do estúdio. Use essa versão para continuar com ela.</translation>
    </message>
    <message>
        <source>The queue could not be opened: %1</source>
        <translation>A fila não pôde ser aberta: %1</translation>
    </message>
    <message>
        <source>The queue cannot be kept on this disk. What is under way is lost if the studio ends now: %1</source>
        <translation>A fila não pode ser guardada neste disco. O que está em andamento se perde se o estúdio terminar agora: %1</translation>
    </message>
    <message>
        <source>Packaging on the server</source>
        <translation>Empacotamento no servidor</translation>
    </message>
    <message>
        <source>after the upload</source>
        <translation>depois do envio</translation>
    </message>
    <message>
        <source>going on at %1 %</source>
        <translation>continuando em %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) of the queue could not be read and were set aside: %1. Drop them again.</source>
        <translation>
            <numerusform>%n filme da fila não pôde ser lido e foi posto de lado: %1. Solte-o de novo.</numerusform>
            <numerusform>%n filmes da fila não puderam ser lidos e foram postos de lado: %1. Solte-os de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is not open. Sign in and try again.</source>
        <translation>A fila não está aberta. Entre e tente de novo.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Viewer</source>
        <translation>Espectador</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
</context>
<context>
    <name>RoleNames</name>
    <message numerus="yes">
        <source>Director(s)</source>
        <translation>
            <numerusform>Direção</numerusform>
            <numerusform>Direção</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writer(s)</source>
        <translation>
            <numerusform>Roteiro</numerusform>
            <numerusform>Roteiro</numerusform>
        </translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message numerus="yes">
        <source>Producer(s)</source>
        <translation>
            <numerusform>Produção</numerusform>
            <numerusform>Produção</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Fotografia</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Montagem</translation>
    </message>
</context>
<context>
    <name>ServerJob</name>
    <message>
        <source>Waiting on the server</source>
        <translation>Esperando no servidor</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Packaging on the server</source>
        <translation>Empacotando no servidor</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation>%1 × tempo real</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>Working on the server</source>
        <translation>Processando no servidor</translation>
    </message>
</context>
<context>
    <name>SettingText</name>
    <message>
        <source>Name of the server</source>
        <translation>Nome do servidor</translation>
    </message>
    <message>
        <source>What people see in the player and the studio.</source>
        <translation>O que as pessoas veem no player e no estúdio.</translation>
    </message>
    <message>
        <source>Who may make an account</source>
        <translation>Quem pode criar uma conta</translation>
    </message>
    <message>
        <source>Somebody with an invitation may also do so on an open server, and gets its role.</source>
        <translation>Quem tem um convite também pode fazer isso num servidor aberto e recebe o papel do convite.</translation>
    </message>
    <message>
        <source>Connections at a time</source>
        <translation>Conexões ao mesmo tempo</translation>
    </message>
    <message>
        <source>Threads that work on requests</source>
        <translation>Threads que atendem pedidos</translation>
    </message>
    <message>
        <source>More help where the disk is slow; films are sent without them.</source>
        <translation>Mais delas ajudam quando o disco é lento; os filmes são enviados sem elas.</translation>
    </message>
    <message>
        <source>Passwords checked at a time</source>
        <translation>Senhas verificadas ao mesmo tempo</translation>
    </message>
    <message>
        <source>Each takes 19 MiB of memory. 0: one for each core.</source>
        <translation>Cada uma ocupa 19 MiB de memória. 0: uma por núcleo.</translation>
    </message>
    <message>
        <source>The least that is logged</source>
        <translation>O mínimo que é registrado</translation>
    </message>
    <message>
        <source>Log each request</source>
        <translation>Registrar cada pedido</translation>
    </message>
    <message>
        <source>A line for each request: route, status, time, address.</source>
        <translation>Uma linha por pedido: rota, status, tempo, endereço.</translation>
    </message>
    <message>
        <source>Storage of one user</source>
        <translation>Espaço de um usuário</translation>
    </message>
    <message>
        <source>Films and uploads of one person together. 0 sets no limit.</source>
        <translation>Filmes e envios de uma pessoa, somados. 0: sem limite.</translation>
    </message>
    <message>
        <source>Storage of all users</source>
        <translation>Espaço de todos os usuários</translation>
    </message>
    <message>
        <source>Films and uploads of everybody together. 0 sets no limit.</source>
        <translation>Filmes e envios de todos, somados. 0: sem limite.</translation>
    </message>
    <message>
        <source>Open uploads of one user</source>
        <translation>Envios abertos de um usuário</translation>
    </message>
    <message>
        <source>0 sets no limit.</source>
        <translation>0: sem limite.</translation>
    </message>
    <message>
        <source>The largest upload</source>
        <translation>O maior envio</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Backups que são guardados</translation>
    </message>
    <message>
        <source>Older ones are removed after the next backup.</source>
        <translation>Os mais antigos são removidos depois do próximo backup.</translation>
    </message>
    <message>
        <source>Jobs at a time</source>
        <translation>Tarefas ao mesmo tempo</translation>
    </message>
    <message>
        <source>Each verifies a film, which takes a core for a while.</source>
        <translation>Cada uma verifica um filme, o que ocupa um núcleo por algum tempo.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Connections and load</source>
        <translation>Conexões e carga</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Cotas</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Executores</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>Anyone, as a viewer</source>
        <translation>Qualquer pessoa, como espectador</translation>
    </message>
    <message>
        <source>Whoever has an invitation</source>
        <translation>Quem tem um convite</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Everything (debug)</source>
        <translation>Tudo (debug)</translation>
    </message>
    <message>
        <source>What happens (info)</source>
        <translation>O que acontece (info)</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Só erros</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 a %2 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ligado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>Aqui se espera um número inteiro.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Esperado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Pelo menos %n caractere.</numerusform>
            <numerusform>Pelo menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>No máximo %n caractere.</numerusform>
            <numerusform>No máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Escolha um da lista.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>No mínimo %1.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <comment>1 to 64</comment>
        <translation>De %1.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>films.example.org</source>
        <translation>filmes.example.org</translation>
    </message>
    <message>
        <source>One-time token</source>
        <translation>Código de uso único</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Continuar conectado</translation>
    </message>
    <message>
        <source>Stay signed in where I am</source>
        <translation>Continuar conectado onde estou</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>TitleAction</name>
    <message>
        <source>Rename to “%1”</source>
        <translation>Renomear para “%1”</translation>
    </message>
    <message>
        <source>Change the year of “%1”</source>
        <translation>Alterar o ano de “%1”</translation>
    </message>
    <message>
        <source>Change the age rating of “%1”</source>
        <translation>Alterar a classificação etária de “%1”</translation>
    </message>
    <message>
        <source>Change the language of “%1”</source>
        <translation>Alterar o idioma de “%1”</translation>
    </message>
    <message>
        <source>Change the genres of “%1”</source>
        <translation>Alterar os gêneros de “%1”</translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <translation>Publicar “%1”</translation>
    </message>
    <message>
        <source>Withdraw “%1”</source>
        <translation>Retirar “%1”</translation>
    </message>
    <message>
        <source>Move “%1” to the trash</source>
        <translation>Mover “%1” para a lixeira</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>Restaurar “%1”</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <translation>Excluir “%1” para sempre</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n film(s)</source>
        <translation>
            <numerusform>Renomear %n filme</numerusform>
            <numerusform>Renomear %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the year of %n film(s)</source>
        <translation>
            <numerusform>Alterar o ano de %n filme</numerusform>
            <numerusform>Alterar o ano de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the age rating of %n film(s)</source>
        <translation>
            <numerusform>Alterar a classificação etária de %n filme</numerusform>
            <numerusform>Alterar a classificação etária de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the language of %n film(s)</source>
        <translation>
            <numerusform>Alterar o idioma de %n filme</numerusform>
            <numerusform>Alterar o idioma de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the genres of %n film(s)</source>
        <translation>
            <numerusform>Alterar os gêneros de %n filme</numerusform>
            <numerusform>Alterar os gêneros de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n film(s)</source>
        <translation>
            <numerusform>Publicar %n filme</numerusform>
            <numerusform>Publicar %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n film(s)</source>
        <translation>
            <numerusform>Retirar %n filme</numerusform>
            <numerusform>Retirar %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n film(s) to the trash</source>
        <translation>
            <numerusform>Mover %n filme para a lixeira</numerusform>
            <numerusform>Mover %n filmes para a lixeira</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n film(s)</source>
        <translation>
            <numerusform>Restaurar %n filme</numerusform>
            <numerusform>Restaurar %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n film(s) for good</source>
        <translation>
            <numerusform>Excluir %n filme para sempre</numerusform>
            <numerusform>Excluir %n filmes para sempre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) published</source>
        <translation>
            <numerusform>%n filme publicado</numerusform>
            <numerusform>%n filmes publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) withdrawn</source>
        <translation>
            <numerusform>%n filme retirado</numerusform>
            <numerusform>%n filmes retirados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) moved to the trash</source>
        <translation>
            <numerusform>%n filme movido para a lixeira</numerusform>
            <numerusform>%n filmes movidos para a lixeira</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) restored as drafts</source>
        <translation>
            <numerusform>%n filme restaurado como rascunho</numerusform>
            <numerusform>%n filmes restaurados como rascunhos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) deleted for good</source>
        <translation>
            <numerusform>%n filme excluído para sempre</numerusform>
            <numerusform>%n filmes excluídos para sempre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) changed</source>
        <translation>
            <numerusform>%n filme alterado</numerusform>
            <numerusform>%n filmes alterados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TitleFormCheck</name>
    <message>
        <source>Enter the title of the film.</source>
        <translation>Digite o título do filme.</translation>
    </message>
    <message>
        <source>Enter a year from %1 to %2.</source>
        <translation>Digite um ano de %1 a %2.</translation>
    </message>
    <message>
        <source>Enter the title in this language.</source>
        <translation>Digite o título neste idioma.</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n character(s).</source>
        <translation>
            <numerusform>Use no máximo %n caractere.</numerusform>
            <numerusform>Use no máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n genre(s).</source>
        <translation>
            <numerusform>Use no máximo %n gênero.</numerusform>
            <numerusform>Use no máximo %n gêneros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A genre has at most %n character(s).</source>
        <translation>
            <numerusform>Um gênero tem no máximo %n caractere.</numerusform>
            <numerusform>Um gênero tem no máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n language(s).</source>
        <translation>
            <numerusform>Use no máximo %n idioma.</numerusform>
            <numerusform>Use no máximo %n idiomas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The title&apos;s own texts are in this language already.</source>
        <translation>Os textos do próprio título já estão neste idioma.</translation>
    </message>
    <message numerus="yes">
        <source>Name at most %n person(s).</source>
        <translation>
            <numerusform>Indique no máximo %n pessoa.</numerusform>
            <numerusform>Indique no máximo %n pessoas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the name of the person.</source>
        <translation>Digite o nome da pessoa.</translation>
    </message>
    <message>
        <source>This person has the same role twice.</source>
        <translation>Esta pessoa tem a mesma função duas vezes.</translation>
    </message>
    <message>
        <source>Choose an age for this label.</source>
        <translation>Escolha uma idade para este rótulo.</translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation>O fim tem de vir depois do começo.</translation>
    </message>
    <message>
        <source>Another film has this number.</source>
        <translation>Outro filme tem este número.</translation>
    </message>
    <message>
        <source>The server refuses this: %1</source>
        <translation>O servidor recusa isto: %1</translation>
    </message>
</context>
<context>
    <name>TitleList</name>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Pronto para publicar</translation>
    </message>
    <message>
        <source>Draft, no film yet</source>
        <translation>Rascunho sem filme</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Na lixeira</translation>
    </message>
</context>
<context>
    <name>TrackChoices</name>
    <message>
        <source>Auto</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligadas</translation>
    </message>
    <message>
        <source>only foreign parts</source>
        <translation>só trechos estrangeiros</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Faixa %1</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Estéreo</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canais</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
</context>
<context>
    <name>TroubleTable</name>
    <message>
        <source>It does not answer at the moment. The films come back by themselves as soon as it does; check your connection meanwhile.</source>
        <translation>Ele não responde no momento. Os filmes voltam sozinhos assim que ele responder; enquanto isso, confira a sua conexão.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Você saiu da conta</translation>
    </message>
    <message>
        <source>The server no longer takes your sign-in. Sign in again to go on.</source>
        <translation>O servidor não aceita mais a sua sessão. Entre de novo para continuar.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>This film is no longer here</source>
        <translation>Este filme não está mais aqui</translation>
    </message>
    <message>
        <source>It was taken out of the catalogue. There may be another one that you like.</source>
        <translation>Ele foi tirado do catálogo. Talvez haja outro de que você goste.</translation>
    </message>
    <message>
        <source>You may not watch this film</source>
        <translation>Você não pode ver este filme</translation>
    </message>
    <message>
        <source>Your account has no right to it. Ask an administrator of the server for it.</source>
        <translation>Sua conta não tem direito a ele. Peça-o a um administrador do servidor.</translation>
    </message>
    <message>
        <source>This film cannot be played here</source>
        <translation>Este filme não pode ser reproduzido aqui</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>There is no sound</source>
        <translation>Não há som</translation>
    </message>
    <message>
        <source>No loudspeaker was found. The film goes on without sound; connect one to hear it.</source>
        <translation>Nenhum alto-falante foi encontrado. O filme continua sem som; conecte um para ouvi-lo.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>What arrived was damaged</source>
        <translation>O que chegou estava danificado</translation>
    </message>
    <message>
        <source>Try again. If it stays so, tell an administrator of the server.</source>
        <translation>Tente de novo. Se continuar assim, avise um administrador do servidor.</translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation>Nenhum filme ainda</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>No film fits these words and filters. Use fewer of them, or look at all films.</source>
        <translation>Nenhum filme combina com essas palavras e filtros. Use menos deles, ou veja todos os filmes.</translation>
    </message>
    <message>
        <source>Show all films</source>
        <translation>Mostrar todos os filmes</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Nenhum favorito ainda</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo deu errado</translation>
    </message>
    <message>
        <source>This should not happen. Try again; the log says more.</source>
        <translation>Isto não deveria acontecer. Tente de novo; o registro diz mais.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Sem conexão com o servidor</translation>
    </message>
    <message>
        <source>Browse films</source>
        <translation>Explorar filmes</translation>
    </message>
    <message>
        <source>Films appear here as soon as an editor of this server publishes them.</source>
        <translation>Os filmes aparecem aqui assim que um editor deste servidor os publicar.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>Press the heart on a film&apos;s page and it appears here.</source>
        <translation>Clique no coração na página de um filme e ele aparece aqui.</translation>
    </message>
    <message>
        <source>This computer has no decoder for it. Install the missing codec, then try again.</source>
        <translation>Este computador não tem um decodificador para o filme. Instale o codec que falta e tente de novo.</translation>
    </message>
    <message>
        <source>The server does not answer at the moment. What you see here may be out of date.</source>
        <translation>O servidor não responde no momento. O que aparece aqui pode estar desatualizado.</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Your account…</source>
        <translation>A sua conta…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnóstico…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Outro servidor…</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a size of text</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::CrashDialog</name>
    <message>
        <source>The program crashed</source>
        <translation>O programa travou</translation>
    </message>
    <message>
        <source>The report of the crash</source>
        <translation>O relatório do travamento</translation>
    </message>
    <message>
        <source>Delete the report</source>
        <translation>Excluir o relatório</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Vitascope closed unexpectedly</source>
        <translation>O Vitascope foi encerrado inesperadamente</translation>
    </message>
    <message>
        <source>The program that was started on %1 crashed and left this report. It helps to mend the fault; it holds no passwords and is sent nowhere unless you send it.</source>
        <translation>O programa iniciado em %1 travou e deixou este relatório. Ele ajuda a corrigir a falha; não contém senhas e não é enviado a lugar nenhum, a menos que você o envie.</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>What helps to find out why something does not work. Passwords, tokens and links to films are left out.</source>
        <translation>O que ajuda a descobrir por que algo não funciona. Senhas, tokens e links para filmes ficam de fora.</translation>
    </message>
    <message>
        <source>The last lines of the log</source>
        <translation>As últimas linhas do registro</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Abrir a pasta do registro</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message numerus="yes">
        <source>The program crashed and left %n report(s).</source>
        <translation>
            <numerusform>O programa travou e deixou %n relatório.</numerusform>
            <numerusform>O programa travou e deixou %n relatórios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Nothing was logged.</source>
        <translation>Nada foi registrado.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::DialogButtons</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::KnownServerList</name>
    <message>
        <source>Your servers</source>
        <translation>Os seus servidores</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>login on host</comment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, como %2</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Esquecer %1</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::OwnAccountDialog</name>
    <message>
        <source>Your account</source>
        <translation>A sua conta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Your password is changed. All other devices are signed out.</source>
        <translation>A sua senha foi alterada. Todos os outros dispositivos foram desconectados.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Senha nova</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Alterar a senha</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>Dispositivos conectados</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Dispositivo sem nome</translation>
    </message>
    <message>
        <source>Last used %1 from %2</source>
        <translation>Último uso %1, de %2</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Este dispositivo</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>Desconectar %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Perguntando ao servidor…</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Senha atual</translation>
    </message>
    <message>
        <source>Repeat the new password</source>
        <translation>Repita a senha nova</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>another device</comment>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Sign out all other devices</source>
        <translation>Sair de todos os outros dispositivos</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::OwnAccountModel</name>
    <message>
        <source>Enter the password that you have now.</source>
        <translation>Digite a senha que você tem agora.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation>
            <numerusform>Escolha uma senha de pelo menos %n caractere.</numerusform>
            <numerusform>Escolha uma senha de pelo menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another password than the one that you have now.</source>
        <translation>Escolha uma senha diferente da que você tem agora.</translation>
    </message>
    <message>
        <source>The new password and its repetition differ.</source>
        <translation>A senha nova e a repetição são diferentes.</translation>
    </message>
    <message>
        <source>The password that you have now is another one.</source>
        <translation>A senha que você tem agora é outra.</translation>
    </message>
    <message>
        <source>The server does not accept this password: it is among the first that attackers try. Choose another one.</source>
        <translation>O servidor não aceita esta senha: ela está entre as primeiras que os invasores tentam. Escolha outra.</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::SignInModel</name>
    <message>
        <source>Enter the address of your server, for example films.example.org.</source>
        <translation>Digite o endereço do seu servidor, por exemplo filmes.example.org.</translation>
    </message>
    <message>
        <source>Enter the one-time token. The server printed it when it started for the first time.</source>
        <translation>Digite o código de uso único. O servidor o mostrou quando iniciou pela primeira vez.</translation>
    </message>
    <message>
        <source>Enter your login.</source>
        <translation>Digite o seu usuário.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Digite a sua senha.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a password of at least %n characters.</source>
        <translation>
            <numerusform>Escolha uma senha de pelo menos %n caractere.</numerusform>
            <numerusform>Escolha uma senha de pelo menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection to this server that can be trusted. Nothing was sent to it.</source>
        <translation>Não há uma conexão confiável com este servidor. Nada foi enviado a ele.</translation>
    </message>
    <message>
        <source>Enter your invitation. An administrator of the server can give you one.</source>
        <translation>Digite o seu convite. Um administrador do servidor pode lhe dar um.</translation>
    </message>
    <message>
        <source>A login has 3 to 64 letters from a to z, digits or . _ - @ + and begins with a letter or a digit.</source>
        <translation>Um login tem de 3 a 64 letras de a a z, algarismos ou . _ - @ + e começa com uma letra ou um algarismo.</translation>
    </message>
    <message>
        <source>This is not the token that the server printed when it last started.</source>
        <translation>Este não é o token que o servidor mostrou quando iniciou pela última vez.</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::SignInPage</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar a senha</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Procurando o servidor…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>New here? Create an account</source>
        <translation>Novo aqui? Crie uma conta</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Criar uma conta</translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation>Criando a conta…</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>Criar a conta</translation>
    </message>
    <message>
        <source>I have an account: sign in</source>
        <translation>Já tenho conta: entrar</translation>
    </message>
    <message>
        <source>Claim this server</source>
        <translation>Assumir este servidor</translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation>Assumindo…</translation>
    </message>
    <message>
        <source>Claim the server</source>
        <translation>Assumir o servidor</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versão %2</translation>
    </message>
    <message>
        <source>%1. The connection is encrypted.</source>
        <translation>%1. A conexão é criptografada.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is no Vitascope server.</source>
        <translation>Algo responde neste endereço, mas não é um servidor Vitascope.</translation>
    </message>
    <message>
        <source>This system offers no keychain: kept in a file of your account that only you can read.</source>
        <translation>Este sistema não oferece chaveiro: guardado num arquivo da sua conta que só você pode ler.</translation>
    </message>
    <message>
        <source>Kept for you alone.</source>
        <translation>Guardado só para você.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Convite</translation>
    </message>
    <message>
        <source>One-time token</source>
        <translation>Código de uso único</translation>
    </message>
    <message>
        <source>I have an invitation: create an account</source>
        <translation>Tenho um convite: criar uma conta</translation>
    </message>
    <message>
        <source>With an invitation from an administrator of the server.</source>
        <translation>Com um convite de um administrador do servidor.</translation>
    </message>
    <message>
        <source>%1. The connection is not encrypted: others on the network can read your password.</source>
        <translation>%1. A conexão não é criptografada: outros na rede podem ler a sua senha.</translation>
    </message>
    <message>
        <source>No server answers at this address. Check the address and your connection.</source>
        <translation>Nenhum servidor responde neste endereço. Confira o endereço e a sua conexão.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Outro servidor</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>heading</comment>
        <translation>Entrar na conta</translation>
    </message>
    <message>
        <source>It is new and belongs to nobody yet. Enter the one-time token from its log to become its administrator.</source>
        <translation>Ele é novo e ainda não tem dono. Digite o código de uso único do registro dele para se tornar o administrador.</translation>
    </message>
    <message>
        <source>%1. The connection stays on this computer.</source>
        <translation>%1. A conexão não sai deste computador.</translation>
    </message>
    <message>
        <source>The sign-in is kept in this system&apos;s keychain.</source>
        <translation>O acesso fica guardado no chaveiro deste sistema.</translation>
    </message>
    <message>
        <source>You can start watching right away.</source>
        <translation>Você já pode começar a assistir.</translation>
    </message>
</context>
<context>
    <name>vitascope::desktop::Spinner</name>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
</context>
<context>
    <name>vitascope::player::ConditionPill</name>
    <message>
        <source>Connection lost – reconnecting…</source>
        <translation>Conexão perdida – reconectando…</translation>
    </message>
    <message>
        <source>Connection lost – the film goes on for %1</source>
        <translation>Conexão perdida – o filme continua por mais %1</translation>
    </message>
    <message>
        <source>No sound device: the film goes on without sound</source>
        <translation>Sem dispositivo de som: o filme continua sem som</translation>
    </message>
</context>
<context>
    <name>vitascope::player::ControlBar</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estatísticas</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Sair da tela cheia</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Reproduzir de novo</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ligar o som</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Janela pequena</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>Qualidade: %1</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Velocidade: %1</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Voltar 10 segundos</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Avançar 10 segundos</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>What is left, or the whole length</source>
        <translation>Alternar entre tempo restante e duração total</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
</context>
<context>
    <name>vitascope::player::CreditsView</name>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Look for films with %1</source>
        <translation>Procurar filmes com %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
</context>
<context>
    <name>vitascope::player::EndPanel</name>
    <message>
        <source>The end</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>More films</source>
        <translation>Mais filmes</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>Assistir de novo</translation>
    </message>
    <message>
        <source>Film page</source>
        <translation>Página do filme</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmActions</name>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Assistir</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Trailer</translation>
    </message>
    <message>
        <source>Resume from %1</source>
        <translation>Continuar de %1</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Do começo</translation>
    </message>
    <message>
        <source>This film is not ready to be played yet.</source>
        <translation>Este filme ainda não está pronto para ser reproduzido.</translation>
    </message>
    <message>
        <source>Add to my favourites</source>
        <translation>Adicionar aos favoritos</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Assistido</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Sua nota</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Remover dos favoritos</translation>
    </message>
    <message numerus="yes">
        <source>All viewers: %1 of 5 (%n rating(s))</source>
        <translation>
            <numerusform>Todos os espectadores: %1 de 5 (%n avaliação)</numerusform>
            <numerusform>Todos os espectadores: %1 de 5 (%n avaliações)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmPage</name>
    <message>
        <source>More like this</source>
        <translation>Filmes parecidos</translation>
    </message>
    <message>
        <source>All films of this genre</source>
        <translation>Todos os filmes deste gênero</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmRow</name>
    <message>
        <source>Back in “%1”</source>
        <translation>Voltar em “%1”</translation>
    </message>
    <message>
        <source>On in “%1”</source>
        <translation>Avançar em “%1”</translation>
    </message>
    <message>
        <source>All of “%1”</source>
        <translation>Ver tudo em “%1”</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver tudo</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilmsPage</name>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Continue watching</source>
        <translation>Continuar assistindo</translation>
    </message>
    <message>
        <source>Search: “%1”</source>
        <translation>Busca: “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n filme</numerusform>
            <numerusform>%n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n film(s)</source>
        <translation>
            <numerusform>mais de %n filme</numerusform>
            <numerusform>mais de %n filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritos</translation>
    </message>
</context>
<context>
    <name>vitascope::player::FilterBar</name>
    <message>
        <source>Genre</source>
        <translation>Gênero</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Anos</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Idioma original</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos os anos</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a decade, as 1990s</comment>
        <translation>Anos %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Antes de %1</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Todas as idades</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Até %1</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos os idiomas</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Melhores primeiro</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mais novos primeiro</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nome</translation>
    </message>
    <message>
        <source>By year, oldest first</source>
        <translation>Por ano, mais antigos primeiro</translation>
    </message>
    <message>
        <source>By rating</source>
        <translation>Por avaliação</translation>
    </message>
    <message>
        <source>Most watched first</source>
        <translation>Mais assistidos primeiro</translation>
    </message>
    <message>
        <source>All genres</source>
        <translation>Todos os gêneros</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Tirar o filtro “%1”</translation>
    </message>
    <message>
        <source>By year, newest first</source>
        <translation>Por ano, mais novos primeiro</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what is searched for</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Limpar tudo</translation>
    </message>
</context>
<context>
    <name>vitascope::player::HeroPanel</name>
    <message>
        <source>New</source>
        <translation>Novidade</translation>
    </message>
    <message>
        <source>Resume from %1</source>
        <translation>Continuar de %1</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Assistir</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Assistido</translation>
    </message>
</context>
<context>
    <name>vitascope::player::HomePage</name>
    <message>
        <source>Continue watching</source>
        <translation>Continuar assistindo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritos</translation>
    </message>
</context>
<context>
    <name>vitascope::player::KeysSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
</context>
<context>
    <name>vitascope::player::LetterBar</name>
    <message>
        <source>Jump to a letter</source>
        <translation>Ir para uma letra</translation>
    </message>
    <message>
        <source>Jump to a letter; on the wall, type it</source>
        <translation>Ir para uma letra (ou digite-a)</translation>
    </message>
</context>
<context>
    <name>vitascope::player::MessagePanel</name>
    <message>
        <source>Film page</source>
        <translation>Página do filme</translation>
    </message>
</context>
<context>
    <name>vitascope::player::MiniControls</name>
    <message>
        <source>Back to the window</source>
        <translation>Voltar à janela</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>Fechar o filme</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Voltar 10 segundos</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Avançar 10 segundos</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
</context>
<context>
    <name>vitascope::player::NextFilms</name>
    <message>
        <source>More like this</source>
        <translation>Filmes parecidos</translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackActions</name>
    <message>
        <source>Speed %1</source>
        <translation>Velocidade %1</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Som desligado</translation>
    </message>
    <message>
        <source>This film has no subtitles</source>
        <translation>Este filme não tem legendas</translation>
    </message>
    <message>
        <source>Subtitles: %1</source>
        <translation>Legendas: %1</translation>
    </message>
    <message>
        <source>Subtitle delay %1 s</source>
        <translation>Atraso das legendas: %1 s</translation>
    </message>
    <message>
        <source>Volume %1%</source>
        <translation>Volume %1%</translation>
    </message>
    <message>
        <source>Audio: %1</source>
        <translation>Áudio: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackMenus</name>
    <message>
        <source>Quality</source>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
</context>
<context>
    <name>vitascope::player::PlaybackPage</name>
    <message>
        <source>Saved: %1</source>
        <translation>Salvo: %1</translation>
    </message>
    <message>
        <source>The picture could not be saved</source>
        <translation>O quadro não pôde ser salvo</translation>
    </message>
</context>
<context>
    <name>vitascope::player::RateGraph</name>
    <message>
        <source>Connection over the last minute</source>
        <translation>Conexão no último minuto</translation>
    </message>
</context>
<context>
    <name>vitascope::player::RatingStars</name>
    <message>
        <source>Your rating, 1 to 10</source>
        <translation>Sua nota, de 1 a 10</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Sua nota</translation>
    </message>
</context>
<context>
    <name>vitascope::player::ScreenSaverGuard</name>
    <message>
        <source>A film is playing</source>
        <translation>Reproduzindo um filme</translation>
    </message>
</context>
<context>
    <name>vitascope::player::SearchField</name>
    <message>
        <source>Search films and people</source>
        <translation>Buscar filmes e pessoas</translation>
    </message>
    <message>
        <source>Search (/ or Ctrl+F)</source>
        <translation>Buscar (/ ou Ctrl+F)</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Sugestões</translation>
    </message>
</context>
<context>
    <name>vitascope::player::SeekBar</name>
    <message>
        <source>Position in the film</source>
        <translation>Posição no filme</translation>
    </message>
</context>
<context>
    <name>vitascope::player::ShadedHeader</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>vitascope::player::SkeletonView</name>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
</context>
<context>
    <name>vitascope::player::StatisticsPanel</name>
    <message>
        <source>On the screen</source>
        <translation>Na tela</translation>
    </message>
    <message>
        <source>Connection over the last minute, at most %1</source>
        <translation>Conexão no último minuto, no máximo %1</translation>
    </message>
</context>
<context>
    <name>vitascope::player::StepField</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>vitascope::player::SubtitlesPanel</name>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Atraso</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Branco</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarelo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Ciano</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Cor: %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Cor</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Opaco</translation>
    </message>
    <message>
        <source>Background: %1</source>
        <translation>Fundo: %1</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fundo</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a size</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>vitascope::player::TopBar</name>
    <message>
        <source>Home</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Voltar (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ActivityChart</name>
    <message>
        <source>%1: nothing measured yet</source>
        <translation>%1: nada medido ainda</translation>
    </message>
    <message>
        <source>%1: %2 now, at most %3 in the last hour</source>
        <translation>%1: %2 agora, no máximo %3 na última hora</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>pico de %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AdminPanel</name>
    <message>
        <source>Not for this account</source>
        <translation>Não para esta conta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The server refused: this would leave it without an administrator, or the same is being done already.</source>
        <translation>O servidor recusou: ele ficaria sem administrador, ou a mesma coisa já está sendo feita.</translation>
    </message>
    <message>
        <source>Only administrators of the server see this.</source>
        <translation>Só os administradores do servidor veem isto.</translation>
    </message>
    <message>
        <source>Ask one of them for the role.</source>
        <translation>Peça o papel a um deles.</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>O servidor está fora do ar</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AdministrationPage</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Convites</translation>
    </message>
    <message>
        <source>Registration and limits</source>
        <translation>Cadastro e limites</translation>
    </message>
    <message>
        <source>Who may come in, and how much the server takes on.</source>
        <translation>Quem pode entrar e quanto o servidor aceita.</translation>
    </message>
    <message>
        <source>Storage and quotas</source>
        <translation>Armazenamento e cotas</translation>
    </message>
    <message>
        <source>Where everything is kept, and how much of it people may bring.</source>
        <translation>Onde tudo é guardado e quanto disso as pessoas podem trazer.</translation>
    </message>
    <message>
        <source>What the server does in the background.</source>
        <translation>O que o servidor faz em segundo plano.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Executores</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Chaves de assinatura</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AuditModel</name>
    <message>
        <source>Nobody signed in</source>
        <translation>Ninguém conectado</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Alvo</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Por quem</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AuditPanel</name>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Who did what, from where. Entries are never changed, and kept for 400 days.</source>
        <translation>Quem fez o quê, e de onde. As entradas nunca são alteradas e ficam guardadas por 400 dias.</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Por quem</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Sign-ins that were refused</source>
        <translation>Logins recusados</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Convites</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Backups that failed</source>
        <translation>Backups que falharam</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Qualquer data</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Nos últimos 7 dias</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Nos últimos 30 dias</translation>
    </message>
    <message>
        <source>To what it was done, as kind:id</source>
        <translation>Alvo, como tipo:id</translation>
    </message>
    <message>
        <source>The log has no entries that fit these filters.</source>
        <translation>O registro não tem entradas que combinem com esses filtros.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>Por qualquer pessoa</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Exportar o registro de auditoria</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) exported.</source>
        <translation>
            <numerusform>%n entrada exportada.</numerusform>
            <numerusform>%n entradas exportadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>O arquivo não pôde ser gravado: %1</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Chaves de assinatura</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Alvo</translation>
    </message>
    <message>
        <source>As kind:id, for example setting:server.name</source>
        <translation>Como tipo:id, por exemplo setting:server.name</translation>
    </message>
    <message>
        <source>No matching entries</source>
        <translation>Nenhuma entrada encontrada</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AvailabilityModel</name>
    <message>
        <source>Over since %1: viewers no longer find this film.</source>
        <translation>Encerrado desde %1: os espectadores não encontram mais este filme.</translation>
    </message>
    <message>
        <source>Viewers will find this film from %1 on.</source>
        <translation>Os espectadores vão encontrar este filme a partir de %1.</translation>
    </message>
    <message>
        <source>Once it is published, viewers find this film at once.</source>
        <translation>Assim que for publicado, os espectadores encontram este filme.</translation>
    </message>
    <message>
        <source>Viewers can watch this film until %1.</source>
        <translation>Os espectadores podem ver este filme até %1.</translation>
    </message>
    <message>
        <source>Viewers can watch this film.</source>
        <translation>Os espectadores podem ver este filme.</translation>
    </message>
    <message>
        <source>Viewers can watch this film from %1 until %2.</source>
        <translation>Os espectadores podem ver este filme de %1 até %2.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::AvailabilityPanel</name>
    <message>
        <source>Not before</source>
        <translation>Não antes de</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Não depois de</translation>
    </message>
    <message>
        <source>When viewers can watch it</source>
        <translation>Quando os espectadores podem vê-lo</translation>
    </message>
    <message>
        <source>Without a limit the film is there as long as it is published. Outside of the time it is in no list of viewers and cannot be played; editors always see it.</source>
        <translation>Sem limite, o filme está lá enquanto estiver publicado. Fora desse tempo ele não está em nenhuma lista de espectadores e não pode ser reproduzido; os editores sempre o veem.</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>Primeiro momento</translation>
    </message>
    <message>
        <source>Last moment</source>
        <translation>Último momento</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::BackupsPanel</name>
    <message numerus="yes">
        <source>%n file(s), %1 copied</source>
        <translation>
            <numerusform>%n arquivo, %1 copiados</numerusform>
            <numerusform>%n arquivos, %1 copiados</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>The database and every file it refers to, as they are at one moment. The server goes on serving.</source>
        <translation>O banco de dados e todos os arquivos a que ele se refere, como estão num mesmo instante. O servidor continua atendendo.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fazer backup agora</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Andamento do backup</translation>
    </message>
    <message>
        <source>A backup is being made already.</source>
        <translation>Um backup já está sendo feito.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nenhum backup ainda</translation>
    </message>
    <message>
        <source>The first one is made in %1. Name a folder on another disk in the server&apos;s configuration, so that it survives the loss of this one.</source>
        <translation>O primeiro é feito em %1. Indique uma pasta em outro disco na configuração do servidor, para que ele sobreviva à perda deste.</translation>
    </message>
    <message>
        <source>A backup is being made: %1 %</source>
        <translation>Fazendo backup: %1%</translation>
    </message>
    <message numerus="yes">
        <source>In %1; the newest %n are kept.</source>
        <translation>
            <numerusform>Em %1; o mais recente é guardado.</numerusform>
            <numerusform>Em %1; os %n mais recentes são guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removido</translation>
    </message>
    <message>
        <source>The backup is complete: %1.</source>
        <translation>O backup está completo: %1.</translation>
    </message>
    <message>
        <source>The backup failed: %1</source>
        <translation>O backup falhou: %1</translation>
    </message>
    <message>
        <source>The backup disk is full. Earlier backups are untouched. Make room in %1, then back up again.</source>
        <translation>O disco dos backups está cheio. Os backups anteriores não foram tocados. Libere espaço em %1 e faça o backup de novo.</translation>
    </message>
    <message>
        <source>It could not be written. Earlier backups are untouched. Check %1, then back up again.</source>
        <translation>Não foi possível gravar o backup. Os anteriores não foram tocados. Verifique %1 e faça o backup de novo.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::CreditDelegate</name>
    <message>
        <source>as %1</source>
        <translation>como %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::CreditsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nobody yet. Add the people of the film above; the first ones are shown first.</source>
        <translation>Ninguém ainda. Adicione acima as pessoas do filme; as primeiras são mostradas primeiro.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Para cima</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Para baixo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>People of the film</source>
        <translation>Pessoas do filme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Personagem</translation>
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
        <translation>Delete</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Whom they play</source>
        <translation>Quem interpreta</translation>
    </message>
    <message>
        <source>For the cast</source>
        <translation>Para o elenco</translation>
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
        <translation>Publicar assim que chegar ao servidor</translation>
    </message>
    <message>
        <source>Let me look at each package before it is uploaded</source>
        <translation>Quero ver cada pacote antes do envio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add films</source>
        <translation>Adicionar filmes</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Adicionar a “%1”</translation>
    </message>
    <message>
        <source>The files are being looked at…</source>
        <translation>Os arquivos estão sendo examinados…</translation>
    </message>
    <message>
        <source>No films were found in what was dropped.</source>
        <translation>Nenhum filme foi encontrado no que foi solto.</translation>
    </message>
    <message>
        <source>Say what each file is.</source>
        <translation>Diga o que é cada arquivo.</translation>
    </message>
    <message>
        <source>Each film becomes a draft. Correct the names that were guessed.</source>
        <translation>Cada filme vira um rascunho. Corrija os nomes que foram deduzidos.</translation>
    </message>
    <message>
        <source>This title has a film already. It stays until the new one is on the server, which then takes its place.</source>
        <translation>Este título já tem um filme. Ele fica até que o novo esteja no servidor e tome o seu lugar.</translation>
    </message>
    <message>
        <source>Replace the film</source>
        <translation>Substituir o filme</translation>
    </message>
    <message numerus="yes">
        <source>Add %n film(s)</source>
        <translation>
            <numerusform>Adicionar %n filme</numerusform>
            <numerusform>Adicionar %n filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the server package them</source>
        <translation>Deixar o servidor empacotar</translation>
    </message>
    <message>
        <source>The files are uploaded as they are</source>
        <translation>Os arquivos são enviados como estão</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::DropReviewRow</name>
    <message>
        <source>Add %1</source>
        <translation>Adicionar %1</translation>
    </message>
    <message>
        <source>Name of the title</source>
        <translation>Nome do título</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>O que é</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>O filme</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Trailer</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Examinando…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Não aceito</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Adicionando</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Não adicionado</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FailureList</name>
    <message>
        <source>Somebody else changed it, or it has no film yet.</source>
        <translation>Outra pessoa o alterou, ou ele ainda não tem filme.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Não está mais lá.</translation>
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
        <translation>“%1” não está na fila. %2</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FilmNotices</name>
    <message>
        <source>“%1” is on the server.</source>
        <translation>“%1” está no servidor.</translation>
    </message>
    <message>
        <source>Show the title</source>
        <translation>Mostrar o título</translation>
    </message>
    <message>
        <source>A film is ready</source>
        <translation>Um filme está pronto</translation>
    </message>
    <message>
        <source>“%1” has stopped: %2</source>
        <translation>“%1” parou: %2</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Mostrar a fila</translation>
    </message>
    <message>
        <source>A film has stopped</source>
        <translation>Um filme parou</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FilmPanel</name>
    <message>
        <source>Replace the film…</source>
        <translation>Substituir o filme…</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Choose the film</source>
        <translation>Escolha o filme</translation>
    </message>
    <message>
        <source>Drop a video file here</source>
        <translation>Solte um arquivo de vídeo aqui</translation>
    </message>
    <message>
        <source>or click to choose one. It is packaged on this computer, then uploaded.</source>
        <translation>ou clique para escolher um. Ele é empacotado neste computador e depois enviado.</translation>
    </message>
    <message>
        <source>Save the title first</source>
        <translation>Salve primeiro o título</translation>
    </message>
    <message>
        <source>Then drop its video file here.</source>
        <translation>Depois solte aqui o arquivo de vídeo.</translation>
    </message>
    <message>
        <source>On the server, %1.</source>
        <translation>No servidor, %1.</translation>
    </message>
    <message>
        <source>On the server.</source>
        <translation>No servidor.</translation>
    </message>
    <message>
        <source>On its way to the server.</source>
        <translation>A caminho do servidor.</translation>
    </message>
    <message>
        <source>No film yet.</source>
        <translation>Nenhum filme ainda.</translation>
    </message>
    <message>
        <source>Replace the trailer…</source>
        <translation>Substituir o trailer…</translation>
    </message>
    <message>
        <source>Trailer</source>
        <translation>Trailer</translation>
    </message>
    <message>
        <source>Choose the trailer</source>
        <translation>Escolha o trailer</translation>
    </message>
    <message>
        <source>No trailer yet. It plays beside the film, never in its stead.</source>
        <translation>Nenhum trailer ainda. Ele passa ao lado do filme, nunca no lugar dele.</translation>
    </message>
    <message>
        <source>Then drop its trailer here.</source>
        <translation>Depois solte aqui o trailer.</translation>
    </message>
    <message>
        <source>Drop a trailer here</source>
        <translation>Solte um trailer aqui</translation>
    </message>
    <message>
        <source>Let the server package it: the file is uploaded as it is</source>
        <translation>Deixar o servidor empacotar: o arquivo é enviado como está</translation>
    </message>
    <message>
        <source>or click to choose one. It is uploaded as it is; the server packages it.</source>
        <translation>ou clique para escolher um. Ele é enviado como está; o servidor o empacota.</translation>
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
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Passo %1 de %2</translation>
    </message>
    <message>
        <source>A film to begin with</source>
        <translation>Um filme para começar</translation>
    </message>
    <message>
        <source>Do you want to try everything with a sample film? It is made on this computer, is half a minute long, and goes its way to the server like any other. You can delete it again.</source>
        <translation>Quer experimentar tudo com um filme de exemplo? Ele é feito neste computador, dura meio minuto e segue para o servidor como qualquer outro. Você pode excluí-lo depois.</translation>
    </message>
    <message>
        <source>Both can be changed at any time in the menu behind your initials.</source>
        <translation>As duas coisas podem ser mudadas a qualquer momento no menu atrás das suas iniciais.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Making the film…</source>
        <translation>Fazendo o filme…</translation>
    </message>
    <message>
        <source>Add a sample film</source>
        <translation>Adicionar um filme de exemplo</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Idioma e aparência</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::FormField</name>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Undo the change of “%1”</source>
        <translation>Desfazer a alteração de “%1”</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::GenreField</name>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Adventure</source>
        <translation>Aventura</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animação</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biografia</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>Comédia</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Policial</translation>
    </message>
    <message>
        <source>Documentary</source>
        <translation>Documentário</translation>
    </message>
    <message>
        <source>Drama</source>
        <translation>Drama</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Família</translation>
    </message>
    <message>
        <source>Fantasy</source>
        <translation>Fantasia</translation>
    </message>
    <message>
        <source>History</source>
        <translation>História</translation>
    </message>
    <message>
        <source>Horror</source>
        <translation>Terror</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation>Mistério</translation>
    </message>
    <message>
        <source>Romance</source>
        <translation>Romance</translation>
    </message>
    <message>
        <source>Science fiction</source>
        <translation>Ficção científica</translation>
    </message>
    <message>
        <source>Thriller</source>
        <translation>Suspense</translation>
    </message>
    <message>
        <source>War</source>
        <translation>Guerra</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>Faroeste</translation>
    </message>
    <message>
        <source>Add a genre</source>
        <translation>Adicionar um gênero</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::HistoryNotices</name>
    <message>
        <source>There is nothing to undo</source>
        <translation>Não há nada para desfazer</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Não há nada para refazer</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Mostrar quais</translation>
    </message>
    <message>
        <source>The server is away. Not all was undone; Ctrl+Z tries the rest again.</source>
        <translation>O servidor está fora do ar. Nem tudo foi desfeito; Ctrl+Z tenta o resto de novo.</translation>
    </message>
    <message>
        <source>The server is away. Not all was redone; Ctrl+Shift+Z tries the rest again.</source>
        <translation>O servidor está fora do ar. Nem tudo foi refeito; Ctrl+Shift+Z tenta o resto de novo.</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <translation>Não desfeito: %1. %2</translation>
    </message>
    <message>
        <source>Not redone: %1. %2</source>
        <translation>Não refeito: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1, but for %n film(s)</source>
        <translation>
            <numerusform>Desfeito: %1, menos para %n filme</numerusform>
            <numerusform>Desfeito: %1, menos para %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redone: %1, but for %n film(s)</source>
        <translation>
            <numerusform>Refeito: %1, menos para %n filme</numerusform>
            <numerusform>Refeito: %1, menos para %n filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Refeito: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>“%1” was not changed. %2</source>
        <translation>“%1” não foi alterado. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n film(s) could not be changed.</source>
        <translation>
            <numerusform>%1. %n filme não pôde ser alterado.</numerusform>
            <numerusform>%1. %n filmes não puderam ser alterados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) were not tried.</source>
        <translation>
            <numerusform>%n filme não foi tentado.</numerusform>
            <numerusform>%n filmes não foram tentados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Feito: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportChoosePanel</name>
    <message>
        <source>Drop a table of films here</source>
        <translation>Solte aqui uma tabela de filmes</translation>
    </message>
    <message>
        <source>CSV in UTF-8, or JSON lines</source>
        <translation>CSV em UTF-8 ou linhas JSON</translation>
    </message>
    <message>
        <source>What the file looks like</source>
        <translation>Como é o arquivo</translation>
    </message>
    <message>
        <source>The first line names the columns, each other line is a film. Only the title is needed. Genres and people are separated by “|”; behind a member of the cast may stand the part: “Ann Lee (as the keeper)”. An age rating is an age, “12”, or an age and a label, “12|FSK 12”. Films with the same number in “externalId” are the same film.</source>
        <translation>A primeira linha dá nome às colunas; cada uma das outras é um filme. Só o título é obrigatório. Gêneros e pessoas são separados por “|”; depois de alguém do elenco pode vir o papel: “Ann Lee (as the keeper)”. A classificação etária é uma idade, “12”, ou uma idade e um rótulo, “12|FSK 12”. Filmes com o mesmo número em “externalId” são o mesmo filme.</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Colunas: %1</translation>
    </message>
    <message>
        <source>Save a file to begin with…</source>
        <translation>Salvar um arquivo para começar…</translation>
    </message>
    <message>
        <source>Import films</source>
        <translation>Importar filmes</translation>
    </message>
    <message>
        <source>Tables of films (*.csv *.txt *.jsonl *.ndjson);;All files (*)</source>
        <translation>Tabelas de filmes (*.csv *.txt *.jsonl *.ndjson);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Save a file to begin with</source>
        <translation>Salvar um arquivo para começar</translation>
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
        <translation>Título</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Título original</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Idioma original</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Idioma dos textos</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Gêneros</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Classificação etária</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>Direção</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Composers</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>Cinematographers</source>
        <translation>Fotografia</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Montagem</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>What is in the columns?</source>
        <translation>O que há nas colunas?</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Outro arquivo</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>One column must be the title, and no field may be chosen twice.</source>
        <translation>Uma coluna tem de ser o título, e nenhum campo pode ser escolhido duas vezes.</translation>
    </message>
    <message>
        <source>External ID (externalId)</source>
        <translation>ID externo (externalId)</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportDonePanel</name>
    <message numerus="yes">
        <source>%Ln new film(s)</source>
        <translation>
            <numerusform>%Ln filme novo</numerusform>
            <numerusform>%Ln filmes novos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln alterado</numerusform>
            <numerusform>%Ln alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be changed</source>
        <translation>
            <numerusform>%Ln a alterar</numerusform>
            <numerusform>%Ln a alterar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln já existente</numerusform>
            <numerusform>%Ln já existentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln recusado</numerusform>
            <numerusform>%Ln recusados</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the films</source>
        <translation>Mostrar os filmes</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importar outro arquivo</translation>
    </message>
    <message>
        <source>The new films are drafts: add the video files and publish them.</source>
        <translation>Os filmes novos são rascunhos: acrescente os arquivos de vídeo e publique-os.</translation>
    </message>
    <message>
        <source>What was refused is not on the server. Fix those lines and import the file again: films with an externalId are not made twice.</source>
        <translation>O que foi recusado não está no servidor. Corrija essas linhas e importe o arquivo de novo: filmes com externalId não são criados duas vezes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s) added</source>
        <translation>
            <numerusform>%Ln filme adicionado</numerusform>
            <numerusform>%Ln filmes adicionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportPage</name>
    <message>
        <source>The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.</source>
        <translation>O arquivo não está em UTF-8. Salve-o como “CSV UTF-8” e escolha-o de novo.</translation>
    </message>
    <message>
        <source>The file has more than 64 MiB. Cut it into several.</source>
        <translation>O arquivo tem mais de 64 MiB. Divida-o em vários.</translation>
    </message>
    <message>
        <source>There is no film in the file: its first line names the columns, each other line is a film.</source>
        <translation>Não há filme no arquivo: a primeira linha dá nome às colunas, cada uma das outras é um filme.</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Import films</source>
        <translation>Importar filmes</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportPreviewPanel</name>
    <message>
        <source>Change films that are there already (the same externalId)</source>
        <translation>Alterar os filmes que já existem (o mesmo externalId)</translation>
    </message>
    <message>
        <source>Only lines with mistakes</source>
        <translation>Só linhas com erros</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colunas…</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Linhas do arquivo</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Outro arquivo</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln line(s). The first 1,000 that are refused are shown.</source>
        <translation>
            <numerusform>“%1”, %Ln linha. São mostradas as primeiras 1.000 recusadas.</numerusform>
            <numerusform>“%1”, %Ln linhas. São mostradas as primeiras 1.000 recusadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln line(s). Nothing is kept yet.</source>
        <translation>
            <numerusform>“%1”, %Ln linha. Nada foi guardado ainda.</numerusform>
            <numerusform>“%1”, %Ln linhas. Nada foi guardado ainda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln film(s)</source>
        <translation>
            <numerusform>Importar %Ln filme</numerusform>
            <numerusform>Importar %Ln filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nada para importar</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The server looks at “%1”. Nothing is kept yet.</source>
        <translation>O servidor examina “%1”. Nada foi guardado ainda.</translation>
    </message>
    <message>
        <source>“%1” is imported. What is kept stays, even if you cancel.</source>
        <translation>“%1” está sendo importado. O que já foi guardado fica, mesmo que você cancele.</translation>
    </message>
    <message>
        <source>The file is read.</source>
        <translation>O arquivo está sendo lido.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ImportRowsModel</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>O que está errado</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::InvitationsModel</name>
    <message>
        <source>Without a note</source>
        <translation>Sem anotação</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Esgotado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revogado</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido até</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::InvitationsPanel</name>
    <message>
        <source>Invitations</source>
        <translation>Convites</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revogar…</translation>
    </message>
    <message>
        <source>Ben, from the film club</source>
        <translation>Bento, do cineclube</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dias</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n conta</numerusform>
            <numerusform>%n contas</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>Invite an administrator?</source>
        <translation>Convidar um administrador?</translation>
    </message>
    <message>
        <source>Whoever has the code gets all rights on this server, your own among them.</source>
        <translation>Quem tiver o código recebe todos os direitos neste servidor, inclusive os seus.</translation>
    </message>
    <message>
        <source>Invite an administrator</source>
        <translation>Convidar um administrador</translation>
    </message>
    <message>
        <source>Revoke this invitation?</source>
        <translation>Revogar este convite?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation>O seu convite</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Válido por</translation>
    </message>
    <message>
        <source>Accounts</source>
        <comment>of an invitation</comment>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Its code is no longer valid. Accounts that were made with it stay.</source>
        <translation>O código dele deixa de valer. As contas já criadas com ele continuam.</translation>
    </message>
    <message>
        <source>Give this code to whom you invite: it is asked for where an account is made. It is valid until %1.</source>
        <translation>Dê este código a quem você convida: ele é pedido na criação da conta. Vale até %1.</translation>
    </message>
    <message>
        <source>Anyone with the code can create an account with this role.</source>
        <translation>Quem tiver o código pode criar uma conta com este papel.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Tirar da lista</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a film</comment>
        <translation>Retomar</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobDetails</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar o registro</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Verifying of a track</source>
        <translation>Verificação de faixa</translation>
    </message>
    <message>
        <source>Packaging of a film</source>
        <translation>Empacotamento de filme</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2%</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Executor</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::JobsPanel</name>
    <message>
        <source>It is tried again %1.</source>
        <translation>Nova tentativa: %1.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>What the server does in the background, one by one.</source>
        <translation>O que o servidor faz em segundo plano, tarefa por tarefa.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Começar de novo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>Qualquer estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Of any kind</source>
        <translation>Qualquer tipo</translation>
    </message>
    <message>
        <source>What the job told</source>
        <translation>Registro da tarefa</translation>
    </message>
    <message>
        <source>It told nothing.</source>
        <translation>O registro está vazio.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Nenhuma tarefa encontrada</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Nenhuma tarefa</translation>
    </message>
    <message>
        <source>No job fits these filters.</source>
        <translation>Nenhuma tarefa combina com esses filtros.</translation>
    </message>
    <message>
        <source>The server has had nothing to do in the last 30 days.</source>
        <translation>O servidor não teve nada para fazer nos últimos 30 dias.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel this job?</source>
        <translation>Cancelar esta tarefa?</translation>
    </message>
    <message>
        <source>%1. Nothing of it is kept; it can be started again as long as what it needs is there.</source>
        <translation>%1. O que já foi feito se perde; ela pode começar de novo enquanto houver aquilo de que precisa.</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancelar a tarefa</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Mostrar o registro</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::KeysPanel</name>
    <message>
        <source>Sign-ins</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Links to films</source>
        <translation>Links para filmes</translation>
    </message>
    <message>
        <source>Signs the tokens by which programs show who they are. Replaced by itself every 90 days.</source>
        <translation>Assina os tokens com que os programas mostram quem são. É trocada sozinha a cada 90 dias.</translation>
    </message>
    <message>
        <source>Signs the links by which players fetch films. Replaced by itself every 180 days.</source>
        <translation>Assina os links com que os players buscam filmes. É trocada sozinha a cada 180 dias.</translation>
    </message>
    <message>
        <source>What the server signs with. The keys themselves are shown to nobody.</source>
        <translation>Com o que o servidor assina. As chaves em si não são mostradas a ninguém.</translation>
    </message>
    <message>
        <source>A new key signs from now on. The one before is accepted until what it signed has expired.</source>
        <translation>Uma chave nova assina a partir de agora. A anterior é aceita até vencer o que ela assinou.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Trocar…</translation>
    </message>
    <message>
        <source>Replace the key: %1</source>
        <translation>Trocar a chave: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>accepted until %1</source>
        <translation>aceita até %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Trocada</translation>
    </message>
    <message>
        <source>Replace the key for “%1”?</source>
        <translation>Trocar a chave de “%1”?</translation>
    </message>
    <message>
        <source>A new key signs from now on. What the old one signed is accepted until it expires, so nobody is signed out and no film stops. If a key was stolen, also end the sessions of all users.</source>
        <translation>Uma chave nova assina a partir de agora. O que a antiga assinou é aceito até vencer; ninguém é desconectado e nenhum filme para. Se uma chave foi roubada, encerre também as sessões de todos os usuários.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Trocar a chave</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Chaves de assinatura</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Em uso</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::LiveWorkers</name>
    <message>
        <source>Packaging of raw films</source>
        <translation>Empacotamento de filmes brutos</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Executores</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No job has failed.</source>
        <translation>Nenhuma tarefa falhou.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed; the queue shows why.</source>
        <translation>
            <numerusform>%n tarefa falhou; a fila mostra por quê.</numerusform>
            <numerusform>%n tarefas falharam; a fila mostra por quê.</numerusform>
        </translation>
    </message>
    <message>
        <source>Film verification</source>
        <translation>Verificação de filmes</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::MainWindow</name>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Vitascope Studio</source>
        <translation>Vitascope Studio</translation>
    </message>
    <message>
        <source>Films are on their way</source>
        <translation>Há filmes a caminho</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Lixeira</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>%1 % – Vitascope Studio</source>
        <translation>%1% – Vitascope Studio</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are being packaged or uploaded. They go on where they are when the studio starts again.</source>
        <translation>
            <numerusform>%n filme está sendo empacotado ou enviado. Ele continua de onde parou quando o estúdio abrir de novo.</numerusform>
            <numerusform>%n filmes estão sendo empacotados ou enviados. Eles continuam de onde pararam quando o estúdio abrir de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::MergeDialog</name>
    <message>
        <source>Somebody else changed this title</source>
        <translation>Outra pessoa alterou este título</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Voltar à edição</translation>
    </message>
    <message>
        <source>Save the merged title</source>
        <translation>Salvar o título unido</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Seu</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Da outra pessoa</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take yours</source>
        <translation>Ficar com o seu</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ficar com o da outra pessoa</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Ficar com os dois</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Mantido como está</translation>
    </message>
    <message>
        <source>Both of you edited this title. Where you changed the same field, choose what counts; whatever only one of you changed is kept. Nothing is saved before you say so.</source>
        <translation>Vocês dois editaram este título. Onde mudaram o mesmo campo, escolha o que vale; o que só um de vocês mudou é mantido. Nada é salvo antes da sua confirmação.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::OverviewPanel</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 núcleos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>How the server is now, and what it did in the last hour.</source>
        <translation>Como o servidor está agora e o que fez na última hora.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>No ar há</translation>
    </message>
    <message>
        <source>Watching now</source>
        <translation>Assistindo agora</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Último backup</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>Disk in use</source>
        <translation>Disco em uso</translation>
    </message>
    <message>
        <source>What you see is old: %1</source>
        <translation>Dados desatualizados: %1</translation>
    </message>
    <message>
        <source>Schema of the database: %1</source>
        <translation>Esquema do banco de dados: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Fetched something in the last 30 s</source>
        <translation>Buscaram algo nos últimos 30 s</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait</source>
        <translation>
            <numerusform>%n pedido espera</numerusform>
            <numerusform>%n pedidos esperam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n em andamento</numerusform>
            <numerusform>%n em andamento</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wait, %2 failed</source>
        <translation>%1 esperam, %2 falharam</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1 esperam</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>The last attempt failed</source>
        <translation>A última tentativa falhou</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>Erros do servidor</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PackageFacts</name>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pacote</translation>
    </message>
    <message>
        <source>%1 together. At %2 the upload takes about %3.</source>
        <translation>%1 no total. A %2, o envio leva cerca de %3.</translation>
    </message>
    <message>
        <source>The file is being looked at, or is not there any more.</source>
        <translation>O arquivo está sendo examinado, ou não está mais lá.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Em média</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>No máximo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PackagePreviewPage</name>
    <message>
        <source>Discard changes</source>
        <translation>Descartar alterações</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pacote</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Legendas</translation>
    </message>
    <message>
        <source>The package cannot be read</source>
        <translation>O pacote não pode ser lido</translation>
    </message>
    <message>
        <source>The package is being read</source>
        <translation>O pacote está sendo lido</translation>
    </message>
    <message>
        <source>Upload</source>
        <comment>the act</comment>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Its folder is gone or damaged. The film itself is untouched: cancel it in the queue and package it again.</source>
        <translation>A pasta dele sumiu ou está danificada. O filme em si não foi tocado: cancele-o na fila e empacote-o de novo.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PictureField</name>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Pôster</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>Fundo</translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose one. Upright, 2 : 3.</source>
        <translation>Solte uma imagem aqui ou clique para escolher uma. Vertical, 2 : 3.</translation>
    </message>
    <message>
        <source>Drop a picture here or click to choose one. Wide, 16 : 9.</source>
        <translation>Solte uma imagem aqui ou clique para escolher uma. Horizontal, 16 : 9.</translation>
    </message>
    <message>
        <source>A picture or a file from the clipboard (Ctrl+V)</source>
        <translation>Uma imagem ou um arquivo da área de transferência (Ctrl+V)</translation>
    </message>
    <message>
        <source>Choose a poster</source>
        <translation>Escolha um pôster</translation>
    </message>
    <message>
        <source>Choose a backdrop</source>
        <translation>Escolha um fundo</translation>
    </message>
    <message>
        <source>New; it is uploaded when you save.</source>
        <translation>Nova; é enviada quando você salvar.</translation>
    </message>
    <message>
        <source>It is removed when you save.</source>
        <translation>É removida quando você salvar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>No poster yet</source>
        <translation>Nenhum pôster ainda</translation>
    </message>
    <message>
        <source>No backdrop yet</source>
        <translation>Nenhum fundo ainda</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PicturesPanel</name>
    <message>
        <source>Out of the film</source>
        <translation>Do filme</translation>
    </message>
    <message>
        <source>Pictures that the packager found. Click one to use it.</source>
        <translation>Imagens que o empacotador encontrou. Clique numa para usá-la.</translation>
    </message>
    <message>
        <source>Use this picture as poster or backdrop</source>
        <translation>Usar esta imagem como pôster ou fundo</translation>
    </message>
    <message>
        <source>Picture %1 out of the film</source>
        <translation>Imagem %1 do filme</translation>
    </message>
    <message>
        <source>As the poster</source>
        <translation>Como pôster</translation>
    </message>
    <message>
        <source>As the backdrop</source>
        <translation>Como fundo</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PreviewPlayer</name>
    <message>
        <source>Picture of the film</source>
        <translation>Imagem do filme</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Ponto do filme</translation>
    </message>
    <message>
        <source>Sound to listen to</source>
        <translation>Som para ouvir</translation>
    </message>
    <message>
        <source>Subtitles to read</source>
        <translation>Legendas para ler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>No subtitles</source>
        <translation>Sem legendas</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::PurgeDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>Excluir para sempre</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>Excluir “%1” para sempre?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n film(s) for good?</source>
        <translation>
            <numerusform>Excluir %n filme para sempre?</numerusform>
            <numerusform>Excluir %n filmes para sempre?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was written about it, its pictures and its packages are removed from the server. This cannot be undone.</source>
        <translation>
            <numerusform>O que foi escrito sobre ele, suas imagens e seus pacotes são removidos do servidor. Isto não pode ser desfeito.</numerusform>
            <numerusform>O que foi escrito sobre eles, suas imagens e seus pacotes são removidos do servidor. Isto não pode ser desfeito.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Digite %1 para confirmar:</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>Nada na fila</translation>
    </message>
    <message>
        <source>Add films…</source>
        <translation>Adicionar filmes…</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar tudo</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Tentar tudo de novo</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Limpar concluídos</translation>
    </message>
    <message>
        <source>Drop video files or a folder here: they are packaged on this computer, then uploaded.</source>
        <translation>Solte aqui arquivos de vídeo ou uma pasta: eles são empacotados neste computador e depois enviados.</translation>
    </message>
    <message>
        <source>How many at once</source>
        <translation>Quantos ao mesmo tempo</translation>
    </message>
    <message>
        <source>Packaged at once</source>
        <translation>Empacotados ao mesmo tempo</translation>
    </message>
    <message>
        <source>Uploaded at once</source>
        <translation>Enviados ao mesmo tempo</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n filme</numerusform>
            <numerusform>%n filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose films</source>
        <translation>Escolher filmes</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Retomar tudo</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::QueueView</name>
    <message>
        <source>Films on their way, in their order</source>
        <translation>Filmes a caminho, na sua ordem</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SampleFilm</name>
    <message>
        <source>Sample film</source>
        <translation>Filme de exemplo</translation>
    </message>
    <message>
        <source>The film could not be made. The log says why.</source>
        <translation>O filme não pôde ser feito. O registro diz por quê.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SaveBar</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n alteração não salva</numerusform>
            <numerusform>%n alterações não salvas</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar alterações</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SectionBar</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, alterado</translation>
    </message>
    <message>
        <source>%1, something is wrong</source>
        <translation>%1, há algo errado</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SelectionBar</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Select none (Esc)</source>
        <translation>Limpar seleção (Esc)</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Limpar seleção</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover para a lixeira</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Começar de novo</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SettingRow</name>
    <message>
        <source>Put back</source>
        <translation>Voltar ao padrão</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <translation>Voltar ao padrão: %1</translation>
    </message>
    <message>
        <source>Waits for a restart</source>
        <translation>Espera um reinício</translation>
    </message>
    <message>
        <source>Needs a restart</source>
        <translation>Precisa de reinício</translation>
    </message>
    <message>
        <source>Back to what the configuration file says: %1</source>
        <translation>De volta ao que diz o arquivo de configuração: %1</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::SettingsPanel</name>
    <message>
        <source>Saved. Some settings count when the server is started again.</source>
        <translation>Salvo. Algumas configurações só valem quando o servidor for reiniciado.</translation>
    </message>
    <message>
        <source>Saved. The server follows from now on.</source>
        <translation>Salvo. Já está valendo no servidor.</translation>
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
        <translation>Banco de dados</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Armazenamento</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Indisponível</translation>
    </message>
    <message>
        <source>%1 in it</source>
        <translation>%1 ocupados</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 de %2 livres</translation>
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
        <translation>Envios</translation>
    </message>
    <message>
        <source>Available</source>
        <comment>a disk</comment>
        <translation>Disponível</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::StudioApp</name>
    <message>
        <source>This file was not taken</source>
        <translation>Este arquivo não foi aceito</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TextsPanel</name>
    <message>
        <source>Add a language…</source>
        <translation>Adicionar um idioma…</translation>
    </message>
    <message>
        <source>Only in one language so far</source>
        <translation>Só em um idioma até agora</translation>
    </message>
    <message>
        <source>Viewers see the texts of the language that they read best. Add a language to translate them.</source>
        <translation>Os espectadores veem os textos no idioma que leem melhor. Adicione um idioma para traduzi-los.</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Adicionar um idioma</translation>
    </message>
    <message>
        <source>Languages with texts</source>
        <translation>Idiomas com textos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>%1 – removed</source>
        <translation>%1 – removido</translation>
    </message>
    <message>
        <source>%1 – incomplete</source>
        <translation>%1 – incompleto</translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <translation>%1 – alterado</translation>
    </message>
    <message>
        <source>Save to remove these texts; double-click to keep them.</source>
        <translation>Salve para remover estes textos; dê um clique duplo para mantê-los.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar alterações</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleActionDialog</name>
    <message numerus="yes">
        <source>Year of %n film(s)</source>
        <translation>
            <numerusform>Ano de %n filme</numerusform>
            <numerusform>Ano de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Age rating of %n film(s)</source>
        <translation>
            <numerusform>Classificação etária de %n filme</numerusform>
            <numerusform>Classificação etária de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original language of %n film(s)</source>
        <translation>
            <numerusform>Idioma original de %n filme</numerusform>
            <numerusform>Idioma original de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Genres of %n film(s)</source>
        <translation>
            <numerusform>Gêneros de %n filme</numerusform>
            <numerusform>Gêneros de %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add genres to %n film(s)</source>
        <translation>
            <numerusform>Adicionar gêneros a %n filme</numerusform>
            <numerusform>Adicionar gêneros a %n filmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove genres from %n film(s)</source>
        <translation>
            <numerusform>Remover gêneros de %n filme</numerusform>
            <numerusform>Remover gêneros de %n filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Idioma original</translation>
    </message>
    <message>
        <source>From 1870 to 2200. Leave it empty to take the year away.</source>
        <translation>De 1870 a 2200. Deixe vazio para tirar o ano.</translation>
    </message>
    <message>
        <source>An age such as 12, or a rating with one such as “FSK 12”. Leave it empty to take the rating away.</source>
        <translation>Uma idade como 12, ou uma classificação que a contenha, como “FSK 12”. Deixe vazio para tirar a classificação.</translation>
    </message>
    <message>
        <source>The language that is spoken in the films.</source>
        <translation>O idioma falado nos filmes.</translation>
    </message>
    <message>
        <source>They replace all genres that the films have.</source>
        <translation>Eles substituem todos os gêneros que os filmes têm.</translation>
    </message>
    <message>
        <source>The genres that the films have stay.</source>
        <translation>Os gêneros que os filmes têm ficam.</translation>
    </message>
    <message>
        <source>All other genres of the films stay.</source>
        <translation>Todos os outros gêneros dos filmes ficam.</translation>
    </message>
    <message>
        <source>Enter a year from 1870 to 2200.</source>
        <translation>Digite um ano de 1870 a 2200.</translation>
    </message>
    <message>
        <source>There is no age from 0 to 21 in it.</source>
        <translation>Não há nele uma idade de 0 a 21.</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Não informado</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleCellDelegate</name>
    <message>
        <source>Enter a year from 1870 to 2200, or nothing.</source>
        <translation>Digite um ano de 1870 a 2200, ou nada.</translation>
    </message>
    <message>
        <source>Enter an age from 0 to 21, or a rating with one such as “FSK 12”.</source>
        <translation>Digite uma idade de 0 a 21, ou uma classificação que a contenha, como “FSK 12”.</translation>
    </message>
    <message>
        <source>Enter the title of the film.</source>
        <translation>Digite o título do filme.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleCommands</name>
    <message>
        <source>Year…</source>
        <translation>Ano…</translation>
    </message>
    <message>
        <source>Age rating…</source>
        <translation>Classificação etária…</translation>
    </message>
    <message>
        <source>Original language…</source>
        <translation>Idioma original…</translation>
    </message>
    <message>
        <source>Add genres…</source>
        <translation>Adicionar gêneros…</translation>
    </message>
    <message>
        <source>Remove genres…</source>
        <translation>Remover gêneros…</translation>
    </message>
    <message>
        <source>Replace genres…</source>
        <translation>Substituir gêneros…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover para a lixeira</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleEditorModel</name>
    <message>
        <source>Changes of “%1”</source>
        <translation>Alterações de “%1”</translation>
    </message>
    <message>
        <source>Publishing of “%1”</source>
        <translation>Publicação de “%1”</translation>
    </message>
    <message>
        <source>Withdrawal of “%1”</source>
        <translation>Retirada de “%1”</translation>
    </message>
    <message>
        <source>Removal of “%1”</source>
        <translation>Remoção de “%1”</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your changes are kept on this computer; save again when it answers.</source>
        <translation>Sem conexão com o servidor. Suas alterações ficam neste computador; salve de novo quando ele responder.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleFilterBar</name>
    <message>
        <source>Drafts</source>
        <translation>Rascunhos</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos os estados</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Até %1</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>Qualquer ano</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>Any genre</source>
        <translation>Qualquer gênero</translation>
    </message>
    <message>
        <source>Other years…</source>
        <translation>Outros anos…</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Qualquer idade</translation>
    </message>
    <message>
        <source>For age %1 and younger</source>
        <translation>Para %1 anos ou menos</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Qualquer idioma</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Anos</translation>
    </message>
    <message>
        <source>Age %1 and younger</source>
        <translation>%1 anos ou menos</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>films</comment>
        <translation>Publicados</translation>
    </message>
    <message>
        <source>Title, A–Z</source>
        <translation>Título, A–Z</translation>
    </message>
    <message>
        <source>Title, Z–A</source>
        <translation>Título, Z–A</translation>
    </message>
    <message>
        <source>Year, oldest first</source>
        <translation>Ano, mais antigos primeiro</translation>
    </message>
    <message>
        <source>Year, newest first</source>
        <translation>Ano, mais novos primeiro</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Mais antigos primeiro</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mais novos primeiro</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Mais relevantes primeiro</translation>
    </message>
    <message>
        <source>Show these years</source>
        <translation>Mostrar estes anos</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a year</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a year</comment>
        <translation>Até</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Genre: %1</source>
        <translation>Gênero: %1</translation>
    </message>
    <message>
        <source>Year: %1</source>
        <translation>Ano: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Mais curtos primeiro</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Mais longos primeiro</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleFormPanel</name>
    <message>
        <source>Not rated</source>
        <translation>Sem classificação</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Idade em anos</translation>
    </message>
    <message>
        <source>FSK 12, PG-13 …</source>
        <translation>FSK 12, PG-13 …</translation>
    </message>
    <message>
        <source>Label of the age rating</source>
        <translation>Rótulo da classificação etária</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Título original</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Idioma original</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Classificação etária</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Gêneros</translation>
    </message>
    <message>
        <source>Language of the texts above</source>
        <translation>Idioma dos textos acima</translation>
    </message>
    <message>
        <source>The film&apos;s key in a system of yours, for imports.</source>
        <translation>A chave do filme num sistema seu, para importações.</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Não informado</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>ID externo</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitlePage</name>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>Filme novo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Save the title</source>
        <translation>Salvar o título</translation>
    </message>
    <message>
        <source>Once the film is on the server it can be published.</source>
        <translation>Assim que o filme estiver no servidor, ele pode ser publicado.</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Há alterações não salvas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Film and trailer</source>
        <translation>Filme e trailer</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidade</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>You typed changes on %1 that were not saved.</source>
        <translation>Você digitou alterações em %1 que não foram salvas.</translation>
    </message>
    <message>
        <source>Saved, together with what somebody else changed meanwhile: %1.</source>
        <translation>Salvo, junto com o que outra pessoa alterou nesse meio-tempo: %1.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar alterações</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover para a lixeira</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Salvar de novo</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>What you changed in this title since then is lost.</source>
        <translation>O que você alterou neste título e ainda não salvou será perdido.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Sair sem salvar</translation>
    </message>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation>Mover “%1” para a lixeira?</translation>
    </message>
    <message>
        <source>Its pictures and its film go along. It can be restored there for 30 days.</source>
        <translation>As imagens e o filme vão junto. Lá, ele pode ser restaurado por 30 dias.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleTable</name>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitleTableModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Pôster</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Título original</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Gêneros</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Excluído</translation>
    </message>
    <message>
        <source>Gone in</source>
        <translation>Restam</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TitlesPage</name>
    <message>
        <source>New film</source>
        <translation>Filme novo</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Como tabela</translation>
    </message>
    <message>
        <source>As posters</source>
        <translation>Como pôsteres</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Show all films</source>
        <translation>Mostrar todos os filmes</translation>
    </message>
    <message>
        <source>The films are out of reach</source>
        <translation>Não foi possível carregar os filmes</translation>
    </message>
    <message>
        <source>Your first film</source>
        <translation>O seu primeiro filme</translation>
    </message>
    <message>
        <source>Make a title, drop a video file on it and publish it. The film is packaged on this computer, so nothing but the finished streams travels to the server.</source>
        <translation>Crie um título, solte nele um arquivo de vídeo e publique-o. O filme é empacotado neste computador; só as faixas prontas vão para o servidor.</translation>
    </message>
    <message>
        <source>Search films and people</source>
        <translation>Buscar filmes e pessoas</translation>
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
        <translation>Importar</translation>
    </message>
    <message>
        <source>Make many films from a table (CSV)</source>
        <translation>Criar muitos filmes a partir de uma tabela (CSV)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln filme</numerusform>
            <numerusform>%Ln filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>No film passes these filters.</source>
        <translation>Nenhum filme passa por esses filtros.</translation>
    </message>
    <message>
        <source>No film fits “%1” and the filters.</source>
        <translation>Nenhum filme combina com “%1” e os filtros.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a film</comment>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::ToldOnceDialog</name>
    <message>
        <source>The code</source>
        <translation>O código</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>It is shown now and never again.</source>
        <translation>Copie agora: ele não será mostrado de novo.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TrackRow</name>
    <message>
        <source>Not known</source>
        <translation>Não conhecido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Give the track a name of at most 200 characters.</source>
        <translation>Dê à faixa um nome de no máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>Choose a language, or type its tag: “en”, “pt-BR”.</source>
        <translation>Escolha um idioma, ou digite o código dele: “en”, “pt-BR”.</translation>
    </message>
    <message>
        <source>Default</source>
        <comment>a track</comment>
        <translation>Padrão</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::TrashPage</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Excluir para sempre</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Lixeira</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Excluir para sempre…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln filme</numerusform>
            <numerusform>%Ln filmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The trash is out of reach</source>
        <translation>Não foi possível carregar a lixeira</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>A lixeira está vazia</translation>
    </message>
    <message numerus="yes">
        <source>What you delete waits here for %n days and can be restored.</source>
        <translation>
            <numerusform>O que você exclui espera aqui %n dia e pode ser restaurado.</numerusform>
            <numerusform>O que você exclui espera aqui %n dias e pode ser restaurado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UserCard</name>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>End all sessions of this user</source>
        <translation>Encerrar todas as sessões deste usuário</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and what they watch stops.</source>
        <translation>A pessoa sai em toda parte na hora, e o que ela assiste para.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (você)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Bloquear…</translation>
    </message>
    <message>
        <source>You cannot block yourself.</source>
        <translation>Você não pode bloquear a si mesmo.</translation>
    </message>
    <message>
        <source>Signed in nowhere</source>
        <translation>Sem sessões</translation>
    </message>
    <message numerus="yes">
        <source>Signed in on %n device(s)</source>
        <translation>
            <numerusform>Conectado em %n dispositivo</numerusform>
            <numerusform>Conectado em %n dispositivos</numerusform>
        </translation>
    </message>
    <message>
        <source>The sessions could not be loaded</source>
        <translation>As sessões não puderam ser carregadas</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Sessões…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Make %1 a %2?</source>
        <translation>Mudar o papel de %1 para %2?</translation>
    </message>
    <message>
        <source>You lose the rights of your present role and are signed out at once.</source>
        <translation>Você perde os direitos do seu papel atual e sai na hora.</translation>
    </message>
    <message>
        <source>They lose the rights of the present role and are signed out at once.</source>
        <translation>A pessoa perde os direitos do papel atual e sai na hora.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Mudar o papel</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Bloquear %1?</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once and cannot sign in again until you unblock them. Nothing of theirs is deleted.</source>
        <translation>A pessoa sai em toda parte na hora e não pode entrar de novo até você desbloqueá-la. Nada dela é excluído.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Criar um código</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Redefinir senha…</translation>
    </message>
    <message>
        <source>Sign all out</source>
        <translation>Desconectar todos</translation>
    </message>
    <message>
        <source>Sign %1 out everywhere?</source>
        <translation>Desconectar %1 de todos os dispositivos?</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Desconectar de todos</translation>
    </message>
    <message>
        <source>%1 (this device)</source>
        <translation>%1 (este dispositivo)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <comment>another device</comment>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Sign %1 out</source>
        <translation>Desconectar %1</translation>
    </message>
    <message>
        <source>Reset the password of %1?</source>
        <translation>Redefinir a senha de %1?</translation>
    </message>
    <message>
        <source>You get a code that is valid for 24 hours. Whoever has it sets the password and ends all sessions, so give it to this person alone.</source>
        <translation>Você recebe um código válido por 24 horas. Quem o tiver define a senha e encerra todas as sessões; por isso, entregue-o só a esta pessoa.</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UsersModel</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>vitascope::studio::UsersPanel</name>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Who has an account, what they may do, and where they are signed in.</source>
        <translation>Quem tem conta, o que pode fazer e onde está conectado.</translation>
    </message>
    <message>
        <source>Search by login</source>
        <translation>Buscar por usuário</translation>
    </message>
    <message>
        <source>Search users by login</source>
        <translation>Buscar usuários pelo nome de usuário</translation>
    </message>
    <message>
        <source>A new password for %1</source>
        <translation>Uma senha nova para %1</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ninguém encontrado</translation>
    </message>
    <message>
        <source>No login has “%1” in it.</source>
        <translation>Nenhum nome de usuário contém “%1”.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Give this code to the person. It is valid until %1, once.</source>
        <translation>Dê este código à pessoa. Ele vale até %1 e só pode ser usado uma vez.</translation>
    </message>
</context>
</TS>
