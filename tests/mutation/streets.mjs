/** What is mutated, and which tests are asked. A street is run by its name. */
/** The rules' own tests, and those that say what a screen or a row makes of them; no site is needed for any. */
const ruleTests = [
  'tests/domain',
  'tests/webparts',
  ...['actionRow', 'jsonParts', 'meetingStores', 'noticeContent', 'transferRow'].map(name => `tests/sharepoint/stores/${name}.test.ts`)
];
const ofDomain = (...folders) => ({ mutate: folders.map(folder => `src/domain/${folder}/**/*.ts`), tests: ruleTests, runs: 25 });
/** A share of the mutants, and only the tests that lie beside the code: a lower bound still, and quick. */
const sampled = (...folders) => ({
  mutate: folders.map(folder => `src/domain/${folder}/**/*.ts`),
  tests: folders.map(folder => `tests/domain/${folder}`),
  runs: 25,
  share: 0.03
});

export const streets = {
  // Who may open a case or know of it, and what the lists let each group do.
  barriers: {
    isPermissions: true,
    mutate: [
      'src/domain/case/barriers.ts',
      'src/domain/case/exclusions.ts',
      'src/services/case/mayKnow.ts',
      'src/sharepoint/schema/access.ts',
      'src/sharepoint/schema/roles.ts',
      'src/sharepoint/provisioning/desiredSite.ts',
      'src/sharepoint/provisioning/planSecurity.ts'
    ],
    tests: [
      'tests/domain/case/barriers.test.ts',
      'tests/domain/case/exclusions.test.ts',
      'tests/services/case/mayKnow.test.ts',
      'tests/sharepoint/schema/schema.test.ts',
      'tests/sharepoint/provisioning/desiredSite.test.ts',
      'tests/sharepoint/provisioning/planSecurity.test.ts'
    ],
    runs: 25
  },
  // The same where a site is needed: these tests run on the local one, with its permissions.
  barriersOnSite: {
    isPermissions: true,
    mutate: ['src/services/**/*Barrier*.ts', 'src/sharepoint/stores/case/moveIntoRestricted.ts'],
    tests: [
      'tests/services/case/barriers.test.ts',
      'tests/services/case/restricted.test.ts',
      'tests/sharepoint/stores/moveIntoRestricted.test.ts'
    ],
    runs: 25,
    longest: 10_000
  },
  desk: ofDomain('case', 'review', 'transfer'),
  meetings: ofDomain('meetings'),
  complex: ofDomain('complex'),
  referral: ofDomain('referral'),
  ...Object.fromEntries(['actions', 'documents', 'figures', 'form', 'matching', 'secrets'].map(folder => [folder, sampled(folder)])),
  clocks: { ...sampled('kernel', 'setUp', 'retention'), title: 'clocks, hours, retention and configuration' }
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
  ].map(name => `tests/domain/form/generatedForms.test.ts generated forms ${name}`),
  'tests/domain/secrets/secrets.test.ts whatever the address, and however it is written whatever is typed as address or text, it answers, and what it finds is in the text',
  'tests/domain/secrets/secrets.test.ts whatever the address, and however it is written answers a text of any length, also one made to be hard',
  ...['lost before it arrives', 'answer lost'].flatMap(lost => [
    `tests/services/case/barriers.test.ts a conflict of interest killed at each request in turn (${lost}), finished by the next desk, pressed again: hidden once, whole`,
    `tests/services/case/barriers.test.ts a restricted case opened past with the page killed at each request (${lost}), then again twice: told and logged once, never opened untold`
  ])
];
