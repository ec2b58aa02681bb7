import type { SeedRow, SharePointEngine } from '../local/engine';
import { engineTransport } from '../local/server/inProcess';
import { siteOwner } from '../local/server/prepare/prepare';
import type { ActionStatus } from '../src/domain/actions/trackedAction';
import type { Outcome } from '../src/domain/kernel/appError';
import { addDays, dayOf, instantAt } from '../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../src/domain/setUp/defaultConfiguration';
import { createIdentifiers } from '../src/services/shared/identifiers';
import { createSp } from '../src/sharepoint/client/createSp';
import { createServerClock } from '../src/sharepoint/client/serverClock';
import { createSiteClient } from '../src/sharepoint/client/siteClient';
import type { SiteClient } from '../src/sharepoint/client/siteClient';
import { agencyGroup, lists } from '../src/sharepoint/schema';
import { closedColumns, dueAtOf, openColumns } from '../src/sharepoint/stores/actions/actionRow';
import { createMeetingPorts } from '../src/sharepoint/pages/createMeetingPorts';

/** Cases that the measured meeting hears. */
export const casesOfMeeting = 40;
/** What is owed on every site, whatever else was ever done. */
const owedNow = 400;
const actionsForReferral = 2;
const caseSite = '/sites/marac';
const partnerSite = '/sites/marac-partners';
const login = 'senior@wmp.example';
const seededTogether = 5000;
const day = 86_400_000;

function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.words} (${outcome.error.supportCode})`);
  return outcome.value;
}

/** One action of the region, in the folder of its agency: the first so many are owed, all others were closed before. */
function actionRow(at: number, now: Date): SeedRow {
  const { maracs, agencies } = defaultConfiguration;
  const marac = maracs[at % maracs.length].name;
  const agency = agencies[Math.floor(at / maracs.length) % agencies.length].name;
  const isOwed = at < owedNow;
  const past = isOwed ? 0 : 30 + (at % 1000);
  const due = addDays(dayOf(now), isOwed ? (at % 20) - 5 : -past);
  const month = dayOf(new Date(now.getTime() - past * day)).slice(0, 7);
  const status: ActionStatus = isOwed ? 'Open' : 'Done';
  const key = `bench-action-${at}`;
  return {
    values: {
      Title: `M-BENC-${at}`,
      Key: key,
      CaseKey: `bench-case-${Math.floor(at / actionsForReferral)}`,
      LineKey: key,
      MeetingKey: `bench-meeting-${Math.floor(at / 80)}`,
      Marac: marac,
      Agency: agency,
      Action: 'Visit her at home with the IDVA, and tell the MARAC what was agreed.',
      DueAt: dueAtOf(due),
      Status: status,
      Escalation: 'None',
      CarriedForward: 0,
      History: '[]',
      Month: month,
      ...(isOwed ? openColumns({ marac, agency, due }) : closedColumns({ marac, agency, month }))
    },
    folder: agencyGroup(marac, agency)
  };
}

/** Two actions for every referral: the same are owed on every site, and the rest lies behind. */
export function loadActions(engine: SharePointEngine, referrals: number): void {
  const now = engine.settings.now();
  const count = referrals * actionsForReferral;
  for (let from = 0; from < count; from += seededTogether) {
    const rows = Array.from({ length: Math.min(seededTogether, count - from) }, (_unused, at) => actionRow(from + at, now));
    engine.seedItems(partnerSite, lists.actions.title, rows, { author: siteOwner, created: now });
  }
}

/** A meeting of Coventry that began a quarter of an hour ago and has forty cases on its agenda. */
export async function loadMeeting(engine: SharePointEngine, origin: string): Promise<void> {
  const clock = createServerClock();
  const client = (path: string): SiteClient =>
    createSiteClient(createSp({ siteUrl: `${origin}${path}`, clock, transport: engineTransport(engine, login) }), `${origin}${path}`);
  const ports = createMeetingPorts(client(caseSite), client(partnerSite), { login, clock, identifiers: createIdentifiers() });
  const now = engine.settings.now();
  const today = dayOf(now);
  const startsAt = new Date(now.getTime() - 15 * 60_000);
  const key = 'bench-meeting';
  good(
    await ports.meetings.createOnce({
      key,
      marac: 'Coventry',
      startsAt,
      kind: 'Regular',
      mode: 'Teams',
      chair: 'Example, Chair',
      place: 'Teams',
      lengthMinutes: 600,
      minutesPerCase: 15,
      cutOffAt: instantAt(addDays(today, -8), 17 * 60),
      researchDueAt: instantAt(addDays(today, -2), 17 * 60)
    })
  );
  const { waiting } = good(await ports.reader.calendar(startsAt, now));
  const cases = waiting.filter(({ restricted, problems }) => !restricted && problems.length === 0).slice(0, casesOfMeeting);
  if (cases.length < casesOfMeeting) throw new Error(`Only ${cases.length} cases wait for a meeting.`);
  for (const { key: caseKey } of cases) {
    const standing = good(await ports.desk.referrals.byKey(caseKey));
    if (!standing) throw new Error('A case that waits is not there.');
    good(
      await ports.desk.referrals.change(standing, { status: 'Listed', owningMarac: 'Coventry', onAgenda: { meetingKey: key, startsAt } })
    );
  }
}
