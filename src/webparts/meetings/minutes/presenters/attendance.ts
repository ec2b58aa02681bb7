import { attendanceKinds } from '../../../../domain/meetings/meeting';
import type { Attendance, AttendanceKind } from '../../../../domain/meetings/meeting';
import { counted } from '../../../../domain/kernel/words';

const kindOrder = new Map<AttendanceKind, number>(attendanceKinds.map((kind, index) => [kind, index]));

/** One agency of the MARAC, or another that came, with those who are noted of it. */
export interface AgencyAttendance {
  readonly agency: string;
  readonly rows: readonly Attendance[];
}

/** Agencies of the MARAC in their order, each with its rows; then whoever else is noted. */
export function attendanceByAgency(agencies: readonly string[], rows: readonly Attendance[]): readonly AgencyAttendance[] {
  const others = Array.from(new Set(rows.map(row => row.agency))).filter(agency => !agencies.includes(agency));
  return [...agencies, ...others].map(agency => ({
    agency,
    rows: rows.filter(row => row.agency === agency).sort((a, b) => (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0))
  }));
}

const sameRow = (a: Attendance, b: Attendance): boolean =>
  a === b ||
  (a.key === b.key &&
    a.kind === b.kind &&
    a.agency === b.agency &&
    a.name === b.name &&
    (a.informationSent ?? false) === (b.informationSent ?? false) &&
    (a.confidentiality === undefined) === (b.confidentiality === undefined));

export const sameAttendance = (a: readonly Attendance[], b: readonly Attendance[]): boolean => {
  if (a === b) return true;
  const others = new Map(b.map(row => [row.key, row]));
  return (
    a.length === b.length &&
    a.every(row => {
      const other = others.get(row.key);
      return other !== undefined && sameRow(row, other);
    })
  );
};

/** The name, or whose representative: never an empty label. */
export const attendeeWords = (row: Attendance): string => (row.name.trim() === '' ? row.agency : `${row.name.trim()}, ${row.agency}`);

/** "5 present, 1 observer, 2 sent apologies; 4 of 6 have acknowledged confidentiality." */
export function attendanceSummary(rows: readonly Attendance[]): string {
  const count = (kind: AttendanceKind): number => rows.filter(row => row.kind === kind).length;
  const observers = count('Observer');
  const there = rows.filter(row => row.kind !== 'Apologies');
  const acknowledged = there.filter(row => row.confidentiality).length;
  const counts = `${count('Present')} present, ${counted(observers, 'observer')}, ${count('Apologies')} sent apologies`;
  return there.length === 0 ? `${counts}.` : `${counts}; ${acknowledged} of ${there.length} acknowledged confidentiality.`;
}

/** "present, confidentiality acknowledged", "apologies, information sent". */
export function attendanceDetail({ kind, confidentiality, informationSent }: Attendance): string {
  if (kind === 'Apologies') return informationSent ? 'apologies, information sent' : 'apologies';
  return `${kind.toLowerCase()}, ${confidentiality ? 'confidentiality acknowledged' : 'confidentiality not acknowledged'}`;
}

/** What an agency may be noted as. */
export const attendanceChoices: readonly { readonly kind: AttendanceKind; readonly words: string }[] = [
  { kind: 'Present', words: 'Present' },
  { kind: 'Observer', words: 'Observer' },
  { kind: 'Apologies', words: 'Apologies' }
];
