/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
import type { ReadForm } from '../../../../src/documents/word/referralForm/readWordForm';
import { tagOf } from '../../../../src/documents/word/referralForm/tags';
import type { Answers } from '../../../../src/domain/form/answers';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { context } from '../../../domain/form/support/context';
import { good } from '../../../support/stories/referring';
import { shortForm, shortReturnedForm } from '../../../support/files/referralWordForm';
import { editDocument } from '../../../support/files/wordForm';
import { breaksMovedOut, editControl, entersInOneRun, run, typedInto, withContent } from '../../../support/files/wordVariants';

const read = async (bytes: Uint8Array): Promise<ReadForm> => {
  let made = 0;
  return good(await readWordForm(bytes, referralForm, context, group => `${group}-${(made += 1)}`));
};
const address = tagOf(['victimAddress']);
const familyName = tagOf(['victimFamilyName']);
const narrative = tagOf(['incidentNarrative']);
/** Answers, and blank boxes of these tags. */
const form = (answers: Answers = {}, blank: readonly string[] = []): Promise<Uint8Array> =>
  blank.length === 0 ? shortReturnedForm(answers, context) : blankBoxes(blank);
const blankBoxes = async (tags: readonly string[]): Promise<Uint8Array> => {
  const filled = await shortForm(new Map(tags.map(tag => [tag, 'x'])), context);
  const empty = '<w:r><w:rPr><w:rStyle w:val="Placeholder"/></w:rPr><w:t xml:space="preserve">Click to answer</w:t></w:r>';
  return tags.reduce((bytes, tag) => editControl(bytes, tag, control => withContent(control, empty)), filled);
};
/** Without those that say that the short forms of these tests are short. */
const wordsOfProblems = ({ problems }: ReadForm): readonly string[] =>
  problems.filter(({ words }) => !words.includes('do not ask for it')).map(({ field, words }) => `${field}: ${words}`);

