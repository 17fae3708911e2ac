#include <iostream>
#include <string>

struct Luck {
    int fewest_fatal, most_survived;
};

// The fewest machines that can take the service down, and the most that it can survive.
static Luck luck(const std::string &configuration)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    std::string configuration;
    std::cin >> configuration;

    const Luck found = luck(configuration);
    std::cout << found.fewest_fatal << ' ' << found.most_survived << '\n';
}
