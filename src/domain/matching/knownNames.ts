/**
 * Given names that are usual in the region, besides those of the other tables: two of them that sound alike are two people's, and not one name mistyped. From
 * general knowledge, not from a register. What is not here is only treated with more care.
 */
const listed = `
aaron abbas abdi adam adeel adnan adele adil adrian afzal ahsan aiden aileen aimal ajmal akram alana alastair alexa alexis alina alistair allison alma alyssa amara
amarjit amber amal amin amina aminah amir amira amit amna amrik amrit amy andre andrej anil anisa anita anjali anjum annette annika anouk anton anwar april arabella
arfan arif arjun arslan arshad arvind aryan asha ashraf ashok asif asim asma astrid atif aurora ava ayan ayub azam azra babar balbir balvir barry bashir basit beata
bella benazir bernice bert beryl beth bianca blake blessing bogdan brandon brenda brendan bridget britney bronwen bruce bruno bushra byron camilla carla carlos carly
carmel carmen casey cathal cecil chantelle charlene cheryl chidi chinedu chioma claudia claudette clive clyde cody colin colleen conrad corey courtney craig cristian
curtis dale daljit damian danielle dana danuta daphne darius darrell darren daud dawn dean deepak delroy dennis denise desmond devon dexter dilip dinesh dionne dolores
donna donovan dora doris dorota duncan dwayne dylan edith edna edna efua eileen elaine elias elijah eliza ella ellis elsa elsie elvis emeka emmanuel emre enid enrique
erica erin errol esme esther ethan ethel eva evan evie ezra fabian fadumo faheem fahima faith farah fareed farhad farhan farhana farida farzana faye fay fazal ferdinand
fergus fiona florin frank freda freya gail gagan gareth garth gavin gemma genevieve george gerda ghulam gina glen glenda gloria glynis gordon grace greta guy gwen
gwendoline habib haider halima hamid hamida hamza hannah hana hari haris haroon harpal harriet harsha harvey hasina hassina heather hector heidi helena hema hilary hina
hira hiten hitesh hodan holly honor hope huma humaira humera ian ianthe ibtisam ida idris ifrah ikram ilyas imad imran inayat indira inga ingrid ioana ion ionut irfan
irina iris irene isha ishaq ivan ivana ivor ivy iwona jabir jacek jade jagdeep jagjit jagtar jahangir jaime jalal jamal jameel jamila jan jana janine jared jasmeet
jasper javier jeanette jean jeevan jemma jenna jermaine jerome jill joan jocelyn jodie joel jolanta jonas jordan jordana josie joy joyce juan juliet junaid june justin
justine jyoti kabir kalsoom kamal kamila kamran kara karan karim karima karol karolina kashif kathleen kay kayla keith kelvin kemal kendra keisha kerry khalida khalil
kiera kim kinga kiran kirk kulbir kulsum kulwant kumar kurt kwame kyle kyra lamar lana lara latif laura lauren leah leila lena leo leon leona leroy liam lila lilian
lina linden lionel lois lorna lorraine lucia lucinda lucy luke lydia mabel madison mahad mahesh mahira maisie majid malachi malcolm malika manisha manuel mandla mara
marcel marcia marcin marco marcus maria marina mario marisa marissa mariusz marion marlene marlon martha martina martine marvin mason matilda maura mavis maya meena
meera mehwish melvin mercy mehreen mia mihaela mihai mikey milan mina minh miriam mira misbah moira molly mona monica monique mukesh muna munir munira murray mushtaq
myra nabeel nabila nadeem nadia nadine naila nahid naima najma nancy naomi nargis narinder nasir naseem natasa naveed nazia nazma neelam neeta neha neville ngozi nia
nidhi nikhil nila nina nisha nishat nita noel noman nora noreen norma nuala nusrat octavia ola omar opal oscar osman owen paige pardeep parveen patience paul paula pauline
pawel pearl percy perry petra pia pooja poppy prakash preeti priya qasim quentin rabia raheem rahel rahim rahima raja rajan rakesh ralph ramona ramesh rana rani rania rashid
rashida rasheed raza razia reena rehana rekha renata rene reuben rhea rhoda rhona rhonda ria riaz rita rizwan roberto robin robina rohan rohit roisin roland roman romeo rona
rory rosa rosie ross rowan roy ruby rufus rukia rupert russell ruth ryan saad sabah sabina sabrina sadaf sadia sahar sahra saira sajid sajida salim salma salman samina samir
samira sana sandeep sania sanjay saqib sarah sarfraz satnam savita scott sean selena selina selma serena seth shabnam shadia shahida shahid shaheen shahnaz shakeel
shamim shanice shannon sharmin shazia sheena sheila shelina shereen shirin shirley shoaib shona shreya sian sidra simon simone simran sinead sonia sonya sophia stella
stewart sufyan sultan sumera sunil sunita suraj suresh sushma svetlana sylvia tahir tahira tahmina talia tamsin tania tanveer tanya tara tariq tasleem tasneem tatjana taylor
tehmina terry thelma tia tiana tiffany tina todd tom tony tracy travis trudy tulsi tyler tyra tyrone umair uma una ursula usha uzma vera vernon veronica vijay vikram
violet vishal vivek wahid waleed walid waqar waqas warren waseem wayne winston xavier yahya yasin yasir yonas yvette yvonne zahid zahida zahir zahra zahoor zain zaina zaira
zara zeeshan zoe zohra zubair zubaida zuhra`;

export const knownNames: ReadonlySet<string> = new Set(listed.trim().split(/\s+/));