describe('the main part under another name', () => {
  const rename = (bytes: Uint8Array, to: string, target: string): Uint8Array => {
    const { 'word/document.xml': document, '_rels/.rels': relationships, ...parts } = unzipSync(bytes);
    return zipSync({
      ...parts,
      [to]: document,
      '_rels/.rels': strToU8(strFromU8(relationships).replace(/"\/?word\/document\.xml"/, `"${target}"`))
    });
  };
  it.each([
    ['word/document2.xml', '/word/document2.xml'],
    ['word/document22.xml', 'word/document22.xml'],
    ['word/Document.xml', 'word/document.xml'],
    ['WORD/DOCUMENT.XML', '/word/document.xml'],
    ['word\\document.xml', 'word/document.xml'],
    ['word\\document3.xml', 'word\\document3.xml'],
    ['main.xml', '/main.xml'],
    ['office/text.xml', './office/text.xml'],
    ['office/text.xml', 'word/../office/text.xml'],
    ['a/b/c/document.xml', '/a/b/c/document.xml']
  ])('%s, named as %s', async (to, target) => {
    expect((await read(rename(await form({ victimFamilyName: 'Testcase' }), to, target))).answers).toEqual({
      victimFamilyName: 'Testcase'
    });
  });

  it('in UTF-16', async () => {
    const parts = unzipSync(await form({ victimFamilyName: 'Łukasz' }));
    const utf16 = Buffer.from(`\ufeff${strFromU8(parts['word/document.xml']).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect((await read(zipSync({ ...parts, 'word/document.xml': new Uint8Array(utf16) }))).answers).toEqual({ victimFamilyName: 'Łukasz' });
  });
});

describe('a character that Word wraps', () => {
  const symEx = (code: string): string => `<w16se:symEx xmlns:w16se="x" w16se:font="Segoe UI Emoji" w16se:char="${code}"/>`;
  const both = (choice: string, fallback: string): string =>
    `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="w16se">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  it.each([
    ['both ways', both(symEx('1F52A'), '<w:t>🔪</w:t>'), '🔪'],
    ['the new way only', both(symEx('1F52B'), ''), '🔫'],
    ['the old way only', both('', '<w:t>💣</w:t>'), '💣'],
    ['a way nobody knows, and the old one', both('<x:new xmlns:x="y"/>', '<w:t>🔥</w:t>'), '🔥'],
    ['without a wrapping', symEx('2764'), '❤'],
    ['a box with text, told twice', both('<w:drawing><w:t>box</w:t></w:drawing>', '<w:pict><w:t>box</w:t></w:pict>'), 'box'],
    ['an arrow of Wingdings', '<w:sym w:font="Wingdings" w:char="F0E0"/>', '→'],
    ['a face of Wingdings', '<w:sym w:font="Wingdings" w:char="F04C"/>', '☹'],
    ['a tick of Wingdings, by the short code', '<w:sym w:font="Wingdings" w:char="00FC"/>', '✓'],
    ['a letter of an ordinary font', '<w:sym w:font="Arial" w:char="0141"/>', 'Ł']
  ])('%s', async (_what, xml, character) => {
    const bytes = editControl(await form({ incidentNarrative: 'x' }), narrative, control =>
      withContent(control, `${run('He looked in at her window, then ')}<w:r>${xml}</w:r>${run(' again')}`)
    );
    const found = await read(bytes);
    expect(found.answers).toEqual({ incidentNarrative: `He looked in at her window, then ${character} again` });
    expect(found.problems).toEqual([]);
  });

  it.each([
    ['a symbol of a font of its own', '<w:sym w:font="Webdings" w:char="F021"/>'],
    ['a private character', '<w:t>\ue123</w:t>'],
    ['a picture', '<w:drawing/>'],
    ['an embedded object', '<w:object/>'],
    ['a code that is none', '<w:sym w:font="Wingdings" w:char="zz"/>']
  ])('%s cannot be read, and is listed', async (_what, xml) => {
    const bytes = editControl(await form({ incidentNarrative: 'x' }), narrative, control =>
      withContent(control, `${run('He looked in at her window, then ')}<w:r>${xml}</w:r>`)
    );
    expect(wordsOfProblems(await read(bytes))).toEqual([expect.stringContaining('What happened?: It holds a picture or a symbol')]);
  });
});

describe('as LibreOffice 7.4 leaves it', () => {
  /** Words in the line of a box, before it. */
  const typedBefore = (bytes: Uint8Array, words: string): Uint8Array =>
    editDocument(bytes, document =>
      document.replace(/<w:p>(<w:sdt>(?:(?!<\/w:sdt>).)*victimFamilyName)/s, (_whole, rest: string) => `<w:p>${run(words)}${rest}`)
    );

  it.each(['T', 'Testcase', 'van der Test', 'O’Testcase', 'Łukasz', 'Test-Case', '7 Example Road', 'Click', 'The victim', 'x y z'])(
    'an answer typed at the left edge of a blank box is read and listed: %s',
    async typed => {
      const found = await read(typedBefore(await form({}, [familyName]), typed));
      expect(found.answers.victimFamilyName).toBe(typed);
      expect(wordsOfProblems(found)).toContain(`Family name: “${typed}” stood before its box, not in it: check it`);
    }
  );

  it('what is typed before a box that has an answer is listed', async () => {
    const found = await read(typedBefore(await form({ victimFamilyName: 'Testcase' }), 'or Exampleton'));
    expect(found.answers).toEqual({ victimFamilyName: 'Testcase' });
    expect(wordsOfProblems(found)).toEqual(['Family name: “or Exampleton” stands before its box as well. It was not filled in']);
  });

  it.each([
    [['Flat 4', '12 High Street']],
    [['1 Example Street', 'Birmingham']],
    [['a', 'b', 'c']],
    [['12 High St', '', 'Aston']],
    [['Flat 4', '12 High Street', 'Aston', 'Birmingham']]
  ])('Enter saved as several texts of one run is a line break: %j', async lines => {
    const bytes = editControl(await form({ victimAddress: 'x' }), address, control => entersInOneRun(control, lines));
    expect((await read(bytes)).answers).toEqual({ victimAddress: lines.join('\n') });
  });

  it.each([
    [['1 Example Street', 'Birmingham']],
    [['Rose Cottage', 'Mill Lane']],
    [['Kitchen 2', 'Flat 4']],
    [['Flat 12A', 'Example House', 'Aston']],
    [['McDonald Road', 'Birmingham']],
    [['1 Example Street,', 'Aston', 'Birmingham']]
  ])('line breaks moved out of a box go back where the lines run together: %j', async lines => {
    const bytes = editControl(await form({ victimAddress: 'x' }), address, control => breaksMovedOut(control, lines));
    const found = await read(bytes);
    expect(found.answers).toEqual({ victimAddress: lines.join('\n') });
    expect(wordsOfProblems(found)).toEqual([
      `Address: The program that saved the form ran its lines together. They were parted again as “${lines.join(' / ')}”: check them`
    ]);
  });

  it.each([
    [['Flat 4', '12 High Street']],
    [['12', '34 Example Road']],
    [['Flat 4', '12 High Street', 'aston']],
    [['rose cottage', 'mill lane']]
  ])('an address whose lines cannot be told apart is not filled in wrong: %j', async lines => {
    const bytes = editControl(await form({ victimAddress: 'x' }), address, control => breaksMovedOut(control, lines));
    const found = await read(bytes);
    expect(found.answers).toEqual({});
    expect(wordsOfProblems(found)).toEqual([expect.stringContaining(`“${lines.join('')}”. Where one ended cannot be told`)]);
  });

  it('a narrative is kept whatever became of its lines, and listed', async () => {
    const bytes = editControl(await form({ incidentNarrative: 'x' }), narrative, control =>
      breaksMovedOut(control, ['He hit her in the face 1', '2 times'])
    );
    const found = await read(bytes);
    expect(found.answers).toEqual({ incidentNarrative: 'He hit her in the face 12 times' });
    expect(wordsOfProblems(found)).toEqual([expect.stringContaining('ran its lines together')]);
  });

  it.each([0, 1, 2, 5, 6, 7, 9, 12, 14, 15])(
    'words of the blank form left around an answer are taken out and listed: typed at %d',
    async at => {
      const bytes = editControl(await form({}, [address]), address, control => typedInto(control, at, '12 High St'));
      const found = await read(bytes);
      expect(found.answers).toEqual({ victimAddress: '12 High St' });
      expect(wordsOfProblems(found)).toEqual(['Address: It still holds the words of the blank form, which were taken out: check it']);
    }
  );
});

describe('what programs that fill in forms leave', () => {
  it.each(['Testcase', 'x', 'Łukasz', '12 High St', 'Ann Marie', 'No', 'Click', 'a\nb', 'O’Test', '漢'])(
    'the mark of an empty box over an answer: %s',
    async text => {
      const bytes = editControl(await form({ victimAddress: text }), address, control =>
        control.replace('<w:text ', '<w:showingPlcHdr/><w:text ')
      );
      const found = await read(bytes);
      expect(found.answers).toEqual({ victimAddress: text });
      expect(wordsOfProblems(found)).toEqual(['Address: It was marked as empty, although something was written in it: check it']);
    }
  );

  it.each(['X', 'x', '✓', '✔', '✅', '☑', '☒', '✗', '✘', '🗸'])('a box ticked by hand: %s', async mark => {
    const tag = tagOf(['victimSex'], 'Female');
    const bytes = editControl(await form({ victimSex: 'Female' }), tag, control =>
      withContent(control.replace('w14:val="1"', 'w14:val="0"'), run(mark))
    );
    expect((await read(bytes)).answers).toEqual({ victimSex: 'Female' });
  });
});

describe('words outside the boxes, on a copy whose protection was lifted', () => {
  const withParagraph = async (xml: string): Promise<ReadForm> =>
    read(editDocument(await form({ victimFamilyName: 'Testcase' }), document => document.replace('</w:body>', () => `${xml}</w:body>`)));
  it.each(['She rang again today.', 'See letter', '07700 900 982', 'URGENT', 'Łukasz', 'a b c', '12', 'x', 'Ring me', 'Yes and no'])(
    'are shown as they stood: %s',
    async words => {
      const found = await withParagraph(`<w:p>${run(words)}</w:p>`);
      expect(found.answers).toEqual({ victimFamilyName: 'Testcase' });
      expect(wordsOfProblems(found)).toEqual([`Written outside the boxes: “${words}”, after “Family name”. It was not filled in anywhere`]);
    }
  );

  it('the form’s own are none of them', async () => {
    expect((await withParagraph(`<w:p>${run('Question')}</w:p><w:p>${run('Family name')}</w:p>`)).problems).toEqual([]);
  });

  it('those in boxes of another form that was pasted in are shown too', async () => {
    const foreign = `<w:p><w:sdt><w:sdtPr><w:alias w:val="Client"/><w:tag w:val="client"/></w:sdtPr><w:sdtContent>${run('Ann')}</w:sdtContent></w:sdt></w:p>`;
    expect(wordsOfProblems(await withParagraph(foreign))).toEqual([
      'Written outside the boxes: “Ann”, after “Client”. It was not filled in anywhere'
    ]);
  });

  it('comments in the margin are told', async () => {
    const parts = unzipSync(await form({ victimFamilyName: 'Testcase' }));
    const relationships = strFromU8(parts['word/_rels/document.xml.rels']);
    const { notes } = await read(
      zipSync({
        ...parts,
        'word/_rels/document.xml.rels': strToU8(
          relationships.replace(
            '</Relationships>',
            '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
          )
        ),
        'word/comments.xml': strToU8(
          `<w:comments xmlns:w="w"><w:comment w:id="0" w:author="A"><w:p>${run('Is this right?')}</w:p></w:comment><w:comment w:id="1" w:author="B"><w:p>${run('Ask her.')}</w:p></w:comment></w:comments>`
        )
      })
    );
    expect(notes).toEqual(['2 comments were written in the margin, which no box holds: “Is this right?”, “Ask her.”.']);
  });
});

describe('a document within a document', () => {
  it.each([0, 6] as const)('is not read for the outer one, packed at level %d', async level => {
    const inner = await form({ victimFamilyName: 'Innerperson' });
    const outer = unzipSync(await form({ victimFamilyName: 'Outerperson' }));
    const { 'word/document.xml': document, ...parts } = outer;
    const bytes = zipSync(
      { 'word/embeddings/a.docx': [zipSync(unzipSync(inner), { level: 0 }), { level }], ...parts, 'word/document.xml': document },
      { level }
    );
    expect((await read(bytes)).answers).toEqual({ victimFamilyName: 'Outerperson' });
  });

  it('two parts of one name are refused: which one the sender saw, nobody can tell', async () => {
    const parts = unzipSync(await form({ victimFamilyName: 'Testcase' }));
    const bytes = zipSync({ ...parts, 'word/Document.xml': parts['word/document.xml'] });
    expect(await readWordForm(bytes, referralForm, context, group => group)).toMatchObject({
      ok: false,
      error: { supportCode: 'word-damaged' }
    });
  });

  it('a part whose check sum is wrong is refused', async () => {
    const bytes = zipSync(unzipSync(await form({ victimFamilyName: 'Testcase' })), { level: 0 });
    const at = Buffer.from(bytes).indexOf('Testcase');
    const changed = bytes.slice();
    changed[at] = 'B'.charCodeAt(0);
    expect(await readWordForm(changed, referralForm, context, group => group)).toMatchObject({
      ok: false,
      error: { supportCode: 'word-damaged' }
    });
  });
});

describe('a second copy below the first', () => {
  const twice = async (first: Answers, second: Answers): Promise<ReadForm> => {
    const body = (bytes: Uint8Array): string => /<w:body>(.*)<\/w:body>/s.exec(strFromU8(unzipSync(bytes)['word/document.xml']))?.[1] ?? '';
    const below = body(await form(second));
    return read(editDocument(await form(first), document => document.replace('</w:body>', () => `${below}</w:body>`)));
  };
  const person = (givenNames: string) => [{ key: 'k', answers: { givenNames, familyName: 'Example' } }];
  it.each(['Bo', 'Al', 'Cy', 'Łukasz', 'Jo-Ann', 'O’Neil', 'Di', 'Ed', 'Flo', 'Gus'])(
    'adds its perpetrator %s and its child',
    async name => {
      const found = await twice(
        { victimFamilyName: 'Testcase', perpetrators: person('First') },
        { victimFamilyName: 'testcase ', perpetrators: person(name), children: person('Sam') }
      );
      expect(found.answers.perpetrators).toMatchObject([...person('First'), ...person(name)].map(({ answers }) => ({ answers })));
      expect(found.answers.children).toMatchObject([{ answers: { givenNames: 'Sam' } }]);
      expect(found.notes).toEqual([
        'The form was filled in twice. The second copy was read too. Added from it: perpetrator 2 and child 1.'
      ]);
    }
  );

  it('that says something else is named, and the first stands', async () => {
    const found = await twice({ victimFamilyName: 'Testcase', codeWord: 'red' }, { codeWord: 'blue', victimAliases: 'Ann' });
    expect(found.answers).toEqual({ victimFamilyName: 'Testcase', codeWord: 'red', victimAliases: 'Ann' });
    expect(wordsOfProblems(found).slice(0, 2)).toEqual([
      'Other names and spellings: Answered in the second copy only',
      expect.stringContaining('The second copy says “blue”, which was not filled in')
    ]);
  });

  it('about another victim adds nothing, and is named', async () => {
    const found = await twice({ victimFamilyName: 'Testcase' }, { victimFamilyName: 'Otherperson', perpetrators: person('Bo') });
    expect(found.answers).toEqual({ victimFamilyName: 'Testcase' });
    expect(found.notes).toEqual(['The second copy names another victim, so nothing was taken from it: enter it as a referral of its own.']);
  });

  it('left blank is none', async () => {
    expect(await twice({ victimFamilyName: 'Testcase' }, {})).toMatchObject({
      answers: { victimFamilyName: 'Testcase' },
      notes: [],
      problems: []
    });
  });
});
