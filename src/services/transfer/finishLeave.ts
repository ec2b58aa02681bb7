import type { Outcome } from '../../domain/kernel/appError';
import { dayOf, parseDay } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { correctionNotice, leavingNotice } from '../../domain/transfer/leavingNotice';
import type { DepartureDetail } from '../../domain/transfer/transfer';
import { leavingRecipients } from '../../domain/transfer/leavingRecipients';
import type { ToldAgency } from '../../domain/transfer/leavingRecipients';
import { hasReadableExclusions } from '../../domain/case/notices';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import { acknowledgementDue } from '../../domain/transfer/answersDue';
import { formatInstant } from '../../domain/kernel/timeWords';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { failure, notSetUp } from '../shared/failures';
import type { FinishPorts } from '../case/casePorts';
import type { NoticeStore, NoticeToPost, StoredNotice } from '../shared/messagePorts';
import { plainAddress } from '../case/keptAddress';
import { hasReadableAnswers } from '../shared/ports';
import type { CaseStep } from '../case/journal';
import type { NotTold } from './transferUseCases';
import { linkTo, places } from '../../domain/setUp/pages';

/** A departure about which agencies are told. The key of every notice begins with its key. */
export interface Leaving {
  readonly deedKey: string;
  readonly transferKey?: string;
  /** The MARAC whose area the victim has left. */
  readonly marac: string;
  /** YYYY-MM-DD; if empty, the day of the notice. */
  readonly leftOn: string;
  readonly isTemporary: boolean;
  readonly newAddress: string;
  readonly addressToldTo: readonly string[];
  readonly destination: string;
  readonly destinationToldTo: readonly string[];
}

/** Who has been told, now or earlier, and who has not. */
export interface Told {
  readonly told: readonly string[];
  readonly notTold: readonly NotTold[];
}

const together = 4;

/** Does all, a few at a time; all are finished before the first failure is returned. */
async function all<T>(items: readonly T[], work: (item: T) => Promise<Outcome<unknown>>): Promise<Outcome<void>> {
  for (let from = 0; from < items.length; from += together) {
    const done = await Promise.all(items.slice(from, from + together).map(work));
    const failed = done.find(outcome => !outcome.ok);
    if (failed && !failed.ok) return failed;
  }
  return ok(undefined);
}

/** The store of notices, or a failure if there is no partner site. */
export function noticesOf(ports: Pick<FinishPorts, 'notices'>): Outcome<NoticeStore> {
  return ports.notices ? ok(ports.notices) : notSetUp('notices', 'The agencies cannot be told: this page does not know the partner site.');
}

/** Writes a notice and, if the agency has an address, a message that it is waiting. The message does not repeat its content. */
async function tell(
  ports: FinishPorts,
  configuration: Configuration,
  notices: NoticeStore,
  notice: NoticeToPost,
  emails: readonly string[]
): Promise<Outcome<unknown>> {
  const posted = await notices.post(notice);
  if (!posted.ok || emails.length === 0) return posted;
  const by = notice.acknowledgeBy ? ` by ${formatInstant(notice.acknowledgeBy)}` : '';
  return ports.outbox.post({
    key: `${notice.key}:message`,
    caseKey: notice.caseKey,
    kind: 'Notice waits',
    subject: `MARAC case ${notice.reference}: a notice waits for you`,
    recipients: emails,
    text: `A notice about MARAC case ${notice.reference} waits for your agency. Open the MARAC page of your team, read it there and acknowledge it${by}.`,
    link: linkTo(configuration, places.notice(notice.key))
  });
}

const isLeft = ({ kind }: StoredNotice): boolean => kind === 'Victim has left';
const correctionOf = (key: string): string => `${key}:correction`;

/** Leaving notices that have not been taken back. */
export const standingNotices = (notices: readonly StoredNotice[]): readonly StoredNotice[] => {
  const keys = new Set(notices.map(({ key }) => key));
  return notices.filter(notice => isLeft(notice) && !keys.has(correctionOf(notice.key)));
};

/**
 * Tells every agency of the MARAC that the victim has left: one notice each, unless an earlier one is still valid.
 * Agencies that are excluded from the case, or for which the perpetrator works, are not told. Board paper, paragraph 42.
 */
