/**
 * Full names and what their bearers are called for short: usage in Britain, Poland and the Punjab. A list of our own, from general knowledge. The public list that is
 * kept (carltonnorthern/nicknames, Apache 2.0) was not taken in: it is of American names and of family history. One short name may stand for several.
 */
const listed = `
abigail abi abby abbie gail
agnes aggie
alan al
albert al bert bertie albie
aleksander al alex alec lex sandy xander sasha ali
aleksandra alex alexa lexi lexie sandra sandy sasha ally ola
alfred alf alfie fred
alice ali ally
alison ali ally allie
amanda mandy manda
amelia amy millie milly
andrew andy drew
andrea andi andie
angela angie ange
ann annie nan
anna annie ania
annabel bella belle
anthony tony ant
antonia toni
archibald archie
arthur art artie
barbara babs barb basia
barnaby barney
beatrice bea trixie
benedict ben benny
benjamin ben benny benji
bernadette bernie
bernard bernie
bethany beth
beverley bev
bradley brad
cameron cam
caroline carrie caz
cassandra cass cassie
catherine cath cathy kat kate katie kathy kath kitty kit katy cat katya
cecilia celia
charles charlie chas chaz
charlotte charlie lottie lotte char
christian chris
christina chris chrissie tina christy
christine chris chrissie tina
christopher chris kit topher kris
clifford cliff
constance connie
daniel dan danny
danielle dani danni
david dave davy davey
deborah deb debs debbie debby
derek del
diana di
dominic dom
donald don donny
dorothy dot dottie dolly dora
douglas doug dougie
edmund ed eddie ned ted
edward ed eddie ned ted teddy
edwin ed eddie
eleanor ellie nell nellie nora elle ella
elizabeth liz lizzie lizzy beth betty betsy bess libby eliza elsie lisa liza lily ellie ela
ellen ellie nell
emily em emmy millie milly
emma em emmy
ernest ernie
eugene gene
evelyn eve evie
felicity flick fliss
florence flo florrie flossie
frances fran frankie
francesca fran frankie cesca
francis frank frankie
frederick fred freddie freddy
gabriel gabe
gabriella gabby gabi ella
gabrielle gabby gabi
gareth gaz gary
gary gaz
gavin gav
geoffrey geoff jeff
georgia georgie
georgina george georgie gina
gerald gerry jerry
gerard gerry ged gez
geraldine gerry
gillian gill jill jilly
gregory greg
harold harry hal
harriet hattie harri
harrison harry
helen nell nellie
henrietta hettie etta
henry harry hal hank
herbert herb bert
howard howie
hugh hughie
imogen immy
isaac ike zac
isabel izzy issy bella belle
isabella izzy issy bella belle
jacqueline jackie jacqui
jakub jake kuba
james jim jimmy jamie jay jem
jane janie jenny
janet jan
janice jan
jason jay jase
jennifer jen jenny jenni jenna
jeremy jerry jez jem
jessica jess jessie
joanna jo asia
joanne jo
john jack johnny
jonathan jon john jonny jonty
josephine jo josie
joshua josh
jozef joe joey
judith judy jude
julia jules
julian jules
julie jules
karen kaz
kelly kel kelz
kenneth ken kenny
kevin kev
kimberley kim
lauren loz laurie
laurence larry laurie loz
leonard len lenny leo
lesley les
lewis lou lew
lillian lil lily
linda lin lindy
louisa lou
louise lou lulu
lukasz luke
madeleine maddie maddy
malcolm mal
margaret maggie meg peggy peg madge marge margie greta rita daisy
marjorie marge margie
martin marty
mary molly polly
mateusz matt matty
matilda tilly tilda mattie
maureen mo
maxine max
maxwell max
megan meg
melanie mel
melissa mel lissa missy
michael mick mike micky mikey misha
michelle shell shelly chelle
mildred millie milly
millicent millie milly
miranda mandy
mitchell mitch
natalia nat tasha talia natasha natalka
natalie nat
natasha tash tasha nat
nathan nat nate nath
nathaniel nat nate nathan
nicholas nick nicky nico
nicola nicky nikki nic
nicole nicky nikki nic
nigel nige
norman norm
oliver ollie olly
olivia liv livvy olly ollie
pamela pam
patricia pat patsy tricia trish
patrick pat paddy
penelope penny
peter pete
philip phil pip
philippa pippa pip phil
rachel rach rae
raymond ray
rebecca becky bec becca becs
reginald reg reggie
richard rich rick ricky richie dick
robert rob robbie bob bobby bert
roberta bobbie
rodney rod
ronald ron ronnie
rosalind ros
rosemary rose rosie
roxanne roxy
russell russ
samantha sam sammy
samuel sam sammy
sandra sandy
sara sally
sebastian seb
sharon shaz shazza
sidney sid
sophie soph
stanley stan
stephanie steph stevie
stephen steve stevie ste
stuart stu
susan sue susie suzie suzy
susanna sue susie suzie suzy zuza
suzanne sue susie suzie suzy
tabitha tabby
tamara tammy
teresa terry tess tessa
terence terry tel
theodore theo ted teddy
timothy tim timmy
tobias toby
tomasz tom tommy tomek
trevor trev
valerie val
vanessa nessa
victor vic
vincent vince vinny
virginia ginny
vivienne viv
walter wally walt
wesley wes
wiktoria vicky vicki vikki tori vic
wilfred wilf fred
william will bill billy willy wills liam
winifred winnie
zachary zac zack zak
zakariya zac zak
abdul abs
amandeep aman
baljinder bal bally
baljit bal bally
balwinder bal bally
gurdeep guri gary
gurpreet gurp guri gary
hardeep harry
harjinder harry
harjit harry
harpreet harps harry
ibrahim ibby
imran immy
inderjit indy
jasbir jas jaz
jaspreet jas jaz
jaswinder jas jaz
kamaljit kam kamal
khalid kal
kuldeep kully
kulwinder kully
mandeep manny mandy
manjit manny
manpreet manny mani
mazhar maz
mohammed mo moh
navdeep nav
paramjit parm pam
parminder parm pam
rajesh raj
rajinder raj
ravinder ravi rav
sandeep sunny sandy
sukhdeep sukh sukhi
sukhjit sukh sukhi
sukhwinder sukh sukhi
sundeep sunny
surinder suri
tajinder taj
wasim waz
yasmin yas
zulfiqar zulf zulfi
agnieszka aga
dariusz darek
dmitri dima
grzegorz grzesiek greg
jaroslaw jarek
katarzyna kasia kate
krzysztof krzysiek chris kris
maciej maciek
magdalena magda
malgorzata gosia malgosia
piotr piotrek
przemyslaw przemek
radoslaw radek
slawomir slawek
stanislaw staszek
tatiana tanya
volodymyr vova
wojciech wojtek
zbigniew zbyszek`;

/** Each full name with its short ones. */
export const shortNames: readonly (readonly string[])[] = listed
  .trim()
  .split('\n')
  .map(row => row.split(' '));
