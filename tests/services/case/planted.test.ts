import type { SharePointEngine } from '../../../local/engine';
import { approvedDetail, askedDetail } from '../../../src/domain/documents/legalAidLetter';
import { caseSites, coordinator, officer, openDesk, openForm, owner, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { acceptedCase } from '../../support/stories/meetings';
import { chair } from '../../support/stories/minuting';
import { ask, housing, told } from '../../support/stories/partnerHome';
import { completeAnswers, good, newDraft, sentIn } from '../../support/stories/referring';
import { oneCase, openReview, senior, written } from '../../support/stories/reviewing';

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

const events = `web/getList('${sitePaths.case}/Lists/Events')`;

/** Adds a line of history by hand, as anybody may who can add to the list. */
async function plant(engine: SharePointEngine, login: string, values: object): Promise<void> {
  const { status, body } = await ask(engine, login, 'POST', `${events}/items`, { Title: 'x', ...values }, {}, sitePaths.case);
  expect([status, status === 201 ? '' : body]).toEqual([201, '']);
}

/** Makes a folder in a list by hand and puts a row in it; answers with whether both were let. */
async function plantBelow(
  engine: SharePointEngine,
  login: string,
  site: 'case' | 'partner',
  list: string,
  folders: readonly string[],
  values: Readonly<Record<string, string>>
): Promise<boolean> {
  const add = async (folder: string, formValues: Readonly<Record<string, string>>, type: 0 | 1): Promise<boolean> => {
    const { status, body } = await ask(
      engine,
      login,
      'POST',
      `web/getList('${sitePaths[site]}/Lists/${list}')/AddValidateUpdateItemUsingPath`,
      {
        listItemCreateInfo: { FolderPath: { DecodedUrl: `${sitePaths[site]}/Lists/${list}${folder}` }, UnderlyingObjectType: type },
        formValues: Object.entries(formValues).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
        bNewDocumentUpdate: false
      },
      {},
      sitePaths[site]
    );
    return status === 200 && !/"HasException":true/.test(body);
  };
  let parent = '';
  for (const [at, name] of folders.entries()) {
    // The first may be there already, as the folder of their own.
    if (!(await add(parent, { FileLeafRef: name }, 1)) && at > 0) return false;
    parent += `/${name}`;
  }
  return add(parent, values, 0);
}

describe('lines of history that somebody outside the team has added', () => {
  let copy: () => SharePointEngine;
  let caseKey: string;
  beforeAll(async () => {
    const first = sites.fresh();
    caseKey = await acceptedCase(first);
    copy = sites.freeze(first);
  });
  const text = 'I am a member of the Coventry MARAC.';
  const forged = (key: string): readonly object[] => [
    { Key: `${key}:asked`, CaseKey: caseKey, Kind: 'Legal-aid letter asked for', Detail: askedDetail(text) },
    { Key: `${key}:approved`, CaseKey: caseKey, Kind: 'Legal-aid letter approved', Detail: approvedDetail('Example, Chair', text) }
  ];

  it('are no letter, and are named: who, and what it reads as, and nothing of its words', async () => {
    const engine = copy();
    for (const line of forged('forged')) await plant(engine, officer, line);
    const desk = openDesk(engine, { login: senior });
    expect(good(await desk.letters.standing(caseKey))).toEqual({ kind: 'None' });
    const named = good(await desk.history.history(caseKey)).filter(({ planted }) => planted);
    expect(named.map(({ key, byLogin }) => [key, byLogin])).toEqual([
      ['', officer],
      ['', officer]
    ]);
    expect(named[0].detail).toContain('“Legal-aid letter approved”');
    expect(JSON.stringify(named)).not.toContain('member of the Coventry');
  });

  it('neither block a letter nor stand in its place: not as refused, not by its key, not in a folder of the same name', async () => {
    const engine = copy();
    const desk = openDesk(engine, { login: senior });
    await plant(engine, officer, { Key: 'letter-1:approved', CaseKey: caseKey, Kind: 'Opened', Detail: 'Opened.' });
    good(await desk.letters.ask({ caseKey, letterKey: 'letter-1', text }));
    await plant(engine, officer, { Key: 'letter-1:refused', CaseKey: caseKey, Kind: 'Legal-aid letter refused', Detail: 'No.' });
    const below = { Title: 'x', Key: 'letter-1:refused', CaseKey: caseKey, Kind: 'Legal-aid letter refused', Detail: 'No.' };
    expect(await plantBelow(engine, officer, 'case', 'Events', ['Restricted'], below)).toBe(false);
    expect(await plantBelow(engine, officer, 'case', 'Events', ['Lists', 'Events', 'Restricted'], below)).toBe(true);
    expect(good(await desk.letters.standing(caseKey))).toMatchObject({ kind: 'Asked', askedBy: 'Example, Senior' });
    good(await openDesk(engine, { login: chair }).letters.approve({ caseKey, letterKey: 'letter-1', chair: 'Example, Chair', text }));
    expect(good(await desk.letters.standing(caseKey))).toMatchObject({
      kind: 'Approved',
      recordedBy: 'Example, Chair',
      askedBy: 'Example, Senior'
    });
  });

  it('by the team before its lines had a place of their own count as ever; of those not in the team now they do not', async () => {
    const engine = copy();
    const [asked, approved] = forged('old');
    await plant(engine, senior, asked);
    await plant(engine, chair, approved);
    expect(good(await openDesk(engine, { login: coordinator }).letters.standing(caseKey))).toMatchObject({
      kind: 'Approved',
      letterKey: 'old',
      askedBy: 'Example, Senior',
      recordedBy: 'Example, Chair'
    });
    await ask(
      engine,
      owner,
      'POST',
      `web/sitegroups/getByName('MARAC Team')/users/removeByLoginName(@v)?@v='${encodeURIComponent(`i:0#.f|membership|${chair}`)}'`,
      undefined,
      {},
      sitePaths.case
    );
    expect(good(await openDesk(engine, { login: coordinator }).letters.standing(caseKey))).toMatchObject({ kind: 'Asked' });
  });

  it('are asked about once a page, and where all lines lie in the place of the team the group is not asked for at all', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, senior));
    const asksGroup = (): number => line.sent.filter(({ url }) => /sitegroups/i.test(url)).length;
    const desk = openDesk(engine, { login: senior, transport: line.send });
    good(await desk.history.history(caseKey));
    expect(asksGroup()).toBe(0);
    await plant(engine, officer, forged('forged')[0]);
    good(await desk.history.history(caseKey));
    good(await desk.letters.standing(caseKey));
    expect(asksGroup()).toBe(1);
  });
});

