import * as React from 'react';
import type { Answers } from '../../domain/form/answers';
import type { SimpleQuestion } from '../../domain/form/definition';
import type { TextId } from '../../domain/form/questions';
import { chose } from '../../domain/form/vocabulary';
import { SecretWarning, useFinder } from '../secrets/SecretWarning';
import type { FindSecrets } from '../secrets/SecretWarning';
import { useAnswer, useAnswersStore, useFromAnswers } from './AnswersContext';
import type { AnswerPath } from './answerPath';
import { textValue } from './answerPath';

/** Answers that are where somebody lives, or lived: they are asked for. */
const addresses: ReadonlySet<string> = new Set<TextId>(['victimAddress', 'address', 'landlord']);

/** Whether a question takes words in which an address may slip. */
export const mayGiveAway = ({ kind, id }: SimpleQuestion): boolean => (kind === 'narrative' || kind === 'text') && !addresses.has(id);

/** The address that must be kept secret, in one text; empty where none must be. */
function keptSecret(answers: Answers): string {
  const isKept = chose(answers, 'victimHome', 'In a refuge') || chose(answers, 'victimAddressConfidential', 'Yes');
  return isKept ? JSON.stringify([answers.victimAddress, answers.victimPostcode, answers.children]) : '';
}

/** Finds the address that the form says must be kept secret. Only the address: numbers, school and practice are asked for beside it. */
export function useSecretAnswers(): FindSecrets | undefined {
  const store = useAnswersStore();
  const secret = useFromAnswers(keptSecret);
  const [find, setFind] = React.useState<FindSecrets>();
  React.useEffect(() => {
    let left = false;
    if (secret === '') setFind(undefined);
    else {
      void import(/* webpackChunkName: 'marac-secrets' */ '../../domain/secrets/secretsOfForm').then(
        ({ secretAddressesOfForm }) => {
          if (!left) setFind(() => secretAddressesOfForm(store.current()).foundIn);
        },
        () => undefined
      );
    }
    return () => {
      left = true;
    };
  }, [store, secret]);
  return find;
}

/** The warning below one question of the form. */
export const SecretAnswerWarning = ({ path }: { readonly path: AnswerPath }): JSX.Element | null => {
  const [value] = useAnswer(path);
  const find = useFinder();
  return find ? <SecretWarning text={textValue(value)} find={find} /> : null;
};
