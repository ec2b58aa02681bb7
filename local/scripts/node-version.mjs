// The framework's tools and node:sqlite need Node 22. `npm ci` brings it (the `node` package), and npm puts it first
// on the path of every script; without a registry, a Node 22 that is already installed serves as well.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major !== 22 || minor < 14) {
  console.error(
    `This needs Node 22.14 or later of the 22 line, and is running on ${process.version}.\n` +
      'Run "npm ci" here: it brings the right one. If your registry cannot be reached, install Node 22 and start again.'
  );
  process.exit(1);
}
