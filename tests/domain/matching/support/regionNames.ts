import type { Random } from '../../../../local/demo/random';

/**
 * Names of the West Midlands by community: estimates from general knowledge, not from a register. "name:weight";
 * what has no weight has 1. Made apart from the matcher's own tables, which hold the commonest names only.
 */
interface Community {
  /** Percent of the people. */
  readonly share: number;
  readonly women: string;
  readonly men: string;
  readonly families: string;
  /** How many in a hundred have a family name that is in no list. */
  readonly rareFamilies: number;
  /** How many in a hundred men stand under a forename. */
  readonly forenamed?: number;
}

const communities: Readonly<Record<string, Community>> = {
  british: {
    share: 54,
    women:
      'Sarah:8 Emma:6 Nicola:4 Lisa:5 Claire:5 Kelly:4 Michelle:5 Rebecca:5 Laura:5 Karen:4 Amy:4 Samantha:4 Susan:4 Joanne:4 Jessica:4 Charlotte:4 Louise:4 Elizabeth:3 Deborah:3 Jacqueline:2 Jennifer:3 Victoria:3 Katherine:3 Tracey:3 Sharon:3 Julie:3 Donna:2 Amanda:3 Gemma:3 Hannah:3 Chloe:3 Sophie:3 Lauren:3 Stacey:2 Leanne:2 Natalie:3 Margaret:2 Christine:2 Pamela Sandra Theresa Abigail:2 Bethany:2 Kimberley Jade:2 Paige Shannon Kirsty Tina Tara Holly Molly Ellie Megan:2 Zoe Dawn Carly Kerry Danielle:2 Christina Anne Gillian Alison Wendy Lynn Toni Kayleigh:2 Courtney',
    men: 'David:8 John:7 Paul:7 Mark:6 Michael:7 James:7 Andrew:6 Stephen:5 Lee:5 Daniel:7 Christopher:6 Thomas:5 Matthew:5 Robert:5 Richard:4 Anthony:4 Gary:3 Kevin:3 Craig:3 Darren:3 Jason:3 Simon:3 Benjamin:3 Joseph:3 Samuel:3 Ryan:3 Adam:3 Luke:3 Liam:3 Nathan:3 Carl:2 Shaun:2 Wayne:2 Peter:3 Philip:2 William:3 Edward:2 Nicholas:2 Patrick:2 Terence Kenneth Raymond Alan:2 Ian:2 Neil:2 Stuart:2 Jonathan:2 Ashley:2 Kieran:2 Callum:2 Connor:2 Jordan:2 Jake:2 Scott:2 Dean:2 Karl Marcus Gareth Martin:2 Barry Keith Graham Geoffrey Charles Harry Jack:3 George Oliver Kyle:2 Reece Brandon',
    families:
      'Smith:22 Jones:18 Williams:12 Taylor:12 Brown:12 Davies:12 Evans:10 Thomas:8 Johnson:8 Roberts:8 Walker:8 Wright:8 Robinson:6 Thompson:6 White:7 Hughes:6 Edwards:6 Green:6 Lewis:6 Wood:6 Harris:7 Jackson:6 Clarke:6 Turner:6 Hill:6 Cooper:6 Ward:6 Moore:6 Morris:6 James:6 Price:5 Phillips:5 Parker:5 Allen:5 Bennett:5 Cox:4 Cook:4 Baker:5 Griffiths:4 Mason:4 Webb:4 Rogers:4 Hunt:3 Mills:3 Holmes:3 Palmer:3 Matthews:4 Fletcher:3 Powell:4 Russell:3 Barnes:3 Chapman:3 Knight:3 Jenkins:3 Harvey:3 Ellis:3 Butler:3 Richards:3 Foster:3 Dixon:2 Hayes:2 O’Brien:2 Murphy:3 Kelly:3 Ryan:2 O’Connor:2 Walsh:2 Byrne Doyle Smith-Jones Bayliss:2 Hodgetts Tranter Perks Homer Darby Round Dunn:2 Cartwright:2 Haywood Fellows Bate Whitehouse:2 Gough Hadley Westwood:2 Hickman',
    rareFamilies: 38
  },
  pakistani: {
    share: 15,
    women:
      'Fatima:5 Aisha:6 Nasreen:4 Shazia:4 Zainab:4 Saima:4 Rukhsana:4 Mariam:4 Shabana:3 Yasmin:4 Khadija:2 Sofia:3 Noreen:2 Razia:2 Samina:3 Sadia:3 Amina:4 Amira:2 Iqra:3 Uzma:2 Farzana:3 Tahira:2 Nadia:3 Bushra:2 Rabia:2 Hina:2 Kiran:2 Asma:3 Naila Zara:2 Hafsa:2 Sumaira Robina:2 Tasleem Zahida Parveen:2 Shamim Nazia:2 Humaira Sana:2 Maria',
    men: 'Ali:5 Ahmed:4 Imran:5 Usman:4 Hassan:5 Hussain:3 Bilal:4 Asif:4 Tariq:3 Nadeem:3 Shahid:3 Zahid:3 Kashif:2 Amir:3 Adnan:3 Waqas:3 Faisal:3 Omar:3 Haroon:2 Ibrahim:3 Yusuf:2 Ismail:2 Sajid:2 Wasim:3 Naveed:2 Khalid:3 Rashid:2 Arif:2 Javed:2 Shabir:2 Aqib:2 Hamza:4 Zubair:2 Junaid:2 Qasim:2 Irfan:2 Mazhar Zakariya Saqib Arslan',
    families:
      'Khan:22 Hussain:20 Ahmed:12 Ali:12 Akhtar:9 Mahmood:8 Bibi:7 Begum:7 Iqbal:6 Malik:6 Mohammed:7 Shah:5 Rehman:5 Hassan:3 Parveen:4 Kauser:3 Chaudhry:3 Sheikh:3 Mirza:3 Raja:2 Butt:3 Qureshi:2 Aslam:3 Ashraf:3 Rafiq:2 Sharif:2 Zaman:2 Younis:2 Yaqoob Nazir:2 Bashir:2 Saleem:2 Hanif:2 Rashid:2 Jabeen:2 Azam Sadiq:2 Riaz:2 Mughal Suleman',
    rareFamilies: 8,
    forenamed: 50
  },
  bangladeshi: {
    share: 4,
    women:
      'Nasrin:3 Fatema:3 Ayesha:3 Rahima:2 Shirin:2 Sultana:2 Salma:3 Rehana:2 Nazma:2 Tahmina:2 Farhana:2 Sharmin:2 Halima:2 Jamila Rukia Shelina Momena Anwara',
    men: 'Rahim:2 Karim:2 Abul:2 Shafiq:2 Jahangir:2 Kamal:2 Jamal:2 Faruk:2 Shamim:2 Rafiqul Aminul Nurul:2 Tareq Sajjad Habibur:2 Anwar:2 Mizanur Shah',
    families:
      'Begum:18 Miah:15 Uddin:11 Khatun:9 Ali:8 Hussain:6 Rahman:8 Ahmed:7 Islam:7 Choudhury:7 Khanom:2 Bibi:3 Haque:3 Alam:3 Akhter:3 Sarkar Talukder',
    rareFamilies: 4,
    forenamed: 55
  },
  sikh: {
    share: 8,
    women:
      'Gurpreet:4 Harpreet:5 Manpreet:5 Jaswinder:4 Kulwinder:4 Sukhwinder:3 Balwinder:3 Parminder:3 Jasbir:2 Kamaljit:3 Manjit:3 Satwinder:2 Rajinder:2 Ravinder:2 Amandeep:3 Mandeep:3 Simran:4 Jasmin:2 Navdeep Kiranjit:2 Sandeep:2 Surinder:2 Baljit:2',
    men: 'Gurpreet:4 Harpreet:4 Manpreet:3 Jaswinder:3 Kulwinder:3 Sukhwinder:3 Balwinder:3 Parminder:2 Jasbir:3 Amandeep:3 Mandeep:3 Sukhdeep:2 Harjinder:2 Rajinder:2 Surjit:2 Gurdeep:3 Jagdeep:2 Baljinder:2 Amrik:2 Daljit:2 Hardeep:2 Inderjit:2 Jaspreet:2 Sundeep:2',
    families:
      'Singh:30 Kaur:30 Gill:8 Sandhu:5 Dhillon:5 Bains:5 Sidhu:3 Johal:3 Dhaliwal:3 Sahota:2 Grewal:2 Atwal:2 Purewal:2 Virdee:2 Kang:2 Rai:2 Uppal Mann:2 Samra Dosanjh Chahal Sangha Basra Hayer',
    rareFamilies: 4
  },
  hindu: {
    share: 5,
    women: 'Priya:3 Pooja:2 Nisha:3 Hema:2 Kavita:2 Sunita:2 Anita:3 Meena:2 Geeta:2 Bhavna:2 Hansa Jyoti:2 Neha:2 Rekha:2 Shilpa:2 Asha:2',
    men: 'Rajesh:3 Amit:3 Sanjay:3 Vijay:3 Anil:2 Sunil:2 Ashok:2 Dinesh:2 Nilesh:2 Hitesh:2 Kishan:2 Mukesh:2 Prakash:2 Rakesh:2 Ravi:2 Suresh:2',
    families:
      'Patel:30 Sharma:12 Kumar:8 Mistry:6 Shah:5 Chauhan:5 Desai:3 Joshi:3 Lad:3 Verma:3 Parmar:4 Solanki:3 Gupta:2 Prajapati:2 Rathod',
    rareFamilies: 8
  },
  caribbean: {
    share: 6,
    women:
      'Michelle:3 Sharon:3 Natasha:3 Jasmine:3 Simone:2 Chantelle:3 Monique:2 Keisha:3 Shanice:3 Tanya:2 Marcia:3 Beverley:2 Yvonne:2 Sonia:2 Leonie Tiana Rochelle:2 Latoya',
    men: 'Marcus:3 Leon:3 Jermaine:3 Tyrone:3 Nathan:2 Dwayne:2 Andre:3 Curtis:2 Jerome:2 Errol Winston:2 Trevor:2 Devon:2 Delroy:2 Anthony:3 Michael:3 Aaron:2 Kemar Romario',
    families:
      'Brown:9 Campbell:9 Williams:9 Francis:7 Clarke:6 James:6 Thomas:6 Johnson:5 Gordon:5 Reid:5 Grant:4 Morgan:4 Bailey:5 Stewart:3 Henry:4 Samuels:3 Powell:3 Morrison:3 Wallace:2 Blake:2 Gayle:2 Beckford:2 Facey Nembhard',
    rareFamilies: 15
  },
  african: {
    share: 5,
    women:
      'Hodan:2 Fadumo:2 Halima:3 Amina:3 Grace:3 Blessing:3 Mercy:2 Joy:2 Sahra:2 Ifrah:2 Ngozi Chioma:2 Adaeze Tsion Selam:2 Rahel Tendai Rudo',
    men: 'Abdirahman:3 Mohamed:5 Abdi:3 Emmanuel:3 Samuel:3 Daniel:3 Yonas:2 Tesfay:2 Chinedu:2 Kwame:2 Kofi:2 Ahmed:3 Mahad Liban Tafadzwa Tinashe Ibrahim:2',
    families:
      'Mohamed:7 Ali:6 Ahmed:5 Hassan:5 Abdi:5 Yusuf:3 Mensah:3 Okafor:2 Adeyemi:2 Moyo:3 Ncube:2 Tesfay:2 Omar:3 Osman:3 Nwosu Boateng:2 Sibanda Owusu:2 Warsame:2 Jama:2 Farah:2',
    rareFamilies: 20
  },
  eastern: {
    share: 3,
    women: 'Katarzyna:4 Anna:5 Agnieszka:4 Małgorzata:3 Magdalena:4 Ewa:3 Joanna:3 Monika:3 Elena:3 Ioana:3 Mihaela:2 Andreea:3 Maria:4',
    men: 'Piotr:4 Krzysztof:4 Tomasz:4 Paweł:4 Marcin:3 Łukasz:3 Adrian:3 Ionuț:2 Andrei:3 Gheorghe:2 Mihai:2 Marek:2 Rafał:2',
    families:
      'Nowak:5 Kowalski:4 Wiśniewski:3 Wójcik:3 Kamiński:3 Lewandowski:3 Zieliński:2 Popescu:3 Ionescu:2 Popa:3 Dumitru:2 Stan:2 Radu:2 Szymański:2 Dąbrowski:2',
    rareFamilies: 45
  }
};

