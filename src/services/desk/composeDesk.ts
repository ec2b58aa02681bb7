import { withFollowUps } from './caseFollowUps';
import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralRecord } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { behindBarrier, caseBarrier } from '../case/caseBarrier';
import { caseCalled } from './caseCalled';
import { composeCaseFile } from './caseFile';
import { clearOldDrafts } from './clearOldDrafts';
import { composeHistory } from './composeHistory';
import { composeMatching } from '../matching/composeMatching';
import { composeRetention } from '../retention/composeRetention';
import { composeReferrerMail, waitingMail } from '../review/referrerMail';
import { composeReview } from '../review/composeReview';
import { composeTransfers } from '../transfer/composeTransfers';
import { createKnownConfiguration } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { composeLetters } from '../letters/legalAidLetters';
import { createGiveExport } from '../shared/logExport';
import type { DeskPorts } from './deskPorts';
import { returnForInformation } from '../takeIn/returnForInformation';
import { takeChange } from '../takeIn/takeChange';
import { takeIn } from '../takeIn/takeIn';
import { unsettledTransfers } from '../transfer/transferDuties';
import type { DeskUseCases } from './useCases';
import type { TakeInResult } from '../takeIn/takeInUseCases';

/** One case. Shown only if no barrier keeps it from this person, and after the opening is recorded in the history. */
async function openCase(ports: DeskPorts, known: KnownConfiguration, key: string): Promise<Outcome<ReferralRecord>> {
  const record = await ports.referrals.read(key);
  if (!record.ok) return record;
  const barrier = await caseBarrier(ports, known, record.value);
  if (!barrier.ok) return barrier;
  if (barrier.value) return behindBarrier(barrier.value);
  const logged = await ports.events.record({
    caseKey: record.value.key,
    kind: 'Opened',
    detail: 'Opened the case file.',
    restricted: record.value.restricted
  });
  return logged.ok ? record : logged;
}

/** The desk's use cases on its ports. */
export function composeDesk(desk: DeskPorts): DeskUseCases {
  const ports = withFollowUps(desk);
  const known = createKnownConfiguration(ports.configuration);
  let clearing: ReturnType<typeof clearOldDrafts> | undefined;
  let unsettled: readonly string[] = [];
  let takingIn: Promise<Outcome<TakeInResult>> | undefined;
  return {
    backlog: ports.backlog,
    caseFile: composeCaseFile(ports, known),
    history: composeHistory(ports, known),
    review: composeReview(ports, known),
    matching: composeMatching(ports, known),
    mail: composeReferrerMail(ports, known),
    transfers: composeTransfers(ports, known),
    retention: composeRetention(ports, known),
    async open() {
      const opened = await ports.reader.open();
      if (!opened.ok) return opened;
      known.know(opened.value.configuration);
      unsettled = unsettledTransfers(opened.value.queue, opened.value.transfers);
      const { toCheck, ...opening } = opened.value;
      return ok({ ...opening, mailToSend: waitingMail(toCheck), serverNow: ports.clock.now() });
    },
    takeIn(progress) {
      // A second press while it runs joins it.
      takingIn ??= takeIn(ports, known, progress, unsettled).finally(() => {
        takingIn = undefined;
      });
      return takingIn;
    },
    caseCalled: called => caseCalled(ports, called),
    openCase: key => openCase(ports, known, key),
    formVersions: key => ports.formVersions.ofCase(key),
    async takeChange(key, version) {
      const configuration = await known.get();
      return configuration.ok ? takeChange(ports, configuration.value, key, version) : configuration;
    },
    readAttachment: ({ id }, name) => ports.referrals.attachments.read(id, name),
    newDecisionKey: () => ports.identifiers.newKey(),
    async returnForInformation(asked) {
      const configuration = await known.get();
      return configuration.ok ? returnForInformation(ports, configuration.value, asked) : configuration;
    },
    clearOldDrafts() {
      clearing ??= clearOldDrafts(ports).finally(() => {
        clearing = undefined;
      });
      return clearing;
    },
    give: createGiveExport(ports.events),
    letters: composeLetters(ports, known),
    printed: ({ key, restricted }, what = 'the referral') =>
      ports.events.record({ caseKey: key, kind: 'Printed', detail: `Printed ${what}.`, restricted })
  };
}
