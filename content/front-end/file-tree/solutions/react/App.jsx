import { useEffect, useRef, useState } from 'react';

const TOP = '';
const without = (set, id) => new Set([...set].filter((one) => one !== id));

function Items({ of, level, tree }) {
  const entries = tree.inside[of] ?? [];
  return entries.map((entry) => {
    const { id, name, folder } = entry;
    const isOpen = tree.open.has(id);
    return (
      <li
        key={id} role="treeitem" aria-level={level} aria-labelledby={`name-${id}`} aria-expanded={folder ? isOpen : undefined}
        aria-busy={tree.busy.has(id) || undefined} aria-selected={tree.selected?.id === id || undefined} tabIndex={tree.stop === id ? 0 : -1}
        ref={(item) => { tree.items.current[id] = item; }}
        onFocus={(event) => { event.stopPropagation(); tree.onFocus(id); }}
        onClick={(event) => { event.stopPropagation(); tree.onPress(entry); }}
      >
        <span id={`name-${id}`} className="name">{name}</span>
        {isOpen && <ul role="group"><Items of={id} level={level + 1} tree={tree} /></ul>}
      </li>
    );
  });
}

export default function App() {
  const [inside, setInside] = useState({}); // what is in the folders that were loaded
  const [open, setOpen] = useState(new Set());
  const [busy, setBusy] = useState(new Set());
  const [selected, setSelected] = useState(null);
  const [stop, setStop] = useState(null);
  const [trouble, setTrouble] = useState('');
  const items = useRef({});

  const load = async ({ id, name }) => {
    if (inside[id] || busy.has(id)) return;
    setBusy((before) => new Set(before).add(id));
    setTrouble('');
    try {
      const entries = await api.children(id);
      setInside((before) => ({ ...before, [id]: entries }));
    } catch {
      setOpen((before) => without(before, id));
      setTrouble(`${name} could not be loaded`);
    }
    setBusy((before) => without(before, id));
  };
  useEffect(() => {
    api.children().then((entries) => {
      setInside({ [TOP]: entries });
      setStop(entries[0].id);
    });
  }, []);

  const show = (entry) => {
    setOpen(new Set(open).add(entry.id));
    load(entry);
  };
  const hide = ({ id }) => setOpen(without(open, id));
  const onPress = (entry) => {
    if (!entry.folder) setSelected(entry);
    else if (open.has(entry.id)) hide(entry);
    else show(entry);
  };

  /** All that is to be seen, with the folder in which it is. */
  const seen = (of, parent) => (inside[of] ?? []).flatMap((entry) => [{ entry, parent }, ...(open.has(entry.id) ? seen(entry.id, entry) : [])]);
  const focus = (entry) => entry && items.current[entry.id].focus();
  const onKeyDown = (event) => {
    const all = seen(TOP, null);
    const at = all.findIndex(({ entry }) => entry.id === stop);
    const { entry, parent } = all[at];
    const isOpen = open.has(entry.id);
    if (event.key === 'ArrowDown') focus(all[at + 1]?.entry);
    else if (event.key === 'ArrowUp') focus(all[at - 1]?.entry);
    else if (event.key === 'Home') focus(all[0].entry);
    else if (event.key === 'End') focus(all.at(-1).entry);
    else if (event.key === 'Enter') onPress(entry);
    else if (event.key === 'ArrowRight' && isOpen) focus(inside[entry.id]?.[0]);
    else if (event.key === 'ArrowRight' && entry.folder) show(entry);
    else if (event.key === 'ArrowLeft' && isOpen) hide(entry);
    else if (event.key === 'ArrowLeft') focus(parent);
    else return;
    event.preventDefault();
  };

  const isThere = inside[TOP] !== undefined;
  return (
    <main>
      <h1>Files</h1>
      {isThere && (
        <ul role="tree" aria-label="Files" onKeyDown={onKeyDown}>
          <Items of={TOP} level={1} tree={{ inside, open, busy, selected, stop, items, onFocus: setStop, onPress }} />
        </ul>
      )}
      <p role="status">{isThere ? selected && `Selected: ${selected.name}` : 'Loading…'}</p>
      <p role="alert">{trouble}</p>
    </main>
  );
}
