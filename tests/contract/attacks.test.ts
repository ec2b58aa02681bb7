import type { SharePointEngine } from '../../local/engine';
import { caseSites, coordinator, editInList, officer, openDesk } from '../support/sites/caseSite';
import type { CaseSites } from '../support/sites/caseSite';
import { addEverywhere, everythingRead, foldersOf, rowsSeen, targets, unrefused, wordsOf } from '../support/sites/attacking';
import type { Seen, Target } from '../support/sites/attacking';
import { duringMeeting } from '../support/stories/minuting';
import { health, housing, idva } from '../support/stories/partnerHome';
import { good } from '../support/stories/referring';
import { openTracker } from '../support/stories/tracking';
import { openMeetings } from '../support/stories/meetings';
import { restrictedName, whatIsSo, wholeStory } from '../support/stories/wholeStory';
import type { Story } from '../support/stories/wholeStory';

const mailFlow = 'mailflow@wmp.example';
const opcc = 'opcc@opcc.example';
const nobody = 'nobody@wmp.example';
/** With which accounts somebody attacks: everybody but the team and the owner. */
const attackers = [officer, housing, idva, health, mailFlow, opcc, nobody];

let sites: CaseSites;
let story: Story;
let played: () => SharePointEngine;
/** Every row that the story leaves, by its list. */
let honest: ReadonlyMap<Target, readonly Seen[]>;
let folders: ReadonlyMap<Target, readonly string[]>;
/** What is so when nobody attacks: when the story ends, and when every desk has opened after it. */
let asPlayed: Readonly<Record<string, unknown>>;
let afterDesks: Readonly<Record<string, unknown>>;

const everyRow = async (engine: SharePointEngine): Promise<ReadonlyMap<Target, readonly Seen[]>> =>
  new Map(await Promise.all(targets.map(async target => [target, await rowsSeen(engine, target)] as const)));

beforeAll(async () => {
  sites = await caseSites();
  story = await wholeStory(sites);
  const engine = story.begin();
  await story.play(engine);
  honest = await everyRow(engine);
  folders = new Map(await Promise.all(targets.map(async target => [target, await foldersOf(engine, target)] as const)));
  const atTheEnd = sites.freeze(engine);
  played = () => {
    const copy = atTheEnd();
    copy.settings.now = () => duringMeeting;
    return copy;
  };
  const undisturbed = played();
  asPlayed = await whatIsSo(undisturbed, story);
  sites.discard(undisturbed);
  const opened = played();
  await everyDesk(opened);
  afterDesks = await whatIsSo(opened, story);
  sites.discard(opened);
});
afterAll(() => sites.close());

/** That the referrer has changed something, and what, is beside the case: shown, and decided by a person. */
const withoutNews = (so: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(JSON.stringify(so, (name, part: unknown) => (name === 'changedSince' || name === 'versions' ? undefined : part)));

/** Whether anything stands otherwise than where the copy began. Where nothing does, what follows is what follows without an attack. */
const hasWritten = (engine: SharePointEngine): boolean => engine.changes().length > 0;

/** What any page of the team does when it opens. */
async function everyDesk(engine: SharePointEngine): Promise<void> {
  good(await openDesk(engine, { login: coordinator }).takeIn());
  good(await openMeetings(engine).finishPending());
  const tracker = openTracker(engine);
  good(await tracker.keepTracker(good(await tracker.open())));
}

describe('every list of the schema', () => {
  test('holds something true when the story ends, so that there is something to attack', () => {
    const empty = targets.filter(target => honest.get(target)!.length === 0).map(wordsOf);
    expect(empty).toEqual([]);
  });

  test.each(attackers)('%s changes, moves and takes away nothing but what is theirs to change', async login => {
    const engine = played();
    const through = new Set<string>();
    for (const [target, rows] of honest) {
      const mine = new Set((await rowsSeen(engine, target, login)).map(({ id }) => id));
      for (const row of rows) {
        const isOwnReferral = target.name === 'intake' && mine.has(row.id) && login !== mailFlow;
        for (const verb of isOwnReferral ? [] : await unrefused(engine, login, row)) through.add(verb);
      }
    }
    // The account that delivers messages marks them as sent.
    const theirs =
      login === mailFlow ? ['MERGE', 'PATCH', 'moveTo', 'validateUpdateListItem'].map(verb => `Outbox, case site: ${verb}`) : [];
    expect(Array.from(through).sort()).toEqual(theirs.sort());
    if (hasWritten(engine)) expect(await whatIsSo(engine, story)).toEqual(asPlayed);
    sites.discard(engine);
  });
});

/** Where an attacker may add rows, and adds copies of every true one: under its own Key, and under another. */
async function plant(engine: SharePointEngine, login: string): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const [target, rows] of honest) {
    for (const { values } of rows) {
      const forged = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          target.list.columns[name].kind === 'note' ? String(value).replace(/[A-Z][a-z]+/, 'FORGED') : value
        ])
      );
      for (const copy of [values, forged, { ...forged, ...('Key' in values ? { Key: `${String(values.Key)}-forged` } : {}) }]) {
        for (const place of await addEverywhere(engine, login, target, copy, folders.get(target)!))
          taken.add(`${wordsOf(target)}${place ? `, ${place}` : ''}`);
      }
    }
  }
  return taken;
}

