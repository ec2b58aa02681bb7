import type { FinishingPorts } from '../desk/unfinishedPorts';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { nothingDone, owedTimes } from '../../domain/review/owedTimes';
import { contentAsFarAsKnown } from '../../domain/form/reading/referralContent';
import { recordName, referenceOf } from '../../domain/referral/reference';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Channel } from '../../domain/referral/status';
import { ok } from '../../domain/kernel/result';
import { firstReviewAt } from '../../domain/retention/retention';
import { mayWriteOnRow } from '../case/answerReferrer';
import { failure } from '../shared/failures';
import { finishInBackground } from '../desk/finishInBackground';
import { finishPending } from '../case/finishPending';
import { followUp } from './finishTakeIn';
import { formContext } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { writeJournal } from '../case/journal';
import { hasReadableAnswers } from '../shared/ports';
import type { CreatedReferral, IntakeItem, IntakeStore, IntakeSummary, NewReferral } from '../shared/ports';
import type { CasePorts } from '../case/casePorts';
import { showChanges } from './showChanges';
import { takeInAgain } from './takeInAgain';
import { settleTransfer } from '../transfer/transferDuties';
import { tellWaiting } from '../transfer/transferTelling';
import type { TakeInResult } from './takeInUseCases';
import { wordsOf } from '../../domain/kernel/problems';

type Problem = TakeInResult['problems'][number];

const inWords = (error: AppError): string => `${error.words} ${error.nextAction}`;

type Origin = Pick<
  NewReferral,
  'channel' | 'referrerName' | 'referrerLogin' | 'referrerAgency' | 'referrerEmail' | 'enteredBy' | 'receivedElsewhereAt'
>;

const usualChannel = (intake: IntakeStore): Channel => (intake.site === 'case' ? 'Online form' : 'Partner form');

/**
 * The referrer and the channel. Only the team enters e-mailed forms: if anybody else has filled in those columns by hand, they are ignored. A time that was
 * typed counts only if it is no later than the server's time for the draft.
 */
function originOf(intake: IntakeStore, item: IntakeItem, isByTeam: boolean): Origin {
  const agency = item.referrerAgency === undefined ? {} : { referrerAgency: item.referrerAgency };
  const { receivedByEmail } = item;
  if (!receivedByEmail || intake.site !== 'case' || !isByTeam) {
    return { channel: usualChannel(intake), referrerName: item.authorName, referrerLogin: item.authorLogin, ...agency };
  }
  const isPossible = item.createdAt !== undefined && receivedByEmail.receivedAt.getTime() <= item.createdAt.getTime();
  return {
    channel: 'E-mailed form',
    referrerName: receivedByEmail.name,
    referrerLogin: item.authorLogin,
    ...agency,
    referrerEmail: receivedByEmail.email,
    enteredBy: item.authorName,
    ...(isPossible && { receivedElsewhereAt: receivedByEmail.receivedAt })
  };
}

/** The result for one submission. `beside`: the case existed and stays as it was; whether a new version is shown beside it. */
interface TakenIn extends CreatedReferral {
  readonly beside?: { readonly isChanged: boolean };
}

const nameOfCase = (referral: ReferralSummary): string => recordName({ ...referral, marac: referral.owningMarac });
const nameOfItem = ({ reference, submittedAt, marac }: IntakeSummary): string =>
  recordName({ reference, marac, ...(submittedAt && { receivedAt: submittedAt }) });

