import { dayOf } from '../../../domain/kernel/calendarDay';
import { newestContact, shownContact, standingForm } from '../../../domain/case/newestContact';
import type { ShownContact } from '../../../domain/case/newestContact';
import type { TextId } from '../../../domain/form/questions';
import { typed } from '../../../domain/form/vocabulary';
import type { CasePerson } from '../../../domain/referral/referral';
import type { Secrets } from '../../../domain/secrets/secrets';
import type { CaseToRead } from '../../../services/finder/finderUseCases';
import type { Fact } from '../../../ui/case/Facts';
import type { PersonView } from '../../../ui/case/People';
import { peopleView, tellingRisks } from '../../shared/case/peopleView';
import { versionsView } from '../../shared/case/versionsView';
import type { VersionView } from '../../shared/case/versionsView';
import { formView } from '../../shared/case/formView';
import type { FormView } from '../../shared/case/formView';
import { agendaWords, sinceWords, statusWords } from './foundCases';
import { wordsOf } from '../../../domain/kernel/problems';

/** One case as the finder shows it. */
export interface ReadCaseView {
  readonly facts: readonly Fact[];
  /** What happened, in the referrer's words. */
  readonly narrative: string;
  readonly contact: ShownContact;
  readonly people: readonly PersonView[];
  readonly form: FormView;
  /** What the referrer changed after sending, oldest first. */
  readonly changes: readonly VersionView[];
  readonly problems: readonly string[];
}

/** Shown instead of a secret address: everybody in the force can use the finder, and only those who must act may know the address. docs/requirements.md 2.2. */
const keptSecret = 'Kept secret. If you must go there, ask the MARAC team.';
const asked: ReadonlySet<string> = new Set<TextId>(['victimAddress', 'victimPostcode']);

const withoutAddress = (person: CasePerson, secrets: Secrets): CasePerson =>
  secrets.hides(person) && `${person.address}${person.postcode}` !== '' ? { ...person, address: keptSecret, postcode: '' } : person;

const valueShown = ({ id, value, unanswered }: FormView['cards'][number]['rows'][number], secrets: Secrets): string => {
  const shown = secrets.takenOutOf(value);
  return asked.has(id) && !unanswered && shown !== value ? keptSecret : shown;
};

const withoutSecrets = (cards: FormView['cards'], secrets: Secrets): FormView['cards'] =>
  secrets.none ? cards : cards.map(card => ({ ...card, rows: card.rows.map(row => ({ ...row, value: valueShown(row, secrets) })) }));

/** A change may hold the new address that must be kept secret. */
const versionWithoutSecrets = (version: VersionView, secrets: Secrets): VersionView => ({
  ...version,
  reason: secrets.takenOutOf(version.reason),
  changes: version.changes.map(change => ({
    ...change,
    before: secrets.takenOutOf(change.before),
    after: secrets.takenOutOf(change.after)
  })),
  cards: withoutSecrets(version.cards, secrets)
});

/** One case to read: where it stands, what happened, who is in it, and the form. */
export function readCaseView({ record, versions, configuration, serverNow, secrets }: CaseToRead, since: Date): ReadCaseView {
  const today = dayOf(serverNow);
  const form = formView(record, configuration, today);
  const changes = versions ? versionsView(record, versions, configuration, today).afterSending : [];
  return {
    facts: [
      { label: 'Victim', words: record.victimName || 'Name not recorded' },
      { label: 'Status', words: statusWords(record.status) },
      { label: 'MARAC responsible', words: [record.owningMarac || 'No MARAC', sinceWords(since, 'since')].filter(Boolean).join(', ') },
      { label: 'Agenda', words: agendaWords(record.agendaDate) },
      { label: 'Criterion', words: record.criteria.join(', ') || 'None recorded' },
      ...tellingRisks(record).map(fact => ({ ...fact, words: secrets.takenOutOf(fact.words) }))
    ],
    narrative: secrets.takenOutOf(typed(record.answers, 'incidentNarrative')),
    contact: shownContact(record, versions && newestContact(standingForm(record), versions), secrets.takenOutOfAnswers),
    people: peopleView(
      record.people.map(person => withoutAddress(person, secrets)),
      serverNow
    ),
    form: { ...form, cards: withoutSecrets(form.cards, secrets) },
    changes: secrets.none ? changes : changes.map(version => versionWithoutSecrets(version, secrets)),
    problems: wordsOf(record.problems)
  };
}