const mayAdd: Readonly<Record<string, readonly string[]>> = {
  [officer]: ['Events, case site', 'Intake, case site'],
  [housing]: ['Intake, partner site', 'Returns, partner site, Coventry - Housing'],
  [idva]: ['Intake, partner site', 'Returns, partner site, Coventry - IDVA service'],
  [health]: ['Intake, partner site', 'Returns, partner site, Walsall - Health'],
  [mailFlow]: ['Outbox, case site'],
  [opcc]: [],
  [nobody]: []
};

describe.each(attackers)('%s plants copies of every true row, and of forged ones, wherever the lists let them', login => {
  test('before it happens: what happens then is as it would have been', async () => {
    const engine = story.begin();
    expect(Array.from(await plant(engine, login)).sort()).toEqual(mayAdd[login]);
    if (hasWritten(engine)) {
      await story.play(engine);
      await everyDesk(engine);
      expect(await whatIsSo(engine, story)).toEqual(afterDesks);
    }
    sites.discard(engine);
  });

  test('after it happened: nothing is so that was not', async () => {
    const engine = played();
    await plant(engine, login);
    if (hasWritten(engine)) {
      await everyDesk(engine);
      expect(await whatIsSo(engine, story)).toEqual(afterDesks);
    }
    sites.discard(engine);
  });
});

describe('a referrer who changes every column of their own referral by hand', () => {
  test.each([
    [officer, 'case', 'officer'],
    [housing, 'partner', 'partner']
  ] as const)('as %s: the case, its evidence and the figures are as they were', async (login, site, name) => {
    const target = targets.find(one => one.name === 'intake' && one.site === site)!;
    const own = (engine: SharePointEngine) =>
      rowsSeen(engine, target, login).then(rows => rows.find(({ values }) => values.Key === story.keys[name])!);
    const others = honest.get(target)!.concat(honest.get(targets.find(one => one.name === 'intake' && one.site !== site)!)!);
    const before = withoutNews(afterDesks);
    for (const column of Object.keys(target.list.columns)) {
      const engine = played();
      const { id, values } = await own(engine);
      const another = others.map(row => row.values[column]).find(value => value !== undefined && value !== values[column]);
      const forged =
        another ??
        (target.list.columns[column].kind === 'dateTime'
          ? '1999-12-31T00:00:00Z'
          : target.list.columns[column].kind === 'number'
            ? 3
            : target.list.columns[column].kind === 'boolean'
              ? true
              : 'FORGED');
      await editInList(engine, 'Intake', id, { [column]: forged }, site, login);
      await everyDesk(engine);
      expect({ column, is: withoutNews(await whatIsSo(engine, story)) }).toEqual({ column, is: before });
      sites.discard(engine);
    }
  });
});

describe('what can be read', () => {
  // Of every victim the IDVA service is told, and it answers; messages and clocks are the mail account's work.
  const theirs: Readonly<Record<string, readonly string[]>> = {
    [officer]: ['Intake, case site'],
    [idva]: ['Notices, partner site', 'Returns, partner site'],
    [mailFlow]: ['Intake, case site', 'Referrals, case site', 'Minutes, case site', 'Outbox, case site']
  };
  test.each(attackers)('%s reads of a restricted case nothing but what is theirs', async login => {
    const engine = played();
    const found = (await everythingRead(engine, login)).filter(
      ({ text }) => text.includes(story.keys.restricted) || text.includes(restrictedName)
    );
    expect(Array.from(new Set(found.map(({ where }) => where.split(':')[0])))).toEqual(theirs[login] ?? []);
    sites.discard(engine);
  });
});
