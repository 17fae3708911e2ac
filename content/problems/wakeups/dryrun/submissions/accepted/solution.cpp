// Three walks over the lists, which change numbers and links in place. O(n + m) time, O(1) memory.
#include <algorithm>

static void catch_up(ListNode *node, int behind)
{
    for (; node; node = node->next) {
        const int ticks = std::min(node->val, behind);
        node->val -= ticks;
        behind -= ticks;
    }
}

static ListNode *merge(ListNode *a, ListNode *b)
{
    ListNode start;
    ListNode *last = &start;
    while (a && b) {
        if (a->val > b->val)
            std::swap(a, b);
        b->val -= a->val;
        last = last->next = a;
        a = a->next;
    }
    last->next = a ? a : b;
    return start.next;
}

static void join(ListNode *node, int slack)
{
    for (; node; node = node->next) {
        int span = 0;
        while (node->next && node->next->val <= slack - span) {
            span += node->next->val;
            node->next = node->next->next;
        }
        node->val += span;
    }
}

ListNode *wake_ups(ListNode *radio, ListNode *meter, int behind, int slack)
{
    catch_up(meter, behind);
    ListNode *head = merge(radio, meter);
    join(head, slack);
    return head;
}
