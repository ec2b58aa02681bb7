import { defaultMaracs } from '../../../src/domain/setUp/defaultConfiguration';
import {
  firedIn,
  isStrongTrigger,
  newlyFired,
  ordinaryThatSuggest,
  suggestsEntry,
  triggers,
  withFired
} from '../../../src/domain/complex/triggers';
import { triggerNames } from '../../../src/domain/complex/trigger';
import type { KnownOfCase, StandingInCase } from '../../../src/domain/complex/triggers';
import type { TriggerName } from '../../../src/domain/complex/trigger';
import type { Answers } from '../../../src/domain/form/answers';
import { day } from '../form/support/context';

const nothing: KnownOfCase = {
  today: day('2026-06-15'),
  answers: {},
  people: [],
  transfers: [],
  standings: [],
  maracs: defaultMaracs,
  idva: { outcomes: [], attempts: [] },
  daysOverdue: 0,
  putForward: ''
};

const names = (known: Partial<KnownOfCase>): readonly TriggerName[] => firedIn({ ...nothing, ...known }).map(({ name }) => name);
const words = (known: Partial<KnownOfCase>, name: TriggerName): string | undefined =>
  firedIn({ ...nothing, ...known }).find(fired => fired.name === name)?.words;
const perpetrator = (answers: Answers): Answers => ({ perpetrators: [{ key: 'p', answers }] });
const place = (caseKey: string, more: Partial<StandingInCase> = {}): StandingInCase => ({
  caseKey,
  role: 'Victim',
  marac: 'Coventry',
  victimName: 'Testcase, Anya',
  status: 'Heard',
  receivedAt: new Date('2026-03-01T12:00:00Z'),
  ...more
});

it('has one rule for each trigger, and fires none where nothing is known', () => {
  expect(triggers.map(({ name }) => name).sort()).toEqual([...triggerNames].sort());
  expect(names({})).toEqual([]);
});

describe.each<[TriggerName, Partial<KnownOfCase>]>([
  ['Strangulation, separation and stalking', { answers: { dash15: 'Yes', dash6: 'Yes', dash8: 'Yes' } }],
  [
    'Strangulation, separation and stalking',
    { answers: { dash15: 'Yes', abuseKinds: ['Stalking or harassment'], ...perpetrator({ separated: 'Within the past month' }) } }
  ],
  ['Threats to kill', { answers: { dash14: 'Yes' } }],
  ['Weapon in this incident', { answers: { weaponInIncident: 'Other weapon' } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['Physical', 'Forced marriage'] } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['Female genital mutilation'] } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['So-called honour-based abuse'] } }],
  ['So-called honour-based abuse or forced marriage', { answers: { honourSignificance: 'Present' } }],
  [
    'Strangulation, separation and stalking',
    { answers: { riskTool: 'DARA', daraStrangles: 'Occasionally', daraWatches: 'Often', separationSignificance: 'Contributory' } }
  ],
  ['Threats to kill', { answers: { riskTool: 'DARA', daraThreatensToKill: 'All the time' } }],
  ['Risk of suicide', { answers: { riskTool: 'DARA', daraSelfHarm: 'Often' } }],
  ['So-called honour-based abuse or forced marriage', { answers: { honourBasedAbuse: 'Yes' } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['Female genital mutilation'] } }],
  ['No recourse to public funds', { answers: { noRecourse: 'Yes' } }],
  ['Multiple disadvantage', { answers: { victimDifficulties: ['Mental health', 'Alcohol'] } }],
  ['Multiple disadvantage', { answers: { victimDifficulties: ['Drugs'], victimHome: 'No fixed address' } }],
  ['Risk of suicide', { answers: { dash22: 'Yes' } }],
  ['Risk of suicide', { answers: { victimSuicidalWhich: ['Depressed', 'Thoughts of suicide'] } }],
  ['Pregnancy', { answers: { pregnancy: 'Both' } }],
  ['Young victim or perpetrator', { answers: { victimDateOfBirth: { day: '16', month: '6', year: '2008' } } }],
  ['Young victim or perpetrator', { answers: perpetrator({ approximateAge: '17' }) }],
  ['A party works for an agency', { answers: perpetrator({ worksForAgency: 'Yes' }) }],
  ['MAPPA or release from custody', { answers: perpetrator({ mappaLevel: 'Level 2' }) }],
  ['MAPPA or release from custody', { answers: perpetrator({ releaseDate: { day: '13', month: '7', year: '2026' } }) }],
  ['Child protection plan', { answers: { children: [{ key: 'c', answers: { plan: 'Child protection plan' } }] } }],
  ['Third referral in 12 months', { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c')] }] }],
  [
    'Several victims of one perpetrator',
    {
      standings: [
        {
          role: 'Perpetrator',
          places: [place('a', { role: 'Perpetrator' }), place('b', { role: 'Perpetrator', victimName: 'Other, Ann' })]
        }
      ]
    }
  ],
  [
    'More than one area',
    {
      standings: [
        { role: 'Perpetrator', places: [place('a', { role: 'Perpetrator' }), place('b', { role: 'Perpetrator', marac: 'Dudley' })] }
      ]
    }
  ],
  ['Transferred twice', { transfers: [{ state: 'Accepted' }, { state: 'Declined' }, { state: 'Accepted' }] }],
  ['Does not engage with the IDVA', { idva: { outcomes: ['Unable to contact', 'Declined'], attempts: [] } }],
  ['Does not engage with the IDVA', { idva: { outcomes: [], attempts: ['No answer', 'No answer', 'Number is wrong'] } }],
  ['Overdue action', { daysOverdue: 7 }],
  ['Put forward', { putForward: 'The agencies disagree about the risk.' }]
])('%s', (name, known) => {
  it('fires by itself, and says why in words without a name', () => {
    expect(names(known)).toEqual([name]);
    const why = words(known, name) ?? '';
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(why).not.toMatch(/Testcase|Anya|Other, Ann/);
  });
});

