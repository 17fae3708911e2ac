import { RoundTabs } from '../../ui/RoundTabs.tsx';

const PAGES: readonly (readonly [path: string, name: string])[] = [['/story', 'Stories'], ['/story/questions', 'Questions'], ['/story/companies', 'Companies'], ['/story/culture', 'Who speaks']];

/** The pages of this round. */
export const StoryTabs = () => <RoundTabs name="Story" pages={PAGES} />;
