import { mergeMinutes } from '../../../../src/domain/meetings/mergeMinutes';
import type { MinuteLine } from '../../../../src/domain/meetings/minutes';
import { minutesSaver } from '../../../../src/webparts/meetings/minutes/minutesSaver';
import type { MinutesSaver } from '../../../../src/webparts/meetings/minutes/minutesSaver';
import { longestUnsaved, typingPause } from '../../../../src/ui/saving/saver';
import { addLine, linesOf, removeLine } from '../../../../src/webparts/meetings/minutes/presenters/lines';
import { InMemoryMinutes, aMeeting, busy, forbidden, offline } from './inMemoryMinutes';

const section = 'Information shared';
const line = (key: string, text: string, rank = 1024): MinuteLine => ({ key, section, rank, text });

const open = (minutes: InMemoryMinutes, caseKey = 'case1'): MinutesSaver =>
  minutesSaver({
    opened: minutes.of(caseKey),
    save: (base, wanted) => minutes.save(aMeeting(), base, wanted),
    merge: mergeMinutes,
    now: () => new Date()
  });

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
const words = (saver: MinutesSaver): readonly string[] => linesOf(saver.current(), section).map(({ text }) => text);
const storedWords = (minutes: InMemoryMinutes): readonly string[] => linesOf(minutes.of('case1'), section).map(({ text }) => text);

let minutes: InMemoryMinutes;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-06-15T09:30:00Z') });
  minutes = new InMemoryMinutes();
  minutes.delay = 300;
});
afterEach(() => jest.useRealTimers());

const withLine = (): MinutesSaver => {
  const saver = open(minutes);
  saver.change(before => addLine(before, { key: 'a', section }));
  return saver;
};

