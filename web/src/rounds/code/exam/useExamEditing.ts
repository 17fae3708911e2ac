// The editor of one problem of an exam: the same as a workbench's, but what stands in it is the exam's, and nothing of other days is brought in.
import { useEffect, useRef, useState } from 'react';
import type { ExamProblem, ExamRules, Form, Language, Problem } from '../../../contract/api.ts';
import { changeBetween, type Mirror } from '../../../lib/mirror.ts';
import { notify } from '../../../lib/notices.ts';
import { isString, storage } from '../../../lib/storage.ts';
import { createEditor, type Editor } from '../workbench/editor/editor.ts';
import { firstLanguage, type LanguageId } from '../workbench/editor/languages.ts';
import { firstForm, startersOf, writable } from '../workbench/forms.ts';
import type { Editing } from '../workbench/useEditing.ts';
import { programForm, type Code, type Keeper } from './keeper.ts';
import { guardPaste } from './paste.ts';

interface Given {
  readonly rules: ExamRules;
  readonly place: ExamProblem;
  readonly problem: Problem;
  readonly languages: readonly Language[];
  readonly keeper: Keeper;
  readonly mirror: Mirror;
  /** What was copied out of this page last: only that may be pasted where the rules say "own". */
  readonly copied: { current: string };
}

const allowedBy = (rules: ExamRules, languages: readonly Language[]): readonly Language[] =>
  rules.languages.length === 0 ? languages : languages.filter((one) => rules.languages.includes(one.id));

export function useExamEditing({ rules, place, problem, languages, keeper, mirror, copied }: Given): Editing & { show(code: Code): void } {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const silent = useRef(false);
  const possible = (of: Form): readonly Language[] => writable(problem, of, allowedBy(rules, languages));
  const [begun] = useState<Code>(() => {
    const kept = keeper.take(place.ordinal, place.code);
    if (kept) return kept;
    const form = firstForm([storage.read('form', isString, '')], problem);
    const language = firstLanguage([storage.read('language', isString, '')], possible(form), startersOf(problem, form).map((one) => one.language));
    return { language, form: programForm(form), source: startersOf(problem, form).find((one) => one.language === language)?.source ?? '' };
  });
  const [work, setWork] = useState({ language: begun.language as LanguageId, form: programForm(begun.form) });
  const current = useRef(work);
  /** What stood in the editor before an edit. */
  const before = useRef('');
  current.current = work;

  const quietly = (change: () => void): void => {
    silent.current = true;
    change();
    silent.current = false;
  };
  const codeOf = (source: string): Code => ({ ...current.current, source });

  useEffect(() => {
    if (!host.current) return;
    const at = host.current;
    const made = createEditor({
      host: at,
      label: `Source code of ${problem.title}`,
      onEdit: (source) => {
        const { added, removed } = changeBetween(before.current, source);
        before.current = source;
        if (silent.current) return;
        mirror.edited(added, removed, source.length);
        keeper.edit(place.ordinal, codeOf(source));
      },
    });
    editor.current = made;
    quietly(() => made.open(begun.source, begun.language as LanguageId));
    before.current = begun.source;
    mirror.give(problem.samples.flatMap((one) => [one.input, one.output]));
    const free = guardPaste(at, rules.paste, () => [copied.current, ...problem.samples.flatMap((one) => [one.input, one.output])]);
    return () => {
      free();
      editor.current = null;
      made.destroy();
    };
    // The text is read when the editor is made.
  }, [place.ordinal]);

  const put = (next: Code, edited: boolean): void => {
    current.current = { language: next.language as LanguageId, form: programForm(next.form) };
    setWork(current.current);
    quietly(() => editor.current?.open(next.source, next.language as LanguageId));
    before.current = next.source;
    if (edited) keeper.edit(place.ordinal, next);
  };
  /** Another language begins with its starter code, or with nothing; what stood there can be had back. */
  const change = (language: LanguageId, form: Form): void => {
    const was = codeOf(editor.current?.source() ?? '');
    if (was.language === language && was.form === form) return;
    const starter = (code: Pick<Code, 'language' | 'form'>): string => startersOf(problem, programForm(code.form)).find((one) => one.language === code.language)?.source ?? '';
    const next = { language, form: programForm(form), source: starter({ language, form: programForm(form) }) };
    put(next, true);
    storage.write('language', language);
    if (was.source.trim() !== '' && was.source !== starter(was)) notify('It begins anew in another language.', { label: 'Back to what was there', run: () => put(was, true) });
  };
  return {
    host,
    editor,
    language: work.language,
    form: work.form,
    languages: possible(work.form),
    choose(language) {
      change(language, work.form);
      editor.current?.focus();
    },
    chooseForm(form) {
      const list = possible(form);
      change(list.some((one) => one.id === work.language) ? work.language : firstLanguage([], list, startersOf(problem, form).map((one) => one.language)), form);
      editor.current?.focus();
    },
    source: () => editor.current?.source() ?? '',
    restore: (source, language, form) => put({ source, language, form: programForm(form) }, true),
    reset() {
      const was = codeOf(editor.current?.source() ?? '');
      put({ ...work, source: startersOf(problem, work.form).find((one) => one.language === work.language)?.source ?? '' }, true);
      notify('The starter code is back.', { label: 'Undo', run: () => put(was, true) });
    },
    show: (code) => put(code, false),
  };
}
