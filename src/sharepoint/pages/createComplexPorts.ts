import type { ReferralStatus } from '../../domain/referral/status';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { ComplexPorts, ComplexReader } from '../../services/complex/complexPorts';
import type { PersonInCase } from '../../services/matching/matchingPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { Filter } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists } from '../schema';
import { attempt } from '../stores/shared/attempt';
import { endedEntriesReading, entryOfCaseReading, openEntriesReading } from '../stores/complex/complexStore';
import { configurationReading } from '../stores/shared/configurationStore';
import { createDeskPorts } from './createDeskPorts';
import type { PortContext } from '../stores/shared/portContext';
import { fromPersonRow, personColumns } from '../stores/case/personRow';
import { fromReferralSummaryRow, referralSummaryColumns } from '../stores/case/referralRow';
import { inParts } from '../stores/shared/rowSets';

type Referrals = typeof lists.referrals;

const referrals = where(lists.referrals);
const people = where(lists.people);

/** Keys in one request, because the length of an address is limited. */
const keysTogether = 20;

/** Statuses from acceptance until the last action is done. */
const beforeMarac: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Deferred', 'Heard', 'Actions open'];

const together =
  <T>(readings: readonly Reading<readonly T[]>[]): Reading<readonly T[]> =>
  async on =>
    (await Promise.all(readings.map(reading => reading(on)))).flat();

/** Cases by key; of several rows of one key, the first. */
function casesReading(site: SiteClient, condition: Filter<Referrals>): Reading<readonly ReferralSummary[]> {
  const rows = site.list(lists.referrals).rows({ select: referralSummaryColumns, where: condition, orderBy: { column: 'Id' } });
  return async on => {
    const found = (await rows(on)).map(fromReferralSummaryRow);
    const first = new Map([...found].reverse().map(referral => [referral.key, referral]));
    return found.filter(referral => first.get(referral.key) === referral);
  };
}

function perpetratorsReading(site: SiteClient, caseKeys: readonly string[]): Reading<readonly PersonInCase[]> {
  const readings = inParts(caseKeys, keysTogether).map(part =>
    site.list(lists.people).rows({ select: personColumns, where: people.isAnyOf('CaseKey', part), orderBy: { column: 'Id' } })
  );
  return async on =>
    (await together(readings)(on))
      .map(row => ({ caseKey: row.CaseKey ?? '', person: fromPersonRow(row).person }))
      .filter(({ person }) => person.role === 'Perpetrator');
}

function createReader(site: SiteClient): ComplexReader {
  /** One request, however many parts there are. */
  const atOnce = async <T>(reading: Reading<T>): Promise<T> => (await site.readTogether(reading))[0];
  return {
    log: closedIn =>
      attempt(async () => {
        const [user, configuration, open, ended] = await site.readTogether(
          site.currentUser,
          configurationReading(site),
          openEntriesReading(site),
          endedEntriesReading(site, closedIn)
        );
        return { user, configuration, entries: [...open, ...ended] };
      }),
    entry: caseKey =>
      attempt(async () => {
        const [user, configuration, entry, [referral]] = await site.readTogether(
          site.currentUser,
          configurationReading(site),
          entryOfCaseReading(site, caseKey),
          casesReading(site, referrals.equals('Key', caseKey))
        );
        return { user, configuration, ...(entry && { entry }), ...(referral && { referral }) };
      }),
    cases: caseKeys =>
      attempt(async () =>
        caseKeys.length === 0
          ? []
          : atOnce(together(inParts(caseKeys, keysTogether).map(part => casesReading(site, referrals.isAnyOf('Key', part)))))
      ),
    withReference: reference => attempt(async () => (await site.read(casesReading(site, referrals.equals('Reference', reference))))[0]),
    perpetrators: caseKeys => attempt(async () => (caseKeys.length === 0 ? [] : atOnce(perpetratorsReading(site, caseKeys)))),
    openCases: () => attempt(() => site.read(casesReading(site, referrals.isAnyOf('Status', beforeMarac))))
  };
}

/** What the complex-case log needs, on both sites. */
export function createComplexPorts(caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): ComplexPorts {
  return { desk: createDeskPorts(caseSite, partnerSite, context), reader: createReader(caseSite) };
}
