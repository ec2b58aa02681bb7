import { recordTypes } from '../domain/retention';
import type { RecordType } from '../domain/retention';
import type { Site } from './ports';
import { readTransferJournal, writeTransferJournal } from './transferJournal';
import type { TransferJournal } from './transferJournal';

/** Where a case being taken in came from. */
export interface TakeInJournal {
  readonly step: 'Take in';
  readonly site: Site;
  readonly intakeId: number;
  readonly editedSince: boolean;
}

/** An answer to a return for information on which the case stands now. */
export interface SentAgainJournal {
  readonly step: 'Sent again';
  readonly site: Site;
  readonly intakeId: number;
  readonly version: number;
  readonly editedSince: boolean;
}

/** A change of the referrer's that a coordinator took into the case. */
export interface ChangeTakenJournal extends Omit<SentAgainJournal, 'step' | 'editedSince'> {
  readonly step: 'Change taken';
  readonly by: string;
}

/** A referral that was sent back with a question. */
export interface ReturnJournal {
  readonly step: 'Return';
  readonly decisionKey: string;
}

/** A case from which colleagues are kept. */
export interface RestrictJournal {
  readonly step: 'Restrict';
  readonly key: string;
  /** Logins from which it is hidden now, and was not before. */
  readonly hidden: readonly string[];
  /** Logins from which it was hidden, and is not any more. */
  readonly shown: readonly string[];
}

/** A case of which agencies, or people of them, must not be told any more, or may be told again. */
export interface ExcludeJournal {
  readonly step: 'Exclude';
  readonly key: string;
}

/** A referral that was accepted or withdrawn, or is looked at again: who decided, and when by the server's clock. */
export interface DecisionJournal {
  readonly step: 'Accept' | 'Withdraw' | 'Reinstate';
  readonly decisionKey: string;
  readonly at: Date;
  readonly by: string;
  /** Of an acceptance: possible matches that nobody had looked at. */
  readonly matchesOwed?: number;
}

/** A case of which everything is disposed of, and why, in words that name nobody. */
export interface DisposeJournal {
  readonly step: 'Dispose';
  readonly key: string;
  /** Login. */
  readonly by: string;
  readonly recordType: RecordType;
  readonly reason: string;
}

/** The steps that follow a commit point on a case. */
export type Journal = TakeInJournal | SentAgainJournal | ChangeTakenJournal | ReturnJournal | DecisionJournal | RestrictJournal | ExcludeJournal | DisposeJournal | TransferJournal;

/** The journal in words that a person can read in the list, and `readJournal` again. */
export function writeJournal(journal: Journal): string {
  switch (journal.step) {
    case 'Take in':
      return `Take in from ${journal.site} ${journal.intakeId}${journal.editedSince ? ' (changed since)' : ''}: people, match keys, history, reply to the referrer`;
    case 'Sent again':
      return `Sent again from ${journal.site} ${journal.intakeId} version ${journal.version}${journal.editedSince ? ' (changed since)' : ''}: files, people, match keys, history, reply to the referrer`;
    case 'Change taken':
      return `Change taken from ${journal.site} ${journal.intakeId} version ${journal.version} by ${journal.by}: files, people, match keys, history`;
    case 'Return':
      return `Return ${journal.decisionKey}: history, reply to the referrer`;
    case 'Accept':
    case 'Withdraw':
    case 'Reinstate':
      return `${journal.step} ${journal.decisionKey} at ${journal.at.toISOString()} by ${journal.by}: history, reply and message to the referrer, IDVA service${journal.matchesOwed === undefined ? '' : `, ${journal.matchesOwed} matches not looked at`}`;
    case 'Restrict':
      return `Restrict ${journal.key}: every row into the restricted folders, history; hidden: ${journal.hidden.join(', ')}; shown: ${journal.shown.join(', ')}`;
    case 'Exclude':
      return `Exclude ${journal.key}: out of what agencies can read that must not know of it, history`;
    case 'Dispose':
      return `Dispose ${journal.key} by ${journal.by} as ${journal.recordType}: history, every row of the case on both sites; because: ${journal.reason}`;
    default:
      return writeTransferJournal(journal);
  }
}

const logins = (joined: string): readonly string[] => joined.split(', ').filter(login => login !== '');

/** What the journal says; undefined when it can't be read. */
export function readJournal(pending: string): Journal | undefined {
  const takeIn = /^Take in from (case|partner) (\d+)( \(changed since\))?:/.exec(pending);
  if (takeIn) return { step: 'Take in', site: takeIn[1] as Site, intakeId: Number(takeIn[2]), editedSince: takeIn[3] !== undefined };
  const again = /^Sent again from (case|partner) (\d+) version (\d+)( \(changed since\))?:/.exec(pending);
  if (again) return { step: 'Sent again', site: again[1] as Site, intakeId: Number(again[2]), version: Number(again[3]), editedSince: again[4] !== undefined };
  const taken = /^Change taken from (case|partner) (\d+) version (\d+) by (.*): [^:]*$/.exec(pending);
  if (taken) return { step: 'Change taken', site: taken[1] as Site, intakeId: Number(taken[2]), version: Number(taken[3]), by: taken[4] };
  const restrict = /^Restrict ([0-9a-zA-Z-]+): [^;]*; hidden: ([^;]*); shown: ([^;]*)$/.exec(pending);
  if (restrict) return { step: 'Restrict', key: restrict[1], hidden: logins(restrict[2]), shown: logins(restrict[3]) };
  const exclude = /^Exclude ([0-9a-zA-Z-]+):/.exec(pending);
  if (exclude) return { step: 'Exclude', key: exclude[1] };
  const decided = /^(Accept|Withdraw|Reinstate) ([0-9a-zA-Z-]+) at (\S+) by (.*): [^:]*?(?:, (\d+) matches not looked at)?$/.exec(pending);
  if (decided) {
    const [, step, decisionKey, at, by, owed] = decided;
    return { step: step as DecisionJournal['step'], decisionKey, at: new Date(at), by, ...(owed !== undefined && { matchesOwed: Number(owed) }) };
  }
  const dispose = /^Dispose ([0-9a-zA-Z-]+) by (\S+) as ([^:]+): [^;]*; because: ([^]*)$/.exec(pending);
  const recordType = recordTypes.find(known => known === dispose?.[3]);
  if (dispose && recordType) return { step: 'Dispose', key: dispose[1], by: dispose[2], recordType, reason: dispose[4] };
  const returned = /^Return ([0-9a-zA-Z-]+):/.exec(pending);
  return returned ? { step: 'Return', decisionKey: returned[1] } : readTransferJournal(pending);
}