const drawer = (list: string): ((random: Random) => string) => {
  const entries = list.split(' ').map(entry => entry.split(':'));
  const bag = entries.flatMap(([name, weight]) => Array.from({ length: Number(weight ?? 1) }, () => name));
  return random => random.pick(bag);
};

const drawers = Object.values(communities).map(community => ({
  ...community,
  woman: drawer(community.women),
  man: drawer(community.men),
  family: drawer(community.families)
}));
const byShare = drawers.flatMap(community => Array.from({ length: community.share }, () => community));

const beginnings =
  'Ash Bar Bent Brad Brock Car Chad Clay Crow Dun East Fen Gar Hal Hart Hol Kin Lang Mar Nor Oak Pem Rad Red Roth Sal Shel Stan Thorn Wal Wes Whit Win Wol Yar'.split(
    ' '
  );
const endings =
  'bourne bridge bury by combe croft dale den field ford gate ham hurst ley low man mere more ridge shaw stead stock ton well wick wood worth'.split(
    ' '
  );
const easternEndings = 'czyk ewicz ski owski escu eanu ov'.split(' ');

/** A family name that stands in no list: few bear it. */
const rareName = (random: Random): string =>
  `${random.pick(beginnings)}${random.chance(0.1) ? random.pick(easternEndings) : random.pick(endings)}`;

