import { useEffect } from 'react';
import { Route } from 'wouter';
import { page } from '../../ui/pages.ts';
import { RoundRoutes } from '../../ui/RoundRoutes.tsx';
import { followRecord } from './data.ts';
import { pages } from './pages.ts';

const QuestionPage = page(() => import('./all.ts').then((module) => module.QuestionPage));
const StoryPage = page(() => import('./all.ts').then((module) => module.StoryPage));

export function StoryPages() {
  useEffect(() => followRecord(), []);
  return (
    <RoundRoutes pages={pages}>
      <Route path="/story/stories/:id">{({ id }) => <StoryPage key={id} id={id} />}</Route>
      <Route path="/story/questions/:id">{({ id }) => <QuestionPage key={id} id={id} />}</Route>
    </RoundRoutes>
  );
}
