import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, dateTime, indexed, key, note, spareColumns, text } from '../columns';
import { defineList } from '../list';

/** One row per minuted action, in the folder of the agency that owes it. The Agency column is the truth, the folder follows. Title: the reference. */
export const actions = defineList({
  title: 'Actions',
  description: 'Actions minuted, each in the folder of the agency that owes it',
  access: {
    partner: {
      list: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit')],
      folders: [
        restrictedTo(grant('MARAC Team', 'MARAC edit')),
        {
          kind: 'Each MARAC and agency',
          grants: [grant('WMP Users', 'MARAC read'), grant('MARAC Team', 'MARAC edit'), grant('The agency', 'MARAC read')]
        }
      ]
    }
  },
  columns: {
    Key: key,
    CaseKey: caseKey,
    LineKey: indexed(text('Minute line', 'Key of the line of the minutes it comes from')),
    MeetingKey: indexed(text('Meeting', 'Key of the meeting')),
    Marac: indexed(text('MARAC', 'Whose meeting minuted it')),
    Agency: indexed(text('Agency', 'Who owes it')),
    Action: note('Action', 'What is to be done'),
    DueAt: indexed(dateTime('Due', 'By when')),
    OpenDueAt: indexed(dateTime('Due while open', 'The same while it is owed; empty once it is not')),
    Status: indexed(
      choice('Status', 'Where it stands', ['Open', 'Done', 'Not done', 'Not possible: circumstances changed', 'Withdrawn'])
    ),
    Outcome: note('Outcome', 'What was done, in words'),
    CompletedAt: dateTime('Completed', 'When it was reported'),
    CompletedBy: text('Completed by', 'Who reported it'),
    Restricted: boolean('Restricted', 'Belongs to a restricted case'),
    Month: indexed(text('Month', 'YYYY-MM of the meeting')),
    ...spareColumns
  }
});
