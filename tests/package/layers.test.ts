import { ESLint } from 'eslint';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Names the rules that a file of this text, at this place, would break. */
const brokenRules = async (path: string, text: string): Promise<string[]> => {
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(join(root, path))) as { rules: Record<string, unknown> };
  // The layering alone: the type-aware rules need files that exist.
  const layering = new ESLint({
    cwd: root,
    useEslintrc: false,
    overrideConfig: {
      parser: require.resolve('@typescript-eslint/parser'),
      parserOptions: { sourceType: 'module', ecmaVersion: 2020, ecmaFeatures: { jsx: true } },
      rules: { 'no-restricted-imports': config.rules['no-restricted-imports'] }
    }
  } as ESLint.Options);
  const [result] = await layering.lintText(text, { filePath: join(root, path.replace(/\.tsx?$/, '.js')) });
  return result.messages.map(message => message.message);
};

describe('the layers', () => {
  test.each([
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
    ['src/extensions/transferCommand/x.ts', "import { BaseListViewCommandSet } from '@microsoft/sp-listview-extensibility';"]
  ])('%s may not hold %s', async (path, text) => {
    expect(await brokenRules(path, text)).toEqual([expect.stringMatching(/may not import/)]);
  });

  test.each([
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
  ])('%s may hold %s', async (path, text) => {
    expect(await brokenRules(path, text)).toEqual([]);
  });
});
