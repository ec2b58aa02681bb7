import { dayOf, daysBetween } from '../../../domain/kernel/calendarDay';
import { isClosed, isOnLog } from '../../../domain/complex/complexCase';
import type { ComplexEntry, ComplexState } from '../../../domain/complex/complexCase';
import { daysOnLog, isReviewOverdue } from '../../../domain/complex/monitors';
import { inFrequencyWords, riskChangeWords } from '../../../domain/complex/reviews';
import { isStrongTrigger } from '../../../domain/complex/triggers';
import { formatDay, formatInstant } from '../../../domain/kernel/timeWords';
import type { OpenedEntry } from '../../../services/complex/complexUseCases';
import type { OpenAction } from '../../../services/transfer/transferPorts';
import { reviewWords } from './logView';
import type { Fact } from '../../../ui/case/Facts';
import { counted } from '../../../domain/kernel/words';

const day = (moment: Date | undefined, otherwise: string): string =>
  moment && !Number.isNaN(moment.getTime()) ? formatDay(dayOf(moment)) : otherwise;

/** The top of an entry. */
export function factsOf({ entry, referral, serverNow }: OpenedEntry): readonly Fact[] {
  const days = daysOnLog(entry, serverNow);
  return [
    { label: 'Victim', words: referral.victimName },
    { label: 'MARAC that leads', words: entry.marac },
    {
      label: 'Where the case stands',
      words: referral.agendaDate ? `${referral.status}; meeting of ${day(referral.agendaDate, '')}` : referral.status
    },
    { label: 'On the log', words: days === undefined ? 'Not yet' : `${day(entry.loggedAt, '')}, ${counted(days, 'day')}` },
    ...(isOnLog(entry)
      ? [
          { label: 'Lead coordinator', words: entry.leadCoordinator || 'Nobody' },
          { label: 'Lead agency', words: entry.leadAgency || 'None' },
          { label: 'Escalation', words: entry.escalation },
          { label: 'Reviewed', words: inFrequencyWords(entry.reviewEveryDays) },
          { label: 'Next review', words: day(entry.nextReviewAt, 'No day is set') },
          { label: 'Linked processes', words: entry.detail.processes.join(', ') || 'None' }
        ]
      : [])
  ];
}

/** What to do next, in one sentence. */
export function nextOf({ entry, serverNow, actions }: Pick<OpenedEntry, 'entry' | 'serverNow' | 'actions'>): string {
  if (entry.state === 'Proposed') return 'Read why it was suggested, then add it to the log or decline it, giving your reason.';
  if (isClosed(entry))
    return entry.state === 'Declined'
      ? 'Nothing. If something new comes up, put it forward.'
      : 'Nothing. If it is complex again, reopen it.';
  const late = (actions ?? []).filter(action => daysLate(action, serverNow) > 0).length;
  const chase =
    late > 0 ? ` ${counted(late, 'action of the case is', 'actions of the case are')} overdue: chase ${late === 1 ? 'it' : 'them'}.` : '';
  if (isReviewOverdue(entry, serverNow)) return `${reviewWords(entry, serverNow)}. Review it now.${chase}`;
  return `${reviewWords(entry, serverNow)}.${chase}`;
}

export interface WhyLine {
  readonly name: string;
  readonly words: string;
  readonly isStrong: boolean;
}

/** What fired, and from what. */
export const whyOf = ({ fired }: ComplexEntry): readonly WhyLine[] =>
  fired.map(({ name, words }) => ({ name, words: words || 'The reason cannot be read.', isStrong: isStrongTrigger(name) }));

export interface TextBlock {
  readonly heading: string;
  readonly words: string;
}

/** The long texts that there are. */
export function textsOf({ detail, state, rationale, decidedBy, decidedAt }: ComplexEntry): readonly TextBlock[] {
  const decided = `${decidedBy}${decidedAt ? `, ${formatInstant(decidedAt)}` : ''}`;
  const heading: Readonly<Record<ComplexState, string>> = {
    Proposed: 'What was decided before',
    Active: 'Why it is on the log',
    Monitoring: 'Why it is watched only',
    'Stepped down': 'Why it was stepped down',
    Transferred: 'Why it was passed on',
    Declined: 'Why it was declined'
  };
  return [
    { heading: heading[state], words: rationale === '' ? '' : `${rationale}\n${decided}` },
    { heading: 'Risk summary', words: detail.riskSummary },
    { heading: 'Barriers', words: detail.barriers },
    { heading: 'What has been tried', words: detail.tried },
    { heading: 'What was learnt', words: detail.learning }
  ].filter(({ words }) => words !== '');
}

export interface ReviewLine {
  readonly key: string;
  readonly heading: string;
  readonly decision: string;
  readonly actions: string;
}

/** Reviews, the newest first. */
export const reviewsOf = ({ reviews }: ComplexEntry): readonly ReviewLine[] =>
  [...reviews].reverse().map(({ key, at, by, change, decision, actions }) => ({
    key,
    heading: `${formatInstant(at)}, ${by}: ${riskChangeWords[change].toLowerCase()}`,
    decision,
    actions
  }));

/** By how many days an action is late. */
const daysLate = ({ dueAt }: Pick<OpenAction, 'dueAt'>, now: Date): number =>
  dueAt ? Math.max(0, daysBetween(dayOf(dueAt), dayOf(now))) : 0;

export interface ActionLine {
  readonly key: string;
  readonly action: string;
  readonly who: string;
  readonly due: string;
  readonly late: number;
}

/** Actions of the case that are owed: what is stuck comes first. */
export const actionsOf = (actions: readonly OpenAction[], now: Date): readonly ActionLine[] =>
  actions.map(action => {
    const late = daysLate(action, now);
    const due = day(action.dueAt, 'No day is given');
    return {
      key: action.key,
      action: action.action,
      who: `${action.agency}, ${action.marac}`,
      due: late > 0 ? `${due}: ${counted(late, 'day')} late` : due,
      late
    };
  });

/** The decisions that are possible now, the most usual first. */
export function movesOf(state: ComplexState): readonly { readonly to: ComplexState; readonly press: string }[] {
  switch (state) {
    case 'Proposed':
      return [
        { to: 'Active', press: 'Put it on the log' },
        { to: 'Declined', press: 'Decline it' }
      ];
    case 'Active':
      return [
        { to: 'Monitoring', press: 'Watch it only' },
        { to: 'Stepped down', press: 'Step it down' },
        { to: 'Transferred', press: 'Another force has it' }
      ];
    case 'Monitoring':
      return [
        { to: 'Active', press: 'Work on it again' },
        { to: 'Stepped down', press: 'Step it down' },
        { to: 'Transferred', press: 'Another force has it' }
      ];
    case 'Declined':
      return [];
    default:
      return [{ to: 'Active', press: 'Reopen it' }];
  }
}

/** What was just done, for the undo notice. */
export function doneWords(from: ComplexState, to: ComplexState): string {
  if (to === 'Active') return from === 'Monitoring' ? 'It is worked on again.' : 'It is on the log.';
  const words: Readonly<Record<Exclude<ComplexState, 'Active'>, string>> = {
    Proposed: 'It waits for a decision again.',
    Monitoring: 'It is watched only.',
    'Stepped down': 'It is stepped down.',
    Transferred: 'It is with another force.',
    Declined: 'It is declined.'
  };
  return words[to];
}
