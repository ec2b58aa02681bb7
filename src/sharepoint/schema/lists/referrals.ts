import * as v from 'valibot';
import type { Exclusion } from '../../../domain/case/notices';
import { cannotRead } from '../../../domain/kernel/problems';
import { everyCriterion } from '../../../domain/referral/criteria';
import { incidentWeapons, prevalences, significances } from '../../../domain/referral/referral';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { channels } from '../../../domain/referral/status';
import type { Channel, ReferralStatus } from '../../../domain/referral/status';
import { referralStatuses } from '../../../domain/referral/transitions';
import { grant, restrictedTo } from '../access';
import {
  dueMoment,
  jsonIfAny,
  keyOr,
  needed,
  neededMoment,
  numberOr,
  oneLine,
  oneLineOrEmpty,
  orElse,
  severalOf,
  textsIfAny,
  words,
  yesOrNo
} from '../codecs';
import type { Codec } from '../codecs';
import { boolean, choice, dateTime, indexed, key, note, number, parts, spareColumns, text } from '../columns';
import { crimesColumns, dutyColumns } from '../dutyColumns';
import { aside, evidence, held, together } from '../fields';
import { defineList } from '../list';

/** Which of the list's spare indexes holds what a case owes of its matches, and how that begins. */
export const matchesOwedColumn = 'SpareText1';
export const matchesOwedBeginning = 'Open: ';

/** Nought where they are not known yet. Whatever is written there by hand means that the matches are to be looked at. */
const matchesOwed: Codec<number | undefined> = {
  read(reader, value) {
    const text = reader.text(value);
    if (!text.startsWith(matchesOwedBeginning)) return undefined;
    const owed = Number(text.slice(matchesOwedBeginning.length));
    return Number.isSafeInteger(owed) && owed > 0 ? owed : 0;
  },
  write: owed => (owed === null ? '' : `${matchesOwedBeginning}${owed === 0 ? 'not known' : owed}`)
};

