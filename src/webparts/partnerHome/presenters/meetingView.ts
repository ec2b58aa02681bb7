import { compareDays, dayOf, parseDay } from '../../../domain/kernel/calendarDay';
import type { CirculatedAgenda, CirculatedCase, CirculatedDocument, PackFile } from '../../../domain/meetings/circulated';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { isNothingKnown, standingResearch } from '../../../domain/meetings/research';
import type { StandingResearch } from '../../../domain/meetings/research';
import { formatDay, formatInstant, formatInstantShort, formatTime } from '../../../domain/kernel/timeWords';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { Tone } from '../../../ui';

/** Names what one agency was given for one meeting. */
export const papersKey = ({ meetingKey, agency }: MeetingPapers): string => `${meetingKey} ${agency}`;

/** Still to be held: research is wanted until the day of the meeting is over. */
export const isToCome = ({ startsAt }: MeetingPapers, now: Date): boolean => compareDays(dayOf(startsAt), dayOf(now)) >= 0;

/** "Coventry MARAC, 24 June 2026". */
export const meetingName = ({ marac, startsAt }: MeetingPapers): string => `${marac} MARAC, ${formatDay(dayOf(startsAt))}`;

/** How an agency's research about a case stands. */
export interface CaseRow {
  readonly caseKey: string;
  readonly reference: string;
  /** "Case 3". */
  readonly number: string;
  /** "Anya Example, Bela Example". */
  readonly people: string;
  /** "Repeat, complex". */
  readonly marks: string;
  readonly tone: Tone;
  readonly state: string;
  readonly isReturned: boolean;
}

const stateOf = (
  standing: StandingResearch<AgencyReturn> | undefined,
  dueAt: Date,
  now: Date
): Pick<CaseRow, 'tone' | 'state' | 'isReturned'> => {
  if (!standing) {
    const late = dueAt.getTime() < now.getTime();
    return { tone: late ? 'danger' : 'info', state: late ? 'Late: not returned' : 'Not returned yet', isReturned: false };
  }
  if (!standing.research) return { tone: 'danger', state: 'Sent, but cannot be read', isReturned: false };
  const words = isNothingKnown(standing.research) ? 'Nothing known' : 'Returned';
  return { tone: 'good', state: standing.answer.at.getTime() > dueAt.getTime() ? `${words}, late` : words, isReturned: true };
};

/** The research of one agency about the cases of an agenda. */
export interface ResearchView {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly done: number;
  readonly dueAt: Date;
  readonly isLate: boolean;
  /** "2 of 20 returned". */
  readonly words: string;
  /** "Due Mon 22 Jun, 5pm", "Was due Mon 22 Jun, 5pm". */
  readonly due: string;
}

/** How every case of an agenda stands with one agency. */
export function researchView(
  { cases, researchDueAt, meetingKey }: CirculatedAgenda,
  agency: string,
  returns: readonly AgencyReturn[],
  now: Date
): ResearchView {
  const dueAt = new Date(researchDueAt);
  const rows = cases.map(({ caseKey, reference, number, people, marks }) => ({
    caseKey,
    reference,
    number: `Case ${number}`,
    people: people.map(({ name, role }) => name || role).join(', '),
    marks: marks.join(', '),
    ...stateOf(standingResearch(returns, meetingKey, caseKey, agency), dueAt, now)
  }));
  const done = rows.filter(({ isReturned }) => isReturned).length;
  const past = dueAt.getTime() < now.getTime();
  return {
    rows,
    total: rows.length,
    done,
    dueAt,
    isLate: past && done < rows.length,
    words: `${done} of ${rows.length} returned`,
    due: `${past ? 'Was due' : 'Due'} ${formatInstantShort(dueAt, now)}`
  };
}

/** The case to return next, other than this one. */
export const nextToReturn = ({ rows }: ResearchView, except: string): CaseRow | undefined => {
  const at = rows.findIndex(({ caseKey }) => caseKey === except);
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ isReturned, caseKey }) => !isReturned && caseKey !== except);
};

/** One meeting in the list. */
export interface MeetingRow {
  readonly key: string;
  readonly papers: MeetingPapers;
  readonly name: string;
  readonly agency: string;
  readonly when: string;
  readonly documents: string;
  readonly research: { readonly tone: Tone; readonly words: string } | undefined;
}

const versionWords = (files: readonly PackFile[], kind: string): string =>
  files.length === 0 ? '' : files[0].version > 1 ? `${kind}, version ${files[0].version}` : kind;

/** Meetings to come, soonest first, and then those held, latest first. `agendaOf`: undefined while it is not read. */
export function meetingRows(
  papers: readonly MeetingPapers[],
  agendaOf: (file: PackFile) => CirculatedDocument | undefined,
  returns: readonly AgencyReturn[],
  now: Date
): readonly MeetingRow[] {
  const toCome = papers.filter(one => isToCome(one, now)).reverse();
  const held = papers.filter(one => !isToCome(one, now));
  return [...toCome, ...held].map(one => {
    const agenda = one.agendas[0] && agendaOf(one.agendas[0]);
    const research = agenda?.kind === 'Agenda' && isToCome(one, now) ? researchView(agenda, one.agency, returns, now) : undefined;
    return {
      key: papersKey(one),
      papers: one,
      name: meetingName(one),
      agency: one.agency,
      when: isToCome(one, now) ? formatTime(one.startsAt) : 'Held',
      documents: [versionWords(one.agendas, 'Agenda'), versionWords(one.minutes, 'Minutes')].filter(words => words !== '').join('; '),
      research:
        research && research.total > 0
          ? { words: research.words, tone: research.isLate ? 'danger' : research.done === research.total ? 'good' : 'info' }
          : undefined
    };
  });
}

/** One version of a document in the list of a meeting. */
export interface DocumentRow {
  readonly file: PackFile;
  /** "Agenda, version 2". */
  readonly name: string;
  readonly circulated: string;
  /** "Your agency’s own copy". */
  readonly copy: string;
}

/** The newest agenda and the newest minutes, and the earlier versions beneath. */
export function documentRows({ agendas, minutes }: MeetingPapers): {
  readonly newest: readonly DocumentRow[];
  readonly earlier: readonly DocumentRow[];
} {
  const row = (file: PackFile): DocumentRow => ({
    file,
    name: `${file.kind}, version ${file.version}`,
    circulated: `Circulated ${formatInstant(file.circulatedAt)}`,
    copy: file.agency === '' ? '' : 'Your agency’s own copy: it holds more than other agencies may see'
  });
  const of = (files: readonly PackFile[]): readonly DocumentRow[] => files.map(row);
  return { newest: [...of(minutes.slice(0, 1)), ...of(agendas.slice(0, 1))], earlier: [...of(minutes.slice(1)), ...of(agendas.slice(1))] };
}

/** A person of a case as the form names them. */
export interface PersonToSearch {
  readonly title: string;
  readonly details: readonly string[];
}

/** A day is told in words; anything else as it was circulated. */
const born = (text: string): string => {
  const day = parseDay(text);
  return `Born ${day ? formatDay(day) : text}`;
};

/** Whom to look for, and by what. */
export const peopleToSearch = ({ people }: CirculatedCase): readonly PersonToSearch[] =>
  people.map(({ role, name, dateOfBirth, address, addressConfidential, relationship, school }) => ({
    title: `${role}: ${name || 'name not given'}`,
    details: [
      dateOfBirth && born(dateOfBirth),
      addressConfidential ? 'Address confidential' : address,
      relationship,
      school && `School: ${school}`
    ].filter((words): words is string => !!words)
  }));
