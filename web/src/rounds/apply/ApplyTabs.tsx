import './apply.css';
import { Link, useLocation } from 'wouter';

const PAGES: readonly (readonly [path: string, name: string])[] = [['/apply', 'Board'], ['/apply/table', 'Table'], ['/apply/ads', 'Ads'], ['/apply/due', 'What is due'], ['/apply/cv', 'CV'], ['/apply/linkedin', 'LinkedIn'], ['/apply/claims', 'Claims'], ['/apply/answers', 'Answers'], ['/apply/funnel', 'What came of it']];

/** The pages of this round. */
export function ApplyTabs() {
  const [location] = useLocation();
  return (
    <nav className="apply-tabs" aria-label="Apply">
      {PAGES.map(([path, name]) => <Link key={path} href={path} className="tab" aria-current={location === path || (path !== '/apply' && location.startsWith(`${path}/`)) ? 'page' : undefined}>{name}</Link>)}
    </nav>
  );
}
