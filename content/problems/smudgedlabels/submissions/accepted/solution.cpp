// Labels that look alike have the same canonical form: every replacement made in one direction. A certain pair takes one
// from the label's count and one from the reading's, and so does a likely pair from the counts of the form. Certain pairs
// are pairs of one form, too: those of a form in all, minus the certain ones, are the likely ones. O(n + m) expected time.
#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>

struct Counts {
    int listed = 0, read = 0;
};

using Table = std::unordered_map<std::string, Counts>;

static std::string canonical(const std::string &label)
{
    static const std::string from = "OQIZSB", to = "001258";
    std::string form;
    for (const char c : label) {
        const size_t at = from.find(c);
        if (at != std::string::npos)
            form += to[at];
        else if (c == 'W')
            form += "VV";
        else
            form += c;
    }
    return form;
}

static int pairs(const Table &table)
{
    int sum = 0;
    for (const auto &[_, counts] : table)
        sum += std::min(counts.listed, counts.read);
    return sum;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m;
    std::cin >> n >> m;
    Table labels, forms;
    std::string label;
    for (int i = 0; i < n; i++) {
        std::cin >> label;
        labels[label].listed++;
        forms[canonical(label)].listed++;
    }
    for (int i = 0; i < m; i++) {
        std::cin >> label;
        labels[label].read++;
        forms[canonical(label)].read++;
    }

    const int certain = pairs(labels), all = pairs(forms);
    std::cout << certain << ' ' << all - certain << ' ' << n - all << ' ' << m - all << '\n';
}