const exclusions: v.GenericSchema<unknown, readonly Exclusion[]> = v.array(
  v.object({ agency: v.string(), person: v.string(), reason: v.string(), insteadOf: v.optional(v.string()) })
);

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
    Key: held('key', key, keyOr('Its key was deleted: its people cannot be found')),
    Reference: held('reference', indexed(text('Reference', 'Short code with a check character')), words),
    Status: held(
      'status',
      indexed(choice('Status', 'Where the case stands', referralStatuses)),
      orElse<ReferralStatus>('Awaiting review', 'Its status is not one the suite knows: treated as awaiting review')
    ),
    OwningMarac: held(
      'owningMarac',
      indexed(text('Owning MARAC', 'The MARAC responsible now')),
      needed('The MARAC responsible for it was deleted')
    ),
    ReceivedByMarac: held(
      'receivedByMarac',
      indexed(text('Received by', 'The MARAC that received it; never changes, the figures count it')),
      words
    ),
    PendingTransfer: held('pendingTransfer', text('Transfer offered', 'Key of the transfer offered and not yet answered')),
    Channel: held(
      'channel',
      choice('Channel', 'How it reached the team', channels),
      orElse<Channel>('Online form', 'How it reached the team cannot be read')
    ),
    ReceivedAt: held(
      'receivedAt',
      indexed(dateTime('Received', 'When the server stored the submission')),
      neededMoment('When it was received was deleted: its clocks cannot be shown')
    ),
    ReceivedElsewhereAt: held(
      'receivedElsewhereAt',
      dateTime('Received by e-mail', 'Typed by hand for an e-mailed form; never later than Created')
    ),
    ReceivedMonth: aside('receivedMonth', indexed(text('Month received', 'YYYY-MM, Europe/London'))),
    NextDueAt: held('nextDueAt', indexed(dateTime('Next due', 'The earliest of what is still owed; empty when nothing is')), dueMoment),
    DutiesDueAt: aside(
      'dutiesDueAt',
      indexed(dateTime('Duties due', 'When the four duties, and the IDVA service’s answer, are due; empty once all are there'))
    ),
    IdvaDueAt: aside(
      'idvaDueAt',
      indexed(dateTime('IDVA to be told by', 'Eight staffed hours before the duties are due; empty once the service is told'))
    ),
    ...dutyColumns(({ hours, words: { who } }) => ({ at: `Owed within ${hours} hours`, by: who })),
    ...evidence('idvaAcknowledged', {
      IdvaAcknowledgedAt: dateTime('IDVA acknowledged', 'When the IDVA service acknowledged the notice'),
      IdvaAcknowledgedBy: text('IDVA acknowledged by', 'Who acknowledged it')
    }),
    IdvaOffer: held(
      'idvaOffer',
      choice<NonNullable<ReferralSummary['idvaOffer']>>('IDVA offer', 'Whether the victim is to be offered an IDVA after a withdrawal', [
        'Wanted',
        'Not needed'
      ])
    ),
    ...crimesColumns('What became of the crimes disclosed', 'What became of the crimes cannot be read'),
    VictimName: held('victimName', text('Victim', 'Copy for display'), oneLineOrEmpty),
    Criteria: held(
      'criteria',
      text('Criteria', 'Why the case is at MARAC; several are separated by semicolons'),
      severalOf(everyCriterion, 'Its criteria cannot all be read')
    ),
    RiskTool: held('riskTool', text('Risk tool', 'SafeLives Dash or DARA')),
    DaraGrade: held('daraGrade', text('DARA grade', 'What the DARA came to: it has a grade and no score')),
    DashScore: held(
      'dashScore',
      number('Dash score', 'Number answered yes, on the SafeLives Dash only'),
      numberOr('Its Dash score is not a number')
    ),
    CoerciveControl: aside('coerciveControl', choice('Coercive control', 'Prevalence', prevalences)),
    WeaponInIncident: aside('weaponInIncident', choice('Weapon in this incident', 'What was used in this incident', incidentWeapons)),
    ChildContactConflict: aside(
      'childContactConflict',
      choice('Child contact', 'How large a part conflict over child contact plays', significances)
    ),
    Restricted: held('restricted', boolean('Restricted', 'A party works for the police or an agency, or a conflict is declared'), yesOrNo),
    ReferrerName: held('referrerName', text('Referrer', 'Who referred'), oneLine),
    ReferrerLogin: held('referrerLogin', indexed(text('Referrer login', 'Login of the person who referred')), oneLine),
    ReferrerAgency: held('referrerAgency', text('Referring agency', 'The agency that refers'), oneLine),
    ReferrerEmail: held('referrerEmail', text('Referrer e-mail', 'Of the person on whose behalf an e-mailed form was entered'), oneLine),
    EnteredBy: held('enteredBy', text('Entered by', 'Who entered a form that came by e-mail'), oneLine),
    ...together(
      'intake',
      {
        IntakeSite: choice('Came in on', 'The site that holds the submission', ['case', 'partner']),
        IntakeId: number('Intake row', 'Number of the submission there')
      },
      {
        read: (_reader, { IntakeSite: site, IntakeId: id }): ReferralSummary['intake'] =>
          (site === 'case' || site === 'partner') && typeof id === 'number' ? { site, id } : undefined,
        write: (intake: ReferralSummary['intake'] | null) => ({ IntakeSite: intake?.site ?? null, IntakeId: intake?.id ?? null })
      }
    ),
    SubmittedVersion: held('submittedVersion', number('Version taken in', 'The version of the submission on which the case stands')),
    SentAgainAt: held(
      'sentAgainAt',
      dateTime('Sent again', 'When the server stored the answer to a return for information; the clocks run from the first receipt')
    ),
    ReturnedAt: held('returnedAt', dateTime('Returned', 'When it was last sent back to the referrer with a question; no clock stops')),
    ChangedSince: held('changedSince', boolean('Changed after sending', 'The referrer changed it after sending it: see Form Versions')),
    MeetingKey: held('meetingKey', indexed(text('Meeting', 'Key of the meeting at which it is listed'))),
    AgendaDate: held('agendaDate', indexed(dateTime('Agenda date', 'Day of that meeting'))),
    FlagsUntil: held(
      'flagsUntil',
      indexed(
        dateTime(
          'Flags until',
          'Twelve months after the referral, once it is listed; empty when a repeat carries the flags or they are removed'
        )
      )
    ),
    DecisionCriterion: held(
      'decisionCriterion',
      text('Criterion decided on', 'The criterion under which the coordinator accepted it'),
      oneLine
    ),
    WithdrawnReason: held('withdrawnReason', text('Withdrawn because', 'Coded reason'), oneLine),
    DecisionReason: held('decisionReason', note('Rationale', 'Why it was accepted, returned or withdrawn, in words')),
    DecisionKey: held('decisionKey', text('Decision', 'Key of the last decision')),
    ...evidence('matchesReviewed', {
      MatchesReviewedAt: dateTime('Matches reviewed', 'When somebody last decided about every person found who may be the same'),
      MatchesReviewedBy: text('Matches reviewed by', 'Who decided')
    }),
    PreviousCaseKey: held('previousCaseKey', text('Previous case', 'Of a repeat: key of the case before')),
    CurrentTransfer: held(
      'currentTransfer',
      text('Last transfer', 'Key of the last transfer accepted; its row holds the evidence of the MARAC responsible now')
    ),
    DepartureKey: held('departureKey', text('Departure', 'Key of the notice that the victim has left the area; empty when none stands')),
    Departure: aside('departure', note('Departure in detail', 'JSON; not for editing by hand')),
    MustNotReceive: held(
      'mustNotReceive',
      note('Must not receive', 'Agencies and people who must not be told of this case, JSON; not for editing by hand'),
      jsonIfAny(exclusions, [], cannotRead('exclusions', 'tell nobody until it is corrected'))
    ),
    ConflictLogins: held(
      'conflictLogins',
      note('Conflicts', 'Logins of colleagues who may not see the case, separated by semicolons'),
      textsIfAny
    ),
    ...together(
      'pending',
      {
        HasPending: indexed(boolean('Unfinished', 'Steps that follow a decision are still to be done')),
        Pending: note('Unfinished steps', 'The journal; not for editing by hand')
      },
      {
        read: (reader, row) => (row.HasPending === true ? reader.text(row.Pending) || 'Unfinished' : ''),
        write: (journal: string | null) => ({ HasPending: !!journal, Pending: journal ?? '' })
      }
    ),
    RetentionReviewAt: held('retentionReviewAt', indexed(dateTime('Review for disposal', 'When keeping it must be reviewed'))),
    LegalHold: held('legalHold', boolean('Legal hold', 'Must not be disposed of')),
    FigureFacts: aside(
      'figureFacts',
      note('What the figures count', 'Copies of the form that no other column holds, JSON; not for editing by hand')
    ),
    FormVersion: aside('formVersion', text('Form version', 'The version of the form that was filled in'), words),
    ...parts('Form', 'Form'),
    ...spareColumns,
    // The list has as many indexes as SharePoint allows, and none can be added once it is large: one that was kept free holds it.
    [matchesOwedColumn]: held(
      'matchesOwed',
      indexed(
        text(
          'Spare text 1',
          '“Open: 3” where it was accepted before its 3 possible matches were looked at, “Open: not known” before they were known; empty once they are looked at'
        )
      ),
      matchesOwed
    )
  }
});