/** Takes in one submission: creates the case once, which is the commit point, then finishes the steps that follow. */
export async function takeInOne(
  ports: CasePorts,
  configuration: Configuration,
  intake: IntakeStore,
  waiting: Pick<IntakeSummary, 'id' | 'key'>
): Promise<Outcome<TakenIn>> {
  const version = await intake.submittedVersion(waiting.id);
  if (!version.ok) return version;
  const { item, receivedAt, editedSince } = version.value;
  if (item.key === '' || waiting.key !== item.key) {
    return failure('damaged', 'key', 'Its key was deleted or changed.', 'Ask the referrer to send it again.');
  }
  if (!hasReadableAnswers(item)) {
    return failure(
      'damaged',
      'answers',
      `${wordsOf(item.problems).join('. ')}.`,
      'Restore an earlier version of the item, or ask the referrer to send it again.'
    );
  }
  const known = contentAsFarAsKnown(item.answers, formContext(configuration, ports.clock));
  // If today's reference data gives no MARAC, the one it was sent to is used.
  const content = { ...known, marac: known.marac || item.marac };
  const journal = { step: 'takeIn', site: intake.site, intakeId: item.id, editedSince } as const;
  const team = item.receivedByEmail ? await ports.team() : undefined;
  if (team && !team.ok) return team;
  const origin = originOf(intake, item, team?.value.has(item.authorLogin) === true);
  const created = await ports.referrals.createOnce({
    key: item.key,
    reference: referenceOf(item.key),
    site: intake.site,
    intakeId: item.id,
    ...origin,
    receivedAt,
    retentionReviewAt: firstReviewAt(receivedAt, configuration.retention),
    owed: owedTimes(origin.receivedElsewhereAt ?? receivedAt, nothingDone, configuration.staffedHours),
    submittedVersion: version.value.version,
    answers: item.answers,
    formVersion: item.formVersion,
    content,
    pending: writeJournal(journal)
  });
  if (!created.ok) return created;
  const { referral, byAnother } = created.value;
  if ((referral.submittedVersion ?? 0) < version.value.version) {
    const again = await takeInAgain(ports, configuration, intake, referral, version.value);
    if (!again.ok) return again;
    const { kind, referral: now } = again.value;
    return ok({ referral: now, byAnother: false, ...(kind === 'beside' && { beside: again.value }) });
  }
  const may = await mayWriteOnRow(ports, configuration, referral);
  if (!may.ok) return may;
  // It has been taken in. Only the reply on the row is missing, which this person may not write.
  if (!may.value && referral.pending === '') return ok({ referral, byAnother: false, beside: { isChanged: false } });
  // If another desk has finished it, only the reply to the referrer can be missing; the other steps find their rows.
  const followed =
    referral.pending === '' ? await followUp(ports, configuration, referral, journal) : await finishPending(ports, configuration, referral);
  return followed.ok ? ok({ referral: { ...referral, pending: '' }, byAnother }) : followed;
}

/** Shows the referrer's later changes on the case; returns whether there were any. */
async function showAmendment(
  ports: CasePorts,
  configuration: Configuration,
  intake: IntakeStore,
  amended: IntakeSummary
): Promise<Outcome<boolean>> {
  const referral = await ports.referrals.byKey(amended.key);
  if (!referral.ok) return referral;
  // Not taken in yet: taking it in will show the change.
  const isOfThisItem = referral.value?.intake?.site === intake.site && referral.value.intake.id === amended.id;
  if (!referral.value || !isOfThisItem) return ok(false);
  const since = await intake.changesSince(amended.id, referral.value.submittedVersion ?? 0);
  if (!since.ok) return since;
  const { item } = since.value;
  // Sent again and not taken in yet, which must happen first.
  if (item.status === 'Submitted') return ok(false);
  const shown = await showChanges(ports, configuration, referral.value, since.value);
  if (!shown.ok) return shown;
  const may = await mayWriteOnRow(ports, configuration, referral.value);
  if (!may.ok || !may.value) return may.ok ? shown : may;
  const cleared = await intake.clearAmendment(item, referral.value.receivedAt);
  // Somebody wrote in between: the next desk to open tries again.
  return cleared.ok || cleared.error.kind === 'conflict' ? shown : cleared;
}

