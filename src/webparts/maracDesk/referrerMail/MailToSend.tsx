import * as React from 'react';
import type { ReferrerMailUseCases } from '../../../services/review/referrerMailUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { ActionLink } from '../../../ui/layout/Button';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Inset } from '../../../ui/states/Notice';
import { whatItIs } from './mailWords';

export interface MailToSendProps {
  readonly mail: Pick<ReferrerMailUseCases, 'waiting'>;
  /** Opens the case, which shows the e-mail. */
  readonly onOpen: (reference: string) => void;
}

/** E-mails to referrers that wait to be looked at and sent. Read afresh: one may have been sent since the queue was. */
export const MailToSend = ({ mail, onOpen }: MailToSendProps): JSX.Element => {
  const load = React.useCallback(() => mail.waiting(), [mail]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView state={state} loadingWords="" onRetry={() => reload()}>
      {waiting =>
        waiting.length > 0 && (
          <Inset>
            <strong>
              {waiting.length === 1 ? 'An e-mail to a referrer waits' : `${waiting.length} e-mails to referrers wait`} to be sent:{' '}
            </strong>
            {waiting.map(({ reference, kind }, at) => (
              <React.Fragment key={`${reference} ${kind}`}>
                {at > 0 && ', '}
                <ActionLink onClick={() => onOpen(reference)}>
                  {reference}: {whatItIs[kind]}
                </ActionLink>
              </React.Fragment>
            ))}
          </Inset>
        )
      }
    </AsyncView>
  );
};
