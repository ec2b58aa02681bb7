import { defaultMaracs } from '../../../src/domain/defaultConfiguration';
import { firedIn, isStrongTrigger, newlyFired, ordinaryThatSuggest, suggestsEntry, triggerNames, triggers } from '../../../src/domain/complex/triggers';
import type { KnownOfCase, StandingInCase, TriggerName } from '../../../src/domain/complex/triggers';
import type { Answers } from '../../../src/domain/form/answers';
import { day } from '../form/support/context';

const nothing: KnownOfCase = {
  today: day('2026-06-15'), answers: {}, people: [], transfers: [], standings: [], maracs: defaultMaracs,
  idva: { outcomes: [], attempts: [] }, daysOverdue: 0, putForward: ''
};

const names = (known: Partial<KnownOfCase>): readonly TriggerName[] => firedIn({ ...nothing, ...known }).map(({ name }) => name);
const words = (known: Partial<KnownOfCase>, name: TriggerName): string | undefined =>
  firedIn({ ...nothing, ...known }).find(fired => fired.name === name)?.words;
const perpetrator = (answers: Answers): Answers => ({ perpetrators: [{ key: 'p', answers }] });
const place = (caseKey: string, more: Partial<StandingInCase> = {}): StandingInCase => ({
  caseKey, role: 'Victim', marac: 'Coventry', victimName: 'Testcase, Anya', status: 'Heard', receivedAt: new Date('2026-03-01T12:00:00Z'), ...more
});

it('has one rule for each trigger, and fires none where nothing is known', () => {
  expect(triggers.map(({ name }) => name).sort()).toEqual([...triggerNames].sort());
  expect(names({})).toEqual([]);
});

describe.each<[TriggerName, Partial<KnownOfCase>]>([
  ['Strangulation, separation and stalking', { answers: { dash15: 'Yes', dash6: 'Yes', dash8: 'Yes' } }],
  ['Strangulation, separation and stalking', { answers: { dash15: 'Yes', abuseKinds: ['Stalking or harassment'], ...perpetrator({ separated: 'Within the past month' }) } }],
  ['Threats to kill', { answers: { dash14: 'Yes' } }],
  ['Weapon in this incident', { answers: { weaponInIncident: 'Other weapon' } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['Physical', 'Forced marriage'] } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['Female genital mutilation'] } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['So-called honour-based abuse'] } }],
  ['So-called honour-based abuse or forced marriage', { answers: { honourSignificance: 'Present' } }],
  ['Strangulation, separation and stalking', { answers: { riskTool: 'DARA', daraStrangles: 'Occasionally', daraWatches: 'Often', separationSignificance: 'Contributory' } }],
  ['Threats to kill', { answers: { riskTool: 'DARA', daraThreatensToKill: 'All the time' } }],
  ['Risk of suicide', { answers: { riskTool: 'DARA', daraSelfHarm: 'Often' } }],
  ['So-called honour-based abuse or forced marriage', { answers: { honourBasedAbuse: 'Yes' } }],
  ['So-called honour-based abuse or forced marriage', { answers: { abuseKinds: ['Female genital mutilation'] } }],
  ['No recourse to public funds', { answers: { noRecourse: 'Yes' } }],
  ['Multiple disadvantage', { answers: { victimDifficulties: ['Mental health', 'Alcohol'] } }],
  ['Multiple disadvantage', { answers: { victimDifficulties: ['Drugs'], victimHome: 'No fixed address' } }],
  ['Risk of suicide', { answers: { dash22: 'Yes' } }],
  ['Risk of suicide', { answers: { victimSuicidalWhich: ['Depressed', 'Thoughts of suicide'] } }],
  ['Pregnancy', { answers: { pregnancy: 'Both' } }],
  ['Young victim or perpetrator', { answers: { victimDateOfBirth: { day: '16', month: '6', year: '2008' } } }],
  ['Young victim or perpetrator', { answers: perpetrator({ approximateAge: '17' }) }],
  ['A party works for an agency', { answers: perpetrator({ worksForAgency: 'Yes' }) }],
  ['MAPPA or release from custody', { answers: perpetrator({ mappaLevel: 'Level 2' }) }],
  ['MAPPA or release from custody', { answers: perpetrator({ releaseDate: { day: '13', month: '7', year: '2026' } }) }],
  ['Child protection plan', { answers: { children: [{ key: 'c', answers: { plan: 'Child protection plan' } }] } }],
  ['Third referral in 12 months', { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c')] }] }],
  ['Several victims of one perpetrator', {
    standings: [{ role: 'Perpetrator', places: [place('a', { role: 'Perpetrator' }), place('b', { role: 'Perpetrator', victimName: 'Other, Ann' })] }]
  }],
  ['More than one area', {
    standings: [{ role: 'Perpetrator', places: [place('a', { role: 'Perpetrator' }), place('b', { role: 'Perpetrator', marac: 'Dudley' })] }]
  }],
  ['Transferred twice', { transfers: [{ state: 'Accepted' }, { state: 'Declined' }, { state: 'Accepted' }] }],
  ['Does not engage with the IDVA', { idva: { outcomes: ['Unable to contact', 'Declined'], attempts: [] } }],
  ['Does not engage with the IDVA', { idva: { outcomes: [], attempts: ['No answer', 'No answer', 'Number is wrong'] } }],
  ['Overdue action', { daysOverdue: 7 }],
  ['Put forward', { putForward: 'The agencies disagree about the risk.' }]
])('%s', (name, known) => {
  it('fires by itself, and says why in words without a name', () => {
    expect(names(known)).toEqual([name]);
    const why = words(known, name) ?? '';
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(why).not.toMatch(/Testcase|Anya|Other, Ann/);
  });
});

