// Mistake: sorts the words and compares each with the two beside it. When these stand for its own command, a word of another
// one may stand behind them.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

static size_t common(const std::string &a, const std::string &b)
{
    size_t length = 0;
    while (length < a.size() && length < b.size() && a[length] == b[length])
        length++;
    return length;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::map<std::string, int> command_of;
    std::vector<std::string> words(n);
    for (std::string &word : words) {
        std::cin >> word;
        std::cin >> command_of[word];
    }
    std::vector<std::string> sorted = words;
    std::sort(sorted.begin(), sorted.end());
    for (const std::string &word : words) {
        const int command = command_of[word];
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), word);
        size_t length = 1;
        if (at != sorted.begin() && command_of[*(at - 1)] != command)
            length = std::max(length, common(word, *(at - 1)) + 1);
        if (at + 1 != sorted.end() && command_of[*(at + 1)] != command)
            length = std::max(length, common(word, *(at + 1)) + 1);
        length = std::min(length, word.size());
        for (size_t shorter = 1; shorter < length; shorter++) {
            const auto known = command_of.find(word.substr(0, shorter));
            if (known != command_of.end() && known->second == command)
                length = shorter;
        }
        std::cout << word.substr(0, length) << '\n';
    }
}
