import type { IntakeStatus } from '../../../domain/referral/status';
import { formatInstantShort } from '../../../domain/timeWords';
import type { IntakeSummary } from '../../../services/ports';
import { newestFirst } from './newestFirst';

type StatusTone = 'neutral' | 'info' | 'good' | 'warning' | 'danger';

/** A referral that was sent, as its referrer follows it. Names nobody. */
export interface SentLine {
  readonly key: string;
  readonly reference: string;
  readonly marac: string;
  readonly sent: string;
  readonly status: string;
  readonly tone: StatusTone;
  /** The criterion under which it was accepted; empty before a decision. */
  readonly criterion: string;
  readonly reason: string;
  readonly nextStep: string;
  /** Sent back with a question: it can be opened and sent again. */
  readonly canReopen: boolean;
  readonly problems: readonly string[];
}

/** A draft to go on with. Names nobody: other people may see the screen. */
export interface DraftLine {
  readonly key: string;
  readonly id: number;
  /** "Referral to Walsall MARAC, last saved today at 3:04am". */
  readonly words: string;
  readonly problems: readonly string[];
}

export interface MyReferralsPage {
  readonly title: string;
  readonly drafts: readonly DraftLine[];
  readonly sent: readonly SentLine[];
  /** Said where there is nothing to show. */
  readonly empty?: string;
}

interface StatusWords {
  readonly status: string;
  readonly tone: StatusTone;
  readonly nextStep: string;
}

const wordsOf: Readonly<Record<IntakeStatus, StatusWords>> = {
  Draft: { status: 'Draft', tone: 'neutral', nextStep: 'Complete it and send it.' },
  Submitted: { status: 'Sent', tone: 'info', nextStep: 'The coordinator takes it in and reviews it within 24 hours.' },
  'Taken in': { status: 'Being reviewed', tone: 'info', nextStep: 'The coordinator reviews it within 24 hours of receipt.' },
  Returned: { status: 'Returned to you', tone: 'warning', nextStep: 'Open it, add what is asked for and send it again.' },
  Accepted: { status: 'Accepted', tone: 'good', nextStep: 'You are invited to the meeting.' },
  Withdrawn: { status: 'Withdrawn', tone: 'neutral', nextStep: 'Speak to the coordinator if you disagree.' }
};

const unreadable: StatusWords = { status: 'Status cannot be read', tone: 'danger', nextStep: 'Ask the MARAC team, and give the reference.' };

/** A status edited in the list may be no status at all. */
const statusWords = (status: IntakeStatus): StatusWords =>
  Object.prototype.hasOwnProperty.call(wordsOf, status) ? wordsOf[status] : unreadable;

function sentLine(item: IntakeSummary, now: Date): SentLine {
  const { status, tone, nextStep } = statusWords(item.status);
  return {
    key: item.key,
    reference: item.reference || 'No reference yet',
    marac: item.marac || 'Not known',
    sent: item.submittedAt === undefined ? 'Not known' : formatInstantShort(item.submittedAt, now),
    status,
    tone,
    criterion: item.decision?.criterion ?? '',
    reason: item.decision?.reason ?? '',
    nextStep: item.decision?.nextStep || nextStep,
    canReopen: item.status === 'Returned',
    problems: item.problems
  };
}

const draftLine = (item: IntakeSummary, now: Date): DraftLine => ({
  key: item.key,
  id: item.id,
  words: `${item.marac === '' ? 'Referral' : `Referral to ${item.marac} MARAC`}, last saved ${formatInstantShort(item.modifiedAt, now)}`,
  problems: item.problems
});

/** The referrer's own referrals: drafts to go on with, and what became of those that were sent. Newest first. */
export function presentMyReferrals(mine: readonly IntakeSummary[], now: Date): MyReferralsPage {
  const drafts = newestFirst(mine.filter(({ status }) => status === 'Draft'), item => item.modifiedAt);
  const sent = newestFirst(mine.filter(({ status }) => status !== 'Draft'), item => item.submittedAt ?? item.modifiedAt);
  return {
    title: 'My referrals',
    drafts: drafts.map(item => draftLine(item, now)),
    sent: sent.map(item => sentLine(item, now)),
    empty: mine.length === 0 ? 'You have not made a referral yet. When you do, it appears here with what becomes of it.' : undefined
  };
}
