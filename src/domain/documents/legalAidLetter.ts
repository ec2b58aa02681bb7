import type { CalendarDay } from '../kernel/calendarDay';
import { dayOf } from '../kernel/calendarDay';
import type { HistoryKind } from '../case/history';
import type { CasePerson, ReferralSummary } from '../referral/referral';
import type { ReferralStatus } from '../referral/status';
import { listed } from '../kernel/sentence';
import { formatDay, formatInstant } from '../kernel/timeWords';
import { paperOf } from './paper';
import type { Paper } from './paper';

/** As much of a line of history as a letter asks about. */
export interface LetterLine {
  readonly key: string;
  readonly kind?: HistoryKind;
  readonly detail: string;
  readonly at: Date;
  readonly by: string;
  readonly byLogin: string;
}

/** The state of a case's letter. */
export type LetterStanding =
  | { readonly kind: 'None' }
  | { readonly kind: 'Asked'; readonly letterKey: string; readonly text: string; readonly askedBy: string; readonly askedAt: Date }
  | { readonly kind: 'Refused'; readonly reason: string; readonly by: string; readonly at: Date }
  | {
      readonly kind: 'Approved';
      readonly letterKey: string;
      readonly text: string;
      readonly chair: string;
      readonly at: Date;
      readonly recordedBy: string;
      readonly askedBy: string;
    };

/** A letter confirms that the case was put before the MARAC, so it is possible from acceptance on. */
const statuses: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Heard', 'Actions open', 'Closed', 'Deferred'];
export const mayAskForLetter = ({ status }: Pick<ReferralSummary, 'status'>): boolean => statuses.includes(status);

/** What the first draft is made of. */
export interface LetterCase {
  readonly referral: Pick<ReferralSummary, 'owningMarac' | 'receivedAt' | 'status'>;
  readonly people: readonly Pick<CasePerson, 'role' | 'givenNames' | 'familyName' | 'dateOfBirth'>[];
  /** The day of the meeting that heard it; undefined where none has. */
  readonly heardOn?: CalendarDay;
}

const fullName = ({ givenNames, familyName }: Pick<CasePerson, 'givenNames' | 'familyName'>): string =>
  [givenNames, familyName].filter(name => name.trim() !== '').join(' ');

/** A gap that the chair must fill in; a letter with a gap cannot be approved. */
export const letterGap = '[to be filled in]';

/**
 * The draft: who the writer is, that this person was referred to the MARAC and when, and that the person is at risk of harm from whom. The
 * Civil Legal Aid (Procedure) Regulations 2012, regulation 33 and Schedule 1: a letter from a member of a multi-agency risk assessment
 * conference. It gives no address, and nothing of what anybody said at the meeting.
 */
export function draftLetter({ referral, people, heardOn }: LetterCase): string {
  const victims = people.filter(({ role }) => role === 'Victim');
  const victim = victims[0];
  const name = (victim && fullName(victim)) || letterGap;
  const born = victim?.dateOfBirth ? `, born ${formatDay(victim.dateOfBirth)},` : '';
  const perpetrators = people
    .filter(({ role }) => role === 'Perpetrator')
    .map(fullName)
    .filter(found => found !== '');
  const from = perpetrators.length > 0 ? listed(perpetrators) : letterGap;
  const received = Number.isNaN(referral.receivedAt.getTime()) ? letterGap : formatDay(dayOf(referral.receivedAt));
  const heard = heardOn ? ` The MARAC discussed the case on ${formatDay(heardOn)}.` : '';
  return [
    `I am a member of the ${referral.owningMarac} multi-agency risk assessment conference (MARAC).`,
    `I confirm that ${name}${born} was referred to the MARAC on ${received} as a high-risk victim of domestic abuse.${heard}`,
    `I confirm that ${name} is at risk of harm from domestic abuse by ${from}.`,
    'This letter is given as evidence under regulation 33 of and Schedule 1 to the Civil Legal Aid (Procedure) Regulations 2012. It may be shown to the Legal Aid Agency and to legal representatives for that purpose. It must not be shown to any other person without the consent of the person named first.'
  ].join('\n\n');
}

