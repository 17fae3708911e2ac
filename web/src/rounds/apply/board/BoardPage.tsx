import './board.css';
import { useState, type KeyboardEvent } from 'react';
import type { Board } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { today } from '../../../lib/days.ts';
import { plural } from '../../../lib/format.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { editThing, orSay } from '../../../lib/things.ts';
import { board } from '../data.ts';
import { outcomeWords, stageWords, type Stage } from '../words.ts';
import { Column } from './Column.tsx';
import { cardBeside, cardOf, moved, stageBeside } from './moves.ts';
import { NewApplication } from './NewApplication.tsx';

async function move(now: Board, id: number, to: Stage): Promise<void> {
  const card = cardOf(now, id);
  if (!card || card.stage === to) return;
  board.update((data) => moved(data, id, to));
  await orSay(editThing('application', card, { stage: to }, `${card.company_name} moved to ${stageWords[to]}.`));
  await board.refresh();
}

const focusCard = (id: number | null): void => document.querySelector<HTMLElement>(`.board-card[data-id="${id}"] a`)?.focus();
const focusedCard = (): number | null => Number(document.activeElement?.closest('.board-card')?.getAttribute('data-id') ?? 0) || null;

function Ended({ ended }: { readonly ended: Board['ended'] }) {
  if (ended.length === 0) return null;
  return <p className="quiet small">Ended: {ended.map(({ outcome, count }) => `${(outcomeWords[outcome as keyof typeof outcomeWords] ?? outcome).toLowerCase()} ${count}`).join(', ')}</p>;
}

function EmptyBoard({ onNew }: { readonly onNew: () => void }) {
  return (
    <section className="panel">
      <h2>No application yet</h2>
      <p>Each application is a card that goes from stage to stage. What is said in a round, promised or asked is kept with it, and comes up again in the next one.</p>
      <Button look="primary" icon="plus" onClick={onNew}>The first application</Button>
    </section>
  );
}

export function BoardPage() {
  const loaded = useResource(board);
  const [making, setMaking] = useState<Stage | null>(null);
  const [dragging, setDragging] = useState(false);
  const data = loaded.state === 'ready' ? loaded.data : null;
  const total = data?.columns.reduce((sum, { count }) => sum + count, 0) ?? 0;
  useActions([{ id: 'apply.new', title: 'New application', section: 'Applications', keys: 'n', run: () => setMaking('saved') }]);

  const press = (event: KeyboardEvent): void => {
    const id = focusedCard();
    if (!data || !event.key.startsWith('Arrow') || (event.target as HTMLElement).tagName === 'SELECT') return;
    event.preventDefault();
    const card = id === null ? undefined : cardOf(data, id);
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (!event.altKey) focusCard(cardBeside(data, id, event.key));
    else if (card && step) void move(data, card.id, stageBeside(card.stage, step)).then(() => focusCard(card.id));
  };
  return (
    <div className="board-page">
      <ApplyTabs />
      <header className="board-head">
        <h1>Applications</h1>
        <p className="quiet small">{total > 0 && `${plural(total, 'open one', 'open ones')}. Drag a card, or go to it with the arrow keys and move it with Alt and an arrow.`}</p>
        <Button look="primary" icon="plus" keys="n" onClick={() => setMaking('saved')}>New application</Button>
      </header>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the board" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the board" onRetry={() => void board.refresh()} />}
      {data && total === 0 && data.ended.length === 0 && <EmptyBoard onNew={() => setMaking('saved')} />}
      {data && (total > 0 || data.ended.length > 0) && (
        <div className="board" onKeyDown={press}>
          {data.columns.map((column) => (
            <Column key={column.stage} column={column} today={today()} dragging={dragging} onDrag={setDragging} onMove={(id, to) => void move(data, id, to)} onNew={setMaking} />
          ))}
        </div>
      )}
      {data && <Ended ended={data.ended} />}
      {making && <NewApplication stage={making} companies={[...new Set(data?.columns.flatMap(({ applications }) => applications.map((one) => one.company_name)) ?? [])]} onClose={() => setMaking(null)} />}
    </div>
  );
}
