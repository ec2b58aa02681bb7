import { hasUnreadHistory } from '../../../src/domain/actions/actionDeeds';
import { hasReadableExclusions } from '../../../src/domain/case/notices';
import { hasReadableDetails } from '../../../src/domain/transfer/transferDetails';
import { cannotRead, isUnread, wordsOf } from '../../../src/domain/kernel/problems';
import type { UnreadPart, WithProblems } from '../../../src/domain/kernel/problems';
import { hasReadableAnswers } from '../../../src/services/shared/ports';
import { fromActionRow } from '../../../src/sharepoint/stores/actions/actionRow';
import { fromComplexRow } from '../../../src/sharepoint/stores/complex/complexRow';
import { fromMeetingRow } from '../../../src/sharepoint/stores/meetings/meetingRow';
import { fromMinutesRow } from '../../../src/sharepoint/stores/meetings/minutesRow';
import { fromReferralRow } from '../../../src/sharepoint/stores/case/referralRow';
import { fromTransferRow } from '../../../src/sharepoint/stores/transfer/transferRow';

const identity = { Id: 1, etag: '1' } as never;
const torn = (name: string): object => ({ [`${name}1`]: '{', [`${name}Parts`]: 1, [`${name}Checksum`]: 'x' });
const row = (values: object): never => ({ ...(identity as object), ...values }) as never;

/** A row of which one part is torn, as it is read, and the rules that must notice it. */
const damaged: readonly (readonly [UnreadPart, WithProblems])[] = [
  ['answers', fromReferralRow(row(torn('Form')), [], [])],
  ['exclusions', fromReferralRow(row({ MustNotReceive: '[{' }), [], [])],
  ['transferDetails', fromTransferRow(row({ Detail: '{"details":{"reason":"Moved abroad"},"detailed":0}' }))],
  ['agenda', fromMeetingRow(row(torn('Agenda')))],
  ['attendance', fromMeetingRow(row({ Attendance: '{' }))],
  ['minutes', fromMinutesRow(row(torn('Lines')))],
  ['actionHistory', fromActionRow(row({ History: '{' }))],
  ['complexTexts', fromComplexRow(row(torn('Detail')))],
  ['complexReviews', fromComplexRow(row(torn('Reviews')))]
];

describe('a part of a row that cannot be read', () => {
  it.each(damaged)('%s is known by its name, whatever its words are', (part, read) => {
    expect(isUnread(read, part)).toBe(true);
    const saidOtherwise = { problems: read.problems.map(problem => ({ ...problem, words: 'Said otherwise' })) };
    expect(isUnread(saidOtherwise, part)).toBe(true);
    expect(isUnread({ problems: wordsOf(read.problems).map(words => ({ words })) }, part)).toBe(false);
  });

  it('is what the rules ask for', () => {
    const of = (part: UnreadPart): WithProblems => ({ problems: [cannotRead(part)] });
    expect([hasReadableAnswers(of('answers')), hasReadableAnswers(of('exclusions'))]).toEqual([false, true]);
    expect([hasReadableExclusions(of('exclusions')), hasReadableExclusions(of('answers'))]).toEqual([false, true]);
    expect([hasReadableDetails(of('transferDetails')), hasReadableDetails(of('answers'))]).toEqual([false, true]);
    expect([hasUnreadHistory(of('actionHistory')), hasUnreadHistory(of('answers'))]).toEqual([true, false]);
  });
});
