import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..', '..');

interface Cruised {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

/** What dependency-cruiser finds in these folders, by the rules of the project. */
function cruise(cwd: string, ...folders: string[]): Cruised {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '.bin', 'depcruise'),
      '--config',
      relative(cwd, join(root, '.dependency-cruiser.js')),
      '--output-type',
      'json',
      ...folders
    ],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1_048_576 }
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Cruised;
}

const wrong = ({ summary }: Cruised): string[] => summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

/** Rooms in which a wrong import is tried: a file each, that holds nothing else. */
const forbidden: readonly (readonly [string, string])[] = [
  ['src/domain/referral/x.ts', "import { spfi } from '@pnp/sp';"],
  ['src/domain/referral/x.ts', "import * as React from 'react';"],
  ['src/domain/x.ts', "import { submit } from '../services/submit';"],
  ['src/domain/form/x.ts', "import { submit } from '../../services/submit';"],
  ['src/services/x.ts', "import { store } from '../sharepoint/stores/x';"],
  ['src/services/x.ts', "import { sp } from '@pnp/sp';"],
  ['src/sharepoint/stores/x.ts', "import { sp } from '@pnp/sp';"],
  ['src/sharepoint/provisioning/x.ts', "import { sp } from '@pnp/sp/webs';"],
  ['src/sharepoint/client/x.ts', "import { Page } from '../../ui/Page';"],
  ['src/documents/x.ts', "import * as React from 'react';"],
  ['src/documents/x.ts', "import { submit } from '../services/submit';"],
  ['src/webparts/maracDesk/x.tsx', "import { Document } from 'docx';"],
  ['src/ui/x.tsx', "import { submit } from '../services/submit';"],
  ['src/ui/x.tsx', "import { Log } from '@microsoft/sp-core-library';"],
  ['src/webparts/maracDesk/x.tsx', "import { Log } from '@microsoft/sp-core-library';"],
  ['src/webparts/caseFinder/x.tsx', "import { CaseHead } from '../maracDesk/caseFile/CaseHead';"],
  ['src/webparts/caseFinder/presenters/x.ts', "import { caseHeader } from '../../maracDesk/presenters/caseView';"],
  ['src/webparts/maracDesk/review/presenters/x.ts', "import { saveWords } from '../../../meetings/minutes/presenters/saveWords';"],
  ['src/webparts/shared/case/x.tsx', "import { CaseHead } from '../../maracDesk/caseFile/CaseHead';"],
  ['src/webparts/maracDesk/x.tsx', "import { TransferDialog } from '../../extensions/transferCommand/TransferDialog';"],
  ['src/extensions/transferCommand/x.ts', "import { BaseListViewCommandSet } from '@microsoft/sp-listview-extensibility';"],
  ['src/domain/referral/x.ts', "import type { A } from '../figures/counts';"],
  ['src/services/finder/x.ts', "import { decide } from '../review/decide';"],
  ['src/sharepoint/stores/finder/x.ts', "import { retentionStore } from '../retention/retentionStore';"],
  ['src/domain/nowhere/x.ts', "import { ok } from '../kernel/result';"]
];
const allowed: readonly (readonly [string, string])[] = [
  ['src/domain/form/x.ts', "import { ok } from '../result';"],
  ['src/services/x.ts', "import { ok } from '../domain/result';"],
  ['src/sharepoint/client/x.ts', "import { spfi } from '@pnp/sp';"],
  ['src/sharepoint/stores/x.ts', "import { parse } from 'valibot';"],
  ['src/documents/x.ts', "import { Document } from 'docx';"],
  ['src/documents/x.ts', "import { agendaOrder } from '../domain/meetings/standardOrder';"],
  ['src/webparts/maracDesk/x.tsx', "import { wordOf } from '../../documents/word/wordOf';"],
  ['src/webparts/maracDesk/emailed/x.tsx', "import { OneDraftForm } from '../../shared/referralForm/ReferralFormScreen';"],
  ['src/webparts/partnerHome/actions/x.tsx', "import { MeetingPage } from '../meetings/MeetingPage';"],
  ['src/webparts/maracDesk/x.tsx', "import { Facts } from '../../ui/case/Facts';"],
  ['src/ui/x.tsx', "import { TextField } from '@fluentui/react';"],
  ['src/webparts/maracDesk/x.tsx', "import { openDesk } from '../../services/openDesk';"],
  ['src/extensions/transferCommand/x.ts', "import { MaracListCommand } from '../../host/MaracListCommand';"],
  ['src/host/x.ts', "import { Log } from '@microsoft/sp-core-library';"]
];

describe('the house', () => {
  const whole = cruise(root, 'src', 'local');

  it('has no circle, no import through a wall, and no street that the table does not know', () => {
    expect(wrong(whole)).toEqual([]);
    expect(whole.modules.length).toBeGreaterThan(500);
  });

  it('uses every arrow between streets that ARCHITECTURE.md allows: what nobody needs any more is taken out of the table', () => {
    const floors = ['domain', 'services', 'sharepoint/stores'];
    const streetOf = (file: string): readonly [number, string] | undefined => {
      const at = floors.findIndex(floor => file.startsWith(`src/${floor}/`));
      return at < 0 ? undefined : [at, file.slice(`src/${floors[at]}/`.length).split('/')[0]];
    };
    const used = new Set<string>();
    for (const { source, dependencies } of whole.modules) {
      const from = streetOf(source);
      for (const { resolved } of dependencies) {
        const to = streetOf(resolved);
        if (from && to && from[0] === to[0] && from[1] !== to[1]) used.add(`${floors[from[0]]}: ${from[1]} -> ${to[1]}`);
      }
    }
    const table = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
      .split('\n')
      .map(line => /^\| `(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$/.exec(line))
      .flatMap(row =>
        row === null
          ? []
          : floors.flatMap((floor, at) => Array.from(row[at + 2].matchAll(/`(\w+)`/g), ([, to]) => `${floor}: ${row[1]} -> ${to}`))
      );
    expect(table.filter(arrow => !used.has(arrow))).toEqual([]);
  });

  describe('refuses', () => {
    const tried = mkdtempSync(join(tmpdir(), 'house-'));
    afterAll(() => rmSync(tried, { recursive: true }));

    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(tried, path)), { recursive: true });
      writeFileSync(join(tried, path), text);
    };
    symlinkSync(join(root, 'node_modules'), join(tried, 'node_modules'));
    writeFileSync(join(tried, 'tsconfig.json'), '{}');
    const named = (list: typeof forbidden, kind: string): readonly (readonly [string, string])[] =>
      list.map(([path, text], at) => [path.replace(/x\.tsx?$/, `${kind}${at}$&`), text]);
    const bad = named(forbidden, 'bad');
    const good = named(allowed, 'good');
    for (const [path, text] of [...bad, ...good]) {
      put(path, text);
      const target = /'(\.[^']+)'/.exec(text)?.[1];
      if (target !== undefined) put(`${join(dirname(path), target)}.ts`, 'export {};');
    }
    const { summary } = cruise(tried, 'src');
    const brokenBy = (path: string): string[] => summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

    test.each(bad)('%s: %s', path => expect(brokenBy(path)).not.toEqual([]));
    test.each(good)('not %s: %s', path => expect(brokenBy(path)).toEqual([]));
  });
});
