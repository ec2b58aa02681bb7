import { waitingStatuses } from '../../../domain/review/backlog';
import type { WaitingCase } from '../../../domain/review/backlog';
import type { BacklogUseCases } from '../../../services/desk/backlogUseCases';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt } from '../shared/attempt';
import { fromReferralSummaryRow, referralSummaryColumns } from '../case/referralRow';

/** Cases of the whole region that are accepted and not yet heard. */
export function waitingCasesReading(site: SiteClient): Reading<readonly WaitingCase[]> {
  const rows = site.list(lists.referrals).rows({
    select: referralSummaryColumns,
    where: where(lists.referrals).isAnyOf('Status', waitingStatuses),
    orderBy: { column: 'Id' }
  });
  return async on =>
    (await rows(on)).map(fromReferralSummaryRow).map(({ key, reference, owningMarac, status, receivedAt, evidence }) => ({
      key,
      reference,
      marac: owningMarac,
      status,
      receivedAt,
      ...(evidence.Reviewed && { acceptedAt: evidence.Reviewed.at })
    }));
}

/** The backlog's port. */
export const createBacklogStore = (site: SiteClient): BacklogUseCases => ({
  waiting: () => attempt(() => site.read(waitingCasesReading(site)))
});
