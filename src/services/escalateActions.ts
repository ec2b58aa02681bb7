import type { ActionDeed } from '../domain/actions/actionDeeds';
import type { Escalation, TrackedAction } from '../domain/actions/trackedAction';
import type { Outcome } from '../domain/appError';
import { dayOf } from '../domain/calendarDay';
import type { Configuration } from '../domain/configuration';
import { coordinatorsOf } from '../domain/desk/responsible';
import { ok } from '../domain/result';
import type { Message } from './messagePorts';
import type { DeskPorts } from './ports';

/** To whom each step of the ladder goes. The chair and the steering group are reached through the MARAC's coordinators. domain.md 4. */
const toAgency: readonly Escalation[] = ['Reminder', 'Representative and deputy'];

const texts: Readonly<Record<Exclude<Escalation, 'None'>, (agency: string, marac: string) => string>> = {
  Reminder: (agency, marac) => `Actions that ${agency} agreed at the ${marac} MARAC are overdue. Report on each on the MARAC partner site: done, not done, or not possible because circumstances have changed.`,
  'Representative and deputy': (agency, marac) =>
    `Actions that ${agency} agreed at the ${marac} MARAC are still overdue after a reminder. The representative and the deputy are asked to report on each on the MARAC partner site, before the next meeting.`,
  Coordinator: (agency, marac) => `Actions that ${agency} agreed at the ${marac} MARAC are overdue and have not been reported on after two reminders. Please call the agency.`,
  Chair: (agency, marac) => `Actions that ${agency} agreed at the ${marac} MARAC are overdue and the coordinator’s call has not helped. Please put them before the chair.`,
  'Steering group': (agency, marac) => `Actions that ${agency} agreed at the ${marac} MARAC remain overdue. Please put them before the steering group.`
};

/** Addresses of those whom a step of the ladder is to reach. */
function recipients(configuration: Configuration, { marac, agency }: TrackedAction, level: Escalation): readonly string[] {
  if (toAgency.includes(level)) return configuration.contacts.filter(one => one.marac === marac && one.agency === agency).flatMap(({ emails }) => emails);
  return coordinatorsOf(marac, configuration);
}

/** One message to those of one agency at one MARAC, on one day: it names no case, so that of many actions it is sent once. */
function messageOf(configuration: Configuration, action: TrackedAction, level: Exclude<Escalation, 'None'>, now: Date): Message {
  const { marac, agency } = action;
  return {
    key: `${marac}:${agency}:escalation:${level}:${dayOf(now)}`,
    caseKey: '',
    kind: 'Action escalation',
    subject: `Overdue actions of ${agency}, ${marac} MARAC`,
    recipients: recipients(configuration, action, level),
    text: texts[level](agency, marac)
  };
}

/**
 * Tells those whom a step of the ladder is to reach, before it is recorded: a step that is recorded has been taken. Nobody is told twice a
 * day. Where nobody's address is known nothing is sent, and that is an answer too.
 */
export async function tellOfEscalation(ports: Pick<DeskPorts, 'outbox' | 'clock'>, configuration: Configuration, action: TrackedAction, deed: ActionDeed): Promise<Outcome<'told' | 'nobody to tell'>> {
  if (deed.kind !== 'Escalate' || deed.to === 'None') return ok('nobody to tell');
  const message = messageOf(configuration, action, deed.to, ports.clock.now());
  if (message.recipients.length === 0) return ok('nobody to tell');
  const told = await ports.outbox.post(message);
  return told.ok ? ok('told') : told;
}
