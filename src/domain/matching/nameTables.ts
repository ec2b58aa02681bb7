/** Ways in which one name is written in Latin letters; the first stands for all. From general knowledge, not from a register. */
const spellings: readonly string[] = [
  'mohammed muhammad mohammad mohamed muhammed mohamad mohamud mohd muhamed mehmet',
  'ahmed ahmad ahmet', 'hussain hussein husain husein hossain hossein', 'hassan hasan', 'ali aly', 'akhtar akhter aktar akther',
  'begum begam', 'khatun khatoon', 'bibi beebi', 'choudhury chowdhury choudhry chaudhry chaudhary chaudhari choudhary', 'sheikh shaikh shaykh',
  'malik malick malek', 'rehman rahman', 'uddin udin', 'iqbal eqbal', 'hussnain hasnain', 'syed sayed sayyid said', 'yusuf yousuf yousaf yusef yosef yousef',
  'ibrahim ebrahim', 'ismail esmail ismael', 'umar omar', 'usman osman uthman', 'bilal belal', 'aisha ayesha aysha aishah', 'fatima fatimah fatema fatma',
  'zainab zaynab zeinab', 'mariam maryam miriam mariyam', 'nasreen nasrin nazreen', 'shabana shabanah', 'yasmin yasmeen jasmin jasmine', 'noor nur nour',
  'khadija khadijah kadija', 'sofia sophia safia', 'saima saimah', 'gurpreet gurprit', 'harpreet harprit', 'manpreet manprit', 'jaswinder jasvinder jaswindar',
  'kulwinder kulvinder', 'sukhwinder sukhvinder', 'balwinder balvinder', 'parminder perminder', 'satwinder satvinder', 'singh sing', 'kaur kour cor',
  'patel patell', 'abdul abdel', 'abdullah abdallah', 'abdirahman abdurahman abdulrahman abdirahmaan', 'hodan hodhan', 'krzysztof kristof', 'katarzyna katarzina',
  'sean shaun shawn', 'stephen steven stefan', 'geoffrey jeffrey', 'catherine katherine kathryn catharine katharine', 'sara sarah', 'ann anne', 'lewis louis',
  'philip phillip', 'alan allan allen', 'teresa theresa', 'lindsay lindsey', 'clare claire clair', 'deborah debra', 'graham graeme', 'mac mc', 'clark clarke',
  'brown browne', 'green greene', 'smith smyth smythe', 'read reid reed', 'davis davies', 'thompson thomson', 'phillips philips', 'rodgers rogers'
];

/** Looked up by what somebody is called, which may be the name of something that every object has. */
const tableOf = <T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(rows));

/** A short name and the names it may stand for. */
const shortNames = tableOf({
  abi: 'abigail', al: 'alan albert alexander', alex: 'alexander alexandra', andy: 'andrew', bec: 'rebecca', becky: 'rebecca', ben: 'benjamin', beth: 'elizabeth bethany',
  bill: 'william', billy: 'william', bob: 'robert', bobby: 'robert', cathy: 'catherine', charlie: 'charles charlotte', chris: 'christopher christine',
  dan: 'daniel', danny: 'daniel', dave: 'david', deb: 'deborah', debbie: 'deborah', ed: 'edward', eddie: 'edward', fred: 'frederick', gaz: 'gary', gez: 'gerard',
  harry: 'harold henry harjinder', jack: 'john', jackie: 'jacqueline', jas: 'jaswinder jaspreet jasbir', jen: 'jennifer', jenny: 'jennifer', jess: 'jessica',
  jim: 'james', jimmy: 'james', jo: 'joanne joanna', joe: 'joseph', jon: 'jonathan', kat: 'catherine', kate: 'catherine', kathy: 'catherine', katie: 'catherine',
  kelz: 'kelly', ken: 'kenneth', kev: 'kevin', kim: 'kimberley', kully: 'kulwinder', lee: 'leigh', liz: 'elizabeth', lou: 'louise', maggie: 'margaret',
  mandy: 'amanda', manny: 'manpreet manjit', matt: 'matthew', maz: 'mazhar', mick: 'michael', mike: 'michael', mo: 'mohammed', nat: 'natalie nathan', nick: 'nicholas nicola',
  nicky: 'nicola', paddy: 'patrick', pam: 'pamela', pat: 'patricia patrick', pete: 'peter', phil: 'philip', raj: 'rajinder rajesh', ray: 'raymond', rich: 'richard', rick: 'richard',
  rob: 'robert', ron: 'ronald', sam: 'samuel samantha', sandy: 'sandra', shaz: 'sharon', steve: 'stephen', sue: 'susan', sukh: 'sukhwinder sukhdeep', sunny: 'sundeep',
  terry: 'terence', tina: 'christina', tom: 'thomas', tommy: 'thomas', tony: 'anthony', tracy: 'tracey', vicky: 'victoria', will: 'william', zak: 'zakariya zachary'
});

