/*
 * Saving runs by itself between what a person does: React 17 remarks on every such change outside `act`. axe asks jsdom for a
 * canvas that it can do without. Everything else that React says makes the test fail.
 */
const expected = [/not wrapped in act/, /HTMLCanvasElement\.prototype\.getContext/];
const remarks: string[] = [];
let original: typeof console.error;

beforeAll(() => {
  original = console.error;
  console.error = (...parts: unknown[]) => {
    const words = parts.map(String).join(' ');
    if (!expected.some(pattern => pattern.test(words))) {
      remarks.push(words);
    }
  };
});
afterEach(() => {
  expect(remarks.splice(0)).toEqual([]);
});
afterAll(() => {
  console.error = original;
});
