import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { NoPage } from '../../ui/NoPage.tsx';
import { QuestionPage } from './questions/QuestionPage.tsx';
import { QuestionsPage } from './questions/QuestionsPage.tsx';
import { CompaniesPage } from './companies/CompaniesPage.tsx';
import { CulturePage } from './culture/CulturePage.tsx';
import { StoriesPage } from './stories/StoriesPage.tsx';
import { StoryPage } from './stories/StoryPage.tsx';
import { followRecord } from './data.ts';

export function StoryPages() {
  useEffect(() => followRecord(), []);
  return (
    <Switch>
      <Route path="/story"><StoriesPage /></Route>
      <Route path="/story/stories/:id">{({ id }) => <StoryPage key={id} id={id} />}</Route>
      <Route path="/story/companies"><CompaniesPage /></Route>
      <Route path="/story/culture"><CulturePage /></Route>
      <Route path="/story/questions"><QuestionsPage /></Route>
      <Route path="/story/questions/:id">{({ id }) => <QuestionPage key={id} id={id} />}</Route>
      <Route><NoPage /></Route>
    </Switch>
  );
}
