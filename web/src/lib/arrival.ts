// Whether somebody came to a page from another one of the program, and not by opening the browser there.
let first: string | null = location.pathname;

/** Told of every address that is shown. */
export function arrivedAt(path: string): void {
  if (path !== first) first = null;
}

export const fromWithin = (): boolean => location.pathname !== first;
