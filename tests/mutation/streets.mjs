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
  figures: ofDomain('figures'),
  referral: ofDomain('referral'),
  clocks: { mutate: ['src/domain/*.ts'], tests: ruleTests, runs: 25 },
  matching: ofDomain('matching'),
  secrets: ofDomain('secrets'),
  actions: ofDomain('actions'),
  form: ofDomain('form'),
  documents: ofDomain('documents')
};
