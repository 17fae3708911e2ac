// A window over the log: it takes in each entry, and lets its oldest go while too many tests are flaky. Two counts tell which are:
// the results of each test for each commit, and the number of commits with both results for each test. O(n log n) time.
#include <array>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct Entry {
    int commit, test;
    bool passed;
};

class Stretch
{
    std::map<std::pair<int, int>, std::array<int, 2>> results; // by commit and test: how often it failed and passed
    std::map<int, int> mixed; // by test: commits with both results

public:
    int flaky = 0;

    void count(const Entry &entry, int step)
    {
        auto &[failed, passed] = results[{entry.commit, entry.test}];
        int &commits = mixed[entry.test];
        flaky -= commits > 0;
        commits -= failed && passed;
        (entry.passed ? passed : failed) += step;
        commits += failed && passed;
        flaky += commits > 0;
    }
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

    Stretch stretch;
    int longest = 0, first = 0, begin = 0;
    for (int end = 0; end < n; end++) {
        stretch.count(entries[end], 1);
        while (stretch.flaky > most)
            stretch.count(entries[begin++], -1);
        if (end - begin >= longest) {
            longest = end - begin + 1;
            first = begin + 1;
        }
    }
    std::cout << longest << ' ' << first << '\n';
}
