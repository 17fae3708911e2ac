import { useEffect, useMemo } from 'react';
import type { Submission } from '../../../contract/api.ts';
import { diagnostics, plainText } from '../../../lib/terminal.ts';
import type { Editing } from './useEditing.ts';

/** The compiler's messages about this very source are shown in the editor. */
export function useMarks(editing: Editing, submission: Submission | null): void {
  const found = useMemo(() => {
    if (!submission || submission.state !== 'done') return [];
    const crashed = submission.tests.find((test) => test.verdict === 'RTE' && test.stderr)?.stderr ?? '';
    return diagnostics(plainText(submission.compile_output || crashed));
  }, [submission]);
  useEffect(() => {
    const same = submission !== null && editing.editor.current?.source() === submission.source && editing.language === submission.language && editing.form === submission.form;
    editing.editor.current?.mark(same ? found : []);
  }, [found, submission, editing.language, editing.form]);
}
