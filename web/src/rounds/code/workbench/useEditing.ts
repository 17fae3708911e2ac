// The editor of a workbench: which language, which text, and where that is kept.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Draft, Form, Language, Problem } from '../../../contract/api.ts';
import { draftName } from '../../../lib/drafts.ts';
import { notify } from '../../../lib/notices.ts';
import { isString, storage, storageName } from '../../../lib/storage.ts';
import { drafts } from './drafts.ts';
import { createEditor, type Editor } from './editor/editor.ts';
import { firstLanguage, type LanguageId } from './editor/languages.ts';
import { draftLanguage, firstForm, startersOf, writable } from './forms.ts';

interface Work {
  readonly language: LanguageId;
  readonly form: Form;
}

export interface Editing {
  readonly host: RefObject<HTMLDivElement | null>;
  /** Null until it is on the page. */
  readonly editor: RefObject<Editor | null>;
  readonly language: LanguageId;
  /** A program, or a function of the problem's signature. */
  readonly form: Form;
  /** The languages in which this form can be written. */
  readonly languages: readonly Language[];
  choose(language: LanguageId): void;
  chooseForm(form: Form): void;
  source(): string;
  /** Another source into the editor, with a way back. */
  restore(source: string, language: LanguageId, form: Form, what: string): void;
  reset(): void;
}

export function useEditing(problem: Problem, languages: readonly Language[], serverDrafts: readonly Draft[] | null): Editing {
  const { slug } = problem;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const merged = useRef(new Set<string>());
  // While we put in a text ourselves, it is not an edit of the user.
  const silent = useRef(false);
  const [form, setForm] = useState<Form>(() => firstForm([storage.read(`form.${slug}`, isString, ''), storage.read('form', isString, '')], problem));
  const allowed = (of: Form): readonly Language[] => writable(problem, of, languages);
  const pick = (of: Form): LanguageId => {
    const kept = [storage.read(`language.${slug}`, isString, ''), storage.read('language', isString, '')];
    return firstLanguage(kept, allowed(of), startersOf(problem, of).map((starter) => starter.language));
  };
  const [language, setLanguage] = useState<LanguageId>(() => pick(form));
  const current = useRef({ language, form });
  current.current = { language, form };

  const starter = ({ language: id, form: of }: Work): string => startersOf(problem, of).find((one) => one.language === id)?.source ?? '';
  const textOf = (work: Work): string => {
    const name = draftLanguage(work.language, work.form);
    if (serverDrafts && !merged.current.has(name)) {
      merged.current.add(name);
      return drafts.merge(slug, name, serverDrafts.find((draft) => draft.language === name) ?? null) ?? starter(work);
    }
    return drafts.local(slug, name)?.source ?? starter(work);
  };
  const draft = (): string => draftLanguage(current.current.language, current.current.form);
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
        if (!silent.current) drafts.edit(slug, draft(), source);
      },
    });
    editor.current = made;
    quietly(() => made.open(textOf(current.current), current.current.language));
    return () => {
      editor.current = null;
      made.destroy();
    };
    // The texts are read when the editor is made; later ones come by events.
  }, [slug]);

  // Another tab typed into the same draft: the last one to type is the one in use.
  useEffect(() => {
    const listen = (event: StorageEvent): void => {
      if (storageName(event.key) !== draftName(slug, draft())) return;
      const text = drafts.local(slug, draft())?.source ?? starter(current.current);
      if (editor.current && editor.current.source() !== text) quietly(() => editor.current?.replace(text));
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [slug]);

  const open = (id: LanguageId, of: Form): void => {
    const work = { language: id, form: of };
    current.current = work;
    setLanguage(id);
    setForm(of);
    quietly(() => editor.current?.open(textOf(work), id));
    storage.write('language', id);
    storage.write(`language.${slug}`, id);
    storage.write(`form.${slug}`, of);
    // What the user likes is known only where both could have been had.
    if (problem.forms.length > 1) storage.write('form', of);
  };
  /** Replaces the text as one step, and offers to take it back. */
  const swap = (source: string, keep: () => void, what: string): void => {
    const before = editor.current?.source() ?? '';
    const work = current.current;
    if (before === source) return;
    quietly(() => editor.current?.replace(source));
    keep();
    notify(what, {
      label: 'Undo',
      run: () => {
        if (draftLanguage(current.current.language, current.current.form) !== draftLanguage(work.language, work.form)) open(work.language, work.form);
        editor.current?.replace(before);
        editor.current?.focus();
      },
    });
  };
  return {
    host,
    editor,
    language,
    form,
    languages: allowed(form),
    choose(id) {
      if (id !== language) open(id, form);
      editor.current?.focus();
    },
    chooseForm(of) {
      if (of !== form) open(allowed(of).some((one) => one.id === language) ? language : pick(of), of);
      editor.current?.focus();
    },
    source: () => editor.current?.source() ?? '',
    restore(source, id, of, what) {
      if (id !== current.current.language || of !== current.current.form) open(id, of);
      swap(source, () => drafts.edit(slug, draftLanguage(id, of), source), what);
    },
    reset: () => swap(starter({ language, form }), () => drafts.edit(slug, draftLanguage(language, form), null), 'The starter code is back.'),
  };
}
