import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { crimesInWords, crimesProblem, tidyCrimes } from '../../domain/case/crimes';
import type { CrimesConsidered } from '../../domain/case/crimes';
import { canBeOwed } from '../../domain/review/owed';
import { markOf } from '../../domain/form/fingerprint';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { asSentence } from '../../domain/kernel/sentence';
import { ok } from '../../domain/kernel/result';
import { owedNoLonger } from './carryOut';
import { changeResponsible, responsibleOf } from './changeResponsible';
import { failure, noSuchCase } from '../shared/failures';
import type { CasePorts } from '../case/casePorts';
import type { Written } from './reviewUseCases';

const duty = 'Crimes considered';

const same = (one: CrimesConsidered, other: CrimesConsidered): boolean => one.outcome === other.outcome && one.detail === other.detail;

type Stopped = { readonly referral: ReferralSummary; readonly by?: Evidence; readonly stored?: CrimesConsidered };

/**
 * Records what became of the crimes that a referral discloses, with evidence. Two people who record the same do it once. Somebody who
 * records something else is shown both and may replace the stored outcome (`over`): the history shows it, and the first evidence
 * stays. Board paper, paragraph 39.
 */
export async function considerCrimes(
  ports: CasePorts,
  configuration: Configuration,
  caseKey: string,
  given: CrimesConsidered,
  over?: string
): Promise<Outcome<Written>> {
  const crimes = tidyCrimes(given);
  const problem = crimesProblem(crimes);
  if (problem) return failure('validation', 'crimes', problem, 'Say it in the words of the crime system.');
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  const before = found.value;
  if (!before) return noSuchCase;
  const responsible = await responsibleOf(ports, before);
  if (!responsible.ok) return responsible;
  if (!responsible.value.evidence[duty] && !canBeOwed(before, duty)) return owedNoLonger(before);
  const stands = responsible.value.crimes;
  if (stands && same(stands, crimes) && !responsible.value.transfer) return ok({ kind: 'written', referral: before });

  const owner = before.currentTransfer ?? caseKey;
  const isReplacing = stands !== undefined && over === tokenOf(stands);
  let done = responsible.value.evidence[duty];
  if (!done || isReplacing) {
    // Different outcomes are different lines: the first to be written to the case stands.
    const logged = await ports.events.evidence({
      key: `${owner}:${duty}:${markOf(`${over ?? ''}\n${crimesInWords(crimes)}`)}`,
      caseKey,
      kind: duty,
      detail: [asSentence(crimesInWords(crimes)), ...(isReplacing ? [asSentence(`Before: ${crimesInWords(stands)}`)] : [])].join(' '),
      restricted: before.restricted
    });
    if (!logged.ok) return logged;
    done = done ?? logged.value;
  }
  const first = done;
  const changed = await changeResponsible<Stopped>(ports, configuration, caseKey, (now, standing) => {
    const evidence = now.evidence[duty];
    if (now.crimes && !same(now.crimes, crimes) && over !== tokenOf(now.crimes)) {
      return { stop: ok({ referral: standing, stored: now.crimes, ...(evidence && { by: evidence }) }) };
    }
    if (now.crimes && same(now.crimes, crimes) && evidence && !now.transfer) return { stop: ok({ referral: standing }) };
    return { write: { crimes, evidence: { [duty]: evidence ?? first } } };
  });
  if (!changed.ok) return changed;
  if ('written' in changed.value) return ok({ kind: 'written', referral: changed.value.written });
  const { referral, by, stored } = changed.value.stopped;
  if (!stored) return ok({ kind: 'written', referral });
  const { at, by: name } = by ?? { at: ports.clock.now(), by: 'A colleague' };
  return ok({ kind: 'clash', referral, clash: { by: name, at, stored: crimesInWords(stored), mayReplace: true, etag: tokenOf(stored) } });
}

/** Identifies the stored outcome, so that a caller can agree to replace exactly that. */
const tokenOf = (crimes: CrimesConsidered): string => markOf(crimesInWords(crimes));
