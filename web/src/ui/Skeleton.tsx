const WIDTHS = ['92%', '78%', '85%', '64%', '90%', '71%', '40%'];

/** Grey lines where text will be. */
export function SkeletonLines({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="skeleton line" style={{ width: WIDTHS[i % WIDTHS.length] }} />
      ))}
    </div>
  );
}
