import { useState } from 'react';
import type { Form, Problem } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import type { Place } from '../../../lib/terminal.ts';
import { TabPanel, Tabs } from '../../../ui/Tabs.tsx';
import type { StatedClaim } from '../complexity/ClaimForm.tsx';
import { Complexity } from '../complexity/Complexity.tsx';
import type { Measurer } from '../complexity/measuring.ts';
import { historyOf } from '../data.ts';
import { isInteractive, wantsAnswers } from '../types.ts';
import type { Bench } from './bench.ts';
import { History } from './History.tsx';
import { Inputs } from './Inputs.tsx';
import type { Judge, Judging } from './judging.ts';
import { Outcome } from './Outcome.tsx';

export type ResultsTab = 'result' | 'inputs' | 'complexity' | 'history';

interface Props {
  readonly problem: Problem;
  readonly judge: Judge;
  readonly judging: Judging;
  readonly bench: Bench;
  readonly form: Form;
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  readonly inputs: readonly string[];
  readonly onInputs: (inputs: readonly string[]) => void;
  readonly onRunInput: (input: string) => void;
  readonly onPlace: (place: Place) => void;
  readonly onAgain: () => void;
  readonly measurer: Measurer;
  readonly onClaim: (claim: StatedClaim) => void;
}

const PREFIX = 'results';

export function Results({ problem, judge, judging, bench, form, tab, onTab, inputs, onInputs, onRunInput, onPlace, onAgain, measurer, onClaim }: Props) {
  const history = useResource(historyOf(problem.slug));
  const [chosenTest, setChosenTest] = useState<number | null>(null);
  const count = history.state === 'ready' ? `${history.data.submissions.length}${history.data.more ? '+' : ''}` : '';
  const tabs = [
    { id: 'result' as const, title: 'Result' },
    // Answers neither run nor grow.
    ...(wantsAnswers(problem) ? [] : [
      { id: 'inputs' as const, title: <>Your inputs<span className="count">{(!isInteractive(problem) && inputs.length) || ''}</span></> },
      { id: 'complexity' as const, title: 'Complexity' },
    ]),
    { id: 'history' as const, title: <>History<span className="count">{count === '0' ? '' : count}</span></> },
  ];
  const show = (id: number): void => {
    setChosenTest(null);
    onTab('result');
    void judge.show(id);
  };
  return (
    <>
      <div className="results-tabs"><Tabs label="Results" prefix={PREFIX} tabs={tabs} chosen={tab} onChoose={onTab} /></div>
      <TabPanel prefix={PREFIX} id="result" shown={tab === 'result'} className="results-body">
        <Outcome problem={problem} judging={judging} chosen={chosenTest} onChoose={setChosenTest} onPlace={onPlace} onAgain={onAgain} onComplexity={() => onTab('complexity')} />
      </TabPanel>
      {!wantsAnswers(problem) && (
        <>
          <TabPanel prefix={PREFIX} id="inputs" shown={tab === 'inputs'} className="results-body">
            <Inputs problem={problem} inputs={inputs} onChange={onInputs} onRun={onRunInput} />
          </TabPanel>
          <TabPanel prefix={PREFIX} id="complexity" shown={tab === 'complexity'} className="results-body">
            <Complexity problem={problem} form={form} measurer={measurer} onClaim={onClaim} onPlace={onPlace} />
          </TabPanel>
        </>
      )}
      <TabPanel prefix={PREFIX} id="history" shown={tab === 'history'} className="results-body">
        <History problem={problem} history={history} bench={bench} onShow={show} />
      </TabPanel>
    </>
  );
}
