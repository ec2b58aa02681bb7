const forAll = [
  'Flag and tag the file for 12 months from the last referral',
  'Share an update before the next meeting',
  'Update the risk assessment'
];

const health = ['Flag the record', 'Ask about abuse at every contact (routine enquiry)', 'Agree a safe way to contact her'];

/** Typical actions of each agency, by its name in the configuration. docs/requirements.md 4. */
const byAgency: Readonly<Record<string, readonly string[]>> = {
  Police: [
    'Put a marker on the address and telephone',
    'Install an alarm',
    'Arrest, or apply for a warrant',
    'Check for breaches of bail or of an order',
    'Consider a disclosure under the Domestic Violence Disclosure Scheme (right to know)',
    'Consider a domestic abuse protection notice and order',
    'Record the crime disclosed at the meeting',
    'Consider a stalking protection order',
    'Check for weapons and firearms licences',
    'Review the bail conditions',
    'Carry out a welfare check'
  ],
  'IDVA service': [
    'Contact the victim and tell her the outcome, where it is safe',
    'Review the safety plan with the victim',
    'Support the victim at court',
    'Refer to a refuge',
    'Hand over to the IDVA service of the new area'
  ],
  'Children’s Social Care': [
    'Check whether the children are known, and allocate',
    'Hold a strategy discussion',
    'Share the child’s plan',
    'Advise on child contact'
  ],
  'Adult Social Care': ['Consider an enquiry under section 42 of the Care Act', 'Offer a carer’s assessment'],
  Housing: [
    'Improve the security of the home (sanctuary scheme)',
    'Consider a management transfer',
    'Take a homelessness application',
    'Consider tenancy action against the perpetrator'
  ],
  Health: health,
  'Hospital trust': health,
  'Mental Health': ['Review the mental health care plan', ...health],
  'Maternity and health visiting': ['Ask the safeguarding midwife to see her alone', ...health],
  'Substance misuse': ['Offer an appointment for substance misuse', ...health],
  Probation: [
    'Consider a licence condition',
    'Consider recall',
    'Tell the MARAC of the release date',
    'Consider a programme for the perpetrator'
  ],
  Education: ['Tell the designated safeguarding lead', 'Agree who may collect the children from school'],
  'Fire service': ['Carry out a safe and well visit'],
  'Voluntary sector': ['Offer a specialist advocate'],
  MASH: ['Check what partner agencies know of the family']
};

/** Typical actions for an agency, its own first. */
export const typicalActions = (agency: string): readonly string[] => [...(byAgency[agency] ?? []), ...forAll];
