import { RoundTabs } from '../../ui/RoundTabs.tsx';
import { pages } from './pages.ts';

/** The pages of this round. */
export const GapsTabs = () => <RoundTabs name="Gaps" pages={pages} />;
