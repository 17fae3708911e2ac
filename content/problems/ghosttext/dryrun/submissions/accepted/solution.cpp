// A trie whose nodes remember the guess for the letters that lead to them, as the node at which that word ends. O(all letters).
#include <algorithm>
#include <array>

struct Node {
    std::array<int, 26> next{};
    int guess = 0, entered = 0; // the root is no word and was never entered
};

std::vector<int> keys_pressed(std::vector<std::string> words, int times)
{
    std::vector<Node> nodes(1);
    std::vector<int> keys;
    for (const std::string &word : words) {
        std::vector<int> way;
        int end = 0;
        for (const char letter : word) {
            way.push_back(end);
            if (nodes[end].next[letter - 'a'] == 0) {
                nodes[end].next[letter - 'a'] = nodes.size();
                nodes.emplace_back();
            }
            end = nodes[end].next[letter - 'a'];
        }
        const auto right = std::find_if(way.begin(), way.end(), [&](int node) { return nodes[node].guess == end; });
        keys.push_back(right == way.end() ? word.size() : right - way.begin() + 1);

        const int entered = ++nodes[end].entered;
        for (size_t typed = 1; typed < way.size(); typed++)
            if (entered >= std::max(times, nodes[nodes[way[typed]].guess].entered))
                nodes[way[typed]].guess = end;
    }
    return keys;
}
