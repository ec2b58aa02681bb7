import { launchBrowser } from '../support/browser';
import { fullMeeting } from './support/fullMeeting';
import { largeRegion } from './support/largeRegion';
import { morning } from './support/morning';
import { preparedData } from './support/preparedSite';

/** Makes what the journeys need and what takes long, so that none of them waits for it: the sites' data, and the browser. */
async function prepare(): Promise<void> {
  const browser = launchBrowser().then(unpacked => unpacked.close());
  await preparedData();
  await Promise.all([
    browser,
    ...[largeRegion, morning, fullMeeting].map(async more => {
      await preparedData(more);
      console.log(`${more.name}: ready`);
    })
  ]);
}

prepare().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
