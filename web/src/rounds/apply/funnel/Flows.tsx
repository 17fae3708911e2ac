import type { Funnel } from '../../../contract/api.ts';
import { stageWords } from '../words.ts';
import { flowsOf, rateWords } from './shapes.ts';

const WIDTH = 960;
const HEIGHT = 220;
const LABELS = 54;

/** How many reached which stage, went on, wait or ended there. */
export function Flows({ funnel }: { readonly funnel: Funnel }) {
  const { nodes, flows } = flowsOf(funnel.stages, funnel.sent, WIDTH, HEIGHT);
  return (
    <figure className="funnel-figure">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + LABELS}`} aria-hidden="true" className="flows">
        <g transform={`translate(0 ${LABELS})`}>
          {flows.map(({ d }) => <path key={d} d={d} className="flow" />)}
          {nodes.map((node) => (
            <g key={node.stage.stage} transform={`translate(${node.x} 0)`}>
              <rect className="node-on" width={node.width} height={node.on} />
              <rect className="node-here" y={node.on} width={node.width} height={node.here} />
              <rect className="node-ended" y={node.on + node.here} width={node.width} height={node.ended} />
              <text y={-32}>{stageWords[node.stage.stage]}</text>
              <text y={-10} className="node-count">{node.stage.reached}</text>
            </g>
          ))}
        </g>
      </svg>
      <figcaption className="small quiet">
        <span className="key node-on-key" /> went on <span className="key node-here-key" /> are there now <span className="key node-ended-key" /> ended there
      </figcaption>
      <table className="funnel-table">
        <caption className="visually-hidden">Stages</caption>
        <thead><tr><th scope="col">Stage</th><th scope="col">Reached</th><th scope="col">Now</th><th scope="col">Of those before</th></tr></thead>
        <tbody>
          {funnel.stages.filter((stage, i) => i === 0 || stage.reached > 0 || funnel.stages[i - 1]!.reached > 0).map((stage, i) => (
            <tr key={stage.stage}><th scope="row">{stageWords[stage.stage]}</th><td className="number">{stage.reached}</td><td className="number">{stage.here}</td><td className="number">{i === 0 ? '' : rateWords(stage.from_before)}</td></tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
