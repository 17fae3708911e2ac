// Mistake: writes down when a handler would end at the moment at which it begins, and does not put that off when it is interrupted.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

struct handler {
    int64_t priority, end, memory;
};

int main()
{
    int n;
    std::cin >> n;
    std::vector<int64_t> ends(n, -1);
    std::vector<handler> stack;
    int64_t memory = 0, peak = 0, comes, priority, duration, size;
    for (int i = 0; i < n; i++) {
        std::cin >> comes >> priority >> duration >> size;
        while (!stack.empty() && stack.back().end <= comes) {
            memory -= stack.back().memory;
            stack.pop_back();
        }
        if (!stack.empty() && stack.back().priority >= priority)
            continue;
        ends[i] = comes + duration;
        stack.push_back({priority, ends[i], size});
        memory += size;
        peak = std::max(peak, memory);
    }
    std::cout << peak << '\n';
    for (int i = 0; i < n; i++)
        std::cout << ends[i] << (i + 1 < n ? ' ' : '\n');
}
