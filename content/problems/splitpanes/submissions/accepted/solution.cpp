// From the last node to the first: what each part needs. Then from the root down, with a stack: what each part gets. O(n).
#include <algorithm>
#include <iostream>
#include <stack>
#include <string>
#include <utility>
#include <vector>

struct Part {
    int number; // of the input
    int left = 0, right = 0; // part 0 is none, and needs nothing
    long long smallest = 0, across = 0;
};

int main()
{
    int n;
    long long width;
    std::cin >> n >> width;
    std::vector<Part> parts(1);
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        const int part = parts.size();
        parts.emplace_back();
        parts[part].number = std::stoi(word);
        // Words 2k - 1 and 2k are the children of part k; the root hangs below part 0, where nobody looks for it.
        Part &above = parts[(i + 1) / 2];
        (i % 2 == 1 ? above.left : above.right) = part;
    }

    for (size_t i = parts.size(); --i > 0;) {
        Part &part = parts[i];
        const Part &left = parts[part.left], &right = parts[part.right];
        if (!part.left && !part.right) {
            part.smallest = part.number;
            part.across = 1;
        } else if (part.number == 0) {
            part.smallest = left.smallest + right.smallest + (part.left && part.right);
            part.across = left.across + right.across;
        } else {
            part.smallest = std::max(left.smallest, right.smallest);
            part.across = std::max(left.across, right.across);
        }
    }

    std::stack<std::pair<int, long long>> open;
    open.push({1, std::max(width, parts[1].smallest)});
    while (!open.empty()) {
        const auto [number, columns] = open.top();
        open.pop();
        const Part &part = parts[number];
        const Part &left = parts[part.left], &right = parts[part.right];
        long long for_left = columns, for_right = columns;
        if (part.number == 0 && part.left && part.right) {
            const long long shared = columns - 1;
            for_left = std::clamp(shared * left.across / part.across, left.smallest, shared - right.smallest);
            for_right = shared - for_left;
        }
        if (part.right)
            open.push({part.right, for_right});
        if (part.left)
            open.push({part.left, for_left});
        if (!part.left && !part.right)
            std::cout << columns << ' ';
    }
    std::cout << '\n';
}
