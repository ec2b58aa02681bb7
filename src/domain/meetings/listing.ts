import { markOf } from '../form/fingerprint';
import { roomOf } from './capacity';
import type { AgendaArrangement, Meeting } from './meeting';

/** The meeting for a waiting case, or why there is none. */
export type Listing = { readonly kind: 'meeting'; readonly meeting: Meeting } | { readonly kind: 'waits'; readonly why: string };

const takesCases = (meeting: Meeting, now: Date): boolean =>
  (meeting.state === 'Planned' || meeting.state === 'Agenda circulated') && meeting.startsAt.getTime() > now.getTime();

/**
 * The next meeting of a MARAC to which a case can be added automatically: in the future, before its cut-off, with room. An emergency meeting is for a
 * particular case, so no other is added. `listed`: how many each has. `meetings`: earliest first.
 */
export function meetingToListAt(marac: string, meetings: readonly Meeting[], listed: Readonly<Record<string, number>>, now: Date): Listing {
  const coming = meetings.filter(meeting => meeting.marac === marac && meeting.kind !== 'Emergency' && takesCases(meeting, now));
  if (coming.length === 0) return { kind: 'waits', why: `No meeting of ${marac} is planned.` };
  const open = coming.filter(({ cutOffAt }) => cutOffAt.getTime() > now.getTime());
  if (open.length === 0) return { kind: 'waits', why: `The cut-off of every planned meeting of ${marac} has passed.` };
  const meeting = open.find(one => (listed[one.key] ?? 0) < roomOf(one));
  return meeting ? { kind: 'meeting', meeting } : { kind: 'waits', why: `Every planned meeting of ${marac} is full.` };
}

/** Whether a case can still be put on a meeting by hand. */
export const mayStillBePutOn = (meeting: Meeting): boolean => meeting.state === 'Planned' || meeting.state === 'Agenda circulated';

/** Whether one meeting of a MARAC is before another. */
export const isBefore = (one: Pick<Meeting, 'startsAt'>, other: Pick<Meeting, 'startsAt'>): boolean =>
  one.startsAt.getTime() < other.startsAt.getTime();

/** How an agenda compares with its last circulated version. */
export interface AgendaChange {
  /** The version that went out last. */
  readonly version: number;
  /** How many cases. */
  readonly came: number;
  readonly gone: number;
  readonly isReordered: boolean;
}

/** A mark of each case in a version: enough to detect changes, without storing the key. */
export const marksOf = (keys: readonly string[]): readonly string[] => keys.map(key => markOf(key));

/** How an agenda differs from its last circulated version; undefined if it does not, or if that is not known. `keys`: of its cases, in their order. */
export function changeSince({ agenda }: Pick<Meeting, 'agenda'>, keys: readonly string[]): AgendaChange | undefined {
  const last = agenda.circulated[agenda.circulated.length - 1];
  const before = last?.cases;
  if (!last || !before) return undefined;
  const now = marksOf(keys);
  const stayed = (marks: readonly string[], others: readonly string[]): readonly string[] => marks.filter(mark => others.includes(mark));
  const [wereThere, areThere] = [stayed(before, now), stayed(now, before)];
  const [came, gone, isReordered] = [now.length - areThere.length, before.length - wereThere.length, wereThere.join() !== areThere.join()];
  return came + gone > 0 || isReordered ? { version: last.version, came, gone, isReordered } : undefined;
}

/** Whether an agenda holds anything of a case: in the order that a person gave it, or in a version that went out. */
export const namesCase = ({ order, circulated }: AgendaArrangement, key: string): boolean =>
  order.includes(key) || circulated.some(({ cases }) => cases?.includes(markOf(key)) === true);

/** An agenda without any trace of a case. */
export const agendaWithout = (agenda: AgendaArrangement, key: string): AgendaArrangement => ({
  ...agenda,
  order: agenda.order.filter(one => one !== key),
  circulated: agenda.circulated.map(one => (one.cases ? { ...one, cases: one.cases.filter(mark => mark !== markOf(key)) } : one))
});

/** Whether a version that went out told of other cases than one. */
export const toldOfOthers = (agenda: AgendaArrangement, key: string): boolean =>
  agendaWithout(agenda, key).circulated.some(({ cases }) => (cases ?? []).length > 0);
