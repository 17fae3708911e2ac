import type { CvChoice } from './cv.ts';

export function CvPicker({ cv }: { readonly cv: CvChoice }) {
  if (cv.versions.length === 0) return null;
  return (
    <label className="small">Beside the CV{' '}
      <select className="field" value={cv.id} onChange={(event) => cv.choose(event.target.value)}>
        {cv.versions.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}
