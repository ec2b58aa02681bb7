import { changedSinceSent } from '../meetings/circulated';
import type { CirculatedAction, CirculatedAgenda, CirculatedCase, CirculatedPerson } from '../meetings/circulated';
import { inSections } from '../meetings/standardOrder';
import { circulatedVersion, meetingReference, meetingTitle } from './meetingPaper';
import type { CopyOfPaper } from './meetingPaper';
import { dayWords, given, momentWords, paperOf, withoutEmptyColumns } from './paper';
import type { Paper, PaperBlock, PaperFact, PaperTable } from './paper';

const meetingFacts = ({ mode, place, chair, startsAt, researchDueAt }: CirculatedAgenda): readonly PaperFact[] =>
  given([
    { label: mode === 'Information by date' ? 'Information wanted by' : 'When', words: momentWords(startsAt) },
    { label: 'How', words: mode },
    { label: mode === 'Teams' ? 'Link' : 'Where', words: place },
    { label: 'Chair', words: chair },
    { label: 'Research due by', words: momentWords(researchDueAt) }
  ]);

const addressWords = ({ address, addressConfidential }: CirculatedPerson): string =>
  addressConfidential ? 'Confidential' : (address ?? 'Not known');

/** What a circulated person is called in a case. */
export const personPart = ({ role }: CirculatedPerson): string => (role === 'Other' ? 'Other person at risk' : role);

/** Everybody in one case: what an agency searches its records by. */
export const peopleTable = ({ people }: Pick<CirculatedCase, 'people'>): PaperTable =>
  withoutEmptyColumns({
    caption: 'People in this case',
    columns: [
      { heading: 'Name', width: 20 },
      { heading: 'Part', width: 13 },
      { heading: 'Date of birth', width: 15 },
      { heading: 'Address', width: 21 },
      { heading: 'Relationship to the victim', width: 18 },
      { heading: 'School', width: 13 }
    ],
    rows: people.map(person => [
      person.name || 'Name not given',
      personPart(person),
      dayWords(person.dateOfBirth) || 'Not known',
      addressWords(person),
      person.relationship ?? '',
      person.school ?? ''
    ]),
    empty: 'Nobody is named in this case.'
  });

/** "1. M-AB12-CD34-E, 10am". */
export const caseTitle = ({ number, reference, slot }: Pick<CirculatedCase, 'number' | 'reference' | 'slot'>): string =>
  `${number}. ${reference}${slot ? `, ${slot}` : ''}`;

/** The facts of a case besides its people. The research-only view has only the referrer. */
const caseFacts = ({ criterion, dashScore, assessment, flags, risksOpen, referrer, interpreter }: CirculatedCase): readonly PaperFact[] =>
  given([
    { label: 'Criterion', words: criterion },
    { label: 'Risk assessment', words: assessment ?? (dashScore === undefined ? '' : `SafeLives Dash, ${dashScore} answered yes`) },
    { label: 'Critical flags', words: [flags.join('; '), ...(risksOpen ?? [])].filter(words => words !== '').join('\n') },
    { label: 'Referred by', words: referrer },
    { label: 'Interpreter', words: interpreter ?? '' }
  ]);

/** A warning, before the case, that it has been changed since. */
export const changedBlocks = ({ changedSince }: CirculatedCase): readonly PaperBlock[] =>
  changedSince ? [{ kind: 'statement', words: changedSinceSent }] : [];

const casePart = (one: CirculatedCase): PaperBlock => ({
  kind: 'part',
  title: caseTitle(one),
  blocks: [
    ...(one.marks.length > 0 ? [{ kind: 'paragraph', words: one.marks.join('; '), strong: true } as const] : []),
    ...changedBlocks(one),
    { kind: 'table', ...peopleTable(one) },
    { kind: 'facts', facts: caseFacts(one) },
    ...(one.narrative
      ? ([
          { kind: 'heading', level: 3, words: 'What happened, and why it is referred' },
          { kind: 'paragraph', words: one.narrative }
        ] as const)
      : [])
  ]
});

const openActions = (actions: readonly CirculatedAction[]): PaperTable => ({
  caption: 'Open actions from the last meeting',
  columns: [
    { heading: 'Case', width: 18 },
    { heading: 'Agency', width: 16 },
    { heading: 'Action', width: 38 },
    { heading: 'Due', width: 14 },
    { heading: 'Status', width: 14 }
  ],
  rows: actions.map(({ reference, agency, action, due, status }) => [reference, agency, action, dayWords(due), status]),
  empty: 'No action is open.'
});

const twelveMonths = (agenda: CirculatedAgenda): PaperTable => ({
  caption: 'Cases last referred 12 months ago',
  columns: [
    { heading: 'Case', width: 30 },
    { heading: 'Victim', width: 40 },
    { heading: 'Last referral', width: 30 }
  ],
  rows: agenda.twelveMonths.map(({ reference, name, since }) => [reference, name, dayWords(since)]),
  empty: 'None.'
});

function caseBlocks({ cases }: CirculatedAgenda): readonly PaperBlock[] {
  if (cases.length === 0)
    return [
      { kind: 'heading', level: 1, words: 'Cases' },
      { kind: 'paragraph', words: 'No case is on this agenda.' }
    ];
  return inSections(cases)
    .filter(section => section.cases.length > 0)
    .flatMap((section): readonly PaperBlock[] => [{ kind: 'heading', level: 1, words: section.title }, ...section.cases.map(casePart)]);
}

/** An agenda as circulated, in the standard layout of the region. SafeLives, suggested agenda; docs/requirements.md 3.1. */
export const agendaPaper = (agenda: CirculatedAgenda, copy: CopyOfPaper = {}): Paper =>
  paperOf({
    kind: 'Agenda',
    title: meetingTitle('Agenda', agenda),
    reference: meetingReference(agenda, copy),
    version: circulatedVersion(agenda, copy),
    blocks: [
      { kind: 'facts', facts: meetingFacts(agenda) },
      { kind: 'heading', level: 1, words: 'Open actions from the last meeting' },
      { kind: 'table', ...openActions(agenda.openActions) },
      ...caseBlocks(agenda),
      { kind: 'heading', level: 1, words: 'Flags to remove: 12 months have passed' },
      { kind: 'table', ...twelveMonths(agenda) },
      { kind: 'heading', level: 1, words: 'Any other business' },
      agenda.otherBusiness.length === 0 ? { kind: 'paragraph', words: 'None.' } : { kind: 'list', points: agenda.otherBusiness }
    ]
  });
