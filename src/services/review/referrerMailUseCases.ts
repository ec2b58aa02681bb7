import type { MessageState } from '../../domain/case/delivery';
import type { Outcome } from '../../domain/kernel/appError';
import type { ReferrerMailKind } from '../../domain/review/referrerMail';

/** An e-mail to a referrer that nobody has let go yet. */
export interface WaitingMail {
  readonly reference: string;
  readonly kind: ReferrerMailKind;
}

/** An e-mail to a referrer: as it went, or as it would go now. */
export interface ReferrerMailView {
  readonly key: string;
  readonly state: MessageState;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** When it was sent. */
  readonly at?: Date;
  /** Why it must not be sent. */
  readonly against?: string;
  /** What to mind before it is sent. */
  readonly warning?: string;
  /** The same with what the coordinator typed, which a person must have read for this. */
  readonly withWords?: string;
  /** Why what the coordinator typed stays out. */
  readonly wordsStayOut?: string;
}

/** E-mails to referrers who have no account. */
export interface ReferrerMailUseCases {
  /** Oldest first. */
  waiting(): Promise<Outcome<readonly WaitingMail[]>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly ReferrerMailView[]>>;
  /** Sends an e-mail as it was shown, after a line of history. Sent once, however often it is pressed and by however many people. */
  send(caseKey: string, shown: Pick<ReferrerMailView, 'key' | 'to' | 'text'>): Promise<Outcome<void>>;
  /** Does not send it: the referrer is told in another way. */
  leave(caseKey: string, key: string): Promise<Outcome<void>>;
}
