import { asked, sitePaths } from './programs';

/** Lists of the partner site that hold what is told to agencies and what they send back; the region's settings name every MARAC to everybody. */
const told = ['Lists/Notices', 'Lists/Returns', 'Lists/Actions', 'Lists/Intake', 'Packs'] as const;

/** Every byte that somebody can read on the partner site about cases, the names of authors and editors included. */
export async function everythingReadBy(origin: string, login: string): Promise<string> {
  const query = '$select=*,FileRef,Author/Title,Author/EMail,Editor/Title,Editor/EMail&$expand=Author,Editor&$top=5000';
  const answers = await Promise.all(told.map(list => asked(origin, login, `${sitePaths.partner}/_api/web/getList('${sitePaths.partner}/${list}')/items?${query}`)));
  const refused = answers.filter(({ status }) => status !== 200);
  if (refused.length > 0) throw new Error(`${login} was refused: ${refused[0].body.slice(0, 200)}`);
  return answers.map(({ body }) => body).join('\n');
}

/** One notice as its agency reads it. */
export interface ReadNotice {
  readonly Kind: string;
  readonly Detail: string;
}

/** Notices about a case that somebody can read, oldest first. */
export async function noticesReadBy(origin: string, login: string, reference: string): Promise<readonly ReadNotice[]> {
  const path = `${sitePaths.partner}/_api/web/getList('${sitePaths.partner}/Lists/Notices')/items`;
  const { status, body } = await asked(origin, login, `${path}?$select=Id,Title,Kind,Detail&$top=5000`);
  if (status !== 200) throw new Error(`${login} was refused: ${body.slice(0, 200)}`);
  const { value } = JSON.parse(body) as { value: readonly (ReadNotice & { readonly Title: string | null })[] };
  return value.filter(notice => notice.Title === reference && notice.Kind !== null);
}
