import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { dayOf } from '../../domain/kernel/calendarDay';
import { answerDue, idvaAnswerDue } from '../../domain/transfer/answersDue';
import { isDecided } from '../../domain/review/decisions';
import { formVersionTold, idvaNotice } from '../../domain/review/idvaNotice';
import { hasOtherVersions, newestContact, standingForm } from '../../domain/case/newestContact';
import type { KnownContact } from '../../domain/case/newestContact';
import { peopleOf } from '../../domain/form/reading/casePeople';
import { leavingRecipients } from '../../domain/transfer/leavingRecipients';
import type { ToldAgency } from '../../domain/transfer/leavingRecipients';
import { hasReadableExclusions, idvaAgency } from '../../domain/case/notices';
import { dueTimesOf } from '../../domain/review/owed';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import type { Responsible } from '../../domain/transfer/responsible';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { hasReadableAnswers } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';
import { secretAddressesOfRecord } from '../case/secretsOfCase';
import { linkTo, places } from '../../domain/setUp/pages';

/** The ports that telling an IDVA service needs. */
export type TellPorts = Pick<CaseStores, 'referrals' | 'transfers' | 'notices' | 'outbox' | 'events' | 'clock' | 'formVersions'>;

/** Key of the IDVA notice of the MARAC responsible now. */
export const idvaNoticeKey = (referral: { readonly key: string; readonly currentTransfer?: string }): string =>
  `${referral.currentTransfer ?? referral.key}:idva`;

/** How the victim can be reached by the newest form, even if the case uses an earlier version. */
async function readKnownContact(
  formVersions: Pick<CaseStores['formVersions'], 'ofCase'>,
  record: ReferralRecord
): Promise<Outcome<KnownContact>> {
  const others = hasOtherVersions(record) ? await formVersions.ofCase(record.key) : ok([]);
  return others.ok ? ok(newestContact(standingForm(record), others.value)) : others;
}

/** The recipient at the IDVA service of the case's MARAC, or why there is none. */
function recipientOf(record: ReferralRecord, configuration: Configuration): Outcome<ToldAgency> {
  const marac = record.owningMarac;
  if (!hasReadableExclusions(record)) {
    return failure(
      'damaged',
      'exclusions',
      'Who must not be told of the case cannot be read, so nobody is told.',
      'Restore an earlier version of the row, or say anew who must not be told.'
    );
  }
  const { told, notTold } = leavingRecipients(configuration, marac, record.mustNotReceive ?? [], record.answers);
  const found = told.find(({ agency }) => agency === idvaAgency);
  if (found) return ok(found);
  const because = notTold.find(({ agency }) => agency === idvaAgency)?.because;
  return because === undefined
    ? failure(
        'notSetUp',
        'idvaService',
        `No IDVA service is entered for the ${marac} MARAC.`,
        'Ask the site owner to enter it, then try again.'
      )
    : failure(
        'validation',
        'idvaExcluded',
        `The IDVA service of ${marac} is not told. ${because}`,
        'Name who receives for it instead, or offer the victim another service yourself.'
      );
}

/** The text of a notice, without any secret address, whichever version of the form holds it. */
async function detailOf(record: ReferralRecord, known: KnownContact, configuration: Configuration): Promise<Outcome<string>> {
  const people = [...record.people, ...[known.answers, known.before ?? {}].flatMap(peopleOf)];
  const secrets = await secretAddressesOfRecord({ ...record, people });
  if (!secrets.ok) return secrets;
  const { status, owningMarac, agendaDate } = record;
  return ok(
    JSON.stringify(
      idvaNotice(record, known, {
        beforeReview: !isDecided(status),
        contact: coordinatorsOf(owningMarac, configuration),
        secrets: secrets.value,
        ...(agendaDate && { meetingOn: dayOf(agendaDate) })
      })
    )
  );
}

/** Sends the service a message that a notice is waiting, if its address is stored. The message names nobody. */
async function writeToService(
  { outbox }: Pick<TellPorts, 'outbox'>,
  configuration: Configuration,
  emails: readonly string[],
  message: { readonly key: string; readonly caseKey: string; readonly subject: string; readonly text: string }
): Promise<Outcome<void>> {
  if (emails.length === 0) return ok(undefined);
  const sent = await outbox.post({
    ...message,
    kind: 'IDVA notice',
    recipients: emails,
    link: linkTo(configuration, places.notice(message.key))
  });
  return sent.ok ? ok(undefined) : sent;
}

/** Whether somebody has to correct something before the IDVA service can be told; false for a failure of the connection or SharePoint. */
export const isObstacle = ({ kind }: { readonly kind: string }): boolean =>
  ['notSetUp', 'validation', 'damaged', 'forbidden', 'notFound'].includes(kind);

/**
 * Tells the IDVA service of the responsible MARAC about the victim, even if the victim has its support already. The notice on the
 * partner site is the evidence, by its Created and Author. A message that names nobody says that a notice is waiting. Idempotent,
 * also between two people. Board paper, paragraph 40.
 */
