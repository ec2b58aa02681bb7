import { safeContact } from '../../../domain/desk/safeContact';
import type { SafeContact } from '../../../domain/desk/safeContact';
import { textOf } from '../../../domain/form/conditions';
import type { CasePerson } from '../../../domain/referral/referral';
import type { Secrets } from '../../../domain/secrets/secrets';
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
  readonly contact: SafeContact;
  readonly people: readonly PersonView[];
  readonly form: FormView;
  readonly problems: readonly string[];
}

/** The finder is for everybody at the force; a hidden address is for those who must act on it. domain.md 2.2. */
const keptSecret = 'Kept secret. If you must go there, ask the MARAC team.';
const asked: ReadonlySet<string> = new Set(['victimAddress', 'victimPostcode']);

const withoutAddress = (person: CasePerson, secrets: Secrets): CasePerson =>
  secrets.hides(person) && `${person.address}${person.postcode}` !== '' ? { ...person, address: keptSecret, postcode: '' } : person;

const valueShown = ({ id, value, unanswered }: FormView['cards'][number]['rows'][number], secrets: Secrets): string => {
  const shown = secrets.takenOutOf(value);
  return asked.has(id) && !unanswered && shown !== value ? keptSecret : shown;
};

/** One case to read: where it stands, what happened, who is in it, and the form. */
export function readCaseView({ record, configuration, serverNow, secrets }: CaseToRead, since: Date): ReadCaseView {
  const form = formView(record, configuration, serverNow);
  return {
    facts: [
      { label: 'Victim', words: record.victimName || 'Name not recorded' },
      { label: 'Status', words: statusWords(record.status) },
      { label: 'MARAC responsible', words: [record.owningMarac || 'No MARAC', sinceWords(since).toLowerCase()].filter(Boolean).join(', ') },
      { label: 'Agenda', words: agendaWords(record.agendaDate) },
      { label: 'Criterion', words: record.criteria.join(', ') || 'None recorded' },
      ...tellingRisks(record)
    ],
    narrative: secrets.takenOutOf(textOf(record.answers.incidentNarrative)),
    contact: safeContact(secrets.takenOutOfAnswers(record.answers)),
    people: peopleView(record.people.map(person => withoutAddress(person, secrets)), serverNow),
    form: secrets.none ? form : { ...form, cards: form.cards.map(card => ({ ...card, rows: card.rows.map(row => ({ ...row, value: valueShown(row, secrets) })) })) },
    problems: record.problems
  };
}
