// Three walks over the lists, which change numbers and links in place. O(n + m) time, O(1) memory.
class Solution {
    public ListNode wakeUps(ListNode radio, ListNode meter, int behind, int slack) {
        for (ListNode node = meter; node != null; node = node.next) {
            int ticks = Math.min(node.val, behind);
            node.val -= ticks;
            behind -= ticks;
        }
        ListNode head = merge(radio, meter);
        for (ListNode node = head; node != null; node = node.next) {
            int span = 0;
            while (node.next != null && node.next.val <= slack - span) {
                span += node.next.val;
                node.next = node.next.next;
            }
            node.val += span;
        }
        return head;
    }

    private static ListNode merge(ListNode a, ListNode b) {
        ListNode start = new ListNode(0);
        ListNode last = start;
        while (a != null && b != null) {
            if (a.val > b.val) {
                ListNode other = a;
                a = b;
                b = other;
            }
            b.val -= a.val;
            last.next = a;
            last = a;
            a = a.next;
        }
        last.next = a != null ? a : b;
        return start.next;
    }
}
