import type { Answers } from '../../../../src/domain/form/answers';
import { dutyTable } from '../../../../src/domain/case/duties';
import { safeContact } from '../../../../src/domain/case/safeContact';
import { canDecide, canPress, canReview, dutyOfKey, reviewWords } from '../../../../src/webparts/maracDesk/presenters/dutyKeys';
import { crimesChoices, crimesProblem, crimesWords, dutyDoneWords } from '../../../../src/webparts/maracDesk/presenters/dutyWords';
import { excludableAgencies, exclusionWords, suggestedExclusions } from '../../../../src/webparts/maracDesk/presenters/exclusionsView';
import { idvaAddressWords, idvaView } from '../../../../src/webparts/maracDesk/presenters/idvaView';
import { isLetterMove, rowInstead } from '../../../../src/webparts/maracDesk/presenters/rowMoves';
import { contactMarker } from '../../../../src/webparts/maracDesk/review/presenters/reviewView';
import { aCase, aRecord, configuration, done, wednesdayNoon } from '../builders';

describe('keys and buttons of duties', () => {
  test.each([
    ['v', 'Reviewed'],
    ['p', 'Processed'],
    ['c', 'Crimes considered'],
    ['i', 'Referrer invited'],
    ['d', 'IDVA notified'],
    ['x', undefined]
  ])('%s does “%s”', (key, duty) => expect(dutyOfKey(key)).toBe(duty));

  test('each duty has a key of its own, and none that does something else in the queue', () => {
    const letters = dutyTable.map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(dutyTable.length);
    expect(letters.filter(letter => ['t', 'r', '/', '?', 'j', 'k'].includes(letter))).toEqual([]);
  });

  test('what is done, not needed, the service’s own or of a row without a key cannot be pressed', () => {
    const owed = { duty: 'Processed', notNeeded: false } as const;
    expect(canPress(aCase(), owed)).toBe(true);
    expect(canPress(aCase(), { ...owed, evidence: done('2026-04-15T10:00:00Z') })).toBe(false);
    expect(canPress(aCase(), { ...owed, notNeeded: true })).toBe(false);
    expect(canPress(aCase({ key: '' }), owed)).toBe(false);
    expect(canPress(aCase(), { ...owed, duty: 'IDVA acknowledged' })).toBe(false);
    expect(canPress(aCase({ status: 'Accepted' }), { ...owed, duty: 'Reviewed' })).toBe(false);
    expect(canPress(aCase({ status: 'Accepted', currentTransfer: 'transfer-1' }), { ...owed, duty: 'Reviewed' })).toBe(true);
    expect(canPress(aCase({ hidden: true }), owed)).toBe(false);
  });

  test('one that was returned may be decided as it stands; one that is accepted may be decided anew; one that was heard may not', () => {
    expect(canReview(aCase({ status: 'Returned for information' }))).toBe(true);
    expect([canReview(aCase({ status: 'Accepted' })), canDecide(aCase({ status: 'Accepted' }))]).toEqual([false, true]);
    expect(canDecide(aCase({ status: 'Heard' }))).toBe(false);
    expect(reviewWords(aCase({ status: 'Listed' }))).toBe('Change the decision');
  });

  test('done is told with who and when, which may be somebody else, earlier', () => {
    const referral = aCase({ reference: 'M-AAAA', evidence: { Processed: done('2026-04-15T09:30:00Z', 'Example, Walsall') } });
    expect(dutyDoneWords(referral, 'Processed', wednesdayNoon)).toBe('M-AAAA: Processed, Example, Walsall, Wed 15 Apr, 10:30am.');
    expect(dutyDoneWords({ ...referral, currentTransfer: 'transfer-1' }, 'Processed', wednesdayNoon)).toBe('M-AAAA: Processed.');
  });
});

describe('crimes', () => {
  test('each has a figure; numbers and a reason are asked for where they are owed', () => {
    expect(crimesChoices.map(({ key, value }) => `${key} ${value}`)).toEqual([
      '1 None disclosed',
      '2 Already recorded',
      '3 Newly recorded',
      '4 Not recorded'
    ]);
    expect(crimesProblem('', '')).toEqual({ field: 'outcome', words: 'Select what became of the crimes' });
    expect(crimesProblem('None disclosed', '')).toBeUndefined();
    expect(crimesProblem('Newly recorded', ' ')).toEqual({ field: 'detail', words: 'Enter the crime numbers' });
    expect(crimesProblem('Not recorded', '')).toEqual({ field: 'detail', words: 'Enter why it is not recorded' });
    expect(crimesProblem('Not recorded', 'Too old')).toBeUndefined();
  });

  test('stand in one line', () => {
    expect(crimesWords({ outcome: 'None disclosed', detail: '' })).toBe('None disclosed');
    expect(crimesWords({ outcome: 'Newly recorded', detail: '20/1/26\n 20/2/26' })).toBe('Newly recorded: 20/1/26, 20/2/26');
  });
});

