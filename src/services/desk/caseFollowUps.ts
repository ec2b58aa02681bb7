import type { CasePorts, CaseStores, FollowUps } from '../case/casePorts';
import { tellReferrerOfDate } from '../case/referrerDate';
import { followUpExclude, followUpRestrict } from '../case/finishRestrict';
import { followUpDispose } from '../retention/finishDispose';
import { followUpDecision } from '../review/finishDecision';
import { followUpReturn } from '../takeIn/finishReturn';
import { followUp } from '../takeIn/finishTakeIn';
import { followUpTransfer } from '../transfer/finishTransfer';

/** The steps that follow each kind of change to a case, by the code in its journal. */
export const caseFollowUps: FollowUps = {
  takeIn: followUp,
  sentAgain: followUp,
  changeTaken: followUp,
  return: followUpReturn,
  accept: followUpDecision,
  withdraw: followUpDecision,
  reinstate: followUpDecision,
  restrict: followUpRestrict,
  exclude: followUpExclude,
  dispose: (ports, _configuration, referral, journal) => followUpDispose(ports, referral, journal),
  transferOffered: followUpTransfer,
  transferDetails: followUpTransfer,
  transferAccepted: followUpTransfer,
  transferDeclined: followUpTransfer,
  transferTakenBack: followUpTransfer,
  transferReceived: followUpTransfer,
  leftArea: followUpTransfer,
  departureTakenBack: followUpTransfer,
  date: (ports, configuration, { key }) => tellReferrerOfDate(ports, configuration, key)
};

/** The lists of a page, with the steps that follow each kind of change. */
export const withFollowUps = <Stores extends CaseStores>(stores: Stores): Stores & CasePorts => ({ ...stores, followUps: caseFollowUps });