/**
 * Bearers of a family name in a thousand people of the region: estimates from general knowledge, right to within a
 * factor of two at best. A name that is not here is taken for one in a thousand and a bit.
 */
const familyShares = tableOf({
  khan: 20, singh: 22, kaur: 18, begum: 14, hussain: 18, ahmed: 14, ali: 14, patel: 9, akhtar: 8, mahmood: 6, bibi: 7, mohammed: 8, iqbal: 5, malik: 4, choudhury: 4,
  sheikh: 3, rehman: 6, miah: 4, uddin: 4, khatun: 3, shah: 5, hassan: 3, parveen: 3, smith: 11, jones: 9, williams: 7, taylor: 6, brown: 7, davis: 7, evans: 5, thomas: 4, johnson: 4,
  roberts: 4, walker: 4, wright: 4, robinson: 3, thompson: 3, white: 4, hughes: 3, edwards: 3, green: 3, lewis: 3, wood: 3, harris: 4, jackson: 3, clark: 4, turner: 3, hill: 3,
  cooper: 3, ward: 3, moore: 3, morris: 3, campbell: 3, james: 4, gill: 4, sharma: 3, sandhu: 2, dhillon: 2, bains: 2, francis: 2, nowak: 2
});

/** Bearers of a first given name in a thousand of those whose names come from the same tradition. */
const givenShares = tableOf({
  mohammed: 150, ahmed: 20, ali: 25, abdul: 30, syed: 15, hassan: 15, imran: 20, usman: 15, fatima: 20, aisha: 25, nasreen: 12, shazia: 15, zainab: 12, saima: 12, rukhsana: 10, mariam: 12,
  gurpreet: 30, harpreet: 28, manpreet: 28, jaswinder: 20, kulwinder: 18, sukhwinder: 16, balwinder: 15, parminder: 12, jasbir: 10, david: 25, john: 22, paul: 20, mark: 18, michael: 20, james: 22, andrew: 16,
  stephen: 18, lee: 14, daniel: 20, christopher: 18, thomas: 14, matthew: 14, sarah: 25, emma: 18, nicola: 12, lisa: 15, claire: 14, kelly: 12, michelle: 14, rebecca: 14, laura: 14, karen: 12, amy: 10,
  samantha: 12, susan: 12, joanne: 10, jessica: 12, charlotte: 10, louise: 10
});

const standsFor = new Map(spellings.flatMap(group => group.split(' ').map((name, _at, [first]): [string, string] => [name, first])));
const ownSpelling = (name: string): string => standsFor.get(name) ?? name;
const longNames = (name: string): readonly string[] => [name, ...(shortNames.get(name)?.split(' ') ?? [])].map(ownSpelling);

/** Whether two plain words are one name otherwise written: another spelling (Mohammed, Muhammad) or a short form (Liz, Elizabeth). */
export const areOneName = (one: string, other: string): boolean => longNames(one).some(name => longNames(other).includes(name));

/** Names that stand before the name by which a person is known, and so say little by themselves. */
export const isForename = (name: string): boolean => ['mohammed', 'abdul', 'syed', 'md'].includes(ownSpelling(name));

const bits = (perThousand: number): number => Math.log2(1000 / perThousand);

/** How much it says that two people share this family name: doublings of the odds. Khan 5.6, a rare name 9.6. */
export const familyNameBits = (name: string): number => bits(familyShares.get(ownSpelling(name)) ?? 1.3);

/** The same for a given name. Mohammed 2.7, a rare name 7.6. */
export const givenNameBits = (name: string): number => bits(givenShares.get(ownSpelling(name)) ?? 5);
