import './words.css';
import type { Takes } from '../../contract/api.ts';
import { factWords, takesWords, tellTakes } from './tell.ts';

/** Two tellings of the same, by their words: the verdict, and each number, date and name that is another one now. */
export function TakesTold({ takes }: { readonly takes: Takes }) {
  return (
    <>
      <p><strong>{takesWords[takes.verdict]}.</strong> {takes.verdict !== 'too_short' && takes.verdict !== 'different' && tellTakes(takes)}</p>
      {takes.changes.length > 0 && (
        <table className="words-places">
          <caption className="visually-hidden">What changed</caption>
          <thead><tr><th scope="col">What</th><th scope="col">Then</th><th scope="col">Now</th></tr></thead>
          <tbody>{takes.changes.map((change, i) => <tr key={i}><td>{factWords[change.kind]}</td><td dir="auto">{change.first}</td><td dir="auto">{change.second}</td></tr>)}</tbody>
        </table>
      )}
    </>
  );
}