const born = (year: string): Answers => ({ dateOfBirthKnown: 'Yes', dateOfBirth: { day: '15', month: '6', year } });
const released = (onDay: string, month: string): Answers => ({ releaseDate: { day: onDay, month, year: '2026' } });
const both = (one: Answers, other: Answers): Answers => ({
  perpetrators: [
    { key: 'p', answers: one },
    { key: 'q', answers: other }
  ]
});

it.each<[TriggerName, Partial<KnownOfCase>, string]>([
  [
    'Strangulation, separation and stalking',
    { answers: { dash15: 'Yes', dash6: 'Yes', dash8: 'Yes' } },
    'The referral discloses strangulation, of a separation within the past year, and of stalking.'
  ],
  [
    'So-called honour-based abuse or forced marriage',
    { answers: { honourBasedAbuse: 'Yes' } },
    'The referral discloses so-called honour-based abuse, forced marriage or female genital mutilation.'
  ],
  ['Threats to kill', { answers: { dash14: 'Yes' } }, 'The perpetrator has made threats to kill that were believed.'],
  ['Weapon in this incident', { answers: { weaponInIncident: 'Knife or blade' } }, 'A knife or blade was used or shown in this incident.'],
  ['Weapon in this incident', { answers: { weaponInIncident: 'Other weapon' } }, 'A weapon was used or shown in this incident.'],
  [
    'No recourse to public funds',
    { answers: { immigrationStatus: 'No right to stay at present' } },
    'The victim has no recourse to public funds.'
  ],
  [
    'Multiple disadvantage',
    { answers: { victimDifficulties: ['Mental health', 'Drugs'], victimHome: 'No fixed address' } },
    'The victim has several difficulties at once: mental health, drugs or alcohol and no fixed address.'
  ],
  [
    'Multiple disadvantage',
    { answers: { victimDifficulties: ['Mental health'], victimHome: 'No fixed address' } },
    'The victim has several difficulties at once: mental health and no fixed address.'
  ],
  [
    'Risk of suicide',
    { answers: { victimSuicidalWhich: ['Thoughts of suicide'], dash22: 'Yes' } },
    'The victim has thoughts of suicide. The perpetrator has threatened or tried suicide.'
  ],
  ['Risk of suicide', { answers: { dash22: 'Yes' } }, 'The perpetrator has threatened or tried suicide.'],
  ['Risk of suicide', { answers: { victimSuicidalWhich: ['Thoughts of suicide'] } }, 'The victim has thoughts of suicide.'],
  ['Pregnancy', { answers: { pregnancy: 'Pregnant' } }, 'There is a pregnancy.'],
  [
    'Young victim or perpetrator',
    { answers: { victimApproximateAge: '17', ...perpetrator(born('2010')) } },
    'Not yet 18: the victim and a perpetrator.'
  ],
  ['Young victim or perpetrator', { answers: { victimApproximateAge: '0' } }, 'Not yet 18: the victim.'],
  [
    'A party works for an agency',
    { answers: { victimWorksForAgency: 'Yes', ...perpetrator({ worksForAgency: 'Yes' }) } },
    'Works for the police or another agency at MARAC: the victim and a perpetrator.'
  ],
  [
    'A party works for an agency',
    { answers: { victimWorksForAgency: 'Yes' } },
    'Works for the police or another agency at MARAC: the victim.'
  ],
  [
    'MAPPA or release from custody',
    { answers: both({ mappaLevel: 'Not known' }, { mappaLevel: 'Level 3' }) },
    'A perpetrator is managed under MAPPA, level 3.'
  ],
  ['MAPPA or release from custody', { answers: perpetrator(released('15', '6')) }, 'A perpetrator is released from custody today.'],
  [
    'MAPPA or release from custody',
    { answers: both({}, { mappaLevel: 'Level 1', ...released('16', '6') }) },
    'A perpetrator is managed under MAPPA, level 1. A perpetrator is released from custody within 28 days.'
  ],
  [
    'Child protection plan',
    { answers: { children: [{ key: 'c', answers: { plan: 'Child protection plan' } }] } },
    'A child is on a child protection plan.'
  ],
  [
    'Third referral in 12 months',
    {
      standings: [
        {
          role: 'Victim',
          places: [place('a'), place('b'), place('c'), place('c'), place('d', { receivedAt: new Date('2025-06-15T12:00:00Z') })]
        }
      ]
    },
    'The victim was referred 4 times in the last 12 months.'
  ],
  [
    'More than one area',
    { standings: [{ role: 'Victim', places: [place('a'), place('b', { marac: 'Dudley' })] }] },
    'The victim is in cases of 2 areas: Coventry, Dudley.'
  ],
  [
    'Several victims of one perpetrator',
    {
      standings: [
        {
          role: 'Perpetrator',
          places: [place('a', { role: 'Perpetrator' }), place('b', { role: 'Perpetrator', victimName: 'Other, Ann' })]
        }
      ]
    },
    'One perpetrator is linked to 2 victims.'
  ],
  ['Transferred twice', { transfers: [{ state: 'Accepted' }, { state: 'Accepted' }] }, 'It was transferred 2 times.'],
  [
    'Does not engage with the IDVA',
    {
      idva: {
        outcomes: ['Declined', 'Not safe to contact', 'Closed for another reason'],
        attempts: ['No answer', 'No answer', 'No answer']
      }
    },
    'The IDVA service reported 2 times that the victim does not engage or cannot be reached.'
  ],
  [
    'Does not engage with the IDVA',
    { idva: { outcomes: ['Declined'], attempts: ['No answer', 'No answer', 'No answer'] } },
    'The IDVA service tried 3 times without reaching the victim.'
  ],
  ['Overdue action', { daysOverdue: 7 }, 'An action of the case is 7 days overdue.']
])('%s with %j is told so', (name, known, told) => {
  expect(words(known, name)).toBe(told);
});

