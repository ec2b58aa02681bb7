import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listDocumentation } from '../src/sharepoint/schema/document';

/** Writes the documentation of the lists from their schema. */
const folder = join(__dirname, '..', 'sharepoint');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'lists.md'), listDocumentation());
