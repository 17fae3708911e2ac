import { RoundTabs } from '../../ui/RoundTabs.tsx';

const PAGES: readonly (readonly [path: string, name: string])[] = [['/apply', 'Board'], ['/apply/table', 'Table'], ['/apply/ads', 'Ads'], ['/apply/due', 'What is due'], ['/apply/cv', 'CV'], ['/apply/linkedin', 'LinkedIn'], ['/apply/claims', 'Claims'], ['/apply/answers', 'Answers'], ['/apply/funnel', 'What came of it']];

/** The pages of this round. */
export const ApplyTabs = () => <RoundTabs name="Apply" pages={PAGES} />;
