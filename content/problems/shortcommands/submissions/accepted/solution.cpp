// A trie whose nodes know the command of all words below them, or that there are several, and the command of the word that ends
// there. A walk along each word stops at the first node that means its command. O(letters).
#include <array>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

struct Node {
    std::array<int, 27> children = {}; // 0: none; the root is nobody's child
    int below = 0;                     // the command of all words that begin here; 0: none yet, -1: several
    int here = 0;                      // the command of the word that ends here; 0: none
};

static int place_of(char letter)
{
    return letter == '-' ? 26 : letter - 'a';
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<std::pair<std::string, int>> words(n);
    std::vector<Node> nodes(1);
    for (auto &[word, command] : words) {
        std::cin >> word >> command;
        int at = 0;
        for (const char letter : word) {
            int next = nodes[at].children[place_of(letter)];
            if (next == 0) {
                next = static_cast<int>(nodes.size());
                nodes[at].children[place_of(letter)] = next;
                nodes.emplace_back();
            }
            at = next;
            if (nodes[at].below == 0)
                nodes[at].below = command;
            else if (nodes[at].below != command)
                nodes[at].below = -1;
        }
        nodes[at].here = command;
    }

    for (const auto &[word, command] : words) {
        int at = 0;
        size_t length = 0;
        do {
            at = nodes[at].children[place_of(word[length])];
            length++;
        } while (nodes[at].below != command && nodes[at].here != command);
        std::cout << word.substr(0, length) << '\n';
    }
}
