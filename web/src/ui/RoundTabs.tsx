import './round-tabs.css';
import { Link, useLocation } from 'wouter';

interface Props {
  /** Of the round. */
  readonly name: string;
  /** The first one's path is the round's own. */
  readonly pages: readonly (readonly [path: string, name: string])[];
  /** The one that is shown, where the address alone does not tell. */
  readonly current?: string | undefined;
  /** A row below another one. */
  readonly look?: 'first' | 'second';
}

/** The pages of a round. */
export function RoundTabs({ name, pages, current, look = 'first' }: Props) {
  const [location] = useLocation();
  const own = look === 'first' ? pages[0]?.[0] : undefined;
  const isCurrent = (path: string): boolean => (current === undefined ? location === path || (path !== own && location.startsWith(`${path}/`)) : path === current);
  return (
    <nav className="round-tabs" data-look={look} aria-label={name}>
      {pages.map(([path, title]) => <Link key={path} href={path} className="tab" aria-current={isCurrent(path) ? 'page' : undefined}>{title}</Link>)}
    </nav>
  );
}
