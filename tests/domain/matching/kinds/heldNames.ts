import type { NamePool } from './namePool';

/** On these the matcher is judged, and nothing is fitted or tried. Written before any run; no name list of `fitNames` is used here. */
export const heldNames: NamePool = {
  women:
    'Alison Carole Doreen Estelle Felicity Hazel Jeanette Kirsty Mandeep Rajwinder Shagufta Tasneem Bushra Nighat Sunita Pushpa Chantelle Folasade Ewelina Simona Phyllis Rowena'.split(
      ' '
    ),
  men: 'Alistair Bernard Clifford Desmond Eric Francis Harold Ivan Lakhbir Sukhdev Rizwan Sohail Zahoor Ilyas Ashok Naresh Errol Tunde Krzysztof Vasile Percival Reginald'.split(
    ' '
  ),
  families:
    'Aldridge Bradbury Chilton Dunn Elwell Fellows Grainger Harper Martin Cooper Ward King Turner Osei Dabrowa Stoica Jevons Knowles Ludlow Mallen Newey Parkes'.split(
      ' '
    ),
  southAsianFamilies: 'Anwar Bashir Dar Gulzar Haq Jamil Kausar Lal Mehta Pathak Rashid Saini'.split(' '),
  givenSpellings: [
    ['Mohammod', 'Mohammed'],
    ['Ayesha', 'Aysha'],
    ['Ibrahim', 'Ebrahim'],
    ['Zaynab', 'Zeinab'],
    ['Waheed', 'Wahid'],
    ['Saleem', 'Salim'],
    ['Rasheeda', 'Rashida'],
    ['Kishwar', 'Kishvar'],
    ['Balwinder', 'Balvinder'],
    ['Daljeet', 'Daljit'],
    ['Jeffery', 'Jeffrey'],
    ['Antony', 'Anthony'],
    ['Hannah', 'Hanna'],
    ['Kristina', 'Christina'],
    ['Lesley', 'Leslie'],
    ['Jayne', 'Jane'],
    ['Zofia', 'Sofia']
  ],
  familySpellings: [
    ['Anwar', 'Anwer'],
    ['Hosain', 'Hussain'],
    ['Choudry', 'Choudhury'],
    ['Rahmaan', 'Rahman'],
    ['Shaikh', 'Shaykh'],
    ['Cook', 'Cooke'],
    ['Watts', 'Watt'],
    ['Hall', 'Halls'],
    ['Moor', 'Moore'],
    ['Shepherd', 'Sheppard'],
    ['McIntyre', 'MacIntyre'],
    ['Gardner', 'Gardiner'],
    ['Akhter', 'Akhtar'],
    ['Bashir', 'Basheer']
  ],
  shortNames: [
    ['Geoffrey', 'Geoff'],
    ['Stanley', 'Stan'],
    ['Philip', 'Phil'],
    ['Valerie', 'Val'],
    ['Christine', 'Chris'],
    ['Stephanie', 'Steph'],
    ['Deborah', 'Debbie'],
    ['Jessica', 'Jess'],
    ['Lillian', 'Lily'],
    ['Charles', 'Charlie'],
    ['Arthur', 'Art'],
    ['Vincent', 'Vince'],
    ['Rosalind', 'Ros'],
    ['Emmanuel', 'Manny'],
    ['Kathleen', 'Kath'],
    ['Douglas', 'Doug'],
    ['Bernard', 'Bernie'],
    ['Antonia', 'Toni'],
    ['Reginald', 'Reg'],
    ['Felicity', 'Flick'],
    ['Krzysztof', 'Krzysiek'],
    ['Agnieszka', 'Aga'],
    ['Rajwinder', 'Raj'],
    ['Gurdeep', 'Gary']
  ],
  titleNames: [
    ['Rajwinder', 'Atwal', 'Kaur'],
    ['Lakhbir', 'Sohal', 'Singh'],
    ['Hosna', 'Rahman', 'Begum'],
    ['Shamima', 'Haq', 'Begum'],
    ['Kausar', 'Bashir', 'Bibi'],
    ['Sukhdev', 'Virk', 'Singh'],
    ['Mandeep', 'Mann', 'Kaur'],
    ['Zarda', 'Gulzar', 'Bibi']
  ],
  orders: [
    [
      ['Muhammad Rizwan', 'Dar'],
      ['Rizwan', 'Dar']
    ],
    [
      ['Mohammed Ilyas', 'Bashir'],
      ['Ilyas', 'Bashir']
    ],
    [
      ['Syed Sohail', 'Bukhari'],
      ['Sohail', 'Bukhari']
    ],
    [
      ['Abdul', 'Haq Anwar'],
      ['Haq', 'Anwar']
    ],
    [
      ['Dr Alison', 'Bradbury'],
      ['Alison', 'Bradbury']
    ],
    [
      ['Sahra Ali', 'Nur'],
      ['Sahra', 'Ali Nur']
    ],
    [
      ['Mary Ellen', 'Chilton'],
      ['Mary', 'Chilton']
    ]
  ],
  polish: [
    [
      ['Ewelina', 'Mazurska'],
      ['Ewelina', 'Mazurski']
    ],
    [
      ['Władysław', 'Kwiatkowski'],
      ['Wladyslaw', 'Kwiatkowski']
    ],
    [
      ['Jadwiga', 'Wasilewska'],
      ['Jadwiga', 'Wasilewski']
    ],
    [
      ['Mirosław', 'Żukowski'],
      ['Miroslaw', 'Zukowski']
    ]
  ],
  letters: [
    [
      ['Răzvan', 'Bălan'],
      ['Razvan', 'Balan']
    ],
    [
      ['Şükrü', 'Güneş'],
      ['Sukru', 'Gunes']
    ],
    [
      ['Zdeňka', 'Procházková'],
      ['Zdenka', 'Prochazka']
    ],
    [
      ['Íñigo', 'Núñez'],
      ['Inigo', 'Nunez']
    ],
    [
      ['Käthe', 'Bäcker'],
      ['Kaethe', 'Baecker']
    ],
    [
      ['Jørgen', 'Åkesson'],
      ['Jorgen', 'Akesson']
    ],
    [
      ['Vida', 'Stankevičienė'],
      ['Vida', 'Stankevicius']
    ]
  ],
  passportLetters: [
    [
      ['Anđela', 'Đukić'],
      ['Andjela', 'Djukic']
    ],
    [
      ['Ragnheiður', 'Þórisdóttir'],
      ['Ragnheidur', 'Thorisdottir']
    ],
    [
      ['Çağrı', 'Sarı'],
      ['Cagri', 'Sari']
    ],
    [
      ['Đức', 'Trần'],
      ['Duc', 'Tran']
    ]
  ],
  otherScripts: [
    [
      ['Людмила', 'Мельник'],
      ['Liudmyla', 'Melnyk']
    ],
    [
      ['Дмитрий', 'Морозов'],
      ['Dmitrii', 'Morozov']
    ],
    [
      ['Пламен', 'Николов'],
      ['Plamen', 'Nikolov']
    ]
  ],
  doubleBarrelled: [
    ['Harper-Martin', 'Harper'],
    ['Cooper-Dunn', 'Dunn-Cooper'],
    ['Ward-Mallen', 'Ward Mallen'],
    ['King-Parkes', 'Parkes']
  ],
  prefixes: [
    ['O’Neill', 'ONeill'],
    ['Mc Grath', 'McGrath'],
    ['Le Roux', 'Leroux'],
    ['Al-Khatib', 'Alkhatib'],
    ['Von Braun', 'Vonbraun']
  ],
  secondNames: [
    ['Ruth Hazel', 'Hazel'],
    ['Alan Bernard', 'Bernard'],
    ['Linda Carole', 'Carole'],
    ['Keith Harold', 'Harold']
  ],
  alike: [
    ['Wajid', 'Male', 'Wajida', 'Female'],
    ['Nasir', 'Male', 'Nazir', 'Male'],
    ['Sadia', 'Female', 'Shazia', 'Female'],
    ['Tayyab', 'Male', 'Tayyaba', 'Female'],
    ['Hamid', 'Male', 'Hameeda', 'Female'],
    ['Sajid', 'Male', 'Majid', 'Male'],
    ['Rukaya', 'Female', 'Ruqia', 'Female'],
    ['Baljit', 'Male', 'Daljit', 'Male'],
    ['Sandeep', 'Male', 'Mandeep', 'Female'],
    ['Rajan', 'Male', 'Rajani', 'Female'],
    ['Priya', 'Female', 'Priyanka', 'Female'],
    ['Martin', 'Male', 'Martina', 'Female'],
    ['Simon', 'Male', 'Simone', 'Female'],
    ['Andrew', 'Male', 'Andrea', 'Female'],
    ['Jean', 'Female', 'Jane', 'Female'],
    ['Carol', 'Female', 'Caroline', 'Female'],
    ['Tina', 'Female', 'Tania', 'Female'],
    ['Liam', 'Male', 'Leah', 'Female'],
    ['Ellie', 'Female', 'Ella', 'Female'],
    ['Darren', 'Male', 'Dean', 'Male'],
    ['Connor', 'Male', 'Conrad', 'Male'],
    ['Monika', 'Female', 'Dominika', 'Female'],
    ['Marek', 'Male', 'Marcin', 'Male'],
    ['Ionela', 'Female', 'Ionel', 'Male'],
    ['Yusra', 'Female', 'Yusuf', 'Male'],
    ['Hodan', 'Female', 'Hoden', 'Female'],
    ['Chidi', 'Male', 'Chika', 'Female'],
    ['Tyrone', 'Male', 'Tyrell', 'Male'],
    ['Gemma', 'Female', 'Emma', 'Female'],
    ['Keiron', 'Male', 'Keira', 'Female']
  ],
  underOneForename: [
    ['Muhammad Rizwan', 'Muhammad Sohail'],
    ['Abdul Haq', 'Abdul Jabbar'],
    ['Syed Ilyas', 'Syed Zahoor'],
    ['Mohammed Ashraf', 'Mohammed Arshad']
  ],
  common: [
    ['Mohammed', 'Malik'],
    ['Muhammad', 'Shah'],
    ['Rukhsana', 'Bibi'],
    ['Jaswinder', 'Kaur'],
    ['Mark', 'Williams'],
    ['Claire', 'Taylor'],
    ['Zainab', 'Hussain'],
    ['Daniel', 'Davies']
  ],
  fromAbroad: [
    ['Dawit', 'Tesfamariam'],
    ['Rahmatullah', 'Stanekzai'],
    ['Mehret', 'Habte'],
    ['Arash', 'Hosseini']
  ],
  unisexSikh: ['Daljit', 'Mandeep', 'Rajwinder', 'Baljinder', 'Lakhbir', 'Gurdeep'],
  streets: ['Hagley Road', 'Mason Street', 'Vicarage Road', 'Tower Hill', 'Brook Lane'],
  district: 'WV'
};
