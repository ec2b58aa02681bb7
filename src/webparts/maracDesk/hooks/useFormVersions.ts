import * as React from 'react';
import { hasOtherVersions, newestContact, standingForm } from '../../../domain/case/newestContact';
import type { KnownContact } from '../../../domain/case/newestContact';
import { ok } from '../../../domain/kernel/result';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { FormVersion } from '../../../services/shared/ports';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import type { AsyncWork } from '../../../ui/hooks/useAsync';

/** The other versions of a case's form, read only if there are any; and the safe-contact details of the newest. */
export function useFormVersions(
  desk: Pick<DeskUseCases, 'formVersions'>,
  record: ReferralRecord
): AsyncWork<readonly FormVersion[]> & { readonly contact: KnownContact | 'reading' | undefined } {
  const { key } = record;
  const needed = hasOtherVersions(record);
  const load = React.useCallback(() => (needed ? desk.formVersions(key) : Promise.resolve(ok([]))), [desk, key, needed]);
  const versions = useAsync(load);
  const { state } = versions;
  const contact = React.useMemo(() => {
    if (!needed) return newestContact(standingForm(record), []);
    if (state.kind === 'loading') return 'reading';
    return state.kind === 'ready' ? newestContact(standingForm(record), state.value) : undefined;
  }, [record, needed, state]);
  return { ...versions, contact };
}
