// Too slow: for each beginning of each word it goes through all words: O(n · letters).
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<std::pair<std::string, int>> words(n);
    for (auto &[word, command] : words)
        std::cin >> word >> command;
    for (const auto &[word, command] : words) {
        size_t length = 0;
        for (bool means = false; !means;) {
            length++;
            means = true;
            bool is_word = false;
            for (const auto &[other, its_command] : words) {
                if (other.compare(0, length, word, 0, length) != 0)
                    continue;
                if (other.size() == length && its_command == command)
                    is_word = true;
                means = means && its_command == command;
            }
            means = means || is_word;
        }
        std::cout << word.substr(0, length) << '\n';
    }
}
