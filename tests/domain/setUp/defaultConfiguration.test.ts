import { people } from '../../../local/people';
import { englishBankHolidays } from '../../../src/domain/kernel/bankHolidays';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';

const { maracs, agencies, staffedHours, thresholds, problems } = defaultConfiguration;

describe('the region as it is set up', () => {
  it('has eight MARACs in seven local authorities', () => {
    expect(maracs.map(({ name }) => name)).toEqual([
      'Birmingham East',
      'Birmingham West',
      'Coventry',
      'Dudley',
      'Sandwell',
      'Solihull',
      'Walsall',
      'Wolverhampton'
    ]);
    expect(new Set(maracs.map(({ localAuthority }) => localAuthority)).size).toBe(7);
  });

  it('gives each coordinator the MARACs of the Board paper', () => {
    const coveredBy = (login: string) => maracs.filter(({ coordinators }) => coordinators.includes(login)).map(({ name }) => name);
    expect(coveredBy('senior@wmp.example')).toEqual(['Coventry', 'Solihull']);
    expect(coveredBy('coordinator.sandwell@wmp.example')).toEqual(['Dudley', 'Sandwell']);
    expect(coveredBy('coordinator.walsall@wmp.example')).toEqual(['Walsall', 'Wolverhampton']);
    expect(coveredBy('coordinator.birmingham@wmp.example')).toEqual(['Birmingham East', 'Birmingham West']);
  });

  it('knows coordinators and agencies as the local site’s people do', () => {
    const logins = people.map(({ login }) => login);
    expect(maracs.flatMap(({ coordinators }) => coordinators).filter(login => !logins.includes(login))).toEqual([]);
    const groups = agencies.flatMap(agency => agency.maracs.map(name => `${name} - ${agency.name}`));
    const guestGroups = people.filter(({ isGuest }) => isGuest).flatMap(({ memberships }) => memberships.map(({ group }) => group));
    expect(guestGroups.filter(group => !groups.includes(group))).toEqual([]);
  });

  it('has these agencies, each with a seat at every MARAC, and nothing that owners have to enter', () => {
    expect(agencies.map(({ name }) => name)).toEqual([
      'Police',
      'IDVA service',
      'Children’s Social Care',
      'Adult Social Care',
      'Housing',
      'Health',
      'Mental Health',
      'Hospital trust',
      'Maternity and health visiting',
      'Probation',
      'Education',
      'Substance misuse',
      'Voluntary sector',
      'Fire service',
      'MASH'
    ]);
    expect(agencies.every(agency => agency.maracs.length === maracs.length)).toBe(true);
    expect(maracs.map(({ localAuthority, idvaService }) => `${localAuthority}: ${idvaService}`)).toEqual([
      'Birmingham: Birmingham East IDVA service',
      'Birmingham: Birmingham West IDVA service',
      ...['Coventry', 'Dudley', 'Sandwell', 'Solihull', 'Walsall', 'Wolverhampton'].map(name => `${name}: ${name} IDVA service`)
    ]);
    const { contacts, adultFemales, retention } = defaultConfiguration;
    expect({ contacts, adultFemales, retention }).toEqual({
      contacts: [],
      adultFemales: [],
      retention: { years: { 'Case heard': 6, 'Case on the complex log': 10, 'Referral not heard': 6 }, disposers: [] }
    });
  });

  it('has every agency once, at MARACs that exist', () => {
    expect(new Set(agencies.map(({ name }) => name)).size).toBe(agencies.length);
    const names = maracs.map(({ name }) => name);
    expect(agencies.flatMap(agency => agency.maracs).filter(name => !names.includes(name))).toEqual([]);
  });

  it('is staffed 8am to 5pm and counts from 14 and 3', () => {
    expect(staffedHours).toEqual({ opens: 480, closes: 1020, bankHolidays: englishBankHolidays, rule: 'Skip days without staff' });
    expect(thresholds).toEqual({ visibleHighRisk: 14, potentialEscalation: 3 });
    expect(problems).toEqual([]);
  });
});
