import * as React from 'react';
import { ok } from '../../../domain/kernel/result';
import type { EarlierCase, ReadEarlierCases } from '../../../services/case/earlierCases';
import { caseStyles } from '../../../ui/case/caseStyles';
import { useAsync } from '../../../ui/hooks/useAsync';
import type { AsyncWork } from '../../../ui/hooks/useAsync';
import { CaseLink } from '../../../ui/route/PlaceLink';
import { AsyncView } from '../../../ui/states/AsyncView';
import { useStyles } from '../../../ui/style/themedStyles';
import { earlierView } from './earlierView';
import type { EarlierView } from './earlierView';

type EarlierWork = AsyncWork<readonly EarlierCase[]>;

/** Reads the earlier cases of everything on a screen together. */
export function useEarlierCases(read: ReadEarlierCases, keys: readonly (string | undefined)[]): EarlierWork {
  const wanted = keys.filter(key => key !== undefined && key !== '').join('\n');
  const load = React.useCallback(() => (wanted === '' ? Promise.resolve(ok([])) : read(wanted.split('\n'))), [read, wanted]);
  return useAsync(load);
}

const Lines = ({ lines }: Pick<NonNullable<EarlierView['open']>, 'lines'>): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <ul className={classes.conditions}>
      {lines.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
};

const Shown = ({ view }: { readonly view: EarlierView }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <>
      <p className={classes.words}>
        <strong>
          Repeat of <CaseLink reference={view.reference} />
        </strong>
        , {view.standing} {view.closed}
      </p>
      {view.open && (
        <>
          <p className={classes.label}>{view.open.heading}</p>
          <Lines lines={view.open.lines} />
        </>
      )}
      {view.others.map(({ heading, lines }) => (
        <details key={heading}>
          <summary>{heading}</summary>
          <Lines lines={lines} />
        </details>
      ))}
    </>
  );
};

/** What became of the case of which another is a repeat. */
export const Earlier = ({ work, caseKey }: { readonly work: EarlierWork; readonly caseKey: string }): JSX.Element => (
  <section aria-label="What became of the earlier case">
    <AsyncView state={work.state} loadingWords="Reading what became of the earlier case…" onRetry={() => work.reload()}>
      {cases => {
        const found = cases.find(one => one.caseKey === caseKey);
        return found ? <Shown view={earlierView(found)} /> : <p>The earlier case is not there any more: it was disposed of.</p>;
      }}
    </AsyncView>
  </section>
);

/** The same, of one case, which is read here. */
export const EarlierOfOne = ({ read, caseKey }: { readonly read: ReadEarlierCases; readonly caseKey: string }): JSX.Element => (
  <Earlier work={useEarlierCases(read, [caseKey])} caseKey={caseKey} />
);
