import { join } from 'node:path';
import { answerSummary } from '../../../src/domain/form/reading/answerSummary';
import type { Answers, StoredAnswers } from '../../../src/domain/form/answers';
import { peopleOf } from '../../../src/domain/form/reading/casePeople';
import { openRisks, otherTopics, riskSummary } from '../../../src/domain/form/reading/criticalFlags';
import { referralForm } from '../../../src/domain/form/referralForm';
import { contentAsFarAsKnown } from '../../../src/domain/form/reading/referralContent';
import { stripHidden } from '../../../src/domain/form/shownItems';
import { significancesOf } from '../../../src/domain/form/reading/significance';
import { taskList } from '../../../src/domain/form/taskList';
import { golden } from '../../support/files/golden';
import { completeAnswers, context } from './support/context';

const day = (text: string) => {
  const [year, month, date] = text.split('-');
  return { day: date, month, year };
};

/** More than most forms hold: two perpetrators, children, others, earlier homes, documents, a refuge, the DARA, no agreement. */
const full: Answers = {
  ...completeAnswers(),
  victimAliases: 'Annie; A. Sample',
  victimNhsNumber: '943 476 5919',
  victimHome: 'In a refuge',
  victimPostcode: 'M1 1AE',
  maracWithoutPostcode: 'Walsall',
  outOfForceArea: ' Manchester ',
  previousAddresses: [
    { key: 'old', answers: { address: ' 7 Sample Street ', postcode: 'wv11aa', lived: 'until May' } },
    { key: 'older', answers: { address: 'Abroad', postcode: 'unknown' } }
  ],
  victimAware: 'No',
  notAwareReason: 'He reads her post',
  consent: 'Not safe to ask',
  consentGrounds: ['To safeguard a child', 'Another reason'],
  consentGroundOther: 'Her mother asked',
  consentDecisionMaker: 'Officer',
  consentDecisionDate: day('2026-06-14'),
  consentNote: 'He may kill her',
  perpetrators: [
    {
      key: 'p1',
      answers: {
        nameKnown: 'Yes',
        familyName: ' Sample ',
        givenNames: 'Bo',
        aliases: 'Bobby, Robert',
        dateOfBirthKnown: 'Only roughly',
        approximateAge: ' 40 ',
        sex: 'Male',
        relationship: 'Somebody else',
        relationshipOther: 'Lodger',
        livesWithVictim: 'Yes',
        whereabouts: 'At an address',
        address: '12 Elsewhere',
        postcode: 'cv12ab',
        knownAbout: ['Warning markers or police records'],
        pncId: '1999/0123456X',
        worksForAgency: 'Yes',
        employer: 'Housing'
      }
    },
    {
      key: 'p2',
      answers: {
        nameKnown: 'No',
        description: 'A tall man',
        dateOfBirthKnown: 'No',
        sex: 'Not known',
        relationship: 'Former partner',
        separated: 'Within the past month',
        livesWithVictim: 'No',
        whereabouts: 'Not known',
        worksForAgency: 'No'
      }
    }
  ],
  childrenInHousehold: 'Yes',
  children: [
    {
      key: 'c1',
      answers: {
        givenNames: 'Kit',
        familyName: 'Testcase',
        born: 'Yes',
        dateOfBirth: day('2018-02-01'),
        relationshipToVictim: 'Son or daughter',
        livesWith: 'The victim',
        school: 'Sample School',
        plan: 'Child protection plan'
      }
    },
    { key: 'c2', answers: { born: 'Not yet', dueDate: day('2026-09-01') } },
    { key: 'c3', answers: { givenNames: 'Lou', born: 'Yes', approximateAge: '9', livesWith: 'Somebody else', address: ' With an aunt ' } }
  ],
  othersAtRisk: 'Yes',
  otherPeople: [
    { key: 'o1', answers: { givenNames: 'Jo', familyName: 'Sample', dateOfBirth: day('1958-03-27'), relationship: 'The victim’s mother' } }
  ],
  attachments: [
    { key: 'f1', answers: { fileName: 'Statement.pdf', bytes: '1468006' } },
    { key: 'f2', answers: { fileName: 'Photo.jpg', bytes: '' } }
  ],
  riskTool: 'DARA',
  daraGrade: 'High',
  daraThreatensToKill: 'Often',
  daraChildren: 'Never',
  daraHumiliates: 'All the time',
  daraMoney: 'Not known',
  coerciveControl: 'Yes',
  pregnancy: 'Both',
  victimDueDate: day('2026-09-01'),
  criteria: ['Repeat'],
  policeIncidents: '4',
  separationSignificance: 'Primary driver',
  stalkingSignificance: 'Not known',
  honourSignificance: 'Not present',
  history: 'For years\nand years'
};

