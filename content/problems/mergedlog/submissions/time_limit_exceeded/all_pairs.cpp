// Too slow: keeps every pair of numbers of lines that the services can have written: O(|s| · |t|) of them for each merged line.
#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <utility>

int main()
{
    std::string first, second, merged;
    std::cin >> first >> second >> merged;
    std::set<std::pair<size_t, size_t>> pairs = {{0, 0}};
    int explained = 0;
    for (const char message : merged) {
        std::set<std::pair<size_t, size_t>> then;
        for (const auto &[i, j] : pairs) {
            const size_t a = first.find(message, i), b = second.find(message, j);
            if (a != std::string::npos)
                then.insert({a + 1, j});
            if (b != std::string::npos)
                then.insert({i, b + 1});
        }
        if (then.empty())
            break;
        explained++;
        pairs = then;
    }
    size_t written = first.size() + second.size();
    for (const auto &[i, j] : pairs)
        written = std::min(written, i + j);
    std::cout << explained << ' ' << written << '\n';
}
