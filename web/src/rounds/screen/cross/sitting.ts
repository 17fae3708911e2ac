// A cross-examination as it goes: question after question, a grade for each level, and the end where one could not answer.
import type { LadderQuestion } from '../../../contract/api.ts';
import type { Grade } from '../../../ui/practice/grades.ts';

export interface LevelAnswer {
  readonly level: number;
  readonly grade: Grade;
  readonly seconds: number;
  /** The questions of the level that were asked. */
  readonly asked: readonly LadderQuestion[];
}

export interface Sitting {
  readonly questions: readonly LadderQuestion[];
  readonly answers: readonly LevelAnswer[];
  /** Of a question, into questions. */
  readonly at: number;
  /** When the question came, and the first one of its level. */
  readonly asked_ms: number;
  readonly level_ms: number;
  /** defended: all three levels were answered. broken: one could not answer. stopped: one went away. */
  readonly end: null | 'defended' | 'broken' | 'stopped';
}

export const LEVEL_NAMES: readonly string[] = ['What and why', 'How measured, what broke', 'What now, ten times, a critic'];

export const beginSitting = (questions: readonly LadderQuestion[], now_ms: number): Sitting =>
  ({ questions, answers: [], at: 0, asked_ms: now_ms, level_ms: now_ms, end: questions.length === 0 ? 'stopped' : null });

export const questionNow = (s: Sitting): LadderQuestion | null => (s.end ? null : s.questions[s.at] ?? null);

/** The last one of its level: there is nothing to ask before the grade. */
export const lastOfLevel = (s: Sitting): boolean => s.questions[s.at + 1]?.level !== s.questions[s.at]?.level;

export const nextQuestion = (s: Sitting, now_ms: number): Sitting => (s.end || lastOfLevel(s) ? s : { ...s, at: s.at + 1, asked_ms: now_ms });

/** The level of the question is graded; questions of it that were not asked are left out. */
export function gradeLevel(s: Sitting, grade: Grade, now_ms: number): Sitting {
  const now = questionNow(s);
  if (!now) return s;
  const asked = s.questions.filter((one, i) => one.level === now.level && i <= s.at);
  const answers = [...s.answers, { level: now.level, grade, seconds: Math.round((now_ms - s.level_ms) / 1000), asked }];
  const next = s.questions.findIndex((one) => one.level > now.level);
  if (grade === 1) return { ...s, answers, end: 'broken' };
  if (next < 0) return { ...s, answers, end: 'defended' };
  return { ...s, answers, at: next, asked_ms: now_ms, level_ms: now_ms };
}

export const stopSitting = (s: Sitting): Sitting => (s.end ? s : { ...s, end: 'stopped' });
