import { addDays } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import type { CaseMinutes, MinuteLine, MinuteSection } from '../../src/domain/meetings/minutes';
import { typicalActions } from '../../src/domain/meetings/typicalActions';
import { randomOf } from './random';
import type { Random } from './random';

/** What a meeting says of a case, in the words of a summary: facts and decisions, nobody's name. */
const said: Readonly<Partial<Record<MinuteSection, readonly string[]>>> = {
  'Presented by': [
    'The officer in the case presented it.',
    'The police representative presented it in the officer’s absence.',
    'The IDVA who referred presented it.'
  ],
  'Conflicts declared, and who left': ['None declared.'],
  'IDVA’s and victim’s views': [
    'She wants to stay in her home and wants him kept away. She is most afraid of the time after work.',
    'She has been spoken to twice. She will accept the alarm, and asks not to be telephoned in the evening.',
    'She could not be reached safely. The service tries again at her workplace.'
  ],
  'Information shared': [
    'Housing: a joint tenancy, repairs to the front door reported twice this year.',
    'Health: attended with injuries in spring; she gave a different account then.',
    'Probation: he is on licence, and missed his last appointment.'
  ],
  'Risk analysis': [
    'High. The incidents come closer together, and separation is recent.',
    'High. He knows where she works and has been seen there this month.',
    'High, and falling since the arrest. It goes up again on his release.'
  ],
  'Disclosure scheme': ['Considered: she knows of his history.', 'Considered: to be disclosed, see actions.'],
  'Child protection, adult safeguarding and MAPPA': [
    'The children are known to social care, and the school is told.',
    'No children. No care needs known.'
  ],
  'Who tells the victim, and when it is safe': ['The IDVA, by day, at work.']
};

const askedOften = ['Police', 'IDVA service', 'Housing', 'Health', 'Children’s Social Care', 'Probation'] as const;

const line = (random: Random, section: MinuteSection, rank: number, text: string): MinuteLine => ({
  key: random.guid(),
  section,
  rank,
  text
});

function actionLine(random: Random, agency: string, rank: number, heldOn: CalendarDay, due: CalendarDay): MinuteLine {
  // A third is wanted sooner than the next meeting, as at any MARAC.
  const sooner = random.chance(0.35) ? addDays(heldOn, random.whole(3, 8)) : due;
  return { ...line(random, 'Actions', rank, random.pick(typicalActions(agency).slice(0, 4))), action: { agency, owner: '', due: sooner } };
}

/**
 * The minutes of one heard case. The same case always has the same ones. `hasActions`: something is asked of agencies.
 * `agencies`: those that sit at it. `due`: what is due before the next meeting.
 */
export function minutesOf(
  caseKey: string,
  hasActions: boolean,
  agencies: readonly string[],
  heldOn: CalendarDay,
  due: CalendarDay
): CaseMinutes {
  const random = randomOf(`minutes ${caseKey}`);
  const words = Object.entries(said).map(([section, texts]) => line(random, section as MinuteSection, 1, random.pick(texts ?? [])));
  const first = random.whole(0, askedOften.length - 1);
  const chosen = hasActions ? Array.from({ length: random.whole(1, 3) }, (_, at) => askedOften[(first + at) % askedOften.length]) : [];
  const asked = chosen.filter(agency => agencies.includes(agency));
  return { outcome: 'Heard', lines: [...words, ...asked.map((agency, at) => actionLine(random, agency, at + 1, heldOn, due))] };
}
