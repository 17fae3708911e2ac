// Joins in place, walks once to find the block, and puts in one node at most. O(n) time, O(1) memory.
#include <cstdlib>

// The first block that fits and ends behind the unit at which the search begins, or else the first that fits at all.
static ListNode *search(ListNode *head, int request, int start)
{
    ListNode *found = nullptr;
    int end = 0;
    for (ListNode *node = head; node; node = node->next) {
        end += std::abs(node->val);
        if (-node->val < request)
            continue;
        if (end > start)
            return node;
        if (!found)
            found = node;
    }
    return found;
}

ListNode *allocate(ListNode *head, int request, int smallest, int start)
{
    for (ListNode *node = head; node; node = node->next) {
        while (node->val < 0 && node->next && node->next->val < 0) {
            node->val += node->next->val;
            node->next = node->next->next;
        }
    }
    ListNode *found = search(head, request, start);
    if (!found)
        return head;
    const int rest = -found->val - request;
    if (rest >= smallest) {
        found->next = new ListNode(-rest, found->next);
        found->val = request;
    } else {
        found->val = -found->val;
    }
    return head;
}
