// How a recorded exam went, as a picture: when the window was there, when full screen was left, and how the code of each problem grew.
import type { ExamReport, MirrorReport } from '../../../contract/api.ts';
import { spanText } from './clock.ts';
import { curveOf, doingWords, laneText, marksOf, problemsOf, spansOf, when, type Doing } from './mirrorWords.ts';

const LEGEND: readonly Doing[] = ['typing', 'pasting', 'idle', 'away', 'unseen'];
const HEIGHT = 40;

interface Props {
  readonly report: MirrorReport;
  /** When each problem was on the page. */
  readonly shown: ExamReport['spans'];
}

function WindowLane({ report, at }: Pick<Props, 'report'> & { readonly at: (ms: number) => number }) {
  const away = report.line.filter((one) => one.doing === 'away');
  const said = away.length === 0 ? 'The window was never left' : `The window was left: ${away.slice(0, 10).map(when).join('; ')}`;
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={said}>
      {report.line.map((one) => <rect key={one.from_ms} className="mirror-doing" data-doing={one.doing} x={at(one.from_ms)} width={Math.max(at(one.to_ms - one.from_ms), 0.2)} y="1" height="10" />)}
    </svg>
  );
}

function ProblemLane({ report, shown, problem, at }: Props & { readonly problem: number; readonly at: (ms: number) => number }) {
  const curve = curveOf(report.sizes, problem, report.length_ms);
  const points = curve.map(([x, y]) => `${x.toFixed(2)},${(HEIGHT - 2 - y * (HEIGHT - 6)).toFixed(2)}`).join(' ');
  return (
    <svg className="mirror-lane" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={laneText(report, problem)}>
      {report.line.filter((one) => one.doing === 'away' || one.doing === 'unseen').map((one) => (
        <rect key={one.from_ms} className="mirror-doing faint" data-doing={one.doing} x={at(one.from_ms)} width={Math.max(at(one.to_ms - one.from_ms), 0.2)} y="0" height={HEIGHT} />
      ))}
      {marksOf(report.findings, problem).map((one, i) => (
        <rect key={i} className="mirror-mark" data-what={one.what} x={at(one.from_ms)} width={Math.max(at(one.to_ms - one.from_ms), 0.5)} y="0" height={HEIGHT} />
      ))}
      {curve.length > 0 && <polyline className="mirror-curve" points={points} />}
      <line className="exam-axis" x1="0" x2="100" y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {shown.filter((one) => one.ordinal === problem).map((one) => (
        <line key={one.from_ms} className="mirror-shown" x1={at(one.from_ms)} x2={Math.max(at(one.to_ms), at(one.from_ms) + 0.2)} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      ))}
    </svg>
  );
}

export function MirrorPicture({ report, shown }: Props) {
  const whole = Math.max(report.length_ms, 1);
  const at = (ms: number): number => (100 * Math.min(ms, whole)) / whole;
  const full = spansOf(report.findings, 'M04');
  const seen = new Set(report.line.map((one) => one.doing));
  const bursts = problemsOf(report).some((problem) => marksOf(report.findings, problem).some((one) => one.what === 'burst'));
  const most = Math.max(0, ...report.sizes.map((one) => one.size));
  return (
    <figure className="exam-timeline mirror-picture">
      <figcaption>
        The window above; below, how many characters stood in the editor of each problem{most > 0 && `, ${most.toLocaleString('en')} at most`}, with what was pasted, and what came fast or without keys; the thick line is when the problem was on the page
      </figcaption>
      <div className="exam-rows">
        <div className="exam-row"><span className="small">Window</span><WindowLane report={report} at={at} /></div>
        {full.length > 0 && (
          <div className="exam-row">
            <span className="small">No full screen</span>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={`Full screen was left: ${full.map(when).join('; ')}`}>
              <line x1="0" x2="100" y1="6" y2="6" className="exam-axis" />
              {full.map((one) => <rect key={one.from_ms} className="mirror-doing" data-doing="window" x={at(one.from_ms)} width={Math.max(at(one.to_ms - one.from_ms), 0.3)} y="3" height="6" />)}
            </svg>
          </div>
        )}
        {problemsOf(report).map((problem) => (
          <div key={problem} className="exam-row"><span className="small">Problem <span className="number">{problem}</span></span><ProblemLane report={report} shown={shown} problem={problem} at={at} /></div>
        ))}
      </div>
      <p className="exam-scale small quiet number" aria-hidden="true"><span>0:00</span><span>{spanText(whole / 2)}</span><span>{spanText(whole)}</span></p>
      <ul className="mirror-legend plain small" aria-hidden="true">
        {LEGEND.filter((one) => seen.has(one)).map((one) => <li key={one}><span className="mirror-key" data-doing={one} /> {doingWords[one]}</li>)}
        {bursts && <li><span className="mirror-key" data-doing="burst" /> much at once</li>}
      </ul>
    </figure>
  );
}
