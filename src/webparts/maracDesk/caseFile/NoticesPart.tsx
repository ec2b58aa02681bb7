import * as React from 'react';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { ToldTable } from '../transfer/ToldTable';
import { IdvaAnswers } from './IdvaAnswers';

interface NoticesPartProps {
  readonly useCases: DeskUseCases;
  readonly record: ReferralRecord;
}

/** Which agencies were told that the victim has left, and which have answered. */
const Leaving = ({ useCases, record }: NoticesPartProps): JSX.Element => {
  const { transfers } = useCases;
  const { key } = record;
  const load = React.useCallback(() => transfers.leavingNotices(key), [transfers, key]);
  return <ToldTable work={useAsync(load)} record={record} desk={useCases} />;
};

/** What agencies were told of the case, and what they answered. */
export const NoticesPart = (props: NoticesPartProps): JSX.Element => {
  const { useCases, record } = props;
  return (
    <>
      <IdvaAnswers review={useCases.review} caseKey={record.key} />
      {record.departureKey !== undefined && <Leaving {...props} />}
    </>
  );
};
