import type { ExamPreset, Meter } from '../../../contract/api.ts';
import { percent, plural } from '../../../lib/format.ts';
import type { Loaded } from '../../../lib/resource.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { span } from './words.ts';

/** From which chance on it is enough. */
const STOP = 0.8;

const headWords: Readonly<Record<Meter['meter']['says'], string>> = { unknown: 'Too little is known', 'on-the-way': 'On the way', enough: 'Enough' };

function StopSign() {
  return (
    <svg className="meter-stop" viewBox="0 0 64 64" role="img" aria-label="Stop">
      <path d="M20 3h24l17 17v24L44 61H20L3 44V20z" />
      <text x="32" y="38" textAnchor="middle">STOP</text>
    </svg>
  );
}

function Scale({ meter }: { readonly meter: Meter['meter'] }) {
  const { low, value, high } = meter.pass;
  return (
    <svg className="meter-scale" viewBox="0 0 400 48" role="img" aria-label={`The chance to pass: ${percent(value)}, between ${span(meter.pass)}; enough is from ${percent(STOP)} on`}>
      <rect className="path-bar-all" x="0" y="14" width="400" height="12" rx="3" />
      <rect className="path-perhaps" x={400 * low} y="14" width={Math.max(2, 400 * (high - low))} height="12" />
      <line className="meter-value" x1={400 * value} x2={400 * value} y1="9" y2="31" />
      <line className="meter-enough" x1={400 * STOP} x2={400 * STOP} y1="4" y2="30" />
      <text x={400 * STOP} y="43" textAnchor="middle">enough</text>
      <text x="0" y="43">0 %</text>
      <text x="400" y="43" textAnchor="end">100 %</text>
    </svg>
  );
}

function Reading({ data }: { readonly data: Meter }) {
  const { meter } = data;
  return (
    <>
      <div className="meter-head" data-says={meter.says}>
        {meter.says === 'enough' && <StopSign />}
        <p className="meter-big number">{meter.says === 'unknown' ? span(meter.pass) : percent(meter.pass.value)} <span>to pass{meter.says !== 'unknown' && `, ${span(meter.pass)}`}</span></p>
        <p className="meter-says">{headWords[meter.says]}</p>
      </div>
      <Scale meter={meter} />
      <p>{meter.sentence}</p>
      <p className="small quiet">
        {meter.attempts === 0 ? 'It learns from exams and from what you submit to problems.' : `From ${plural(meter.attempts, 'attempt')}, worth ${plural(Math.round(meter.answers), 'whole answer')}.`}
        {data.unplaced > 0 && ` ${plural(data.unplaced, 'attempt')} at problems of no pattern on the map count for the level that all share.`}
        {' '}The interval is what is not known of your ability; the luck of a single exam comes on top.
      </p>
    </>
  );
}

interface Props {
  readonly presets: readonly ExamPreset[];
  readonly exam: string;
  readonly loaded: Loaded<Meter>;
  readonly onExam: (id: string) => void;
  readonly onRetry: () => void;
}

/** Is it enough? */
export function MeterPart({ presets, exam, loaded, onExam, onRetry }: Props) {
  return (
    <section className="path-meter" aria-label="Is it enough?">
      <div className="path-meter-head">
        <h2>Is it enough?</h2>
        {presets.length > 0 && <label className="small">for <select className="field" value={exam} onChange={(event) => onExam(event.target.value)}>
          {presets.map(({ rules }) => <option key={rules.id} value={rules.id}>{rules.title}</option>)}
        </select></label>}
      </div>
      {loaded.state === 'loading' && <SkeletonLines count={4} label="Reading the meter" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the meter" onRetry={onRetry} />}
      {loaded.state === 'ready' && <Reading data={loaded.data} />}
    </section>
  );
}
