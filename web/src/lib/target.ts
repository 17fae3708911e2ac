// What one prepares for. There is one target at most; pages that count towards a level or a day show it and write it.
import type { Target } from '../contract/api.ts';
import { call, type Answer, type Trouble } from './api.ts';
import { onEvent } from './connection.ts';
import type { FormField, FormResult } from './form.ts';
import { createResource, dataOf, refreshShown } from './resource.ts';
import { editThing, makeThing, removeThing } from './things.ts';

export const target = createResource(async (): Promise<Answer<Target | null>> => {
  const got = await call('listThings', { params: { kind: 'target' }, query: { limit: 1 } });
  return got.ok ? { ...got, value: (got.value.things[0] as unknown as Target | undefined) ?? null } : got;
});

export const LEVELS = [['junior', 'Junior: my own task'], ['senior', 'Senior: a whole team'], ['staff', 'Staff: several teams']] as const;

export const targetFields: readonly FormField[] = [
  { name: 'role', label: 'Role', type: 'line', suggestions: ['Backend engineer', 'Frontend engineer', 'Full-stack engineer'], hint: 'As the ads that you like call it' },
  { name: 'level', label: 'Level', type: 'choice', choices: LEVELS, hint: 'Your stories are held against it' },
  { name: 'due_on', label: 'The day it counts', type: 'date', hint: 'Of the interview, or by when you want to be ready' },
  { name: 'minutes_a_day', label: 'Minutes a day', type: 'number', hint: 'That you will practise until then' },
];

/** Says these of its members, and leaves the others. One that has nothing left to say is removed. */
export async function sayTarget(said: FormResult): Promise<Trouble | null> {
  const old = await dataOf(target);
  const whole: Readonly<Record<string, unknown>> = { ...old, ...said };
  const trouble = await (targetFields.every(({ name }) => (whole[name] ?? null) === null)
    ? old && removeThing('target', old.id, 'The target is forgotten.')
    : old ? editThing('target', old, said, 'The target is kept.') : makeThing('target', said, 'The target is kept.'));
  await target.refresh();
  return trouble;
}

/** Keeps it fresh while it is shown; returns the way to stop. */
export const followTarget = (): (() => void) =>
  onEvent((event) => {
    if (event.type === 'record.changed') refreshShown([target]);
  });
