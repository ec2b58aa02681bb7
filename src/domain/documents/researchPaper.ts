import type { CirculatedAgenda, CirculatedCase, CirculatedPerson } from '../meetings/circulated';
import { knownAnswers } from '../meetings/research';
import { caseTitle, changedBlocks, peopleTable, personPart } from './agendaPaper';
import { circulatedVersion, meetingReference, meetingTitle } from './meetingPaper';
import type { CopyOfPaper } from './meetingPaper';
import { given, momentWords, paperOf } from './paper';
import type { Paper, PaperBlock } from './paper';

const personBlocks = (person: CirculatedPerson): readonly PaperBlock[] => {
  const who = person.name || `The ${personPart(person).toLowerCase()} without a name`;
  return [
    { kind: 'heading', level: 3, words: `${who} (${personPart(person).toLowerCase()})` },
    { kind: 'choice', label: 'Is anything known in your records?', options: knownAnswers },
    {
      kind: 'room',
      label: 'Facts',
      hint: 'Last contact or sighting; recent events; behaviour and changes in it; what bears on the indicators of risk; what you have done already.',
      lines: 4
    },
    { kind: 'room', label: 'Professional opinion', hint: 'Kept apart from the facts.', lines: 2 }
  ];
};

const casePart = (one: CirculatedCase): PaperBlock => ({
  kind: 'part',
  title: caseTitle(one),
  blocks: [
    ...changedBlocks(one),
    { kind: 'table', ...peopleTable(one) },
    ...one.people.flatMap(personBlocks),
    { kind: 'heading', level: 3, words: 'About the case' },
    { kind: 'room', label: 'Risks to staff', lines: 2 },
    { kind: 'room', label: 'What kind of information is withheld, and why', hint: 'Leave empty where nothing is.', lines: 2 }
  ]
});

/**
 * The research form of one copy of an agenda: the same questions as on the partner site, to be filled in by hand. SafeLives, research form;
 * docs/requirements.md 3.2. It asks about the people of that copy and nobody else.
 */
export const researchPaper = (agenda: CirculatedAgenda, copy: CopyOfPaper = {}): Paper =>
  paperOf({
    kind: 'Research form',
    title: meetingTitle('Research form', agenda),
    reference: meetingReference(agenda, copy),
    version: circulatedVersion(agenda, copy),
    blocks: [
      {
        kind: 'facts',
        facts: given([
          { label: 'Research due by', words: momentWords(agenda.researchDueAt) },
          { label: 'Agency', words: copy.agency ?? '' }
        ])
      },
      {
        kind: 'paragraph',
        words:
          'Search your records for everybody below. “Nothing known” is an answer too. Send back only what is relevant, necessary and proportionate to reduce the risk of serious harm.'
      },
      ...(!copy.agency ? [{ kind: 'room', label: 'Agency', lines: 1 } as const] : []),
      { kind: 'room', label: 'Your name, post and telephone number', lines: 1 },
      { kind: 'heading', level: 1, words: 'Cases' },
      ...(agenda.cases.length === 0 ? [{ kind: 'paragraph', words: 'No case is on this agenda.' } as const] : agenda.cases.map(casePart)),
      { kind: 'heading', level: 1, words: 'Declaration' },
      {
        kind: 'statement',
        words: 'What I return is relevant, necessary and proportionate. Facts and professional opinion are told apart.'
      },
      { kind: 'room', label: 'Name and date', lines: 1 }
    ]
  });
