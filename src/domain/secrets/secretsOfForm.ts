import type { Answers } from '../form/answers';
import { peopleOf } from '../form/reading/casePeople';
import { secretAddressesOf } from './secrets';
import type { Secrets } from './secrets';

/** The addresses that a form, as far as it is filled in, says must be kept secret. */
export const secretAddressesOfForm = (answers: Answers): Secrets => secretAddressesOf({ people: peopleOf(answers) });
