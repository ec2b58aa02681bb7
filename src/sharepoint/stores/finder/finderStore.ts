import type { ReferralSummary } from '../../../domain/referral/referral';
import type { CaseFinderPorts, CaseFinderStore } from '../../../services/finder/finderPorts';
import type { CaseSearch, FoundCase, FoundCases } from '../../../services/finder/finderUseCases';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt } from '../shared/attempt';
import { createOwnEvents } from '../case/caseRows';
import type { PortContext } from '../shared/portContext';
import { createConfigurationStore } from '../shared/configurationStore';
import { createFormVersionStore } from '../shared/formVersionStore';
import { firstThatFits, namesBeginning } from '../case/peopleNamed';
import { fromPersonRow } from '../case/personRow';
import { fromReferralSummaryRow, referralSummaryColumns } from '../case/referralRow';
import { createReferralStore } from '../case/referralStore';
import { inParts } from '../shared/rowSets';

type Transfers = typeof lists.transfers;
type ByName = Extract<CaseSearch, { by: 'name' }>;

/** The most people shown. */
const mostShown = 100;
/** Keys in one condition, because the length of an address is limited. */
const keysAtOnce = 20;

const referrals = where(lists.referrals);
const transfers = where(lists.transfers);

const newestFirst = { column: 'Id', descending: true } as const;

/** Transfers of cases, to show since when a MARAC has been responsible. */
const transfersOf = (site: SiteClient, caseKeys: readonly string[]): readonly Reading<readonly ReadRow<Transfers>[]>[] =>
  inParts(caseKeys, keysAtOnce).map(part =>
    site.list(lists.transfers).rows({ select: ['Key', 'AnsweredAt'], where: transfers.isAnyOf('CaseKey', part), orderBy: newestFirst })
  );

/** By key, the last row of each: rows come newest first, and of several from one submission the lowest id counts. */
const byKey = (found: readonly ReferralSummary[]): readonly ReferralSummary[] => [
  ...new Map(found.filter(({ restricted }) => !restricted).map(referral => [referral.key, referral] as const)).values()
];

/** The cases with these keys and their transfers: one request. Restricted ones are left out. */
async function standing(site: SiteClient, keys: readonly string[]): Promise<readonly CaseStanding[]> {
  if (keys.length === 0) return [];
  const cases = inParts(keys, keysAtOnce).map(part =>
    site.list(lists.referrals).rows({ select: referralSummaryColumns, where: referrals.isAnyOf('Key', part), orderBy: newestFirst })
  );
  const [found, moves] = await site.readTogether(together(cases), together(transfersOf(site, keys)));
  return byKey(found.map(fromReferralSummaryRow)).map(referral => ({ referral, since: sinceOf(referral, moves) }));
}

interface CaseStanding {
  readonly referral: ReferralSummary;
  readonly since: Date;
}

const together =
  <T>(readings: readonly Reading<readonly T[]>[]): Reading<readonly T[]> =>
  async on =>
    (await Promise.all(readings.map(reading => reading(on)))).flat();

/** The acceptance of the last transfer, or the receipt. */
function sinceOf({ currentTransfer, receivedAt }: ReferralSummary, moves: readonly ReadRow<Transfers>[]): Date {
  const accepted = new Date(moves.find(({ Key }) => Key === currentTransfer)?.AnsweredAt ?? NaN);
  return currentTransfer === undefined || Number.isNaN(accepted.getTime()) ? receivedAt : accepted;
}

function foundCase({ referral, since }: CaseStanding, person: FoundCase['person']): FoundCase {
  return {
    caseKey: referral.key,
    reference: referral.reference,
    status: referral.status,
    marac: referral.owningMarac,
    since,
    ...(referral.agendaDate && { agendaDate: referral.agendaDate }),
    person
  };
}

async function byReference(site: SiteClient, reference: string): Promise<FoundCases> {
  const query = { select: referralSummaryColumns, where: referrals.equals('Reference', reference), orderBy: newestFirst } as const;
  const found = byKey((await site.read(site.list(lists.referrals).rows(query))).map(fromReferralSummaryRow));
  const moved = found.filter(({ currentTransfer }) => currentTransfer !== undefined);
  const moves =
    moved.length === 0
      ? []
      : await site.read(
          together(
            transfersOf(
              site,
              moved.map(({ key }) => key)
            )
          )
        );
  const victim = ({ victimName }: ReferralSummary): FoundCase['person'] => ({ name: victimName, role: 'Victim' });
  return { cases: found.map(referral => foundCase({ referral, since: sinceOf(referral, moves) }, victim(referral))), more: false };
}

async function byName(site: SiteClient, search: ByName): Promise<FoundCases> {
  const { rows, more } = await firstThatFits(site, namesBeginning(search), mostShown);
  const shown = rows.filter((row, at, all) => all.findIndex(other => !!row.Key && other.Key === row.Key) === at || !row.Key);
  const cases = await standing(site, [...new Set(shown.map(row => row.CaseKey ?? '').filter(key => key !== ''))]);
  const found = shown.flatMap(row => {
    const stands = cases.find(({ referral }) => referral.key === row.CaseKey);
    const { person } = fromPersonRow(row);
    const name = [person.familyName, person.givenNames].filter(part => part !== '').join(', ');
    return stands ? [foundCase(stands, { name, role: person.role, ...(person.dateOfBirth && { dateOfBirth: person.dateOfBirth }) })] : [];
  });
  return { cases: found, more };
}

/** Finds cases on the case site, by indexed columns only. */
function createFinderStore(site: SiteClient): CaseFinderStore {
  return { find: search => attempt(() => (search.by === 'reference' ? byReference(site, search.reference) : byName(site, search))) };
}

/** The case finder's ports. */
export function createFinderPorts(site: SiteClient, { clock, identifiers }: PortContext): CaseFinderPorts {
  return {
    finder: createFinderStore(site),
    referrals: createReferralStore(site),
    formVersions: createFormVersionStore(site),
    events: createOwnEvents(site, clock, identifiers),
    configuration: createConfigurationStore(site),
    clock
  };
}
