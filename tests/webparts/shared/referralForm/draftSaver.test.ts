import type { DraftSaver } from '../../../../src/webparts/shared/referralForm/hooks/draftSaver';
import { draftSaver } from '../../../../src/webparts/shared/referralForm/hooks/draftSaver';
import { longestUnsaved, typingPause } from '../../../../src/ui/saving/saver';
import type { AnswersStore } from '../../../../src/ui/form/answersStore';
import { answersStore } from '../../../../src/ui/form/answersStore';
import { busy, forbidden, InMemoryReferrals, lost, offline } from './inMemoryUseCases';

const open = (referrals: InMemoryReferrals, parts = referrals.newDraft()): { store: AnswersStore; saver: DraftSaver } => {
  const store = answersStore(parts.answers);
  return {
    store,
    saver: draftSaver({
      draft: parts,
      store,
      save: draft => referrals.saveDraft(draft),
      submit: draft => referrals.submit(draft),
      attach: (draft, file) => referrals.attach(draft, file),
      removeFile: (draft, name) => referrals.removeAttachment(draft, name),
      now: () => new Date()
    })
  };
};

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe('saving while one types', () => {
  let referrals: InMemoryReferrals;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-04-07T09:30:00Z') });
    referrals = new InMemoryReferrals();
    referrals.delay = 300;
  });
  afterEach(() => jest.useRealTimers());

  it('writes once after a pause, not at each key', async () => {
    const { store, saver } = open(referrals);
    for (const typed of ['K', 'Kh', 'Kha', 'Khan']) {
      store.set(['victimFamilyName'], typed);
      await pass(200);
    }
    expect(referrals.saves).toEqual([]);
    await pass(typingPause + 400);
    expect(referrals.saves).toEqual([{ victimFamilyName: 'Khan' }]);
    expect(saver.state().kind).toBe('saved');
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('saves somebody who never pauses', async () => {
    const { store } = open(referrals);
    for (let typed = 0; typed < 60; typed += 1) {
      store.set(['victimFamilyName'], 'x'.repeat(typed + 1));
      await pass(500);
    }
    expect(referrals.saves.length).toBeGreaterThanOrEqual(Math.floor((60 * 500) / longestUnsaved));
  });

  it('never writes twice at once, and saves what was typed meanwhile', async () => {
    referrals.delay = 5000;
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    void saver.flush();
    await pass(100);
    store.set(['a'], '2');
    void saver.flush();
    void saver.flush();
    await pass(20_000);
    expect(referrals.mostInFlight).toBe(1);
    expect(referrals.items.map(item => item.answers)).toEqual([{ a: '2' }]);
    expect(referrals.saves).toEqual([{ a: '1' }, { a: '2' }]);
  });

  it('keeps what was typed without a connection, tries again by itself, and ends saved', async () => {
    referrals.nextSaves = [offline, offline];
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    await pass(typingPause + 400);
    expect(saver.state()).toMatchObject({ kind: 'retrying', error: { kind: 'offline' } });
    expect(saver.hasUnsaved()).toBe(true);
    await pass(10_000);
    expect(saver.state().kind).toBe('saved');
    expect(referrals.items[0].answers).toEqual({ a: '1' });
  });

  it('waits as long as SharePoint asks, even when told to save now', async () => {
    referrals.nextSaves = [busy];
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    await pass(typingPause + 400);
    expect(saver.state()).toMatchObject({ kind: 'retrying', error: { kind: 'throttled' } });
    void saver.flush();
    await pass(5000);
    expect(referrals.saves).toEqual([]);
    await pass(8000);
    expect(referrals.saves).toEqual([{ a: '1' }]);
  });

  it('stops when saving is forbidden, and tries again when told to', async () => {
    referrals.nextSaves = [forbidden];
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    await pass(120_000);
    expect(saver.state()).toMatchObject({ kind: 'stopped' });
    expect(referrals.saves).toEqual([]);
    void saver.flush();
    await pass(1000);
    expect(saver.state().kind).toBe('saved');
  });

  it('looks again after a lost answer and ends with one item', async () => {
    referrals.nextSaves = [lost];
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    await pass(10_000);
    expect(saver.state().kind).toBe('saved');
    expect(referrals.items).toHaveLength(1);
  });

  it('takes in what another window saved, and keeps what was typed while it was coming', async () => {
    referrals.add({ key: 'd', answers: { codeWord: 'old' } });
    const loaded = await referrals.loadDraft(1);
    const { store, saver } = open(referrals, loaded.ok ? loaded.value : undefined);
    referrals.writeElsewhere('d', { codeWord: 'old', safeTimes: 'from elsewhere' });
    store.set(['pets'], 'first');
    void saver.flush();
    await pass(100);
    store.set(['pets'], 'first and more');
    await pass(5000);
    expect(store.current()).toEqual({ codeWord: 'old', safeTimes: 'from elsewhere', pets: 'first and more' });
    expect(referrals.items[0].answers).toEqual(store.current());
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('holds still at a clash until the person has chosen', async () => {
    referrals.add({ key: 'd', answers: { codeWord: 'old' } });
    const loaded = await referrals.loadDraft(1);
    const { store, saver } = open(referrals, loaded.ok ? loaded.value : undefined);
    referrals.writeElsewhere('d', { codeWord: 'theirs' });
    store.set(['codeWord'], 'mine');
    await pass(5000);
    const state = saver.state();
    if (state.kind !== 'clash') {
      throw new Error(`expected a clash, not ${state.kind}`);
    }
    expect(referrals.items[0].answers).toEqual({ codeWord: 'theirs' });
    expect(saver.hasUnsaved()).toBe(true);
    void saver.resolve(state.clash, { codeWord: 'mine' });
    await pass(5000);
    expect(saver.state().kind).toBe('saved');
    expect(referrals.items[0].answers).toEqual({ codeWord: 'mine' });
  });

  it('says that it was sent elsewhere', async () => {
    referrals.add({ key: 'd', answers: {} });
    const loaded = await referrals.loadDraft(1);
    const { store, saver } = open(referrals, loaded.ok ? loaded.value : undefined);
    referrals.change('d', { status: 'Submitted' });
    store.set(['a'], '1');
    await pass(5000);
    expect(saver.state().kind).toBe('alreadySubmitted');
  });

  it('does not create an item for what the form itself filled in', async () => {
    const { store, saver } = open(referrals);
    saver.quietly(() => store.set(['referrerName'], 'Alex Officer'));
    await pass(60_000);
    await saver.flush();
    expect(referrals.items).toEqual([]);
    store.set(['victimFamilyName'], 'Khan');
    await pass(5000);
    expect(referrals.items[0].answers).toEqual({ referrerName: 'Alex Officer', victimFamilyName: 'Khan' });
  });

  it('submits after the save under way, once', async () => {
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    void saver.flush();
    await pass(10);
    store.set(['a'], '2');
    const sent = saver.submit();
    await pass(5000);
    expect(await sent).toMatchObject({ ok: true, value: { kind: 'submitted' } });
    expect(referrals.mostInFlight).toBe(1);
    expect(referrals.items.map(item => [item.status, item.answers])).toEqual([['Submitted', { a: '2' }]]);
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('saves what is left when the page goes', async () => {
    const { store, saver } = open(referrals);
    store.set(['a'], '1');
    saver.dispose();
    await pass(1000);
    expect(referrals.items[0].answers).toEqual({ a: '1' });
  });
});
