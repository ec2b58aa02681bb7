import type { Outcome } from '../../domain/kernel/appError';
import { fileProblem } from '../../domain/form/attachments';
import type { AttachedFile } from '../../domain/form/attachments';
import type { AttachmentsQuestion } from '../../domain/form/definition';
import { files } from '../../domain/form/pieces';
import { referralForm } from '../../domain/form/referralForm';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { peoplesFiles, safeFileName } from '../shared/fileNames';
import type { AttachmentStore, Identifiers } from '../shared/ports';
import type { AttachStage, FileToAttach } from './referralUseCases';

/** The most files of one name that are tried. */
const namesTried = 10;

/** Which files may be sent, by the form's rules. */
export function attachmentLimits(): AttachmentsQuestion {
  for (const { items } of referralForm.sections) {
    for (const item of items) if (item.kind === 'attachments') return item;
  }
  return files('attachments', 'Files', 'files');
}

/** Attaches a file to the person's own item, under a safe and unused name. A file that is sent again is recognised and left as it is. */
export async function attachFile(
  ports: { readonly attachments: AttachmentStore; readonly identifiers: Identifiers },
  id: number,
  file: FileToAttach,
  stage: (stage: AttachStage) => void = () => undefined
): Promise<Outcome<AttachedFile>> {
  const limits = attachmentLimits();
  const bytes = file.content.byteLength;
  const problem = fileProblem({ name: safeFileName(file.name), bytes }, limits) ?? (bytes === 0 ? 'The file is empty' : undefined);
  if (problem !== undefined) return failure('validation', 'file', `${problem}.`, 'Choose another file.');

  stage('Looking');
  const there = await ports.attachments.names(id);
  if (!there.ok) return there;
  const taken: string[] = [];
  for (let tried = 0; tried < namesTried; tried++) {
    const name = safeFileName(file.name, taken);
    const isThere = there.value.some(one => one.toLowerCase() === name.toLowerCase());
    if (!isThere && peoplesFiles(there.value).length >= limits.most) {
      return failure(
        'validation',
        'files',
        `There are ${limits.most} files already, which is the most.`,
        'Remove a file first, or send the rest by e-mail.'
      );
    }
    stage('Sending');
    const added = await ports.attachments.add(id, name, file.content);
    if (added.ok) {
      stage('Stored');
      return ok({ key: ports.identifiers.newKey(), name, bytes });
    }
    if (added.error.kind !== 'conflict') return added;
    taken.push(name);
  }
  return failure('validation', 'fileName', 'Too many files have this name.', 'Give the file another name and add it again.');
}
