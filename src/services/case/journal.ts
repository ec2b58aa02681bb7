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
import { failure } from '../shared/failures';
import type { Site } from '../referral/intakePorts';
import { fromProse } from './proseJournal';

const fromIntake = { site: oneOf<Site>(['case', 'partner']), intakeId: isNumber };
const decided = {
  decisionKey: isText,
  /** When, by the server's clock. */
  at: isMomentText,
  by: isText,
  /** Of an acceptance: possible matches that nobody had looked at. */
  matchesOwed: orNothing(isNumber)
};
const isDetails = (value: unknown): value is Partial<TransferDetails> => readDetails(value) !== undefined;
/** `words`: why it was declined; out of force, who confirmed the receipt. */
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
 * The steps that follow a commit point: of each list whose rows have a journal, each step by its code, with what it needs that no row holds yet.
 * Codes and parts are stored. One that is renamed, or taken away, is still read where an earlier release wrote it: docs/adr/0022.
 */
const steps = {
  case: {
    takeIn: { ...fromIntake, editedSince: isFlag },
    /** The answer to a return for information, on which the case stands now. */
    sentAgain: { ...fromIntake, version: isNumber, editedSince: isFlag },
    /** A change of the referrer's that a coordinator took into the case. */
    changeTaken: { ...fromIntake, version: isNumber, by: isText },
    return: { decisionKey: isText },
    accept: decided,
    withdraw: decided,
    reinstate: decided,
    /** Colleagues are kept from the case. Logins from which it is hidden now and was not before, and the other way round. */
    restrict: { key: isText, hidden: isTexts, shown: isTexts },
    /** Agencies, or people of them, must not be told any more, or may be told again. */
    exclude: { key: isText },
    /** `by`: login. `reason`: in words that name nobody. */
    dispose: { key: isText, by: isText, recordType: oneOf(recordTypes), reason: isText },
    /** Offered to another MARAC, or accepted at once where one person covers both. */
    transferOffered: { transferKey: isText, atOnce: isFlag, from: isText, to: isText, outOfForce: isFlag, details: isDetails },
    /** Details of an offered transfer that were completed: for the first, second … time. */
    transferDetails: { transferKey: isText, time: isNumber, details: isDetails },
    transferAccepted: answered,
    transferDeclined: answered,
    transferTakenBack: answered,
    transferReceived: answered,
    /** The victim has left the area, without a transfer. */
    leftArea: { departureKey: isText, detail: isDeparture },
    departureTakenBack: { departureKey: isText }
  },
  /** The agencies of the sending MARAC are still to be told. */
  transfer: { tellAgencies: {} },
  meeting: {
    circulateAgenda: { version: isNumber, view: oneOf<AgendaView>(['Whole', 'Research only']) },
    circulateMinutes: { version: isNumber },
    cancel: { reason: isText },
    move: {}
  },
  minutes: {
    /** `isDecision`: this save changed the outcome of the case. `wasDeferred`: before it the case was put off. */
    save: { revision: isNumber, isDecision: isFlag, wasDeferred: isFlag }
  },
  /** Of the complex-case log: what the history of the case is still to be told. */
  entry: { history: { deed: oneOf(entryDeeds), detail: isText } }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Guards>>>>;

export type JournalList = keyof typeof steps;
type Steps<List extends JournalList> = (typeof steps)[List];
export type JournalOf<List extends JournalList> = {
  [Step in keyof Steps<List>]: { readonly step: Step } & (Steps<List>[Step] extends Guards ? Guarded<Steps<List>[Step]> : never);
}[keyof Steps<List>];
type AnyJournal = { [List in JournalList]: JournalOf<List> }[JournalList];
export type AnsweredStep = 'transferAccepted' | 'transferDeclined' | 'transferTakenBack' | 'transferReceived';
/** The journal of a case with one of these steps. */
export type CaseStep<Step extends JournalOf<'case'>['step']> = Extract<JournalOf<'case'>, { readonly step: Step }>;

/** Of the format. */
const version = 1;

/** The journal as it is stored. */
export const writeJournal = (journal: AnyJournal): string => JSON.stringify({ journal: version, ...journal });

/** What a stored journal says, also one of an earlier release; undefined when it cannot be read. */
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
  case: failure('damaged', 'journal', unreadableWords, 'Tell support which reference it is.'),
  transfer: failure('damaged', 'journal', unreadableWords, 'Tell support which reference it is.'),
  meeting: failure('damaged', 'journal', unreadableWords, 'Restore an earlier version of the meeting in the Meetings list.'),
  minutes: failure('damaged', 'journal', unreadableWords, 'Restore an earlier version of the row in the Minutes list.'),
  entry: failure('damaged', 'complexJournal', 'What its history is to be told cannot be read.', 'Tell support which reference it is.')
};

/** Does what a row's journal says: `follow` ends by clearing it. `finished`: what is answered where nothing is left. */
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
