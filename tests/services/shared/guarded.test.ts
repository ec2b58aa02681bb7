import fc from 'fast-check';
import { failed, ok } from '../../../src/domain/kernel/result';
import type { AppErrorKind, Outcome } from '../../../src/domain/kernel/appError';
import { again, rowAfter, guarded, inRounds, mostRounds, pauseBefore } from '../../../src/services/shared/guarded';

const error = (kind: AppErrorKind): Outcome<never> => failed({ kind, words: kind, nextAction: '', supportCode: kind });

/** A row with an etag, and what happens to each write of it in turn. */
function aRow(happens: readonly ('ok' | 'conflict' | 'lost' | 'lostButStored' | 'forbidden')[]) {
  const row = { etag: 0, value: 'before' };
  let write = 0;
  let looks = 0;
  return {
    row,
    writes: (): number => write,
    looks: (): number => looks,
    look: async () => {
      looks++;
      return ok({ ...row });
    },
    write: async (standing: { etag: number }, value: string): Promise<Outcome<{ etag: number; value: string }>> => {
      const what = happens[write++] ?? 'ok';
      if (what === 'conflict') Object.assign(row, { etag: row.etag + 1, value: 'theirs' });
      if (what === 'lost') return error('outcomeUnknown');
      if (what === 'forbidden') return error('forbidden');
      if (standing.etag !== row.etag) return error('conflict');
      Object.assign(row, { etag: row.etag + 1, value });
      return what === 'lostButStored' ? error('outcomeUnknown') : ok({ ...row });
    }
  };
}

const set = (site: ReturnType<typeof aRow>, value: string, known?: { etag: number; value: string }) =>
  guarded<{ etag: number; value: string }, string, { etag: number; value: string }, { etag: number; value: string }>({
    support: 'test',
    known,
    look: site.look,
    decide: standing => (standing.value === value ? { stop: ok(standing) } : { write: value }),
    write: site.write
  });

describe('one guarded change', () => {
  it('ends with what was wanted, whatever was refused or lost on the way, and never writes what is written already', async () => {
    const happening = fc.constantFrom<'ok' | 'conflict' | 'lost' | 'lostButStored'>('ok', 'conflict', 'lost', 'lostButStored');
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 5 }), async happens => {
        const site = aRow(happens);
        expect(rowAfter(await set(site, 'mine'))).toMatchObject({ ok: true, value: { value: 'mine' } });
        expect(site.row.value).toBe('mine');
        const stored = happens.findIndex(what => what === 'ok' || what === 'lostButStored');
        expect(site.writes()).toBe(stored === -1 ? happens.length + 1 : stored + 1);
      }),
      { numRuns: 30 }
    );
  });

  it('says whether it wrote, or found it written', async () => {
    expect(await set(aRow(['ok']), 'mine')).toEqual(ok({ written: { etag: 1, value: 'mine' } }));
    expect(await set(aRow(['lostButStored']), 'mine')).toEqual(ok({ stopped: { etag: 1, value: 'mine' } }));
  });

  it('does not look first at what the caller has just read, and looks where that was out of date', async () => {
    const site = aRow([]);
    await set(site, 'mine', { etag: 0, value: 'before' });
    expect(site.looks()).toBe(0);
    await set(site, 'other', { etag: 0, value: 'before' });
    expect(site.looks()).toBe(1);
    expect(site.row.value).toBe('other');
  });

  it('stops at a refusal that trying again does not mend', async () => {
    const site = aRow(['forbidden']);
    expect(await set(site, 'mine')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(site.writes()).toBe(1);
  });

  it('does not say that nothing was sent where an answer was lost and the look after it failed', async () => {
    const site = aRow(['lost']);
    const looks = [ok(site.row), error('offline')];
    const outcome = await guarded({
      support: 'test',
      look: async () => looks.shift() ?? error('offline'),
      decide: () => ({ write: 'mine' }),
      write: site.write
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'outcomeUnknown', supportCode: 'outcomeUnknown-test' } });
  });

  it('gives up after so many rounds, and says that it is not known', async () => {
    const site = aRow(Array.from({ length: mostRounds + 1 }, () => 'conflict' as const));
    expect(await set(site, 'mine')).toMatchObject({ ok: false, error: { kind: 'outcomeUnknown' } });
    expect(site.writes()).toBe(mostRounds);
  });
});

describe('the pause between rounds', () => {
  it('looks again at once, then waits longer and longer, up to a limit, and never two desks alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostRounds }), fc.double({ min: 0, max: 0.999, noNaN: true }), (round, random) => {
        const wait = pauseBefore(round, random);
        expect(wait > 0).toBe(round > 2);
        expect(wait).toBeLessThan(500);
        expect(pauseBefore(round + 1, random)).toBeGreaterThanOrEqual(wait);
        if (round > 2) expect(pauseBefore(round, random / 2 + 0.5)).toBeGreaterThan(pauseBefore(round, random / 2));
      })
    );
  });

  it('comes before the third round for the first time', async () => {
    const waited: number[] = [];
    const rounds = await inRounds(
      async () => again,
      async milliseconds => void waited.push(milliseconds)
    );
    expect(rounds).toBe(again);
    expect(waited).toHaveLength(mostRounds - 2);
  });
});
