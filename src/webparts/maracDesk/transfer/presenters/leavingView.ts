import type { Configuration } from '../../../../domain/setUp/configuration';
import type { LeavingNoticeSent } from '../../../../domain/documents/casePaper';
import { namesInWords, noAddressWords } from '../../../../domain/case/contacts';
import { leavingRecipients } from '../../../../domain/transfer/leavingRecipients';
import type { ReferralRecord } from '../../../../domain/referral/referral';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import type { LeavingNotice, NotTold } from '../../../../services/transfer/transferUseCases';
import { counted } from '../../../../domain/kernel/words';

/** Who would be told that she has left the area of this MARAC, and who would not and why. */
export interface Telling {
  readonly told: readonly string[];
  readonly notTold: readonly NotTold[];
  /** Of those told: no address of theirs is stored, so no message says that the notice waits. */
  readonly withoutMessage: readonly string[];
}

/** Who would be told now, by who must not be told of the case and by what the form says of the perpetrator's work. */
export function tellingOf({ owningMarac, mustNotReceive, answers }: ReferralRecord, configuration: Configuration): Telling {
  const { told, notTold } = leavingRecipients(configuration, owningMarac, mustNotReceive ?? [], answers);
  return {
    told: told.map(({ agency }) => agency),
    notTold,
    withoutMessage: told.filter(({ emails }) => emails.length === 0).map(({ agency }) => agency)
  };
}

/** Those who are told, each named once: those who get no message are named in `unseenWords`. */
const namedWords = ({ told, withoutMessage }: Pick<Telling, 'told' | 'withoutMessage'>): string => {
  const reached = told.filter(agency => !withoutMessage.includes(agency));
  if (withoutMessage.length === 0) return `: ${namesInWords(reached)}.`;
  return reached.length === 0 ? '.' : `. A message goes to ${namesInWords(reached)}.`;
};

/** Added to what is said of telling: a notice that waits unseen is no telling. */
const unseenWords = ({ withoutMessage }: Pick<Telling, 'withoutMessage'>): string =>
  withoutMessage.length === 0
    ? ''
    : ` ${noAddressWords(withoutMessage, names => `No address is stored for ${names}: the notice waits on the partner site, and no message says so`)}`;

/** What is about to happen: who is told what. */
export const tellingWords = ({ told, withoutMessage }: Telling, marac: string): string =>
  told.length === 0
    ? `The settings name no agency of ${marac} that may be told: nobody would be.`
    : `${counted(told.length, 'agency', 'agencies')} of ${marac} ${told.length === 1 ? 'is' : 'are'} told${namedWords({ told, withoutMessage })} The notice says the reference, that the victim is no longer in the area, from which day, and to ask you. It does not say where the victim is, unless you tick the agency here.${unseenWords({ withoutMessage })}`;

/** What the press "Victim has moved there" also does. */
export const movedWords = ({ told, withoutMessage }: Telling, marac: string): string =>
  told.length === 0
    ? `If the victim has moved: the settings name no agency of ${marac} that may be told, so none is.`
    : `If the victim has moved, ${counted(told.length, 'agency', 'agencies')} of ${marac} ${told.length === 1 ? 'is' : 'are'} told at once that the victim is no longer in the area, and not where${namedWords({ told, withoutMessage })}${unseenWords({ withoutMessage })}`;

/** What was just done. */
export const toldWords = ({ told, withoutMessage }: Telling): string =>
  `${counted(told.length, 'agency', 'agencies')} ${told.length === 1 ? 'is' : 'are'} told that the victim has left.${unseenWords({ withoutMessage })}`;

/** One agency that was told that she has left. */
export interface ToldRow {
  readonly agency: string;
  readonly told: string;
  /** Who answered and when; "Not yet" while nobody has. */
  readonly answered: string;
  readonly waiting: boolean;
  /** When the correction went; empty while the notice stands. */
  readonly corrected: string;
  /** The notice itself, where it can be read. */
  readonly notice?: Omit<LeavingNoticeSent, 'reference'>;
}

/** Who was told, agencies that have not answered first. */
export const toldRows = (notices: readonly LeavingNotice[]): readonly ToldRow[] =>
  notices
    .map(({ agency, sentAt, words, acknowledged, correctedAt }) => ({
      agency,
      told: formatInstant(sentAt),
      answered: acknowledged ? `${formatInstant(acknowledged.at)}, ${acknowledged.by}` : correctedAt ? 'No longer asked' : 'Not yet',
      waiting: !acknowledged && !correctedAt,
      corrected: correctedAt ? formatInstant(correctedAt) : '',
      ...(words !== '' && { notice: { agency, sentAt, words } })
    }))
    .sort((one, other) => Number(other.waiting) - Number(one.waiting) || one.agency.localeCompare(other.agency));

/** "9 of 12 agencies have answered." */
export function toldSummary(rows: readonly ToldRow[]): string {
  if (rows.length === 0) return 'Nobody has been told that the victim has left.';
  const waiting = rows.filter(row => row.waiting).length;
  if (rows.every(row => row.corrected !== '')) return 'It was taken back: everybody who was told has a correction.';
  const told = `${counted(rows.length, 'agency', 'agencies')} ${rows.length === 1 ? 'has' : 'have'} been told`;
  return waiting === 0 ? `${told}. All have answered.` : `${told}. ${counted(waiting, 'has', 'have')} not answered.`;
}
