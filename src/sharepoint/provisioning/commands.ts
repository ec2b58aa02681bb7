import { listPath, lists } from '../schema';
import type { CommandState } from './administration';
import type { DesiredCommand } from './desired';
import type { DriftKind, Step } from './steps';

/** Where SharePoint shows a list view command set in the toolbar. */
const toolbar = 'ClientSideExtension.ListViewCommandSet.CommandBar';

/** The id in the command's manifest. */
export const transferCommandId = 'b0b7d0a6-5f5d-4a0c-9c53-7f6d2f1c8e21';

/** Both sites are on one server: its name may change, and is left out. */
const onServer = (siteUrl: string): string => new URL(siteUrl).pathname.replace(/\/$/, '');

/** Transfer, in the toolbar of the Referrals list. The package deploys no features, so that Set-up puts it there. Board paper, paragraph 42. */
export const transferCommand = (partnerSiteUrl: string): DesiredCommand => ({
  listPath: listPath(lists.referrals),
  name: 'MARAC Transfer',
  title: 'Transfer',
  componentId: transferCommandId,
  properties: { partnerSiteUrl: onServer(partnerSiteUrl) }
});

/** The command as its list's custom action says it. */
export const commandState = ({ name, title, componentId, properties }: DesiredCommand): Omit<CommandState, 'id'> => ({
  name,
  title,
  componentId,
  properties: JSON.stringify(properties),
  location: toolbar
});

const sameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function isRight(command: DesiredCommand, found: CommandState): boolean {
  const wanted = commandState(command);
  return (
    found.name === wanted.name &&
    found.title === wanted.title &&
    sameId(found.componentId, wanted.componentId) &&
    found.properties === wanted.properties &&
    found.location === wanted.location
  );
}

/** Keeps one correct command, removes our other ones, and adds one if none is correct. Commands of others are left alone. */
export function planCommand(command: DesiredCommand, found: readonly CommandState[]): readonly Step[] {
  const ours = found.filter(one => one.name === command.name || sameId(one.componentId, command.componentId));
  const [right] = ours.filter(one => isRight(command, one));
  const drift = (kind: DriftKind, words: string) => ({ kind, where: command.listPath, words });
  return [
    ...ours
      .filter(one => one !== right)
      .map(({ id }): Step => ({
        action: { do: 'remove command', command, id },
        words: `Take away the changed command ${command.title} (${id})`,
        drift: drift('Command changed', `The command ${command.title} is not as it should be`)
      })),
    ...(right
      ? []
      : [
          {
            action: { do: 'add command', command },
            words: `Put the command ${command.title} into the toolbar of ${command.listPath}`,
            drift: drift('Command missing', `The command ${command.title} is missing from the toolbar of ${command.listPath}`)
          } as const
        ])
  ];
}
