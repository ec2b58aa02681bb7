const graphHost = 'https://graph.microsoft.com';

function addressOf(input: RequestInfo | URL): string {
  if (typeof input === 'string') {
    return input;
  }
  return input instanceof URL ? input.href : input.url;
}

/** Sends every call to Microsoft Graph to the local site's stand-in and leaves all other calls alone. */
export function redirectGraphCalls(send: typeof fetch, origin: string): typeof fetch {
  return (input, init) => {
    const address = addressOf(input);
    if (!address.startsWith(`${graphHost}/`)) {
      return send(input, init);
    }
    const local = `${origin}/_graph${address.slice(graphHost.length)}`;
    return send(input instanceof Request ? new Request(local, input) : local, init);
  };
}
