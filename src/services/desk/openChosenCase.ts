import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralRecord } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import type { DeskPorts } from './deskPorts';
import type { DeskUseCases } from './useCases';

/** A case chosen in the Referrals list, with what its screen needs. */
export interface ChosenCase {
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly serverNow: Date;
}

/** The case in a row of the Referrals list, opened as on the desk: no barrier, and the opening is recorded in its history. */
export async function openChosenCase(
  ports: Pick<DeskPorts, 'referrals' | 'configuration' | 'clock'>,
  desk: Pick<DeskUseCases, 'openCase'>,
  rowId: number
): Promise<Outcome<ChosenCase>> {
  const [row, configuration] = await Promise.all([ports.referrals.ofRow(rowId), ports.configuration.read()]);
  if (!row.ok) return row;
  if (!configuration.ok) return configuration;
  const record = await desk.openCase(row.value.key);
  return record.ok ? ok({ record: record.value, configuration: configuration.value, serverNow: ports.clock.now() }) : record;
}
