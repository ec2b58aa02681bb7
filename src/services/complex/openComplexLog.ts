import type { FirstRows } from '../../domain/kernel/firstRows';
import type { Outcome } from '../../domain/kernel/appError';
import { dayOf, addMonths } from '../../domain/kernel/calendarDay';
import { perpetratorsAcrossAreas } from '../../domain/complex/acrossAreas';
import type { AcrossAreas } from '../../domain/complex/acrossAreas';
import { asSeenBy, isHiddenFrom } from '../../domain/case/barriers';
import { recordName } from '../../domain/referral/reference';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { behindBarrier, caseBarrier } from '../case/caseBarrier';
import type { ComplexPorts } from './complexPorts';
import type { ComplexLog, LogRow, LookedThrough, OpenedEntry } from './complexUseCases';
import { failure } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import { linkedPlaces } from '../matching/linkedPlaces';
import { suggestEntry } from './suggestEntry';

/** For how many months ended entries are shown. */
const monthsShown = 13;

/** The months of the last year (YYYY-MM), this month first. */
function lastMonths(now: Date): readonly string[] {
  const first = `${dayOf(now).slice(0, 7)}-01` as ReturnType<typeof dayOf>;
  return Array.from({ length: monthsShown }, (_unused, back) => addMonths(first, -back).slice(0, 7));
}

/** For a case hidden by a conflict of interest, the log shows that it exists and not why it is there. */
function asRow(row: LogRow, login: string): LogRow {
  const { entry, referral } = row;
  if (!referral || !isHiddenFrom(referral, login)) return row;
  return { entry: { ...entry, fired: [], rationale: '' }, referral: asSeenBy(login, referral) };
}

/** The log: its entries, and their cases. Two requests. */
export async function openLog({ desk, reader }: ComplexPorts, known: KnownConfiguration): Promise<Outcome<ComplexLog>> {
  const read = await reader.log(lastMonths(desk.clock.now()));
  if (!read.ok) return read;
  const { user, configuration, entries } = read.value;
  known.know(configuration);
  const cases = await reader.cases(Array.from(new Set(entries.map(({ caseKey }) => caseKey))).filter(key => key !== ''));
  if (!cases.ok) return cases;
  const byKey = new Map(cases.value.map(referral => [referral.key, referral]));
  const rows = entries.map(entry => {
    const referral = byKey.get(entry.caseKey);
    return asRow({ entry, ...(referral && { referral }) }, desk.login);
  });
  return ok({ user, configuration, rows, serverNow: desk.clock.now() });
}

/** Perpetrators of these cases who appear in several areas, by links that people decided on. */
export async function acrossAreas(
  { desk, reader }: ComplexPorts,
  known: KnownConfiguration,
  caseKeys: readonly string[]
): Promise<Outcome<FirstRows<AcrossAreas>>> {
  const [configuration, perpetrators] = await Promise.all([known.get(), reader.perpetrators(caseKeys)]);
  if (!configuration.ok) return configuration;
  if (!perpetrators.ok) return perpetrators;
  const linked = await linkedPlaces(
    desk.matches,
    perpetrators.value.map(({ caseKey, person }) => ({ caseKey, personKey: person.key }))
  );
  if (!linked.ok) return linked;
  const places = linked.value.places
    .filter(({ person }) => person.role === 'Perpetrator')
    .map(({ person, referral }) => ({
      caseKey: referral.key,
      personKey: person.key,
      role: person.role,
      marac: referral.owningMarac,
      victimName: referral.victimName,
      status: referral.status,
      receivedAt: referral.receivedAt,
      name: [person.familyName, person.givenNames].filter(part => part !== '').join(', '),
      reference: referral.reference
    }));
  return ok({ rows: perpetratorsAcrossAreas(places, linked.value.links, configuration.value.maracs), more: linked.value.more });
}

async function actionsOf({ desk }: ComplexPorts, caseKey: string): Promise<Pick<OpenedEntry, 'actions' | 'actionsProblem'>> {
  if (!desk.actions) return { actions: [] };
  const open = await desk.actions.openOf(caseKey);
  if (!open.ok) return { actionsProblem: open.error };
  const due = ({ dueAt }: { readonly dueAt?: Date }): number => dueAt?.getTime() ?? Infinity;
  return { actions: [...open.value].sort((one, other) => due(one) - due(other)) };
}

/** One entry. Shown only if no barrier keeps its case from this person, and after the opening is recorded in the history. */
export async function openEntry(ports: ComplexPorts, known: KnownConfiguration, caseKey: string): Promise<Outcome<OpenedEntry>> {
  const { desk, reader } = ports;
  const [read, actions] = await Promise.all([reader.entry(caseKey), actionsOf(ports, caseKey)]);
  if (!read.ok) return read;
  const { user, configuration, entry, referral } = read.value;
  known.know(configuration);
  if (!entry || !referral)
    return failure('notFound', 'complex', 'There is no such entry, or you may not see its case.', 'Go back to the log and refresh it.');
  const barrier = await caseBarrier(desk, known, referral);
  if (!barrier.ok) return barrier;
  if (barrier.value) return behindBarrier(barrier.value);
  const logged = await desk.events.record({
    caseKey,
    kind: 'Opened',
    detail: 'Opened the entry in the complex-case log.',
    restricted: referral.restricted
  });
  return logged.ok ? ok({ user, configuration, entry, referral, ...actions, serverNow: desk.clock.now() }) : logged;
}

const isOf =
  (marac: string, login: string) =>
  (referral: ReferralSummary): boolean =>
    referral.owningMarac === marac && !isHiddenFrom(referral, login);

/** Checks every open case of a MARAC. One failure never stops the rest. */
export async function lookThrough(
  { desk, reader }: ComplexPorts,
  known: KnownConfiguration,
  marac: string,
  progress: (done: number, of: number) => void = () => undefined
): Promise<Outcome<LookedThrough>> {
  const [configuration, open] = await Promise.all([known.get(), reader.openCases()]);
  if (!configuration.ok) return configuration;
  if (!open.ok) return open;
  const cases = open.value.filter(isOf(marac, desk.login));
  const problems: string[] = [];
  let suggested = 0;
  for (const [at, { key, ...found }] of cases.entries()) {
    const looked = await suggestEntry(desk, configuration.value, key);
    if (!looked.ok)
      problems.push(`${recordName({ ...found, marac: found.owningMarac })}: ${looked.error.words} ${looked.error.nextAction}`);
    else if (looked.value.isNews && looked.value.entry?.state === 'Proposed') suggested++;
    progress(at + 1, cases.length);
  }
  return ok({ looked: cases.length, suggested, problems });
}
