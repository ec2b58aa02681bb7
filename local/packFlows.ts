import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { flowPackage } from './mail/flowPackage';
import { flowFile, flowFolder, flowNames, readFlow } from './mail/flows';
import { zip } from './zip';

// Packs the two scheduled flows for Power Automate's import page; `npm run package` does it.
for (const name of flowNames) {
  const target = path.join(flowFolder, `${flowFile(name)}.zip`);
  writeFileSync(target, zip(flowPackage(name, readFlow(name))));
  process.stdout.write(`Packed ${path.relative(process.cwd(), target)}\n`);
}
