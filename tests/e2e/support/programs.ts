import { completeForm } from '../../../local/demo/formAnswers';
import { randomOf } from '../../../local/demo/random';
import { coupleOf } from '../../../local/demo/syntheticPeople';
import type { Couple } from '../../../local/demo/syntheticPeople';
import type { Answers } from '../../../src/domain/form/answers';
import { composeDesk } from '../../../src/services/desk/composeDesk';
import { composeReferralForm } from '../../../src/services/referral/composeReferralForm';
import { composeMeetings } from '../../../src/services/meetings/composeMeetings';
import type { MeetingsUseCases } from '../../../src/services/meetings/meetingsUseCases';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { DeskUseCases } from '../../../src/services/desk/useCases';
import type { OpenDraft, ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';
import { createSp } from '../../../src/sharepoint/client/createSp';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';
import { createSiteClient } from '../../../src/sharepoint/client/siteClient';
import type { SiteClient } from '../../../src/sharepoint/client/siteClient';
import { createMeetingPorts } from '../../../src/sharepoint/pages/createMeetingPorts';
import { createDeskPorts } from '../../../src/sharepoint/pages/createDeskPorts';
import { createReferralFormPorts } from '../../../src/sharepoint/pages/createReferralFormPorts';

export const officer = 'officer@wmp.example';
export const coordinator = 'coordinator.birmingham@wmp.example';
export const owner = 'owner@wmp.example';

export const formPage = '/sites/intranet/SitePages/Refer.aspx';
export const deskPage = '/sites/marac/SitePages/Desk.aspx';
export const partnerPage = '/sites/marac-partners/SitePages/Partner.aspx';

/** The server-relative addresses of the two sites. */
export const sitePaths = { case: '/sites/marac', partner: '/sites/marac-partners' } as const;

const transportAs =
  (login: string): Transport =>
  (url, init) =>
    fetch(url, {
      ...init,
      headers: { ...(Object.fromEntries(new Headers(init.headers)) as object), authorization: `Bearer local:${login}` }
    });

/** The referral form's use cases, called by a program that signs in as somebody: to prepare what a journey begins with. */
export function formOf(origin: string, login = officer): ReferralFormUseCases {
  const clock = createServerClock();
  const siteUrl = `${origin}/sites/marac`;
  const client = createSiteClient(createSp({ siteUrl, clock, transport: transportAs(login) }), siteUrl);
  return composeReferralForm(createReferralFormPorts(client, 'case', { login, clock, identifiers: createIdentifiers() }));
}

/** The desk's use cases in a program: another person's desk, open at the same time. */
export function deskOf(origin: string, login = coordinator): DeskUseCases {
  const clock = createServerClock();
  const client = (path: string): SiteClient =>
    createSiteClient(createSp({ siteUrl: `${origin}${path}`, clock, transport: transportAs(login) }), `${origin}${path}`);
  return composeDesk(
    createDeskPorts(client('/sites/marac'), client('/sites/marac-partners'), { login, clock, identifiers: createIdentifiers() })
  );
}

/** Calendar and agenda in a program. */
export function meetingsOf(origin: string, login = coordinator): MeetingsUseCases {
  const clock = createServerClock();
  const client = (path: string): SiteClient =>
    createSiteClient(createSp({ siteUrl: `${origin}${path}`, clock, transport: transportAs(login) }), `${origin}${path}`);
  return composeMeetings(
    createMeetingPorts(client('/sites/marac'), client('/sites/marac-partners'), { login, clock, identifiers: createIdentifiers() })
  );
}

/** A couple of Birmingham East that the demo data does not hold. */
export const coupleFor = (number: number): Couple => coupleOf(90_000 + number, 'Birmingham East', 2026);

/** Everything the form asks, answered at a time: the same number gives the same answers. */
export function answersFor(number: number, at = new Date()): Answers {
  return completeForm({
    random: randomOf(`journey ${number}`),
    marac: 'Birmingham East',
    couple: coupleFor(number),
    referrer: { login: officer, name: 'Example, Officer', role: 'Constable' },
    receivedAt: at,
    repeat: false,
    restricted: false
  });
}

/** A complete draft of the officer's, stored and ready to be sent. */
export async function storedDraft(origin: string, number: number, answers = answersFor(number)): Promise<OpenDraft> {
  const form = formOf(origin);
  const opened = await form.open();
  if (!opened.ok) throw new Error(opened.error.words);
  const saved = await form.saveDraft({ ...form.newDraft(), answers });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(`The draft was not stored: ${JSON.stringify(saved)}`);
  return saved.value.draft;
}

/** A row as `_api` answers it to the owner of the site. */
export type ListRow = Readonly<Record<string, unknown>> & { readonly Id: number };

/** Of each key the first. */
function firstOfEachKey(rows: readonly ListRow[]): readonly ListRow[] {
  const first = new Map<unknown, ListRow>();
  for (const row of rows) if (!first.has(row.Key)) first.set(row.Key, row);
  return Array.from(first.values());
}

/**
 * Rows of a list, of the case site unless told otherwise, whatever the suite says of them. Of the history the first line of each key, which counts:
 * where a desk's round finishes a deed beside the page that does it, both may write the line, and none can be deleted.
 */
export async function rowsOf(origin: string, list: string, filter: string, site = sitePaths.case as string): Promise<readonly ListRow[]> {
  const query = `$select=*,FileDirRef&$top=5000&$filter=${encodeURIComponent(filter)}`;
  const response = await fetch(`${origin}${site}/_api/web/getList('${site}/Lists/${list.replace(/ /g, '')}')/items?${query}`, {
    headers: { authorization: `Bearer local:${owner}`, accept: 'application/json;odata=nometadata' }
  });
  if (!response.ok) throw new Error(`${list} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  const { value } = (await response.json()) as { value: ListRow[] };
  return list === 'Events' ? firstOfEachKey(value) : value;
}

/** Edits a row as somebody does in the list screen. */
export async function editInList(origin: string, list: string, id: number, values: object): Promise<void> {
  const response = await fetch(`${origin}/sites/marac/_api/web/getList('/sites/marac/Lists/${list.replace(/ /g, '')}')/items(${id})`, {
    method: 'POST',
    headers: {
      authorization: `Bearer local:${owner}`,
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json;odata=nometadata',
      'if-match': '*',
      'x-http-method': 'MERGE'
    },
    body: JSON.stringify(values)
  });
  if (!response.ok) throw new Error(`${list}(${id}) answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
}

/** The answers that a row holds in its columns. */
export const answersIn = (row: ListRow, prefix: 'Answers' | 'Form'): Answers =>
  JSON.parse([1, 2, 3, 4, 5, 6].map(part => String(row[`${prefix}${part}`] ?? '')).join('')) as Answers;

/** The rows that came of one draft, in the four lists that take part. */
export async function outcomeOf(
  origin: string,
  key: string
): Promise<Readonly<Record<'Intake' | 'Referrals' | 'People' | 'Match Keys', readonly ListRow[]>>> {
  const [intake, referrals, people, matchKeys] = await Promise.all([
    rowsOf(origin, 'Intake', `Key eq '${key}'`),
    rowsOf(origin, 'Referrals', `Key eq '${key}'`),
    rowsOf(origin, 'People', `CaseKey eq '${key}'`),
    rowsOf(origin, 'Match Keys', `CaseKey eq '${key}'`)
  ]);
  return { Intake: intake, Referrals: referrals, People: people, 'Match Keys': matchKeys };
}

/** What `_api` answers to somebody who asks for an address of a site. */
export async function asked(origin: string, login: string, path: string): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(`${origin}${path}`, {
    headers: { authorization: `Bearer local:${login}`, accept: 'application/json;odata=nometadata' }
  });
  return { status: response.status, body: await response.text() };
}

/** The content of a file of an item, as the owner of the site reads it. */
export async function fileOf(origin: string, list: string, id: number, name: string, site = sitePaths.case as string): Promise<string> {
  const path = `${site}/_api/web/getList('${site}/Lists/${list}')/items(${id})/AttachmentFiles('${encodeURIComponent(name)}')/$value`;
  const { status, body } = await asked(origin, owner, path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return body;
}
