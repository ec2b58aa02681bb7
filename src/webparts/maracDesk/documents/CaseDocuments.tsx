import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { mayAskForLetter } from '../../../domain/documents/legalAidLetter';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { Button, ButtonRow } from '../../../ui';
import { LetterPanel } from './LetterPanel';
import { invitationOf, mayInvite } from './presenters';

export interface CaseDocumentsProps {
  readonly useCases: Pick<DeskUseCases, 'letters' | 'newDecisionKey'>;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly onPrint: () => void;
  readonly onPaper: (paper: Paper) => void;
}

/** What can be made of a case: each is looked at first, then printed or saved as Word. */
const CaseDocuments = ({ useCases, record, configuration, now, onPrint, onPaper }: CaseDocumentsProps): JSX.Element => (
  <>
    <ButtonRow>
      <Button onClick={onPrint}>Referral, to print or save as Word</Button>
      {mayInvite(record, configuration) && (
        <Button onClick={() => onPaper(invitationOf(record, configuration, now))}>Invitation of the referrer</Button>
      )}
    </ButtonRow>
    {mayAskForLetter(record) && <LetterPanel useCases={useCases} record={record} onPaper={onPaper} />}
  </>
);

export default CaseDocuments;
