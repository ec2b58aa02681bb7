import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { CaseNote, NoteWords } from '../../domain/case/notes';
import type { Outcome } from '../../domain/kernel/appError';
import type { Meeting } from '../../domain/meetings/meeting';
import type { CaseMinutes } from '../../domain/meetings/minutes';
import type { Problem } from '../../domain/kernel/problems';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { ReadEarlierCases } from '../case/earlierCases';
import type { AgencyReturn } from '../shared/messagePorts';

/** One meeting at which a case was heard or is to be heard. */
export interface MeetingOfCase {
  readonly meetingKey: string;
  /** Missing where its row is gone or cannot be read. */
  readonly meeting?: Meeting;
  /** Missing where nothing was minuted yet. */
  readonly minutes?: CaseMinutes & { readonly problems: readonly Problem[] };
}

/** What the case file reads when a part of it is opened, for a case that was opened past its barrier. */
export interface CaseFileUseCases {
  /** Newest first; a meeting whose row is gone comes last. */
  meetings(referral: Pick<ReferralSummary, 'key' | 'meetingKey'>): Promise<Outcome<readonly MeetingOfCase[]>>;
  /** Of every MARAC and meeting, withdrawn ones too. One read of the partner site. */
  actions(caseKey: string): Promise<Outcome<readonly TrackedAction[]>>;
  /** Calls, visits and messages, newest first. One read. */
  notes(caseKey: string): Promise<Outcome<readonly CaseNote[]>>;
  /** Adds one; gives back all that stand then. `key`: made when the form is opened, so that it is stored once. */
  addNote(caseKey: string, key: string, note: NoteWords): Promise<Outcome<readonly CaseNote[]>>;
  /** What became of earlier cases. */
  readonly earlier: ReadEarlierCases;
  /** Oldest first. One read of the partner site. */
  research(caseKey: string): Promise<Outcome<readonly AgencyReturn[]>>;
}
