#include <iostream>
#include <string>
#include <vector>

struct Comparison {
    int certain, likely, missing, unknown;
};

// Pairs the labels of the list with the readings.
static Comparison compare(const std::vector<std::string> &listed, const std::vector<std::string> &read)
{
    // Your solution goes here.
    return {0, 0, 0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m;
    std::cin >> n >> m;
    std::vector<std::string> listed(n), read(m);
    for (std::string &label : listed)
        std::cin >> label;
    for (std::string &label : read)
        std::cin >> label;

    const Comparison found = compare(listed, read);
    std::cout << found.certain << ' ' << found.likely << ' ' << found.missing << ' ' << found.unknown << '\n';
}
