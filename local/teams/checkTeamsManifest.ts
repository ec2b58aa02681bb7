import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json';
import { packageFolder } from '../server/build/packages';
import { schemaVersion } from './teamsManifest';

/** Microsoft's published schema of a Teams app's manifest, from its own package: nothing is fetched. */
function publishedSchema(): object {
  const file = path.join(
    packageFolder('@microsoft/app-manifest'),
    'build',
    'json-schemas',
    'teams',
    `v${schemaVersion}`,
    'MicrosoftTeams.schema.json'
  );
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

/** What Microsoft's schema has against a manifest, in its own words; empty when it is right. */
export function faultsOfTeamsManifest(manifest: object): readonly string[] {
  const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
  ajv.addMetaSchema(draft4);
  const validate = ajv.compile(publishedSchema());
  void validate(manifest);
  return (validate.errors ?? []).map(({ dataPath, message, params }) => `manifest${dataPath} ${message ?? ''} ${JSON.stringify(params)}`);
}
