import type { Outcome } from '../../domain/kernel/appError';
import type { Delivery } from '../../domain/case/delivery';
import type { NoticeKind } from '../../domain/case/notices';
import type { Evidence } from '../../domain/case/evidence';

/** A message to send. Subject and text hold references only, never a name. */
export interface Message {
  /** Made of what it tells of: written twice, it is sent once. */
  readonly key: string;
  readonly caseKey: string;
  readonly kind: string;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly text: string;
}

/** Messages to send, and how they stand. */
export interface OutboxStore {
  /** Idempotent by key; answers when and by whom the one that stands was written: the server's evidence. */
  post(message: Message): Promise<Outcome<Evidence>>;
  /** Keeps a message from being sent. Gone where it is sent, or is being sent. Idempotent by key; one that was never written is withdrawn. */
  withdraw(key: string): Promise<Outcome<'withdrawn' | 'gone'>>;
}

/** A message that nobody has sent yet. */
export interface WaitingMessage {
  readonly id: number;
  readonly etag: string;
  readonly key: string;
  readonly caseKey: string;
  readonly kind: string;
  readonly delivery: Delivery;
}

/** What goes to the mail service. */
export interface OutgoingMessage {
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly text: string;
}

/** A message taken for sending: nobody else sends it meanwhile. */
export interface TakenMessage extends OutgoingMessage {
  readonly id: number;
  readonly etag: string;
  readonly attempts: number;
  /** False where another row of the same key stands: that one is sent. */
  readonly isFirst: boolean;
}

/** What became of a message that was taken. */
export type DeliveryEnd = { readonly state: 'Sent' | 'Duplicate' } | { readonly state: 'New' | 'Failed'; readonly failure: string };

/** The Outbox as whoever sends it sees it. The scheduled flow does the same, without a desk. */
export interface OutboxQueue {
  /** New, or taken and not settled; oldest first. */
  waiting(): Promise<Outcome<readonly WaitingMessage[]>>;
  /** Guarded by the etag. Undefined where somebody else was quicker, or the answer was lost. */
  take(message: WaitingMessage): Promise<Outcome<TakenMessage | undefined>>;
  settle(taken: TakenMessage, end: DeliveryEnd): Promise<Outcome<void>>;
}

/** Hands a message to the mail service as the person at the screen. */
export interface MailSender {
  send(message: OutgoingMessage): Promise<Outcome<void>>;
}

/** What an agency is told on the partner site, in its own folder. */
export interface NoticeToPost {
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly transferKey?: string;
  readonly marac: string;
  readonly agency: string;
  readonly kind: NoticeKind;
  /** JSON. */
  readonly detail: string;
  readonly acknowledgeBy?: Date;
}

/** A notice as it is stored. */
export interface StoredNotice extends NoticeToPost {
  readonly id: number;
  readonly sentAt: Date;
  readonly sentBy: string;
}

/** Whose row it is. */
export interface OfAgency {
  readonly marac: string;
  readonly agency: string;
}

export interface NoticeStore {
  /** Idempotent by key; answers when and by whom the one that stands was written: the server's evidence. */
  post(notice: NoticeToPost): Promise<Outcome<Evidence>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly StoredNotice[]>>;
  /** What was told of a case and what was answered, each oldest first: one read of the partner site. */
  withReturns(caseKey: string): Promise<Outcome<{ readonly notices: readonly StoredNotice[]; readonly returns: readonly AgencyReturn[] }>>;
  /** Takes what these agencies were told of a case to where only the team reads it; nobody waits for an answer any more. Idempotent. */
  takeBack(caseKey: string, from: (row: OfAgency) => boolean): Promise<Outcome<void>>;
}

/** What an agency sent back. */
export interface AgencyReturn {
  readonly id: number;
  readonly key: string;
  readonly caseKey: string;
  /** Key of the notice, action or meeting it answers. */
  readonly aboutKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly kind:
    | 'Action status'
    | 'Acknowledgement'
    | 'Research'
    | 'Contact attempt'
    | 'IDVA outcome'
    | 'Attendance'
    | 'Confidentiality'
    | 'Copy taken'
    | 'Document opened';
  readonly summary: string;
  /** As sent, by name. */
  readonly answers: Readonly<Record<string, string>>;
  /** By the server's clock. */
  readonly at: Date;
  readonly by: string;
  readonly problems: readonly string[];
}

export interface ReturnStore {
  /** Of these kinds and not folded in yet, oldest first. */
  waiting(kinds: readonly AgencyReturn['kind'][]): Promise<Outcome<readonly AgencyReturn[]>>;
  /** The desk has taken it into the record. Idempotent. */
  markFolded(id: number): Promise<Outcome<void>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly AgencyReturn[]>>;
  /** What was sent back about a meeting, or done with its documents: oldest first. */
  aboutMeeting(meetingKey: string): Promise<Outcome<readonly AgencyReturn[]>>;
  /** Takes what was sent back about a case to where only the team reads it. Idempotent. */
  takeBack(caseKey: string, from: (row: OfAgency & Pick<AgencyReturn, 'kind'>) => boolean): Promise<Outcome<void>>;
}
