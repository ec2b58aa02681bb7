import type { AppErrorKind } from '../../../domain/kernel/appError';

/** Who can help, where the person cannot help themselves. */
const help: Partial<Record<AppErrorKind, string>> = {
  forbidden: 'The MARAC desk is for the MARAC team. The owner of the case site gives access: ask to be added to its group MARAC Team.',
  notSetUp: 'The owner of the case site sets up its lists on the Set-up page.',
  offline: 'The desk tries again by itself once a minute.'
};

/** What to add to the words of a failure on the desk; undefined when they say enough. */
export const deskHelp = (kind: AppErrorKind): string | undefined => help[kind];
