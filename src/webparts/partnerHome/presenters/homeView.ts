import { idvaAgency } from '../../../domain/case/notices';
import { counted } from '../../../domain/kernel/words';
import { idvaAnswerNames } from '../../../domain/review/idvaAnswers';
import { addMonths, dayOf, parseDay } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { formatDay, formatInstantShort } from '../../../domain/kernel/timeWords';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { AnsweredNotice, PartnerOpening } from '../../../services/partners/partnerUseCases';
import { kindWords, stateOf } from './noticeWords';
import type { NoticeState } from './noticeWords';

/** One notice in the list. */
export interface NoticeRow {
  readonly key: string;
  readonly what: string;
  /** Whom it is about, where the notice says so. */
  readonly victim: string;
  readonly reference: string;
  /** "Housing, Coventry". */
  readonly toldAs: string;
  readonly sent: string;
  readonly state: NoticeState;
  /** What an IDVA service has reported last; empty for other notices. */
  readonly reported: string;
}

/** The partner home as it is shown. */
export interface HomeView {
  /** Whether this person represents an agency at all. */
  readonly isPartner: boolean;
  /** "2 notices to acknowledge, 1 of them overdue". */
  readonly heading: string;
  /** "You represent Housing at Coventry". */
  readonly represents: string;
  readonly rows: readonly NoticeRow[];
  /** "Notices sent since 1 March 2026 are shown." */
  readonly since: string;
}

const dueTime = ({ notice }: AnsweredNotice): number => notice.acknowledgeBy?.getTime() ?? Infinity;

/** Those that wait on top, what is due soonest first; the rest newest first. */
export function inOrder(notices: readonly AnsweredNotice[]): readonly AnsweredNotice[] {
  const waits = notices.filter(({ acknowledged }) => !acknowledged);
  const answered = notices.filter(({ acknowledged }) => acknowledged);
  return [...waits.sort((one, other) => (dueTime(one) === dueTime(other) ? 0 : dueTime(one) - dueTime(other))), ...answered];
}

/** How many wait, in words. */
export function waitingWords(notices: readonly AnsweredNotice[], now: Date): string {
  const waits = notices.filter(({ acknowledged }) => !acknowledged);
  const overdue = waits.filter(answered => dueTime(answered) < now.getTime()).length;
  if (waits.length === 0) return 'Nothing to acknowledge';
  const late =
    overdue === 0
      ? ''
      : overdue < waits.length
        ? `, ${overdue} of them overdue`
        : waits.length === 1
          ? ', overdue'
          : ', all of them overdue';
  return `${counted(waits.length, 'notice')} to acknowledge${late}`;
}

/** The name in the newest notice about the same victim. */
function victimOf({ notice, renewedBy }: AnsweredNotice): string {
  const { content } = renewedBy ?? notice;
  return content.kind === 'offer' ? content.offer.victim.name || 'Name not given' : '';
}

/** Whether a victim was to be offered support and nothing has been reported of it: acknowledging is not yet a call. */
export const nothingReported = ({ notice, acknowledged, takenBack, reports, correctedKeys }: AnsweredNotice): boolean =>
  notice.content.kind === 'offer' &&
  notice.kind === 'IDVA offer' &&
  acknowledged !== undefined &&
  !takenBack &&
  reports.every(({ key }) => correctedKeys.has(key));

/** The last outcome, or how many attempts were reported; nothing for notices to which no report belongs. */
function reportedWords({ notice, reports, correctedKeys }: AnsweredNotice): string {
  if (notice.content.kind !== 'offer') return '';
  const standing = reports.filter(({ key }) => !correctedKeys.has(key));
  const outcome = [...standing]
    .reverse()
    .map(({ answers }) => answers[idvaAnswerNames.outcome] ?? '')
    .find(words => words !== '');
  if (outcome !== undefined) return outcome;
  const attempts = standing.filter(({ kind }) => kind === 'Contact attempt').length;
  if (attempts > 0) return counted(attempts, 'attempt, no outcome yet', 'attempts, no outcome yet');
  return 'Nothing reported yet';
}

/** "Housing at Coventry and Walsall; Health at Walsall". */
function representsWords({ represents }: PartnerOpening): string {
  const agencies = Array.from(new Set(represents.map(({ agency }) => agency)));
  const at = (agency: string): string => {
    const maracs = represents.filter(held => held.agency === agency).map(({ marac }) => marac);
    return maracs.length < 2 ? maracs.join('') : `${maracs.slice(0, -1).join(', ')} and ${maracs[maracs.length - 1]}`;
  };
  return agencies.length === 0
    ? ''
    : `You represent ${agencies.map(agency => `${agency === idvaAgency ? `the ${agency}` : agency} at ${at(agency)}`).join('; ')}.`;
}

const firstOf = (month: string): CalendarDay | undefined => parseDay(`${month}-01`);

/** Every notice that was read, those that wait on top. */
export function homeView(opening: PartnerOpening): HomeView {
  const { notices, serverNow, since, represents } = opening;
  const from = firstOf(since);
  return {
    isPartner: represents.length > 0,
    heading: waitingWords(notices, serverNow),
    represents: representsWords(opening),
    rows: inOrder(notices).map(answered => ({
      key: answered.notice.key,
      what: answered.takenBack ? `${kindWords(answered.notice.kind)} (taken back since)` : kindWords(answered.notice.kind),
      victim: victimOf(answered),
      reference: answered.notice.reference,
      toldAs: `${answered.notice.agency}, ${answered.notice.marac}`,
      sent: formatInstantShort(answered.notice.sentAt, serverNow),
      state: stateOf(answered, serverNow),
      reported: reportedWords(answered)
    })),
    since: from ? `Notices sent since ${formatDay(from)} are shown.` : ''
  };
}

/** The notice that waits and is due next, other than this one. */
export const nextWaiting = (notices: readonly AnsweredNotice[], except: string): AnsweredNotice | undefined =>
  inOrder(notices).find(({ notice, acknowledged }) => !acknowledged && notice.content.kind !== 'unreadable' && notice.key !== except);

/** With what has changed of one notice. */
export const withAnswered = (opening: PartnerOpening, changed: AnsweredNotice): PartnerOpening => ({
  ...opening,
  notices: opening.notices.map(answered => (answered.notice.key === changed.notice.key ? changed : answered))
});

/** With what was sent about a meeting or an action; sent twice, it is there once. */
export const withReturned = (opening: PartnerOpening, sent: AgencyReturn): PartnerOpening => ({
  ...opening,
  meetings: { ...opening.meetings, returns: [...opening.meetings.returns.filter(({ id }) => id !== sent.id), sent] }
});

/** So many months further back are asked for by "Show earlier notices". */
export const monthsMore = 4;

/** Months from the earliest that is shown until now, this one and that among them. */
export function monthsShown({ since, serverNow }: PartnerOpening): number {
  let months = 1;
  const thisMonth = dayOf(serverNow).slice(0, 7);
  for (let day = firstOf(since); day && day.slice(0, 7) < thisMonth; day = addMonths(day, 1)) months++;
  return months;
}
