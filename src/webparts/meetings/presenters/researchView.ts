import { namesInWords, noAddressWords } from '../../../domain/case/contacts';
import type { Meeting } from '../../../domain/meetings/meeting';
import { isNothingKnown, standingResearch } from '../../../domain/meetings/research';
import type { ResearchReturn } from '../../../domain/meetings/research';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { AgendaCase, OpenMeeting, ResearchReminded } from '../../../services/meetings/meetingsUseCases';
import type { Tone } from '../../../ui';
import { counted } from '../../../domain/kernel/words';

/** How one agency stands with one case. */
type ResearchStanding = 'Returned' | 'Nothing known' | 'Not returned' | 'Not asked' | 'Cannot be read';

/** What an agency returned about one person. */
export interface ReturnedPerson {
  readonly who: string;
  readonly isKnown: boolean;
  readonly facts: string;
  readonly opinion: string;
}

/** What one agency has returned about one case. */
export interface CaseResearch {
  readonly agency: string;
  readonly standing: ResearchStanding;
  readonly tone: Tone;
  /** "Monday 6 July 2026, 2pm, by Housing, Example"; empty where nothing came. */
  readonly came: string;
  readonly people: readonly ReturnedPerson[];
  readonly risksToStaff: string;
  readonly withheld: string;
  readonly withheldReason: string;
  /** What cannot be read, in words. */
  readonly problem: string;
}

const tones: Readonly<Record<ResearchStanding, Tone>> = {
  Returned: 'good',
  'Nothing known': 'good',
  'Not returned': 'warning',
  'Not asked': 'neutral',
  'Cannot be read': 'danger'
};

const returned = ({
  people,
  risksToStaff,
  withheld,
  withheldReason
}: ResearchReturn): Pick<CaseResearch, 'people' | 'risksToStaff' | 'withheld' | 'withheldReason'> => ({
  people: people.map(({ name, role, known, facts, opinion }) => ({
    who: `${name || 'Name not given'} (${role.toLowerCase()})`,
    isKnown: known === 'Known',
    facts,
    opinion
  })),
  risksToStaff,
  withheld,
  withheldReason
});

const nothing: ReturnType<typeof returned> = { people: [], risksToStaff: '', withheld: '', withheldReason: '' };

const answered = (standing: ResearchStanding): boolean => standing === 'Returned' || standing === 'Nothing known';

/** Whether any agency is asked about a case: one that is restricted goes out in no copy, and one that is hidden shows nothing of it. */
const isAsked = ({ referral }: AgendaCase): boolean => !referral.restricted && referral.hidden === undefined;

function ofAgency(one: AgendaCase, meeting: Meeting, agency: string): CaseResearch {
  const base = { agency, came: '', problem: '', ...nothing };
  const found = standingResearch(one.research, meeting.key, one.referral.key, agency);
  if (!found) {
    const standing = one.withheldFrom.includes(agency) || !isAsked(one) ? 'Not asked' : 'Not returned';
    return { ...base, standing, tone: tones[standing] };
  }
  const { answer, research, problem } = found;
  const standing: ResearchStanding = research === undefined ? 'Cannot be read' : isNothingKnown(research) ? 'Nothing known' : 'Returned';
  const came = [formatInstant(answer.at), ...(answer.by === '' ? [] : [`by ${answer.by}`])].join(', ');
  return { agency, standing, tone: tones[standing], came, problem, ...(research ? returned(research) : nothing) };
}

/** What every agency of the MARAC has returned about one case. */
export const caseResearch = (one: AgendaCase, { meeting, agencies }: Pick<OpenMeeting, 'meeting' | 'agencies'>): readonly CaseResearch[] =>
  agencies.map(agency => ofAgency(one, meeting, agency));

