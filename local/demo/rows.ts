import { dayOf } from '../../src/domain/kernel/calendarDay';
import { nothingDone, owedTimes } from '../../src/domain/review/owedTimes';
import { defaultConfiguration } from '../../src/domain/setUp/defaultConfiguration';
import type { Answers } from '../../src/domain/form/answers';
import { contentAsFarAsKnown } from '../../src/domain/form/reading/referralContent';
import { formVersion } from '../../src/domain/form/referralForm';
import { matchKeysOf } from '../../src/domain/matching/matchKeys';
import { referenceOf } from '../../src/domain/referral/reference';
import { firstReviewAt } from '../../src/domain/retention/retention';
import type { ReferralContent } from '../../src/domain/referral/referral';
import { restrictedFolder } from '../../src/sharepoint/schema';
import type { lists } from '../../src/sharepoint/schema';
import type { RowToWrite } from '../../src/sharepoint/schema/list';
import { toAnswerColumns, toDraftRow, toSubmissionColumns, toWriteBackRow } from '../../src/sharepoint/stores/referral/intakeRow';
import { stored } from '../../src/sharepoint/schema/rowReader';
import { toPersonRow } from '../../src/sharepoint/stores/case/personRow';
import { toReferralRow } from '../../src/sharepoint/stores/case/referralRow';
import { toMatchKeyRow } from '../../src/sharepoint/stores/shared/smallRows';
import type { SeedChange, SeedRow } from '../engine';
import type { DemoCase, DemoIntake } from './demoCase';
import { desk } from './demoPeople';

/** What the form of a case says, as it did on the day it was received. */
export const contentOf = ({ answers }: DemoIntake, receivedAt: Date): ReferralContent =>
  contentAsFarAsKnown(answers, { configuration: defaultConfiguration, today: dayOf(receivedAt) });

/** The row in which a draft is begun. */
const draftRow = ({ key, author, marac, startedAt }: DemoIntake, answers: Answers): SeedRow => ({
  values: { ...toDraftRow({ key, answers, formVersion, marac }, author.login, startedAt) },
  author: author.login,
  created: startedAt
});

/** The one update by which a referral is sent. */
function submission({ key, answers, marac }: DemoIntake, submittedAt: Date): SeedChange {
  const owed = owedTimes(submittedAt, nothingDone, defaultConfiguration.staffedHours);
  return {
    values: {
      ...toAnswerColumns({ key, answers, formVersion, marac }),
      ...toSubmissionColumns({ reference: referenceOf(key), owed }, submittedAt)
    },
    modified: submittedAt
  };
}

/** The version that a submission makes: the one after the draft's. SharePoint counts 512 for each. */
const submittedVersion = 2 * 512;

/** The referrer's item of a draft, or of what waits to be taken in. */
export function intakeRow(item: DemoIntake): SeedRow {
  const { submittedAt, answers } = item;
  return submittedAt === undefined ? draftRow(item, answers) : { ...draftRow(item, {}), later: [submission(item, submittedAt)] };
}

/** The referrer's item of a case, with the versions that sending and deciding leave: begun, sent, and what the desk wrote on it. */
export function takenInRow(item: DemoCase): SeedRow {
  const { submittedAt, decision, intakeStatus, decidedAt } = item;
  const reply = { status: intakeStatus, reference: referenceOf(item.key), receivedAt: submittedAt, ...(decision && { decision }) };
  return {
    ...draftRow(item, {}),
    later: [submission(item, submittedAt), { values: { ...toWriteBackRow(reply) }, editor: desk, modified: decidedAt }]
  };
}

/** The rows of one case on the lists of the case site. */
export interface CaseRows {
  readonly referral: SeedRow;
  readonly people: readonly SeedRow[];
  readonly matchKeys: readonly SeedRow[];
}

/** What a case has of its meeting: the meeting, and until when agencies keep its flags. */
const agendaColumns = ({ meeting, flagsUntil }: DemoCase): RowToWrite<typeof lists.referrals> => ({
  ...(meeting && { MeetingKey: meeting.key, AgendaDate: stored(meeting.startsAt) }),
  ...(flagsUntil && { FlagsUntil: stored(flagsUntil) })
});

/** A case as the desk would have stored it. `intakeId` is the number of the referrer's item. */
export function caseRows(item: DemoCase, intakeId: number): CaseRows {
  const { key, site, channel, author, submittedAt, answers, status, owningMarac, owed, idvaAcknowledged, evidence } = item;
  const content = contentOf(item, submittedAt);
  const stamps = { created: submittedAt, ...(content.restricted && { folder: restrictedFolder }) };
  const seed = (values: object, modified?: Date): SeedRow => ({ values: { ...values }, ...stamps, ...(modified && { modified }) });
  const referral = toReferralRow(
    {
      key,
      reference: referenceOf(key),
      site,
      intakeId,
      channel,
      referrerName: author.name,
      referrerLogin: author.login,
      receivedAt: submittedAt,
      retentionReviewAt: firstReviewAt(submittedAt, defaultConfiguration.retention),
      owed: owedTimes(submittedAt, nothingDone, defaultConfiguration.staffedHours),
      submittedVersion,
      answers,
      formVersion,
      content,
      pending: ''
    },
    { status, owningMarac, owed, idvaAcknowledged, evidence }
  );
  return {
    referral: seed(
      { ...referral, ...agendaColumns(item), ...(status === 'Returned for information' && { ReturnedAt: stored(item.decidedAt) }) },
      item.decidedAt
    ),
    people: content.people.map(person => seed(toPersonRow(key, person, content.restricted))),
    matchKeys: content.people.flatMap(person =>
      matchKeysOf(person).map(matchKey => seed(toMatchKeyRow(key, { personKey: person.key, matchKey })))
    )
  };
}
