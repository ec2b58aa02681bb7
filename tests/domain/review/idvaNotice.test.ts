import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { formVersionTold, idvaNotice, saysBeforeReview } from '../../../src/domain/review/idvaNotice';
import { hasOtherVersions, newestContact, standingForm } from '../../../src/domain/case/newestContact';
import { secretAddressesOf } from '../../../src/domain/secrets/secrets';
import type { Answers } from '../../../src/domain/form/answers';
import type { CasePerson, ReferralRecord } from '../../../src/domain/referral/referral';
import { personWith, referralWith } from '../meetings/support/agenda';

const answers: Answers = {
  victimGivenNames: 'Anya',
  victimFamilyName: 'Testcase',
  victimAddress: '1 Any Street',
  victimPostcode: 'cv1 2wt',
  victimHome: 'At an address',
  victimAddressConfidential: 'No',
  perpetrators: [
    { key: 'p', answers: { givenNames: ' Bo ', familyName: 'Sample' } },
    { key: 'q', answers: {} }
  ],
  servicesNow: ['Health'],
  servicesNowWho: 'A nurse',
  willingToEngage: 'With some',
  victimWishes: 'To stay',
  victimTelephones: [{ key: 't', answers: { number: '07700 900123', safeToCall: 'Safe to call' } }]
};
const record = (changes: Partial<ReferralRecord> = {}): ReferralRecord =>
  ({
    ...referralWith('case'),
    submittedVersion: 3,
    answers,
    people: [personWith({ key: 'p', role: 'Perpetrator', givenNames: 'Bo' }), personWith({ dateOfBirth: '1990-01-02' as CalendarDay })],
    ...changes
  }) as ReferralRecord;
const notice = (
  one: ReferralRecord,
  others: Parameters<typeof newestContact>[1] = [],
  more: { readonly meetingOn?: CalendarDay; readonly beforeReview?: boolean } = {}
) =>
  idvaNotice(one, newestContact(standingForm(one), others), {
    beforeReview: false,
    contact: ['senior@wmp.example'],
    secrets: secretAddressesOf({ people: one.people as readonly CasePerson[] }),
    ...more
  });

