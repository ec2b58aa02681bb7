import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { matchMarks } from '../../domain/matching/marks';
import { ok } from '../../domain/kernel/result';
import type { ReferralSummary } from '../../domain/referral/referral';
import { changeCase } from '../case/changeCase';
import { rowAfter } from '../shared/guarded';
import { noSuchCase } from '../shared/failures';
import type { FinishPorts } from '../case/casePorts';
import type { SeenMatches } from './matchingUseCases';

/** Who was not searched for, by their role: the history names nobody. */
function notLookedForWords(notLookedFor: SeenMatches['notLookedFor']): string {
  if (notLookedFor.length === 0) return '';
  const people = notLookedFor.map(({ role, searched }) => `${role.toLowerCase()}${searched ? ' (searched by name and rough age)' : ''}`);
  return ` Not looked for, because no more than a name is known: ${people.join(', ')}.`;
}

/** What the history says: how many were found, how they were decided, and who could not be searched for. */
const reviewedWords = ({ candidates, notLookedFor }: SeenMatches): string => `${foundWords(candidates)}${notLookedForWords(notLookedFor)}`;

function foundWords(seen: SeenMatches['candidates']): string {
  if (seen.length === 0) return 'Looked for the same people in other cases: nobody was found.';
  const marked = matchMarks
    .map(mark => ({ mark, count: seen.filter(candidate => candidate.mark?.mark === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${count} ${mark.toLowerCase()}`);
  const rest = seen.filter(candidate => !candidate.mark).length;
  const none = rest > 0 ? [`${rest} ${rest === seen.length ? 'looked at, none match' : 'looked at, no match'}`] : [];
  return `Looked at ${seen.length} ${seen.length === 1 ? 'person' : 'people'} of other cases who may be the same: ${[...marked, ...none].join(', ')}.`;
}

/**
 * Records that everybody found was reviewed. The line of history is the evidence: its author and time are copied to the case. If
 * the page dies in between, the next attempt finds the line. People found later need a review of their own.
 */
export async function reviewMatches(
  ports: FinishPorts,
  configuration: Configuration,
  caseKey: string,
  seen: SeenMatches
): Promise<Outcome<ReferralSummary>> {
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  if (!found.value) return noSuchCase;
  const before = found.value.matchesReviewed;
  const evidence = await ports.events.evidence({
    key: `${caseKey}:matches:${before ? before.at.getTime() / 1000 : 'first'}`,
    caseKey,
    kind: 'Matches reviewed',
    detail: reviewedWords(seen),
    restricted: found.value.restricted
  });
  if (!evidence.ok) return evidence;
  const changed = await changeCase<ReferralSummary>(ports, configuration, caseKey, standing =>
    standing.matchesReviewed && standing.matchesReviewed.at.getTime() >= evidence.value.at.getTime()
      ? { stop: ok(standing) }
      : { write: { matchesReviewed: evidence.value, matchesOwed: null } }
  );
  return rowAfter(changed);
}
