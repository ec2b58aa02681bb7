import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Exclusion } from '../../../domain/case/notices';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { ReviewUseCases } from '../../../services/review/reviewUseCases';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { ActionLink, Button } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset } from '../../../ui/states/Notice';
import { UndoNotice } from '../../../ui/states/UndoNotice';
import { useStyles } from '../../../ui/style/themedStyles';
import { exclusionWords, suggestedExclusions } from '../presenters/exclusionsView';
import { caseStyles } from '../../../ui/case/caseStyles';
import { ExclusionForm } from './ExclusionForm';

export interface ExclusionsProps {
  readonly review: ReviewUseCases;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly onChanged: (referral: ReferralSummary) => void;
}

const nobody: Exclusion = { agency: '', person: '', reason: '' };

/** Stores the exclusions; typed text stays until it is stored. */
function useExclude({ review, record, onChanged }: ExclusionsProps) {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [saving, setSaving] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const stored = record.mustNotReceive ?? [];
  const save = async (wanted: readonly Exclusion[], words: string): Promise<boolean> => {
    if (saving) return false;
    setSaving(true);
    setFailure(undefined);
    const written = await review.exclude(record.key, wanted, stored);
    if (written.ok) onChanged(written.value.referral);
    if (signal.aborted) return false;
    setSaving(false);
    if (!written.ok) {
      setFailure(written.error);
      return false;
    }
    announce(words);
    return true;
  };
  return { stored, saving, failure, save };
}

/** The exclusions of the case: nobody named here gets a notice or a document. Suggestions come from the form. */
export const Exclusions = (props: ExclusionsProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const { record, configuration } = props;
  const { stored, saving, failure, save } = useExclude(props);
  const [writing, setWriting] = React.useState<Exclusion>();
  const [removed, setRemoved] = React.useState<Exclusion>();
  const add = React.useRef<HTMLButtonElement>(null);
  const wasWriting = React.useRef(false);
  React.useEffect(() => {
    if (wasWriting.current && !writing) add.current?.focus();
    wasWriting.current = writing !== undefined;
  }, [writing]);
  const suggestions = suggestedExclusions(record.answers, configuration, stored);
  const remove = async (gone: Exclusion): Promise<void> => {
    if (
      await save(
        stored.filter(one => one !== gone),
        `${exclusionWords(gone)}: may be told again, from the next document on.`
      )
    )
      setRemoved(gone);
  };
  return (
    <>
      {removed && (
        <UndoNotice
          words={`Taken off: ${exclusionWords(removed)}.`}
          onUndo={() =>
            void save([...stored, removed], `${exclusionWords(removed)}: must not be told.`).then(done => done && setRemoved(undefined))
          }
          onDismiss={() => setRemoved(undefined)}
        />
      )}
      {stored.length === 0 && <p>Nobody is left out: every agency of the MARAC may be told of this case.</p>}
      {stored.length > 0 && (
        <ul className={classes.list} role="list">
          {stored.map(one => (
            <li key={`${one.agency} ${one.person}`}>
              {exclusionWords(one)}{' '}
              <ActionLink onClick={() => void remove(one)} aria-label={`Take off: ${exclusionWords(one)}`}>
                Take off
              </ActionLink>
            </li>
          ))}
        </ul>
      )}
      {failure && <ErrorPanel inSight error={failure} />}
      {!writing &&
        suggestions.map(({ exclusion, because }) => (
          <Inset key={because}>
            {because}.{' '}
            <ActionLink onClick={() => setWriting(exclusion)} aria-label={`Leave them out: ${because}`}>
              Leave them out
            </ActionLink>
          </Inset>
        ))}
      {writing ? (
        <ExclusionForm
          first={writing}
          configuration={configuration}
          saving={saving}
          onSave={exclusion =>
            void save([...stored, exclusion], `${exclusionWords(exclusion)}: must not be told.`).then(done => done && setWriting(undefined))
          }
          onCancel={() => setWriting(undefined)}
        />
      ) : (
        <Button ref={add} onClick={() => setWriting(nobody)}>
          Add who must not be told
        </Button>
      )}
    </>
  );
};