it.each<[string, Partial<KnownOfCase>]>([
  ['strangulation without stalking', { answers: { dash15: 'Yes', dash6: 'Yes' } }],
  ['what is not known or not asked', { answers: { dash14: 'Not known', dash22: 'Not asked', weaponInIncident: 'Not known', noRecourse: 'Not known' } }],
  ['one difficulty alone', { answers: { victimDifficulties: ['Drugs', 'Alcohol'] } }],
  ['low mood alone', { answers: { dash5: 'Yes', victimSuicidalWhich: ['Depressed'] } }],
  ['a baby that is born', { answers: { pregnancy: 'A baby in the past 18 months' } }],
  ['a victim who turns 18 today', { answers: { victimDateOfBirth: { day: '15', month: '6', year: '2008' } } }],
  ['a release 29 days ahead', { answers: perpetrator({ releaseDate: { day: '14', month: '7', year: '2026' } }) }],
  ['a release yesterday', { answers: perpetrator({ releaseDate: { day: '14', month: '6', year: '2026' } }) }],
  ['no MAPPA', { answers: perpetrator({ mappaLevel: 'Not managed under MAPPA' }) }],
  ['a referral over a year ago', { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c', { receivedAt: new Date('2025-06-14T12:00:00Z') })] }] }],
  ['a withdrawn referral', { standings: [{ role: 'Victim', places: [place('a'), place('b'), place('c', { status: 'Withdrawn' })] }] }],
  ['two MARACs of one area', {
    standings: [{ role: 'Victim', places: [place('a', { marac: 'Birmingham East' }), place('b', { marac: 'Birmingham West' })] }]
  }],
  ['one transfer', { transfers: [{ state: 'Accepted' }, { state: 'Undone' }] }],
  ['a victim who engages after all', { idva: { outcomes: ['Unable to contact', 'Unable to contact', 'Engaged'], attempts: [] } }],
  ['an attempt that reached her', { idva: { outcomes: [], attempts: ['No answer', 'No answer', 'Spoke to the victim'] } }],
  ['an action six days late', { daysOverdue: 6 }]
])('does not fire for %s', (_what, known) => {
  expect(names(known)).toEqual([]);
});

describe('a suggestion', () => {
  const ordinary = triggerNames.filter(name => !isStrongTrigger(name)).map(name => ({ name }));

  it('needs one strong trigger, or four others', () => {
    expect(suggestsEntry([{ name: 'More than one area' }])).toBe(true);
    expect(suggestsEntry(ordinary.slice(0, ordinaryThatSuggest - 1))).toBe(false);
    expect(suggestsEntry(ordinary.slice(0, ordinaryThatSuggest))).toBe(true);
    expect(suggestsEntry([])).toBe(false);
  });

  it('is made anew only by a trigger that did not fire before', () => {
    const before = [{ name: 'Threats to kill' as const, words: 'Then.' }];
    expect(newlyFired(before, [{ name: 'Threats to kill', words: 'Now, in other words.' }])).toEqual([]);
    expect(newlyFired(before, [...before, { name: 'Pregnancy', words: 'There is a pregnancy.' }])).toEqual([{ name: 'Pregnancy', words: 'There is a pregnancy.' }]);
  });
});
