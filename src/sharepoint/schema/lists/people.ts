import type { PersonRole } from '../../../domain/referral/referral';
import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, indexed, key, note, spareColumns, text } from '../columns';
import { defineList } from '../list';

const personRoles: readonly PersonRole[] = ['Victim', 'Perpetrator', 'Child', 'Other person at risk'];

/** One row per person per case. The role belongs to the link, never to the person. Title: the family name. */
export const people = defineList({
  title: 'People',
  description: 'The people of each case, as that case describes them',
  access: {
    case: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit')],
      folders: [restrictedTo(grant('MARAC Team', 'MARAC edit'))]
    }
  },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: 'moved' },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Role: choice('Role', 'The part they play in this case', personRoles),
    FamilyName: indexed(text('Family name', 'As the referral gives it')),
    GivenNames: indexed(text('Given names', 'As the referral gives them')),
    Aliases: text('Aliases', 'Several are separated by semicolons'),
    DateOfBirth: indexed(text('Date of birth', 'YYYY-MM-DD; text, since a day has no time zone')),
    Telephones: text('Telephones', 'Several are separated by semicolons'),
    Address: note('Address', 'Lines as given'),
    Postcode: indexed(text('Postcode', 'With one space')),
    AddressIsConfidential: boolean('Address is confidential', 'Shown in no circulated document'),
    Relationship: text('Relationship', "To the victim, in the form's words"),
    Restricted: boolean('Restricted', 'Belongs to a restricted case'),
    Details: note('Details', 'The person as stored, JSON; the other columns are copies to search'),
    ...spareColumns
  }
});
