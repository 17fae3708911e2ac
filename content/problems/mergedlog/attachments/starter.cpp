#include <iostream>
#include <string>
#include <utility>

// How many lines can be explained, and the fewest that were written by then.
static std::pair<int, int> merged_log(const std::string &first, const std::string &second, const std::string &merged)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    std::string first, second, merged;
    std::cin >> first >> second >> merged;

    const auto [explained, written] = merged_log(first, second, merged);
    std::cout << explained << ' ' << written << '\n';
}
