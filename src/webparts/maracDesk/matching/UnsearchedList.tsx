import * as React from 'react';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { AppError } from '../../../domain/kernel/appError';
import type { NameAndAge } from '../../../services/matching/matchingUseCases';
import { monthOptions } from '../../../ui/fields/monthOptions';
import { SelectField } from '../../../ui/fields/SelectField';
import { TextField } from '../../../ui/fields/TextField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { useStyles } from '../../../ui/style/themedStyles';
import { matchStyles } from './matchStyles';
import { isSearchable, namesakesWords } from './presenters/matchView';
import type { UnsearchedView } from './presenters/matchView';
import type { MatchesWork } from './useMatches';

/** Whose cases of which months can be gone through. */
interface Places {
  /** Of the case itself: the first that is offered. */
  readonly marac: string;
  readonly maracs: readonly string[];
  readonly today: CalendarDay;
}

interface UnsearchedProps {
  readonly person: UnsearchedView;
  readonly work: MatchesWork;
  readonly places: Places;
}

const oldest = 120;
/** Three years: earlier ones are rarely asked for, and are found by name. */
const monthsBack = 36;

/** The age as typed: nothing where none is given, undefined where it is no age. */
function ageTyped(text: string): { readonly age?: number } | undefined {
  const typed = text.trim();
  if (typed === '') return {};
  return /^\d{1,3}$/.test(typed) && Number(typed) <= oldest ? { age: Number(typed) } : undefined;
}

interface SearchFormProps {
  readonly person: UnsearchedView;
  readonly searching: boolean;
  readonly places: Places;
  readonly onSearch: (looked: NameAndAge) => void;
}

/** Another name, or another age, for one person of the case. */
const SearchForm = ({ person, searching, places, onSearch }: SearchFormProps): JSX.Element => {
  const { known, personKey } = person;
  const [familyName, setFamilyName] = React.useState(known.familyName);
  const [givenNames, setGivenNames] = React.useState(known.givenNames);
  const [age, setAge] = React.useState(known.age === undefined ? '' : String(known.age));
  const [marac, setMarac] = React.useState('');
  const [month, setMonth] = React.useState(places.today.slice(0, 7));
  const [isTried, setTried] = React.useState(false);
  const years = ageTyped(age);
  const looked: NameAndAge = {
    familyName: familyName.trim(),
    givenNames: givenNames.trim(),
    ...years,
    ...(marac !== '' && { within: { marac, month } })
  };
  const search = (): void => {
    setTried(true);
    if (years && isSearchable(looked)) onSearch(looked);
  };
  const id = `namesakes-${personKey}`;
  return (
    <>
      <TextField
        id={`${id}-family`}
        label="Family name"
        value={familyName}
        onChange={setFamilyName}
        width={30}
        error={isTried && !isSearchable(looked) ? 'Enter two letters of the family name or more' : undefined}
      />
      <TextField id={`${id}-given`} label="Given names" optional value={givenNames} onChange={setGivenNames} width={30} />
      <TextField
        id={`${id}-age`}
        label="About how old?"
        optional
        hint="In years. Five years more or less are looked at as well."
        value={age}
        onChange={setAge}
        width={4}
        inputMode="numeric"
        error={isTried && !years ? 'Enter the age in years, such as 40' : undefined}
      />
      <SelectField
        id={`${id}-marac`}
        label="In which cases?"
        hint="One MARAC and month: everybody of its cases is compared, however the name begins."
        value={marac}
        options={[
          { value: '', label: 'All cases, by names that begin like this' },
          ...[places.marac, ...places.maracs.filter(name => name !== places.marac)].map(name => ({
            value: name,
            label: `Received by ${name}`
          }))
        ]}
        onChange={setMarac}
      />
      {marac !== '' && (
        <SelectField
          id={`${id}-month`}
          label="Received in"
          value={month}
          options={monthOptions(places.today, monthsBack)}
          onChange={setMonth}
        />
      )}
      <ButtonRow>
        <Button inactive={searching} onClick={search}>
          {searching ? 'Searching…' : 'Search'}
        </Button>
      </ButtonRow>
    </>
  );
};

const Unsearched = ({ person, work, places }: UnsearchedProps): JSX.Element => {
  const announce = useAnnounce();
  const [searching, setSearching] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const searched = work.searched.get(person.personKey);
  const search = (looked: NameAndAge): void => {
    setSearching(true);
    setFailure(undefined);
    void work.search(person.personKey, looked).then(outcome => {
      setSearching(false);
      if (outcome.ok) announce(namesakesWords(looked, outcome.value));
      else setFailure(outcome.error);
    });
  };
  return (
    <li>
      <p>{person.isLookedFor ? person.words : <strong>{person.words}</strong>}</p>
      {searched && <p>{namesakesWords(searched.looked, searched.found)}</p>}
      {failure && <ErrorPanel inSight error={failure} />}
      {person.searchAction && !searched && (
        <ButtonRow>
          <Button inactive={searching} onClick={() => search(person.known)}>
            {searching ? 'Searching…' : person.searchAction}
          </Button>
        </ButtonRow>
      )}
      <details>
        <summary>Search for {person.name} by another name or age</summary>
        <SearchForm person={person} searching={searching} places={places} onSearch={search} />
      </details>
    </li>
  );
};

/** Who of the case was not looked for, and a search by name and rough age beside each. */
export const UnsearchedList = ({
  unsearched,
  work,
  places
}: {
  readonly unsearched: readonly UnsearchedView[];
  readonly work: MatchesWork;
  readonly places: Places;
}): JSX.Element | null => {
  const classes = useStyles(matchStyles);
  if (unsearched.length === 0) return null;
  return (
    <ul className={classes.list} role="list" aria-label="Not looked for, or not by a date of birth">
      {unsearched.map(person => (
        <Unsearched key={person.personKey} person={person} work={work} places={places} />
      ))}
    </ul>
  );
};
