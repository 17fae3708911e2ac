// The pages of this round in one piece: their style sheets keep their order.
export { QuestionPage } from './questions/QuestionPage.tsx';
export { QuestionsPage } from './questions/QuestionsPage.tsx';
export { CompaniesPage } from './companies/CompaniesPage.tsx';
export { CulturePage } from './culture/CulturePage.tsx';
export { StoriesPage } from './stories/StoriesPage.tsx';
export { StoryPage } from './stories/StoryPage.tsx';
