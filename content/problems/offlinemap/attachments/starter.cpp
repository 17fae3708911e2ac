#include <iostream>

// How many tiles of a map of 2^k rows and columns are fetched before the tile in this row and column.
static long long tiles_before(int k, int hiker_row, int hiker_column, int row, int column)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int k, n, hiker_row, hiker_column;
    std::cin >> k >> n >> hiker_row >> hiker_column;
    for (int i = 0; i < n; i++) {
        int row, column;
        std::cin >> row >> column;
        std::cout << tiles_before(k, hiker_row, hiker_column, row, column) << ' ';
    }
    std::cout << '\n';
}
