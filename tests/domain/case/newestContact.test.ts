import { newestContact, shownContact } from '../../../src/domain/case/newestContact';
import type { FormAtATime } from '../../../src/domain/case/newestContact';
import { safeContact } from '../../../src/domain/case/safeContact';
import type { Answers } from '../../../src/domain/form/answers';

const telephone = (safeToCall: string) => ({ victimTelephones: [{ key: 't', answers: { number: '07700 900123', safeToCall } }] });
const form = (version: number, answers: Answers): FormAtATime => ({ version, storedAt: new Date(Date.UTC(2026, 5, version)), answers });
const sent = form(3, telephone('Safe to call'));
const states = (known: ReturnType<typeof newestContact>) => safeContact(known.answers).numbers.map(({ state }) => state);

describe('how the victim is reached', () => {
  it('is as it was sent where nothing was changed, or nothing of contact', () => {
    for (const others of [[], [form(5, { ...sent.answers, incidentNarrative: 'More of what happened.' })]]) {
      const known = newestContact(sent, others);
      expect(states(known)).toEqual(['Safe only if']);
      expect(known.changedAt).toBeUndefined();
      expect(shownContact(sent, known)).toEqual({ contact: safeContact(known.answers) });
    }
  });

  it('is as the newest change says, since when, and what was said before', () => {
    const known = newestContact(sent, [
      form(5, telephone('Not known')),
      form(7, telephone('Not safe to call')),
      form(9, { ...telephone('Not safe to call'), incidentNarrative: 'More.' })
    ]);
    expect(states(known)).toEqual(['Not safe']);
    expect(known).toMatchObject({ version: 9, changedIn: 7, changedAt: form(7, {}).storedAt, before: telephone('Not known') });
    expect(shownContact(sent, known).changed?.before).toEqual(['Not known if it is safe to call: 07700 900123']);
  });

  it.each([
    ['an address', { victimAddress: '1 New Road' }],
    ['whether it is secret', { victimHome: 'In a refuge' }],
    ['whom she is afraid of', { afraidOf: 'His brother too' }]
  ])('changes with %s', (_, more) => expect(newestContact(sent, [form(5, { ...sent.answers, ...more })]).changedIn).toBe(5));

  it('is of an answer to a question what the answer says, against what was sent before', () => {
    const known = newestContact(form(6, telephone('Not safe to call')), [form(3, telephone('Safe to call'))]);
    expect(known).toMatchObject({ changedIn: 6, before: telephone('Safe to call') });
  });

  it('is never said without a warning where the newest cannot be read, or none of the versions', () => {
    expect(newestContact(sent, [form(5, {})])).toMatchObject({ unreadableIn: 5 });
    expect(newestContact(sent, [form(5, {}), form(6, telephone('Not known'))]).unreadableIn).toBeUndefined();
    expect(shownContact(sent, newestContact(sent, [form(5, {})])).unreadable).toBe(true);
    expect(shownContact(sent, undefined).unreadable).toBe(true);
  });
});