it.each<[string, Partial<KnownOfCase>]>([
  ['strangulation without stalking', { answers: { dash15: 'Yes', dash6: 'Yes' } }],
  ['stalking without strangulation', { answers: { dash6: 'Yes', dash8: 'Yes' } }],
  ['strangulation and stalking without a separation', { answers: { dash15: 'Yes', dash8: 'Yes' } }],
  ['no right to stay that is not said of the victim', { answers: { immigrationStatus: 'Yes, on a visa of their own' } }],
  ['an age that cannot be', { answers: { victimApproximateAge: '-1' } }],
  [
    'a victim of three cases, of whom two were a perpetrator’s',
    {
      standings: [{ role: 'Victim', places: [place('a'), place('b', { role: 'Perpetrator' }), place('c', { role: 'Perpetrator' })] }]
    }
  ],
  [
    'a child who stands in cases of two areas',
    { standings: [{ role: 'Child', places: [place('a', { role: 'Child' }), place('b', { role: 'Child', marac: 'Dudley' })] }] }
  ],
  [
    'a referral of which nobody knows when it came',
    { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c', { receivedAt: new Date(NaN) })] }] }
  ],
  ['a victim who is engaged already', { idva: { outcomes: ['Declined', 'Declined', 'Already engaged, continuing'], attempts: [] } }],
  [
    'a victim reached through somebody else',
    { idva: { outcomes: [], attempts: ['No answer', 'No answer', 'No answer', 'Reached through somebody else'] } }
  ],
  [
    'outcomes that say nothing of engagement',
    { idva: { outcomes: ['Out of area, handed over', 'Closed for another reason'], attempts: ['No answer', 'No answer'] } }
  ],
  [
    'what is not known or not asked',
    { answers: { dash14: 'Not known', dash22: 'Not asked', weaponInIncident: 'Not known', noRecourse: 'Not known' } }
  ],
  ['one difficulty alone', { answers: { victimDifficulties: ['Drugs', 'Alcohol'] } }],
  ['low mood alone', { answers: { dash5: 'Yes', victimSuicidalWhich: ['Depressed'] } }],
  ['a baby that is born', { answers: { pregnancy: 'A baby in the past 18 months' } }],
  ['a victim who turns 18 today', { answers: { victimDateOfBirth: { day: '15', month: '6', year: '2008' } } }],
  ['a release 29 days ahead', { answers: perpetrator({ releaseDate: { day: '14', month: '7', year: '2026' } }) }],
  ['a release yesterday', { answers: perpetrator({ releaseDate: { day: '14', month: '6', year: '2026' } }) }],
  ['no MAPPA', { answers: perpetrator({ mappaLevel: 'Not managed under MAPPA' }) }],
  [
    'a referral over a year ago',
    { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c', { receivedAt: new Date('2025-06-14T12:00:00Z') })] }] }
  ],
  ['a withdrawn referral', { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c', { status: 'Withdrawn' })] }] }],
  [
    'two MARACs of one area',
    {
      standings: [{ role: 'Victim', places: [place('a', { marac: 'Birmingham East' }), place('b', { marac: 'Birmingham West' })] }]
    }
  ],
  ['one transfer', { transfers: [{ state: 'Accepted' }, { state: 'Undone' }] }],
  ['a victim who engages after all', { idva: { outcomes: ['Unable to contact', 'Unable to contact', 'Engaged'], attempts: [] } }],
  ['an attempt that reached her', { idva: { outcomes: [], attempts: ['No answer', 'No answer', 'Spoke to the victim'] } }],
  ['an action six days late', { daysOverdue: 6 }]
])('does not fire for %s', (_what, known) => {
  expect(names(known)).toEqual([]);
});

it('a due date of somebody in the case tells of a pregnancy, and nobody else’s row does', () => {
  const person = {
    key: 'victim',
    role: 'Victim',
    familyName: 'Testcase',
    givenNames: 'Anya',
    aliases: [],
    telephones: [],
    address: '',
    postcode: '',
    addressIsConfidential: false
  } as const;
  expect(names({ people: [person] })).toEqual([]);
  expect(names({ people: [person, { ...person, key: 'p', dueDate: day('2026-09-01') }] })).toEqual(['Pregnancy']);
});

it('those that suggest an entry by themselves come first', () => {
  const strong = triggerNames.filter(isStrongTrigger);
  expect([...strong].sort()).toEqual([
    'MAPPA or release from custody',
    'More than one area',
    'Put forward',
    'Several victims of one perpetrator',
    'So-called honour-based abuse or forced marriage',
    'Strangulation, separation and stalking',
    'Third referral in 12 months',
    'Transferred twice'
  ]);
  expect(
    triggers
      .slice(0, strong.length)
      .map(({ name }) => name)
      .sort()
  ).toEqual([...strong].sort());
});

describe('a suggestion', () => {
  const ordinary = triggerNames.filter(name => !isStrongTrigger(name)).map(name => ({ name }));

  it('needs one strong trigger, or four others', () => {
    expect(suggestsEntry([{ name: 'More than one area' }])).toBe(true);
    expect(suggestsEntry(ordinary.slice(0, ordinaryThatSuggest - 1))).toBe(false);
    expect(suggestsEntry(ordinary.slice(0, ordinaryThatSuggest))).toBe(true);
    expect(suggestsEntry([])).toBe(false);
  });

  it('is made anew only by a trigger that did not fire before', () => {
    const before = [{ name: 'Threats to kill' as const, words: 'Then.' }];
    expect(newlyFired(before, [{ name: 'Threats to kill', words: 'Now, in other words.' }])).toEqual([]);
    expect(newlyFired(before, [...before, { name: 'Pregnancy', words: 'There is a pregnancy.' }])).toEqual([
      { name: 'Pregnancy', words: 'There is a pregnancy.' }
    ]);
  });

  it('keeps what fired before, and tells what fires still in the words of now', () => {
    const before = [
      { name: 'Pregnancy' as const, words: 'There is a pregnancy.' },
      { name: 'Transferred twice' as const, words: 'It was transferred 2 times.' },
      { name: 'Threats to kill' as const, words: 'Then.' }
    ];
    const now = [
      { name: 'Transferred twice' as const, words: 'It was transferred 3 times.' },
      { name: 'Put forward' as const, words: 'The school asks.' }
    ];
    expect(withFired(before, now)).toEqual([now[1], now[0], before[2], before[0]]);
    expect(withFired([], [])).toEqual([]);
    expect(newlyFired(before, now)).toEqual([now[1]]);
  });
});
