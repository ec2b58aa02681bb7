import { namesInWords, noAddressWords, reachOf } from '../../../src/domain/case/contacts';

const contacts = [
  { marac: 'Coventry', agency: 'Housing', emails: ['one@housing.example', 'two@housing.example'] },
  { marac: 'Coventry', agency: 'Housing', emails: ['two@housing.example', 'three@housing.example'] },
  { marac: 'Coventry', agency: 'Health', emails: [] },
  { marac: 'Walsall', agency: 'Health', emails: ['elsewhere@health.example'] }
];

describe('which agencies of a MARAC can be written to', () => {
  it('goes by the addresses of that MARAC alone, each once', () => {
    expect(reachOf(['Housing', 'Health', 'Police'], 'Coventry', { contacts })).toEqual({
      reached: [{ agency: 'Housing', emails: ['one@housing.example', 'two@housing.example', 'three@housing.example'] }],
      without: ['Health', 'Police']
    });
    expect(reachOf(['Health'], 'Walsall', { contacts })).toEqual({
      reached: [{ agency: 'Health', emails: ['elsewhere@health.example'] }],
      without: []
    });
    expect(reachOf([], 'Coventry', { contacts })).toEqual({ reached: [], without: [] });
  });

  it('says of whom no address is stored, and what to do about it', () => {
    expect([[], ['Health'], ['Health', 'Police'], ['Health', 'Police', 'Housing']].map(namesInWords)).toEqual([
      '',
      'Health',
      'Health and Police',
      'Health, Police and Housing'
    ]);
    expect(noAddressWords([])).toBe('');
    expect(noAddressWords(['Health'])).toBe(
      'No address is stored for Health. Tell it by telephone, and ask the site owner to add the address in Configuration.'
    );
    expect(noAddressWords(['Health', 'Police'], names => `${names} got no copy`)).toBe(
      'Health and Police got no copy. Tell them by telephone, and ask the site owner to add the addresses in Configuration.'
    );
  });
});
