#include <iostream>
#include <vector>

// The time around which the runs crowd; the first ones warm the machine up.
static int typical_time(std::vector<int> times, int warmup)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n, warmup;
    std::cin >> n >> warmup;
    std::vector<int> times(n);
    for (int &time : times)
        std::cin >> time;

    std::cout << typical_time(times, warmup) << '\n';
}
