import { strFromU8, unzipSync } from 'fflate';
import { wordOf } from '../../src/documents/word/paper/wordOf';
import { agendaPaper } from '../../src/domain/documents/agendaPaper';
import { circulatedPaper } from '../../src/domain/documents/circulatedPaper';
import type { Paper } from '../../src/domain/documents/paper';
import { paperFileName } from '../../src/domain/documents/paper';
import { peopleOf } from '../../src/domain/form/reading/casePeople';
import { agendaCopies } from '../../src/domain/meetings/agendaDocument';
import { circulatedMinutes } from '../ui/documents/builders';
import { meetingWith, sourceWith } from '../domain/meetings/support/agenda';
import { hidden } from '../support/sites/hidden';
import { blankForm } from '../support/files/referralWordForm';
import { context } from '../domain/form/support/context';

// Every part of a Word file is opened, its properties, headers and relationships too: what its reader must not know is in none.

/** She hides there, and these lead to it: her postcode, her number, the school and the practice. */
const secret = /example\s+(?:road|rd)|14 ex|cv1\s*-?1aa|07700|sample primary|specimen surgery/i;

const answers = hidden();
const people = peopleOf(answers);
const agencies = ['Housing', 'Health'];
const copies = agendaCopies(
  { meeting: meetingWith(), version: 1, circulatedAt: new Date('2026-07-01T09:00:00Z'), view: 'Whole', openActions: [], twelveMonths: [] },
  [sourceWith('a', { answers, people }), sourceWith('b', { answers, people, withheldFrom: ['Housing'] })],
  agencies
);
const papers: readonly (readonly [string, Paper])[] = [
  ...copies.map(({ agency, document }): readonly [string, Paper] => [
    `agenda for ${agency || 'everybody'}`,
    agendaPaper(document, { agency })
  ]),
  ['minutes', circulatedPaper(circulatedMinutes(), {})]
];

const textsOf = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
/** The words of a part without its markup: a word may be in several runs. */
const wordsOf = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

it('there are a copy for everybody and one for an agency that sees more', () => {
  expect(copies.map(({ agency }) => agency)).toEqual(['', 'Health']);
});

describe.each(papers)('%s', (_what, paper) => {
  it('no part of the file holds a kept address or what leads to it', async () => {
    for (const [name, text] of textsOf(await wordOf(paper))) {
      expect([name, secret.exec(text)?.[0], secret.exec(wordsOf(text))?.[0]]).toEqual([name, undefined, undefined]);
    }
  });

  it('the file’s name and properties name nobody', async () => {
    const names = people.flatMap(({ familyName, givenNames }) => [familyName, ...givenNames.split(' ')]).filter(name => name.length > 2);
    expect(names.length).toBeGreaterThan(0);
    const properties = textsOf(await wordOf(paper)).filter(([name]) => /^docProps\/|\.rels$|^\[Content/.test(name));
    expect(properties.length).toBeGreaterThan(2);
    for (const name of names) {
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
  for (const [name, text] of textsOf(await blankForm(context))) {
    if (name.startsWith('docProps/')) expect(text.replace(/https?:[^"<]*/g, '')).not.toMatch(/[A-Z]:\\|\/home\/|\/Users\/|@/);
    expect(text).not.toMatch(/TargetMode="External"|<w:comment /);
  }
});
