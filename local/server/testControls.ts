import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson, sendJson } from './body';
import { parsePlan } from './faults';
import { runMail } from './siteMail';
import type { SiteState } from './siteState';

type Control = (state: SiteState, body: unknown) => unknown;

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

function positiveNumber(body: unknown, name: string): number {
  const value = member(body, name);
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
    throw new Error(`"${name}" must be a number above 0.`);
  }
  return value;
}

function setClock(state: SiteState, body: unknown): unknown {
  const freezeAt = member(body, 'freezeAt');
  const offset = member(body, 'offsetSeconds');
  if (typeof freezeAt === 'string') {
    const at = new Date(freezeAt);
    if (Number.isNaN(at.getTime())) {
      throw new Error('"freezeAt" must be a time as ISO 8601 writes it.');
    }
    state.clock.freeze(at);
  } else if (typeof offset === 'number') {
    state.clock.shift(offset);
  } else {
    state.clock.restore();
  }
  return { now: state.clock.now().toISOString() };
}

const controls: Readonly<Record<string, Control>> = {
  'GET faults': state => ({ rules: state.faults.report() }),
  'POST faults': (state, body) => {
    state.faults.set(parsePlan(body));
    return { rules: state.faults.report() };
  },
  'GET clock': state => ({ now: state.clock.now().toISOString() }),
  'POST clock': setClock,
  'POST threshold': (state, body) => {
    state.engine.settings.threshold = positiveNumber(body, 'rows');
    return { rows: state.engine.settings.threshold };
  },
  'POST digest': (state, body) => {
    state.engine.settings.digestLifetimeSeconds = positiveNumber(body, 'lifetimeSeconds');
    return { lifetimeSeconds: state.engine.settings.digestLifetimeSeconds };
  },
  'POST snapshot': state => {
    state.takeSnapshot();
    return {};
  },
  'POST reset': state => {
    state.restoreSnapshot();
    return {};
  },
  'POST controls/reset': state => {
    state.resetControls();
    return {};
  },
  'GET requests': state => ({ requests: state.log.all(), underWay: state.log.underWay }),
  // Whether anything is asked, for those who look often.
  'GET pulse': state => ({ asked: state.log.asked, underWay: state.log.underWay }),
  'DELETE requests': state => {
    state.log.clear();
    return {};
  },
  'GET unknown': state => ({ unknown: state.engine.requestLog.unknown }),
  // The scheduled flows, run by hand; several runners at once with {"runners": 2}.
  'POST mail/run': async (state, body) => ({
    rounds: await runMail(state, member(body, 'runners') === undefined ? 1 : positiveNumber(body, 'runners'))
  }),
  'DELETE mail': state => {
    state.store.clearMail();
    return {};
  }
};

/** Answers `/__test/…`. The server calls it only when the test controls are switched on. */
export async function answerTestControl(
  state: SiteState,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string
): Promise<void> {
  const name = `${request.method ?? 'GET'} ${pathname.slice('/__test/'.length)}`;
  const control = Object.prototype.hasOwnProperty.call(controls, name) ? controls[name] : undefined;
  if (!control) {
    sendJson(response, 404, { error: `There is no control "${name}".`, controls: Object.keys(controls) });
    return;
  }
  try {
    sendJson(response, 200, await control(state, await readJson(request)));
  } catch (error) {
    sendJson(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}
