'use strict';

const { createHash } = require('node:crypto');
const path = require('node:path');
const swc = require('@swc/jest');

const root = path.join(__dirname, '..', '..');

/** The error to put into one file on its way to the tests; no file is changed. */
const seed = process.env.SEEDED_ERROR ? JSON.parse(process.env.SEEDED_ERROR) : undefined;

function seeded(source, file) {
  if (!seed || path.relative(root, file).split(path.sep).join('/') !== seed.file) return source;
  const parts = source.split(seed.right);
  if (parts.length !== 2) throw new Error(`${seed.file} holds ${JSON.stringify(seed.right)} ${parts.length - 1} times, not once.`);
  return parts.join(seed.wrong);
}

module.exports = {
  createTransformer(options) {
    const plain = swc.createTransformer(options);
    return {
      ...plain,
      process: (source, file, rest) => plain.process(seeded(source, file), file, rest),
      getCacheKey: (source, file, rest) =>
        createHash('sha256')
          .update(plain.getCacheKey(source, file, rest))
          .update(seeded(source, file) === source ? '' : JSON.stringify(seed))
          .digest('hex')
    };
  }
};
