import * as React from 'react';
import { dayOf } from '../../domain/kernel/calendarDay';
import type { Quarter } from '../../domain/figures/quarter';
import { parseQuarter, quarterKey, quarterName, quarterAfter, quarterOf, quarterWords } from '../../domain/figures/quarter';
import { maracChoiceWords } from '../../domain/setUp/placed';
import type { InsightOpening, InsightUseCases } from '../../services/figures/insightUseCases';
import { AsyncView, Button, Inset, Page, ScreenArea, WaitNotice, useAsync, useStyles } from '../../ui';
import { BarSelect } from '../../ui/fields/BarSelect';
import { CasesPage } from './CasesPage';
import { insightStyles } from './insightStyles';
import { PackTables } from './PackPart';
import { Parts } from './Parts';
import { useAddress } from '../../ui/route/useAddress';
import { useLastOpened } from '../../ui/route/useLastOpened';
import { pathOf, placeOf } from './insightPlace';
import type { Part } from './partNames';
import type { Behind } from './presenters/figureTable';
import { maracNames, movingMonths } from './presenters/insightView';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import { KnownPages } from '../../ui/route/PlaceLink';

/** Freezes settled months once per opening, and says which figures are final. */
function useFreezing(insight: InsightUseCases, opening: InsightOpening, editing: boolean, onFrozen: () => void): string {
  const [failed, setFailed] = React.useState('');
  const told = React.useRef(onFrozen);
  told.current = onFrozen;
  React.useEffect(() => {
    if (editing || !opening.isTeam) return undefined;
    let isGone = false;
    void insight.freeze(opening).then(outcome => {
      if (isGone) return;
      setFailed(
        outcome.ok ? '' : `The settled months could not be frozen: ${outcome.error.words} They are counted anew each time until they are.`
      );
      if (outcome.ok && outcome.value > 0) told.current();
    });
    return () => {
      isGone = true;
    };
  }, [insight, opening, editing]);
  if (!opening.isTeam) return '';
  if (failed) return failed;
  return movingMonths(opening).length === 0
    ? 'These figures are frozen: they no longer change.'
    : 'These figures still move: they are counted anew each time until the months are settled.';
}

/** The Board paper's first quarter under the new model. Board paper, paragraph 34. */
const first: Quarter = { year: 2019, number: 1 };

/** Every quarter from the board paper's to this one, the latest first. */
function quarterChoices(today: CalendarDay): readonly { readonly value: string; readonly label: string }[] {
  const choices: { value: string; label: string }[] = [];
  for (let quarter = quarterOf(today); quarterKey(quarter) >= quarterKey(first); quarter = quarterAfter(quarter, -1)) {
    choices.push({ value: quarterKey(quarter), label: quarterWords(quarter) });
  }
  return choices;
}

interface InsightScreenProps {
  readonly insight: InsightUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited, so nothing is written automatically. */
  readonly editing?: boolean;
}

interface BarProps {
  readonly opening: InsightOpening;
  readonly marac: string;
  readonly refreshing: boolean;
  readonly onQuarter: (quarter: Quarter | undefined) => void;
  readonly onMarac: (marac: string) => void;
  readonly onAgain: () => void;
}

const Bar = ({ opening, marac, refreshing, onQuarter, onMarac, onAgain }: BarProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  return (
    <div role="search" aria-label="Which figures" className={classes.bar}>
      <BarSelect
        id="insight-quarter"
        label="Quarter"
        value={quarterKey(opening.quarter)}
        options={quarterChoices(dayOf(opening.serverNow))}
        onChange={key => onQuarter(parseQuarter(key))}
      />
      {opening.isTeam && (
        <BarSelect
          id="insight-marac"
          label="Time limits and SafeLives return for"
          value={marac}
          options={[
            { value: '', label: 'The region' },
            ...maracNames(opening).map(name => ({ value: name, label: maracChoiceWords(name, opening.configuration) }))
          ]}
          onChange={onMarac}
        />
      )}
      <Button inactive={refreshing} onClick={onAgain}>
        {refreshing ? 'Reading…' : 'Refresh'}
      </Button>
    </div>
  );
};

