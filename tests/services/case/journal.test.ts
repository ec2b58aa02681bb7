import fc from 'fast-check';
import { entryDeedKinds } from '../../../src/domain/complex/complexCase';
import { finishJournal, readJournal, writeJournal } from '../../../src/services/case/journal';
import type { JournalList } from '../../../src/services/case/journal';
import by63c5d83 from './golden/journals/63c5d83.json';
import by93f9b3e from './golden/journals/93f9b3e.json';
import version1 from './golden/journals/version1.json';

interface Golden {
  readonly list: string;
  readonly text: string;
  readonly read: Readonly<Record<string, unknown>>;
}

/** The names that releases with journals in prose had for their steps, and the codes of the same steps. */
const codes: Readonly<Record<string, string>> = {
  'Take in': 'takeIn',
  'Sent again': 'sentAgain',
  'Change taken': 'changeTaken',
  Return: 'return',
  Accept: 'accept',
  Withdraw: 'withdraw',
  Reinstate: 'reinstate',
  Restrict: 'restrict',
  Exclude: 'exclude',
  Dispose: 'dispose',
  Transfer: 'transferOffered',
  'Transfer details': 'transferDetails',
  'Transfer accepted': 'transferAccepted',
  'Transfer declined': 'transferDeclined',
  'Transfer taken back': 'transferTakenBack',
  'Transfer received': 'transferReceived',
  'Left the area': 'leftArea',
  'Departure taken back': 'departureTakenBack',
  'Circulate agenda': 'circulateAgenda',
  'Circulate minutes': 'circulateMinutes',
  Cancel: 'cancel',
  Move: 'move'
};

/** What that release read, as it is said now. */
function sameSteps({ list, read: { step, kind, detail, ...rest } }: Golden): Readonly<Record<string, unknown>> {
  if (list === 'minutes') return { step: 'save', ...rest };
  if (list === 'entry') {
    // It cut its own words at their first colon: the history said “Complex case”, and that it was taken back stood below.
    const isCut = kind === 'Complex case';
    const deed = Object.entries(entryDeedKinds).find(([, words]) => words === (isCut ? 'Complex case: taken back' : kind))?.[0];
    return { step: 'history', deed, detail: isCut ? String(detail).replace(/^taken back: /, '') : detail };
  }
  return { step: codes[String(step)], ...rest, ...(detail !== undefined && step !== 'Departure taken back' && { detail }) };
}

describe('a journal in prose, as releases before this one stored it', () => {
  const all: readonly (readonly [string, readonly Golden[]])[] = [
    ['63c5d83', by63c5d83],
    ['93f9b3e', by93f9b3e]
  ];

  it.each(all)('of %s is read to the steps that it read itself, every one', (_commit, golden) => {
    expect(golden.length).toBeGreaterThan(240);
    for (const one of golden)
      expect({ text: one.text, read: readJournal(one.list as JournalList, one.text) }).toEqual({ text: one.text, read: sameSteps(one) });
  });

  it('is of every step that a case, a meeting, minutes and an entry of the log have', () => {
    const of = (golden: readonly Golden[]): Set<unknown> => new Set(golden.map(sameSteps).map(({ step, deed }) => deed ?? step));
    const now = version1.map(({ read }) => ('deed' in read ? read.deed : read.step)).filter(code => code !== 'tellAgencies');
    expect(of(by93f9b3e)).toEqual(new Set(now));
    expect(of(by63c5d83)).toEqual(new Set(now.filter(code => code !== 'changeTaken' && code !== 'exclude')));
  });

  it.each([
    '',
    'Unfinished',
    'Take in from home 3: people',
    'take in from case 3:',
    'Transfer lost: row {"transferKey":"k","words":""}',
    'History, Nobody knows: what'
  ])('%p is none', text => {
    for (const list of ['case', 'meeting', 'entry'] as const) expect(readJournal(list, text)).toBeUndefined();
  });

  it('of minutes is read whatever stands there: what follows is in the minutes themselves', () => {
    expect(readJournal('minutes', 'Actions')).toEqual({ step: 'save', revision: 0, isDecision: false, wasDeferred: false });
  });
});

describe('a journal', () => {
  it.each(version1)('$text is written so for ever, and read', ({ list, text, read }) => {
    expect(writeJournal(read as never)).toBe(text);
    expect(readJournal(list as JournalList, text)).toEqual(read);
  });

  it('has codes of one word each', () => {
    for (const { read } of version1)
      expect([read.step, ('deed' in read && read.deed) || 'none'].every(code => /^[a-z][a-zA-Z]+$/.test(code))).toBe(true);
  });

  it('is stored as before when every word of its steps is said otherwise', () => {
    const words = entryDeedKinds as Record<string, string>;
    const before = { ...words };
    try {
      for (const deed of Object.keys(words)) words[deed] = `Said otherwise: ${deed}`;
      for (const { list, text, read } of version1)
        expect([writeJournal(read as never), readJournal(list as JournalList, text)]).toEqual([text, read]);
    } finally {
      Object.assign(words, before);
    }
  });

  it('keeps whatever a person typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), typed => {
        const journals = [
          ['case', { step: 'dispose', key: 'k', by: 'x@wmp.example', recordType: 'Case heard', reason: typed }],
          ['meeting', { step: 'cancel', reason: typed }],
          ['entry', { step: 'history', deed: 'declined', detail: typed }]
        ] as const;
        for (const [list, journal] of journals) expect(readJournal(list, writeJournal(journal))).toEqual(journal);
      })
    );
  });

  const written = writeJournal({ step: 'transferAccepted', transferKey: 'k', words: '' });
  it.each([
    ['cut short', written.slice(0, -3)],
    ['of a step that nobody knows', written.replace('transferAccepted', 'transferLost')],
    ['of a name that every object has', written.replace('transferAccepted', 'constructor')],
    ['of a later version', written.replace('"journal":1', '"journal":2')],
    ['with a part missing', written.replace(',"words":""', '')],
    ['with a part of another kind', written.replace('"words":""', '"words":5')],
    ['of another list', writeJournal({ step: 'move' })],
    [
      'of a reason for a transfer that nobody knows',
      writeJournal({ step: 'transferDetails', transferKey: 'k', time: 1, details: { reason: 'Moved' } }).replace(
        '"Moved"',
        '"Moved abroad"'
      )
    ]
  ])('%s is not read, and nothing is done', async (_what, text) => {
    expect(readJournal('case', text)).toBeUndefined();
    const done: string[] = [];
    const finished = await finishJournal('case', text, undefined, async journal => {
      done.push(journal.step);
      return { ok: true, value: undefined };
    });
    expect({ done, finished }).toMatchObject({ done: [], finished: { ok: false, error: { kind: 'damaged' } } });
  });
});
