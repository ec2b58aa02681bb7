import type { AppError, Outcome } from '../domain/appError';
import { dueTimes } from '../domain/clocks';
import type { Configuration } from '../domain/configuration';
import { contentAsFarAsKnown } from '../domain/form/referralContent';
import { referenceOf } from '../domain/referral/reference';
import type { ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { failure } from './failures';
import { finishTakeIn, followUp, writeJournal } from './finishTakeIn';
import { formContext } from './formContext';
import type { KnownConfiguration } from './formContext';
import { hasReadableAnswers } from './ports';
import type { DeskPorts, IntakeStore, IntakeSummary } from './ports';
import type { TakeInResult } from './useCases';

type Problem = TakeInResult['problems'][number];

const inWords = (error: AppError): string => `${error.words} ${error.nextAction}`;

/** Takes in one submission: creates the case once, which is the commit point, then finishes the steps that follow. */
async function takeInOne(
  ports: DeskPorts,
  configuration: Configuration,
  intake: IntakeStore,
  waiting: IntakeSummary
): Promise<Outcome<ReferralSummary>> {
  const version = await intake.submittedVersion(waiting.id);
  if (!version.ok) return version;
  const { item, receivedAt, editedSince } = version.value;
  if (item.key === '' || waiting.key !== item.key) {
    return failure('damaged', 'key', 'Its key was deleted or changed.', 'Ask the referrer to send it again.');
  }
  if (!hasReadableAnswers(item)) {
    return failure('damaged', 'answers', `${item.problems.join('. ')}.`, 'Restore an earlier version of the item, or ask the referrer to send it again.');
  }
  const known = contentAsFarAsKnown(item.answers, formContext(configuration, ports.clock));
  // Where today's reference data no longer leads to a MARAC, the one it was sent to stands.
  const content = { ...known, marac: known.marac || item.marac };
  const journal = { site: intake.site, intakeId: item.id, editedSince };
  const created = await ports.referrals.createOnce({
    key: item.key,
    reference: referenceOf(item.key),
    site: intake.site,
    intakeId: item.id,
    channel: intake.site === 'case' ? 'Online form' : 'Partner form',
    referrerName: item.authorName,
    referrerLogin: item.authorLogin,
    receivedAt,
    nextDueAt: dueTimes(receivedAt, configuration.staffedHours).reviewDue,
    answers: item.answers,
    formVersion: item.formVersion,
    content,
    pending: writeJournal(journal)
  });
  if (!created.ok) return created;
  // Where another desk has finished it, only the reply to the referrer can be missing; the steps find their rows and leave them.
  const followed =
    created.value.pending === ''
      ? await followUp(ports, configuration, created.value, journal)
      : await finishTakeIn(ports, configuration, created.value);
  return followed.ok ? ok({ ...created.value, pending: '' }) : followed;
}

/** Takes in everything that waits on every site, and finishes what an earlier client left unfinished. One problem never stops the rest. */
export async function takeIn(
  ports: DeskPorts,
  known: KnownConfiguration,
  progress: (done: number, of: number) => void = () => undefined
): Promise<Outcome<TakeInResult>> {
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const unfinished = await ports.referrals.withPending();
  if (!unfinished.ok) return unfinished;

  const problems: Problem[] = [];
  const queued: { readonly intake: IntakeStore; readonly waiting: IntakeSummary }[] = [];
  for (const intake of ports.intakes) {
    const waiting = await intake.waiting();
    if (waiting.ok) queued.push(...waiting.value.map(item => ({ intake, waiting: item })));
    else problems.push({ reference: '', id: 0, words: `Referrals sent in on the ${intake.site} site could not be read. ${inWords(waiting.error)}` });
  }

  const of = unfinished.value.length + queued.length;
  let done = 0;
  progress(done, of);
  for (const referral of unfinished.value) {
    const finished = await finishTakeIn(ports, configuration.value, referral);
    if (!finished.ok) problems.push({ reference: referral.reference, id: referral.id, words: inWords(finished.error) });
    progress(++done, of);
  }

  const takenIn: ReferralSummary[] = [];
  for (const { intake, waiting } of queued) {
    const taken = await takeInOne(ports, configuration.value, intake, waiting);
    if (taken.ok) takenIn.push(taken.value);
    else problems.push({ reference: waiting.reference, id: waiting.id, words: inWords(taken.error) });
    progress(++done, of);
  }
  return ok({ takenIn, problems });
}
