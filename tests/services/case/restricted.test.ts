import type { SharePointEngine } from '../../../local/engine';
import {
  caseSites,
  clientOf,
  coordinator,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  owner,
  rowsOf,
  sitePaths,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { asked, contentOf } from '../../support/files/files';
import { faulty } from '../../support/kills/faults';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';
import { lists, siteSchemas } from '../../../src/sharepoint/schema';
import { moveIntoRestricted } from '../../../src/sharepoint/stores/case/moveIntoRestricted';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh(() => mondayMorning);
});

/** Whoever might look: another officer, partners, the OPCC and somebody without rights. */
const others = ['officer2@wmp.example', 'opcc@opcc.example', 'nobody@wmp.example', 'housing.coventry@coventry.example'];
/** The account that tells what is due: it reads where the due times stand, and no list beside those. */
const mailFlow = 'mailflow@wmp.example';
const watched = ['Intake', 'Referrals', 'Transfers', 'Outbox'];
/** Words of the form, of its files, and of the people in it. */
const tellTale = /Testcase|Anya|Sample|constable|secret\.pdf|M-[0-9A-Z]{4}-[0-9A-Z]{4}/;

/** Everything of every list that somebody can read through `_api`: rows, versions, files, by list and one by one. */
async function everythingSeenBy(login: string, listsToAsk: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = [];
  const look = async (path: string): Promise<void> => {
    const { status, body } = await asked(engine, login, path);
    if (status < 300 && tellTale.test(body)) seen.push(`${login} ${path}`);
  };
  for (const list of listsToAsk) {
    const items = `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/${list}')/items`;
    await look(`${items}?$top=500`);
    await look(`${items}?$expand=AttachmentFiles&$top=500`);
    for (const { Id } of await rowsOf(engine, list)) {
      await look(`${items}(${Id})`);
      await look(`${items}(${Id})/versions`);
      await look(`${items}(${Id})/AttachmentFiles`);
      await look(`${items}(${Id})/AttachmentFiles('secret.pdf')/$value`);
      await look(`${items}(${Id})/FieldValuesAsText`);
    }
  }
  await look(`${sitePaths.case}/_api/web/recycleBin`);
  await look(`${sitePaths.case}/_api/site/recycleBin`);
  return seen;
}

const everyList = siteSchemas.case.filter(list => list.template === 'list' && list !== lists.configuration).map(list => list.url);

/** One referral from draft to an amended, returned and answered case; `after` runs at every step. */
async function wholeLife(after: (step: string) => Promise<void>): Promise<void> {
  const form = openForm(engine, { login: officer });
  const given = newDraft(form, restrictedAnswers());
  const attached = good(await form.attach(given, { name: 'secret.pdf', content: contentOf('Testcase') }));
  if (attached.kind !== 'attached') throw new Error(attached.kind);
  await after('draft');
  const { item } = sentIn(await form.submit(attached.draft));
  await after('submitted');
  const desk = openDesk(engine, { login: coordinator });
  expect(good(await desk.takeIn()).problems).toEqual([]);
  await after('taken in');
  const amendment = good(await form.openAmendment(item.id));
  good(await form.amend({ ...amendment, reason: 'Testcase told me', answers: { ...amendment.answers, afraidOf: 'Sample' } }));
  good(await desk.takeIn());
  await after('changed after sending');
  good(await desk.returnForInformation({ caseKey: item.key, decisionKey: 'decision-1', question: 'Where does Sample serve?' }));
  await after('returned');
  const again = good(await form.loadDraft(item.id));
  const saved = good(await form.saveDraft({ ...again, answers: { ...again.answers, afraidOf: 'Sample and others' } }));
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  sentIn(await form.submit(saved.draft));
  expect(good(await desk.takeIn()).problems).toEqual([]);
  good(await desk.openCase(item.key));
  good(await desk.printed({ key: item.key, restricted: true }));
  await after('sent again');
}