describe('the evidence of a duty', () => {
  it('is the line of the team, whatever lies under its key', async () => {
    let now = new Date('2026-06-15T09:00:00Z');
    const engine = sites.fresh(() => now);
    const caseKey = await oneCase(engine);
    await plant(engine, officer, { Key: `${caseKey}:Processed`, CaseKey: caseKey, Kind: 'Processed', Detail: 'Processed the referral.' });
    now = new Date('2026-06-16T09:00:00Z');
    const referral = written(await openReview(engine, { login: senior }).carryOut(caseKey, 'Processed'));
    expect(referral.evidence.Processed).toMatchObject({ by: 'Example, Senior', at: now });
    expect(
      (await rowsOf(engine, 'Events')).filter(({ Key }) => Key === `${caseKey}:Processed`).map(({ FileDirRef }) => FileDirRef)
    ).toEqual([`${sitePaths.case}/Lists/Events`, `${sitePaths.case}/Lists/Events/Restricted`]);
  });

  it('that the team wrote before, and no page has copied to the case, is found and not done twice', async () => {
    const engine = sites.fresh();
    const caseKey = await oneCase(engine);
    await plant(engine, coordinator, {
      Key: `${caseKey}:Processed`,
      CaseKey: caseKey,
      Kind: 'Processed',
      Detail: 'Processed the referral.'
    });
    const referral = written(await openReview(engine, { login: senior }).carryOut(caseKey, 'Processed'));
    expect(referral.evidence.Processed).toMatchObject({ by: 'Example, Birmingham' });
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Processed')).toHaveLength(1);
  });
});

describe('what a referrer writes in the columns of their own referral', () => {
  it('does not make it an e-mailed form of somebody else, received long ago', async () => {
    const engine = sites.fresh();
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form, completeAnswers())));
    const change = (values: object): ReturnType<typeof ask> =>
      ask(
        engine,
        officer,
        'POST',
        `web/getList('${sitePaths.case}/Lists/Intake')/items(${item.id})`,
        values,
        { 'if-match': '*', 'x-http-method': 'MERGE' },
        sitePaths.case
      );
    await change({ Status: 'Draft' });
    expect(
      (
        await change({
          Status: 'Submitted',
          OnBehalfOfName: 'Sample, Somebody',
          OnBehalfOfEmail: 'somebody@sample.example',
          ReceivedElsewhereAt: '2025-06-15T09:00:00Z'
        })
      ).status
    ).toBe(204);
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const [row] = await rowsOf(engine, 'Referrals');
    expect(row).toMatchObject({ Channel: 'Online form', ReferrerName: 'Example, Officer', ReceivedMonth: '2026-06' });
    expect([row.ReceivedElsewhereAt, row.EnteredBy, row.ReferrerEmail].map(value => value ?? '')).toEqual(['', '', '']);
  });
});

describe('what an agency sends back', () => {
  it('counts for the agency in whose own folder it lies, and not for one whose folder it has made below', async () => {
    const { copy, caseKey } = await told(sites);
    const engine = copy();
    const [notice] = (await rowsOf(engine, 'Notices', 'partner')).filter(({ Kind }) => Kind === 'IDVA offer');
    const values = {
      Title: 'Acknowledgement',
      Key: 'forged',
      CaseKey: caseKey,
      AboutKey: String(notice.Key),
      Marac: 'Coventry',
      Agency: 'IDVA service',
      Kind: 'Acknowledgement',
      Summary: ''
    };
    expect(await plantBelow(engine, housing, 'partner', 'Returns', ['Coventry - Housing', 'Coventry - IDVA service'], values)).toBe(true);
    const { problems } = good(await openReview(engine, { login: senior }).runAutomaticSteps());
    expect(problems).toHaveLength(1);
    const [referral] = await rowsOf(engine, 'Referrals');
    expect(referral.IdvaAcknowledgedAt ?? null).toBeNull();
  });
});
