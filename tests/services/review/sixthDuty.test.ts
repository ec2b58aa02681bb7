import { housingTold } from '../../support/stories/sixthDuty';
import type { SharePointEngine } from '../../../local/engine';
import { dueTimes, duties } from '../../../src/domain/review/clocks';
import { perDuty } from '../../../src/domain/case/duties';
import type { DutyRecord } from '../../../src/domain/case/duties';
import { defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import { owedNow } from '../../../src/domain/review/caseOwed';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { countOf } from '../../../src/domain/figures/counts';
import { quarterOf } from '../../../src/domain/figures/quarter';
import { dutyTallyName } from '../../../src/domain/figures/tallies';
import { lists } from '../../../src/sharepoint/schema';
import { fromFrozenRow, toFrozenRow } from '../../../src/sharepoint/stores/figures/figureRow';
import { fromTransferRow } from '../../../src/sharepoint/stores/transfer/transferRow';
import { promisesInWords } from '../../../src/webparts/insight/presenters/insightView';
import { dutyOfKey } from '../../../src/webparts/maracDesk/presenters/dutyKeys';
import { dutyDoneWords } from '../../../src/webparts/maracDesk/presenters/dutyWords';
import { casesAt, stillOwed, timedCases } from '../../../src/webparts/maracDesk/presenters/queueCases';
import { queueRow } from '../../../src/webparts/maracDesk/presenters/queueRow';
import type { QueueRow } from '../../../src/webparts/maracDesk/presenters/queueRow';
import { caseSites, coordinator, mondayMorning, openDesk } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { openInsight } from '../../support/stories/insight';
import { letterBox, openMailRunner } from '../../support/stories/mailFlow';
import { good } from '../../support/stories/referring';
import { deskRows, idvaOfCoventry, oneCase, openReview, rationale, sendBack, told, written } from '../../support/stories/reviewing';

// A duty without its hours, its columns, its key or its words does not compile.
// @ts-expect-error
export const withoutWords: DutyRecord = { key: 'Housing told', hours: 72, column: 'HousingTold', letter: 'h' };

const after = (hours: number): Date => new Date(mondayMorning.getTime() + hours * 3_600_000);
const stored = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

let sites: CaseSites;
let now = mondayMorning;
let engine: SharePointEngine;
let key: string;

beforeAll(async () => {
  sites = await caseSites();
  engine = sites.fresh(() => now);
  key = await oneCase(engine);
});
afterAll(() => sites.close());

/** The first line of the queue of somebody at the desk; undefined where nothing is owed. */
async function firstInQueue(): Promise<QueueRow | undefined> {
  const { queue, configuration, transfers } = good(await openDesk(engine, { login: coordinator }).open());
  const [first] = stillOwed(casesAt(timedCases(queue, configuration.staffedHours, transfers), now, configuration.staffedHours));
  return first && queueRow(first, now);
}

/** Does everything else that is owed on the case. */
async function doTheFive(): Promise<void> {
  const review = openReview(engine);
  written(await review.accept({ caseKey: key, decisionKey: 'd-1', criterion: 'Professional judgement', rationale }));
  for (const duty of ['Processed', 'Referrer invited'] as const) written(await review.carryOut(key, duty));
  written(await review.considerCrimes(key, { outcome: 'None disclosed', detail: '' }));
  await sendBack(engine, idvaOfCoventry, {
    Key: 'r-1',
    CaseKey: key,
    AboutKey: `${key}:idva`,
    Marac: 'Coventry',
    Agency: 'IDVA service',
    Kind: 'Acknowledgement',
    Summary: ''
  });
  good(await review.runAutomaticSteps());
}

describe('a sixth duty, of 72 hours, by one row of the table', () => {
  it('has columns of its own on a case and on a transfer, and a time of its own', () => {
    for (const list of [lists.referrals, lists.transfers])
      expect(Object.keys(list.columns)).toEqual(expect.arrayContaining(['HousingToldAt', 'HousingToldBy']));
    const { due } = dueTimes(mondayMorning, defaultStaffedHours);
    expect([due.Reviewed, due.Processed, due[housingTold]]).toEqual([after(24), after(48), after(72)]);
  });

  it('changes nothing for whoever is due earlier', async () => {
    const { referral } = await deskRows(engine);
    expect([referral.NextDueAt, referral.DutiesDueAt]).toEqual([stored(after(24)), stored(after(48))]);
    expect((await firstInQueue())?.duties.map(({ label, canPress }) => [label, canPress])).toEqual([
      ['Review', true],
      ['Processed', true],
      ['Crimes', true],
      ['Referrer', true],
      ['IDVA', true],
      ['Housing', true]
    ]);
  });

  it('is all that is owed once the others are done, by its own clock, in the queue and to the flow that tells of what is due', async () => {
    await doTheFive();
    const { referral } = await deskRows(engine);
    expect([referral.NextDueAt, referral.DutiesDueAt]).toEqual([stored(after(72)), stored(after(72))]);
    const row = await firstInQueue();
    expect(row?.next).toMatchObject({ words: 'Tell housing: in 3 days' });
    expect(row?.duties.map(({ label, shape }) => [label, shape])).toEqual([
      ['Review', 'done'],
      ['Processed', 'done'],
      ['Crimes', 'done'],
      ['Referrer', 'done'],
      ['IDVA', 'done'],
      ['Housing', 'owed'],
      ['IDVA answer', 'done']
    ]);
    const box = letterBox();
    now = new Date(after(72).getTime() - 1000);
    await openMailRunner(engine, box).round();
    const subject = `MARAC referral ${String(referral.Reference)}: duties due`;
    expect(box.subjects()).not.toContain(subject);
    now = after(72);
    await openMailRunner(engine, box).round();
    expect(box.subjects()).toContain(subject);
    now = new Date(after(72).getTime() + 1000);
    expect((await firstInQueue())?.urgency).toBe('Overdue');
  });

  it('is done by its key and one press, evidenced once, and told', async () => {
    now = after(50);
    expect(dutyOfKey('h')).toBe(housingTold);
    const done = written(await openReview(engine).carryOut(key, housingTold as 'Processed'));
    now = after(51);
    written(await openReview(engine, { login: 'senior@wmp.example' }).carryOut(key, housingTold as 'Processed'));
    expect(done.evidence[housingTold]).toEqual({ at: after(50), by: 'Example, Birmingham' });
    expect(dutyDoneWords(done, housingTold, now)).toContain(`${done.reference}: Housing told, Example, Birmingham, `);
    const rows = await deskRows(engine);
    expect(rows.referral).toMatchObject({ HousingToldAt: stored(after(50)), HousingToldBy: 'Example, Birmingham' });
    expect(rows.referral.NextDueAt ?? null).toBeNull();
    expect(told(rows)).toContain('Housing told');
    expect(rows.events.find(({ Kind }) => Kind === 'Housing told')?.Detail).toBe('Told the housing service of Coventry.');
    expect(await firstInQueue()).toBeUndefined();
  });

  it('is counted, and a month that was frozen before it is still read', async () => {
    const opening = good(await openInsight(engine).open(quarterOf('2026-06-15' as CalendarDay)));
    const counts = opening.months.map(month => month.counts).filter(({ received }) => received > 0);
    expect(counts.map(one => [one.minutes[housingTold], countOf(one, dutyTallyName(housingTold, 'by the rule'), 'In time')])).toEqual([
      [[50 * 60], 1]
    ]);
    expect(promisesInWords()).toBe(
      'Reviewed within 24 hours, Processed, Crimes considered, Referrer invited and IDVA notified within 48, everything else within 72.'
    );
    const [one] = counts;
    const { [housingTold]: _later, ...minutes } = one.minutes;
    const frozen = toFrozenRow({ month: '2026-05', marac: 'Coventry', counts: { ...one, minutes: minutes as typeof one.minutes } }, now);
    expect(fromFrozenRow(frozen)?.counts.minutes[housingTold]).toEqual([]);
  });

  it('is owed anew by the MARAC that takes the case on, from the acceptance', () => {
    const accepted = after(100);
    const others = duties.filter(duty => duty !== housingTold);
    const at = stored(accepted);
    const columns = perDuty(({ column }) => column);
    const row = {
      Id: 1,
      etag: '"1"',
      Key: 't-1',
      State: 'Accepted',
      ...Object.fromEntries(others.map(duty => [`${columns[duty]}At`, at])),
      IdvaAcknowledgedAt: at
    };
    const transfer = fromTransferRow(row as unknown as Parameters<typeof fromTransferRow>[0]);
    const owed = owedNow(
      { status: 'Accepted', evidence: transfer.evidence, idvaAcknowledged: transfer.idvaAcknowledged, receivedAt: accepted },
      undefined,
      defaultStaffedHours
    );
    expect(owed).toEqual({
      nextDueAt: dueTimes(accepted, defaultStaffedHours).due[housingTold],
      dutiesDueAt: dueTimes(accepted, defaultStaffedHours).due[housingTold]
    });
  });
});
