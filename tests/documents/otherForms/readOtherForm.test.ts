/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { strToU8, zipSync } from 'fflate';
import { readPasted, readReturned } from '../../../src/documents/returned/readReturned';
import type { Returned } from '../../../src/documents/returned/readReturned';
import type { ReadForm } from '../../../src/documents/word/referralForm/readWordForm';
import { referralForm } from '../../../src/domain/form/referralForm';
import { context } from '../../domain/form/support/context';
import { emlOf } from '../../support/files/savedMail';
import { run } from '../../support/files/wordVariants';

const known = () => {
  let made = 0;
  return { form: referralForm, context, newKey: (group: string) => `${group}-${(made += 1)}` };
};
const formOf = (returned: Returned): ReadForm => {
  if (!returned.ok) throw new Error(returned.error.supportCode);
  return returned.value.form;
};
const leftOver = ({ problems }: ReadForm): readonly string[] => problems.filter(({ path }) => path.length === 0).map(({ words }) => words);

/** The questions of SafeLives' form of 2015, in the rows and cells that it has them in. */
const safeLives: readonly (readonly string[])[] = [
  ['Referring agency', 'Refuge of Example'],
  ['Contact name(s)', 'Helen Example'],
  ['Telephone / email', '0121 496 0123 / helen@refuge.example'],
  ['Date', '12/06/2026'],
  ['Victim name', 'TESTCASE, Ann Marie', 'Victim DOB', '27/03/1988'],
  ['Address', '1 Example Road\nBirmingham\nB8 1AA', 'Diversity data (if known)', 'B&ME ☐ Disabled ☒ LGBT ☐ Gender F'],
  ['Telephone number', '07700 900982', 'Is this number safe to call?', '☒ Y / ☐ N'],
  ['Please insert any relevant contact information, eg times to call', 'Weekdays before 2pm'],
  ['Perpetrator(s) name', 'Bo Sample', 'Perpetrator(s) DOB', '1 May 1985'],
  ['Perpetrator(s) address', '2 Sample Street, Birmingham, B8 2BB', 'Relationship to victim', 'Ex-partner'],
  ['Children (please add extra rows if necessary)', 'DOB', 'Relationship to victim', 'Relationship to perpetrator', 'School (if known)'],
  ['Sam Testcase', '05/09/2019', 'son', 'son', 'Example Primary'],
  ['Kim Testcase', '', 'daughter', '', ''],
  ['Reason for referral / additional information', 'He kicked the door in and said he would kill her.'],
  ['Is the victim aware of Marac referral?', 'Yes', 'If no, why not?', ''],
  ['Has consent been given?', 'Y / N'],
  ['Who is the victim afraid of? (to include all potential threats, and not just primary perpetrator)', 'Bo Sample and his brother'],
  ['Who does the victim believe it safe to talk to?', 'Her mother'],
  ['Who does the victim believe it not safe to talk to?', 'His family'],
  ['Has the victim been referred to any other Marac previously?', 'Y / N']
];

const cellXml = (text: string): string =>
  `<w:tc>${text
    .split('\n')
    .map(line => `<w:p>${run(line)}</w:p>`)
    .join('')}</w:tc>`;
const wordFile = (rows: readonly (readonly string[])[]): Uint8Array => {
  const table = `<w:tbl>${rows.map(row => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${run('Marac referral form')}</w:p>${table}</w:body></w:document>`
    )
  });
};

