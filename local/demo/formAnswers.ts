import { addDays, dayOf } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { toParts } from '../../src/domain/kernel/dateParts';
import { defaultThresholds } from '../../src/domain/setUp/defaultConfiguration';
import type { Answers, AnswerValue } from '../../src/domain/form/answers';
import { dashQuestions } from '../../src/domain/referral/riskTools';
import type { FormSubject } from './formSubject';
import { moreAnswers } from './moreAnswers';
import { historyText, incidentText, judgementText, wishesText } from './narratives';
import type { Random } from './random';
import { dramaTelephone, otherSpelling } from './syntheticPeople';
import type { SyntheticPerson } from './syntheticPeople';

const date = (day: CalendarDay): AnswerValue => ({ ...toParts(day) });

function personAnswers(
  prefix: string,
  person: SyntheticPerson,
  receivedAt: Date,
  random: Random,
  spelt: (name: string) => string
): Answers {
  const name = (id: string): string => (prefix === '' ? id : `${prefix}${id.charAt(0).toUpperCase()}${id.slice(1)}`);
  const roughly = random.chance(0.05);
  const age = Number(dayOf(receivedAt).slice(0, 4)) - Number(person.dateOfBirth.slice(0, 4));
  return {
    [name('familyName')]: spelt(person.familyName),
    [name('givenNames')]: person.givenNames,
    [name('sex')]: person.sex,
    [name('dateOfBirthKnown')]: roughly ? 'Only roughly' : 'Yes',
    ...(roughly ? { [name('approximateAge')]: String(age) } : { [name('dateOfBirth')]: date(person.dateOfBirth) })
  };
}

function homeAnswers({ random, couple, marac }: FormSubject): Answers {
  if (random.chance(0.04)) {
    return { victimHome: 'No fixed address', maracWithoutPostcode: marac };
  }
  const refuge = random.chance(0.06) && couple.perpetratorPostcode !== couple.postcode;
  return {
    victimHome: refuge ? 'In a refuge' : 'At an address',
    victimAddress: couple.address,
    victimPostcode: couple.postcode,
    ...(refuge ? {} : { victimAddressConfidential: random.chance(0.15) ? 'Yes' : 'No' }),
    maracRight: 'Yes'
  };
}

function victimAnswers(subject: FormSubject): Answers {
  const { random, couple, receivedAt, restricted } = subject;
  const interpreter = random.chance(0.08);
  return {
    ...personAnswers('victim', couple.victim, receivedAt, random, name => name),
    ...homeAnswers(subject),
    interpreterNeeded: interpreter ? 'Yes' : 'No',
    ...(interpreter ? { interpreterLanguage: random.pick(['Polish', 'Punjabi', 'Romanian', 'Urdu', 'British Sign Language']) } : {}),
    victimWorksForAgency: restricted && random.chance(0.3) ? 'Yes' : 'No'
  };
}

function contactAnswers({ random, couple }: FormSubject): Answers {
  const aware = random.chance(0.85);
  const agreed = aware && random.chance(0.8);
  const asked = random.chance(0.7);
  return {
    ...(random.chance(0.8) ? { victimTelephones: [{ key: random.guid(), answers: telephoneAnswers(couple.telephone, random) }] } : {}),
    safeForIdva: random.chance(0.9) ? 'Yes' : 'Not known',
    afraidOf: 'The perpetrator, and those who pass messages on.',
    victimAware: aware ? 'Yes' : 'No',
    ...(aware ? {} : { notAwareReason: 'It was not safe to say with others in the room.' }),
    consent: agreed ? 'Yes' : aware ? 'No' : 'Not safe to ask',
    ...(agreed
      ? {}
      : { consentGrounds: ['To prevent death or serious harm'], consentNote: 'Serious harm is likely if agencies do not act together.' }),
    victimWishesAsked: asked ? 'Yes' : 'No, not asked',
    ...(asked ? { victimWishes: wishesText(random) } : {})
  };
}

const telephoneAnswers = (number: string, random: Random): Answers => ({
  number,
  safeToCall: random.pick(['Safe to call', 'Safe to call', 'Not safe to call', 'Not known']),
  safeToText: random.pick(['Safe to text', 'Not safe to text', 'Not known']),
  safeToLeaveVoicemail: random.pick(['Safe to leave a message', 'Not safe to leave a message', 'Not known']),
  ...(random.chance(0.3) ? { safeTimes: 'Weekdays 9:30am to 2:30pm' } : {})
});

const separations = ['Within the past month', 'Within the past year', 'Longer ago', 'Not known'];

function perpetratorAnswers({ random, couple, receivedAt, repeat }: FormSubject, worksForAgency: boolean): Answers {
  const held = random.chance(0.12);
  return {
    nameKnown: 'Yes',
    ...personAnswers('', couple.perpetrator, receivedAt, random, repeat ? otherSpelling : name => name),
    relationship: couple.relationship,
    ...(couple.relationship === 'Former partner' ? { separated: separations[receivedAt.getUTCMinutes() % separations.length] } : {}),
    livesWithVictim: couple.perpetratorPostcode === couple.postcode ? 'Yes' : 'No',
    ...(held
      ? { whereabouts: 'In custody' }
      : { whereabouts: 'At an address', address: couple.perpetratorAddress, postcode: couple.perpetratorPostcode }),
    worksForAgency: worksForAgency ? 'Yes' : 'No',
    ...(worksForAgency ? { employer: 'Works for an agency that sits at this MARAC' } : {})
  };
}

