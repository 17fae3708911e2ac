// Too slow: searches the smallest value of a group, takes it out, searches the next smallest. With a quorum of half of
// the members of a wide group that is O(n²).
#include <algorithm>
#include <cctype>
#include <iostream>
#include <string>
#include <vector>

struct Group {
    int quorum;
    std::vector<int> ups, downs;
};

static int cheapest(std::vector<int> values, int count)
{
    int sum = 0;
    while (count-- > 0) {
        const auto smallest = std::min_element(values.begin(), values.end());
        sum += *smallest;
        values.erase(smallest);
    }
    return sum;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::string text;
    std::cin >> text;
    std::vector<Group> groups = {{1, {}, {}}};
    int machines = 0, quorum = 0;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            quorum = quorum * 10 + (c - '0');
        } else if (c == '(') {
            groups.push_back({quorum, {}, {}});
            quorum = 0;
        } else if (c == 'm') {
            machines++;
            groups.back().ups.push_back(1);
            groups.back().downs.push_back(1);
        } else if (c == ')') {
            const Group group = std::move(groups.back());
            groups.pop_back();
            const int members = static_cast<int>(group.ups.size());
            groups.back().ups.push_back(cheapest(group.ups, group.quorum));
            groups.back().downs.push_back(cheapest(group.downs, members - group.quorum + 1));
        }
    }
    std::cout << groups[0].downs[0] << ' ' << machines - groups[0].ups[0] << '\n';
}
