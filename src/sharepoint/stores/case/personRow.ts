import * as v from 'valibot';
import { parseDay } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { fromJson } from '../../../domain/kernel/json';
import type { CasePerson, PersonRole } from '../../../domain/referral/referral';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { joined, promoted, rowReader, several } from '../../schema/rowReader';
import type { Problem } from '../../../domain/kernel/problems';

type People = typeof lists.people;

export const personRoles: readonly PersonRole[] = ['Victim', 'Perpetrator', 'Child', 'Other person at risk'];

/** Columns read of a person. */
export const personColumns: readonly ColumnName<People>[] = [
  'Title',
  'Key',
  'CaseKey',
  'Role',
  'FamilyName',
  'GivenNames',
  'DateOfBirth',
  'Postcode',
  'Details'
];

/** The Key of a person's row. It includes the case's key, because the row keys of a form are unique only within that form. */
export const personRowKey = (caseKey: string, person: Pick<CasePerson, 'key'>): string => `${caseKey}:${person.key}`;

/** A person as stored: everything in JSON, and copies for searching. */
export function toPersonRow(caseKey: string, person: CasePerson, restricted: boolean): RowToWrite<People> {
  return {
    Title: promoted(person.familyName),
    Key: personRowKey(caseKey, person),
    CaseKey: caseKey,
    Role: person.role,
    FamilyName: promoted(person.familyName),
    GivenNames: promoted(person.givenNames),
    Aliases: promoted(joined(person.aliases)),
    DateOfBirth: person.dateOfBirth ?? null,
    Telephones: promoted(joined(person.telephones)),
    Address: person.address,
    Postcode: promoted(person.postcode),
    AddressIsConfidential: person.addressIsConfidential,
    Relationship: promoted(person.relationship ?? ''),
    Restricted: restricted,
    Details: JSON.stringify(person)
  };
}

const day: v.GenericSchema<unknown, CalendarDay> = v.custom<CalendarDay>(
  value => typeof value === 'string' && parseDay(value) !== undefined
);

const casePerson: v.GenericSchema<unknown, CasePerson> = v.looseObject({
  key: v.pipe(v.string(), v.nonEmpty()),
  role: v.picklist(personRoles),
  familyName: v.string(),
  givenNames: v.string(),
  aliases: v.array(v.string()),
  dateOfBirth: v.exactOptional(day),
  approximateAge: v.exactOptional(v.number()),
  otherDatesOfBirth: v.exactOptional(v.array(day)),
  sex: v.exactOptional(v.picklist(['Female', 'Male'])),
  telephones: v.array(v.string()),
  address: v.string(),
  postcode: v.string(),
  addressIsConfidential: v.boolean(),
  relationship: v.exactOptional(v.string())
});

/** A person as read. If the JSON cannot be read, what the copies say, and the problem. */
export function fromPersonRow(row: Row<People>): { readonly person: CasePerson; readonly problems: readonly Problem[] } {
  const reader = rowReader();
  const parsed = v.safeParse(casePerson, fromJson(row.Details));
  if (parsed.success) return { person: parsed.output, problems: [] };
  const role = reader.take<PersonRole>(
    v.picklist(personRoles),
    row.Role,
    'Other person at risk',
    'A person’s part in the case cannot be read'
  );
  const dateOfBirth = parseDay(reader.text(row.DateOfBirth));
  reader.note(`What was recorded about a person (${role.toLowerCase()}) cannot be read: shown from the list’s columns`);
  return {
    person: {
      key: reader.text(row.Key),
      role,
      familyName: reader.text(row.FamilyName),
      givenNames: reader.text(row.GivenNames),
      aliases: several(reader.text(row.Aliases)),
      ...(dateOfBirth && { dateOfBirth }),
      telephones: [],
      address: '',
      postcode: reader.text(row.Postcode),
      // Unknown, so the safe answer.
      addressIsConfidential: true
    },
    problems: reader.problems
  };
}
