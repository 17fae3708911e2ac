import type { ReactNode } from 'react';
import type { FrontEndTask } from '../../../contract/api.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { TabPanel, Tabs } from '../../../ui/Tabs.tsx';
import { Lines, TestList } from './Results.tsx';
import type { Preview } from './usePreview.ts';
import type { Trial } from './useTrial.ts';

export type Shown = 'tests' | 'console' | 'judged';

interface Props {
  readonly task: FrontEndTask;
  readonly preview: Preview;
  readonly trial: Trial;
  /** The tests may be run here, and read. */
  readonly tests?: boolean;
  readonly shown: Shown;
  readonly judged: ReactNode;
  readonly onShow: (shown: Shown) => void;
  readonly onPlace: (file: string, line: number) => void;
}

function summary({ results, running, old }: Trial, task: FrontEndTask): string {
  if (results === null) return 'Not run yet.';
  const passed = results.filter(({ state }) => state === 'passed').length;
  if (running) return `Running: ${results.length} of ${task.tests.length}.`;
  return `${passed} of ${task.tests.length} passed in this browser${old ? ', before your last edit' : ''}.`;
}

function Trouble({ preview }: { readonly preview: Preview }) {
  return (
    <div className="front-trouble" role="alert">
      <p>{preview.state === 'silent' ? 'The page does not answer, and was taken away. If it does so again although it is mended, close this tab and open it anew: what you wrote is kept.' : 'What runs the preview could not be fetched: is the server running?'}</p>
      <Button icon="reset" onClick={preview.again}>Run it again</Button>
    </div>
  );
}

/** What the files look like, what the tests say of them, and what they print. */
export function PreviewPane({ task, preview, trial, tests = true, shown, judged, onShow, onPlace }: Props) {
  const errors = preview.lines.filter(({ level }) => level === 'error').length;
  const tabs: readonly { readonly id: Shown; readonly title: string }[] = [
    { id: 'tests', title: 'Tests' }, { id: 'console', title: errors ? `Console, ${errors} wrong` : `Console${preview.lines.length ? ` (${preview.lines.length})` : ''}` }, { id: 'judged', title: 'Judged' },
  ];
  return (
    <>
      <div className="front-preview">
        <div className="front-preview-bar">
          <h2>Preview</h2>
          <IconButton icon="reset" label="Reload the preview" keys="alt+r" onClick={preview.again} />
        </div>
        <div className="front-stage">
          <div className="front-frame" ref={preview.host} hidden={trial.running} />
          <div className="front-trial" ref={trial.place} hidden={!trial.running} aria-hidden="true" />
          {(preview.state === 'silent' || preview.state === 'lost') && !trial.running && <Trouble preview={preview} />}
        </div>
      </div>
      <div className="front-below">
        <Tabs
          label="What came of it" prefix="front" chosen={shown} onChoose={onShow}
          tabs={tests ? tabs : tabs.slice(1)}
        />
        {tests && <TabPanel prefix="front" id="tests" shown={shown === 'tests'} className="front-panel">
          <p className="front-summary" role="status">{summary(trial, task)}</p>
          <TestList task={task} results={trial.results ?? []} />
          {trial.lines.length > 0 && <h3>Printed during the tests</h3>}
          <Lines lines={trial.lines} onPlace={onPlace} />
        </TabPanel>}
        <TabPanel prefix="front" id="console" shown={shown === 'console'} className="front-panel">
          {preview.lines.length === 0 && <p className="small quiet">Nothing was printed, and nothing failed.</p>}
          <Lines lines={preview.lines} onPlace={onPlace} />
        </TabPanel>
        <TabPanel prefix="front" id="judged" shown={shown === 'judged'} className="front-panel">{judged}</TabPanel>
      </div>
    </>
  );
}