describe('saving minutes while they are typed', () => {
  it('stores nothing of a line in which nothing is typed', async () => {
    const saver = withLine();
    await pass(5000);
    expect(minutes.saves).toEqual([]);
    expect(saver.state().kind).toBe('unchanged');
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('writes once after a pause, not at each key', async () => {
    const saver = withLine();
    for (const text of ['N', 'Ne', 'New']) {
      saver.type('a', { text });
      await pass(200);
    }
    expect(minutes.saves).toEqual([]);
    await pass(typingPause + 400);
    expect(minutes.saves).toHaveLength(1);
    expect(storedWords(minutes)).toEqual(['New']);
    expect(saver.state()).toMatchObject({ kind: 'saved', merged: false });
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('saves somebody who never pauses', async () => {
    const saver = withLine();
    for (let typed = 1; typed <= 60; typed += 1) {
      saver.type('a', { text: 'x'.repeat(typed) });
      await pass(500);
    }
    expect(minutes.saves.length).toBeGreaterThanOrEqual(Math.floor((60 * 500) / (longestUnsaved + 1000)));
  });

  it('never writes twice at once, and saves what was typed meanwhile', async () => {
    minutes.delay = 5000;
    const saver = withLine();
    saver.type('a', { text: 'one' });
    void saver.flush();
    await pass(100);
    saver.type('a', { text: 'one two' });
    void saver.flush();
    void saver.flush();
    await pass(20_000);
    expect(minutes.mostInFlight).toBe(1);
    expect(minutes.saves).toHaveLength(2);
    expect(storedWords(minutes)).toEqual(['one two']);
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('draws nothing anew for a key that is typed', async () => {
    const saver = withLine();
    let told = 0;
    saver.subscribe(() => (told += 1));
    const shape = saver.shape();
    for (let typed = 1; typed <= 50; typed += 1) saver.type('a', { text: 'x'.repeat(typed) });
    expect(saver.shape()).toBe(shape);
    // Once: from nothing to save to not saved yet.
    expect(told).toBe(1);
  });

  it('keeps what was typed without a connection, waits longer each time, and ends saved', async () => {
    minutes.nextSaves = [offline, offline, offline];
    const saver = withLine();
    saver.type('a', { text: 'kept' });
    await pass(typingPause + 400);
    expect(saver.state()).toMatchObject({ kind: 'retrying', error: { kind: 'offline' } });
    await pass(2000 + 400);
    await pass(3000);
    expect(minutes.nextSaves).toHaveLength(1);
    saver.type('a', { text: 'kept, and more' });
    expect(saver.state().kind).toBe('retrying');
    await pass(30_000);
    expect(saver.state().kind).toBe('saved');
    expect(storedWords(minutes)).toEqual(['kept, and more']);
  });

  it('tries at once when the connection is back', async () => {
    minutes.nextSaves = [offline, offline, offline, offline];
    const saver = withLine();
    saver.type('a', { text: 'kept' });
    await pass(16_000);
    minutes.nextSaves = [];
    const before = minutes.saves.length;
    saver.online();
    await pass(400);
    expect(minutes.saves.length).toBe(before + 1);
    expect(saver.state().kind).toBe('saved');
  });

  it('waits as long as SharePoint asks, even when told to save now', async () => {
    minutes.nextSaves = [busy];
    const saver = withLine();
    saver.type('a', { text: 'kept' });
    await pass(typingPause + 400);
    void saver.flush();
    saver.online();
    await pass(5000);
    expect(minutes.saves).toEqual([]);
    await pass(8000);
    expect(storedWords(minutes)).toEqual(['kept']);
  });

  it('stops when saving is refused, keeps the words, and tries again when told to', async () => {
    minutes.nextSaves = [forbidden];
    const saver = withLine();
    saver.type('a', { text: 'kept' });
    await pass(60_000);
    expect(saver.state()).toMatchObject({ kind: 'stopped', error: { kind: 'forbidden' } });
    expect(saver.hasUnsaved()).toBe(true);
    void saver.flush();
    await pass(400);
    expect(storedWords(minutes)).toEqual(['kept']);
  });

  it('does not withdraw a line that is emptied to be typed anew', async () => {
    minutes.elsewhere('case1', () => [line('a', 'First')]);
    const saver = open(minutes);
    saver.type('a', { text: '' });
    await pass(5000);
    expect(minutes.saves).toEqual([]);
    saver.type('a', { text: 'Second' });
    await pass(typingPause + 400);
    expect(storedWords(minutes)).toEqual(['Second']);
  });

  it('says again when it was saved, if what was typed is taken back', async () => {
    const saver = withLine();
    saver.type('a', { text: 'one' });
    await pass(typingPause + 400);
    const saved = saver.state();
    saver.type('a', { text: 'one two' });
    saver.type('a', { text: 'one' });
    expect(saver.state()).toBe(saved);
    await pass(5000);
    expect(minutes.saves).toHaveLength(1);
  });

  it('writes what is left when the screen goes', async () => {
    const saver = withLine();
    saver.type('a', { text: 'left' });
    saver.dispose();
    await pass(400);
    expect(storedWords(minutes)).toEqual(['left']);
  });
});

describe('two people minuting one case', () => {
  it('takes in lines of the other with a save, and the box being typed in stays', async () => {
    const saver = withLine();
    saver.type('a', { text: 'mine' });
    minutes.elsewhere('case1', lines => [...lines, line('b', 'theirs', 2048)]);
    await pass(typingPause + 100);
    saver.type('a', { text: 'mine, and more' });
    await pass(250);
    expect(words(saver)).toEqual(['mine, and more', 'theirs']);
    expect(saver.boxOf('a')).toBe('a');
    await pass(5000);
    expect(storedWords(minutes)).toEqual(['mine, and more', 'theirs']);
    expect(saver.kept()).toEqual([]);
  });

  it('keeps both words of one line, once each, and the caret stays with its words', async () => {
    minutes.elsewhere('case1', () => [line('a', 'First')]);
    const saver = open(minutes);
    saver.type('a', { text: 'First, mine' });
    minutes.elsewhere('case1', () => [line('a', 'First, theirs')]);
    await pass(typingPause + 100);
    // Typed while the save was on its way.
    saver.type('a', { text: 'First, mine and more' });
    await pass(5000);
    expect(words(saver)).toEqual(['First, theirs', 'First, mine and more']);
    expect(storedWords(minutes)).toEqual(['First, theirs', 'First, mine and more']);
    expect(saver.kept()).toEqual([{ mine: 'First, mine', theirs: 'First, theirs' }]);
    const mine = saver.current().lines.find(({ text }) => text.startsWith('First, mine'));
    expect(saver.boxOf(mine?.key ?? '')).toBe('a');
    expect(saver.boxOf('a')).not.toBe('a');
    saver.dismissKept();
    expect(saver.kept()).toEqual([]);
  });

  it('does not lose the other’s words when the line is deleted here before they are seen', async () => {
    minutes.elsewhere('case1', () => [line('a', 'First')]);
    const saver = open(minutes);
    saver.type('a', { text: 'First, mine' });
    minutes.elsewhere('case1', () => [line('a', 'First, theirs')]);
    await pass(typingPause + 100);
    saver.change(before => removeLine(before, 'a'));
    await pass(10_000);
    expect(storedWords(minutes)).toEqual(['First, theirs']);
  });

  it('takes in a reading when nothing is unsaved, and never one that a save has overtaken', async () => {
    const saver = withLine();
    saver.type('a', { text: 'mine' });
    await pass(typingPause + 400);
    minutes.elsewhere('case1', lines => [...lines, line('b', 'theirs', 2048)]);
    saver.beginReading()(minutes.of('case1'));
    expect(words(saver)).toEqual(['mine', 'theirs']);
    expect(saver.hasUnsaved()).toBe(false);

    const stale = minutes.of('case1');
    const take = saver.beginReading();
    saver.type('a', { text: 'mine, changed' });
    take(stale);
    expect(words(saver)).toEqual(['mine, changed', 'theirs']);
    await pass(typingPause + 400);
    take(stale);
    expect(words(saver)).toEqual(['mine, changed', 'theirs']);
    await pass(5000);
    expect(storedWords(minutes)).toEqual(['mine, changed', 'theirs']);
  });
});
