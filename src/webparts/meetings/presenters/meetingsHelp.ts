import type { AppErrorKind } from '../../../domain/kernel/appError';

const help: Partial<Record<AppErrorKind, string>> = {
  forbidden: 'Meetings are for the MARAC team. The owner of the case site gives access: ask to be added to its group MARAC Team.',
  notSetUp: 'The owner of the site sets up its lists on the Set-up page.',
  offline: 'Nothing was lost. Try again when you are connected.',
  conflict: 'Somebody else has changed this meeting. Read it again, then do what you wanted to.'
};

/** Who can help, where the person cannot help themselves. */
export const meetingsHelp = (kind: AppErrorKind): string | undefined => help[kind];
