import { figureWords, periodWords } from '../../../lib/said.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { shapeOf, type FigureShape, type SaidFigure } from './outcome.ts';

interface Props {
  readonly figures: readonly SaidFigure[];
  readonly currency: string;
  readonly trouble: { readonly field: string; readonly text: string } | null;
  readonly onChange: (figures: readonly SaidFigure[]) => void;
}

const VALUE: Readonly<Record<FigureShape, string>> = { pay: 'Amount, or from to', days: 'Days', day: 'Day', count: 'How many', words: 'In words' };

/** Figures that were said in the call. */
export function Figures({ figures, currency, trouble, onChange }: Props) {
  const set = (at: number, change: Partial<SaidFigure>): void => onChange(figures.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <div className="after-list" role="group" aria-label="Figures that were said">
      {figures.map((one, i) => {
        const shape = shapeOf(one.about);
        return (
          <div key={i} className="after-row">
            <label className="after-field">Who<select className="field" value={String(one.mine)} onChange={(event) => set(i, { mine: event.target.value === 'true' })}><option value="true">I</option><option value="false">They</option></select></label>
            <label className="after-field">About<select className="field" value={one.about} onChange={(event) => set(i, { about: event.target.value as SaidFigure['about'], value: '' })}>{Object.entries(figureWords).map(([about, words]) => <option key={about} value={about}>{words}</option>)}</select></label>
            <label className="after-field after-wide">{VALUE[shape]}<input className="field" type={shape === 'day' ? 'date' : 'text'} value={one.value} aria-invalid={trouble?.field === `figure-${i}`} onChange={(event) => set(i, { value: event.target.value })} /></label>
            {shape === 'pay' && <label className="after-field">Currency<input className="field after-short" value={one.currency} maxLength={3} onChange={(event) => set(i, { currency: event.target.value })} /></label>}
            {shape === 'pay' && <label className="after-field">For<select className="field" value={one.period} onChange={(event) => set(i, { period: event.target.value })}>{Object.entries(periodWords).map(([period, words]) => <option key={period} value={period}>{words}</option>)}</select></label>}
            <IconButton icon="bin" label="Take this figure out" onClick={() => onChange(figures.filter((_, at) => at !== i))} />
            {trouble?.field === `figure-${i}` && <p className="form-wrong" role="alert">{trouble.text}</p>}
          </div>
        );
      })}
      <div><Button look="bare" icon="plus" onClick={() => onChange([...figures, { mine: true, about: 'expected-pay', value: '', currency, period: 'year' }])}>A figure</Button></div>
    </div>
  );
}
