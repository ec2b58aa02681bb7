import { textOf } from '../../../domain/form/conditions';
import type { CaseToRead } from '../../../services/finderUseCases';
import type { Fact, PersonView } from '../../maracDesk/presenters/caseView';
import { peopleView, tellingRisks } from '../../maracDesk/presenters/caseView';
import { formView } from '../../maracDesk/presenters/formView';
import type { FormView } from '../../maracDesk/presenters/formView';
import { agendaWords, sinceWords, statusWords } from './foundCases';

/** One case as the finder shows it. */
export interface ReadCaseView {
  readonly facts: readonly Fact[];
  /** What happened, in the referrer's words. */
  readonly narrative: string;
  readonly people: readonly PersonView[];
  readonly form: FormView;
  readonly problems: readonly string[];
}

/** One case to read: where it stands, what happened, who is in it, and the form. */
export function readCaseView({ record, configuration, serverNow }: CaseToRead, since: Date): ReadCaseView {
  return {
    facts: [
      { label: 'Victim', words: record.victimName || 'Name not recorded' },
      { label: 'Status', words: statusWords(record.status) },
      { label: 'MARAC responsible', words: [record.owningMarac || 'No MARAC', sinceWords(since).toLowerCase()].filter(Boolean).join(', ') },
      { label: 'Agenda', words: agendaWords(record.agendaDate) },
      { label: 'Criterion', words: record.criteria.join(', ') || 'None recorded' },
      ...tellingRisks(record)
    ],
    narrative: textOf(record.answers.incidentNarrative),
    people: peopleView(record.people, serverNow),
    form: formView(record, configuration, serverNow),
    problems: record.problems
  };
}
