// Required by the framework's web part base: work put off until the page is idle.

interface IdleTask {
  task(): void;
}

interface Prefetchable {
  prefetch(): unknown;
}

export const PrefetchDependencyPriority = { high: 1, low: 0 };
export const IdleTaskPriority = { OPTIONAL_HIGH: 1, OPTIONAL_LOW: 0 };

export const IdleTaskQueue = {
  instance: {
    enqueueTask: (queued: IdleTask): void => {
      setTimeout(() => queued.task(), 0);
    },
    removeTask: (): void => undefined
  }
};

export function createPrefetchDependencyQueue(
  _id: string,
  dependencies: Readonly<Record<string, Prefetchable>>
): { prefetchByPriorityWhenIdle(): void; prefetchByPriority(): void; cancelPrefetching(): void } {
  function prefetchAll(): void {
    Object.keys(dependencies).forEach(name => dependencies[name].prefetch());
  }
  return { prefetchByPriorityWhenIdle: prefetchAll, prefetchByPriority: prefetchAll, cancelPrefetching: () => undefined };
}
