import { asked, sitePaths } from './programs';

/** Lists of the partner site that hold what is told to agencies and what they send back; the region's settings name every MARAC to everybody. */
const told = ['Lists/Notices', 'Lists/Returns', 'Lists/Actions', 'Lists/Intake', 'Packs'] as const;

type Row = Readonly<Record<string, unknown>>;

async function readBy(origin: string, login: string, list: string): Promise<readonly Row[]> {
  const query = '$select=*,FileRef,Author/Title,Author/EMail,Editor/Title,Editor/EMail&$expand=Author,Editor&$top=5000';
  const { status, body } = await asked(
    origin,
    login,
    `${sitePaths.partner}/_api/web/getList('${sitePaths.partner}/${list}')/items?${query}`
  );
  if (status !== 200) throw new Error(`${login} was refused ${list}: ${body.slice(0, 200)}`);
  return (JSON.parse(body) as { value: readonly Row[] }).value;
}

/** A case by its names. */
interface NamedCase {
  readonly key: string;
  readonly reference: string;
}

/** Every byte about a case that somebody can read on the partner site, with authors and editors. Where the fit stands in it, with what is around it; empty where it does not. */
export async function readAbout(origin: string, login: string, { key, reference }: NamedCase, what: RegExp): Promise<readonly string[]> {
  const rows = (await Promise.all(told.map(list => readBy(origin, login, list)))).flat().map(row => JSON.stringify(row));
  const about = rows.filter(row => row.includes(key) || row.includes(reference));
  if (about.length === 0) throw new Error(`${login} can read nothing about the case.`);
  return about.flatMap(row =>
    [...row.matchAll(new RegExp(what.source, 'gi'))].map(({ index = 0 }) => row.slice(Math.max(0, index - 40), index + 40))
  );
}

/** One notice as its agency reads it. */
export interface ReadNotice {
  readonly kind: string;
  readonly detail: string;
}

/** Notices about a case that somebody can read, oldest first. */
export async function noticesReadBy(origin: string, login: string, { key }: NamedCase): Promise<readonly ReadNotice[]> {
  const rows = await readBy(origin, login, 'Lists/Notices');
  return rows.filter(({ CaseKey }) => CaseKey === key).map(({ Kind, Detail }) => ({ kind: String(Kind), detail: String(Detail) }));
}
