// A problem can be solved by a program that reads and prints, or by a function that is called: by what its package says.
import type { Form, Language, Problem } from '../../../contract/api.ts';

type Solvable = Pick<Problem, 'forms' | 'starters' | 'function_starters'>;

export const formTitles: Readonly<Record<Form, string>> = { program: 'Program', function: 'Function', answers: 'Answers' };

/** The one used last for this problem, else the one used last at all, if it can be had here. */
export function firstForm(kept: readonly string[], problem: Solvable): Form {
  return kept.map((one) => problem.forms.find((form) => form === one)).find(Boolean) ?? problem.forms[0] ?? 'program';
}

export function startersOf(problem: Solvable, form: Form): Problem['starters'] {
  return form === 'function' ? problem.function_starters : problem.starters;
}

/** Functions can be written only where there is a driver for them. */
export function writable(problem: Solvable, form: Form, languages: readonly Language[]): readonly Language[] {
  return form !== 'function' ? languages : languages.filter((language) => problem.function_starters.some((one) => one.language === language.id));
}

/** Each form has a draft of its own. */
export function draftLanguage(language: string, form: Form): string {
  return form === 'function' ? `${language}+function` : language;
}
