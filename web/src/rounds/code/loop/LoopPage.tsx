import './loop.css';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Loop, LoopAnswer } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble, type Trouble } from '../../../lib/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { isObject, isString, storage } from '../../../lib/storage.ts';
import { Button } from '../../../ui/Button.tsx';
import { DifficultyMark } from '../../../ui/Marks.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { OneDrill } from '../OneDrill.tsx';
import { Code } from '../lines/Code.tsx';
import { useColoured } from '../lines/useColoured.ts';
import { loopOf, loops } from './data.ts';
import { Explained } from './Explained.tsx';
import { isOrder, newOrder, type Order } from './order.ts';
import { Ordering } from './Ordering.tsx';
import { Picture } from './Picture.tsx';
import { readTrace, type Trace } from './trace.ts';
import { topicWords } from './words.ts';

/** What is on the way to an answer; a reload keeps it. */
interface Work {
  readonly order: Order;
  readonly says: string;
}

const SAYS_MAX = 2000;
const nameOf = (id: string): string => `loop.${id}`;

function keptWork(drill: Loop): Work {
  const fresh = { order: newOrder(drill.choices.length), says: '' };
  const accepts = (value: unknown): value is Work => isObject(value) && isString(value['says']) && isOrder(value['order'], drill.choices.length);
  return storage.read(nameOf(drill.id), accepts, fresh);
}

interface Done {
  readonly answer: LoopAnswer;
  readonly given: number;
  readonly says: string;
}

function Watch({ drill }: { readonly drill: Loop }) {
  const [trace, setTrace] = useState<Trace | Trouble | 'none' | null>(null);
  const load = async (): Promise<void> => {
    setTrace(null);
    const answer = await call('getLoopTrace', { params: { drill: drill.id } });
    setTrace(answer.ok ? (readTrace(answer.value) ?? 'none') : answer.trouble);
  };
  useEffect(() => void load(), [drill.id]);
  if (trace === null) return <SkeletonLines count={6} label="Loading the picture" />;
  if (trace === 'none') return <p className="quiet">The recording of this drill cannot be read.</p>;
  if ('kind' in trace) return <TroublePanel trouble={trace} what="the picture" onRetry={() => void load()} />;
  return <Picture code={drill.code} trace={trace} />;
}

interface AnsweringProps {
  readonly drill: Loop;
  readonly began_ms: number;
  readonly onDone: (done: Done) => void;
}

function Answering({ drill, began_ms, onDone }: AnsweringProps) {
  const [work, setWork] = useState(() => keptWork(drill));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: Work): void => {
    setWork(next);
    storage.write(nameOf(drill.id), next);
  };
  const send = async (lines: readonly string[]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const seconds = Math.min(86_400, Math.round((performance.now() - began_ms) / 1000));
    const answer = await call('createLoopAnswer', { params: { drill: drill.id }, body: { lines, says: work.says, seconds } });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    storage.remove(nameOf(drill.id));
    onDone({ answer: answer.value, given: lines.length, says: work.says });
  };
  const placed = work.order.placed.map((line) => drill.choices[line]!);
  useActions([{ id: 'loop.check', title: 'Check the order', section: 'Event loop', keys: 'mod+enter', whileTyping: true, enabled: placed.length > 0 && !busy, run: () => void send(placed) }]);
  return (
    <section className="loop-answering" aria-label="Your answer">
      <h2>What does it print?</h2>
      <Ordering choices={drill.choices} order={work.order} onChange={(order) => change({ ...work, order })} />
      <label className="loop-says-field">
        <span>Why? <span className="small quiet">(if you like: saying it is half the drill)</span></span>
        <textarea className="field" rows={3} maxLength={SAYS_MAX} value={work.says} onChange={(event) => change({ ...work, says: event.target.value })} />
      </label>
      {trouble && <p className="form-wrong" role="alert">{describeTrouble(trouble)}</p>}
      <div className="loop-row">
        <Button look="primary" icon="check" keys="mod+enter" disabled={placed.length === 0 || busy} onClick={() => void send(placed)}>Check</Button>
        <Button look="bare" disabled={busy} onClick={() => void send([])}>I do not know: show me</Button>
        <Button look="bare" icon="reset" disabled={placed.length === 0} onClick={() => change({ ...work, order: newOrder(drill.choices.length) })}>Start over</Button>
      </div>
    </section>
  );
}

/** The one behind it in the list, as far as it is known. */
function useNext(id: string): string | null {
  const loaded = useResource(loops);
  return useMemo(() => {
    const drills = loaded.state === 'ready' ? loaded.data.drills : [];
    const at = drills.findIndex((one) => one.id === id);
    return at < 0 ? null : (drills[at + 1]?.id ?? null);
  }, [loaded, id]);
}

function Drill({ drill }: { readonly drill: Loop }) {
  const [turn, setTurn] = useState(() => ({ n: 0, began_ms: performance.now() }));
  const [done, setDone] = useState<Done | null>(null);
  const lines = useColoured(drill.code, 'javascript');
  const next = useNext(drill.id);
  const again = (): void => {
    setDone(null);
    setTurn((now) => ({ n: now.n + 1, began_ms: performance.now() }));
  };
  return (
    <div className="page loop-page">
      <header className="loop-head">
        <Link className="button bare" href="/code/event-loop">All drills</Link>
        <h1>{drill.title}</h1>
        <DifficultyMark difficulty={drill.difficulty} />
        <span className="small quiet">{drill.topics.map((topic) => topicWords[topic]).join(', ')}</span>
      </header>
      <div className="loop-sides">
        <Code lines={lines} label="The program" />
        {done ? <Explained key={turn.n} {...done} /> : <Answering key={turn.n} drill={drill} began_ms={turn.began_ms} onDone={setDone} />}
      </div>
      {done && (
        <div className="loop-row">
          {next && <Link className="button primary" href={`/code/event-loop/${next}`}>Next drill</Link>}
          <Button icon="reset" onClick={again}>Once more</Button>
        </div>
      )}
      {done && <Watch drill={drill} />}
    </div>
  );
}

/** One drill of the event loop: the order first, then why, then the picture. */
export const LoopPage = ({ id }: { readonly id: string }) => <OneDrill id={id} resource={loopOf(id)} list="/code/event-loop">{(drill) => <Drill drill={drill} />}</OneDrill>;
