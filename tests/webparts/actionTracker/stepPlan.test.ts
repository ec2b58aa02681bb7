import type { StepMessage } from '../../../src/services/actions/escalateActions';
import { planView } from '../../../src/webparts/actionTracker/presenters/stepPlan';

const message = (agency: string, recipients: readonly string[]): StepMessage =>
  ({
    level: 'Reminder',
    marac: 'Coventry',
    agency,
    recipients,
    unreachable: recipients.length > 0 ? '' : `No address of ${agency}.`,
    subject: 'S',
    text: 'T',
    actions: [{}]
  }) as unknown as StepMessage;

test('of what is about to be sent, messages come first, and the steps that reach nobody stand together, each with why', () => {
  const view = planView({ messages: [message('Police', []), message('Housing', ['h@coventry.example']), message('Health', [])], left: [] });
  expect(view.summary).toBe('3 actions take the next step. 1 message is sent.');
  expect(view.messages.map(({ to }) => to)).toEqual(['Goes to h@coventry.example']);
  expect(view.silentWords).toBe('For 2 steps nobody can be written to: the history says so.');
  expect(view.silent.map(words => words.replace(/^.*: /, ''))).toEqual([
    'Police, Coventry, about 1 action. No address of Police.',
    'Health, Coventry, about 1 action. No address of Health.'
  ]);
  expect(view.press).toBe('Send the message');
});
