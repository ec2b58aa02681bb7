import type { CalendarDay } from '../kernel/calendarDay';
import { formatDay, formatInstant } from '../kernel/timeWords';
import { invitationElsewhere, invitationWords } from '../review/nextSteps';
import { given, paperOf } from './paper';
import type { Paper, PaperBlock } from './paper';

/** A case on paper: the main facts at the top, then one card after the other. */
export interface CaseOnPaper {
  readonly kind: 'Referral' | 'Transfer pack';
  readonly title: string;
  readonly reference: string;
  readonly formVersion: string;
  readonly details: readonly (readonly [label: string, words: string])[];
  readonly cards: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: string; readonly warning?: boolean }[];
  }[];
}

/** The name of the person who made the copy, so that it can be traced. docs/requirements.md 9.3. */
export interface MadeBy {
  readonly name: string;
  readonly at: Date;
}

const card = ({ title, rows }: CaseOnPaper['cards'][number]): readonly PaperBlock[] => [
  { kind: 'heading', level: 1, words: title },
  {
    kind: 'table',
    caption: title,
    columns: [
      { heading: 'Question', width: 36 },
      { heading: 'Answer', width: 64 }
    ],
    // Warnings are in words, because colour does not survive photocopying.
    rows: rows.map(({ label, value, warning }) => [label, warning ? `Warning: ${value}` : value]),
    empty: 'Nothing was answered.'
  }
];

/** The referral, or what goes with it to a MARAC outside the force: every answer of the form as the form's definition words it. Board paper, paragraphs 27 and 42. */
export const casePaper = (copy: CaseOnPaper, by: MadeBy): Paper =>
  paperOf({
    kind: copy.kind,
    title: copy.title,
    reference: copy.reference,
    version: `Form version ${copy.formVersion}. Made by ${by.name}, ${formatInstant(by.at)}`,
    blocks: [
      {
        kind: 'facts',
        facts: given([
          { label: 'Reference', words: copy.reference },
          { label: 'Form version', words: copy.formVersion },
          ...copy.details.map(([label, words]) => ({ label, words }))
        ])
      },
      ...copy.cards.flatMap(card)
    ]
  });

/** The notice by which one agency was told, word for word as it was sent. */
export interface LeavingNoticeSent {
  readonly reference: string;
  readonly agency: string;
  readonly sentAt: Date;
  readonly words: string;
}

/** A notice that a victim has left, for an agency that reads no other way. It holds what that agency was told and nothing more. Board paper, paragraph 42. */
export const leavingNoticePaper = ({ reference, agency, sentAt, words }: LeavingNoticeSent): Paper =>
  paperOf({
    kind: 'Leaving notice',
    title: `Notice that a victim has left the area, ${reference}`,
    reference: `${reference}, for ${agency}`,
    version: `Sent ${formatInstant(sentAt)}`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'To', words: agency },
          { label: 'Case', words: reference },
          { label: 'Sent', words: formatInstant(sentAt) }
        ]
      },
      { kind: 'heading', level: 1, words: 'What you are asked to do' },
      ...words
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => ({ kind: 'paragraph', words: line }) as const),
      { kind: 'room', label: 'Received and acted upon: name, agency and date', lines: 1 }
    ]
  });

/** What an invitation is made of. */
export interface Invitation {
  readonly reference: string;
  /** Undefined if the referrer must not learn which MARAC has the case now; then the contacts are those of the one that received it. */
  readonly marac?: string;
  /** Undefined while no date is set. */
  readonly meetingOn?: Date;
  /** Who referred the case, and for whom: empty where it is not known. */
  readonly referrer: string;
  /** Addresses of the coordinators. */
  readonly contacts: readonly string[];
  readonly madeOn: CalendarDay;
}

/** The invitation of a referrer to present the case. It names nobody in the case, because it may lie on a desk. Board paper, paragraph 39. */
export const invitationPaper = ({ reference, marac, meetingOn, referrer, contacts, madeOn }: Invitation): Paper =>
  paperOf({
    kind: 'Invitation',
    title: marac === undefined ? `Invitation to a MARAC, ${reference}` : `Invitation to the ${marac} MARAC, ${reference}`,
    reference,
    version: `Made ${formatDay(madeOn)}`,
    blocks: [
      {
        kind: 'facts',
        facts: given([
          { label: 'To', words: referrer },
          { label: 'Case', words: reference },
          { label: 'MARAC', words: marac ?? '' },
          { label: 'When', words: marac === undefined ? '' : meetingOn ? formatInstant(meetingOn) : 'The date is not set yet' },
          {
            label: marac === undefined ? 'Contact' : 'From',
            words:
              contacts.length > 0 ? contacts.join(' or ') : marac === undefined ? 'The MARAC team' : `The coordinator of the ${marac} MARAC`
          }
        ])
      },
      { kind: 'paragraph', words: marac === undefined ? invitationElsewhere(contacts) : invitationWords(marac, meetingOn) },
      { kind: 'heading', level: 1, words: 'What to bring' },
      {
        kind: 'list',
        points: [
          'What has happened since you referred the case, and how the victim is now.',
          'What the victim wants, and how to reach the victim safely.',
          'What you have done already, and what you ask of the other agencies.',
          'If you cannot come: who comes in your place. Tell the coordinator.'
        ]
      },
      {
        kind: 'statement',
        words:
          'Tell nobody who does not work on the case that it is heard, and never the perpetrator. If anybody is in danger now, call 999.'
      }
    ]
  });
