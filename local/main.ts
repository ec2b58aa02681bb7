import './server/quietWarnings';
import { showProgress } from './progressLine';
import { buildBundles } from './server/build/buildBundles';
import { keptSites } from './server/prepare/keptSites';
import { readOptions } from './server/options';
import { Progress } from './server/prepare/progress';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const progress = new Progress();
  const { print, stop: stopLine } = showProgress(progress, process.stdout);
  print('Starting the local MARAC site.');
  if (options.build) progress.expect('Screens');
  // Before anything else is loaded: it takes the longest, on a core of its own.
  const bundles = options.build ? buildBundles(progress.tell) : undefined;
  bundles?.catch(() => undefined);
  const [{ openLocalSite }, { keepMailRunning }, { addressOf, sitePages }] = await Promise.all([
    import('./server/localSite'),
    import('./server/siteMail'),
    import('./server/pages/sitePages')
  ]);
  const site = await openLocalSite(options, print, undefined, { progress, bundles, ...(options.build && { kept: keptSites() }) });
  // Tests run the flows by hand, at moments of their own.
  const stopMail = options.testControls ? () => undefined : keepMailRunning(site.state, print);

  let stopping = false;
  const stop = (): void => {
    if (!stopping) {
      stopping = true;
      stopMail();
      site.close().then(
        () => process.exit(0),
        () => process.exit(1)
      );
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);

  print('');
  if (!site.hasBundles) {
    print('The web parts have not been built. Run "npm run build" ("npm start" does it as well).');
  }
  sitePages.forEach(page => print(`  ${page.title.padEnd(16)} ${site.origin}${addressOf(page)}`));
  print('');
  print(`Open ${site.origin}/ and choose who to be. Ctrl+C stops the site; its data stays in ${options.dataDir}.`);
  process.send?.({ opened: site.origin });
  // A failure has been printed; the next start tries again.
  const isWhole = await site.whole.then(
    () => true,
    () => false
  );
  stopLine();
  if (!stopping && isWhole) {
    print('Everything is in.');
    process.send?.({ origin: site.origin });
  }
}

main().catch((error: unknown) => {
  const code = (error as { code?: unknown }).code;
  const words =
    code === 'EADDRINUSE'
      ? `Port ${process.env.PORT ?? '4400'} is taken by another program. Set PORT to a free one and start again.`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`The local site did not start. ${words}\n`);
  process.exit(1);
});
