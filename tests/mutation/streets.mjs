/** What is mutated, and which tests are asked. A street is run by its name. */
/** The rules' own tests, and those that say what a screen or a row makes of them; no site is needed for any. */
const ruleTests = [
  'tests/domain',
  'tests/webparts',
  ...['actionRow', 'jsonParts', 'meetingStores', 'noticeContent', 'transferRow'].map(name => `tests/sharepoint/stores/${name}.test.ts`)
];
const ofDomain = folder => ({ mutate: [`src/domain/${folder}/**/*.ts`], tests: ruleTests, runs: 25 });

export const streets = {
  // Who may open a case or know of it, and what the lists let each group do. The tests of the services run on the local site, with its permissions.
  barriers: {
    mutate: [
      'src/domain/desk/barriers.ts',
      'src/domain/desk/exclusions.ts',
      'src/services/*Barrier*.ts',
      'src/services/mayKnow.ts',
      'src/sharepoint/schema/access.ts',
      'src/sharepoint/schema/roles.ts',
      'src/sharepoint/provisioning/desiredSite.ts',
      'src/sharepoint/provisioning/planSecurity.ts',
      'src/sharepoint/stores/moveIntoRestricted.ts'
    ],
    tests: [
      'tests/domain/desk/barriers.test.ts',
      'tests/domain/desk/exclusions.test.ts',
      'tests/sharepoint/provisioning/planSecurity.test.ts',
      'tests/sharepoint/provisioning/provisioning.test.ts',
      'tests/sharepoint/schema/schema.test.ts',
      'tests/services/barriers.test.ts',
      'tests/services/restricted.test.ts',
      'tests/services/takenFromAgencies.test.ts'
    ],
    runs: 25
  },
  desk: ofDomain('desk'),
  meetings: ofDomain('meetings'),
  complex: ofDomain('complex'),
  referral: ofDomain('referral'),
  // The rest of the rules: a sample.
  rest: { ...ofDomain('{figures,matching,secrets,actions,form,documents}'), mutate: ['src/domain/*.ts', 'src/domain/{figures,matching,secrets,actions,form,documents}/**/*.ts'], share: 0.25 }
};

/** Tests that take half a second or longer: they are asked of no mutant. */
export const slow = [
  'tests/domain/figures/counts.test.ts',
  'tests/domain/form/formSize.test.ts no character is lost of a form of 300,000 characters: each comes back, and is read',
  ...[
    'can be completed by putting right what is named, without touching a good answer',
    'find the same problems section by section as in the whole',
    'lose no character between the answers shown and the answers submitted, and show each of them to the reader',
    'submit the same however often hidden answers are left out',
    'name their problems in words and change nothing that was typed'
  ].map(name => `tests/domain/form/generatedForms.test.ts 2,000 generated forms ${name}`),
  'tests/domain/secrets/secrets.test.ts whatever the address, and however it is written whatever is typed as address or text, it answers, and what it finds is in the text',
  'tests/domain/secrets/secrets.test.ts whatever the address, and however it is written answers a text of any length, also one made to be hard',
  ...['declare a conflict', 'exclude'].map(
    deed => `tests/services/takenFromAgencies.test.ts an agency that is excluded from a case after its papers went out ${deed}: killed at every request, and finished by any desk, it ends in the one outcome`
  ),
  ...['lost before it arrives', 'answer lost'].flatMap(lost => [
    `tests/services/barriers.test.ts a conflict of interest killed at each request in turn (${lost}), finished by the next desk, pressed again: hidden once, whole`,
    `tests/services/barriers.test.ts a restricted case opened past with the page killed at each request (${lost}), then again twice: told and logged once, never opened untold`
  ]),
  ...['the whole region gets about 120 groups and 490 folders, and is then as it should be', 'stopping stops between two steps and goes on from there', 'the Configuration list is filled once: what the owners delete stays deleted'].map(
    name => `tests/sharepoint/provisioning/provisioning.test.ts ${name}`
  )
];