describe('a restricted referral', () => {
  it('is seen by nobody but its referrer and the team, at no step, in no list, version, file or recycle bin', async () => {
    const steps: string[] = [];
    await wholeLife(async step => {
      steps.push(step);
      for (const login of others) expect(await everythingSeenBy(login, everyList)).toEqual([]);
      expect(
        await everythingSeenBy(
          mailFlow,
          everyList.filter(list => !watched.includes(list))
        )
      ).toEqual([]);
      // The referrer has their own item, and not the case.
      expect(
        await everythingSeenBy(
          officer,
          everyList.filter(list => list !== 'Intake')
        )
      ).toEqual([]);
    });
    expect(steps).toHaveLength(6);
    // The same look finds it for somebody who may: it would have seen a leak.
    const team = await everythingSeenBy(coordinator, everyList);
    for (const list of ['Intake', 'Referrals', 'People', 'FormVersions'])
      expect(team.some(path => path.includes(`/Lists/${list}')`))).toBe(true);
    expect(team.some(path => path.includes("AttachmentFiles('secret.pdf')"))).toBe(true);
    expect(team.some(path => path.endsWith('/versions'))).toBe(true);
  });

  it('moved into its folders once is there: moved again, it is only asked where it is', async () => {
    const { item } = sentIn(
      await openForm(engine, { login: officer }).submit(newDraft(openForm(engine, { login: officer }), completeAnswers()))
    );
    const [referral] = good(await openDesk(engine, { login: coordinator }).takeIn()).takenIn;
    expect(referral.key).toBe(item.key);
    const { send, sent } = faulty(transportTo(engine, coordinator));
    const site = clientOf(send, 'case');
    const moves = (): readonly string[] =>
      sent.flatMap(({ url }) => /Lists\/(\w+)\/\d+_\.000'\)\/moveTo/.exec(decodeURIComponent(url))?.[1] ?? []);
    await moveIntoRestricted(site, referral);
    expect(Array.from(new Set(moves()))).toEqual(['Referrals', 'People', 'MatchKeys']);
    for (const list of ['Referrals', 'People', 'MatchKeys']) {
      expect(Array.from(new Set((await rowsOf(engine, list)).map(({ FileDirRef }) => FileDirRef)))).toEqual([
        `${sitePaths.case}/Lists/${list}/Restricted`
      ]);
    }
    const before = sent.length;
    await moveIntoRestricted(site, referral);
    expect(sent.slice(before).map(({ url }) => decodeURIComponent(url).replace(/.*_api\//, ''))).toEqual([
      `web/getList('${sitePaths.case}/Lists/Referrals')/items(${referral.id})?$select=FileRef`,
      '$batch'
    ]);
  });

  it('recycled by the team is in nobody else’s recycle bin', async () => {
    await wholeLife(() => Promise.resolve());
    for (const list of ['Referrals', 'People', 'MatchKeys', 'FormVersions', 'Intake']) {
      for (const { Id } of await rowsOf(engine, list)) {
        const digest = JSON.parse(
          String(
            (
              await engine.handle({
                method: 'POST',
                url: `http://127.0.0.1:4400${sitePaths.case}/_api/contextinfo`,
                headers: { accept: 'application/json;odata=nometadata' },
                login: coordinator
              })
            ).body
          )
        ) as { FormDigestValue: string };
        const url = `http://127.0.0.1:4400${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/${list}')/items(${Id})/recycle`;
        const { status } = await engine.handle({
          method: 'POST',
          url,
          headers: { accept: 'application/json', 'x-requestdigest': digest.FormDigestValue },
          login: coordinator
        });
        expect(status).toBe(200);
      }
    }
    for (const login of [...others, officer]) expect(await everythingSeenBy(login, everyList)).toEqual([]);
    // The mail flow still has its messages, which hold the reference and no more.
    expect(
      await everythingSeenBy(
        mailFlow,
        everyList.filter(list => list !== 'Outbox')
      )
    ).toEqual([]);
    expect(JSON.stringify(await rowsOf(engine, 'Outbox'))).not.toMatch(/Testcase|Anya|Sample|constable|secret\.pdf/);
    expect((await everythingSeenBy(owner, [])).length).toBeGreaterThan(0);
  });
});