/** "3 of 14 agencies have answered, 1 of them knows nothing". */
export function caseResearchWords(all: readonly CaseResearch[]): string {
  const asked = all.filter(({ standing }) => standing !== 'Not asked');
  if (asked.length === 0) return 'No agency is asked';
  const came = asked.filter(({ standing }) => answered(standing));
  const unknowing = came.filter(({ standing }) => standing === 'Nothing known').length;
  const nil = unknowing === 0 ? '' : `, ${unknowing} of them with nothing known`;
  return `${came.length} of ${asked.length} agencies have answered${nil}`;
}

/** How one agency stands with the whole meeting. */
export interface AgencyRow {
  readonly agency: string;
  /** "18 of 20 cases". */
  readonly answered: string;
  /** Of those, with nothing known. */
  readonly nothingKnown: number;
  readonly standing: 'All returned' | 'Late' | 'Not all returned yet' | 'Not asked';
  readonly tone: Tone;
}

/** Research of a meeting by agency: who has returned what they know, and who is late. */
export interface ResearchOverview {
  /** "12 of 14 agencies have returned everything. Late: Housing and Health." */
  readonly words: string;
  readonly rows: readonly AgencyRow[];
  readonly late: readonly string[];
}

const standingWords = { done: 'All returned', late: 'Late', open: 'Not all returned yet', none: 'Not asked' } as const;
const rowTones: Readonly<Record<AgencyRow['standing'], Tone>> = {
  'All returned': 'good',
  Late: 'danger',
  'Not all returned yet': 'warning',
  'Not asked': 'neutral'
};

function agencyRow(agency: string, cases: readonly AgendaCase[], meeting: Meeting, isDue: boolean): AgencyRow {
  const asked = cases.map(one => ofAgency(one, meeting, agency).standing).filter(standing => standing !== 'Not asked');
  const done = asked.filter(answered).length;
  const standing =
    asked.length === 0 ? standingWords.none : done === asked.length ? standingWords.done : isDue ? standingWords.late : standingWords.open;
  return {
    agency,
    answered: asked.length === 0 ? '' : `${done} of ${counted(asked.length, 'case')}`,
    nothingKnown: asked.filter(one => one === 'Nothing known').length,
    standing,
    tone: rowTones[standing]
  };
}

/** How research stands; undefined before the agenda has gone out: nobody owes any until then. */
export function researchOverview({ meeting, cases, agencies, serverNow }: OpenMeeting): ResearchOverview | undefined {
  if (meeting.agenda.circulated.length === 0) return undefined;
  const isDue = meeting.researchDueAt.getTime() <= serverNow.getTime();
  const rows = agencies.map(agency => agencyRow(agency, cases, meeting, isDue));
  const asked = rows.filter(({ standing }) => standing !== standingWords.none);
  const done = asked.filter(({ standing }) => standing === standingWords.done).length;
  const late = rows.filter(({ standing }) => standing === standingWords.late).map(({ agency }) => agency);
  const due = Number.isNaN(meeting.researchDueAt.getTime())
    ? ''
    : ` It ${isDue ? 'was' : 'is'} due ${formatInstant(meeting.researchDueAt)}.`;
  const lateWords =
    late.length === 0 ? '' : late.length > 1 && late.length === rows.length ? ' All are late.' : ` Late: ${namesInWords(late)}.`;
  return { words: `${done} of ${asked.length} agencies have returned everything.${due}${lateWords}`, rows, late };
}

/** Said before a reminder: which late agencies it cannot reach, and what to do. */
export const unreachableWords = (late: readonly string[], { withoutAddress }: Pick<OpenMeeting, 'withoutAddress'>): string =>
  noAddressWords(late.filter(agency => withoutAddress.includes(agency)));

/** What came of a reminder, in words. */
export function remindedWords({ reminded, notReminded }: ResearchReminded): string {
  return [
    reminded.length === 0
      ? 'Nobody was reminded.'
      : `Reminded today: ${reminded.length} (${namesInWords(reminded)}). Each is reminded once a day at most.`,
    ...(notReminded.length === 0 ? [] : [noAddressWords(notReminded, names => `Not reminded, because no address is stored: ${names}`)])
  ].join(' ');
}
