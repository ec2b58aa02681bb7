import { makeWordForm } from '../../../src/documents/word/referralForm/makeWordForm';
import { versionTag } from '../../../src/documents/word/referralForm/tags';
import type { Answers } from '../../../src/domain/form/answers';
import type { FormContext } from '../../../src/domain/form/definition';
import { ownQuestionsIn } from '../../../src/domain/form/everyQuestion';
import { referralForm } from '../../../src/domain/form/referralForm';
import type { FormItem } from '../../../src/domain/form/definition';
import { cutTo, fillingOf, fillWordForm } from './wordForm';
import type { Filling } from './wordForm';

/** Whether a path leads to a choice of the referral form. */
export function isChoice(path: readonly string[]): boolean {
  let within: readonly FormItem[] = referralForm.sections.flatMap(({ items }) => items);
  for (let at = 0; at < path.length; at += 2) {
    const question = ownQuestionsIn(within).find(({ id }) => id === path[at]);
    if (question?.kind !== 'group') return question?.kind === 'radios' || question?.kind === 'checkboxes';
    within = question.items;
  }
  return false;
}

let blank: Promise<Uint8Array> | undefined;

/** The blank form of this region, made once: it is the same for every test. */
export function blankForm(context: FormContext): Promise<Uint8Array> {
  blank ??= makeWordForm(referralForm, context);
  return blank;
}

/** The form as it comes back with these answers. */
export const returnedForm = async (answers: Answers, context: FormContext): Promise<Uint8Array> =>
  fillWordForm(await blankForm(context), fillingOf(answers, isChoice));

/** The same, cut to what was filled in, and its version. */
export const shortForm = async (filling: Filling, context: FormContext): Promise<Uint8Array> =>
  cutTo(fillWordForm(await blankForm(context), filling), tag => tag === versionTag || filling.has(tag));

export const shortReturnedForm = (answers: Answers, context: FormContext): Promise<Uint8Array> =>
  shortForm(fillingOf(answers, isChoice), context);
