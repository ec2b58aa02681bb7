import { defaultConfiguration } from '../../../../src/domain/setUp/defaultConfiguration';
import type { Candidate, MatchedCase, Marked, Matches, Pair, PersonView } from '../../../../src/services/matching/matchingUseCases';
import { matchesView } from '../../../../src/webparts/maracDesk/matching/presenters/matchView';
import { personPage } from '../../../../src/webparts/maracDesk/matching/presenters/personPage';
import { day } from '../../../domain/form/support/context';
import { aPerson } from '../builders';

const now = new Date('2026-06-15T09:00:00Z');
const by = (mark: Marked['mark']): Marked => ({ mark, by: 'Example, Senior', at: new Date('2026-06-15T08:30:00Z') });
const reviewed = { by: 'Example, Senior', at: new Date('2026-06-14T08:30:00Z') };

const foundIn = (changes: Partial<MatchedCase> = {}): MatchedCase => ({
  caseKey: 'other',
  reference: 'M-OTHER',
  marac: 'Coventry',
  status: 'Closed',
  receivedAt: new Date('2026-01-12T10:00:00Z'),
  restricted: false,
  victimName: 'Testcase, Ada',
  ...changes
});

const candidate = (role: 'Victim' | 'Perpetrator', changes: Partial<Candidate> = {}): Candidate => {
  const found = changes.foundIn ?? foundIn();
  return {
    pairKey: `${role}|${found.caseKey}`,
    sides: [
      { caseKey: 'own', reference: 'M-OWN', personKey: role, role, restricted: false },
      { caseKey: found.caseKey, reference: found.reference, personKey: role, role, restricted: false }
    ],
    person: { key: role, name: role === 'Victim' ? 'Ada Testcase' : 'Bo Sample', role },
    other: aPerson({
      key: role,
      role,
      familyName: role === 'Victim' ? 'Testcase' : 'Sample',
      givenNames: role === 'Victim' ? 'Ada' : 'Bo',
      dateOfBirth: day('1988-03-27')
    }),
    foundIn: found,
    suggestion: 'same',
    score: 25,
    reasons: ['same family name', 'same date of birth'],
    meaning: [],
    ...changes
  };
};

