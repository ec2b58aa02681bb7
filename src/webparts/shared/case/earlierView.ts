import type { TrackedAction } from '../../../domain/actions/trackedAction';
import { dayOf, isMoment } from '../../../domain/kernel/calendarDay';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { ReferralStatus } from '../../../domain/referral/status';
import type { EarlierCase } from '../../../services/case/earlierCases';

const wereHeard: readonly ReferralStatus[] = ['Heard', 'Actions open', 'Closed'];

const behind = {
  Restricted: 'What became of it is closed to you: the case is restricted.',
  'Conflict of interest': 'What became of it is hidden from you: a conflict of interest was declared.'
} as const;

/** Actions of an earlier case that stand alike. */
interface ActionsOfState {
  /** "Open: 2", "Not possible: circumstances changed: 1". */
  readonly heading: string;
  readonly lines: readonly { readonly key: string; readonly words: string }[];
}

/** What stands of an earlier case beside its repeat. */
export interface EarlierView {
  readonly reference: string;
  /** "Coventry. Received 3 June 2026. Heard 24 June 2026. Closed." */
  readonly standing: string;
  /** Why there is no more; empty where there is. */
  readonly closed: string;
  /** Shown at once: nobody has reported on these. */
  readonly open?: ActionsOfState;
  readonly others: readonly ActionsOfState[];
}

const line = ({ key, action, agency, marac, due, outcome, status }: TrackedAction): ActionsOfState['lines'][number] => ({
  key,
  words: [
    action,
    [agency, marac].filter(part => part !== '').join(', '),
    status === 'Open' ? (due ? `due ${formatDay(due)}` : 'no day given') : outcome
  ]
    .filter(part => part !== '')
    .join('. ')
});

const when = (words: string, moment: Date | undefined): string => (isMoment(moment) ? `${words} ${formatDay(dayOf(moment))}. ` : '');

export function earlierView({ reference, marac, status, receivedAt, agendaDate, barrier, actions }: EarlierCase): EarlierView {
  const states = Array.from(new Set(actions.map(one => one.status)));
  const ofState = (state: TrackedAction['status']): ActionsOfState => {
    const lines = actions.filter(one => one.status === state).map(line);
    return { heading: `${state}: ${lines.length}`, lines };
  };
  return {
    reference,
    standing: `${marac}. ${when('Received', receivedAt)}${when(wereHeard.includes(status) ? 'Heard' : 'Listed for', agendaDate)}${status}.`,
    closed: barrier ? behind[barrier] : actions.length === 0 ? 'No action was minuted of it.' : '',
    ...(states.includes('Open') && { open: ofState('Open') }),
    others: states.filter(state => state !== 'Open').map(ofState)
  };
}
