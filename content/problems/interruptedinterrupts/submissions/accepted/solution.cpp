// A stack of the handlers that have begun; between two interrupts only the upper ones can end. O(n).
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

struct interrupt {
    int64_t comes, priority, left, memory;
    int64_t end = -1;
};

static std::vector<interrupt *> stack;
static int64_t now, memory;

static void end_top()
{
    now += stack.back()->left;
    memory -= stack.back()->memory;
    stack.back()->end = now;
    stack.pop_back();
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<interrupt> interrupts(n);
    for (interrupt &next : interrupts)
        std::cin >> next.comes >> next.priority >> next.left >> next.memory;

    int64_t peak = 0;
    for (interrupt &next : interrupts) {
        while (!stack.empty() && now + stack.back()->left <= next.comes)
            end_top();
        if (!stack.empty())
            stack.back()->left -= next.comes - now;
        now = next.comes;
        if (!stack.empty() && stack.back()->priority >= next.priority)
            continue;
        stack.push_back(&next);
        memory += next.memory;
        peak = std::max(peak, memory);
    }
    while (!stack.empty())
        end_top();

    std::cout << peak << '\n';
    for (const interrupt &one : interrupts)
        std::cout << one.end << ' ';
    std::cout << '\n';
}
