// Of all clicks on a column only the last one counts: rows that differ in the column are put in order by it anyway, and those that are
// equal there were not moved by the earlier ones. So one sort is enough: by the column that was clicked last, then by the one before,
// and so on, and at last by the number of the row. O(q + m n log n) time.
#include <algorithm>
#include <iostream>
#include <limits>
#include <numeric>
#include <set>
#include <string>
#include <vector>

int main()
{
    int n, m, q;
    std::cin >> n >> m >> q;
    std::vector<std::vector<std::string>> cells(n, std::vector<std::string>(m));
    for (auto &row : cells)
        for (std::string &cell : row)
            std::cin >> cell;
    std::vector<int> clicks(q), directions(q, 1);
    for (int i = 0; i < q; i++) {
        std::cin >> clicks[i];
        if (i > 0 && clicks[i] == clicks[i - 1])
            directions[i] = -directions[i - 1];
    }

    std::vector<std::vector<int>> keys(n); // of each row, by which it is sorted, the latest click first
    std::set<int> seen;
    for (int i = q - 1; i >= 0; i--) {
        if (!seen.insert(clicks[i]).second)
            continue;
        for (int row = 0; row < n; row++) {
            const std::string &cell = cells[row][clicks[i] - 1];
            keys[row].push_back(cell == "-" ? std::numeric_limits<int>::max() : directions[i] * std::stoi(cell));
        }
    }
    std::vector<int> rows(n);
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return keys[a] < keys[b]; });
    for (const int row : rows)
        std::cout << row + 1 << '\n';
}
