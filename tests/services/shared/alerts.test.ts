import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharePointEngine } from '../../../local/engine';
import { dutyTable } from '../../../src/domain/case/duties';
import type { DutyRecord } from '../../../src/domain/case/duties';
import { caseSites, coordinator, editInList, mondayMorning, officer, openDesk, openForm, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { letterBox, mailTransport, openMailRunner } from '../../support/stories/mailFlow';
import type { LetterBox } from '../../support/stories/mailFlow';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';
import type { Answers } from '../../../src/domain/form/answers';
import type { Site } from '../../../src/services/shared/ports';

let sites: CaseSites;
let engine: SharePointEngine;
let now: Date;
let box: LetterBox;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = sites.fresh(() => now);
  box = letterBox();
});

const guest = 'housing.coventry@coventry.example';
const hours = (count: number): Date => new Date(mondayMorning.getTime() + count * 3_600_000);

/** Sends a referral in; answers its reference. */
async function submitted(answers: Answers = completeAnswers(), login = officer, site: Site = 'case'): Promise<string> {
  const form = openForm(engine, { login, site });
  return sentIn(await form.submit(newDraft(form, answers))).reference;
}

/** Moves the clock and lets both flows run. */
async function roundAt(moment: Date): Promise<void> {
  now = moment;
  const round = await openMailRunner(engine, box).round();
  expect(Object.values(round).flatMap(run => run.failures)).toEqual([]);
}

const alert = (reference: string, what: string): string => `MARAC referral ${reference}: ${what}`;

it('the flow reads the column of every duty that follows the review, and names the duty as the desk does', () => {
  const flow = readFileSync(join(__dirname, '../../../sharepoint/flows/marac-due.json'), 'utf8');
  const read = /Status,CurrentTransfer,([^&]*)&/.exec(flow)?.[1].split(',');
  const afterReview = dutyTable.filter(({ key }) => key !== 'Reviewed');
  expect(read).toEqual([...afterReview.map(({ column }) => `${column}At`), 'IdvaAcknowledgedAt']);
  for (const { column, hours: within, words } of afterReview as readonly DutyRecord[]) {
    expect(flow).toContain(`if(empty(item()?['${column}At']), ' ${words.done}${within === 48 ? '' : ` (within ${within} hours)`}.', '')`);
  }
});

describe('with no screen open', () => {
  it('tells the coordinators of the MARAC once when the review is due, and once when the duties are', async () => {
    const reference = await submitted();
    await roundAt(new Date(hours(24).getTime() - 1000));
    expect(box.subjects()).toEqual([]);
    await roundAt(hours(24));
    expect(box.subjects()).toEqual([alert(reference, 'review due')]);
    expect(box.mail[0].to).toEqual(['coordinator.birmingham@wmp.example']);
    const desk = 'http://127.0.0.1:4400/sites/marac/SitePages/Desk.aspx';
    expect(box.mail[0].body).toContain(`<a href="${desk}#/desk/case/${reference}">`);
    await roundAt(new Date(hours(48).getTime() - 1000));
    expect(box.subjects()).toHaveLength(1);
    await roundAt(hours(48));
    await roundAt(hours(49));
    expect(box.subjects()).toEqual([alert(reference, 'duties due'), alert(reference, 'review due')]);
  });

  it('says of one that was sent back that it waits for the referrer, and that its review is due all the same', async () => {
    await submitted();
    const desk = openDesk(engine, { login: coordinator });
    good(await desk.takeIn());
    const [{ Key }] = await rowsOf(engine, 'Referrals');
    good(await desk.returnForInformation({ caseKey: String(Key), decisionKey: 'asked', question: 'Where is she now?' }));
    await roundAt(hours(24));
    expect(box.mail.find(({ subject }) => subject.endsWith('review due'))?.body).toMatch(
      /It waits for the referrer\. Its review was due within 24 hours all the same/
    );
  });

  it('says when it was due, by the clocks of London', async () => {
    await submitted();
    await roundAt(hours(24));
    expect(box.mail[0].body).toContain('Due: Tuesday 16 June 2026 10:00.');
  });

  it('tells of what a partner sent in as well', async () => {
    const reference = await submitted({ ...completeAnswers(), victimPostcode: 'CV1 1AA' }, guest, 'partner');
    await roundAt(hours(48));
    expect(box.subjects()).toEqual([alert(reference, 'duties due'), alert(reference, 'review due')]);
    expect(box.mail.map(({ to }) => to)).toEqual([['senior@wmp.example'], ['senior@wmp.example']]);
  });

  it('tells of nothing that is written and not sent in', async () => {
    const form = openForm(engine, { login: officer });
    good(await form.saveDraft(newDraft(form)));
    await roundAt(hours(24 * 20));
    expect(box.mail).toEqual([]);
  });
});

