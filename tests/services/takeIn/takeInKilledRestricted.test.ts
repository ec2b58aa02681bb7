import { restrictedAnswers } from '../../support/stories/referring';
import { takenInOnceWhateverHappens } from '../../support/sites/takenInOnce';

describe('taking in a restricted referral', () => takenInOnceWhateverHappens(restrictedAnswers, '/Restricted'));
