import './page.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { fromWithin } from '../lib/arrival.ts';
import { useTitle } from '../lib/title.ts';

interface Props {
  readonly heading: string;
  /** Where the tabs say the same: for those who cannot see which one is shown. */
  readonly unseen?: boolean;
  /** Of the browser's tab, where no table of pages says it. */
  readonly title?: string;
  /** Of the round. */
  readonly tabs?: ReactNode;
  /** Beside the heading. */
  readonly buttons?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What every page has: its tabs, its heading, to which the focus goes when one comes from another page, and its title. */
export function Page({ heading, unseen = false, title, tabs, buttons, className, children }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const h1 = useRef<HTMLHeadingElement>(null);
  useTitle(title ?? null);
  useEffect(() => {
    // A field of the page that took the focus itself keeps it.
    if (fromWithin() && !page.current?.contains(document.activeElement)) h1.current?.focus({ preventScroll: true });
  }, []);
  const head = <h1 ref={h1} tabIndex={-1} className={unseen ? 'visually-hidden' : undefined}>{heading}</h1>;
  return (
    <div ref={page} className={className ? `page ${className}` : 'page'}>
      {tabs}
      {buttons ? <header className="page-head">{head}{buttons}</header> : head}
      {children}
    </div>
  );
}