const lines = (text: string): string => text.replace(/\n/g, ' / ');
const inWords = (answers: Answers, filledInOn?: string): readonly string[] =>
  answerSummary(referralForm, answers, context, filledInOn).flatMap(({ title, sectionId, cards }) => [
    `-- ${title} [${sectionId}]`,
    ...cards.flatMap(card => [
      `${card.title} [${card.id}]${card.group === undefined ? '' : ` of ${card.group.id} ${card.group.rowKey}`}`,
      ...card.rows
        .filter(({ answered, text }) => answered || text !== 'Not provided')
        .map(
          ({ path, label, text, answered, warning }) =>
            `    ${label} [${path.join(' ')}]: ${warning ? 'WARNING ' : ''}${lines(text)}${answered ? '' : ' (not answered)'}`
        )
    ])
  ]);

function told(answers: Answers): readonly string[] {
  const shown = stripHidden(referralForm, answers, context);
  const risk = riskSummary(shown);
  const { people, ...content } = contentAsFarAsKnown(answers, context);
  return [
    ...taskList(referralForm, answers, context).map(
      ({ id, title, status, why }) => `${title} [${id}]: ${status}${why === undefined ? '' : `. ${why}`}`
    ),
    ...peopleOf(shown).map(person => JSON.stringify(person)),
    `${people.length} people, and: ${JSON.stringify(content)}`,
    `${risk.tool}: ${risk.flagged.join('; ')}`,
    ...openRisks(risk),
    `Besides: ${JSON.stringify(otherTopics(shown))}`,
    `How large a part: ${JSON.stringify(significancesOf(shown))}`
  ];
}

/** Some of what it asked is asked no more, and some of what it did not ask is. */
const earlierPerpetrator: StoredAnswers = { nameKnown: 'Yes', familyName: 'Sample', carColour: 'Red', escapedIn2024: day('2024-05-01') };
const earlier: StoredAnswers = {
  victimFamilyName: 'Testcase',
  incidentDate: day('2026-06-13'),
  dash1: 'Yes',
  wentToCourt: 'In May',
  perpetrators: [{ key: 'p1', answers: earlierPerpetrator }]
};
const texts = [
  ['== A full form, as it is read', ...inWords(full)],
  ['== A full form, what it tells', ...told(full)],
  ['== A form by the Dash, as it is read', ...inWords(completeAnswers())],
  ['== A form by the Dash, what it tells', ...told(completeAnswers())],
  ['== An empty form, as it is read', ...inWords({})],
  ['== An empty form, what it tells', ...told({})],
  ['== A form of an earlier version, as it is read', ...inWords(earlier, '1.0')]
];

const held = golden(
  join(__dirname, 'golden', 'answers.txt'),
  texts.map(text => text.join('\n'))
);

/** For whoever has to agree to a change of what is read from a form. */
describe('what is read from a form, word for word', () => {
  it.each(texts.map(([heading, ...said], at) => [heading, said, held[at] ?? ''] as const))('%s', (_heading, said, text) => {
    expect(said).toEqual(text.split('\n').slice(1));
  });
});
