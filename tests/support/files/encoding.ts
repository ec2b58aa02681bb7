/** Writes texts in an older encoding, from what Node reads in it: a byte for each character, or two. */
export function encoderOf(label: string): (text: string) => Uint8Array {
  if (label === 'utf-8') return text => new TextEncoder().encode(text);
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(character).length === 1 && character !== '\ufffd' && !bytesOf.has(character)) bytesOf.set(character, bytes);
  };
  for (let one = 0; one < 256; one += 1) learn(one);
  for (let one = 0x81; one < 255; one += 1) for (let two = 0x40; two < 255; two += 1) learn(one, two);
  return text =>
    Uint8Array.from(
      Array.from(text).flatMap(character => {
        const bytes = bytesOf.get(character);
        if (bytes === undefined) throw new Error(`${label} has no ${character}`);
        return bytes;
      })
    );
}
