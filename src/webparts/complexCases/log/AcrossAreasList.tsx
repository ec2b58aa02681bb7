import * as React from 'react';
import type { AcrossAreas } from '../../../domain/complex/acrossAreas';
import type { ComplexUseCases } from '../../../services/complex/complexUseCases';
import { ErrorPanel, FirstOnly, useAsync, useStyles } from '../../../ui';
import { complexStyles } from '../complexStyles';
import { counted } from '../../../domain/kernel/words';

const summaryWords = (people: number): string =>
  people === 1 ? 'One perpetrator stands in cases of several areas' : `${people} perpetrators stand in cases of several areas`;

const wordsOf = ({ areas, victims, cases }: AcrossAreas): string =>
  `${areas.join(', ')}; ${counted(victims, 'victim')}; cases ${cases.map(({ reference, marac }) => `${reference} (${marac})`).join(', ')}`;

/** The same perpetrator in several areas, by links that people decided on. Board paper, paragraph 30. */
export const AcrossAreasList = ({
  useCases,
  caseKeys
}: {
  readonly useCases: ComplexUseCases;
  readonly caseKeys: readonly string[];
}): JSX.Element | null => {
  const classes = useStyles(complexStyles);
  const asked = caseKeys.join();
  const load = React.useCallback(() => useCases.acrossAreas(asked === '' ? [] : asked.split(',')), [useCases, asked]);
  const { state, reload } = useAsync(load);
  if (state.kind === 'loading') return <p className={classes.note}>Looking for perpetrators who stand in cases of several areas…</p>;
  if (state.kind === 'failed') return <ErrorPanel error={state.error} onRetry={() => reload()} />;
  const { rows, more } = state.value;
  if (rows.length === 0 && !more)
    return (
      <p className={classes.note}>
        No perpetrator of a case here is known in another area. Links between people are decided on the MARAC desk.
      </p>
    );
  return (
    <>
      <FirstOnly
        more={more}
        count={rows.length}
        what="perpetrators in cases of several areas"
        rest="The links between people were followed as far as a page can: open a person on the MARAC desk to see the rest."
      />
      <details className={classes.details}>
        <summary>{summaryWords(rows.length)}</summary>
        <ul>
          {rows.map(person => (
            <li key={`${person.name} ${person.cases.map(({ caseKey }) => caseKey).join()}`}>
              <strong>{person.name}</strong>: {wordsOf(person)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
