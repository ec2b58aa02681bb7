/** Files handed to the browser by the page under test, by name. */
export interface SavedFiles {
  readonly names: () => readonly string[];
  readonly blobs: ReadonlyMap<string, Blob>;
  readonly bytesOf: (name: string) => Promise<Uint8Array>;
}

/** Catches what the page would save. Call it before each test; `jest.restoreAllMocks` ends it. */
export function catchSavedFiles(): SavedFiles {
  const saved = new Map<string, Blob>();
  let given: Blob;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      given = blob;
      return 'blob:kept';
    },
    revokeObjectURL: () => undefined
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.set(this.download, given);
  });
  return {
    blobs: saved,
    names: () => Array.from(saved.keys()),
    bytesOf: async name => {
      const blob = saved.get(name);
      if (!blob) throw new Error(`${name} was not saved.`);
      return new Uint8Array(await blob.arrayBuffer());
    }
  };
}
