import type { AppErrorKind } from '../../../domain/kernel/appError';
import type { NoticeKind } from '../../../domain/case/notices';
import { formatInstantShort } from '../../../domain/kernel/timeWords';
import type { AnsweredNotice } from '../../../services/partners/partnerUseCases';
import type { Tone } from '../../../ui';

const kinds: Readonly<Record<NoticeKind, string>> = {
  'IDVA offer': 'Offer of support',
  'IDVA hand-over': 'A victim to hand over',
  'Victim has left': 'A victim has left the area',
  Correction: 'Correction: the victim has not left',
  'Contact changed': 'Contact details have changed',
  'Research wanted': 'Research is wanted',
  Other: 'A notice'
};

/** What a notice is about, in words. */
export const kindWords = (kind: NoticeKind): string => kinds[kind] ?? kinds.Other;

/** How a notice stands: in words, with a tone that does not rest on colour. */
export interface NoticeState {
  readonly tone: Tone;
  readonly words: string;
}

/** Whether somebody of the agency still has to acknowledge it, and by when. */
export function stateOf({ notice, acknowledged }: AnsweredNotice, now: Date): NoticeState {
  if (acknowledged) return { tone: 'good', words: 'Acknowledged' };
  const { acknowledgeBy } = notice;
  if (!acknowledgeBy) return { tone: 'info', words: 'Not acknowledged yet' };
  const overdue = acknowledgeBy.getTime() < now.getTime();
  const by = formatInstantShort(acknowledgeBy, now);
  return overdue
    ? { tone: 'danger', words: `Overdue: was to be acknowledged by ${by}` }
    : { tone: 'warning', words: `Acknowledge by ${by}` };
}

const help: Partial<Record<AppErrorKind, string>> = {
  forbidden:
    'This page is for the agencies that sit on a MARAC and for the IDVA services. If you represent one of them, ask its MARAC coordinator to give you access.',
  notSetUp: 'The owner of the partner site sets up its lists on the Set-up page.',
  offline: 'Nothing was lost. Try again when you are connected.'
};

/** Who can help, where the person cannot help themselves. */
export const partnerHelp = (kind: AppErrorKind): string | undefined => help[kind];
