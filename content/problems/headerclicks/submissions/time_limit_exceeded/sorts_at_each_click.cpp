// Too slow: does what the page does, and sorts at each click. O(q n log n).
#include <algorithm>
#include <iostream>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

int main()
{
    int n, m, q;
    std::cin >> n >> m >> q;
    const int empty = std::numeric_limits<int>::max();
    std::vector<std::vector<int>> columns(m, std::vector<int>(n));
    for (int row = 0; row < n; row++) {
        for (int column = 0; column < m; column++) {
            std::string cell;
            std::cin >> cell;
            columns[column][row] = cell == "-" ? empty : std::stoi(cell);
        }
    }
    std::vector<int> rows(n);
    std::iota(rows.begin(), rows.end(), 0);
    int before = 0;
    bool descending = false;
    while (q-- > 0) {
        int click;
        std::cin >> click;
        descending = click == before && !descending;
        before = click;
        const std::vector<int> &cells = columns[click - 1];
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            if (cells[a] == empty || cells[b] == empty)
                return cells[a] != empty && cells[b] == empty;
            return descending ? cells[a] > cells[b] : cells[a] < cells[b];
        });
    }
    for (const int row : rows)
        std::cout << row + 1 << '\n';
}
