/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { readFileSync } from 'fs';
import { join } from 'path';
import { agendaPaper } from '../../../../src/domain/documents/agendaPaper';
import { peopleOf } from '../../../../src/domain/form/reading/casePeople';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { agendaCopies } from '../../../../src/domain/meetings/agendaDocument';
import { addressLeftOut } from '../../../../src/domain/secrets/secrets';
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
import { context } from '../../../domain/form/support/context';
import { meetingWith, sourceWith } from '../../../domain/meetings/support/agenda';
import { good } from '../../../support/stories/referring';

test('a returned form that keeps “14 Example Road” secret and tells of “14 Example Rd” is circulated without it', async () => {
  const bytes = readFileSync(join(__dirname, '../../fixtures/secret-address-in-narrative.docx'));
  let made = 0;
  const { answers } = good(await readWordForm(new Uint8Array(bytes), referralForm, context, group => `${group}-${(made += 1)}`));
  expect(answers).toMatchObject({ victimAddressConfidential: 'Yes', incidentNarrative: expect.stringContaining('14 Example Rd') });
  const source = sourceWith('a', { answers, people: peopleOf(answers) });
  const [{ document }] = agendaCopies(
    { meeting: meetingWith(), version: 1, circulatedAt: new Date(), view: 'Whole', openActions: [], twelveMonths: [] },
    [source],
    []
  );
  expect(document.cases[0].narrative).toContain(`${addressLeftOut} now, but has asked her mother twice.`);
  expect(JSON.stringify([document, agendaPaper(document)])).not.toMatch(/example\s+r/i);
});
