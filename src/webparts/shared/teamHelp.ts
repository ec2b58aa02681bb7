import type { AppErrorKind } from '../../domain/kernel/appError';

type Help = Partial<Record<AppErrorKind, string>>;

/** Who can help, where the person cannot help themselves. `screen` is for the team alone; `row` is what somebody else may have changed. */
const helpOf = (screen: string, row: string, more = ''): Help => ({
  forbidden: `${screen} for the MARAC team. The owner of the case site gives access: ask to be added to its group MARAC Team.${more}`,
  notSetUp: 'The owner of the site sets up its lists on the Set-up page.',
  offline: 'Nothing was lost. Try again when you are connected.',
  conflict: `Somebody else has changed this ${row}. Read it again, then do what you wanted to.`
});

const ofMeetings = helpOf('Meetings are', 'meeting');
const ofTracker = helpOf('The action tracker is', 'action', ' Agencies report on their own actions on the partner home.');
const ofLog = helpOf('The complex-case log is', 'entry');

export const meetingsHelp = (kind: AppErrorKind): string | undefined => ofMeetings[kind];
export const trackerHelp = (kind: AppErrorKind): string | undefined => ofTracker[kind];
/** A case behind a barrier says so itself. */
export const complexHelp = ({ kind, supportCode }: { readonly kind: AppErrorKind; readonly supportCode: string }): string | undefined =>
  supportCode === 'forbidden-barrier' ? undefined : ofLog[kind];
