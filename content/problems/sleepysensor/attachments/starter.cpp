#include <iostream>
#include <vector>

struct Reading {
    long long made, patience;
};

// The smallest number of messages, each of which holds at most so many readings.
static int fewest_messages(const std::vector<Reading> &readings, int holds)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n, holds;
    std::cin >> n >> holds;
    std::vector<Reading> readings(n);
    for (Reading &reading : readings)
        std::cin >> reading.made >> reading.patience;

    std::cout << fewest_messages(readings, holds) << '\n';
}
