import type { Actions, FlowDefinition } from '../../../local/mail/definition';
import { checkDefinition } from '../../../local/mail/checkDefinition';
import { flowNames, readFlow, withSites } from '../../../local/mail/flows';
import { runFlow } from '../../../local/mail/runFlow';
import type { FlowRun } from '../../../local/mail/runFlow';

const flow = (actions: Actions): FlowDefinition => ({
  $schema: '',
  contentVersion: '1.0.0.0',
  parameters: {},
  outputs: {},
  triggers: {
    Recurrence: { type: 'Recurrence', recurrence: { frequency: 'Minute', interval: 5 }, runtimeConfiguration: { concurrency: { runs: 1 } } }
  },
  actions
});

const get = (uri: string, retryPolicy: object = { type: 'none' }, runAfter: object = {}): Actions[string] =>
  ({
    type: 'OpenApiConnection',
    inputs: {
      host: {
        apiId: '/providers/Microsoft.PowerApps/apis/shared_sharepointonline',
        connectionName: 'shared_sharepointonline',
        operationId: 'HttpRequest'
      },
      parameters: {
        dataset: 'https://x/sites/y/',
        'parameters/method': 'GET',
        'parameters/uri': uri,
        'parameters/headers': { Accept: 'application/json' }
      },
      authentication: "@parameters('$authentication')",
      retryPolicy
    },
    runAfter
  }) as Actions[string];

/** Runs a flow against answers given in order; what was asked, and how it ended. */
async function ran(
  actions: Actions,
  statuses: readonly number[] = []
): Promise<FlowRun & { readonly asked: readonly string[]; readonly pauses: readonly number[] }> {
  const definition = flow(actions);
  checkDefinition(definition);
  const asked: string[] = [];
  const pauses: number[] = [];
  const sharePoint = async (url: string): Promise<Response> => {
    asked.push(url);
    const status = statuses[asked.length - 1] ?? 200;
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response('{"value":[1,2]}', { status, headers: status === 429 ? { 'Retry-After': '40' } : {} });
  };
  const run = await runFlow(definition, {
    connections: { sharePoint, outlook: () => Promise.resolve() },
    now: () => new Date(0),
    pause: async seconds => void pauses.push(seconds)
  });
  return { ...run, asked, pauses };
}

describe('actions', () => {
  it('run after what they name has ended as they ask, whatever order they are written in', async () => {
    const run = await ran(
      {
        Last: get('last', undefined, { Handled: ['Succeeded'] }),
        Never: get('never', undefined, { First: ['Succeeded'] }),
        Handled: { type: 'Compose', inputs: 1, runAfter: { First: ['Failed'] } },
        First: get('first')
      },
      [500]
    );
    expect(run.asked).toEqual(['https://x/sites/y/first', 'https://x/sites/y/last']);
  });

  it('that failed make the flow fail unless one that runs after them succeeds', async () => {
    expect((await ran({ First: get('a') }, [404])).status).toBe('Failed');
    expect((await ran({ First: get('a'), Then: { type: 'Compose', inputs: 1, runAfter: { First: ['Succeeded'] } } }, [404])).status).toBe(
      'Failed'
    );
    expect(
      (await ran({ First: get('a'), Then: { type: 'Compose', inputs: 1, runAfter: { First: ['Succeeded', 'Failed'] } } }, [404])).status
    ).toBe('Succeeded');
  });

  it('whose expression cannot be worked out have failed', async () => {
    const run = await ran({ First: { type: 'Compose', inputs: '@length(null)' } });
    expect(run).toMatchObject({ status: 'Failed', failures: [{ action: 'First', reason: 'length() needs a text, not null.' }] });
  });
});

describe('a request', () => {
  it('is sent again as its policy says, after as long as the service asks for', async () => {
    const run = await ran({ First: get('a', { type: 'fixed', count: 3, interval: 'PT10S' }) }, [429, 0, 503]);
    expect(run.asked).toHaveLength(4);
    expect(run.pauses).toEqual([40, 10, 10]);
    expect(run.status).toBe('Succeeded');
  });

  it('is sent once where its policy says none, or the answer is final', async () => {
    expect((await ran({ First: get('a') }, [429])).asked).toHaveLength(1);
    expect((await ran({ First: get('a', { type: 'fixed', count: 3, interval: 'PT10S' }) }, [412])).asked).toHaveLength(1);
  });
});

