import { setTimeout as pause } from 'node:timers/promises';
import { createMailRunner, mailFlowLogin, type MailRound, type MailRunner } from '../mail/mailRunner';
import { engineTransport } from './inProcess';
import { caseSite, partnerSite } from './pages/sitePages';
import type { SiteState } from './siteState';

/** How often both flows run while the site is up; on a tenant each has its own schedule. */
const secondsBetweenRounds = 60;

const longestPauseSeconds = 10;

/** A mail runner on the running site: signed in as the mail flow's account, by the site's clock, delivering to the mail viewer. */
function siteMailRunner(state: SiteState): MailRunner {
  return createMailRunner({
    addresses: { case: `${state.origin}${caseSite.path}`, partner: `${state.origin}${partnerSite.path}` },
    connections: {
      // Asked for anew: a site put back to its snapshot has another engine.
      sharePoint: (url, init) => engineTransport(state.engine, mailFlowLogin)(url, init),
      outlook: async ({ to, subject, body, attachments }) =>
        state.store.addMail({
          to,
          cc: [],
          subject,
          body,
          attachments,
          contentType: 'HTML',
          from: mailFlowLogin,
          sentAt: state.clock.now().toISOString()
        })
    },
    now: state.clock.now,
    pause: seconds => pause(Math.min(seconds, longestPauseSeconds) * 1000)
  });
}

/** Lets so many runners make a round at the same time. */
export function runMail(state: SiteState, runners = 1): Promise<readonly MailRound[]> {
  return Promise.all(Array.from({ length: runners }, () => siteMailRunner(state).round()));
}

/** Runs the flows every minute until it is stopped. A round that has not ended puts the next one off. */
export function keepMailRunning(state: SiteState, log: (line: string) => void): () => void {
  let stopped = false;
  let running = false;
  const round = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      const [ended] = await runMail(state);
      for (const [flow, { failures }] of Object.entries(ended)) {
        if (!stopped) failures.forEach(({ action, reason }) => log(`The flow "${flow}" failed at ${action}: ${reason}`));
      }
    } catch (error) {
      if (!stopped) log(`The mail runner failed: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void round(), secondsBetweenRounds * 1000);
  timer.unref();
  void round();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
