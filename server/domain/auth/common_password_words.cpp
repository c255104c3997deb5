// SPDX-License-Identifier: GPL-3.0-or-later
// Words that passwords are most often made of, gathered for this product: lower case, separated by white space. What is
// made of them (other case, letters replaced by signs, digits around them, a word twice) is found by common_passwords.
#include "server/domain/auth/common_password_words.h"

namespace vitascope::server::auth {

const std::string_view kCommonPasswordWords = R"(
password passwort motdepasse contrasena contraseña senha parola haslo jelszo salasana losenord wachtwoord passord
passwd passcode passphrase passw0rd secret secreto segredo geheim letmein letmein! openme opensesame sesame abrakadabra
welcome welkom bienvenue bienvenido willkommen benvenuto hello hello123 hallo bonjour hola ciao privet namaste aloha
admin administrator administrador root toor superuser sysadmin system manager master mastermind operator guest user
username login logon signin account default changeme changeit change temp temporary test tester testing test1234 demo
sample example please access allow enter private public server database backup oracle mysql postgres windows linux
ubuntu debian redhat fedora macintosh android iphone samsung nokia huawei xiaomi motorola google facebook twitter
instagram youtube whatsapp telegram linkedin myspace yahoo hotmail gmail outlook amazon netflix spotify disney apple
microsoft internet computer laptop network router wireless bluetooth keyboard monitor software hardware developer
programmer hacker hacked matrix trinity morpheus neo qwerty qwertz azerty asdfgh zxcvbn qazwsx qazwsxedc wsxedc
1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3 q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1zaq1
xsw2zaq1 2wsx3edc qweasd qweasdzxc qwe123 123qwe qwer1234 1234qwer asd123 asdqwe zxc123 qwaszx 12qwaszx qwerasdf
qwertyui asdfjkl asdfasdf qweqwe a1b2c3 a1b2c3d4 a1b2c3d4e5 aa12345678 abc123 abcabc abcd1234 abc12345 123abc 1a2b3c
1a2b3c4d 147258 147258369 159357 159753 741852 741852963 789456 789456123 963852 963852741 987654 123654 123654789
142536 102030 10203040 112233 11223344 1122334455 112233445566 121212 123123 123321 1234554321 12344321 12345679
123456789a 123456a a123456 a12345678 131313 135790 13579 1357924680 24681012 246810 2468 232323 252525 456789 555666
654321 696969 777888 789789 7777777 147147 159159 100200 100200300 500600 password1 dragon dragons monkey monkeys
football soccer baseball basketball hockey tennis cricket rugby volleyball handball swimming running cycling boxing
karate wrestling golf golfer skater skating surfing snowboard skiing fishing hunting racing motocross nascar formula
ferrari porsche lamborghini maserati bugatti mercedes mustang corvette camaro chevy chevrolet chevelle dodge charger
toyota honda yamaha suzuki kawasaki harley davidson subaru mazda nissan hyundai volvo audi bentley jaguar
arsenal chelsea liverpool manchester manutd united tottenham everton barcelona realmadrid madrid atletico juventus
milan inter napoli bayern dortmund schalke werder ajax feyenoord benfica porto sporting flamengo corinthians palmeiras
santos gremio boca river celtic rangers spartak zenit dynamo lakers celtics bulls yankees redsox cowboys steelers
packers patriots raiders broncos eagles dolphins giants jets bears lions tigers panthers ravens falcons saints vikings
chargers redskins browns bengals colts titans jaguars seahawks rams cubs mets dodgers braves phillies orioles pirates
marlins rockets spurs warriors blazers knicks sixers pistons ronaldo messi neymar beckham zidane maradona pele kobe
jordan jordan23 lebron shaquille tiger woods federer nadal schumacher hamilton senna
love lover loveme lovely iloveyou iloveu loveyou loveyou2 ilovegod ilovehim iloveher ilovemom iloveme tequiero teamo
jetaime ichliebedich tiamo lovelove loveforever forever foreverlove always together babygirl babyboy baby babydoll
babyblue babe boobie honey honeybee sweetheart sweetie sweety sweetpea sugar darling dear angel angels angelito angelina
angeleyes princess princesa prinzessin principessa prince queen king kings queenbee kingkong royal majesty duchess
sunshine sunflower sunset sunrise sunny sun moon moonlight moonstone star stars starlight stardust starfish starwars
startrek rainbow heaven heavenly paradise butterfly flower flowers rose roses rosebud lily daisy tulip orchid violet
jasmine lavender blossom cherry cherryblossom strawberry blueberry raspberry banana apple apples orange lemon peach
mango melon watermelon pineapple coconut cookie cookies cupcake chocolate vanilla caramel candy lollipop icecream
cheese cheesecake pizza burger hamburger spaghetti lasagna noodle pancake waffle bacon pickle peanut pepper ginger
cinnamon nutmeg coffee espresso whiskey vodka tequila heineken budweiser guinness corona cocacola pepsi fanta sprite
redbull monsterenergy snickers nutella oreo butter buttercup marshmallow popcorn muffin
summer winter spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday christmas easter halloween birthday holiday vacation weekend
sommer herbst fruehling januar februar märz oktober dezember montag dienstag freitag samstag sonntag verano invierno
primavera enero febrero agosto septiembre diciembre lunes domingo
michael michelle michele mike jennifer jessica jessie ashley amanda nicole melissa stephanie elizabeth danielle
samantha christina christine christian christopher chris matthew mathew anthony andrew andrea andreas andres daniel
daniela david robert roberto richard william joseph joshua thomas charles charlie charlotte george jonathan johnathan
nathan nathaniel nicholas nicolas benjamin alexander alexandra alexandre alexis alejandro alejandra sandra patrick
patricia victoria vincent virginia veronica vanessa valentina valeria natalie natalia natasha katherine catherine
kathryn kristina kristen rebecca rachel isabella isabel gabriel gabriela gabrielle francisco francesca fernando
fernanda eduardo ricardo rodrigo alberto antonio antonia giuseppe giovanni francesco alessandro alessandra lorenzo
leonardo matteo carlos miguel manuel jorge diego pablo pedro javier rafael raphael sebastian santiago gonzalo mariana
maria marie mary margaret margarita marina martina martin marcus marcos lauren laura laurence lindsay lindsey heather
hannah emily emma olivia sophia sophie abigail madison taylor tyler austin dakota brandon brandy brittany britney
courtney kimberly cameron caroline carolina claudia cynthia deborah denise diana dominic dominique donald douglas
edward eleanor elaine eugene evelyn florence frederick friedrich gerald gregory gregor harold harrison howard jacob
jackson james jamie janice jason jasper jeffrey jeremy jerome joanna johanna johannes johnson jonas jordan julian
juliana juliette justin justine karolina katarina kenneth kevin leonard lawrence leslie logan lucas lucy madeline
marvin maxwell megan melanie miranda monica monique morgan murphy norman oliver oscar pamela pauline peter phillip
preston quentin raymond reginald ronald russell sabrina sabina samuel samson scott shannon sharon sheila shirley simon
simone spencer stanley stephen steven stewart stuart susan suzanne sylvia tabitha tamara teresa theresa theodore
tiffany timothy tobias trevor tristan ulrich ursula valerie walter wesley whitney winston yolanda yvonne zachary
aleksandr aleksandra anastasia anastasiya svetlana ekaterina katerina tatiana tatyana vladimir dmitry dmitriy sergey
sergei andrey alexey aleksey nikolay nikita maksim maxim mikhail evgeniy evgeny yevgeny galina irina lyudmila ludmila
nadezhda natalya oksana olga polina viktor viktoria viktoriya yuliya yulia ivanov ivanova petrov petrova sidorov
mohammed muhammad mohamed ahmed abdullah ibrahim mustafa mehmet fatima ayesha krishna ganesh lakshmi priyanka rajesh
sanjay sandeep kumar singh patel sharma
shadow shadows superman superwoman batman spiderman ironman wolverine deadpool avengers hulk thor captain america
joker harley quinn catwoman wonderwoman supergirl superstar superhero starwars jedi yoda skywalker vader darthvader
chewbacca hansolo kenobi obiwan anakin stormtrooper enterprise spock picard klingon gandalf frodo aragorn legolas
bilbo sauron mordor hobbit tolkien hogwarts harrypotter potter hermione gryffindor slytherin dumbledore voldemort
pokemon pikachu charizard bulbasaur squirtle digimon naruto sasuke sakura itachi goku vegeta dragonball onepiece
luffy sailormoon zelda mario luigi sonic minecraft fortnite roblox warcraft starcraft diablo overwatch leagueoflegends
counterstrike callofduty halo halflife playstation nintendo gameboy xbox360 gamer gaming godzilla jurassic terminator
predator rambo rocky balboa scarface godfather gladiator spartacus spartan titanic avatar mulder scully simpsons homer
bartsimpson southpark cartman familyguy garfield snoopy charliebrown mickey mickeymouse minnie donald goofy pluto
tweety tinkerbell cinderella pocahontas rapunzel bambi simba nemo shrek spongebob patrick barbie hellokitty barney
elmo cookiemonster kermit scooby scoobydoo pinkpanther tomandjerry bugsbunny
metallica nirvana slipknot acdc ironmaiden megadeth slayer pantera blacksabbath ozzy motorhead ledzeppelin pinkfloyd
beatles rollingstones queen elvis presley madonna beyonce rihanna shakira eminem tupac snoopdogg fiftycent greenday
blink182 linkinpark evanescence rammstein scorpions europe depeche mode depechemode coldplay radiohead oasis u2 bono
bobmarley marley reggae hiphop rockstar rocknroll guitar guitarra drummer piano violin trumpet music musica musician
dancer dancing ballet singer concert jazz blues
tiger tigers tigger tigre lion lioness panther leopard cheetah puma cougar jaguar wolf wolves wolfpack werewolf fox
bear grizzly teddybear panda koala elephant elefante giraffe zebra hippo rhino horse horses stallion mustang pony
donkey cowboy cowgirl buffalo bull bulldog rottweiler doberman labrador poodle beagle chihuahua puppy puppies doggie
doggy dogs kitten kittens kitty kittycat catdog pussycat rabbit bunny hamster mouse squirrel monkey gorilla orangutan
dolphin shark whale octopus penguin eagle hawk falcon phoenix raven crow owl parrot pigeon turtle tortoise crocodile
alligator snake cobra python viper anaconda lizard iguana frog froggy spider scorpion mosquito dragonfly ladybug
unicorn pegasus griffin hydra cerberus mermaid vampire zombie ghost phantom demon devil lucifer satan diablo
jesus jesus1 jesuschrist christ christian god godisgood godislove godbless blessed blessing faith faithful grace
gracie mercy hope trust believe miracle prayer church bible gospel amen hallelujah salvation holyspirit
killer killers assassin ninja samurai shogun warrior soldier sniper ranger marine marines army navy airforce trooper
commander commando sergeant general major colonel captain pirate hunter knight knights wizard witch sorcerer magician
magic magical mystic mystery legend legendary champion champions winner victory victor hero master blaster thunder
lightning storm hurricane tornado tsunami volcano earthquake fire fireball firefly fireman firefighter flame inferno
blaze phoenix ice iceman snow snowball snowflake snowman frost frozen freeze
diamond diamonds crystal emerald sapphire ruby amber pearl golden silver platinum bronze copper iron steel titanium
money moneymoney dollar dollars million millionaire billion rich richie lucky lucky7 lucky13 fortune jackpot casino
poker blackjack bingo gambler player players playboy
america american usa canada canadian mexico mexican brazil brasil argentina chile colombia venezuela peru england
english britain london scotland ireland irish france french paris germany german deutschland berlin hamburg munich
muenchen frankfurt austria vienna switzerland italy italia rome roma venice spain espana spanish portugal lisboa
holland amsterdam belgium denmark sweden stockholm norway finland helsinki poland polska warsaw warszawa russia russian
rossiya moscow moskva ukraine kiev turkey istanbul greece athens israel jerusalem egypt africa nigeria india mumbai
delhi pakistan bangladesh china beijing shanghai hongkong taiwan japan japanese tokyo korea seoul thailand vietnam
philippines manila indonesia jakarta malaysia singapore australia sydney melbourne newzealand california texas florida
newyork brooklyn manhattan boston chicago detroit dallas houston denver phoenix seattle atlanta miami lasvegas vegas
sandiego sanfrancisco losangeles hollywood philadelphia pittsburgh cleveland washington georgia virginia carolina
alabama kentucky tennessee oklahoma montana alaska hawaii
freedom liberty justice peace peaceful happy happiness smile smiley smiles laughter friend friends friendship bestfriend
family mother mommy mama mamma father daddy papa brother sister brothers sisters grandma grandpa uncle auntie cousin
husband wife wedding marriage married boyfriend girlfriend children kids teacher student school college university
doctor nurse lawyer engineer pilot driver trucker farmer plumber carpenter builder painter artist
black white green blue purple yellow orange silver pink brown crimson scarlet indigo turquoise magenta
blackjack blackcat blackbird blackdog blackrose redrose reddog redhead redwing bluesky bluemoon bluebird bluedog
whitetiger greenday greentea purplerain yellowstone
access14 action alpha amateur apollo argos arthur asshole athena atlantis attitude awesome badass badboy badger badgirl
bailey bandit bastard beach beautiful beauty beaver biggie bigboy bigdaddy bigdick bigdog bigfoot bigmac bigman bigtits
birdie bitch bitches biteme blahblah blondie bobby bond007 james007 bonnie booboo boomer booger brandy brutus bubba
bubbles bubblegum buddha buddy bullet bullshit buster butthead canadian cannon cartoon casper chance chandler chester
chicken chopper cobra colorado compaq connor cooldude coolman coolgirl cooper country cowboy creative crazy cricket
cupid cutie cutiepie cyber cyclone daddysgirl danger dangerous darkness darklord darkside deadman death destiny
dickhead digital dirty discovery doctorwho dolphin doomsday doomed dreamer dreams dumbass eclipse einstein electric
element elephant elite eminem emperor energy escape eternal eternity everest evil excalibur explorer express extreme
fantasy fatboy fatcat fearless fetish flipper flower fluffy forest fountain freaky freddy freepass frankie frosty fuck
fucker fuckit fuckme fuckoff fuckyou fuckyou2 funny future galaxy gangsta gangster garden gateway gemini genesis
genius gizmo goblin goddess goldfish goodluck gotcha groovy gunner guitar1 happyday hardcore hardrock harmony hawaii
heart heartless hercules hithere honda1 hooters horny hotdog hotgirl hotrod hottie hotstuff houston illuminati
imagine immortal infinity insane intrepid island jackass jackie jamaica jasmin jellybean jelly jester joshua1 journey
jungle jupiter justme kamikaze karma katana kisses kissme kitkat knight ladies lasers legion lexmark little loser
loverboy lovers lucifer madmax maddog magnum mariner marlboro maverick mayday melody memory mercury merlin midnight
mission misty mittens mmmmmm mobile monster montana monty mookie moomoo mother1 motorola mountain muffin naughty
nemesis neptune newlife newpass newpassword nightmare nintendo nopassword nothing nutmeg obsidian ocean october1
olympus optimus orlando outlaw oxford paladin panther pasword patience peaches penelope penis people perfect phantom
philips photo pimpin pinky pioneer platypus poison pookie poohbear popeye porsche911 pussy power precious premium
prodigy promise prophet psycho puddin pumpkin punisher purple1 puzzle pyramid quality quantum quest rabbit1 radical
raider rambo1 random rascal rebel redneck redsox1 reggie remember renegade rescue revenge revolution riverside
robotics rocket rockon romance roman romeo rooster rusty sailing sailor salvador sapphire saturn savage scooter
scorpio secret1 security sensei serenity seven sexygirl sexy sexyboy sexylady shadow1 shalom shannon1 sherlock shithead
shorty shotgun silence skeeter skipper skittles slapshot slick smokey smooth snickers snoopy1 solution something
sophie1 spanky sparky special speedy spider1 spirit spooky squirt stallion stella stinky stupid success sunday1
supernova superior supreme survivor swordfish tarheels technics temptress tenerife thegame theking theman therock
thirteen thumper thunder1 thx1138 tigers1 tinker titanium tomcat topgun toronto tractor travel treasure trouble
trustme trustno1 trustnoone turbo twilight twister typhoon ultimate undertaker underground unique unknown utopia valhalla
vampire venus victoria1 vision voyager warhammer warlock warrior1 webmaster whatever whatsup wicked wildcat wildcats
wildfire william1 willow wilson wisdom wizards wonder woodstock xavier xxxxxx yankee yellow1 yosemite zeppelin zodiac
zombies zxcvbnm zxcvb
пароль привет любовь солнце наташа марина максим андрей сергей александр кристина екатерина виктория анастасия
светлана владимир дмитрий алексей николай михаил россия москва спартак зенит динамо котик котенок зайчик солнышко
люблютебя любимая любимый мамочка принцесса ангелочек футбол гитара учитель секрет админ йцукен фыва ячсмит
vitascope film films movie movies cinema kino video streaming
)";

} // namespace vitascope::server::auth
