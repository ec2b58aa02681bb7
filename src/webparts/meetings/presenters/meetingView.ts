import { counted } from '../../../domain/kernel/words';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { openRisks, riskSummary } from '../../../domain/form/reading/criticalFlags';
import { slotOf } from '../../../domain/meetings/capacity';
import { changeSince } from '../../../domain/meetings/listing';
import { mayBeMinuted, meetingStates } from '../../../domain/meetings/meeting';
import type { Meeting, MeetingState } from '../../../domain/meetings/meeting';
import { recordingWords } from '../../../domain/meetings/minutes';
import { inSections } from '../../../domain/meetings/standardOrder';
import type { CasePerson } from '../../../domain/referral/referral';
import { namesInWords } from '../../../domain/case/contacts';
import { formatDay, formatInstant } from '../../../domain/kernel/timeWords';
import { readJournal } from '../../../services/case/journal';
import type { AgendaCase, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { circulationWords } from './circulation';
import { howWords, isOpen, momentOf, roomFor } from './calendarView';
import { caseResearch, caseResearchWords, researchOverview } from './researchView';
import type { CaseResearch } from './researchView';
import { wordsOf } from '../../../domain/kernel/problems';
import type { Fact } from '../../../ui/case/Facts';

/** Where the keys of an agenda's row move its case, counted from 0; undefined for keys that move nothing, and at the ends. */
export function placeAfterKey(event: { readonly key: string; readonly altKey: boolean }, place: number, count: number): number | undefined {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return undefined;
  return nextPlace(place, event.key === 'ArrowUp' ? -1 : 1, count);
}

/** One place up or down; undefined where it stays. */
export function nextPlace(place: number, by: -1 | 1, count: number): number | undefined {
  const to = place + by;
  return to < 0 || to >= count ? undefined : to;
}

/** What is said of a move: "M-AB12-CD34-E is number 2 of 14." */
export const movedWords = (reference: string, place: number, count: number): string => `${reference} is number ${place + 1} of ${count}.`;

/** One case of the agenda as its row shows it. */
export interface AgendaRow {
  readonly key: string;
  /** Counted from 1 through the whole agenda. */
  readonly number: number;
  /** "10:15am"; empty where there is no meeting to come to. */
  readonly slot: string;
  readonly reference: string;
  readonly victim: string;
  /** "Perpetrator: Carl Testcase. 2 children." */
  readonly people: string;
  readonly criterion: string;
  readonly marks: readonly string[];
  readonly flags: readonly string[];
  /** What of the critical flags is not known or was not asked. */
  readonly risksOpen: readonly string[];
  /** Who is not told of it; empty where everybody is. */
  readonly withheld: string;
  readonly research: readonly CaseResearch[];
  readonly researchWords: string;
  readonly problems: readonly string[];
}

export interface AgendaSection {
  readonly title: string;
  readonly rows: readonly AgendaRow[];
}

const nameOf = ({ givenNames, familyName }: CasePerson): string =>
  [givenNames, familyName].filter(part => part !== '').join(' ') || 'name not given';

function peopleWords(people: readonly CasePerson[]): string {
  const perpetrators = people.filter(({ role }) => role === 'Perpetrator').map(nameOf);
  const children = people.filter(({ role }) => role === 'Child').length;
  return [
    ...(perpetrators.length === 0 ? [] : [`${perpetrators.length === 1 ? 'Perpetrator' : 'Perpetrators'}: ${perpetrators.join('; ')}.`]),
    ...(children === 0 ? [] : [`${counted(children, 'child', 'children')}.`])
  ].join(' ');
}

function withheldWords({ referral, withheldFrom }: AgendaCase): string {
  if (referral.restricted) return 'Restricted: it goes out in no copy of the agenda. Tell the agencies that must know yourself.';
  return withheldFrom.length === 0 ? '' : `Withheld from ${withheldFrom.join(', ')}. It goes only in the copies of the other agencies.`;
}

const criterionWords = ({ referral }: AgendaCase): string => referral.decisionCriterion ?? referral.criteria.join('; ');

function toRow(one: AgendaCase, place: number, open: OpenMeeting): AgendaRow {
  const { referral } = one;
  const research = referral.hidden ? [] : caseResearch(one, open);
  const risk = referral.hidden ? undefined : riskSummary(one.answers, referral);
  return {
    key: referral.key,
    number: place + 1,
    slot: slotOf(open.meeting, place) ?? '',
    reference: referral.reference,
    victim: referral.victimName || 'Name not given',
    people: peopleWords(one.people),
    criterion: [criterionWords(one), risk?.tool ?? ''].filter(part => part !== '').join('; '),
    marks: one.marks,
    flags: risk?.flagged ?? [],
    risksOpen: risk ? openRisks(risk) : [],
    withheld: withheldWords(one),
    research,
    researchWords: referral.hidden ? '' : caseResearchWords(research),
    problems: wordsOf(referral.problems)
  };
}

/** Cases in this order; one that it does not name stands last. */
export function inOrder(cases: readonly AgendaCase[], order: readonly string[]): readonly AgendaCase[] {
  const place = (one: AgendaCase): number => (order.includes(one.referral.key) ? order.indexOf(one.referral.key) : order.length);
  return [...cases].sort((one, other) => place(one) - place(other));
}

/** The cases of an agenda in its sections, numbered through. SafeLives, suggested agenda. */
export function agendaSections(open: OpenMeeting): readonly AgendaSection[] {
  const places = new Map(open.cases.map((one, place) => [one, place]));
  return inSections(open.cases).map(({ title, cases }) => ({ title, rows: cases.map(one => toRow(one, places.get(one) ?? 0, open)) }));
}

/** What the head of a meeting says. */
export function meetingFacts({ meeting, cases }: Pick<OpenMeeting, 'meeting' | 'cases'>): readonly Fact[] {
  const { words } = roomFor(meeting, cases.length);
  return [
    { label: 'When', words: momentOf(meeting.startsAt) },
    { label: 'How', words: howWords(meeting) },
    { label: meeting.mode === 'Teams' ? 'Link' : 'Where', words: meeting.place || 'Not entered yet' },
    { label: 'Chair', words: meeting.chair || 'Not named yet' },
    { label: 'Cases', words: `${words}, at ${meeting.minutesPerCase} minutes each` },
    { label: 'Cut-off', words: momentOf(meeting.cutOffAt) },
    { label: 'Research due', words: momentOf(meeting.researchDueAt) }
  ];
}

/** One step in the life of a meeting. */
export interface StateStep {
  readonly state: MeetingState;
  readonly stands: 'done' | 'now' | 'to come';
}

/** The life of a meeting, and where it stands; a cancelled one has none. */
export function stateSteps({ state }: Pick<Meeting, 'state'>): readonly StateStep[] {
  if (state === 'Cancelled') return [];
  const life = meetingStates.filter(one => one !== 'Cancelled');
  const at = life.indexOf(state);
  return life.map((one, place) => ({ state: one, stands: place < at ? 'done' : place === at ? 'now' : 'to come' }));
}

/** Versions that went out, newest first, with who was written to, and the copies that were made of each. */
export function circulatedVersions({
  meeting,
  documents
}: Pick<OpenMeeting, 'meeting' | 'documents'>): readonly { readonly key: string; readonly words: string }[] {
  const copies = (kind: 'Agenda' | 'Minutes', version: number): string => {
    const own = documents.filter(file => file.kind === kind && file.version === version && file.agency !== '').map(({ agency }) => agency);
    return own.length === 0 ? '' : ` Besides the MARAC’s copy, copies of their own: ${own.join(', ')}.`;
  };
  const lines = (kind: 'Agenda' | 'Minutes', circulated: Meeting['agenda']['circulated']): readonly { key: string; words: string }[] =>
    [...circulated]
      .reverse()
      .map(one => ({ key: `${kind} ${one.version}`, words: `${circulationWords(kind, one)}${copies(kind, one.version)}` }));
  return [...lines('Minutes', meeting.agenda.minutesCirculated), ...lines('Agenda', meeting.agenda.circulated)];
}

/** What of the agenda the agencies do not know yet; empty where they know all, or where it is not known. */
export function changedWords({ meeting, cases }: Pick<OpenMeeting, 'meeting' | 'cases'>): string {
  const change = changeSince(
    meeting,
    cases.filter(({ referral }) => !referral.restricted).map(({ referral }) => referral.key)
  );
  if (!change || !isOpen(meeting)) return '';
  const { version, came, gone, isReordered } = change;
  const parts = [
    ...(came > 0 ? [`${counted(came, 'case')} added`] : []),
    ...(gone > 0 ? [`${counted(gone, 'case')} taken off`] : []),
    ...(isReordered ? ['the order changed'] : [])
  ];
  return `Since version ${version} was circulated: ${parts.join(', ')}. The agencies learn of it when you circulate version ${version + 1}.`;
}

const unfinishedSteps = {
  circulateAgenda: 'The agenda is still being sent to the agencies.',
  circulateMinutes: 'The minutes are still being sent to the agencies.',
  cancel: 'The cases of this meeting are still being taken off it.',
  move: 'The cases of this meeting are still being given its new date.'
} as const;

/** What is not finished of this meeting: a page died, or another is at it now. */
export function unfinishedWords({ meeting, recording }: Pick<OpenMeeting, 'meeting' | 'recording'>): readonly string[] {
  const step = readJournal('meeting', meeting.pending)?.step;
  return [recordingWords(recording), step ? unfinishedSteps[step] : ''].filter(words => words !== '');
}

/** Whether agenda and plan can still be changed. */
export const mayArrange = ({ meeting }: Pick<OpenMeeting, 'meeting'>): boolean => isOpen(meeting);

/** The button that puts a meeting into calendars. */
export const entriesButton = ({ agenda }: Pick<Meeting, 'agenda'>): string =>
  agenda.entries ? 'Send the calendar entries again' : 'Send calendar entries';

/** Who has the meeting in their calendar, or would get it, and who cannot be written to. */
export function entriesWords({ meeting, agencies, withoutAddress }: Pick<OpenMeeting, 'meeting' | 'agencies' | 'withoutAddress'>): string {
  const { entries } = meeting.agenda;
  const reached = agencies.filter(agency => !withoutAddress.includes(agency));
  const to = namesInWords([...reached, 'the coordinators, for the chair']);
  if (!entries) return meeting.state === 'Cancelled' || !isOpen(meeting) ? '' : `Calendar entries go to ${to}. None has been sent.`;
  return `Calendar entries were sent to ${to} on ${formatInstant(entries.at)}${entries.by === '' ? '' : ` by ${entries.by}`}. A move or a cancellation is sent without asking.`;
}

/** What the team does next with a meeting, as the button to press first says it. `to`: where it leads. */
export interface PrimaryStep {
  readonly to: 'Minutes' | 'Circulation' | 'Research';
  readonly words: string;
}

/** The next real step that is a press away; undefined where the team only waits. */
export function primaryStep(open: OpenMeeting): PrimaryStep | undefined {
  const { meeting, cases, serverNow } = open;
  const minute = minutesWords(meeting, serverNow);
  if (!isOpen(meeting)) return minute === '' ? undefined : { to: 'Minutes', words: minute };
  if (minute !== '' && (meeting.state === 'Agenda circulated' || meeting.startsAt.getTime() <= serverNow.getTime()))
    return { to: 'Minutes', words: minute };
  if (meeting.state === 'Planned') return cases.length === 0 ? undefined : { to: 'Circulation', words: 'Circulate the agenda' };
  if (changedWords(open) !== '')
    return { to: 'Circulation', words: `Circulate version ${meeting.agenda.circulated.length + 1} of the agenda` };
  return (researchOverview(open)?.late.length ?? 0) > 0 ? { to: 'Research', words: 'Chase research that is late' } : undefined;
}

/** From when on a meeting can be minuted; empty where it can already, or never. */
export const minutedFromWords = ({ meeting, serverNow }: Pick<OpenMeeting, 'meeting' | 'serverNow'>): string =>
  meeting.state === 'Cancelled' || mayBeMinuted(meeting, serverNow)
    ? ''
    : `The meeting can be minuted from ${formatDay(dayOf(meeting.startsAt))} on.`;

/** What the button that leads to the minutes says; empty where there are none yet. */
export function minutesWords(meeting: Pick<Meeting, 'state' | 'startsAt' | 'kind'>, now: Date): string {
  if (!mayBeMinuted(meeting, now)) return '';
  switch (meeting.state) {
    case 'Cancelled':
      return '';
    case 'Held':
      return 'Go on with the minutes';
    case 'Minutes approved':
      return 'Circulate the minutes';
    case 'Minutes circulated':
      return 'Read the minutes';
    default:
      return 'Minute the meeting';
  }
}
