import * as React from 'react';
import type { ReferrerMailUseCases, ReferrerMailView } from '../../../services/review/referrerMailUseCases';
import { CheckboxesField } from '../../../ui/fields/CheckboxesField';
import { useAsync } from '../../../ui/hooks/useAsync';
import { useDeed } from '../../../ui/hooks/useDeed';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { AsyncView } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset, Warning } from '../../../ui/states/Notice';
import { caseStyles } from '../../../ui/case/caseStyles';
import { useStyles } from '../../../ui/style/themedStyles';
import { standingWords } from './mailWords';

export interface ReferrerMailProps {
  readonly mail: ReferrerMailUseCases;
  readonly caseKey: string;
  /** Of the case: read again when it changes. */
  readonly version: string;
  /** The invitation as it would go, where it is still owed. */
  readonly invitation?: string;
  readonly headingLevel?: 'h3' | 'h4';
}

const Message = ({ view, text }: { readonly view: ReferrerMailView; readonly text: string }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <>
      <p className={classes.label}>{view.to === '' ? 'To nobody: no address is stored' : `To ${view.to}`}</p>
      <p>
        <strong>{view.subject}</strong>
      </p>
      <p className={`${classes.words} ${classes.reading}`}>{text}</p>
    </>
  );
};

const withTyped = 'typed';

/** One that waits: its exact words, and the button that sends it. */
const ToSend = (
  props: { readonly view: ReferrerMailView } & Pick<ReferrerMailProps, 'mail' | 'caseKey'> & { readonly onDone: () => void }
): JSX.Element => {
  const { view, mail, caseKey, onDone } = props;
  const classes = useStyles(caseStyles);
  const { going, failure, act } = useDeed();
  const [put, setPut] = React.useState<readonly string[]>([]);
  const { key, to, against, warning, withWords, wordsStayOut } = view;
  const text = withWords !== undefined && put.includes(withTyped) ? withWords : view.text;
  const send = async (): Promise<void> => {
    await act('Sending…', () => mail.send(caseKey, { key, to, text }), `Sent to ${to}.`);
    onDone();
  };
  const leave = async (): Promise<void> => {
    await act('Leaving it…', () => mail.leave(caseKey, key), 'It is not sent. The history says so.');
    onDone();
  };
  return (
    <section className={classes.block} aria-label={view.subject}>
      <Message view={view} text={text} />
      {warning !== undefined && <Warning>{warning}</Warning>}
      {wordsStayOut !== undefined && <Inset>What was typed stays out of it. {wordsStayOut}</Inset>}
      {against !== undefined && <Warning>{against} This e-mail cannot be sent.</Warning>}
      {against === undefined && withWords !== undefined && (
        <CheckboxesField
          id={`mail-${key}`}
          label="What was typed"
          value={put}
          options={[
            { value: withTyped, label: 'Put it into the e-mail: it names nobody, and tells nothing of what happened or where anybody is' }
          ]}
          onChange={setPut}
        />
      )}
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        {against === undefined && (
          <Button kind="primary" inactive={going !== undefined} onClick={() => void send()}>
            {going ?? 'Send this e-mail'}
          </Button>
        )}
        <Button inactive={going !== undefined} onClick={() => void leave()}>
          Do not send it: I tell them in another way
        </Button>
      </ButtonRow>
    </section>
  );
};

/** What a referrer who has no account is told by e-mail: sent and to be sent, word for word. */
export const ReferrerMail = ({ mail, caseKey, version, invitation, headingLevel: Heading = 'h3' }: ReferrerMailProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const load = React.useCallback(() => mail.ofCase(caseKey), [mail, caseKey, version]);
  const { state, reload } = useAsync(load);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const done = (): void => {
    reload('quietly');
    heading.current?.focus();
  };
  return (
    <>
      <Heading ref={heading} tabIndex={-1} className={classes.heading}>
        E-mails to the referrer
      </Heading>
      <AsyncView state={state} loadingWords="Reading what the referrer was told…" onRetry={() => reload()}>
        {views => {
          const told = views.filter(view => standingWords(view) !== undefined);
          const toSend = views.filter(view => view.state === 'To check');
          return (
            <>
              {told.length + toSend.length === 0 && <p>None.</p>}
              {toSend.map(view => (
                <ToSend key={view.key} view={view} mail={mail} caseKey={caseKey} onDone={done} />
              ))}
              {told.map(view => (
                <details key={view.key} className={classes.reading}>
                  <summary>
                    {view.subject}. {standingWords(view)}.
                  </summary>
                  <Message view={view} text={view.text} />
                </details>
              ))}
              {invitation !== undefined && (
                <details className={classes.reading}>
                  <summary>What “Invite the referrer” sends</summary>
                  <p className={classes.words}>{invitation}</p>
                </details>
              )}
            </>
          );
        }}
      </AsyncView>
    </>
  );
};
