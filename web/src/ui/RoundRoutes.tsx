import { Suspense, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useTitle } from '../lib/title.ts';
import { NoPage } from './NoPage.tsx';
import type { RoundPage } from './pages.ts';
import { SkeletonLines } from './Skeleton.tsx';

interface Props {
  readonly pages: readonly RoundPage[];
  /** Further routes: of the pages that show one thing. Those give the browser's tab its title themselves. */
  readonly children?: ReactNode;
}

/** The page of a round that the address names. */
export function RoundRoutes({ pages, children }: Props) {
  const [location] = useLocation();
  useTitle(pages.find(({ path }) => path === location)?.title ?? null);
  return (
    <Suspense fallback={<div className="page"><SkeletonLines count={8} label="Loading the page" /></div>}>
      <Switch>
        {pages.map(({ path, Page }) => Page && <Route key={path} path={path}><Page /></Route>)}
        {children}
        <Route><NoPage /></Route>
      </Switch>
    </Suspense>
  );
}
