import type { AppErrorKind } from '../../../domain/kernel/appError';

const help: Partial<Record<AppErrorKind, string>> = {
  forbidden:
    'The action tracker is for the MARAC team. The owner of the case site gives access: ask to be added to its group MARAC Team. Agencies report on their own actions on the partner home.',
  notSetUp: 'The owner of the site sets up its lists on the Set-up page.',
  offline: 'Nothing was lost. Try again when you are connected.',
  conflict: 'Somebody else has changed this action. Read it again, then do what you wanted to.'
};

/** Who can help, where the person cannot help themselves. */
export const trackerHelp = (kind: AppErrorKind): string | undefined => help[kind];
