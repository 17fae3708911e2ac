import type { Measurement } from '../../../contract/api.ts';
import { formatElapsed } from '../../../lib/format.ts';
import { isUnderWay, type Shown as ShownJob } from '../../../lib/job.ts';
import { useResource } from '../../../lib/resource.ts';
import { languages } from '../../../lib/system.ts';
import type { Place } from '../../../lib/terminal.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { Button } from '../../../ui/Button.tsx';
import { JobState, OurFault } from '../../../ui/JobViews.tsx';
import { Output } from '../workbench/Output.tsx';
import { Answers } from './Answers.tsx';
import { Figures } from './Figures.tsx';
import type { Progress } from './measuring.ts';
import { caveats, claimWords, endWords, formatCount, measureWords, ranAtAll } from './words.ts';

interface Props {
  readonly shown: ShownJob<Measurement, Progress>;
  readonly onPlace: (place: Place) => void;
  readonly onCancel: () => void;
  readonly onAsk: () => void;
}

function Claimed({ measurement }: { readonly measurement: Measurement }) {
  const { time, space } = measurement.claim;
  return <p className="quiet">Your claim: {claimWords(time)} time, {claimWords(space)} memory.</p>;
}

/** It never ran to its end, so there is nothing to tell. */
function NothingRan({ measured }: { readonly measured: NonNullable<Measurement['measured']> }) {
  const first = measured.shapes.find((shape) => endWords(shape) !== null);
  return (
    <section className="panel" role="alert">
      <h2>It could not be measured</h2>
      <p>The program did not get through the smallest input{first ? `: it ${endWords(first)}` : ''}. Submit it first and see whether it is accepted.</p>
    </section>
  );
}

function Done({ measurement, onPlace }: Pick<Props, 'onPlace'> & { readonly measurement: Measurement }) {
  const { measured } = measurement;
  const known = useResource(languages);
  const language = (known.state === 'ready' ? known.data.languages.find((one) => one.id === measurement.language)?.name : undefined) ?? measurement.language;
  if (!measured) {
    return (
      <>
        <h2>It does not compile</h2>
        <Output title="Compiler" text={measurement.compile_output} onPlace={onPlace} />
      </>
    );
  }
  if (!ranAtAll(measured.shapes)) return <NothingRan measured={measured} />;
  return (
    <>
      <Answers measured={measured} />
      {caveats(measured).map((text) => <p key={text} className="quiet small">{text}</p>)}
      <Figures measured={measured} />
      <p className="quiet small">Measured <Ago at_ms={measurement.created_at_ms} /> in {language}: {formatCount(measured.runs)} runs in {formatElapsed(measured.wall_ms)}; {measureWords(measured.kind, measurement.form)}. n is {measured.n}.</p>
    </>
  );
}

/** One measurement, however far it is. */
export function Shown({ shown, onPlace, onCancel, onAsk }: Props) {
  const { row: measurement, progress } = shown;
  return (
    <>
      <JobState job={shown} doing="Measuring…" done={measurement.measured && ranAtAll(measurement.measured.shapes) && <h2>Measured</h2>} about={<Claimed measurement={measurement} />}>
        <progress className="measuring" max={1} value={progress?.done ?? 0} aria-label="Measured of the whole" />
        <p className="number quiet small">{progress ? `${progress.shape}, n = ${formatCount(progress.n)}` : 'Compiling…'}</p>
      </JobState>
      {measurement.state === 'done' && <Done measurement={measurement} onPlace={onPlace} />}
      {measurement.state === 'failed' && <OurFault whose="your program’s" failure={measurement.failure} />}
      {isUnderWay(measurement) ? <Button icon="stop" onClick={onCancel}>Stop measuring</Button> : <Button icon="reset" onClick={onAsk}>State another claim</Button>}
    </>
  );
}
