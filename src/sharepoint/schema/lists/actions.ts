import { actionStatuses, escalations } from '../../../domain/actions/trackedAction';
import { grant, restrictedTo } from '../access';
import { boolean, caseKey, choice, dateTime, indexed, key, note, number, spareColumns, text } from '../columns';
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
  holdsCase: {
    by: ['CaseKey'],
    disposal: 'with the case',
    restriction: { otherwise: 'Taken from the agencies one by one: takeFromAgencies' }
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
    OpenFor: indexed(text('Open for', 'MARAC and agency while it is owed, such as Coventry - Housing; empty once it is not')),
    ClosedIn: indexed(text('Closed in', 'MARAC, agency and month in which it was closed; empty while it is owed')),
    Owner: text('Person', 'Who of the agency is to do it, where one was named'),
    Status: indexed(choice('Status', 'Where it stands', actionStatuses)),
    Escalation: choice('Escalation', 'How far it has been taken once overdue', escalations),
    CarriedForward: number('Carried forward', 'How many meetings it has been carried past'),
    History: note('History', 'JSON; not for editing by hand'),
    Outcome: note('Outcome', 'What was done, in words'),
    CompletedAt: dateTime('Completed', 'When it was reported'),
    CompletedBy: text('Completed by', 'Who reported it'),
    Minuted: note('As minuted', 'What the line of the minutes said when it was last brought over, JSON; not for editing by hand'),
    Restricted: boolean('Restricted', 'Belongs to a restricted case'),
    Month: indexed(text('Month', 'YYYY-MM of the meeting')),
    ...spareColumns
  }
});