describe('of a case', () => {
  async function takenIn(answers: Answers = completeAnswers()): Promise<string> {
    const reference = await submitted(answers);
    good(await openDesk(engine, { login: coordinator }).takeIn());
    return reference;
  }

  it('tells once of the review, the IDVA notice and the duties, each at its moment', async () => {
    const reference = await takenIn();
    await roundAt(hours(24));
    expect(box.subjects()).toEqual([alert(reference, 'review due')]);
    const [row] = await rowsOf(engine, 'Referrals');
    await roundAt(new Date(new Date(String(row.IdvaDueAt)).getTime() - 1000));
    expect(box.subjects()).toHaveLength(1);
    await roundAt(new Date(String(row.IdvaDueAt)));
    expect(box.subjects()).toEqual([alert(reference, 'IDVA notice due'), alert(reference, 'review due')]);
    await roundAt(hours(48));
    await roundAt(hours(60));
    expect(box.subjects()).toEqual([alert(reference, 'IDVA notice due'), alert(reference, 'duties due'), alert(reference, 'review due')]);
    const duties = box.mail.find(({ subject }) => subject.endsWith('duties due'));
    expect(duties?.body).toContain(
      'not recorded: Processed. Crimes considered. Referrer invited. IDVA service told. Answer of the IDVA service.'
    );
  });

  it('does not tell again of what it told before the case was taken in', async () => {
    const reference = await submitted();
    await roundAt(hours(24));
    good(await openDesk(engine, { login: coordinator }).takeIn());
    await roundAt(hours(24.5));
    expect(box.subjects()).toEqual([alert(reference, 'review due')]);
  });

  it('names what is missing and nothing that is there', async () => {
    await takenIn();
    const [row] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', row.Id, {
      ProcessedAt: hours(3).toISOString(),
      IdvaNotifiedAt: hours(3).toISOString(),
      NextDueAt: row.DutiesDueAt,
      IdvaDueAt: null
    });
    await roundAt(hours(48));
    expect(box.subjects()).toHaveLength(1);
    expect(box.mail[0].body).toContain('not recorded: Crimes considered. Referrer invited. Answer of the IDVA service.');
  });

  it('tells of nothing once nothing is owed', async () => {
    await takenIn();
    const [row] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', row.Id, { Status: 'Accepted', NextDueAt: null, DutiesDueAt: null, IdvaDueAt: null });
    await roundAt(hours(72));
    expect(box.mail).toEqual([]);
  });

  it('tells of a decision whose steps nobody has finished a day later, and of none that is finished', async () => {
    const reference = await takenIn();
    const [row] = await rowsOf(engine, 'Referrals');
    const nothingOwed = { Status: 'Accepted', NextDueAt: null, DutiesDueAt: null, IdvaDueAt: null };
    await editInList(engine, 'Referrals', row.Id, { ...nothingOwed, HasPending: true, Pending: 'The last page died here.' });
    await roundAt(new Date(hours(24).getTime() - 1000));
    expect(box.mail).toEqual([]);
    await roundAt(hours(24));
    await roundAt(hours(30));
    expect(box.subjects()).toEqual([alert(reference, 'decision unfinished')]);
    await editInList(engine, 'Referrals', row.Id, { HasPending: false, Pending: '' });
    await roundAt(hours(72));
    expect(box.mail).toHaveLength(1);
  });

  it('tells of a restricted case, with nothing of it but its reference', async () => {
    const reference = await takenIn(restrictedAnswers());
    expect((await rowsOf(engine, 'Referrals')).map(row => row.FileDirRef)).toEqual(['/sites/marac/Lists/Referrals/Restricted']);
    await roundAt(hours(48));
    expect(box.subjects()).toEqual([alert(reference, 'IDVA notice due'), alert(reference, 'duties due'), alert(reference, 'review due')]);
  });

  it('tells everybody where nobody covers the MARAC, and the one who covers it by now', async () => {
    const reference = await takenIn();
    const maracs = (await rowsOf(engine, 'Configuration')).filter(row => row.Kind === 'MARAC');
    const [birminghamEast] = maracs.filter(row => row.Title === 'Birmingham East');
    await editInList(engine, 'Configuration', birminghamEast.Id, { Coordinators: '' });
    await roundAt(hours(24));
    expect([...box.mail[0].to].sort()).toEqual([
      'coordinator.birmingham@wmp.example',
      'coordinator.sandwell@wmp.example',
      'coordinator.walsall@wmp.example',
      'senior@wmp.example'
    ]);
    await editInList(engine, 'Configuration', birminghamEast.Id, { Coordinators: 'chair@wmp.example; senior@wmp.example' });
    await roundAt(hours(48));
    const later = box.mail.filter(({ subject }) => subject !== alert(reference, 'review due'));
    expect(later.map(({ to }) => to)).toEqual([
      ['chair@wmp.example', 'senior@wmp.example'],
      ['chair@wmp.example', 'senior@wmp.example']
    ]);
  });

  it.each([
    ['open', completeAnswers, ''],
    ['restricted', restrictedAnswers, 'constable']
  ] as const)('puts nothing of a case (%s) into any message but its reference', async (_kind, answers, more) => {
    const reference = await takenIn(answers());
    await roundAt(hours(48));
    expect(box.mail).toHaveLength(3);
    const [row] = await rowsOf(engine, 'Referrals');
    const people = await rowsOf(engine, 'People');
    const personal = [
      'Testcase',
      'Anya',
      'Sample',
      '1988',
      '1985',
      'Example Street',
      'Birmingham',
      'B8',
      '1AA',
      '07700',
      '900 982',
      'kicked',
      more,
      ...people.flatMap(person => [person.FamilyName, person.GivenNames, person.Postcode]),
      row.VictimName,
      row.ReferrerName
    ].filter((word): word is string => typeof word === 'string' && word !== '');
    const told = (text: string, words: readonly string[]): readonly string[] =>
      words.filter(word => new RegExp(`\\b${word}\\b`, 'i').test(text));
    for (const { subject, body } of box.mail) {
      expect(told(`${subject}\n${body}`, personal)).toEqual([]);
      expect(subject).toContain(reference);
    }
    for (const { Title, Body, Kind, Key, Recipients } of await rowsOf(engine, 'Outbox')) {
      expect(told([Title, Body, Kind].join('\n'), personal)).toEqual([]);
      // Which MARAC is told is in the key and in the addresses.
      expect(
        told(
          [Key, Recipients].join('\n'),
          personal.filter(word => word !== 'Birmingham')
        )
      ).toEqual([]);
    }
  });
});

