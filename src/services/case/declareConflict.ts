import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { isHiddenFrom } from '../../domain/case/barriers';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { changeCase } from './changeCase';
import { rowAfter } from '../shared/guarded';
import { failure } from '../shared/failures';
import { finishPending } from './finishPending';
import type { FinishPorts } from './casePorts';
import { writeJournal } from './journal';
import type { Identifiers } from '../shared/ports';

const login = /^[^\s;@]+@[^\s;@]+$/;

const listed = (logins: readonly string[]): readonly string[] =>
  [...new Set(logins.map(one => one.trim().toLowerCase()))].filter(one => one !== '').sort();

/**
 * Sets the colleagues from whom a case is hidden, replacing the earlier ones. One update of the case is the commit point; it
 * restricts the case, and its rows in every list follow. Removing every name leaves the case restricted.
 */
export async function declareConflict(
  ports: FinishPorts & { readonly identifiers: Identifiers },
  configuration: Configuration,
  caseKey: string,
  logins: readonly string[]
): Promise<Outcome<ReferralSummary>> {
  const wanted = listed(logins);
  if (wanted.some(one => !login.test(one))) {
    return failure(
      'validation',
      'logins',
      'Enter the work e-mail address of each colleague.',
      'It looks like name@west-midlands.police.uk.'
    );
  }
  const key = ports.identifiers.newKey();
  const changed = await changeCase<ReferralSummary>(ports, configuration, caseKey, standing => {
    const named = listed(standing.conflictLogins ?? []);
    if (named.join(';') === wanted.join(';') && (standing.restricted || wanted.length === 0)) return { stop: ok(standing) };
    const hidden = wanted.filter(one => !isHiddenFrom(standing, one));
    const shown = named.filter(one => !wanted.includes(one));
    return { write: { conflictLogins: wanted, restricted: true, pending: writeJournal({ step: 'restrict', key, hidden, shown }) } };
  });
  const standing = rowAfter(changed);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (referral.pending === '') return ok(referral);
  const finished = await finishPending(ports, configuration, referral);
  return finished.ok ? ok({ ...referral, pending: '' }) : finished;
}
