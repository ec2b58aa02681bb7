import { launchBrowser } from '../support/browser';
import { largeRegion } from './support/largeRegion';
import { preparedData } from './support/preparedSite';

/** Makes what the journeys need and what takes long, so that none of them waits for it: the sites' data, and the browser. */
async function prepare(): Promise<void> {
  await preparedData();
  await preparedData(largeRegion);
  const browser = await launchBrowser();
  await browser.close();
}

prepare().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exit(1);
});