describe('the possible matches', () => {
  it('say who was found where and why, in words', () => {
    const view = matchesView({ candidates: [candidate('Perpetrator', { meaning: ['Other area'] })], dropped: [], lookedFor: [] }, now);
    const [one] = view.candidates;
    expect(one).toMatchObject({
      title: 'Perpetrator here: Bo Sample',
      suggestion: { words: 'Looks like the same person' },
      about: 'Bo Sample and Bo Sample of case M-OTHER'
    });
    expect(one.meanings).toEqual([{ tone: 'info', words: 'Other area: Coventry' }]);
    expect(one.facts).toEqual([
      { label: 'Found', words: 'Bo Sample\nPerpetrator in case\nM-OTHER' },
      { label: 'Date of birth', words: '27 March 1988' },
      { label: 'MARAC', words: 'Coventry' },
      { label: 'Case', words: 'Closed\nReceived 12 January 2026' },
      { label: 'Victim of that case', words: 'Testcase, Ada' }
    ]);
  });

  it('never show an address or a telephone number', () => {
    const other = aPerson({ role: 'Perpetrator', address: '12 Secret Lane', postcode: 'B1 1BB', telephones: ['07700 900000'] });
    const shown = JSON.stringify(matchesView({ candidates: [candidate('Perpetrator', { other })], dropped: [], lookedFor: [] }, now));
    expect(shown).not.toMatch(/Secret|B1 1BB|07700/);
  });

  it.each([
    [[], undefined, 'Nobody of this case was found in another.', 'Note that nobody was found'],
    [[candidate('Victim')], undefined, '1 person to decide about.', 'None of these match'],
    [
      [candidate('Victim'), candidate('Perpetrator', { mark: by('Same') })],
      undefined,
      '1 person to decide about. 1 decided.',
      'None of the others match'
    ],
    [
      [candidate('Victim', { mark: by('Unsure') })],
      undefined,
      'Nobody is left to decide about. 1 decided.',
      'Note that everybody is decided about'
    ],
    [[candidate('Victim')], reviewed, 'Nobody is left to decide about.', undefined],
    [
      [candidate('Victim', { foundIn: foundIn({ receivedAt: new Date('2026-06-15T07:00:00Z') }) })],
      reviewed,
      '1 person to decide about.',
      'None of these match'
    ]
  ] as const)('count who is left, and name what the review notes (%#)', (candidates, when, summary, action) => {
    const view = matchesView({ candidates, dropped: [], lookedFor: [], ...(when && { reviewed: when }) }, now);
    expect(view.summary).toBe(summary);
    expect(view.reviewAction).toBe(action);
  });

  it('say "nobody" of those only who could be looked for', () => {
    const who = {
      name: 'Bo Sample',
      role: 'Perpetrator' as const,
      personKey: 'p',
      familyName: 'Sample',
      givenNames: 'Bo',
      sharedByTooMany: false,
      searchable: true
    };
    const victim = {
      ...who,
      name: 'Ada Testcase',
      role: 'Victim' as const,
      personKey: 'v',
      searchable: false,
      by: ['name and date of birth']
    };
    const view = (...lookedFor: Matches['lookedFor']) => matchesView({ candidates: [], dropped: [], lookedFor }, now);
    expect(view(victim).summary).toBe('Nobody of this case was found in another.');
    expect(view(victim).unsearched).toEqual([]);
    expect(view(victim, { ...who, by: [], age: 40 })).toMatchObject({
      summary: 'Not found in another case: Ada Testcase. Not everybody could be looked for.',
      reviewAction: 'Note that nobody was found, and who was not looked for',
      unsearched: [
        {
          words: 'Bo Sample (perpetrator) was not looked for: only a name and a rough age are known.',
          searchAction: 'Search for Bo Sample, about 40'
        }
      ]
    });
    expect(view({ ...who, by: [] })).toMatchObject({
      summary: 'Nobody of this case could be looked for.',
      unsearched: [{ words: 'Bo Sample (perpetrator) was not looked for: only a name is known.' }]
    });
    expect(view({ ...who, by: [], sharedByTooMany: true }).unsearched[0].words).toBe(
      'Bo Sample (perpetrator) was not looked for: more than 500 people share what is known.'
    );
    expect(view({ ...who, by: ['telephone number'] })).toMatchObject({
      summary: 'Nobody of this case was found in another.',
      unsearched: [{ words: 'Bo Sample (perpetrator) was looked for by telephone number only: the date of birth is not known.' }]
    });
    expect(view({ ...who, by: ['name and postcode', 'house and postcode'] }).unsearched[0].words).toBe(
      'Bo Sample (perpetrator) was looked for by name and postcode, and by house and postcode only: the date of birth is not known.'
    );
    expect(view({ ...who, by: [], familyName: '', givenNames: '' }).unsearched[0].searchAction).toBeUndefined();
  });

  it('mark those who came since the matches were looked at', () => {
    const newer = candidate('Victim', { foundIn: foundIn({ caseKey: 'newer', receivedAt: new Date('2026-06-15T07:00:00Z') }) });
    const view = matchesView({ candidates: [candidate('Victim'), newer], dropped: [], lookedFor: [], reviewed }, now);
    expect(view.candidates.map(({ isNew, suggestion }) => [isNew, suggestion.words])).toEqual([
      [false, 'Looked at, no match'],
      [true, 'Looks like the same person']
    ]);
    expect(view.reviewed).toBe('Looked at by Example, Senior, Sun 14 Jun, 9:30am.');
  });

  it('suggest a repeat of the newest case, and say once people are sure', () => {
    const older = foundIn({ caseKey: 'older', reference: 'M-OLDER', receivedAt: new Date('2025-08-01T10:00:00Z') });
    const pair = (found: MatchedCase, mark?: Marked): readonly Candidate[] =>
      (['Victim', 'Perpetrator'] as const).map(role => candidate(role, { foundIn: found, meaning: ['Repeat'], ...(mark && { mark }) }));
    const view = matchesView({ candidates: [...pair(older), ...pair(foundIn())], dropped: [], lookedFor: [] }, now);
    expect(view.repeat).toEqual({
      caseKey: 'other',
      reference: 'M-OTHER',
      words:
        'The victim and the perpetrator may be the same as in case M-OTHER (Coventry, closed, received 12 January 2026), within 12 months: this would be a repeat.',
      action: 'Review as a repeat of M-OTHER'
    });
    expect(view.duplicate).toBeUndefined();
    const sure = matchesView({ candidates: pair(foundIn(), by('Same')), dropped: [], lookedFor: [] }, now);
    expect(sure.repeat?.words).toMatch(/^The victim and the perpetrator are the same as in case M-OTHER/);
    const passedOver = matchesView({ candidates: [...pair(foundIn())], dropped: [], lookedFor: [], reviewed }, now);
    expect(passedOver.repeat).toBeUndefined();
  });

  it('suggest no repeat of which only the victim is left', () => {
    expect(
      matchesView({ candidates: [candidate('Victim', { meaning: ['Repeat'] })], dropped: [], lookedFor: [] }, now).repeat
    ).toBeUndefined();
  });
});

