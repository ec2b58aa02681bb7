import { createDraftMemory } from '../../../src/services/referral/draftMemory';
import { withKeysOfTheirOwn } from '../../../src/services/takeIn/finishTakeIn';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { OpenDraft } from '../../../src/services/referral/referralUseCases';
import type { CasePerson } from '../../../src/domain/referral/referral';

describe('identifiers', () => {
  it('are random UUIDs', () => {
    const { newKey } = createIdentifiers();
    const keys = Array.from({ length: 1000 }, newKey);
    expect(new Set(keys).size).toBe(1000);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
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
  const draft = (etag: string | undefined, name: string): OpenDraft => ({ key: 'k', id: 1, etag, base: {}, answers: { codeWord: name } });

  it('puts a draft made before the last save on top of it', () => {
    const memory = createDraftMemory();
    const first = draft(undefined, 'J');
    memory.remember(first, first, { ...draft('1', 'J'), answers: { codeWord: 'J', pets: 'kept' } });
    expect(memory.onTopOfOwnSaves(draft(undefined, 'Jo'))).toEqual({
      key: 'k',
      id: 1,
      etag: '1',
      base: { codeWord: 'J', pets: 'kept' },
      answers: { codeWord: 'Jo', pets: 'kept' }
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
