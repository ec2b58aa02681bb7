/** How often each component was drawn, as React tells its developer tools at each commit (screenQueries.js). */

interface Fiber {
  readonly type: unknown;
  readonly elementType: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/** Set on a component that ran in the commit. A part of the page that was left alone keeps its very objects, with what was set on them before. */
const ran = 1;

const named = (type: unknown): string => {
  const { displayName, name } = (type ?? {}) as { readonly displayName?: string; readonly name?: string };
  return displayName ?? name ?? '';
};

let before: ReadonlySet<Fiber> = new Set();
const counts = new Map<string, number>();

function onCommitFiberRoot(_renderer: number, root: { readonly current: Fiber }): void {
  const now = new Set<Fiber>();
  const waiting: Fiber[] = [root.current];
  for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
    now.add(fiber);
    const name = named(fiber.elementType) || named(fiber.type);
    if (name && !before.has(fiber) && (fiber.flags & ran) === ran) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (fiber.child) waiting.push(fiber.child);
    if (fiber.sibling) waiting.push(fiber.sibling);
  }
  before = now;
}

Object.assign((globalThis as unknown as { readonly __REACT_DEVTOOLS_GLOBAL_HOOK__: object }).__REACT_DEVTOOLS_GLOBAL_HOOK__, {
  onCommitFiberRoot
});

/** What is drawn from now on. */
export const forgetDrawings = (): void => counts.clear();

/** How often a component of this name was drawn. */
export const drawingsOf = (name: string): number => counts.get(name) ?? 0;
