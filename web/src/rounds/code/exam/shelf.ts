// The files of a front-end task in an exam: one text of its editor (keeper.ts), an array of {name, text} as JSON.
import type { ExamProblem, FrontEndTask } from '../../../contract/api.ts';
import type { Form } from '../../../lib/frames/words.ts';
import { isObject, isString, type Storage } from '../../../lib/storage.ts';
import { browserShelf, isForm, isStarter, listOf, startersOf, type Files, type Shelf } from '../front-end/work.ts';
import type { Code, Keeper } from './keeper.ts';

const LANGUAGE = 'front-end';

export const codeOf = (task: FrontEndTask, form: Form, files: Files): Code & { readonly form: Form } => ({ language: LANGUAGE, form, source: JSON.stringify(listOf(task, form, files)) });

/** null: it is not what codeOf() writes; what is missing among its files is the starter's. */
export function filesIn(task: FrontEndTask, { form, source }: Code): { readonly form: Form; readonly files: Files } | null {
  if (!isForm(form)) return null;
  let list: unknown;
  try {
    list = JSON.parse(source);
  } catch {
    return null;
  }
  if (!Array.isArray(list)) return null;
  const files: Record<string, string> = { ...startersOf(task, form) };
  for (const one of list as readonly unknown[]) if (isObject(one) && isString(one['name']) && isString(one['text']) && Object.hasOwn(files, one['name'])) files[one['name']] = one['text'];
  return { form, files };
}

export function createExamShelf(task: FrontEndTask, place: ExamProblem, keeper: Keeper, storage: Storage): Shelf {
  const code = keeper.take(place.ordinal, place.code);
  const kept = code && filesIn(task, code);
  const put = (form: Form, files: Files): boolean => {
    keeper.edit(place.ordinal, codeOf(task, form, files));
    return true;
  };
  return {
    form: () => kept?.form ?? browserShelf(storage, task).form(),
    read: (form) => (kept?.form === form ? kept.files : startersOf(task, form)),
    // Starter files of another form are no answer yet; files that were written are what the editor holds from now on.
    chose(form, files) {
      if (!isStarter(task, form, files)) put(form, files);
    },
    keep: put,
  };
}