describe('who must not be told', () => {
  const answers: Answers = {
    perpetrators: [
      { key: 'p1', answers: { worksForAgency: 'Yes', employer: `${excludableAgencies(configuration)[0]}, night shift` } },
      { key: 'p2', answers: { worksForAgency: 'No', employer: '' } }
    ],
    conflictOfInterest: 'Yes',
    conflictDetails: 'A colleague is her cousin'
  };

  test('is suggested by where a perpetrator works and by who knows somebody, until it is excluded', () => {
    const suggested = suggestedExclusions(answers, configuration, []);
    expect(suggested.map(({ because }) => because)).toEqual([
      `A perpetrator works for an agency: ${excludableAgencies(configuration)[0]}, night shift`,
      'The referrer, or a colleague, knows somebody in the case: A colleague is her cousin'
    ]);
    expect(suggested[0].exclusion.agency).toBe(excludableAgencies(configuration)[0]);
    expect(suggestedExclusions(answers, configuration, [suggested[0].exclusion])).toHaveLength(1);
    expect(suggestedExclusions({}, configuration, [])).toEqual([]);
  });

  test('stands in one line', () => {
    expect(exclusionWords({ agency: 'Housing', person: '', reason: 'A perpetrator works there' })).toBe(
      'Housing, everybody. A perpetrator works there'
    );
    expect(exclusionWords({ agency: 'Housing', person: 'J Example', reason: 'Cousin', insteadOf: 'k@housing.example' })).toBe(
      'Housing, J Example. Cousin. k@housing.example receives instead'
    );
  });
});

test('an IDVA service that has not answered is said to have not', () => {
  const [view] = idvaView([
    { marac: 'Coventry', sentAt: wednesdayNoon, beforeReview: true, attempts: [], outcome: '', namedIdva: '', wishes: '' }
  ]);
  expect(view.facts.map(({ words }) => words)).toEqual([
    'Wednesday 15 April 2026, midday, before the referral was reviewed',
    'Not yet',
    'Nobody named yet',
    'None reported yet',
    'Nothing reported yet'
  ]);
});

describe('the marker of safe contact', () => {
  const telephones = (...calls: readonly string[]): Answers => ({
    victimTelephones: calls.map((safeToCall, index) => ({
      key: `t${index}`,
      answers: { number: '07700 900 000', safeToCall, safeToText: 'Safe to text', safeToLeaveVoicemail: 'Safe to leave a message' }
    })),
    safeForIdva: 'Yes'
  });

  test.each<[string, Answers, string, RegExp]>([
    ['nothing is known', {}, 'danger', /not known/],
    ['no number is safe', telephones('Not safe to call', 'Not known'), 'danger', /No number/],
    [
      'one of two is',
      telephones('Safe to call', 'Not known'),
      'warning',
      /^Call only 1 of 2 numbers: Safe to call: 07700 900 000, Not known if it is safe to call: 07700 900 000/
    ],
    ['both are', telephones('Safe to call', 'Safe to call'), 'good', /^Safe to call$/],
    [
      'one must not be called',
      telephones('Safe to call', 'Not safe to call'),
      'warning',
      /^Call only 1 of 2 numbers: .*Not safe to call: 07700 900 000/
    ],
    ['all are', telephones('Safe to call'), 'good', /^Safe to call$/],
    [
      'all are, and the IDVA must take care',
      { ...telephones('Safe to call'), safeForIdva: 'No' },
      'warning',
      /^Contact with care: Safe for an IDVA to contact: No$/
    ],
    [
      'it is, on conditions',
      {
        victimTelephones: [{ key: 't', answers: { number: '07700 900 000', safeToCall: 'Safe to call', safeToText: 'Not safe to text' } }]
      },
      'warning',
      /^Safe to call only if: you do not text, you do not leave a message: nobody knows/
    ]
  ])('%s', (_, answers, tone, words) => {
    const marker = contactMarker({ contact: safeContact(answers) });
    expect(marker.tone).toBe(tone);
    expect([marker.words, marker.conditions.join(', ')].filter(said => said !== '').join(': ')).toMatch(words);
  });
});

test('a row that has gone is followed by the one that moved up, or the last; only letters can be turned off', () => {
  expect([rowInstead(2, 5), rowInstead(4, 4), rowInstead(0, 0)]).toEqual([2, 3, undefined]);
  expect([isLetterMove('j'), isLetterMove('ArrowDown')]).toEqual([true, false]);
});

test('an IDVA service without a stored address is named, with what to do, until it has answered', () => {
  const reached = { ...configuration, contacts: [{ marac: 'Birmingham East', agency: 'IDVA service', emails: ['idva@haven.example'] }] };
  expect(idvaAddressWords(aRecord(aCase()), configuration)).toBe(
    'The notice to the IDVA service of Birmingham East waits on the partner site, and no message says so. No address is stored for IDVA service. Tell it by telephone, and ask the site owner to add the address in Configuration.'
  );
  expect(idvaAddressWords(aRecord(aCase()), reached)).toBe('');
  expect(idvaAddressWords(aRecord(aCase({ idvaAcknowledged: done('2026-04-15T10:00:00Z') })), configuration)).toBe('');
  expect(idvaAddressWords(aRecord(aCase({ status: 'Closed' })), configuration)).toBe('');
});
