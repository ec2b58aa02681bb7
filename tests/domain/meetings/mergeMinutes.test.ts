import fc from 'fast-check';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { Attendance } from '../../../src/domain/meetings/meeting';
import { mergeAttendance, mergeMinutes, sameMinutes } from '../../../src/domain/meetings/mergeMinutes';
import type { CaseMinutes, MinuteLine, MinuteSection } from '../../../src/domain/meetings/minutes';

const line = (key: string, text: string, changes: Partial<MinuteLine> = {}): MinuteLine => ({
  key,
  section: 'Information shared',
  rank: 1,
  text,
  ...changes
});
const due = '2026-06-29' as CalendarDay;
const action = (key: string, text: string, agency: string): MinuteLine =>
  line(key, text, { section: 'Actions', action: { agency, owner: '', due } });
const minutes = (...lines: readonly MinuteLine[]): CaseMinutes => ({ outcome: 'Not yet heard', lines });
const texts = ({ lines }: CaseMinutes): readonly string[] => [...lines].sort((a, b) => a.rank - b.rank).map(({ text }) => text);
const a = line('a', 'He was seen near the school');

describe('two people minuting one case', () => {
  it('keep what each of them added', () => {
    const { merged, kept } = mergeMinutes(
      minutes(a),
      minutes(a, line('b', 'Mine', { rank: 2 })),
      minutes(a, line('c', 'Theirs', { rank: 3 }))
    );
    expect(texts(merged)).toEqual([a.text, 'Mine', 'Theirs']);
    expect(kept).toEqual([]);
  });

  it('change different things of one line, and both hold', () => {
    const base = action('x', 'Change the locks', 'Housing');
    const mine = { ...base, text: 'Change the locks today' };
    const theirs = { ...base, rank: 7, action: { agency: 'Police', owner: 'PC Example', due } };
    expect(mergeMinutes(minutes(base), minutes(mine), minutes(theirs))).toEqual({
      merged: minutes({ ...theirs, text: 'Change the locks today' }),
      kept: []
    });
  });

  it('change the same words: theirs stands, and mine follow it at once under a key that a second try makes again', () => {
    const after = line('z', 'After', { rank: 2 });
    const theirs = minutes(line('a', 'Theirs'), after);
    const once = mergeMinutes(minutes(a, after), minutes(line('a', 'Mine'), after), theirs);
    expect(texts(once.merged)).toEqual(['Theirs', 'Mine', 'After']);
    expect(once.kept).toHaveLength(1);
    expect(once.merged.lines.find(({ key }) => key === once.kept[0])).toMatchObject({ text: 'Mine' });
    expect(mergeMinutes(minutes(a, after), minutes(line('a', 'Mine'), after), once.merged)).toEqual(once);
  });

  it('give one action to two agencies: both owe it', () => {
    const base = action('x', 'Change the locks', '');
    const { merged } = mergeMinutes(
      minutes(base),
      minutes(action('x', 'Change the locks', 'Housing')),
      minutes(action('x', 'Change the locks', 'Police'))
    );
    expect(merged.lines.map(one => one.action?.agency).sort()).toEqual(['Housing', 'Police']);
  });

  it('delete a line that the other has written in: it stays', () => {
    expect(texts(mergeMinutes(minutes(a), minutes(), minutes(line('a', 'More'))).merged)).toEqual(['More']);
    expect(texts(mergeMinutes(minutes(a), minutes(line('a', 'More')), minutes()).merged)).toEqual(['More']);
    expect(texts(mergeMinutes(minutes(a), minutes(line('a', '')), minutes(line('a', 'More'))).merged)).toEqual(['More']);
    expect(texts(mergeMinutes(minutes(a), minutes(line('a', 'More')), minutes(line('a', ''))).merged)).toEqual(['More']);
  });

  it('delete a line that the other has only moved, or left: it is gone', () => {
    expect(mergeMinutes(minutes(a), minutes(), minutes({ ...a, rank: 9 })).merged.lines).toEqual([]);
    expect(mergeMinutes(minutes(a), minutes(a), minutes()).merged.lines).toEqual([]);
  });

  it('take an action out of the actions while the other gives it to somebody: it stays an action', () => {
    const base = action('x', 'Change the locks', 'Housing');
    const { key, rank, text } = base;
    const { merged } = mergeMinutes(
      minutes(base),
      minutes({ key, rank, text, section: 'Risk analysis' }),
      minutes(action('x', text, 'Police'))
    );
    expect(merged.lines).toEqual([action('x', text, 'Police')]);
  });

  it('decide about the case at once: theirs stands; alone: mine does', () => {
    const heard: CaseMinutes = { ...minutes(), outcome: 'Heard' };
    const deferred: CaseMinutes = { ...minutes(), outcome: 'Deferred to the next meeting' };
    expect(mergeMinutes(minutes(), heard, deferred).merged.outcome).toBe('Deferred to the next meeting');
    expect(mergeMinutes(minutes(), heard, minutes()).merged.outcome).toBe('Heard');
    expect(mergeMinutes(heard, heard, minutes()).merged.outcome).toBe('Not yet heard');
  });
});

const words = fc.constantFrom('locks', 'school', 'alarm', 'refuge', 'flag', 'visit');
const sections: readonly MinuteSection[] = ['Information shared', 'Risk analysis', 'Actions'];
const anyLine = (keys: readonly string[]): fc.Arbitrary<MinuteLine> =>
  fc
    .record({
      key: fc.constantFrom(...keys),
      section: fc.constantFrom(...sections),
      rank: fc.integer({ min: 1, max: 50 }),
      text: fc.array(words, { minLength: 1, maxLength: 3 }).map(several => several.join(' ')),
      agency: fc.constantFrom('Housing', 'Police')
    })
    .map(({ agency, ...rest }) => (rest.section === 'Actions' ? { ...rest, action: { agency, owner: '', due } } : rest));
