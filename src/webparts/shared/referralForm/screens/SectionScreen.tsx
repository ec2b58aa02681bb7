import * as React from 'react';
import type { Answers } from '../../../../domain/form/answers';
import type { FormProblem } from '../../../../domain/form/definition';
import { referralForm } from '../../../../domain/form/referralForm';
import { validateSection } from '../../../../domain/form/validate';
import { Button, ButtonRow, ErrorSummary, focusField, Page, SectionItems, useFromAnswers, Warning } from '../../../../ui';
import { useSecretAnswers } from '../../../../ui/form/SecretAnswerWarning';
import { SecretsProvider } from '../../../../ui/secrets/SecretWarning';
import type { FormPlace } from '../hooks/place';
import { rowKey } from '../../../../ui/form/answersStore';
import { AskedQuestion } from './AskedQuestion';
import { formPage, problemLinks, problemWords, samePage } from './formPage';
import { SaveStatus } from './SaveStatus';
import type { FormScreenProps } from './TaskListScreen';

export interface SectionScreenProps extends FormScreenProps {
  readonly sectionId: string;
  /** Where Continue and the back link lead. */
  readonly from: FormPlace;
  /** The field that has the focus at first. */
  readonly focus?: string;
  /** What the coordinator asks, of a referral that came back. */
  readonly question?: string;
}

/** One section of the form on one page. Errors show when the person goes on, not while they type. */
export const SectionScreen = ({ sectionId, from, focus, question, session, context, actions }: SectionScreenProps): JSX.Element => {
  const [found, setFound] = React.useState<readonly FormProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const read = React.useCallback((answers: Answers) => formPage(sectionId, answers, context), [sectionId, context]);
  const page = useFromAnswers(read, samePage);
  const words = React.useMemo(() => problemWords(found), [found]);
  const find = useSecretAnswers();
  const links = React.useMemo(() => problemLinks(found), [found]);
  const back = { words: from === 'tasks' ? 'All sections' : 'Check your answers', onBack: () => leave() };

  React.useEffect(() => {
    if (focus) {
      focusField(focus);
    }
  }, [focus]);

  const leave = (): void => {
    void session.saver.flush();
    actions.returnFrom(from);
  };
  const goOn = (): void => {
    void session.saver.flush();
    const left = validateSection(referralForm, sectionId, session.store.current(), context);
    setFound(left);
    setAttempt(before => before + 1);
    if (left.length === 0 && page) {
      actions.continueFrom(page.next, from);
    }
  };

  if (!page) {
    return (
      <Page title="This section is not needed any more" back={back} reading>
        <p>Other answers have made it unnecessary. What was entered in it is kept until the referral is sent.</p>
      </Page>
    );
  }
  return (
    <Page title={page.section.title} caption={page.caption} screenKey={sectionId} back={back} reading>
      <ErrorSummary problems={links} attempt={attempt} />
      <AskedQuestion question={question} />
      {page.section.intro && <p>{page.section.intro}</p>}
      <form
        noValidate
        autoComplete="off"
        onSubmit={event => event.preventDefault()}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            goOn();
          }
        }}
      >
        <SecretsProvider find={find}>
          <SectionItems items={page.items} problems={words} newKey={rowKey} />
        </SecretsProvider>
        <ButtonRow>
          <Button kind="primary" onClick={goOn} aria-keyshortcuts="Control+Enter">
            Continue
          </Button>
          <Button onClick={leave}>{from === 'tasks' ? 'Save and return to all sections' : 'Save and return to your answers'}</Button>
        </ButtonRow>
      </form>
      {page.section.footnote && <p>{page.section.footnote}</p>}
      <Warning>{referralForm.danger}</Warning>
      <SaveStatus saver={session.saver} />
    </Page>
  );
};
