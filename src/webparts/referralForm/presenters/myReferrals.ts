import type { IntakeStatus } from '../../../domain/referral/status';
import { formatInstantShort } from '../../../domain/timeWords';
import type { IntakeSummary } from '../../../services/ports';
import type { SummaryCard, SummaryRow } from '../../../ui';
import { newestFirst } from './newestFirst';

/** Something to go on with: a draft, or a referral that came back. Names nobody: others may see the screen. */
export interface OpenItem {
  readonly item: IntakeSummary;
  readonly words: string;
  readonly action: string;
}

const goesOn: readonly IntakeStatus[] = ['Draft', 'Returned'];

const isOpen = ({ status }: IntakeSummary): boolean => goesOn.includes(status);

const openWords = (item: IntakeSummary, now: Date): string => {
  const what = item.marac === '' ? 'Referral' : `Referral to ${item.marac} MARAC`;
  const when = formatInstantShort(item.modifiedAt, now);
  return item.status === 'Returned' ? `${what} ${item.reference}, returned to you ${when}` : `${what}, last saved ${when}`;
};

/** What the referrer can go on with: what came back first, then drafts, the newest first. */
export const draftsOf = (mine: readonly IntakeSummary[], now: Date): readonly OpenItem[] => {
  const open = newestFirst(mine.filter(isOpen), item => item.modifiedAt);
  return [...open.filter(({ status }) => status === 'Returned'), ...open.filter(({ status }) => status === 'Draft')].map(item => ({
    item,
    words: openWords(item, now),
    action: item.status === 'Returned' ? 'Open and answer' : 'Continue your draft'
  }));
};

/** What was sent, the newest first. */
export const sentOf = (mine: readonly IntakeSummary[]): readonly IntakeSummary[] =>
  newestFirst(mine.filter(({ status }) => status !== 'Draft'), item => item.submittedAt ?? item.modifiedAt);

interface StatusWords {
  readonly status: string;
  readonly nextStep: string;
}

const wordsOf: Readonly<Record<IntakeStatus, StatusWords>> = {
  Draft: { status: 'Draft', nextStep: 'Complete it and send it.' },
  Submitted: { status: 'Sent', nextStep: 'The coordinator takes it in and reviews it within 24 hours.' },
  'Taken in': { status: 'Being reviewed', nextStep: 'The coordinator reviews it within 24 hours of receipt.' },
  Returned: { status: 'Returned to you', nextStep: 'Open it, add what is asked for and send it again.' },
  Accepted: { status: 'Accepted', nextStep: 'You are invited to the meeting.' },
  Withdrawn: { status: 'Withdrawn', nextStep: 'Speak to the coordinator if you disagree.' }
};

/** A status edited in the list may be none of ours. */
const unreadable: StatusWords = { status: 'Status cannot be read', nextStep: 'Ask the MARAC team and give the reference.' };

const statusWords = (status: IntakeStatus): StatusWords =>
  Object.prototype.hasOwnProperty.call(wordsOf, status) ? wordsOf[status] : unreadable;

function rowsOf(item: IntakeSummary, now: Date): readonly (readonly [string, string])[] {
  const { status, nextStep } = statusWords(item.status);
  return [
    ['Status', status],
    ['MARAC', item.marac || 'Not known'],
    ['Sent', item.submittedAt === undefined ? 'Not known' : formatInstantShort(item.submittedAt, now)],
    ['Criterion', item.decision?.criterion ?? ''],
    ['Reason', item.decision?.reason ?? ''],
    ['What happens next', item.decision?.nextStep || nextStep],
    ['Problem', item.problems.join('\n')]
  ];
}

const shownRow = (key: string, [label, value]: readonly [string, string]): SummaryRow => ({
  id: `${key}-${label}`, label, value, warning: label === 'Problem'
});

/** What became of each: status, criterion, reason and what happens next. Rows with nothing to say are left out. */
export const referralCards = (sent: readonly IntakeSummary[], now: Date): readonly SummaryCard[] =>
  sent.map(item => ({
    id: `referral-${item.key || item.id}`,
    title: item.reference || 'No reference yet',
    rows: rowsOf(item, now).filter(([, value]) => value !== '').map(row => shownRow(item.key || String(item.id), row))
  }));
