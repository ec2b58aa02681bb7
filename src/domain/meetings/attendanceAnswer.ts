import type { Attendance } from './meeting';

/** Whether somebody comes to a meeting, as they say beforehand. SafeLives, minutes checklist: apologies, and information sent. */
export const attendanceReplies = ['Coming', 'Apologies', 'Apologies, information sent instead'] as const;
export type AttendanceReply = (typeof attendanceReplies)[number];

/** An agency's reply about one of its people before a meeting. A later reply about the same person replaces an earlier one. */
export interface AttendanceAnswer {
  readonly name: string;
  readonly reply: AttendanceReply;
}

/** What is read of an answer in Returns to find attendance in it. */
export interface AttendanceReturn {
  readonly id: number;
  readonly aboutKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly kind: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  readonly at: Date;
  readonly by: string;
}

/** Characters of a name. */
export const longestAttendeeName = 200;

/** As it goes into the answers of a return of the kind Attendance. */
export const attendanceAnswers = ({ name, reply }: AttendanceAnswer): Readonly<Record<string, string>> => ({ name: name.trim(), reply });

/** In words, without the name, because a summary is shown in more places than the answers. */
export const attendanceSummary = ({ reply }: AttendanceAnswer): string => `${reply}.`;

/** The reply in an answer of the kind Attendance; undefined where it is none, or cannot be read. */
export function readAttendance({ kind, answers, problems }: AttendanceReturn): AttendanceAnswer | undefined {
  const reply = attendanceReplies.find(one => one === answers.reply);
  const name = (answers.name ?? '').trim();
  return kind === 'Attendance' && problems.length === 0 && reply && name !== '' ? { name, reply } : undefined;
}

const newestFirst = (one: AttendanceReturn, other: AttendanceReturn): number => other.id - one.id;
const sameName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

function standingReplies(
  returns: readonly AttendanceReturn[],
  meetingKey: string,
  agency: string
): readonly (AttendanceAnswer & { readonly id: number })[] {
  const seen = new Set<string>();
  return [...returns]
    .sort(newestFirst)
    .filter(answer => answer.aboutKey === meetingKey && answer.agency === agency)
    .flatMap(answer => {
      const read = readAttendance(answer);
      return read ? [{ ...read, id: answer.id }] : [];
    })
    .filter(({ name }) => !seen.has(sameName(name)) && !!seen.add(sameName(name)))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** An agency's current replies for one meeting: the newest about each person, by name. */
export const standingAttendance = (returns: readonly AttendanceReturn[], meetingKey: string, agency: string): readonly AttendanceAnswer[] =>
  standingReplies(returns, meetingKey, agency).map(({ name, reply }) => ({ name, reply }));

/** Who of an agency has acknowledged, signed in, that what is said at this meeting is confidential; each once, the first time. */
export function confidentialityOf(
  returns: readonly AttendanceReturn[],
  meetingKey: string,
  agency: string
): readonly { readonly by: string; readonly at: Date }[] {
  const seen = new Set<string>();
  return [...returns]
    .sort((one, other) => newestFirst(other, one))
    .filter(
      answer =>
        answer.kind === 'Confidentiality' && answer.problems.length === 0 && answer.aboutKey === meetingKey && answer.agency === agency
    )
    .filter(({ by }) => !seen.has(by) && !!seen.add(by))
    .map(({ by, at }) => ({ by, at }));
}

const same = (one: Pick<Attendance, 'agency' | 'name'>, other: Pick<Attendance, 'agency' | 'name'>): boolean =>
  one.agency === other.agency && sameName(one.name.trim()) === sameName(other.name.trim());

/**
 * Rows of attendance from the agencies' replies, so that nobody types them again. A row has the key of its reply, so that two people taking minutes
 * add it once. Acknowledgements made while signed in count.
 */
export function toldAttendance(returns: readonly AttendanceReturn[], meetingKey: string): readonly Attendance[] {
  const agencies = Array.from(new Set(returns.map(({ agency }) => agency)));
  return agencies.flatMap(agency => {
    const acknowledged = confidentialityOf(returns, meetingKey, agency);
    return standingReplies(returns, meetingKey, agency).map(({ id, name, reply }): Attendance => {
      const confidentiality = acknowledged.find(({ by }) => sameName(by.trim()) === sameName(name));
      const told = { key: `told ${id}`, agency, name };
      return reply === 'Coming'
        ? { ...told, kind: 'Present', ...(confidentiality && { confidentiality }) }
        : { ...told, kind: 'Apologies', ...(reply === 'Apologies, information sent instead' && { informationSent: true }) };
    });
  });
}

/** Rows for people who are not in the minutes yet. */
export const notNoted = (told: readonly Attendance[], noted: readonly Attendance[]): readonly Attendance[] =>
  told.filter(row => !noted.some(one => one.key === row.key || same(one, row)));
