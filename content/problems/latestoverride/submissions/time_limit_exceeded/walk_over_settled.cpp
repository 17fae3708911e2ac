// Too slow: goes through the entries backwards and gives each its open cells, but walks over the settled ones, too: O(n²).
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

struct Entry {
    int person, start, end;
};

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Entry> entries(n);
    std::vector<int> ends;
    for (Entry &entry : entries) {
        std::cin >> entry.person >> entry.start >> entry.end;
        ends.push_back(entry.start);
        ends.push_back(entry.end);
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    std::vector<int> person_of(ends.size(), -1);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const size_t first = std::lower_bound(ends.begin(), ends.end(), entry->start) - ends.begin();
        for (size_t i = first; ends[i] < entry->end; i++)
            if (person_of[i] == -1)
                person_of[i] = entry->person;
    }
    int count = 0, last = 0;
    std::string lines;
    for (size_t i = 0; i < ends.size(); i++) {
        const int person = std::max(person_of[i], 0);
        if (person == last)
            continue;
        if (last != 0)
            lines += std::to_string(ends[i]) + '\n';
        if (person != 0) {
            count++;
            lines += std::to_string(person) + ' ' + std::to_string(ends[i]) + ' ';
        }
        last = person;
    }
    std::cout << count << '\n' << lines;
}
