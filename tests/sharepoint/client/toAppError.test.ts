import { NoConnectionError, OutcomeUnknownError, RefusedValueError } from '../../../src/sharepoint/client/failures';
import { toAppError } from '../../../src/sharepoint/client/toAppError';

const http = (status: number, message = '', headers: Record<string, string> = {}): unknown => ({
  isHttpRequestError: true,
  status,
  message,
  response: { headers: new Headers(headers) }
});

describe('toAppError', () => {
  it.each([
    ['a lost answer', new OutcomeUnknownError(), 'outcomeUnknown'],
    ['no connection', new NoConnectionError(), 'offline'],
    ['a refused value', new RefusedValueError('Title', 'too long'), 'validation'],
    ['a threshold', http(500, '"code":"-2147024860, Microsoft.SharePoint.SPQueryThrottledException"'), 'listTooLarge'],
    ['an expired digest', http(403, '"code":"-2130575252, Microsoft.SharePoint.SPException"'), 'sessionExpired'],
    ['a corrupt digest', http(403, '"code":"-2130575251, Microsoft.SharePoint.SPException"'), 'sessionExpired'],
    ['no permission', http(403, '"code":"-2147024891, System.UnauthorizedAccessException"'), 'forbidden'],
    ['a missing list', http(404, '"code":"-1, System.ArgumentException","value":"List \'Referrals\' does not exist"'), 'notSetUp'],
    ['a missing column', http(400, '"value":"Column \'Key\' does not exist. It may have been deleted"'), 'notSetUp'],
    ['a missing item', http(404, '"code":"-2130575338, System.ArgumentException"'), 'notFound'],
    ['a changed item', http(412), 'conflict'],
    ['a save conflict', http(409), 'conflict'],
    ['a throttle', http(429), 'throttled'],
    ['a server fault', http(500, '"code":"-1, System.Exception"'), 'unexpected'],
    ['a defect of ours', new TypeError('x is undefined'), 'unexpected']
  ])('%s is %s', (_what, error, kind) => {
    const told = toAppError(error);
    expect(told.kind).toBe(kind);
    expect(told.words).toMatch(/\.$/);
    expect(told.nextAction).toMatch(/\.$/);
  });

  it("gives support the status and the request, never SharePoint's own message", () => {
    const told = toAppError(http(403, 'Smith is not allowed', { SPRequestGuid: 'f00d' }));
    expect(told.supportCode).toBe('forbidden-403-f00d');
    expect(JSON.stringify(told)).not.toContain('Smith');
  });

  it('says how long to wait', () => {
    expect(toAppError(http(429, '', { 'Retry-After': '30' })).retryAfterSeconds).toBe(30);
  });
});
