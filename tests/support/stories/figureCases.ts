import { randomOf } from '../../../local/demo/random';
import { duties } from '../../../src/domain/review/clocks';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { Counting, FigureCase } from '../../../src/domain/figures/figureCase';
import { ethnicGroups, notRecorded } from '../../../src/domain/figures/victimFacts';
import type { Duty } from '../../../src/domain/case/duties';
import { channels } from '../../../src/domain/referral/status';
import { referralStatuses } from '../../../src/domain/referral/transitions';
import { withdrawnReasons } from '../../../src/domain/referral/withdrawn';

const hour = 3_600_000;
const yesNo = ['Yes', 'No', notRecorded] as const;
const agencies = ['Police', 'Housing', 'Health', 'Fire service'];

export const counting: Counting = { now: new Date('2026-06-15T09:00:00Z'), hours: defaultConfiguration.staffedHours, visibleHighRisk: 14 };
export const maracNames = defaultConfiguration.maracs.map(({ name }) => name);

/** So many cases of every kind there can be, the same each time. */
export function figureCases(count: number): readonly FigureCase[] {
  const random = randomOf(`figures ${count}`);
  return Array.from({ length: count }, (_unused, at): FigureCase => {
    const receivedAt = new Date(counting.now.getTime() - random.whole(0, 90 * 24 * 60) * 60_000);
    const done: Partial<Record<Duty, Date>> = {};
    for (const duty of duties) {
      if (random.whole(0, 9) < 7) done[duty] = new Date(receivedAt.getTime() + random.whole(0, 90) * hour);
    }
    const unknown = random.whole(0, 4) === 0;
    return {
      key: `case ${at}`,
      reference: `R${at}`,
      receivedByMarac: random.pick(maracNames),
      owningMarac: random.pick(maracNames),
      status: random.pick(referralStatuses),
      channel: random.pick(channels),
      ...(random.whole(0, 99) > 0 && { receivedAt }),
      done,
      criteria: random.whole(0, 2) === 0 ? ['Visible high risk', 'Repeat'] : ['Professional judgement'],
      riskTool: random.pick(['SafeLives Dash', 'DARA', '']),
      ...(random.whole(0, 2) > 0 && { dashScore: random.whole(0, 24) }),
      coerciveControl: random.pick(yesNo),
      weaponInIncident: random.pick(['Knife or blade', 'Other weapon', 'None', notRecorded] as const),
      childContactConflict: random.pick(['Not present', 'Present', 'Contributory', 'Primary driver', notRecorded] as const),
      referrerAgency: random.pick([...agencies, '']),
      withdrawnReason: random.pick([...withdrawnReasons, 'Changed by hand']),
      offersIdva: random.whole(0, 1) === 1,
      victim: {
        sex: random.pick(['Female', 'Male', notRecorded] as const),
        ...(!unknown && { age: random.whole(14, 90), children: random.whole(0, 4) }),
        ethnicGroup: random.pick(ethnicGroups),
        disabled: random.pick(yesNo),
        lgbt: random.pick(yesNo),
        harmedByChild: random.pick(yesNo),
        agencies: Array.from(new Set(Array.from({ length: random.whole(0, 3) }, () => random.pick(agencies))))
      }
    };
  });
}
