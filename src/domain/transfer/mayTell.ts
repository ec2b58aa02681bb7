import type { Configuration } from '../setUp/configuration';
import { coordinatorsOf } from './responsible';
import type { Transfer } from './transfer';

/**
 * Whether this person may tell the sending MARAC's agencies. Rows carry their author's name, and a receiving coordinator's name would
 * reveal where the case went, so receiving coordinators leave it to another colleague's desk. Board paper, paragraph 42.
 */
export function mayTell(login: string, transfer: Pick<Transfer, 'from' | 'to' | 'outOfForce'>, configuration: Configuration): boolean {
  const covers = (marac: string): boolean => coordinatorsOf(marac, configuration).some(one => one.toLowerCase() === login);
  return transfer.outOfForce || covers(transfer.from) || !covers(transfer.to);
}