const expected = {
  referringAgency: 'Another agency',
  referringAgencyOther: 'Refuge of Example',
  referrerName: 'Helen Example',
  referrerTelephone: '0121 496 0123',
  referrerEmail: 'helen@refuge.example',
  victimFamilyName: 'TESTCASE',
  victimGivenNames: 'Ann Marie',
  victimDateOfBirthKnown: 'Yes',
  victimDateOfBirth: { day: '27', month: '03', year: '1988' },
  victimHome: 'At an address',
  victimAddress: '1 Example Road\nBirmingham',
  victimPostcode: 'B8 1AA',
  victimTelephones: [{ answers: { number: '07700 900982' } }],
  perpetrators: [
    {
      answers: {
        familyName: 'Sample',
        givenNames: 'Bo',
        dateOfBirth: { day: '1', month: 'May', year: '1985' },
        address: '2 Sample Street, Birmingham',
        postcode: 'B8 2BB'
      }
    }
  ],
  incidentNarrative: 'He kicked the door in and said he would kill her.',
  victimAware: 'Yes',
  afraidOf: 'Bo Sample and his brother',
  safeToTalkTo: 'Her mother',
  notSafeToTalkTo: 'His family',
  safeContactNotes: 'Weekdays before 2pm'
};

describe('SafeLives’ form', () => {
  it('as a Word file: what fits is filled in and each answer is to be confirmed', async () => {
    const form = formOf(await readReturned({ name: 'form.docx', bytes: wordFile(safeLives) }, known()));
    expect(form).toMatchObject({ guessed: true, answers: expected });
    expect(form.answers.children).toMatchObject([
      {
        answers: {
          familyName: 'Testcase',
          givenNames: 'Sam',
          dateOfBirth: { day: '05', month: '09', year: '2019' },
          school: 'Example Primary'
        }
      },
      { answers: { familyName: 'Testcase', givenNames: 'Kim' } }
    ]);
    const guessed = form.problems.filter(({ path }) => path.length > 0);
    expect(guessed.length).toBeGreaterThan(20);
    guessed.forEach(({ words }) => expect(words).toMatch(/^Guessed from “.+”: confirm it$/));
    expect(form.notes).toEqual([expect.stringContaining('confirm each answer')]);
  });

  it('makes nothing up: what was left as it was printed is no answer', async () => {
    const { answers } = formOf(await readReturned({ name: 'form.docx', bytes: wordFile(safeLives) }, known()));
    expect(answers).not.toHaveProperty('consent');
    expect(answers).not.toHaveProperty('notAwareReason');
    expect(JSON.stringify(answers)).not.toMatch(/Y \/ N/);
  });

  it('tells what fits no question as it stood', async () => {
    const words = leftOver(formOf(await readReturned({ name: 'form.docx', bytes: wordFile(safeLives) }, known()))).join('\n');
    for (const text of [
      '12/06/2026',
      'B&ME ☐ Disabled ☒ LGBT ☐ Gender F',
      'Ex-partner',
      'daughter',
      'Has the victim been referred to any other Marac previously?'
    ]) {
      expect(words).toContain(text);
    }
  });

  it('no word of it is lost: each is in an answer or in the list', async () => {
    const form = formOf(await readReturned({ name: 'form.docx', bytes: wordFile(safeLives) }, known()));
    const all = JSON.stringify([form.answers, form.problems]);
    for (const cell of safeLives.flat().flatMap(words => words.split('\n'))) {
      if (
        !/^(?:Referring|Contact|Telephone|Victim|Address|Is this|Please|Perpetrator|Relationship|Children|DOB|School|Reason|Is the|If no|Has consent|Who )/.test(
          cell
        )
      ) {
        for (const word of cell.match(/[\p{L}\p{N}]{2,}/gu) ?? []) expect(all).toContain(word);
      }
    }
  });

  it('pasted from the text of an e-mail, a cell a line', async () => {
    const text = safeLives
      .map(row => row.join('\t'))
      .join('\n')
      .replace(/Road\nBirmingham\n/, 'Road, Birmingham, ');
    const { answers } = formOf(await readPasted(text, known()));
    expect(answers).toMatchObject({ ...expected, victimAddress: '1 Example Road, Birmingham' });
  });

  it('in an e-mail, with the time and the sender of the e-mail', async () => {
    const returned = await readReturned(
      { name: 'm.eml', bytes: emlOf({ files: [{ name: 'SafeLives form.docx', bytes: wordFile(safeLives) }] }) },
      known()
    );
    expect(returned).toMatchObject({
      ok: true,
      value: { receivedAt: new Date('2026-06-12T15:00:30Z'), form: { guessed: true, answers: expected } }
    });
  });
});

