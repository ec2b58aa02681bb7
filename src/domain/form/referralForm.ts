import type { FormDefinition } from './definition';
import { childrenSection } from './sections/children';
import { criteriaSection } from './sections/criteria';
import { equalitySection } from './sections/equality';
import { factorsSection } from './sections/factors';
import { incidentSection } from './sections/incident';
import { needsSection } from './sections/needs';
import { perpetratorsSection } from './sections/perpetrators';
import { referrerSection } from './sections/referrer';
import { riskAssessmentSection } from './sections/riskAssessment';
import { safeContactSection } from './sections/safeContact';
import { victimSection } from './sections/victim';
import { wishesSection } from './sections/wishes';

/** Stored with every draft and submission. Raise it whenever the definition's fingerprint changes. */
export const formVersion = '2.2';

/** The one MARAC referral form of the region. Nobody can change it locally. Board paper, paragraph 35. */
export const referralForm: FormDefinition = {
  version: formVersion,
  title: 'Refer a victim to MARAC',
  danger: 'If somebody is in immediate danger, call 999. This form is read in office hours only.',
  sections: [
    victimSection,
    safeContactSection,
    wishesSection,
    perpetratorsSection,
    incidentSection,
    childrenSection,
    riskAssessmentSection,
    factorsSection,
    criteriaSection,
    needsSection,
    equalitySection,
    referrerSection
  ]
};
