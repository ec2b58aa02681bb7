import type { ChangeAfterSending } from '../../services/ports';
import type { RowVersion } from '../client/siteClient';
import type { lists } from '../schema';
import { partsOf, readAnswers, rowReader } from './reading';

type Version = RowVersion<typeof lists.intake>;

/** A version of an item with other answers than the one before it. */
export interface Change {
  readonly version: Version;
  /** Sent with a reason; otherwise somebody changed the item in the list. */
  readonly isAmendment: boolean;
}

/** What the versions of an item say of its last submission. */
export interface Submission {
  /** The version in which the item last became Submitted. */
  readonly version: Version;
  /** What was changed after it, oldest first. Of several changes without a reason in a row, the last only. */
  readonly changes: readonly Change[];
}

export const versionNumber = (version: Version): number => Number(version.VersionId ?? 0);

const amendmentOf = (version: Version): string => version.AmendmentKey ?? '';

/** The last submission, and what was changed after it. Undefined when it was never submitted. */
export function submissionOf(newestFirst: readonly Version[]): Submission | undefined {
  const from = newestFirst.findIndex(version => version.Status === 'Submitted');
  if (from < 0) return undefined;
  let at = from;
  while (newestFirst[at + 1]?.Status === 'Submitted') at++;
  const changes: Change[] = [];
  let before = newestFirst[at];
  for (const version of newestFirst.slice(0, at).reverse()) {
    // What follows a return is an answer being written: it counts when it is sent.
    if (version.Status === 'Returned') break;
    const isAmendment = amendmentOf(version) !== amendmentOf(before);
    if (isAmendment || version.AnswersChecksum !== before.AnswersChecksum) {
      const last = changes[changes.length - 1];
      if (!isAmendment && last?.isAmendment === false) changes.pop();
      changes.push({ version, isAmendment });
    }
    before = version;
  }
  return { version: newestFirst[at], changes };
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