describe('of a transfer', () => {
  const offered = {
    Key: 'transfer-1',
    CaseKey: 'case-1',
    Title: 'M-AAAA-BBBB-C',
    FromMarac: 'Walsall',
    ToMarac: 'Dudley',
    State: 'Offered'
  } as const;
  const seed = (...values: readonly object[]): void => {
    const rows = values.map(value => ({ values: { ...offered, ...value } }));
    engine.seedItems('/sites/marac', 'Transfers', rows, { author: coordinator, created: mondayMorning });
  };

  it('tells both sides of an offer that is not answered, and nobody of one that is', async () => {
    seed(
      { NextDueAt: hours(24).toISOString() },
      { Key: 'transfer-2', State: 'Declined', NextDueAt: hours(24).toISOString() },
      { Key: 'transfer-3', State: 'Accepted', NextDueAt: hours(24).toISOString() }
    );
    await roundAt(hours(23));
    expect(box.mail).toEqual([]);
    await roundAt(hours(24));
    await roundAt(hours(30));
    expect(box.subjects()).toEqual([alert('M-AAAA-BBBB-C', 'transfer to be answered')]);
    expect([...box.mail[0].to].sort()).toEqual(['coordinator.sandwell@wmp.example', 'coordinator.walsall@wmp.example']);
    expect(box.mail[0].body).not.toMatch(/Walsall|Dudley/);
  });

  it('tells the side that sends it out of force', async () => {
    seed({ ToMarac: 'Leicester', OutOfForce: true, NextDueAt: hours(24).toISOString() });
    await roundAt(hours(24));
    expect(box.mail.map(({ to }) => to)).toEqual([['coordinator.walsall@wmp.example']]);
  });

  it('tells of a temporary move on the day it is to be looked at', async () => {
    seed({ State: 'Accepted', ReviewOn: hours(24 * 15).toISOString() });
    await roundAt(hours(24 * 14));
    expect(box.mail).toEqual([]);
    await roundAt(hours(24 * 15));
    expect(box.subjects()).toEqual([alert('M-AAAA-BBBB-C', 'temporary move to be reviewed')]);
  });
});

it('tells of the rest where one list cannot be read, and ends as failed', async () => {
  const reference = await submitted();
  now = hours(24);
  const line = faulty(mailTransport(engine));
  line.failNext(({ url }) => url.includes('/sites/marac-partners/'), { kind: 'refused', status: 503 }, 4);
  const waits: number[] = [];
  const round = await openMailRunner(engine, box, { sharePoint: line.send, onPause: seconds => waits.push(seconds) }).round();
  expect(waits).toEqual([10, 10, 10]);
  expect(round['MARAC due']).toEqual({ status: 'Failed', failures: [{ action: 'Waiting_from_partners', reason: '503' }] });
  expect(box.subjects()).toEqual([alert(reference, 'review due')]);
});

describe('a computer whose clock is two hours wrong', () => {
  const realNow = Date.now;
  afterEach(() => {
    Date.now = realNow;
  });

  it.each([-2, 2])('(%d hours) changes no moment at which anybody is told', async wrong => {
    Date.now = () => mondayMorning.getTime() + wrong * 3_600_000;
    const reference = await submitted();
    await roundAt(new Date(hours(24).getTime() - 1000));
    expect(box.mail).toEqual([]);
    await roundAt(hours(24));
    expect(box.subjects()).toEqual([alert(reference, 'review due')]);
    await roundAt(new Date(hours(48).getTime() - 1000));
    expect(box.subjects()).toHaveLength(1);
    await roundAt(hours(48));
    expect(box.subjects()).toEqual([alert(reference, 'duties due'), alert(reference, 'review due')]);
  });
});
