#include <iostream>
#include <vector>

// The run in which each request is merged, from 1.
static std::vector<int> merging_runs(std::vector<int> faults, int largest)
{
    // Your solution goes here.
    return std::vector<int>(faults.size());
}

int main()
{
    int n, largest;
    std::cin >> n >> largest;
    std::vector<int> faults(n);
    for (int &count : faults)
        std::cin >> count;

    for (const int run : merging_runs(faults, largest))
        std::cout << run << '\n';
}
