import * as React from 'react';
import type { MeetingsUseCases, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { Button, ButtonRow, DataTable, ErrorPanel, Inset, StatusTag, useAnnounce, useStyles } from '../../../ui';
import type { Column } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { remindedWords, researchOverview, unreachableWords } from '../presenters/researchView';
import type { AgencyRow } from '../presenters/researchView';
import { useDeed } from '../../../ui/hooks/useDeed';

const columns: readonly Column<AgencyRow>[] = [
  { key: 'agency', heading: 'Agency', cell: row => row.agency },
  { key: 'standing', heading: 'Status', cell: row => <StatusTag tone={row.tone}>{row.standing}</StatusTag> },
  { key: 'answered', heading: 'Returned', cell: row => row.answered },
  { key: 'nothing', heading: 'Of these, nothing known', cell: row => (row.answered === '' ? '' : row.nothingKnown), number: true }
];

/** Where the button of the head leads. */
export const researchHeading = 'meeting-research';

/** Research by agency: who has returned what they know, and who is late. Nothing is owed before the agenda has gone out. */
export const ResearchTable = ({
  useCases,
  open
}: {
  readonly useCases: MeetingsUseCases;
  readonly open: OpenMeeting;
}): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  const announce = useAnnounce();
  const { going, failure, act } = useDeed();
  const [reminded, setReminded] = React.useState('');
  const overview = React.useMemo(() => researchOverview(open), [open]);
  if (!overview) return null;
  const unreachable = unreachableWords(overview.late, open);
  const remind = (): void =>
    void act('Reminding…', () => useCases.chaseResearch(open.meeting)).then(done => {
      if (!done) return;
      const words = remindedWords(done);
      setReminded(words);
      announce(words);
    });
  return (
    <section aria-label="Research">
      <h3 id={researchHeading} tabIndex={-1} className={classes.heading}>
        Research
      </h3>
      <p className={classes.paragraph}>{overview.words}</p>
      {failure && <ErrorPanel inSight error={failure} />}
      {unreachable !== '' && <Inset>{unreachable}</Inset>}
      {reminded !== '' && <p className={classes.paragraph}>{reminded}</p>}
      {overview.late.length > 0 && (
        <ButtonRow>
          <Button inactive={going !== undefined} onClick={remind}>
            {going ?? 'Remind those who are late'}
          </Button>
        </ButtonRow>
      )}
      <details className={classes.details}>
        <summary>By agency</summary>
        <DataTable
          caption="What agencies have returned for this meeting"
          columns={columns}
          rows={overview.rows}
          rowKey={row => row.agency}
          emptyWords="No agency sits on this MARAC."
        />
      </details>
    </section>
  );
};
