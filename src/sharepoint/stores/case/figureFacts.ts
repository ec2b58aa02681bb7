import * as v from 'valibot';
import { ethnicGroups, notRecorded, nothingRecorded } from '../../../domain/figures/victimFacts';
import type { VictimFacts } from '../../../domain/figures/victimFacts';
import { prevalences } from '../../../domain/referral/referral';
import { fromJson } from '../../../domain/kernel/json';

const prevalence = v.picklist(prevalences);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(150));

const schema = v.object({
  sex: v.picklist(['Female', 'Male', notRecorded] as const),
  age: v.exactOptional(whole),
  ethnicGroup: v.picklist(ethnicGroups),
  disabled: prevalence,
  lgbt: prevalence,
  children: v.exactOptional(whole),
  harmedByChild: prevalence,
  agencies: v.array(v.string())
});

export const writeFigureFacts = (facts: VictimFacts): string => JSON.stringify(facts);

/** The copied facts; all "not recorded" for an older or damaged row. */
export function readFigureFacts(text: string): VictimFacts {
  const parsed = v.safeParse(schema, fromJson(text));
  return parsed.success ? parsed.output : nothingRecorded;
}
