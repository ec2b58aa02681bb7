import { readDetails, safeDetails, withDetails } from '../domain/desk/transferDetails';
import { fromJson } from '../domain/json';
import type { DepartureDetail, TransferDetails } from '../domain/desk/transfer';

/** A case that was offered to another MARAC, or accepted at once where one person covers both. */
export interface OfferedJournal {
  readonly step: 'Transfer';
  readonly transferKey: string;
  readonly atOnce: boolean;
  readonly from: string;
  readonly to: string;
  readonly outOfForce: boolean;
  readonly details: TransferDetails;
}

/** Details of an offered transfer that were completed: the how many-th time, and what was said. */
export interface DetailedJournal {
  readonly step: 'Transfer details';
  readonly transferKey: string;
  readonly time: number;
  readonly details: Partial<TransferDetails>;
}

/** An offered transfer that was answered, or taken back. */
export interface AnsweredJournal {
  readonly step: 'Transfer accepted' | 'Transfer declined' | 'Transfer taken back' | 'Transfer received';
  readonly transferKey: string;
  /** Why it was declined; out of force, who confirmed the receipt. */
  readonly words: string;
}

/** A victim who has left the area, without a transfer; or it was taken back. */
export interface DepartureJournal {
  readonly step: 'Left the area' | 'Departure taken back';
  readonly departureKey: string;
  readonly detail: DepartureDetail;
}

export type TransferJournal = OfferedJournal | DetailedJournal | AnsweredJournal | DepartureJournal;

const steps: Readonly<Record<TransferJournal['step'], string>> = {
  Transfer: 'row, history, message to the receiving coordinators, notices where the victim has gone',
  'Transfer details': 'row, history, notices where the victim has gone',
  'Transfer accepted': 'row, history, IDVA services, notices, actions, reply to the referrer',
  'Transfer declined': 'row, history, corrections',
  'Transfer taken back': 'row, history, corrections',
  'Transfer received': 'row, history, notices',
  'Left the area': 'notices, history',
  'Departure taken back': 'corrections, history'
};

const names = Object.keys(steps) as readonly TransferJournal['step'][];

/** The journal in words, with what the steps need and no row holds yet as JSON at its end. */
export function writeTransferJournal(journal: TransferJournal): string {
  const { step, ...rest } = journal;
  return `${step}: ${steps[step]} ${JSON.stringify(rest)}`;
}

type Stored = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

function offered(stored: Stored): OfferedJournal | undefined {
  const details = readDetails(stored.details);
  if (!details || text(stored.to) === '') return undefined;
  const { transferKey, from, to, atOnce, outOfForce } = stored;
  return {
    step: 'Transfer',
    transferKey: text(transferKey),
    atOnce: atOnce === true,
    from: text(from),
    to: text(to),
    outOfForce: outOfForce === true,
    details: withDetails(safeDetails, details)
  };
}

function detailed(stored: Stored): DetailedJournal | undefined {
  const details = readDetails(stored.details);
  return details && typeof stored.time === 'number'
    ? { step: 'Transfer details', transferKey: text(stored.transferKey), time: stored.time, details }
    : undefined;
}

const destinations: readonly DepartureDetail['destination'][] = ['Known, to be transferred', 'Outside the force area', 'Not known'];

/** What a stored departure says, or undefined where it can't be read. */
export function readDeparture(stored: unknown): DepartureDetail | undefined {
  const { marac, leftOn, destination, note, addressToldTo, newAddress } = (stored ?? {}) as Stored;
  const known = destinations.find(one => one === destination);
  return text(marac) === '' || !known
    ? undefined
    : { marac: text(marac), leftOn: text(leftOn), destination: known, note: text(note), addressToldTo: texts(addressToldTo), newAddress: text(newAddress) };
}

/** What the journal of a transfer or a departure says; undefined when it is another, or can't be read. */
export function readTransferJournal(pending: string): TransferJournal | undefined {
  const step = names.find(name => pending.startsWith(`${name}: ${steps[name]} {`));
  if (!step) return undefined;
  const stored = fromJson(pending.slice(`${step}: ${steps[step]} `.length)) as Stored | undefined;
  if (typeof stored !== 'object') return undefined;
  switch (step) {
    case 'Transfer':
      return offered(stored);
    case 'Transfer details':
      return detailed(stored);
    case 'Left the area':
    case 'Departure taken back': {
      const detail = readDeparture(stored.detail);
      return detail && { step, departureKey: text(stored.departureKey), detail };
    }
    default:
      return { step, transferKey: text(stored.transferKey), words: text(stored.words) };
  }
}