export async function tellIdva(
  ports: TellPorts,
  configuration: Configuration,
  caseKey: string,
  responsible: Responsible
): Promise<Outcome<Evidence>> {
  if (!ports.notices) {
    return failure(
      'notSetUp',
      'partnerSite',
      'This page does not know the partner site, so the IDVA service cannot be told from here.',
      'Tell the service by telephone, and ask the site owner to check the page’s settings.'
    );
  }
  const read = await ports.referrals.read(caseKey);
  if (!read.ok) return read;
  const record = read.value;
  if (!hasReadableAnswers(record)) {
    return failure(
      'damaged',
      'form',
      'The form cannot be read, so nobody knows how to contact the victim safely.',
      'Restore an earlier version of the row, or ask the referrer and tell the service by telephone.'
    );
  }
  const recipient = recipientOf(record, configuration);
  if (!recipient.ok) return recipient;
  const known = await readKnownContact(ports.formVersions, record);
  if (!known.ok) return known;
  const marac = record.owningMarac;
  const key = idvaNoticeKey(record);
  const beforeReview = !isDecided(record.status);
  const detail = await detailOf(record, known.value, configuration);
  if (!detail.ok) return detail;
  const times = dueTimesOf(responsible, configuration.staffedHours);
  const told = await ports.notices.post({
    key,
    caseKey,
    reference: record.reference,
    ...(record.currentTransfer !== undefined && { transferKey: record.currentTransfer }),
    marac,
    agency: idvaAgency,
    kind: 'IDVA offer',
    detail: detail.value,
    ...(times && { acknowledgeBy: idvaAnswerDue(times.due['IDVA notified'], ports.clock.now(), configuration.staffedHours) })
  });
  if (!told.ok) return told;
  const { emails } = recipient.value;
  const sent = await writeToService(ports, configuration, emails, {
    key,
    caseKey,
    subject: `A notice for the IDVA service: ${record.reference}`,
    text: `A notice about ${record.reference} waits for your service on the MARAC partner site. Open it there and acknowledge it.`
  });
  if (!sent.ok) return sent;
  const logged = await ports.events.record({
    key,
    caseKey,
    kind: 'IDVA notified',
    detail: [
      `Told the IDVA service of ${marac} of the victim${beforeReview ? ', before anybody had reviewed the referral' : ''}.`,
      ...(emails.length === 0 ? ['No address of the service is entered, so no message says that the notice waits.'] : [])
    ].join(' '),
    restricted: record.restricted
  });
  return logged.ok ? told : logged;
}

/** Whether the victim of a case is to be contacted by an IDVA at all. */
const isToBeContacted = ({ status, idvaOffer }: ReferralSummary): boolean => status !== 'Withdrawn' || idvaOffer === 'Wanted';

/**
 * Tells the IDVA service again if the referrer has since changed how the victim can be reached: nobody may ring by an outdated
 * notice. Exclusions apply as for the first notice. Idempotent.
 */
export async function renewIdva(ports: TellPorts, configuration: Configuration, caseKey: string): Promise<Outcome<void>> {
  if (!ports.notices) return ok(undefined);
  const notices = await ports.notices.ofCase(caseKey);
  if (!notices.ok) return notices;
  const read = await ports.referrals.read(caseKey);
  if (!read.ok) return read;
  const record = read.value;
  const first = idvaNoticeKey(record);
  const told = notices.value.filter(({ key, agency }) => agency === idvaAgency && (key === first || key.startsWith(`${first}:contact `)));
  if (told.length === 0 || !isToBeContacted(record)) return ok(undefined);
  const known = await readKnownContact(ports.formVersions, record);
  if (!known.ok) return known;
  const version = known.value.unreadableIn ?? known.value.changedIn;
  if (version === undefined) return ok(undefined);
  const key = `${first}:contact ${version}`;
  // A page may have died between the notice and its message, so both are attempted again; each is written once.
  if (told.some(notice => notice.key !== key && version <= formVersionTold(notice.detail))) return ok(undefined);
  const { reference, owningMarac: marac, currentTransfer, restricted } = record;
  const recipient = recipientOf(record, configuration);
  if (!recipient.ok) {
    return ports.events.record({
      key: `${key}:not told`,
      caseKey,
      kind: 'IDVA not told',
      detail: `The referrer changed how the victim is reached. ${recipient.error.words} ${recipient.error.nextAction}`,
      restricted
    });
  }
  const detail = await detailOf(record, known.value, configuration);
  if (!detail.ok) return detail;
  const posted = await ports.notices.post({
    key,
    caseKey,
    reference,
    ...(currentTransfer !== undefined && { transferKey: currentTransfer }),
    marac,
    agency: idvaAgency,
    kind: 'Contact changed',
    detail: detail.value,
    acknowledgeBy: answerDue(ports.clock.now(), configuration.staffedHours)
  });
  if (!posted.ok) return posted;
  const { emails } = recipient.value;
  const sent = await writeToService(ports, configuration, emails, {
    key,
    caseKey,
    subject: `Changed contact details: ${reference}`,
    text: `The contact details in ${reference} have changed. Read the new notice on the MARAC partner site before you make contact, and acknowledge it.`
  });
  if (!sent.ok) return sent;
  return ports.events.record({
    key,
    caseKey,
    kind: 'IDVA told of a change',
    detail: [
      `Told the IDVA service of ${marac} that the contact details have changed.`,
      ...(emails.length === 0 ? ['No address of the service is entered, so no message says so: telephone the service.'] : [])
    ].join(' '),
    restricted
  });
}