it.each<[string, string]>([
  [
    'labels with colons',
    'Referring agency: Housing\nVictim name: Ann Testcase\nVictim DOB: 27/03/1988\nPerpetrator name: Bo Sample\nPerpetrator DOB: 01/05/1985'
  ],
  [
    'answers below their labels',
    'Referring agency\nHousing\nVictim name\nAnn Testcase\nVictim DOB\n27/03/1988\nPerpetrator name\nBo Sample\nPerpetrator DOB\n01/05/1985'
  ],
  ['headings of parts', 'Referred by: Housing\nVictim\nName: Ann Testcase\nDOB: 27/03/1988\nPerpetrator\nName: Bo Sample\nDOB: 01/05/1985'],
  [
    'other words for the people',
    'Referring agency: Housing\nClient name: Ann Testcase\nClient date of birth: 27/03/1988\nAlleged perpetrator’s name: Bo Sample\nAlleged perpetrator’s D.O.B.: 01/05/1985'
  ],
  [
    'capitals',
    'REFERRING AGENCY: Housing\nVICTIM NAME: Ann Testcase\nVICTIM DOB: 27/03/1988\nPERPETRATOR NAME: Bo Sample\nPERPETRATOR DOB: 01/05/1985'
  ],
  [
    'question marks and blanks',
    'Referring agency :  Housing\nVictim name ? Ann Testcase\nVictim DOB : 27/03/1988\nPerpetrator(s) name : Bo Sample\nPerpetrator(s) DOB : 01/05/1985'
  ],
  [
    'tabs',
    'Referring agency\tHousing\nVictim name\tAnn Testcase\tVictim DOB\t27/03/1988\nPerpetrator name\tBo Sample\tPerpetrator DOB\t01/05/1985'
  ],
  [
    'blank lines',
    'Referring agency\n\nHousing\n\nVictim name\n\nAnn Testcase\n\nVictim DOB\n\n27/03/1988\n\nPerpetrator name\n\nBo Sample\n\nPerpetrator DOB\n\n01/05/1985'
  ],
  [
    'notes in brackets',
    'Referring agency (in full): Housing\nVictim name (surname in capitals): Ann Testcase\nVictim DOB (if known): 27/03/1988\nPerpetrator name (and aliases): Bo Sample\nPerpetrator DOB (or age): 01/05/1985'
  ],
  [
    'Windows’ line ends',
    'Referring agency: Housing\r\nVictim name: Ann Testcase\r\nVictim DOB: 27/03/1988\r\nPerpetrator name: Bo Sample\r\nPerpetrator DOB: 01/05/1985'
  ]
])('a local form with %s', async (_what, text) => {
  const { answers } = formOf(await readPasted(text, known()));
  expect(answers).toMatchObject({
    referringAgency: 'Housing',
    victimFamilyName: 'Testcase',
    victimGivenNames: 'Ann',
    victimDateOfBirth: { day: '27', month: '03', year: '1988' },
    perpetrators: [{ answers: { familyName: 'Sample', givenNames: 'Bo', dateOfBirth: { day: '01', month: '05', year: '1985' } } }]
  });
});

it.each([
  '',
  'Dear colleague, please find the form attached.',
  'Name: Ann\nAddress: 1 Example Road',
  'Victim name:\nAddress:\nTelephone:\nDOB:'
])('a text that is no filled form is refused: %s', async text =>
  expect(await readPasted(text, known())).toMatchObject({ ok: false, error: { supportCode: 'word-textWithoutForm' } })
);

it('a Word file that is neither form is refused as before', async () => {
  expect(await readReturned({ name: 'a.docx', bytes: wordFile([['Dear colleague'], ['Name', 'Ann']]) }, known())).toMatchObject({
    ok: false,
    error: { supportCode: 'word-noForm' }
  });
});
