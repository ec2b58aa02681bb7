import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { mayAskForLetter, legalAidPaper, letterProblem, draftLetter } from '../../../domain/documents/legalAidLetter';
import type { Paper } from '../../../domain/documents/paper';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { Button, ButtonRow, AsyncView, ErrorPanel, useAnnounce, useAsync, useStyles } from '../../../ui';
import type { LetterStanding } from '../../../domain/documents/legalAidLetter';
import type { Outcome } from '../../../domain/kernel/appError';
import { useSecretFinder } from '../../../ui/secrets/SecretWarning';
import { caseStyles } from '../../../ui/case/caseStyles';
import { useDeed } from '../../../ui/hooks/useDeed';
import { LetterForm } from './LetterForm';
import type { LetterForms } from './LetterForm';
import { dayOf, isMoment } from '../../../domain/kernel/calendarDay';
import { invitationPaper } from '../../../domain/documents/casePaper';
import { destinationToldTo, isElsewhere, whyReferrerNotTold } from '../../../domain/transfer/referrerMayKnow';
import { coordinatorsOf } from '../../../domain/transfer/responsible';
import type { ReferralStatus } from '../../../domain/referral/status';
import { formatInstant } from '../../../domain/kernel/timeWords';

/** Statuses in which the referrer can be invited: the meeting is still to come. */
const invited: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Deferred'];
const mayInvite = (referral: ReferralSummary, configuration: Pick<Configuration, 'agencies'>): boolean =>
  invited.includes(referral.status) && whyReferrerNotTold(referral, configuration) === undefined;

/** The invitation of the referrer. For a case in another MARAC it names none, unless that was ticked for the referrer's agency. */
function invitationOf(record: ReferralRecord, configuration: Pick<Configuration, 'maracs'>, now: Date): Paper {
  const { reference, owningMarac, receivedByMarac, agendaDate, referrerName, referrerAgency, transfers = [] } = record;
  const marac = isElsewhere(record) ? destinationToldTo(record, transfers) : owningMarac;
  return invitationPaper({
    reference,
    ...(marac !== undefined && { marac }),
    ...(isMoment(agendaDate) && { meetingOn: agendaDate }),
    referrer: [referrerName, referrerAgency].filter(name => !!name).join(', '),
    contacts: coordinatorsOf(marac ?? receivedByMarac, configuration),
    madeOn: dayOf(now)
  });
}

const wereHeard: readonly ReferralStatus[] = ['Heard', 'Actions open', 'Closed'];

/** The first draft of the letter, from what the case says. */
function letterDraftOf(record: ReferralRecord): string {
  const { status, agendaDate, people } = record;
  return draftLetter({
    referral: record,
    people,
    ...(wereHeard.includes(status) && isMoment(agendaDate) && { heardOn: dayOf(agendaDate) })
  });
}

const at = (moment: Date): string => (isMoment(moment) ? formatInstant(moment) : 'at a time not recorded');

/** A letter's state, in words. */
function letterWords(standing: LetterStanding): string {
  switch (standing.kind) {
    case 'None':
      return 'A letter from a member of the MARAC is evidence of domestic abuse for legal aid. Nobody has asked for one.';
    case 'Asked':
      return `${standing.askedBy || 'Somebody'} asked for the letter, ${at(standing.askedAt)}. It waits for the chair, and cannot be saved before.`;
    case 'Refused':
      return `The letter is not given. ${standing.by || 'Somebody'}, ${at(standing.at)}: ${standing.reason}`;
    case 'Approved':
      return `Approved by ${standing.chair}. ${standing.recordedBy || 'Somebody'} recorded the approval, ${at(standing.at)}. ${standing.askedBy || 'Somebody'} asked for the letter.`;
  }
}

interface LetterPanelProps {
  readonly useCases: Pick<DeskUseCases, 'letters' | 'newDecisionKey'>;
  readonly record: ReferralRecord;
  readonly onPaper: (paper: Paper) => void;
}

const done: Readonly<Record<LetterForms, string>> = {
  ask: 'The letter is asked for, and waits for the chair.',
  approve: 'The letter is approved, and can be saved.',
  refuse: 'The letter is not given.'
};

