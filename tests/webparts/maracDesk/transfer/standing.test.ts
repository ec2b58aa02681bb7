import { defaultConfiguration as configuration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { TransferState } from '../../../../src/domain/transfer/transfer';
import { answeredWords, offeredTo, pressedWords, transferStanding } from '../../../../src/webparts/maracDesk/transfer/presenters/standing';
import { anOffer, someDetails } from './views';

const sender = 'coordinator.birmingham@wmp.example';
const receiver = 'Coordinator.Walsall@wmp.example';
const administrator = 'administrator@wmp.example';
const now = new Date('2026-06-17T12:00:00Z');
const standing = (login: string, changes: Parameters<typeof anOffer>[0] = {}) =>
  transferStanding(anOffer(changes), login, configuration, now);

describe('how a transfer stands', () => {
  it('says by when an answer is due, and that it is overdue', () => {
    expect(standing(sender)).toMatchObject({
      title: 'Offered to Walsall',
      awaited: 'Answer due Thursday 18 June 2026, midday: in 23 hours',
      overdue: false
    });
    expect(standing(sender, { nextDueAt: new Date('2026-06-17T11:00:00Z') })).toMatchObject({
      overdue: true,
      awaited: expect.stringContaining('1 hour overdue')
    });
  });

  it.each<[string, string, { mayUndo: boolean; mayAnswer: boolean }]>([
    ['the sender takes it back', sender, { mayUndo: true, mayAnswer: false }],
    ['the receiver answers', receiver, { mayUndo: false, mayAnswer: true }],
    ['whoever covers neither stands in for both', administrator, { mayUndo: true, mayAnswer: true }]
  ])('%s', (_, login, may) => expect(standing(login)).toMatchObject(may));

  it.each<[TransferState, string]>([
    ['Accepted', 'Accepted by Walsall'],
    ['Declined', 'Declined by Walsall'],
    ['Undone', 'Offer to Walsall taken back']
  ])('%s: nothing more can be done about it', (state, title) => {
    expect(standing(administrator, { state, nextDueAt: undefined })).toMatchObject({
      title,
      awaited: '',
      mayUndo: false,
      mayAnswer: false,
      mayDetail: false,
      mayRecordReceipt: false
    });
  });

  it.each<[TransferState, string]>([
    ['Declined', 'Answered'],
    ['Undone', 'Taken back']
  ])('%s: says what was done, when and by whom', (state, label) => {
    const { facts } = standing(administrator, { state, answeredAt: now, answeredBy: 'Sam Example' });
    expect(facts.filter(({ words }) => words.endsWith('Sam Example')).map(fact => fact.label)).toContain(label);
  });

  it('out of force waits for a receipt, not for an answer', () => {
    const changes = { outOfForce: true, to: 'Warwickshire' };
    expect(standing(administrator, changes)).toMatchObject({
      title: 'Sent to Warwickshire, receipt not confirmed',
      mayAnswer: false,
      mayRecordReceipt: true,
      mayUndo: true
    });
    const receipt = { at: now, by: 'Sam Example' };
    expect(standing(sender, { ...changes, state: 'Accepted', receipt })).toMatchObject({
      title: 'Received by Warwickshire',
      mayRecordReceipt: false
    });
  });

  it('tells of leaving only where the reason says that she left', () => {
    const labels = (reason: 'Moved temporarily' | 'Boundary changed') =>
      standing(sender, { details: { ...someDetails, reason, reviewOn: reason === 'Moved temporarily' ? '2026-09-01' : '' } }).facts.map(
        ({ label }) => label
      );
    expect(labels('Moved temporarily')).toEqual(
      expect.arrayContaining(['Has the victim gone?', 'Temporary: look at it again', 'Does the perpetrator know where the victim is?'])
    );
    expect(labels('Boundary changed')).toEqual(['From', 'Reason', 'Offered']);
  });
});

describe('what is offered to somebody', () => {
  it('is to their MARACs, not answered, in the force, and due first on top', () => {
    const later = anOffer({ key: 'later', nextDueAt: new Date('2026-06-19T11:00:00Z') });
    const others = [anOffer({ to: 'Coventry' }), anOffer({ state: 'Declined' }), anOffer({ outOfForce: true })];
    expect(offeredTo([later, ...others, anOffer()], receiver, configuration).map(({ key }) => key)).toEqual(['transfer-1', 'later']);
    expect(offeredTo([later], sender, configuration)).toEqual([]);
  });
});

describe('what is said', () => {
  it.each([
    [anOffer(), 'Offered to Walsall.'],
    [
      anOffer({ details: { ...someDetails, reason: 'Moved', hasLeft: true } }),
      'Offered to Walsall. The agencies of Birmingham East that may be told are told that the victim has left.'
    ],
    [anOffer({ details: { ...someDetails, reason: 'Moved permanently' } }), 'Offered to Walsall.'],
    [anOffer({ state: 'Accepted' }), 'Transferred to Walsall. You cover Birmingham East as well, so it is accepted.'],
    [anOffer({ outOfForce: true, to: 'Warwickshire' }), 'Sent out of force to Warwickshire. It stays open until they confirm receipt.']
  ])('once a MARAC was pressed', (transfer, words) => expect(pressedWords(transfer)).toBe(words));

  it.each<[TransferState, RegExp]>([
    ['Accepted', /Walsall has the case now/],
    ['Declined', /stays with Birmingham East, whose coordinator is told why/],
    ['Undone', /stays with Birmingham East/]
  ])('once it is %s', (state, words) => expect(answeredWords(anOffer({ state }))).toMatch(words));
});
