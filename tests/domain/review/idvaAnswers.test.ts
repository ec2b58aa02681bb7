import { attemptAnswer, reportAnswer } from '../../../src/domain/review/idvaAnswers';

const when = new Date('2026-06-15T09:30:00Z');
const corrected = { key: 'earlier', at: new Date('2026-06-14T09:00:00Z') };

describe('what an IDVA service sends back', () => {
  it('of an attempt says how, when and what came of it, in a sentence each', () => {
    const attempt = { method: 'Text message', when, result: 'No answer', note: ' Her phone. is off ' } as const;
    expect(attemptAnswer(attempt)).toEqual({
      summary: 'Text message, Monday 15 June 2026, 10:30am: no answer. Her phone. is off.',
      answers: { method: 'Text message', when: when.toISOString(), result: 'No answer', note: 'Her phone. is off' }
    });
    expect(attemptAnswer({ ...attempt, note: '' }, corrected)).toEqual({
      summary: 'Correction of what was sent on Sunday 14 June 2026, 10am. Text message, Monday 15 June 2026, 10:30am: no answer.',
      answers: { method: 'Text message', when: when.toISOString(), result: 'No answer', corrects: 'earlier' }
    });
  });

  it('of an outcome keeps her wishes among the answers, and what is empty is not told', () => {
    expect(reportAnswer({ outcome: 'Engaged', namedIdva: ' Sam Example ', wishes: ' To stay. ', note: ' Calls daily! ' })).toEqual({
      summary: 'Engaged. The victim’s IDVA is Sam Example. The victim’s views and wishes are given. Calls daily!',
      answers: { outcome: 'Engaged', namedIdva: 'Sam Example', wishes: 'To stay.', note: 'Calls daily!' }
    });
    expect(reportAnswer({ outcome: '', namedIdva: ' ', wishes: ' ', note: ' ' })).toEqual({ summary: '', answers: {} });
    expect(reportAnswer({ outcome: 'Declined', namedIdva: '', wishes: '', note: 'Why?' }, corrected).summary).toBe(
      'Correction of what was sent on Sunday 14 June 2026, 10am. Declined. Why?'
    );
  });
});
