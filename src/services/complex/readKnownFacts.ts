import type { Outcome } from '../../domain/kernel/appError';
import { dayOf, daysBetween } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import type { IdvaKnown, KnownOfCase, StandingInCase } from '../../domain/complex/knownOfCase';
import { idvaAnswerNames } from '../../domain/review/idvaAnswers';
import { idvaAgency } from '../../domain/case/notices';
import type { ReferralRecord } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { answers, correctedKeys } from '../review/idvaState';
import { linkedPlaces, placesOf } from '../matching/linkedPlaces';
import type { LinkedPlace, LinkedPlaces } from '../matching/linkedPlaces';
import type { AgencyReturn, StoredNotice } from '../shared/messagePorts';
import type { CaseStores } from '../case/casePorts';
import type { OpenAction } from '../transfer/transferPorts';

/** The ports that checking a case for complexity needs. */
export type KnownFactsPorts = Pick<CaseStores, 'referrals' | 'matches' | 'notices' | 'actions' | 'clock'>;

const asStanding = ({ person, referral }: LinkedPlace): StandingInCase => ({
  caseKey: referral.key,
  role: person.role,
  marac: referral.owningMarac,
  victimName: referral.victimName,
  status: referral.status,
  receivedAt: referral.receivedAt
});

/** What IDVA services have reported in answer to notices, without reports they have corrected. */
function idvaKnown(notices: readonly StoredNotice[], returns: readonly AgencyReturn[]): IdvaKnown {
  const told = notices.filter(({ agency }) => agency === idvaAgency);
  const own = returns.filter(answer => told.some(notice => answers(notice, answer)));
  const corrected = correctedKeys(own);
  const reported = (kind: AgencyReturn['kind'], name: string): readonly string[] =>
    own
      .filter(answer => answer.kind === kind && !corrected.has(answer.key))
      .map(answer => answer.answers[name] ?? '')
      .filter(words => words !== '');
  return { outcomes: reported('IDVA outcome', idvaAnswerNames.outcome), attempts: reported('Contact attempt', idvaAnswerNames.result) };
}

/** Days overdue of the longest overdue action. */
function longestOverdue(actions: readonly OpenAction[], now: Date): number {
  const days = actions.flatMap(({ dueAt }) => (dueAt ? [daysBetween(dayOf(dueAt), dayOf(now))] : []));
  return days.reduce((most, one) => Math.max(most, one), 0);
}

interface AtPartners {
  readonly idva: IdvaKnown;
  readonly daysOverdue: number;
}

async function knownAtPartners({ notices, actions, clock }: KnownFactsPorts, caseKey: string): Promise<Outcome<AtPartners>> {
  const [told, owed] = await Promise.all([notices?.withReturns(caseKey), actions?.openOf(caseKey)]);
  if (told && !told.ok) return told;
  if (owed && !owed.ok) return owed;
  return ok({
    idva: told ? idvaKnown(told.value.notices, told.value.returns) : { outcomes: [], attempts: [] },
    daysOverdue: owed ? longestOverdue(owed.value, clock.now()) : 0
  });
}

const standingsIn = ({ key, people }: ReferralRecord, linked: LinkedPlaces): KnownOfCase['standings'] =>
  people
    .filter(({ role }) => role === 'Victim' || role === 'Perpetrator')
    .map(person => ({ role: person.role, places: placesOf({ caseKey: key, personKey: person.key }, linked).map(asStanding) }));

/** All that the region knows of a case: its form, other cases of its people, transfers, the IDVA service, its actions. */
export async function readKnownFacts(
  ports: KnownFactsPorts,
  configuration: Configuration,
  record: ReferralRecord,
  putForward: string
): Promise<Outcome<KnownOfCase>> {
  const starts = record.people
    .filter(({ role }) => role === 'Victim' || role === 'Perpetrator')
    .map(({ key }) => ({ caseKey: record.key, personKey: key }));
  const [linked, atPartners] = await Promise.all([linkedPlaces(ports.matches, starts), knownAtPartners(ports, record.key)]);
  if (!linked.ok) return linked;
  if (!atPartners.ok) return atPartners;
  return ok({
    today: dayOf(ports.clock.now()),
    answers: record.answers,
    people: record.people,
    transfers: record.transfers ?? [],
    standings: standingsIn(record, linked.value),
    maracs: configuration.maracs,
    ...atPartners.value,
    putForward
  });
}
