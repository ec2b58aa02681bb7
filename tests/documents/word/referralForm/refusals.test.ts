/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../../../src/domain/form/answers';
import { rowsOf } from '../../../../src/domain/form/conditions';
import type { FormDefinition, FormItem } from '../../../../src/domain/form/definition';
import { formVersion, referralForm } from '../../../../src/domain/form/referralForm';
import { openWordFile } from '../../../../src/documents/word/openWordFile';
import { layoutOf } from '../../../../src/documents/word/referralForm/layoutOf';
import { layouts } from '../../../../src/documents/word/referralForm/layouts';
import { printedWords } from '../../../../src/documents/word/referralForm/printedWords';
import { printedWordsOf } from '../../../../src/documents/word/referralForm/printedWordsOf';
import type { ReadForm } from '../../../../src/documents/word/referralForm/readWordForm';
import { readWordForm } from '../../../../src/documents/word/referralForm/readWordForm';
import { tagOf } from '../../../../src/documents/word/referralForm/tags';
import { completeAnswers, context } from '../../../domain/form/support/context';
import { good } from '../../../support/stories/referring';
import { blankForm, returnedForm, shortForm, shortReturnedForm } from '../../../support/files/referralWordForm';
import { editControls, editDocument, editWordFile } from '../../../support/files/wordForm';

const outcome = (bytes: Uint8Array) => {
  let made = 0;
  return readWordForm(bytes, referralForm, context, group => `${group}-${(made += 1)}`);
};
const read = async (bytes: Uint8Array) => good(await outcome(bytes));
const form = (answers: Answers = completeAnswers()): Promise<Uint8Array> => returnedForm(answers, context);
/** The form with one or two answers, cut to them: the whole of it is read where more is asked of it. */
const short = (answers: Answers): Promise<Uint8Array> => shortReturnedForm(answers, context);
const filled = async (entries: readonly (readonly [string, string | true])[]): Promise<Uint8Array> => shortForm(new Map(entries), context);

/** As many bytes as one likes that hardly compress. */
const noise = (bytes: number): Uint8Array => {
  let seed = 1;
  return Uint8Array.from({ length: bytes }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 24;
  });
};

