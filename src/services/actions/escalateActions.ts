import { hasUnreadHistory, whyNot } from '../../domain/actions/actionDeeds';
import type { ActionDeed } from '../../domain/actions/actionDeeds';
import { ladderPlace, stepsTaken } from '../../domain/actions/escalationLadder';
import type { StepTaken } from '../../domain/actions/escalationLadder';
import { standingOf } from '../../domain/actions/standing';
import type { Escalation, TrackedAction } from '../../domain/actions/trackedAction';
import { dayOf } from '../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { coordinatorsOrAll } from '../../domain/transfer/responsible';
import { formatDay } from '../../domain/kernel/timeWords';
import type { Message } from '../shared/messagePorts';
import { linkTo, places } from '../../domain/setUp/pages';
import type { PlaceOnPage } from '../../domain/setUp/pages';

type Step = Exclude<Escalation, 'None'>;

/** Who receives each step of the ladder. Messages for the chair and the steering group go to the MARAC's coordinators. docs/requirements.md 4. */
const toAgency: readonly Escalation[] = ['Reminder', 'Representative and deputy'];

/** The request in each step's message. Earlier steps are listed with each action, from its history. */
const asked: Readonly<Record<Step, (agency: string, marac: string) => string>> = {
  Reminder: (agency, marac) =>
    `Actions that ${agency} agreed at the ${marac} MARAC are overdue. Report on each on the MARAC partner site: done, not done, or not possible because circumstances have changed.`,
  'Representative and deputy': (agency, marac) =>
    `Actions that ${agency} agreed at the ${marac} MARAC are overdue. The representative and the deputy are asked to report on each on the MARAC partner site, before the next meeting.`,
  Coordinator: (agency, marac) => `Actions that ${agency} agreed at the ${marac} MARAC are overdue and still open. Please call the agency.`,
  Chair: (agency, marac) =>
    `Actions that ${agency} agreed at the ${marac} MARAC are overdue and still open. Please put them before the chair.`,
  'Steering group': (agency, marac) =>
    `Actions that ${agency} agreed at the ${marac} MARAC are overdue and still open. Please put them before the steering group.`
};

const takenWords: Readonly<Record<Step, string>> = {
  Reminder: 'the agency was reminded',
  'Representative and deputy': 'its representative and deputy were written to',
  Coordinator: 'the coordinator was asked to call the agency',
  Chair: 'the coordinator was asked to put it before the chair',
  'Steering group': 'the coordinator was asked to put it before the steering group'
};

const stepWords = ({ level, on, untold }: StepTaken): string =>
  untold ? `nobody could be written to on ${formatDay(on)}, because no address was known` : `${takenWords[level]} on ${formatDay(on)}`;

/** One action in a message: its reference and the steps in its history, nothing else. */
function actionWords(action: TrackedAction): string {
  const steps = stepsTaken(action).map(stepWords);
  return `${action.reference || 'An action without a reference'}, due ${action.due ? formatDay(action.due) : 'on a day that is not given'}: ${steps.length === 0 ? 'nobody has been written to about it before' : steps.join('; ')}.`;
}

/** One message of a step: to one agency at one MARAC, about all its actions that take this step. */
export interface StepMessage {
  readonly level: Step;
  readonly marac: string;
  readonly agency: string;
  /** Empty if no address is known, or if the agency may not see the actions. */
  readonly recipients: readonly string[];
  /** Why there is no recipient, and what to do instead; otherwise empty. */
  readonly unreachable: string;
  readonly subject: string;
  readonly text: string;
  readonly link?: string;
  readonly actions: readonly TrackedAction[];
}

/** What taking the next steps would do, shown before it is done. */
export interface StepPlan {
  readonly messages: readonly StepMessage[];
  /** Actions that take no step now, with the reasons. */
  readonly left: readonly { readonly action: TrackedAction; readonly why: string }[];
  /** Why steps are skipped; undefined if none is. */
  readonly reason?: string;
}

/** A step chosen by a person; otherwise each action takes the one that is due. */
export interface ChosenStep {
  readonly to: Step;
  /** Why earlier steps are skipped. */
  readonly reason?: string;
}

/** The recipients of a step, or why there are none. An agency does not see an action of a restricted case. */
function reached(
  configuration: Configuration,
  { marac, agency, restricted }: TrackedAction,
  level: Step
): Pick<StepMessage, 'recipients' | 'unreachable'> {
  if (!toAgency.includes(level)) {
    const recipients = coordinatorsOrAll(marac, configuration);
    return { recipients, unreachable: recipients.length > 0 ? '' : 'No coordinator is in the settings. Speak to them yourself.' };
  }
  if (restricted)
    return {
      recipients: [],
      unreachable: `The case is restricted: ${agency} does not see this action. Speak to its representative yourself.`
    };
  const recipients = configuration.contacts.filter(one => one.marac === marac && one.agency === agency).flatMap(({ emails }) => emails);
  return {
    recipients,
    unreachable:
      recipients.length > 0
        ? ''
        : `No address of ${agency} at ${marac} is in the settings. Call the agency yourself, and have an address added.`
  };
}

