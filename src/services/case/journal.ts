import type { Outcome } from '../../domain/kernel/appError';
import { entryDeeds } from '../../domain/complex/complexCase';
import { destinations } from '../../domain/transfer/transfer';
import { readDetails } from '../../domain/transfer/transferDetails';
import type { TransferDetails } from '../../domain/transfer/transfer';
import { fromJson, guarded, isFlag, isMomentText, isNumber, isRecord, isText, isTexts, oneOf, orNothing } from '../../domain/kernel/json';
import type { Guarded, Guards } from '../../domain/kernel/json';
import type { AgendaView } from '../../domain/meetings/agendaDocument';
import { recordTypes } from '../../domain/retention/retentionRules';
import { ok } from '../../domain/kernel/result';
import { failure, damagedCase } from '../shared/failures';
import type { Site } from '../shared/intakePorts';
import { fromProse } from './proseJournal';

const fromIntake = { site: oneOf<Site>(['case', 'partner']), intakeId: isNumber };
const decided = {
  decisionKey: isText,
  /** Server time. */
  at: isMomentText,
  by: isText,
  /** For an acceptance: how many possible matches nobody had looked at. */
  matchesOwed: orNothing(isNumber)
};
const isDetails = (value: unknown): value is Partial<TransferDetails> => readDetails(value) !== undefined;
/** `words`: why it was declined, or, outside the force, who confirmed the receipt. */
const answered = { transferKey: isText, words: isText };
const departure = {
  marac: isText,
  leftOn: isText,
  destination: oneOf(destinations),
  note: isText,
  addressToldTo: isTexts,
  newAddress: isText
};
const isDeparture = (value: unknown): value is Guarded<typeof departure> => isRecord(value) && guarded(departure, value) !== undefined;

/**
 * The steps that follow a commit point: for each list whose rows have a journal, each step by its code, with the data that no row holds yet.
 * Codes and parts are stored: one that is renamed or removed must still be readable where an earlier release wrote it. docs/adr/0022.
 */
const steps = {
  case: {
    takeIn: { ...fromIntake, editedSince: isFlag },
    /** The answer to a return for information, which is the version the case uses now. */
    sentAgain: { ...fromIntake, version: isNumber, editedSince: isFlag },
    /** A change by the referrer that a coordinator accepted into the case. */
    changeTaken: { ...fromIntake, version: isNumber, by: isText },
    return: { decisionKey: isText },
    accept: decided,
    withdraw: decided,
    reinstate: decided,
    /** A conflict was declared. `hidden`: logins that may no longer see the case; `shown`: logins that may again. */
    restrict: { key: isText, hidden: isTexts, shown: isTexts },
    /** Exclusions of agencies, or of people in them, were added or removed. */
    exclude: { key: isText },
    /** `by`: login. `reason`: in words that name nobody. */
    dispose: { key: isText, by: isText, recordType: oneOf(recordTypes), reason: isText },
    /** Offered to another MARAC, or accepted at once where one person covers both. */
    transferOffered: { transferKey: isText, atOnce: isFlag, from: isText, to: isText, outOfForce: isFlag, details: isDetails },
    /** Details of an offered transfer were completed. `time`: which time, counted from 1. */
    transferDetails: { transferKey: isText, time: isNumber, details: isDetails },
    transferAccepted: answered,
    transferDeclined: answered,
    transferTakenBack: answered,
    transferReceived: answered,
    /** The victim has left the area, without a transfer. */
    leftArea: { departureKey: isText, detail: isDeparture },
    departureTakenBack: { departureKey: isText },
    /** The case came onto an agenda, off it or onto another, and its referrer has been invited. */
    date: {}
  },
  /** The sending MARAC's agencies have not been told yet. */
  transfer: { tellAgencies: {} },
  meeting: {
    circulateAgenda: { version: isNumber, view: oneOf<AgendaView>(['Whole', 'Research only']) },
    circulateMinutes: { version: isNumber },
    cancel: { reason: isText },
    move: {}
  },
  minutes: {
    /** `isDecision`: this save changed the outcome of the case. `wasDeferred`: the case was deferred before it. */
    save: { revision: isNumber, isDecision: isFlag, wasDeferred: isFlag }
  },
  /** An entry of the complex-case log changed, and the history of its case does not say so yet. */
  entry: { history: { deed: oneOf(entryDeeds), detail: isText } }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Guards>>>>;

export type JournalList = keyof typeof steps;
type Steps<List extends JournalList> = (typeof steps)[List];
export type JournalOf<List extends JournalList> = {
  [Step in keyof Steps<List>]: { readonly step: Step } & (Steps<List>[Step] extends Guards ? Guarded<Steps<List>[Step]> : never);
}[keyof Steps<List>];
type AnyJournal = { [List in JournalList]: JournalOf<List> }[JournalList];
export type AnsweredStep = 'transferAccepted' | 'transferDeclined' | 'transferTakenBack' | 'transferReceived';
/** The journals of a case by their codes. */
export type CaseJournals = { readonly [Code in JournalOf<'case'>['step']]: Extract<JournalOf<'case'>, { readonly step: Code }> };
/** The journal of a case with one of these steps. */
export type CaseStep<Code extends keyof CaseJournals> = CaseJournals[Code];

/** Version of the stored format. */
const version = 1;

/** The journal as it is stored. */
export const writeJournal = (journal: AnyJournal): string => JSON.stringify({ journal: version, ...journal });

/** A stored journal, of this or an earlier release; undefined if it cannot be read. */
export function readJournal<List extends JournalList>(list: List, pending: string): JournalOf<List> | undefined {
  const isProse = !pending.startsWith('{');
  const stored = isProse ? fromProse(list, pending) : fromJson(pending);
  if (!isRecord(stored) || !(isProse || stored.journal === version) || !isText(stored.step)) return undefined;
  const parts = new Map<string, Guards>(Object.entries(steps[list])).get(stored.step);
  const read = parts && guarded(parts, stored);
  return read && ({ step: stored.step, ...read } as JournalOf<List>);
}

const unreadableWords = 'It has unfinished steps that cannot be read.';
const unreadable: Readonly<Record<JournalList, ReturnType<typeof failure>>> = {
  case: damagedCase('journal', unreadableWords),
  transfer: damagedCase('journal', unreadableWords),
  meeting: failure('damaged', 'journal', unreadableWords, 'Restore an earlier version of the meeting in the Meetings list.'),
  minutes: failure('damaged', 'journal', unreadableWords, 'Restore an earlier version of the row in the Minutes list.'),
  entry: damagedCase('complexJournal', 'What its history is to be told cannot be read.')
};

/** Does the steps in a row's journal: `follow` ends by clearing it. `finished`: the answer if nothing is left to do. */
export async function finishJournal<List extends JournalList, Finished>(
  list: List,
  pending: string,
  finished: Finished,
  follow: (journal: JournalOf<List>) => Promise<Outcome<Finished>>
): Promise<Outcome<Finished>> {
  if (pending === '') return ok(finished);
  const journal = readJournal(list, pending);
  return journal ? follow(journal) : unreadable[list];
}
