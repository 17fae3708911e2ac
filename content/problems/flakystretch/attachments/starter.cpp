#include <iostream>
#include <string>
#include <vector>

struct Entry {
    int commit, test;
    bool passed;
};

struct Stretch {
    int length, first;
};

// The longest stretch with at most that many flaky tests; entries are numbered from 1.
static Stretch longest_stretch(const std::vector<Entry> &entries, int most)
{
    // Your solution goes here.
    return {0, 1};
}

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

    const Stretch best = longest_stretch(entries, most);
    std::cout << best.length << ' ' << best.first << '\n';
}
