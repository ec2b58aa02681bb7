import { defaultConfiguration as configuration } from '../../../../src/domain/setUp/defaultConfiguration';
import { transferChoices } from '../../../../src/webparts/maracDesk/transfer/presenters/choices';
import { aPerson } from '../builders';

const login = 'coordinator.birmingham@wmp.example';
const from = { owningMarac: 'Birmingham East' };
const victimAt = (postcode: string) => [aPerson({ role: 'Victim', postcode })];
const namesOf = (postcode: string): readonly string[] =>
  transferChoices(from, victimAt(postcode), configuration, login).choices.map(({ marac }) => marac);

describe('where a case can go', () => {
  it('is every MARAC but the one that has it', () => {
    expect(namesOf('B8 1AA')).toEqual(configuration.maracs.map(({ name }) => name).filter(name => name !== 'Birmingham East'));
  });

  it('suggests the MARAC of the victim’s postcode first, and says why', () => {
    const { choices, words } = transferChoices(from, victimAt('WS1 1AA'), configuration, login);
    expect(choices[0]).toEqual({ marac: 'Walsall', suggested: true, detail: 'suggested' });
    expect(choices.filter(({ suggested }) => suggested)).toHaveLength(1);
    expect(choices).toHaveLength(7);
    expect(words).toBe('The victim’s postcode, WS1 1AA, lies in Walsall.');
  });

  it('goes by the victim only', () => {
    const perpetrator = aPerson({ role: 'Perpetrator', postcode: 'WS1 1AA' });
    const { choices, words } = transferChoices(from, [perpetrator], configuration, login);
    expect(choices.some(({ suggested }) => suggested)).toBe(false);
    expect(words).toBe('No postcode of the victim is recorded, so no MARAC is suggested.');
  });

  it.each([
    ['B8 1AA', 'The victim’s postcode, B8 1AA, lies in Birmingham East, which has the case.'],
    ['SW1A 1AA', 'The victim’s postcode, SW1A 1AA, lies in no MARAC of this force.']
  ])('of %s suggests none and says why', (postcode, words) => {
    const view = transferChoices(from, victimAt(postcode), configuration, login);
    expect(view.words).toBe(words);
    expect(view.choices.some(({ suggested }) => suggested)).toBe(false);
  });

  it('says what is accepted at once: the same person covers both', () => {
    const west = transferChoices(from, [], configuration, login).choices.find(({ marac }) => marac === 'Birmingham West');
    expect(west?.detail).toBe('yours too: accepted at once');
    expect(transferChoices(from, [], configuration, 'senior@wmp.example').choices.some(({ detail }) => detail !== '')).toBe(false);
  });
});
