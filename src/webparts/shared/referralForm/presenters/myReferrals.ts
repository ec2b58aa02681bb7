import { dayOf } from '../../../../domain/kernel/calendarDay';
import { dueMoments } from '../../../../domain/review/clocks';
import type { StaffedHours } from '../../../../domain/kernel/staffedHours';
import { draftDeletedAt, isDraftNearDeletion } from '../../../../domain/retention/draftRetention';
import type { IntakeStatus } from '../../../../domain/referral/status';
import { formatDay, formatInstantShort } from '../../../../domain/kernel/timeWords';
import type { IntakeSummary } from '../../../../services/shared/ports';
import type { SummaryCard, SummaryRow } from '../../../../ui';
import type { ItemAction } from '../hooks/place';
import { wordsOf as problemWords } from '../../../../domain/kernel/problems';

/** The newest first; those of one moment stay in their order. */
const newestFirst = <T>(items: readonly T[], at: (item: T) => Date): readonly T[] =>
  [...items].sort((one, other) => at(other).getTime() - at(one).getTime());

/** Something to go on with: a draft, or a referral that came back. Names nobody: others may see the screen. */
export interface OpenItem {
  readonly item: IntakeSummary;
  readonly words: string;
  readonly action: string;
  /** That it will soon be deleted, and when. */
  readonly warning?: string;
}

const goesOn: readonly IntakeStatus[] = ['Draft', 'Returned'];

const isOpen = ({ status }: IntakeSummary): boolean => goesOn.includes(status);

const openWords = (item: IntakeSummary, now: Date): string => {
  const what = item.marac === '' ? 'Referral' : `Referral to ${item.marac} MARAC`;
  const when = formatInstantShort(item.modifiedAt, now);
  return item.status === 'Returned' ? `${what} ${item.reference}, returned to you ${when}` : `${what}, last saved ${when}`;
};

const deletionWords = ({ status, modifiedAt, deletedAt = draftDeletedAt(modifiedAt) }: IntakeSummary, now: Date): string | undefined =>
  status === 'Draft' && isDraftNearDeletion(modifiedAt, now)
    ? `It will be deleted on ${formatDay(dayOf(deletedAt))} unless you add to it before then.`
    : undefined;

/** What the referrer can go on with: what came back first, then drafts, the newest first. */
export const draftsOf = (mine: readonly IntakeSummary[], now: Date): readonly OpenItem[] => {
  const open = newestFirst(mine.filter(isOpen), item => item.modifiedAt);
  return [...open.filter(({ status }) => status === 'Returned'), ...open.filter(({ status }) => status === 'Draft')].map(item => ({
    item,
    words: openWords(item, now),
    action: item.status === 'Returned' ? 'Answer the question' : 'Continue your draft',
    warning: deletionWords(item, now)
  }));
};

/** What was sent, the newest first. */
export const sentOf = (mine: readonly IntakeSummary[]): readonly IntakeSummary[] =>
  newestFirst(
    mine.filter(({ status }) => status !== 'Draft'),
    item => item.submittedAt ?? item.modifiedAt
  );

interface StatusWords {
  readonly status: string;
  readonly nextStep: string;
}

const wordsOf: Readonly<Record<IntakeStatus, StatusWords>> = {
  Draft: { status: 'Draft', nextStep: 'Complete it and send it.' },
  Submitted: { status: 'Sent', nextStep: 'The coordinator receives it and reviews it within 24 hours.' },
  'Taken in': { status: 'Being reviewed', nextStep: 'The coordinator reviews it within 24 hours of receipt.' },
  Returned: { status: 'Returned to you with a question', nextStep: 'Open it, answer the question and send it again.' },
  Accepted: { status: 'Accepted', nextStep: 'You are invited to the meeting.' },
  Withdrawn: { status: 'Withdrawn', nextStep: 'Speak to the coordinator if you disagree.' }
};

/** A status edited in the list may be none of ours. */
const unreadable: StatusWords = { status: 'Status cannot be read', nextStep: 'Ask the MARAC team and give the reference.' };

const statusWords = (status: IntakeStatus): StatusWords =>
  Object.prototype.hasOwnProperty.call(wordsOf, status) ? wordsOf[status] : unreadable;

const awaitsReview: readonly IntakeStatus[] = ['Submitted', 'Taken in'];

/** By when the coordinator reviews what was sent, or that the time has passed. Board paper, paragraph 38. */
function reviewWords({ status, submittedAt, receivedByEmail }: IntakeSummary, now: Date, hours: StaffedHours): string {
  if (submittedAt === undefined || !awaitsReview.includes(status)) return '';
  const due = dueMoments(receivedByEmail?.receivedAt ?? submittedAt, hours).due.Reviewed;
  const when = formatInstantShort(due, now);
  return due.getTime() < now.getTime() ? `${when}. This has passed: ask the coordinator and give the reference.` : when;
}

function rowsOf(item: IntakeSummary, now: Date, hours: StaffedHours): readonly (readonly [string, string])[] {
  const { status, nextStep } = statusWords(item.status);
  return [
    ['Status', status],
    ['MARAC', item.marac || 'Not known'],
    ['Sent', item.submittedAt === undefined ? 'Not known' : formatInstantShort(item.submittedAt, now)],
    ['Criterion', item.decision?.criterion ?? ''],
    [item.status === 'Returned' ? 'The coordinator asks' : 'Reason', item.decision?.reason ?? ''],
    ['Changed after sending', item.hasAmendment ? 'The coordinator is shown what you changed and why.' : ''],
    ['What happens next', item.decision?.nextStep || nextStep],
    ['Review due by', reviewWords(item, now, hours)],
    ['Problem', problemWords(item.problems).join('\n')]
  ];
}

const shownRow = (key: string, [label, value]: readonly [string, string]): SummaryRow => ({
  id: `${key}-${label}`,
  label,
  value,
  warning: label === 'Problem'
});

/** Opens one of one's own items. */
export type OpenAction = (action: ItemAction, key: string) => void;

const actionWords: Readonly<Record<ItemAction, string>> = {
  continue: 'Answer the question',
  amend: 'Add or change something',
  print: 'Printable copy'
};

const changeable: readonly IntakeStatus[] = ['Submitted', 'Taken in', 'Accepted'];

function actionsOf({ status }: IntakeSummary): readonly ItemAction[] {
  if (status === 'Returned') {
    return ['continue', 'print'];
  }
  return changeable.includes(status) ? ['amend', 'print'] : ['print'];
}

/** What became of each: status, criterion, reason, what happens next and by when, and what can be done. Rows with nothing to say are left out. */
export const referralCards = (sent: readonly IntakeSummary[], now: Date, hours: StaffedHours, open: OpenAction): readonly SummaryCard[] =>
  sent.map(item => ({
    id: `referral-${item.key || item.id}`,
    title: item.reference || 'No reference yet',
    rows: rowsOf(item, now, hours)
      .filter(([, value]) => value !== '')
      .map(row => shownRow(item.key || String(item.id), row)),
    actions: item.key === '' ? [] : actionsOf(item).map(action => ({ words: actionWords[action], onAct: () => open(action, item.key) }))
  }));
