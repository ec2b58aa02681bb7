import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import { newestContact, shownContact, standingForm } from '../../../src/domain/case/newestContact';
import type { IdvaNotice } from '../../../src/domain/review/idvaNotice';
import { composeCaseFinder } from '../../../src/services/finder/composeCaseFinder';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { stillClock } from '../../support/run/stillClock';
import { createFinderPorts } from '../../../src/sharepoint/stores/finder/finderStore';
import { readCaseView } from '../../../src/webparts/caseFinder/presenters/readCase';
import { noticeView } from '../../../src/webparts/partnerHome/presenters/noticeView';
import { caseSites, clientOf, mondayMorning, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { idva, openHome } from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';
import { coventryAnswers, oneCase, openReview, rationale, senior, written } from '../../support/stories/reviewing';

const telephone = (safeToCall: string): Answers => ({
  victimTelephones: [
    {
      key: 'phone-1',
      answers: { number: '07700 900 982', safeToCall, safeToText: 'Not safe to text', safeToLeaveVoicemail: 'Not safe to leave a message' }
    }
  ]
});

let sites: CaseSites;
let now: Date;
let key: string;
/** A case of which the IDVA service was told; the referrer's change waits for a desk. */
let changed: () => SharePointEngine;
/** The same without the change. */
let told: () => SharePointEngine;

async function amend(engine: SharePointEngine, answers: Answers, caseKey = key): Promise<void> {
  const form = openForm(engine, { login: officer });
  const [{ Id }] = (await rowsOf(engine, 'Intake')).filter(({ Key }) => Key === caseKey);
  const opened = good(await form.openAmendment(Id));
  expect(good(await form.amend({ ...opened, reason: 'He has her telephone', answers: { ...opened.answers, ...answers } })).kind).toBe(
    'amended'
  );
}

beforeAll(async () => {
  sites = await caseSites();
  now = mondayMorning;
  const engine = sites.fresh(() => now);
  key = await oneCase(engine, { ...coventryAnswers(), ...telephone('Safe to call') });
  written(await openReview(engine).accept({ caseKey: key, decisionKey: 'decision-1', rationale, criterion: 'Professional judgement' }));
  told = sites.freeze(engine);
  now = new Date(mondayMorning.getTime() + 3_600_000);
  const later = told();
  await amend(later, { ...telephone('Not safe to call'), victimAddress: '9 New Road\nCoventry' });
  changed = sites.freeze(later);
});
afterAll(() => sites.close());

const notices = async (engine: SharePointEngine) =>
  (await rowsOf(engine, 'Notices', 'partner'))
    .filter(({ Kind }) => Kind)
    .map(row => ({
      kind: String(row.Kind),
      folder: String(row.FileDirRef).replace(/^.*\//, ''),
      detail: JSON.parse(String(row.Detail)) as IdvaNotice,
      row
    }));

async function expectToldOnce(engine: SharePointEngine): Promise<void> {
  const [first, again, ...more] = await notices(engine);
  expect(more).toEqual([]);
  expect([first.kind, again.kind]).toEqual(['IDVA offer', 'Contact changed']);
  expect(again.folder).toBe('Coventry - IDVA service');
  expect(again.row.AcknowledgeBy).toBeTruthy();
  expect(again.detail.safeContact.numbers).toMatchObject([{ number: '07700 900 982', state: 'Not safe' }]);
  expect(again.detail.contactChanged).toMatchObject({
    before: expect.arrayContaining([expect.stringMatching(/^Safe to call only if/)]) as string[]
  });
  expect(again.detail.victim.address).toContain('9 New Road');
  const mails = (await rowsOf(engine, 'Outbox')).filter(({ Title }) => String(Title).startsWith('Changed contact details'));
  expect(mails).toHaveLength(1);
  expect(`${String(mails[0].Title)} ${String(mails[0].Body)}`).not.toMatch(/Testcase|Anya|New Road|07700/);
  expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'IDVA told of a change')).toHaveLength(1);
  expect((await rowsOf(engine, 'Intake'))[0].HasAmendment).toBe(false);
}

