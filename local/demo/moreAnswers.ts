import { addDays, dayOf } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { toParts } from '../../src/domain/kernel/dateParts';
import type { Answers, AnswerRow, AnswerValue } from '../../src/domain/form/answers';
import { daraAnswers, daraQuestions } from '../../src/domain/referral/dara';
import { riskFactors } from '../../src/domain/referral/riskFactors';
import type { FormSubject } from './formSubject';
import { randomOf } from './random';
import type { Random } from './random';
import { someGivenName } from './syntheticPeople';

/*
 * What the form asks besides the core of a case. It draws from a generator of its own, so that asking more leaves
 * the rest of every case as it was.
 */

const date = (day: CalendarDay): AnswerValue => ({ ...toParts(day) });

/** A generator that is the same for the same people on the same day. */
const ownRandom = ({ couple, receivedAt }: FormSubject): Random =>
  randomOf(`more ${couple.victim.familyName} ${couple.victim.dateOfBirth} ${receivedAt.toISOString()}`);

const when = (is: boolean, answers: Answers): Answers => (is ? answers : {});

const agencyOf = (login: string): string => {
  const known: readonly (readonly [string, string])[] = [
    ['housing', 'Housing'],
    ['health', 'Health'],
    ['idva', 'IDVA service']
  ];
  return login.endsWith('@wmp.example') ? 'Police' : (known.find(([part]) => login.startsWith(part))?.[1] ?? 'Voluntary sector');
};

function child(random: Random, subject: FormSubject): AnswerRow {
  const { couple, receivedAt } = subject;
  const received = dayOf(receivedAt);
  const unborn = random.chance(0.08);
  const sex = random.pick(['Female', 'Male'] as const);
  const born: Answers = unborn
    ? { born: 'Not yet', dueDate: date(addDays(received, random.whole(20, 240))) }
    : { born: 'Yes', givenNames: someGivenName(random, sex), sex, dateOfBirth: date(addDays(received, -random.whole(60, 17 * 365))) };
  return {
    key: random.guid(),
    answers: {
      familyName: random.chance(0.6) ? couple.victim.familyName : couple.perpetrator.familyName,
      ...born,
      relationshipToVictim: 'Son or daughter',
      relationshipToPerpetrator: random.pick(['Son or daughter', 'Stepchild', 'Not known']),
      livesWith: random.pick(['The victim', 'The victim', 'Both', 'The perpetrator', 'Not known']),
      ...when(!unborn, { presentAtIncident: random.pick(['Yes', 'No', 'Not known']), school: 'Example Primary School' }),
      safeguardingReferral: random.pick(['Yes', 'No', 'Not known']),
      plan: random.pick(['None', 'None', 'Child in need plan', 'Child protection plan', 'Not known'])
    }
  };
}

function childrenAnswers(random: Random, subject: FormSubject): Answers {
  const answer = random.pick(['Yes', 'Yes', 'Yes', 'No', 'No', 'Not here, but elsewhere', 'Not known']);
  const has = answer === 'Yes' || answer.startsWith('Not here');
  return {
    childrenInHousehold: answer,
    ...when(has, {
      children: Array.from({ length: random.whole(1, 3) }, () => child(random, subject)),
      childArrangements: [random.pick(['A court order', 'A dispute', 'Neither', 'Not known'])]
    }),
    ...when(random.chance(0.06), {
      othersAtRisk: 'Yes',
      otherPeople: [
        {
          key: random.guid(),
          answers: { familyName: subject.couple.victim.familyName, relationship: 'The victim’s mother, who lives nearby' }
        }
      ]
    })
  };
}

