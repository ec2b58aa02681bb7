import { isFlag, isRecord, isText, isTexts, oneOf } from '../kernel/json';
import type { Guard } from '../kernel/json';
import { transferReasons } from './transfer';
import type { ActionDisposition, TransferDetails } from './transfer';
import type { WithProblems } from '../kernel/problems';
import { isUnread } from '../kernel/problems';

/**
 * Defaults for details that the sending coordinator does not give. Every press gives a reason; the one here is for stored details without one, and
 * leads to no leaving notice, because such a notice cannot be undone. Board paper, paragraph 42.
 */
export const safeDetails: TransferDetails = {
  reason: 'Wrong area at referral',
  note: '',
  hasLeft: false,
  leftOn: '',
  reviewOn: '',
  destinationToldTo: [],
  addressToldTo: [],
  newAddress: '',
  perpetratorKnows: 'Not known',
  actions: {}
};

const dispositions: readonly ActionDisposition[] = ['Done', 'Stays with the agency', 'Handed over'];
const answers: readonly TransferDetails['perpetratorKnows'][] = ['Yes', 'No', 'Not known'];

const isDispositions = (value: unknown): value is Readonly<Record<string, ActionDisposition>> =>
  isRecord(value) && Object.values(value).every(oneOf(dispositions));

type Checks = { readonly [Name in keyof TransferDetails]: Guard<TransferDetails[Name]> };

const checks: Checks = {
  reason: oneOf(transferReasons),
  note: isText,
  hasLeft: isFlag,
  leftOn: isText,
  reviewOn: isText,
  destinationToldTo: isTexts,
  addressToldTo: isTexts,
  newAddress: isText,
  perpetratorKnows: oneOf(answers),
  actions: isDispositions
};

const names = Object.keys(checks) as readonly (keyof TransferDetails)[];

/** The details that a stored value gives, or undefined where one of them is not what it should be. Those not given are left out. */
export function readDetails(stored: unknown): Partial<TransferDetails> | undefined {
  if (!isRecord(stored)) return undefined;
  const given = names.filter(name => stored[name] !== undefined);
  if (!given.every(name => checks[name](stored[name]))) return undefined;
  return Object.fromEntries(given.map(name => [name, stored[name]])) as Partial<TransferDetails>;
}

/** Whether a transfer's details could be read; until then nobody is told anything. */
export const hasReadableDetails = (transfer: WithProblems): boolean => !isUnread(transfer, 'transferDetails');

/** The details with the new ones applied; undefined parts stay. */
export const withDetails = (details: TransferDetails, said: Partial<TransferDetails>): TransferDetails => ({
  ...details,
  ...(Object.fromEntries(names.filter(name => said[name] !== undefined).map(name => [name, said[name]])) as Partial<TransferDetails>)
});

/** Whether two values of one detail say the same, in whatever order a choice of several was made. */
function sameValue(one: unknown, other: unknown): boolean {
  const ordered = (value: unknown): unknown => {
    if (isTexts(value)) return [...value].sort();
    return isRecord(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
  };
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** The details in which the second differs from the first. */
export const changedDetails = (before: TransferDetails, after: TransferDetails): readonly (keyof TransferDetails)[] =>
  names.filter(name => !sameValue(before[name], after[name]));
