import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { contentAsFarAsKnown } from '../../domain/form/reading/referralContent';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { copyAttachments } from '../shared/copyAttachments';
import { formContext } from '../shared/formContext';
import { intakeOf } from '../case/intakeReply';
import { hasReadableAnswers } from '../shared/ports';
import type { ChangeAfterSending, ChangesSince, FormVersion } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';
import { takeFromAgencies, takenWords } from '../case/takeFromAgencies';
import type { TakePorts } from '../case/takeFromAgencies';
import { renewIdva } from '../review/tellIdva';
import type { TellPorts } from '../review/tellIdva';

/** A change as a version of the form that the case does not use. */
const asFormVersion = (change: ChangeAfterSending): FormVersion => ({
  ...change,
  kind: change.reason === '' ? 'Changed without a reason' : 'Amendment'
});

/**
 * Stores the referrer's changes after sending, with their reasons, beside the case: they are never merged into it. A change that
 * makes the case restricted restricts it first. If the change makes an IDVA notice outdated, the service is told again. Idempotent.
 * Returns whether any change was new.
 */
export async function showChanges(
  ports: TakePorts & TellPorts & Pick<CaseStores, 'intakes'>,
  configuration: Configuration,
  referral: ReferralSummary,
  { changes, item }: ChangesSince
): Promise<Outcome<boolean>> {
  if (changes.length === 0) return ok(false);
  const before = await ports.formVersions.ofCase(referral.key);
  if (!before.ok) return before;
  const known = new Set(before.value.map(({ version }) => version));
  const isNews = changes.some(({ version }) => !known.has(version));
  const context = formContext(configuration, ports.clock);
  const isRestricting = changes.some(change => hasReadableAnswers(change) && contentAsFarAsKnown(change.answers, context).restricted);
  const restricted = referral.restricted || isRestricting;
  let documents = 0;
  if (restricted && !referral.restricted) {
    const moved = await ports.referrals.restrict(referral);
    if (!moved.ok) return moved;
    const taken = await takeFromAgencies(
      ports,
      configuration,
      referral.key,
      `${referral.key}:changed ${changes[changes.length - 1].version}`,
      true
    );
    if (!taken.ok) return taken;
    documents = taken.value;
  }
  const intake = intakeOf(ports, item.site);
  if (!intake.ok) return intake;
  const files = await copyAttachments(
    { store: intake.value.attachments, id: item.id },
    { store: ports.referrals.attachments, id: referral.id }
  );
  if (!files.ok) return files;
  const kept = await ports.formVersions.ensure(referral.key, changes.map(asFormVersion), restricted);
  if (!kept.ok) return kept;
  for (const [at, change] of changes.entries()) {
    const told = await ports.events.record({
      key: `${referral.key}:changed ${change.version}`,
      caseKey: referral.key,
      kind: 'Changed after sending',
      detail: `The referrer changed the form after sending it. The change is kept beside the case, and not in it.${at === changes.length - 1 ? takenWords(documents) : ''}`,
      restricted
    });
    if (!told.ok) return told;
  }
  const marked = await ports.referrals.markChanged(referral, restricted, isNews);
  if (!marked.ok) return marked;
  const renewed = await renewIdva(ports, configuration, referral.key);
  return renewed.ok ? ok(isNews) : renewed;
}
