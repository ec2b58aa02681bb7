import type { Configuration } from '../../domain/setUp/configuration';
import { isExcluded } from '../../domain/case/exclusions';
import { leavingRecipients } from '../../domain/transfer/leavingRecipients';
import { hasReadableExclusions } from '../../domain/case/notices';
import type { NamedCase } from '../../domain/meetings/withoutCase';
import type { ReferralRecord } from '../../domain/referral/referral';
import { hasReadableAnswers } from '../shared/ports';
import type { OfAgency } from '../shared/messagePorts';

/** Who may know of a case now. */
export interface Judged extends NamedCase {
  /** Always false if the case is restricted: it goes in no document. */
  readonly inDocuments: (agency: OfAgency) => boolean;
  /** Whether it may be in the MARAC's common copy, which every representative reads. */
  readonly inCopyOfAll: (marac: string) => boolean;
  /** Whether this agency may know of the case, apart from its being restricted. */
  readonly isTold: (agency: OfAgency) => boolean;
  /** Whether the agency, or a person in it, is excluded. */
  readonly isNamed: (agency: OfAgency) => boolean;
}

/** Whether a copy may include a case: the common copy if everybody may know of it, an agency's own copy if that agency may. */
export const mayStandIn = (one: Judged, copy: OfAgency): boolean =>
  copy.agency === '' ? one.inCopyOfAll(copy.marac) : one.inDocuments(copy);

/** If the exclusions or the form cannot be read, nobody may know of the case. */
export function judge(configuration: Configuration, record: ReferralRecord): Judged {
  const exclusions = record.mustNotReceive ?? [];
  const isReadable = hasReadableExclusions(record) && hasReadableAnswers(record);
  const withheld = (marac: string): readonly string[] =>
    leavingRecipients(configuration, marac, exclusions, record.answers).notTold.map(({ agency }) => agency);
  const isTold = ({ marac, agency }: OfAgency): boolean =>
    isReadable && !isExcluded(agency, exclusions) && !withheld(marac).includes(agency);
  return {
    key: record.key,
    reference: record.reference,
    isTold,
    isNamed: of => !isTold(of) || exclusions.some(({ agency }) => agency === of.agency),
    inDocuments: of => !record.restricted && isTold(of),
    inCopyOfAll: marac => !record.restricted && isReadable && exclusions.length === 0 && withheld(marac).length === 0
  };
}

/** For a case that no longer exists: nobody may know of it. */
export const nobodyMay = (key: string): Judged => ({
  key,
  reference: key,
  isTold: () => false,
  isNamed: () => true,
  inDocuments: () => false,
  inCopyOfAll: () => false
});
