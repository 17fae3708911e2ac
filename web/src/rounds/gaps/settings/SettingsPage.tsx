import '../review/review.css';
import '../../../ui/form.css';
import '../day/day.css';
import './settings.css';
import { useResource } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { GapsTabs } from '../GapsTabs.tsx';
import { costs, settings } from './data.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** How cards are scheduled. */
export function SettingsPage() {
  const loaded = useResource(settings);
  const known = useResource(costs);
  return (
    <div className="page gaps-page">
      <GapsTabs />
      <h1>How cards are scheduled</h1>
      <p className="settings-lead">What is set here holds for what is due, the load, the plan until a day, grading, and what is written for Anki.</p>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the settings" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the settings" onRetry={() => void settings.refresh()} />}
      {loaded.state === 'ready' && <SettingsForm key={JSON.stringify(loaded.data)} settings={loaded.data} costs={known.state === 'ready' ? known.data : null} />}
    </div>
  );
}
