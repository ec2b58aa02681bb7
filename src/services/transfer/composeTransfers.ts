import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { KnownConfiguration } from '../shared/formContext';
import { leaveArea, leavingNoticesOf, undoLeaveArea } from './leaveArea';
import type { CasePorts } from '../case/casePorts';
import { acceptTransfer, declineTransfer, receiptOfTransfer, undoTransfer } from './transferAnswer';
import { transferCase } from './transferCase';
import { completeDetails } from './transferDetail';
import { dutyAfterTransfer } from './transferDuties';
import type { TransferUseCases } from './transferUseCases';
import { bundleOf, matrixOf } from './transferViews';

/** Passing a case on, and telling that a victim has left, on the desk's ports. Board paper, paragraph 42. */
export function composeTransfers(ports: CasePorts, known: KnownConfiguration): TransferUseCases {
  const configured = async <T>(work: (configuration: Configuration) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const configuration = await known.get();
    return configuration.ok ? work(configuration.value) : configuration;
  };
  return {
    transfer: (asked, committed) => configured(configuration => transferCase(ports, configuration, asked, committed)),
    detail: (key, details, seen) => configured(configuration => completeDetails(ports, configuration, key, details, seen)),
    accept: key => configured(configuration => acceptTransfer(ports, configuration, key)),
    decline: (key, reason) => configured(configuration => declineTransfer(ports, configuration, key, reason)),
    undo: key => configured(configuration => undoTransfer(ports, configuration, key)),
    recordReceipt: (key, from) => configured(configuration => receiptOfTransfer(ports, configuration, key, from)),
    carryOut: (key, duty) => configured(configuration => dutyAfterTransfer(ports, configuration, key, duty)),
    ofCase: caseKey => ports.transfers.ofCase(caseKey),
    bundle: caseKey => bundleOf(ports, caseKey),
    leave: departing => configured(configuration => leaveArea(ports, configuration, departing)),
    undoLeave: (caseKey, departureKey) => configured(configuration => undoLeaveArea(ports, configuration, caseKey, departureKey)),
    leavingNotices: caseKey => leavingNoticesOf(ports, caseKey),
    matrix: (from, to) => configured(configuration => matrixOf(ports, configuration, from, to))
  };
}
