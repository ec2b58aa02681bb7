import * as fc from 'fast-check';
import {
  knownAnswers,
  longestResearchText,
  nothingKnown,
  readResearch,
  researchAnswers,
  researchAtFirst,
  researchProblems,
  researchSummary,
  standingResearch
} from '../../../src/domain/meetings/research';
import type { ResearchReturn, ReturnedAnswer } from '../../../src/domain/meetings/research';

const people = [
  { role: 'Victim', name: 'Anya Testcase' },
  { role: 'Perpetrator', name: 'Bela Testcase' },
  { role: 'Child', name: '' }
];
const empty = researchAtFirst(people);
const research: Omit<ResearchReturn, 'key' | 'meetingKey' | 'caseKey' | 'marac' | 'agency'> = {
  people: [
    {
      role: 'Victim',
      name: 'Anya Testcase',
      known: 'Known',
      facts: 'Tenant since 2020.\nThree visits.',
      opinion: 'Afraid to open the door.'
    },
    { role: 'Perpetrator', name: 'Bela Testcase', known: 'Nothing known', facts: '', opinion: '' }
  ],
  risksToStaff: 'Dog at the address',
  withheld: 'Health records',
  withheldReason: 'Not relevant'
};
const answer = (answers: ReturnedAnswer['answers'], more: Partial<ReturnedAnswer> = {}): ReturnedAnswer => ({
  id: 1,
  key: 'r-1',
  caseKey: 'c',
  aboutKey: 'm',
  marac: 'Coventry',
  agency: 'Housing',
  kind: 'Research',
  answers,
  problems: [],
  ...more
});

describe('research in the answers of a return', () => {
  it('is read back as it was sent, whatever is typed', () => {
    const person = fc.record({
      role: fc.string(),
      name: fc.string(),
      known: fc.constantFrom(...knownAnswers),
      facts: fc.string(),
      opinion: fc.string()
    });
    const trimmed = fc.string().map(text => text.trim());
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), trimmed, trimmed, trimmed, (persons, risksToStaff, withheld, withheldReason) => {
        const sent = { people: persons, risksToStaff, withheld, withheldReason };
        const read = readResearch(answer(researchAnswers(sent)));
        expect(read).toEqual({
          key: 'r-1',
          meetingKey: 'm',
          caseKey: 'c',
          marac: 'Coventry',
          agency: 'Housing',
          ...sent,
          people: persons.map(one =>
            one.known === 'Known' ? { ...one, facts: one.facts.trim(), opinion: one.opinion.trim() } : { ...one, facts: '', opinion: '' }
          )
        });
      })
    );
  });

  it.each([
    ['of another kind', answer(researchAnswers(research), { kind: 'Attendance' })],
    ['in another folder', answer(researchAnswers(research), { problems: ['It does not lie in the folder of the agency that it names'] })],
    ['without answers', answer({})],
    ['with a person missing', answer({ ...researchAnswers(research), people: '3' })],
    ['with a number that is none', answer({ ...researchAnswers(research), people: '2.0' })],
    ['with a person that is no JSON', answer({ ...researchAnswers(research), person2: '{' })],
    ['with a person of other parts', answer({ ...researchAnswers(research), person2: '{"role":"Victim"}' })],
    [
      'with another word for known',
      answer({ ...researchAnswers(research), person1: JSON.stringify({ role: '', name: '', known: 'Perhaps', facts: '', opinion: '' }) })
    ]
  ])('%s is not read as research', (_why, damaged) => {
    expect(readResearch(damaged)).toBeUndefined();
  });

  it('is summed up without a name', () => {
    expect(researchSummary(research)).toBe(
      'Known about: Victim. Nothing known about: Perpetrator. Risks to staff are named. Something is withheld.'
    );
    expect(researchSummary(nothingKnown(people))).toBe('Nothing known about anyone in this case.');
    expect(researchSummary({ ...nothingKnown(people), risksToStaff: 'A dog' })).toBe(
      'Nothing known about: Victim, perpetrator, child. Risks to staff are named.'
    );
  });
});

describe('what stands', () => {
  const first = answer(researchAnswers(research));
  const second = answer(researchAnswers(nothingKnown(people)), { id: 7, key: 'r-7' });

  it('is the newest of this agency about this case at this meeting', () => {
    const others = [
      answer(first.answers, { id: 9, agency: 'Health' }),
      answer(first.answers, { id: 10, caseKey: 'd' }),
      answer(first.answers, { id: 11, aboutKey: 'n' })
    ];
    expect(standingResearch([...others, second, first], 'm', 'c', 'Housing')).toMatchObject({
      answer: { key: 'r-7' },
      research: { risksToStaff: '' },
      problem: ''
    });
    expect(standingResearch(others, 'm', 'c', 'Housing')).toBeUndefined();
  });

  it('names what cannot be read, and shows what came before it', () => {
    const damaged = answer({}, { id: 8, key: 'r-8', problems: ['The answers could not be read'] });
    expect(standingResearch([first, damaged], 'm', 'c', 'Housing')).toMatchObject({
      answer: { key: 'r-1' },
      research: { risksToStaff: 'Dog at the address' },
      problem: 'What Housing has returned since cannot be read; this came before it: The answers could not be read.'
    });
    const alone = standingResearch([damaged], 'm', 'c', 'Housing');
    expect(alone).toMatchObject({
      answer: { key: 'r-8' },
      problem: 'What Housing has returned cannot be read: The answers could not be read.'
    });
    expect(alone?.research).toBeUndefined();
  });
});

describe('what is wrong with the form', () => {
  const words = (typed: Parameters<typeof researchProblems>[0]): readonly string[] => researchProblems(typed).map(problem => problem.words);

  it('is every person of whom nothing is said', () => {
    expect(words(empty)).toEqual([
      'Choose whether anything is known about Anya Testcase',
      'Choose whether anything is known about Bela Testcase',
      'Choose whether anything is known about the child without a name'
    ]);
    expect(researchProblems(nothingKnown(people))).toEqual([]);
    expect(researchProblems(research)).toEqual([]);
  });

  it('is "known" without words, unless they are withheld with the reason', () => {
    const known = { ...research, withheld: '', withheldReason: '', people: [{ ...research.people[0], facts: ' ', opinion: '' }] };
    expect(researchProblems(known)).toEqual([
      { field: 'facts', person: 0, words: 'Enter what is known about Anya Testcase, or say below that it is withheld' }
    ]);
    expect(words({ ...known, withheld: 'Records' })).toEqual(['Enter why it is withheld']);
    expect(words({ ...known, withheld: 'Records', withheldReason: 'Under seal' })).toEqual([]);
    expect(words({ ...research, withheld: '' })).toEqual(['Enter what kind of information is withheld, or clear the reason']);
  });

  it('is a text that a row cannot hold', () => {
    expect(words({ ...research, risksToStaff: 'x'.repeat(longestResearchText + 1) })).toEqual(['Shorten the risks to staff']);
    const many = Array.from({ length: 20 }, () => ({ ...research.people[0], facts: 'x'.repeat(longestResearchText) }));
    expect(words({ ...research, people: many })).toEqual(['Shorten what is written: together it is too long to be sent']);
  });
});
