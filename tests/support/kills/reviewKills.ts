import type { SharePointEngine } from '../../../local/engine';
import { openDesk } from '../sites/caseSite';
import type { CaseSites } from '../sites/caseSite';
import { atEveryCut } from './cuts';
import { good } from '../stories/referring';
import { deskRows, senior, told } from '../stories/reviewing';
import type { DeskRows } from '../stories/reviewing';
import { cutting } from './transferKills';
import type { Deed } from './transferKills';

/** One round of somebody's desk, whole. */
export async function wholeRound(engine: SharePointEngine, login = senior): Promise<void> {
  const desk = openDesk(engine, { login });
  good(await desk.open());
  expect(good(await desk.takeIn()).problems).toEqual([]);
  if (desk.review) good(await desk.review.runAutomaticSteps());
}

const columns = [
  'Status',
  'DecisionKey',
  'DecisionReason',
  'DecisionCriterion',
  'WithdrawnReason',
  'IdvaOffer',
  'Criteria',
  'NextDueAt',
  'DutiesDueAt',
  'IdvaDueAt',
  'ReviewedAt',
  'ProcessedAt',
  'CrimesConsideredAt',
  'CrimesOutcome',
  'ReferrerInvitedAt',
  'IdvaNotifiedAt',
  'HasPending',
  'Pending'
];

/** All that is to be the same whatever was cut and whoever finished it. */
export function standsAs(rows: DeskRows): object {
  const { referral, intake, outbox, notices } = rows;
  return {
    referral: columns.map(name => [name, referral[name] ?? '']),
    intake: [
      intake.Status,
      intake.DecisionKey ?? '',
      intake.DecisionCriterion ?? '',
      intake.DecisionReason ?? '',
      intake.DecisionNextStep ?? ''
    ],
    history: told(rows),
    outbox: outbox.map(row => [row.Key, row.State, row.Recipients]).sort(),
    notices: notices.map(row => [row.Key, row.Kind, row.AcknowledgeBy, row.FileDirRef]).sort()
  };
}

/**
 * Kills a deed at every request in turn. The next round of a colleague's desk finishes it, or it was never begun; pressed
 * again, and again, it is done once: always as if nothing had been cut. Answers with the number of cuts.
 */
export async function onceWhateverIsCut(sites: CaseSites, copy: () => SharePointEngine, deed: Deed): Promise<number> {
  let expected: object;
  const whole = async (engine: SharePointEngine): Promise<void> => {
    expected = standsAs(await deskRows(engine));
  };
  return atEveryCut({ sites, copy, ...cutting(deed), whole }, async ({ engine, cut }) => {
    await wholeRound(engine);
    const between = await deskRows(engine);
    expect([cut, between.referral.HasPending]).toEqual([cut, false]);
    good(await deed.run(engine));
    good(await deed.run(engine));
    expect({ cut, stands: standsAs(await deskRows(engine)) }).toEqual({ cut, stands: expected });
  });
}