/** Where a step's message leads: one action, or the list where they are. */
function placeOfStep(level: Step, [{ key }, ...more]: readonly TrackedAction[]): PlaceOnPage {
  if (toAgency.includes(level)) return more.length === 0 ? places.agencyAction(key) : places.agencyActions;
  return more.length === 0 ? places.action(key) : places.tracker;
}

/** The message to a step's recipients. */
export function stepMessage(configuration: Configuration, level: Step, actions: readonly TrackedAction[]): StepMessage {
  const [{ marac, agency }] = actions;
  return {
    level,
    marac,
    agency,
    ...reached(configuration, actions[0], level),
    subject: `Overdue actions of ${agency}, ${marac} MARAC`,
    link: linkTo(configuration, placeOfStep(level, actions)),
    text: [asked[level](agency, marac), ...actions.map(actionWords)].join('\n\n'),
    actions
  };
}

/** As it is sent: once for each press, however often that is tried. */
export const outboxMessage = (
  { level, marac, agency, actions: [first], recipients, subject, text, link }: StepMessage,
  press: string
): Message => ({
  key: [marac, agency, 'escalation', level, ...(first.restricted ? ['restricted'] : []), press].join(':'),
  caseKey: '',
  kind: 'Action escalation',
  subject,
  recipients,
  text,
  ...(link !== undefined && { link })
});

/** The step that an action takes now, or why it takes none. */
function stepOf(
  action: TrackedAction,
  chosen: ChosenStep | undefined,
  today: CalendarDay,
  { staffedHours }: Configuration
): { readonly step: Step } | { readonly why: string } {
  if (standingOf(action, today, staffedHours) !== 'Overdue')
    return { why: action.status === 'Open' ? 'It is not overdue.' : `It is owed no longer: ${action.status.toLowerCase()}.` };
  if (hasUnreadHistory(action))
    return {
      why: 'What happened to it cannot be read, so it is not known which steps were taken. Restore an earlier version of it in the Actions list.'
    };
  if (chosen) {
    const why = whyNot(action, { kind: 'Escalate', ...chosen });
    return why === undefined ? { step: chosen.to } : { why };
  }
  const { toTake, next } = ladderPlace(action, today, staffedHours);
  if (toTake && toTake !== 'None') return { step: toTake };
  const last = stepsTaken(action).slice(-1)[0];
  return {
    why: `${last ? `On ${formatDay(last.on)} ${stepWords(last).replace(` on ${formatDay(last.on)}`, '')}. ` : ''}${next ? `The next step is due on ${formatDay(next.on)}.` : 'Every step has been taken.'}`
  };
}

/** Plans the next steps of these actions, each read with its history. */
export function planSteps(configuration: Configuration, actions: readonly TrackedAction[], now: Date, chosen?: ChosenStep): StepPlan {
  const today = dayOf(now);
  const together = new Map<string, { readonly step: Step; readonly actions: TrackedAction[] }>();
  const left: { readonly action: TrackedAction; readonly why: string }[] = [];
  for (const action of actions) {
    const one = stepOf(action, chosen, today, configuration);
    if ('why' in one) {
      left.push({ action, why: one.why });
      continue;
    }
    const name = [action.marac, action.agency, one.step, action.restricted].join('\n');
    const group = together.get(name) ?? { step: one.step, actions: [] };
    group.actions.push(action);
    together.set(name, group);
  }
  const messages = Array.from(together.values(), group => stepMessage(configuration, group.step, group.actions));
  return { messages, left, ...(chosen?.reason !== undefined && { reason: chosen.reason }) };
}

/** The deed by which a step is recorded. */
export const stepDeed = ({ level, recipients }: StepMessage, reason?: string): ActionDeed => ({
  kind: 'Escalate',
  to: level,
  ...(reason !== undefined && { reason }),
  ...(recipients.length === 0 && { untold: true })
});

/** Whether an action is still as it was when the plan was shown. */
export const isAsPlanned = (planned: TrackedAction, standing: TrackedAction | undefined): standing is TrackedAction =>
  standing !== undefined &&
  standing.status === 'Open' &&
  standing.escalation === planned.escalation &&
  standing.agency === planned.agency &&
  standing.due === planned.due;
