import type { PackFile } from './circulated';

/** Who reads: an agency at one MARAC. */
export interface Reader {
  readonly marac: string;
  readonly agency: string;
}

/** What was circulated to one agency for one meeting. */
export interface MeetingPapers extends Reader {
  readonly meetingKey: string;
  /** From the newest document. */
  readonly startsAt: Date;
  /** Newest version first; an agency's own copy replaces the common copy of the same version. */
  readonly agendas: readonly PackFile[];
  readonly minutes: readonly PackFile[];
}

const ofVersions = (files: readonly PackFile[], agency: string): readonly PackFile[] => {
  const versions = Array.from(new Set(files.map(({ version }) => version))).sort((one, other) => other - one);
  return versions.flatMap(version => {
    const copies = files.filter(file => file.version === version);
    const standing = copies.find(copy => copy.agency === agency) ?? copies.find(copy => copy.agency === '');
    return standing ? [standing] : [];
  });
};

function papersOf(files: readonly PackFile[], reader: Reader): readonly MeetingPapers[] {
  const own = files.filter(({ marac, agency }) => marac === reader.marac && (agency === '' || agency === reader.agency));
  return Array.from(new Set(own.map(({ meetingKey }) => meetingKey))).map(meetingKey => {
    const ofMeeting = own.filter(file => file.meetingKey === meetingKey);
    const ofKind = (kind: PackFile['kind']): readonly PackFile[] =>
      ofVersions(
        ofMeeting.filter(file => file.kind === kind),
        reader.agency
      );
    const newest = [...ofMeeting].sort((one, other) => other.circulatedAt.getTime() - one.circulatedAt.getTime())[0];
    return { ...reader, meetingKey, startsAt: newest.startsAt, agendas: ofKind('Agenda'), minutes: ofKind('Minutes') };
  });
}

/** What each of these agencies was given, meeting by meeting, the latest meeting first. One person may represent several agencies. */
export const meetingPapers = (files: readonly PackFile[], readers: readonly Reader[]): readonly MeetingPapers[] =>
  readers
    .flatMap(reader => papersOf(files, reader))
    .sort(
      (one, other) =>
        other.startsAt.getTime() - one.startsAt.getTime() || one.marac.localeCompare(other.marac) || one.agency.localeCompare(other.agency)
    );
