import { useState } from 'react';
import type { Board } from '../../../contract/api.ts';
import { plural } from '../../../lib/format.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { stageWords, type Stage } from '../words.ts';
import { Card } from './Card.tsx';

interface Props {
  readonly column: Board['columns'][number];
  readonly today: string;
  /** A card is on its way: empty columns make room for it. */
  readonly dragging: boolean;
  readonly onDrag: (dragging: boolean) => void;
  readonly onMove: (id: number, to: Stage) => void;
  readonly onNew: (stage: Stage) => void;
}

export function Column({ column, today, dragging, onDrag, onMove, onNew }: Props) {
  const [over, setOver] = useState(false);
  const { stage, count, applications } = column;
  return (
    <section
      className="column" aria-label={stageWords[stage]} data-empty={count === 0} data-over={over} data-dragging={dragging}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const id = Number(event.dataTransfer.getData('text/plain'));
        if (Number.isSafeInteger(id) && id > 0) onMove(id, stage);
      }}
    >
      <header>
        <h2>{stageWords[stage]}</h2>
        <span className="quiet number">{count || ''}</span>
        <IconButton icon="plus" label={`New application: ${stageWords[stage].toLowerCase()}`} onClick={() => onNew(stage)} />
      </header>
      <ul>
        {applications.map((one) => <Card key={one.id} one={one} today={today} onMove={(to) => onMove(one.id, to)} onDrag={onDrag} />)}
      </ul>
      {count > applications.length && <p className="small quiet">{plural(count - applications.length, 'older one', 'older ones')}</p>}
    </section>
  );
}
