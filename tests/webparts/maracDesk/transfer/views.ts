import type { Transfer, TransferDetails } from '../../../../src/domain/transfer/transfer';

export const someDetails: TransferDetails = {
  reason: 'Wrong area at referral',
  note: '',
  hasLeft: false,
  leftOn: '',
  reviewOn: '',
  destinationToldTo: [],
  addressToldTo: [],
  newAddress: '',
  perpetratorKnows: 'Not known',
  actions: {}
};

/** An offer from Birmingham East to Walsall, to be answered by noon on Thursday. */
export const anOffer = (changes: Partial<Transfer> = {}): Transfer => ({
  id: 1,
  etag: '"1"',
  key: 'transfer-1',
  caseKey: 'case-1',
  reference: 'M-0000-0001-A',
  from: 'Birmingham East',
  to: 'Walsall',
  outOfForce: false,
  state: 'Offered',
  details: someDetails,
  offeredAt: new Date('2026-06-17T11:00:00Z'),
  offeredBy: 'Example, Birmingham',
  evidence: {},
  detailed: 0,
  nextDueAt: new Date('2026-06-18T11:00:00Z'),
  problems: [],
  ...changes
});
