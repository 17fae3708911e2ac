#include <iostream>
#include <optional>
#include <string>
#include <vector>

struct Row {
    int number;
    std::vector<std::optional<int>> cells; // nothing in an empty one
};

// Brings the rows into the order after all clicks; columns are numbered from 1.
static void sort_rows(std::vector<Row> &rows, const std::vector<int> &clicks)
{
    // Your solution goes here.
}

int main()
{
    int n, m, q;
    std::cin >> n >> m >> q;
    std::vector<Row> rows(n);
    for (int i = 0; i < n; i++) {
        rows[i].number = i + 1;
        for (int j = 0; j < m; j++) {
            std::string cell;
            std::cin >> cell;
            rows[i].cells.push_back(cell == "-" ? std::nullopt : std::optional(std::stoi(cell)));
        }
    }
    std::vector<int> clicks(q);
    for (int &click : clicks)
        std::cin >> click;

    sort_rows(rows, clicks);
    for (const Row &row : rows)
        std::cout << row.number << '\n';
}
