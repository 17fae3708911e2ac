// The editor of a workbench: which language, which text, and where that is kept.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Draft, Language, Problem } from '../../../contract/api.ts';
import { draftName } from '../../../lib/drafts.ts';
import { notify } from '../../../lib/notices.ts';
import { isString, storage, storageName } from '../../../lib/storage.ts';
import { drafts } from './drafts.ts';
import { createEditor, type Editor } from './editor/editor.ts';
import { firstLanguage, type LanguageId } from './editor/languages.ts';

export interface Editing {
  readonly host: RefObject<HTMLDivElement | null>;
  /** Null until it is on the page. */
  readonly editor: RefObject<Editor | null>;
  readonly language: LanguageId;
  choose(language: LanguageId): void;
  source(): string;
  /** Another source into the editor, with a way back. */
  restore(source: string, language: LanguageId, what: string): void;
  reset(): void;
}

export function useEditing(problem: Problem, languages: readonly Language[], serverDrafts: readonly Draft[] | null): Editing {
  const { slug } = problem;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const merged = useRef(new Set<LanguageId>());
  // While we put in a text ourselves, it is not an edit of the user.
  const silent = useRef(false);
  const [language, setLanguage] = useState<LanguageId>(() => {
    const kept = [storage.read(`language.${slug}`, isString, ''), storage.read('language', isString, '')];
    return firstLanguage(kept, languages, problem.starters.map((starter) => starter.language));
  });
  const current = useRef(language);
  current.current = language;

  const starter = (id: LanguageId): string => problem.starters.find((one) => one.language === id)?.source ?? '';
  const textOf = (id: LanguageId): string => {
    if (serverDrafts && !merged.current.has(id)) {
      merged.current.add(id);
      return drafts.merge(slug, id, serverDrafts.find((draft) => draft.language === id) ?? null) ?? starter(id);
    }
    return drafts.local(slug, id)?.source ?? starter(id);
  };
  const quietly = (change: () => void): void => {
    silent.current = true;
    change();
    silent.current = false;
  };

  useEffect(() => {
    if (!host.current) return;
    const made = createEditor({
      host: host.current,
      label: `Source code of ${problem.title}`,
      onEdit: (source) => {
        if (!silent.current) drafts.edit(slug, current.current, source);
      },
    });
    editor.current = made;
    quietly(() => made.open(textOf(current.current), current.current));
    return () => {
      editor.current = null;
      made.destroy();
    };
    // The texts are read when the editor is made; later ones come by events.
  }, [slug]);

  // Another tab typed into the same draft: the last one to type is the one in use.
  useEffect(() => {
    const listen = (event: StorageEvent): void => {
      if (storageName(event.key) !== draftName(slug, current.current)) return;
      const text = drafts.local(slug, current.current)?.source ?? starter(current.current);
      if (editor.current && editor.current.source() !== text) quietly(() => editor.current?.replace(text));
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [slug]);

  const open = (id: LanguageId): void => {
    current.current = id;
    setLanguage(id);
    quietly(() => editor.current?.open(textOf(id), id));
    storage.write('language', id);
    storage.write(`language.${slug}`, id);
  };
  /** Replaces the text as one step, and offers to take it back. */
  const swap = (source: string, keep: () => void, what: string): void => {
    const before = editor.current?.source() ?? '';
    const id = current.current;
    if (before === source) return;
    quietly(() => editor.current?.replace(source));
    keep();
    notify(what, {
      label: 'Undo',
      run: () => {
        if (current.current !== id) open(id);
        editor.current?.replace(before);
        editor.current?.focus();
      },
    });
  };
  return {
    host,
    editor,
    language,
    choose(id) {
      if (id !== language) open(id);
      editor.current?.focus();
    },
    source: () => editor.current?.source() ?? '',
    restore(source, id, what) {
      if (id !== current.current) open(id);
      swap(source, () => drafts.edit(slug, id, source), what);
    },
    reset: () => swap(starter(language), () => drafts.edit(slug, language, null), 'The starter code is back.'),
  };
}