export async function tellAgencies(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  leaving: Leaving
): Promise<Outcome<Told>> {
  const notices = noticesOf(ports);
  if (!notices.ok) return notices;
  const record = await ports.referrals.read(referral.key);
  if (!record.ok) return record;
  if (!hasReadableAnswers(record.value) || !hasReadableExclusions(record.value)) {
    return failure(
      'damaged',
      'exclusions',
      'Nobody was told that the victim has left: who must not be told cannot be read.',
      'Restore an earlier version of the row, then refresh the desk.'
    );
  }
  const before = await notices.value.ofCase(referral.key);
  if (!before.ok) return before;
  const { deedKey, transferKey, marac, destination } = leaving;
  const address = leaving.addressToldTo.length === 0 ? ok('') : await plainAddress(ports, leaving.newAddress);
  if (!address.ok) return address;
  const newAddress = address.value;
  const keyOf = (agency: string): string => `${deedKey}:left:${agency}`;
  const informed = new Set(
    standingNotices(before.value)
      .filter(notice => notice.marac === marac && notice.key !== keyOf(notice.agency))
      .map(({ agency }) => agency)
  );
  const { told, notTold } = leavingRecipients(configuration, marac, record.value.mustNotReceive ?? [], record.value.answers);
  const now = ports.clock.now();
  const posted = await all(
    told.filter(({ agency }) => !informed.has(agency)),
    ({ agency, emails }) => {
      const detail = leavingNotice({
        reference: referral.reference,
        area: marac,
        leftOn: parseDay(leaving.leftOn) ?? dayOf(now),
        contacts: coordinatorsOf(marac, configuration),
        isTemporary: leaving.isTemporary,
        ...(leaving.addressToldTo.includes(agency) && { newAddress }),
        ...(leaving.destinationToldTo.includes(agency) && { destination })
      });
      const notice: NoticeToPost = {
        key: keyOf(agency),
        caseKey: referral.key,
        reference: referral.reference,
        ...(transferKey !== undefined && { transferKey }),
        marac,
        agency,
        kind: 'Victim has left',
        detail: JSON.stringify(detail),
        acknowledgeBy: acknowledgementDue(now, configuration.staffedHours)
      };
      return tell(ports, configuration, notices.value, notice, emails);
    }
  );
  if (!posted.ok) return posted;
  return ports.events
    .record({
      key: `${deedKey}:left`,
      caseKey: referral.key,
      kind: 'Agencies told that the victim has left',
      detail: toldWords(told, notTold),
      restricted: referral.restricted
    })
    .then(recorded => (recorded.ok ? ok({ told: told.map(({ agency }) => agency), notTold }) : recorded));
}

const withoutAddress = (told: readonly ToldAgency[]): readonly string[] =>
  told.filter(({ emails }) => emails.length === 0).map(({ agency }) => agency);

const toldWords = (told: readonly ToldAgency[], notTold: Told['notTold']): string =>
  [
    told.length === 0 ? 'No agency was told.' : `Told: ${told.map(({ agency }) => agency).join(', ')}.`,
    ...(withoutAddress(told).length === 0 ? [] : [`No message says so to ${withoutAddress(told).join(', ')}: no address is stored.`]),
    ...notTold.map(({ agency, because }) => `Not told: ${agency}. ${because}`)
  ].join(' ');

/** Sends a correction to exactly those agencies that have a valid notice. */
export async function correctNotices(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  deed: { readonly key: string; readonly isOfIt: (notice: StoredNotice) => boolean }
): Promise<Outcome<readonly string[]>> {
  const notices = noticesOf(ports);
  // Without a partner site nobody was ever told.
  if (!notices.ok) return ok([]);
  const stored = await notices.value.ofCase(referral.key);
  if (!stored.ok) return stored;
  const wrong = stored.value.filter(notice => isLeft(notice) && deed.isOfIt(notice));
  if (wrong.length === 0) return ok([]);
  const now = ports.clock.now();
  const done = await all(wrong, notice => {
    const contacts = coordinatorsOf(notice.marac, configuration);
    const emails = configuration.contacts
      .filter(({ marac, agency }) => marac === notice.marac && agency === notice.agency)
      .flatMap(contact => contact.emails);
    const correction: NoticeToPost = {
      key: correctionOf(notice.key),
      caseKey: notice.caseKey,
      reference: notice.reference,
      ...(notice.transferKey !== undefined && { transferKey: notice.transferKey }),
      marac: notice.marac,
      agency: notice.agency,
      kind: 'Correction',
      detail: JSON.stringify(correctionNotice({ reference: notice.reference, area: notice.marac, contacts })),
      acknowledgeBy: acknowledgementDue(now, configuration.staffedHours)
    };
    return tell(ports, configuration, notices.value, correction, emails);
  });
  if (!done.ok) return done;
  const told = wrong.map(({ agency }) => agency);
  const recorded = await ports.events.record({
    key: `${deed.key}:corrected`,
    caseKey: referral.key,
    kind: 'Leaving notices corrected',
    detail: `Told that the victim has not left: ${told.join(', ')}.`,
    restricted: referral.restricted
  });
  return recorded.ok ? ok(told) : recorded;
}

/** The steps after a departure without a transfer, or after it is taken back. Idempotent. */
export async function followUpDeparture(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<'leftArea' | 'departureTakenBack'>
): Promise<Outcome<void>> {
  const { departureKey } = journal;
  const detail = journal.step === 'leftArea' ? journal.detail : undefined;
  const line = await ports.events.record({
    key: `${departureKey}:${detail ? 'departed' : 'back'}`,
    caseKey: referral.key,
    kind: detail ? 'Victim has left the area' : 'Departure taken back',
    detail: detail ? departureWords(detail) : 'It was taken back that the victim has left the area.',
    restricted: referral.restricted
  });
  if (!line.ok) return line;
  const isOfIt = ({ key }: StoredNotice): boolean => key.startsWith(`${departureKey}:left:`);
  const done = detail
    ? await tellAgencies(ports, configuration, referral, {
        ...detail,
        deedKey: departureKey,
        isTemporary: false,
        destination: '',
        destinationToldTo: []
      })
    : await correctNotices(ports, configuration, referral, { key: departureKey, isOfIt });
  return done.ok ? ok(undefined) : done;
}

function departureWords(detail: DepartureDetail): string {
  const where: Record<typeof detail.destination, string> = {
    'Known, to be transferred': 'Where to is known: the case is to be transferred.',
    'Outside the force area': 'To outside the force area.',
    'Not known': 'Where to is not known: find out whether the victim is safe.'
  };
  return [`Has left the area of the ${detail.marac} MARAC, from ${detail.leftOn}.`, where[detail.destination], detail.note.trim()]
    .filter(words => words !== '')
    .join(' ');
}
