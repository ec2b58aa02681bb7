import { existsSync } from 'node:fs';
import path from 'node:path';
import recorded from '../support/durations.json';

it('the recorded durations, by which a run is ordered, are of test files that exist', () => {
  const root = path.join(__dirname, '..', '..');
  expect(Object.keys(recorded).length).toBeGreaterThan(20);
  expect(Object.keys(recorded).filter(file => !existsSync(path.join(root, file)))).toEqual([]);
});
