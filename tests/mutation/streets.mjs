import { readdirSync } from 'node:fs';

/** What is mutated, and which tests are asked. A street is run by its name. */
/** The rules' own tests, and those that say what a screen or a row makes of them; no site is needed for any. */
const ruleTests = [
  'tests/domain',
  'tests/webparts',
  ...['actionRow', 'jsonParts', 'meetingStores', 'noticeContent', 'transferRow'].map(name => `tests/sharepoint/stores/${name}.test.ts`)
];
const ofDomain = folder => ({ mutate: [`src/domain/${folder}/**/*.ts`], tests: ruleTests, runs: 25 });
const besideTheFolders = readdirSync(new URL('../domain', import.meta.url))
  .filter(name => name.endsWith('.test.ts'))
  .map(name => `tests/domain/${name}`);
/** A share of the mutants, and only the tests that lie beside the code: a lower bound still, and quick. */
const sampled = (mutate, tests) => ({ mutate: [mutate], tests, runs: 25, share: 0.03 });
const sampledFolder = folder => [folder, sampled(`src/domain/${folder}/**/*.ts`, [`tests/domain/${folder}`])];

export const streets = {
  // Who may open a case or know of it, and what the lists let each group do.
  barriers: {
    isPermissions: true,
    mutate: [
      'src/domain/desk/barriers.ts',
      'src/domain/desk/exclusions.ts',
      'src/services/mayKnow.ts',
      'src/sharepoint/schema/access.ts',
      'src/sharepoint/schema/roles.ts',
      'src/sharepoint/provisioning/desiredSite.ts',
      'src/sharepoint/provisioning/planSecurity.ts'
    ],
    tests: [
      'tests/domain/desk/barriers.test.ts',
      'tests/domain/desk/exclusions.test.ts',
      'tests/services/mayKnow.test.ts',
      'tests/sharepoint/schema/schema.test.ts',
      'tests/sharepoint/provisioning/desiredSite.test.ts',
      'tests/sharepoint/provisioning/planSecurity.test.ts'
    ],
    runs: 25
  },
  // The same where a site is needed: these tests run on the local one, with its permissions.
  barriersOnSite: {
    isPermissions: true,
    mutate: ['src/services/*Barrier*.ts', 'src/sharepoint/stores/moveIntoRestricted.ts'],
    tests: ['tests/services/barriers.test.ts', 'tests/services/restricted.test.ts', 'tests/sharepoint/stores/moveIntoRestricted.test.ts'],
    runs: 25,
    longest: 10_000
  },
  desk: ofDomain('desk'),
  meetings: ofDomain('meetings'),
  complex: ofDomain('complex'),
  referral: ofDomain('referral'),
  ...Object.fromEntries(['actions', 'documents', 'figures', 'form', 'matching', 'secrets'].map(sampledFolder)),
  clocks: { ...sampled('src/domain/*.ts', besideTheFolders), title: 'clocks, hours, retention and the rest of the folder' }
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
    `tests/services/barriers.test.ts a conflict of interest killed at each request in turn (${lost}), finished by the next desk, pressed again: hidden once, whole`,
    `tests/services/barriers.test.ts a restricted case opened past with the page killed at each request (${lost}), then again twice: told and logged once, never opened untold`
  ])
];
