import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { referralForm } from '../../../domain/form/referralForm';
import { failed, ok } from '../../../domain/kernel/result';
import type { MailFacts, ReturnedReferral } from '../../../documents/returned/readReturned';
import { useUnmountSignal } from '../../../ui';
import { rowKey } from '../../../ui/form/answersStore';
import { saveFile } from '../../../ui/files/saveFile';
import { blankFormName } from '../presenters/returnedForm';

const unreadable: AppError = {
  kind: 'validation',
  words: 'The file can no longer be read on this computer.',
  nextAction: 'Choose it again where it is now.',
  supportCode: 'file-unreadable'
};

/** What is in a file that somebody chose: it may have been moved since. */
export const contentOf = async (file: File): Promise<Outcome<ArrayBuffer>> => {
  try {
    return ok(await file.arrayBuffer());
  } catch {
    return failed(unreadable);
  }
};

/** A form that was read, with the file it was in. */
export interface ReadFile {
  /** None where its text was pasted. */
  readonly file?: File;
  readonly returned: ReturnedReferral;
  /** What is to be known of the reading besides the problems of fields. */
  readonly notes: readonly string[];
}

export type ReadingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly name: string; readonly error: AppError; readonly mail?: MailFacts }
  | { readonly kind: 'read'; readonly read: ReadFile };

const oneOnly: AppError = {
  kind: 'validation',
  words: 'More than one file was chosen, so none was read.',
  nextAction: 'Choose one: the form, or the e-mail it came with.',
  supportCode: 'returned-several'
};

/** The code for documents comes when it is first used, and may not arrive. */
const notLoaded: AppError = {
  kind: 'offline',
  words: 'What reads and makes Word documents could not be loaded.',
  nextAction: 'Look at your connection and try again.',
  supportCode: 'documents-offline'
};

type Reading =
  { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly error: AppError; readonly mail?: MailFacts };

async function read(from: File | string, context: { readonly configuration: Configuration; readonly now: Date }): Promise<Reading> {
  const content = typeof from === 'string' ? undefined : await contentOf(from);
  if (content && !content.ok) return content;
  try {
    const { readPasted, readReturned, readingNotes } = await import(
      /* webpackChunkName: 'marac-returned-form' */ '../../../documents/returned/readReturned'
    );
    const { configuration, now } = context;
    const known = { form: referralForm, context: { configuration, today: dayOf(now) }, newKey: rowKey };
    const outcome =
      typeof from === 'string' || content === undefined
        ? await readPasted(String(from), known)
        : await readReturned({ name: from.name, bytes: new Uint8Array(content.value) }, known);
    if (!outcome.ok) return outcome;
    return ok({ file: typeof from === 'string' ? undefined : from, returned: outcome.value, notes: readingNotes(outcome.value) });
  } catch {
    return failed(notLoaded);
  }
}

/** Reads a returned form, or the e-mail with one. What was read before stays when another file is refused; `onMail` is told what a refused e-mail says of itself. */
export function useReturnedForm(
  configuration: Configuration,
  now: () => Date,
  onRead: (read: ReadFile) => void,
  onMail: (file: File, mail: MailFacts) => void
): {
  readonly state: ReadingState;
  readonly choose: (files: readonly File[]) => void;
  /** Reads the text of another form. */
  readonly paste: (text: string) => void;
} {
  const signal = useUnmountSignal();
  const [state, setState] = React.useState<ReadingState>({ kind: 'none' });
  // Of two files chosen quickly the later one counts.
  const turn = React.useRef(0);

  const take = async (from: File | string): Promise<void> => {
    const mine = (turn.current += 1);
    setState({ kind: 'reading' });
    const outcome = await read(from, { configuration, now: now() });
    if (signal.aborted || mine !== turn.current) return;
    if (outcome.ok) {
      onRead(outcome.value);
      setState({ kind: 'read', read: outcome.value });
      return;
    }
    const { error, mail } = outcome;
    if (mail && typeof from !== 'string') onMail(from, mail);
    setState({ kind: 'refused', name: typeof from === 'string' ? '' : from.name, error, mail });
  };

  return {
    state,
    choose: files => {
      if (files.length > 1) setState({ kind: 'refused', name: '', error: oneOnly });
      else if (files.length === 1) void take(files[0]);
    },
    paste: text => void take(text)
  };
}

/** Makes the blank form of this region and hands it to the browser to be saved. */
export function useBlankForm(
  configuration: Configuration,
  now: () => Date
): {
  readonly making: boolean;
  readonly error?: AppError;
  readonly download: () => void;
} {
  const signal = useUnmountSignal();
  const [making, setMaking] = React.useState(false);
  const [error, setError] = React.useState<AppError>();
  const make = async (): Promise<void> => {
    setMaking(true);
    setError(undefined);
    try {
      const { makeWordForm } = await import(/* webpackChunkName: 'marac-word-form' */ '../../../documents/word/referralForm/makeWordForm');
      const bytes = await makeWordForm(referralForm, { configuration, today: dayOf(now()) });
      if (!signal.aborted) saveFile(blankFormName, bytes.slice().buffer);
    } catch {
      if (!signal.aborted) setError(notLoaded);
    }
    if (!signal.aborted) setMaking(false);
  };
  return { making, error, download: () => void (making ? undefined : make()) };
}
