import { render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import * as React from 'react';
import type { ReferralStatus } from '../../../src/domain/referral/status';
import { referralStatuses } from '../../../src/domain/referral/transitions';
import { ok } from '../../../src/domain/kernel/result';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import '../../support/files/screenEvents';
import { aCase, aRecord } from './builders';
import { DeskInMemory } from './deskUseCases';

const always = ['Print the referral', 'Declare a conflict of interest', 'Legal hold'];
const left = 'The victim has left the area';

/** What can be done with a case of each status, besides what can always be done. */
const deeds: Readonly<Record<ReferralStatus, readonly string[]>> = {
  'Awaiting review': ['Review the referral', 'Ask the referrer a question', 'Transfer', left],
  'Returned for information': ['Review the referral', 'Transfer', left],
  Accepted: ['Change the decision', 'Transfer', left],
  Listed: ['Change the decision', 'Transfer', left],
  Deferred: ['Change the decision', 'Transfer', left],
  Heard: ['Transfer', left],
  'Actions open': ['Transfer', left],
  Closed: [],
  Withdrawn: ['Look at it again', left]
};

test.each(referralStatuses)('a case that is %s is opened by its address, with the deeds that its status allows', async status => {
  const desk = new DeskInMemory();
  const referral = aCase({ id: 900, key: 'one', reference: 'M-0AD2-9Y7E-4', status });
  desk.elsewhere = [referral];
  desk.cases = () => ok(aRecord(referral));
  window.history.replaceState(null, '', '#/desk/case/M-0AD2-9Y7E-4');
  render(<MaracDeskScreen useCases={desk} enterEmailed={() => <p />} />);
  const who = await screen.findByRole('region', { name: 'Who' });
  const offered = within(who)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  expect([...offered].sort()).toEqual([...always, ...deeds[status]].sort());
});
