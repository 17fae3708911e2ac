// A trie whose nodes remember the guess for the letters that lead to them, as the node at which that word ends. O(all letters).
#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

struct Node {
    std::array<int, 26> next{}; // 0: there is none
    int guess = 0; // the root is no word and was never entered
    int entered = 0;
};

int main()
{
    int n, times;
    std::cin >> n >> times;
    std::vector<Node> nodes(1);
    while (n--) {
        std::string word;
        std::cin >> word;
        std::vector<int> way; // behind the first letter, the second one, ...
        int at = 0;
        for (const char letter : word) {
            const int created = nodes.size();
            int &next = nodes[at].next[letter - 'a'];
            at = next ? next : next = created;
            if (at == created)
                nodes.emplace_back();
            way.push_back(at);
        }
        way.pop_back();

        size_t letters = 0;
        while (letters < way.size() && nodes[way[letters]].guess != at)
            letters++;
        // Here one letter more has been typed, and then Tab or the last letter follows, unless there was only one.
        std::cout << std::min(letters + 2, word.size()) << ' ';

        nodes[at].entered++;
        if (nodes[at].entered < times)
            continue;
        for (const int node : way)
            if (nodes[at].entered >= nodes[nodes[node].guess].entered)
                nodes[node].guess = at;
    }
    std::cout << std::endl;
}
