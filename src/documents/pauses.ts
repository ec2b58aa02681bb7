/** Milliseconds for which a page may be kept from answering its reader. A press is felt to be answered at once within 100, drawing included. */
const AT_A_STRETCH = 40;

/** Lets the page answer in between, where work has gone on for long. */
export type Pause = () => Promise<void>;

export function createPauses(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_A_STRETCH) return;
    await new Promise(resume => setTimeout(resume, 0));
    since = performance.now();
  };
}