/** The legal-aid letter of a case: asked for by one person, approved by the chair through another, and only then a document. docs/requirements.md 9.5. */
const LetterPanel = ({ useCases, record, onPaper }: LetterPanelProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const { letters } = useCases;
  const announce = useAnnounce();
  const { going: doing = '', failure, act } = useDeed();
  const [form, setForm] = React.useState<LetterForms>();
  const [changed, setChanged] = React.useState<LetterStanding>();
  const findSecrets = useSecretFinder(React.useMemo(() => [record], [record]));
  const heading = React.useRef<HTMLHeadingElement>(null);
  // Made when the form is opened: however often it is sent, it is written once.
  const newLetter = React.useRef('');
  const load = React.useCallback(() => letters.standing(record.key), [letters, record.key]);
  const { state, reload } = useAsync(load);
  const standing = changed ?? (state.kind === 'ready' ? state.value : undefined);
  const end = (): void => {
    setForm(undefined);
    heading.current?.focus();
  };
  const open = (which: LetterForms): void => {
    if (which === 'ask') newLetter.current = useCases.newDecisionKey();
    setForm(which);
  };
  const perform = (which: LetterForms, work: () => Promise<Outcome<LetterStanding>>): void =>
    void act(which, work, now => {
      setChanged(now);
      announce(done[which]);
      end();
    });
  const letterKey = standing && (standing.kind === 'Asked' || standing.kind === 'Approved') ? standing.letterKey : newLetter.current;
  return (
    <section aria-labelledby="legal-aid-letter">
      <h4 id="legal-aid-letter" ref={heading} tabIndex={-1} className={classes.heading}>
        Letter for legal aid
      </h4>
      <AsyncView
        state={changed ? { kind: 'ready', value: changed } : state}
        loadingWords="Looking for the letter…"
        onRetry={() => reload()}
      >
        {shown => (
          <>
            <p>{letterWords(shown)}</p>
            {failure && (
              <ErrorPanel
                inSight
                error={failure}
                onRetry={() => {
                  setChanged(undefined);
                  reload('quietly');
                }}
                retryWords="Look at the letter again"
              />
            )}
            {form ? (
              <LetterForm
                form={form}
                text={shown.kind === 'Asked' ? shown.text : letterDraftOf(record)}
                problemOf={letterProblem}
                findSecrets={findSecrets}
                going={doing !== ''}
                onAsk={text => perform('ask', () => letters.ask({ caseKey: record.key, letterKey, text }))}
                onApprove={(chair, text) => perform('approve', () => letters.approve({ caseKey: record.key, letterKey, chair, text }))}
                onRefuse={reason => perform('refuse', () => letters.refuse({ caseKey: record.key, letterKey, reason }))}
                onCancel={end}
              />
            ) : (
              <ButtonRow>
                {(shown.kind === 'None' || shown.kind === 'Refused') && <Button onClick={() => open('ask')}>Ask for the letter</Button>}
                {shown.kind === 'Asked' && (
                  <>
                    <Button onClick={() => open('approve')}>The chair approves it</Button>
                    <Button onClick={() => open('refuse')}>Do not give the letter</Button>
                  </>
                )}
                {shown.kind === 'Approved' && (
                  <>
                    <Button onClick={() => onPaper(legalAidPaper(record.reference, record.owningMarac, shown))}>
                      Letter, to print or save as Word
                    </Button>
                    <Button onClick={() => open('refuse')}>Take the approval back</Button>
                  </>
                )}
              </ButtonRow>
            )}
          </>
        )}
      </AsyncView>
    </section>
  );
};

export interface CaseDocumentsProps {
  readonly useCases: Pick<DeskUseCases, 'letters' | 'newDecisionKey'>;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly onPrint: () => void;
  readonly onPaper: (paper: Paper) => void;
}

/** The documents of a case. Each is shown first, then printed or saved as Word. */
const CaseDocuments = ({ useCases, record, configuration, now, onPrint, onPaper }: CaseDocumentsProps): JSX.Element => (
  <>
    <ButtonRow>
      <Button onClick={onPrint}>Referral, to print or save as Word</Button>
      {mayInvite(record, configuration) && (
        <Button onClick={() => onPaper(invitationOf(record, configuration, now))}>Invitation of the referrer</Button>
      )}
    </ButtonRow>
    {mayAskForLetter(record) && <LetterPanel useCases={useCases} record={record} onPaper={onPaper} />}
  </>
);

export default CaseDocuments;
