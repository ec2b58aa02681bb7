import type { Configuration } from '../../../../domain/setUp/configuration';
import { coordinatorsOf, maracsCoveredBy } from '../../../../domain/transfer/responsible';
import { isConfigured } from '../../../../domain/setUp/placed';
import { reasonWords, saysVictimLeft } from '../../../../domain/transfer/transfer';
import type { Transfer } from '../../../../domain/transfer/transfer';
import { parseDay } from '../../../../domain/kernel/calendarDay';
import { formatDay, formatInstant, relative } from '../../../../domain/kernel/timeWords';
import type { Fact } from '../../../../ui/case/Facts';

/** How one transfer stands, and what this person can do about it. */
export interface TransferStanding {
  readonly key: string;
  /** "Offered to Walsall". */
  readonly title: string;
  /** "Answer due Tuesday 16 June 2026, 10am: in 3 hours". Empty where nothing is awaited. */
  readonly awaited: string;
  readonly overdue: boolean;
  readonly facts: readonly Fact[];
  /** It can be taken back: nobody has answered it. */
  readonly mayUndo: boolean;
  readonly mayAnswer: boolean;
  readonly mayRecordReceipt: boolean;
  readonly mayDetail: boolean;
}

const covers = (marac: string, login: string, configuration: Configuration): boolean =>
  coordinatorsOf(marac, configuration).some(one => one.toLowerCase() === login.toLowerCase());

function titleOf({ state, to, outOfForce, receipt }: Transfer): string {
  switch (state) {
    case 'Offered':
      return outOfForce ? `Sent to ${to}, receipt not confirmed` : `Offered to ${to}`;
    case 'Accepted':
      return outOfForce && receipt ? `Received by ${to}` : `Accepted by ${to}`;
    case 'Declined':
      return `Declined by ${to}`;
    default:
      return `Offer to ${to} taken back`;
  }
}

const dayWords = (day: string): string => {
  const parsed = parseDay(day);
  return parsed ? formatDay(parsed) : '';
};

function factsOf(transfer: Transfer): readonly Fact[] {
  const { details, receipt } = transfer;
  const left = saysVictimLeft(details.reason);
  const facts: readonly (Fact | false | '' | undefined)[] = [
    { label: 'From', words: transfer.from },
    { label: 'Reason', words: reasonWords(details.reason) },
    { label: 'Offered', words: [formatInstant(transfer.offeredAt), transfer.offeredBy].filter(Boolean).join(', ') },
    left && {
      label: 'Has the victim gone?',
      words: [details.hasLeft ? 'Yes' : 'Not yet', dayWords(details.leftOn)].filter(Boolean).join(', ')
    },
    details.reviewOn !== '' && { label: 'Temporary: look at it again', words: dayWords(details.reviewOn) || details.reviewOn },
    left && { label: 'Does the perpetrator know where the victim is?', words: details.perpetratorKnows },
    details.newAddress !== '' && { label: 'New address', words: details.newAddress },
    details.note !== '' && { label: 'Note', words: details.note },
    transfer.answeredAt && {
      label: transfer.state === 'Undone' ? 'Taken back' : 'Answered',
      words: [formatInstant(transfer.answeredAt), transfer.answeredBy].filter(Boolean).join(', ')
    },
    transfer.answerReason && { label: 'Why', words: transfer.answerReason },
    receipt && { label: 'Receipt confirmed', words: [formatInstant(receipt.at), receipt.by].filter(Boolean).join(', ') }
  ];
  return facts.filter((fact): fact is Fact => !!fact);
}

/** What the desk shows of a transfer. A person who covers neither side may act for either. */
export function transferStanding(transfer: Transfer, login: string, configuration: Configuration, now: Date): TransferStanding {
  const offered = transfer.state === 'Offered';
  const coversFrom = covers(transfer.from, login, configuration);
  const coversTo = covers(transfer.to, login, configuration);
  const due = offered ? transfer.nextDueAt : undefined;
  const awaited = transfer.outOfForce ? 'Receipt' : 'Answer';
  return {
    key: transfer.key,
    title: titleOf(transfer),
    awaited: due ? `${awaited} due ${formatInstant(due)}: ${relative(due, now)}` : offered ? `${awaited} awaited` : '',
    overdue: due !== undefined && due.getTime() < now.getTime(),
    facts: factsOf(transfer),
    mayUndo: offered && (coversFrom || !coversTo),
    mayAnswer: offered && !transfer.outOfForce && (coversTo || !coversFrom),
    mayRecordReceipt: offered && transfer.outOfForce,
    mayDetail: offered
  };
}

/** Whether this person answers what is offered to a MARAC. Of one that the settings have no more, any coordinator but the one who offers. */
const answersFor = ({ from, to }: Transfer, login: string, configuration: Configuration): boolean =>
  covers(to, login, configuration) ||
  (!isConfigured(to, configuration) && maracsCoveredBy(login, configuration).length > 0 && !covers(from, login, configuration));

/** Transfers offered to the MARACs that this person answers for, what is due first on top. */
export const offeredTo = (transfers: readonly Transfer[], login: string, configuration: Configuration): readonly Transfer[] =>
  transfers
    .filter(transfer => transfer.state === 'Offered' && !transfer.outOfForce && answersFor(transfer, login, configuration))
    .sort((one, other) => (one.nextDueAt?.getTime() ?? 0) - (other.nextDueAt?.getTime() ?? 0));

const toldWords = ({ from, details }: Transfer): string =>
  saysVictimLeft(details.reason) && details.hasLeft ? ` The agencies of ${from} that may be told are told that the victim has left.` : '';

/** What is said once a MARAC was pressed: "Offered to Walsall." */
export function pressedWords(transfer: Transfer): string {
  const { state, to, from, outOfForce } = transfer;
  if (state === 'Accepted') return `Transferred to ${to}. You cover ${from} as well, so it is accepted.${toldWords(transfer)}`;
  return `${outOfForce ? `Sent out of force to ${to}. It stays open until they confirm receipt.` : `Offered to ${to}.`}${toldWords(transfer)}`;
}

/** What is said once somebody answered or took it back. */
export function answeredWords({ state, from, to }: Transfer): string {
  switch (state) {
    case 'Accepted':
      return `Accepted. ${to} has the case now, and its clocks run from now.`;
    case 'Declined':
      return `Declined. The case stays with ${from}, whose coordinator is told why.`;
    case 'Undone':
      return `Taken back. The case stays with ${from}.`;
    default:
      return `Offered to ${to}.`;
  }
}
