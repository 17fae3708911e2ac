import { Component, lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { arrivedAt } from '../lib/arrival.ts';
import { Button } from '../ui/Button.tsx';
import { NoPage } from '../ui/NoPage.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { rounds } from './rounds.ts';

const pages = rounds.map((round) => ({ round, Page: lazy(() => round.load().then(({ Page }) => ({ default: Page }))) }));
const StartPage = lazy(() => import('./start/StartPage.tsx').then((module) => ({ default: module.StartPage })));
const DataPage = lazy(() => import('./DataPage.tsx').then((module) => ({ default: module.DataPage })));
const SearchPage = lazy(() => import('./SearchPage.tsx').then((module) => ({ default: module.SearchPage })));
const SystemPage = lazy(() => import('./SystemPage.tsx').then((module) => ({ default: module.SystemPage })));

export function Pages() {
  const [location] = useLocation();
  useEffect(() => arrivedAt(location), [location]);
  return (
    <Broken key={location}>
      <Suspense fallback={<div className="page"><SkeletonLines count={6} label="Loading the page" /></div>}>
        <Switch>
          {pages.map(({ round, Page }) => (
            <Route key={round.id} path={`${round.path}/*?`}><Page /></Route>
          ))}
          <Route path="/search"><SearchPage /></Route>
          <Route path="/data"><DataPage /></Route>
          <Route path="/system"><SystemPage /></Route>
          <Route path="/"><StartPage /></Route>
          <Route><NoPage /></Route>
        </Switch>
      </Suspense>
    </Broken>
  );
}

/** A part of the page that could not be loaded (the server went away, or was renewed), or that failed while drawing. */
class Broken extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="page">
        <section className="panel" role="alert">
          <h1>This page could not be shown</h1>
          <p>Either a part of it could not be fetched because the server is away or was renewed, or we made a mistake. What you typed is safe.</p>
          <Button icon="reset" onClick={() => location.reload()}>Load the page again</Button>
          <p className="small quiet">{String(this.state.error)}</p>
        </section>
      </div>
    );
  }
}
