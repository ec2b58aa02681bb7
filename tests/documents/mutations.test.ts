/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readPasted, readReturned } from '../../src/documents/returned/readReturned';
import type { Returned } from '../../src/documents/returned/readReturned';
import { referralForm } from '../../src/domain/form/referralForm';
import { context } from '../domain/form/support/context';
import { createRandom, mutated } from '../support/files/mutate';
import { shortReturnedForm } from '../support/files/referralWordForm';
import { emlOf, msgOf } from '../support/files/savedMail';

// Some on every run; ten thousand, in under a minute, with all tests. `MARAC_MUTATIONS_SEED` repeats others than the usual ones.
const TIMES = process.env.MARAC_TESTS === 'all' ? 10_000 : 1_500;
const SEED = Number(process.env.MARAC_MUTATIONS_SEED ?? 20_261_201);

const read = (name: string, bytes: Uint8Array): Promise<Returned> => {
  let made = 0;
  return readReturned({ name, bytes }, { form: referralForm, context, newKey: group => `${group}-${(made += 1)}` });
};

it(`no file that was damaged by chance is more than read or refused with its reason`, async () => {
  const form = await shortReturnedForm(
    {
      victimFamilyName: 'Testcase',
      victimAddress: '1 Example Road\nAston',
      perpetrators: [{ key: 'a', answers: { familyName: 'Sample' } }]
    },
    context
  );
  const stored = zipSync(unzipSync(form), { level: 0 });
  const files = [{ name: 'form.docx', bytes: form }];
  const document = strFromU8(unzipSync(form)['word/document.xml']);
  const plain = 'Victim name: Ann Testcase\nVictim DOB: 27/03/1988\nPerpetrator name: Bo\nAddress: 1 Road\nReason for referral: he hit her';
  const random = createRandom(SEED);
  const kinds: readonly (readonly [string, (turn: number) => Promise<Returned>])[] = [
    ['Word file', async () => read('a.docx', mutated(form, random))],
    ['Word file, stored', async () => read('a.docx', mutated(stored, random))],
    [
      'document within a sound zip',
      async () => read('a.docx', zipSync({ 'word/document.xml': mutated(strToU8(document), random) }, { level: 0 }))
    ],
    ['.eml', async () => read('a.eml', mutated(emlOf({ files }), random))],
    [
      '.msg',
      async () => read('a.msg', mutated(msgOf({ received: new Date(0), sender: { name: 'A', address: 'a@b.example' }, files }), random))
    ],
    [
      'text',
      async () => readPasted(strFromU8(mutated(strToU8(plain), random), true), { form: referralForm, context, newKey: group => group })
    ]
  ];
  const outcomes = { read: 0, refused: 0 };
  for (let turn = 0; turn < TIMES; turn += 1) {
    const [kind, make] = kinds[turn % kinds.length];
    try {
      const returned = await make(turn);
      if (!returned.ok) expect(returned.error.supportCode).toMatch(/^(?:word|mail)-/);
      outcomes[returned.ok ? 'read' : 'refused'] += 1;
    } catch (error) {
      throw new Error(`${kind}, turn ${turn} of seed ${SEED}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  // Both happen: the changes are neither too small nor too large to tell anything.
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(TIMES / 20);
}, 1_200_000);
