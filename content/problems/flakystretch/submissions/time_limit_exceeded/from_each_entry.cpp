// Too slow: reads the log again from each entry on, until one test too many is flaky. O(n²) and more.
#include <array>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct Entry {
    int commit, test;
    bool passed;
};

int main()
{
    int n, most;
    std::cin >> n >> most;
    std::vector<Entry> entries(n);
    for (Entry &entry : entries) {
        std::string result;
        std::cin >> entry.commit >> entry.test >> result;
        entry.passed = result == "pass";
    }
    int longest = 0, first = 0;
    for (int begin = 0; begin < n; begin++) {
        std::map<std::pair<int, int>, std::array<int, 2>> results;
        std::set<int> flaky;
        int end = begin;
        for (; end < n; end++) {
            const Entry &entry = entries[end];
            auto &counts = results[{entry.commit, entry.test}];
            counts[entry.passed]++;
            if (counts[0] > 0 && counts[1] > 0)
                flaky.insert(entry.test);
            if (static_cast<int>(flaky.size()) > most)
                break;
        }
        if (end - begin > longest) {
            longest = end - begin;
            first = begin + 1;
        }
    }
    std::cout << longest << ' ' << first << '\n';
}
