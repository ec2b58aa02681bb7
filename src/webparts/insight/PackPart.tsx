import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { OversightPack } from '../../domain/figures/oversightPack';
import type { GiveExport } from '../../services/shared/logExport';
import type { PublishedPack } from '../../services/figures/insightPorts';
import type { InsightUseCases } from '../../services/figures/insightUseCases';
import { Button, ButtonRow, ErrorPanel, Inset, NarrativeField, useAnnounce, useStyles } from '../../ui';
import { useOnlyPrinted } from '../../ui/print/onlyPrinted';
import { Files } from './Files';
import { FigureTable } from './FigureTable';
import { insightStyles } from './insightStyles';
import { sheetOf } from './presenters/figureTable';
import { packViews } from './presenters/insightView';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

export interface PackTablesProps {
  readonly pack: OversightPack;
  /** "Q1 2019/20". */
  readonly name: string;
  readonly give: GiveExport;
}

const nothingToDo = (): void => undefined;

/** A pack to be read, printed and saved: aggregates only. */
export const PackTables = ({ pack, name, give }: PackTablesProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const printed = React.useRef<HTMLDivElement>(null);
  useOnlyPrinted(printed, nothingToDo);
  return (
    <>
      <ButtonRow>
        <Button onClick={() => window.print()}>Print the pack</Button>
      </ButtonRow>
      <div ref={printed}>
        <h3 className={classes.heading}>MARAC oversight pack, {name}</h3>
        <p className={classes.quiet}>
          OFFICIAL. Counts of 1 to 4 are suppressed, and others where needed so that they cannot be worked out; 0 and 5 are shown. The table
          of referrals is public as it stands.
        </p>
        {packViews(pack, name).map(view => (
          <React.Fragment key={view.caption}>
            <FigureTable view={view} first="MARAC" />
            <div className={classes.notPrinted}>
              <Files sheet={sheetOf(view, 'MARAC', ['OFFICIAL'])} give={give} />
            </div>
          </React.Fragment>
        ))}
      </div>
    </>
  );
};

export interface PackPartProps {
  readonly insight: InsightUseCases;
  /** As it would be published now. */
  readonly pack: OversightPack;
  readonly name: string;
  readonly published: readonly PublishedPack[];
  /** Months whose figures are not frozen yet, in words, because a pack with them could change. */
  readonly moving: readonly string[];
  readonly onPublished: () => void;
}

/** What the OPCC and the steering groups get, and what they were given. Board paper, paragraph 31. */
export const PackPart = ({ insight, pack, name, published, moving, onPublished }: PackPartProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const announce = useAnnounce();
  const [key, setKey] = React.useState(() => insight.newKey());
  const [note, setNote] = React.useState('');
  const [busy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const publish = async (): Promise<void> => {
    setBusy(true);
    const done = await insight.publish(pack, note, key);
    setBusy(false);
    setFailure(done.ok ? undefined : done.error);
    if (!done.ok) return;
    setKey(insight.newKey());
    setNote('');
    announce(`The oversight pack of ${name} is published to the OPCC.`);
    onPublished();
  };
  return (
    <>
      {published.length === 0 ? (
        <p>The pack of this quarter is not published yet.</p>
      ) : (
        <ul>
          {published.map(one => (
            <li key={one.key}>
              Published {moment.format(one.publishedAt)}
              {one.note && `: ${one.note}`}
            </li>
          ))}
        </ul>
      )}
      {moving.length > 0 ? (
        <Inset>
          It can be published once its months are frozen. Still moving: {moving.join(', ')}. A month is frozen a fortnight after its end
          when everything in it is decided, and after two months in any case.
        </Inset>
      ) : (
        <div className={classes.notPrinted}>
          {published.length > 0 && (
            <NarrativeField id="insight-note" label="What has changed since it was published?" value={note} onChange={setNote} />
          )}
          {failure && <ErrorPanel error={failure} onRetry={publish} />}
          <ButtonRow>
            <Button kind="primary" inactive={busy} onClick={publish}>
              {published.length > 0 ? 'Publish it again, with the note' : 'Publish to the OPCC'}
            </Button>
          </ButtonRow>
        </div>
      )}
      <PackTables pack={pack} name={name} give={insight.give} />
    </>
  );
};
