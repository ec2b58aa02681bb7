import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import manifest from '../../../src/extensions/transferCommand/TransferCommandSet.manifest.json';
import { launchBrowser, pageErrors, signIn } from '../../support/sites/browser';
import { caseSites, coordinator, officer, openDesk, openForm } from '../../support/sites/caseSite';
import { newDraft, sentIn } from '../../support/stories/referring';
import { buildTransferCommand } from './commandBuild';
import { asProgram, openTestSite, send, type TestSite } from './siteForTests';

// The real framework from npm, in a real browser, with the suite's own Transfer command in the toolbar of the Referrals list.

const address = '/sites/marac/Lists/Referrals/AllItems.aspx';

let opened: TestSite;
let browser: Browser;
let page: Page;
let releaseDir: string;
let reference: string;

/** A case site on which one referral was taken in. */
async function preparedData(): Promise<string> {
  const sites = await caseSites();
  const engine = sites.fresh();
  const form = openForm(engine, { login: officer });
  ({ reference } = sentIn(await form.submit(newDraft(form))));
  await openDesk(engine, { login: coordinator }).takeIn();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'local-site-'));
  sites.save(engine, path.join(dataDir, 'sharepoint.sqlite'));
  sites.close();
  return dataDir;
}

beforeAll(async () => {
  const [dataDir, made, launched] = await Promise.all([preparedData(), buildTransferCommand(), launchBrowser()]);
  releaseDir = made;
  browser = launched;
  opened = await openTestSite({ dataDir, releaseDir });
  const added = await send(opened.site.origin, "/sites/marac/_api/web/getList('/sites/marac/Lists/Referrals')/userCustomActions", {
    method: 'POST',
    headers: asProgram('owner@wmp.example'),
    body: JSON.stringify({
      Name: 'MARAC Transfer',
      Title: 'Transfer',
      Location: 'ClientSideExtension.ListViewCommandSet.CommandBar',
      ClientSideComponentId: manifest.id,
      ClientSideComponentProperties: '{"partnerSiteUrl":"/sites/marac-partners"}'
    })
  });
  if (added.status !== 201) throw new Error(`The command was not added: ${added.status} ${added.body}`);
});

afterAll(async () => {
  await browser?.close();
  await opened?.end();
  if (releaseDir) rmSync(releaseDir, { recursive: true, force: true });
});

beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => page.context().close());

const openList = async (login: string): Promise<void> => {
  await signIn(page, opened.site.origin, login, address);
  await page.locator('#local-web-part[data-loaded=true]').waitFor();
};

describe('the Referrals list, in its own page', () => {
  it('offers Transfer for one chosen row and not before, opens the desk’s panel, and offers the case with one press', async () => {
    await openList(coordinator);
    const command = page.getByRole('button', { name: 'Transfer the selected case to another MARAC' });
    expect(await command.count()).toBe(0);
    const box = page.getByRole('checkbox', { name: `Select ${reference}` });
    await box.check();
    await command.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Transfer' });
    await dialog.getByRole('heading', { name: new RegExp(`Transfer: case ${reference}`) }).waitFor();
    await dialog.getByRole('button', { name: 'Walsall: Wrong area at referral' }).press('Enter');
    await dialog.getByRole('button', { name: /^Undo: Offered to Walsall/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await command.evaluate(button => button === document.activeElement)).toBe(true);
    await box.uncheck();
    expect(await command.count()).toBe(0);
    expect(await pageErrors(page)).toEqual([]);
    expect(opened.site.state.engine.requestLog.unknown).toEqual([]);
  });

  it('offers nothing for a folder', async () => {
    await openList(coordinator);
    await page.getByRole('checkbox', { name: 'Select Restricted' }).check();
    expect(await page.getByRole('toolbar', { name: 'Commands' }).getByRole('button').count()).toBe(0);
  });

  it('offers it to nobody who may only read the list', async () => {
    await openList(officer);
    await page.getByRole('checkbox', { name: `Select ${reference}` }).check();
    expect(await page.getByRole('toolbar', { name: 'Commands' }).getByRole('button').count()).toBe(0);
    expect(await pageErrors(page)).toEqual([]);
  });

  it('is closed to whoever may not open the list', async () => {
    const response = await send(opened.site.origin, address, {
      headers: { cookie: `SPAUTH-LOCAL=${encodeURIComponent('opcc@opcc.example')}` }
    });
    expect(response.status).toBe(403);
  });

  it('says so of a list that is not there', async () => {
    const response = await send(opened.site.origin, '/sites/marac/Lists/Nothing/AllItems.aspx', {
      headers: { cookie: `SPAUTH-LOCAL=${encodeURIComponent(coordinator)}` }
    });
    expect(response.status).toBe(404);
  });
});
