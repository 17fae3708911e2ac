// Asks each part how long it takes from the beginning of its call to its end, and takes the better of the two orders. O(n) time.
function whenAllKnow(root: TreeNode | null): number {
  if (!root) return 0;
  const left = whenAllKnow(root.left);
  const right = whenAllKnow(root.right);
  const leftFirst = Math.max(left, (root.left?.val ?? 0) + right);
  const rightFirst = Math.max(right, (root.right?.val ?? 0) + left);
  return root.val + Math.min(leftFirst, rightFirst);
}
