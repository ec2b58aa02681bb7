/**
 * The SafeLives Dash (domestic abuse, stalking, harassment and honour-based violence) risk checklist: its 24 topics
 * in our own short words. Practitioners keep to the checklist and guidance that SafeLives publishes.
 */
export const dashAcknowledgement =
  'The risk topics follow the SafeLives Dash risk checklist. The wording here is a short paraphrase: ask the questions as the checklist and its guidance set out. SafeLives, safelives.org.uk.';

/** Every tool whose result a referral may bring. The threshold of 14 belongs to the SafeLives Dash alone. */
export const riskTools = ['SafeLives Dash', 'DARA'] as const;

/** Not asked and not known are answers of their own: neither is ever counted as no. */
export const dashAnswers = ['Yes', 'No', 'Not known', 'Not asked'] as const;
export type DashAnswer = (typeof dashAnswers)[number];

/** What a yes says about the case, for figures, the complex case log and the meeting. */
export type DashFlag =
  | 'injury'
  | 'victimFear'
  | 'fearedHarm'
  | 'isolation'
  | 'victimSuicidal'
  | 'separation'
  | 'childContact'
  | 'stalking'
  | 'pregnancy'
  | 'moreOften'
  | 'moreSevere'
  | 'coerciveControl'
  | 'honourBasedAbuse'
  | 'weapon'
  | 'threatToKill'
  | 'strangulation'
  | 'sexualAbuse'
  | 'otherThreat'
  | 'hurtOthers'
  | 'animals'
  | 'economicAbuse'
  | 'perpetratorSubstanceOrMentalHealth'
  | 'perpetratorSuicide'
  | 'breach'
  | 'criminalHistory';

/** How large a part something plays in the case. Board paper, paragraph 42 ("how significant of a factor"). */
export const significanceScale = ['Not present', 'Present', 'Contributory', 'Primary driver', 'Not recorded'] as const;

/** What was used in this incident, so that a knife can be counted. Board paper, paragraph 42. */
export const incidentWeapons = ['Knife or blade', 'Other weapon', 'None', 'Not recorded'] as const;

/** What is asked besides yes or no. `one` and `several` are choices of `options`. */
export interface DashDetail {
  readonly id: string;
  readonly question: string;
  readonly kind: 'text' | 'one' | 'several';
  readonly options?: readonly string[];
  /** Most details matter only after a yes; a few are asked whatever the answer. */
  readonly askedWhen: 'Yes' | 'Always';
}

/** One topic of the checklist. */
export interface DashQuestion {
  /** 1 to 24, as on the checklist. */
  readonly number: number;
  /** A few words, for tables and print. */
  readonly topic: string;
  readonly question: string;
  readonly flags: readonly DashFlag[];
  readonly details: readonly DashDetail[];
}

const choose = (kind: 'one' | 'several', id: string, question: string, options: readonly string[]): DashDetail => ({
  id,
  question,
  kind,
  options,
  askedWhen: 'Yes'
});

const describe = (id: string, question: string): DashDetail => ({ id, question, kind: 'text', askedWhen: 'Yes' });

const topic = (
  number: number,
  shortName: string,
  question: string,
  flags: readonly DashFlag[],
  details: readonly DashDetail[] = []
): DashQuestion => ({ number, topic: shortName, question, flags, details });

