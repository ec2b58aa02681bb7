import type { Outcome } from '../../domain/kernel/appError';
import { attendanceAnswers, attendanceSummary, longestAttendeeName } from '../../domain/meetings/attendanceAnswer';
import { failure } from '../shared/failures';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerReturns, ReturnToSend } from './partnerPorts';
import type { AboutMeeting, AttendanceReport } from './partnerMeetingUseCases';

const about = ({
  key,
  meetingKey,
  marac,
  agency
}: AboutMeeting): Pick<ReturnToSend, 'key' | 'caseKey' | 'aboutKey' | 'marac' | 'agency'> => ({
  key,
  caseKey: '',
  aboutKey: meetingKey,
  marac,
  agency
});

/** Reports whether somebody of the agency is coming to a meeting. A later reply about the same person replaces an earlier one. */
export async function sendAttendance(returns: PartnerReturns, report: AttendanceReport): Promise<Outcome<AgencyReturn>> {
  const name = report.name.trim();
  if (name === '' || name.length > longestAttendeeName) {
    return failure('validation', 'attendance', 'Select who this is about.', 'Enter the name of the person, in at most 200 characters.');
  }
  return returns.send({ ...about(report), kind: 'Attendance', summary: attendanceSummary(report), answers: attendanceAnswers(report) });
}

/** Records that the signed-in person acknowledges the meeting's confidentiality. The server records who and when. */
export const acknowledgeConfidentiality = (returns: PartnerReturns, meeting: AboutMeeting): Promise<Outcome<AgencyReturn>> =>
  returns.send({ ...about(meeting), kind: 'Confidentiality', summary: 'Confidentiality acknowledged.', answers: {} });
