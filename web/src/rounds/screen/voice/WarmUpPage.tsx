import './voice-pages.css';
import { useLocation } from 'wouter';
import { Page } from '../../../ui/Page.tsx';
import { Mirror } from '../../../ui/voice/Mirror.tsx';
import { WarmUp } from '../../../ui/voice/WarmUp.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';

export function WarmUpPage() {
  const [, go] = useLocation();
  return (
    <Page className="voice-page" tabs={<ScreenTabs />} heading="Two minutes before the call">
      <WarmUp onDone={() => go('/screen/voice')} />
      <Mirror />
    </Page>
  );
}
