#include <iostream>
#include <optional>
#include <string>
#include <vector>

// The minutes at which a batch is spoiled; the report of minute 1 is the first.
static std::vector<int> spoiled_minutes(const std::vector<std::optional<int>> &reports, int length, int harmless, int limit)
{
    // Your solution goes here.
    return {};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, length, harmless, limit;
    std::cin >> n >> length >> harmless >> limit;
    std::vector<std::optional<int>> reports(n);
    std::string word;
    for (auto &report : reports) {
        std::cin >> word;
        if (word != "-")
            report = std::stoi(word);
    }

    const std::vector<int> spoiled = spoiled_minutes(reports, length, harmless, limit);
    std::cout << spoiled.size() << '\n';
    for (const int minute : spoiled)
        std::cout << minute << '\n';
}
