import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { clockAt } from '../../tests/e2e/support/siteClock';
import { launchBrowser, signIn, startLocalSite, waitForWebPart } from '../../tests/support/sites/browser';

const here = __dirname;

interface Picture {
  readonly name: string;
  readonly login: string;
  readonly page: string;
  readonly until: (page: Page, origin: string) => Promise<void>;
}

/** The pictures of the README, of the production bundles on a newly made site. Made again by `npm run pictures`. */
const pictures: readonly Picture[] = [
  {
    name: 'referral-task-list',
    login: 'officer@wmp.example',
    page: '/sites/intranet/SitePages/Refer.aspx',
    until: async page => {
      await page
        .getByRole('button', { name: /^Continue your draft/ })
        .first()
        .click();
      await page.getByText(/^You have completed/).waitFor();
    }
  },
  {
    name: 'desk-queue',
    login: 'coordinator.birmingham@wmp.example',
    page: '/sites/marac/SitePages/Desk.aspx',
    until: page =>
      page
        .getByText(/taken in/)
        .first()
        .waitFor()
  },
  {
    name: 'case-file',
    login: 'coordinator.birmingham@wmp.example',
    page: '/sites/marac/SitePages/Desk.aspx',
    until: async page => {
      await page
        .getByRole('button', { name: /^M-\w{4}-\w{4}-\w/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
    }
  },
  {
    name: 'review',
    login: 'coordinator.sandwell@wmp.example',
    page: '/sites/marac/SitePages/Desk.aspx',
    until: async page => {
      await page.getByRole('button', { name: /^Review next/ }).click();
      await page.getByRole('heading', { name: 'Possible matches' }).waitFor();
    }
  },
  {
    name: 'transfer',
    login: 'coordinator.sandwell@wmp.example',
    page: '/sites/marac/SitePages/Desk.aspx',
    until: async page => {
      await page
        .getByRole('button', { name: /^M-\w{4}-\w{4}-\w/ })
        .first()
        .focus();
      await page.keyboard.press('t');
      await page.getByRole('heading', { name: 'What goes with the case' }).waitFor();
    }
  },
  {
    name: 'backlog',
    login: 'senior@wmp.example',
    page: '/sites/marac/SitePages/Desk.aspx',
    until: async page => {
      await page.getByRole('button', { name: 'Waiting to be heard' }).click();
      await page.getByText('Meetings to hear them').first().waitFor();
    }
  },
  {
    name: 'agenda',
    login: 'senior@wmp.example',
    page: '/sites/marac/SitePages/Meetings.aspx',
    until: async page => {
      await page
        .getByRole('button', { name: /^Coventry: / })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^Move down: / })
        .first()
        .waitFor();
    }
  },
  {
    name: 'minutes',
    login: 'senior@wmp.example',
    page: '/sites/marac/SitePages/Meetings.aspx',
    until: async (page, origin) => {
      const next = page.getByRole('button', { name: /^Coventry: / }).first();
      const [, day] = /^Coventry: \w+ (\d+ \w+ \d{4})/.exec((await next.textContent()) ?? '') ?? [];
      // A meeting is minuted from its day on.
      await clockAt(origin, new Date(`${day} 08:00 UTC`).toISOString());
      await page.reload();
      await next.click();
      await page.getByRole('button', { name: 'Minute the meeting' }).click();
      await page.getByRole('heading', { name: /^1\. / }).waitFor();
    }
  },
  {
    name: 'action-tracker',
    login: 'coordinator.walsall@wmp.example',
    page: '/sites/marac/SitePages/Actions.aspx',
    until: async page => {
      await page
        .getByText(/changed by what agencies have reported/)
        .first()
        .waitFor();
      await page.getByText('What each agency owes').click();
    }
  },
  {
    name: 'insight',
    login: 'senior@wmp.example',
    page: '/sites/marac/SitePages/Insight.aspx',
    until: async page => {
      await page.getByLabel('Quarter', { exact: true }).selectOption('2019-Q1');
      await page.getByRole('table', { name: 'Referrals to MARAC, Q1 2019/20' }).waitFor();
      await page.getByText(/^These figures are frozen/).waitFor({ timeout: 120_000 });
    }
  },
  {
    name: 'complex-cases',
    login: 'senior@wmp.example',
    page: '/sites/marac/SitePages/ComplexCases.aspx',
    until: page =>
      page
        .getByRole('button', { name: /^M-\w{4}-\w{4}-\w/ })
        .first()
        .waitFor()
  }
];

async function take(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'marac-pictures-'));
  const site = await startLocalSite({ port: 0, dataDir, testControls: true });
  const browser = await launchBrowser();
  try {
    for (const { name, login, page: address, until } of pictures) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
      await signIn(page, site.origin, login, address);
      await waitForWebPart(page);
      await until(page, site.origin);
      await page.screenshot({ path: path.join(here, `${name}.png`) });
      await page.close();
      console.log(`${name}.png`);
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

take().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
