import { completeAnswers } from '../../support/stories/referring';
import { takenInOnceWhateverHappens } from '../../support/sites/takenInOnce';

describe('taking in a referral', () => takenInOnceWhateverHappens(completeAnswers, ''));
