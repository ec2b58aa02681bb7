import type { Configuration } from '../../domain/setUp/configuration';
import { isExcluded } from '../../domain/case/exclusions';
import { leavingRecipients } from '../../domain/transfer/leavingRecipients';
import { hasReadableExclusions } from '../../domain/case/notices';
import type { NamedCase } from '../../domain/meetings/withoutCase';
import type { ReferralRecord } from '../../domain/referral/referral';
import { hasReadableAnswers } from '../shared/ports';
import type { OfAgency } from '../shared/messagePorts';

/** Who may know of a case as it stands. */
export interface Judged extends NamedCase {
  /** Of nobody where it is restricted: it goes in no document. */
  readonly inDocuments: (agency: OfAgency) => boolean;
  /** The copy of the whole MARAC, which every representative reads. */
  readonly inCopyOfAll: (marac: string) => boolean;
  /** Nobody and nothing keeps the case from this agency but that it is restricted. */
  readonly isTold: (agency: OfAgency) => boolean;
  /** The agency, or a person of it, must not know of it. */
  readonly isNamed: (agency: OfAgency) => boolean;
}

/** Whether a copy may hold a case: the common one what everybody may know, an agency's own what that agency may. */
export const mayStandIn = (one: Judged, copy: OfAgency): boolean =>
  copy.agency === '' ? one.inCopyOfAll(copy.marac) : one.inDocuments(copy);

/** Of a case whose exclusions or form cannot be read nobody may know. */
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

/** Of a case that is not there any more nobody may know. */
export const nobodyMay = (key: string): Judged => ({
  key,
  reference: key,
  isTold: () => false,
  isNamed: () => true,
  inDocuments: () => false,
  inCopyOfAll: () => false
});