function incidentAnswers({ random, receivedAt }: FormSubject, incident: CalendarDay): Answers {
  const kinds = [
    'Physical',
    'Violent or threatening behaviour',
    'Controlling or coercive behaviour',
    'Economic',
    'Psychological or emotional',
    'Stalking or harassment'
  ];
  const chosen = kinds.filter(() => random.chance(0.45));
  return {
    incidentDate: date(incident),
    incidentNarrative: incidentText(random),
    ...(random.chance(0.5) ? { history: historyText(random) } : {}),
    abuseKinds: chosen.length > 0 ? chosen : ['Psychological or emotional'],
    crimeReferences: `20DEMO/${random.whole(100000, 999999)}/${dayOf(receivedAt).slice(2, 4)}`
  };
}

function dashRowAnswers(random: Random, likely: number): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const { number, details } of dashQuestions) {
    const answer = random.chance(likely) ? 'Yes' : random.pick(['No', 'No', 'No', 'Not known', 'Not asked']);
    answers[`dash${number}`] = answer;
    for (const { id, kind, options = [], askedWhen } of answer === 'Yes' ? details : []) {
      if (kind === 'one' && askedWhen === 'Yes') {
        answers[id] = random.pick(options);
      }
    }
  }
  return answers;
}

function weaponAnswers(random: Random): Answers {
  const weapon = random.pick(['None', 'None', 'None', 'None', 'Knife or blade', 'Other weapon', 'Not known']);
  return { weaponInIncident: weapon, ...(weapon === 'Other weapon' ? { otherWeaponKinds: ['Household object'] } : {}) };
}

const significance = ['Present', 'Contributory', 'Primary driver', 'Not known'];

function riskAnswers({ random }: FormSubject, assessed: CalendarDay): Answers {
  const common = { riskAssessmentDate: date(assessed), riskSource: random.chance(0.85) ? 'The victim' : 'Not the victim' };
  const source = common.riskSource === 'Not the victim' ? { riskSourceNotVictim: 'A friend of the victim' } : {};
  if (random.chance(0.08)) {
    return {
      riskTool: 'DARA',
      daraGrade: random.pick(['Medium', 'High', 'High']),
      ...common,
      ...source,
      childContactSignificance: random.pick(['Not present', ...significance]),
      coerciveControl: random.pick(['Yes', 'Yes', 'No', 'Not known']),
      ...weaponAnswers(random)
    };
  }
  const dash = dashRowAnswers(random, random.pick([0.4, 0.6, 0.7, 0.8]));
  return {
    riskTool: 'SafeLives Dash',
    ...common,
    ...source,
    ...dash,
    ...(dash.dash7 === 'Yes' ? { childContactSignificance: random.pick(significance) } : {}),
    ...weaponAnswers(random)
  };
}

function criteriaAnswers({ random, repeat }: FormSubject, risk: Answers): Answers {
  const incidents = Math.min(random.whole(0, 5), random.whole(0, 12));
  const yesAnswers = dashQuestions.filter(({ number }) => risk[`dash${number}`] === 'Yes').length;
  const met = yesAnswers >= defaultThresholds.visibleHighRisk || incidents >= defaultThresholds.potentialEscalation;
  const judged = random.chance(met || repeat ? 0.15 : 1);
  const chosen = [...(judged ? ['Professional judgement'] : []), ...(repeat ? ['Repeat'] : [])];
  return {
    policeIncidents: String(incidents),
    ...(chosen.length > 0 ? { criteria: chosen } : {}),
    ...(judged ? { judgement: judgementText(random) } : {})
  };
}

function referrerAnswers({ random, referrer }: FormSubject): Answers {
  return {
    referrerName: referrer.name,
    referrerRole: referrer.role,
    referrerTelephone: dramaTelephone(random),
    referrerEmail: referrer.login,
    canPresent: random.chance(0.7) ? 'Yes' : 'Not sure yet',
    conflictOfInterest: 'No'
  };
}

/** A whole form as a referrer would send it: every question that is shown and asked for is answered. */
export function completeForm(subject: FormSubject): Answers {
  const { random, receivedAt, restricted } = subject;
  const assessed = addDays(dayOf(receivedAt), -random.whole(0, 2));
  const victim = victimAnswers(subject);
  const victimAtAgency = victim.victimWorksForAgency === 'Yes';
  const risk = riskAnswers(subject, assessed);
  const core: Answers = {
    ...victim,
    ...(victimAtAgency ? { victimEmployer: 'Works for an agency that sits at this MARAC' } : {}),
    ...contactAnswers(subject),
    perpetrators: [{ key: random.guid(), answers: perpetratorAnswers(subject, restricted && !victimAtAgency) }],
    ...incidentAnswers(subject, addDays(assessed, -random.whole(0, 9))),
    ...risk,
    ...criteriaAnswers(subject, risk),
    ...referrerAnswers(subject)
  };
  return { ...core, ...moreAnswers(subject, core) };
}

/** The same form put aside half-way: the sections up to the perpetrators. */
export function halfForm(subject: FormSubject): Answers {
  return {
    ...victimAnswers({ ...subject, restricted: false }),
    ...contactAnswers(subject),
    referrerName: subject.referrer.name,
    referrerEmail: subject.referrer.login
  };
}
