import { slotOf, roomOf } from '../../../domain/meetings/capacity';
import { criticalFlags } from '../../../domain/meetings/agendaDocument';
import type { Meeting } from '../../../domain/meetings/meeting';
import { isNothingKnown, readResearch, standingResearch } from '../../../domain/meetings/research';
import { formatInstant } from '../../../domain/timeWords';
import type { AgendaCase, OpenMeeting } from '../../../services/meetingsUseCases';
import { roomWords } from './calendarView';

/** How one agency stands with one case. */
export interface AgencyResearch {
  readonly agency: string;
  readonly standing: 'Returned' | 'Nothing known' | 'Not returned' | 'Not told' | 'Cannot be read';
  readonly lines: readonly string[];
}

/** One case of the agenda as its row shows it. */
export interface AgendaRow {
  readonly key: string;
  readonly number: number;
  readonly slot: string;
  readonly reference: string;
  readonly victim: string;
  readonly perpetrators: string;
  readonly children: string;
  readonly marks: readonly string[];
  readonly flags: readonly string[];
  readonly criterion: string;
  /** "Not told: Housing"; empty where everybody is. */
  readonly withheld: string;
  /** "3 of 15 agencies have answered". */
  readonly research: string;
  readonly agencies: readonly AgencyResearch[];
  readonly problems: readonly string[];
}

export interface AgendaSection {
  readonly title: string;
  readonly rows: readonly AgendaRow[];
}

const nameOf = ({ givenNames, familyName }: { readonly givenNames: string; readonly familyName: string }): string => [givenNames, familyName].filter(part => part !== '').join(' ');

function researchOf({ referral, withheldFrom, research }: AgendaCase, meeting: Meeting, agencies: readonly string[]): readonly AgencyResearch[] {
  return agencies.map((agency): AgencyResearch => {
    if (withheldFrom.includes(agency)) return { agency, standing: 'Not told', lines: [] };
    const standing = standingResearch(research, meeting.key, referral.key, agency);
    if (!standing) return { agency, standing: research.some(answer => answer.agency === agency) ? 'Cannot be read' : 'Not returned', lines: [] };
    const read = readResearch(standing.answer);
    if (!read) return { agency, standing: 'Cannot be read', lines: [] };
    if (isNothingKnown(read)) return { agency, standing: 'Nothing known', lines: [] };
    const ofPeople = read.people.flatMap(({ name, role, known, facts, opinion }) => [
      known === 'Known' ? `${name} (${role}): known.` : `${name} (${role}): nothing known.`,
      ...(facts === '' ? [] : [`Facts: ${facts}`]),
      ...(opinion === '' ? [] : [`Professional opinion: ${opinion}`])
    ]);
    const more = [
      ...(read.risksToStaff === '' ? [] : [`Risks to staff: ${read.risksToStaff}`]),
      ...(read.withheld === '' ? [] : [`Withheld: ${read.withheld}. Why: ${read.withheldReason}`])
    ];
    return { agency, standing: 'Returned', lines: [...ofPeople, ...more] };
  });
}

function toRow(one: AgendaCase, place: number, { meeting, agencies }: OpenMeeting): AgendaRow {
  const { referral, people, answers, withheldFrom } = one;
  const research = referral.hidden ? [] : researchOf(one, meeting, agencies);
  const asked = research.filter(({ standing }) => standing !== 'Not told');
  const answered = asked.filter(({ standing }) => standing === 'Returned' || standing === 'Nothing known');
  const children = people.filter(({ role }) => role === 'Child').length;
  return {
    key: referral.key,
    number: place + 1,
    slot: slotOf(meeting, place) ?? '',
    reference: referral.reference,
    victim: referral.victimName,
    perpetrators: people.filter(({ role }) => role === 'Perpetrator').map(nameOf).join('; '),
    children: children === 0 ? '' : `${children} ${children === 1 ? 'child' : 'children'}`,
    marks: one.marks,
    flags: criticalFlags(answers),
    criterion: [referral.decisionCriterion ?? referral.criteria.join('; '), ...(referral.dashScore === undefined ? [] : [`Dash ${referral.dashScore}`])].filter(part => part !== '').join(', '),
    withheld: withheldFrom.length === 0 ? '' : `Not told: ${withheldFrom.join(', ')}`,
    research: referral.hidden ? '' : `${answered.length} of ${asked.length} agencies have answered`,
    agencies: research,
    problems: referral.problems
  };
}

/** The agenda in sections: a person's own order may mix the two kinds, and is then one section. */
export function agendaSections(open: OpenMeeting): readonly AgendaSection[] {
  const rows = open.cases.map((one, place) => toRow(one, place, open));
  const firstAdult = open.cases.findIndex(({ hasChildren }) => !hasChildren);
  const isStandard = firstAdult < 0 || open.cases.slice(firstAdult).every(({ hasChildren }) => !hasChildren);
  if (!isStandard) return [{ title: 'Cases, in your own order', rows }];
  const split = firstAdult < 0 ? rows.length : firstAdult;
  return [
    { title: 'Cases with children', rows: rows.slice(0, split) },
    { title: 'Adults only', rows: rows.slice(split) }
  ].filter(section => section.rows.length > 0);
}

/** What the head of a meeting says. */
export function meetingFacts(meeting: Meeting, cases: number): readonly { readonly label: string; readonly words: string }[] {
  return [
    { label: 'When', words: formatInstant(meeting.startsAt) },
    { label: 'How', words: [meeting.mode, ...(meeting.kind === 'Regular' ? [] : [`${meeting.kind.toLowerCase()} meeting`])].join(', ') },
    ...(meeting.place === '' ? [] : [{ label: 'Where', words: meeting.place }]),
    { label: 'Chair', words: meeting.chair || 'Not named yet' },
    { label: 'Room', words: `${roomWords(cases, roomOf(meeting))}, at ${meeting.minutesPerCase} minutes each` },
    { label: 'Cut-off', words: formatInstant(meeting.cutOffAt) },
    { label: 'Research due', words: formatInstant(meeting.researchDueAt) },
    ...meeting.agenda.circulated.map(({ version, at, by }) => ({ label: `Agenda ${version}`, words: `Circulated ${formatInstant(at)} by ${by}` })),
    ...meeting.agenda.minutesCirculated.map(({ version, at, by }) => ({ label: `Minutes ${version}`, words: `Circulated ${formatInstant(at)} by ${by}` }))
  ];
}

/** Whether research is late, and of whom; undefined while it is not due, or nothing was circulated. */
export function lateWords({ meeting, cases, agencies, serverNow }: OpenMeeting): string | undefined {
  if (meeting.agenda.circulated.length === 0 || meeting.researchDueAt.getTime() > serverNow.getTime()) return undefined;
  const late = agencies.filter(agency => cases.some(one => !one.referral.restricted && researchOf(one, meeting, agencies).some(each => each.agency === agency && each.standing === 'Not returned')));
  return late.length === 0 ? undefined : `Research is late: ${late.join(', ')}.`;
}

/** What can still be done with a meeting. */
export const mayArrange = ({ state }: Meeting): boolean => state === 'Planned' || state === 'Agenda circulated';

/** Where a keyboard or a drag moves a case: its new place, counted from 0; undefined where it stays. */
export function movedPlace(place: number, by: -1 | 1, count: number): number | undefined {
  const to = place + by;
  return to < 0 || to >= count ? undefined : to;
}
