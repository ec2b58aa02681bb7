/** @jest-environment ./tests/support/run/jsdomEnvironment.js */
import fc from 'fast-check';
import { agendaPaper } from '../../../../src/domain/documents/agendaPaper';
import { minutesPaper } from '../../../../src/domain/documents/minutesPaper';
import { paperOf } from '../../../../src/domain/documents/paper';
import type { Paper, PaperBlock } from '../../../../src/domain/documents/paper';
import { researchPaper } from '../../../../src/domain/documents/researchPaper';
import { wordOf } from '../../../../src/documents/word/paper/wordOf';
import { wordText } from '../../../../src/documents/word/paper/wordText';
import { circulatedAgenda, circulatedCase, circulatedMinutes } from '../../../ui/documents/builders';
import { readWord } from '../../../support/files/wordRead';
import type { WordRead } from '../../../support/files/wordRead';

const read = async (paper: Paper): Promise<WordRead> => readWord(await wordOf(paper));

const paperWith = (...blocks: readonly PaperBlock[]): Paper =>
  paperOf({ kind: 'Agenda', title: 'A title', reference: 'Coventry 2026-07-08', version: 'Version 1', blocks });

const headings = ({ paragraphs }: WordRead): readonly string[] =>
  paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style)).map(({ style, words }) => `${style}: ${words}`);

describe('an agenda as Word', () => {
  it('has its title, its headings in order, and the marking, reference, version and page numbers on every page', async () => {
    const word = await read(agendaPaper(circulatedAgenda()));
    expect(headings(word)).toEqual([
      'Title: Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am',
      'Heading1: Open actions from the last meeting',
      'Heading1: Cases with children',
      'Heading2: 1. M-AB12-CD34-E, 10am',
      'Heading3: What happened, and why it is referred',
      'Heading1: Cases with adults only',
      'Heading2: 2. M-XY98-ZW76-A, 10:15am',
      'Heading1: Flags to remove: 12 months have passed',
      'Heading1: Any other business'
    ]);
    expect(word.title).toBe('Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am');
    expect(word.language).toBe('en-GB');
    expect(word.head).toBe('OFFICIAL-SENSITIVEAgenda');
    expect(word.foot).toBe('Coventry 2026-07-08Page {PAGE} of {NUMPAGES}Version 1, circulated Friday 26 June 2026, 3pmOFFICIAL-SENSITIVE');
  });

  it('has tables with a name and a header row, and no column in which nothing stands', async () => {
    const [actions, people] = (await read(agendaPaper(circulatedAgenda()))).tables;
    expect(actions).toEqual({
      caption: 'Open actions from the last meeting',
      head: ['Case', 'Agency', 'Action', 'Due', 'Status'],
      rows: [['M-OLD1-OLD2-X', 'Housing', 'Change the locks', '1 July 2026', 'Open']]
    });
    expect(people.caption).toBe('People in this case');
    expect(people.rows[0].slice(0, 4)).toEqual(['Anya Testcase', 'Victim', '3 February 1990', 'Confidential']);
    const bare = (
      await read(agendaPaper(circulatedAgenda({ cases: [circulatedCase({ people: [{ role: 'Victim', name: 'Anya Testcase' }] })] })))
    ).tables[1];
    expect(bare.head).toEqual(['Name', 'Part', 'Date of birth', 'Address']);
  });

  it('names nobody in the properties of the file', async () => {
    const { parts } = await read(agendaPaper(circulatedAgenda()));
    const properties = Array.from(parts)
      .filter(([name]) => name.startsWith('docProps/'))
      .map(([, { documentElement }]) => documentElement.textContent ?? '')
      .join(' ');
    expect(properties).toContain('OFFICIAL-SENSITIVE');
    expect(properties).not.toMatch(/Testcase|Example/);
  });
});

test('minutes as Word', async () => {
  const word = await read(minutesPaper(circulatedMinutes(), { agency: 'Housing' }));
  expect(headings(word)).toContain('Heading3: Presented by');
  expect(word.tables[0].rows).toContainEqual(['Harper Example', 'Housing', 'Present', 'Acknowledged']);
  expect(word.foot).toContain('Coventry 2026-07-08, copy for Housing');
});

test('a research form can be ticked and written into', async () => {
  const { parts, paragraphs } = await read(researchPaper(circulatedAgenda({ cases: [circulatedCase()] })));
  const boxes = parts.get('word/document.xml')?.getElementsByTagName('w14:checkbox') ?? [];
  // Known, or nothing known, of two people.
  expect(boxes).toHaveLength(4);
  expect(paragraphs.filter(({ words }) => words === 'Facts')).toHaveLength(2);
});

describe('whatever somebody typed', () => {
  const hostile = [
    "=cmd|' /C calc'!A0",
    '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
    '{ HYPERLINK "http://example.test" }',
    ']]>&amp;&#x0;',
    '{{placeholder}}',
    'MERGEFIELD x \\* MERGEFORMAT'
  ];

  it.each(hostile)('is text and no more: %s', async words => {
    const word = await read(
      paperWith(
        { kind: 'heading', level: 1, words },
        { kind: 'paragraph', words },
        { kind: 'list', points: [words] },
        { kind: 'facts', facts: [{ label: words, words }] },
        { kind: 'table', caption: words, columns: [{ heading: words, width: 1 }], rows: [[words]], empty: words },
        { kind: 'statement', words },
        { kind: 'part', title: words, blocks: [] },
        { kind: 'choice', label: words, options: [words] },
        { kind: 'room', label: words, hint: words, lines: 1 }
      )
    );
    expect(word.fields).toEqual([]);
    expect(word.paragraphs.filter(paragraph => paragraph.words.includes(words))).toHaveLength(12);
    expect(word.tables).toEqual([{ caption: words, head: [words], rows: [[words]] }]);
    const links = Array.from(word.parts)
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([, { documentElement }]) => Array.from(documentElement.children))
      .filter(one => one.getAttribute('TargetMode') === 'External');
    expect(links).toEqual([]);
  });

  it('is drawn as it was typed: what turns its direction is left out', async () => {
    const { paragraphs } = await read(paperWith({ kind: 'paragraph', words: 'https://example.test/\u202egnp.exe' }));
    expect(paragraphs.map(({ words }) => words)).toContain('https://example.test/gnp.exe');
  });

  it('loses what no XML can hold, and nothing else', () => {
    expect(wordText('a\u0000b\u0008c\u000bd\u001fe\ud800f\udc00g\ufffeh')).toBe('abcdefgh');
    expect(wordText('one\r\ntwo\rthree\tfour 😀')).toBe('one\ntwo\nthree four 😀');
  });

  it('makes a file that can be read, and reads as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async typed => {
        const { paragraphs } = await read(paperWith({ kind: 'paragraph', words: `x${typed}x` }));
        expect(paragraphs[1].words).toBe(`x${wordText(typed)}x`);
      }),
      { numRuns: 60 }
    );
  });
});
