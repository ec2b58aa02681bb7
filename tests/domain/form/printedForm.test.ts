import { join } from 'node:path';
import { referralForm } from '../../../src/domain/form/referralForm';
import { golden } from '../../support/files/golden';
import { printedSection } from './support/printedForm';

const { title, danger, sections } = referralForm;
const head = `${title}\n${danger}`;
const [heldHead, ...held] = golden(join(__dirname, 'golden', 'referralForm.txt'), [head, ...sections.map(printedSection)]);

/** For whoever has to agree to a change of the form: the fingerprint says that it has changed, this says what. */
describe('the form in words', () => {
  it('has these sections in this order', () => {
    expect(heldHead).toBe(head);
    expect(held.map(text => text.split('\n', 1)[0])).toEqual(
      sections.map(section => printedSection({ ...section, items: [] }).split('\n', 1)[0])
    );
  });

  it.each(sections.map((section, at) => [section.id, section, held[at] ?? ''] as const))(
    'asks in %s, word for word',
    (_id, section, text) => {
      expect(printedSection(section).split('\n')).toEqual(text.split('\n'));
    }
  );
});