describe('a file that is no returned form is refused in plain words', () => {
  const wordFile = (document: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(document) });
  const body = (content: string): string =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`;

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ['nothing in it', () => new Uint8Array(0), 'word-empty', /empty/],
    ['no Word document', () => strToU8('Dear colleague'), 'word-notWord', /not a Word document/],
    ['a PDF', () => strToU8('%PDF-1.7 …'), 'word-pdf', /PDF/],
    ['locked or of old Word', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'word-oldWord', /password/],
    ['another zip', () => zipSync({ 'photo.txt': strToU8('x') }), 'word-noForm', /does not hold the referral form/],
    ['cut short', async () => (await form()).subarray(0, 40_000), 'word-damaged', /damaged|cut short/],
    [
      'with bytes turned over in the middle',
      async () => (await form()).map((byte, at) => (at > 9_000 && at < 9_400 ? byte ^ 0x5a : byte)),
      'word-damaged',
      /damaged/
    ],
    ['XML that ends in the middle', () => wordFile(body('<w:p>').slice(0, -30)), 'word-damaged', /damaged/],
    ['a letter', () => wordFile(body('<w:p><w:r><w:t>Dear colleague</w:t></w:r></w:p>')), 'word-noForm', /does not hold/],
    [
      'somebody else’s form',
      () =>
        wordFile(
          body('<w:sdt><w:sdtPr><w:tag w:val="name"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Bo</w:t></w:r></w:sdtContent></w:sdt>')
        ),
      'word-noForm',
      /does not hold/
    ],
    ['a blank form', () => blankForm(context), 'word-blank', /nothing in it was filled in/],
    [
      'with a document type',
      () => wordFile(`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body('<w:p>&a;</w:p>')}`),
      'word-doctype',
      /instructions/
    ],
    [
      'with entities that swell',
      () => wordFile(`<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${body('&b;')}`),
      'word-doctype',
      /instructions/
    ]
  ])('%s', async (_what, make, code, words) => {
    expect(await outcome(await make())).toMatchObject({
      ok: false,
      error: {
        kind: 'validation',
        supportCode: code,
        words: expect.stringMatching(words) as unknown,
        nextAction: expect.stringMatching(/./) as unknown
      }
    });
  });

  it('one that says it unpacks to far too much, before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcome(bomb)).toMatchObject({ ok: false, error: { supportCode: 'word-tooLarge' } });
  });

  it('one that unpacks to more than it says, as soon as it does', async () => {
    const size = 30 * 1024 * 1024;
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(size) });
    const lie = bomb.slice();
    const view = new DataView(lie.buffer);
    // The size stands in the part's own head and in the list at the end: both now say 1,000 bytes.
    for (let at = 0; at + 4 <= lie.length; at += 1) if (view.getUint32(at, true) === size) view.setUint32(at, 1_000, true);
    expect(await good(openWordFile(lie)).part('word/document.xml')).toMatchObject({ ok: false, error: { supportCode: 'word-tooLarge' } });
  });
});

describe('a returned form', () => {
  it('with 50 MB of pictures is read without them', async () => {
    const picture = noise(5 * 1024 * 1024);
    const pictures = Object.fromEntries(Array.from({ length: 10 }, (_unused, index) => [`word/media/image${index}.jpeg`, picture]));
    const { unzipSync } = await import('fflate');
    const heavy = zipSync({ ...pictures, ...unzipSync(await form()) }, { level: 0 });
    expect(heavy.length).toBeGreaterThan(50 * 1024 * 1024);
    expect((await read(heavy)).answers).toMatchObject({ victimFamilyName: 'Testcase' });
  });

  it('names more than one tick where one is asked for, and fills in neither', async () => {
    const found = await read(
      await filled([
        [tagOf(['victimSex'], 'Female'), true],
        [tagOf(['victimSex'], 'Male'), true]
      ])
    );
    expect(found.answers).toEqual({});
    expect(found.problems).toEqual([
      {
        path: ['victimSex'],
        field: 'Sex',
        words: 'More than one was ticked where one is asked for: “Female” and “Male”. Nothing was filled in'
      }
    ]);
  });

  it.each([
    ['27 3 1988', { day: '27', month: '3', year: '1988' }],
    ['27/03/1988', { day: '27', month: '03', year: '1988' }],
    ['27th March 1988', { day: '27', month: 'March', year: '1988' }],
    ['27-Mar-1988', { day: '27', month: 'Mar', year: '1988' }],
    ['27. March, 1988', { day: '27', month: 'March', year: '1988' }],
    ['1988-03-27', { day: '27', month: '03', year: '1988' }]
  ])('reads the date %s', async (text, parts) => {
    const found = await read(await filled([[tagOf(['incidentDate']), text]]));
    expect(found.answers).toEqual({ incidentDate: parts });
    expect(found.problems).toEqual([]);
  });

  it.each([
    ['31/02/2026', { day: '31', month: '02', year: '2026' }, /must be a real date/],
    ['last Tuesday evening', { day: 'last', month: 'Tuesday', year: 'evening' }, /the year must have 4 numbers/],
    ['yesterday', { day: 'yesterday', month: '', year: '' }, /must include a month and year/],
    ['27 3 88', { day: '27', month: '3', year: '88' }, /4 numbers/],
    ['1 1 2999', { day: '1', month: '1', year: '2999' }, /today or in the past/]
  ])('keeps what is no date (%s) as it was written, and names it', async (text, parts, words) => {
    const found = await read(await filled([[tagOf(['incidentDate']), text]]));
    expect(found.answers).toEqual({ incidentDate: parts });
    expect(found.problems).toEqual([
      { path: ['incidentDate'], field: 'Date of the most recent incident', words: expect.stringMatching(words) as unknown }
    ]);
  });

  it('names what breaks a rule of the form, in a row too, and what nobody would see', async () => {
    const found = await read(
      await filled([
        [tagOf(['perpetrators', '2', 'approximateAge']), 'about forty'],
        [tagOf(['perpetrators', '2', 'dateOfBirthKnown'], 'Only roughly'), true],
        [tagOf(['otherWeaponKinds'], 'Firearm'), true]
      ])
    );
    expect(found.answers.perpetrators).toEqual([
      { key: expect.any(String) as unknown, answers: { dateOfBirthKnown: 'Only roughly', approximateAge: 'about forty' } }
    ]);
    const [{ key }] = rowsOf(found.answers.perpetrators);
    expect(found.problems).toEqual([
      {
        path: ['perpetrators', key, 'approximateAge'],
        field: 'Perpetrators, About how old?',
        words: 'The perpetrator’s approximate age must be a whole number, like 3'
      },
      { path: ['otherWeaponKinds'], field: 'What kind?', words: expect.stringContaining('Answered “Firearm”') as unknown }
    ]);
  });

  it('of an earlier version is read as far as the questions still exist, and names the rest', async () => {
    const renamed = editDocument(await form(), document =>
      editControls(document, (control, tag) => {
        if (tag === tagOf(['victimAliases']))
          return control
            .replace(tag, tagOf(['askedNoMore']))
            .replace('<w:showingPlcHdr/>', '')
            .replace('Click to answer', 'Ann');
        if (tag === tagOf(['tenure'], 'Owned'))
          return control
            .replace(tag, tagOf(['tenure'], 'Mortgaged'))
            .replace('Owned:', 'Mortgaged:')
            .replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"');
        return control;
      })
    );
    const earlier = editWordFile(renamed, (part, name) =>
      name === 'docProps/custom.xml' ? part.replace(referralForm.version, '1.0') : part
    );
    const found = await read(earlier);
    expect(found).toMatchObject({ version: '1.0', otherVersion: true, answers: { victimFamilyName: 'Testcase' } });
    expect(found.problems.slice(0, 2)).toEqual([
      {
        path: ['tenure'],
        field: 'Whose home is it?',
        words: '“Mortgaged” was ticked, which is not a choice of this form: choose what comes nearest'
      },
      { path: [], field: 'Other names and spellings', words: 'Asked on an earlier form only. The answer was: “Ann”' }
    ]);
  });

  it('tells its version by the words on it where the properties were taken out', async () => {
    const { unzipSync } = await import('fflate');
    const { 'docProps/custom.xml': _gone, ...parts } = unzipSync(await form());
    expect(await read(zipSync(parts))).toMatchObject({ version: referralForm.version, otherVersion: false });
    expect(await read(zipSync({ ...parts, 'docProps/custom.xml': strToU8('<broken') }))).toMatchObject({ version: referralForm.version });
  });

  it('with tracked changes is read as if they were accepted, and says so', async () => {
    const tracked = editDocument(await short({ victimFamilyName: 'x' }), document =>
      document.replace(
        /<w:r><w:t xml:space="preserve">x<\/w:t><\/w:r>/,
        '<w:r><w:t>Test</w:t></w:r><w:del w:id="9001" w:author="A"><w:r><w:delText>person</w:delText></w:r></w:del><w:ins w:id="9002" w:author="A"><w:r><w:t>case</w:t></w:r></w:ins>'
      )
    );
    expect(await read(tracked)).toMatchObject({ trackedChanges: true, answers: { victimFamilyName: 'Testcase' } });
  });

  it.each([
    ['a control around whole paragraphs', (run: string) => `<w:p>${run}</w:p><w:p><w:r><w:t>second</w:t></w:r></w:p>`, 'Testcase\nsecond'],
    [
      'text in pieces with a tab and a break',
      (run: string) => `${run}<w:proofErr w:type="spellStart"/><w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>`,
      'Testcase\ta\nb'
    ],
    [
      'a field with its instruction',
      (run: string) => `${run}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>`,
      'Testcase'
    ]
  ])('as other programs write it: %s', async (_what, around, text) => {
    const changed = editDocument(await short({ victimAddress: 'Testcase' }), document =>
      document.replace(/(<w:r><w:t xml:space="preserve">Testcase<\/w:t><\/w:r>)/, (_whole, run: string) => around(run))
    );
    expect((await read(changed)).answers).toEqual({ victimAddress: text });
  });

  it('as Word itself writes it: properties of runs, a placeholder of its own, a date that was picked, the end of a control', async () => {
    const word = editDocument(
      await form({ victimFamilyName: 'Testcase', incidentDate: { day: '13', month: 'June', year: '2026' } }),
      document =>
        editControls(document, (control, tag) => {
          const properties = '<w:sdtPr><w:rPr><w:rStyle w:val="Answer"/></w:rPr>';
          const ended = control
            .replace('<w:sdtPr>', properties)
            .replace('<w:sdtContent>', '<w:sdtEndPr><w:rPr/></w:sdtEndPr><w:sdtContent>');
          // Once emptied again, a control shows Word's own words, with and without the mark for them.
          if (tag === tagOf(['codeWord'])) return ended.replace('Click to answer', 'Click or tap here to enter text.');
          if (tag === tagOf(['safeEmail']))
            return ended.replace('<w:showingPlcHdr/>', '').replace('Click to answer', 'Click or tap here to enter text.');
          return tag === tagOf(['incidentDate']) ? ended.replace('<w:date>', '<w:date w:fullDate="2026-06-13T00:00:00Z">') : ended;
        })
    );
    expect((await read(word)).answers).toEqual({ victimFamilyName: 'Testcase', incidentDate: { day: '13', month: 'June', year: '2026' } });
  });

  it.each(['true', 'on', '1'])('a box ticked the way another program writes it: %s', async value => {
    const changed = editDocument(await short({ victimSex: 'Female' }), document =>
      document.replace('<w14:checked w14:val="1"/>', `<w14:checked w14:val="${value}"/>`)
    );
    expect((await read(changed)).answers).toEqual({ victimSex: 'Female' });
  });

  describe('saved by LibreOffice 7.4, which takes the tags out, and sent out before an upgrade', () => {
    const saved = (): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', 'filledLibreOffice7.docx')));
    const keyless = (answers: Answers): unknown =>
      JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'key' ? undefined : value)));
    const asFilled = keyless({ ...completeAnswers(), victimAddress: '1 Example Street\nBirmingham' });
    const [first, ...others] = referralForm.sections;
    const line = { kind: 'text', id: 'newQuestion', label: 'What is new?', subject: 'what is new', missing: 'Enter what is new' } as const;
    const later = (added: FormItem, version = '9.9'): FormDefinition => ({
      ...referralForm,
      version,
      sections: [{ ...first, items: [added, ...first.items] }, ...others]
    });
    const readBy = async (form: FormDefinition, bytes = saved()) => {
      let made = 0;
      return readWordForm(bytes, form, context, group => `${group}-${(made += 1)}`);
    };

    const notAsked = ({ problems }: ReadForm) => problems.filter(({ words }) => words.startsWith('Not asked'));

    it('is read by the places of its own version, and the question added since is named', async () => {
      const found = good(await readBy(later(line)));
      expect(keyless(found.answers)).toEqual(asFilled);
      expect(found).toMatchObject({ version: '2.1', otherVersion: true });
      expect(notAsked(found)).toEqual([
        {
          path: ['newQuestion'],
          field: 'What is new?',
          words: 'Not asked on the form that came back, which is version 2.1: ask the sender'
        }
      ]);
      // One that need not be answered is named too, where it is asked of everybody.
      expect(notAsked(good(await readBy(later({ ...line, optional: true })))).map(({ path }) => path)).toEqual([['newQuestion']]);
      expect(notAsked(good(await readBy(later({ ...line, optional: true, shownWhen: { fact: 'maracUnknownFromPostcode' } }))))).toEqual([]);
    });

    it('is refused where its boxes are not those of its version', async () => {
      const refused = { ok: false, error: { supportCode: 'word-noForm' } };
      const renamed = editDocument(saved(), document =>
        document.replace('<w:alias w:val="Family name"/>', '<w:alias w:val="Given names"/>')
      );
      expect(await readBy(referralForm, renamed)).toMatchObject(refused);
      const ofNoVersion = editWordFile(saved(), (part, name) => (name === 'docProps/custom.xml' ? part.replace('2.1', '0.1') : part));
      expect(await readBy(referralForm, ofNoVersion)).toMatchObject(refused);
    });

    it('has its layout and its words kept: those of today’s form are among them, and none are ever taken out', async () => {
      expect(layouts[formVersion]).toBe(layoutOf(referralForm, context));
      expect(printedWords[formVersion]).toBe(good(await printedWordsOf(referralForm, context)));
      expect(Object.keys(layouts)).toEqual(expect.arrayContaining(['2.1']));
      expect(Object.keys(printedWords)).toEqual(Object.keys(layouts));
    });
  });

  it('saved by LibreOffice 7.4, which takes the tags out, is read by the places of its boxes', async () => {
    const saved = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', 'filledLibreOffice7.docx')));
    const found = await read(saved);
    const keyless = (answers: Answers): unknown =>
      JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'key' ? undefined : value)));
    // It moves a line break of Word's out of its box when it opens a file: put back where the lines ran together.
    expect(keyless(found.answers)).toEqual(keyless({ ...completeAnswers(), victimAddress: '1 Example Street\nBirmingham' }));
    expect(found.version).toBe('2.1');
    // With one box missing no place can be trusted.
    const short = editDocument(saved, document => document.replace(/<w:sdt><w:sdtPr><w:showingPlcHdr\/><w:date>.*?<\/w:sdt>/s, ''));
    expect(await outcome(short)).toMatchObject({ ok: false, error: { supportCode: 'word-noForm' } });
  });
});
