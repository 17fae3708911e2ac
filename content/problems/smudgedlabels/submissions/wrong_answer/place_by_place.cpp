// Mistake: gives each character a class and replaces it by that. W gets a class with V, so that W looks like V; a label with
// VV and the one with W in its place, which is shorter, do not look alike.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <utility>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    const std::string from = "OQIZSBW", to = "001258V";
    int n, m;
    std::cin >> n >> m;
    std::map<std::string, std::pair<int, int>> labels, forms;
    for (int i = 0; i < n + m; i++) {
        std::string label;
        std::cin >> label;
        std::string form = label;
        for (char &c : form) {
            const size_t at = from.find(c);
            if (at != std::string::npos)
                c = to[at];
        }
        i < n ? labels[label].first++ : labels[label].second++;
        i < n ? forms[form].first++ : forms[form].second++;
    }
    int certain = 0, both = 0;
    for (const auto &[_, counts] : labels)
        certain += std::min(counts.first, counts.second);
    for (const auto &[_, counts] : forms)
        both += std::min(counts.first, counts.second);
    std::cout << certain << ' ' << both - certain << ' ' << n - both << ' ' << m - both << '\n';
}
