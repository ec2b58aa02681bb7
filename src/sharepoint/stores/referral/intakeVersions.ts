import type { ChangeAfterSending } from '../../../services/shared/ports';
import type { RowVersion } from '../../client/siteClient';
import type { lists } from '../../schema';
import { rowReader } from '../../schema/rowReader';
import { partsOf, readAnswers } from '../shared/reading';

type Version = RowVersion<typeof lists.intake>;

/** A version of an item with other answers than the one before it. */
export interface Change {
  readonly version: Version;
  /** Sent with a reason; otherwise somebody changed the item in the list. */
  readonly isAmendment: boolean;
}

export const versionNumber = (version: Version): number => Number(version.VersionId ?? 0);

const amendmentOf = (version: Version): string => version.AmendmentKey ?? '';

/** When the server stored the first submitted version still kept. */
export function firstReceipt(newestFirst: readonly Version[]): Date | undefined {
  const first = newestFirst.filter(version => version.Status === 'Submitted').pop();
  return rowReader().moment(first?.Modified, 'Modified');
}

/** The version in which an item last became Submitted. Undefined when it was never submitted. */
export function submissionOf(newestFirst: readonly Version[]): Version | undefined {
  const from = newestFirst.findIndex(version => version.Status === 'Submitted');
  if (from < 0) return undefined;
  let at = from;
  while (newestFirst[at + 1]?.Status === 'Submitted') at++;
  return newestFirst[at];
}

/** What was written after a version, oldest first. Of consecutive changes without a reason, only the last. */
export function changesSince(newestFirst: readonly Version[], standsOn: number): readonly Change[] {
  const changes: Change[] = [];
  // If the versions do not go back that far, the oldest one kept.
  let before = newestFirst.find(version => versionNumber(version) <= standsOn) ?? newestFirst[newestFirst.length - 1];
  for (const version of newestFirst.filter(one => versionNumber(one) > versionNumber(before)).reverse()) {
    // After a return, an answer is being written; it counts when it is sent.
    if (version.Status === 'Returned') continue;
    const isAmendment = amendmentOf(version) !== amendmentOf(before);
    if (isAmendment || version.AnswersChecksum !== before.AnswersChecksum) {
      const last = changes[changes.length - 1];
      if (!isAmendment && last?.isAmendment === false) changes.pop();
      changes.push({ version, isAmendment });
    }
    before = version;
  }
  return changes;
}

/** A change as the desk is shown it. `file` is the text of the file that holds long answers. */
export function fromChange({ version, isAmendment }: Change, file: string | undefined): ChangeAfterSending {
  const reader = rowReader();
  const answers = readAnswers(reader, partsOf(version, 'Answers'), file);
  return {
    version: versionNumber(version),
    storedAt: reader.moment(version.Modified, 'Modified') ?? new Date(NaN),
    reason: isAmendment ? reader.text(version.AmendmentReason) : '',
    answers,
    formVersion: reader.text(version.FormVersion),
    problems: reader.problems
  };
}
