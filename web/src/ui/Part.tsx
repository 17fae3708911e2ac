import './part.css';
import { useState, type ReactNode } from 'react';
import type { Trouble } from '../lib/api.ts';
import type { FormField, FormResult, FormValues } from '../lib/form.ts';
import { type Kind, editThing, makeThing, orSay, removeThing } from '../lib/things.ts';
import { Button, IconButton } from './Button.tsx';
import { Form } from './Form.tsx';

interface Thing {
  readonly id: number;
  readonly version: number;
}

interface Props<T extends Thing> {
  readonly kind: Kind;
  readonly title: string;
  /** "round": of one of them, for buttons and sentences. */
  readonly one: string;
  /** What stands where there is none yet. */
  readonly none: string;
  readonly things: readonly T[];
  readonly fields: readonly FormField[];
  readonly shown?: (values: FormValues) => readonly FormField[];
  readonly fresh: FormValues;
  readonly valuesOf: (thing: T) => FormValues;
  /** What the record keeps of what the form gave. */
  readonly kept: (result: FormResult) => FormResult;
  /** What is to be seen before the things. */
  readonly before?: ReactNode;
  readonly children: (thing: T) => ReactNode;
  /** Further buttons of a row. */
  readonly buttons?: (thing: T) => ReactNode;
}

/** A list of things of a kind, each to be added, edited and removed in its place. */
export function Part<T extends Thing>({ kind, title, one, none, things, fields, shown, fresh, valuesOf, kept, before, children, buttons }: Props<T>) {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const close = (): void => setOpen(null);
  const closing = async (trouble: Promise<Trouble | null>): Promise<Trouble | null> => {
    const got = await trouble;
    if (!got) close();
    return got;
  };
  const form = { fields, ...(shown ? { shown } : {}), onCancel: close };
  return (
    <section className="part" aria-label={title}>
      <div className="part-head">
        <h2>{title}</h2>
        {open !== 'new' && <Button look="bare" icon="plus" onClick={() => setOpen('new')}>Add</Button>}
      </div>
      {open === 'new' && <Form {...form} initial={fresh} verb={`Add the ${one}`} onSubmit={(result) => closing(makeThing(kind, kept(result), `The ${one} is written down.`))} />}
      {things.length === 0 && open !== 'new' && <p className="small quiet">{none}</p>}
      {before}
      <ul className="rows">
        {things.map((thing) =>
          open === thing.id ? (
            <li key={thing.id}><Form {...form} initial={valuesOf(thing)} verb="Save" onSubmit={(result) => closing(editThing(kind, thing, kept(result), 'Saved.'))} /></li>
          ) : (
            <li key={thing.id} className="row-of">
              <div>{children(thing)}</div>
              <span className="row-buttons">
                {buttons?.(thing)}
                <IconButton icon="pencil" label={`Edit the ${one}`} onClick={() => setOpen(thing.id)} />
                <IconButton icon="bin" label={`Remove the ${one}`} onClick={() => void orSay(removeThing(kind, thing.id, `The ${one} is gone.`))} />
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