/** Takes in all waiting submissions on every site, and finishes what earlier pages left unfinished. `unsettled`: cases whose row differs from their transfer's row. One problem never stops the rest. */
export async function takeIn(
  ports: CasePorts & FinishingPorts,
  known: KnownConfiguration,
  progress: (done: number, of: number) => void = () => undefined,
  unsettled: readonly string[] = []
): Promise<Outcome<TakeInResult>> {
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const left = await ports.left.read();
  if (!left.ok) return left;
  const unfinished = left.value.referrals;

  const problems: Problem[] = [];
  const queued: { readonly intake: IntakeStore; readonly waiting: IntakeSummary }[] = [];
  const changed: { readonly intake: IntakeStore; readonly amended: IntakeSummary }[] = [];
  for (const intake of ports.intakes) {
    const waiting = await intake.waiting();
    if (waiting.ok) queued.push(...waiting.value.map(item => ({ intake, waiting: item })));
    else
      problems.push({
        reference: '',
        id: 0,
        words: `Referrals sent in on the ${intake.site} site could not be read. ${inWords(waiting.error)}`
      });
    const amended = await intake.amended();
    if (amended.ok) changed.push(...amended.value.map(item => ({ intake, amended: item })));
    else problems.push({ reference: '', id: 0, words: `Changes on the ${intake.site} site could not be read. ${inWords(amended.error)}` });
  }

  const of = unfinished.length + queued.length + changed.length;
  let done = 0;
  progress(done, of);
  let finishedCases = 0;
  for (const referral of unfinished) {
    const finished = await finishPending(ports, configuration.value, referral);
    if (finished.ok) finishedCases += 1;
    else problems.push({ reference: nameOfCase(referral), id: referral.id, words: inWords(finished.error) });
    progress(++done, of);
  }

  const takenIn: ReferralSummary[] = [];
  const shown = new Set<string>();
  let byAnother = 0;
  for (const { intake, waiting } of queued) {
    const taken = await takeInOne(ports, configuration.value, intake, waiting);
    if (taken.ok && taken.value.beside) {
      if (taken.value.beside.isChanged) shown.add(taken.value.referral.reference);
    } else if (taken.ok) {
      takenIn.push(taken.value.referral);
      if (taken.value.byAnother) byAnother += 1;
    } else problems.push({ reference: nameOfItem(waiting), id: waiting.id, words: inWords(taken.error) });
    progress(++done, of);
  }
  for (const { intake, amended } of changed) {
    const isShown = await showAmendment(ports, configuration.value, intake, amended);
    if (!isShown.ok) problems.push({ reference: nameOfItem(amended), id: amended.id, words: inWords(isShown.error) });
    else if (isShown.value) shown.add(amended.reference);
    progress(++done, of);
  }
  // Cases were finished one by one above, and agencies are told of every transfer below.
  const rest = await finishInBackground(ports, configuration.value, { ...left.value, referrals: [], transfers: [] });
  problems.push(...rest.problems.map(words => ({ reference: '', id: 0, words })));
  const told = await tellWaiting(ports, configuration.value);
  if (!told.ok)
    problems.push({
      reference: '',
      id: 0,
      words: `Transfers of which agencies are still to be told could not be read. ${inWords(told.error)}`
    });
  else
    problems.push(
      ...told.value.map(({ transfer, error }) => ({
        reference: transfer.reference,
        id: transfer.id,
        words: `Agencies could not be told of its transfer. ${inWords(error)}`
      }))
    );
  for (const caseKey of unsettled) {
    const settled = await settleTransfer(ports, configuration.value, caseKey);
    if (settled.ok) continue;
    const standing = await ports.referrals.byKey(caseKey);
    const reference = standing.ok && standing.value ? nameOfCase(standing.value) : referenceOf(caseKey);
    problems.push({ reference, id: 0, words: `What is owed on it since its transfer could not be worked out. ${inWords(settled.error)}` });
  }
  const finished = finishedCases + rest.recorded.length;
  return ok({
    takenIn,
    problems,
    ...(finished > 0 && { finished }),
    ...(byAnother > 0 && { byAnother }),
    ...(shown.size > 0 && { changed: Array.from(shown) })
  });
}
