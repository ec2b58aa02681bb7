import type { StepMessage, StepPlan } from '../../../services/actions/escalateActions';
import type { DeedsDone } from '../../../services/actions/trackerUseCases';
import { stepWords } from './trackerView';
import { counted } from '../../../domain/kernel/words';

/** One message as it is shown before it is sent. */
interface PlannedMessage {
  readonly key: string;
  /** "Remind the agency: Housing, Coventry, about 2 actions". */
  readonly title: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const titleOf = ({ level, marac, agency, actions: about }: StepMessage): string =>
  `${stepWords[level]}: ${agency}, ${marac}, about ${counted(about.length, 'action')}`;

const messageView = (message: StepMessage, at: number): PlannedMessage => ({
  key: String(at),
  title: titleOf(message),
  to: `Goes to ${message.recipients.join(', ')}`,
  subject: message.subject,
  text: message.text
});

/** What is shown before a step is taken. */
export interface PlanView {
  readonly summary: string;
  readonly messages: readonly PlannedMessage[];
  /** Steps without a recipient, in one line, and each with the reason and what to do instead. */
  readonly silentWords: string;
  readonly silent: readonly string[];
  readonly left: readonly string[];
  /** Empty if no step can be taken. */
  readonly press: string;
}

/** Who would be written to, what, and which actions take no step. */
export function planView({ messages, left }: StepPlan): PlanView {
  const count = messages.reduce((sum, { actions: about }) => sum + about.length, 0);
  const written = messages.filter(({ recipients }) => recipients.length > 0);
  const silent = messages.filter(({ recipients }) => recipients.length === 0);
  const sent = written.length;
  return {
    summary:
      count === 0
        ? 'No step can be taken now.'
        : `${counted(count, 'action')} ${count === 1 ? 'takes' : 'take'} the next step. ${counted(sent, 'message is', 'messages are')} sent.`,
    messages: written.map(messageView),
    silentWords: silent.length === 0 ? '' : `For ${counted(silent.length, 'step')} nobody can be written to: the history says so.`,
    silent: silent.map(message => `${titleOf(message)}. ${message.unreachable}`),
    left: left.map(({ action, why }) => `${action.reference}, ${action.action}: ${why}`),
    press:
      count === 0 ? '' : sent === 0 ? 'Record the step without a message' : sent === 1 ? 'Send the message' : `Send the ${sent} messages`
  };
}

/** What was done, for the undo notice. */
export function stepsDoneWords({ done }: DeedsDone): string {
  if (done.length === 0) return 'No step was taken.';
  const sent = new Set(done.flatMap(({ messageKey }) => messageKey ?? [])).size;
  const messages =
    sent === 0
      ? 'Nobody was written to.'
      : `${counted(sent, 'message waits', 'messages wait')} to be sent. Until ${sent === 1 ? 'it is' : 'they are'} sent this can be undone.`;
  return `The next step is taken for ${counted(done.length, 'action')}. ${messages}`;
}
