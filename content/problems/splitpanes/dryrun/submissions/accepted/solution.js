// Measures every part once, from below, and then hands out widths from above. O(n) time.
function paneWidths(root, width) {
  const needs = new Map();
  const measure = (part) => {
    if (!part) return { smallest: 0, across: 0 };
    const left = measure(part.left);
    const right = measure(part.right);
    let own = { smallest: part.val, across: 1 };
    if (part.left || part.right) {
      const line = part.left && part.right ? 1 : 0;
      own =
        part.val === 0
          ? { smallest: left.smallest + line + right.smallest, across: left.across + right.across }
          : { smallest: Math.max(left.smallest, right.smallest), across: Math.max(left.across, right.across) };
    }
    needs.set(part, own);
    return own;
  };

  const widths = [];
  const handOut = (part, columns) => {
    const { left, right } = part;
    if (!left && !right) widths.push(columns);
    if (left && right && part.val === 0) {
      const [forLeft, forRight] = [needs.get(left), needs.get(right)];
      const shared = columns - 1;
      const share = Math.floor((shared * forLeft.across) / (forLeft.across + forRight.across));
      const given = Math.min(Math.max(share, forLeft.smallest), shared - forRight.smallest);
      handOut(left, given);
      handOut(right, shared - given);
    } else {
      if (left) handOut(left, columns);
      if (right) handOut(right, columns);
    }
  };
  const { smallest } = measure(root);
  handOut(root, Math.max(width, smallest));
  return widths;
}
