import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ExamSummary } from '../../../contract/api.ts';
import { formatExact, percent, percentGot } from '../../../lib/format.ts';
import { lineOf, xOf } from '../typing/plots.ts';
import { compareWords, rulesOf, satExams, type Sat } from './compare.ts';

const WIDTH = 620;
const HEIGHT = 150;
const LEFT = 52;
const MOST = 40;

const y = (share: number): number => HEIGHT * (1 - share);
const words = (one: Sat): string => `${one.title}, ${formatExact(one.at_ms)}: ${percentGot(one.share)} of the points, ${one.solved} of ${one.problems} solved, ${one.passed ? 'passed' : 'not passed'}`;

function Picture({ sat }: { readonly sat: readonly Sat[] }) {
  const [, go] = useLocation();
  const x = (i: number): number => xOf(i, sat.length, WIDTH);
  return (
    <svg viewBox={`0 0 ${WIDTH + LEFT + 12} ${HEIGHT + 40}`} role="img" aria-label={`Share of the points of ${sat.length} exams. ${compareWords(sat)}`}>
      <g transform={`translate(${LEFT} 10)`}>
        {[0, 0.5, 1].map((tick) => <g key={tick}><line className="exam-grid" x1="0" x2={WIDTH} y1={y(tick)} y2={y(tick)} /><text x={-8} y={y(tick) + 5} textAnchor="end">{percent(tick)}</text></g>)}
        <path className="exam-line" d={lineOf(sat.map((one, i) => [x(i), y(one.share)]))} />
        {sat.map((one, i) => (
          <g key={one.id} className="exam-point" data-passed={one.passed} onClick={() => go(`/code/exams/${one.id}`)}>
            <title>{words(one)}</title>
            <line x1={x(i) - 9} x2={x(i) + 9} y1={y(one.pass)} y2={y(one.pass)} />
            {one.passed ? <circle cx={x(i)} cy={y(one.share)} r="6" /> : <rect x={x(i) - 5} y={y(one.share) - 5} width="10" height="10" />}
          </g>
        ))}
        <text x="0" y={HEIGHT + 26}>{formatExact(sat[0]?.at_ms ?? 0)}</text>
        {sat.length > 1 && <text x={WIDTH} y={HEIGHT + 26} textAnchor="end">{formatExact(sat.at(-1)?.at_ms ?? 0)}</text>}
      </g>
    </svg>
  );
}

/** How exams went, one beside the other; those of one preset alone, too. The table below has the same in numbers. */
export function PastPicture({ list }: { readonly list: readonly ExamSummary[] }) {
  const [rules, setRules] = useState('');
  const offered = rulesOf(list);
  const sat = satExams(list, rules).slice(-MOST);
  if (satExams(list, '').length < 2) return null;
  return (
    <figure className="exam-compare">
      {offered.length > 0 && (
        <label className="small">Compare <select className="field" value={rules} onChange={(event) => setRules(event.target.value)}><option value="">all exams</option>{offered.map(([id, title]) => <option key={id} value={id}>{title}</option>)}</select></label>
      )}
      <Picture sat={sat} />
      <figcaption className="small quiet">{compareWords(sat)} Circles passed, squares did not; the short line is the mark{sat.length === MOST ? `; the last ${MOST}` : ''}.</figcaption>
    </figure>
  );
}