const anyMinutes = (keys: readonly string[]): fc.Arbitrary<CaseMinutes> =>
  fc.record({
    outcome: fc.constantFrom('Not yet heard', 'Heard', 'Deferred to the next meeting'),
    lines: fc.uniqueArray(anyLine(keys), { selector: ({ key }) => key, maxLength: 6 })
  });
const three = (
  mineKeys: readonly string[] = ['a', 'b', 'c', 'd', 'm'],
  theirKeys: readonly string[] = ['a', 'b', 'c', 'd', 't']
): fc.Arbitrary<[CaseMinutes, CaseMinutes, CaseMinutes]> =>
  fc.tuple(anyMinutes(['a', 'b', 'c', 'd']), anyMinutes(mineKeys), anyMinutes(theirKeys));

/** Texts that somebody wrote: lines that are new or say something else than before. */
const written = (base: CaseMinutes, after: CaseMinutes): readonly string[] =>
  after.lines.filter(({ key, text }) => base.lines.find(one => one.key === key)?.text !== text).map(({ text }) => text);
const saying = ({ lines }: CaseMinutes): readonly string[] => lines.map(({ text, action: part }) => `${text} ${part?.agency ?? ''}`).sort();

describe('merging', () => {
  it('loses no word that either wrote', () => {
    fc.assert(
      fc.property(three(), ([base, mine, theirs]) => {
        const { merged } = mergeMinutes(base, mine, theirs);
        const there = new Set(merged.lines.map(({ text }) => text));
        for (const text of [...written(base, mine), ...written(base, theirs)]) expect(there).toContain(text);
      }),
      { numRuns: 500 }
    );
  });

  it('holds every key once, and actions exactly among the actions', () => {
    fc.assert(
      fc.property(three(), ([base, mine, theirs]) => {
        const { lines } = mergeMinutes(base, mine, theirs).merged;
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        for (const one of lines) expect(one.action !== undefined).toBe(one.section === 'Actions');
      }),
      { numRuns: 500 }
    );
  });

  it('changes nothing when it is done again with what came of it', () => {
    fc.assert(
      fc.property(three(), ([base, mine, theirs]) => {
        const once = mergeMinutes(base, mine, theirs).merged;
        expect(sameMinutes(mergeMinutes(base, mine, once).merged, once)).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it('says the same whoever saves first', () => {
    fc.assert(
      fc.property(three(), ([base, mine, theirs]) => {
        const sets = (one: CaseMinutes): readonly string[] => Array.from(new Set(one.lines.map(({ text }) => text))).sort();
        expect(sets(mergeMinutes(base, mine, theirs).merged)).toEqual(sets(mergeMinutes(base, theirs, mine).merged));
      }),
      { numRuns: 500 }
    );
  });

  it('is the same in every way whoever saves first, where both wrote in lines of their own', () => {
    fc.assert(
      fc.property(three(['a', 'b', 'm'], ['c', 'd', 't']), ([base, mine, theirs]) => {
        const [A, B] = [new Set(['a', 'b', 'm']), new Set(['c', 'd', 't'])];
        const withOthers = (own: CaseMinutes, mineOnly: ReadonlySet<string>): CaseMinutes => ({
          outcome: base.outcome,
          lines: [...own.lines, ...base.lines.filter(({ key }) => !mineOnly.has(key))]
        });
        const [first, second] = [withOthers(mine, A), withOthers(theirs, B)];
        expect(sameMinutes(mergeMinutes(base, first, second).merged, mergeMinutes(base, second, first).merged)).toBe(true);
        expect(saying(mergeMinutes(base, first, second).merged)).toEqual([...saying(mine), ...saying(theirs)].sort());
        expect(mergeMinutes(base, first, second).kept).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  it('is mine where nobody else wrote, and theirs where I did not', () => {
    fc.assert(
      fc.property(three(), ([base, mine]) => {
        expect(sameMinutes(mergeMinutes(base, mine, base).merged, mine)).toBe(true);
        expect(sameMinutes(mergeMinutes(base, base, mine).merged, mine)).toBe(true);
      })
    );
  });
});

describe('attendance', () => {
  const person = (key: string, name: string, changes: Partial<Attendance> = {}): Attendance => ({
    key,
    kind: 'Present',
    agency: 'Housing',
    name,
    ...changes
  });

  it('merges by row: one notes the acknowledgement, another corrects the name, a third row comes', () => {
    const base = [person('1', 'J Example')];
    const at = new Date('2026-06-15T09:00:00Z');
    const mine = [person('1', 'J Example', { confidentiality: { at, by: 'Chair' } })];
    const theirs = [person('1', 'Jo Example'), person('2', 'Other')];
    expect(mergeAttendance(base, mine, theirs)).toEqual({
      rows: [person('1', 'Jo Example', { confidentiality: { at, by: 'Chair' } }), person('2', 'Other')],
      kept: []
    });
  });

  it('keeps both names where two people wrote different ones in one row', () => {
    const { rows, kept } = mergeAttendance([person('1', '')], [person('1', 'Mine')], [person('1', 'Theirs')]);
    expect(rows.map(({ name }) => name)).toEqual(['Theirs', 'Mine']);
    expect(kept).toHaveLength(1);
  });
});