describe('a loop', () => {
  it('goes on after a round that failed, and each round knows nothing of the one before', async () => {
    const run = await ran(
      {
        Each: {
          type: 'Foreach',
          foreach: "@createArray('a', 'b', 'c')",
          runtimeConfiguration: { concurrency: { repetitions: 1 } },
          actions: {
            Ask: get("@{items('Each')}"),
            Tell: get("told-@{items('Each')}-@{length(body('Ask')?['value'])}", undefined, { Ask: ['Succeeded'] })
          }
        }
      },
      [200, 200, 500]
    );
    expect(run.asked.map(url => url.slice(18))).toEqual(['a', 'told-a-2', 'b', 'c', 'told-c-2']);
    expect(run.status).toBe('Failed');
  });
});

it('ends where it is terminated, as it says', async () => {
  const stop: Actions = { Stop: { type: 'Terminate', inputs: { runStatus: 'Failed' } } };
  const run = await ran({
    If: {
      type: 'If',
      expression: { and: [{ equals: [1, 1] }, { not: { equals: ['@true', false] } }] },
      actions: stop,
      else: { actions: {} }
    },
    Then: get('a', undefined, { If: ['Succeeded'] })
  });
  expect(run).toMatchObject({ status: 'Failed', asked: [] });
});

describe('a definition is refused in words before it runs', () => {
  it.each<[string, Actions, RegExp]>([
    ['a type', { Wait: { type: 'Wait', inputs: {} } as unknown as Actions[string] }, /does not know actions of the type "Wait"/],
    [
      'an operation',
      {
        First: {
          ...get('a'),
          inputs: {
            ...(get('a') as Extract<Actions[string], { type: 'OpenApiConnection' }>).inputs,
            host: { apiId: '', connectionName: 'shared_sharepointonline', operationId: 'GetItems' }
          }
        } as Actions[string]
      },
      /does not know the operation/
    ],
    ['a function', { First: { type: 'Compose', inputs: { deep: ['@{xpath(1, 2)}'] } } }, /does not know the function xpath/],
    ['an action that is not there', { First: { type: 'Compose', inputs: "@body('Second')" } }, /names something that is not there/],
    ['an action to run after', { First: { type: 'Compose', inputs: 1, runAfter: { Second: ['Succeeded'] } } }, /runs after "Second"/],
    ['a loop it stands outside of', { First: { type: 'Compose', inputs: "@items('Each')" } }, /names something that is not there/],
    [
      'several at a time',
      { Each: { type: 'Foreach', foreach: '@createArray(1)', actions: {}, runtimeConfiguration: { concurrency: { repetitions: 20 } } } },
      /one at a time/
    ],
    ['a request that does not say whether it is sent again', { First: get('a', {}) }, /whether it is sent again/]
  ])('%s', (_what, actions, words) => {
    expect(() => checkDefinition(flow(actions))).toThrow(words);
  });
});

describe.each(flowNames.map(name => [name] as const))('the flow "%s" as shipped', name => {
  it('asks for nothing that the runner does not do', () => {
    expect(() => readFlow(name)).not.toThrow();
  });

  it('takes the addresses of the sites in its first step and nowhere else', () => {
    const shipped = readFlow(name);
    const own = withSites(shipped, { case: 'https://one', partner: 'https://two' });
    expect(JSON.stringify(own)).not.toContain('contoso');
    expect({ ...own.actions, Sites: 0 }).toEqual({ ...shipped.actions, Sites: 0 });
  });

  it('sends no write again but those that only the row as it was read can take', () => {
    const requests = JSON.stringify(readFlow(name)).match(/\{"type":"OpenApiConnection".*?"retryPolicy":\{[^}]*\}/g) ?? [];
    expect(requests.length).toBeGreaterThan(5);
    for (const request of requests.filter(text => /"POST"|SendEmailV2/.test(text) && !text.includes('If-Match')))
      expect(request).toContain('"retryPolicy":{"type":"none"}');
  });
});
