// What somebody has written for a task, kept in this browser at each letter; what is submitted is kept by the server.
import type { FrontEndCheck, FrontEndTask } from '../../../contract/api.ts';
import type { Form } from '../../../lib/frames/words.ts';
import { isObject, isString, type Storage } from '../../../lib/storage.ts';
import type { GrammarId } from '../workbench/editor/languages.ts';

export type Files = Readonly<Record<string, string>>;

export const FORMS: readonly (readonly [Form, string])[] = [['vanilla', 'HTML and JavaScript'], ['react', 'React']];

export const grammarOf = (name: string): GrammarId => (name.endsWith('.html') ? 'html' : name.endsWith('.css') ? 'css' : name.endsWith('.jsx') ? 'jsx' : 'javascript');

export const startersOf = (task: FrontEndTask, form: Form): Files => Object.fromEntries(task.starters[form].map(({ name, text }) => [name, text]));
export const namesOf = (task: FrontEndTask, form: Form): readonly string[] => task.starters[form].map(({ name }) => name);

/** In the order of the form, as they are sent. */
export const listOf = (task: FrontEndTask, form: Form, files: Files): readonly { readonly name: string; readonly text: string }[] => namesOf(task, form).map((name) => ({ name, text: files[name] ?? '' }));

export const filesOf = (check: FrontEndCheck): Files => Object.fromEntries(check.files.map(({ name, text }) => [name, text]));

/** Where one begins to write. */
export const firstFile = (form: Form): string => (form === 'react' ? 'App.jsx' : 'main.js');

/** Where the files of a task are kept while somebody writes. */
export interface Shelf {
  form(): Form;
  read(form: Form): Files;
  /** Another form is written in now. */
  chose(form: Form, files: Files): void;
  /** false: it could not be kept. */
  keep(form: Form, files: Files): boolean;
  /** For the record of what is typed: a file had `before` and has `after`; whose edit it was not is not told. */
  edited?(before: string, after: string): void;
  /** Looks after the element of the editor; returns the way to stop. */
  guard?(host: HTMLElement): () => void;
}

/** This browser's: for one who practises. */
export function browserShelf(storage: Storage, task: FrontEndTask): Shelf {
  return {
    form: () => storage.read('front-end.form', isForm, 'vanilla'),
    read: (form) => readFiles(storage, task, form),
    chose: (form) => void storage.write('front-end.form', form),
    keep: (form, files) => keepFiles(storage, task, form, files),
  };
}

const isFiles = (value: unknown): value is Record<string, string> => isObject(value) && Object.values(value).every(isString);
const draftName = (id: string, form: Form): string => `front-end.${id}.${form}`;

/** The starter files, with what was kept in their place. */
export function readFiles(storage: Storage, task: FrontEndTask, form: Form): Files {
  const kept = storage.read(draftName(task.id, form), isFiles, {});
  return Object.fromEntries(Object.entries(startersOf(task, form)).map(([name, text]) => [name, kept[name] ?? text]));
}

/** false: it could not be kept. */
export function keepFiles(storage: Storage, task: FrontEndTask, form: Form, files: Files): boolean {
  if (isStarter(task, form, files)) {
    storage.remove(draftName(task.id, form));
    return true;
  }
  return storage.write(draftName(task.id, form), files);
}

export const isStarter = (task: FrontEndTask, form: Form, files: Files): boolean => Object.entries(startersOf(task, form)).every(([name, text]) => files[name] === text);

export const isForm = (value: unknown): value is Form => value === 'vanilla' || value === 'react';
