/**
 * Long passwords and phrases that many people choose, in Swedish and English: folded as `passwordProblem`
 * folds (lower case, nothing but letters and digits). Shorter ones need no list, they are too short.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
    123456789012345 1234567890123456 12345678901234567890 111222333444555 112233445566778899
    123123123123123 1234512345123451 012345678901234 0123456789012345 098765432109876
    987654321098765 1029384756102938 147258369147258 159753159753159 741852963741852
    321321321321321 121212121212121 101010101010101 696969696969696 131313131313131
    qwertyuiopasdfgh qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertyuiopåasdf
    qwertyuiopåasdfghjklöä qwertyqwertyqwerty qwertyuiop12345 qwertyuiop123456
    qwertyuiop1234567890 1234567890qwertyuiop qwerty123456789 qwerty1234567890 qwerty123qwerty123
    asdfghjklasdfghjkl asdfghjklzxcvbnm asdfghjklöäzxcvbnm zxcvbnmasdfghjkl zxcvbnmzxcvbnm1
    1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv5tgb 1qazxsw23edcvfr4 qazwsxedcrfvtgb qazwsxedcrfvtgbyhnujm
    1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 zaq12wsxcde34rfv
    asdfasdfasdfasdf qweqweqweqweqwe qweasdzxcqweasdzxc qweasdzxc123456 poiuytrewqlkjhgf
    poiuytrewqlkjhgfdsa mnbvcxzlkjhgfdsa abcdefghijklmno abcdefghijklmnop
    abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyzåäö abc123abc123abc abcabcabcabcabc
    abcd1234abcd1234 a1b2c3d4e5f6g7h8 aabbccddeeffgghh zyxwvutsrqponml abcdefgh12345678
    abcdefg123456789 passwordpassword passwordpassword1 passwordpassword123 password12345678
    password123456789 password1234567890 password123password password123password123
    passw0rdpassw0rd p4ssw0rdp4ssw0rd mypasswordispassword thisismypassword thisismypassword1
    thisisapassword thisisapassword1 thisisasecurepassword thisismysecurepassword
    averystrongpassword verystrongpassword verystrongpassword1 averylongpassword
    averylongpassword1 verylongpassword thisisalongpassword thisisaverylongpassword
    strongpassword1 strongpassword123 securepassword1 securepassword123 supersecretpassword
    supersecretpassword1 mysecretpassword mysecretpassword1 secretpassword1 secretpassword123
    changemechangeme changemechangeme1 changeme1234567 changeme12345678 defaultpassword
    defaultpassword1 temporarypassword temporarypassword1 administrator123 administrator1234
    administratoradministrator adminadminadmin adminadminadmin1 adminpassword123 rootrootrootroot
    welcomewelcome1 welcome12345678 welcomewelcome123 letmeinletmeinletmein letmeinletmein1
    letmein12345678 pleaseletmein123 iloveyouiloveyou iloveyou1234567 iloveyou12345678
    iloveyouforever iloveyousomuch1 iloveyouverymuch iforgotmypassword whatismypassword
    whatsmypassword donotforgetthis nopasswordneeded idontknowmypassword ihatepasswords1
    correcthorsebatterystaple correcthorsebattery correcthorsebatterystaple1 maytheforcebewithyou
    maytheforcebewithyou1 tobeornottobethatisthequestion tobeornottobe123 thequickbrownfox
    thequickbrownfoxjumps thequickbrownfoxjumpsoverthelazydog loremipsumdolor
    loremipsumdolorsitamet helloworldhelloworld helloworld12345 hellohellohello sunshinesunshine
    sunshine12345678 princessprincess princess12345678 footballfootball football12345678
    baseballbaseball baseball12345678 supermansupermansuperman superman12345678
    batmanbatmanbatman dragondragondragon dragon123456789 monkeymonkeymonkey monkey123456789
    trustno1trustno1 starwarsstarwars pokemonpokemon1 pokemon123456789 minecraftminecraft
    michaeljackson1 justinbieber123 onedirection123 liverpoolfootballclub manchesterunited
    manchesterunited1 youllneverwalkalone onceuponatime123 inthebeginning1 jesuschristislord
    godisgoodallthetime lösenordlösenord losenordlosenord lösenord12345678 losenord12345678
    lösenord123456789 losenord123456789 lösenordet12345 dethärärmittlösenord
    detharmarmittlosenord mittlösenord123 mittlosenord123 mittlösenordärlösenord
    mitthemligalösenord mitthemligalosenord hemligthemligt1 hemligthemligthemligt
    hemlighethemlighet hemligt12345678 hemligt123456789 sommarsommarsommar sommaren2024sommaren
    sommarensommaren sommar202520252025 sommar2026sommar2026 vinternvintern1 vinter2025vinter2025
    vinter2026vinter2026 höstenärhärigen välkommenvälkommen valkommenvalkommen välkommen123456
    valkommen123456 välkommen12345678 välkommentilloss byttmiglösenord bytlösenordnu123
    bytmiglösenordbytmig glömtmittlösenord jagharglömtlösenordet jagälskardigmest jagälskardig123
    jagälskardigjagälskardig alskardigalskardig hejhejhejhejhej hejhejhejhejhejhej
    hejhopphejhopp1 hejsanhejsanhejsan hejsan123456789 hejpådighejpådig fotbollfotboll1
    fotboll12345678 hockeyhockeyhockey ishockeyishockey luleåhockeyluleåhockey skellefteåaik123
    stockholmstockholm göteborggöteborg svenskaflaggan1 dugamladufria123 blinkalillastjärna
    blinkalillastjarna bästisarförevigt mammamammamamma pappapappapappa mammaochpappa123
    administratör123 administratör1234 testtesttesttest testtesttesttest1 test123test123test
    testlösenord123 testkontotestkonto demodemodemodemo användareanvändare anvandareanvandare
  `
    .trim()
    .split(/\s+/),
);

/** The product's own words: a password that is made of nothing else (and digits) is guessed first. */
export const PRODUCT_WORDS: readonly string[] = [
  'samhandling',
  'norrbottens',
  'norrbotten',
  'regionen',
  'region',
  'regional',
  'utvecklingsstrategi',
  'utveckling',
  'strategin',
  'strategi',
  'kommunen',
  'kommun',
  'initiativ',
  'initiativet',
  'insatsområde',
  'åtgärder',
  'åtgärd',
  'effektmål',
  'indikator',
  'aktörer',
  'aktör',
  'lägesrapport',
  'rapport',
  'samordnare',
  'administratör',
  'administrator',
  'lösenordet',
  'lösenord',
  'losenord',
  'password',
  'välkommen',
  'luleå',
  'rus',
];
