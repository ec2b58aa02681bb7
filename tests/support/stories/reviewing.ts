import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { Answers } from '../../../src/domain/form/answers';
import type { ReviewUseCases, Written } from '../../../src/services/review/reviewUseCases';
import type { PageOptions } from '../sites/caseSite';
import { coordinator, openDesk, openForm, officer, origin, rowsOf, sitePaths } from '../sites/caseSite';
import type { StoredRow } from '../sites/caseSite';
import { completeAnswers, good, newDraft, sentIn } from './referring';

export const senior = 'senior@wmp.example';
export const idvaOfCoventry = 'idva.coventry@haven.example';
export const rationale = 'Strangled twice within a month, and the threats are getting worse.';

/** A referral of a victim who lives in Coventry, whose IDVA service has a representative on the local site. */
export const coventryAnswers = (): Answers => ({
  ...completeAnswers(),
  victimAddress: '2 Example Road\nCoventry',
  victimPostcode: 'CV1 1AA',
  servicesNow: ['Housing', 'IDVA or domestic abuse service'],
  codeWord: 'Marigold'
});

/** The review of a desk opened afresh. */
export function openReview(engine: SharePointEngine, options: Partial<PageOptions> = {}): ReviewUseCases {
  return openDesk(engine, { login: coordinator, ...options }).review;
}

/** One referral, sent in and taken in: the key of the case. */
export async function oneCase(engine: SharePointEngine, answers: Answers = coventryAnswers()): Promise<string> {
  const form = openForm(engine, { login: officer });
  const { item } = sentIn(await form.submit(newDraft(form, answers)));
  const { problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
  expect(problems).toEqual([]);
  return item.key;
}

/** The case of an outcome that must be written. */
export function written(outcome: Outcome<Written>): Extract<Written, { kind: 'written' }>['referral'] {
  const result = good(outcome);
  if (result.kind !== 'written') throw new Error(`It ended as ${result.kind}: ${result.clash.stored}`);
  return result.referral;
}

/** The clash of an outcome that must be one. */
export function clashing(outcome: Outcome<Written>): Extract<Written, { kind: 'clash' }>['clash'] {
  const result = good(outcome);
  if (result.kind !== 'clash') throw new Error(`It ended as ${result.kind}.`);
  return result.clash;
}

/** What the two sites hold of one case after a decision or a duty, as the owner sees it. */
export interface DeskRows {
  readonly referral: StoredRow;
  readonly intake: StoredRow;
  readonly events: readonly StoredRow[];
  readonly outbox: readonly StoredRow[];
  readonly notices: readonly StoredRow[];
}

export async function deskRows(engine: SharePointEngine): Promise<DeskRows> {
  const [referrals, intake, events, outbox, notices] = await Promise.all([
    rowsOf(engine, 'Referrals'),
    rowsOf(engine, 'Intake'),
    rowsOf(engine, 'Events'),
    rowsOf(engine, 'Outbox'),
    rowsOf(engine, 'Notices', 'partner')
  ]);
  expect(referrals).toHaveLength(1);
  return { referral: referrals[0], intake: intake[0], events, outbox, notices };
}

/** Kinds of the history's lines, each line once: of two with one Key the first stands. Openings of the case file are left out. */
export function told({ events }: Pick<DeskRows, 'events'>): readonly string[] {
  const first = events.filter((event, at) => events.findIndex(other => other.Key === event.Key) === at);
  return first
    .map(event => String(event.Kind))
    .filter(kind => kind !== 'Opened')
    .sort();
}

/** Sends something back as an agency does: one row in its own folder, text columns only. */
export async function sendBack(
  engine: SharePointEngine,
  login: string,
  values: Readonly<Record<string, string>> & { readonly Marac: string; readonly Agency: string },
  folder = `${values.Marac} - ${values.Agency}`
): Promise<void> {
  const site = sitePaths.partner;
  const list = `${site}/Lists/Returns`;
  const answer = await engine.handle({
    method: 'POST',
    url: `${origin}${site}/_api/web/getList('${list}')/AddValidateUpdateItemUsingPath`,
    headers: {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json;odata=nometadata',
      authorization: `Bearer local:${login}`
    },
    body: JSON.stringify({
      listItemCreateInfo: { FolderPath: { DecodedUrl: `${list}/${folder}` }, UnderlyingObjectType: 0 },
      formValues: Object.entries({ Title: 'Answer', ...values }).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      bNewDocumentUpdate: false
    }),
    login
  });
  if (answer.status >= 300) throw new Error(`The answer was refused with ${answer.status}: ${String(answer.body).slice(0, 300)}`);
}
