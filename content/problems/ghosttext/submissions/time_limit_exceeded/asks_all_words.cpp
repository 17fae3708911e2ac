// Too slow: after each letter it goes over all the words that were entered before. O(n · all letters).
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct Word {
    std::string text;
    int entered, last;
};

int main()
{
    int n, times;
    std::cin >> n >> times;
    std::vector<Word> known;
    std::unordered_map<std::string, int> number;
    for (int i = 0; i < n; i++) {
        std::string text;
        std::cin >> text;
        size_t keys = text.size();
        for (size_t typed = 1; typed < text.size() && keys == text.size(); typed++) {
            const Word *guess = nullptr;
            for (const Word &word : known) {
                if (word.entered < times || word.text.size() <= typed || word.text.compare(0, typed, text, 0, typed) != 0)
                    continue;
                if (!guess || word.entered > guess->entered || (word.entered == guess->entered && word.last > guess->last))
                    guess = &word;
            }
            if (guess && guess->text == text)
                keys = typed + 1;
        }
        std::cout << keys << ' ';
        const auto [place, is_new] = number.try_emplace(text, known.size());
        if (is_new)
            known.push_back({text, 0, 0});
        known[place->second].entered++;
        known[place->second].last = i;
    }
    std::cout << '\n';
}
