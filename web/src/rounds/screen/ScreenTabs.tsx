import { RoundTabs } from '../../ui/RoundTabs.tsx';
import { pages } from './pages.ts';

/** The pages of this round. */
export const ScreenTabs = () => <RoundTabs name="Screen" pages={pages} />;
