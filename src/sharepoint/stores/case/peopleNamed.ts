import type { FirstRows } from '../../../domain/kernel/firstRows';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { where } from '../../client/query';
import type { Filter } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { toAppError } from '../../client/toAppError';
import { lists } from '../../schema';
import { personColumns } from './personRow';

type People = typeof lists.people;

/** The beginnings of names, as typed. One of the two may be empty. */
export interface NameBeginning {
  readonly familyName: string;
  readonly givenNames: string;
  readonly dateOfBirth?: CalendarDay;
}

const people = where(lists.people);

/** A condition on the beginning of a name, as typed, with either kind of apostrophe. */
function beginning(column: 'FamilyName' | 'GivenNames', typed: string): Filter<People> {
  const straight = typed.replace(/[’‘]/g, "'");
  const curved = typed.replace(/['‘]/g, '’');
  const first = people.startsWith(column, straight);
  return straight === curved ? first : people.eitherOf(first, people.startsWith(column, curved));
}

/**
 * The conditions for a name, to be tried in turn: SharePoint uses only the first part's index, and refuses the query if that part matches more than
 * 5,000 people.
 */
export function namesBeginning({ familyName, givenNames, dateOfBirth }: NameBeginning): readonly Filter<People>[] {
  const names = [
    ...(familyName === '' ? [] : [beginning('FamilyName', familyName)]),
    ...(givenNames === '' ? [] : [beginning('GivenNames', givenNames)])
  ];
  if (dateOfBirth) return [names.reduce((all, name) => people.both(all, name), people.equals('DateOfBirth', dateOfBirth))];
  return names.length === 2 ? [people.both(names[0], names[1]), people.both(names[1], names[0])] : names;
}

/** People by the first condition that SharePoint accepts, newest first. If it accepts none, fails as the last one did. */
export async function firstThatFits(site: SiteClient, tries: readonly Filter<People>[], most: number): Promise<FirstRows<ReadRow<People>>> {
  for (const [at, condition] of tries.entries()) {
    try {
      return await site.read(
        site.list(lists.people).first({ select: personColumns, where: condition, orderBy: { column: 'Id', descending: true } }, most)
      );
    } catch (error) {
      if (toAppError(error).kind !== 'listTooLarge' || at === tries.length - 1) throw error;
    }
  }
  return { rows: [], more: false };
}
