// Lets everybody call both at the same time.
function whenAllKnow(root: TreeNode | null): number {
  return root ? root.val + Math.max(whenAllKnow(root.left), whenAllKnow(root.right)) : 0;
}
