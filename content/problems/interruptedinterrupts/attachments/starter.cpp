#include <iostream>
#include <vector>

struct interrupt {
    long long comes, priority, duration, memory;
};

// The most memory at any moment; fills in when each handler ended, or leaves -1.
static long long handle(const std::vector<interrupt> &interrupts, std::vector<long long> &ends)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<interrupt> interrupts(n);
    for (interrupt &one : interrupts)
        std::cin >> one.comes >> one.priority >> one.duration >> one.memory;

    std::vector<long long> ends(n, -1);
    std::cout << handle(interrupts, ends) << '\n';
    for (const long long end : ends)
        std::cout << end << ' ';
    std::cout << '\n';
}
