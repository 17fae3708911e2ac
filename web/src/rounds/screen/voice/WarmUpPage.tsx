import './voice-pages.css';
import { useLocation } from 'wouter';
import { Mirror } from '../../../ui/voice/Mirror.tsx';
import { WarmUp } from '../../../ui/voice/WarmUp.tsx';
import { ScreenTabs } from '../ScreenTabs.tsx';

export function WarmUpPage() {
  const [, go] = useLocation();
  return (
    <div className="page voice-page">
      <ScreenTabs />
      <h1>Two minutes before the call</h1>
      <WarmUp onDone={() => go('/screen/voice')} />
      <Mirror />
    </div>
  );
}
