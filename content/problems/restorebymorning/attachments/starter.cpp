#include <iostream>
#include <vector>

struct Night {
    long long size, changed;
};

// The fewest gigabytes that are written.
static long long least_written(const std::vector<Night> &nights, int files, long long limit)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n, files;
    long long limit;
    std::cin >> n >> files >> limit;
    std::vector<Night> nights(n);
    for (Night &night : nights)
        std::cin >> night.size >> night.changed;

    std::cout << least_written(nights, files, limit) << '\n';
}
