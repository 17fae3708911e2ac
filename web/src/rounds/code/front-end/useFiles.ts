import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FrontEndTask } from '../../../contract/api.ts';
import type { Form } from '../../../lib/frames/words.ts';
import { notify } from '../../../lib/notices.ts';
import { createEditor, type Editor } from '../workbench/editor/editor.ts';
import { firstFile, grammarOf, isStarter, startersOf, type Files, type Shelf } from './work.ts';

export interface Editing {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly form: Form;
  readonly files: Files;
  readonly file: string;
  readonly kept: 'starter' | 'kept' | 'unkept';
  choose(file: string): void;
  chooseForm(form: Form): void;
  goTo(file: string, line: number): void;
  /** Others in their place, with a way back. */
  replace(form: Form, files: Files, what: string): void;
  reset(): void;
  /** Others in their place, which are kept elsewhere already. */
  show(form: Form, files: Files): void;
  focus(): void;
}

/** The files of a task in the editor, one at a time; the shelf is the first one that was given. */
export function useFiles(task: FrontEndTask, given: Shelf): Editing {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const [shelf] = useState(given);
  const [form, setForm] = useState<Form>(() => shelf.form());
  const [files, setFiles] = useState<Files>(() => shelf.read(form));
  const [file, setFile] = useState(() => firstFile(form));
  const [full, setFull] = useState(false);
  // What the editor's listener sees; it is made once.
  const now = useRef({ form, files, file, silent: false });
  // What stood here in the other form.
  const left = useRef(new Map<Form, Files>());

  const put = (next: Files): void => {
    now.current.files = next;
    setFiles(next);
    setFull(!shelf.keep(now.current.form, next));
  };
  const open = (name: string): void => {
    now.current.file = name;
    setFile(name);
    now.current.silent = true;
    editor.current?.open(now.current.files[name] ?? '', grammarOf(name));
    now.current.silent = false;
  };
  const show = (next: Form, texts: Files): void => {
    left.current.set(now.current.form, now.current.files);
    now.current.form = next;
    now.current.files = texts;
    setForm(next);
    setFiles(texts);
    open(firstFile(next));
  };
  const enter = (next: Form, texts: Files): void => {
    show(next, texts);
    shelf.chose(next, texts);
  };

  useEffect(() => {
    if (!host.current) return;
    const made = createEditor({
      host: host.current,
      label: `Files of ${task.title}`,
      onEdit: (source) => {
        const { silent, files: texts, file: name } = now.current;
        if (silent) return;
        shelf.edited?.(texts[name] ?? '', source);
        put({ ...texts, [name]: source });
      },
    });
    editor.current = made;
    open(now.current.file);
    const free = shelf.guard?.(host.current);
    return () => {
      free?.();
      editor.current = null;
      made.destroy();
    };
  }, [task.id]);

  const replace = (to: Form, texts: Files, what: string): void => {
    const before = { form: now.current.form, files: now.current.files };
    const put_ = (at: Form, these: Files): void => {
      enter(at, these);
      put(these);
    };
    put_(to, texts);
    notify(what, { label: 'Undo', run: () => put_(before.form, before.files) });
  };

  return {
    host, form, files, file,
    kept: full ? 'unkept' : isStarter(task, form, files) ? 'starter' : 'kept',
    choose: open,
    chooseForm: (next) => enter(next, left.current.get(next) ?? shelf.read(next)),
    goTo(name, line) {
      if (name in now.current.files) {
        if (name !== now.current.file) open(name);
        editor.current?.goTo({ line, column: null });
      }
    },
    replace,
    reset: () => replace(form, startersOf(task, form), 'The starter files are back.'),
    show,
    focus: () => editor.current?.focus(),
  };
}
