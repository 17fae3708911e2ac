import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { IconButton } from '../../../ui/Button.tsx';
import { place, shift, takeOut, type Order } from './order.ts';
import { lineWords } from './words.ts';

interface Props {
  readonly choices: readonly string[];
  readonly order: Order;
  readonly onChange: (order: Order) => void;
}

const TYPE = 'application/x-dryrun-line';

/** The lines of the output: those that are printed are put in order, the others are left. By mouse, by keys, and by buttons. */
export function Ordering({ choices, order, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<number | null>(null);
  const words = (line: number): string => lineWords(choices[line]!);

  /** The line keeps the focus, at once: the next key is meant for it where it is now. */
  const change = (next: Order, line: number): void => {
    flushSync(() => onChange(next));
    document.getElementById(`loop-line-${line}`)?.focus();
  };
  const press = (event: KeyboardEvent, line: number): void => {
    const next = event.key === 'ArrowUp' ? shift(order, line, -1) : event.key === 'ArrowDown' ? shift(order, line, 1) : event.key === 'Delete' || event.key === 'Backspace' ? takeOut(order, line) : null;
    if (!next) return;
    event.preventDefault();
    change(next, line);
  };
  const carry = (event: DragEvent, line: number): void => {
    event.dataTransfer.setData(TYPE, String(line));
    event.dataTransfer.effectAllowed = 'move';
  };
  const carried = (event: DragEvent): boolean => event.dataTransfer.types.includes(TYPE);
  /** Above or below the middle of the row that is below the pointer. */
  const placeAt = (event: DragEvent): number => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const at = rows.findIndex((row) => event.clientY < row.top + row.height / 2);
    return at < 0 ? order.placed.length : at;
  };
  const drop = (event: DragEvent, to: 'printed' | 'left'): void => {
    if (!carried(event)) return;
    event.preventDefault();
    setOver(null);
    const line = Number(event.dataTransfer.getData(TYPE));
    onChange(to === 'left' ? takeOut(order, line) : place(order, line, placeAt(event)));
  };
  return (
    <div className="loop-ordering">
      <section
        aria-label="Printed, in this order" className="loop-printed" onDrop={(event) => drop(event, 'printed')} onDragLeave={() => setOver(null)}
        onDragOver={(event) => { if (carried(event)) { event.preventDefault(); setOver(placeAt(event)); } }}
      >
        <h3>Printed, in this order</h3>
        {order.placed.length === 0 && <p className="small quiet">Choose the first line that is printed, or drag it here.</p>}
        <ol className="plain" ref={list}>
          {order.placed.map((line, at) => (
            <li key={line} draggable onDragStart={(event) => carry(event, line)} data-over={over === at || undefined} data-over-end={(over === order.placed.length && at === over - 1) || undefined}>
              <span className="number quiet">{at + 1}</span>
              <button type="button" id={`loop-line-${line}`} className="loop-line" onKeyDown={(event) => press(event, line)} onClick={() => change(takeOut(order, line), line)} title="Arrow keys move it, Delete or a click takes it out">
                <code>{words(line)}</code><span className="visually-hidden">, place {at + 1} of {order.placed.length}; arrow keys move it, Delete takes it out</span>
              </button>
              <IconButton icon="up" label={`Move “${words(line)}” up`} disabled={at === 0} onClick={() => onChange(shift(order, line, -1))} />
              <IconButton icon="down" label={`Move “${words(line)}” down`} disabled={at === order.placed.length - 1} onClick={() => onChange(shift(order, line, 1))} />
              <IconButton icon="close" label={`Take “${words(line)}” out`} onClick={() => change(takeOut(order, line), line)} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-label="Not placed" className="loop-left" onDrop={(event) => drop(event, 'left')} onDragOver={(event) => carried(event) && event.preventDefault()}>
        <h3>Not placed <span className="small quiet">(not every line need be printed)</span></h3>
        {order.left.length === 0 && <p className="small quiet">All lines are placed.</p>}
        <ul className="plain">
          {order.left.map((line) => (
            <li key={line} draggable onDragStart={(event) => carry(event, line)}>
              <button type="button" id={`loop-line-${line}`} className="loop-line" onClick={() => change(place(order, line), line)}>
                <code>{words(line)}</code><span className="visually-hidden">: put it behind the others</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p className="visually-hidden" role="status">{order.placed.length} of {choices.length} lines placed</p>
    </div>
  );
}
