import type { SharePointEngine } from '../../../local/engine';
import { caseSites } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { transferKey, withDeeds } from '../../support/stories/transferDeeds';
import { bothAtOnce, crossed } from '../../support/kills/transferKills';
import type { AfterTransfer } from '../../support/stories/transferring';

let sites: CaseSites;
let fresh: () => SharePointEngine;
let offered: () => SharePointEngine;
let departed: () => SharePointEngine;
let deeds: Awaited<ReturnType<typeof withDeeds>>['deeds'];

beforeAll(async () => {
  sites = await caseSites();
  const prepared = await withDeeds(sites);
  ({ fresh, deeds } = prepared);
  offered = await prepared.after(deeds.transferGone);
  departed = await prepared.after(deeds.leave);
});
afterAll(() => sites.close());

const states = (left: readonly AfterTransfer[]): readonly string[] =>
  Array.from(new Set(left.map(({ transfers }) => String(transfers.find(({ Key }) => Key === transferKey)?.State ?? 'None')))).sort();

describe('two people at once', () => {
  it('accept it both: accepted once', async () => {
    expect(states(await bothAtOnce(offered, sites, deeds.accept, deeds.acceptToo))).toEqual(['Accepted']);
  });

  it.each(['undo', 'decline'] as const)('one accepts and the other answers %s: the first stands', async other => {
    const left = await bothAtOnce(offered, sites, deeds[other], deeds.accept, [0, 2, 3, 4, 5, 8]);
    expect(states(left).every(state => ['Accepted', 'Declined', 'Undone'].includes(state))).toBe(true);
  });

  it('take it back both: taken back once, every correction once', async () => {
    expect(states(await bothAtOnce(offered, sites, deeds.undo, { ...deeds.undo, by: deeds.undo.by }, [0, 3, 8, 21]))).toEqual(['Undone']);
  });

  it('transfer it both: to one MARAC only', async () => {
    const left = await bothAtOnce(fresh, sites, deeds.transfer, deeds.transferElsewhere);
    expect(left.map(({ transfers }) => transfers.length)).toEqual(left.map(() => 1));
  });

  it('one transfers it, the other withdraws it: offered or withdrawn, never both', async () => {
    const left = await bothAtOnce(fresh, sites, deeds.transfer, deeds.withdraw);
    for (const { referral, transfers } of left)
      expect([referral.Status === 'Withdrawn', transfers.length]).toEqual(transfers.length === 0 ? [true, 0] : [false, 1]);
  });

  it('say both that she has left, and take it back both', async () => {
    const left = await bothAtOnce(fresh, sites, deeds.leave, deeds.leave, [0, 3, 8]);
    expect(left.map(({ notices }) => notices.length)).toEqual([3, 3, 3]);
    const back = await bothAtOnce(departed, sites, deeds.undoLeave, deeds.undoLeave, [0, 3, 8]);
    expect(back.map(({ notices }) => notices.length)).toEqual([6, 6, 6]);
  });
});

describe('one is killed at every request, the other acts, the first tries again', () => {
  it('accepting and taking back', async () => {
    expect(states(await crossed(sites, offered, deeds.accept, deeds.undo))).toEqual(['Accepted', 'Undone']);
  });

  it('taking back and accepting', async () => {
    expect(states(await crossed(sites, offered, deeds.undo, deeds.accept))).toEqual(['Accepted', 'Undone']);
  });

  it('declining and accepting', async () => {
    expect(states(await crossed(sites, offered, deeds.decline, deeds.accept))).toEqual(['Accepted', 'Declined']);
  });

  it('transferring and withdrawing', async () => {
    expect(states(await crossed(sites, fresh, deeds.transfer, deeds.withdraw))).toEqual(['None', 'Offered']);
  });

  it('withdrawing and transferring', async () => {
    expect(states(await crossed(sites, fresh, deeds.withdraw, deeds.transfer))).toEqual(['None', 'Offered']);
  });

  it('leaving and transferring', async () => {
    expect(states(await crossed(sites, fresh, deeds.leave, deeds.transfer))).toEqual(['Offered']);
  });

  it('transferring and leaving', async () => {
    expect(states(await crossed(sites, fresh, deeds.transfer, deeds.leave))).toEqual(['Offered']);
  });
});