/** The 24 topics in the checklist's order. */
export const dashQuestions: readonly DashQuestion[] = [
  topic(
    1,
    'Injury',
    'Was the victim hurt in this incident?',
    ['injury'],
    [describe('injuryDescription', 'What injuries, and are they the first?')]
  ),
  topic(2, 'Very frightened', 'Is the victim very frightened?', ['victimFear']),
  topic(
    3,
    'Fear of further harm',
    'Does the victim expect to be harmed again, or that somebody else will be?',
    ['fearedHarm'],
    [
      choose('several', 'fearedHarmTo', 'Who does the victim fear for?', ['Themselves', 'Children', 'Somebody else']),
      describe('fearedHarmWhat', 'What does the victim fear will happen?')
    ]
  ),
  topic(4, 'Isolation', 'Does the victim feel cut off from family or friends?', ['isolation', 'coerciveControl']),
  topic(
    5,
    'Low mood or suicidal thoughts',
    'Is the victim depressed, or having thoughts of suicide?',
    ['victimSuicidal'],
    [choose('several', 'victimSuicidalWhich', 'Which?', ['Depressed', 'Thoughts of suicide'])]
  ),
  topic(6, 'Separation', 'Has the victim left, or tried to leave, within the past year?', ['separation']),
  topic(
    7,
    'Conflict over child contact',
    'Is there conflict over contact with children?',
    ['childContact'],
    [
      {
        id: 'childContactSignificance',
        question: 'How significant a factor is conflict over child contact?',
        kind: 'one',
        options: significanceScale,
        askedWhen: 'Always'
      }
    ]
  ),
  topic(
    8,
    'Stalking or harassment',
    'Is the victim being constantly contacted, followed, stalked or harassed?',
    ['stalking'],
    [describe('stalkingWhat', 'What is being done, and is it meant to intimidate?')]
  ),
  topic(9, 'Pregnancy or a recent baby', 'Is the victim pregnant, or was there a baby in the past 18 months?', ['pregnancy']),
  topic(10, 'Happening more often', 'Is the abuse happening more often?', ['moreOften']),
  topic(11, 'Getting worse', 'Is the abuse getting worse?', ['moreSevere']),
  topic(
    12,
    'Control or jealousy',
    'Does the perpetrator try to control everything, or show extreme jealousy?',
    ['coerciveControl'],
    [choose('one', 'honourBasedAbuse', 'Is there a concern about so-called honour-based abuse?', ['Yes', 'No', 'Not known'])]
  ),
  topic(
    13,
    'Weapons',
    'Has the perpetrator ever hurt the victim with a weapon or an object?',
    ['weapon'],
    [
      {
        id: 'weaponInIncident',
        question: 'What was used, or threatened with, in this incident?',
        kind: 'one',
        options: incidentWeapons,
        askedWhen: 'Always'
      },
      describe('weaponDescription', 'What weapon or object, and when?')
    ]
  ),
  topic(
    14,
    'Threats to kill',
    'Has the perpetrator made threats to kill that were believed?',
    ['threatToKill'],
    [choose('several', 'threatToKillWhom', 'Who was threatened?', ['The victim', 'Children', 'Somebody else'])]
  ),
  topic(
    15,
    'Strangling or suffocating',
    'Has the perpetrator ever tried to strangle, choke, suffocate or drown the victim?',
    ['strangulation'],
    [
      choose('one', 'lostConsciousness', 'Did the victim lose consciousness?', ['Yes', 'No', 'Not known']),
      describe('strangulationWhen', 'When, and was there medical care?')
    ]
  ),
  topic(16, 'Sexual abuse', 'Does the perpetrator do or say sexual things that hurt or distress, to the victim or others?', [
    'sexualAbuse'
  ]),
  topic(
    17,
    'Threats from somebody else',
    'Is there anybody else who threatens the victim or whom the victim fears?',
    ['otherThreat'],
    [describe('otherThreatWho', 'Who, and why?')]
  ),
  topic(
    18,
    'Has hurt others',
    'Has the perpetrator hurt anybody else?',
    ['hurtOthers'],
    [
      choose('several', 'hurtOthersWho', 'Who?', [
        'Children',
        'Another family member',
        'Somebody from an earlier relationship',
        'Somebody else'
      ])
    ]
  ),
  topic(19, 'Cruelty to animals', 'Has the perpetrator ever mistreated an animal or the family pet?', ['animals']),
  topic(20, 'Money', 'Are there money problems, or does the victim depend on the perpetrator for money?', ['economicAbuse']),
  topic(
    21,
    'Drugs, alcohol or mental health',
    'In the past year, have drugs, alcohol or mental health disturbed the perpetrator’s everyday life?',
    ['perpetratorSubstanceOrMentalHealth'],
    [choose('several', 'perpetratorDifficulties', 'Which?', ['Drugs', 'Alcohol', 'Mental health'])]
  ),
  topic(22, 'Perpetrator and suicide', 'Has the perpetrator ever threatened or tried suicide?', ['perpetratorSuicide']),
  topic(
    23,
    'Broken orders or bail',
    'Has the perpetrator ever broken bail, an injunction or an arrangement about contact?',
    ['breach'],
    [
      choose('several', 'breachOf', 'Of what?', [
        'Bail conditions',
        'Non-molestation or occupation order',
        'Child contact arrangement',
        'Forced marriage protection order',
        'Something else'
      ])
    ]
  ),
  topic(
    24,
    'Police or criminal history',
    'Has the perpetrator been in trouble with the police, or is there a criminal history?',
    ['criminalHistory'],
    [choose('several', 'criminalHistoryOf', 'For what?', ['Domestic abuse', 'Sexual violence', 'Other violence', 'Something else'])]
  )
];

/** Answers to the 24 topics, by number. A topic that is missing has not been asked. */
export type DashAnswers = Readonly<Record<number, DashAnswer | undefined>>;

/** How many of the 24 topics are answered yes; undefined while not one is answered. Nothing but a yes ever counts. */
export function dashScore(answers: DashAnswers): number | undefined {
  const given = dashQuestions.map(({ number }) => answers[number]).filter(answer => answer !== undefined);
  return given.length === 0 ? undefined : given.filter(answer => answer === 'Yes').length;
}
