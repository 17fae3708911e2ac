#include <iostream>
#include <string>
#include <vector>

struct Word {
    std::string text;
    int command;
};

// For each word its shortest beginning that means its command.
static std::vector<std::string> shortest_beginnings(const std::vector<Word> &words)
{
    // Your solution goes here.
    return {};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<Word> words(n);
    for (Word &word : words)
        std::cin >> word.text >> word.command;

    for (const std::string &beginning : shortest_beginnings(words))
        std::cout << beginning << '\n';
}
