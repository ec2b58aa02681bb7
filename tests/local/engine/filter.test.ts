import fc from 'fast-check';
import { parseFilter } from '../../../local/engine/odata/filter';
import type { Condition } from '../../../local/engine/odata/filter';
import { json, makeSite, owner, sitePath } from './site';
import type { TestSite } from './site';

interface Sample {
  readonly Title: string | null;
  readonly Score: number | null;
  readonly Closed: boolean | null;
}

const words = ['alpha', 'Alphabet', "O'Neil", 'beta', null] as const;
const samples: readonly Sample[] = words.flatMap(Title =>
  [1, 2.5, null].flatMap(Score => [true, false, null].map(Closed => ({ Title, Score, Closed })))
);

type Made = { readonly text: string; readonly holds: (row: Sample) => boolean };

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const folded = (text: string | null): string | null => text?.toLowerCase() ?? null;

function compare<T extends string | number>(
  name: 'Title' | 'Score',
  operator: string,
  shown: string,
  value: T,
  read: (row: Sample) => T | null
): Made {
  const holds = (row: Sample): boolean => {
    const kept = read(row);
    if (kept === null) {
      return operator === 'ne';
    }
    return (
      { eq: kept === value, ne: kept !== value, lt: kept < value, le: kept <= value, gt: kept > value, ge: kept >= value }[operator] ??
      false
    );
  };
  return { text: `${name} ${operator} ${shown}`, holds };
}

const operator = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const word = fc.constantFrom('alpha', 'ALPHABET', "o'neil", 'b', '');
const term: fc.Arbitrary<Made> = fc.oneof(
  fc
    .tuple(
      operator,
      word.filter(text => text !== '')
    )
    .map(([sign, text]) => compare('Title', sign, quoted(text), text.toLowerCase(), row => folded(row.Title))),
  fc.tuple(operator, fc.constantFrom(1, 2, 2.5)).map(([sign, value]) => compare('Score', sign, String(value), value, row => row.Score)),
  fc.boolean().map(value => ({ text: `Closed eq ${value ? 'true' : '0'}`, holds: (row: Sample) => row.Closed === value })),
  fc
    .constantFrom<keyof Sample>('Title', 'Score', 'Closed')
    .map(name => ({ text: `${name} eq null`, holds: (row: Sample) => row[name] === null })),
  word.map(text => ({
    text: `startswith(Title,${quoted(text)})`,
    holds: (row: Sample) => folded(row.Title)?.startsWith(text.toLowerCase()) ?? false
  })),
  word.map(text => ({
    text: `substringof(${quoted(text)}, Title)`,
    holds: (row: Sample) => folded(row.Title)?.includes(text.toLowerCase()) ?? false
  }))
);
const { filter } = fc.letrec<{ filter: Made }>(tie => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc
      .tuple(tie('filter'), tie('filter'))
      .map(([left, right]) => ({ text: `(${left.text} and ${right.text})`, holds: (row: Sample) => left.holds(row) && right.holds(row) })),
    fc
      .tuple(tie('filter'), tie('filter'))
      .map(([left, right]) => ({ text: `(${left.text} or ${right.text})`, holds: (row: Sample) => left.holds(row) || right.holds(row) })),
    tie('filter').map(inner => ({ text: `not (${inner.text})`, holds: (row: Sample) => !inner.holds(row) }))
  )
}));

function write(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${write(condition.left)} ${condition.kind} ${write(condition.right)})`;
    case 'not':
      return `not (${write(condition.operand)})`;
    case 'compare': {
      const { value } = condition;
      return `${condition.path} ${condition.operator} ${value.kind === 'null' ? 'null' : 'value' in value ? String(value.value) : quoted(value.text)}`;
    }
    case 'startsWith':
      return `startswith(${condition.path},${quoted(condition.text)})`;
    case 'contains':
      return `substringof(${quoted(condition.text)},${condition.path})`;
    default:
      return '';
  }
}

describe('any filter', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await makeSite();
    const web = site.as(owner).web;
    await web.lists.add('Samples', '', 100);
    const { fields } = web.lists.getByTitle('Samples');
    await fields.addNumber('Score');
    await fields.addBoolean('Closed');
    await fields.getByInternalNameOrTitle('Title').update({ Indexed: true });
    await fields.getByInternalNameOrTitle('Score').update({ Indexed: true });
    site.engine.seedItems(
      sitePath,
      'Samples',
      samples.map(sample => ({ values: { ...sample } })),
      { author: owner, created: new Date('2026-01-01T00:00:00Z') }
    );
  });

  test('finds exactly the rows it describes', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async ({ text, holds }) => {
        const answer = await site.raw(
          owner,
          'GET',
          `web/lists/getByTitle('Samples')/items?$select=Id&$top=500&$filter=${encodeURIComponent(text)}`
        );
        expect(answer.status).toBe(200);
        const found = (json(answer).value as Array<{ Id: number }>).map(row => row.Id);
        expect(found).toEqual(samples.flatMap((sample, index) => (holds(sample) ? [index + 1] : [])));
      }),
      { numRuns: 300 }
    );
  });

  test('means the same when written out again', () => {
    fc.assert(
      fc.property(filter, ({ text }) => {
        const once = parseFilter(text);
        expect(parseFilter(write(once))).toEqual(once);
      })
    );
  });

  test('and binds tighter than or; not tightest', () => {
    expect(write(parseFilter("A eq 1 or B eq 2 and not C eq 'x'"))).toBe("(A eq 1 or (B eq 2 and not (C eq 'x')))");
  });
});
