// Where the parts of the pictures stand; drawing them is the components' affair.
import type { Funnel } from '../../../contract/api.ts';
import { percent, percentSpan } from '../../../lib/format.ts';

export interface Node {
  readonly stage: Funnel['stages'][number];
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Of `height`, from the top: those that went on, those that are here now, those that ended here. */
  readonly on: number;
  readonly here: number;
  readonly ended: number;
}

export interface Flow {
  readonly d: string;
}

/** Stages from left to right, as high as how many reached them; what goes on stays at the top, so that flows are straight above and fall below. */
export function flowsOf(stages: Funnel['stages'], sent: number, width: number, height: number): { readonly nodes: readonly Node[]; readonly flows: readonly Flow[] } {
  const step = width / stages.length;
  const high = (count: number): number => (sent === 0 ? 0 : (count / sent) * height);
  const nodes = stages.map((stage, i): Node => {
    const next = stages[i + 1]?.reached ?? 0;
    const here = Math.min(stage.here, stage.reached - next);
    return { stage, x: i * step, width: step * 0.28, height: high(stage.reached), on: high(next), here: high(here), ended: high(stage.reached - next - here) };
  });
  const flows = nodes.slice(0, -1).flatMap((node, i) => {
    const to = nodes[i + 1]!;
    if (node.on === 0) return [];
    const from = node.x + node.width;
    return [{ d: `M${from} 0H${to.x}V${to.height}H${from}Z` }];
  });
  return { nodes, flows };
}

export interface Curve {
  readonly line: string;
  readonly band: string;
  readonly days: number;
}

/** The share that waits, as steps; days from 0 to `days` over the width, all (1) at the top. */
export function curveOf(waiting: Funnel['reply']['waiting'], width: number, height: number): Curve {
  const last = waiting.at(-1)?.days ?? 0;
  const days = Math.max(30, Math.ceil((last + 5) / 10) * 10);
  const x = (day: number): string => ((day / days) * width).toFixed(1);
  const y = (share: number): string => ((1 - share) * height).toFixed(1);
  const steps = (of: 'share' | 'low' | 'high'): string => waiting.map((step) => `H${x(step.days)}V${y(step[of])}`).join('');
  const back = [...waiting].reverse().map((step, i, all) => `H${x(step.days)}V${y(all[i + 1]?.low ?? 1)}`).join('');
  const lowest = waiting.at(-1)?.low ?? 1;
  return {
    days,
    line: `M0 ${y(1)}${steps('share')}H${x(days)}`,
    band: `M0 ${y(1)}${steps('high')}H${x(days)}V${y(lowest)}${back}H0Z`,
  };
}

/** "38 % (22 to 57 %)" */
export function rateWords({ rate, low, high }: Funnel['groups'][number]['rate']): string {
  return rate === null ? 'nothing to count yet' : `${percent(rate)} (${percentSpan(low, high)})`;
}

export function comparisonWords(comparison: NonNullable<Funnel['comparison']>): string {
  const { better, than, probability, need, about_more_of_each } = comparison;
  const sure = probability > 0.99 ? 'with a probability above 0.99' : `with a probability of ${probability.toFixed(2)}`;
  const more = { none: '', more: `; about ${about_more_of_each} more of each would tell`, 'too-many': '; they are as good as equal' }[need];
  return `${better} does better than ${than} ${sure}${more}.`;
}
