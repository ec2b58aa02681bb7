import { completeAnswers } from '../support/referring';
import { takenInOnceWhateverHappens } from '../support/takenInOnce';

describe('taking in a referral', () => takenInOnceWhateverHappens(completeAnswers, ''));
