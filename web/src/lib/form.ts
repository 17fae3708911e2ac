// Forms as lists of fields: what a person types into each is a text, what the record keeps is a value or null.
import { localInstant } from './days.ts';

export interface FormField {
  /** Of the member in the record. */
  readonly name: string;
  readonly label: string;
  readonly type: 'line' | 'text' | 'date' | 'instant' | 'number' | 'choice' | 'flag';
  readonly required?: boolean;
  readonly choices?: readonly (readonly [value: string, words: string])[];
  readonly hint?: string;
  /** Of a line: what was typed before elsewhere. */
  readonly suggestions?: readonly string[];
}

export type FormValues = Readonly<Record<string, string>>;
export type FormResult = Readonly<Record<string, string | number | boolean | null>>;

function textOf(field: FormField, value: unknown): string {
  if (value === null || value === undefined) return field.type === 'flag' ? 'false' : '';
  return field.type === 'instant' ? localInstant(Number(value)) : String(value);
}

/** What stands in the fields when a form is opened for a thing, or for a new one with some values. */
export function formValues(fields: readonly FormField[], thing: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, thing[field.name])]));
}

/** What is to be kept; a text that is no number is kept as it is, for the server to refuse with the field's name. */
export function formResult(fields: readonly FormField[], values: FormValues): FormResult {
  return Object.fromEntries(
    fields.map((field) => {
      const text = values[field.name] ?? '';
      if (field.type === 'flag') return [field.name, text === 'true'];
      if (text.trim() === '') return [field.name, null];
      if (field.type === 'instant') return [field.name, new Date(text).getTime()];
      if (field.type === 'number') return [field.name, Number.isFinite(Number(text)) ? Number(text) : text];
      return [field.name, text];
    }),
  );
}

/** The first field that must have a value and has none. */
export function missingField(fields: readonly FormField[], values: FormValues): FormField | undefined {
  return fields.find((field) => field.required && field.type !== 'flag' && (values[field.name] ?? '').trim() === '');
}

/** What the record says of a member, as a reader of the form would: by its label. */
export const byLabel = (fields: readonly FormField[], sentence: string): string =>
  fields.reduce((text, { name, label }) => text.replaceAll(`"${name}"`, label), sentence);
