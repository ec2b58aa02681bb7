import type { NamePool } from './namePool';

/** On these the weights are fitted, and rules tried. Written before any run, but for names that are alike or common, which come from lists that were held back before; no name list of `heldNames` is used here. */
export const fitNames: NamePool = {
  women:
    'Karen Leanne Nicola Bernadette Maxine Farida Gulshan Shamim Zubeida Amandeep Baljinder Hema Bhavna Keisha Precious Agata Ioana Tracey Heather Lorraine Denise Rosemary Marlene Yasmin'.split(
      ' '
    ),
  men: 'Warren Craig Dennis Clive Rupert Nadeem Tariq Shabbir Zulfiqar Gurdeep Hardev Mukesh Dinesh Delroy Emeka Pawel Mihai Trevor Leslie Norman Gordon Maurice Kelvin Asif'.split(
    ' '
  ),
  families:
    'Bennett Yardley Tranter Garbett Hodgetts Whitehouse Smith Jones Taylor Hughes Walker Campbell Okafor Nowak Popescu Brookes Cartwright Perks Marlow Haddock Fenwick Dyson Ashdown Skelding'.split(
      ' '
    ),
  southAsianFamilies: 'Khan Hussain Ahmed Iqbal Malik Mahmood Begum Patel Sharma Gill Sandhu Mirza'.split(' '),
  givenSpellings: [
    ['Mohammed', 'Muhammad'],
    ['Aisha', 'Ayesha'],
    ['Yusuf', 'Yousaf'],
    ['Khadija', 'Khadeeja'],
    ['Zainab', 'Zaynab'],
    ['Sukhwinder', 'Sukhvinder'],
    ['Gurpreet', 'Gurprit'],
    ['Stephen', 'Steven'],
    ['Claire', 'Clare'],
    ['Catherine', 'Kathryn'],
    ['Sean', 'Shaun'],
    ['Nasreen', 'Nasrin'],
    ['Abdul', 'Abdool'],
    ['Tariq', 'Tarik'],
    ['Rukhsana', 'Ruksana'],
    ['Ismail', 'Esmail']
  ],
  familySpellings: [
    ['Choudhury', 'Chaudhry'],
    ['Hussain', 'Hossain'],
    ['Sheikh', 'Shaikh'],
    ['Rehman', 'Rahman'],
    ['Akhtar', 'Akther'],
    ['Clark', 'Clarke'],
    ['Thompson', 'Thomson'],
    ['Reid', 'Reed'],
    ['Mahmood', 'Mehmood'],
    ['Dhillon', 'Dhillan'],
    ['Phillips', 'Philips'],
    ['Macdonald', 'McDonald'],
    ['Begum', 'Begam'],
    ['Qureshi', 'Kureshi']
  ],
  shortNames: [
    ['Elizabeth', 'Liz'],
    ['William', 'Bill'],
    ['Robert', 'Bob'],
    ['Margaret', 'Peggy'],
    ['Rebecca', 'Becky'],
    ['Katherine', 'Kate'],
    ['Samantha', 'Sam'],
    ['Jennifer', 'Jen'],
    ['David', 'Dave'],
    ['Michael', 'Mick'],
    ['Richard', 'Rick'],
    ['Edward', 'Ted'],
    ['Alexander', 'Sandy'],
    ['Christopher', 'Kit'],
    ['Victoria', 'Tori'],
    ['Patricia', 'Trish'],
    ['Nathaniel', 'Nate'],
    ['Gabrielle', 'Gabby'],
    ['Harpreet', 'Harps'],
    ['Mohammed', 'Mo'],
    ['Jaswinder', 'Jas'],
    ['Zachary', 'Zac'],
    ['Gregory', 'Greg'],
    ['Lawrence', 'Larry']
  ],
  titleNames: [
    ['Gurpreet', 'Sandhu', 'Kaur'],
    ['Harjit', 'Gill', 'Singh'],
    ['Rehana', 'Hussain', 'Begum'],
    ['Salma', 'Miah', 'Begum'],
    ['Zarina', 'Khan', 'Bibi'],
    ['Balbir', 'Dhillon', 'Singh'],
    ['Paramjit', 'Bains', 'Kaur'],
    ['Naseem', 'Akhtar', 'Bibi']
  ],
  orders: [
    [
      ['Mohammed Imran', 'Khan'],
      ['Imran', 'Khan']
    ],
    [
      ['Abdul Rahim', 'Miah'],
      ['Rahim', 'Miah']
    ],
    [
      ['Syed Kamran', 'Shah'],
      ['Kamran', 'Shah']
    ],
    [
      ['Mohammed', 'Bilal Ahmed'],
      ['Bilal', 'Ahmed']
    ],
    [
      ['Mary Jane', 'Haddock'],
      ['Mary', 'Haddock']
    ],
    [
      ['Hodan Abdi', 'Warsame'],
      ['Hodan', 'Abdi Warsame']
    ],
    [
      ['Md Shafiq', 'Uddin'],
      ['Shafiq', 'Uddin']
    ]
  ],
  polish: [
    [
      ['Anna', 'Kowalska'],
      ['Anna', 'Kowalski']
    ],
    [
      ['Małgorzata', 'Wiśniewska'],
      ['Malgorzata', 'Wisniewski']
    ],
    [
      ['Łukasz', 'Zieliński'],
      ['Lukasz', 'Zielinski']
    ],
    [
      ['Paweł', 'Wójcik'],
      ['Pawel', 'Wojcik']
    ]
  ],
  letters: [
    [
      ['Mihaela', 'Ţepeş'],
      ['Mihaela', 'Tepes']
    ],
    [
      ['Ștefan', 'Ionescu'],
      ['Stefan', 'Ionescu']
    ],
    [
      ['Mehmet', 'Yıldız'],
      ['Mehmet', 'Yildiz']
    ],
    [
      ['Jana', 'Nováková'],
      ['Jana', 'Novak']
    ],
    [
      ['José', 'Muñoz'],
      ['Jose', 'Munoz']
    ],
    [
      ['Jürgen', 'Müller'],
      ['Juergen', 'Mueller']
    ],
    [
      ['Rasa', 'Kazlauskienė'],
      ['Rasa', 'Kazlauskas']
    ]
  ],
  passportLetters: [
    [
      ['Đorđe', 'Đurić'],
      ['Dorde', 'Duric']
    ],
    [
      ['Þóra', 'Guðmundsdóttir'],
      ['Thora', 'Gudmundsdottir']
    ],
    [
      ['Işık', 'Kılıç'],
      ['Isik', 'Kilic']
    ],
    [
      ['Ġorġ', 'Ħaddiem'],
      ['Gorg', 'Haddiem']
    ]
  ],
  otherScripts: [
    [
      ['Олена', 'Коваленко'],
      ['Olena', 'Kovalenko']
    ],
    [
      ['Сергей', 'Иванов'],
      ['Sergei', 'Ivanov']
    ],
    [
      ['Петро', 'Шевченко'],
      ['Petro', 'Shevchenko']
    ]
  ],
  doubleBarrelled: [
    ['Bennett-Jones', 'Bennett'],
    ['Tranter-Hughes', 'Hughes-Tranter'],
    ['Campbell-Reid', 'Campbell Reid'],
    ['Walker-Dyson', 'Dyson']
  ],
  prefixes: [
    ['O’Donnell', 'ODonnell'],
    ['Mac Bride', 'MacBride'],
    ['De Souza', 'Desouza'],
    ['Al-Hamid', 'Alhamid'],
    ['Van Dyke', 'Vandyke']
  ],
  secondNames: [
    ['Sarah Heather', 'Heather'],
    ['John Gordon', 'Gordon'],
    ['Anne Rosemary', 'Rosemary'],
    ['Peter Clive', 'Clive']
  ],
  alike: [
    ['Hassan', 'Male', 'Hussain', 'Male'],
    ['Daniel', 'Male', 'Danielle', 'Female'],
    ['Khalid', 'Male', 'Khalida', 'Female'],
    ['Amina', 'Female', 'Amira', 'Female'],
    ['Paul', 'Male', 'Paula', 'Female'],
    ['Samir', 'Male', 'Samira', 'Female'],
    ['Harpreet', 'Female', 'Harjeet', 'Female'],
    ['Joan', 'Female', 'Joanne', 'Female'],
    ['Carl', 'Male', 'Carla', 'Female'],
    ['Sofia', 'Female', 'Safia', 'Female'],
    ['Rashid', 'Male', 'Rashida', 'Female'],
    ['Marian', 'Female', 'Marion', 'Female'],
    ['Jamil', 'Male', 'Jamal', 'Male'],
    ['Colin', 'Male', 'Colleen', 'Female'],
    ['George', 'Male', 'Gina', 'Female'],
    ['Marina', 'Female', 'Marian', 'Female'],
    ['Eliza', 'Female', 'Elsie', 'Female'],
    ['Mario', 'Male', 'Maria', 'Female'],
    ['Christian', 'Male', 'Christina', 'Female'],
    ['Christine', 'Female', 'Christina', 'Female'],
    ['Julian', 'Male', 'Julia', 'Female'],
    ['Patrick', 'Male', 'Patricia', 'Female'],
    ['Stephen', 'Male', 'Stephanie', 'Female'],
    ['Louis', 'Male', 'Louise', 'Female'],
    ['Dennis', 'Male', 'Denise', 'Female'],
    ['Rohan', 'Male', 'Roshan', 'Male'],
    ['Sunil', 'Male', 'Sunita', 'Female'],
    ['Imran', 'Male', 'Irfan', 'Male'],
    ['Shabana', 'Female', 'Shabnam', 'Female'],
    ['Adeel', 'Male', 'Adil', 'Male'],
    ['Karan', 'Male', 'Karandeep', 'Male'],
    ['Aman', 'Male', 'Amanpreet', 'Female'],
    ['Noor', 'Female', 'Noreen', 'Female'],
    ['Alina', 'Female', 'Alisha', 'Female'],
    ['Anita', 'Female', 'Annette', 'Female'],
    ['Zain', 'Male', 'Zainab', 'Female'],
    ['Faisal', 'Male', 'Faizan', 'Male'],
    ['Mariam', 'Female', 'Marwa', 'Female'],
    ['Tomasz', 'Male', 'Tamara', 'Female'],
    ['Jan', 'Male', 'Jana', 'Female'],
    ['Roman', 'Male', 'Romana', 'Female'],
    ['Nadir', 'Male', 'Nadira', 'Female'],
    ['Salim', 'Male', 'Salma', 'Female'],
    ['Karina', 'Female', 'Karima', 'Female'],
    ['Kelly', 'Female', 'Kayleigh', 'Female'],
    ['Leon', 'Male', 'Leona', 'Female'],
    ['Michael', 'Male', 'Michaela', 'Female'],
    ['Michael', 'Male', 'Michelle', 'Female'],
    ['Shazia', 'Female', 'Nazia', 'Female'],
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
    ['Lorna', 'Female', 'Laura', 'Female'],
    ['Bilal', 'Male', 'Bilqis', 'Female'],
    ['Asma', 'Female', 'Asima', 'Female'],
    ['Farhan', 'Male', 'Farhana', 'Female'],
    ['Saima', 'Female', 'Salma', 'Female'],
    ['Waseem', 'Male', 'Naseem', 'Male'],
    ['Jaspreet', 'Female', 'Jasleen', 'Female'],
    ['Simran', 'Female', 'Simranjit', 'Male'],
    ['Emily', 'Female', 'Emilia', 'Female'],
    ['Victor', 'Male', 'Victoria', 'Female'],
    ['Jack', 'Male', 'Jake', 'Male'],
    ['Kieran', 'Male', 'Kiera', 'Female'],
    ['Kyle', 'Male', 'Kylie', 'Female'],
    ['Aaron', 'Male', 'Erin', 'Female'],
    ['Tara', 'Female', 'Tyra', 'Female'],
    ['Sameer', 'Male', 'Saleem', 'Male'],
    ['Rania', 'Female', 'Raina', 'Female'],
    ['Amir', 'Male', 'Amar', 'Male'],
    ['Anil', 'Male', 'Anila', 'Female'],
    ['Ana', 'Female', 'Ania', 'Female'],
    ['Jade', 'Female', 'Jada', 'Female'],
    ['Ethan', 'Male', 'Evan', 'Male'],
    ['Lauren', 'Female', 'Laurence', 'Male'],
    ['Holly', 'Female', 'Hayley', 'Female'],
    ['Danish', 'Male', 'Daniyal', 'Male'],
    ['Mohsin', 'Male', 'Mohsen', 'Male'],
    ['Umair', 'Male', 'Umar', 'Male'],
    ['Ramona', 'Female', 'Romana', 'Female'],
    ['Hayden', 'Male', 'Jayden', 'Male'],
    ['Gurjit', 'Male', 'Gurjot', 'Female'],
    ['Maya', 'Female', 'Mia', 'Female']
  ],
  underOneForename: [
    ['Mohammed Imran', 'Mohammed Bilal'],
    ['Abdul Karim', 'Abdul Rahim'],
    ['Syed Ali', 'Syed Raza'],
    ['Mohammed Asif', 'Mohammed Nadeem']
  ],
  common: [
    ['Mohammed', 'Khan'],
    ['Mohammed', 'Hussain'],
    ['Shazia', 'Begum'],
    ['Gurpreet', 'Singh'],
    ['David', 'Smith'],
    ['Sarah', 'Jones'],
    ['Fatima', 'Khan'],
    ['John', 'Taylor'],
    ['Mohammed', 'Akhtar'],
    ['Muhammad', 'Iqbal'],
    ['Nasreen', 'Begum'],
    ['Manjit', 'Kaur'],
    ['Paul', 'Evans'],
    ['Lisa', 'Williams'],
    ['Aisha', 'Ali'],
    ['Andrew', 'Brown']
  ],
  fromAbroad: [
    ['Tesfay', 'Haile'],
    ['Zabihullah', 'Noorzai'],
    ['Selam', 'Gebre'],
    ['Farhad', 'Karimi']
  ],
  unisexSikh: ['Gurpreet', 'Harpreet', 'Jasbir', 'Balwinder', 'Manjit', 'Ravinder'],
  streets: ['Coventry Road', 'High Street', 'Lea Bank', 'Bell Lane', 'Station Road'],
  district: 'B'
};
