import type { CirculatedMinutes, CirculatedMinutesOfCase } from '../meetings/circulated';
import { confidentialityStatement } from '../meetings/meeting';
import { circulatedVersion, meetingReference, meetingTitle } from './meetingPaper';
import type { CopyOfPaper } from './meetingPaper';
import { dayWords, given, momentWords, paperOf } from './paper';
import type { Paper, PaperBlock, PaperFact, PaperTable } from './paper';

const meetingFacts = ({ startsAt, chair, approvedBy }: CirculatedMinutes): readonly PaperFact[] =>
  given([
    { label: 'Held', words: momentWords(startsAt) },
    { label: 'Chair', words: chair },
    { label: 'Approved by', words: approvedBy }
  ]);

const confidentialityWords = (kind: string, acknowledged: boolean): string =>
  kind === 'Apologies' ? '' : acknowledged ? 'Acknowledged' : 'Not acknowledged';

/** Who was there, who watched, who could not come. SafeLives, minutes checklist. */
const attendanceTable = ({ attendance }: CirculatedMinutes): PaperTable => ({
  caption: 'Attendance',
  columns: [
    { heading: 'Name', width: 30 },
    { heading: 'Agency', width: 30 },
    { heading: 'Took part as', width: 18 },
    { heading: 'Confidentiality', width: 22 }
  ],
  rows: attendance.map(({ kind, agency, name, confidentiality }) => [
    name || 'Name not given',
    agency,
    kind,
    confidentialityWords(kind, confidentiality)
  ]),
  empty: 'Nobody’s attendance was noted.'
});

const actionsTable = ({ actions, reference }: CirculatedMinutesOfCase): PaperTable => ({
  caption: `Actions of ${reference}`,
  columns: [
    { heading: 'Agency', width: 24 },
    { heading: 'Action', width: 56 },
    { heading: 'Due', width: 20 }
  ],
  rows: actions.map(({ agency, action, due }) => [agency, action, dayWords(due)]),
  empty: 'No action was agreed.'
});

const casePart = (one: CirculatedMinutesOfCase): PaperBlock => ({
  kind: 'part',
  title: `${one.number}. ${one.reference}`,
  blocks: [
    {
      kind: 'facts',
      facts: [
        { label: 'Victim', words: one.victimName || 'Name not given' },
        { label: 'Outcome', words: one.outcome }
      ]
    },
    ...one.sections.flatMap(({ heading, lines }): readonly PaperBlock[] => [
      { kind: 'heading', level: 3, words: heading },
      ...lines.map(words => ({ kind: 'paragraph', words }) as const)
    ]),
    { kind: 'heading', level: 3, words: 'Actions' },
    { kind: 'table', ...actionsTable(one) }
  ]
});

/** Minutes as circulated. SafeLives, minutes checklist; docs/requirements.md 3.3. */
export const minutesPaper = (minutes: CirculatedMinutes, copy: CopyOfPaper = {}): Paper =>
  paperOf({
    kind: 'Minutes',
    title: meetingTitle('Minutes', minutes),
    reference: meetingReference(minutes, copy),
    version: circulatedVersion(minutes, copy),
    blocks: [
      { kind: 'facts', facts: meetingFacts(minutes) },
      { kind: 'statement', words: confidentialityStatement },
      { kind: 'heading', level: 1, words: 'Attendance and apologies' },
      { kind: 'table', ...attendanceTable(minutes) },
      { kind: 'heading', level: 1, words: 'Cases' },
      ...(minutes.cases.length === 0 ? [{ kind: 'paragraph', words: 'No case was heard.' } as const] : minutes.cases.map(casePart))
    ]
  });