/** The name of somebody of the region, and what a brother or sister could be called. */
export interface RegionName {
  readonly isWoman: boolean;
  readonly givenNames: string;
  readonly familyName: string;
  /** Another given name of the same tradition. */
  another(isWoman: boolean): string;
}

/** Draws a name as often as it is borne. */
export function nameOfRegion(random: Random): RegionName {
  const community = random.pick(byShare);
  const given = (isWoman: boolean): string => {
    const first = isWoman ? community.woman(random) : community.man(random);
    if (!isWoman && community.forenamed !== undefined && random.chance(community.forenamed / 100)) {
      return `${random.chance(0.8) ? 'Mohammed' : 'Abdul'} ${first}`;
    }
    return random.chance(0.2) ? `${first} ${isWoman ? community.woman(random) : community.man(random)}` : first;
  };
  const isWoman = random.chance(0.55);
  const drawn = random.chance(community.rareFamilies / 100) ? rareName(random) : community.family(random);
  // A Sikh man is no Kaur, nor a woman a Singh; Begum, Bibi and Khatun are women's.
  const women = ['Kaur', 'Begum', 'Bibi', 'Khatun', 'Parveen', 'Jabeen', 'Khanom'];
  const familyName = isWoman
    ? drawn === 'Singh'
      ? 'Kaur'
      : drawn
    : drawn === 'Kaur'
      ? 'Singh'
      : women.includes(drawn)
        ? 'Hussain'
        : drawn;
  return { isWoman, givenNames: given(isWoman), familyName, another: given };
}
