import { defaultStaffedHours as hours } from '../../../src/domain/setUp/defaultConfiguration';
import { idvaAnswerDue } from '../../../src/domain/transfer/answersDue';

describe('by when the IDVA service answers', () => {
  const dutiesDue = new Date('2026-06-17T09:00:00Z');

  test.each([
    ['with the duties, told in time', '2026-06-15T11:00:00Z', '2026-06-17T09:00:00Z'],
    ['with the duties, told an hour before', '2026-06-17T08:00:00Z', '2026-06-17T09:00:00Z'],
    ['within 24 hours, told when they were due already', '2026-06-17T09:00:00Z', '2026-06-18T09:00:00Z'],
    ['within 24 hours of the next staffed moment, told on a Friday evening', '2026-06-19T17:00:00Z', '2026-06-23T07:00:00Z']
  ])('%s', (_when, told, answer) => {
    expect(idvaAnswerDue(dutiesDue, new Date(told), hours)).toEqual(new Date(answer));
  });
});
