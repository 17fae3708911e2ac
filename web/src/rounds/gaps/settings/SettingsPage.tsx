import '../review/review.css';
import '../../../ui/form.css';
import '../day/day.css';
import './settings.css';
import { useResource } from '../../../lib/resource.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { GapsTabs } from '../GapsTabs.tsx';
import { costs, settings } from './data.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** How cards are scheduled. */
export function SettingsPage() {
  const known = useResource(costs);
  return (
    <Page className="gaps-page" tabs={<GapsTabs />} heading="How cards are scheduled">
      <p className="settings-lead">What is set here holds for what is due, the load, the plan until a day, grading, and what is written for Anki.</p>
      <Loaded of={settings} what="the settings">{(now) => <SettingsForm key={JSON.stringify(now)} settings={now} costs={known.state === 'ready' ? known.data : null} />}</Loaded>
    </Page>
  );
}
