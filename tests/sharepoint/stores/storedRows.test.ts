import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { Problem } from '../../../src/domain/kernel/problems';
import { lists } from '../../../src/sharepoint/schema';
import type { ListDefinition } from '../../../src/sharepoint/schema';
import { closedColumns, fromActionRow, openColumns } from '../../../src/sharepoint/stores/actions/actionRow';
import { changeTo, firstColumns, withdrawal } from '../../../src/sharepoint/stores/actions/minutedAction';
import { fromPersonRow, toPersonRow } from '../../../src/sharepoint/stores/case/personRow';
import {
  fromReferralRow,
  fromReferralSummaryRow,
  toChangeColumns,
  toReferralRow,
  toSentAgainColumns
} from '../../../src/sharepoint/stores/case/referralRow';
import { fromComplexRow, toComplexChange, toComplexRow } from '../../../src/sharepoint/stores/complex/complexRow';
import { fromFigureCaseRow } from '../../../src/sharepoint/stores/figures/figureCaseRow';
import { fromPairRow, toDecisionColumns, toPairRow, toToldColumns } from '../../../src/sharepoint/stores/matching/matchRow';
import { fromMeetingRow, toMeetingChange, toMeetingRow } from '../../../src/sharepoint/stores/meetings/meetingRow';
import { fromMinutesRow, toOpenedRow, toStoredMinutes } from '../../../src/sharepoint/stores/meetings/minutesRow';
import {
  fromIntakeRow,
  toAmendmentColumns,
  toDraftRow,
  toSavedColumns,
  toSubmissionColumns,
  toWriteBackRow
} from '../../../src/sharepoint/stores/referral/intakeRow';
import { fromTransferRow, toTransferChange, toTransferRow } from '../../../src/sharepoint/stores/transfer/transferRow';
import * as examples from './rowExamples';

const { at } = examples;

/** What the wire carries: JSON, without what is not given. */
const onTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const identity = { Id: 7, etag: '"1"', authorName: 'Example, Author', authorLogin: 'author@wmp.example' };
const made = { Created: '2026-06-15T08:00:00Z', Modified: '2026-06-16T08:00:00Z' };
const inRestricted = (list: ListDefinition): object => ({ FileDirRef: `/sites/case/Lists/${list.url}/Restricted` });
const stored = (...values: readonly object[]): never => ({ ...identity, ...made, ...Object.assign({}, ...values) }) as never;

/** Problems in one order: which column is read first says nothing. */
const inOrder = (read: object): object => {
  const { problems } = read as { readonly problems?: readonly Problem[] };
  return problems ? { ...read, problems: [...problems].sort((one, other) => (one.words < other.words ? -1 : 1)) } : read;
};

/** Of what is read now, what was not read so before; null where it is read no longer. */
function otherThan(before: object, now: object): Readonly<Record<string, unknown>> {
  const was = new Map<string, unknown>(Object.entries(before));
  const differing = Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name)));
  const gone = Object.keys(before).filter(name => !(name in now));
  return Object.fromEntries([...differing, ...gone.map(name => [name, null])]);
}

/** What is written first and by each of these changes, and how the row then reads. */
function story(
  read: (row: never) => object,
  first: object,
  changes: Readonly<Record<string, object>> = {}
): Readonly<Record<string, unknown>> {
  const reads = inOrder(read(stored(first)));
  const written = Object.entries(changes).map(([what, columns]) => [
    what,
    { written: columns, reads: otherThan(reads, inOrder(read(stored(first, columns)))) }
  ]);
  return { first: { written: first, reads }, ...Object.fromEntries(written) };
}

const each = <T>(changes: Readonly<Record<string, T>>, write: (change: T) => object): Readonly<Record<string, object>> =>
  Object.fromEntries(Object.entries(changes).map(([what, change]) => [what, write(change)]));

/** How a row reads of which every column holds the same thing that belongs in none of them. */
function damaged(list: ListDefinition, read: (row: never) => object): Readonly<Record<string, unknown>> {
  const filledWith = (value: unknown): object =>
    inOrder(read(stored(Object.fromEntries(['Title', ...Object.keys(list.columns)].map(name => [name, value])))));
  return {
    empty: inOrder(read({ ...identity } as never)),
    nulls: filledWith(null),
    words: filledWith('Something else'),
    numbers: filledWith(1.5),
    yes: filledWith(true),
    'a long time ago': filledWith('1999-12-31T00:00:00Z')
  };
}

const wholeCase = (row: never): object => fromReferralRow(row, [examples.relative], [{ words: 'Of a person' }]);
const intake = (row: never): object => fromIntakeRow(row, 'partner');
const transfer = fromTransferRow(stored(toTransferRow(examples.transfer)));
const meeting = fromMeetingRow(stored(toMeetingRow(examples.meeting)));
const pair = fromPairRow(
  stored(toPairRow(examples.pair), toDecisionColumns('decision', 'Same', 'Example,  Officer', examples.pair), { MarkedAt: at(1) })
);
const wanted = {
  key: 'action',
  lineKey: 'line',
  caseKey: examples.caseKey,
  reference: 'M-7K4Q-9XTZ-C',
  meetingKey: 'meeting',
  marac: examples.marac,
  agency: 'Housing',
  owner: 'Example,  Owner',
  action: 'Ring\nher',
  due: '2026-07-01' as CalendarDay,
  month: '2026-06',
  restricted: true
} as const;
const firstAction = stored(firstColumns(wanted));
const changedAction = changeTo(firstAction, wanted, 3) ?? {};

