import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Answers } from '../../../src/domain/form/answers';
import type { ComplexEntry } from '../../../src/domain/complex/complexCase';
import { composeComplexLog } from '../../../src/services/complex/composeComplexLog';
import type { ComplexUseCases, EntryWritten, WatchPlan } from '../../../src/services/complex/complexUseCases';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { stillClock } from '../run/stillClock';
import { createComplexPorts } from '../../../src/sharepoint/pages/createComplexPorts';
import { clientOf, rowsOf, transportTo } from '../sites/caseSite';
import type { StoredRow } from '../sites/caseSite';
import { good } from './referring';
import { coventryAnswers, senior } from './reviewing';

/** The complex-case log, opened afresh by somebody. */
export function openComplex(
  engine: SharePointEngine,
  { login = senior, transport }: { readonly login?: string; readonly transport?: Transport } = {}
): ComplexUseCases {
  const clock = stillClock();
  const send = transport ?? transportTo(engine, login);
  return composeComplexLog(
    createComplexPorts(clientOf(send, 'case', clock), clientOf(send, 'partner', clock), { login, clock, identifiers: createIdentifiers() })
  );
}

export const reason = 'Three agencies work with the family and none leads.';

export const plan: WatchPlan = { leadCoordinator: senior, leadAgency: 'Housing', escalation: 'Senior coordinator', reviewEveryDays: 14 };

/** Answers that no rule calls complex. */
export function plainAnswers(): Answers {
  const { abuseKinds, ...answers } = coventryAnswers();
  const quiet = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, /^dash\d+$/.test(id) ? 'No' : value]));
  return { ...quiet, abuseKinds: ['Physical'] };
}

export const rowOf = async (engine: SharePointEngine): Promise<StoredRow> => {
  const rows = await rowsOf(engine, 'ComplexCases');
  expect(rows).toHaveLength(1);
  return rows[0];
};

/** Kinds of the lines of history that are about the log, oldest first, each line once. */
export async function toldOfLog(engine: SharePointEngine): Promise<readonly string[]> {
  const events = await rowsOf(engine, 'Events');
  const first = events.filter(event => !event.Key || events.find(other => other.Key === event.Key) === event);
  return first.map(({ Kind }) => String(Kind)).filter(kind => /complex/i.test(kind));
}

export function writtenEntry(outcome: Outcome<EntryWritten>): ComplexEntry {
  const value = good(outcome);
  if (value.kind !== 'written') throw new Error(`It ended as a clash: ${value.words}`);
  return value.entry;
}

export function clashWords(outcome: Outcome<EntryWritten>): string {
  const value = good(outcome);
  if (value.kind !== 'clash') throw new Error('It was written.');
  return value.words;
}

/** The entry of a case, as it is opened. */
export const entryOf = async (engine: SharePointEngine, caseKey: string, login = senior): Promise<ComplexEntry> =>
  good(await openComplex(engine, { login }).openEntry(caseKey)).entry;

/** An entry that was put on the log. */
export async function onLog(engine: SharePointEngine, caseKey: string): Promise<ComplexEntry> {
  const log = openComplex(engine);
  const entry = good(await log.putForward(caseKey, reason));
  return writtenEntry(await log.decide({ entry, decisionKey: `${caseKey}-confirmed`, to: 'Active', reason, plan }));
}
