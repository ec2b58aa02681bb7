import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { withoutDirectionMarks } from '../../../domain/kernel/directionMarks';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { ActionLink } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseFiles, missingFiles } from '../presenters/caseView';
import { caseStyles } from '../../../ui/case/caseStyles';
import { saveFile } from '../../../ui/files/saveFile';

export interface CaseFilesProps {
  readonly useCases: Pick<DeskUseCases, 'readAttachment'>;
  readonly record: Pick<ReferralRecord, 'id' | 'answers' | 'files'>;
}

type Fetching = { readonly name: string; readonly error?: AppError } | undefined;

/** The files that came with a referral. They are saved, never opened on the page. */
export const CaseFiles = ({ useCases, record }: CaseFilesProps): JSX.Element => {
  const { answers, files } = record;
  const classes = useStyles(caseStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [fetching, setFetching] = React.useState<Fetching>();
  const missing = missingFiles(files, answers);
  const fetchFile = async (name: string): Promise<void> => {
    if (fetching && !fetching.error) return;
    setFetching({ name });
    const content = await useCases.readAttachment(record, name);
    if (signal.aborted) return;
    setFetching(content.ok ? undefined : { name, error: content.error });
    if (content.ok) {
      saveFile(name, content.value);
      announce(`${withoutDirectionMarks(name)} is in your downloads.`);
    }
  };
  return (
    <>
      {missing.length > 0 && (
        <Warning>The form names files that do not lie with the case: {missing.join(', ')}. Ask the referrer for them.</Warning>
      )}
      {files.length === 0 && missing.length === 0 && <p>No files came with this referral.</p>}
      {files.length > 0 && (
        <ul className={classes.list} role="list">
          {caseFiles(files, answers).map(({ name, size }) => (
            <li key={name}>
              <ActionLink onClick={() => void fetchFile(name)}>Download {withoutDirectionMarks(name)}</ActionLink>
              {size && ` (${size})`}
              {fetching?.name === name && !fetching.error && ' Fetching…'}
            </li>
          ))}
        </ul>
      )}
      {fetching?.error && <ErrorPanel error={fetching.error} onRetry={() => void fetchFile(fetching.name)} />}
    </>
  );
};
