import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { NameAndAge } from '../../../services/matching/matchingUseCases';
import { TextField } from '../../../ui/fields/TextField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { useStyles } from '../../../ui/style/themedStyles';
import { matchStyles } from './matchStyles';
import { isSearchable, namesakesWords } from './presenters/matchView';
import type { UnsearchedView } from './presenters/matchView';
import type { MatchesWork } from './useMatches';

interface UnsearchedProps {
  readonly person: UnsearchedView;
  readonly work: MatchesWork;
}

const oldest = 120;

/** The age as typed: nothing where none is given, undefined where it is no age. */
function ageTyped(text: string): { readonly age?: number } | undefined {
  const typed = text.trim();
  if (typed === '') return {};
  return /^\d{1,3}$/.test(typed) && Number(typed) <= oldest ? { age: Number(typed) } : undefined;
}

interface SearchFormProps {
  readonly person: UnsearchedView;
  readonly searching: boolean;
  readonly onSearch: (looked: NameAndAge) => void;
}

/** Another name, or another age, for one person of the case. */
const SearchForm = ({ person, searching, onSearch }: SearchFormProps): JSX.Element => {
  const { known, personKey } = person;
  const [familyName, setFamilyName] = React.useState(known.familyName);
  const [givenNames, setGivenNames] = React.useState(known.givenNames);
  const [age, setAge] = React.useState(known.age === undefined ? '' : String(known.age));
  const [isTried, setTried] = React.useState(false);
  const years = ageTyped(age);
  const looked: NameAndAge = { familyName: familyName.trim(), givenNames: givenNames.trim(), ...years };
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
      <ButtonRow>
        <Button inactive={searching} onClick={search}>
          {searching ? 'Searching…' : 'Search'}
        </Button>
      </ButtonRow>
    </>
  );
};

const Unsearched = ({ person, work }: UnsearchedProps): JSX.Element => {
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
        <SearchForm person={person} searching={searching} onSearch={search} />
      </details>
    </li>
  );
};

/** Who of the case was not looked for, and a search by name and rough age beside each. */
export const UnsearchedList = ({
  unsearched,
  work
}: {
  readonly unsearched: readonly UnsearchedView[];
  readonly work: MatchesWork;
}): JSX.Element | null => {
  const classes = useStyles(matchStyles);
  if (unsearched.length === 0) return null;
  return (
    <ul className={classes.list} role="list" aria-label="Not looked for, or not by a date of birth">
      {unsearched.map(person => (
        <Unsearched key={person.personKey} person={person} work={work} />
      ))}
    </ul>
  );
};
