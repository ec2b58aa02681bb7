import type { SharePointEngine } from '../../../local/engine';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { contentAsFarAsKnown } from '../../../src/domain/form/reading/referralContent';
import { referenceOf } from '../../../src/domain/referral/reference';
import { firstReviewAt } from '../../../src/domain/retention/retention';
import type { NewReferral } from '../../../src/services/shared/ports';
import { lists } from '../../../src/sharepoint/schema';
import { toAppError } from '../../../src/sharepoint/client/toAppError';
import { toDraftRow, toSubmissionColumns, toWriteBackRow } from '../../../src/sharepoint/stores/referral/intakeRow';
import { toPersonRow } from '../../../src/sharepoint/stores/case/personRow';
import { toReferralRow } from '../../../src/sharepoint/stores/case/referralRow';
import { matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { toMatchKeyRow } from '../../../src/sharepoint/stores/shared/smallRows';
import { keepOldAddresses } from '../../../src/sharepoint/stores/transfer/addressStore';
import type { Transport } from '../../../src/sharepoint/client/sending';
import {
  asOwner,
  caseSites,
  clientOf,
  coordinator,
  editInList,
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
import { faulty } from '../../support/kills/faults';
import { completeAnswers, good, newDraft, sentIn } from '../../support/stories/referring';
import { context } from '../../domain/form/support/context';

const referrals = 12_000;
const open = 40;

let sites: CaseSites;
let engine: SharePointEngine;

const keyOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

function fill(site: SharePointEngine): void {
  const answers = completeAnswers();
  const content = contentAsFarAsKnown(answers, context);
  const evidence = { at: mondayMorning, by: 'Example, Birmingham' };
  const done = {
    Reviewed: evidence,
    Processed: evidence,
    'Crimes considered': evidence,
    'Referrer invited': evidence,
    'IDVA notified': evidence
  };
  const closed = { status: 'Closed', owningMarac: content.marac, owed: {}, evidence: done } as const;
  const received = (at: number): Date => new Date(mondayMorning.getTime() - (referrals - at) * 3_600_000);
  const referral = (at: number): NewReferral => ({
    key: keyOf(at),
    reference: referenceOf(keyOf(at)),
    site: 'case',
    intakeId: at + 1,
    channel: 'Online form',
    referrerName: 'Example, Officer',
    referrerLogin: officer,
    receivedAt: received(at),
    retentionReviewAt: firstReviewAt(received(at), defaultConfiguration.retention),
    owed: { nextDueAt: new Date(received(at).getTime() + 86_400_000) },
    answers,
    formVersion: '1.0',
    content,
    pending: ''
  });
  const every = Array.from({ length: referrals }, (_unused, at) => at);
  const defaults = { author: coordinator, created: mondayMorning };
  site.transaction(() => {
    site.seedItems(
      sitePaths.case,
      'Referrals',
      every.map(at => ({ values: { ...toReferralRow(referral(at), at < referrals - open ? closed : undefined) } })),
      defaults
    );
    site.seedItems(
      sitePaths.case,
      'Intake',
      every.map(at => {
        const author = at % 400 === 0 ? officer : 'officer2@wmp.example';
        const reference = referenceOf(keyOf(at));
        const values = {
          ...toDraftRow({ key: keyOf(at), answers: {}, formVersion: '1.0', marac: content.marac }, author, received(at)),
          ...toSubmissionColumns({ reference, owed: { nextDueAt: received(at), dutiesDueAt: received(at) } }, received(at)),
          ...toWriteBackRow({ status: 'Taken in', reference, receivedAt: received(at) })
        };
        return { values, author };
      }),
      defaults
    );
    site.seedItems(
      sitePaths.case,
      'People',
      every.flatMap(at => content.people.map(person => ({ values: { ...toPersonRow(keyOf(at), person, false) } }))),
      defaults
    );
    site.seedItems(
      sitePaths.case,
      'Match Keys',
      every.flatMap(at =>
        content.people.flatMap(person =>
          matchKeysOf(person)
            .slice(0, 2)
            .map(matchKey => ({ values: { ...toMatchKeyRow(keyOf(at), { personKey: person.key, matchKey: `${matchKey}${at}` }) } }))
        )
      ),
      defaults
    );
  });
}

beforeAll(async () => {
  sites = await caseSites();
  engine = sites.fresh();
  fill(engine);
});
afterAll(() => sites.close());

describe('with 12,000 referrals and the list view threshold at 5,000', () => {
  it('the desk opens', async () => {
    expect(engine.settings.threshold).toBe(5000);
    const { queue } = good(await openDesk(engine, { login: coordinator }).open());
    expect(queue).toHaveLength(open);
    const dues = queue.map(({ nextDueAt }) => nextDueAt?.getTime() ?? 0);
    expect(dues).toEqual([...dues].sort((one, other) => one - other));
  });

  it('a case opens, with its people', async () => {
    const record = good(await openDesk(engine, { login: coordinator }).openCase(keyOf(17)));
    expect(record).toMatchObject({ status: 'Closed', problems: [] });
    expect(record.people).toHaveLength(2);
  });

  it('an officer refers, and finds their own', async () => {
    const form = openForm(engine, { login: officer });
    expect(good(await form.open()).mine).toHaveLength(30);
    sentIn(await form.submit(newDraft(form)));
    expect(good(await form.myReferrals())[0].status).toBe('Submitted');
  });

  it('a coordinator, who sees everybody’s items, is shown their own only', async () => {
    expect(good(await openForm(engine, { login: coordinator }).open()).mine).toEqual([]);
  });

  it('the desk takes in', async () => {
    const form = openForm(engine, { login: officer });
    sentIn(await form.submit(newDraft(form)));
    const { takenIn, problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(problems).toEqual([]);
    expect(takenIn.length).toBeGreaterThan(0);
  });

  it('Set-up moves a new address that an earlier release wrote to where only the team reads it, whatever else is written on the case meanwhile', async () => {
    const written = (at: number) => ({ marac: 'Coventry', newAddress: `${at} Refuge Close` });
    const rows = [2, 5_900, referrals];
    for (const at of rows) await editInList(engine, 'Referrals', at, { Departure: JSON.stringify(written(at)) });
    const departure = async (at: number): Promise<unknown> =>
      (await asOwner(
        engine,
        'GET',
        `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/Referrals')/items(${at})?$select=Departure`
      )) as unknown;
    let isEdited = false;
    const send: Transport = async (url, init) => {
      if (init.method === 'POST' && url.includes('(5900)') && !isEdited) {
        isEdited = true;
        await editInList(engine, 'Referrals', 5_900, { VictimName: 'Otherwise, Anya' });
      }
      return transportTo(engine, owner)(url, init);
    };
    expect(good(await keepOldAddresses(clientOf(send, 'case')))).toBe(true);
    expect(isEdited).toBe(true);
    for (const at of rows) expect(JSON.stringify(await departure(at))).toMatch(/kept:/);
    expect((await rowsOf(engine, 'NewAddresses')).map(({ Address }) => JSON.parse(String(Address)) as unknown)).toEqual(
      rows.map(at => written(at).newAddress)
    );
  });

  it('a query on a column without an index fails, as in SharePoint, and is told in words', async () => {
    const client = clientOf(transportTo(engine, coordinator), 'case');
    const query = { select: ['Key'], where: { text: "VictimName eq 'Testcase, Anya'" } } as const;
    const refused = await client.read(client.list(lists.referrals).rows(query)).catch((error: unknown) => toAppError(error));
    expect(refused).toMatchObject({ kind: 'listTooLarge' });
  });
});

describe('what is not read whole', () => {
  const query = { select: ['Key'], where: 'the first by an index', orderBy: { column: 'Id' } } as const;

  it('says that there are more; what is read as a whole fails rather than give a part', async () => {
    const client = clientOf(transportTo(engine, coordinator), 'case');
    const list = client.list(lists.matchKeys);
    const part = await client.read(list.first(query, 3));
    expect([part.rows.length, part.more]).toEqual([3, true]);
    const all = await client.read(client.list(lists.configuration).rows({ select: ['Title'], where: 'everything in a small list' }));
    const exactly = await client.read(
      client.list(lists.configuration).first({ select: ['Title'], where: 'everything in a small list' }, all.length)
    );
    expect([exactly.rows.length, exactly.more]).toEqual([all.length, false]);
    const refused = await client.read(list.rows(query)).catch((error: unknown) => toAppError(error));
    expect(refused).toMatchObject({ kind: 'listTooLarge', supportCode: 'listTooLarge-MatchKeys' });
  });
});

describe('how much is read', () => {
  const isData = ({ url }: { readonly url: string }): boolean => !url.endsWith('/_api/contextinfo');

  it('the form opens with one request, the queue with one, a case with one and the line of its opening', async () => {
    const line = faulty(transportTo(engine, officer));
    good(await openForm(engine, { login: officer, transport: line.send }).open());
    expect(line.sent.filter(isData)).toHaveLength(1);

    const deskLine = faulty(transportTo(engine, coordinator));
    const desk = openDesk(engine, { login: coordinator, transport: deskLine.send });
    good(await desk.open());
    expect(deskLine.sent.filter(isData)).toHaveLength(1);
    good(await desk.openCase(keyOf(17)));
    const [, read, opened, ...more] = deskLine.sent.filter(isData);
    expect(read.url).toMatch(/\$batch$/);
    expect(opened.body).toContain('Opened');
    expect(more).toEqual([]);
  });
});
