import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import type { TransferUseCases } from '../../../src/services/transfer/transferUseCases';
import type { ReviewUseCases } from '../../../src/services/review/reviewUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { coordinator, officer, openDesk, openForm, rowsOf, siteUrls, transportTo } from '../sites/caseSite';
import type { CaseSites, StoredRow } from '../sites/caseSite';
import { completeAnswers, good, newDraft, sentIn } from './referring';

/** Coordinators of the local region, by what they cover. */
export const people = {
  coventry: 'senior@wmp.example',
  walsall: 'coordinator.walsall@wmp.example',
  dudley: 'coordinator.sandwell@wmp.example'
} as const;

/** The desk's transfers, opened afresh by somebody. */
export function transfersOf(engine: SharePointEngine, login: string, transport: Transport = transportTo(engine, login)): TransferUseCases {
  return openDesk(engine, { login, transport }).transfers;
}

/** The desk's reviews, opened afresh by somebody. */
export function reviewsOf(engine: SharePointEngine, login: string, transport: Transport = transportTo(engine, login)): ReviewUseCases {
  return openDesk(engine, { login, transport }).review;
}

/** Answers of a victim in Coventry, where agencies of the test region sit. */
export function coventryAnswers(answers: Answers = completeAnswers()): Answers {
  return { ...answers, victimPostcode: 'CV1 2WT' };
}

/** Copies of the sites on which one case of Coventry is taken in; and its key. */
export async function withACase(
  sites: CaseSites,
  answers: Answers = coventryAnswers()
): Promise<{ readonly copy: () => SharePointEngine; readonly caseKey: string }> {
  const engine = sites.fresh();
  const form = openForm(engine, { login: officer });
  sentIn(await form.submit(newDraft(form, answers)));
  const [taken] = good(await openDesk(engine, { login: coordinator }).takeIn()).takenIn;
  return { copy: sites.freeze(engine), caseKey: taken.key };
}

/** What the lists of both sites hold of a case once something was decided about it. */
export interface AfterTransfer {
  readonly referral: StoredRow;
  readonly referrals: readonly StoredRow[];
  readonly intake: readonly StoredRow[];
  readonly transfers: readonly StoredRow[];
  readonly events: readonly StoredRow[];
  readonly outbox: readonly StoredRow[];
  readonly notices: readonly StoredRow[];
  readonly actions: readonly StoredRow[];
}

export async function afterTransfer(engine: SharePointEngine): Promise<AfterTransfer> {
  const [referrals, intake, transfers, events, outbox, notices, actions] = await Promise.all([
    rowsOf(engine, 'Referrals'),
    rowsOf(engine, 'Intake'),
    rowsOf(engine, 'Transfers'),
    rowsOf(engine, 'Events'),
    rowsOf(engine, 'Outbox'),
    rowsOf(engine, 'Notices', 'partner'),
    rowsOf(engine, 'Actions', 'partner')
  ]);
  return { referral: referrals[0], referrals, intake, transfers, events, outbox, notices, actions };
}

/** Kinds of history of one case, oldest first, without the lines of its taking in and opening. Of two lines with one key the first counts. */
export const historyOf = ({ events }: AfterTransfer): readonly string[] =>
  events
    .filter(({ Key }, at) => events.findIndex(other => other.Key === Key) === at)
    .map(({ Kind }) => String(Kind))
    .filter(kind => kind !== 'Taken in' && kind !== 'Opened');

/** Fails where two rows of one list have the same key. History is left out: a line can't be deleted, and the first of two counts. */
export function expectEachOnce(after: AfterTransfer): void {
  for (const rows of [after.referrals, after.transfers, after.outbox, after.notices]) {
    const keys = rows.map(({ Key }) => String(Key));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  }
}

/** Adds a row to a list as the MARAC team does. */
export async function addRow(
  engine: SharePointEngine,
  list: 'Actions' | 'Returns',
  folder: string,
  values: Readonly<Record<string, string>>
): Promise<void> {
  const site = siteUrls.partner;
  const send = transportTo(engine, coordinator);
  const path = `/sites/marac-partners/Lists/${list}`;
  const digest = (await (await send(`${site}/_api/contextinfo`, { method: 'POST', headers: { accept: 'application/json' } })).json()) as {
    FormDigestValue: string;
  };
  const answer = await send(`${site}/_api/web/getList('${path}')/AddValidateUpdateItemUsingPath`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-requestdigest': digest.FormDigestValue },
    body: JSON.stringify({
      listItemCreateInfo: { FolderPath: { DecodedUrl: `http://127.0.0.1:4400${path}/${folder}` }, UnderlyingObjectType: 0 },
      formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      bNewDocumentUpdate: false
    })
  });
  if (!answer.ok) throw new Error(`The row could not be added: ${answer.status} ${await answer.text()}`);
}