describe('one person over all cases', () => {
  const place = (role: 'Victim' | 'Perpetrator', changes: Partial<MatchedCase>): PersonView['places'][number] => ({
    person: aPerson({ role, familyName: 'Sample', givenNames: 'Bo' }),
    foundIn: foundIn(changes)
  });
  const link: Pair = { ...candidate('Perpetrator'), mark: by('Same') };

  it('tells a perpetrator against several victims and in several areas', () => {
    const page = personPage(
      {
        names: ['Bo Sample', 'Bo Sampel'],
        places: [place('Perpetrator', {}), place('Perpetrator', { caseKey: '2', marac: 'Walsall', victimName: 'Otherwise, Mina' })],
        links: [link],
        isCut: false
      },
      defaultConfiguration,
      now
    );
    expect(page).toMatchObject({ title: 'Bo Sample', otherNames: 'Bo Sampel', summary: 'Perpetrator in 2 cases.' });
    expect(page.tags.map(({ words }) => words)).toEqual(['Perpetrator against 2 victims', 'Seen in 2 areas: Coventry, Walsall']);
    expect(page.links[0].words).toBe('Perpetrator of case M-OWN and perpetrator of case M-OTHER');
    expect(page.links[0].decided).toBe('Same person: Example, Senior, Mon 15 Jun, 9:30am');
  });

  it('calls nobody serial for two cases of one victim however her name is written, nor cross-border for two MARACs of one area', () => {
    const places = [
      place('Perpetrator', { marac: 'Birmingham East', victimName: 'O’Brien, Ada' }),
      place('Perpetrator', { caseKey: '2', marac: 'Birmingham West', victimName: 'OBRIEN, Ada' })
    ];
    expect(personPage({ names: ['Bo Sample'], places, links: [], isCut: false }, defaultConfiguration, now).tags).toEqual([]);
  });

  it('minds somebody who is a victim in one case and a perpetrator in another', () => {
    const page = personPage(
      { names: ['Bo Sample'], places: [place('Victim', {}), place('Perpetrator', { caseKey: '2' })], links: [], isCut: false },
      defaultConfiguration,
      now
    );
    expect(page.summary).toBe('Victim in 1 case, perpetrator in 1 case.');
    expect(page.tags.map(({ words }) => words)).toEqual([expect.stringMatching(/^Victim in one case and perpetrator in another/)]);
  });
});
