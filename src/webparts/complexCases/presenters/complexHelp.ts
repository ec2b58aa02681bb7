import type { AppErrorKind } from '../../../domain/kernel/appError';

const help: Partial<Record<AppErrorKind, string>> = {
  forbidden:
    'The complex-case log is for the MARAC team. The owner of the case site gives access: ask to be added to its group MARAC Team.',
  notSetUp: 'The owner of the site sets up its lists on the Set-up page.',
  offline: 'Nothing was lost. Try again when you are connected.',
  conflict: 'Somebody else has changed this entry. Read it again, then do what you wanted to.'
};

/** Who can help, where the person cannot help themselves. A case behind a barrier says so itself. */
export const complexHelp = ({ kind, supportCode }: { readonly kind: AppErrorKind; readonly supportCode: string }): string | undefined =>
  supportCode === 'forbidden-barrier' ? undefined : help[kind];
