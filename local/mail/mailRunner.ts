import type { Connections } from './connectors';
import type { FlowDefinition } from './definition';
import { flowNames, readFlow, withSites } from './flows';
import type { FlowName, SiteAddresses } from './flows';
import { runFlow } from './runFlow';
import type { FlowRun } from './runFlow';

/** The account that the flows are signed in as. */
export const mailFlowLogin = 'mailflow@wmp.example';

/** What a mail runner works with. */
export interface MailRunnerOptions {
  readonly addresses: SiteAddresses;
  readonly connections: Connections;
  /** The clock of the site: Power Automate's own clock on a tenant. */
  readonly now: () => Date;
  /** Waits before a request is sent again. */
  readonly pause: (seconds: number) => Promise<void>;
}

/** One round of both flows. */
export type MailRound = Readonly<Record<FlowName, FlowRun>>;

/** Executes the shipped definitions as they stand. */
export interface MailRunner {
  /** What is due becomes messages. */
  due(): Promise<FlowRun>;
  /** Messages are delivered. */
  deliver(): Promise<FlowRun>;
  /** Both, one after the other. */
  round(): Promise<MailRound>;
}

/** A runner of the two flows. Throws a FlowError where a definition asks for something it does not do. */
export function createMailRunner({ addresses, ...surroundings }: MailRunnerOptions): MailRunner {
  const definitions = new Map<FlowName, FlowDefinition>(flowNames.map(name => [name, withSites(readFlow(name), addresses)]));
  const run = (name: FlowName): Promise<FlowRun> => runFlow(definitions.get(name) as FlowDefinition, surroundings);
  const due = (): Promise<FlowRun> => run('MARAC due');
  const deliver = (): Promise<FlowRun> => run('MARAC deliver');
  return { due, deliver, round: async () => ({ 'MARAC due': await due(), 'MARAC deliver': await deliver() }) };
}
