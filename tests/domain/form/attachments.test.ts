import { attachedFiles, attachmentRow, attachmentsProblem, fileProblem, fileWords, sizeWords } from '../../../src/domain/form/attachments';
import { files } from '../../../src/domain/form/pieces';

const megabyte = 1024 * 1024;
const question = files('attachments', 'Documents', 'the documents', { most: 2, largest: 10 * megabyte });
const file = (name: string, bytes = 10) => ({ key: name, name, bytes });

describe('files sent with a referral', () => {
  it.each([
    [0, '1 kB'],
    [400, '1 kB'],
    [1_536, '2 kB'],
    [890_880, '870 kB'],
    [1_047_552, '1,023 kB'],
    [megabyte, '1 MB'],
    [1.4 * megabyte, '1.4 MB'],
    [10 * megabyte, '10 MB'],
    [10.04 * megabyte, '10 MB']
  ])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

  it('are named with their size, where it is known', () => {
    expect([fileWords(file('Statement.pdf', 1_468_006)), fileWords(file('Statement.pdf', 0))]).toEqual([
      'Statement.pdf (1.4 MB)',
      'Statement.pdf'
    ]);
  });

  it('are read from an answer as they were written into it', () => {
    const sent = [file('Statement.pdf', 12), file('Photo.jpg', 0)];
    expect(attachedFiles(sent.map(attachmentRow))).toEqual(sent);
    expect(attachmentRow(sent[0])).toEqual({ key: 'Statement.pdf', answers: { fileName: 'Statement.pdf', bytes: '12' } });
    expect(attachedFiles([{ key: 'a', answers: {} }])).toEqual([{ key: 'a', name: '', bytes: 0 }]);
    expect(attachedFiles('text')).toEqual([]);
  });

  it.each([
    ['Statement.pdf', 10, undefined],
    ['Statement.PDF', 10 * megabyte, undefined],
    ['a.b.docx', 10, undefined],
    ['Statement.pdf', 10 * megabyte + 1_000_000, '“Statement.pdf” is 11 MB: files must be 10 MB or smaller'],
    [' ', 10, 'Remove the file without a name and add it again'],
    ['virus.exe', 10, '“virus.exe” cannot be added: use a document, picture, sound recording or saved e-mail, like PDF, Word or JPEG'],
    ['pdf', 10, '“pdf” cannot be added: use a document, picture, sound recording or saved e-mail, like PDF, Word or JPEG'],
    [
      'Statement.pdf.',
      10,
      '“Statement.pdf.” cannot be added: use a document, picture, sound recording or saved e-mail, like PDF, Word or JPEG'
    ],
    [
      'Statement.pdf exe',
      10,
      '“Statement.pdf exe” cannot be added: use a document, picture, sound recording or saved e-mail, like PDF, Word or JPEG'
    ]
  ])('“%s” of %d bytes: %s', (name, bytes, words) => expect(fileProblem({ name, bytes }, question)).toBe(words));

  it('are told of the first thing that is wrong with them', () => {
    const problem = (...names: readonly string[]) =>
      attachmentsProblem(
        names.map(name => attachmentRow(file(name))),
        question
      );
    expect(problem('a.pdf', 'b.jpg')).toBeUndefined();
    expect(problem('a.pdf', 'b.exe')).toContain('“b.exe”');
    expect(problem('a.exe', 'b.exe', 'c.pdf')).toBe('Remove some: 2 files at most');
  });
});
