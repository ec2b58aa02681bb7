import { attachedFiles, sizeWords } from '../../../domain/form/attachments';
import type { Answers } from '../../../domain/form/answers';

/** A file of a case. */
export interface CaseFile {
  readonly name: string;
  /** "1.4 MB"; empty where the answers do not tell. */
  readonly size: string;
}

/** The files that lie with the case, with the size that the answers tell. */
export function caseFiles(names: readonly string[], answers: Answers): readonly CaseFile[] {
  const sizes = new Map(attachedFiles(answers.attachments).map(({ name, bytes }) => [name.toLowerCase(), bytes]));
  return names.map(name => {
    const bytes = sizes.get(name.toLowerCase()) ?? 0;
    return { name, size: bytes > 0 ? sizeWords(bytes) : '' };
  });
}

/** Files that the form names and that do not lie with the case. */
export function missingFiles(names: readonly string[], answers: Answers): readonly string[] {
  const there = new Set(names.map(name => name.toLowerCase()));
  return attachedFiles(answers.attachments)
    .map(({ name }) => name)
    .filter(name => name !== '' && !there.has(name.toLowerCase()));
}
