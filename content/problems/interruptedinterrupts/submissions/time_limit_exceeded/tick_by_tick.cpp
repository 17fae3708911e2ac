// Too slow: lets the clock go on by one microsecond at a time. O(n + time).
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

struct interrupt {
    int64_t comes, priority, left, memory;
};

int main()
{
    int n;
    std::cin >> n;
    std::vector<interrupt> all(n);
    for (interrupt &one : all)
        std::cin >> one.comes >> one.priority >> one.left >> one.memory;
    std::vector<int> stack;
    std::vector<int64_t> ends(n, -1);
    int64_t memory = 0, peak = 0;
    int next = 0;
    for (int64_t now = 0; next < n || !stack.empty(); now++) {
        if (!stack.empty() && all[stack.back()].left == 0) {
            ends[stack.back()] = now;
            memory -= all[stack.back()].memory;
            stack.pop_back();
        }
        for (; next < n && all[next].comes == now; next++) {
            if (stack.empty() || all[next].priority > all[stack.back()].priority) {
                stack.push_back(next);
                memory += all[next].memory;
                peak = std::max(peak, memory);
            }
        }
        if (!stack.empty())
            all[stack.back()].left--;
    }
    std::cout << peak << '\n';
    for (int i = 0; i < n; i++)
        std::cout << ends[i] << (i + 1 < n ? ' ' : '\n');
}
