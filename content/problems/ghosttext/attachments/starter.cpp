#include <iostream>
#include <string>
#include <vector>

// The number of keys for each word.
static std::vector<int> keys_pressed(const std::vector<std::string> &words, int times)
{
    // Your solution goes here.
    return std::vector<int>(words.size());
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, times;
    std::cin >> n >> times;
    std::vector<std::string> words(n);
    for (std::string &word : words)
        std::cin >> word;

    for (const int keys : keys_pressed(words, times))
        std::cout << keys << ' ';
    std::cout << '\n';
}
