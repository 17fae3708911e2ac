// Joins each free block with one neighbour only.
class Solution {
    public ListNode allocate(ListNode head, int request, int smallest, int start) {
        for (ListNode node = head; node != null; node = node.next) {
            if (node.val < 0 && node.next != null && node.next.val < 0) {
                node.val += node.next.val;
                node.next = node.next.next;
            }
        }
        ListNode found = null;
        int end = 0;
        for (ListNode node = head; node != null; node = node.next) {
            end += Math.abs(node.val);
            if (-node.val < request) continue;
            if (found == null || end > start) found = node;
            if (end > start) break;
        }
        if (found == null) return head;
        int rest = -found.val - request;
        if (rest >= smallest) {
            ListNode left = new ListNode(-rest);
            left.next = found.next;
            found.next = left;
            found.val = request;
        } else {
            found.val = -found.val;
        }
        return head;
    }
}
