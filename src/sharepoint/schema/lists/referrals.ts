import { incidentWeapons, prevalences, significances } from '../../../domain/referral/referral';
import { channels } from '../../../domain/referral/status';
import { crimesOutcomes } from '../../../domain/case/crimes';
import { referralStatuses } from '../../../domain/referral/transitions';
import { grant, restrictedTo } from '../access';
import { boolean, choice, dateTime, indexed, key, note, number, parts, spareColumns, text } from '../columns';
import { dutyColumns } from '../dutyColumns';
import { defineList } from '../list';

/** One row a case. The form as submitted is the truth; the other columns are copies to search and show. Title: the reference. */
export const referrals = defineList({
  title: 'Referrals',
  description: 'One row a case: what the queue shows, and the form as it was submitted',
  attachments: true,
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC read'))]
    }
  },
  holdsCase: {
    by: ['Key'],
    disposal: { otherwise: 'Last: as long as the row is there, any desk finishes what is left' },
    restriction: { otherwise: 'Moved first, by its number' }
  },
  columns: {
    Key: key,
    Reference: indexed(text('Reference', 'Short code with a check character')),
    Status: indexed(choice('Status', 'Where the case stands', referralStatuses)),
    OwningMarac: indexed(text('Owning MARAC', 'The MARAC responsible now')),
    ReceivedByMarac: indexed(text('Received by', 'The MARAC that received it; never changes, the figures count it')),
    PendingTransfer: text('Transfer offered', 'Key of the transfer offered and not yet answered'),
    Channel: choice('Channel', 'How it reached the team', channels),
    ReceivedAt: indexed(dateTime('Received', 'When the server stored the submission')),
    ReceivedElsewhereAt: dateTime('Received by e-mail', 'Typed by hand for an e-mailed form; never later than Created'),
    ReceivedMonth: indexed(text('Month received', 'YYYY-MM, Europe/London')),
    NextDueAt: indexed(dateTime('Next due', 'The earliest of what is still owed; empty when nothing is')),
    DutiesDueAt: indexed(dateTime('Duties due', 'When the four duties, and the IDVA service’s answer, are due; empty once all are there')),
    IdvaDueAt: indexed(dateTime('IDVA to be told by', 'Eight staffed hours before the duties are due; empty once the service is told')),
    ...dutyColumns(({ hours, words }) => ({ at: `Owed within ${hours} hours`, by: words.who })),
    IdvaAcknowledgedAt: dateTime('IDVA acknowledged', 'When the IDVA service acknowledged the notice'),
    IdvaAcknowledgedBy: text('IDVA acknowledged by', 'Who acknowledged it'),
    IdvaOffer: choice('IDVA offer', 'Whether the victim is to be offered an IDVA after a withdrawal', ['Wanted', 'Not needed']),
    CrimesOutcome: choice('Crimes', 'What became of the crimes disclosed', crimesOutcomes),
    CrimesDetail: note('Crimes in words', 'Crime numbers, or why a crime was not recorded'),
    VictimName: text('Victim', 'Copy for display'),
    Criteria: text('Criteria', 'Why the case is at MARAC; several are parted by a semicolon'),
    RiskTool: text('Risk tool', 'SafeLives Dash or DARA'),
    DaraGrade: text('DARA grade', 'What the DARA came to: it has a grade and no score'),
    DashScore: number('Dash score', 'Number answered yes, on the SafeLives Dash only'),
    CoerciveControl: choice('Coercive control', 'Prevalence', prevalences),
    WeaponInIncident: choice('Weapon in this incident', 'What was used in this incident', incidentWeapons),
    ChildContactConflict: choice('Child contact', 'How large a part conflict over child contact plays', significances),
    Restricted: boolean('Restricted', 'A party works for the police or an agency, or a conflict is declared'),
    ReferrerName: text('Referrer', 'Who referred'),
    ReferrerLogin: indexed(text('Referrer login', 'Login of the person who referred')),
    ReferrerAgency: text('Referring agency', 'The agency that refers'),
    ReferrerEmail: text('Referrer e-mail', 'Of the person on whose behalf an e-mailed form was entered'),
    EnteredBy: text('Entered by', 'Who entered a form that came by e-mail'),
    IntakeSite: choice('Came in on', 'The site that holds the submission', ['case', 'partner']),
    IntakeId: number('Intake row', 'Number of the submission there'),
    SubmittedVersion: number('Version taken in', 'The version of the submission on which the case stands'),
    SentAgainAt: dateTime(
      'Sent again',
      'When the server stored the answer to a return for information; the clocks run from the first receipt'
    ),
    ReturnedAt: dateTime('Returned', 'When it was last sent back to the referrer with a question; no clock stops'),
    ChangedSince: boolean('Changed after sending', 'The referrer changed it after sending it: see Form Versions'),
    MeetingKey: indexed(text('Meeting', 'Key of the meeting at which it is listed')),
    AgendaDate: indexed(dateTime('Agenda date', 'Day of that meeting')),
    FlagsUntil: indexed(
      dateTime(
        'Flags until',
        'Twelve months after the referral, once it is listed; empty when a repeat carries the flags or they are removed'
      )
    ),
    DecisionCriterion: text('Criterion decided on', 'The criterion under which the coordinator accepted it'),
    WithdrawnReason: text('Withdrawn because', 'Coded reason'),
    DecisionReason: note('Rationale', 'Why it was accepted, returned or withdrawn, in words'),
    DecisionKey: text('Decision', 'Key of the last decision'),
    MatchesReviewedAt: dateTime('Matches reviewed', 'When somebody last decided about every person found who may be the same'),
    MatchesReviewedBy: text('Matches reviewed by', 'Who decided'),
    PreviousCaseKey: text('Previous case', 'Of a repeat: key of the case before'),
    CurrentTransfer: text('Last transfer', 'Key of the last transfer accepted; its row holds the evidence of the MARAC responsible now'),
    DepartureKey: text('Departure', 'Key of the notice that the victim has left the area; empty when none stands'),
    Departure: note('Departure in detail', 'JSON; not for editing by hand'),
    MustNotReceive: note('Must not receive', 'Agencies and people who must not be told of this case, JSON; not for editing by hand'),
    ConflictLogins: note('Conflicts', 'Logins of colleagues who may not see the case, parted by semicolons'),
    HasPending: indexed(boolean('Unfinished', 'Steps that follow a decision are still to be done')),
    Pending: note('Unfinished steps', 'The journal; not for editing by hand'),
    RetentionReviewAt: indexed(dateTime('Review for disposal', 'When keeping it must be reviewed')),
    LegalHold: boolean('Legal hold', 'Must not be disposed of'),
    FigureFacts: note('What the figures count', 'Copies of the form that no other column holds, JSON; not for editing by hand'),
    FormVersion: text('Form version', 'The version of the form that was filled in'),
    ...parts('Form', 'Form'),
    ...spareColumns,
    // The list has as many indexes as SharePoint allows, and none can be added once it is large: one that was kept free holds it.
    SpareText1: indexed(
      text(
        'Spare text 1',
        '“Open: 3” where it was accepted before its 3 possible matches were looked at, “Open: not known” before they were known; empty once they are looked at'
      )
    )
  }
});
