import type { NamePool } from './namePool';

/** On these the matcher is judged, and nothing is fitted. Written before any run; no name list of `fitNames` is used here. */
export const heldNames: NamePool = {
  women:
    'Deborah Sandra Gillian Philippa Cheryl Rubina Nargis Parveen Tahira Kamaljit Surinder Meena Jyoti Shanice Ngozi Dorota Elena Jacqueline Wendy Hilary Constance Marjorie Nabila Iram'.split(
      ' '
    ),
  men: 'Darren Gareth Barry Duncan Quentin Kashif Naveed Ghulam Mushtaq Jagdeep Satnam Prakash Hitesh Winston Chidi Marek Andrei Roland Stanley Vernon Howard Russell Waqar Constructor'.split(
    ' '
  ),
  families:
    'Astbury Hadley Millward Round Bayliss Homer Brown Wilson Davies Robinson Edwards Francis Adeyemi Kaminski Ionescu Sheldon Hickman Tolley Pemberton Wakefield Lockley Danks Turley Prototype'.split(
      ' '
    ),
  southAsianFamilies: 'Ali Shah Akhtar Rafiq Butt Qureshi Bibi Mistry Verma Bains Johal Zaman'.split(' '),
  givenSpellings: [
    ['Muhammed', 'Mohamad'],
    ['Fatima', 'Fatemah'],
    ['Hussein', 'Husain'],
    ['Usman', 'Othman'],
    ['Maryam', 'Miriam'],
    ['Shabana', 'Shabanah'],
    ['Kulwinder', 'Kulvindar'],
    ['Manpreet', 'Manprit'],
    ['Geoffrey', 'Jeffrey'],
    ['Philip', 'Phillip'],
    ['Teresa', 'Theresa'],
    ['Deborah', 'Debra'],
    ['Nadeem', 'Nadim'],
    ['Farooq', 'Faruk'],
    ['Shakeel', 'Shakil'],
    ['Jameela', 'Jamila'],
    ['Lynsey', 'Lindsay'],
    ['Oliwia', 'Olivia']
  ],
  familySpellings: [
    ['Chowdhury', 'Choudhry'],
    ['Ahmed', 'Ahmad'],
    ['Siddiqui', 'Siddiqi'],
    ['Yousuf', 'Yusuf'],
    ['Khatun', 'Khatoon'],
    ['Davis', 'Davies'],
    ['Smyth', 'Smith'],
    ['Stephens', 'Stevens'],
    ['Browne', 'Brown'],
    ['Uddin', 'Udeen'],
    ['Matthews', 'Mathews'],
    ['McKenzie', 'MacKenzie'],
    ['Miah', 'Mia'],
    ['Nicholls', 'Nichols']
  ],
  shortNames: [
    ['Frederick', 'Freddie'],
    ['Theodore', 'Theo'],
    ['Josephine', 'Josie'],
    ['Amelia', 'Millie'],
    ['Abigail', 'Abby'],
    ['Andrew', 'Drew'],
    ['Angela', 'Angie'],
    ['Charlotte', 'Lottie'],
    ['Benjamin', 'Benny'],
    ['Isabella', 'Bella'],
    ['Nicholas', 'Nick'],
    ['Susan', 'Suzie'],
    ['Francesca', 'Fran'],
    ['Leonard', 'Len'],
    ['Matilda', 'Tilly'],
    ['Dominic', 'Dom'],
    ['Eleanor', 'Ellie'],
    ['Imogen', 'Immy'],
    ['Tobias', 'Toby'],
    ['Archibald', 'Archie'],
    ['Manpreet', 'Manny'],
    ['Rajinder', 'Raj'],
    ['Natalia', 'Tasha'],
    ['Aleksandra', 'Ola'],
    ['Tomasz', 'Tomek'],
    ['Olivia', 'Liv']
  ],
  titleNames: [
    ['Manjit', 'Johal', 'Kaur'],
    ['Kulwant', 'Bains', 'Singh'],
    ['Rahima', 'Uddin', 'Begum'],
    ['Shirin', 'Ali', 'Begum'],
    ['Nusrat', 'Shah', 'Bibi'],
    ['Jagtar', 'Grewal', 'Singh'],
    ['Narinder', 'Sidhu', 'Kaur'],
    ['Sakina', 'Butt', 'Bibi']
  ],
  orders: [
    [
      ['Muhammad Kashif', 'Shah'],
      ['Kashif', 'Shah']
    ],
    [
      ['Mohammed Imran', 'Chaudhry'],
      ['Imran', 'Chaudhry']
    ],
    [
      ['Syed Ali Raza', 'Naqvi'],
      ['Ali Raza', 'Naqvi']
    ],
    [
      ['Abdul', 'Karim Chowdhury'],
      ['Karim', 'Chowdhury']
    ],
    [
      ['Mrs Shazia', 'Butt'],
      ['Shazia', 'Butt']
    ],
    [
      ['Fadumo Jama', 'Osman'],
      ['Fadumo', 'Jama Osman']
    ],
    [
      ['Rose Marie', 'Pemberton'],
      ['Rosemarie', 'Pemberton']
    ]
  ],
  polish: [
    [
      ['Agnieszka', 'Lewandowska'],
      ['Agnieszka', 'Lewandowski']
    ],
    [
      ['Michał', 'Dąbrowski'],
      ['Michal', 'Dabrowski']
    ],
    [
      ['Grażyna', 'Kamińska'],
      ['Grazyna', 'Kaminski']
    ],
    [
      ['Wojciech', 'Szczepański'],
      ['Wojciech', 'Szczepanski']
    ]
  ],
  letters: [
    [
      ['Ionuț', 'Ungureanu'],
      ['Ionut', 'Ungureanu']
    ],
    [
      ['Ayşe', 'Çelik'],
      ['Ayse', 'Celik']
    ],
    [
      ['Tereza', 'Dvořáková'],
      ['Tereza', 'Dvorak']
    ],
    [
      ['Iñigo', 'Peña'],
      ['Inigo', 'Pena']
    ],
    [
      ['Jörg', 'Schröder'],
      ['Joerg', 'Schroeder']
    ],
    [
      ['Søren', 'Ødegård'],
      ['Soren', 'Odegaard']
    ],
    [
      ['Ieva', 'Petrauskienė'],
      ['Ieva', 'Petrauskas']
    ]
  ],
  passportLetters: [
    [
      ['Đurđa', 'Anđelić'],
      ['Djurdja', 'Andjelic']
    ],
    [
      ['Guðrún', 'Þórsdóttir'],
      ['Gudrun', 'Thorsdottir']
    ],
    [
      ['Yıldırım', 'Aydın'],
      ['Yildirim', 'Aydin']
    ],
    [
      ['Đặng', 'Thị'],
      ['Dang', 'Thi']
    ]
  ],
  otherScripts: [
    [
      ['Наталія', 'Бондаренко'],
      ['Nataliia', 'Bondarenko']
    ],
    [
      ['Иван', 'Петров'],
      ['Ivan', 'Petrov']
    ],
    [
      ['Георги', 'Димитров'],
      ['Georgi', 'Dimitrov']
    ]
  ],
  doubleBarrelled: [
    ['Hadley-Brown', 'Hadley'],
    ['Robinson-Tolley', 'Tolley-Robinson'],
    ['Francis-King', 'Francis King'],
    ['Wilson-Danks', 'Danks']
  ],
  prefixes: [
    ['O’Sullivan', 'OSullivan'],
    ['Mc Carthy', 'McCarthy'],
    ['Da Silva', 'Dasilva'],
    ['El-Sayed', 'Elsayed'],
    ['St. John', 'StJohn']
  ],
  secondNames: [
    ['Emma Hilary', 'Hilary'],
    ['Paul Vernon', 'Vernon'],
    ['Jane Constance', 'Constance'],
    ['Mark Russell', 'Russell']
  ],
  alike: [
    ['Hasan', 'Male', 'Hussein', 'Male'],
    ['Gabriel', 'Male', 'Gabrielle', 'Female'],
    ['Nadim', 'Male', 'Nadia', 'Female'],
    ['Robert', 'Male', 'Roberta', 'Female'],
    ['Zahid', 'Male', 'Zahida', 'Female'],
    ['Aleena', 'Female', 'Alina', 'Female'],
    ['Gurdeep', 'Male', 'Hardeep', 'Male'],
    ['Ellen', 'Female', 'Helen', 'Female'],
    ['Nicholas', 'Male', 'Nicola', 'Female'],
    ['Sumera', 'Female', 'Samira', 'Female'],
    ['Tahir', 'Male', 'Tahira', 'Female'],
    ['Kiran', 'Female', 'Karan', 'Male'],
    ['Aryan', 'Male', 'Ayan', 'Male'],
    ['Lorna', 'Female', 'Laura', 'Female']
  ],
  underOneForename: [
    ['Muhammad Usman', 'Muhammad Hamza'],
    ['Abdul Malik', 'Abdul Samad'],
    ['Syed Hasan', 'Syed Kamran'],
    ['Mohammed Waqar', 'Mohammed Kashif']
  ],
  common: [
    ['Mohammed', 'Ali'],
    ['Mohammed', 'Ahmed'],
    ['Fatima', 'Bibi'],
    ['Harpreet', 'Kaur'],
    ['Michael', 'Jones'],
    ['Emma', 'Smith'],
    ['Aisha', 'Hussain'],
    ['James', 'Williams']
  ],
  fromAbroad: [
    ['Yonas', 'Tekle'],
    ['Najibullah', 'Stanikzai'],
    ['Rahel', 'Abraha'],
    ['Kaveh', 'Moradi']
  ],
  unisexSikh: ['Manpreet', 'Amandeep', 'Kulwinder', 'Sukhwinder', 'Parminder', 'Surjit'],
  streets: ['Wolverhampton Road', 'Church Street', 'Mill Walk', 'Park Lane', 'New Street'],
  district: 'CV'
};