function equalityAnswers(random: Random): Answers {
  const unsaid = ['Prefer not to say', 'Not known', 'Not asked'];
  const group = random.pick([
    'White',
    'White',
    'White',
    'Asian or Asian British',
    'Black, African, Caribbean or Black British',
    'Mixed or multiple ethnic groups',
    ...unsaid
  ]);
  const background: Readonly<Record<string, Answers>> = {
    White: {
      ethnicWhite: random.pick([
        'English, Welsh, Scottish, Northern Irish or British',
        'English, Welsh, Scottish, Northern Irish or British',
        'Irish',
        'Any other White background'
      ])
    },
    'Asian or Asian British': { ethnicAsian: random.pick(['Indian', 'Pakistani', 'Bangladeshi', 'Chinese']) },
    'Black, African, Caribbean or Black British': { ethnicBlack: random.pick(['African', 'Caribbean']) }
  };
  const condition = random.pick(['Yes', 'No', 'No', 'No', ...unsaid]);
  return {
    ethnicGroup: group,
    ...background[group],
    longTermCondition: condition,
    ...when(condition === 'Yes', { conditionImpact: random.pick(['Yes, a lot', 'Yes, a little', 'Not at all']) }),
    sexualOrientation: random.pick([...Array<string>(9).fill('Heterosexual or straight'), 'Gay or lesbian', 'Bisexual', ...unsaid]),
    genderSameAsRegistered: random.pick([...Array<string>(12).fill('Yes'), 'No', ...unsaid]),
    religion: random.pick(['No religion', 'Christian', 'Muslim', 'Sikh', 'Hindu', ...unsaid])
  };
}

const parts = ['Not present', 'Present', 'Contributory', 'Primary driver', 'Not known'];

/** How large a part each factor plays; one that the answers do not ask about is left out. */
function factorAnswers(random: Random, risk: Answers): Answers {
  const usesDash = risk.riskTool === 'SafeLives Dash';
  const asked = riskFactors.filter(
    ({ askedWithTheDash, dash }) => !askedWithTheDash && (dash === undefined || !usesDash || risk[`dash${dash}`] === 'Yes')
  );
  return Object.fromEntries(asked.filter(() => random.chance(0.7)).map(({ id }) => [id, random.pick(parts)]));
}

function riskAnswers(random: Random, risk: Answers): Answers {
  const dara = risk.riskTool === 'DARA';
  const pregnancy =
    risk.dash9 === 'Yes'
      ? random.pick(['Pregnant', 'A baby in the past 18 months', 'Both'])
      : dara
        ? random.pick(['Neither', 'Not known'])
        : undefined;
  return {
    ...when(pregnancy !== undefined, { pregnancy }),
    ...when(dara, Object.fromEntries(daraQuestions.map(({ id }) => [id, random.pick(daraAnswers)]))),
    ...factorAnswers(random, risk)
  };
}

function crimeAnswers(random: Random): Answers {
  const told = random.pick(['Yes', 'Yes', 'No', 'Not known']);
  const wishes = random.pick(['Yes', 'No', 'Already has', 'Not asked']);
  return {
    immediateDanger: 'No',
    crimesDisclosed: told,
    ...when(told === 'Yes', {
      crimesRecorded: random.pick(['All of it', 'Some of it', 'None of it', 'Not known']),
      speakToPolice: wishes,
      ...when(wishes === 'No', { notToPoliceReason: 'Fear of what the perpetrator would do.' })
    }),
    safeguardingInPlace: random.pick(['Locks changed and a marker on the address.', 'A panic alarm is on order.', 'Nothing yet.'])
  };
}

function needsAnswers(random: Random): Answers {
  const difficulties = ['Mental health', 'Drugs', 'Alcohol'].filter(() => random.chance(0.2));
  return {
    victimDifficulties: difficulties.length > 0 ? difficulties : [random.pick(['None of these', 'Not known', 'Not asked'])],
    immigrationStatus: random.pick([
      ...Array<string>(8).fill('No'),
      'Yes, on the perpetrator’s visa or sponsorship',
      'Not known',
      'Not asked'
    ]),
    gpPractice: random.pick(['Sample Road Surgery', 'Example Medical Centre']),
    servicesNow: [random.pick(['IDVA or domestic abuse service', 'Housing', 'None', 'Not known'])]
  };
}

/** Answers that go with the core of a form. `core` decides what is asked: consent, the risk tool, the relationship. */
export function moreAnswers(subject: FormSubject, core: Answers): Answers {
  const random = ownRandom(subject);
  const decided = core.consent !== 'Yes';
  return {
    ...when(decided, {
      consentDecisionMaker: subject.referrer.name,
      consentDecisionDate: date(addDays(dayOf(subject.receivedAt), -random.whole(0, 1)))
    }),
    ...crimeAnswers(random),
    ...childrenAnswers(random, subject),
    ...riskAnswers(random, core),
    ...needsAnswers(random),
    ...equalityAnswers(random),
    referringAgency: agencyOf(subject.referrer.login)
  };
}