/** Published figures, for people who see nothing else. */
const Published = ({ insight, opening }: { readonly insight: InsightUseCases; readonly opening: InsightOpening }): JSX.Element => {
  const [latest] = opening.published;
  const name = quarterName(opening.quarter);
  if (!latest) return <p>The oversight pack of {name} is not published yet. The MARAC team publishes it once its figures are settled.</p>;
  return (
    <>
      {latest.note && <Inset>Published again: {latest.note}</Inset>}
      <PackTables pack={latest.pack} name={name} give={insight.give} />
    </>
  );
};

interface FiguresProps extends BarProps {
  readonly insight: InsightUseCases;
  readonly editing: boolean;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onOpen: (behind: Behind) => void;
}

const Figures = (props: FiguresProps): JSX.Element => {
  const { insight, opening, editing, onAgain } = props;
  const classes = useStyles(insightStyles);
  const words = useFreezing(insight, opening, editing, onAgain);
  return (
    <Page title="MARAC figures" caption="Insight," screenKey="figures" marked={opening.isTeam} dense>
      <Bar {...props} />
      {opening.problems.map(problem => (
        <Inset key={problem}>{problem}.</Inset>
      ))}
      <p className={classes.quiet} role="status">
        {words}
      </p>
      {opening.isTeam ? <Parts {...props} onPublished={onAgain} /> : <Published insight={insight} opening={opening} />}
    </Page>
  );
};

const InsightWithin = ({ insight, waitUntil, editing = false }: InsightScreenProps): JSX.Element => {
  const [path, go] = useAddress('insight');
  const place = placeOf(path);
  const chosen = place.quarter && quarterKey(place.quarter);
  const [marac, setMarac] = React.useState('');
  const [pressed, setPressed] = React.useState<Behind>();
  /** What an address says of a number that was not pressed on this page is not known: the figures are shown. */
  const behind = place.cases ? pressed : undefined;
  const returnTo = useLastOpened(behind?.words);
  const load = React.useCallback(() => insight.open(chosen === undefined ? undefined : parseQuarter(chosen)), [insight, chosen]);
  const { state, refreshing, reload } = useAsync(load);
  React.useEffect(() => {
    if (behind || !returnTo) return;
    Array.from(document.querySelectorAll<HTMLElement>('[data-behind]'))
      .find(({ dataset }) => dataset.behind === returnTo)
      ?.focus();
  }, [behind, returnTo]);
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {editing && <Inset>This page is being edited. Nothing is frozen until the editing ends.</Inset>}
      <AsyncView state={state} loadingWords="Counting the referrals…" onRetry={reload}>
        {opening =>
          behind ? (
            <KnownPages of={opening.configuration}>
              <CasesPage insight={insight} behind={behind} onBack={() => go(pathOf({ ...place, cases: undefined }))} />
            </KnownPages>
          ) : (
            <Figures
              insight={insight}
              opening={opening}
              editing={editing}
              marac={marac}
              refreshing={refreshing}
              part={place.part}
              onPart={part => go(pathOf({ ...place, part }))}
              onQuarter={quarter => go(pathOf({ part: place.part, ...(quarter && { quarter }) }))}
              onMarac={setMarac}
              onAgain={() => reload('quietly')}
              onOpen={number => {
                setPressed(number);
                go(pathOf({ ...place, cases: true }));
              }}
            />
          )
        }
      </AsyncView>
    </>
  );
};

/** Every figure that the region needs, from data entered once. Board paper, paragraphs 34 and 42. */
const InsightScreen = (props: InsightScreenProps): JSX.Element => (
  <ScreenArea label="Insight">
    <InsightWithin {...props} />
  </ScreenArea>
);

export default InsightScreen;
