// What the browser calls the page, on its tab and in its history.
import { useEffect } from 'react';

/** "Review · dryrun"; null leaves it as it is, an empty text is the program's name alone. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = title === '' ? 'dryrun' : `${title} · dryrun`;
  }, [title]);
}
