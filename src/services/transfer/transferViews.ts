import { counted } from '../../domain/kernel/words';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Transfer } from '../../domain/transfer/transfer';
import { riskToolOf } from '../../domain/form/reading/assessment';
import { riskSummary } from '../../domain/form/reading/criticalFlags';
import { ok } from '../../domain/kernel/result';
import { hasReadableAnswers } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';
import type { BundleContents } from './transferPorts';
import type { Bundle, TransferMatrix } from './transferUseCases';
import { wordsOf } from '../../domain/kernel/problems';

const minutesWords = ({ minutes }: BundleContents): string =>
  minutes.length === 0
    ? 'Not heard at a MARAC yet'
    : `Heard ${counted(minutes.length, 'time', 'times')}, last in ${minutes[minutes.length - 1].month || 'a month not recorded'}`;

const actionsWords = ({ actions, actionsClosed }: BundleContents): string =>
  actions.length + actionsClosed === 0
    ? 'None minuted'
    : `${counted(actions.length, 'open action', 'open actions')}, ${actionsClosed} closed`;

const idvaWords = ({ idvaOffers, idvaAnswers }: BundleContents): string =>
  idvaOffers === 0
    ? 'The IDVA service has not been told yet'
    : `The IDVA service was told, and ${idvaAnswers === 0 ? 'has not answered yet' : `sent ${counted(idvaAnswers, 'answer', 'answers')}`}`;

/** Minutes, actions and IDVA details that go with a case. Nothing is copied: the case keeps its row. */
export async function bundleOf(ports: Pick<CaseStores, 'referrals' | 'bundles'>, caseKey: string): Promise<Outcome<Bundle>> {
  const [record, contents] = await Promise.all([ports.referrals.read(caseKey), ports.bundles.of(caseKey)]);
  if (!record.ok) return record;
  if (!contents.ok) return contents;
  const { answers, problems } = record.value;
  const whole = hasReadableAnswers(record.value);
  return ok({
    parts: [
      {
        name: 'Referral',
        words: whole ? `As it was sent, ${counted(record.value.people.length, 'person', 'people')}` : wordsOf(problems).join('. '),
        complete: whole
      },
      { name: 'Risk answers', words: riskSummary(answers, record.value).tool, complete: whole && riskToolOf(answers) !== undefined },
      { name: 'Minutes', words: minutesWords(contents.value), complete: true },
      { name: 'Actions', words: actionsWords(contents.value), complete: true },
      { name: 'IDVA details', words: idvaWords(contents.value), complete: contents.value.idvaOffers > 0 }
    ],
    openActions: contents.value.actions.map(({ key, action, agency, dueAt }) => ({ key, action, agency, ...(dueAt && { dueAt }) }))
  });
}

/** Whether a transfer counts: not if it was declined or taken back. */
const counts = ({ state }: Transfer): boolean => state === 'Offered' || state === 'Accepted';

/** From which MARAC to which, of the transfers offered within a period. Those declined or taken back are left out. Board paper, paragraph 42. */
export async function matrixOf(
  ports: Pick<CaseStores, 'transfers'>,
  { maracs }: Pick<Configuration, 'maracs'>,
  from: Date,
  to: Date
): Promise<Outcome<TransferMatrix>> {
  const found = await ports.transfers.offeredWithin(from, to);
  if (!found.ok) return found;
  const transfers = found.value.filter(counts);
  const names = maracs.map(({ name }) => name);
  const of = (sender: string, fits: (transfer: Transfer) => boolean): number =>
    transfers.filter(transfer => transfer.from === sender && fits(transfer)).length;
  return ok({
    maracs: names,
    counts: names.map(sender => names.map(receiver => of(sender, transfer => !transfer.outOfForce && transfer.to === receiver))),
    outOfForce: names.map(sender => of(sender, ({ outOfForce }) => outOfForce))
  });
}
