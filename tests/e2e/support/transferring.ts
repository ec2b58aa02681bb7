import type { Page } from 'playwright-core';
import { until } from '../../support/sites/browser';
import type { ReadyCase } from './caseOf';
import { focusOn, rowInFocus } from './page/deskKeyboard';
import { screenShown, wordsShown } from './page/keyboard';
import { deskPage, rowsOf } from './programs';
import type { ListRow } from './programs';
import type { Stage } from './stage';

/** Somebody's desk, its queue on the page. */
export async function openDeskAs(stage: Stage, login: string, query = ''): Promise<Page> {
  const page = await stage.openAs(login, `${deskPage}${query}`);
  await page
    .getByRole('button', { name: /^M-\w{4}-\w{4}-\w/ })
    .first()
    .waitFor();
  return page;
}

/** Finds a case in the queue and comes to its row. */
async function toRow(page: Page, reference: string): Promise<void> {
  await page.getByRole('searchbox').fill(reference);
  await page.getByRole('button', { name: new RegExp(`^${reference}`) }).waitFor();
  await page.getByRole('searchbox').press('Enter');
  await rowInFocus(page, reference);
}

/** Opens the transfer of a case from the queue, by key. */
export async function openTransfer(page: Page, { reference }: Pick<ReadyCase, 'reference'>): Promise<void> {
  await toRow(page, reference);
  await page.keyboard.press('t');
  await screenShown(page, `Transfer: case ${reference}`);
  await page.getByRole('listitem').filter({ hasText: 'IDVA details' }).waitFor();
}

/** Opens the case file from the queue. */
export async function openCaseFile(page: Page, { reference }: Pick<ReadyCase, 'reference'>): Promise<void> {
  await toRow(page, reference);
  await page.keyboard.press('Enter');
  await screenShown(page, `Case ${reference}`);
  await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
}

/** Presses a MARAC on the screen, with this reason; what came of it is said, and Undo has the focus. */
export async function offerTo(page: Page, marac: string, reason = 'Wrong area at referral'): Promise<void> {
  await page
    .getByRole('group', { name: 'Transfer to' })
    .getByRole('button', { name: `${marac}: ${reason}` })
    .click();
  await wordsShown(page, `Offered to ${marac}.`);
  await focusOn(page, 'Undo', ({ label }) => label === `Undo: Offered to ${marac}.`);
}

/** What the lists hold of a case. */
export interface CaseRows {
  readonly referrals: readonly ListRow[];
  readonly transfers: readonly ListRow[];
  readonly events: readonly ListRow[];
  readonly outbox: readonly ListRow[];
  readonly notices: readonly ListRow[];
}

export async function caseRows(origin: string, key: string): Promise<CaseRows> {
  const ofCase = `CaseKey eq '${key}'`;
  const [referrals, transfers, events, outbox, notices] = await Promise.all([
    rowsOf(origin, 'Referrals', `Key eq '${key}'`),
    rowsOf(origin, 'Transfers', ofCase),
    rowsOf(origin, 'Events', ofCase),
    rowsOf(origin, 'Outbox', ofCase),
    rowsOf(origin, 'Notices', ofCase, '/sites/marac-partners')
  ]);
  return { referrals, transfers, events, outbox, notices };
}

const unfinished = (rows: readonly ListRow[]): readonly ListRow[] => rows.filter(({ HasPending }) => HasPending === true);

/** Waits until nobody's follow-up of a case is left to do, and gives its rows then. `told`: nor anything the sending side's agencies are to be told. */
export async function settledRows(origin: string, key: string, { told = false } = {}): Promise<CaseRows> {
  let open: readonly ListRow[] = [];
  return until(
    async () => {
      const rows = await caseRows(origin, key);
      open = [...unfinished(rows.referrals), ...(told ? unfinished(rows.transfers) : [])];
      return open.length === 0 ? rows : undefined;
    },
    () => `Nobody finished it: ${JSON.stringify(open.map(({ Pending }) => Pending))}`
  );
}

/** "Victim has left: Housing", one for each notice, in order. */
export const noticeLines = ({ notices }: CaseRows): readonly string[] =>
  notices.map(({ Kind, Agency }) => `${String(Kind)}: ${String(Agency)}`).sort();

/** Keys that more than one row of a list has: of history the first line of a key counts. */
export const twice = ({ referrals, transfers, outbox, notices }: CaseRows): readonly string[] =>
  [referrals, transfers, outbox, notices].flatMap(rows => {
    const keys = rows.map(({ Key }) => String(Key));
    return keys.filter((key, at) => keys.indexOf(key) !== at);
  });