const stories: Readonly<Record<string, () => unknown>> = {
  'a case': () =>
    story(wholeCase, toReferralRow(examples.referral), {
      ...each(examples.caseChanges, toChangeColumns),
      'sent again': toSentAgainColumns(examples.sentAgain)
    }),
  'a case, the barest': () => story(fromReferralSummaryRow, toReferralRow(examples.barestReferral)),
  'a case that stands elsewhere': () => story(fromReferralSummaryRow, toReferralRow(examples.referral, examples.standing)),
  'a case as the figures count it': () => story(fromFigureCaseRow, toReferralRow(examples.referral, examples.standing)),
  'a case, damaged': () => damaged(lists.referrals, wholeCase),
  'a transfer': () =>
    story(
      fromTransferRow,
      toTransferRow(examples.transfer),
      each(examples.transferChanges(transfer), change => toTransferChange(transfer, change))
    ),
  'a transfer, damaged': () => damaged(lists.transfers, fromTransferRow),
  'a meeting': () =>
    story(
      fromMeetingRow,
      toMeetingRow(examples.meeting),
      each(examples.meetingChanges, change => toMeetingChange(meeting, change))
    ),
  'a meeting, damaged': () => damaged(lists.meetings, fromMeetingRow),
  minutes: () =>
    story(fromMinutesRow, toOpenedRow(examples.minutesToOpen), {
      saved: toStoredMinutes(examples.minutes),
      finished: toStoredMinutes({ ...examples.minutes, pending: '' })
    }),
  'minutes, damaged': () => damaged(lists.minutes, fromMinutesRow),
  'an entry of the log': () =>
    story(
      fromComplexRow,
      { ...toComplexRow(examples.entry), ...inRestricted(lists.complexCases) },
      each(examples.complexWrites, toComplexChange)
    ),
  'an entry of the log, damaged': () => damaged(lists.complexCases, fromComplexRow),
  'an action': () =>
    story(fromActionRow, firstColumns(wanted), {
      minuted: changedAction,
      withdrawn: withdrawal(stored(firstColumns(wanted), changedAction), 4, '2026-08') ?? {},
      open: openColumns(wanted),
      closed: closedColumns(wanted)
    }),
  'an action, damaged': () => damaged(lists.actions, fromActionRow),
  'a submission': () =>
    story(intake, toDraftRow(examples.draft, 'officer@wmp.example', at(0)), {
      saved: toSavedColumns({ ...examples.draft, channel: 'Partner form', referrerAgency: 'Health,  community' }, at(1)),
      'entered for somebody': toSavedColumns(examples.emailedDraft, at(1)),
      sent: toSubmissionColumns({ reference: 'M-7K4Q-9XTZ-C', owed: { nextDueAt: at(2), dutiesDueAt: at(3) } }, at(1)),
      'sent again': toSubmissionColumns({ reference: 'M-7K4Q-9XTZ-C', owed: {}, firstSentAt: at(0) }, at(1)),
      changed: toAmendmentColumns({ key: 'change', reason: 'She\nrang', answers: {}, formVersion: '1.1' }),
      'taken in': toWriteBackRow({ status: 'Taken in', reference: 'M-7K4Q-9XTZ-C', receivedAt: at(1) }),
      decided: toWriteBackRow({
        status: 'Accepted',
        reference: 'M-7K4Q-9XTZ-C',
        receivedAt: at(1),
        decisionKey: 'decision',
        decision: { criterion: 'Repeat  case', reason: 'Third\ntime', nextStep: 'Heard on 2 July' }
      })
    }),
  'a submission, damaged': () => damaged(lists.intake, intake),
  'a person': () => story(fromPersonRow, toPersonRow(examples.caseKey, examples.victim, true)),
  'a relative': () => story(fromPersonRow, toPersonRow(examples.caseKey, examples.relative, false)),
  'a person, damaged': () => damaged(lists.people, fromPersonRow),
  'a pair': () =>
    story(fromPairRow, toPairRow(examples.pair), {
      decided: toDecisionColumns('decision', 'Same', 'Example,  Officer', examples.pair),
      'taken back': toDecisionColumns('decision', undefined, 'Example, Officer', examples.pair),
      told: toToldColumns(pair)
    }),
  'a pair, damaged': () => damaged(lists.matches, fromPairRow)
};

/** `WRITE_GOLDEN=1` before the test writes the files anew from what the code stores now: what git then shows is what has to be agreed to. */
describe('rows, as every release has stored and read them', () => {
  it.each(Object.keys(stories))('%s', name => {
    const file = join(__dirname, 'golden', `${name.replace(/,? /g, '-')}.json`);
    const now = onTheWire(stories[name]());
    if (process.env.WRITE_GOLDEN === '1') writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`);
    expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