describe('a change of how the victim is reached', () => {
  it('is told to the IDVA service that was told before, once, with what no longer holds', async () => {
    const engine = changed();
    for (let round = 0; round < 2; round++) expect(good(await openDesk(engine, { login: senior }).takeIn()).problems).toEqual([]);
    await expectToldOnce(engine);
  });

  it('is told once whatever request the desk dies after', async () => {
    const cuts = await atEveryCut(
      { sites, copy: changed, by: senior, run: (transport, engine) => openDesk(engine, { login: senior, transport }).takeIn() },
      async ({ engine }) => {
        expect(good(await openDesk(engine, { login: senior }).takeIn()).problems).toEqual([]);
        await expectToldOnce(engine);
      }
    );
    expect(cuts).toBeGreaterThan(10);
  });

  it('of anything else tells the IDVA service nothing', async () => {
    const engine = told();
    await amend(engine, { history: 'It began three years ago.' });
    good(await openDesk(engine, { login: senior }).takeIn());
    expect((await notices(engine)).map(({ kind }) => kind)).toEqual(['IDVA offer']);
  });

  it('stands in the very first notice where the service is told after it', async () => {
    const engine = sites.fresh(() => now);
    const own = await oneCase(engine, { ...coventryAnswers(), ...telephone('Safe to call') });
    await amend(engine, telephone('Not safe to call'), own);
    good(await openDesk(engine, { login: senior }).takeIn());
    written(await openReview(engine).accept({ caseKey: own, decisionKey: 'decision-1', rationale, criterion: 'Professional judgement' }));
    const [only, ...more] = await notices(engine);
    expect(more).toEqual([]);
    expect(only.detail.safeContact.numbers).toMatchObject([{ state: 'Not safe' }]);
    expect(only.detail.contactChanged).toBeDefined();
    good(await openDesk(engine, { login: senior }).takeIn());
    expect(await notices(engine)).toHaveLength(1);
  });

  it('is what the IDVA reads on the first notice too, and on both that it changed', async () => {
    const engine = changed();
    good(await openDesk(engine, { login: senior }).takeIn());
    const views = good(await openHome(engine, idva).open()).notices.map(answered => noticeView(answered, now));
    expect(views.map(({ title, mayReport }) => [title, mayReport])).toEqual([
      ['Contact details have changed', false],
      ['Offer of support', true]
    ]);
    for (const { content } of views) {
      if (content.kind !== 'offer') throw new Error(content.kind);
      expect(content.contact.contact.numbers).toMatchObject([{ state: 'Not safe' }]);
      expect(content.contact.changed?.before.join()).toContain('Safe to call only if');
      expect(content.facts).toContainEqual({ label: 'Address', words: expect.stringContaining('9 New Road') as string });
    }
  });

  it('is what any officer reads in the case finder, with what was said before and since when it no longer holds', async () => {
    const engine = changed();
    good(await openDesk(engine, { login: senior }).takeIn());
    const login = 'officer2@wmp.example';
    const clock = stillClock();
    const finder = composeCaseFinder(
      createFinderPorts(clientOf(transportTo(engine, login), 'case', clock), { login, clock, identifiers: createIdentifiers() })
    );
    const { record, versions } = good(await finder.read((await rowsOf(engine, 'Referrals'))[0].Key as string));
    const shown = shownContact(record, versions && newestContact(standingForm(record), versions));
    expect(shown.contact.numbers).toMatchObject([{ state: 'Not safe' }]);
    expect(shown.changed?.before.join()).toContain('Safe to call only if');
    expect(shown.changed?.at.getTime()).toBe(now.getTime());
  });

  it('to an address that must be kept secret is told as changed, without the address: to the IDVA service and in the finder', async () => {
    const engine = told();
    await amend(engine, {
      victimHome: 'In a refuge',
      victimAddress: '17 Hidden Lane\nCoventry',
      victimPostcode: 'CV1 9ZZ',
      safeContactNotes: 'She is at 17 Hidden Lane now.'
    });
    good(await openDesk(engine, { login: senior }).takeIn());
    const [, again] = await notices(engine);
    expect(again.detail).toMatchObject({ victim: { address: '', addressIsSecret: true } });
    expect(JSON.stringify(again.detail)).not.toMatch(/hidden lane|cv1 ?9zz/i);
    const clock = stillClock();
    const login = 'officer2@wmp.example';
    const finder = composeCaseFinder(
      createFinderPorts(clientOf(transportTo(engine, login), 'case', clock), { login, clock, identifiers: createIdentifiers() })
    );
    const view = readCaseView(good(await finder.read((await rowsOf(engine, 'Referrals'))[0].Key as string)), now);
    expect(JSON.stringify(view)).not.toMatch(/hidden lane|cv1 ?9zz/i);
    expect(view.changes).toHaveLength(1);
    expect(view.contact.changed).toBeDefined();
  });
});
