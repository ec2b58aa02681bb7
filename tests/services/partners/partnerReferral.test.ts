import type { SharePointEngine } from '../../../local/engine';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { caseSites, coordinator, mondayMorning, openDesk, openForm, rowsOf, siteUrls, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { asked, contentOf } from '../../support/files/files';
import { completeAnswers, everythingStored, good, newDraft, sentIn } from '../../support/stories/referring';
import { composeReferralForm } from '../../../src/services/referral/composeReferralForm';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { createSp, pageDigestOf } from '../../../src/sharepoint/client/createSp';
import { stillClock } from '../../support/run/stillClock';
import { createSiteClient } from '../../../src/sharepoint/client/siteClient';
import { createReferralFormPorts } from '../../../src/sharepoint/pages/createReferralFormPorts';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
});

const guest = 'housing.coventry@coventry.example';

describe('a partner', () => {
  it('refers on the partner site, from a page of another site, and every answer becomes a case', async () => {
    const line = faulty(transportTo(engine, guest));
    // The page is a Teams tab: its current web, and the digest that came with it, are another site's.
    const pageDigest = pageDigestOf({
      pageContext: {
        web: { absoluteUrl: 'http://127.0.0.1:4400/sites/team-coventry' },
        legacyPageContext: { formDigestValue: `0xABC,${mondayMorning.toUTCString()}`, formDigestTimeoutSeconds: 1800 }
      }
    });
    const clock = stillClock();
    const client = createSiteClient(createSp({ siteUrl: siteUrls.partner, clock, transport: line.send, pageDigest }), siteUrls.partner);
    const context = { login: `i:0#.f|membership|${guest}`, clock, identifiers: createIdentifiers() };
    const form = composeReferralForm(createReferralFormPorts(client, 'partner', context));
    const opening = good(await form.open());
    expect(opening.represents).toEqual([{ marac: 'Coventry', agency: 'Housing' }]);
    expect(opening.configuration.problems).toEqual([]);
    expect(opening.configuration.maracs).toHaveLength(defaultConfiguration.maracs.length);
    // The partner site's reference data names no coordinator.
    expect(opening.configuration.maracs.flatMap(marac => marac.coordinators)).toEqual([]);
    const draft = newDraft(form);
    good(await form.attach(draft, { name: 'letter.pdf', content: contentOf('letter') }));
    const { item } = sentIn(await form.submit(draft));
    expect(item).toMatchObject({ site: 'partner', channel: 'Partner form', referrerAgency: 'Housing' });
    expect(line.sent.every(({ url }) => url.startsWith(`${siteUrls.partner}/_api/`))).toBe(true);

    const desk = openDesk(engine, { login: coordinator });
    expect(good(await desk.takeIn())).toMatchObject({
      problems: [],
      takenIn: [{ channel: 'Partner form', referrerAgency: 'Housing', receivedAt: mondayMorning }]
    });
    const record = good(await desk.openCase(item.key));
    expect(record.answers).toEqual(item.answers);
    expect(record.files).toEqual(['letter.pdf']);
    expect(good(await form.myReferrals())).toMatchObject([{ status: 'Taken in', reference: record.reference }]);
  });

  it('and an officer at once are both taken in, each from their own site', async () => {
    const partner = openForm(engine, { login: guest, site: 'partner' });
    const officers = openForm(engine, { login: 'officer@wmp.example' });
    sentIn(await partner.submit(newDraft(partner)));
    sentIn(await officers.submit(newDraft(officers, { ...completeAnswers(), victimGivenNames: 'Betül' })));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    const { referrals, intake } = await everythingStored(engine);
    expect(referrals.map(row => `${String(row.IntakeSite)} ${String(row.Channel)}`).sort()).toEqual([
      'case Online form',
      'partner Partner form'
    ]);
    expect([...intake, ...(await rowsOf(engine, 'Intake', 'partner'))].map(row => row.Status)).toEqual(['Taken in', 'Taken in']);
  });

  it('sees their own only, and nothing of the case site', async () => {
    const form = openForm(engine, { login: guest, site: 'partner' });
    sentIn(await form.submit(newDraft(form)));
    const other = openForm(engine, { login: 'health.walsall@nhs.example', site: 'partner' });
    expect(good(await other.open()).mine).toEqual([]);
    const rows = await asked(
      engine,
      'health.walsall@nhs.example',
      "/sites/marac-partners/_api/web/getList('/sites/marac-partners/Lists/Intake')/items?$select=Id"
    );
    expect(JSON.parse(rows.body)).toMatchObject({ value: [] });
    expect((await openForm(engine, { login: guest }).open()).ok).toBe(false);
  });
});
