import { ageOn, daysBetween } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { YEARS_OF_A_CHILD } from '../form/reading/ages';
import type { Answers } from '../form/answers';
import { rowsOf } from '../form/conditions';
import { isFlagged } from '../form/reading/criticalFlags';
import type { DateId, TextId } from '../form/questions';
import { choiceOf, chose, typed } from '../form/vocabulary';
import { dayAnswered, wholeNumber } from '../form/typedAnswers';
import { listed } from '../kernel/words';
import type { KnownOfCase } from './knownOfCase';
import type { Trigger } from './trigger';

/** A release within so many days fires. docs/requirements.md 7. */
const daysBeforeRelease = 28;
/** How many kinds of disadvantage fire together. */
const disadvantagesThatFire = 2;

const perpetratorsOf = ({ answers }: KnownOfCase): readonly Answers[] => rowsOf(answers.perpetrators).map(row => row.answers);

const ageOf = (answers: Answers, born: DateId, approximate: TextId, today: CalendarDay): number | undefined => {
  const day = dayAnswered(answers[born]);
  return day === undefined ? wholeNumber(typed(answers, approximate)) : ageOn(day, today);
};

const isYoung = (age: number | undefined): boolean => age !== undefined && age >= 0 && age < YEARS_OF_A_CHILD;

function youngWords(known: KnownOfCase): string | undefined {
  const { answers, today } = known;
  const young = [
    ...(isYoung(ageOf(answers, 'victimDateOfBirth', 'victimApproximateAge', today)) ? ['the victim'] : []),
    ...(perpetratorsOf(known).some(row => isYoung(ageOf(row, 'dateOfBirth', 'approximateAge', today))) ? ['a perpetrator'] : [])
  ];
  return young.length === 0 ? undefined : `Not yet ${YEARS_OF_A_CHILD}: ${listed(young)}.`;
}

function custodyWords(known: KnownOfCase): string | undefined {
  const rows = perpetratorsOf(known);
  const level = rows
    .map(row => choiceOf(row, 'mappaLevel'))
    .find(named => named !== 'Not managed under MAPPA' && named !== 'Not known' && named !== undefined);
  const release = rows
    .map(row => dayAnswered(row.releaseDate))
    .filter((day): day is CalendarDay => day !== undefined)
    .map(day => daysBetween(known.today, day))
    .find(days => days >= 0 && days <= daysBeforeRelease);
  const words = [
    ...(level ? [`A perpetrator is managed under MAPPA, ${level.toLowerCase()}.`] : []),
    ...(release === undefined
      ? []
      : [`A perpetrator is released from custody ${release === 0 ? 'today' : `within ${daysBeforeRelease} days`}.`])
  ];
  return words.length === 0 ? undefined : words.join(' ');
}

function disadvantages(answers: Answers): readonly string[] {
  return [
    ...(chose(answers, 'victimDifficulties', 'Mental health') ? ['mental health'] : []),
    ...(chose(answers, 'victimDifficulties', 'Drugs', 'Alcohol') ? ['drugs or alcohol'] : []),
    ...(chose(answers, 'victimHome', 'No fixed address') ? ['no fixed address'] : [])
  ];
}

const workWords = (known: KnownOfCase): string | undefined => {
  const who = [
    ...(chose(known.answers, 'victimWorksForAgency', 'Yes') ? ['the victim'] : []),
    ...(perpetratorsOf(known).some(row => chose(row, 'worksForAgency', 'Yes')) ? ['a perpetrator'] : [])
  ];
  return who.length === 0 ? undefined : `Works for the police or another agency at MARAC: ${listed(who)}.`;
};

const when = (isSo: boolean, words: string): string | undefined => (isSo ? words : undefined);

/** Triggers from the referral itself. An answer of not known or not asked never fires. */
export const answerTriggers: readonly Trigger[] = [
  {
    name: 'Strangulation, separation and stalking',
    isStrong: true,
    why: ({ answers }) =>
      when(
        isFlagged(answers, 'Strangling or suffocating') && isFlagged(answers, 'Separation') && isFlagged(answers, 'Stalking or harassment'),
        'The referral discloses strangulation, of a separation within the past year, and of stalking.'
      )
  },
  {
    name: 'So-called honour-based abuse or forced marriage',
    isStrong: true,
    why: ({ answers }) =>
      when(
        isFlagged(answers, 'So-called honour-based abuse') ||
          isFlagged(answers, 'Forced marriage') ||
          isFlagged(answers, 'Female genital mutilation'),
        'The referral discloses so-called honour-based abuse, forced marriage or female genital mutilation.'
      )
  },
  { name: 'MAPPA or release from custody', isStrong: true, why: custodyWords },
  {
    name: 'Threats to kill',
    why: ({ answers }) => when(isFlagged(answers, 'Threats to kill'), 'The perpetrator has made threats to kill that were believed.')
  },
  {
    name: 'Weapon in this incident',
    why: ({ answers }) => {
      const weapon = choiceOf(answers, 'weaponInIncident');
      if (weapon === 'Knife or blade') return 'A knife or blade was used or shown in this incident.';
      return when(weapon === 'Other weapon', 'A weapon was used or shown in this incident.');
    }
  },
  {
    name: 'No recourse to public funds',
    why: ({ answers }) =>
      when(
        chose(answers, 'noRecourse', 'Yes') || chose(answers, 'immigrationStatus', 'No right to stay at present'),
        'The victim has no recourse to public funds.'
      )
  },
  {
    name: 'Multiple disadvantage',
    why: ({ answers }) => {
      const found = disadvantages(answers);
      return when(found.length >= disadvantagesThatFire, `The victim has several difficulties at once: ${listed(found)}.`);
    }
  },
  {
    name: 'Risk of suicide',
    why: ({ answers }) => {
      const victim = chose(answers, 'victimSuicidalWhich', 'Thoughts of suicide');
      const perpetrator = isFlagged(answers, 'Threats or attempts of suicide by the perpetrator');
      if (!victim && !perpetrator) return undefined;
      return `${victim ? 'The victim has thoughts of suicide.' : ''} ${perpetrator ? 'The perpetrator has threatened or tried suicide.' : ''}`.trim();
    }
  },
  {
    name: 'Pregnancy',
    why: ({ answers, people }) =>
      when(chose(answers, 'pregnancy', 'Pregnant', 'Both') || people.some(({ dueDate }) => dueDate !== undefined), 'There is a pregnancy.')
  },
  { name: 'Young victim or perpetrator', why: youngWords },
  { name: 'A party works for an agency', why: workWords },
  {
    name: 'Child protection plan',
    why: ({ answers }) =>
      when(
        rowsOf(answers.children).some(row => chose(row.answers, 'plan', 'Child protection plan')),
        'A child is on a child protection plan.'
      )
  }
];