/** The problems of a letter that somebody wants to approve, in words; empty if there are none. */
export function letterProblem(text: string): string {
  if (text.trim() === '') return 'Enter the words of the letter';
  if (text.includes(letterGap)) return `Replace every “${letterGap}” in the letter`;
  return text.length > 5_000 ? 'Shorten the letter' : '';
}

const askedLine = 'The letter was asked for in these words, and waits for the chair.';
const approvedLine = (chair: string): string => `Approved by ${chair}, chair, in these words.`;
const lineBeforeText =
  /^(?:The letter was asked for in these words, and waits for the chair\.|Approved by (.*), chair, in these words\.)\n\n([\s\S]*)$/;

/** The history line for a letter that was asked for. The letter's text is stored only in that line. */
export const askedDetail = (text: string): string => `${askedLine}\n\n${text.trim()}`;
/** The history line for an approval. `chair`: who approved it; the line's author recorded it. */
export const approvedDetail = (chair: string, text: string): string =>
  `${approvedLine(chair.trim().replace(/\s+/g, ' '))}\n\n${text.trim()}`;

const keyOf = ({ key }: LetterLine): string => key.replace(/:(?:asked|approved|refused)$/, '');

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The current letter, from the team's lines of history, newest first. Unreadable lines are ignored, a refused letter cannot be approved, and an
 * approval counts only if somebody else asked for the letter.
 */
export function letterStanding(lines: readonly LetterLine[]): LetterStanding {
  const newest = lines.find(
    ({ kind }) => kind === 'Legal-aid letter asked for' || kind === 'Legal-aid letter approved' || kind === 'Legal-aid letter refused'
  );
  if (!newest) return { kind: 'None' };
  const letterKey = keyOf(newest);
  // One person may have approved it at the moment another refused it.
  const refused = lines.find(line => line.kind === 'Legal-aid letter refused' && keyOf(line) === letterKey);
  if (refused) return { kind: 'Refused', reason: refused.detail, by: refused.by, at: refused.at };
  const asked = lines.find(line => line.kind === 'Legal-aid letter asked for' && keyOf(line) === letterKey);
  if (!asked) return { kind: 'None' };
  const counts = newest.kind === 'Legal-aid letter approved' && !same(newest.byLogin, asked.byLogin);
  const stands = counts ? newest : asked;
  const read = lineBeforeText.exec(stands.detail.replace(/\r\n?/g, '\n'));
  if (!read) return { kind: 'None' };
  const [, chair = '', text] = read;
  return counts
    ? { kind: 'Approved', letterKey, text, chair: chair || newest.by, at: newest.at, recordedBy: newest.by, askedBy: asked.by }
    : { kind: 'Asked', letterKey, text, askedBy: asked.by, askedAt: asked.at };
}

/** The letter as it leaves: only what the chair has approved. */
export const legalAidPaper = (
  reference: string,
  marac: string,
  { text, chair, at, recordedBy, askedBy }: Omit<Extract<LetterStanding, { kind: 'Approved' }>, 'kind' | 'letterKey'>
): Paper =>
  paperOf({
    kind: 'Legal-aid letter',
    title: `Letter for an application for legal aid, ${reference}`,
    reference,
    version: `Approved ${formatInstant(at)}`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: 'From', words: `The ${marac} MARAC` },
          { label: 'Reference', words: reference },
          { label: 'Date', words: formatDay(dayOf(at)) }
        ]
      },
      { kind: 'paragraph', words: 'To whom it may concern', strong: true },
      ...text
        .split(/\n{2,}/)
        .filter(words => words.trim() !== '')
        .map(words => ({ kind: 'paragraph', words }) as const),
      { kind: 'room', label: 'Signature', lines: 3 },
      {
        kind: 'facts',
        facts: [
          { label: 'Name', words: chair },
          { label: 'Post', words: `Chair of the ${marac} MARAC` }
        ]
      },
      {
        kind: 'facts',
        facts: [
          { label: 'Approval recorded by', words: `${recordedBy}, ${formatInstant(at)}` },
          { label: 'Asked for by', words: askedBy }
        ]
      }
    ]
  });
