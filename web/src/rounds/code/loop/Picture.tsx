import './picture.css';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Code } from '../lines/Code.tsx';
import { useColoured } from '../lines/useColoured.ts';
import { keyAct, SPEEDS, type Act, type Player, type Speed } from './player.ts';
import { jobLabel, jobWords, scenesOf, type Job, type Scene } from './scenes.ts';
import type { Trace } from './trace.ts';
import { usePlayer } from './usePlayer.ts';
import { lineWords } from './words.ts';

interface BoxProps {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
  readonly active?: boolean;
}

function Box({ title, hint, empty, children, active = false }: BoxProps) {
  return (
    <section className="loop-box" aria-label={title} data-active={active || undefined}>
      <h3 title={hint}>{title}</h3>
      {children.length === 0 ? <p className="small quiet">{empty}</p> : <ol className="plain">{children}</ol>}
    </section>
  );
}

const jobs = (list: readonly Job[]): readonly ReactNode[] => list.map((job) => <li key={job.id}>{jobLabel(job)}</li>);

function Boxes({ scene }: { readonly scene: Scene }) {
  const { queues, armed, stack, job } = scene;
  const of = (...kinds: readonly string[]): readonly Job[] => armed.filter((one) => kinds.includes(one.kind));
  const from = (...kinds: readonly string[]): boolean => job !== null && kinds.includes(job.kind);
  const io = armed.filter((one) => !['timer', 'interval', 'immediate'].includes(one.kind));
  return (
    <div className="loop-boxes">
      <Box title="Call stack" hint="What runs now; the top one is the first" empty={job ? 'Empty' : 'Empty: the loop takes the next job'} active={stack.length > 0}>
        {[...stack].reverse().map((one) => <li key={one.frame}>{one.name} <span className="quiet">line {one.line}</span></li>)}
      </Box>
      <Box title="nextTick queue" hint="process.nextTick: emptied before the microtasks" empty="Empty" active={from('tick')}>{jobs(queues.ticks)}</Box>
      <Box title="Microtasks" hint="Callbacks of promises, and queueMicrotask: emptied before the next task" empty="Empty" active={from('then', 'catch', 'finally', 'all', 'allSettled', 'any', 'race', 'await', 'adopt', 'microtask')}>
        {jobs(queues.microtasks)}
      </Box>
      <Box title="Timers" hint="setTimeout and setInterval: when their time has come" empty="None" active={from('timer', 'interval')}>{jobs(of('timer', 'interval'))}</Box>
      <Box title="Check" hint="setImmediate: after the system was asked for news" empty="None" active={from('immediate')}>{jobs(of('immediate'))}</Box>
      <Box title="Messages" hint="MessageChannel, and the like" empty="None" active={from('message')}>{jobs(queues.messages)}</Box>
      {(io.length > 0 || from('io', 'node')) && <Box title="System" hint="Files, sockets, and what Node.js itself calls" empty="None" active={from('io', 'node')}>{jobs(io)}</Box>}
    </div>
  );
}

function Output({ scene }: { readonly scene: Scene }) {
  return (
    <Box title="Printed so far" hint="What the program has printed" empty="Nothing yet">
      {[
        ...scene.printed.map((one, i) => <li key={i} className="loop-out"><code>{lineWords(one.text)}</code></li>),
        ...(scene.uncaught !== null ? [<li key="uncaught" className="loop-out loop-uncaught"><code>{scene.uncaught}</code></li>] : []),
      ]}
    </Box>
  );
}

interface ControlsProps {
  readonly player: Player;
  readonly says: string;
  readonly send: (what: Act) => void;
}

/** No button is ever disabled: it would lose the focus, and with it the keys. */
function Controls({ player, says, send }: ControlsProps) {
  return (
    <div className="loop-controls">
      <IconButton icon="reset" label="To the beginning" aria-disabled={player.at === 0} onClick={() => send({ do: 'first' })} />
      <Button icon="back" aria-disabled={player.at === 0} onClick={() => send({ do: 'back' })}>Back</Button>
      <Button look="primary" icon={player.playing ? 'pause' : 'play'} onClick={() => send({ do: 'toggle' })}>{player.playing ? 'Pause' : 'Play'}</Button>
      <Button icon="next" aria-disabled={player.at >= player.last} onClick={() => send({ do: 'step' })}>Step</Button>
      <input
        type="range" min={0} max={player.last} value={player.at} aria-label="Step" aria-valuetext={`${player.at} of ${player.last}: ${says}`}
        onChange={(event) => send({ do: 'to', at: Number(event.target.value) })}
      />
      <span className="number small">{player.at} of {player.last}</span>
      <label className="small">
        <span className="visually-hidden">Steps a second</span>
        <select className="field" value={player.speed} onChange={(event) => send({ do: 'speed', speed: Number(event.target.value) as Speed })}>
          {SPEEDS.map((speed) => <option key={speed} value={speed}>{speed} a second</option>)}
        </select>
      </label>
    </div>
  );
}

const controlOf = (target: EventTarget): 'none' | 'button' | 'slider' => {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return 'slider';
  return target instanceof HTMLButtonElement ? 'button' : 'none';
};

interface Props {
  readonly code: string;
  readonly trace: Trace;
}

/** What Node.js does with a program, step by step: the stack, the queues, what is printed. */
export function Picture({ code, trace }: Props) {
  const scenes = useMemo(() => scenesOf(trace), [trace]);
  const [player, send] = usePlayer(scenes.length);
  const lines = useColoured(code, 'javascript');
  const scene = scenes[player.at]!;
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const what = keyAct(event.key, controlOf(event.target));
    if (!what) return;
    event.preventDefault();
    send(what);
  };
  return (
    <section className="loop-picture" aria-label="Step by step" onKeyDown={press}>
      <h2>Step by step</h2>
      <Controls player={player} says={scene.says} send={send} />
      {/* While it plays, a reader of screens would be overrun. */}
      <p className="loop-says" role="status" aria-live={player.playing ? 'off' : 'polite'}>{scene.says}</p>
      <div className="loop-stage">
        <div className="loop-machine">
          <Code lines={lines} label="The program, with the line where it is" now={scene.line} />
          <Output scene={scene} />
        </div>
        <div className="loop-machine">
          <p className="loop-now small"><strong>Runs now:</strong> {scene.job ? jobWords(scene.job) : 'nothing'}</p>
          <Boxes scene={scene} />
        </div>
      </div>
      <p className="small quiet">The arrow keys step, the space bar plays, Home and End go to the ends.</p>
      {trace.truncated && <p className="small quiet">It did more than is recorded: this is the beginning.</p>}
      {trace.doubtful > 0 && <p className="small quiet">Of {trace.doubtful === 1 ? 'one microtask' : `${trace.doubtful} microtasks`} it could not be seen when it was queued.</p>}
    </section>
  );
}
