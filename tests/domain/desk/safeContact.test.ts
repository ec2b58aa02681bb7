import { safeContact } from '../../../src/domain/desk/safeContact';

const number = (key: string, answers: Record<string, string>) => ({ key, answers });

describe('safe contact', () => {
  test('safe numbers come first and every other is named for what it is', () => {
    const { numbers } = safeContact({
      victimTelephones: [
        number('a', { number: '07700 900001', safeToCall: 'Not safe to call', safeToText: 'Not safe to text' }),
        number('b', { number: '07700 900002', safeToCall: 'Not known' }),
        number('c', { number: '07700 900003' }),
        number('d', {
          number: '07700 900004',
          safeToCall: 'Safe to call',
          safeToText: 'Not known',
          safeToLeaveVoicemail: 'Not safe to leave a message',
          safeTimes: 'mornings',
          whoMayAnswer: 'her mother'
        })
      ]
    });
    expect(numbers.map(one => [one.number, one.call, one.callIsUnsafe])).toEqual([
      ['07700 900004', 'Safe to call', false],
      ['07700 900001', 'Not safe to call', true],
      ['07700 900002', 'Not known if it is safe to call', true],
      ['07700 900003', 'Not known if it is safe to call', true]
    ]);
    expect(numbers[0].notes).toEqual([
      'Not known if it is safe to text',
      'Not safe to leave a message',
      'Safe times: mornings',
      'May be answered by: her mother'
    ]);
    expect(numbers[1].notes).toEqual(['Not safe to text']);
  });

  test.each([
    ['Yes', 'Yes', false],
    ['No', 'No: he reads her messages', true],
    ['Not known', 'Not known: he reads her messages', true]
  ])('contact by an IDVA that is answered %s', (answer, words, warning) => {
    const reason = answer === 'Yes' ? {} : { notSafeForIdvaReason: 'he reads her messages' };
    expect(safeContact({ safeForIdva: answer, ...reason }).facts).toEqual([{ label: 'Safe for an IDVA to contact', words, warning }]);
  });

  test('people who must not be told are a warning', () => {
    expect(safeContact({ notSafeToTalkTo: 'His brother' }).facts).toEqual([{ label: 'Not safe to talk to', words: 'His brother', warning: true }]);
  });

  test('a form that cannot be read lets nobody ring on a guess', () => {
    expect(safeContact({})).toEqual({
      numbers: [],
      facts: [],
      missing: 'Nothing can be read about how to contact the victim safely. Make no contact before you have asked the referrer.'
    });
  });
});
