import type { FormDefinition } from './definition';
import { criteriaSection } from './sections/criteria';
import { incidentSection } from './sections/incident';
import { perpetratorsSection } from './sections/perpetrators';
import { referrerSection } from './sections/referrer';
import { riskAssessmentSection } from './sections/riskAssessment';
import { safeContactSection } from './sections/safeContact';
import { victimSection } from './sections/victim';

/** Stored with every draft and submission. Raise it whenever the definition's fingerprint changes. */
export const formVersion = '1.0';

/** The one MARAC referral form of the region. Nobody can change it locally. Board paper, paragraph 35. */
export const referralForm: FormDefinition = {
  version: formVersion,
  title: 'Refer a victim to MARAC',
  danger: 'If somebody is in immediate danger, call 999. This form is read in office hours only.',
  sections: [
    victimSection,
    safeContactSection,
    perpetratorsSection,
    incidentSection,
    riskAssessmentSection,
    criteriaSection,
    referrerSection
  ]
};
