// Too slow: asks in each split anew what its parts need, which walks over all that is below them. O(n²) in a long row of splits.
#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

struct Part {
    int number = 0, left = 0, right = 0; // part 0 is none
};

static std::vector<Part> parts(1);

// The smallest width, and the panes across.
static std::pair<long long, long long> needs(int part)
{
    if (part == 0)
        return {0, 0};
    const auto [number, left, right] = parts[part];
    if (!left && !right)
        return {number, 1};
    const auto [smallest_left, across_left] = needs(left);
    const auto [smallest_right, across_right] = needs(right);
    if (number == 0)
        return {smallest_left + smallest_right + (left && right), across_left + across_right};
    return {std::max(smallest_left, smallest_right), std::max(across_left, across_right)};
}

static void hand_out(int part, long long columns)
{
    const auto [number, left, right] = parts[part];
    if (!left && !right) {
        std::cout << columns << ' ';
        return;
    }
    long long for_left = columns, for_right = columns;
    if (number == 0 && left && right) {
        const auto [smallest_left, across_left] = needs(left);
        const auto [smallest_right, across_right] = needs(right);
        const long long share = (columns - 1) * across_left / (across_left + across_right);
        for_left = std::clamp(share, smallest_left, columns - 1 - smallest_right);
        for_right = columns - 1 - for_left;
    }
    if (left)
        hand_out(left, for_left);
    if (right)
        hand_out(right, for_right);
}

int main()
{
    int n;
    long long width;
    std::cin >> n >> width;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        const int part = parts.size();
        parts.push_back({std::stoi(word)});
        Part &above = parts[(i + 1) / 2];
        (i % 2 == 1 ? above.left : above.right) = part;
    }
    hand_out(1, std::max(width, needs(1).first));
    std::cout << '\n';
}
