import type { SharePointEngine } from '../../../local/engine';
import { onePress } from '../../../src/domain/transfer/transfer';
import type { TransferSaid } from '../../../src/domain/transfer/transfer';
import type { CaseSites } from '../sites/caseSite';
import { good } from './referring';
import type { Deed } from '../kills/transferKills';
import { people, reviewsOf, transfersOf, withACase } from './transferring';

export const transferKey = '11111111-2222-4333-8444-555555555555';
export const departureKey = '99999999-2222-4333-8444-555555555555';
const decisionKey = '77777777-2222-4333-8444-555555555555';

/** She has gone already: notices go at once, and are corrected when the offer comes to nothing. */
export const gone: TransferSaid = { reason: 'Moved permanently', hasLeft: true, newAddress: '9 Elsewhere Road, Bilston WV14 0XX' };

/** What the people of the region may do about one case at the same time. */
export function deedsOn(
  caseKey: string
): Readonly<
  Record<
    | 'transfer'
    | 'transferAtOnce'
    | 'transferGone'
    | 'stayed'
    | 'transferElsewhere'
    | 'accept'
    | 'acceptToo'
    | 'decline'
    | 'undo'
    | 'leave'
    | 'undoLeave'
    | 'withdraw'
    | 'processed',
    Deed
  >
> {
  const { coventry, walsall, dudley } = people;
  return {
    transfer: {
      by: coventry,
      run: (engine, transport) =>
        transfersOf(engine, coventry, transport).transfer({ caseKey, transferKey, to: 'Walsall', details: onePress.wrongArea })
    },
    transferAtOnce: {
      by: coventry,
      run: (engine, transport) =>
        transfersOf(engine, coventry, transport).transfer({ caseKey, transferKey, to: 'Solihull', details: onePress.wrongArea })
    },
    stayed: {
      by: coventry,
      run: (engine, transport) =>
        transfersOf(engine, coventry, transport).detail(transferKey, { reason: 'Perpetrator moved', note: 'She stays.' })
    },
    transferGone: {
      by: coventry,
      run: (engine, transport) => transfersOf(engine, coventry, transport).transfer({ caseKey, transferKey, to: 'Walsall', details: gone })
    },
    transferElsewhere: {
      by: dudley,
      run: (engine, transport) =>
        transfersOf(engine, dudley, transport).transfer({
          caseKey,
          transferKey: 'bbbbbbbb-2222-4333-8444-555555555555',
          to: 'Dudley',
          details: onePress.wrongArea
        })
    },
    accept: { by: walsall, run: (engine, transport) => transfersOf(engine, walsall, transport).accept(transferKey) },
    acceptToo: { by: dudley, run: (engine, transport) => transfersOf(engine, dudley, transport).accept(transferKey) },
    decline: {
      by: walsall,
      run: (engine, transport) => transfersOf(engine, walsall, transport).decline(transferKey, 'She lives elsewhere.')
    },
    undo: { by: coventry, run: (engine, transport) => transfersOf(engine, coventry, transport).undo(transferKey) },
    leave: {
      by: coventry,
      run: (engine, transport) =>
        transfersOf(engine, coventry, transport).leave({
          caseKey,
          departureKey,
          leftOn: '2026-06-15',
          destination: 'Not known',
          note: '',
          addressToldTo: [],
          newAddress: ''
        })
    },
    undoLeave: { by: coventry, run: (engine, transport) => transfersOf(engine, coventry, transport).undoLeave(caseKey, departureKey) },
    processed: {
      by: walsall,
      isDuty: true,
      run: (engine, transport) => transfersOf(engine, walsall, transport).carryOut(transferKey, 'Processed')
    },
    withdraw: {
      by: dudley,
      run: (engine, transport) =>
        reviewsOf(engine, dudley, transport).withdraw({
          caseKey,
          decisionKey,
          reason: 'Referrer withdrew it',
          rationale: 'By telephone.',
          offersIdva: false
        })
    }
  };
}

/** Copies of the sites on which one case of Coventry is taken in, what may be done about it, and copies after one of these deeds. */
export async function withDeeds(sites: CaseSites): Promise<{
  readonly fresh: () => SharePointEngine;
  readonly deeds: ReturnType<typeof deedsOn>;
  readonly after: (deed: Deed) => Promise<() => SharePointEngine>;
}> {
  const { copy, caseKey } = await withACase(sites);
  return {
    fresh: copy,
    deeds: deedsOn(caseKey),
    async after(deed) {
      const engine = copy();
      good(await deed.run(engine));
      return sites.freeze(engine);
    }
  };
}
