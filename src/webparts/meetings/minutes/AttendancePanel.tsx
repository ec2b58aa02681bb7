import * as React from 'react';
import { notNoted } from '../../../domain/meetings/attendanceAnswer';
import { confidentialityStatement } from '../../../domain/meetings/meeting';
import type { Attendance } from '../../../domain/meetings/meeting';
import { Button, TextField, UndoNotice, useAnnounce, useStyles } from '../../../ui';
import type { AttendanceSaver } from './attendanceSaver';
import { AgencyButtons, AttendeeRow } from './AttendeeRow';
import { minutesStyles } from './minutesStyles';
import { attendanceByAgency, attendanceDetail, attendanceSummary, attendeeWords } from './presenters/attendance';
import { useFrom } from '../../../ui/hooks/useFrom';

export interface AttendancePanelProps {
  readonly saver: AttendanceSaver;
  readonly agencies: readonly string[];
  /** Who comes, as agencies have said beforehand. */
  readonly told: readonly Attendance[];
  readonly newKey: () => string;
  readonly now: () => Date;
  /** Approved: to be read. */
  readonly readOnly: boolean;
}

const nameId = (key: string): string => `attendee-${key}`;

/** Another agency or guest that does not sit on the MARAC. */
const AddOther = ({ onAdd }: { readonly onAdd: (agency: string) => void }): JSX.Element => {
  const [agency, setAgency] = React.useState('');
  const add = (): void => {
    if (agency.trim() === '') return;
    onAdd(agency.trim());
    setAgency('');
  };
  return (
    <>
      <TextField id="attendance-other" label="Another agency, or a guest’s organisation" width={30} value={agency} onChange={setAgency} />
      <Button onClick={add} inactive={agency.trim() === ''}>
        Add this agency
      </Button>
    </>
  );
};

const ReadAttendance = ({
  agencies,
  rows
}: {
  readonly agencies: readonly string[];
  readonly rows: readonly Attendance[];
}): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <ul className={classes.plain}>
      {attendanceByAgency(agencies, rows).flatMap(({ rows: noted }) =>
        noted.map(row => (
          <li key={row.key}>
            {attendeeWords(row)}: {attendanceDetail(row)}
          </li>
        ))
      )}
    </ul>
  );
};

/** Who is present, observing or absent, and who has acknowledged confidentiality. Saved automatically. */
export const AttendancePanel = ({ saver, agencies, told, newKey, now, readOnly }: AttendancePanelProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const rows = useFrom(saver, saver.rows);
  const [removed, setRemoved] = React.useState<Attendance>();
  const focusOn = React.useRef<string>();
  const noted = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (focusOn.current) document.getElementById(nameId(focusOn.current))?.focus();
    focusOn.current = undefined;
  });

  const change = React.useCallback(
    (key: string, changes: Partial<Attendance>): void =>
      saver.change(before => before.map(row => (row.key === key ? { ...row, ...changes } : row))),
    [saver]
  );
  // The recorder is filled in when it is stored; here only the time is set.
  const acknowledge = React.useCallback((key: string): void => change(key, { confidentiality: { at: now(), by: '' } }), [change, now]);
  const remove = React.useCallback(
    (key: string): void => {
      setRemoved(saver.rows().find(row => row.key === key));
      saver.change(before => before.filter(row => row.key !== key));
    },
    [saver]
  );
  const add = (agency: string, kind: Attendance['kind']): void => {
    const key = newKey();
    focusOn.current = key;
    saver.change(before => [...before, { key, kind, agency, name: '' }]);
    announce(`${agency}: ${kind.toLowerCase()}. Type the name.`);
  };
  const undo = (): void => {
    if (!removed) return;
    saver.change(before => (before.some(row => row.key === removed.key) ? before : [...before, removed]));
    focusOn.current = removed.key;
    setRemoved(undefined);
  };
  const waiting = rows.filter(row => row.kind !== 'Apologies' && !row.confidentiality);
  const acknowledgeAll = (): void => {
    saver.change(before =>
      before.map(row => (row.kind === 'Apologies' || row.confidentiality ? row : { ...row, confidentiality: { at: now(), by: '' } }))
    );
    announce('Everybody who is there has acknowledged confidentiality.');
  };

  const toNote = notNoted(told, rows);
  const note = (): void => {
    saver.change(before => [...before, ...notNoted(told, before)]);
    announce(`${toNote.length === 1 ? 'One person is' : `${toNote.length} people are`} noted as the agencies have said.`);
    noted.current?.focus();
  };

  const title = (
    <>
      <h3 id="minutes-attendance" ref={noted} tabIndex={-1} className={classes.caseTitle}>
        Attendance
      </h3>
      <p>{attendanceSummary(rows)}</p>
    </>
  );
  if (readOnly) {
    return (
      <section aria-labelledby="minutes-attendance">
        {title}
        <ReadAttendance agencies={agencies} rows={rows} />
      </section>
    );
  }
  return (
    <section aria-labelledby="minutes-attendance">
      {title}
      <blockquote className={classes.statement}>{confidentialityStatement}</blockquote>
      {toNote.length > 0 && (
        <section className={classes.agency} aria-label="What agencies have said beforehand">
          <p>What agencies have said beforehand:</p>
          <ul className={classes.plain}>
            {toNote.map(row => (
              <li key={row.key}>
                {attendeeWords(row)}: {attendanceDetail(row)}
              </li>
            ))}
          </ul>
          <Button compact onClick={note}>
            {toNote.length === 1 ? 'Note this' : `Note all ${toNote.length}`}
          </Button>
        </section>
      )}
      {waiting.length > 1 && (
        <Button compact onClick={acknowledgeAll}>
          All {waiting.length} have acknowledged it
        </Button>
      )}
      {removed && <UndoNotice words={`Removed: ${attendeeWords(removed)}`} onUndo={undo} onDismiss={() => setRemoved(undefined)} />}
      {attendanceByAgency(agencies, rows).map(({ agency, rows: noted }) => (
        <fieldset key={agency} className={classes.agency}>
          <legend className={classes.agencyName}>{agency}</legend>
          {noted.map(row => (
            <AttendeeRow key={row.key} row={row} onChange={change} onRemove={remove} onAcknowledge={acknowledge} />
          ))}
          <AgencyButtons agency={agency} isFirst={noted.length === 0} onAdd={kind => add(agency, kind)} />
        </fieldset>
      ))}
      <AddOther onAdd={agency => add(agency, 'Present')} />
    </section>
  );
};
