import { dayOf } from '../../../domain/kernel/calendarDay';
import { wordsOf } from '../../../domain/kernel/problems';
import { formatDay, formatInstant } from '../../../domain/kernel/timeWords';
import { minuteSections } from '../../../domain/meetings/minutes';
import type { CaseMinutes } from '../../../domain/meetings/minutes';
import type { MeetingOfCase } from '../../../services/desk/caseFileUseCases';

/** What was said of a case at one point of the chair's sequence. */
interface SaidInSection {
  readonly section: string;
  readonly lines: readonly { readonly key: string; readonly words: string; readonly detail: string }[];
}

/** One meeting of a case. */
export interface MeetingView {
  readonly key: string;
  /** "Coventry, Wednesday 8 July 2026, 10am". */
  readonly title: string;
  /** "Minutes approved. Heard." */
  readonly standing: string;
  readonly said: readonly SaidInSection[];
  readonly problems: readonly string[];
}

/** What was minuted, in the chair's order. */
const saidIn = ({ lines }: Pick<CaseMinutes, 'lines'>): readonly SaidInSection[] =>
  minuteSections
    .map(section => ({
      section,
      lines: lines
        .filter(line => line.section === section && line.text.trim() !== '')
        .sort((one, other) => one.rank - other.rank || (one.key < other.key ? -1 : 1))
        .map(({ key, text, action }) => ({
          key,
          words: text,
          detail: action
            ? [action.agency || 'No agency', action.owner, `by ${formatDay(action.due)}`].filter(part => part !== '').join(', ')
            : ''
        }))
    }))
    .filter(({ lines: some }) => some.length > 0);

/** A meeting at which a case was heard or will be, with what was said and decided there. */
export function meetingView({ meetingKey, meeting, minutes }: MeetingOfCase, now: Date): MeetingView {
  const isToCome = meeting !== undefined && dayOf(meeting.startsAt) >= dayOf(now) && meeting.startsAt > now;
  const outcome = minutes?.outcome ?? 'Not yet heard';
  return {
    key: meetingKey,
    title: meeting ? `${meeting.marac}, ${formatInstant(meeting.startsAt)}` : 'A meeting whose row cannot be found',
    standing: [meeting?.state, isToCome && outcome === 'Not yet heard' ? 'To be heard' : outcome]
      .filter(part => part !== undefined)
      .join('. '),
    said: minutes ? saidIn(minutes) : [],
    problems: [...wordsOf(meeting?.problems ?? []), ...wordsOf(minutes?.problems ?? [])]
  };
}
