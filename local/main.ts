import './server/quietWarnings';
import { openLocalSite } from './server/localSite';
import { readOptions } from './server/options';
import { keepMailRunning } from './server/siteMail';
import { addressOf, sitePages } from './server/sitePages';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  print('Starting the local MARAC site.');
  const site = await openLocalSite(options, print);
  // Tests run the flows by hand, at moments of their own.
  const stopMail = options.testControls ? () => undefined : keepMailRunning(site.state, print);

  let stopping = false;
  const stop = (): void => {
    if (!stopping) {
      stopping = true;
      stopMail();
      site.close().then(() => process.exit(0), () => process.exit(1));
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);

  print('');
  if (!site.hasBundles) {
    print('The web parts have not been built. Run "npm run build" ("npm start" does it by itself).');
  }
  sitePages.forEach(page => print(`  ${page.title.padEnd(16)} ${site.origin}${addressOf(page)}`));
  print('');
  print(`Open ${site.origin}/ and choose who to be. Ctrl+C stops the site; its data stays in ${options.dataDir}.`);
  process.send?.({ origin: site.origin });
}

main().catch((error: unknown) => {
  const code = (error as { code?: unknown }).code;
  const words =
    code === 'EADDRINUSE'
      ? `Port ${process.env.PORT ?? '4400'} is taken by another program. Set PORT to a free one and start again.`
      : error instanceof Error
        ? error.stack ?? error.message
        : String(error);
  process.stderr.write(`The local site did not start. ${words}\n`);
  process.exit(1);
});
