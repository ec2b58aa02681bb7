import { strFromU8, unzipSync } from 'fflate';
import { wordOf } from '../../src/documents/word/paper/wordOf';
import { paperFileName } from '../../src/domain/documents/paper';
import { blankFormName } from '../../src/webparts/maracDesk/presenters/returnedForm';
import { blankForm } from '../support/files/referralWordForm';
import { context } from '../domain/form/support/context';
import { copies, names, papers } from './support/papersOfTheSuite';

// Every part of a Word file is opened, its properties, headers and relationships too: what its reader must not know is in none.

const textsOf = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
/** The words of a part without its markup: a word may be in several runs. */
const wordsOf = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

it('there are a copy for everybody and one for an agency that sees more', () => {
  expect(copies.map(({ agency }) => agency)).toEqual(['', 'Health']);
});

it('every kind of document is here', () => {
  expect(Array.from(new Set(papers.map(({ paper }) => paper.kind))).sort()).toEqual([
    'Action list',
    'Agenda',
    'Invitation',
    'Leaving notice',
    'Legal-aid letter',
    'Minutes',
    'Referral',
    'Research form',
    'Transfer pack'
  ]);
});

describe.each(papers.map(made => [made.what, made] as const))('%s', (_what, { paper, mustNotHold }) => {
  it('no part of the file, nor its name, holds what its reader must not know', async () => {
    expect(mustNotHold.exec(paperFileName(paper, 'docx'))?.[0]).toBeUndefined();
    for (const [name, text] of textsOf(await wordOf(paper))) {
      expect([name, mustNotHold.exec(text)?.[0], mustNotHold.exec(wordsOf(text))?.[0]]).toEqual([name, undefined, undefined]);
    }
  });

  it('the file’s name and properties name nobody', async () => {
    expect(names.length).toBeGreaterThan(0);
    const properties = textsOf(await wordOf(paper)).filter(([name]) => /^docProps\/|\.rels$|^\[Content/.test(name));
    expect(properties.length).toBeGreaterThan(2);
    for (const name of [...names, 'Morgan', 'Harper']) {
      expect(paperFileName(paper, 'docx')).not.toContain(name);
      for (const [part, text] of properties) expect([part, text.includes(name)]).toEqual([part, false]);
    }
  });

  it('nothing is carried along: no comment, no change that was tracked, no hidden text, no link out, no macro', async () => {
    const parts = textsOf(await wordOf(paper));
    for (const [name, text] of parts) {
      expect(name).not.toMatch(/vbaProject|embeddings|people\.xml|commentsExtended/i);
      expect(text).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|vanish|webHidden)[ />]|TargetMode="External"|<w:comment /);
    }
  });
});

it('the blank form carries nobody’s name, and no path of the computer that made it', async () => {
  expect(blankFormName).toBe('MARAC referral form.docx');
  for (const [name, text] of textsOf(await blankForm(context))) {
    if (name.startsWith('docProps/')) expect(text.replace(/https?:[^"<]*/g, '')).not.toMatch(/[A-Z]:\\|\/home\/|\/Users\/|@/);
    expect(text).not.toMatch(/TargetMode="External"|<w:comment /);
  }
});
