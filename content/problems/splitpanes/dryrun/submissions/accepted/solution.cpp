// Measures every part once, from below, and then hands out widths from above. O(n) time.
#include <algorithm>
#include <unordered_map>

struct Needs {
    long long smallest = 0, across = 0;
};

static std::unordered_map<const TreeNode *, Needs> needs;

static Needs measure(const TreeNode *part)
{
    if (!part)
        return {};
    const Needs left = measure(part->left), right = measure(part->right);
    Needs own;
    if (!part->left && !part->right)
        own = {part->val, 1};
    else if (part->val == 0)
        own = {left.smallest + right.smallest + (part->left && part->right), left.across + right.across};
    else
        own = {std::max(left.smallest, right.smallest), std::max(left.across, right.across)};
    return needs[part] = own;
}

static void hand_out(const TreeNode *part, long long columns, std::vector<int> &widths)
{
    if (!part)
        return;
    if (!part->left && !part->right)
        widths.push_back(columns);
    long long for_left = columns, for_right = columns;
    if (part->val == 0 && part->left && part->right) {
        const Needs left = needs[part->left], right = needs[part->right];
        const long long shared = columns - 1;
        for_left = std::clamp(shared * left.across / (left.across + right.across), left.smallest, shared - right.smallest);
        for_right = shared - for_left;
    }
    hand_out(part->left, for_left, widths);
    hand_out(part->right, for_right, widths);
}

std::vector<int> pane_widths(TreeNode *root, int width)
{
    const Needs all = measure(root);
    std::vector<int> widths;
    hand_out(root, std::max<long long>(width, all.smallest), widths);
    return widths;
}
