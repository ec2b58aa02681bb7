import { contactLines, mayCall, safeContact, stateWords } from '../../../src/domain/case/safeContact';

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
    expect(numbers.map(one => [one.number, one.state])).toEqual([
      ['07700 900004', 'Safe only if'],
      ['07700 900001', 'Not safe'],
      ['07700 900002', 'Not known'],
      ['07700 900003', 'Not known']
    ]);
    expect(numbers[0].conditions).toEqual([
      'you call at these times: mornings',
      'you are ready for somebody else to answer: her mother',
      'you do not text: nobody knows if it is safe',
      'you do not leave a message'
    ]);
    expect(numbers[1].conditions).toEqual(['Not safe to text']);
  });

  const safe = {
    number: '07700 900123',
    safeToCall: 'Safe to call',
    safeToText: 'Safe to text',
    safeToLeaveVoicemail: 'Safe to leave a message'
  };
  test.each<[string, Record<string, string>, string, readonly string[]]>([
    ['safe in every way', safe, 'Safe', []],
    ['not safe to text', { ...safe, safeToText: 'Not safe to text' }, 'Safe only if', ['you do not text']],
    [
      'not known if a message is safe',
      { ...safe, safeToLeaveVoicemail: 'Not known' },
      'Safe only if',
      ['you do not leave a message: nobody knows if it is safe']
    ],
    [
      'not asked about texts',
      { number: '07700 900123', safeToCall: 'Safe to call', safeToLeaveVoicemail: 'Safe to leave a message' },
      'Safe only if',
      ['you do not text: nobody knows if it is safe']
    ],
    [
      'with safe times',
      { ...safe, safeTimes: 'weekdays 9:30 to 2:30 only, never evenings, when he takes the phone.' },
      'Safe only if',
      ['you call at these times: weekdays 9:30 to 2:30 only, never evenings, when he takes the phone']
    ],
    [
      'answered by others',
      { ...safe, whoMayAnswer: 'her mother' },
      'Safe only if',
      ['you are ready for somebody else to answer: her mother']
    ],
    ['to be texted and never rung', { ...safe, safeToCall: 'Not safe to call' }, 'Not safe', ['Safe to text', 'Safe to leave a message']],
    ['of which nobody knows', { number: '07700 900123' }, 'Not known', []],
    [
      'with an answer that the form does not have',
      { ...safe, safeToCall: 'Safe to ring' },
      'Not known',
      ['Safe to text', 'Safe to leave a message']
    ]
  ])('a number %s', (_, answers, state, conditions) => {
    expect(safeContact({ victimTelephones: [number('a', answers)] }).numbers).toEqual([
      { key: 'a', number: '07700 900123', state, conditions }
    ]);
  });

  test('in lines has the conditions before the number, and no full stop twice', () => {
    const contact = safeContact({
      victimTelephones: [
        number('a', { ...safe, safeTimes: 'Mornings.', whoMayAnswer: 'Her mother.' }),
        number('b', { number: '07700 900124', safeToCall: 'Not safe to call', safeTimes: 'Never.' })
      ],
      notSafeToTalkTo: 'His brother'
    });
    expect(contactLines(contact)).toEqual([
      'Safe to call only if you call at these times: Mornings; you are ready for somebody else to answer: Her mother: 07700 900123',
      'Not safe to call: 07700 900124. Safe times: Never',
      'Warning: Not safe to talk to: His brother'
    ]);
    expect(contactLines(safeContact({ codeWord: 'Marigold' }))).toEqual(['No telephone number was given.', 'Code word: Marigold']);
  });

  test('nothing that is answered of a number that must not be rung is lost, and only a safe one may be rung', () => {
    const asked = {
      safeToCall: 'Not safe to call',
      safeToText: 'Not known',
      safeToLeaveVoicemail: 'Not known',
      safeTimes: 'Never...',
      whoMayAnswer: 'A. Other, her son.'
    };
    const [one] = safeContact({ victimTelephones: [number('a', asked)] }).numbers;
    expect(one).toEqual({
      key: 'a',
      number: 'Number not given',
      state: 'Not safe',
      conditions: [
        'Not known if it is safe to text',
        'Not known if it is safe to leave a message',
        'Safe times: Never',
        'May be answered by: A. Other, her son'
      ]
    });
    expect(
      (['Safe', 'Safe only if', 'Not safe', 'Not known'] as const).map(state => [stateWords[state], mayCall({ ...one, state })])
    ).toEqual([
      ['Safe to call', true],
      ['Safe to call only if', true],
      ['Not safe to call', false],
      ['Not known if it is safe to call', false]
    ]);
  });

  test('every answer about contact is told under its name, in this order, and what endangers the victim is a warning', () => {
    const answers = {
      safeForIdva: 'Yes',
      idvaContactBy: 'In working hours',
      safeEmail: 'anya@mail.example',
      codeWord: 'Marigold',
      safeContactNotes: 'Ring twice',
      victimAware: 'No',
      notAwareReason: 'Too dangerous',
      consent: 'Not safe to ask',
      afraidOf: 'His brother',
      safeToTalkTo: 'Her sister',
      notSafeToTalkTo: 'His mother',
      interpreterNeeded: 'Yes',
      interpreterLanguage: 'Urdu'
    };
    expect(contactLines(safeContact(answers))).toEqual([
      'No telephone number was given.',
      'Safe for an IDVA to contact: Yes',
      'When to make contact: In working hours',
      'E-mail address that is safe to use: anya@mail.example',
      'Code word: Marigold',
      'How best to make contact: Ring twice',
      'Warning: Knows about the referral: No: Too dangerous',
      'Has agreed to it: Not safe to ask',
      'Is afraid of: His brother',
      'Safe to talk to: Her sister',
      'Warning: Not safe to talk to: His mother',
      'Needs an interpreter: Yes: Urdu'
    ]);
    expect(safeContact({ victimAware: 'Yes' }).facts).toEqual([{ label: 'Knows about the referral', words: 'Yes', warning: false }]);
    // A reason that is left over from an answer taken away warns of nothing.
    expect(safeContact({ notSafeForIdvaReason: 'he reads her messages' }).facts).toEqual([
      { label: 'Safe for an IDVA to contact', words: ': he reads her messages', warning: false }
    ]);
    expect(contactLines(safeContact({}))).toEqual([
      'Nothing can be read about how to contact the victim safely. Make no contact before you have asked the referrer.'
    ]);
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
    expect(safeContact({ notSafeToTalkTo: 'His brother' }).facts).toEqual([
      { label: 'Not safe to talk to', words: 'His brother', warning: true }
    ]);
  });

  test('a form that cannot be read lets nobody ring on a guess', () => {
    expect(safeContact({})).toEqual({
      numbers: [],
      facts: [],
      missing: 'Nothing can be read about how to contact the victim safely. Make no contact before you have asked the referrer.'
    });
  });
});
