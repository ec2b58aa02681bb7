import { guidFor } from '../server/pages/pageContext';
import type { Action, Actions, FlowDefinition } from './definition';
import { innerActions } from './definition';
import type { FlowName } from './flows';
import type { PackedFile } from '../zip';

/** What the import page shows of each connector. */
const connectors: Readonly<Record<string, string>> = { shared_sharepointonline: 'SharePoint', shared_office365: 'Office 365 Outlook' };

const descriptions: Readonly<Record<FlowName, string>> = {
  'MARAC due': 'Reads what is due on referrals and transfers and writes a message for each into the Outbox.',
  'MARAC deliver': 'Sends the messages of the Outbox, each once.'
};

const guidOf = (...parts: readonly string[]): string => guidFor(['flow', ...parts].join('\0'));

const everyAction = (actions: Actions): readonly Action[] =>
  Object.values(actions).flatMap(action => [action, ...innerActions(action).flatMap(everyAction)]);

/** The connectors a definition uses, in alphabetical order. */
function connectorsOf(definition: FlowDefinition): readonly string[] {
  const used = everyAction(definition.actions).map(action =>
    action.type === 'OpenApiConnection' ? action.inputs.host.connectionName : ''
  );
  return Object.keys(connectors)
    .filter(connector => used.includes(connector))
    .sort();
}

/**
 * A flow as Power Automate's "Import package (legacy)" takes it: one flow a package, its connections to be chosen on import.
 * The definition is the shipped one, unchanged.
 */
export function flowPackage(name: FlowName, definition: FlowDefinition): readonly PackedFile[] {
  const used = connectorsOf(definition);
  const asset = guidOf(name, 'asset');
  const flow = guidOf(name, 'flow');
  const apiOf = (connector: string): string => guidOf(name, 'api', connector);
  const connectionOf = (connector: string): string => guidOf(name, 'connection', connector);
  const pathOf = (connector: string): string => `/providers/Microsoft.PowerApps/apis/${connector}`;

  const resources = {
    [asset]: {
      type: 'Microsoft.Flow/flows',
      suggestedCreationType: 'New',
      creationType: 'Existing, New, Update',
      details: { displayName: name },
      configurableBy: 'User',
      hierarchy: 'Root',
      dependsOn: used.flatMap(connector => [apiOf(connector), connectionOf(connector)])
    },
    ...Object.fromEntries(
      used.flatMap(connector => [
        [
          apiOf(connector),
          {
            id: pathOf(connector),
            name: connector,
            type: 'Microsoft.PowerApps/apis',
            suggestedCreationType: 'Existing',
            details: { displayName: connectors[connector] },
            configurableBy: 'System',
            hierarchy: 'Child',
            dependsOn: []
          }
        ],
        [
          connectionOf(connector),
          {
            type: 'Microsoft.PowerApps/apis/connections',
            suggestedCreationType: 'Existing',
            creationType: 'Existing',
            details: { displayName: `${connectors[connector]}, as the mail flow account` },
            configurableBy: 'User',
            hierarchy: 'Child',
            dependsOn: [apiOf(connector)]
          }
        ]
      ])
    )
  };
  const manifest = {
    schema: '1.0',
    details: {
      displayName: name,
      description: descriptions[name],
      createdTime: '2026-01-01T00:00:00.0000000Z',
      packageTelemetryId: guidOf(name, 'package'),
      creator: 'N/A',
      sourceEnvironment: ''
    },
    resources
  };
  const connectionReferences = Object.fromEntries(
    used.map(connector => [
      connector,
      {
        connectionName: connectionOf(connector),
        source: 'Embedded',
        id: pathOf(connector),
        tier: 'NotSpecified',
        apiName: connector.replace('shared_', ''),
        isProcessSimpleApiReferenceConversionAlreadyDone: false
      }
    ])
  );
  const document = {
    name: flow,
    id: `/providers/Microsoft.Flow/flows/${flow}`,
    type: 'Microsoft.Flow/flows',
    properties: {
      apiId: pathOf('shared_logicflows'),
      displayName: name,
      definition,
      connectionReferences,
      flowFailureAlertSubscribed: true,
      isManaged: false
    }
  };
  const folder = `Microsoft.Flow/flows/${asset}`;
  const file = (path: string, content: object): PackedFile => ({ path, content: JSON.stringify(content) });
  return [
    file(`${folder}/apisMap.json`, Object.fromEntries(used.map(connector => [connector, apiOf(connector)]))),
    file(`${folder}/connectionsMap.json`, Object.fromEntries(used.map(connector => [connector, connectionOf(connector)]))),
    file(`${folder}/definition.json`, document),
    file('Microsoft.Flow/flows/manifest.json', { packageSchemaVersion: '1.0', flowAssets: { assetPaths: [asset] } }),
    file('manifest.json', manifest)
  ];
}
