import { useEffect, useState } from 'react';
import { colour, parserOf, plainLines, type CodeLine } from './highlight.ts';

/** The lines of a text; plain until their grammar has come. */
export function useColoured(text: string, language: string): readonly CodeLine[] {
  const [coloured, setColoured] = useState<{ readonly text: string; readonly lines: readonly CodeLine[] } | null>(null);
  useEffect(() => {
    let left = false;
    void parserOf(language).then((parser) => {
      if (parser && !left) setColoured({ text, lines: colour(text, parser) });
    });
    return () => {
      left = true;
    };
  }, [text, language]);
  return coloured?.text === text ? coloured.lines : plainLines(text);
}
