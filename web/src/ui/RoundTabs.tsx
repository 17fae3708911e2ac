import './round-tabs.css';
import { Link, useLocation } from 'wouter';
import { tabsAt, type RoundPage, type Tab } from './pages.ts';

const Row = ({ name, tabs, look }: { readonly name: string; readonly tabs: readonly Tab[]; readonly look: 'first' | 'second' }) => (
  <nav className="round-tabs" data-look={look} aria-label={name}>
    {tabs.map(({ path, name: title, current }) => <Link key={path} href={path} className="tab" aria-current={current ? 'page' : undefined}>{title}</Link>)}
  </nav>
);

/** The pages of a round; where those of a tab have a row of their own, that too. */
export function RoundTabs({ name, pages }: { readonly name: string; readonly pages: readonly RoundPage[] }) {
  const [location] = useLocation();
  const { tabs, under } = tabsAt(pages, location);
  return (
    <>
      <Row name={name} tabs={tabs} look="first" />
      {under && <Row name={under.name} tabs={under.tabs} look="second" />}
    </>
  );
}
