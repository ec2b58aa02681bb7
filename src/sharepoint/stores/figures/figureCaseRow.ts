import * as v from 'valibot';
import type { FigureCase } from '../../../domain/figures/figureCase';
import { notRecorded } from '../../../domain/figures/victimFacts';
import { everyCriterion } from '../../../domain/referral/criteria';
import { calledBy } from '../../../domain/referral/reference';
import { incidentWeapons, prevalences, significances } from '../../../domain/referral/referral';
import { channels } from '../../../domain/referral/status';
import { referralStatuses } from '../../../domain/referral/transitions';
import type { ColumnName, Row } from '../../schema/list';
import type { lists } from '../../schema';
import { doneColumns, readDone } from '../../schema/dutyColumns';
import { readFigureFacts } from '../case/figureFacts';
import { rowReader, several } from '../../schema/rowReader';

type Referrals = typeof lists.referrals;

/** Columns of a case for counting. They include no name. */
export const figureCaseColumns: readonly ColumnName<Referrals>[] = [
  'Key',
  'Reference',
  'Status',
  'OwningMarac',
  'ReceivedByMarac',
  'Channel',
  'ReceivedAt',
  'ReceivedElsewhereAt',
  ...doneColumns,
  'Criteria',
  'RiskTool',
  'DashScore',
  'CoerciveControl',
  'WeaponInIncident',
  'ChildContactConflict',
  'ReferrerAgency',
  'WithdrawnReason',
  'IdvaOffer',
  'FigureFacts'
];

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T => values.find(one => one === value) ?? otherwise;
const number = v.fallback(v.nullish(v.number()), undefined);

/** A case for counting. A damaged column counts as not recorded. */
export function fromFigureCaseRow(row: Row<Referrals>): FigureCase {
  const reader = rowReader();
  const named = several(reader.text(row.Criteria));
  const receivedAt = reader.moment(row.ReceivedElsewhereAt, '') ?? reader.moment(row.ReceivedAt, '');
  const dashScore = v.parse(number, row.DashScore);
  return {
    key: reader.text(row.Key),
    reference: calledBy(reader.text(row.Reference), reader.text(row.Key), Number(row.Id ?? 0)),
    receivedByMarac: reader.text(row.ReceivedByMarac),
    owningMarac: reader.text(row.OwningMarac),
    status: oneOf(referralStatuses, row.Status, 'Awaiting review'),
    channel: oneOf(channels, row.Channel, 'Online form'),
    ...(receivedAt && { receivedAt }),
    done: readDone(reader, row),
    criteria: everyCriterion.filter(criterion => named.includes(criterion)),
    riskTool: reader.text(row.RiskTool),
    ...(typeof dashScore === 'number' && { dashScore }),
    coerciveControl: oneOf(prevalences, row.CoerciveControl, notRecorded),
    weaponInIncident: oneOf(incidentWeapons, row.WeaponInIncident, notRecorded),
    childContactConflict: oneOf(significances, row.ChildContactConflict, notRecorded),
    referrerAgency: reader.text(row.ReferrerAgency),
    withdrawnReason: reader.text(row.WithdrawnReason),
    offersIdva: row.IdvaOffer === 'Wanted',
    victim: readFigureFacts(reader.text(row.FigureFacts))
  };
}
