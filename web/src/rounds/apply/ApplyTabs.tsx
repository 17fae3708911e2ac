import { RoundTabs } from '../../ui/RoundTabs.tsx';
import { pages } from './pages.ts';

/** The pages of this round. */
export const ApplyTabs = () => <RoundTabs name="Apply" pages={pages} />;
