import { loadEarlierCases, loadTodaysCases, playComplexCases, playMeetings } from '../../demo';
import { admitPeople, openIntranet } from './admitPeople';
import { engineTransport } from '../inProcess';
import type { Preparation, PrepareOptions } from './preparation';
import { withPromptTimers } from '../promptTimers';
import { setSitesUp } from './setSitesUp';

const later = ['Meetings', 'Earlier cases', 'Complex cases'] as const;

/** Who sets the sites up: the person a tenant's administrator would ask. */
export const siteOwner = 'owner@wmp.example';

/**
 * Makes a new site usable, once: sets both sites up through `_api` as Set-up does on a tenant, lets people in, and loads
 * today's cases. Rejects with what went wrong; the next start begins again and finishes it.
 */
async function first(options: PrepareOptions): Promise<void> {
  const { engine, origin, progress } = options;
  const { tell } = progress;
  progress.expect('Case site', 'Partner site', 'Today’s cases', ...later);
  const transport = engineTransport(engine, siteOwner);
  await openIntranet(transport, origin);
  await setSitesUp({ transport, origin, tell });
  await admitPeople(transport, origin);
  await loadTodaysCases({ ...options, tell });
}

/** What today's work can begin without: its meetings, the cases of earlier years, and the log of complex cases, which looks at both. */
async function rest(options: PrepareOptions): Promise<void> {
  const { progress, signal } = options;
  progress.expect(...later);
  const work = { ...options, tell: progress.tell };
  for (const step of [playMeetings, loadEarlierCases, playComplexCases]) {
    // Somebody at a page may have been quicker with the same row: begun again, a step goes on from where everything stands.
    if (!signal.aborted) await step(work).catch(() => step(work));
  }
}

export const localPreparation: Preparation = {
  first: options => withPromptTimers(() => first(options)),
  rest: options => withPromptTimers(() => rest(options))
};