describe('the notice for an IDVA service', () => {
  it('says who she is and where, who harms her, what she wants, and whom to ask', () => {
    expect(notice(record(), [], { meetingOn: '2026-07-08' as CalendarDay })).toMatchObject({
      formVersion: 3,
      victim: { name: 'Anya Testcase', dateOfBirth: '1990-01-02', address: '1 Any Street CV1 2WT', addressIsSecret: false },
      perpetrators: ['Bo Sample'],
      engagement: { services: ['Health'], who: 'A nurse', willing: 'With some' },
      wishes: 'To stay',
      meeting: { marac: 'Coventry', on: '2026-07-08' },
      beforeReview: false,
      withdrawn: false,
      contact: ['senior@wmp.example']
    });
    expect(notice(record({ status: 'Withdrawn' })).withdrawn).toBe(true);
    expect(notice(record({ answers: { ...answers, willingToEngage: undefined } })).engagement.willing).toBe('');
    expect(
      Object.keys(notice(record()))
        .filter(name => name.startsWith('c'))
        .sort()
    ).toEqual(['contact']);
    expect(notice(record()).meeting).toEqual({ marac: 'Coventry' });
  });

  it('says who the perpetrator is to the victim, what happened, the children and the risk, and takes no question for a no', () => {
    const told = notice(
      record({
        answers: { ...answers, incidentNarrative: 'He strangled her at 9 Hidden Lane.' },
        riskTool: 'SafeLives Dash',
        dashScore: 17,
        people: [
          personWith({
            dateOfBirth: '1990-01-02' as CalendarDay,
            address: '9 Hidden Lane',
            postcode: 'CV1 2WT',
            addressIsConfidential: true
          }),
          personWith({ key: 'p', role: 'Perpetrator', givenNames: 'Bo', familyName: 'Sample', relationship: 'Former partner' }),
          personWith({ key: 'q', role: 'Perpetrator', givenNames: '', familyName: '', relationship: undefined }),
          personWith({ key: 'c', role: 'Child', givenNames: 'Sam', familyName: 'Testcase', dateOfBirth: '2020-05-01' as CalendarDay }),
          personWith({ key: 'd', role: 'Child', givenNames: '', familyName: '', dateOfBirth: undefined, approximateAge: 3 })
        ]
      })
    ).about;
    expect(told).toMatchObject({
      relationships: ['Bo Sample: Former partner'],
      children: ['Sam Testcase, born 1 May 2020', 'Name not given, about 3'],
      assessment: 'SafeLives Dash, 17 of 24 answered yes',
      flags: []
    });
    expect(told?.happened).toContain('He strangled her');
    expect(told?.happened).not.toContain('Hidden Lane');
    expect(told?.flagsOpen.join(' ')).toContain('Not asked: ');
  });

  it('of a victim who is not among the people of the case takes her name from the form', () => {
    const { victim } = notice(record({ people: [] }));
    expect(victim).toEqual({ name: 'Anya Testcase', address: '1 Any Street CV1 2WT', addressIsSecret: false });
  });

  it.each<[string, Answers, Partial<CasePerson>]>([
    ['a refuge', { ...answers, victimHome: 'In a refuge' }, {}],
    ['an address that the form says is confidential', { ...answers, victimAddressConfidential: 'Yes' }, {}],
    [
      'an address that the case says is confidential',
      answers,
      { address: '1 Any Street', postcode: 'CV1 2WT', addressIsConfidential: true }
    ]
  ])('never gives %s', (_what, form, changes) => {
    const one = record({ answers: form, people: [personWith(changes)] });
    expect(notice(one).victim).toMatchObject({ address: '', addressIsSecret: true });
    expect(JSON.stringify(notice(one))).not.toMatch(/Any Street|cv1/i);
  });

  it('says since when she is reached otherwise and what was said before, or that a change cannot be read', () => {
    const changed = {
      version: 5,
      storedAt: new Date('2026-06-20T09:00:00Z'),
      answers: { ...answers, victimTelephones: [{ key: 't', answers: { number: '07700 900123', safeToCall: 'Not safe to call' } }] }
    };
    const told = notice(record(), [changed]);
    expect(told).toMatchObject({
      formVersion: 5,
      contactChanged: { at: '2026-06-20T09:00:00.000Z', before: [expect.stringContaining('Safe to call only if')] }
    });
    expect(told.safeContact.numbers[0].state).toBe('Not safe');
    expect(notice(record(), [{ ...changed, answers: {} }])).toMatchObject({ formVersion: 5, changeUnreadable: true });
  });

  it('that is stored tells its version and whether anybody had reviewed; a damaged one tells neither', () => {
    expect(['{"formVersion":4}', '{"formVersion":"4"}', '{', 'null'].map(formVersionTold)).toEqual([4, 0, 0, 0]);
    expect(['{"beforeReview":true}', '{"beforeReview":false}', '{}', '{', 'null'].map(saysBeforeReview)).toEqual([
      true,
      false,
      false,
      false,
      false
    ]);
  });
});

it('a case has other versions of its form where the referrer changed it or sent it again', () => {
  expect([{}, { changedSince: false }, { changedSince: true }, { sentAgainAt: new Date() }].map(hasOtherVersions)).toEqual([
    false,
    false,
    true,
    true
  ]);
  const again = new Date('2026-06-18T09:00:00Z');
  expect(standingForm(record({ submittedVersion: undefined, sentAgainAt: again }))).toEqual({ version: 0, storedAt: again, answers });
  expect(standingForm(record())).toEqual({ version: 3, storedAt: new Date('2026-06-15T09:00:00Z'), answers });
});
