import type { Configuration } from '../../../domain/setUp/configuration';
import type { ConfigurationStore } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import type { SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt } from './attempt';
import { configurationColumns, fromConfigurationRows } from './configurationRow';

/** The reference data of a site, to be read alone or in a batch. */
export function configurationReading(site: SiteClient): Reading<Configuration> {
  const rows = site.list(lists.configuration).rows({
    select: configurationColumns,
    where: 'everything in a small list',
    orderBy: { column: 'Id' }
  });
  return async on => fromConfigurationRows(await rows(on), site.siteUrl);
}

export function createConfigurationStore(site: SiteClient): ConfigurationStore {
  return { read: () => attempt(() => site.read(configurationReading(site))) };
}
