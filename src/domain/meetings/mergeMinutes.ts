import type { Attendance } from './meeting';
import { mergeRows } from './mergeRows';
import type { MergedField, MergedRows, MergeRules } from './mergeRows';
import type { ActionPart, CaseMinutes, MinuteLine } from './minutes';

/** What two people made of the minutes of one case. */
export interface MergedMinutes {
  readonly merged: CaseMinutes;
  /** Keys of lines that hold this person's words beside the other's. */
  readonly kept: readonly string[];
}

const isBlank = (text: string): boolean => text.trim() === '';

const actionField = (name: keyof ActionPart): MergedField<MinuteLine> => ({
  of: ({ action }) => action?.[name],
  put: ({ action }, into) => (action && into.action ? { ...into, action: { ...into.action, [name]: action[name] } } : into),
  isWords: true
});

/** Half the way to the next line of the section: the line follows the other at once. */
function rankAfter(line: MinuteLine, lines: readonly MinuteLine[]): number {
  const later = lines.filter(({ section, rank }) => section === line.section && rank > line.rank).map(({ rank }) => rank);
  return later.length === 0 ? line.rank + 1 : (line.rank + Math.min(...later)) / 2;
}

const lineRules: MergeRules<MinuteLine> = {
  fields: [
    { of: ({ text }) => text, put: ({ text }, into) => ({ ...into, text }), isWords: true },
    actionField('agency'),
    actionField('owner'),
    actionField('due'),
    // Where a line stands: section and place together.
    { of: ({ section, rank }) => [section, rank], put: ({ section, rank }, into) => ({ ...into, section, rank }), isWords: false }
  ],
  isEmpty: ({ text }) => isBlank(text),
  beside: (mine, theirs, key, merged) => ({ ...mine, key, section: theirs.section, rank: rankAfter(theirs, merged) })
};

const sameAction = (a: ActionPart | undefined, b: ActionPart | undefined): boolean =>
  a?.agency === b?.agency && a?.owner === b?.owner && a?.due === b?.due;

const without = ({ key, text }: MinuteLine, { section, rank }: MinuteLine): MinuteLine => ({ key, section, rank, text });
const withAction = (line: MinuteLine, { section, rank, action }: MinuteLine): MinuteLine => ({ ...line, section, rank, action });

/** If one person turned a line into an action or back, that is decided first. A new request to an agency stays. */
function asOneKind(base: MinuteLine | undefined, mine: MinuteLine, theirs: MinuteLine): readonly [MinuteLine, MinuteLine] {
  const asking = mine.action ? mine : theirs;
  if (!mine.action === !theirs.action) return [mine, theirs];
  const isAsked = !base?.action || !sameAction(base.action, asking.action);
  if (asking === mine) return isAsked ? [mine, withAction(theirs, mine)] : [without(mine, theirs), theirs];
  return isAsked ? [withAction(mine, theirs), theirs] : [mine, without(theirs, mine)];
}

/**
 * Merges what one person has with what another stored meanwhile, line by line, against what the first last read (`base`). A line that one deleted and
 * the other edited stays. If both edited a line, theirs stays and mine follows as a separate line.
 */
export function mergeMinutes(base: CaseMinutes, mine: CaseMinutes, theirs: CaseMinutes): MergedMinutes {
  const [before, here, there] = [base, mine, theirs].map(({ lines }) => new Map(lines.map(line => [line.key, line])));
  const inOneKind = (of: CaseMinutes, place: 0 | 1): readonly MinuteLine[] =>
    of.lines.map(line => {
      const [own, other] = [here.get(line.key), there.get(line.key)];
      return own && other ? asOneKind(before.get(line.key), own, other)[place] : line;
    });
  const { rows, kept } = mergeRows(lineRules, base.lines, inOneKind(mine, 0), inOneKind(theirs, 1));
  return {
    merged: { outcome: theirs.outcome === base.outcome ? mine.outcome : theirs.outcome, lines: rows },
    kept
  };
}

const attendanceField = (name: keyof Attendance, isWords: boolean): MergedField<Attendance> => ({
  of: row => row[name],
  put: (from, into) => ({ ...into, [name]: from[name] }),
  isWords
});

const attendanceRules: MergeRules<Attendance> = {
  fields: [
    attendanceField('agency', true),
    attendanceField('name', true),
    attendanceField('kind', false),
    attendanceField('confidentiality', false),
    attendanceField('informationSent', false)
  ],
  isEmpty: ({ name }) => isBlank(name),
  beside: (mine, _theirs, key) => ({ ...mine, key })
};

/** Merges rows of attendance as the lines of minutes. */
export const mergeAttendance = (
  base: readonly Attendance[],
  mine: readonly Attendance[],
  theirs: readonly Attendance[]
): MergedRows<Attendance> => mergeRows(attendanceRules, base, mine, theirs);

const plain = ({ key, section, rank, text, action }: MinuteLine): unknown => [
  key,
  section,
  rank,
  text,
  action && [action.agency, action.owner, action.due]
];

/** Whether both say the same, in whatever order their lines are held. */
export function sameMinutes(a: CaseMinutes, b: CaseMinutes): boolean {
  const sorted = ({ outcome, lines }: CaseMinutes): string =>
    JSON.stringify([outcome, [...lines].sort((one, other) => (one.key < other.key ? -1 : 1)).map(plain)]);
  return a === b || sorted(a) === sorted(b);
}
