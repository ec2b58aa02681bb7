import { counted } from '../../../domain/kernel/words';
import type { AppErrorKind } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { countOrMore, firstOnlyWords } from '../../../domain/kernel/firstRows';
import type { ReferralStatus } from '../../../domain/referral/status';
import { formatDayShort } from '../../../domain/kernel/timeWords';
import type { FoundCase, FoundCases } from '../../../services/finder/finderUseCases';

/** One line of what was found. */
export interface FoundRow {
  /** Key of the person in the case, because a person may be in a case twice. */
  readonly id: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly person: string;
  readonly role: string;
  readonly born: string;
  readonly status: string;
  readonly marac: string;
  /** "Since 3 Apr 2026". */
  readonly since: string;
  readonly agenda: string;
}

const statuses: Readonly<Record<ReferralStatus, string>> = {
  'Awaiting review': 'Received, waiting for a coordinator’s review',
  'Returned for information': 'Sent back to the referrer with a question',
  Accepted: 'Accepted, waiting for a meeting',
  Listed: 'Accepted, on the agenda of a meeting',
  Deferred: 'Accepted, put off to a later meeting',
  Heard: 'Heard at a meeting',
  'Actions open': 'Heard at a meeting, actions are open',
  Closed: 'Closed',
  Withdrawn: 'Withdrawn: not a MARAC case'
};

/** A case's status, in words for people outside the team. */
export const statusWords = (status: ReferralStatus): string => statuses[status] ?? status;

const day = (moment: Date): string => (Number.isNaN(moment.getTime()) ? '' : formatDayShort(dayOf(moment)));

/** When the case is heard, or was. */
export const agendaWords = (agendaDate: Date | undefined): string => (agendaDate && day(agendaDate)) || 'None yet';

/** Since when a MARAC is responsible: "Since 3 Oct 2026". */
export const sinceWords = (since: Date, word: 'Since' | 'since' = 'Since'): string => (day(since) === '' ? '' : `${word} ${day(since)}`);

function foundRow(found: FoundCase, at: number): FoundRow {
  const { person } = found;
  return {
    id: `${found.caseKey}:${at}`,
    caseKey: found.caseKey,
    reference: found.reference,
    person: person.name || 'Name not known',
    role: person.role,
    born: person.dateOfBirth ? formatDayShort(person.dateOfBirth) : '',
    status: statusWords(found.status),
    marac: found.marac || 'No MARAC',
    since: sinceWords(found.since),
    agenda: agendaWords(found.agendaDate)
  };
}

/** What a search found, as it is shown. */
export interface FoundView {
  /** "3 people in 2 cases". */
  readonly heading: string;
  readonly rows: readonly FoundRow[];
  /** Shown if not all results are shown. */
  readonly moreWords?: string;
}

/** What a search found. */
export function foundView({ cases, more }: FoundCases): FoundView {
  const distinct = new Set(cases.map(({ caseKey }) => caseKey)).size;
  const inCases = more ? `${countOrMore(distinct, more)} cases` : counted(distinct, 'case', 'cases');
  return {
    heading:
      cases.length === 0
        ? 'Nothing found'
        : cases.length === distinct
          ? `${inCases} found`
          : `${counted(cases.length, 'person', 'people')} in ${inCases} found`,
    rows: cases.map(foundRow),
    ...(more && {
      moreWords: firstOnlyWords(cases.length, 'people found', 'They are the newest: a given name or the date of birth narrows the search.')
    })
  };
}

/** What else to try if nothing was found. */
export const nothingFoundWords =
  'Names are found from their beginning, spelt as the referral has them. Try fewer letters, another spelling, or the reference. A restricted case is never shown here: ask the MARAC team.';

const help: Partial<Record<AppErrorKind, string>> = {
  forbidden:
    'The case finder is for West Midlands Police officers and staff. The owner of the case site gives access: ask to be added to its group WMP Users.',
  notSetUp: 'The owner of the case site sets up its lists on the Set-up page.'
};

/** Who can help, where the person cannot help themselves. */
export const finderHelp = (kind: AppErrorKind): string | undefined => help[kind];
