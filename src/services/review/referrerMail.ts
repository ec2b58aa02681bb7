import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralRecord } from '../../domain/referral/referral';
import { addressOf, isHomeMailbox } from '../../domain/referral/referrer';
import { addressTrouble, isReferrerMail, referrerMail, whyOutOfDate, whyWordsStayOut, wordsTyped } from '../../domain/review/referrerMail';
import type { ReferrerMailKind } from '../../domain/review/referrerMail';
import { whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import type { Secrets } from '../../domain/secrets/secrets';
import { referenceOf } from '../../domain/referral/reference';
import { ok } from '../../domain/kernel/result';
import { behindBarrier, caseBarrier } from '../case/caseBarrier';
import type { CaseStores } from '../case/casePorts';
import { secretsOfRecord } from '../case/secretsOfCase';
import { failure } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import type { StoredMessage } from '../shared/messagePorts';
import type { ReferrerMailUseCases, ReferrerMailView, WaitingMail } from './referrerMailUseCases';

type MailPorts = Pick<CaseStores, 'login' | 'outbox' | 'events' | 'referrals' | 'transfers' | 'formVersions' | 'clock'>;
type MailRow = StoredMessage & { readonly kind: ReferrerMailKind };

/** Waits for a person, and is for a referrer. */
const isToSend = (row: StoredMessage): row is MailRow => row.state === 'To check' && isReferrerMail(row.kind);
const isToReferrer = ({ kind }: StoredMessage): boolean => isReferrerMail(kind) || kind === 'Invitation' || kind === 'Meeting date';

/** The e-mails to referrers among what waits. */
export const waitingMail = (toCheck: readonly StoredMessage[]): readonly WaitingMail[] =>
  toCheck.filter(isToSend).map(({ caseKey, kind }) => ({ reference: referenceOf(caseKey), kind }));

/** A message that waits, as it would go now. */
function asItStands(row: MailRow, record: ReferralRecord, configuration: Configuration, secrets: Secrets): ReferrerMailView {
  const { key, kind } = row;
  const to = addressOf(record) ?? '';
  const trouble = addressTrouble(record);
  const against =
    whyReferrerNotTold(record, configuration) ?? whyOutOfDate(row, record) ?? (trouble?.canSend === false ? trouble.words : undefined);
  const words = wordsTyped(kind, record);
  const stayOut = words !== undefined && !isHomeMailbox(to) ? whyWordsStayOut(words, record.people, secrets) : undefined;
  const mayCarry = words !== undefined && !isHomeMailbox(to) && stayOut === undefined;
  return {
    key,
    state: 'To check',
    to,
    ...referrerMail(kind, record, configuration),
    ...(against !== undefined && { against }),
    ...(trouble?.canSend && { warning: trouble.words }),
    ...(mayCarry && { withWords: referrerMail(kind, record, configuration, words).text }),
    ...(stayOut !== undefined && { wordsStayOut: stayOut })
  };
}

const asItWent = ({ key, state, recipients, subject, text, sentAt }: StoredMessage): ReferrerMailView => ({
  key,
  state,
  to: recipients.join('; '),
  subject,
  text,
  ...(sentAt && { at: sentAt })
});

/** The e-mails to the referrer of a case, with what may be shown to this person. */
async function read(
  ports: MailPorts,
  known: KnownConfiguration,
  caseKey: string
): Promise<
  Outcome<{ readonly rows: readonly StoredMessage[]; readonly views: readonly ReferrerMailView[]; readonly record?: ReferralRecord }>
> {
  const found = await ports.outbox.ofCase(caseKey);
  if (!found.ok) return found;
  const rows = found.value.filter(isToReferrer);
  if (!rows.some(isToSend)) return ok({ rows, views: rows.map(asItWent) });
  const record = await ports.referrals.read(caseKey);
  if (!record.ok) return record;
  const barrier = await caseBarrier(ports, known, record.value);
  if (!barrier.ok) return barrier;
  if (barrier.value) return behindBarrier(barrier.value);
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const secrets = await secretsOfRecord(ports, record.value);
  if (!secrets.ok) return secrets;
  const views = rows.map(row => (isToSend(row) ? asItStands(row, record.value, configuration.value, secrets.value) : asItWent(row)));
  return ok({ rows, views, record: record.value });
}

const changed = failure(
  'conflict',
  'referrerMail',
  'The case has changed, so this e-mail was not sent as you saw it.',
  'Read it again, then send it.'
);

/** E-mails to referrers who have no account: shown to a coordinator word for word, and sent with one press. docs/adr/0027. */
export function composeReferrerMail(ports: MailPorts, known: KnownConfiguration): ReferrerMailUseCases {
  return {
    async waiting() {
      const found = await ports.outbox.toCheck();
      return found.ok ? ok(waitingMail(found.value)) : found;
    },
    async ofCase(caseKey) {
      const found = await read(ports, known, caseKey);
      return found.ok ? ok(found.value.views) : found;
    },
    async send(caseKey, shown) {
      const found = await read(ports, known, caseKey);
      if (!found.ok) return found;
      const { rows, views, record } = found.value;
      const view = views.find(({ key }) => key === shown.key);
      const row = rows.find(({ key }) => key === shown.key);
      if (!view || !row || row.state === 'Withdrawn') return changed;
      // Pressed twice, or a colleague was quicker.
      if (row.state !== 'To check') return ok(undefined);
      const isAsShown = view.to === shown.to && (view.text === shown.text || view.withWords === shown.text);
      if (view.against !== undefined || !isAsShown || !record) return changed;
      // The line first: if the page dies in between, the e-mail still waits to be sent, by the same line.
      const logged = await ports.events.record({
        key: `${row.key}:sent`,
        caseKey,
        kind: 'Referrer e-mailed',
        detail: `${view.subject}. To ${view.to}${view.withWords === shown.text ? ', with the words as typed' : ''}.`,
        restricted: record.restricted
      });
      return logged.ok ? ports.outbox.release({ ...row, subject: view.subject, text: shown.text, recipients: [view.to] }) : logged;
    },
    async leave(caseKey, key) {
      const found = await read(ports, known, caseKey);
      if (!found.ok) return found;
      const row = found.value.rows.find(one => one.key === key);
      if (row?.state !== 'To check') return row?.state === 'Withdrawn' ? ok(undefined) : changed;
      const logged = await ports.events.record({
        key: `${key}:left`,
        caseKey,
        kind: 'Referrer not e-mailed',
        detail: `${row.subject}. It is not sent by e-mail: the referrer is told in another way, or must not be told.`,
        restricted: found.value.record?.restricted ?? true
      });
      if (!logged.ok) return logged;
      const withdrawn = await ports.outbox.withdraw(key);
      return withdrawn.ok ? ok(undefined) : withdrawn;
    }
  };
}
