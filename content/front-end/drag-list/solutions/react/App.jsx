import { useEffect, useRef, useState } from 'react';

const titles = new Map(api.tasks.map(({ id, title }) => [id, title]));

export default function App() {
  const [order, setOrder] = useState(api.tasks.map(({ id }) => id));
  const [held, setHeld] = useState(null); // {id, before: the order from before, by: 'keyboard' or 'pointer'}
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const list = useRef(null);

  const say = (id, what, now) => setSaid(`${titles.get(id)}${what && ` ${what}`}, place ${now.indexOf(id) + 1} of ${now.length}`);
  const pickUp = (id, by) => {
    setHeld({ id, before: order, by });
    setTrouble('');
    say(id, 'picked up', order);
  };
  const moveTo = (place) => {
    const next = Math.max(0, Math.min(order.length - 1, place));
    if (next === order.indexOf(held.id)) return;
    const others = order.filter((id) => id !== held.id);
    const now = [...others.slice(0, next), held.id, ...others.slice(next)];
    setOrder(now);
    say(held.id, '', now);
  };
  const putBack = () => {
    setOrder(held.before);
    setHeld(null);
    say(held.id, 'put back', held.before);
  };
  const drop = async () => {
    const { before } = held;
    setHeld(null);
    say(held.id, 'dropped', order);
    if (order.every((id, at) => id === before[at])) return;
    try {
      await api.save(order);
    } catch {
      setOrder(before);
      setTrouble('The order could not be saved');
    }
  };

  const press = (event, id) => {
    const { key } = event;
    if (key === 'Enter' || key === ' ') {
      if (held) drop();
      else pickUp(id, 'keyboard');
    } else if (held && key === 'ArrowUp') moveTo(order.indexOf(id) - 1);
    else if (held && key === 'ArrowDown') moveTo(order.indexOf(id) + 1);
    else return;
    event.preventDefault();
  };
  const grab = (event, id) => {
    if (event.button !== 0 || held) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pickUp(id, 'pointer');
  };
  const follow = (event) => {
    if (held?.by !== 'pointer') return;
    const { top, height } = list.current.getBoundingClientRect();
    moveTo(Math.floor(((event.clientY - top) / height) * order.length));
  };
  const onBlur = () => held?.by === 'keyboard' && putBack();
  // Wherever the focus is while one drags.
  useEffect(() => {
    if (!held) return undefined;
    const leave = (event) => event.key === 'Escape' && putBack();
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [held]);

  return (
    <main>
      <h1>Tasks</h1>
      <ol aria-label="Tasks" ref={list}>
        {order.map((id) => (
          <li key={id}>
            <button
              type="button" aria-label={`Move ${titles.get(id)}`} aria-pressed={held?.id === id} onKeyDown={(event) => press(event, id)} onBlur={onBlur}
              onPointerDown={(event) => grab(event, id)} onPointerMove={follow} onPointerUp={() => held?.by === 'pointer' && drop()}
              onPointerCancel={() => held?.by === 'pointer' && putBack()}
            />
            {titles.get(id)}
          </li>
        ))}
      </ol>
      <p role="status">{said}</p>
      <p role="alert">{trouble}</p>
    </main>
  );
}
