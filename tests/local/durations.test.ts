import { existsSync } from 'node:fs';
import path from 'node:path';
import recorded from '../support/run/durations.json';

it('the recorded durations, by which a run is ordered, are of test files that exist', () => {
  const root = path.join(__dirname, '..', '..');
  expect(Object.keys(recorded).length).toBeGreaterThan(20);
  // The steps of a run beside the tests are on record by their titles.
  expect(Object.keys(recorded).filter(name => name.startsWith('tests/') && !existsSync(path.join(root, name)))).toEqual([]);
});
