import { grant } from '../access';
import { caseKey, key, note } from '../columns';
import { defineList } from '../list';

/**
 * New addresses of victims who have moved, for the team only: transfers and cases, which officers can read, hold a row's Key instead of the address.
 * Title: "New address".
 */
export const newAddresses = defineList({
  title: 'New Addresses',
  description: 'The address to which a victim has gone; officers and staff, who read transfers and cases, do not read it',
  access: { case: { list: [grant('MARAC Team', 'MARAC edit')], folders: [] } },
  holdsCase: { by: ['CaseKey'], disposal: 'with the case', restriction: { otherwise: 'Read by the team alone' } },
  columns: {
    Key: key,
    CaseKey: caseKey,
    Address: note('Address', 'As it was typed, JSON; never changed: another address is another row')
  }
});
