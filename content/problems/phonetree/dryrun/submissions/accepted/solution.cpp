// Asks each part for two numbers, the call and what goes on after it; first comes the part after whose call more goes on. O(n) time.
#include <algorithm>

struct Part {
    long long call, after;
};

static Part part_of(const TreeNode *person)
{
    if (!person)
        return {0, 0};
    Part first = part_of(person->left), last = part_of(person->right);
    if (first.after < last.after)
        std::swap(first, last);
    return {person->val, std::max(first.call + first.after, first.call + last.call + last.after)};
}

long long when_all_know(TreeNode *root)
{
    const Part all = part_of(root);
    return all.call + all.after;
}
