import { namesRemembered, remembered } from '../kernel/remembered';

/**
 * Ways in which one name is written in Latin letters; the first of a group stands for all. A list of our own, from general knowledge: there is no public register of
 * spellings for the region. A name stands in one group only (a test holds it). The commonest Arabic and Urdu names stand in their own letters too, which write no vowels. Regular differences (ee and i, oo and u, w and v) are `plainSpelling`'s.
 */
const listed = `
mohammed محمد muhammad mohammad mohamed muhammed mohamad mohamud mohd muhamed mehmet mohammod muhamad mahomed
ahmed احمد ahmad ahmet achmed
hussain حسين hussein husain husein hossain hossein husayn hoossain
hassan حسن hasan hasson
ali علي aly
akhtar akhter aktar akther akter
begum begam begom
khatun khatoon khaton
bibi beebi bibee
choudhury chowdhury choudhry chaudhry chaudhary chaudhari choudhary chowdhry choudary chaudri
sheikh shaikh shaykh shekh
malik malick malek
rehman rahman rahmaan rehmaan
uddin udin udeen
iqbal eqbal ikbal
hussnain hasnain husnain
syed sayed sayyid saiyed
saeed سعيد said sayeed
yusuf يوسف yousuf yousaf yusef yosef yousef youssef yousif
ibrahim ابراهيم ebrahim ibraheem
ismail اسماعيل esmail ismael ismaeel
umar عمر omar omer
usman عثمان osman uthman othman
bilal belal
aisha عايشة ayesha aysha aishah aaisha aicha
fatima فاطمة fatimah fatema fatma fatemah
zainab زينب zaynab zeinab zaineb zainub
mariam مريم maryam miriam mariyam maryum
nasreen nasrin nazreen nasrine
shabana shabanah
yasmin ياسمين yasmeen jasmin jasmine yasmine
noor نور nur nour
khadija خديجة khadijah kadija khadeeja khadiga
sofia sophia
safia safiya safiyah safiyya
saima saimah
siddiqui siddiqi siddique siddiquee
qureshi kureshi quraishi koreshi
mahmood محمود mehmood mahmud mahmoud mehmud
farooq faruk farouk faruq farook
rafiq rafique rafeeq
shafiq shafique shafeeq
yaqoob yakub yaqub
mustafa مصطفى mostafa moustafa
tariq طارق tarik tareq tarek
zulfiqar zulfikar zulfeqar
javed javaid jawed jawaid javid
parveen parvin perveen parvine
rukhsana ruksana rukhsanah
kausar kauser kousar kouser
khanum khanom khanam
miah mia miya
haque haq huq hoque hoq
amir aamir ameer
faisal faizal faysal
sumaiya sumaya sumayya sumayyah
aaliyah aliya aliyah alia aliyaa
layla ليلى leila laila leyla
osama usama
zakariya zakaria zachariah zakariyya
gurpreet gurprit gurpret
harpreet harprit harpret
manpreet manprit manpret
jaswinder jasvinder jaswindar jaswender
kulwinder kulvinder kulvindar kulwindar
sukhwinder sukhvinder sukwinder sukhwindar
balwinder balvinder balwindar
parminder perminder parmindar
satwinder satvinder
singh sing
kaur kour cor
sandhu sandu
dhillon dhillan dhilon dillon
sidhu siddhu
patel patell
abdul عبد abdel abdool
abdullah عبدالله abdallah abdulla
abdirahman abdurahman abdulrahman abdirahmaan abdelrahman
hodan hodhan
krzysztof kristof krzystof
katarzyna katarzina
aleksander alexander aleksandar alexandre oleksandr aleksandr alexandru
aleksandra alexandra oleksandra
wiktoria victoria viktoria viktoriia
tomasz thomas tomas
jakub jacob jakob
lukasz lucas lukas
mateusz matthew mathew matteo
szymon simon
jozef joseph josef
ewa eva
sergei sergey serhiy sergii serhii sergiu
dmitri dmitry dmytro dimitri
natalia nataliia nataliya natalya
iuliia yulia yuliia juliya
andrei andrey andrii andriy
volodymyr vladimir wladimir
mykola nikolai nikolay
olena elena yelena
djordje dorde djorde
sean shaun shawn
stephen steven stephan stefan
geoffrey jeffrey jeffery
catherine katherine kathryn catharine katharine cathryn kathrine
sara sarah
ann anne
anna hanna hannah
lewis louis
philip phillip philipp
alan allan allen alun
teresa theresa therese
lindsay lindsey lynsey linsey lyndsey lynsay
clare claire clair
deborah debra debora
graham graeme grahame
michael micheal mikael michal
nicholas nicolas nikolas nickolas
nicola nichola
rachel rachael racheal
tracey tracy tracie
stacey stacy stacie
kelly kellie kelley
leanne lianne leann leeann
lesley leslie
lee leigh
jacqueline jaqueline jacquelyn jacquline
gillian jillian
elizabeth elisabeth elzbieta
isabel isobel isabelle isabell
sophie sofie
zoe zoey
amy aimee
megan meghan meagan
eleanor elinor elenor
caroline carolyn caroline
carol carole
christine kristine
christina kristina
christopher kristopher
kirsty kirstie
kimberley kimberly
kayleigh kayley kaylee kaleigh kayley
hayley hailey haley
ashley ashleigh
lynn lynne lyn
diane dianne
susanna susannah suzanna zuzanna
suzanne susanne
natalie nathalie
michelle michele
rebecca rebekah rebeca
brian bryan
callum calum
connor conor conner
kieran kieron keiran ciaran
aidan aiden
rhys reece reese
john jon
jonathan johnathan jonathon
anthony antony
laurence lawrence
stuart stewart
neil neal niall
frederick fredrick frederic
mark marc
carl karl
eric erik
terence terrence
olivia oliwia
siobhan shivaun chivonne shevaun
niamh neve
caoimhe keeva
eoghan euan ewan
vivienne vivien vivian
mac mc
clark clarke
brown browne
green greene
smith smyth smythe
read reid reed
davis davies
thompson thomson tomson
phillips philips
rodgers rogers
stevens stephens
matthews mathews
nicholls nichols
white whyte
moore moor
cook cooke
price pryce
bailey bayley baillie
marshall marshal
pearce pierce
fisher fischer
jeffries jefferies jeffreys
whittaker whitaker
campbell cambell
johnston johnstone
hughes hughs
byrne byrnes
khan خان
khalid خالد khaled
samir سمير sameer`;

/** The groups, each a name and its other spellings. */
export const spellings: readonly (readonly string[])[] = listed
  .trim()
  .split('\n')
  .map(group => Array.from(new Set(group.split(' '))));

/** Differences that a writer of Latin letters makes by ear, and a typist by a slip: one way for all of them. */
const regular: readonly (readonly [RegExp, string])[] = [
  [/^mac(?=[^aeiou])/, 'mc'],
  [/dj/g, 'd'],
  [/ck/g, 'k'],
  [/qu?/g, 'k'],
  [/ph/g, 'f'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/w/g, 'v'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/aa/g, 'a'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/ah$/, 'a']
];

/** A plain word as it might as well be written; of a short one itself, since every letter tells short names apart. */
export const plainSpelling = remembered(namesRemembered, (name: string): string =>
  name.length < 5 ? name : regular.reduce((text, [found, instead]) => text.replace(found, instead), name)
);
