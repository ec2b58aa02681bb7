import { restrictedAnswers } from '../support/referring';
import { takenInOnceWhateverHappens } from '../support/takenInOnce';

describe('taking in a restricted referral', () => takenInOnceWhateverHappens(restrictedAnswers, '/Restricted'));
