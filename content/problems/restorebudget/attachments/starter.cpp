#include <iostream>
#include <vector>

struct Night {
    long long full, changes; // megabytes
};

// The least storage for all nights, or -1 if there is no plan.
static long long least_storage(long long limit, const std::vector<Night> &nights)
{
    // Your solution goes here.
    return -1;
}

int main()
{
    int n;
    long long limit;
    std::cin >> n >> limit;
    std::vector<Night> nights(n);
    for (Night &night : nights)
        std::cin >> night.full >> night.changes;

    std::cout << least_storage(limit, nights) << '\n';
}
