import { showOdd, showInvisible, type Piece, type Row } from '../lib/diff.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly left: string;
  readonly right: string;
  /** Which side is as it should be, and therefore green. */
  readonly target?: 'left' | 'right';
  /** Prose: white space is not told. */
  readonly prose?: boolean;
}

function Pieces({ pieces, prose }: { readonly pieces: readonly Piece[]; readonly prose: boolean }) {
  return pieces.map((piece, i) => (piece.changed ? <mark key={i}>{prose ? piece.text : showInvisible(piece.text)}</mark> : <span key={i}>{showOdd(piece.text, i === pieces.length - 1)}</span>));
}

function RowCells({ row, prose }: { readonly row: Exclude<Row, { readonly kind: 'folded' }>; readonly prose: boolean }) {
  switch (row.kind) {
    case 'same':
      return (
        <>
          <td className="gutter">{row.leftLine}</td>
          <td>{showOdd(row.left)}</td>
          <td className="gutter">{row.rightLine}</td>
          <td>{showOdd(row.right)}</td>
        </>
      );
    case 'removed':
      return (
        <>
          <td className="gutter">{row.leftLine}</td>
          <td className="left">{row.left === '' ? '⏎' : showOdd(row.left)}</td>
          <td className="gutter" />
          <td />
        </>
      );
    case 'added':
      return (
        <>
          <td className="gutter" />
          <td />
          <td className="gutter">{row.rightLine}</td>
          <td className="right">{row.right === '' ? '⏎' : showOdd(row.right)}</td>
        </>
      );
    default:
      return (
        <>
          <td className="gutter">{row.leftLine}</td>
          <td className={row.kind === 'space' ? 'space' : 'left'}><Pieces pieces={row.left} prose={prose} /></td>
          <td className="gutter">{row.rightLine}</td>
          <td className={row.kind === 'space' ? 'space' : 'right'}><Pieces pieces={row.right} prose={prose} /></td>
        </>
      );
  }
}

/** Two texts side by side, with what differs marked and what is invisible shown. */
export function DiffTable({ rows, left, right, target = 'right', prose = false }: Props) {
  return (
    <table className={target === 'left' ? 'diff target-left' : 'diff'}>
      <colgroup>
        <col className="gutter" />
        <col />
        <col className="gutter" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2} scope="col">{left}</th>
          <th colSpan={2} scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) =>
          row.kind === 'folded' ? (
            <tr key={i} className="fold"><td colSpan={4}>{row.count} equal lines</td></tr>
          ) : (
            <tr key={i} data-kind={row.kind}><RowCells row={row} prose={prose} /></tr>
          ),
        )}
      </tbody>
    </table>
  );
}
