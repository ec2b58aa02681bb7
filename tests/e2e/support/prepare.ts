import { launchBrowser } from '../../support/sites/browser';
import { fullMeeting } from './fullMeeting';
import { largeRegion } from './largeRegion';
import { morning } from './morning';
import { preparedData } from './preparedSite';

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
