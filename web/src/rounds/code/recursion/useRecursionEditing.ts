// The editor of a drill: an answer for each language, kept in this browser.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { RecursionDrill, RecursionLanguage } from '../../../contract/api.ts';
import { notify } from '../../../lib/notices.ts';
import { isString, storage } from '../../../lib/storage.ts';
import { createEditor, type Editor } from '../workbench/editor/editor.ts';
import { draftName } from './words.ts';

const isLanguage = (value: unknown): value is RecursionLanguage => value === 'python3' || value === 'javascript';

export interface Editing {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<Editor | null>;
  readonly language: RecursionLanguage;
  source(): string;
  choose(language: RecursionLanguage): void;
  reset(): void;
}

export function useRecursionEditing(drill: RecursionDrill): Editing {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const silent = useRef(false);
  const [language, setLanguage] = useState<RecursionLanguage>(() => storage.read('recursion.language', isLanguage, 'python3'));
  const current = useRef(language);
  current.current = language;

  const open = (of: RecursionLanguage): void => {
    silent.current = true;
    editor.current?.open(storage.read(draftName(drill.id, of), isString, drill.starter[of]), of);
    silent.current = false;
  };
  useEffect(() => {
    if (!host.current) return;
    const made = createEditor({
      host: host.current,
      label: `Source code of your answer: ${drill.title}`,
      onEdit: (source) => {
        if (!silent.current) storage.write(draftName(drill.id, current.current), source);
      },
    });
    editor.current = made;
    open(current.current);
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [drill.id]);

  return {
    host,
    editor,
    language,
    source: () => editor.current?.source() ?? '',
    choose(next) {
      setLanguage(next);
      current.current = next;
      storage.write('recursion.language', next);
      open(next);
      editor.current?.focus();
    },
    reset() {
      editor.current?.replace(drill.starter[language]);
      notify('The beginning is back.', { label: 'Undo', run: () => editor.current?.undo() });
    },
  };
}
