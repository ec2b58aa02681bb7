import type { Outcome } from '../domain/appError';
import type { ReferralRecord } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { createKnownConfiguration } from './formContext';
import type { DeskPorts } from './ports';
import { takeIn } from './takeIn';
import type { DeskUseCases, TakeInResult } from './useCases';

/** One case. It is shown only once its opening is in the history. */
async function openCase(ports: DeskPorts, key: string): Promise<Outcome<ReferralRecord>> {
  const record = await ports.referrals.read(key);
  if (!record.ok) return record;
  const logged = await ports.events.record({
    caseKey: record.value.key,
    kind: 'Opened',
    detail: 'Opened the case file.',
    restricted: record.value.restricted
  });
  return logged.ok ? record : logged;
}

/** The desk's use cases on its ports. */
export function composeDesk(ports: DeskPorts): DeskUseCases {
  const known = createKnownConfiguration(ports.configuration);
  let takingIn: Promise<Outcome<TakeInResult>> | undefined;
  return {
    async open() {
      const opened = await ports.reader.open();
      if (!opened.ok) return opened;
      known.know(opened.value.configuration);
      return ok({ ...opened.value, serverNow: ports.clock.now() });
    },
    takeIn(progress) {
      // A second press while it runs is the same taking in.
      takingIn ??= takeIn(ports, known, progress).finally(() => {
        takingIn = undefined;
      });
      return takingIn;
    },
    openCase: key => openCase(ports, key)
  };
}
