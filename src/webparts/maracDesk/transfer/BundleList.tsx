import * as React from 'react';
import type { Bundle } from '../../../services/transfer/transferUseCases';
import type { AsyncWork } from '../../../ui/hooks/useAsync';
import { AsyncView } from '../../../ui/states/AsyncView';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';

/** What goes with the case, and whether all of it is there: nothing is typed again by the receiving side. */
export const BundleList = ({ work }: { readonly work: AsyncWork<Bundle> }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section aria-labelledby="transfer-bundle">
      <h3 id="transfer-bundle" className={classes.heading}>
        What goes with the case
      </h3>
      <AsyncView state={work.state} loadingWords="Looking at what goes with the case…" onRetry={() => work.reload()}>
        {({ parts }) => (
          <ul className={classes.list} role="list">
            {parts.map(({ name, words, complete }) => (
              <li key={name}>
                <StatusTag tone={complete ? 'good' : 'warning'}>{complete ? 'Complete' : 'Not complete'}</StatusTag> <strong>{name}</strong>
                {words && `: ${words}`}
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </section>
  );
};
