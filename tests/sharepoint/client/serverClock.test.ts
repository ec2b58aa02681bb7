import { createServerClock } from '../../../src/sharepoint/client/serverClock';

const noon = Date.UTC(2026, 3, 6, 12, 0, 0);
const header = (at: number): string => new Date(at).toUTCString();

describe('the server clock', () => {
  it("is this computer's until an answer has come", () => {
    expect(createServerClock(() => noon).now()).toEqual(new Date(noon));
  });

  it('takes the offset of the last answer, from the middle of the request', () => {
    const clock = createServerClock(() => noon);
    clock.observe(header(noon + 3_600_000), noon - 1_000, noon + 1_000);
    expect(clock.now()).toEqual(new Date(noon + 3_600_500));
  });

  it("leaves this computer's time alone where the header can't tell better", () => {
    const clock = createServerClock(() => noon);
    clock.observe(header(noon - 1_000), noon, noon);
    expect(clock.now()).toEqual(new Date(noon));
  });

  it.each([null, '', 'yesterday'])('ignores a Date header of %p', value => {
    const clock = createServerClock(() => noon);
    clock.observe(value, noon, noon);
    expect(clock.now()).toEqual(new Date(noon));
  });
});
