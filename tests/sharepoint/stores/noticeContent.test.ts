import { idvaNotice } from '../../../src/domain/review/idvaNotice';
import { secretAddressesOf } from '../../../src/domain/secrets/secrets';
import { newestContact, standingForm } from '../../../src/domain/case/newestContact';
import { noticeContent } from '../../../src/sharepoint/stores/case/noticeContent';
import { completeAnswers } from '../../domain/form/support/context';
import { aCase, aRecord } from '../../webparts/maracDesk/builders';

const record = aRecord(aCase(), completeAnswers());
const written = idvaNotice(record, newestContact(standingForm(record), []), {
  beforeReview: false,
  contact: [],
  secrets: secretAddressesOf(record)
});
const numbersOf = (numbers: readonly unknown[]) => {
  const read = noticeContent('IDVA offer', JSON.stringify({ ...written, safeContact: { ...written.safeContact, numbers } }));
  return read.kind === 'offer' ? read.offer.safeContact.numbers : read.kind;
};

test('a notice is read as it was written', () => {
  expect(noticeContent('IDVA offer', JSON.stringify(written))).toEqual({ kind: 'offer', offer: written });
  const { about: _sinceThen, ...earlier } = written;
  expect(noticeContent('IDVA offer', JSON.stringify(earlier))).toEqual({ kind: 'offer', offer: earlier });
});

test('notices written before conditions were told apart never show one as safe without them', () => {
  const earlier = { key: 'a', number: '07700 900123', call: 'Safe to call', callIsUnsafe: false };
  const unsafe = { ...earlier, callIsUnsafe: true };
  expect(
    numbersOf([
      { ...earlier, notes: ['Safe to text', 'Safe to leave a message'] },
      { ...earlier, notes: ['Not safe to text', 'Safe to leave a message', 'Safe times: mornings'] },
      { ...unsafe, call: 'Not safe to call', notes: ['Safe to text'] },
      { ...unsafe, call: 'Not known if it is safe to call', notes: [] }
    ])
  ).toEqual([
    { key: 'a', number: '07700 900123', state: 'Safe', conditions: [] },
    { key: 'a', number: '07700 900123', state: 'Safe only if', conditions: ['Not safe to text', 'Safe times: mornings'] },
    { key: 'a', number: '07700 900123', state: 'Not safe', conditions: ['Safe to text'] },
    { key: 'a', number: '07700 900123', state: 'Not known', conditions: [] }
  ]);
  expect(numbersOf([{ key: 'a', number: '07700 900123' }])).toBe('unreadable');
});
