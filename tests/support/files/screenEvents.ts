import { configure } from '@testing-library/dom';
import { act, getConfig } from '@testing-library/react';

/*
 * user-event brings a newer copy of the library that Testing Library for React 17 uses, and React's `act` is told to the
 * older copy only. Importing this file tells the newer one, so that what the person does is settled before the next line.
 */
configure({
  eventWrapper: callback => {
    let result: unknown;
    act(() => {
      result = callback();
    });
    return result;
  },
  asyncWrapper: getConfig().asyncWrapper as <T>(callback: (...args: unknown[]) => Promise<T>) => Promise<T>
});
