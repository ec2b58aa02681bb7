import type { CirculatedAgenda, CirculatedMinutes } from '../meetings/circulated';
import { dayOfMoment, momentWords } from './paper';
import type { Paper } from './paper';

type Circulated = Pick<CirculatedAgenda | CirculatedMinutes, 'kind' | 'marac' | 'startsAt' | 'version' | 'circulatedAt'>;

/** "Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am". */
export const meetingTitle = (what: string, { marac, startsAt }: Pick<Circulated, 'marac' | 'startsAt'>): string =>
  `${what} of the ${marac} MARAC, ${momentWords(startsAt)}`;

/** "Coventry 2026-07-08", and whose copy it is if not the common one. */
export const meetingReference = ({ marac, startsAt }: Pick<Circulated, 'marac' | 'startsAt'>, { agency = '' }: CopyOfPaper): string =>
  [`${marac} ${dayOfMoment(startsAt)}`.trim(), ...(agency === '' ? [] : [`copy for ${agency}`])].join(', ');

/** Which copy of a document of a meeting it is. */
export interface CopyOfPaper {
  /** Whose copy; missing or empty for everybody's. */
  readonly agency?: string;
  /** A preview that has not been circulated. */
  readonly notCirculated?: boolean;
}

/** "Version 1, circulated Friday 26 June 2026, 3pm"; for a preview, when it was made. */
export const circulatedVersion = (
  { version, circulatedAt }: Pick<Circulated, 'version' | 'circulatedAt'>,
  { notCirculated }: CopyOfPaper
): Paper['version'] => `Version ${version}, ${notCirculated ? 'not circulated, as it stood' : 'circulated'} ${momentWords(circulatedAt)}`;
