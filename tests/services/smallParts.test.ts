import fc from 'fast-check';
import { createDraftMemory } from '../../src/services/draftMemory';
import { withKeysOfTheirOwn } from '../../src/services/finishTakeIn';
import { createIdentifiers } from '../../src/services/identifiers';
import { readJournal, writeJournal } from '../../src/services/journal';
import type { OpenDraft } from '../../src/services/useCases';
import type { CasePerson } from '../../src/domain/referral/referral';

describe('identifiers', () => {
  it('are random UUIDs', () => {
    const { newKey } = createIdentifiers();
    const keys = Array.from({ length: 1000 }, newKey);
    expect(new Set(keys).size).toBe(1000);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('the journal of a take-in', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom('case' as const, 'partner' as const), fc.nat(), fc.boolean(), (site, intakeId, editedSince) => {
        const journal = { step: 'Take in', site, intakeId, editedSince } as const;
        expect(readJournal(writeJournal(journal))).toEqual(journal);
      })
    );
  });

  it.each(['', 'Unfinished', 'Take in from home 3: people', 'take in from case 3:'])('%p is not one', text => {
    expect(readJournal(text)).toBeUndefined();
  });
});

describe('the journal of a decision', () => {
  const decided = { step: 'Accept', decisionKey: 'decision-1', at: new Date('2026-06-15T09:00:00Z'), by: 'Example, Birmingham: Senior' } as const;

  it.each([decided, { ...decided, matchesOwed: 0 }, { ...decided, matchesOwed: 12 }])('is read as it was written (%#)', journal => {
    expect(readJournal(writeJournal(journal))).toEqual(journal);
  });

  it('of a site that is not upgraded yet is read', () => {
    const text = 'Accept decision-1 at 2026-06-15T09:00:00.000Z by Example, Birmingham: Senior: history, reply and message to the referrer, IDVA service';
    expect(readJournal(text)).toEqual(decided);
  });
});

describe('people of a damaged form', () => {
  const person = (key: string): CasePerson => ({
    key,
    role: 'Perpetrator',
    familyName: 'Sample',
    givenNames: '',
    aliases: [],
    telephones: [],
    address: '',
    postcode: '',
    addressIsConfidential: false
  });

  it('have a key each; good ones stay', () => {
    expect(withKeysOfTheirOwn(['victim', 'a', 'a', ''].map(person)).map(({ key }) => key)).toEqual(['victim', 'a', 'person 3', 'person 4']);
  });
});

describe('a page’s memory of its own saves', () => {
  const draft = (etag: string | undefined, name: string): OpenDraft => ({ key: 'k', id: 1, etag, base: {}, answers: { name } });

  it('puts a draft made before the last save on top of it', () => {
    const memory = createDraftMemory();
    const first = draft(undefined, 'J');
    memory.remember(first, first, { ...draft('1', 'J'), answers: { name: 'J', theirs: 'kept' } });
    expect(memory.onTopOfOwnSaves(draft(undefined, 'Jo'))).toEqual({
      key: 'k',
      id: 1,
      etag: '1',
      base: { name: 'J', theirs: 'kept' },
      answers: { name: 'Jo', theirs: 'kept' }
    });
  });

  it('leaves a draft alone that holds another etag than its own saves had', () => {
    const memory = createDraftMemory();
    memory.remember(draft('1', 'J'), draft('1', 'J'), draft('2', 'J'));
    const fromElsewhere = draft('9', 'Jo');
    expect(memory.onTopOfOwnSaves(fromElsewhere)).toBe(fromElsewhere);
    const latest = draft('2', 'Jo');
    expect(memory.onTopOfOwnSaves(latest)).toBe(latest);
  });
});
