import type { Outcome } from '../../domain/kernel/appError';
import type { Delivery, MessageState } from '../../domain/case/delivery';
import type { NoticeKind } from '../../domain/case/notices';
import type { Evidence } from '../../domain/case/evidence';

/** A message to send. Subject and text hold references only, never a name. */
export interface Message {
  /** Derived from what the message is about: written twice, it is sent once. */
  readonly key: string;
  readonly caseKey: string;
  readonly kind: string;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly text: string;
  /** Where it leads: the address of what it is about. None where nobody has said where the page is. */
  readonly link?: string;
  /** An entry for the recipients' calendars. */
  readonly calendar?: string;
  /** A person looks at it before it goes. */
  readonly toCheck?: true;
}

/** A message as it is stored. */
export interface StoredMessage extends Omit<Message, 'toCheck'> {
  readonly id: number;
  readonly etag: string;
  readonly state: MessageState;
  readonly sentAt?: Date;
}

/** Messages to send, and their state. */
export interface OutboxStore {
  /** Idempotent by key; returns when and by whom the row was written: the server's evidence. */
  post(message: Message): Promise<Outcome<Evidence>>;
  /** Stops a message from being sent. "gone": it has been sent or is being sent. Idempotent by key; a message that was never written counts as withdrawn. */
  withdraw(key: string): Promise<Outcome<'withdrawn' | 'gone'>>;
  /** Messages about a case, oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly StoredMessage[]>>;
  /** Messages that wait for a person, oldest first. */
  toCheck(): Promise<Outcome<readonly StoredMessage[]>>;
  /** Lets a message go as it was looked at. Guarded by its etag: one that somebody else has let go, or the answer to which was lost, is left as it stands. */
  release(message: StoredMessage): Promise<Outcome<void>>;
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
interface OutgoingMessage {
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly text: string;
  /** iCalendar. */
  readonly calendar?: string;
}

/** A message taken for sending: nobody else sends it meanwhile. */
export interface TakenMessage extends OutgoingMessage {
  readonly id: number;
  readonly etag: string;
  readonly attempts: number;
  /** False if another row with the same key is the one to send. */
  readonly isFirst: boolean;
}

/** How a message that was taken ended. */
export type DeliveryEnd = { readonly state: 'Sent' | 'Duplicate' } | { readonly state: 'New' | 'Failed'; readonly failure: string };

/** The Outbox as the sender sees it. The scheduled flow does the same without a desk. */
export interface OutboxQueue {
  /** New, or taken and not finished; oldest first. */
  waiting(): Promise<Outcome<readonly WaitingMessage[]>>;
  /** Guarded by the etag. Undefined if somebody else was quicker, or the answer was lost. */
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
  /** Idempotent by key; returns when and by whom the row was written: the server's evidence. */
  post(notice: NoticeToPost): Promise<Outcome<Evidence>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly StoredNotice[]>>;
  /** Notices and returns of a case, each oldest first: one read of the partner site. */
  withReturns(caseKey: string): Promise<Outcome<{ readonly notices: readonly StoredNotice[]; readonly returns: readonly AgencyReturn[] }>>;
  /** Moves these agencies' notices of a case to where only the team can read them; answers are no longer expected. Idempotent. */
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
  /** As sent, by field name. */
  readonly answers: Readonly<Record<string, string>>;
  /** Server time. */
  readonly at: Date;
  readonly by: string;
  readonly problems: readonly string[];
}

export interface ReturnStore {
  /** Returns of these kinds that the desk has not taken in yet, oldest first. */
  waiting(kinds: readonly AgencyReturn['kind'][]): Promise<Outcome<readonly AgencyReturn[]>>;
  /** Marks it as taken into the record. Idempotent. */
  markRecorded(id: number): Promise<Outcome<void>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly AgencyReturn[]>>;
  /** Returns about a meeting, and openings of its documents, oldest first. */
  aboutMeeting(meetingKey: string): Promise<Outcome<readonly AgencyReturn[]>>;
  /** Moves returns about a case to where only the team can read them. Idempotent. */
  takeBack(caseKey: string, from: (row: OfAgency & Pick<AgencyReturn, 'kind'>) => boolean): Promise<Outcome<void>>;
}
