import * as React from 'react';
import { firstOnlyWords } from '../../../domain/kernel/firstRows';
import type { AppError } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { MatchingUseCases, PersonView } from '../../../services/matching/matchingUseCases';
import { DataTable } from '../../../ui/data/DataTable';
import type { Column } from '../../../ui/data/DataTable';
import { useAsync } from '../../../ui/hooks/useAsync';
import { ActionLink, Button } from '../../../ui/layout/Button';
import { Hidden } from '../../../ui/layout/Hidden';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { AsyncView } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Warning } from '../../../ui/states/Notice';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { matchStyles } from './matchStyles';
import { personPage } from './presenters/personPage';
import type { LinkView, PlaceView } from './presenters/personPage';
import { CaseLink } from '../../../ui/route/PlaceLink';

export interface PersonPanelProps {
  readonly useCases: MatchingUseCases;
  readonly caseKey: string;
  /** Key of the person within the case. */
  readonly personKey: string;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly headingLevel: 'h3' | 'h4';
  readonly onBack: () => void;
}

/** Two things that belong together, one under the other: as many columns as there is room for beside a review. */
const Both = ({ first, then }: { readonly first: React.ReactNode; readonly then: string }): JSX.Element => (
  <span>
    {first}
    <br />
    {then}
  </span>
);

const columns: readonly Column<PlaceView>[] = [
  {
    key: 'reference',
    heading: 'Case, received',
    cell: place => <Both first={<CaseLink reference={place.reference} />} then={place.received} />
  },
  { key: 'role', heading: 'Part', cell: place => place.role, sortValue: place => place.role },
  { key: 'name', heading: 'Name there, born', cell: place => <Both first={place.name} then={place.dateOfBirth} /> },
  { key: 'victim', heading: 'Victim', cell: place => place.victim, sortValue: place => place.victim },
  {
    key: 'marac',
    heading: 'MARAC, status',
    cell: place => <Both first={place.marac} then={place.status} />,
    sortValue: place => place.marac
  }
];

interface ContentProps extends PersonPanelProps {
  readonly view: PersonView;
  readonly onChanged: () => void;
}

const Links = ({
  links,
  useCases,
  onChanged
}: { readonly links: readonly LinkView[] } & Pick<ContentProps, 'useCases' | 'onChanged'>): JSX.Element => {
  const announce = useAnnounce();
  const [failure, setFailure] = React.useState<AppError>();
  const [sending, setSending] = React.useState(false);
  const takeBack = async ({ pair, words }: LinkView): Promise<void> => {
    if (sending) return;
    setSending(true);
    const outcome = await useCases.mark(pair, undefined);
    setSending(false);
    setFailure(outcome.ok ? undefined : outcome.error);
    if (!outcome.ok) return;
    announce(`Taken back: ${words}.`);
    onChanged();
  };
  return (
    <>
      {failure && (
        <ErrorPanel inSight error={failure}>
          <Button onClick={onChanged}>Look again</Button>
        </ErrorPanel>
      )}
      <ul>
        {links.map(link => (
          <li key={link.pair.pairKey}>
            {link.words}. {link.decided}.{' '}
            <ActionLink onClick={() => void takeBack(link)}>
              Take back<Hidden>: {link.words}</Hidden>
            </ActionLink>
          </li>
        ))}
      </ul>
    </>
  );
};

const Content = ({ view, onChanged, ...props }: ContentProps): JSX.Element => {
  const classes = useStyles(matchStyles);
  const { configuration, now, headingLevel } = props;
  const page = React.useMemo(() => personPage(view, configuration, now), [view, configuration, now]);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const Heading = headingLevel;
  const Below = headingLevel === 'h3' ? 'h4' : 'h5';
  return (
    <>
      <Heading ref={heading} tabIndex={-1} className={classes.heading}>
        Every case of {page.title}
      </Heading>
      {page.otherNames && <p>Also recorded as {page.otherNames}.</p>}
      <p>{page.summary}</p>
      {page.tags.length > 0 && (
        <ul className={classes.tags} role="list" aria-label="What stands out">
          {page.tags.map(tag => (
            <li key={tag.words}>
              <StatusTag tone={tag.tone}>{tag.words}</StatusTag>
            </li>
          ))}
        </ul>
      )}
      {page.isCut && <Warning>{firstOnlyWords(page.places.length, 'cases', 'Some of the decisions below may be wrong.')}</Warning>}
      <DataTable
        caption={`Cases of ${page.title}`}
        columns={columns}
        rows={page.places}
        rowKey={place => place.key}
        emptyWords="No case is left."
      />
      <Below className={classes.title}>Why these cases are put together</Below>
      {page.links.length === 0 ? (
        <p>No decision ties this person to another case.</p>
      ) : (
        <Links
          links={page.links}
          useCases={props.useCases}
          onChanged={() => {
            // What had the focus goes with the link.
            heading.current?.focus();
            onChanged();
          }}
        />
      )}
    </>
  );
};

/** One person over all cases, MARACs and parts, along what people have decided; each decision can be taken back here. */
export const PersonPanel = (props: PersonPanelProps): JSX.Element => {
  const { useCases, caseKey, personKey, onBack } = props;
  const load = React.useCallback(() => useCases.person(caseKey, personKey), [useCases, caseKey, personKey]);
  const { state, reload } = useAsync(load);
  return (
    <div
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onBack();
      }}
    >
      <ActionLink onClick={onBack}>
        <span aria-hidden="true">‹ </span>Back to the possible matches
      </ActionLink>
      <AsyncView state={state} loadingWords="Reading every case of this person…" onRetry={() => reload()}>
        {view => <Content {...props} view={view} onChanged={() => reload('quietly')} />}
      </AsyncView>
    </div>
  );
};
